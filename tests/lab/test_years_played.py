"""The years after signature, in a session that delegates played."""

from __future__ import annotations

from functools import cache

from game.table.table import Table
from game.terms import events as e
from game.terms.practice import NOT_DUE, THIRDS
from tests.played_experiments import play


@cache
def _played() -> Table:
    return play("tutorial", 3)


def _counted() -> list[e.YearCounted]:
    return [each.event for each in _played().recorded() if isinstance(each.event, e.YearCounted)]


def test_where_the_world_went_is_a_likeness_after_every_year() -> None:
    arrival = _played().arrival()
    for likeness in (arrival.likeness, arrival.likeness_then, *arrival.by_year):
        assert sum(share for _, share in likeness.items()) == 1000
    assert len(arrival.by_year) == len(_counted())
    assert arrival.likeness[arrival.future] == max(share for _, share in arrival.likeness.items())
    assert arrival == _played().arrival()


def test_what_pushed_it_names_counted_years_of_the_record() -> None:
    record = _played().recorded()
    for pushed in _played().arrival().pushed:
        assert pushed.began != pushed.ended
        assert all(isinstance(record[place - 1].event, e.YearCounted) for place in pushed.events)


def test_a_year_gives_no_more_than_was_asked_and_meets_whole_thirds() -> None:
    assert _counted()
    for practice in (each.practice for each in _counted()):
        pairs = zip(practice.asked.values(), practice.given.values(), strict=True)
        assert all(0 <= given <= asked for asked, given in pairs)
        assert all(NOT_DUE <= level <= THIRDS for level in practice.levels.values())
        assert practice.indicators.given == sum(practice.given.values())
        assert practice.indicators.asked == sum(practice.asked.values())


def test_the_same_luck_makes_the_same_year() -> None:
    climate = _played().climate
    assert climate.practice(7) == climate.practice(7)
    assert climate.practice(7) != climate.practice(8)
    assert climate.shocks(7, 3) == climate.shocks(7, 3)
