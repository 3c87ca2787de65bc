"""The kinds of move over the composer: those the seat has, in their order, off where they are shut, with the reason."""

from __future__ import annotations

from game.minutes.names import Names
from game.terms.ids import CHAIR, OFFICES
from game.terms.moments import Phase
from game.terms.views import Sight
from game.ui.lines.secrets import secrets
from game.ui.lines.stage import permission
from game.ui.lines.table_drafts import MOVES, Kind
from game.ui.lines.table_reasons import reason
from game.ui.lines.table_sentences import kind_words
from game.ui.theme.icons import Icon
from game.ui.widgets.segmented import Segment

ICONS = {
    Kind.STANCE: Icon.HAND,
    Kind.WORDING: Icon.BRACKET,
    Kind.PACKAGE: Icon.LINK,
    Kind.PROMISE: Icon.PROMISE,
    Kind.MESSAGE: Icon.NOTE,
    Kind.STATEMENT: Icon.FLAG,
    Kind.PRICE: Icon.SCALE,
    Kind.OWN_WORDS: Icon.PEN,
    Kind.SPONSOR: Icon.PEOPLE,
    Kind.CONTEST: Icon.SCALE,
    Kind.THREAT: Icon.WARNING,
    Kind.GROUP: Icon.CAUCUS,
    Kind.REQUEST: Icon.SEARCH,
    Kind.PROJECT: Icon.TARGET,
    Kind.CONTACT: Icon.CLOCK,
    Kind.ARRANGEMENT: Icon.SWAP,
    Kind.REOPEN: Icon.UNDO,
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
_USUAL = (Kind.STANCE, Kind.WORDING, Kind.PACKAGE, Kind.PROMISE, Kind.MESSAGE, Kind.STATEMENT)
_BETWEEN = (Kind.PACKAGE, Kind.PROMISE, Kind.REQUEST, Kind.PROJECT, Kind.MESSAGE, Kind.CONTACT)
"""What the months between the sittings are for."""
_PRESIDING = (Kind.AGREEMENT, Kind.CHAIR_TEXT, Kind.CONVENE, Kind.VOTE, Kind.CLOSE)


def segments(sight: Sight | None) -> tuple[Segment, ...]:
    """One segment for each kind the seat has, the usual ones first; before anything is seen, for those alone."""
    usual = usual_kinds(sight)
    if sight is None:
        return tuple(_segment(each, None) for each in usual)
    kinds = (*usual, *(each for each in Kind if each not in usual))
    return tuple(_segment(each, sight) for each in kinds if _has(each, sight))


def open_kind(sight: Sight, kind: Kind, *, begun: bool) -> Kind:
    """The kind that is drafted; where it is not open now and nothing was drafted, the first that is open."""
    kinds = segments(sight)
    shut = not any(each.key == kind.value and not each.refusal for each in kinds)
    open_kinds = [each.key for each in kinds if not each.refusal]
    known = any(each.key == kind.value for each in kinds)
    return Kind(open_kinds[0]) if shut and open_kinds and not (begun and known) else kind


def usual_kinds(sight: Sight | None) -> tuple[Kind, ...]:
    """The kinds that are named before the others."""
    if sight is not None and sight.seat in OFFICES:
        return _PRESIDING
    between = sight is not None and sight.moment.phase is Phase.INTERSESSION
    return _BETWEEN if between else _USUAL


def _has(kind: Kind, sight: Sight) -> bool:
    if kind is Kind.NOTHING_MORE and sight.seat != CHAIR:
        return False  # delegations say so over the table
    permitted = permission(sight, MOVES[kind])
    return permitted is not None and (permitted.open or kind not in _ONLY_OPEN)


def _segment(kind: Kind, sight: Sight | None) -> Segment:
    permitted = permission(sight, MOVES[kind]) if sight else None
    refused = permitted.refused if permitted else None
    refusal = reason(refused, Names.of(sight.scenario), MOVES[kind]) if sight else ""
    return Segment(key=kind.value, words=kind_words(kind), icon=ICONS[kind], refusal=refusal)


def spoken_of(sight: Sight, kind: Kind) -> tuple[object, ...]:
    """What sentences are made of: a change of it makes another sentence."""
    circles = (sight.caucuses, sight.informals)
    rare = (sight.parked, sight.speakers, secrets(sight) if kind is Kind.LEAK else ())
    return sight.seat, sight.brackets, sight.seating, circles, rare
