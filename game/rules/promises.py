"""Promises: when each is due, what in the record speaks for or against it, and how it is judged (decision D27)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from game.rules import phases
from game.rules.clauses import stance_of
from game.rules.phases import spent
from game.rules.state import NEVER, Evidence, Negotiation, Steps, becoming
from game.terms.bargains import PackagePledge, Pledge, PledgeKind, Promise, PromiseStatus
from game.terms.by_seat import Keyed
from game.terms.events import (
    PUBLIC,
    PromiseBroken,
    PromiseKept,
    PromiseLapsed,
    PromiseMade,
    QuestionClosed,
    SignatureGiven,
    StanceDeclared,
)
from game.terms.ids import WHOLE_TEXT, PackageId, PromiseId, SeatId, Seq
from game.terms.moments import Moment, Phase
from game.terms.standing import BracketStatus, QuestionKind, Stance, Vote
from game.terms.text import Choice

Judgement = PromiseKept | PromiseBroken | PromiseLapsed

ABOUT_A_WORDING = frozenset({PledgeKind.SUPPORT, PledgeKind.TABLE, PledgeKind.NOT_TABLE})
_COURSE = {phase: place for place, phase in enumerate(Phase)}
FINAL = frozenset({PledgeKind.SUPPORT, PledgeKind.VOTE_FOR, PledgeKind.NOT_TABLE})
"""Kinds that one act against them breaks for good."""


def complete(pledge: Pledge) -> bool:
    """Whether a pledge says what would be done."""
    if pledge.kind in ABOUT_A_WORDING:
        return pledge.choice is not None
    return pledge.kind is not PledgeKind.RATIFY or pledge.by_year >= 1


def bare(pledge: Pledge) -> Pledge:
    """The pledge without what its kind has no use for."""
    choice = pledge.choice if pledge.kind in ABOUT_A_WORDING else None
    return Pledge(kind=pledge.kind, choice=choice, by_year=pledge.by_year if pledge.kind is PledgeKind.RATIFY else 0)


def due(now: Negotiation, pledge: Pledge) -> Moment:
    """The stage at whose end a promise made now is judged (rule 13.2)."""
    calendar = now.ground.calendar
    match pledge.kind:
        case PledgeKind.SUPPORT | PledgeKind.VOTE_FOR | PledgeKind.NOT_TABLE:
            return phases.adoption(calendar)
        case PledgeKind.TABLE:
            return phases.last_round_of_sitting(calendar, now.moment.sitting + 1)
        case PledgeKind.SIGN:
            return phases.signature(calendar)
        case PledgeKind.RATIFY:
            return phases.year(calendar, pledge.by_year)
        case PledgeKind.ASSISTANCE | PledgeKind.CONTACT_POINT | PledgeKind.GRANT_REQUEST:
            return phases.next_intersession(now) or phases.adoption(calendar)
        case _:
            assert_never(pledge.kind)


def promise_of(now: Negotiation, seq: int, by: SeatId, to: tuple[SeatId, ...], pledge: Pledge) -> Promise:
    """The promise that the event ``seq`` puts on the record."""
    return Promise(id=PromiseId(f"promise-{seq:05d}"), by=by, to=to, pledge=bare(pledge), due=due(now, pledge))


def promises_of(now: Negotiation, seq: int, package: PackageId, pledges: Iterable[PackagePledge]) -> Iterator[Promise]:
    """The promises that come with a package which the event ``seq`` concludes."""
    for number, each in enumerate(pledges, 1):
        made = promise_of(now, seq, each.by, each.to, each.pledge)
        yield replace(made, id=PromiseId(f"{made.id}-{number:02d}"), package=package)


def made(now: Negotiation, event: PromiseMade) -> Negotiation:
    """A promise is on the record."""
    promise = event.promise
    return becoming(
        now,
        promises=now.promises.put(promise.id, promise),
        attention=spent(now, promise.by, event.attention, event.paid),
    )


def judged(now: Negotiation, event: Judgement) -> Negotiation:
    """What became of a promise."""
    match event:
        case PromiseKept():
            status = PromiseStatus.KEPT
        case PromiseBroken():
            status = PromiseStatus.BROKEN
        case PromiseLapsed():
            status = PromiseStatus.LAPSED
    promise = replace(now.promises[event.promise], status=status)
    return becoming(now, promises=now.promises.put(promise.id, promise), evidence=now.evidence.drop(promise.id))


# What an event proves


def _owed(now: Negotiation, by: SeatId, kinds: Iterable[PledgeKind]) -> Iterator[Promise]:
    for promise in now.promises.values():
        if promise.by == by and promise.status is PromiseStatus.DUE and promise.pledge.kind in kinds:
            yield promise


def _with(now: Negotiation, proven: Iterable[tuple[Promise, bool]]) -> Keyed[PromiseId, Evidence]:
    """The evidence with these findings of the present event; what broke a promise for good is not outweighed."""
    evidence = now.evidence
    for promise, kept in proven:
        known = evidence.get(promise.id)
        if known is None or known.kept or promise.pledge.kind not in FINAL:
            evidence = evidence.put(promise.id, Evidence(kept=kept, proof=now.seq))
    return evidence


def shown_by_stances(now: Negotiation, event: StanceDeclared) -> Keyed[PromiseId, Evidence]:
    """Public support keeps a promise of it, public opposition breaks one."""
    said = {each.choice: each.stance for each in event.declarations}
    telling = {Stance.SUPPORT: True, Stance.OPPOSE: False}
    owed = [each for each in _owed(now, event.by, {PledgeKind.SUPPORT}) if said.get(_about(each)) in telling]
    return _with(now, ((each, telling[said[_about(each)]]) for each in owed))


def shown_by_tabling(now: Negotiation, by: SeatId, choice: Choice) -> Keyed[PromiseId, Evidence]:
    """Tabling a wording keeps a promise to table it, and breaks one not to."""
    owed = _owed(now, by, {PledgeKind.TABLE, PledgeKind.NOT_TABLE})
    return _with(now, ((each, each.pledge.kind is PledgeKind.TABLE) for each in owed if _about(each) == choice))


def shown_by_question(now: Negotiation, event: QuestionClosed) -> Keyed[PromiseId, Evidence]:
    """Objections and votes: on wordings against promises of support, on the whole text for and against its adoption."""
    if event.question.kind is QuestionKind.REOPENING:
        return now.evidence
    return _with(now, (found for seat in event.question.answers for found in _shown_by_answers(now, event, seat)))


def _shown_by_answers(now: Negotiation, event: QuestionClosed, seat: SeatId) -> Iterator[tuple[Promise, bool]]:
    votes = event.question.answers[seat]
    if event.question.kind is QuestionKind.LEGAL_EFFECT:
        return
    refused = {item.choice for item in event.question.items if votes.get(item.id) is Vote.AGAINST}
    for promise in _owed(now, seat, {PledgeKind.SUPPORT}):
        if promise.pledge.choice in refused:
            yield promise, False
    if any(item.id == WHOLE_TEXT for item in event.question.items):
        joined = votes.get(WHOLE_TEXT, Vote.IN_FAVOUR) is Vote.IN_FAVOUR
        yield from ((promise, joined) for promise in _owed(now, seat, {PledgeKind.VOTE_FOR}))


def shown_by_signature(now: Negotiation, event: SignatureGiven) -> Keyed[PromiseId, Evidence]:
    """A signature keeps a promise to sign; withholding it breaks that one, and one to ratify."""
    signs = ((each, event.signed) for each in _owed(now, event.by, {PledgeKind.SIGN}))
    ratifies = ((each, False) for each in _owed(now, event.by, {PledgeKind.RATIFY}) if not event.signed)
    cleared = now if not event.signed else becoming(now, evidence=_without_refusal(now, event.by))
    return _with(cleared, (*signs, *ratifies))


def _without_refusal(now: Negotiation, by: SeatId) -> Keyed[PromiseId, Evidence]:
    evidence = now.evidence
    for promise in _owed(now, by, {PledgeKind.RATIFY}):
        evidence = evidence.drop(promise.id)
    return evidence


def shown_by_ratification(now: Negotiation, by: SeatId) -> Keyed[PromiseId, Evidence]:
    """A ratification keeps every promise of it that is still due."""
    return _with(now, ((each, True) for each in _owed(now, by, {PledgeKind.RATIFY})))


def shown_by_project(now: Negotiation, by: SeatId, to: SeatId) -> Keyed[PromiseId, Evidence]:
    """A project for the capacity of a promisee keeps a promise of assistance."""
    return _with(now, ((each, True) for each in _owed(now, by, {PledgeKind.ASSISTANCE}) if to in each.to))


def shown_by_contact_point(now: Negotiation, by: SeatId) -> Keyed[PromiseId, Evidence]:
    """Naming a contact point keeps a promise of it."""
    return _with(now, ((each, True) for each in _owed(now, by, {PledgeKind.CONTACT_POINT})))


def shown_by_request(now: Negotiation, by: SeatId, to: SeatId, *, granted: bool) -> Keyed[PromiseId, Evidence]:
    """What becomes of the promisee's next request decides a promise to grant it, once and for all."""
    owed = (each for each in _owed(now, by, {PledgeKind.GRANT_REQUEST}) if to in each.to)
    return _with(now, ((each, granted) for each in owed if each.id not in now.evidence))


def _about(promise: Promise) -> Choice:
    assert promise.pledge.choice is not None
    return promise.pledge.choice


# Judging


def due_now(now: Negotiation) -> tuple[Promise, ...]:
    """Promises to be judged as this stage closes, oldest first."""
    return tuple(
        promise
        for promise in now.promises.values()
        if promise.status is PromiseStatus.DUE and _reached(now, promise.due)
    )


def _reached(now: Negotiation, due: Moment) -> bool:
    """Whether the stage that closes now is the one a promise is due at, or the calendar has passed it by."""
    here = now.moment
    if due.phase in phases.IN_TALKS and here.phase in phases.IN_TALKS:
        return here.sitting > due.sitting or (here.sitting == due.sitting and _closes(now, due))
    return (_COURSE[_counted_as(here.phase)], here.year) >= (_COURSE[due.phase], due.year)


def _counted_as(phase: Phase) -> Phase:
    """The years after signature are one count, whether or not the convention is in force in them."""
    return Phase.HOME if phase is Phase.REVIEW else phase


def _closes(now: Negotiation, due: Moment) -> bool:
    """Whether the sitting, or the intersession after it, that a promise is due in closes now."""
    if now.moment.phase is Phase.INTERSESSION:
        return True
    return due.phase is Phase.SITTING and now.moment.round >= phases.rounds_in(now, now.moment.sitting)


def unjudged(now: Negotiation) -> tuple[Promise, ...]:
    """Promises that are still due, oldest first."""
    return tuple(promise for promise in now.promises.values() if promise.status is PromiseStatus.DUE)


def judgement(now: Negotiation, promise: Promise) -> Judgement:
    """How a promise is judged now, at its deadline (rule 13.3)."""
    found = now.evidence.get(promise.id)
    match promise.pledge.kind:
        case PledgeKind.SUPPORT:
            return _judge(promise, found if found and not found.kept else _support(now, promise, found))
        case PledgeKind.TABLE | PledgeKind.SIGN | PledgeKind.RATIFY | PledgeKind.ASSISTANCE | PledgeKind.CONTACT_POINT:
            return _judge(promise, found or Evidence(kept=False, proof=NEVER))
        case PledgeKind.NOT_TABLE:
            return _judge(promise, found or Evidence(kept=True, proof=NEVER))
        case PledgeKind.VOTE_FOR:
            return _judge(promise, found or _stayed_away(now, promise.by))
        case PledgeKind.GRANT_REQUEST:
            return _judge(promise, found)
        case _:
            assert_never(promise.pledge.kind)


def _stayed_away(now: Negotiation, by: SeatId) -> Evidence | None:
    """Who is out of the room at the adoption has not joined it (rule 32.3)."""
    return Evidence(kept=False, proof=now.absent[by]) if by in now.absent else None


def at_the_end(now: Negotiation, promise: Promise) -> Judgement:
    """How a promise is judged that the end of the session overtakes: only an act decides it (rule 13.5)."""
    return _judge(promise, now.evidence.get(promise.id))


def _support(now: Negotiation, promise: Promise, said: Evidence | None) -> Evidence | None:
    """Kept where the wording was agreed, or the support stands: since it was ``said``, or since before the promise."""
    choice = _about(promise)
    here = now.brackets[choice.bracket]
    if here.status in (BracketStatus.AGREED, BracketStatus.ADOPTED) and here.agreed == choice.alternative:
        return Evidence(kept=True, proof=now.bracket_touched[choice.bracket])
    if stance_of(now, promise.by, choice) is Stance.SUPPORT:
        return said or Evidence(kept=True, proof=NEVER)
    return None


def _judge(promise: Promise, found: Evidence | None) -> Judgement:
    if found is None:
        return PromiseLapsed(audience=PUBLIC, promise=promise.id)
    verdict = PromiseKept if found.kept else PromiseBroken
    return verdict(audience=PUBLIC, promise=promise.id, by=promise.by, to=promise.to, proof=Seq(found.proof))


STEPS: Steps = {
    PromiseMade: made,
    PromiseKept: judged,
    PromiseBroken: judged,
    PromiseLapsed: judged,
}
"""What each class of event makes of the state."""
