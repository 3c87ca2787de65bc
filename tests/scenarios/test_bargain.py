"""The negotiation linter: it finds a deal where there is one, and says for whom there is none."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random

import pytest

from game.scenarios import shelf
from game.scenarios.advice import Advice, Concern, Figure, placed
from game.scenarios.bargain_proof import Prover
from game.scenarios.bargain_space import UNIT, Space
from game.scenarios.bundles import Folder
from game.scenarios.checking import examine
from game.scenarios.checking_bargain import advice, counsel
from game.scenarios.places import Places
from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId, BracketId, PerMille, SeatId
from game.terms.mandate import Mandate, RedLine
from game.terms.scenario import Calendar, Scenario, VoteMode
from game.terms.text import Choice
from tests.scenarios.folders import loaded, texts

ALD, BRE, CIN = SeatId("ALD"), SeatId("BRE"), SeatId("CIN")


def with_mandate(scenario: Scenario, seat: SeatId, mandate: Mandate) -> Scenario:
    return replace(scenario, mandates=scenario.mandates.put(seat, mandate))


def concerns(scenario: Scenario, concern: Concern) -> list[Advice]:
    return [each for each in advice(scenario) if each.concern is concern]


def liking(scenario: Scenario, seat: SeatId, bracket: str, **worth: int) -> Scenario:
    mandate = scenario.mandates[seat]
    values = Keyed((AlternativeId(name), PerMille(value)) for name, value in worth.items())
    return with_mandate(scenario, seat, replace(mandate, preference=mandate.preference.put(BracketId(bracket), values)))


@pytest.mark.parametrize("name", ["tutorial", "cybercrime", "illicit_finance", "trafficking"])
def test_the_linter_has_nothing_to_say_of_what_is_played_its_reduced_games_included(name: str) -> None:
    assert advice(loaded(name)) == ()


def test_a_reduced_game_whose_fixed_clauses_were_worth_nothing_may_have_no_deal() -> None:
    scenario = loaded("trafficking")
    game = "six in ninety minutes"
    free = next(each.clauses for each in scenario.public.reduced_games if each.name == game)
    for seat, mandate in scenario.mandates.items():
        only_free = Keyed((clause, share) for clause, share in mandate.salience.items() if clause in free)
        scenario = with_mandate(scenario, seat, replace(mandate, salience=only_free))
    assert game in {about for each in concerns(scenario, Concern.REDUCED_GAME) for about in each.about}


def test_the_middle_of_the_road_pleases_one_of_three_and_the_package_all() -> None:
    scenario = loaded("tutorial")
    space = Space(scenario)
    outcomes = {each.name: space.text_of(dict(each.choices)) for each in scenario.outcomes}
    pleased = {
        name: [space.seats[seat] for seat in space.everybody if space.surplus(text, seat) >= 0]
        for name, text in outcomes.items()
    }
    assert pleased == {
        "split_the_difference": [CIN],
        "model_package": [ALD, BRE, CIN],
        "model_package_for_cindra": [ALD, BRE, CIN],
    }


def test_worth_is_the_weighted_mean_of_preferences_and_links_less_what_there_is_without() -> None:
    space = Space(loaded("tutorial"))
    # Cindra at C, C, B: (.5 x .35 + .3 x .5 + 1 x .7) / 1.8 + .03 for the night duty that is paid for
    worth = (175_000 + 150_000 + 700_000) / 1.8 + 30_000
    without = 300 * 650 + 300 * 400 + 100 * 300 + 200 * 450 + 100 * 600
    assert space.surplus((2, 2, 1), 2) == pytest.approx(worth - without, abs=3)
    # at C, C, A both its red lines are crossed, the second because no fund lifts it: one unit off, once
    crossed = (175_000 + 150_000 + 0) / 1.8 - without - UNIT
    assert space.surplus((2, 2, 0), 2) == pytest.approx(crossed, abs=3)


def test_climbing_finds_the_best_of_all_texts_of_the_tutorial() -> None:
    space = Space(loaded("tutorial"))
    texts = list(product(*(range(len(each)) for each in space.options)))
    best = max(space.score(text, space.everybody) for text in texts)
    assert space.best([], enough=UNIT)[0] == best


def test_no_deal_is_said_with_those_for_whom_there_is_none() -> None:
    scenario = loaded("tutorial")
    never = RedLine(
        clause=scenario.public.convention.clauses[1].id, alternatives=(AlternativeId("C"),), note="No judge."
    )
    mandate = scenario.mandates[ALD]
    [said] = concerns(with_mandate(scenario, ALD, replace(mandate, red_lines=(never,))), Concern.NO_DEAL)
    assert set(said.about) <= {ALD, BRE, CIN}
    assert said.about
    assert said.sentence.startswith("No text was found that all prefer to none (")
    assert "; the nearest is no gain for " in said.sentence
    assert said.cure.startswith("Without ALD")


def test_a_mandate_that_refuses_every_wording_of_a_clause_is_impossible() -> None:
    scenario = loaded("tutorial")
    clause = scenario.public.convention.clauses[2]
    never = RedLine(clause=clause.id, alternatives=tuple(each.id for each in clause.main.alternatives), note="No fund.")
    changed = with_mandate(scenario, BRE, replace(scenario.mandates[BRE], red_lines=(never,)))
    [said] = concerns(changed, Concern.IMPOSSIBLE_MANDATE)
    assert said.about == (BRE, clause.id)
    assert said.sentence == f"BRE can sign no text: its red lines refuse every wording of {clause.id}."
    assert said.figures == (Figure(what=f"wordings of {clause.id}", value=3, unit="wordings"),)


def test_a_mandate_that_is_better_off_without_any_text_is_impossible() -> None:
    scenario = loaded("tutorial")
    mandate = scenario.mandates[CIN]
    content = replace(mandate, batna=mandate.batna.map(lambda _: PerMille(999)))
    [said] = concerns(with_mandate(scenario, CIN, content), Concern.IMPOSSIBLE_MANDATE)
    assert said.about == (CIN,)
    assert "points short" in said.sentence
    best, without = (each.value for each in said.figures)
    assert without == 9990
    assert f"falls {(without - best) / 100:.1f} points short" in said.sentence


def test_a_formal_actor_that_blocks_every_wording_makes_a_mandate_impossible() -> None:
    scenario = loaded("tutorial")
    mandate = scenario.mandates[BRE]
    blocks = tuple(Choice(bracket=BracketId("TU02"), alternative=AlternativeId(each)) for each in "ABC")
    actors = (replace(mandate.actors[0], blocks=blocks), *mandate.actors[1:])
    [said] = concerns(with_mandate(scenario, BRE, replace(mandate, actors=actors)), Concern.IMPOSSIBLE_MANDATE)
    assert (said.about, said.sentence) == ((BRE, "TU02"), "Parliament in BRE blocks every wording of TU02.")


def test_two_thirds_of_weighted_votes_make_a_dictator_and_one_each_do_not() -> None:
    public = loaded("tutorial").public
    heavy = (replace(public.delegations[0], members=4), *public.delegations[1:])
    one_each = replace(public, delegations=heavy)
    weighted = replace(one_each, decision=replace(public.decision, vote_mode=VoteMode.WEIGHTED))
    assert concerns(replace(loaded("tutorial"), public=one_each), Concern.DICTATOR) == []
    [said] = concerns(replace(loaded("tutorial"), public=weighted), Concern.DICTATOR)
    assert (said.about, said.sentence) == ((ALD,), "ALD has two thirds of the votes.")


def test_a_seat_whose_favourite_text_nobody_minds_is_a_dictator() -> None:
    scenario = loaded("tutorial")
    worthless = {
        seat: replace(m, batna=m.batna.map(lambda _: PerMille(0)), red_lines=())
        for seat, m in scenario.mandates.items()
    }
    said = concerns(replace(scenario, mandates=Keyed(worthless)), Concern.DICTATOR)
    assert [each.about for each in said] == [(ALD,), (BRE,), (CIN,)]
    assert "meets no resistance" in said[0].sentence


def test_red_lines_that_leave_one_wording_of_most_clauses_make_a_dictator() -> None:
    scenario = loaded("tutorial")
    lines = tuple(
        RedLine(clause=clause.id, alternatives=(AlternativeId("A"), AlternativeId("B")), note="Mine.")
        for clause in scenario.public.convention.clauses[:2]
    )
    changed = with_mandate(scenario, ALD, replace(scenario.mandates[ALD], red_lines=lines))
    [said] = concerns(changed, Concern.DICTATOR)
    assert "leaves one wording only in most clauses" in said.sentence


def test_a_wording_that_everybody_likes_less_than_another_is_dominated() -> None:
    scenario = loaded("tutorial")
    for seat in (ALD, BRE, CIN):
        scenario = liking(scenario, seat, "TU01", A=100, B=500, C=400 if seat == ALD else 600)
    [said] = concerns(scenario, Concern.DOMINATED)
    assert (said.about, said.sentence) == (("TU01.A",), "Everybody likes TU01.A less than TU01.B.")


def test_a_clause_in_which_all_like_the_same_best_is_uncontested() -> None:
    scenario = loaded("tutorial")
    for seat in (ALD, BRE, CIN):
        scenario = liking(scenario, seat, "TU02", A=500, B=900, C=500)
    [said] = concerns(scenario, Concern.UNCONTESTED)
    assert said.about == ("TU02",)


def test_less_attention_than_the_text_asks_for_is_said_with_the_figures() -> None:
    scenario = loaded("tutorial")
    tired = tuple(replace(each, attention=1) for each in scenario.public.delegations)
    public = replace(scenario.public, calendar=Calendar(sittings=1, rounds=2), delegations=tired)
    [said] = concerns(replace(scenario, public=public), Concern.CLOCK)
    assert said.sentence == (
        "5 open brackets and 2 conditional red lines ask for 9 attention; all rounds together give 6."
    )


def test_a_run_sheet_longer_than_the_scenario_is_said() -> None:
    scenario = loaded("tutorial")
    [said] = concerns(replace(scenario, public=replace(scenario.public, minutes=14)), Concern.CLOCK)
    assert said.sentence == "The run-sheet asks for 15 minutes, and the scenario says 14."


def test_advice_is_a_function_of_the_scenario() -> None:
    assert advice(loaded("trafficking")) == advice(loaded("trafficking"))


def test_a_search_ends_with_its_budget() -> None:
    scenario = loaded("cybercrime")
    space = Space(scenario, budget=1000)
    space.best([], enough=10 * UNIT)
    assert space.exhausted


def least_of_all(space: Space, among: list[int]) -> int:
    """The best worth to the worst off, by looking at every text."""
    open_texts = product(
        *(range(len(each)) if c in space.open else (space.fixed[c],) for c, each in enumerate(space.options))
    )
    return max(space.score(text, among)[0] for text in open_texts)


def drawn_scenario(luck: Random) -> Scenario:
    """The tutorial with other preferences, expectations and red lines."""
    scenario = loaded("tutorial")
    for seat, mandate in scenario.mandates.items():
        values = mandate.preference.map(lambda each: each.map(lambda _: PerMille(luck.randrange(1001))))
        batna = mandate.batna.map(lambda _: PerMille(luck.randrange(1001)))
        lines = tuple(replace(line, alternatives=(AlternativeId(luck.choice("ABC")),)) for line in mandate.red_lines)
        scenario = with_mandate(scenario, seat, replace(mandate, preference=values, batna=batna, red_lines=lines))
    return scenario


@pytest.mark.parametrize("number", range(60))
def test_what_is_proved_is_what_looking_at_every_text_shows(number: int) -> None:
    space = Space(drawn_scenario(Random(number)))
    prover = Prover(space, space.everybody)
    best = least_of_all(space, list(space.everybody))
    assert prover.ceiling() >= best
    settled = prover.settle()
    assert settled.complete
    assert (settled.text is not None) is (best >= 0)
    if settled.text is not None:
        assert space.score(settled.text, space.everybody)[0] >= 0
    for seat in space.everybody:
        assert (Prover(space, [seat]).settle().text is not None) is (least_of_all(space, [seat]) >= 0)


def test_drawn_scenarios_have_a_deal_or_none() -> None:
    """The test before this one sees both."""
    found = {least_of_all(space := Space(drawn_scenario(Random(n))), list(space.everybody)) >= 0 for n in range(60)}
    assert found == {True, False}


def test_a_search_that_was_cut_off_does_not_deny_a_deal() -> None:
    scenario = loaded("cybercrime")
    space = Space(scenario, budget=100)
    settled = Prover(space, space.everybody).settle()
    assert (settled.text, settled.complete) == (None, False)


@pytest.mark.parametrize("name", ["tutorial", "cybercrime", "illicit_finance", "trafficking"])
def test_every_game_has_room_and_a_ceiling_above_what_was_found(name: str) -> None:
    zones = counsel(loaded(name)).zones
    assert [each.game for each in zones] == ["", *(each.name for each in loaded(name).public.reduced_games)]
    for zone in zones:
        assert zone.deal
        assert 0 < zone.least <= zone.ceiling


def test_advice_stands_on_the_line_it_is_about() -> None:
    scenario = loaded("tutorial")
    mandate = scenario.mandates[CIN]
    content = with_mandate(scenario, CIN, replace(mandate, batna=mandate.batna.map(lambda _: PerMille(999))))
    sheets = examine(Folder(shelf.folder("tutorial"))).sheets
    said = placed(concerns(content, Concern.IMPOSSIBLE_MANDATE), Places(sheets))
    lines = texts()["delegations.toml"].splitlines()
    assert said[0].file == "tutorial/delegations.toml"
    assert lines[said[0].line - 1].startswith("batna =")
    assert any('id = "CIN"' in line for line in lines[: said[0].line])


def test_every_advice_has_a_cure_and_figures() -> None:
    scenario = loaded("tutorial")
    public = replace(scenario.public, minutes=14, calendar=Calendar(sittings=1, rounds=1))
    spoilt = liking(replace(scenario, public=public), CIN, "TU01", A=0, B=0, C=0)
    for seat in (ALD, BRE, CIN):
        spoilt = liking(spoilt, seat, "TU02", A=100, B=500, C=400)
    said = advice(
        with_mandate(
            spoilt, CIN, replace(spoilt.mandates[CIN], batna=spoilt.mandates[CIN].batna.map(lambda _: PerMille(900)))
        )
    )
    assert {each.concern for each in said} >= {Concern.CLOCK, Concern.DOMINATED, Concern.UNCONTESTED, Concern.NO_DEAL}
    for each in said:
        assert each.cure.endswith(".")
        assert each.figures
