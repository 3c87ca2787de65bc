"""What a teacher brings to a conference: words explained, questions, marks, sources, and the plan of the day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class WordGroup(StrEnum):
    """Shelves of the glossary."""

    TEXT = "text"
    MEETING = "meeting"
    PEOPLE = "people"
    TREATY = "treaty"
    COOPERATION = "cooperation"
    THEORY = "theory"
    PLAY = "play"
    """Words of this game."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryTerm:
    """A word of the trade in our own words."""

    id: str
    term: str
    group: WordGroup
    definition: str
    see: tuple[str, ...] = ()
    """Ids of related terms."""
    where: tuple[str, ...] = ()
    """Ids of sources; ``K`` = the author's knowledge, not confirmed."""


class Exhibit(StrEnum):
    """What the program should show beside a question of the debrief."""

    NONE = "none"
    TIMELINE = "timeline"
    BRIEFS = "briefs"
    SURPLUS = "surplus-chart"
    TRUST = "trust-matrix"
    PROMISES = "promises"
    INFLUENCE = "influence"
    SPEAKING_TIME = "speaking-time"
    RED_LINES = "red-lines"
    DIFFERENCE = "diff"
    CLUB = "club-what-if"
    FUTURES = "futures"
    COMPARE = "compare-hanoi"
    EFFECTIVENESS = "effectiveness"
    CAPACITY = "capacity"
    SALIENCE = "saliency-map"
    RADAR = "radar"
    REVIEW = "clause-review"
    LISTS = "clause-lists"
    DISPUTES = "clause-disputes"
    STRESS = "stress-test"
    STAGING = "staging"
    RATIFICATION = "ratification"
    MODEL = "model-card"


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefQuestion:
    """One question of the bank."""

    id: str
    step: int
    """1 feelings and facts, 2 what happened and why, 3 link to the world and the essays, 4 transfer."""
    text: str
    needs: Exhibit
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One criterion by which a delegate is assessed."""

    id: str
    name: str
    weight: int
    """Per cent; all criteria together give 100."""
    describes: str
    levels: tuple[str, ...]
    """Four: beginning, developing, proficient, excellent."""
    log: tuple[str, ...]
    """What the record can show of it: evidence for the assessor, not a mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rubric:
    """The assessment of a delegate."""

    criteria: tuple[Criterion, ...]
    guards: tuple[str, ...]
    """What an assessor must beware of."""


class SourceKind(StrEnum):
    """What sort of text a source is."""

    SEED = "seed"
    TREATY = "treaty"
    OFFICIAL = "official"
    REPORT = "report"
    PRESS = "press"
    ADVOCACY = "advocacy"
    ACADEMIC = "academic"
    KNOWLEDGE = "knowledge"
    """The author's own, not confirmed."""


class Sureness(StrEnum):
    """How far a source or a record can be relied on."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact was found."""

    id: str
    kind: SourceKind
    cite: str
    address: str
    """As it was read; pages may have changed since. Empty where there is none."""
    sureness: Sureness


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A public position of a real delegation, in our own words. Facilitator only, never beside an invented number."""

    id: str
    who: str
    when: str
    topic: str
    summary: str
    sources: tuple[str, ...]
    sureness: Sureness
    echoes: tuple[str, ...] = ()
    """Invented delegations whose public brief borrows from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """What a participant can do afterwards."""

    id: str
    text: str
    seen_in: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """What so many people play: a scenario or one of its reduced games, and how they sit."""

    people: int
    scenario: str
    game: str
    """Name of the reduced game; empty = the whole scenario."""
    seating: str
    rooms: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RunItem:
    """One line of the plan: from one minute to another."""

    day: int
    begins: int
    """Minutes since the session of that day began."""
    ends: int
    what: str
    facilitator: str = ""
    program: str = ""
    """What the program shows then."""
    injects: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    """Of the debrief bank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSheet:
    """The plan of a session of one length."""

    id: str
    title: str
    minutes: int
    """All days together, without nights."""
    plays: tuple[Play, ...]
    items: tuple[RunItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All the teaching there is."""

    glossary: tuple[GlossaryTerm, ...] = ()
    rubric: Rubric = Rubric(criteria=(), guards=())
    debrief: tuple[DebriefQuestion, ...] = ()
    sources: tuple[Source, ...] = ()
    positions: tuple[Position, ...] = ()
    objectives: tuple[Objective, ...] = ()
    run_sheets: tuple[RunSheet, ...] = ()
    notes: tuple[str, ...] = ()
    """For facilitators."""
