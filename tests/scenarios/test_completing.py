"""What an author left out is completed as the decisions say, and no otherwise."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from game.scenarios import reading
from game.scenarios.numbers import per_mille
from game.terms.ids import NO_TEXT, AlternativeId, BracketId, ClauseId, SeatId
from game.terms.scenario import Calendar, Fallback, Hurdle, Scenario, VoteMode, World
from game.terms.text import Attributes
from tests.scenarios.folders import exchanged, spoiled, texts, written

DELETABLE = ('id = "TU02"\narticle = 2', 'id = "TU02"\narticle = 2\ndeletable = true')


def without(text: str, pattern: str) -> str:
    """The text without the lines that fit the pattern; at least one does."""
    left, count = re.subn(rf"^[ ]*{pattern}.*\n", "", text, flags=re.MULTILINE)
    assert count
    return left


def reread(place: Path, **changed: str) -> Scenario:
    files = texts() | {f"{name}.toml": text for name, text in changed.items()}
    return reading.read(written(place, files))


def test_d15_a_deletable_clause_gains_no_text_with_nothing_in_it(tmp_path: Path) -> None:
    clause = reading.read(spoiled(tmp_path, "clauses.toml", *DELETABLE)).public.convention.clause(ClauseId("TU02"))
    last = clause.main.alternatives[-1]
    assert (last.id, last.label, last.text, last.attributes) == (NO_TEXT, "No text", "", Attributes())
    assert [each.id for each in clause.main.alternatives] == ["A", "B", "C", "none"]


def test_d15_no_text_is_worth_a_fifth_to_those_who_tabled_the_clause_and_a_half_to_others(tmp_path: Path) -> None:
    text = exchanged(texts()["clauses.toml"], *DELETABLE)
    text = exchanged(text, 'label = "The ministry"\n  tabled_by = ["CIN"]', 'label = "The ministry"')
    mandates = reread(tmp_path, clauses=text).mandates
    worth = {seat: mandate.preference[BracketId("TU02")][NO_TEXT] for seat, mandate in mandates.items()}
    assert worth == {"ALD": 200, "BRE": 200, "CIN": 500}


def test_d15_an_authored_preference_for_no_text_stays(tmp_path: Path) -> None:
    preference = "TU02 = { A = 0.5, B = 0.9, C = 0.6 }"
    mandates = reread(
        tmp_path,
        clauses=exchanged(texts()["clauses.toml"], *DELETABLE),
        delegations=exchanged(texts()["delegations.toml"], preference, preference.replace(" }", ", none = 0.7 }")),
    ).mandates
    assert mandates[SeatId("ALD")].preference[BracketId("TU02")][NO_TEXT] == 700


def test_d15_an_authored_no_text_is_kept_as_written(tmp_path: Path) -> None:
    following = '[[clause]]\nid = "TU03"'
    own = '  [[clause.bracket.alternative]]\n  id = "none"\n  label = "Struck out"\n  text = ""\n\n'
    text = exchanged(exchanged(texts()["clauses.toml"], *DELETABLE), following, own + following)
    clause = reread(tmp_path, clauses=text).public.convention.clause(ClauseId("TU02"))
    assert [each.label for each in clause.main.alternatives if each.id == NO_TEXT] == ["Struck out"]


def test_a_clause_that_is_not_deletable_has_no_such_alternative(tmp_path: Path) -> None:
    convention = reread(tmp_path).public.convention
    assert all(each.id != NO_TEXT for bracket in convention.brackets for each in bracket.alternatives)


def test_d14_an_inline_bracket_weighs_fifteen_hundredths_unless_authored(tmp_path: Path) -> None:
    text = without(texts()["clauses.toml"], "weight")
    convention = reread(tmp_path, clauses=text).public.convention
    assert [each.weight for each in convention.brackets if not each.main] == [150, 150]


def test_d14_an_inline_alternative_changes_nothing_it_does_not_name(tmp_path: Path) -> None:
    speed = reread(tmp_path).public.convention.bracket(BracketId("TU01.speed"))
    assert speed.alternative(AlternativeId("h24")).attributes == Attributes()


def test_d14_an_inline_preference_may_be_left_to_the_engine(tmp_path: Path) -> None:
    text = without(texts()["delegations.toml"], '"TU01.speed"')
    for mandate in reread(tmp_path, delegations=text).mandates.values():
        assert BracketId("TU01.speed") not in mandate.preference


def test_d11_a_calendar_left_out_has_four_sittings_of_two_rounds(tmp_path: Path) -> None:
    text = without(texts()["scenario.toml"], r"(?:\[calendar\]|sittings|rounds =|months_between)")
    assert reread(tmp_path, scenario=text).public.calendar == Calendar(sittings=4, rounds=2, months_between=6, years=8)


def test_d21_a_hurdle_left_out_follows_from_a_legislature_with_a_formal_say(tmp_path: Path) -> None:
    public = reread(tmp_path, delegations=without(texts()["delegations.toml"], "hurdle")).public
    assert [each.hurdle for each in public.delegations] == [Hurdle.EXECUTIVE, Hurdle.MAJORITY, Hurdle.EXECUTIVE]


def test_d21_a_region_left_out_is_the_bloc(tmp_path: Path) -> None:
    text = without(texts()["delegations.toml"], "region").replace('bloc = ""', 'bloc = "The Bay"')
    assert [each.region for each in reread(tmp_path, delegations=text).public.delegations] == ["The Bay"] * 3


@pytest.mark.parametrize(
    ("members", "material", "attention"), [(1, "0.8", 5), (1, "0.15", 3), (1, "0.151", 5), (7, "0.1", 6)]
)
def test_d12_attention_left_out_follows_from_size(tmp_path: Path, members: int, material: str, attention: int) -> None:
    text = without(texts()["delegations.toml"], "attention")
    text = exchanged(exchanged(text, "members = 1", f"members = {members}"), "material = 0.8", f"material = {material}")
    assert reread(tmp_path, delegations=text).public.delegations[0].attention == attention


def test_a_frame_of_bare_necessities_is_completed(tmp_path: Path) -> None:
    frame = 'id = "tutorial"\nschema = 2\ntitle = "T"\nsynopsis = "S"\ndifficulty = 1\nminutes = 15\n'
    public = reread(tmp_path, scenario=frame).public
    assert public.decision.fallback is Fallback.TWO_THIRDS
    assert public.decision.vote_mode is VoteMode.ONE_EACH
    assert public.world == World(climate=0, rule=500)
    assert (len(public.starting_text), public.agenda, public.hints) == (0, (), ())
    rule = public.entry_into_force
    assert (rule.clause, rule.share, rule.count, dict(rule.share_by_alternative), rule.include) == (
        None,
        None,
        None,
        {},
        (),
    )


@pytest.mark.parametrize(
    ("authored", "whole"),
    [
        ("0.0005", 0),
        ("0.0015", 2),
        ("0.0025", 2),
        ("0.2", 200),
        ("-0.0015", -2),
        ("1", 1000),
        ("0.3335", 334),
        ("1e-1", 100),
    ],
)
def test_fractions_become_per_mille_with_halves_to_the_even_side(authored: str, whole: int) -> None:
    assert per_mille(Decimal(authored)) == whole


def test_text_arrives_in_one_unicode_form(tmp_path: Path) -> None:
    text = exchanged(texts()["scenario.toml"], "The Three Ports Convention", "Cafe\u0301")
    assert reread(tmp_path, scenario=text).public.title == "Café"


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    plain = reread(tmp_path / "a")
    foreign = {name: "\ufeff" + text.replace("\n", "\r\n") for name, text in texts().items()}
    assert reading.read(written(tmp_path / "b", foreign)) == plain
