"""The closing summary: who got what, who ratified, who did not and why, and what is likely."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.minutes.summary import closing, force, outlook_lines, promises, ratifications, who_got_what
from game.terms.by_seat import Keyed
from game.terms.events import PUBLIC, CapitalAnswered, EndReason, Event, PromiseBroken, PromiseKept, WordingTabled
from game.terms.ids import Odds, PerMille, PromiseId, SeatId, Seq
from game.terms.readings import Interval, Outlook
from game.terms.standing import Stance
from game.terms.views import Sight
from tests.minutes.happenings import happenings
from tests.minutes.readings import explained
from tests.minutes.room import ALD, BRE, CIN, NAMES, SMALL, on
from tests.minutes.seeing import opening_standing, sight, with_stances

TEXT = Keyed({on("C1", "B").bracket: on("C1", "B").alternative, on("C2", "B").bracket: on("C2", "B").alternative})


def ended(reason: EndReason = EndReason.NOT_IN_FORCE) -> Sight:
    brackets = opening_standing(SMALL)
    place = on("C2", "B").bracket
    brackets = brackets.put(place, with_stances(brackets[place], {"CIN": {"B": Stance.OPPOSE}}))
    return replace(
        sight(SMALL, brackets),
        adopted=TEXT,
        signed=(ALD, BRE),
        withheld=(CIN,),
        submitted=(ALD, BRE),
        parties=Keyed({ALD: 2}),
        needed=2,
        ending=reason,
    )


def answer(by: SeatId, year: int, decisive: str = "") -> Event:
    odds = Odds(20_000) if decisive else None
    return CapitalAnswered(audience=PUBLIC, by=by, year=year, ratified=False, odds=odds, drawn=None, decisive=decisive)


REFUSALS = (answer(BRE, 1), answer(BRE, 2))


def test_everybody_is_told_where_its_own_words_stand_and_where_it_was_overruled() -> None:
    assert who_got_what(ended(), (), NAMES) == (
        "Aldmere reads words of its own in Article 1.",
        "Brescal reads words of its own in Article 2.",
        "Cindra reads no words of its own in the text, and had opposed what stands in Article 2.",
    )


def test_words_tabled_in_the_room_count_as_ones_own() -> None:
    tabled = WordingTabled(audience=PUBLIC, by=CIN, choice=on("C1", "B"), attention=1)
    assert who_got_what(ended(), (tabled,), NAMES)[2] == (
        "Cindra reads words of its own in Article 1, and had opposed what stands in Article 2."
    )


def test_who_ratified_is_told_by_year_and_who_did_not_with_what_is_known_of_why() -> None:
    assert ratifications(ended(), REFUSALS, NAMES) == (
        "In year 2: Aldmere.",
        "Brescal did not ratify: its capital declined twice.",
        "Cindra did not ratify: it had withheld its signature.",
    )


def test_the_reason_the_engine_can_give_is_named() -> None:
    explain = explained({"margin": 120, "capacity_gap": -300})
    told = ratifications(ended(), REFUSALS, NAMES, explain)
    assert told[1] == (
        "Brescal did not ratify: its capital declined twice; "
        "the gap between what the text asks and what the state can do weighed most against it."
    )


def test_the_actor_is_named_to_those_who_may_know() -> None:
    told = ratifications(ended(), (answer(BRE, 1, "Parliament"),), NAMES)
    assert told[1] == "Brescal did not ratify: its capital declined once, and the decision lay with the Parliament."


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"submitted": (ALD,)}, "Brescal did not ratify: it signed, and never laid the convention before its capital."),
        ({"signed": (ALD,), "submitted": (ALD,)}, "Brescal did not ratify: it had not signed."),
    ],
)
def test_every_way_of_staying_outside_has_its_words(changed: dict[str, tuple[SeatId, ...]], said: str) -> None:
    assert ratifications(replace(ended(), **changed), (), NAMES)[1] == said  # type: ignore[arg-type]


def test_force_is_told_with_its_arithmetic() -> None:
    assert force(ended()) == "The convention is not in force: one state ratified, two had to."
    assert force(replace(ended(), in_force=3, parties=Keyed({ALD: 2, BRE: 3}))) == (
        "The convention has been in force since year 3: two states ratified, two had to."
    )
    assert force(replace(ended(), parties=Keyed())) == (
        "The convention is not in force: no states ratified, two had to."
    )
    assert force(sight(SMALL)) == "There is no convention to ratify."


def test_a_conference_without_a_text_ends_in_one_sentence() -> None:
    failed = replace(sight(SMALL), ending=EndReason.NOT_ADOPTED)
    assert closing(failed, ()) == ("The conference ended without a convention: the text was not adopted.",)


def test_promises_are_counted_and_those_who_broke_theirs_named() -> None:
    kept = PromiseKept(audience=PUBLIC, promise=PromiseId("a"), by=ALD, to=(BRE,), proof=Seq(1))
    broken = [
        PromiseBroken(audience=PUBLIC, promise=PromiseId(each), by=by, to=(ALD,), proof=Seq(1))
        for each, by in (("b", CIN), ("c", CIN), ("d", BRE))
    ]
    assert promises((kept, *broken), NAMES) == (
        "One promise was kept, by Aldmere.",
        "Three promises were broken, by Cindra and Brescal.",
    )


def outlook(*, adopted: bool) -> Outlook:
    shares = tuple(PerMille(each) for each in (100, 400, 300, 200))
    years = tuple(PerMille(each) for each in (100, 320, 455))
    states = tuple(Interval(value=v, low=v - 100, high=v + 100) for v in (570, 300, 800))
    parties = Interval(value=2, low=1, high=3)
    return Outlook(
        adopted=adopted, needed=2, parties=parties, by_number=shares, in_force_by_year=years, ratifies=states
    )


def test_the_outlook_is_told_with_its_doubt_and_the_likeliest_first() -> None:
    assert outlook_lines(outlook(adopted=True), NAMES) == (
        "Ratifications to be expected in three years: 2, likely 1–3, where two are needed.",
        "In force by the end of year 1: 10%.",
        "In force by the end of year 2: 32%.",
        "In force by the end of year 3: 46%.",
        "Cindra: 80%, likely 70–90.",
        "Aldmere: 57%, likely 47–67.",
        "Brescal: 30%, likely 20–40.",
    )


def test_what_is_certain_is_said_without_a_range() -> None:
    years = tuple(PerMille(each) for each in (0, 1000, 1000))
    states = (Interval(value=1000, low=1000, high=1000), *outlook(adopted=True).ratifies[1:])
    sure = replace(
        outlook(adopted=True), parties=Interval(value=2, low=2, high=2), in_force_by_year=years, ratifies=states
    )
    assert outlook_lines(sure, NAMES) == (
        "Ratifications to be expected in three years: 2, where two are needed.",
        "In force since year 2.",
        "A party already: Aldmere.",
        "Cindra: 80%, likely 70–90.",
        "Brescal: 30%, likely 20–40.",
    )
    hopeless = replace(sure, in_force_by_year=(PerMille(0),) * 3)
    assert "Entry into force is out of sight." in outlook_lines(hopeless, NAMES)


def test_before_adoption_the_outlook_says_how_likely_that_is() -> None:
    head, adoption, *_ = outlook_lines(outlook(adopted=False), NAMES)
    assert head.startswith("From here, ratifications to be expected")
    assert adoption == "That a text is adopted: 100%."


def test_a_whole_closing_is_made_of_whole_sentences() -> None:
    for line in closing(ended(), happenings()):
        assert line.endswith(".")
        assert not any(id_ in line for id_ in ("ALD", "BRE", "C1", "{", "  "))
