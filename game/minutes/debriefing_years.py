"""A debrief in words: the years after signature, year by year, and where the world went (E6.13, E6.14, E7.7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.minutes.arrival import MEANING, arrival_lines, year_line
from game.minutes.catalogue import clause_list, say
from game.minutes.debriefing import Section, Telling, Told
from game.minutes.english.debrief import Topics
from game.minutes.english.debrief_years import Since
from game.minutes.english.vocabulary import COORDINATES, FUTURES
from game.minutes.figures import hundredth_per_cent, nearest, per_cent, signed, trust, whole
from game.terms.debrief_years import DeedKind, YearsTold, YearTold
from game.terms.ids import ClauseId
from game.terms.practice import Arrival, Indicators, Pushed


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of a dashboard: what it is called, its value, and how that is written."""

    title: Since
    value: Callable[[Indicators], int]
    written: Callable[[Indicators], str]


ROWS = (
    Row(
        Since.EXCHANGED,
        lambda each: each.given,
        lambda each: say(Since.OF, given=whole(each.given), asked=whole(each.asked)),
    ),
    Row(Since.REGISTERED, lambda each: each.registrations, lambda each: per_cent(each.registrations)),
    Row(Since.RECOVERED, lambda each: each.recovered, lambda each: hundredth_per_cent(each.recovered)),
    Row(Since.VICTIMS, lambda each: each.victims, lambda each: whole(nearest(each.victims, 10))),
    Row(Since.MET, lambda each: each.compliance, lambda each: per_cent(each.compliance)),
    Row(Since.TRUST, lambda each: each.trust, lambda each: trust(each.trust)),
)
_LOSSES = frozenset({DeedKind.DISPUTE, DeedKind.SANCTION, DeedKind.LEFT})


def figures(telling: Telling) -> Section:
    """Each figure over the years, then every year as it was counted."""
    told = telling.debrief.years
    if not told.years:
        return Section(topic=Topics.YEARS)
    lines = [_figure(row, told.years) for row in rows(told)]
    lines += [_year(each) for each in told.years]
    return Section(topic=Topics.YEARS, lead=(say(Since.FIGURES_LEAD),), lines=tuple(lines))


def rows(told: YearsTold) -> tuple[Row, ...]:
    """The figures there is something to say of: a text without victim clauses assists nobody."""
    return tuple(row for row in ROWS if any(row.value(each.figures) for each in told.years))


def counting(row: Row, years: tuple[YearTold, ...]) -> tuple[YearTold, ...]:
    """The years that a figure speaks of: nothing is met while nothing is due."""
    return tuple(each for each in years if each.met) if row.title is Since.MET else years


def _figure(row: Row, years: tuple[YearTold, ...]) -> Told:
    due = counting(row, years)
    first, last = row.value(due[0].figures), row.value(due[-1].figures)
    by_year = clause_list(say(Since.IN_YEAR, share=row.written(each.figures), year=each.year) for each in due)
    return Told(
        text=say(row.title),
        figure=row.written(due[-1].figures),
        under=(by_year,),
        rests=tuple(seq for each in due for seq in each.rests),
        mark=(last > first) - (last < first),
    )


def _year(year: YearTold) -> Told:
    parties = say(Since.PARTIES, count=year.figures.parties)
    return Told(text=year_line(year.year, year.figures), figure=parties, rests=year.rests)


def met(telling: Telling) -> Section:
    """Of what each obligation asks, met: its last year, and every year."""
    years = telling.debrief.years.years
    if not years:
        return Section(topic=Topics.MET)
    clauses = list(dict.fromkeys(clause for each in years for clause in each.met))
    if not clauses:
        return Section(topic=Topics.MET, lead=(say(Since.MET_NOTHING),))
    lines = tuple(_met(telling, each) for each in clauses)
    return Section(topic=Topics.MET, lead=(say(Since.MET_LEAD),), lines=lines)


def _met(telling: Telling, clause: ClauseId) -> Told:
    due = [each for each in telling.debrief.years.years if clause in each.met]
    first, last = due[0].met[clause], due[-1].met[clause]
    by_year = clause_list(say(Since.IN_YEAR, share=per_cent(each.met[clause]), year=each.year) for each in due)
    return Told(
        text=telling.names.article_titled(clause),
        figure=per_cent(last),
        under=(by_year,),
        rests=tuple(seq for each in due for seq in each.rests),
        mark=(last > first) - (last < first),
    )


def deeds(telling: Telling) -> Section:
    """Complaints, sanctions, withdrawals, changes of the text, published records and shocks, as the record has them."""
    told = telling.debrief.years
    if not told.years:
        return Section(topic=Topics.DEEDS)
    lines = tuple(
        Told(
            text=telling.lines[each.seq],
            figure=say(Since.YEAR, year=each.year),
            rests=each.rests,
            mark=-(each.kind in _LOSSES),
        )
        for each in told.deeds
    )
    quiet = not any(each.kind in _LOSSES for each in told.deeds)
    return Section(topic=Topics.DEEDS, lead=(say(Since.DEEDS_NONE),) if quiet else (), lines=lines)


def arrival(telling: Telling) -> Section:
    """Where the world had come by the last counted year, from where, and what pushed it."""
    told = telling.debrief.years
    found = told.arrival
    first, *_ = arrival_lines(found)
    lines = [
        Told(text=first, figure=per_cent(found.likeness[found.future]), under=_under(found), rests=told.rests),
        *(_pushed(each) for each in found.pushed if per_cent(each.began) != per_cent(each.ended)),
        *_by_year(telling),
    ]
    return Section(topic=Topics.ARRIVAL, lead=(say(Since.ARRIVED),), lines=tuple(lines))


def _under(found: Arrival) -> tuple[str, ...]:
    meaning = say(MEANING[found.future])
    order = sorted(found.likeness, key=lambda each: -found.likeness[each])
    rest = clause_list(
        say(
            Since.COMPARED,
            future=FUTURES[each],
            now=per_cent(found.likeness[each]),
            then=per_cent(found.likeness_then[each]),
        )
        for each in order
    )
    return meaning, rest


def _pushed(moved: Pushed) -> Told:
    began, ended = per_cent(moved.began), per_cent(moved.ended)
    words = say(Since.PUSHED, coordinate=COORDINATES[moved.coordinate], began=began, ended=ended)
    mark = (moved.toward > 0) - (moved.toward < 0)
    return Told(
        text=words[:1].upper() + words[1:],
        figure=signed(nearest(moved.ended, 10) - nearest(moved.began, 10)),
        under=(say(Since.NEARER if mark > 0 else Since.FARTHER),) if mark else (),
        rests=moved.events,
        mark=mark,
    )


def _by_year(telling: Telling) -> Iterator[Told]:
    told = telling.debrief.years
    for year, likeness in zip(told.years, told.arrival.by_year, strict=True):
        future = max(likeness, key=lambda each: likeness[each])
        yield Told(
            text=say(Since.AFTER, year=year.year, future=FUTURES[future]),
            figure=per_cent(likeness[future]),
            rests=year.rests,
        )
