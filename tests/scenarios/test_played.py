"""'The reduced games play (3, 6, 10, 12, 15 seats; 90 minutes to two days) as the run-sheets say.'"""

from __future__ import annotations

from pathlib import Path

import pytest

from game.app.foyer import LocalFoyer
from game.lab.plan import Plan
from game.lab.simulate import simulate
from game.scenarios import shelf
from game.scenarios.checking_bargain import counsel
from game.terms.events import EndReason
from game.terms.ids import SeatId
from tests.scenarios.folders import loaded

PLAYS = sorted({(play.scenario, play.game) for sheet in shelf.library().run_sheets for play in sheet.plays})


WHOLE = "thirty in two days"
"""The whole conference by another name: the told stories play it."""


@pytest.mark.parametrize(("scenario", "game"), [each for each in PLAYS if each[1] != WHOLE])
def test_what_a_run_sheet_names_plays_to_its_end_with_artificial_delegates_in_every_seat(
    scenario: str, game: str
) -> None:
    [result] = simulate(Plan(scenario=shelf.called(scenario, game), seed=3), 1)
    assert result.ending in EndReason
    assert (result.refused, result.counted > 0, result.agreed > 0) == (0, True, True)


@pytest.mark.parametrize(("scenario", "game"), PLAYS)
def test_what_a_run_sheet_names_has_a_deal(scenario: str, game: str) -> None:
    zones = {zone.game: zone for zone in counsel(loaded(scenario)).zones}
    assert zones[game].deal
    assert zones[game].least > 0


def test_two_days_are_the_whole_conference() -> None:
    for name in ("cybercrime", "illicit_finance", "trafficking"):
        whole, game = loaded(name), loaded(f"{name}:{WHOLE}")
        assert (set(game.public.states), game.public.calendar) == (set(whole.public.states), whole.public.calendar)
        assert dict(game.public.fixed) == {}


def test_ninety_minutes_are_one_sitting_and_half_a_day_is_two() -> None:
    for name in ("cybercrime", "illicit_finance", "trafficking"):
        calendars = {game: loaded(f"{name}:{game}").public.calendar for _, game in PLAYS if _ == name}
        assert {game: (each.sittings, each.rounds) for game, each in calendars.items()} == {
            "six in ninety minutes": (1, 5),
            "twelve in a half-day": (2, 3),
            "thirty in two days": (4, 2),
        }


def test_a_smaller_game_has_its_own_minutes_and_leaves_the_agenda_of_the_whole_behind() -> None:
    smaller = loaded("cybercrime:six in ninety minutes").public
    assert (smaller.minutes, smaller.agenda) == (90, ())
    assert loaded("tutorial:three").public.agenda == loaded("tutorial").public.agenda


def test_a_person_sits_down_at_a_smaller_game(tmp_path: Path) -> None:
    place = LocalFoyer(tmp_path).begin("cybercrime", SeatId("SON"), 5, reduced="six in ninety minutes")
    seen = place.table.view(SeatId("SON")).sight.scenario
    place.close()
    assert seen.states == ("ARV", "COR", "LUM", "JOR", "SON", "OST")
    assert seen.subtitle == "six in ninety minutes"
    assert len([each for each in tmp_path.iterdir() if each.stem.startswith("cybercrime-son")]) == 1
