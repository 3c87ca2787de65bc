"""About the program: what the engine assumes, the sources of facts, the licences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.terms.teaching import Source
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
    SPAN = QT_TRANSLATE_NOOP("About", "{low} to {high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Everything there is to say."""

    assumptions: ChartTable
    sources: ChartTable
    licences: tuple[str, ...]
    """Of the fonts, as they were published."""


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
