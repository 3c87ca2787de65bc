"""The home front in words and in the window: who carries a ratification, what would carry it further, and the news."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from game.minutes.figures import percent_points
from game.minutes.names import Names
from game.table.ports import Prospect
from game.terms.actions import Action
from game.terms.actions_home_front import PersuadeNeighbour, WaitToSubmit, WorkActor
from game.terms.by_seat import Keyed
from game.terms.events import PUBLIC, CapitalAnswered, ContagionSpread
from game.terms.home_front import Carries, Carrying, HomeMeans
from game.terms.ids import ClauseId, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused
from game.terms.views import SeatView
from game.ui.lines.home_front import front
from game.ui.lines.ratification import news, told_with_capitals
from game.ui.screens.home_front import HomePanel
from game.ui.theme.look import Look
from tests.kit import ui_moments as at
from tests.kit.ui_moments import ALD, BRE, CIN
from tests.ui.showing import shown


def free(_action: Action) -> Prospect:
    """Everything would be granted, for nothing."""
    return Prospect(attention=0, refused=None)


def year(place: int = 0) -> SeatView:
    """A year at home as Aldmere sees it."""
    return at.opening_of(Phase.HOME, place).view(ALD)


def test_every_domestic_actor_is_shown_with_its_support_weight_and_what_would_carry_it() -> None:
    seen = year()
    assert seen.home is not None
    page = front(seen, free)
    assert page is not None
    assert [each.name for each in page.actors] == [each.name for each in seen.sight.scenario.delegation(ALD).actors]
    pivotal = [each.name for each in page.actors if each.pivotal]
    assert pivotal == [each.actor for each in seen.home.actors if each.pivotal]
    for shown_actor, standing in zip(page.actors, seen.home.actors, strict=True):
        assert shown_actor.supports == (standing.support >= 0)
        assert [each.action for each in shown_actor.ways] == [
            WorkActor(by=ALD, actor=standing.actor, means=how) for how in HomeMeans
        ]


def test_what_lies_beyond_ones_own_actors_is_neighbours_reservations_and_waiting_each_with_its_gain() -> None:
    seen = year()
    assert seen.home is not None
    reserve = Carries(what=Carrying.RESERVATION, gain=40, clause=ClauseId("TU02"))
    page = front(replace(seen, home=replace(seen.home, carries=(*seen.home.carries, reserve))), free)
    assert page is not None
    actions = [each.action for each in page.elsewhere]
    assert {each.to for each in actions if isinstance(each, PersuadeNeighbour)} == {BRE, CIN}
    assert isinstance(actions[-1], WaitToSubmit)
    assert page.elsewhere[-2].words == "Reserve Article 2"
    assert [each.gain for each in page.elsewhere if each.points] == [
        percent_points(gain) for gain in (*(each.gain for each in seen.home.carries), 40, seen.home.waiting)
    ]


def test_what_would_be_refused_says_why_before_it_is_pressed() -> None:
    page = front(year(), lambda _: Prospect(attention=2, refused=Refused(reason=Refusal.NO_ATTENTION, about="2")))
    assert page is not None
    assert all(each.refusal and each.sentence == each.refusal for each in page.elsewhere)
    ways = [way for each in page.actors for way in each.ways]
    assert ways[0].refusal in page.shut
    assert not any(each.said for each in ways)


def test_a_party_has_no_home_front() -> None:
    assert front(replace(year(), home=None), free) is None


def test_contagion_is_told_in_the_news_of_the_year() -> None:
    seen = year(1)
    spread = ContagionSpread(year=1, moved=Keyed({BRE: Keyed({CIN: 70})}), audience=seen.record[-1].event.audience)
    assert news(at.recorded(seen, spread))[-1] == (
        "Ratifications moved others in year 1: Brescal by +7 points through Cindra."
    )


def test_many_capitals_that_said_no_are_told_in_one_sentence_and_ones_own_by_itself() -> None:
    seen = year(1)
    said = [CapitalAnswered(year=1, by=each, ratified=False, decisive="", odds=None, drawn=None, audience=PUBLIC)
            for each in (ALD, BRE, CIN, SeatId("DUN"))]  # fmt: skip
    told = told_with_capitals(said, ALD, Names.of(seen.sight.scenario))
    assert told[-1] == "The capitals of Brescal, Cindra and DUN did not ratify in year 1."
    assert len(told) == 2
    assert len(told_with_capitals(said[:3], ALD, Names.of(seen.sight.scenario))) == 3


def test_a_button_of_the_home_front_is_pressed_by_keyboard_and_keeps_it_while_figures_change(look: Look) -> None:
    wished: list[object] = []
    panel = shown(HomePanel(look, free), 480, 900)
    panel.wished.connect(wished.append)
    panel.show_view(year())
    QApplication.processEvents()
    button = next(iter(panel.actors.widgets["Treasury"].ways.widgets.values())).button
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert wished == [WorkActor(by=ALD, actor="Treasury", means=HomeMeans.DECLARATION)]
    panel.show_view(year(2))
    assert QApplication.focusWidget() is button


def test_every_seat_sees_its_own_actors_alone() -> None:
    walk = at.opening_of(Phase.HOME)
    for seat in (ALD, BRE, CIN):
        page = front(walk.view(seat), free)
        assert page is not None
        own = {each.name for each in walk.view(seat).sight.scenario.delegation(SeatId(seat)).actors}
        assert {each.name for each in page.actors} == own
