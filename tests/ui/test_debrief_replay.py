"""The replay in the window: any moment in any seat's eyes, forwards and back, and where one plays on from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from game.table.playback import Playback
from game.terms.events import YearCounted
from game.terms.ids import SeatId, Seq
from game.ui.screens.replay import ReplayScreen
from game.ui.theme.look import Look
from game.ui.widgets.button import Button
from tests.kit.hindsight import Still
from tests.kit.sessions import played
from tests.kit.ui_house import StandIn
from tests.ui.showing import shown


def test_the_replay_shows_what_each_seat_saw_forwards_and_back(look: Look) -> None:
    replay = shown(ReplayScreen(look, Still(), StandIn, None), 1440, 900)
    walk = Playback(played("tutorial", 1))
    for seat in ("ALD", "CIN"):
        replay._sit(SeatId(seat))
        for to in (130, 20, 75):
            replay.go(Seq(to))
            walk.walk(Seq(to))
            seen = replay.session.bridge.view()
            truth = walk.view(SeatId(seat))
            assert (seen.seq, seen.record, seen.readings) == (truth.seq, truth.record, truth.readings)
            assert not any(each.open for each in seen.sight.permissions)
    replay.step(1)
    assert replay.table.seq == 76
    QTest.keyClick(replay, Qt.Key.Key_Comma)
    assert replay.table.seq == 75
    replay.close_up()


def test_the_line_of_time_jumps_and_the_end_is_the_end(look: Look) -> None:
    replay = shown(ReplayScreen(look, Still(), StandIn, Seq(30)), 1440, 900)
    QTest.keyClick(replay.timeline, Qt.Key.Key_End)
    assert replay.table.seq == replay.table.end
    assert not replay.later.isEnabled()
    QTest.keyClick(replay.timeline, Qt.Key.Key_Home)
    assert replay.table.seq < 10
    replay.close_up()


def test_nobody_plays_on_from_where_the_conference_is_over_and_is_told_so(look: Look) -> None:
    """Play on from the end laid a table at which nothing could be done, and left its session behind."""
    replay = shown(ReplayScreen(look, Still(), StandIn, None), 1440, 900)
    assert not replay.on.isEnabled()
    assert "over here" in replay.on.toolTip()
    replay.step(-20)
    assert replay.on.isEnabled()
    assert not replay.on.toolTip()
    replay.close_up()


def test_no_year_passes_in_a_replay_and_its_buttons_say_why(look: Look) -> None:
    """“Let it run” turned to “Stop here”, and nothing ran."""
    years = next(each.seq for each in played("tutorial", 1) if isinstance(each.event, YearCounted))
    replay = shown(ReplayScreen(look, Still(), StandIn, years), 1440, 900)
    found = [each for each in replay.findChildren(Button) if each.isVisible()]
    run = next(each for each in found if each.accessibleName() == "Let it run")
    assert not run.isEnabled()
    assert "looked back on" in run.accessibleDescription()
    assert not next(each for each in found if each.accessibleName() == "Let the year pass").isEnabled()
    replay.close_up()


def test_the_last_page_in_a_replay_leads_back_to_the_debrief(look: Look) -> None:
    """Its button did nothing there."""
    replay = shown(ReplayScreen(look, Still(), StandIn, None), 1440, 900)
    wished: list[bool] = []
    replay.back_wished.connect(lambda: wished.append(True))
    replay.session.debrief_wished.emit()
    assert wished == [True]
    replay.close_up()
