"""What a draft move would change by what its seat may know: its likely events are folded on a copy (decision D32)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.engine.climate import Climate
from game.lab.drafts import Branch, branches
from game.table.proceedings import Proceedings
from game.terms.actions import Action
from game.terms.events import Recorded
from game.terms.ids import OFFICES, PerMille, SeatId, Seq
from game.terms.readings import Effect, Interval, Preview, Readings

_TENTH = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """One way in which the others may take the move."""

    chance: float
    read: Readings
    adoption: int


def preview(now: Proceedings, seat: SeatId, action: Action) -> Preview:
    """The expected change of everything that seat can read, with its range over how the others may take the move."""
    before, ways = now.climate.readings(seat), branches(now, seat, action)
    cases = [_case(now, seat, each) for each in ways.each]
    own = None if seat in OFFICES else before.index(seat)

    def change(of: Callable[[Readings], int]) -> Interval:
        return _expected([(each.chance, of(each.read) - of(before)) for each in cases])

    adoption = now.climate.adoptable(seat)
    return Preview(
        effects=tuple(_effect(before, change, own, j) for j in range(len(before.states)) if j != own),
        likelihood=NOTHING if own is None else change(lambda read: read.likelihood[own,]),
        value=change(lambda read: read.utility),
        adoption=_expected([(each.chance, each.adoption - adoption) for each in cases]),
        in_force=change(lambda read: read.in_force.value),
        welcome=None if ways.welcome is None else PerMille(round(1000 * ways.welcome)),
    )


NOTHING = Interval(value=0, low=0, high=0)
_Change = Callable[[Callable[[Readings], int]], Interval]


def _effect(before: Readings, change: _Change, own: int | None, j: int) -> Effect:
    likelihood = change(lambda read: read.likelihood[j,])
    if own is None:
        return Effect(
            state=before.states[j], trust=NOTHING, owes=0, owes_more=NOTHING, reciprocity=NOTHING, likelihood=likelihood
        )
    return Effect(
        state=before.states[j],
        trust=change(lambda read: read.trust[j, own]),
        owes=before.balance[own, j],
        owes_more=change(lambda read: read.balance[own, j]),
        reciprocity=change(lambda read: read.reciprocity[own, j]),
        likelihood=likelihood,
    )


def _case(now: Proceedings, seat: SeatId, way: Branch) -> _Case:
    climate = folded(now, way)
    return _Case(chance=way.chance, read=climate.readings(seat), adoption=climate.adoptable(seat))


def folded(now: Proceedings, way: Branch) -> Climate:
    """A copy of the climate in which the events of that branch have happened."""
    twin = now.climate.copy()
    for place, event in enumerate(way.events, 1):
        twin.observe(Recorded(seq=Seq(now.seq + place), at_ms=0, event=event))
    return twin


def _expected(cases: Sequence[tuple[float, int]]) -> Interval:
    """Mean and middle 80 % of a change that takes each value with its chance."""
    mean = sum(chance * value for chance, value in cases)
    return Interval(value=round(mean), low=_quantile(cases, _TENTH), high=_quantile(cases, 1.0 - _TENTH))


def _quantile(cases: Sequence[tuple[float, int]], share: float) -> int:
    passed = 0.0
    ordered = sorted(cases, key=lambda each: each[1])
    for chance, value in ordered:
        passed += chance
        if passed >= share - 1e-9:
            return value
    return ordered[-1][1]
