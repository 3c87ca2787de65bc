"""Help that an answer to news asks for: who gives it in time, and what that does (rule 30.7)."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.drawing import Worked
from game.rules.effects import Working
from game.rules.injects import inject
from game.rules.unfolding import Unfolding
from game.terms.bargains import PledgeKind, Promise
from game.terms.cooperation import ProjectKind, RequestAnswer
from game.terms.deck import Aim, Effect
from game.terms.events import PUBLIC, Event, HelpGiven, PackageConcluded, ProjectStarted, PromiseMade, RequestAnswered
from game.terms.ids import SeatId

GRANTED = frozenset({RequestAnswer.GRANT, RequestAnswer.PART})
HELPS = frozenset({ProjectKind.TRAINING, ProjectKind.SECONDMENT, ProjectKind.EQUIPMENT})


def helped(event: Event) -> Iterator[tuple[SeatId, SeatId]]:
    """Who helps whom by an event: by assistance that everybody sees or is promised, or by granting a request."""
    match event:
        case ProjectStarted() if event.kind in HELPS:
            yield event.by, event.to
        case PromiseMade():
            yield from _promised((event.promise,))
        case PackageConcluded():
            yield from _promised(event.promises)
        case RequestAnswered() if event.answer in GRANTED:
            yield event.by, event.to
        case _:
            return


def _promised(promises: tuple[Promise, ...]) -> Iterator[tuple[SeatId, SeatId]]:
    helping = (each for each in promises if each.pledge.kind is PledgeKind.ASSISTANCE)
    return ((each.by, to) for each in helping for to in each.to)


def answer_hopes(u: Unfolding) -> None:
    """What was hoped for may just have happened: its effects come, once for each that helps."""
    for event in u.events if u.now.hopes else ():
        for by, to in helped(event):
            _help(u, by, to)


def _help(u: Unfolding, by: SeatId, to: SeatId) -> None:
    for hope in u.now.hopes:
        if hope.to != to or by in hope.helpers:
            continue
        effects = inject(u.now, hope.inject).choices[hope.choice].effects
        wanted = tuple(each for each in effects if of_responders(each))
        working = Working(u.now, u.facts, (to,), to, responders=(by,))
        worked = Worked(u, hope.inject, wanted, working)
        u.happen(
            HelpGiven(
                audience=PUBLIC,
                inject=hope.inject,
                by=by,
                to=to,
                changes=tuple(worked.changes),
                revealed=tuple(worked.revealed),
                fading=tuple(worked.fading),
            )
        )


def of_responders(effect: Effect) -> bool:
    """Whether an effect waits for somebody to help."""
    return any(each is not None and each.aim is Aim.RESPONDERS for each in (effect.of, effect.to))
