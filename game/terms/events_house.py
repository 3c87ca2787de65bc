"""What the house decides: questions, brackets, the text as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.by_seat import Keyed
from game.terms.happened import Happened
from game.terms.ids import (
    AlternativeId,
    BracketId,
    ClauseId,
    ItemId,
    QuestionId,
    SeatId,
)
from game.terms.standing import Question, ReopenCause, Verdict, Vote
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPut(Happened):
    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerGiven(Happened):
    question: QuestionId
    by: SeatId
    votes: Keyed[ItemId, Vote]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionClosed(Happened):
    question: Question
    """As it stood, with every answer."""
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BracketLifted(Happened):
    """Agreed ad referendum, or carried at adoption. ``sponsors`` = those who supported it in public."""

    choice: Choice
    sponsors: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BracketReopened(Happened):
    by: SeatId
    bracket: BracketId
    was: AlternativeId
    attention: int
    cause: ReopenCause = ReopenCause.CAPITAL


@dataclass(frozen=True, slots=True, kw_only=True)
class BracketFell(Happened):
    """At adoption nothing carried: ``stands`` stands instead; ``None`` where the clause falls (decision D17)."""

    bracket: BracketId
    clause: ClauseId
    stands: AlternativeId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConventionAdopted(Happened):
    verdict: Verdict
    by_consensus: bool
    text: Keyed[BracketId, AlternativeId]
    """What stands: every bracket that counts. A clause that fell has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConventionRejected(Happened):
    verdict: Verdict


HouseEvent: TypeAlias = (
    QuestionPut
    | AnswerGiven
    | QuestionClosed
    | BracketLifted
    | BracketReopened
    | BracketFell
    | ConventionAdopted
    | ConventionRejected
)
