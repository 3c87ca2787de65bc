"""What a seat may ask of the floor: to speak, to write, to take a stance, to table a wording, to be ready."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from game.terms.asked import Asked
from game.terms.ids import CaucusId, SeatId
from game.terms.moves import Move
from game.terms.standing import Declaration
from game.terms.text import Choice


class Tag(StrEnum):
    """What a statement is meant to be."""

    NONE = "none"
    OPENING = "opening"
    PRAISE = "praise"
    BLAME = "blame"
    RED_LINE = "red_line"
    FRAME = "frame"


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeStatement(Asked):
    """Speak to the plenary. 1 attention."""

    text: str
    tag: Tag = Tag.NONE
    about: tuple[SeatId, ...] = ()
    """Whom it praises or blames."""
    choice: Choice | None = None
    """The wording that is a red line, or the matter that is framed."""
    caucus: CaucusId | None = None
    """The group it is made for, by its speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendMessage(Asked):
    """Write to some only. 0 attention."""

    to: tuple[SeatId, ...]
    text: str
    tag: Tag = Tag.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareStance(Asked):
    """Declare positions, publicly or (``to``) to some only. 0 attention."""

    declarations: tuple[Declaration, ...]
    to: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableWording(Asked):
    """Propose that a bracket be settled with this wording; brings it onto the table where it was not. 1 attention."""

    choice: Choice
    caucus: CaucusId | None = None
    """The group it is tabled for, by its speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareReady(Asked):
    """Nothing more to say in this stage; ``ready=False`` takes it back. 0 attention."""

    ready: bool = True


FloorAction: TypeAlias = MakeStatement | SendMessage | DeclareStance | TableWording | DeclareReady

MOVES: dict[type, Move] = {
    MakeStatement: Move.STATEMENT,
    SendMessage: Move.MESSAGE,
    DeclareStance: Move.STANCE,
    TableWording: Move.WORDING,
    DeclareReady: Move.READY,
}
