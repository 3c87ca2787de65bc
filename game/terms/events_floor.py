"""What happens on the floor: speaking, writing, stances, wordings, readiness."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.terms.actions_floor import Tag
from game.terms.happened import Happened
from game.terms.ids import (
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
    by: SeatId
    text: str
    tag: Tag
    attention: int


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
    by: SeatId
    choice: Choice
    attention: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairTextTabled(Happened):
    choices: tuple[Choice, ...]


FloorEvent: TypeAlias = ReadyDeclared | StatementMade | MessageSent | StanceDeclared | WordingTabled | ChairTextTabled
