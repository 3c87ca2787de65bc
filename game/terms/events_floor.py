"""What happens on the floor: speaking, writing, stances, wordings, readiness."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from game.terms.actions_floor import Tag
from game.terms.by_seat import BySeat, Keyed
from game.terms.happened import Happened
from game.terms.ids import (
    CHAIR,
    CaucusId,
    MessageId,
    SeatId,
)
from game.terms.standing import Declaration
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyDeclared(Happened):
    by: SeatId
    ready: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementMade(Happened):
    """``about`` = whom it praises or blames; ``paid`` = what each member pays where it was made for a group."""

    version: ClassVar[int] = 2
    by: SeatId
    text: str
    tag: Tag
    attention: int
    about: tuple[SeatId, ...] = ()
    choice: Choice | None = None
    caucus: CaucusId | None = None
    paid: BySeat[int] = Keyed()


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSent(Happened):
    id: MessageId
    by: SeatId
    to: tuple[SeatId, ...]
    text: str
    tag: Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceDeclared(Happened):
    """``to`` is empty where it was said to everybody."""

    by: SeatId
    declarations: tuple[Declaration, ...]
    to: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingTabled(Happened):
    """``paid`` = what each member pays where it was tabled for a group."""

    version: ClassVar[int] = 2
    by: SeatId
    choice: Choice
    attention: int
    caucus: CaucusId | None = None
    paid: BySeat[int] = Keyed()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairTextTabled(Happened):
    """By the chair, or reported for it by one of its friends."""

    version: ClassVar[int] = 2
    choices: tuple[Choice, ...]
    by: SeatId = CHAIR
    attention: int = 0


FloorEvent: TypeAlias = ReadyDeclared | StatementMade | MessageSent | StanceDeclared | WordingTabled | ChairTextTabled
