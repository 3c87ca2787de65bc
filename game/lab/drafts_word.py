"""One's word: which promises and packages a draft move would break, seen before the house has judged it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.rules.bargains import breach
from game.rules.evolve import evolve_recorded
from game.rules.promises import judgement, shown_by_question, unjudged
from game.rules.state import Negotiation
from game.table.proceedings import Proceedings
from game.terms import actions as a
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import SeatId, Seq
from game.terms.standing import Vote


def broken_by_events(now: Proceedings, seat: SeatId, events: Iterable[e.Event]) -> tuple[e.Event, ...]:
    """The promises of that seat that would be judged broken after these events and are not yet (rule 13.3)."""
    after = now.now
    for place, event in enumerate(events, 1):
        after = evolve_recorded(after, e.Recorded(seq=Seq(now.seq + place), at_ms=0, event=event))
    return tuple(_newly_broken(now.now, after, seat))


def broken_by_answer(now: Proceedings, seat: SeatId, action: a.GiveAnswer) -> tuple[e.Event, ...]:
    """The promises and packages that an answer would break once the question closes (rules 12.6 and 13.3)."""
    question = now.now.question
    assert question is not None
    alone = replace(question, answers=Keyed({seat: action.votes}))
    shown = shown_by_question(now.now, e.QuestionClosed(audience=e.PUBLIC, question=alone, verdicts=()))
    return (
        *_packages(now.now, seat, action),
        *_newly_broken(now.now, replace(now.now, evidence=shown), seat),
    )


def _packages(now: Negotiation, seat: SeatId, action: a.GiveAnswer) -> Iterator[e.Event]:
    assert now.question is not None
    choices = {each.id: each.choice for each in now.question.items}
    for item, vote in action.votes.items():
        choice = choices.get(item)
        package = breach(now, seat, choice) if choice is not None and vote is Vote.AGAINST else None
        if package is not None and choice is not None:
            towards = tuple(each for each in package.parties if each != seat)
            yield e.PackageBroken(audience=e.PUBLIC, package=package.id, by=seat, towards=towards, choice=choice)


def _newly_broken(before: Negotiation, after: Negotiation, seat: SeatId) -> Iterator[e.PromiseBroken]:
    """Promises against which something speaks now; what has merely not been kept yet is not broken."""
    for promise in unjudged(after):
        found, known = after.evidence.get(promise.id), before.evidence.get(promise.id)
        if promise.by == seat and found is not None and not found.kept and (known is None or known.kept):
            judged = judgement(after, promise)
            if isinstance(judged, e.PromiseBroken):
                yield judged
