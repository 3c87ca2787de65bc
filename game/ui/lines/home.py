"""The door: what was played last and what was played before, as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.table.foyer import SavedSession
from game.ui.speaking import QT_TRANSLATE_NOOP, say

_CONTEXT = "Home"


class _Words(StrEnum):
    UNREADABLE = QT_TRANSLATE_NOOP("Home", "Session {name}")
    YOU_ARE = QT_TRANSLATE_NOOP("Home", "You are {seat}")
    STANDS_AND_PLAYED = QT_TRANSLATE_NOOP("Home", "{stands}, {played}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionLine:
    """One stored session."""

    name: str
    """What it is taken up with."""
    title: str
    you: str
    """``You are Miravel``; empty where it is not known."""
    stands: str
    """Where it stands and when it was played, or what is wrong with it."""
    open: bool
    """Whether it can be gone on with."""
    damaged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeLines:
    """What the door shows."""

    last: SessionLine | None
    """The latest session that can be gone on with."""
    earlier: tuple[SessionLine, ...]
    """All others, latest first."""


def home(sessions: Sequence[SavedSession]) -> HomeLines:
    """The lines for ``sessions``, which come latest first."""
    lines = [_line(each) for each in sessions]
    last = next((each for each in lines if each.open), None)
    return HomeLines(last=last, earlier=tuple(each for each in lines if each is not last))


def _line(saved: SavedSession) -> SessionLine:
    return SessionLine(
        name=saved.name,
        title=saved.scenario or say(_CONTEXT, _Words.UNREADABLE, name=saved.name),
        you=say(_CONTEXT, _Words.YOU_ARE, seat=saved.seat) if saved.seat else "",
        stands=_stands(saved),
        open=saved.open,
        damaged=not saved.open and not saved.scenario,
    )


def _stands(saved: SavedSession) -> str:
    """Where it stands; neither the title nor the date is said twice."""
    stands = saved.stands.removeprefix(f"{saved.scenario}, ") if saved.scenario else saved.stands
    if not saved.played or saved.played in stands or not saved.scenario:
        return stands
    return say(_CONTEXT, _Words.STANDS_AND_PLAYED, stands=stands, played=saved.played)
