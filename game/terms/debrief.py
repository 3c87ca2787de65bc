"""What a conference comes to when everything is open: computed once from its record, shown by screens and documents.

Every figure names the events it rests on (``rests``, seqs of the record), so that whoever doubts it can go and look.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.terms.bargains import PromiseStatus
from game.terms.by_seat import BySeat, Keyed
from game.terms.debrief_marks import BriefOpened, ObjectiveMark, QuestionPosed, Reference, Rests, RubricMark
from game.terms.debrief_years import YearsTold
from game.terms.events import EndReason
from game.terms.ids import PerMille, PromiseId, SeatId, Seq
from game.terms.mandate import Future
from game.terms.moments import Moment
from game.terms.readings import Interval
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """How it ended."""

    ending: EndReason | None
    """``None`` while it goes on."""
    adopted: bool
    by_consensus: bool
    parties: int
    needed: int
    in_force: int | None
    """Year of entry into force."""
    moves: int
    """Moves of the seat at hand, of all persons where none is named; to be ready is none."""
    rests: Rests
    made: Rests = ()
    """The first line of each of these moves; where there is none, the first of the record and the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoursePoint:
    """How things stood after one event that moved them."""

    seq: Seq
    moment: Moment
    force: Interval
    """Per mille: entry into force within the years played, if the text were adopted as it then stood."""
    value: PerMille
    """True worth of the text as it then stood to the seat; the mean over all where none is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """What playouts of the whole conference foresaw as a stage opened."""

    seq: Seq
    moment: Moment
    adoption: Interval
    force: PerMille
    """Probability of entry into force within the years played, adoption in doubt."""
    futures: Keyed[Future, Interval]


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningPoint:
    """An event with which the likelihood of entry into force, or the seat's value, moved more than with most."""

    seq: Seq
    act: Seq
    """The act it followed from; the event itself where it was one."""
    moment: Moment
    by: SeatId | None
    force_before: PerMille
    force_after: PerMille
    value_before: PerMille
    value_after: PerMille


@dataclass(frozen=True, slots=True, kw_only=True)
class SpacePoint:
    """A text as two sides value it, per mille of utility."""

    own: PerMille
    others: PerMille
    """Mean of all other states."""
    rests: Rests = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedPackage:
    """A package that was put to others: what the text would have been with it."""

    at: SpacePoint
    by: SeatId
    concluded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BargainingSpace:
    """What was possible, and the way through it (E6.2 to E6.8). Links are counted, red lines are not."""

    seat: SeatId
    outside: SpacePoint
    """Below either line somebody does better without."""
    frontier: tuple[SpacePoint, ...]
    """Texts found of which none is better for both sides, best for the seat first."""
    nash: SpacePoint
    path: tuple[SpacePoint, ...]
    """The text as it stood at the start, as each round closed, and at the end; each rests on its event."""
    tried: tuple[TriedPackage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A change of the text at the end by which two delegations would have gained, and nobody would have walked away."""

    choices: tuple[Choice, ...]
    between: tuple[SeatId, SeatId]
    gains: BySeat[int]
    """Per mille of utility, for everybody it would have moved."""
    free: bool
    """Nobody would have lost by it."""
    rests: Rests
    """Where these brackets were settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateOutcome:
    """What one state has of it, per mille of utility."""

    seat: SeatId
    value: PerMille
    """Of the text adopted, or as it stood at the end."""
    outside: PerMille
    best: PerMille
    """With everything its way."""
    at_nash: PerMille
    claimed: int
    """Per mille of the most it could have gained (E6.9); below 0 where it is worse off than without."""
    party: int | None
    """Year of ratification."""
    decisive: str
    """Who decided at home in its last answer; empty where the capital was not asked."""
    rests: Rests


@dataclass(frozen=True, slots=True, kw_only=True)
class Surplus:
    """Value made and value left (E6.9, E6.10)."""

    created: PerMille
    """Joint surplus as a share of that of the best sum."""
    integrative: int
    """Per mille: 0 = like splitting every difference, 1000 = like the Nash text."""
    states: tuple[StateOutcome, ...]
    missed: tuple[Missed, ...]
    """Largest first; empty where none was found."""
    rests: Rests


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseTold:
    """One promise, and what became of it."""

    id: PromiseId
    by: SeatId
    to: tuple[SeatId, ...]
    status: PromiseStatus
    rests: Rests
    """Made, proved, judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachTold:
    """A package that somebody acted against."""

    by: SeatId
    towards: tuple[SeatId, ...]
    choice: Choice
    rests: Rests


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenTold:
    """What one state gave another in the whole conference, by concessions and by help (E3.1), not decayed."""

    giver: SeatId
    receiver: SeatId
    favours: int
    """Tenths; one favour = .01 of public utility (decision D25)."""
    rests: Rests


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustTold:
    """How far one state's trust in another moved, per mille of T; from all that it witnessed."""

    truster: SeatId
    trusted: SeatId
    before: PerMille
    after: PerMille
    rests: Rests
    """The acts that moved it most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BracketCost:
    """What one wording cost in ratifications: with another in its place and all else as adopted."""

    stands: Choice | None
    """``None`` where nothing stands there."""
    instead: Choice
    lost: int
    """Thousandths of a ratification within five years that the text has less."""
    by_state: BySeat[int]
    """Per mille of likelihood that each state would have more (less where below 0)."""
    rests: Rests


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """Everything a debrief shows of one session, for one seat or for the room."""

    session: str
    scenario: str
    title: str
    seat: SeatId | None
    persons: tuple[SeatId, ...]
    """Seats that persons hold or held."""
    head: Seq
    """The last event taken into account."""
    headline: Headline
    course: tuple[CoursePoint, ...]
    foreseen: tuple[Foreseen, ...]
    turning: tuple[TurningPoint, ...]
    """In the order of the record."""
    space: BargainingSpace | None
    """``None`` where no seat is named."""
    surplus: Surplus
    promises: tuple[PromiseTold, ...]
    breaches: tuple[BreachTold, ...]
    given: tuple[GivenTold, ...]
    """Largest first."""
    trust: tuple[TrustTold, ...]
    """Largest movements first."""
    costs: tuple[BracketCost, ...]
    """Dearest first."""
    objectives: tuple[ObjectiveMark, ...]
    rubric: tuple[RubricMark, ...]
    briefs: tuple[BriefOpened, ...]
    questions: tuple[QuestionPosed, ...]
    reference: Reference
    years: YearsTold
