"""The pictures of the years after signature: each figure of the dashboard over the years, and where the world went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.minutes.catalogue import say
from game.minutes.debriefing import Telling
from game.minutes.debriefing_years import Row, counting, rows
from game.minutes.english.debrief import Topics
from game.minutes.english.debrief_years import Since
from game.publish.drawing import Anchor, Dot, Ink, Picture, Shape, Stroke, Words
from game.terms.debrief_years import YearTold
from game.terms.mandate import Future

WIDE = 480.0
FUTURES = {
    Future.TOGETHER: Ink.TOGETHER,
    Future.RENEWAL: Ink.RENEWAL,
    Future.UNBOUND: Ink.UNBOUND,
    Future.RETREAT: Ink.RETREAT,
    Future.GOING_ALONE: Ink.GOING_ALONE,
}
"""The tone of each future."""
_ACROSS, _CELL, _ROW, _PLOT, _HEAD = 2, 240.0, 106.0, 46.0, 34.0
"""Cells beside one another, their width and height, the height of a plot, and what stands above it; in points."""
_LOW, _APART = 150.0, 11.0
_TITLE, _FITS = 8.0, 40
"""Size of a title, and the letters of it that fit its cell in the widest of fonts."""


def figures_over_the_years(telling: Telling) -> Picture:
    """A small line for every figure, from the first year that it speaks of to the last."""
    years = telling.debrief.years.years
    shapes: list[Shape] = []
    drawn = rows(telling.debrief.years)
    for number, row in enumerate(drawn):
        left, top = _CELL * (number % _ACROSS), _ROW * (number // _ACROSS)
        shapes += _small(row, counting(row, years), years, left, top)
    height = _ROW * (-(-len(drawn) // _ACROSS)) + 4
    return Picture(
        title=say(Topics.YEARS), says=say(Since.PICTURE_SAYS), width=WIDE, height=height, shapes=tuple(shapes)
    )


def _small(row: Row, told: Sequence[YearTold], years: Sequence[YearTold], left: float, top: float) -> Iterator[Shape]:
    values = [row.value(each.figures) for each in told]
    low, high = min(0, *values), max(1, *values)
    low = min(values) if min(values) > high / 2 and high - min(values) < high / 4 else low
    step = (_CELL - 40) / max(years[-1].year - years[0].year, 1)

    def at(year: YearTold) -> tuple[float, float]:
        share = (row.value(year.figures) - low) / max(high - low, 1)
        return left + 8 + step * (year.year - years[0].year), top + _HEAD + _PLOT * (1 - share)

    base = top + _HEAD + _PLOT
    yield from _headed(row, told, left + 4, left + _CELL - 32, top)
    yield Stroke(points=((left + 8, base), (left + _CELL - 32, base)), ink=Ink.LINE)
    yield Stroke(points=tuple(map(at, told)), ink=Ink.ACCENT, width=1.5)
    for each in told:
        yield Dot(at=at(each), radius=1.8, ink=Ink.ACCENT)
    for each, anchor in ((years[0], Anchor.START), (years[-1], Anchor.END)):
        here = left + 8 + step * (each.year - years[0].year)
        words = say(Since.YEAR, year=each.year)
        yield Words(at=(here, base + 11), text=words, size=7, ink=Ink.INK3, anchor=anchor)


def _headed(row: Row, told: Sequence[YearTold], left: float, right: float, top: float) -> Iterator[Shape]:
    """The title, and below it the last value and the first: above the plot, where no line runs through them."""
    title = say(row.title)
    size = min(_TITLE, _TITLE * _FITS / len(title))
    yield Words(at=(left, top + 10), text=title, bold=True, ink=Ink.INK, size=size)
    yield Words(at=(left, top + 22), text=row.written(told[-1].figures), bold=True, ink=Ink.ACCENT)
    if len(told) > 1:
        first = say(Since.IN_YEAR, share=row.written(told[0].figures), year=told[0].year)
        yield Words(at=(right, top + 22), text=first, size=7, ink=Ink.INK3, anchor=Anchor.END)


def likeness_over_the_years(telling: Telling) -> Picture:
    """How far the world resembled each of the five futures after every counted year."""
    told = telling.debrief.years
    years, by_year = told.years, told.arrival.by_year
    room = WIDE - 34 - 110
    step = room / max(len(years) - 1, 1)

    def at(place: int, share: int) -> tuple[float, float]:
        return 34 + step * place, 12 + (_LOW - 12) * (1 - share / 1000)

    shapes: list[Shape] = []
    for share in (0, 500, 1000):
        y = at(0, share)[1]
        shapes += [
            Stroke(points=((34, y), (34 + room, y)), ink=Ink.LINE),
            Words(at=(29, y + 3), text=str(share // 10), ink=Ink.INK3, anchor=Anchor.END),
        ]
    for place, each in enumerate(years):
        shapes.append(Words(at=(34 + step * place, _LOW + 12), text=str(each.year), ink=Ink.INK3, anchor=Anchor.MIDDLE))
    ends = sorted(told.arrival.likeness, key=lambda each: -told.arrival.likeness[each])
    lowest = 0.0
    for future in ends:
        points = tuple(at(place, likeness[future]) for place, likeness in enumerate(by_year))
        lowest = max(points[-1][1], lowest + _APART)
        name = say(future)
        shapes += [
            Stroke(points=points, ink=FUTURES[future], width=2),
            *(Dot(at=each, radius=2, ink=FUTURES[future]) for each in points),
            Words(at=(34 + room + 8, lowest + 3), text=name[:1].upper() + name[1:], ink=FUTURES[future], bold=True),
        ]
    height = max(_LOW + 18, lowest + 8)
    return Picture(
        title=say(Topics.ARRIVAL), says=say(Since.LIKENESS_SAYS), width=WIDE, height=height, shapes=tuple(shapes)
    )
