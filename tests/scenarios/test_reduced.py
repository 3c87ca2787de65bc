"""Reduced games: fewer delegations, the other clauses fixed at the reference outcome (decision D21)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.scenarios import checking, shelf
from game.scenarios.reduced import reduce, reference_name
from game.terms import codec
from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId, BracketId, ClauseId, SeatId
from game.terms.scenario import ReducedGame, Scenario
from tests.scenarios.folders import exchanged, loaded, texts, written

GAMES = [(name, game.name) for name in shelf.names() for game in loaded(name).public.reduced_games]
SIX = "cybercrime:six in ninety minutes"


def of_tutorial(*, delegations: str = "ALD BRE CIN", clauses: str = "TU01 TU02 TU03") -> Scenario:
    game = ReducedGame(
        name="smaller",
        participants=(2,),
        delegations=tuple(map(SeatId, delegations.split())),
        clauses=tuple(map(ClauseId, clauses.split())),
    )
    return reduce(loaded("tutorial"), game)


@pytest.mark.parametrize(("name", "game"), GAMES)
def test_a_reduced_game_is_a_scenario_that_speaks_of_nobody_absent(name: str, game: str) -> None:
    smaller = loaded(f"{name}:{game}")
    present = set(smaller.public.states)
    assert set(smaller.mandates) == present
    for delegation in smaller.public.delegations:
        assert set(delegation.trust) <= present - {delegation.id}
    for bracket in smaller.public.convention.brackets:
        assert {seat for each in bracket.alternatives for seat in each.tabled_by} <= present
    assert {seat for link in smaller.public.links for seat in link.who} <= present
    assert set(smaller.public.entry_into_force.include) <= present
    assert codec.from_bytes(Scenario, codec.to_bytes(smaller)) == smaller


@pytest.mark.parametrize(("name", "game"), GAMES)
def test_clauses_that_are_fixed_keep_their_worth_and_are_no_longer_to_concede(name: str, game: str) -> None:
    whole, smaller = loaded(name), loaded(f"{name}:{game}")
    free = {clause.id for clause in smaller.public.convention.clauses if clause.main.id not in smaller.public.fixed}
    for seat, mandate in smaller.mandates.items():
        assert mandate.salience == whole.mandates[seat].salience
        assert set(mandate.concession_order) <= free


def test_clauses_left_out_are_fixed_at_the_reference_outcome() -> None:
    whole, smaller = loaded("cybercrime"), loaded(SIX)
    reference = next(each.choices for each in whole.outcomes if each.name == "hanoi_like")
    fixed = {bracket: stands for bracket, stands in smaller.public.fixed.items() if "." not in bracket}
    assert fixed == {
        BracketId(clause): stands
        for clause, stands in reference.items()
        if clause not in {"CY02", "CY04", "CY06", "CY08", "CY11", "CY12", "CY14"}
    }


def test_an_inline_bracket_of_a_fixed_clause_stands_at_its_first_wording_if_it_counts() -> None:
    smaller = loaded(SIX).public
    assert smaller.fixed[BracketId("CY01")] == "B"
    assert smaller.fixed[BracketId("CY01.the_title")] == "closed"
    for bracket in smaller.convention.brackets:
        if not bracket.main and BracketId(bracket.clause) in smaller.fixed:
            counts = bracket.under in (None, smaller.fixed[BracketId(bracket.clause)])
            assert (bracket.id in smaller.fixed) is counts
            assert not counts or smaller.fixed[bracket.id] == bracket.alternatives[0].id


def test_what_is_fixed_stands_on_the_table_from_the_start() -> None:
    scenario = loaded("tutorial")
    only = AlternativeId("A")
    public = replace(scenario.public, starting_text=scenario.public.starting_text.put(BracketId("TU02"), (only,)))
    game = ReducedGame(
        name="two articles",
        participants=(3,),
        delegations=scenario.public.states,
        clauses=(ClauseId("TU01"), ClauseId("TU03")),
    )
    smaller = reduce(replace(scenario, public=public), game).public
    assert smaller.starting_text[BracketId("TU02")] == ("A", "C")
    assert smaller.fixed == Keyed({BracketId("TU02"): AlternativeId("C")})


def test_a_link_of_the_absent_alone_falls_away_and_does_not_become_one_for_all() -> None:
    assert of_tutorial(delegations="ALD BRE").public.links == ()
    assert of_tutorial(delegations="ALD CIN").public.links[0].who == ("CIN",)


def test_red_lines_still_read_what_is_fixed() -> None:
    mandate = of_tutorial(clauses="TU03").mandates[SeatId("ALD")]
    assert mandate.red_lines == loaded("tutorial").mandates[SeatId("ALD")].red_lines
    assert mandate.preference == loaded("tutorial").mandates[SeatId("ALD")].preference


def test_a_count_of_ratifications_shrinks_with_the_room_rounded_up() -> None:
    assert of_tutorial(delegations="ALD BRE").public.entry_into_force.count == 2
    assert of_tutorial().public.entry_into_force.count == 2
    assert loaded(SIX).public.entry_into_force.count is None


def test_the_name_and_the_minutes_of_the_game_are_those_shown() -> None:
    smaller = loaded(SIX).public
    assert (smaller.id, smaller.subtitle, smaller.minutes) == ("cybercrime", "six in ninety minutes", 90)
    assert smaller.reduced_games == ()
    assert of_tutorial().public.minutes == 15


def test_the_game_with_everybody_and_everything_is_the_scenario_itself() -> None:
    whole, same = loaded("tutorial"), of_tutorial()
    assert same.mandates == whole.mandates
    assert (
        replace(same.public, subtitle=whole.public.subtitle, reduced_games=whole.public.reduced_games) == whole.public
    )


@pytest.mark.parametrize(
    ("outcomes", "reference"),
    [
        (("first", "model_package", "hanoi_like"), "hanoi_like"),
        (("first", "model_package"), "model_package"),
        (("first", "reference_outcome", "hanoi_like"), "reference_outcome"),
        (("first", "second"), "first"),
        ((), None),
    ],
)
def test_which_outcome_is_the_reference(outcomes: tuple[str, ...], reference: str | None) -> None:
    assert reference_name(outcomes) == reference


def test_a_game_that_leaves_out_what_no_outcome_fixes_is_a_fault(tmp_path: Path) -> None:
    files = texts()
    text = exchanged(files["scenario.toml"], 'clauses = ["TU01", "TU02", "TU03"]', 'clauses = ["TU01"]')
    text = exchanged(text, '[outcomes.model_package]\nTU01 = "C"\nTU02 = "C"', '[outcomes.model_package]\nTU01 = "C"')
    [fault] = checking.check(written(tmp_path, {**files, "scenario.toml": text}))
    assert fault.reason == "Reduced game three: no outcome says where TU02 stand."


def test_a_game_in_which_somebody_has_nothing_at_stake_is_a_fault(tmp_path: Path) -> None:
    files = texts()
    frame = exchanged(files["scenario.toml"], 'clauses = ["TU01", "TU02", "TU03"]', 'clauses = ["TU02"]')
    delegations = exchanged(files["delegations.toml"], "  TU02 = 0.3", "  TU02 = 0")
    folder = written(tmp_path, {**files, "scenario.toml": frame, "delegations.toml": delegations})
    [fault] = checking.check(folder)
    assert fault.reason == "Reduced game three: CIN cares about none of its clauses."
