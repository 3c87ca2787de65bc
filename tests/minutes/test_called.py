"""A delegation whose name takes an article has it within sentences and where it opens one, never in a label."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from game.minutes.english.speeches import Role
from game.minutes.floor import Floor
from game.minutes.names import Names
from game.minutes.sentences import sentence
from game.minutes.speeches import speech
from game.terms.ids import CHAIR, SeatId
from tests.kit import sessions
from tests.minutes.happenings import happenings
from tests.minutes.room import ALD, BRE, CIN, NAMES, delegation, scenario

UNION = "Union of Aldmere"
RAISED_AMISS = re.compile(rf"[^.?!“] The {UNION}")
"""A capital in the middle of a sentence; after a full stop, a question mark or a quotation mark there is one."""
LOW_AT_THE_OPENING = re.compile(rf"(?:^|[.?!] |“)the {UNION}")
BARE = re.compile(rf"(?<![tT]he ){UNION}")


def roomful(role: str = "drive") -> Names:
    """Three delegations of whom the first is called the Union of Aldmere, and everything heard."""
    union = replace(delegation(ALD, UNION, role), article="the", opening_statement="We come to listen.")
    public = scenario(union, delegation(BRE, "Brescal", role), delegation(CIN, "Cindra", role))
    return Names.of(public).hearing(happenings())


def amiss(text: str) -> bool:
    return any(each.search(text) for each in (RAISED_AMISS, LOW_AT_THE_OPENING, BARE))


def test_a_seat_has_three_forms() -> None:
    names = roomful()
    assert (names.seat(ALD), names.seat_within(ALD), names.label(ALD)) == (f"The {UNION}", f"the {UNION}", UNION)
    assert names.seats((BRE, ALD)) == f"Brescal and the {UNION}"
    assert names.seats_first((ALD, BRE)) == f"The {UNION} and Brescal"


def test_who_has_no_article_and_who_holds_an_office_are_called_as_before() -> None:
    assert {NAMES.seat(BRE), NAMES.seat_within(BRE), NAMES.label(BRE)} == {"Brescal"}
    assert (NAMES.seat(CHAIR), NAMES.seat_within(CHAIR), NAMES.label(CHAIR)) == ("The Chair", "the Chair", "The Chair")
    assert {NAMES.seat(SeatId("XXX")), NAMES.seat_within(SeatId("XXX")), NAMES.label(SeatId("XXX"))} == {"XXX"}


def test_every_sentence_of_the_record_has_the_article() -> None:
    names = roomful()
    told = [sentence(each, names) for each in happenings()]
    assert sum(UNION in line for line in told) > len(told) / 2
    assert [line for line in told if amiss(line)] == []


@pytest.mark.parametrize("role", Role)
def test_every_speech_has_the_article(role: str) -> None:
    names, named = roomful(role), 0
    for luck in range(12):
        for event in happenings():
            spoken = speech(event, names, luck, Floor())
            if spoken:
                named += UNION in spoken.text
                assert not amiss(spoken.text), spoken.text
    assert named


@pytest.mark.parametrize(
    ("pack", "seat", "opening", "label"),
    [
        ("trafficking", "COR", "The Corvane Union", "Corvane Union"),
        ("illicit_finance", "ORR", "The Saint Orrin Isles", "Saint Orrin Isles"),
        ("cybercrime", "WIC", "The Windrow Islands Community", "Windrow Islands Community"),
    ],
)
def test_unions_and_islands_have_one_in_the_scenarios(pack: str, seat: str, opening: str, label: str) -> None:
    names = Names.of(sessions.scenario(pack).public)
    assert (names.seat(SeatId(seat)), names.label(SeatId(seat))) == (opening, label)
