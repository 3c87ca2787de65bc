"""What a delegation may do about groups: form one, join, leave, hand on the word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.ids import CaucusId, SeatId
from game.terms.moves import Move


@dataclass(frozen=True, slots=True, kw_only=True)
class FormCaucus(Asked):
    """Found a group and invite others; its founder speaks for it. 2 attention."""

    name: str
    invited: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinCaucus(Asked):
    """Follow an invitation. 0 attention."""

    caucus: CaucusId


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveCaucus(Asked):
    """Leave; a group of fewer than two ends. 0 attention."""

    caucus: CaucusId


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSpeaker(Asked):
    """The speaker's: let another member speak. 0 attention."""

    caucus: CaucusId
    speaker: SeatId


CaucusAction: TypeAlias = FormCaucus | JoinCaucus | LeaveCaucus | NameSpeaker

MOVES: dict[type, Move] = {
    FormCaucus: Move.FORM_CAUCUS,
    JoinCaucus: Move.JOIN_CAUCUS,
    LeaveCaucus: Move.LEAVE_CAUCUS,
    NameSpeaker: Move.NAME_SPEAKER,
}
