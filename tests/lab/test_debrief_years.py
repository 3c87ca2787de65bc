"""The years after signature in the debrief: every figure is that of the record, and names the lines it rests on."""

from __future__ import annotations

import csv
import io
from functools import cache

from game.lab.debrief import debrief
from game.lab.debrief_years import met
from game.minutes.debriefing import Section, Telling, sections
from game.minutes.english.debrief import Topics
from game.publish.charts import pictures
from game.publish.figures import figures
from game.scenarios import shelf
from game.terms import events as e
from game.terms.codec import to_plain
from game.terms.debrief import Debrief
from game.terms.debrief_years import DeedKind
from game.terms.practice import NOT_DUE
from tests.kit.sessions import played

NAMED = ("tutorial", 1)


@cache
def made() -> Debrief:
    return debrief(played(*NAMED), shelf.library())


@cache
def told() -> dict[Topics, Section]:
    telling = Telling.of(made(), played(*NAMED), shelf.library())
    return {each.topic: each for each in sections(telling)}


def counted() -> list[e.Recorded]:
    return [each for each in played(*NAMED) if isinstance(each.event, e.YearCounted)]


def test_every_counted_year_is_told_with_its_own_figures() -> None:
    """Issue 8: indicators over the years (information exchanged, registrations, asset recovery, victims)."""
    assert len(counted()) > 2
    for each, year in zip(counted(), made().years.years, strict=True):
        assert isinstance(each.event, e.YearCounted)
        assert (year.year, year.figures) == (each.event.year, each.event.practice.indicators)
        assert year.rests == (each.seq,)
    shown = {line.text: line.figure for line in told()[Topics.YEARS].lines}
    last = made().years.years[-1].figures
    assert shown["Information exchanged: requests honoured"] == f"{last.given} of {last.asked}"


def test_compliance_is_told_by_obligation_and_year() -> None:
    """Issue 8: compliance per obligation and year; a level is in thirds (decision D29)."""
    event = counted()[-1].event
    assert isinstance(event, e.YearCounted)
    practice, year = event.practice, made().years.years[-1]
    assert list(year.met) == list(practice.bound)
    for place, clause in enumerate(practice.bound):
        due = [practice.levels[place, j] for j in range(len(practice.states))]
        due = [each for each in due if each != NOT_DUE]
        assert year.met[clause] == round(1000 * sum(due) / (3 * len(due)))
    assert len(told()[Topics.MET].lines) == len(practice.bound)
    before = counted()[0].event
    assert isinstance(before, e.YearCounted)
    assert not met(before.practice)  # nothing is due before the convention is in force


def test_what_was_done_about_the_convention_stands_in_the_words_of_the_record() -> None:
    kinds = {
        e.DisputeRaised: DeedKind.DISPUTE,
        e.SanctionImposed: DeedKind.SANCTION,
        e.ConventionDenounced: DeedKind.LEFT,
        e.RecordPublished: DeedKind.REVIEW,
        e.ShockStruck: DeedKind.SHOCK,
    }
    happened = [(each.seq, kinds[type(each.event)]) for each in played(*NAMED) if type(each.event) in kinds]
    found = [(each.seq, each.kind) for each in made().years.deeds if each.seq in dict(happened)]
    assert found == happened
    assert found
    telling = Telling.of(made(), played(*NAMED), shelf.library())
    for deed, line in zip(made().years.deeds, told()[Topics.DEEDS].lines, strict=True):
        assert line.text == telling.lines[deed.seq]


def test_the_arrival_is_that_of_the_last_counted_year_with_what_pushed_it() -> None:
    """Issue 8: where the world went, from where, what pushed it."""
    found = made().years.arrival
    assert found.likeness == found.by_year[-1]
    first, *rest = told()[Topics.ARRIVAL].lines
    assert first.rests == tuple(each.seq for each in counted())
    assert [each.rests for each in rest[: len(found.pushed)]] == [each.events for each in found.pushed]
    assert len(rest) == len(found.pushed) + len(found.by_year)


def test_every_line_of_the_years_rests_on_record_lines_that_are_there() -> None:
    """Issue 8: every figure in the debrief leads to record lines by a click, and in the JSON."""
    there = {each.seq for each in played(*NAMED)}
    for topic in (Topics.ARRIVAL, Topics.YEARS, Topics.MET, Topics.DEEDS):
        assert all(line.rests and set(line.rests) <= there for line in told()[topic].lines)
    plain = to_plain(made())
    assert isinstance(plain, dict)
    years = plain["years"]
    assert isinstance(years, dict)
    assert all(isinstance(each, dict) and each["rests"] for key in ("years", "deeds") for each in years[key])


def test_the_figures_of_the_years_are_in_the_table_and_in_the_pictures() -> None:
    rows = list(csv.DictReader(io.StringIO(figures(made()).lstrip("\ufeff"))))
    given = {each["about"]: each["value"] for each in rows if each["figure"] == "indicator_given"}
    assert given == {f"year_{each.year}": str(each.figures.given) for each in made().years.years}
    assert all(each["record_lines"] for each in rows)
    telling = Telling.of(made(), played(*NAMED), shelf.library())
    titles = [each.title for each in pictures(telling)]
    assert titles[-2:] == ["The years after signature", "Where the world went"]


def test_a_conference_without_a_signature_has_an_arrival_and_no_years() -> None:
    record = played(*NAMED)
    short = record[: next(k for k, each in enumerate(record) if isinstance(each.event, e.ConventionAdopted))]
    made_short = debrief(short, shelf.library())
    assert made_short.years.years == ()
    assert made_short.years.rests == (short[-1].seq,)
