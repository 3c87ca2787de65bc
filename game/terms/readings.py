"""Numbers the engine gives, as whole numbers: trust, reciprocity, likelihood, and why."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import prod

from game.terms.ids import PerMille, SeatId, Seq


@dataclass(frozen=True, slots=True)
class Grid:
    """A sealed table of whole numbers (32 bits, little-endian), cheap to compare and to hand on."""

    shape: tuple[int, ...]
    cells: bytes

    @staticmethod
    def of(shape: tuple[int, ...], values: Iterable[int]) -> Grid:
        """Pack ``values`` in row-major order. Raises ``ValueError`` where their number does not fill ``shape``."""
        packed = array("i", values)
        if len(packed) != prod(shape):
            raise ValueError(f"{len(packed)} values do not fill {shape}")
        if sys.byteorder == "big":
            packed.byteswap()
        return Grid(shape, packed.tobytes())

    def __getitem__(self, place: tuple[int, ...]) -> int:
        """The cell at ``place``, one index per axis; no negative indices."""
        at = 0
        for index, size in zip(place, self.shape, strict=True):
            if not 0 <= index < size:
                raise IndexError(place)
            at = at * size + index
        return int.from_bytes(self.cells[4 * at : 4 * at + 4], "little", signed=True)

    def values(self) -> tuple[int, ...]:
        """Every cell in row-major order."""
        unpacked = array("i", self.cells)
        if sys.byteorder == "big":
            unpacked.byteswap()
        return tuple(unpacked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A reading with its doubt: the likely range is the middle 80 % (decision D24)."""

    value: int
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """What the engine says to one seat. Axes follow ``states``; ``[i, j]`` means i about j (i trusts j, i gave j)."""

    states: tuple[SeatId, ...]
    trust: Grid
    """[N, N] per mille of T in 0..1000; the diagonal is 0 and means nothing. On screen 2T - 1 (decision D23)."""
    trust_low: Grid
    trust_high: Grid
    evidence: Grid
    """[N, N] hundredths of a unit of evidence beyond the prior; below 400 = little evidence (decision D23)."""
    balance: Grid
    """[N, N] tenths of a favour that j owes i (antisymmetric); one favour = .01 of public utility (decision D25)."""
    reciprocity: Grid
    """[N, N] per mille of R, symmetric: high only where both sides are expected to deliver (E3.14)."""
    likelihood: Grid
    """[N] per mille: ratification within five years if the text were adopted as it stands.

    Empty, as its range, in the view an artificial delegate is handed: it asks for no forecast, and ``in_force`` is then
    0 to 1000.
    """
    likelihood_low: Grid
    likelihood_high: Grid
    in_force: Interval
    """Per mille: entry into force within the years played."""
    utility: int
    """Own utility of the text as it stands, per mille; 0 for a seat without a mandate."""
    outside: int
    """Own value of no convention, per mille; 0 for a seat without a mandate."""
    preference: Grid
    """[N, C, K] per mille: public estimate of how much each state likes each alternative of each bracket (D1, E5.6).
    C follows ``Convention.brackets``, K their alternatives; cells beyond a bracket's alternatives are -1.
    With the reading seat's own private overlay (D3)."""
    salience: Grid
    """[N, C] per mille, each row summing to about 1000: public estimate of what each bracket matters to each state."""

    def index(self, state: SeatId) -> int:
        """Place of a state on the axes. Raises ``ValueError`` for a seat that is no state."""
        return self.states.index(state)

    def trusts(self, *, truster: SeatId, trusted: SeatId) -> Interval:
        """How far ``truster`` trusts ``trusted``, per mille of T."""
        at = (self.index(truster), self.index(trusted))
        return Interval(value=self.trust[at], low=self.trust_low[at], high=self.trust_high[at])

    def ratifies(self, state: SeatId) -> Interval:
        """Likelihood that ``state`` ratifies within five years, per mille."""
        at = (self.index(state),)
        return Interval(value=self.likelihood[at], low=self.likelihood_low[at], high=self.likelihood_high[at])


class ReadingKind(StrEnum):
    """What can be explained."""

    TRUST = "trust"
    RECIPROCITY = "reciprocity"
    RATIFICATION = "ratification"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingOf:
    """One reading: trust of ``a`` in ``b``, reciprocity of the pair, or ratification by ``a`` (``b`` is ``None``)."""

    kind: ReadingKind
    a: SeatId
    b: SeatId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyPart:
    """One named contribution. ``reason`` is a code that `minutes` words; ``name`` fills its slot."""

    reason: str
    amount: PerMille
    name: str = ""
    events: tuple[Seq, ...] = ()
    """The events that made it, where there are any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """An exact account: ``start`` plus every part's amount is ``total`` (law 6)."""

    reading: ReadingOf
    start: PerMille
    parts: tuple[WhyPart, ...]
    total: PerMille


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The forecast from here, as far as the engine can give it."""

    adopted: bool
    """Whether it speaks of an adopted text, or of the text as it stands *if* it were adopted."""
    needed: int
    """Ratifications that entry into force takes."""
    parties: Interval
    """Number of ratifications at the end of the years played; middle 80 % of runs."""
    by_number: tuple[PerMille, ...]
    """Probability of exactly n ratifications by then, n = 0..N; sums to 1000."""
    in_force_by_year: tuple[PerMille, ...]
    """Probability of being in force by the end of year 1, 2, …"""
    ratifies: tuple[Interval, ...]
    """Per state, in the order of the axes: ratification by the end of the years played."""
