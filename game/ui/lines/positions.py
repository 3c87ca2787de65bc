"""After the adoption: what may still be put on the record, by whom, and on which articles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.names import Names
from game.terms.actions import Move
from game.terms.ids import NO_TEXT, ClauseId
from game.terms.standing import BracketStatus
from game.terms.views import Sight
from game.ui.lines.stage import permission
from game.ui.lines.table_reasons import reason
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.phrase import Choice

_CONTEXT = "Positions"


class _Words(StrEnum):
    ENTERED = QT_TRANSLATE_NOOP("Positions", "You have reserved {articles}.")
    CORE = QT_TRANSLATE_NOOP("Positions", "nobody may exclude it")
    ALREADY = QT_TRANSLATE_NOOP("Positions", "reserved already")


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionsPage:
    """What may be said."""

    explain: bool
    """Whether one may explain one's position now."""
    reserve: bool
    """Whether one may exclude an article for oneself now."""
    refusal: str
    """Why not; empty where one may, or where it is out of the question."""
    articles: tuple[Choice, ...]
    """Those in the text; refused ones with their reason."""
    entered: str
    """What one has reserved, in a sentence; empty for nothing."""


def positions(sight: Sight) -> PositionsPage:
    """What the seat may still put on the record."""
    names = Names.seen(sight)
    explain, reserve = permission(sight, Move.EXPLAIN), permission(sight, Move.RESERVE)
    mine = sight.reservations.get(sight.seat, ())
    return PositionsPage(
        explain=explain is not None and explain.open,
        reserve=reserve is not None and reserve.open,
        refusal=reason(reserve.refused, names, Move.RESERVE) if reserve is not None else "",
        articles=tuple(_choices(sight, mine, names)),
        entered=say(_CONTEXT, _Words.ENTERED, articles=names.articles(mine)) if mine else "",
    )


def _choices(sight: Sight, mine: tuple[ClauseId, ...], names: Names) -> list[Choice]:
    found = []
    for clause in sight.scenario.convention.clauses:
        now = sight.brackets.get(clause.main.id)
        if now is None or now.status is not BracketStatus.ADOPTED or now.agreed == NO_TEXT:
            continue
        refusal = say(_CONTEXT, _Words.ALREADY) if clause.id in mine else ""
        if clause.core:
            refusal = say(_CONTEXT, _Words.CORE)
        found.append(Choice(key=clause.id, words=names.article(clause.id), refusal=refusal))
    return found
