"""The years after signature as figures: the dashboard, its table, and who complies with what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.figures import nearest, per_cent, trust, whole
from game.minutes.names import Names
from game.terms.ids import ClauseId, SeatId
from game.terms.practice import NOT_DUE, Indicators
from game.terms.views import Sight
from game.ui.lines.chart_tables import ChartTable
from game.ui.lines.delegates import delegates_of
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.seal_view import Delegate

_CONTEXT = "ReviewYears"


class _Words(StrEnum):
    TABLE = QT_TRANSLATE_NOOP("ReviewYears", "The years after signature")
    YEAR = QT_TRANSLATE_NOOP("ReviewYears", "Year {year}")
    GIVEN = QT_TRANSLATE_NOOP("ReviewYears", "Information exchanged")
    GIVEN_UNDER = QT_TRANSLATE_NOOP("ReviewYears", "requests honoured in a year")
    REGISTERS = QT_TRANSLATE_NOOP("ReviewYears", "Registrations")
    REGISTERS_UNDER = QT_TRANSLATE_NOOP("ReviewYears", "beneficial owners, %")
    RECOVERED = QT_TRANSLATE_NOOP("ReviewYears", "Asset recovery")
    RECOVERED_UNDER = QT_TRANSLATE_NOOP("ReviewYears", "of criminal proceeds, %")
    VICTIMS = QT_TRANSLATE_NOOP("ReviewYears", "Victims assisted")
    VICTIMS_UNDER = QT_TRANSLATE_NOOP("ReviewYears", "in a year")
    PARTIES = QT_TRANSLATE_NOOP("ReviewYears", "Parties")
    ASKED = QT_TRANSLATE_NOOP("ReviewYears", "Requests")
    MET = QT_TRANSLATE_NOOP("ReviewYears", "Of what is due, met")
    TRUST = QT_TRANSLATE_NOOP("ReviewYears", "Average trust")
    WAS = QT_TRANSLATE_NOOP("ReviewYears", "was {before}")
    SPOKEN = QT_TRANSLATE_NOOP("ReviewYears", "{under}: {figures}")
    FULL = QT_TRANSLATE_NOOP("ReviewYears", "full")
    MOSTLY = QT_TRANSLATE_NOOP("ReviewYears", "mostly")
    PARTLY = QT_TRANSLATE_NOOP("ReviewYears", "partly")
    NOT_YET = QT_TRANSLATE_NOOP("ReviewYears", "not yet")
    NOT_BOUND = QT_TRANSLATE_NOOP("ReviewYears", "not due")
    UNKNOWN = QT_TRANSLATE_NOOP("ReviewYears", "not published")
    COMPLIANCE = QT_TRANSLATE_NOOP("ReviewYears", "Compliance, by article and state")


@dataclass(frozen=True, slots=True, kw_only=True)
class YearsChart:
    """One figure over the years."""

    key: str
    title: str
    under: str
    values: tuple[float, ...]
    """One for each year that is over."""
    figures: tuple[str, ...]
    """The same, as written."""
    before: str
    """``was 22``, of the year before; empty in the first."""
    years: int
    """Years that are played."""
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplianceTable:
    """Who complies with what, as far as this seat knows."""

    articles: tuple[str, ...]
    short: tuple[str, ...]
    """The same without their titles."""
    states: tuple[Delegate, ...]
    levels: tuple[tuple[int | None, ...], ...]
    """By article, then state: thirds met, ``NOT_DUE``, ``None`` where it is not known."""
    table: ChartTable
    legend: tuple[str, ...]
    """Words for 3, 2, 1, 0 thirds, not due, not known."""


_LEVELS = (_Words.NOT_YET, _Words.PARTLY, _Words.MOSTLY, _Words.FULL)


def _tenths(value: int) -> str:
    return f"{value // 10}.{value % 10}"


_CHARTS: tuple[tuple[str, _Words, _Words, Callable[[Indicators], float], Callable[[Indicators], str]], ...] = (
    ("given", _Words.GIVEN, _Words.GIVEN_UNDER, lambda each: each.given, lambda each: whole(each.given)),
    (
        "registers",
        _Words.REGISTERS,
        _Words.REGISTERS_UNDER,
        lambda each: each.registrations / 10,
        lambda each: whole(nearest(each.registrations, 10)),
    ),
    (
        "recovered",
        _Words.RECOVERED,
        _Words.RECOVERED_UNDER,
        lambda each: each.recovered / 100,
        lambda each: _tenths(nearest(each.recovered, 10)),
    ),
    (
        "victims",
        _Words.VICTIMS,
        _Words.VICTIMS_UNDER,
        lambda each: each.victims / 10,
        lambda each: whole(nearest(each.victims, 10)),
    ),
)


def year_charts(sight: Sight) -> tuple[YearsChart, ...]:
    """The four figures that are drawn; empty before the first year is over."""
    return charts_of_years(sight.indicators, sight.years)


def charts_of_years(rows: Sequence[Indicators], years: int = 0) -> tuple[YearsChart, ...]:
    """The same from the figures of some years, of ``years`` that are played at least."""
    if not rows:
        return ()
    return tuple(_chart(rows, max(len(rows), years), *each) for each in _CHARTS)


def _chart(
    rows: Sequence[Indicators],
    years: int,
    key: str,
    title: _Words,
    under: _Words,
    value: Callable[[Indicators], float],
    written: Callable[[Indicators], str],
) -> YearsChart:
    figures = tuple(map(written, rows))
    return YearsChart(
        key=key,
        title=say(_CONTEXT, title),
        under=say(_CONTEXT, under),
        values=tuple(map(value, rows)),
        figures=figures,
        before=say(_CONTEXT, _Words.WAS, before=figures[-2]) if len(rows) > 1 else "",
        years=years,
        sentence=say(_CONTEXT, _Words.SPOKEN, under=say(_CONTEXT, under), figures=", ".join(figures)),
    )


def years_table(sight: Sight) -> ChartTable:
    """Every figure of every year: what the charts show, and more."""
    rows: tuple[tuple[_Words, Callable[[Indicators], str]], ...] = (
        (_Words.PARTIES, lambda each: whole(each.parties)),
        (_Words.ASKED, lambda each: whole(each.asked)),
        *((title, written) for _, title, _, _, written in _CHARTS),
        (_Words.MET, lambda each: per_cent(each.compliance)),
        (_Words.TRUST, lambda each: trust(each.trust)),
    )
    return ChartTable(
        what=say(_CONTEXT, _Words.TABLE),
        columns=tuple(say(_CONTEXT, _Words.YEAR, year=year) for year in range(1, len(sight.indicators) + 1)),
        rows=tuple(say(_CONTEXT, words) for words, _ in rows),
        cells=tuple(tuple(map(written, sight.indicators)) for _, written in rows),
    )


def compliance(sight: Sight) -> ComplianceTable:
    """Who complies with what: one's own as it was counted, that of others as it was published."""
    names, delegates = Names.of(sight.scenario), delegates_of(sight.scenario, sight.seat)
    states = tuple(sight.scenario.states)
    levels = tuple(tuple(_level(sight, clause, state) for state in states) for clause in sight.obligations)
    articles = tuple(names.article_titled(each) for each in sight.obligations)
    return ComplianceTable(
        articles=articles,
        short=tuple(names.article(each) for each in sight.obligations),
        states=tuple(delegates[each] for each in states),
        levels=levels,
        table=ChartTable(
            what=say(_CONTEXT, _Words.COMPLIANCE),
            columns=tuple(delegates[each].name for each in states),
            rows=articles,
            cells=tuple(tuple(map(level_words, row)) for row in levels),
        ),
        legend=tuple(level_words(each) for each in (3, 2, 1, 0, NOT_DUE, None)),
    )


def _level(sight: Sight, clause: ClauseId, state: SeatId) -> int | None:
    if state not in sight.parties:
        return NOT_DUE
    return sight.compliance[clause].get(state) if clause in sight.compliance else None


def level_words(level: int | None) -> str:
    """``mostly``."""
    if level is None:
        return say(_CONTEXT, _Words.UNKNOWN)
    return say(_CONTEXT, _Words.NOT_BOUND if level == NOT_DUE else _LEVELS[level])
