"""Drafts of the chair's moves, and of a friend of the chair's report (rules 11, 23, 24, 34 and 35)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.actions import (
    Action,
    CloseRound,
    ConveneInformals,
    DeclareReady,
    ExtendSitting,
    GiveFloor,
    ParkClause,
    PutToVote,
    ReportText,
    SeekAgreement,
    SeekReopening,
    TableChairText,
    TakeUpClause,
)
from game.terms.guests import Guest
from game.terms.ids import ClauseId, SeatId
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choices:
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeDraft(_Choices):
    """Wordings to which the chair sees no objection."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteDraft(_Choices):
    """Wordings to put to the vote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairTextDraft(_Choices):
    """A compromise of the chair's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDraft(_Choices):
    """A compromise that a friend of the chair reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftDraft:
    """What was agreed, and shall be taken up again if nobody objects."""

    choice: Choice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkDraft:
    """A clause to put aside."""

    clause: ClauseId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeUpDraft:
    """A clause that was put aside, to take up."""

    clause: ClauseId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConveneDraft:
    """A few to meet on some clauses, as friends of the chair or not."""

    to: tuple[SeatId, ...] = ()
    clauses: tuple[ClauseId, ...] = ()
    friends: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorDraft:
    """A guest to hear, and on what."""

    guest: Guest | None = None
    clause: ClauseId = ClauseId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendDraft:
    """A round more in this sitting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDraft:
    """The end of the round, whoever is not ready."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingMoreDraft:
    """The chair has nothing more in this round: it ends when all are ready."""


ChairDraft: TypeAlias = (
    AgreeDraft
    | VoteDraft
    | ChairTextDraft
    | ReportDraft
    | LiftDraft
    | ParkDraft
    | TakeUpDraft
    | ConveneDraft
    | FloorDraft
    | ExtendDraft
    | CloseDraft
    | NothingMoreDraft
)
OfChoices: TypeAlias = AgreeDraft | VoteDraft | ChairTextDraft | ReportDraft


def chair_action(draft: ChairDraft, by: SeatId) -> Action | None:
    """The action a draft would make; ``None`` while a part of its sentence is missing."""
    match draft:
        case AgreeDraft() | VoteDraft() | ChairTextDraft() | ReportDraft():
            return _of_choices(draft, by) if draft.choices else None
        case LiftDraft(choice=Choice() as choice):
            return SeekReopening(by=by, bracket=choice.bracket)
        case ParkDraft(clause=str() as clause):
            return ParkClause(by=by, clause=clause)
        case TakeUpDraft(clause=str() as clause):
            return TakeUpClause(by=by, clause=clause)
        case ConveneDraft() if draft.to and draft.clauses:
            return ConveneInformals(by=by, parties=draft.to, clauses=draft.clauses, friends=draft.friends)
        case FloorDraft(guest=Guest() as guest):
            return GiveFloor(by=by, guest=guest, clause=draft.clause)
        case _:
            return _bare(draft, by)


def _of_choices(draft: OfChoices, by: SeatId) -> Action:
    match draft:
        case AgreeDraft():
            return SeekAgreement(by=by, choices=draft.choices)
        case VoteDraft():
            return PutToVote(by=by, choices=draft.choices)
        case ChairTextDraft():
            return TableChairText(by=by, choices=draft.choices)
        case ReportDraft():
            return ReportText(by=by, choices=draft.choices)


def _bare(draft: ChairDraft, by: SeatId) -> Action | None:
    match draft:
        case ExtendDraft():
            return ExtendSitting(by=by)
        case CloseDraft():
            return CloseRound(by=by)
        case NothingMoreDraft():
            return DeclareReady(by=by)
        case _:
            return None
