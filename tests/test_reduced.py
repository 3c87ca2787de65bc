"""Reduced games end as the run-sheets say, in the time they give; and nobody holds out for what the game has fixed."""

from __future__ import annotations

import pytest

from game.delegates.ground import ground_of, to_be_had
from game.delegates.wants import wants_of
from game.lab.yardsticks import yardstick
from game.scenarios import shelf
from game.scenarios.checking_bargain import counsel
from game.terms.ids import BracketId
from tests.kit.sessions import scenario
from tests.reduced import Played, allotted, played, report

SCENARIOS = ("tutorial", "cybercrime", "illicit_finance", "trafficking")
GAMES = [(name, game.name) for name in SCENARIOS for game in scenario(name).public.reduced_games]
SHORT = [(name, game) for name, game in GAMES if game in ("three", "six in ninety minutes")]


def of(name: str, game: str) -> Played:
    """One session of a game."""
    return played(f"{name}:{game}", 1)


@pytest.mark.parametrize(("name", "game"), SHORT)
def test_a_short_game_ends_in_the_rounds_and_minutes_of_its_run_sheet(name: str, game: str) -> None:
    its = next(each for each in scenario(name).public.reduced_games if each.name == game)
    lines = list(report(name, its, [of(name, game)]))
    assert "ended 1 of 1" in lines[1]
    assert not any("✗" in line for line in lines), lines


@pytest.mark.parametrize(("name", "game"), GAMES)
def test_every_game_is_played_by_a_run_sheet_whose_length_is_near_its_own(name: str, game: str) -> None:
    its = next(each for each in scenario(name).public.reduced_games if each.name == game)
    assert allotted(name, its) is not None


def test_a_game_that_no_run_sheet_plays_and_a_session_that_goes_wrong_are_told() -> None:
    its = scenario("tutorial").public.reduced_games[0]
    session = of("tutorial", "three")
    spoilt = Played(
        **{each: getattr(session, each) for each in session.__slots__} | {"ended": False, "refused": 1, "rounds": 99}
    )
    lines = list(report("tutorial", its, [spoilt]))
    assert sum("✗" in line for line in lines) == 4


@pytest.mark.parametrize(("name", "game"), SHORT)
def test_what_a_game_has_fixed_is_no_loss_to_anybody(name: str, game: str) -> None:
    """The best text there is (E6.6) is one that can still come to stand; the yardstick measures against such a one."""
    smaller = shelf.load(f"{name}:{game}")
    ground = ground_of(smaller.public)
    possible = to_be_had(ground, smaller.public)
    for place, stands in smaller.public.fixed.items():
        row = ground.axes.bracket_at[place]
        assert [ground.brackets[row].alternatives[k].id for k in possible[row].nonzero()[0]] == [stands]
    measure = yardstick(smaller)
    for place, seat in enumerate(smaller.public.states):
        wants = wants_of(smaller.public, smaller.mandates[seat], seat)
        whole = wants_of(scenario(name).public, scenario(name).mandates[seat], seat)
        assert wants.highest >= measure.best[place] - 1e-9
        assert wants.highest <= whole.highest + 1e-9
        assert (wants.highest < whole.highest - 1e-3) is any(
            max(smaller.mandates[seat].preference[BracketId(clause.id)].values())
            > smaller.mandates[seat].preference[BracketId(clause.id)][smaller.public.fixed[clause.main.id]]
            for clause in smaller.public.convention.clauses
            if clause.main.id in smaller.public.fixed and smaller.mandates[seat].salience.get(clause.id, 0)
        )


@pytest.mark.parametrize("name", SCENARIOS)
def test_validate_finds_a_deal_in_the_whole_and_in_every_smaller_game(name: str) -> None:
    found = counsel(scenario(name))
    games = {zone.game: zone.deal for zone in found.zones}
    assert games == dict.fromkeys(["", *(each.name for each in scenario(name).public.reduced_games)], True)
    assert all(zone.least >= 0 for zone in found.zones)
