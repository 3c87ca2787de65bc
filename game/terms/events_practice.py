"""What happens in the years under the convention, and in the world meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.by_seat import BySeat, Keyed
from game.terms.deck import Change
from game.terms.happened import Happened
from game.terms.ids import AlternativeId, AmendmentId, BracketId, ClauseId, DisputeId, Odds, PerMille, SeatId
from game.terms.practice import Amendment, Conduct, Dispute, DisputeStatus, Practice, SanctionStep, ShockFound
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class YearBegan(Happened):
    """Follows the opening of every year of practice: what each state's prosecutors can take on."""

    year: int
    months: BySeat[int]
    """Prosecutor-months, from capacity times ten (decision D29)."""
    conference: bool
    """Whether a review conference meets in it, before which the text can be amended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConductSet(Happened):
    """Only a demand is public; what one does besides is one's own matter until a review finds it."""

    by: SeatId
    clause: ClauseId
    conduct: Conduct
    demands: AlternativeId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCounted(Happened):
    """A year as it went. A seat's copy holds its own row and column of every table, what was published, and figures."""

    year: int
    practice: Practice


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPublished(Happened):
    """Peer review: the record of a party over the years, obligation by obligation, for everybody to read (E7.3)."""

    state: SeatId
    reviewers: tuple[SeatId, ...]
    year: int
    fair: PerMille
    """What it delivered, for what could be expected of its capacity."""
    delivered: int
    """Requests it honoured this year."""
    asked: int
    willing: int
    """Thousandths of a request given willingly."""
    levels: Keyed[ClauseId, int]
    """Thirds met."""
    odds: Odds
    drawn: Odds


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeRaised(Happened):
    dispute: Dispute
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeClosed(Happened):
    dispute: DisputeId
    by: SeatId
    against: SeatId
    clause: ClauseId
    status: DisputeStatus
    level: int
    """Thirds that were met."""
    odds: Odds
    """That it was settled; it was where ``drawn`` is below."""
    drawn: Odds


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionImposed(Happened):
    by: SeatId
    against: SeatId
    step: SanctionStep
    justified: bool
    """A published record, or a finding, speaks against the other."""
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionLifted(Happened):
    by: SeatId
    against: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtForgiven(Happened):
    """Known to the two: ``by`` released ``to`` of what it owed."""

    by: SeatId
    to: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class ConventionDenounced(Happened):
    """``by`` leaves; it is no party any more."""

    by: SeatId
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExclusionSought(Happened):
    by: SeatId
    against: SeatId
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberExcluded(Happened):
    """A club parts with a member: its record was credibly below the bar, or two thirds of the others asked for it."""

    state: SeatId
    year: int
    by_record: bool
    fair: PerMille
    asked: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChanged(Happened):
    """Who broke a rule to have it changed: whether the others gave way (E7.6; Meyer 2016)."""

    by: SeatId
    bracket: BracketId
    was: AlternativeId
    now: AlternativeId
    """The wording that stands from here; ``was`` where they did not give way."""
    soft: PerMille
    """How soft the law of the text is: a breach of soft law is held against one less."""
    odds: Odds
    drawn: Odds


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentProposed(Happened):
    amendment: Amendment
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentAnswered(Happened):
    amendment: AmendmentId
    by: SeatId
    accepts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentClosed(Happened):
    """Adopted by two thirds of the parties, or not."""

    amendment: AmendmentId
    choice: Choice
    adopted: bool
    in_favour: tuple[SeatId, ...]
    needed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShockStruck(Happened):
    """Something happened in the world. What it changes in instructions is known to whose they are."""

    year: int
    shock: ShockFound


@dataclass(frozen=True, slots=True, kw_only=True)
class ShockPassed(Happened):
    """What was for some years only has been taken back."""

    changes: tuple[Change, ...]
    climate: int
    """Logits per mille that are given back to the climate."""


PracticeEvent: TypeAlias = (
    YearBegan
    | ConductSet
    | YearCounted
    | RecordPublished
    | DisputeRaised
    | DisputeClosed
    | SanctionImposed
    | SanctionLifted
    | DebtForgiven
    | ConventionDenounced
    | ExclusionSought
    | MemberExcluded
    | RuleChanged
    | AmendmentProposed
    | AmendmentAnswered
    | AmendmentClosed
    | ShockStruck
    | ShockPassed
)
