"""Informals of a few: who meets on what and until when, and circles one can speak to at once (rule 34)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from game.minutes.names import Names
from game.terms.events import StageOpened
from game.terms.ids import ClauseId, SeatId
from game.terms.informals import Informals
from game.terms.moments import Phase
from game.terms.views import SeatView, Sight
from game.ui.lines.table_waiting import Own
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.phrase import Choice

_CONTEXT = "Informals"
_CIRCLE = "circle "
"""Before the seats, in the key of a circle."""
_NAMED = 3
"""So many of those one meets are named."""
SAVED = 1
"""Attention that a package inside costs less (rule 34.3)."""


class _Words(StrEnum):
    MEETS = QT_TRANSLATE_NOOP("Informals", "{parties} meet informally on {articles}, until this round closes.")
    MEETS_ON = QT_TRANSLATE_NOOP("Informals", "{parties} meet informally on {articles}, until the next round closes.")
    FRIENDS = QT_TRANSLATE_NOOP(
        "Informals", "{parties}, friends of the Chair, look for a text on {articles}, until this round closes."
    )
    FRIENDS_ON = QT_TRANSLATE_NOOP(
        "Informals", "{parties}, friends of the Chair, look for a text on {articles}, until the next round closes."
    )
    INSIDE = QT_TRANSLATE_NOOP(
        "Informals",
        "Informals on {articles} with {others}: a package there costs {saved} attention less.",
    )
    THOSE = QT_TRANSLATE_NOOP("Informals", "those who meet on {articles}")
    GROUP = QT_TRANSLATE_NOOP("Informals", "the caucus “{group}”")


def meetings(view: SeatView, clause: ClauseId) -> str:
    """Who meets on that article now; empty where nobody does."""
    return " ".join(_meets(each, view) for each in view.sight.informals if clause in each.clauses)


def own_meetings(view: SeatView) -> tuple[Own, ...]:
    """The informals one is in."""
    names = Names.seen(view.sight)
    mine = (each for each in view.sight.informals if view.sight.seat in each.parties)
    return tuple(
        Own(
            key=f"informals {each.id}",
            words=say(
                _CONTEXT,
                _Words.INSIDE,
                others=names.seats((seat for seat in each.parties if seat != view.sight.seat), _NAMED),
                articles=names.articles(each.clauses),
                saved=SAVED,
            ),
            deeds=(),
        )
        for each in mine
    )


def circles(sight: Sight, names: Names) -> Iterator[Choice]:
    """Those of a few who can be told something at once: of informals, and of a group one is in."""
    for each in sight.informals:
        if sight.seat in each.parties:
            words = say(_CONTEXT, _Words.THOSE, articles=names.articles(each.clauses))
            yield Choice(key=_key(each.parties, sight.seat), words=words)
    for group in sight.caucuses:
        if sight.seat in group.members and len(group.members) > 1:
            yield Choice(key=_key(group.members, sight.seat), words=say(_CONTEXT, _Words.GROUP, group=group.name))


def circle_of(key: str) -> tuple[SeatId, ...]:
    """The seats behind the key of a circle; none where it is the key of something else."""
    return tuple(map(SeatId, key.removeprefix(_CIRCLE).split())) if key.startswith(_CIRCLE) else ()


def _key(parties: tuple[SeatId, ...], you: SeatId) -> str:
    return _CIRCLE + " ".join(each for each in parties if each != you)


def _meets(informals: Informals, view: SeatView) -> str:
    last = informals.until <= _rounds_opened(view)
    plain = _Words.MEETS if last else _Words.MEETS_ON
    friends = _Words.FRIENDS if last else _Words.FRIENDS_ON
    names = Names.seen(view.sight)
    parties, articles = names.seats_first(informals.parties), names.articles(informals.clauses)
    return say(_CONTEXT, friends if informals.friends else plain, parties=parties, articles=articles)


def _rounds_opened(view: SeatView) -> int:
    """Rounds of the session so far, the present one included."""
    opened = (each.event.moment for each in view.record if isinstance(each.event, StageOpened))
    return sum(each.phase is Phase.SITTING for each in opened)
