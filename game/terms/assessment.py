"""What could have been: grades of moves, and distributions of how it would have gone on (decision D31).

The lab makes them; screens, reports and the command line show them. Amounts of value are thousandths of a delegation's
own utility, on which 0 is the worst text and 1000 the best one that it could dream of.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.actions import Action
from game.terms.by_seat import Keyed
from game.terms.ids import PerMille, SeatId, Seq
from game.terms.readings import Interval, Spread


class Grade(StrEnum):
    """How good a move was beside the best that the playouts found, best first."""

    BRILLIANT = "brilliant"
    """The best there was, and nothing else came near it."""
    GOOD = "good"
    INACCURATE = "inaccurate"
    MISTAKEN = "mistaken"


class Part(StrEnum):
    """What a difference of value is made of."""

    ADOPTION = "adoption"
    """That a text is adopted at all."""
    ENTRY = "entry"
    """That it enters into force."""
    TEXT = "text"
    """What the text is worth to the delegation once it is in force."""
    COOPERATION = "cooperation"
    """What the others are expected to deliver to it: their trust, what they owe, how far they can be compelled."""


class Remark(StrEnum):
    """What there is to say of a move."""

    NOTHING_BETTER = "nothing_better"
    """No move was found that would have brought more."""
    AS_GOOD = "as_good"
    """Others would have brought a little more: too little to matter."""
    MISSED_TRADE = "missed_trade"
    """A package that others would have taken was there to be offered, or accepted."""
    NEEDLESS_THREAT = "needless_threat"
    BROKEN_WORD = "broken_word"
    """It broke a promise or a package."""
    BAD_BARGAIN = "bad_bargain"
    """It gave more than it got: a package, or a demand, better left alone."""
    GAVE_AWAY = "gave_away"
    """It gave way where nothing was got for it."""
    STOOD_IN_THE_WAY = "stood_in_the_way"
    """It held out against what was worth more to it than what came of holding out."""
    LET_PASS = "let_pass"
    """It let pass what it should have held out against."""
    BETTER_ELSEWHERE = "better_elsewhere"
    """Another kind of move would have brought more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Considered:
    """One move that was weighed."""

    action: Action | None
    """``None`` = to do nothing."""
    behind: Interval
    """By how much it falls short of the best, thousandths; 0 for the best."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveReview:
    """One move held against the best that the playouts found for its seat at that moment, by what that seat knew."""

    seq: Seq
    """The first event it made."""
    by: SeatId
    action: Action
    """What was done."""
    grade: Grade
    remark: Remark
    loss: Interval
    """Thousandths of own value by which it fell short of the best; middle 80 % of what that may have been."""
    parts: Keyed[Part, int]
    """What the loss is made of; they sum to it exactly."""
    considered: tuple[Considered, ...]
    """What was weighed, the best first, what was done among it."""
    runs: int
    """Playouts behind each of them, with common random numbers."""

    @property
    def best(self) -> Action | None:
        """The better move, or what was done where nothing better was found; ``None`` = to do nothing."""
        return self.considered[0].action


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How one continuation ended."""

    number: int
    """From 0: two continuations of the same number share their luck."""
    adopted: bool
    consensus: bool
    in_force: int | None
    """Year of entry into force."""
    parties: tuple[SeatId, ...]
    value: int | None
    """Thousandths: what came of it for the seat whose move it is, the convention once it is in force, else none.
    ``None`` for a seat without a mandate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """How many continuations ended."""

    runs: int
    adoption: PerMille
    consensus: PerMille
    in_force: PerMille
    """Share in force by the end of the years played."""
    force_year: Spread | None
    """Among those in force; ``None`` where none is."""
    parties: Spread
    """Ratifications."""
    by_number: tuple[PerMille, ...]
    """Share with exactly n ratifications, n = 0..N; sums to 1000."""
    ratified: Keyed[SeatId, PerMille]
    """Share in which each state ratified."""
    value: Spread | None
    """Thousandths of the seat's own value."""
    values: tuple[int, ...]
    """The same of every continuation in turn, for a picture of the distribution; empty without a mandate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What would have come of another move: the delegates play on from there, with the move that was made and without.

    The two sides share their luck continuation by continuation, so that what differs between them is the move.
    """

    at: Seq
    """The last event before the move."""
    seat: SeatId
    made: Action | None
    """What was done there; ``None`` where that cannot be told, and the record is simply played on from."""
    instead: Action | None
    """What is done instead; ``None`` = nothing."""
    as_played: Distribution
    otherwise: Distribution
    value: Interval | None
    """Mean difference of own value, thousandths, with the middle 80 % of what it may be."""
    adoption: Interval
    """Mean difference, per mille."""
    in_force: Interval
    parties: Interval
    """Mean difference in tenths of a ratification."""


class Manner(StrEnum):
    """How somebody's concessions were spread over the conference."""

    LATE = "late"
    STEADY = "steady"
    EARLY = "early"
    TOO_EARLY_TO_TELL = "too_early_to_tell"
    """Too few rounds, or nothing given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bargained:
    """How a delegation bargained, read off the whole record (E6.11)."""

    seat: SeatId
    rounds: int
    manner: Manner
    exponent: int | None
    """Hundredths of the exponent of the time tactic that fits best: below 70 late, above 140 early."""
    in_kind: int | None
    """-1000 to 1000: how far its steps followed those of the others in the round before (rank correlation)."""
    logroll: PerMille | None
    """Share of its concluded packages in which it both asked and gave; ``None`` where it concluded none."""
    together: PerMille | None
    """Share of the wordings it tabled that others put their names to; ``None`` where it tabled none."""
    kept: int
    """Promises."""
    broken: int
    threats: int
    rests: tuple[Seq, ...] = ()
    """The openings of its rounds, its packages, its wordings, and what became of its word."""
