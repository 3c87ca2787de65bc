"""What stands on the shelf is sound, and says what its authors wrote."""

from __future__ import annotations

import re

import pytest

from game.scenarios import checking, shelf
from game.scenarios.bundles import Folder
from game.scenarios.reading_clauses import links
from game.scenarios.row import Row
from game.scenarios.sheets import NAMES
from game.terms import codec
from game.terms.ids import NO_TEXT, AlternativeId, BracketId, ClauseId, SeatId
from game.terms.mandate import Future
from game.terms.scenario import Hurdle, Scenario
from game.terms.text import Attributes, Binds, Choice
from tests.scenarios.folders import loaded

SHIPPED = ("cybercrime", "illicit_finance", "trafficking", "tutorial")


@pytest.fixture(scope="module", params=SHIPPED)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def scenario(name: str) -> Scenario:
    return loaded(name)


def test_four_scenarios_stand_on_the_shelf() -> None:
    assert shelf.names() == SHIPPED


def test_a_shipped_scenario_has_no_fault_and_no_oddity(name: str) -> None:
    examined = checking.examine(Folder(shelf.folder(name)))
    assert (examined.faults, examined.warnings) == ((), ())


def test_reading_is_a_function_of_the_files(name: str, scenario: Scenario) -> None:
    assert codec.to_bytes(shelf.load(name)) == codec.to_bytes(scenario)


def test_a_scenario_goes_to_bytes_and_back_unchanged(scenario: Scenario) -> None:  # D31
    raw = codec.to_bytes(scenario)
    again = codec.from_bytes(Scenario, raw)
    assert again == scenario
    assert codec.to_bytes(again) == raw


def test_every_delegation_has_a_mandate_and_its_actors_in_the_same_order(scenario: Scenario) -> None:
    assert set(scenario.mandates) == set(scenario.public.states)
    for delegation in scenario.public.delegations:
        secret = scenario.mandates[delegation.id]
        assert [each.name for each in secret.actors] == [each.name for each in delegation.actors]


def test_beliefs_sum_to_one_and_cover_the_five_futures(scenario: Scenario) -> None:
    for mandate in scenario.mandates.values():
        assert set(mandate.belief) == set(mandate.batna) == set(Future)
        assert sum(mandate.belief.values()) == 1000


def test_preferences_are_complete_for_main_brackets_and_none_is_in_them_where_it_may_be(scenario: Scenario) -> None:
    for mandate in scenario.mandates.values():
        for clause in scenario.public.convention.clauses:
            wanted = {each.id for each in clause.main.alternatives}
            assert set(mandate.preference[clause.main.id]) == wanted
            assert (NO_TEXT in wanted) is clause.deletable


def test_the_main_bracket_comes_first_and_articles_in_their_order(scenario: Scenario) -> None:
    articles = [clause.article for clause in scenario.public.convention.clauses]
    assert articles == sorted(articles)
    assert all(clause.brackets[0].main for clause in scenario.public.convention.clauses)
    assert not any(bracket.main for clause in scenario.public.convention.clauses for bracket in clause.brackets[1:])


def test_every_number_of_the_files_arrives_as_per_mille() -> None:
    tutorial = loaded("tutorial")
    hotline = tutorial.public.convention.clause(ClauseId("TU01"))
    assert hotline.main.alternative(AlternativeId("C")).attributes == Attributes(
        obligation=900, precision=900, delegation=100, sov=300, rights=400, cap=800, eff=900
    )
    late = hotline.brackets[1].alternative(AlternativeId("h48"))
    assert late.attributes == Attributes(cap=-200, rights=50, eff=-100)
    assert (hotline.brackets[1].under, hotline.brackets[1].weight) == ("C", 200)
    aldmere = tutorial.public.delegation(SeatId("ALD"))
    assert (aldmere.power.material, aldmere.capacity.technical, aldmere.trust_default) == (800, 900, 500)
    assert dict(aldmere.trust) == {"BRE": 600, "CIN": 400}
    assert tutorial.public.links[0].effect == 30


def test_what_is_secret_arrives_in_the_mandate() -> None:
    cindra = loaded("tutorial").mandates[SeatId("CIN")]
    assert cindra.concession_order == ("TU02", "TU01", "TU03")
    assert [(line.clause, line.alternatives, len(line.unless)) for line in cindra.red_lines] == [
        ("TU03", ("A",), 0),
        ("TU01", ("C",), 1),
    ]
    assert cindra.red_lines[1].unless[0].alternatives == ("B", "C")
    assert cindra.actors[0].needs == (
        Choice(bracket=BracketId("TU03"), alternative=AlternativeId("B")),
        Choice(bracket=BracketId("TU03"), alternative=AlternativeId("C")),
    )
    assert cindra.actors[0].cares.cap == -1000
    assert dict(cindra.preference[BracketId("TU01.speed")]) == {"delay": 900, "h24": 250, "h48": 600}


def test_the_frame_of_cybercrime_arrives() -> None:
    public = loaded("cybercrime").public
    assert (public.calendar.sittings, public.calendar.rounds, public.calendar.months_between) == (4, 2, 6)
    assert (public.world.climate, public.world.rule) == (-400, 500)
    assert public.entry_into_force.clause == "CY16"
    assert dict(public.entry_into_force.share_by_alternative) == {"A": 600, "B": 400, "C": 300, "D": 500}
    assert public.entry_into_force.count is None
    assert public.delegation(SeatId("ARV")).hurdle is Hurdle.SUPERMAJORITY
    assert public.delegation(SeatId("COR")).members == 24
    binds = public.convention.bracket(BracketId("CY16")).alternative(AlternativeId("A")).binds
    assert binds == Binds(threshold=600, days=90, reservations=False, disputes="arbitration", participation="open")
    assert public.convention.bracket(BracketId("CY01")).alternative(AlternativeId("B")).reference


def test_a_link_for_all_names_nobody() -> None:
    text = Row({"link": [{"a": "X", "b": "Y", "effect": 0, "kind": "k", "who": ["all"]}]})
    assert links(text)[0].who == ()


def test_the_files_speak_of_nothing_that_is_not_shipped(name: str) -> None:
    for file in NAMES:
        text = (shelf.folder(name) / file).read_text("utf-8")
        assert re.findall(r"\.\./|\w+\.(?:toml|md|py)\b|\bD\d\d?\b", text) == []
