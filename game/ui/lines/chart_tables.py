"""Charts as tables: every figure with its range, in words and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.figures import nearest
from game.minutes.names import Names
from game.terms.readings import Interval, Outlook
from game.terms.views import SeatView
from game.ui.lines.outlook_words import future_lines
from game.ui.lines.table_delegations import on_screen
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.figures import DASH, percent, signed_hundredths

_CONTEXT = "ChartTables"


class _Words(StrEnum):
    RATIFICATION = QT_TRANSLATE_NOOP("ChartTables", "Likelihoods of ratification, per cent")
    RELATIONS = QT_TRANSLATE_NOOP("ChartTables", "Trust, rows in columns")
    VALUE = QT_TRANSLATE_NOOP("ChartTables", "Expected")
    RANGE = QT_TRANSLATE_NOOP("ChartTables", "Likely range")
    COUNT = QT_TRANSLATE_NOOP("ChartTables", "{count} ratifications")
    YEAR = QT_TRANSLATE_NOOP("ChartTables", "In force by year {year}")
    FORCE = QT_TRANSLATE_NOOP("ChartTables", "Entry into force")
    SPAN = QT_TRANSLATE_NOOP("ChartTables", "{low} to {high}")
    CELL = QT_TRANSLATE_NOOP("ChartTables", "{value}, likely {low} to {high}")
    LITTLE = QT_TRANSLATE_NOOP("ChartTables", "{figures}, little evidence")


LITTLE_EVIDENCE = 400
"""Hundredths of a unit of evidence beyond the prior, below which there is little (decision D23)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartTable:
    """A table of words."""

    what: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    """By row, then by column."""


def outlook_table(view: SeatView, outlook: Outlook | None) -> ChartTable:
    """Every state's likelihood, entry into force, and the forecast where there is one."""
    names = Names.of(view.sight.scenario)
    rows = [(names.label(state), *figure_and_range(view.readings.ratifies(state))) for state in view.readings.states]
    rows.append((say(_CONTEXT, _Words.FORCE), *figure_and_range(view.readings.in_force)))
    if outlook is not None:
        rows += [
            (say(_CONTEXT, _Words.COUNT, count=count), percent(nearest(share, 10)), "")
            for count, share in enumerate(outlook.by_number)
        ]
        rows += [
            (say(_CONTEXT, _Words.YEAR, year=year), *figures)
            for year, figures in enumerate(_force_by_year(outlook), start=1)
        ]
        rows += [(each.words, each.figure, each.range) for each in future_lines(outlook)]
    return ChartTable(
        what=say(_CONTEXT, _Words.RATIFICATION),
        columns=(say(_CONTEXT, _Words.VALUE), say(_CONTEXT, _Words.RANGE)),
        rows=tuple(each[0] for each in rows),
        cells=tuple(each[1:] for each in rows),
    )


def _force_by_year(outlook: Outlook) -> list[tuple[str, str]]:
    if outlook.in_force_likely:
        return [figure_and_range(each) for each in outlook.in_force_likely]
    return [(percent(nearest(each, 10)), "") for each in outlook.in_force_by_year]


def trust_table(view: SeatView) -> ChartTable:
    """Who trusts whom how far, with the likely range; rows trust columns."""
    readings, names = view.readings, Names.of(view.sight.scenario)
    seats = tuple(names.label(state) for state in readings.states)
    cells = []
    for a, truster in enumerate(readings.states):
        row = []
        for b, trusted in enumerate(readings.states):
            if a == b:
                row.append(DASH)
                continue
            likely = on_screen(readings.trusts(truster=truster, trusted=trusted))
            figures = [signed_hundredths(each) for each in (likely.value, likely.low, likely.high)]
            words = say(_CONTEXT, _Words.CELL, value=figures[0], low=figures[1], high=figures[2])
            little = readings.evidence[a, b] < LITTLE_EVIDENCE
            row.append(say(_CONTEXT, _Words.LITTLE, figures=words) if little else words)
        cells.append(tuple(row))
    return ChartTable(what=say(_CONTEXT, _Words.RELATIONS), columns=seats, rows=seats, cells=tuple(cells))


def figure_and_range(interval: Interval) -> tuple[str, str]:
    """A likelihood per mille as ``57%`` and ``46 to 67%``."""
    low, high = nearest(interval.low, 10), nearest(interval.high, 10)
    return percent(nearest(interval.value, 10)), say(_CONTEXT, _Words.SPAN, low=low, high=percent(high))
