"""The door: what was played last and what was played before, as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.table.foyer import SavedSession
from game.terms.moments import Phase
from game.ui.speaking import QT_TRANSLATE_NOOP, dated, say
from game.ui.theme.seals import seals_for
from game.ui.widgets.seal_view import Delegate

_CONTEXT = "Home"


class _Words(StrEnum):
    UNREADABLE = QT_TRANSLATE_NOOP("Home", "Session {name}")
    YOU_ARE = QT_TRANSLATE_NOOP("Home", "You are {seat}")
    STANDS_AND_PLAYED = QT_TRANSLATE_NOOP("Home", "{stands}, {played}")
    BEGUN = QT_TRANSLATE_NOOP("Home", "Before the first sitting")
    SITTING = QT_TRANSLATE_NOOP("Home", "Sitting {sitting}, round {round}")
    BETWEEN = QT_TRANSLATE_NOOP("Home", "After sitting {sitting}")
    ADOPTION = QT_TRANSLATE_NOOP("Home", "Before the house")
    SIGNATURE = QT_TRANSLATE_NOOP("Home", "Open for signature")
    HOME = QT_TRANSLATE_NOOP("Home", "Ratification, year {year}")
    REVIEW = QT_TRANSLATE_NOOP("Home", "In practice, year {year}")
    OVER = QT_TRANSLATE_NOOP("Home", "Over")
    DATE = QT_TRANSLATE_NOOP("Home", "d MMMM yyyy, HH:mm")
    """How a day and a time are written: letters as Qt reads them."""


_WHERE = {
    Phase.PREPARATION: _Words.BEGUN,
    Phase.OPENING: _Words.BEGUN,
    Phase.SITTING: _Words.SITTING,
    Phase.INTERSESSION: _Words.BETWEEN,
    Phase.ADOPTION: _Words.ADOPTION,
    Phase.SIGNATURE: _Words.SIGNATURE,
    Phase.HOME: _Words.HOME,
    Phase.REVIEW: _Words.REVIEW,
    Phase.ENDED: _Words.OVER,
}


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
    at_ms: int = 0
    """When its last event was written, milliseconds since 1970; 0 where unknown."""
    delegate: Delegate | None = None
    """Whose seal stands beside it; ``None`` where nobody's does."""


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
        at_ms=saved.at_ms,
        delegate=_delegate(saved),
    )


def _delegate(saved: SavedSession) -> Delegate | None:
    if saved.letters not in saved.delegations:
        return None
    seal = seals_for(saved.delegations)[saved.letters]
    return Delegate(seal=seal, name=saved.seat, letters=saved.letters, you=True)


def _stands(saved: SavedSession) -> str:
    """Where it stands and when it was played; neither the title nor the date is said twice."""
    if saved.moment is not None and saved.at_ms:
        here = saved.moment
        where = _WHERE[here.phase] if saved.open else _Words.OVER
        stands = say(_CONTEXT, where, sitting=here.sitting, round=here.round, year=here.year)
        when = dated(saved.at_ms, say(_CONTEXT, _Words.DATE))
        return say(_CONTEXT, _Words.STANDS_AND_PLAYED, stands=stands, played=when)
    stands = saved.stands.removeprefix(f"{saved.scenario}, ") if saved.scenario else saved.stands
    if not saved.played or saved.played in stands or not saved.scenario:
        return stands
    return say(_CONTEXT, _Words.STANDS_AND_PLAYED, stands=stands, played=saved.played)
