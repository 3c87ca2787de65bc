"""What a move is worth to its seat: its likely events folded on a copy, and the conference played out from there.

Own value is what the convention brings once it is in force, else the value of no convention, and what the others may be
expected to deliver besides. All moves of one moment meet the same random numbers.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from game.engine.neighbours import help_expected
from game.engine.playout import Runs, play, together
from game.engine.playout_aftermath import NEVER
from game.engine.playout_position import Position
from game.lab.drafts import Branch, ways
from game.lab.preview import folded, with_ballots
from game.lab.review_alike import likeness
from game.table.proceedings import Proceedings
from game.terms import actions as a
from game.terms.assessment import Part
from game.terms.ids import SeatId

Values = NDArray[np.float64]
MILLE = 1000.0
WORLDS = 32
"""Worlds in one chunk: small, so that a few runs are a few."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Worth:
    """What one move came to in every run; [R] in thousandths of own value where nothing else is said."""

    value: Values
    adopted: Values
    """[R] 0..1."""
    in_force: Values
    """[R] 0..1: adopted and in force by the end."""
    gain: Values
    """[R] what the text is worth beyond no convention where it is in force; 0 elsewhere."""
    cooperation: float

    @property
    def mean(self) -> float:
        """Expected own value."""
        return float(self.value.mean())


class Weighing:
    """Weighs the moves of one moment; of positions that are alike only the first is played out."""

    def __init__(self, now: Proceedings, seat: SeatId, entropy: int | None = None) -> None:
        """``entropy`` = other random numbers than the session's own."""
        self._now, self._seat, self._entropy = now, seat, entropy
        self._place = now.climate.course.ground.axes.state_at[seat]
        self._positions: dict[Branch, tuple[Position, float, list[Runs]]] = {}
        self._played: dict[Hashable, list[Runs]] = {}

    def worth(self, action: a.Action, runs: int) -> Worth:
        """What the move comes to in the first ``runs`` runs, and a few more where chunks end later."""
        branches = ways(self._now, self._seat, action).after
        return _mixed([(each.chance, self._of(replace(each, chance=1.0), runs)) for each in branches])

    def _of(self, branch: Branch, runs: int) -> Worth:
        at, help_, chunks = self._position(branch)
        have = sum(each.number for each in chunks)
        if have < runs:
            chunks += list(play(at, runs, worlds=WORLDS, first=len(chunks)))
        return _worth(at, together(chunks), self._place, help_)

    def _position(self, branch: Branch) -> tuple[Position, float, list[Runs]]:
        """Where a branch leads, the help to be expected there, and the runs from there, which like positions share."""
        if branch not in self._positions:
            climate = folded(self._now, branch.events) if branch.events else self._now.climate
            at = with_ballots(climate.position(self._seat), branch)
            if self._entropy is not None:
                at = replace(at, ground=replace(at.ground, entropy=self._entropy))
            chunks = self._played.setdefault(likeness(at), [])
            self._positions[branch] = at, help_expected(climate.course, self._place), chunks
        return self._positions[branch]


def _worth(at: Position, runs: Runs, place: int, help_: float) -> Worth:
    outside = at.outside[place] if at.own is None else at.own.outside
    in_force = (runs.in_force < NEVER).ravel().astype(np.float64)
    gain = MILLE * (runs.value[place].ravel().astype(np.float64) - outside) * in_force
    return Worth(
        value=MILLE * (outside + help_) + gain,
        adopted=runs.adopted.ravel().astype(np.float64),
        in_force=in_force,
        gain=gain,
        cooperation=MILLE * help_,
    )


def _mixed(cases: list[tuple[float, Worth]]) -> Worth:
    """The expectation over several ways it may go, run by run."""

    def mean(name: str) -> Values:
        return np.asarray(sum(chance * getattr(each, name) for chance, each in cases))

    return Worth(
        value=mean("value"),
        adopted=mean("adopted"),
        in_force=mean("in_force"),
        gain=mean("gain"),
        cooperation=float(sum(chance * each.cooperation for chance, each in cases)),
    )


def difference(better: Worth, than: Worth) -> tuple[float, float]:
    """Mean difference of own value in thousandths, and its standard error over runs that share their luck."""
    apart = better.value - than.value
    return float(apart.mean()), float(apart.std() / np.sqrt(len(apart)))


def made_of(better: Worth, than: Worth) -> Mapping[Part, float]:
    """What the difference is made of; the parts sum to it.

    A value gained is chance of adoption x chance of entry into force once adopted x gain once in force; what each of
    the three adds is taken in that order.
    """
    (a1, f1, g1), (a0, f0, g0) = _factors(better), _factors(than)
    return {
        Part.ADOPTION: (a1 - a0) * f0 * g0,
        Part.ENTRY: a1 * (f1 - f0) * g0,
        Part.TEXT: a1 * f1 * (g1 - g0),
        Part.COOPERATION: better.cooperation - than.cooperation,
    }


def _factors(worth: Worth) -> tuple[float, float, float]:
    """Chance of adoption, of entry into force once adopted, gain once in force; 0 where it never comes to that."""
    adopted, in_force, gain = (float(each.mean()) for each in (worth.adopted, worth.in_force, worth.gain))
    return adopted, in_force / adopted if adopted else 0.0, gain / in_force if in_force else 0.0
