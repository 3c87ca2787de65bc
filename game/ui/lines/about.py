"""About the program: what the engine assumes, the sources of facts, the licences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.terms.teaching import Rubric, RunSheet, Source
from game.ui.lines.chart_tables import ChartTable
from game.ui.speaking import QT_TRANSLATE_NOOP, say

_CONTEXT = "About"


class _Words(StrEnum):
    ASSUMPTIONS = QT_TRANSLATE_NOOP("About", "What the engine assumes")
    SOURCES = QT_TRANSLATE_NOOP("About", "Where facts come from")
    VALUE = QT_TRANSLATE_NOOP("About", "Value")
    RANGE = QT_TRANSLATE_NOOP("About", "Range")
    UNIT = QT_TRANSLATE_NOOP("About", "Unit")
    MARK = QT_TRANSLATE_NOOP("About", "How it is known")
    SOURCE = QT_TRANSLATE_NOOP("About", "Source")
    CITE = QT_TRANSLATE_NOOP("About", "Work")
    KIND = QT_TRANSLATE_NOOP("About", "Kind")
    SURE = QT_TRANSLATE_NOOP("About", "Confidence")
    ADDRESS = QT_TRANSLATE_NOOP("About", "Address, as it was read")
    RUN_SHEETS = QT_TRANSLATE_NOOP("About", "Plans for a session")
    SHEET_ROW = QT_TRANSLATE_NOOP("About", "{title}, day {day}, {begins} to {ends} min")
    WHAT = QT_TRANSLATE_NOOP("About", "What happens")
    FACILITATOR = QT_TRANSLATE_NOOP("About", "The facilitator")
    PROGRAM = QT_TRANSLATE_NOOP("About", "The program shows")
    QUESTIONS = QT_TRANSLATE_NOOP("About", "Events and questions")
    RUBRIC = QT_TRANSLATE_NOOP("About", "How a delegate is assessed")
    CRITERION = QT_TRANSLATE_NOOP("About", "{name}, {weight} per cent")
    LEVEL = QT_TRANSLATE_NOOP("About", "Level {level}")
    SPAN = QT_TRANSLATE_NOOP("About", "{low} to {high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Everything there is to say."""

    assumptions: ChartTable
    sources: ChartTable
    run_sheets: ChartTable
    rubric: ChartTable
    licences: tuple[str, ...]
    """Of the libraries by name, then of the fonts as they were published."""


def assumptions_table(rows: Sequence[tuple[str, str, str, str, str, str, str]]) -> ChartTable:
    """From name, value, low and high end, unit, mark and source of each parameter."""
    return ChartTable(
        what=say(_CONTEXT, _Words.ASSUMPTIONS),
        columns=tuple(
            say(_CONTEXT, each) for each in (_Words.VALUE, _Words.RANGE, _Words.UNIT, _Words.MARK, _Words.SOURCE)
        ),
        rows=tuple(each[0] for each in rows),
        cells=tuple(
            (value, say(_CONTEXT, _Words.SPAN, low=low, high=high), unit, mark, source)
            for _, value, low, high, unit, mark, source in rows
        ),
    )


def sources_table(sources: Sequence[Source]) -> ChartTable:
    """From the book of sources."""
    return ChartTable(
        what=say(_CONTEXT, _Words.SOURCES),
        columns=tuple(say(_CONTEXT, each) for each in (_Words.CITE, _Words.KIND, _Words.SURE, _Words.ADDRESS)),
        rows=tuple(each.id for each in sources),
        cells=tuple((each.cite, each.kind.value, each.sureness.value, each.address) for each in sources),
    )


def run_sheets_table(sheets: Sequence[RunSheet]) -> ChartTable:
    """Every line of every plan, for whoever leads a session."""
    lines = [(sheet, item) for sheet in sheets for item in sheet.items]
    columns = (_Words.WHAT, _Words.FACILITATOR, _Words.PROGRAM, _Words.QUESTIONS)
    return ChartTable(
        what=say(_CONTEXT, _Words.RUN_SHEETS),
        columns=tuple(say(_CONTEXT, each) for each in columns),
        rows=tuple(
            say(_CONTEXT, _Words.SHEET_ROW, title=sheet.title, day=item.day, begins=item.begins, ends=item.ends)
            for sheet, item in lines
        ),
        cells=tuple(
            (item.what, item.facilitator, item.program, ", ".join((*item.injects, *item.questions)))
            for _, item in lines
        ),
    )


def rubric_table(rubric: Rubric) -> ChartTable:
    """The criteria with their four levels; below them what an assessor must beware of."""
    levels = tuple(say(_CONTEXT, _Words.LEVEL, level=level) for level in range(1, 5))
    names = [say(_CONTEXT, _Words.CRITERION, name=each.name, weight=each.weight) for each in rubric.criteria]
    return ChartTable(
        what=say(_CONTEXT, _Words.RUBRIC),
        columns=levels,
        rows=(*names, *("" for _ in rubric.guards)),
        cells=(*(each.levels for each in rubric.criteria), *((each, "", "", "") for each in rubric.guards)),
    )
