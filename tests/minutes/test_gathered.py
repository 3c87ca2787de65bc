"""What several did alike stands in one sentence; what one did stands as it always did, and the same never twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest

from game.minutes.gathered import gathered
from game.minutes.sentences import sentence
from game.terms import events as e
from game.terms.ids import SeatId
from game.terms.practice import SanctionStep, ShockKind
from tests.minutes.happenings import happenings
from tests.minutes.room import ALD, BRE, CIN, NAMES

E = TypeVar("E", bound=e.Event)
ALL = happenings()
HEARD = NAMES.hearing(ALL)


def first(kind: type[E]) -> E:
    """An event of that kind."""
    return next(each for each in ALL if isinstance(each, kind))


def told(*events: e.Event) -> list[str]:
    return list(gathered(events, HEARD))


def by(
    kind: type[e.CaucusJoined | e.ContactPointNamed | e.SanctionLifted | e.EventChoiceMade], *who: SeatId
) -> list[str]:
    return told(*(replace(first(kind), by=seat) for seat in who))


def test_those_who_joined_a_caucus_are_told_together_with_its_members_at_the_end() -> None:
    joined = first(e.CaucusJoined)
    grown = replace(joined, by=CIN, group=replace(joined.group, members=(ALD, BRE, CIN)))
    (line,) = told(joined, grown)
    assert line.startswith("Brescal and Cindra joined the caucus “")
    assert line.endswith("which now has Aldmere, Brescal and Cindra.")


def test_the_same_promise_of_several_is_one_sentence_and_another_stands_apart() -> None:
    made = first(e.PromiseMade)
    same = replace(made, promise=replace(made.promise, by=CIN))
    other = replace(made, promise=replace(made.promise, by=CIN, to=()))
    lines = told(made, same, other)
    assert len(lines) == 2
    assert lines[0].startswith("Aldmere and Cindra promised ")


def test_who_pressed_the_same_neighbour_is_told_together() -> None:
    pressed = first(e.NeighbourPersuaded)
    assert told(pressed, replace(pressed, by=CIN)) == ["Aldmere and Cindra pressed Brescal to ratify."]
    assert len(told(pressed, replace(pressed, by=CIN, to=ALD))) == 2


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (e.ContactPointNamed, "Aldmere and Cindra each named a contact point that can be called at any hour."),
        (e.SanctionLifted, "Aldmere and Cindra took back the steps they had taken against Brescal."),
    ],
)
def test_points_named_and_steps_taken_back_are_told_together(
    kind: type[e.ContactPointNamed | e.SanctionLifted], words: str
) -> None:
    assert by(kind, ALD, CIN) == [words]


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (SanctionStep.PROTEST, "Aldmere and Cindra protested against the conduct of Brescal."),
        (SanctionStep.SUSPENSION, "Aldmere and Cindra suspended their duties towards Brescal."),
        (SanctionStep.RETORSION, "Aldmere and Cindra imposed curbs on Brescal."),
    ],
)
def test_the_same_step_of_several_against_one_is_told_together(step: SanctionStep, words: str) -> None:
    imposed = replace(first(e.SanctionImposed), step=step, against=BRE)
    assert told(replace(imposed, by=ALD), replace(imposed, by=CIN)) == [words]


def test_governments_that_changed_in_a_year_are_told_together_and_other_news_is_not_told_twice() -> None:
    struck = next(each for each in ALL if isinstance(each, e.ShockStruck) and each.shock.kind is ShockKind.LEADERSHIP)
    both = [replace(struck, shock=replace(struck.shock, struck=(seat,))) for seat in (ALD, CIN)]
    assert told(*both) == ["Aldmere and Cindra each have another government."]
    assert told(both[0]) == ["Aldmere has another government."]
    campaign = replace(struck, shock=replace(struck.shock, kind=ShockKind.CAMPAIGN))
    assert told(campaign, campaign) == ["Civil society campaigned for rights."]


def test_the_same_answer_to_the_news_is_told_once_for_all_who_gave_it() -> None:
    assert by(e.EventChoiceMade, ALD, CIN)[0].count("Aldmere and Cindra answered: Own up.") == 1


def test_alone_an_event_is_told_in_its_own_sentence() -> None:
    assert [told(each) for each in ALL] == [[sentence(each, HEARD)] for each in ALL]
