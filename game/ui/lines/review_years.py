"""The years after signature as figures: the dashboard, its table, and who complies with what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.figures import nearest, per_cent, trust, whole
from game.minutes.names import Names
from game.terms.ids import ClauseId, SeatId
from game.terms.practice import NOT_DUE, Indicators
from game.terms.readings import Spread, YearAhead
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
    YEAR_AHEAD = QT_TRANSLATE_NOOP("ReviewYears", "Year {year}, foreseen")
    LIKELY = QT_TRANSLATE_NOOP("ReviewYears", "{median}, likely {low} to {high}")
    NOT_FORESEEN = QT_TRANSLATE_NOOP("ReviewYears", "not foreseen")
    SPOKEN_AHEAD = QT_TRANSLATE_NOOP("ReviewYears", "{counted}. Foreseen: {figures}")
    IN_YEAR = QT_TRANSLATE_NOOP("ReviewYears", "year {year}, {figure}")
    AHEAD = QT_TRANSLATE_NOOP(
        "ReviewYears",
        "Dashed: the years ahead, played {runs} times from what is public, as willing as requests were honoured so "
        "far; eight plays in ten lie in the shade. No shocks, no amendments, nobody changes its conduct.",
    )
    FULL = QT_TRANSLATE_NOOP("ReviewYears", "full")
    MOSTLY = QT_TRANSLATE_NOOP("ReviewYears", "mostly")
    PARTLY = QT_TRANSLATE_NOOP("ReviewYears", "partly")
    NOT_YET = QT_TRANSLATE_NOOP("ReviewYears", "not yet")
    NOT_BOUND = QT_TRANSLATE_NOOP("ReviewYears", "not due")
    OUTSIDE = QT_TRANSLATE_NOOP("ReviewYears", "Not parties")
    UNKNOWN = QT_TRANSLATE_NOOP("ReviewYears", "not published")
    COMPLIANCE = QT_TRANSLATE_NOOP("ReviewYears", "Compliance, by article and state")


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """A figure in a year ahead."""

    median: float
    low: float
    high: float
    """Ends of the middle 80 % of plays."""
    words: str


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
    ahead: tuple[Foreseen, ...] = ()
    """One for each year after those that are over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplianceTable:
    """Who complies with what, as far as this seat knows."""

    articles: tuple[str, ...]
    short: tuple[str, ...]
    """The same without their titles."""
    states: tuple[Delegate, ...]
    """Parties first, then those who are none."""
    parties: int
    """How many of them are parties."""
    outside: str
    """What is written over the others."""
    levels: tuple[tuple[int | None, ...], ...]
    """By article, then state: thirds met, ``NOT_DUE``, ``None`` where it is not known."""
    table: ChartTable
    legend: tuple[str, ...]
    """Words for 3, 2, 1, 0 thirds, not due, not known."""


_LEVELS = (_Words.NOT_YET, _Words.PARTLY, _Words.MOSTLY, _Words.FULL)


def _tenths(value: int) -> str:
    return f"{value // 10}.{value % 10}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figure:
    """A figure that is drawn: what it is called, how a whole number of ``Indicators`` is drawn and written."""

    key: str
    title: _Words
    under: _Words
    counted: Callable[[Indicators], int]
    foreseen: Callable[[YearAhead], Spread]
    scale: float
    written: Callable[[int], str]


_CHARTS = (
    _Figure(
        key="given", title=_Words.GIVEN, under=_Words.GIVEN_UNDER,
        counted=lambda each: each.given, foreseen=lambda each: each.given,
        scale=1, written=whole,
    ),
    _Figure(
        key="registers", title=_Words.REGISTERS, under=_Words.REGISTERS_UNDER,
        counted=lambda each: each.registrations, foreseen=lambda each: each.registrations,
        scale=10, written=lambda value: whole(nearest(value, 10)),
    ),
    _Figure(
        key="recovered", title=_Words.RECOVERED, under=_Words.RECOVERED_UNDER,
        counted=lambda each: each.recovered, foreseen=lambda each: each.recovered,
        scale=100, written=lambda value: _tenths(nearest(value, 10)),
    ),
    _Figure(
        key="victims", title=_Words.VICTIMS, under=_Words.VICTIMS_UNDER,
        counted=lambda each: each.victims, foreseen=lambda each: each.victims,
        scale=10, written=lambda value: whole(nearest(value, 10)),
    ),
)  # fmt: skip


def year_charts(sight: Sight, ahead: Sequence[YearAhead] = ()) -> tuple[YearsChart, ...]:
    """The four figures that are drawn; empty before the first year is over."""
    return charts_of_years(sight.indicators, sight.years, ahead)


def charts_of_years(
    rows: Sequence[Indicators], years: int = 0, ahead: Sequence[YearAhead] = ()
) -> tuple[YearsChart, ...]:
    """The same from the figures of some years, of ``years`` that are played at least."""
    if not rows:
        return ()
    coming = [each for each in ahead if each.year > len(rows)]
    return tuple(_chart(rows, max(len(rows), years), each, coming) for each in _CHARTS)


def _chart(rows: Sequence[Indicators], years: int, figure: _Figure, ahead: Sequence[YearAhead]) -> YearsChart:
    values = tuple(map(figure.counted, rows))
    figures = tuple(map(figure.written, values))
    under = say(_CONTEXT, figure.under)
    spoken = say(_CONTEXT, _Words.SPOKEN, under=under, figures=", ".join(figures))
    coming = tuple(_foreseen(figure, figure.foreseen(each)) for each in ahead)
    told = [
        say(_CONTEXT, _Words.IN_YEAR, year=each.year, figure=seen.words)
        for each, seen in zip(ahead, coming, strict=True)
    ]
    return YearsChart(
        key=figure.key,
        title=say(_CONTEXT, figure.title),
        under=under,
        values=tuple(each / figure.scale for each in values),
        figures=figures,
        before=say(_CONTEXT, _Words.WAS, before=figures[-2]) if len(rows) > 1 else "",
        years=years,
        sentence=say(_CONTEXT, _Words.SPOKEN_AHEAD, counted=spoken, figures="; ".join(told)) if told else spoken,
        ahead=coming,
    )


def _foreseen(figure: _Figure, spread: Spread) -> Foreseen:
    median, low, high = (figure.written(each) for each in (spread.median, spread.low, spread.high))
    return Foreseen(
        median=spread.median / figure.scale,
        low=spread.low / figure.scale,
        high=spread.high / figure.scale,
        words=median if low == high else say(_CONTEXT, _Words.LIKELY, median=median, low=low, high=high),
    )


def how_foreseen(ahead: Sequence[YearAhead]) -> str:
    """How the years ahead were worked out; empty where none are foreseen."""
    return say(_CONTEXT, _Words.AHEAD, runs=ahead[0].runs) if ahead else ""


def years_table(sight: Sight, ahead: Sequence[YearAhead] = ()) -> ChartTable:
    """Every figure of every year: what the charts show, and more."""
    counted = sight.indicators
    drawn = {each.title: each for each in year_charts(sight, ahead)}
    coming = [each.year for each in ahead if each.year > len(counted)] if counted else []
    rows: tuple[tuple[_Words, Callable[[Indicators], str]], ...] = (
        (_Words.PARTIES, lambda each: whole(each.parties)),
        (_Words.ASKED, lambda each: whole(each.asked)),
        *((each.title, lambda row, each=each: each.written(each.counted(row))) for each in _CHARTS),
        (_Words.MET, lambda each: per_cent(each.compliance)),
        (_Words.TRUST, lambda each: trust(each.trust)),
    )
    return ChartTable(
        what=say(_CONTEXT, _Words.TABLE),
        columns=(
            *(say(_CONTEXT, _Words.YEAR, year=year) for year in range(1, len(counted) + 1)),
            *(say(_CONTEXT, _Words.YEAR_AHEAD, year=year) for year in coming),
        ),
        rows=tuple(say(_CONTEXT, words) for words, _ in rows),
        cells=tuple(
            (*map(written, counted), *_cells(drawn.get(say(_CONTEXT, words)), coming)) for words, written in rows
        ),
    )


def _cells(chart: YearsChart | None, coming: Sequence[int]) -> tuple[str, ...]:
    if chart is None:
        return (say(_CONTEXT, _Words.NOT_FORESEEN),) * len(coming)
    return tuple(each.words for each in chart.ahead)


def compliance(sight: Sight) -> ComplianceTable:
    """Who complies with what: one's own as it was counted, that of others as it was published."""
    names, delegates = Names.of(sight.scenario), delegates_of(sight.scenario, sight.seat)
    states = tuple(sorted(sight.scenario.states, key=lambda each: each not in sight.parties))
    levels = tuple(tuple(_level(sight, clause, state) for state in states) for clause in sight.obligations)
    articles = tuple(names.article_titled(each) for each in sight.obligations)
    return ComplianceTable(
        articles=articles,
        short=tuple(names.article(each) for each in sight.obligations),
        states=tuple(delegates[each] for each in states),
        parties=sum(each in sight.parties for each in states),
        outside=say(_CONTEXT, _Words.OUTSIDE),
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
