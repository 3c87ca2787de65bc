"""The outline of the text: each article with its state and the brackets left in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.names import Names
from game.terms.ids import AlternativeId, BracketId, ClauseId
from game.terms.standing import BracketStanding, BracketStatus
from game.terms.text import Bracket, Clause
from game.terms.views import Sight
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.marks import ClauseSign
from game.ui.widgets.outline import ClauseLine

_CONTEXT = "TableOutline"
SETTLED = (BracketStatus.AGREED, BracketStatus.ADOPTED, BracketStatus.FALLEN)
"""Statuses of a bracket that no longer waits for words."""


class _Words(StrEnum):
    OPEN = QT_TRANSLATE_NOOP("TableOutline", "open")
    BRACKETED = QT_TRANSLATE_NOOP("TableOutline", "in brackets")
    AGREED = QT_TRANSLATE_NOOP("TableOutline", "agreed ad referendum")
    WORDS_LEFT = QT_TRANSLATE_NOOP("TableOutline", "agreed but for some words")
    ADOPTED = QT_TRANSLATE_NOOP("TableOutline", "adopted")
    FALLEN = QT_TRANSLATE_NOOP("TableOutline", "fallen")
    COUNT = QT_TRANSLATE_NOOP("TableOutline", "{agreed} of {all} agreed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Every article, and how many of them are agreed."""

    rows: tuple[ClauseLine, ...]
    agreed: int
    words: str


def standing(sight: Sight, bracket: Bracket) -> BracketStanding:
    """A bracket as it stands; as the scenario has it where nothing is known of it."""
    known = sight.brackets.get(bracket.id)
    return known or BracketStanding(on_table=tuple(each.id for each in bracket.alternatives))


def counts(clause: Clause, sight: Sight) -> tuple[Bracket, ...]:
    """The inline brackets of a clause that count now: those under what is agreed, or under what is on the table."""
    main = standing(sight, clause.main)
    stands: tuple[AlternativeId, ...] = main.on_table
    if main.status in SETTLED:
        stands = (main.agreed,)
    return tuple(each for each in clause.brackets if not each.main and (each.under is None or each.under in stands))


def open_in(clause: Clause, sight: Sight) -> tuple[BracketId, ...]:
    """The brackets of a clause that still wait for words, the main one first."""
    main = standing(sight, clause.main)
    if main.status is BracketStatus.FALLEN:
        return ()
    whole = () if main.status in SETTLED else (clause.main.id,)
    inline = (each.id for each in counts(clause, sight) if standing(sight, each).status is BracketStatus.OPEN)
    return (*whole, *inline)


def outline(sight: Sight) -> Outline:
    """The outline as the seat sees it."""
    clauses = sight.scenario.convention.clauses
    rows = tuple(_row(clause, sight) for clause in clauses)
    agreed = sum(row.sign in (ClauseSign.AGREED, ClauseSign.ADOPTED) for row in rows)
    return Outline(rows=rows, agreed=agreed, words=say(_CONTEXT, _Words.COUNT, agreed=agreed, all=len(rows)))


def first_open(sight: Sight) -> ClauseId:
    """The article to begin with: the first that still waits for words."""
    clauses = sight.scenario.convention.clauses
    return next((each.id for each in clauses if open_in(each, sight)), clauses[0].id)


def _row(clause: Clause, sight: Sight) -> ClauseLine:
    left = len(open_in(clause, sight))
    sign, words = _sign(standing(sight, clause.main), left)
    return ClauseLine(
        key=clause.id,
        sign=sign,
        sign_words=say(_CONTEXT, words),
        number=str(clause.article),
        title=clause.title or Names.of(sight.scenario).article(clause.id),
        note=str(left) if left else "",
    )


def _sign(main: BracketStanding, left: int) -> tuple[ClauseSign, _Words]:
    match main.status:
        case BracketStatus.ADOPTED:
            return ClauseSign.ADOPTED, _Words.ADOPTED
        case BracketStatus.FALLEN:
            return ClauseSign.WITHDRAWN, _Words.FALLEN
        case BracketStatus.AGREED if left:
            return ClauseSign.BRACKETED, _Words.WORDS_LEFT
        case BracketStatus.AGREED:
            return ClauseSign.AGREED, _Words.AGREED
        case _:
            spoken = any(main.stances.values())
            return (ClauseSign.BRACKETED, _Words.BRACKETED) if spoken else (ClauseSign.OPEN, _Words.OPEN)
