"""The room as a whole in sentences, each with its figure."""

from __future__ import annotations

from dataclasses import replace

from game.minutes.names import Names
from game.minutes.rooms import room_sentences
from game.table.playback import Playback
from game.terms.ids import OBSERVER, PerMille, SeatId
from game.terms.readings import RoomReading
from tests.kit.sessions import played

RECORD = played("tutorial", 1)
ROOM = RoomReading(
    trust=PerMille(590),
    generated=-20,
    reputation=(PerMille(650), PerMille(500), PerMille(400)),
    confidence=(PerMille(500),) * 3,
    returned=PerMille(420),
    returned_to=(PerMille(700), None, PerMille(100)),
    diffuse=PerMille(300),
    patterns=(SeatId("CIN"),),
)


def test_every_figure_of_the_room_has_its_sentence() -> None:
    walk = Playback(RECORD)
    states = walk.view(OBSERVER).readings.states
    names = Names.of(walk.view(OBSERVER).sight.scenario)
    said = room_sentences(ROOM, states, names)
    assert said == (
        "Delegations trust each other by +0.18 on average, on a scale from −1 to 1.",
        "The talks have cost trust: −0.04 since the opening.",
        "Aldmere is trusted most (+0.30), Cindra least (−0.20).",
        "Of all that was given, 42% has been returned.",
        "Debts stay where they were made: 30% of them are made up for by others.",
        "Cindra has had least back of what it gave: 10%.",
        "Proposals of Cindra tend to hollow the text out for nobody’s good: a pattern, not a verdict.",
    )


def test_a_room_where_nothing_has_passed_is_told_too() -> None:
    walk = Playback(RECORD)
    view = walk.view(OBSERVER)
    said = room_sentences(walk.room(OBSERVER), view.readings.states, Names.of(view.sight.scenario))
    assert "The talks have neither made nor cost trust so far." in said
    assert "Nobody has given anything yet that could be returned." in said


def test_what_rounds_to_nothing_is_neither_made_nor_lost() -> None:
    walk = Playback(RECORD)
    view = walk.view(OBSERVER)
    for moved in (-2, 0, 2):
        said = room_sentences(replace(ROOM, generated=moved), view.readings.states, Names.of(view.sight.scenario))
        assert said[1] == "The talks have neither made nor cost trust so far."
