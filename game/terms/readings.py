"""Numbers the engine gives, as whole numbers: trust, reciprocity, likelihood, and why."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import prod

from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId, BracketId, PerMille, SeatId, Seq
from game.terms.mandate import Future
from game.terms.text import Choice


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
class Lever:
    """The one bracket settled otherwise that would raise a state's likelihood to ratify most."""

    state: SeatId
    choice: Choice
    now: PerMille
    """Likelihood within five years with the text as it stands."""
    then: PerMille
    """With ``choice`` settled and all else as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """What one event moved between two states, as it was booked, in tenths of favours; it fades since (E3.9)."""

    event: Seq
    gave: int
    """The first of the two to the second; 0 or more."""
    received: int
    """The second to the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomReading:
    """The room as a whole, in one seat's eyes (E2.10, E3.6 to E3.8). Per mille; lists follow ``Readings.states``."""

    trust: PerMille
    """Mean trust between different states."""
    generated: int
    """How far it has risen since the opening: the trust that the process itself has made, or lost."""
    reputation: tuple[PerMille, ...]
    """How far the others trust each state, by their weight."""
    confidence: tuple[PerMille, ...]
    """How far each state trusts the others, by their weight."""
    returned: PerMille | None
    """Share of all giving that was returned; ``None`` where nobody has given anything."""
    returned_to: tuple[PerMille | None, ...]
    """Of what each state gave, the share that was returned."""
    diffuse: PerMille | None
    """1000 where debts cancel across partners, 0 where creditors are always creditors."""
    patterns: tuple[SeatId, ...]
    """States whose proposals hollow the text for nobody's good: a pattern noticed, never a verdict (E5.11)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A count, a date or a value over the runs of a forecast."""

    median: int
    half_low: int
    """Lower end of the middle 50 %."""
    half_high: int
    low: int
    """Lower end of the middle 80 % (decision D24)."""
    high: int


SURE = Interval(value=1000, low=1000, high=1000)
"""A likelihood that is certainty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearAhead:
    """A year still to be counted under a convention in force: its figures in many runs, units as in ``Indicators``."""

    year: int
    runs: int
    given: Spread
    registrations: Spread
    recovered: Spread
    victims: Spread


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The forecast from here: of runs of the whole conference from the present moment, as one seat may foresee them.

    Runs in which nothing is adopted count as runs without ratifications.
    """

    adopted: bool
    """Whether the text is adopted already, so that only ratifications are foreseen."""
    needed: int
    """Ratifications that entry into force takes under the wording that leads, or was adopted."""
    parties: Interval
    """Number of ratifications at the end of the years played; middle 80 % of runs."""
    by_number: tuple[PerMille, ...]
    """Probability of exactly n ratifications by then, n = 0..N; sums to 1000."""
    in_force_by_year: tuple[PerMille, ...]
    """Probability of being in force by the end of year 1, 2, …"""
    ratifies: tuple[Interval, ...]
    """Per state, in the order of the axes: ratification by the end of the years played."""
    runs: int = 0
    """Whole conferences it rests on."""
    adoption: Interval = SURE
    """Per mille: that a text is adopted; middle 80 % over what the seat does not know."""
    consensus: PerMille = PerMille(1000)
    """Probability that a text is adopted without a vote."""
    brackets: Keyed[BracketId, Keyed[AlternativeId, PerMille]] = Keyed()
    """Probability that an alternative stands in the text that is put to adoption. What is missing to 1000 is the
    probability that nothing stands there: the clause fell, or the bracket hangs under a wording not chosen."""
    parties_by_year: tuple[Spread, ...] = ()
    """Number of ratifications at the end of year 1, 2, …"""
    force_year: Spread | None = None
    """Year of entry into force; the year after the last one played stands for "not in these years"."""
    value: Spread | None = None
    """Per mille: what comes of it for the seat itself, the text where one is adopted, else its value of no convention.
    ``None`` for a seat without a mandate."""
    futures: Keyed[Future, Interval] = Keyed()
    """Per mille: how far what comes of it resembles each of the five futures (E6.14). Values sum to 1000."""
    years: tuple[YearAhead, ...] = ()
    """The years ahead, the present one first; empty unless the convention is in force."""
    in_force_likely: tuple[Interval, ...] = ()
    """``in_force_by_year``, per mille, with the middle 80 % over what the seat does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a draft move is expected to change between the seat and one other delegation."""

    state: SeatId
    trust: Interval
    """Change of its trust in the seat, per mille of T; on screen doubled (decision D23)."""
    owes: int
    """Tenths of a favour that it owes the seat now; below 0 the seat owes it."""
    owes_more: Interval
    """Change of that."""
    reciprocity: Interval
    """Change of what the two are expected to deliver to each other, per mille of R (E3.14)."""
    likelihood: Interval
    """Change of the likelihood that it ratifies, per mille, within the years played."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a draft move is expected to change, from what its seat may know (decision D32).

    Each value is the expected change and the range its middle 80 %, over what the seat does not know: how the others
    will take it included. The runs with the move and without it share their random numbers, so no change is noise.
    """

    effects: tuple[Effect, ...]
    """One for each other state, in the order of the axes."""
    likelihood: Interval
    """Change of the seat's own likelihood to ratify, per mille; zeros for an office."""
    value: Interval
    """Change of what comes of it for the seat itself, per mille of utility; zeros for an office."""
    adoption: Interval
    """Change of the probability that a text is adopted, per mille."""
    in_force: Interval
    """Change of the probability of entry into force within the years played, per mille."""
    welcome: PerMille | None = None
    """Where the move asks others for their consent: the probability that all give it."""
