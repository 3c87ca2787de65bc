"""The text as it stands: brackets, letters and stances while it rolls; plain paragraphs once adopted."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.minutes import treaty
from game.minutes.clause_text import paragraphs, settled, standing, words
from game.minutes.names import Names
from game.scenarios import shelf
from game.terms.by_seat import Keyed
from game.terms.ids import NO_TEXT, AlternativeId, BracketId
from game.terms.scenario import PublicScenario
from game.terms.standing import BracketStanding, BracketStatus, Stance
from tests.kit import sessions
from tests.minutes.golden import as_text, printed
from tests.minutes.room import HOTLINE, JUDGE, SMALL, bracket, clause, scenario, wording
from tests.minutes.seeing import agreed, opening_standing, sight, with_stances

TUTORIAL = sessions.scenario("tutorial").public
SHELF = [sessions.scenario(name).public for name in shelf.names()]


def lines(public: PublicScenario, brackets: Keyed[BracketId, BracketStanding] | None = None) -> tuple[str, ...]:
    return treaty.rolling(sight(public, brackets))


def chosen(**places: str) -> Keyed[BracketId, AlternativeId]:
    return Keyed({BracketId(k.replace("__", ".")): AlternativeId(v) for k, v in places.items()})


def test_the_tutorial_opens_with_every_alternative_in_brackets() -> None:
    now = opening_standing(TUTORIAL)
    first = with_stances(
        now[BracketId("TU01")],
        {
            "ALD": {"C": Stance.SUPPORT, "A": Stance.OPPOSE},
            "BRE": {"C": Stance.CAN_ACCEPT},
            "CIN": {"C": Stance.OPPOSE},
        },
    )
    assert as_text(lines(TUTORIAL, now.put(BracketId("TU01"), first))) == printed("tutorial_rolling")


def test_the_tutorial_half_agreed_shows_plain_text_and_what_is_still_open() -> None:
    now = opening_standing(TUTORIAL)
    now = now.put(BracketId("TU01"), agreed(now[BracketId("TU01")], "C"))
    now = now.put(BracketId("TU02"), agreed(now[BracketId("TU02")], "C"))
    speed = with_stances(now[BracketId("TU01.speed")], {"BRE": {"h48": Stance.SUPPORT}})
    assert as_text(lines(TUTORIAL, now.put(BracketId("TU01.speed"), speed))) == printed("tutorial_half_agreed")


def test_the_tutorial_adopted_reads_as_a_treaty() -> None:
    text = treaty.clean(TUTORIAL, chosen(TU01="C", TU02="C", TU03="B", TU01__speed="h48", TU03__pledge="shall"))
    assert as_text(text) == printed("tutorial_clean")


def test_an_article_that_fell_keeps_its_number_and_says_so() -> None:
    text = treaty.clean(SMALL, chosen(C1="A", C3="none"))
    assert text[text.index("Article 2. The judge") + 1] == "This article fell: no wording carried."
    assert text[text.index("Article 3. The fund") + 1] == "This article is not part of the convention."


def test_words_that_bring_their_own_comma_are_joined_without_a_gap() -> None:
    """schema.md: a text that begins with a comma or a space carries its own punctuation."""
    assert words(JUDGE, JUDGE.main.alternatives[1], settled(chosen(C2__extent="always"))) == (
        "No evidence shall leave, in every case, unless a judge agrees."
    )


def test_words_that_fall_away_leave_no_gap() -> None:
    assert words(JUDGE, JUDGE.main.alternatives[1], settled(chosen(C2__extent="none"))) == (
        "No evidence shall leave unless a judge agrees."
    )


def test_open_words_stand_in_brackets_apart_from_the_words_before_them() -> None:
    text = words(JUDGE, JUDGE.main.alternatives[1], standing(Keyed()))
    assert text == (
        "No evidence shall leave [, subject to the law of each Party,] [no words] [, in every case,] "
        "unless a judge agrees."
    )


def test_the_first_words_stand_where_nothing_was_decided() -> None:
    """Decision D15."""
    assert words(HOTLINE, HOTLINE.main.alternatives[1], settled(Keyed())).endswith("within twenty-four hours.")


def test_a_slot_without_a_bracket_and_stray_braces_are_left_alone() -> None:
    odd = clause("C9", 9, "", bracket("C9", wording("A", "", "May {nothing} or {} or {0.x} and %s { stand.")))
    assert words(odd, odd.main.alternatives[0], settled(Keyed())) == "May {nothing} or {} or {0.x} and %s { stand."
    assert "Article 9" in treaty.clean(scenario(clauses=(odd,)), chosen(C9="A"))


def test_paragraphs_are_cut_and_their_numbers_kept_apart() -> None:
    cut = paragraphs("1. One.\n2. Two.\nThree.")
    assert [(each.number, each.text) for each in cut] == [("1", "One."), ("2", "Two."), ("", "Three.")]


def test_a_fixed_article_says_that_it_was_agreed_beforehand() -> None:
    fixed = replace(SMALL, fixed=chosen(C1="A"))
    text = lines(fixed)
    assert text[text.index("Article 1. The hotline") + 2] == "Agreed before the first sitting."


def test_an_article_agreed_away_says_so() -> None:
    now = opening_standing(SMALL)
    text = lines(SMALL, now.put(BracketId("C3"), agreed(now[BracketId("C3")], str(NO_TEXT), 2)))
    assert text[text.index("Article 3. The fund") + 1] == "The conference agreed to leave this article out."


def test_an_adopted_text_rolls_no_more() -> None:
    adopted = chosen(C1="A", C2="A", C3="A")
    assert treaty.rolling(replace(sight(SMALL), adopted=adopted)) == treaty.clean(SMALL, adopted)


@pytest.mark.parametrize("public", SHELF, ids=lambda each: str(each.id))
def test_every_wording_of_the_shelf_reads_without_gaps_or_empty_slots(public: PublicScenario) -> None:
    for each in public.convention.clauses:
        inline = [one for one in each.brackets if not one.main]
        for alternative in each.main.alternatives:
            for at in range(max((len(one.alternatives) for one in inline), default=1)):
                picked = Keyed({one.id: one.alternatives[at % len(one.alternatives)].id for one in inline})
                text = words(each, alternative, settled(picked))
                assert not re.search(r"\{|\}|  | [,.;:]|,,|, ,|\[|\]", text), text


@pytest.mark.parametrize("public", SHELF, ids=lambda each: str(each.id))
def test_every_scenario_of_the_shelf_rolls_with_balanced_brackets(public: PublicScenario) -> None:
    names = Names.of(public)
    for each in treaty.rolling_paragraphs(sight(public)):
        assert each.line.count("[") == each.line.count("]")
        assert not re.search(r"\{|\}|  |\w\[|\]\w", each.line), each.line
        assert each.article == 0 or names.scenario.convention.clauses


@given(
    st.dictionaries(
        st.sampled_from([each.id for each in TUTORIAL.convention.brackets]),
        st.sampled_from(["A", "B", "C", "h24", "shall", "none", "Z", ""]).map(AlternativeId),
    )
)
def test_any_set_of_choices_makes_a_text_with_every_article(picked: dict[BracketId, AlternativeId]) -> None:
    text = treaty.clean_paragraphs(TUTORIAL, Keyed(picked))
    assert {each.article for each in text} == {0, 1, 2, 3}
    assert all(each.text for each in text)


@given(st.sampled_from(BracketStatus), st.sampled_from(["A", "B", "none", "Z"]), st.sampled_from(["", "h24", "Z"]))
def test_any_standing_can_be_shown(status: BracketStatus, main: str, inline: str) -> None:
    now = opening_standing(SMALL)
    now = now.put(BracketId("C1"), replace(now[BracketId("C1")], status=status, agreed=AlternativeId(main)))
    speed = replace(now[BracketId("C1.speed")], status=status, agreed=AlternativeId(inline))
    assert all(each.strip() for each in lines(SMALL, now.put(BracketId("C1.speed"), speed)))
