"""The room as a whole, in one sentence and a few figures: whom it trusts, what it gives back, what shows a pattern."""

from __future__ import annotations

from enum import StrEnum

from game.minutes.figures import nearest
from game.minutes.names import Names
from game.terms.ids import SeatId
from game.terms.readings import RoomReading
from game.terms.views import SeatView
from game.ui.speaking import QT_TRANSLATE_NOOP, counted, say

_CONTEXT = "Room"
_TRUSTED, _DISTRUSTED = 590, 410
"""Per mille of T from which on a tie is trust, and below which it is distrust: 0.18 on screen."""


class _Words(StrEnum):
    MOST = QT_TRANSLATE_NOOP("Room", "{a} is trusted by {count} delegations, more than anybody else.")
    MOST_ONE = QT_TRANSLATE_NOOP("Room", "{a} is trusted by one delegation, nobody by more.")
    YOU_MOST = QT_TRANSLATE_NOOP("Room", "You are trusted by {count} delegations, more than anybody else.")
    YOU_MOST_ONE = QT_TRANSLATE_NOOP("Room", "You are trusted by one delegation, nobody by more.")
    YOU_LEAST = QT_TRANSLATE_NOOP("Room", "You are distrusted by {count}.")
    NOBODY = QT_TRANSLATE_NOOP("Room", "Nobody is trusted far by anybody yet.")
    LEAST = QT_TRANSLATE_NOOP("Room", "{a} is distrusted by {count}.")
    PATTERN = QT_TRANSLATE_NOOP("Room", "Proposals of {names} tend to hollow the text out for nobody’s good.")


def room_sentence(view: SeatView, room: RoomReading) -> str:
    """Who is trusted by most, who is distrusted by most, and whose proposals show a pattern."""
    names = Names.of(view.sight.scenario)
    trusted, distrusted = _counts(view)
    you = view.sight.seat
    said = [_most(trusted, names, you)]
    worst = max(distrusted, key=lambda each: distrusted[each], default=None)
    if worst is not None and distrusted[worst] > 1:
        words = _Words.YOU_LEAST if worst == you else _Words.LEAST
        said.append(say(_CONTEXT, words, a=names.seat(worst), count=distrusted[worst]))
    if room.patterns:
        said.append(say(_CONTEXT, _Words.PATTERN, names=names.seats(room.patterns)))
    return " ".join(said)


def _most(trusted: dict[SeatId, int], names: Names, you: SeatId) -> str:
    best = max(trusted, key=lambda each: trusted[each], default=None)
    if best is None or not trusted[best]:
        return say(_CONTEXT, _Words.NOBODY)
    one, many = (_Words.YOU_MOST_ONE, _Words.YOU_MOST) if best == you else (_Words.MOST_ONE, _Words.MOST)
    return counted(_CONTEXT, one, many, trusted[best], a=names.seat(best))


def _counts(view: SeatView) -> tuple[dict[SeatId, int], dict[SeatId, int]]:
    """By how many each state is trusted, and distrusted."""
    readings = view.readings
    trusted, distrusted = dict.fromkeys(readings.states, 0), dict.fromkeys(readings.states, 0)
    for i, _truster in enumerate(readings.states):
        for j, state in enumerate(readings.states):
            if i != j:
                trusted[state] += readings.trust[i, j] >= _TRUSTED
                distrusted[state] += readings.trust[i, j] <= _DISTRUSTED
    return trusted, distrusted


def share_words(share: int | None, unknown: str) -> str:
    """A share per mille in per cent; ``unknown`` where nothing is known."""
    return unknown if share is None else f"{nearest(share, 10)}%"
