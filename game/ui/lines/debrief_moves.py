"""The review of moves on screen, and what if: rows, counts, and two distributions side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.debriefing import Told
from game.minutes.names import Names
from game.minutes.reviews import doing, grade_word, points, rows, verdict
from game.terms.actions import Action
from game.terms.assessment import Considered, Grade, MoveReview, WhatIf
from game.terms.ids import Seq
from game.terms.same import same
from game.ui.speaking import QT_TRANSLATE_NOOP, opening, say

_CONTEXT = "DebriefMoves"
GLYPHS = {Grade.BRILLIANT: "!!", Grade.GOOD: "!", Grade.INACCURATE: "?!", Grade.MISTAKEN: "?"}
"""Signs of the grades (``ui/spec.md`` section 4)."""
_MARKS = {Grade.BRILLIANT: 1, Grade.GOOD: 0, Grade.INACCURATE: -1, Grade.MISTAKEN: -1}
BARS = 24
"""Bars of a distribution."""


class _Words(StrEnum):
    COUNT = QT_TRANSLATE_NOOP("DebriefMoves", "{sign} {word} {count}")
    GRADED = QT_TRANSLATE_NOOP("DebriefMoves", "{grade} · {when}")
    FIGURE = QT_TRANSLATE_NOOP("DebriefMoves", "{sign} {points}")
    REVIEWING = QT_TRANSLATE_NOOP("DebriefMoves", "Reviewing your moves, {done} of {total}")
    IMAGINING = QT_TRANSLATE_NOOP("DebriefMoves", "Playing on, {done} of {total}")
    INSTEAD = QT_TRANSLATE_NOOP("DebriefMoves", "What if, instead: {best}?")
    PLAYED = QT_TRANSLATE_NOOP("DebriefMoves", "As played")
    OTHERWISE = QT_TRANSLATE_NOOP("DebriefMoves", "Otherwise")
    BARS = QT_TRANSLATE_NOOP(
        "DebriefMoves",
        "Your value of how it ended in {runs} continuations: as played around {one} points, otherwise around {other}",
    )
    COUNTS = QT_TRANSLATE_NOOP("DebriefMoves", "your value of how it ended, in points")


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoBars:
    """The seat's value over continuations, as played and otherwise: shares per mille of each bar, low values first."""

    played: tuple[int, ...]
    otherwise: tuple[int, ...]
    low: int
    """Points of a hundred at the left end."""
    high: int
    names: tuple[str, str]
    counts: str
    """What the axis measures."""
    says: str


def move_row(review: MoveReview, names: Names, when: str) -> Told:
    """One move: verdict, grade and what it fell short by."""
    grade = opening(grade_word(review.grade))
    figure = say(_CONTEXT, _Words.FIGURE, sign=GLYPHS[review.grade], points=points(-review.loss.value, step=True))
    return Told(
        text=verdict(review, names),
        figure=figure,
        under=(say(_CONTEXT, _Words.GRADED, grade=grade, when=when) if when else grade,),
        rests=(review.seq,),
        mark=_MARKS[review.grade],
    )


def counts(reviews: Sequence[MoveReview]) -> str:
    """How many got which grade."""
    found = [(grade, sum(each.grade is grade for each in reviews)) for grade in Grade]
    told = [say(_CONTEXT, _Words.COUNT, sign=GLYPHS[it], word=grade_word(it), count=count) for it, count in found]
    return "   ".join(told)


def reviewing(done: int, total: int) -> str:
    """How far the review is."""
    return say(_CONTEXT, _Words.REVIEWING, done=done, total=total)


def imagining(done: int, total: int) -> str:
    """How far the continuations are."""
    return say(_CONTEXT, _Words.IMAGINING, done=done, total=total)


def bettered(review: MoveReview) -> bool:
    """Whether something better was found in place of the move."""
    return not same(review.best, review.action)


def instead_words(action: Action | None, names: Names) -> str:
    """What is asked of another move."""
    return say(_CONTEXT, _Words.INSTEAD, best=doing(action, names))


def also_weighed(review: MoveReview, names: Names) -> tuple[tuple[Action | None, Told], ...]:
    """The other moves that were weighed in its place, beside the best, with what they fall short by."""

    def row(each: Considered) -> Told:
        figure = points(-each.behind.value, step=True)
        return Told(text=opening(doing(each.action, names)), figure=figure, rests=(review.seq,))

    return tuple(
        (each.action, row(each))
        for each in review.considered
        if not same(each.action, review.action) and not same(each.action, review.best)
    )


def what_if_rows(told: WhatIf, at: Seq) -> tuple[Told, ...]:
    """The figures side by side."""
    return tuple(Told(text=opening(text), under=(figures,), rests=(at,)) for text, figures in rows(told))


def two_bars(told: WhatIf) -> TwoBars | None:
    """The two distributions of the seat's value; ``None`` for a seat without a mandate."""
    one, other = told.as_played, told.otherwise
    if not one.values or not other.values or one.value is None or other.value is None:
        return None
    low, high = min(*one.values, *other.values), max(*one.values, *other.values) + 1
    low, high = low // 50 * 50, -(-high // 50) * 50
    around = {"one": points(one.value.median), "other": points(other.value.median)}
    return TwoBars(
        played=_shares(one.values, low, high),
        otherwise=_shares(other.values, low, high),
        low=low // 10,
        high=high // 10,
        names=(say(_CONTEXT, _Words.PLAYED), say(_CONTEXT, _Words.OTHERWISE)),
        counts=say(_CONTEXT, _Words.COUNTS),
        says=say(_CONTEXT, _Words.BARS, runs=one.runs + other.runs, **around),
    )


def _shares(values: Sequence[int], low: int, high: int) -> tuple[int, ...]:
    bars = [0] * BARS
    for each in values:
        bars[min(BARS - 1, (each - low) * BARS // (high - low))] += 1
    return tuple(1000 * each // len(values) for each in bars)
