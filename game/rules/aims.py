"""Whom an inject strikes and whom an effect means: every reading is the public one, ties go to the lower id (D1)."""

from __future__ import annotations

from game.rules.state import Negotiation
from game.terms.deck import Aim, Target
from game.terms.facts import Facts
from game.terms.ids import SeatId
from game.terms.scenario import Delegation


def strikes(now: Negotiation, facts: Facts, inject: str, target: Target) -> tuple[SeatId, ...]:
    """Those an inject strikes, among the delegations somebody sits in; nobody where it fits nobody."""
    present = now.ground.present
    match target.aim:
        case Aim.ALL:
            return present
        case Aim.RANDOM:
            return _one_of(facts, inject, present)
        case Aim.ARCHETYPE:
            return _one_of(facts, inject, tuple(each for each in present if _is(now, each, target.names)))
        case Aim.MOST_TRUSTED:
            return _highest(present, {each: _trust_received(facts, present, each) for each in present})
        case Aim.CLAUSE_TAG:
            return _most_active(now, target.names)
        case _:
            return _by_power(now, target.aim, present)


def meant(
    now: Negotiation,
    facts: Facts,
    target: Target,
    struck: tuple[SeatId, ...],
    mover: SeatId | None,
    responders: tuple[SeatId, ...] = (),
) -> tuple[SeatId, ...]:
    """Those an effect means.

    ``mover`` took the choice; ``None`` for the effects of the inject itself. Nobody is struck by a guest's words.
    ``responders`` have just helped.
    """
    present = now.ground.present
    one = mover if mover is not None or not struck else struck[0]
    apart = () if len(struck) > 1 else struck
    match target.aim:
        case Aim.ALL:
            return present
        case Aim.TARGET:
            return struck if mover is None else tuple(each for each in struck if each == mover) or struck
        case Aim.MOVER:
            return () if one is None else (one,)
        case Aim.OTHERS:
            return tuple(each for each in present if each != one)
        case Aim.PARTNERS:
            return () if one is None else _partners(facts, present, one)
        case Aim.RESPONDERS:
            return responders
        case Aim.ARCHETYPE:
            return tuple(each for each in present if _is(now, each, target.names) and each not in apart)
        case Aim.WEAKEST | Aim.STRONGEST:
            return _by_power(now, target.aim, tuple(each for each in present if each not in apart))
        case _:
            return ()


def _one_of(facts: Facts, inject: str, among: tuple[SeatId, ...]) -> tuple[SeatId, ...]:
    if not among:
        return ()
    return (among[facts.draw("struck", inject) % len(among)],)


def _delegation(now: Negotiation, seat: SeatId) -> Delegation:
    return now.ground.public.delegation(seat)


def _is(now: Negotiation, seat: SeatId, archetypes: tuple[str, ...]) -> bool:
    return not set(_delegation(now, seat).archetype).isdisjoint(archetypes)


def _by_power(now: Negotiation, aim: Aim, among: tuple[SeatId, ...]) -> tuple[SeatId, ...]:
    sign = -1 if aim is Aim.WEAKEST else 1
    return _highest(among, {each: sign * _delegation(now, each).power.material for each in among})


def _highest(among: tuple[SeatId, ...], measure: dict[SeatId, int], most: int = 1) -> tuple[SeatId, ...]:
    return tuple(sorted(among, key=lambda seat: (-measure[seat], seat))[:most])


def _trust_received(facts: Facts, present: tuple[SeatId, ...], seat: SeatId) -> int:
    return sum(facts.public_trust(of, seat) for of in present if of != seat)


def _partners(facts: Facts, present: tuple[SeatId, ...], seat: SeatId) -> tuple[SeatId, ...]:
    """The two with the highest mean of trust both ways."""
    others = tuple(each for each in present if each != seat)
    both = {each: facts.public_trust(each, seat) + facts.public_trust(seat, each) for each in others}
    return _highest(others, both, most=2)


def _most_active(now: Negotiation, tags: tuple[str, ...]) -> tuple[SeatId, ...]:
    """Who tabled most alternatives in clauses that have one of the tags; nobody where nobody did."""
    clauses = [each for each in now.ground.public.convention.clauses if not set(each.tags).isdisjoint(tags)]
    authored = [by for clause in clauses for each in clause.main.alternatives for by in each.tabled_by]
    tabled = [each.by for clause in clauses for each in now.brackets[clause.main.id].tabled]
    counted = {seat: authored.count(seat) + tabled.count(seat) for seat in now.ground.present}
    return _highest(tuple(each for each in now.ground.present if counted[each]), counted)
