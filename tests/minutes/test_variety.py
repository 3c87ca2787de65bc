"""How delegations speak over a whole session: varied, no sentence twice, and true to what stands in public."""

from __future__ import annotations

import re

import pytest

from game.delegates.personas import Persona
from game.minutes.besides import Stand, besides
from game.minutes.english.speeches_manner import Manner
from game.minutes.floor import Floor
from game.minutes.names import Names
from game.minutes.voice import Voice, spoken_in
from game.terms.events import PUBLIC, StanceDeclared, only
from game.terms.ids import SeatId
from game.terms.standing import Declaration, Stance
from game.terms.text import Choice
from tests.kit import sessions
from tests.minutes.room import ALD, BRE, CIN, delegation, scenario
from tests.speech import runs, said_twice, variety

LEAST = 0.7
PLAYED = (("tutorial", 1), ("illicit_finance", 3))


@pytest.mark.parametrize(("name", "seed"), PLAYED)
def test_of_all_runs_of_four_words_at_least_seven_in_ten_are_distinct(name: str, seed: int) -> None:
    """Issue 6: "distinct four-word runs at least .7 across a session; no sentence twice but formulas"."""
    found = variety(sessions.played(name, seed), seed)
    assert found.speeches > 20
    assert found.distinct >= LEAST, found.runs.most_common(5)
    assert not found.said_twice


def test_the_measure_sees_what_is_repeated() -> None:
    assert list(runs(["One two three, four five."])) == ["one two three four", "two three four five"]
    spoken = list(spoken_in(sessions.played("tutorial", 1), names_of("tutorial"), 1))
    assert said_twice([*spoken, spoken[0]])


def names_of(name: str) -> Names:
    return Names.of(sessions.scenario(name).public)


def test_equal_luck_speaks_in_equal_words_and_other_luck_in_others() -> None:
    record, names = sessions.played("tutorial", 1), names_of("tutorial")
    assert list(spoken_in(record, names, 1)) == list(spoken_in(record, names, 1))
    assert list(spoken_in(record, names, 1)) != list(spoken_in(record, names, 2))


def test_what_is_read_again_is_read_in_the_same_words() -> None:
    record, names = sessions.played("tutorial", 1), names_of("tutorial")
    voice = Voice(luck=4)
    once = [voice.speech(each, names) for each in record]
    assert once == [voice.speech(each, names) for each in record]


def test_every_speech_is_whole() -> None:
    for name, seed in PLAYED:
        for spoken in spoken_in(sessions.played(name, seed), names_of(name), seed):
            assert re.fullmatch(r"[A-Z“0-9][^{}]*[.?!”]", spoken.text), spoken.text
            assert not re.search(r"  | [,.;]|\bNone\b|[.?!][a-z]|, \.", spoken.text), spoken.text


CHOICE = next(
    Choice(bracket=each.id, alternative=each.alternatives[1].id)
    for each in scenario(delegation(ALD, "Aldmere", "drive")).convention.brackets
)


def added(floor: Floor, stand: Stand) -> set[str]:
    """All that Aldmere may add on that wording."""
    names = Names.of(scenario(*(delegation(seat, name, "drive") for seat, name in ROOM.items())))
    return {besides("", ALD, CHOICE, stand, names, luck, floor) for luck in range(40)}


ROOM = {ALD: "Aldmere", BRE: "Brescal", CIN: "Cindra"}


def declare(floor: Floor, by: SeatId, stance: Stance, *, aside: bool = False) -> None:
    said = (Declaration(choice=CHOICE, stance=stance),)
    floor.declared(StanceDeclared(audience=only(by, ALD) if aside else PUBLIC, by=by, declarations=said, to=()))


def test_others_are_spoken_of_only_by_what_they_declared_in_public() -> None:
    floor = Floor()
    assert not any("Brescal" in each for each in added(floor, Stand.FOR))
    declare(floor, BRE, Stance.SUPPORT, aside=True)
    assert not any("Brescal" in each for each in added(floor, Stand.FOR))
    declare(floor, BRE, Stance.SUPPORT)
    told = added(floor, Stand.FOR)
    assert any("Brescal" in each for each in told)
    assert not any("against" in each or "opposes" in each or "doubts" in each for each in told)


def test_every_persona_has_a_manner_and_nothing_else_has() -> None:
    assert {each.value.upper() for each in Persona} == {each.name for each in Manner}


def test_a_character_is_heard_only_where_it_is_known() -> None:
    assert not any("zeal" in each or "never asked" in each or "ripe" in each for each in added(Floor(), Stand.AGAINST))
    told = added(Floor({ALD: "spoiler"}), Stand.AGAINST)
    assert any("zeal" in each or "never asked" in each or "ripe" in each for each in told), told
    assert added(Floor({BRE: "spoiler"}), Stand.AGAINST) == added(Floor(), Stand.AGAINST)


def test_who_changes_its_mind_is_not_quoted_for_what_it_was() -> None:
    floor = Floor()
    declare(floor, BRE, Stance.SUPPORT)
    declare(floor, BRE, Stance.OPPOSE)
    told = [each for each in added(floor, Stand.FOR) if "Brescal" in each]
    assert told
    assert all("against" in each or "doubts" in each for each in told), told


def test_nobody_says_that_it_has_stood_somewhere_in_public_before_it_did() -> None:
    floor = Floor()
    assert not any("in public" in each for each in added(floor, Stand.AGAINST))
    declare(floor, ALD, Stance.OPPOSE)
    assert any("in public" in each for each in added(floor, Stand.AGAINST))
