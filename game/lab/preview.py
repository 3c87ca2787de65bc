"""What a draft move would change by what its seat may know: its likely events are folded on a copy, and the conference
is played out from there and from here with the same random numbers (decision D32).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from game.engine.climate import Climate
from game.engine.outlook import deviation
from game.engine.playout import Runs
from game.engine.playout_aftermath import NEVER
from game.engine.playout_position import WHOLE, Position
from game.lab.drafts import Branch, Ways, ways
from game.lab.playing import Played
from game.table.proceedings import Proceedings
from game.terms.actions import Action
from game.terms.events import PUBLIC, BracketLifted, Event, Recorded
from game.terms.ids import OFFICES, PerMille, SeatId, Seq
from game.terms.readings import Effect, Interval, Preview, Readings
from game.terms.standing import Vote
from game.terms.text import Choice

RUNS = 512
"""Conferences played out with the move, and as many without it."""
_TRACED = 4
"""Wordings whose agreement is traced one by one; a move that touches more is judged by its own events."""
_PARTS = 20
"""Points by which a normal distribution is stood in for."""
_POINTS = tuple(NormalDist().inv_cdf((each + 0.5) / _PARTS) for each in range(_PARTS))
_TENTH = 0.1
_BALLOT = {Vote.IN_FAVOUR: 1, Vote.AGAINST: -1, Vote.ABSTAIN: 0}
NOTHING = Interval(value=0, low=0, high=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """One way it may go, played out."""

    chance: float
    read: Readings
    runs: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trace:
    """What the agreement of one wording moves, with the move and without it, and how likely it is either way."""

    after: tuple[float, Readings]
    otherwise: tuple[float, Readings]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """One way a figure may change: its mean, and the standard deviation of that over what the seat does not know."""

    chance: float
    mean: float
    doubt: float


def preview(now: Proceedings, seat: SeatId, action: Action) -> Preview:
    """What the draft would change, worked out at once: for who can wait."""
    *_, shown = previewing(now, seat, action, Played(now.climate.position(seat)))
    assert shown is not None
    return shown


def previewing(now: Proceedings, seat: SeatId, action: Action, here: Played) -> Iterator[Preview | None]:
    """``None`` while there is more to play, then the preview. ``here`` keeps the runs from the present moment."""
    way, cases = ways(now, seat, action), []
    for branch in (*way.after, *way.otherwise):
        climate = folded(now, branch.events)
        at = with_ballots(climate.position(seat), branch)
        there = here if at is here.at else Played(at)
        for _ in there.steps(RUNS):
            yield None
        read = climate.readings(seat, foreseeing=False)
        cases.append(_Case(chance=branch.chance, read=read, runs=there.first(RUNS)))
    after, otherwise = cases[: len(way.after)], cases[len(way.after) :]
    traces = _traces(now, seat, way, after[0], otherwise[0])
    yield _Figures(now.climate.readings(seat, foreseeing=False), seat, after, otherwise, traces).preview(way.welcome)


def folded(now: Proceedings, events: Sequence[Event]) -> Climate:
    """A copy of the climate in which these events have happened."""
    twin = now.climate.copy()
    for place, event in enumerate(events, 1):
        twin.observe(Recorded(seq=Seq(now.seq + place), at_ms=0, event=event))
    return twin


def with_ballots(at: Position, branch: Branch) -> Position:
    """The position once the seat votes as the branch has it."""
    if not branch.ballots:
        return at
    places = at.ground.axes.bracket_at
    ballots = {WHOLE if name is None else places[name]: _BALLOT[vote] for name, vote in branch.ballots}
    return replace(at, ballots=ballots)


def _traces(now: Proceedings, seat: SeatId, way: Ways, after: _Case, otherwise: _Case) -> tuple[_Trace, ...]:
    if len(way.touched) > _TRACED:
        return ()
    return tuple(_trace(now, seat, way.after[0].events, each, after, otherwise) for each in way.touched)


def _trace(
    now: Proceedings, seat: SeatId, events: Sequence[Event], choice: Choice, after: _Case, otherwise: _Case
) -> _Trace:
    place = now.climate.course.place(choice)
    lifted = BracketLifted(audience=PUBLIC, choice=choice, sponsors=())

    def traced(case: _Case, before: Sequence[Event]) -> tuple[float, Readings]:
        agreed = float((case.runs.chosen[place.c] == place.k).mean())
        return agreed, folded(now, (*before, lifted)).readings(seat, foreseeing=False)

    return _Trace(after=traced(after, events), otherwise=traced(otherwise, ()))


class _Figures:
    """Puts every figure of a preview together from the cases."""

    def __init__(
        self,
        before: Readings,
        seat: SeatId,
        after: Sequence[_Case],
        otherwise: Sequence[_Case],
        traces: Sequence[_Trace],
    ) -> None:
        self._before, self._after, self._otherwise, self._traces = before, after, otherwise, traces
        self._own = None if seat in OFFICES else before.index(seat)

    def preview(self, welcome: float | None) -> Preview:
        own, states = self._own, self._before.states
        return Preview(
            effects=tuple(self._effect(j) for j in range(len(states)) if j != own),
            likelihood=NOTHING if own is None else self._played(lambda runs: runs.chance[own]),
            value=NOTHING if own is None else self._played(lambda runs: runs.value[own]),
            adoption=self._played(lambda runs: runs.adopted),
            in_force=self._played(lambda runs: runs.in_force < NEVER),
            welcome=None if welcome is None else PerMille(round(1000 * welcome)),
        )

    def _effect(self, j: int) -> Effect:
        own, before = self._own, self._before
        likelihood = self._played(lambda runs: runs.chance[j])
        if own is None:
            return Effect(
                state=before.states[j],
                trust=NOTHING,
                owes=0,
                owes_more=NOTHING,
                reciprocity=NOTHING,
                likelihood=likelihood,
            )
        return Effect(
            state=before.states[j],
            trust=self._read(lambda read: read.trust[j, own]),
            owes=before.balance[own, j],
            owes_more=self._read(lambda read: read.balance[own, j]),
            reciprocity=self._read(lambda read: read.reciprocity[own, j]),
            likelihood=likelihood,
        )

    def _read(self, of: Callable[[Readings], int]) -> Interval:
        """The change of a reading: of what happens at once, and of what is then likelier to be agreed."""
        otherwise, after = self._otherwise[0].read, self._after[0].read
        base = sum(case.chance * of(case.read) for case in self._otherwise)
        base += sum(each.otherwise[0] * (of(each.otherwise[1]) - of(otherwise)) for each in self._traces)
        steps = [(each.after[0], of(each.after[1]) - of(after)) for each in self._traces]
        later = sum(chance * step for chance, step in steps)
        doubt = sqrt(sum(chance * (1.0 - chance) * step**2 for chance, step in steps))
        cases = self._after
        return _expected([_Change(chance=c.chance, mean=of(c.read) + later - base, doubt=doubt) for c in cases])

    def _played(self, of: Callable[[Runs], NDArray[np.generic]]) -> Interval:
        """The change, in thousandths, of a figure of runs that share their random numbers."""

        def whole(case: _Case) -> NDArray[np.float64]:
            return np.asarray(of(case.runs), dtype=np.float64)

        base = np.sum([case.chance * whole(case) for case in self._otherwise], axis=0)
        changes = [(case.chance, 1000.0 * (whole(case) - base)) for case in self._after]
        return _expected([_Change(chance=chance, mean=float(d.mean()), doubt=_doubt(d)) for chance, d in changes])


def _doubt(change: NDArray[np.float64]) -> float:
    """Standard deviation between worlds of a change in runs [H, W], with the error of so many runs."""
    apart = change - change.mean()
    return sqrt(deviation(apart[0], apart[1]) ** 2 + float(change.var()) / change.size)


def _expected(changes: Sequence[_Change]) -> Interval:
    """Mean and middle 80 % of a figure that changes one way or another, each with its own doubt."""
    mean = sum(each.chance * each.mean for each in changes)
    points = [(each.mean + each.doubt * point, each.chance / _PARTS) for each in changes for point in _POINTS]
    low, high = _quantile(points, _TENTH), _quantile(points, 1.0 - _TENTH)
    value = round(mean)
    return Interval(value=value, low=min(round(low), value), high=max(round(high), value))


def _quantile(points: Sequence[tuple[float, float]], share: float) -> float:
    passed = 0.0
    ordered = sorted(points)
    for value, chance in ordered:
        passed += chance
        if passed >= share - 1e-9:
            return value
    return ordered[-1][0]
