"""The kinds of move over the composer: those the seat has, in their order, off where they are shut, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.minutes.names import Names
from game.terms.ids import CHAIR
from game.terms.views import Sight
from game.ui.lines.secrets import secrets
from game.ui.lines.stage import permission
from game.ui.lines.table_drafts import MOVES, Kind
from game.ui.lines.table_reasons import reason
from game.ui.lines.table_sentences import kind_words
from game.ui.theme.icons import Icon
from game.ui.widgets.segmented import Segment

_ICONS = {
    Kind.STANCE: Icon.HAND,
    Kind.WORDING: Icon.BRACKET,
    Kind.PACKAGE: Icon.LINK,
    Kind.PROMISE: Icon.PROMISE,
    Kind.MESSAGE: Icon.NOTE,
    Kind.STATEMENT: Icon.FLAG,
    Kind.OWN_WORDS: Icon.PEN,
    Kind.SPONSOR: Icon.PEOPLE,
    Kind.CONTEST: Icon.SCALE,
    Kind.THREAT: Icon.WARNING,
    Kind.GROUP: Icon.CAUCUS,
    Kind.REQUEST: Icon.SEARCH,
    Kind.PROJECT: Icon.TARGET,
    Kind.CONTACT: Icon.CLOCK,
    Kind.ARRANGEMENT: Icon.SWAP,
    Kind.LEAK: Icon.EYE,
    Kind.REPORT: Icon.DOC,
    Kind.WALK_OUT: Icon.JOIN,
    Kind.AGREEMENT: Icon.CHECK,
    Kind.CHAIR_TEXT: Icon.DOC,
    Kind.CONVENE: Icon.CAUCUS,
    Kind.FLOOR: Icon.PEOPLE,
    Kind.PARK: Icon.PAUSE,
    Kind.TAKE_UP: Icon.PLAY,
    Kind.LIFT: Icon.UNDO,
    Kind.VOTE: Icon.BALLOT,
    Kind.EXTEND: Icon.PLUS,
    Kind.NOTHING_MORE: Icon.STAR,
    Kind.CLOSE: Icon.GAVEL,
}
HELD = (Kind.WALK_OUT,)
"""Moves that are made by holding a button for a second, not by a key."""
_ONLY_OPEN = (Kind.LEAK, Kind.REPORT)
"""Nobody is told all day that there is nothing to leak, or to report to the chair."""
NAMED = 6
"""More kinds than these show their icons alone, but for the one that is chosen."""


def segments(sight: Sight | None, *, narrow: bool) -> Sequence[Segment]:
    """One segment for each kind the seat has; before anything is seen, for the usual ones."""
    kinds = tuple(_segment(each, sight) for each in Kind if _has(each, sight))
    wordless = narrow or len(kinds) > NAMED
    return tuple(replace(each, wordless=wordless) for each in kinds)


def _has(kind: Kind, sight: Sight | None) -> bool:
    if sight is None:
        return tuple(Kind).index(kind) < NAMED
    if kind is Kind.NOTHING_MORE and sight.seat != CHAIR:
        return False  # delegations say so over the table
    permitted = permission(sight, MOVES[kind])
    return permitted is not None and (permitted.open or kind not in _ONLY_OPEN)


def _segment(kind: Kind, sight: Sight | None) -> Segment:
    permitted = permission(sight, MOVES[kind]) if sight else None
    refused = permitted.refused if permitted else None
    refusal = reason(refused, Names.of(sight.scenario), MOVES[kind]) if sight else ""
    return Segment(key=kind.value, words=kind_words(kind), icon=_ICONS[kind], refusal=refusal)


def spoken_of(sight: Sight, kind: Kind) -> tuple[object, ...]:
    """What sentences are made of: a change of it makes another sentence."""
    circles = (sight.caucuses, sight.informals)
    rare = (sight.parked, sight.speakers, secrets(sight) if kind is Kind.LEAK else ())
    return sight.seat, sight.brackets, sight.seating, circles, rare
