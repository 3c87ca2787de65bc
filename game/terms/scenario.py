"""A whole starting position: what everybody may know of it, and what only some may."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.by_seat import BySeat, Keyed
from game.terms.deck import Inject
from game.terms.guests import GuestSpeech
from game.terms.ids import AlternativeId, BracketId, ClauseId, PerMille, SeatId
from game.terms.mandate import ActorKind, Mandate
from game.terms.text import Convention, Link


class Hurdle(StrEnum):
    """What a ratification must pass at home."""

    EXECUTIVE = "executive"
    MAJORITY = "majority"
    SUPERMAJORITY = "supermajority"


class VoteMode(StrEnum):
    """How votes are counted."""

    ONE_EACH = "one_each"
    WEIGHTED = "weighted"


class Fallback(StrEnum):
    """What follows when consensus fails."""

    TWO_THIRDS = "two_thirds_present_and_voting"
    NOTHING = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class DomesticActor:
    """The public half of a domestic actor; the secret half is ``mandate.ActorBrief``."""

    kind: ActorKind
    name: str
    formal: bool
    """Only formal actors can stop a ratification by themselves (decision D19)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Power:
    """Per mille, 0..1000."""

    material: PerMille
    agenda: PerMille
    coercive: PerMille


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """Per mille, 0..1000."""

    legal: PerMille
    technical: PerMille
    financial: PerMille


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """A state or bloc at the table, as everybody knows it."""

    id: SeatId
    name: str
    article: str = ""
    """What stands before the name within a sentence: ``the``; empty where nothing does."""
    form: str
    short: str
    archetype: tuple[str, ...]
    bloc: str
    role: str
    """drive, conduct, defend, brake or cruise."""
    difficulty: int
    """1 to 5."""
    region: str
    legal_family: str
    hurdle: Hurdle
    members: int
    attention: int
    """Budget of each round."""
    rights_salience: PerMille
    power: Power
    capacity: Capacity
    trust_default: PerMille
    trust: BySeat[PerMille]
    """Starting trust in others, where it differs from ``trust_default``; public (decision D2)."""
    actors: tuple[DomesticActor, ...]
    public_brief: str
    opening_statement: str
    echoes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Decision D11: sittings of several rounds with months between them; a round is a quarter of a month."""

    sittings: int = 4
    rounds: int = 2
    months_between: int = 6
    years: int = 8
    """Ratification years played after signature."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRule:
    """How the convention is adopted: consensus first, then the fallback."""

    fallback: Fallback
    fallback_condition: str
    vote_mode: VoteMode


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairBrief:
    """Who presides, in words."""

    name: str
    style: str
    opening: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryIntoForce:
    """Which clause decides, and the threshold each of its alternatives means. ``count`` wins over shares."""

    clause: ClauseId | None
    share_by_alternative: Keyed[AlternativeId, PerMille]
    share: PerMille | None
    count: int | None
    include: tuple[SeatId, ...]
    """Delegations that must be among the parties."""


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """``climate``: logits per mille (0 neutral, -800 a trust recession); ``rule``: 0 transactional, 1000 rule-based."""

    climate: int
    rule: PerMille
    news: PerMille = PerMille(0)
    """Chance that something of the deck happens as a round, or a ratification year, opens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReducedGame:
    """A smaller game: the other clauses are fixed at the reference outcome."""

    name: str
    participants: tuple[int, ...]
    delegations: tuple[SeatId, ...]
    clauses: tuple[ClauseId, ...]
    minutes: int | None = None
    note: str = ""
    sittings: int | None = None
    """Of its own; ``None``, here and below = as the whole conference."""
    rounds: int | None = None
    months_between: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """A tutorial remark and when it is due."""

    when: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One line of the run-sheet."""

    id: str
    minutes: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicScenario:
    """What every seat may know before the first move (decisions D4, D5)."""

    id: str
    title: str
    subtitle: str
    synopsis: str
    difficulty: int
    minutes: int
    content_advisory: str
    names_note: str
    learning: tuple[str, ...]
    based_on: tuple[str, ...]
    calendar: Calendar
    decision: DecisionRule
    chair: ChairBrief
    entry_into_force: EntryIntoForce
    world: World
    convention: Convention
    links: tuple[Link, ...]
    """Kept apart from mandates: whom a link concerns is authored as public knowledge of the subject matter."""
    starting_text: Keyed[BracketId, tuple[AlternativeId, ...]]
    """What stands in brackets at the start; a bracket that is missing opens with all its alternatives."""
    fixed: Keyed[BracketId, AlternativeId]
    """Agreed before the first sitting (reduced games); empty otherwise."""
    delegations: tuple[Delegation, ...]
    parameters: Keyed[str, str] = Keyed()
    """Constants of the engine that this scenario sets otherwise, in decimal notation; the engine knows their names."""
    agenda: tuple[AgendaItem, ...] = ()
    reduced_games: tuple[ReducedGame, ...] = ()
    hints: tuple[Hint, ...] = ()

    @property
    def states(self) -> tuple[SeatId, ...]:
        """Every delegation's id in the scenario's order: the order of the engine's axis *i*."""
        return tuple(each.id for each in self.delegations)

    def delegation(self, wanted: SeatId) -> Delegation:
        """The delegation with that id. Raises ``KeyError`` where there is none."""
        for each in self.delegations:
            if each.id == wanted:
                return each
        raise KeyError(wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A reference outcome: one alternative for each clause. Facilitator only."""

    name: str
    choices: Keyed[ClauseId, AlternativeId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A whole starting position. Only the table, and the engine inside it, ever hold one with all mandates."""

    public: PublicScenario
    mandates: BySeat[Mandate]
    outcomes: tuple[Outcome, ...]
    deck: tuple[Inject, ...] = ()
    """What may be drawn, in the order of the file. Seats see what was drawn, never the deck."""
    guests: tuple[GuestSpeech, ...] = ()
    """What guests may say, in the order of the file. Seats hear what is said, never the rest."""
