"""What a debrief says of people: measures, marks that are proposed, briefs, questions, and the real instrument."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from game.terms.ids import AlternativeId, ClauseId, PerMille, SeatId, Seq

Rests: TypeAlias = tuple[Seq, ...]
"""The events a figure rests on, oldest first."""


class Measure(StrEnum):
    """What the record can show of one delegation's play. Each is scored 0 to 1000 by the scale in ``lab``."""

    POSITIONS_TAKEN = "positions_taken"
    RED_LINES_HELD = "red_lines_held"
    ASKED_AND_TOLD = "asked_and_told"
    LINKED_PACKAGES = "linked_packages"
    GOOD_FOR_ALL = "good_for_all"
    VALUE_CLAIMED = "value_claimed"
    VALUE_CREATED = "value_created"
    SUPPORT_ACROSS = "support_across"
    CONTACTS = "contacts"
    FLOOR_LEFT = "floor_left"
    OWN_WORDS = "own_words"
    BRACKETS_LIFTED = "brackets_lifted"
    LEVERS = "levers"
    PROMISES_KEPT = "promises_kept"
    TRUST_EARNED = "trust_earned"
    ANSWERS_GIVEN = "answers_given"
    PRESSURE = "pressure"
    HOME = "home"
    FUTURES = "futures"
    SAFEGUARDS = "safeguards"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One measure of one delegation: ``amount`` of ``of`` (its meaning stands with the measure), and its score."""

    measure: Measure
    amount: int
    of: int
    score: PerMille
    group: PerMille
    """Mean score of all delegations."""
    rests: Rests
    """Where nothing was found: the first line of the record and the last, between which it was sought."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveMark:
    """How far a learning objective shows in the play of the seat."""

    objective: str
    """Id in the book of objectives; empty for a scenario's own line that matches none of them."""
    text: str
    score: PerMille | None
    """``None`` where nothing in the record speaks of it."""
    group: PerMille | None
    evidence: tuple[Measured, ...]
    about: tuple[ClauseId, ...] = ()
    """Only what bears on these articles is counted; empty for all."""
    rests: Rests = ()
    """Of all its evidence; empty where there is no score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RubricMark:
    """A mark that is proposed, never given: the assessor has seen more than the record."""

    criterion: str
    weight: int
    """Per cent."""
    level: int | None
    """1 to 4; ``None`` where the record says nothing."""
    score: PerMille | None
    evidence: tuple[Measured, ...]
    unseen: tuple[str, ...]
    """What the rubric also asks for and the record cannot show."""
    rests: Rests = ()
    """Of all its evidence; empty where there is no score."""


class LineFate(StrEnum):
    """What became of a red line."""

    HELD = "held"
    CROSSED = "crossed"
    LIFTED = "lifted"
    """A wording beyond it stands, and its conditions hold."""
    RESERVED = "reserved"
    """A wording beyond it stands, and the state has excluded the clause for itself."""
    OPEN = "open"
    """Nothing was adopted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLineTold:
    """A red line, opened."""

    clause: ClauseId
    alternatives: tuple[AlternativeId, ...]
    note: str
    conditional: bool
    fate: LineFate
    rests: Rests


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefOpened:
    """The sealed instructions of one delegation, as they stood at the end."""

    seat: SeatId
    objective: str
    confidential: str
    changed: bool
    """News or witnesses have changed them since the opening."""
    first: tuple[ClauseId, ...]
    """What mattered most to it, three clauses."""
    lines: tuple[RedLineTold, ...]
    actors: tuple[str, ...]
    """Notes on those at home."""
    rests: Rests


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPosed:
    """A question of the bank that fits what happened."""

    id: str
    step: int
    text: str
    sources: tuple[str, ...]
    rests: Rests
    """What makes it fit; empty for those that always do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseCompared:
    """One clause beside the wording nearest to the real instrument."""

    clause: ClauseId
    stands: AlternativeId | None
    reference: AlternativeId | None
    """``None`` where the scenario names none."""
    sources: tuple[str, ...]
    rests: Rests


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeCompared:
    """A reference outcome of the scenario: how much of it stands here."""

    name: str
    same: int
    of: int
    rests: Rests = ()
    """Where its clauses were settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The outcome beside the real instrument, with the public positions that the delegations echo."""

    clauses: tuple[ClauseCompared, ...]
    outcomes: tuple[OutcomeCompared, ...]
    positions: tuple[str, ...]
    """Ids in the book of positions."""
    sources: tuple[str, ...]
    """Ids of every source named in this debrief, sorted."""
