"""The years ahead under a convention in force (section 7): from what is public, never by the session's luck."""

from __future__ import annotations

from dataclasses import replace

from game.table.proceedings import Proceedings
from game.terms.events import Recorded, YearBegan
from game.terms.ids import OBSERVER
from game.terms.practice import Indicators
from game.terms.readings import YearAhead
from tests.kit.sessions import played

SEED = 1
UNTIL = 8


def years(record: tuple[Recorded, ...]) -> tuple[tuple[YearAhead, ...], Indicators]:
    """What everybody foresees as a year of practice begins after one that was counted, and that year's figures."""
    walk = Proceedings(record[0])
    for each in record[1:]:
        walk.fold([each])
        if isinstance(each.event, YearBegan) and each.event.year > 4:
            return walk.climate.outlook(OBSERVER, 40, until=UNTIL).years, walk.now.aftermath.indicators[-1]
    raise AssertionError("no year of practice")


def test_every_year_from_the_present_one_is_foreseen_with_a_range_around_what_was_counted_last() -> None:
    ahead, last = years(played("tutorial", SEED))
    assert [each.year for each in ahead] == list(range(ahead[0].year, UNTIL + 1))
    for each in ahead:
        for spread in (each.given, each.registrations, each.recovered, each.victims):
            assert 0 <= spread.low <= spread.half_low <= spread.median <= spread.half_high <= spread.high
        assert each.runs == 100
    assert ahead[0].given.low <= last.given <= ahead[0].given.high
    widths = [each.given.high - each.given.low for each in ahead]
    assert widths[-1] >= widths[0]


def test_what_is_foreseen_does_not_follow_the_seed_of_the_session() -> None:
    """Decision D9: forecasts have streams of their own; the luck of the record is not looked at beforehand."""
    record = played("tutorial", SEED)
    other = replace(record[0], event=replace(record[0].event, seed=987))
    assert years((other, *record[1:]))[0] == years(record)[0]


def test_nothing_is_foreseen_of_years_before_entry_into_force() -> None:
    first, *_ = played("tutorial", SEED)
    assert Proceedings(first).climate.outlook(OBSERVER, 40, until=UNTIL).years == ()
