"""The event deck: read whole, checked line by line, and never shown to a seat."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.rules.opening import open_session
from game.rules.sight import redact
from game.scenarios import shelf
from game.scenarios.bundles import Folder
from game.scenarios.decks import casts_in, examine_deck, own_deck
from game.scenarios.margin import Margin
from game.scenarios.reading_deck import target_of
from game.scenarios.sheets import sheet_of
from game.terms import codec
from game.terms.by_seat import Keyed
from game.terms.deck import WHOLE, Aim, Effect, Inject, Season, Target, Toward, What
from game.terms.events import Occupant, SeatKind, SessionOpened
from game.terms.ids import CHAIR, SeatId
from game.terms.scenario import Scenario
from game.terms.trouble import Fault, Trouble
from tests.scenarios.folders import exchanged, line_of, loaded, texts, written

DECK = (shelf.shelf().parent / "events.toml").read_text("utf-8")
CASTS = casts_in(shelf.shelf())
ALL = ("cybercrime", "illicit_finance", "trafficking", "tutorial")


def judged(text: str) -> tuple[Fault, ...]:
    examined = examine_deck(sheet_of(text.encode("utf-8"), "assets/events.toml"), CASTS)
    return tuple(examined.faults) if isinstance(examined, Margin) else (examined,)


def of_id(wanted: str, scenario: str = "cybercrime") -> Inject:
    return next(each for each in loaded(scenario).deck if each.id == wanted)


def effects_of(inject: Inject) -> list[Effect]:
    return [*inject.effects, *(effect for choice in inject.choices for effect in choice.effects)]


def test_the_shipped_deck_has_no_fault() -> None:
    assert judged(DECK) == ()


@pytest.mark.parametrize("name", ALL)
def test_a_scenario_has_the_injects_that_name_it_and_no_others(name: str) -> None:
    deck = loaded(name).deck
    assert [each.id for each in deck] == sorted(each.id for each in deck)
    assert all(name in each.scenarios for each in deck)
    assert len(deck) >= 7


@pytest.mark.parametrize("name", ALL)
def test_every_inject_strikes_somebody_and_bites_in_each_of_its_scenarios(name: str) -> None:
    """'in each of them the target matches somebody and an effect bites'"""
    for inject in loaded(name).deck:
        known = {Aim.ARCHETYPE: CASTS[name].archetypes, Aim.CLAUSE_TAG: CASTS[name].tags}
        if inject.target.aim in known:
            assert known[inject.target.aim].intersection(inject.target.names), inject.id
        biting = [e for e in inject.effects if not e.tags or e.tags == ("any",) or CASTS[name].tags & set(e.tags)]
        assert biting, inject.id


def test_every_season_of_every_long_scenario_has_something_to_draw() -> None:
    for name in ALL[:3]:
        for season in Season:
            assert sum(season in each.seasons for each in loaded(name).deck) >= 2, (name, season)


def test_every_field_of_an_inject_arrives() -> None:
    tariff = of_id("EV04")
    assert tariff.target == Target(aim=Aim.ARCHETYPE, names=("great-power",))
    assert tariff.seasons == (Season.MIDDLE, Season.LATE)
    assert [(each.what, each.delta, each.rounds) for each in tariff.effects] == [
        (What.TRUST, -120, 0),
        (What.BATNA, -80, 3),
        (What.BELIEF, 100, 3),
    ]
    named = tariff.choices[1].effects[0]
    assert (named.of, named.tags, named.toward) == (Target(aim=Aim.WEAKEST), ("any",), Toward.TARGET)
    assert tariff.choices[0].effects[1] == Effect(what=What.CLOCK, delta=-1, of=Target(aim=Aim.TARGET))
    assert (tariff.sources, of_id("EV03").choices[0].note[:11]) == (("S1",), "You give up")
    assert tariff.teaching.startswith("Pressure moves votes today")
    assert tariff.private_text.startswith("Your capital has done this")


def test_an_effect_that_names_nobody_means_everybody_and_a_clock_the_room() -> None:
    ransom = of_id("EV02")
    assert ransom.effects[3] == Effect(
        what=What.BELIEF, delta=50, of=Target(aim=Aim.ALL), future=ransom.effects[3].future, rounds=2
    )
    room = [each for each in effects_of(of_id("EV03")) if each.what is What.CLOCK]
    assert [each.of for each in room] == [None]


def test_whole_numbers_stay_whole_and_shares_are_per_mille() -> None:
    found = [each for name in ALL for inject in loaded(name).deck for each in effects_of(inject)]
    assert {abs(each.delta) for each in found if each.what in WHOLE} <= {1, 2, 3}
    assert all(each.delta != 0 for each in found)
    assert {What(each.what) for each in found} == set(What)


@pytest.mark.parametrize("written_as", ["", "nobody", "archetype", "archetype:", "archetype:a|", "all:a", "weakest:"])
def test_a_target_that_means_nobody_is_none(written_as: str) -> None:
    assert target_of(written_as) is None


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"archetype:great-power"', '"archetype:emperor"', "nobody in cybercrime is struck by 'archetype:emperor'."),
        ('"archetype:great-power"', '"mover"', "target is 'mover'."),
        ('"clause_tag:industry"', '"clause_tag:opera"', "nobody in cybercrime is struck by 'clause_tag:opera'."),
        ('{ what = "clock", of = "target", delta = -1 }', '{ what = "clock", delta = 0.5 }', "delta is 0.5."),
        ('{ what = "clock", of = "target", delta = -1 }', '{ what = "clock", delta = 9 }', "delta is 9."),
        ('{ what = "clock", of = "target", delta = -1 }', '{ what = "clock", delta = 0 }', "delta is 0."),
        ('what = "preference", rank = "sov",', 'what = "preference",', "a preference moves by rank or toward"),
        ('tag = "sovereignty|trade|tax"', 'tag = "astrology"', "no clause is tagged astrology."),
        ('tag = "sovereignty|trade|tax"', 'tag = "any|tax"', "'any' stands beside other tags."),
        ('tag = "sovereignty|trade|tax", ', "", "an effect on salience says nothing of tag."),
        ('of = "target", delta = -0.1 }', 'of = "mover", delta = -0.1 }', "of is mover, and nobody has chosen yet."),
        ('of = "target", delta = -0.1 }', 'to = "all", delta = -0.1 }', "an effect on preference has no to."),
        ('id = "EV02"', 'id = "EV01"', "there are two events 'EV01'."),
        ("of {target}. The new", "of {name}. The new", "the headline holds {name}."),
        ("delta = 1 }] },", "delta = -1 }] },", "what was shown cannot be hidden."),
    ],
)
def test_what_is_wrong_with_a_deck_is_said_with_its_line(old: str, new: str, reason: str) -> None:
    faults = judged(exchanged(DECK, old, new))
    assert {each.line for each in faults} == {line_of(DECK, old)}
    assert reason in faults[0].reason
    assert all(each.cure for each in faults)


def test_a_scenario_that_is_not_here_is_odd_and_no_fault() -> None:
    spoilt = exchanged(DECK, 'scenarios = ["cybercrime", "tutorial"]', 'scenarios = ["cybercrime", "opera"]')
    examined = examine_deck(sheet_of(spoilt.encode("utf-8"), "assets/events.toml"), CASTS)
    assert isinstance(examined, Margin)
    assert examined.faults == []
    assert [each.reason for each in examined.warnings] == ["Event EV02: there is no scenario opera."]


def test_a_choice_within_a_list_has_a_line_of_its_own() -> None:
    spoilt = exchanged(
        DECK, '{ what = "actor_weight", kind = "executive", of = "target", delta = 0.15 }', '{ what = "x" }'
    )
    line = line_of(DECK, "Ask the minister to confirm both")
    assert {each.line for each in judged(spoilt)} == {line}


def test_a_folder_may_hold_a_deck_of_its_own(tmp_path: Path) -> None:
    own = DECK[: DECK.index('id = "EV03"')].rpartition("[[event]]")[0]
    own = own[own.index('[[event]]\nid = "EV02"') :].replace('"cybercrime", ', "")
    folder = written(tmp_path, {**texts(), "events.toml": own})
    assert [each.id for each in shelf.load(str(folder)).deck] == ["EV02"]
    (folder / "events.toml").write_text(own.replace("low-capacity", "x").replace("archetype", "y"), "utf-8")
    with pytest.raises(Trouble, match=r"tutorial/events\.toml"):
        shelf.load(str(folder))


def test_a_folder_without_a_deck_has_none_of_its_own() -> None:
    assert own_deck(Folder(shelf.folder("tutorial"))) is None


def test_no_seat_is_shown_the_deck() -> None:
    scenario = loaded("tutorial")
    seating = Keyed((seat, Occupant(kind=SeatKind.PERSON)) for seat in (*scenario.public.states, CHAIR))
    opened = open_session(scenario, session="s", seating=seating, seed=1, parameters=Keyed())[0]
    seen = redact(opened, SeatId("ALD"))
    assert isinstance(opened, SessionOpened)
    assert opened.scenario.deck != ()
    assert isinstance(seen, SessionOpened)
    assert seen.scenario.deck == ()


def test_a_scenario_with_its_deck_survives_the_record() -> None:
    scenario = loaded("tutorial")
    assert codec.from_bytes(Scenario, codec.to_bytes(scenario)) == scenario
