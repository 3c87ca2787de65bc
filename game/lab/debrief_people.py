"""Word kept and broken, who gave and who took, and where trust moved: off the record and the books of the engine."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.engine.trust import starting_trust
from game.lab.debrief_walk import Walked, mille
from game.terms import events as e
from game.terms.bargains import Promise, PromiseStatus
from game.terms.debrief import BreachTold, GivenTold, PromiseTold, TrustTold
from game.terms.ids import PerMille, SeatId, Seq
from game.terms.readings import ReadingKind, ReadingOf

PAIRS = 8
"""Movements of trust that are told."""
ACTS = 3
"""Kinds of act that are named behind each."""


def promises_of(walked: Walked) -> tuple[PromiseTold, ...]:
    """Every promise, oldest first, with the events that made, proved and judged it."""
    made = dict(_made(walked))
    closed: dict[str, tuple[Seq, Seq]] = {}
    for seq, each in walked.of(e.PromiseKept):
        closed[each.promise] = (each.proof, seq)
    for seq, broke in walked.of(e.PromiseBroken):
        closed[broke.promise] = (broke.proof, seq)
    for seq, lapsed in walked.of(e.PromiseLapsed):
        closed[lapsed.promise] = (Seq(0), seq)
    return tuple(
        PromiseTold(
            id=each.id,
            by=each.by,
            to=each.to,
            status=each.status,
            rests=tuple(dict.fromkeys(seq for seq in (made.get(each.id, Seq(0)), *closed.get(each.id, ())) if seq)),
        )
        for each in walked.end.now.promises.values()
    )


def _made(walked: Walked) -> Iterator[tuple[str, Seq]]:
    for seq, each in walked.of(e.PromiseMade):
        yield each.promise.id, seq
    for seq, deal in walked.of(e.PackageConcluded):
        yield from ((each.id, seq) for each in deal.promises)


def kept_and_broken(walked: Walked, seat: SeatId) -> tuple[list[Promise], list[Promise]]:
    """The promises of one seat that were decided."""
    own = [each for each in walked.end.now.promises.values() if each.by == seat]
    kept = [each for each in own if each.status is PromiseStatus.KEPT]
    return kept, [each for each in own if each.status is PromiseStatus.BROKEN]


def breaches_of(walked: Walked) -> tuple[BreachTold, ...]:
    """Packages that somebody acted against, with their conclusion and the breach."""
    concluded = {each.package: seq for seq, each in walked.of(e.PackageConcluded)}
    return tuple(
        BreachTold(
            by=each.by,
            towards=each.towards,
            choice=each.choice,
            rests=(concluded[each.package], seq) if each.package in concluded else (seq,),
        )
        for seq, each in walked.of(e.PackageBroken)
    )


def given_of(walked: Walked) -> tuple[GivenTold, ...]:
    """What each gave each, in the whole conference; pairs that round to nothing are left out."""
    books = walked.end.climate.course.books
    states, told = walked.states, []
    for i, giver in enumerate(states):
        for j, receiver in enumerate(states):
            booked = (*books.ledger.booked(i, j), *books.private.booked(i, j)) if i != j else ()
            amounts = [(seq, gave) for seq, gave, _ in booked if gave > 0]
            tenths = mille(sum(amount for _, amount in amounts))
            if tenths:
                rests = tuple(sorted({seq for seq, _ in amounts}))
                told.append(GivenTold(giver=giver, receiver=receiver, favours=tenths, rests=rests))
    return tuple(sorted(told, key=lambda each: (-each.favours, each.giver, each.receiver)))


def trust_of(walked: Walked, seat: SeatId | None) -> tuple[TrustTold, ...]:
    """The largest movements of trust between two states; those that concern the seat where one is named."""
    ground, books = walked.ground, walked.end.climate.course.books
    start, end = starting_trust(ground.public, ground.p), books.witnessed.level()
    pairs = [(i, j) for i in range(len(start)) for j in range(len(start)) if i != j]
    if seat is not None:
        pairs = [each for each in pairs if walked.states.index(seat) in each]
    pairs.sort(key=lambda at: (-abs(float(end[at] - start[at])), at))
    return tuple(_trust(walked, i, j, float(start[i, j]), float(end[i, j])) for i, j in pairs[:PAIRS])


def _trust(walked: Walked, i: int, j: int, before: float, after: float) -> TrustTold:
    truster, trusted = walked.states[i], walked.states[j]
    reading = ReadingOf(kind=ReadingKind.TRUST, a=truster, b=trusted)
    parts = sorted(walked.end.why(truster, reading).parts, key=lambda each: -abs(each.amount))
    acts = sorted({seq for each in [one for one in parts if one.events][:ACTS] for seq in each.events})
    return TrustTold(
        truster=truster,
        trusted=trusted,
        before=PerMille(mille(before)),
        after=PerMille(mille(after)),
        rests=tuple(acts) or (walked.record[0].seq,),
    )


def trust_earned(walked: Walked, seat: SeatId) -> float:
    """Mean change of the others' trust in one state, of T."""
    j, ground = walked.states.index(seat), walked.ground
    moved = walked.end.climate.course.books.witnessed.level()[:, j] - starting_trust(ground.public, ground.p)[:, j]
    return float(np.delete(moved, j).mean()) if len(moved) > 1 else 0.0
