"""At the adoption and after it: what may be put on the record, by whom, and on which articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.names import Names
from game.minutes.sentences import sentence
from game.terms.actions import Move
from game.terms.events import InterpretationDeclared, VoteExplained
from game.terms.ids import NO_TEXT, ClauseId
from game.terms.moments import Phase
from game.terms.standing import BracketStatus
from game.terms.text import Clause
from game.terms.views import SeatView, Sight
from game.ui.lines.stage import permission
from game.ui.lines.table_reasons import reason
from game.ui.speaking import QT_TRANSLATE_NOOP, opening, say
from game.ui.widgets.phrase import Choice

_CONTEXT = "Positions"
WHOLE = "whole"
"""The key of the whole convention among the matters of an interpretation."""


class _Words(StrEnum):
    ENTERED = QT_TRANSLATE_NOOP("Positions", "You have reserved {articles}.")
    CORE = QT_TRANSLATE_NOOP("Positions", "nobody may exclude it")
    VOTE = QT_TRANSLATE_NOOP("Positions", "Explanation of vote")
    POSITION = QT_TRANSLATE_NOOP("Positions", "Explanation of your position")
    WHOLE = QT_TRANSLATE_NOOP("Positions", "the whole convention")
    ALREADY = QT_TRANSLATE_NOOP("Positions", "reserved already")


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionsPage:
    """What may be said."""

    explain: bool
    """Whether one may explain one's position now."""
    label: str
    """What one explains: one's vote, or one's position once the house has decided."""
    reserve: bool
    """Whether one may exclude an article for oneself now."""
    interpret: bool
    """Whether one may say now how one reads the text."""
    refusal: str
    """Why not; empty where one may, or where it is out of the question."""
    articles: tuple[Choice, ...]
    """Those in the text; refused ones with their reason."""
    matters: tuple[Choice, ...]
    """What an interpretation may be of: the whole, and the articles in the text."""
    entered: str
    """What one has reserved, in a sentence; empty for nothing."""


def positions(sight: Sight) -> PositionsPage:
    """What the seat may still put on the record."""
    names = Names.seen(sight)
    explain, reserve, interpret = (permission(sight, each) for each in (Move.EXPLAIN, Move.RESERVE, Move.INTERPRET))
    mine = sight.reservations.get(sight.seat, ())
    voting = sight.moment.phase is Phase.ADOPTION
    return PositionsPage(
        explain=explain is not None and explain.open,
        label=say(_CONTEXT, _Words.VOTE if voting else _Words.POSITION),
        reserve=reserve is not None and reserve.open,
        interpret=interpret is not None and interpret.open,
        refusal=reason(reserve.refused, names, Move.RESERVE) if reserve is not None and not voting else "",
        articles=tuple(_choices(sight, mine, names)),
        matters=(
            Choice(key=WHOLE, words=opening(say(_CONTEXT, _Words.WHOLE))),
            *(Choice(key=each.id, words=names.article(each.id)) for each in _in_the_text(sight)),
        ),
        entered=say(_CONTEXT, _Words.ENTERED, articles=names.articles(mine)) if mine else "",
    )


def on_record(view: SeatView) -> tuple[str, ...]:
    """What one has explained and how one has said that one reads the text, oldest first, as the record has it."""
    names = Names.seen(view.sight)
    own = (each.event for each in view.record if isinstance(each.event, VoteExplained | InterpretationDeclared))
    return tuple(sentence(each, names) for each in own if each.by == view.sight.seat)


def _in_the_text(sight: Sight) -> Iterator[Clause]:
    for clause in sight.scenario.convention.clauses:
        now = sight.brackets.get(clause.main.id)
        if now is not None and now.status is BracketStatus.ADOPTED and now.agreed != NO_TEXT:
            yield clause


def _choices(sight: Sight, mine: tuple[ClauseId, ...], names: Names) -> list[Choice]:
    found = []
    for clause in _in_the_text(sight):
        refusal = say(_CONTEXT, _Words.ALREADY) if clause.id in mine else ""
        if clause.core:
            refusal = say(_CONTEXT, _Words.CORE)
        found.append(Choice(key=clause.id, words=names.article(clause.id), refusal=refusal))
    return found
