"""The presenters of the door: sessions and scenarios as lines. No window."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from game.table.foyer import SavedSession
from game.terms.moments import Moment, Phase
from game.ui.lines.home import home
from game.ui.lines.new_game import scenario_line, scenario_page
from tests.kit.sessions import scenario


def saved(name: str, *, title: str = "The Small Convention", stands: str = "", is_open: bool = True) -> SavedSession:
    return SavedSession(
        name=name,
        scenario=title,
        played="2026-11-24 10:00 UTC",
        seat="",
        stands=stands or f"{title}, sitting 1, round 2, 2026-11-24 10:00 UTC",
        open=is_open,
    )


def test_the_latest_open_session_is_the_one_to_go_on_with() -> None:
    lines = home([saved("over", is_open=False), saved("second"), saved("first")])
    assert lines.last is not None
    assert lines.last.name == "second"
    assert [each.name for each in lines.earlier] == ["over", "first"]


def test_neither_title_nor_date_is_said_twice() -> None:
    lines = home([saved("one")])
    assert lines.last is not None
    assert lines.last.stands == "sitting 1, round 2, 2026-11-24 10:00 UTC"
    lines = home([saved("one", stands="sitting 1")])
    assert lines.last is not None
    assert lines.last.stands == "sitting 1, 2026-11-24 10:00 UTC"


@pytest.mark.parametrize(
    ("moment", "is_open", "said"),
    [
        (Moment(phase=Phase.PREPARATION), True, "Before the first sitting"),
        (Moment(phase=Phase.SITTING, sitting=2, round=1), True, "Sitting 2, round 1"),
        (Moment(phase=Phase.REVIEW, year=3), True, "In practice, year 3"),
        (Moment(phase=Phase.HOME, year=3), False, "Over"),
    ],
)
def test_a_session_says_where_it_stands_and_when_it_was_played_by_the_clock_of_this_place(
    moment: Moment, is_open: bool, said: str
) -> None:
    at_ms = 1_795_000_000_000
    lines = home([replace(saved("one", is_open=is_open), moment=moment, at_ms=at_ms)])
    line = lines.last or lines.earlier[0]
    here = datetime.fromtimestamp(at_ms / 1000).astimezone()
    assert line.stands == f"{said}, {here.day} {here:%B %Y, %H:%M}"


def test_every_phase_has_its_words_at_the_door() -> None:
    for phase in Phase:
        line = home([replace(saved("one"), moment=Moment(phase=phase), at_ms=1)]).last
        assert line is not None
        assert line.stands


def test_a_damaged_session_says_what_is_wrong_and_is_not_offered() -> None:
    lines = home([saved("broken", title="", stands="cannot be read: the disk", is_open=False)])
    assert lines.last is None
    (line,) = lines.earlier
    assert line.damaged
    assert line.title == "Session broken"
    assert line.stands == "cannot be read: the disk"


def test_a_folder_without_sessions_offers_nothing() -> None:
    assert home([]).last is None


@pytest.mark.parametrize("name", ["tutorial", "cybercrime", "trafficking", "illicit_finance"])
def test_every_scenario_of_the_shelf_can_be_read_before_a_game(name: str) -> None:
    public = scenario(name).public
    page = scenario_page(public)
    assert len(page.seats) == len(public.delegations)
    assert page.synopsis == public.synopsis
    assert page.advisory == public.content_advisory
    assert all(each.form and each.brief and each.budget for each in page.seats)
    assert public.title in scenario_line(public).sentence


def test_a_count_of_one_has_its_own_words() -> None:
    page = scenario_page(scenario("tutorial").public)
    assert page.games[0].facts == ("3 delegations", "3 articles", "1 sitting, about 15 minutes")


def test_a_scenario_offers_the_whole_and_what_is_smaller_than_that() -> None:
    page = scenario_page(scenario("cybercrime").public)
    assert [(each.key, each.words) for each in page.games] == [
        ("", "The whole conference"),
        ("six in ninety minutes", "Six in ninety minutes"),
        ("twelve in a half-day", "Twelve in a half-day"),
    ]
    assert page.games[1].facts == ("6 delegations", "7 open articles", "1 sitting, about 90 minutes")
    assert page.games[1].seats == ("ARV", "COR", "LUM", "JOR", "SON", "OST")
    assert [each.key for each in scenario_page(scenario("tutorial").public).games] == [""]


def test_a_delegation_shows_its_public_power_and_capacity_beside_the_average() -> None:
    """Picture 02; what is public is in the scenario, and nothing of a mandate is told here."""
    public = scenario("cybercrime").public
    page = scenario_page(public)
    for line, delegation in zip(page.seats, public.delegations, strict=True):
        power, capacity = line.measures
        assert (power.words, capacity.words) == ("Power", "Capacity to comply")
        parts = delegation.power
        assert power.value == round((parts.material + parts.agenda + parts.coercive) / 3)
        assert 0 <= capacity.value <= 1000
    averages = {each.average for line in page.seats for each in line.measures}
    assert len(averages) == 2
    first = page.seats[0].measures[0]
    assert first.sentence.startswith(f"Power {round(first.value / 10)} of 100: material ")
