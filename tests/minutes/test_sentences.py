"""One sentence for every event: never empty, never unfinished, never an id where there is a name."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.minutes.names import Names
from game.minutes.sentences import sentence
from game.terms.actions import Tag
from game.terms.events import (
    PUBLIC,
    Event,
    OwnWordingTabled,
    PackageOffered,
    QuestionClosed,
    StageOpened,
    StatementMade,
)
from game.terms.ids import CHAIR, SeatId
from game.terms.standing import QuestionKind
from game.terms.text import Choice
from tests.minutes.happening_parts import question, verdict
from tests.minutes.happenings import happenings
from tests.minutes.room import ALD, BRE, CIN, NAMES, SMALL, delegation, on, scenario

EVENTS = happenings()


def told(public_names: Names, events: tuple[Event, ...]) -> list[str]:
    """Every sentence, with the names heard up to that event."""
    names, lines = public_names, []
    for event in events:
        names = names.hearing((event,))
        lines.append(sentence(event, names))
    return lines


LINES = told(NAMES, EVENTS)


def test_every_class_of_event_is_among_those_told() -> None:
    assert {type(each) for each in EVENTS} == set(get_args(Event))


@pytest.mark.parametrize("line", sorted(set(LINES)))
def test_a_sentence_is_whole(line: str) -> None:
    assert line
    assert line[0].isupper()
    assert line.rstrip("”")[-1] in ".?!"
    assert "  " not in line
    assert " ," not in line
    assert " ." not in line
    assert ".." not in line
    assert not re.search(r"[{}]", line)
    assert not re.search(r"\bNone\b(?! of)", line)


def test_no_id_stands_where_there_is_a_name() -> None:
    known = re.compile(r"\b(ALD|BRE|CIN|CHAIR|C1|C2|C3|P7|P9|R8|TEXT|h24|h48|domestic|none)\b")
    assert [line for line in LINES if known.search(line)] == []


def test_what_is_unknown_is_shown_by_its_id() -> None:
    joined = "\n".join(LINES)
    assert "package P99" in joined
    assert "alternative Z of C9" in joined


def test_the_chair_has_a_capital_only_where_it_opens_a_sentence() -> None:
    spoken = StatementMade(audience=PUBLIC, by=CHAIR, text="Good morning.", tag=Tag.NONE, attention=0)
    assert sentence(spoken, NAMES).startswith("The Chair ")
    assert any("wrote to Brescal and the Chair" in line for line in LINES)


def test_a_package_is_told_with_what_each_side_gives() -> None:
    offered = next(each for each in EVENTS if isinstance(each, PackageOffered))
    assert sentence(offered, NAMES) == (
        "Aldmere offered Brescal and Cindra a package: Aldmere would support alternative B of Article 2 (A judge); "
        "Brescal would support alternative B of Article 1 (Day and night); "
        "Aldmere would promise Brescal to sign the convention."
    )


def test_a_vote_is_told_with_its_arithmetic() -> None:
    closed = [sentence(each, NAMES) for each in EVENTS if isinstance(each, QuestionClosed)]
    assert "The convention as a whole failed by 2 votes to 1 (2 were needed)." in closed
    assert "Consensus failed: Brescal and Cindra objected." in closed


def test_two_provisions_are_either_or_neither_and_more_are_any_or_none() -> None:
    def closed(*against: SeatId, count: int) -> str:
        asked = question(QuestionKind.NO_OBJECTION, *(on("C1", "B"), on("C2", "A"), on("C3", "A"))[:count])
        verdicts = tuple(verdict(each, *against) for each in asked.items)
        return sentence(QuestionClosed(audience=PUBLIC, question=asked, verdicts=verdicts), NAMES)

    assert closed(count=2) == "There was no objection to either of the two provisions."
    assert closed(count=3) == "There was no objection to any of the three provisions."
    assert closed(CIN, count=2).startswith("Neither of the two provisions passed: Cindra objected to ")
    assert closed(CIN, count=3).startswith("None of the three provisions passed: ")


def test_a_session_is_told_in_the_past_tense_stage_by_stage() -> None:
    stages = [sentence(each, NAMES) for each in EVENTS if isinstance(each, StageOpened)]
    assert "Round 2 of sitting 2 opened." in stages
    assert "Year 3 of ratification began." in stages


def test_what_is_quoted_within_a_quotation_has_single_marks() -> None:
    said = StatementMade(audience=PUBLIC, by=ALD, text="We say “shall”.", tag=Tag.NONE, attention=1)
    assert sentence(said, NAMES) == "Aldmere told the plenary: “We say ‘shall’.”"


ODD = st.text(max_size=30) | st.sampled_from(
    ["", " ", "{who}", "{", "}}", "%s %d", "\u202eevil\u202c", "a\nb\tc", "\x00", "\ud800", "{0.__class__}", "İ", "The"]
)


@given(ODD, ODD, ODD)
def test_odd_names_never_break_a_sentence(one: str, two: str, title: str) -> None:
    public = scenario(delegation(ALD, one), delegation(BRE, two), delegation(CIN, title), title=title)
    for line in told(Names.of(public), happenings(public)):
        assert line.strip()
        assert not re.search(r"[\u202a-\u202e\u2066-\u2069\x00-\x1f\ud800-\udfff]", line)


@given(st.text(max_size=40))
def test_seats_nobody_knows_are_named_by_their_id_or_as_unnamed(seat: str) -> None:
    assert Names.of(SMALL).seat(SeatId(seat)).strip()


def test_one_word_is_called_a_word_and_ones_own_words_are_called_by_whose_they_are() -> None:
    heard = NAMES.hearing(EVENTS)
    drafted = next(each for each in EVENTS if isinstance(each, OwnWordingTabled) and "." not in each.bracket)
    own = heard.choice(Choice(bracket=drafted.bracket, alternative=drafted.alternative))
    assert own.endswith(f"(words of {heard.seat_within(drafted.by)})")
    place = next(each for each in SMALL.convention.brackets if "." in each.id)
    for each in place.alternatives:
        words = each.text.strip(" ,;")
        called = heard.choice(Choice(bracket=place.id, alternative=each.id))
        assert not words or called.startswith(f"the {'words' if ' ' in words else 'word'} “{words}”")


def test_what_the_same_delegations_objected_to_stands_in_one_part() -> None:
    choices = (on("C1", "B"), on("C2", "B"), on("C3", "A"))
    asked = question(QuestionKind.NO_OBJECTION, *choices)
    verdicts = tuple(
        verdict(item, *against) for item, against in zip(asked.items, ((ALD,), (BRE,), (ALD,)), strict=True)
    )
    line = sentence(QuestionClosed(audience=PUBLIC, question=asked, verdicts=verdicts), NAMES)
    assert line.count("Aldmere objected to") == 1
    assert line.count("objected to") == 2
