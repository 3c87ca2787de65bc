"""Drafts of the chair's moves, and of a friend of the chair's report (rules 11, 23, 24, 34 and 35)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TypeAlias

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
from game.ui.lines.drafts_parts import Bare, OfChoice, OfChoices, OfClause, ToSeats


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeDraft(OfChoices):
    """Wordings to which the chair sees no objection."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteDraft(OfChoices):
    """Wordings to put to the vote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairTextDraft(OfChoices):
    """A compromise of the chair's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDraft(OfChoices):
    """A compromise that a friend of the chair reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftDraft(OfChoice):
    """What was agreed, and shall be taken up again if nobody objects."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkDraft(OfClause):
    """A clause to put aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeUpDraft(OfClause):
    """A clause that was put aside, to take up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConveneDraft(ToSeats):
    """A few to meet on some clauses, as friends of the chair or not."""

    clauses: tuple[ClauseId, ...] = ()
    friends: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorDraft:
    """A guest to hear, and on what."""

    guest: Guest | None = None
    clause: ClauseId = ClauseId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendDraft(Bare):
    """A round more in this sitting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDraft(Bare):
    """The end of the round, whoever is not ready."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingMoreDraft(Bare):
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


def chair_action(draft: ChairDraft, by: SeatId) -> Action | None:
    """The action a draft would make; ``None`` while a part of its sentence is missing."""
    match draft:
        case OfChoices() if draft.choices:
            return _OF_CHOICES[type(draft)](by=by, choices=draft.choices)
        case OfClause(clause=str() as clause):
            return _OF_CLAUSE[type(draft)](by=by, clause=clause)
        case Bare():
            return _BARE[type(draft)](by=by)
        case LiftDraft(choice=Choice() as choice):
            return SeekReopening(by=by, bracket=choice.bracket)
        case ConveneDraft() if draft.to and draft.clauses:
            return ConveneInformals(by=by, parties=draft.to, clauses=draft.clauses, friends=draft.friends)
        case FloorDraft(guest=Guest() as guest):
            return GiveFloor(by=by, guest=guest, clause=draft.clause)
        case _:
            return None


class _MadeOfChoices(Protocol):
    def __call__(self, *, by: SeatId, choices: tuple[Choice, ...]) -> Action: ...


class _MadeOfClause(Protocol):
    def __call__(self, *, by: SeatId, clause: ClauseId) -> Action: ...


class _MadeBare(Protocol):
    def __call__(self, *, by: SeatId) -> Action: ...


_OF_CHOICES: dict[type[OfChoices], _MadeOfChoices] = {
    AgreeDraft: SeekAgreement,
    VoteDraft: PutToVote,
    ChairTextDraft: TableChairText,
    ReportDraft: ReportText,
}
_OF_CLAUSE: dict[type[OfClause], _MadeOfClause] = {ParkDraft: ParkClause, TakeUpDraft: TakeUpClause}
_BARE: dict[type[Bare], _MadeBare] = {
    ExtendDraft: ExtendSitting,
    CloseDraft: CloseRound,
    NothingMoreDraft: DeclareReady,
}
