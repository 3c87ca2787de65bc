"""The home front in words and in the window: who carries a ratification, what would carry it further, and the news."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from game.minutes.figures import percent_points
from game.minutes.names import Names
from game.table.ports import Prospect
from game.terms.actions import Action, ChooseInEvent, Move
from game.terms.actions_home_front import PersuadeNeighbour, WaitToSubmit, WorkActor
from game.terms.by_seat import Keyed
from game.terms.events import (
    PUBLIC,
    CapitalAnswered,
    ContagionSpread,
    EventChoiceMade,
    EventDrawn,
    NeighbourPersuaded,
    only,
)
from game.terms.home_front import Carries, Carrying, HomeMeans
from game.terms.ids import AlternativeId, ClauseId, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused
from game.terms.text import Choice
from game.terms.views import SeatView
from game.ui.lines.home_front import front
from game.ui.lines.year_news import news, told_with_capitals
from game.ui.running import is_asked
from game.ui.screens.home_front import HomePanel
from game.ui.screens.ratification import RatificationScreen
from game.ui.screens.session import EVERYTHING
from game.ui.theme.look import Look
from game.ui.widgets.button import Button
from game.ui.widgets.incoming_card import IncomingCard
from tests.gallery import almeira_asked
from tests.kit import ui_moments as at
from tests.kit.fits import settle
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


def test_what_nobody_has_tried_is_not_said_to_have_come_to_nothing() -> None:
    spent = Refused(reason=Refusal.WORKED_ENOUGH, about="Treasury")
    page = front(year(), lambda _: Prospect(attention=1, refused=spent))
    assert page is not None
    assert page.actors[0].ways[0].refusal == "Treasury: that has been done as often as it can be; try something else."


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


def struck(choices: tuple[str, ...] = ("Publish everything", "Say nothing")) -> EventDrawn:
    return replace(almeira_asked.struck(), struck=(ALD,), audience=only(ALD), choices=choices)


def chosen() -> EventChoiceMade:
    return EventChoiceMade(
        audience=PUBLIC,
        inject="leak-at-home",
        by=BRE,
        choice=1,
        label="Say nothing",
        changes=(),
        revealed=(),
        fading=(),
        by_default=False,
    )


def open_to_choose(view: SeatView) -> SeatView:
    """The rules let it answer."""
    permissions = (replace(each, refused=None) if each.move is Move.CHOOSE else each for each in view.sight.permissions)
    return replace(view, sight=replace(view.sight, permissions=tuple(permissions)))


def test_rule_30_what_strikes_a_delegation_in_a_year_waits_there_for_its_choice(look: Look) -> None:
    """It could be answered at the table only; in the years silence was the answer, and nobody had been asked."""
    screen = shown(RatificationScreen(look, at.explain(at.opening_of(Phase.HOME)), free), 1280, 800)
    wished: list[object] = []
    screen.wished.connect(wished.append)
    seen = open_to_choose(at.recorded(year(1), struck()))
    screen.show_view(seen, EVERYTHING)
    settle()
    answers = {each.accessibleName(): each for each in screen.events.findChildren(Button)}
    assert list(answers) == ["Publish everything", "Say nothing"]
    assert (
        "A newspaper prints accounts of Aldmere." in screen.events.findChildren(IncomingCard)[0].accessibleDescription()
    )
    assert screen.first_focus() is answers["Publish everything"]
    answers["Say nothing"].click()
    assert wished == [ChooseInEvent(by=ALD, inject="leak-at-home", choice=1)]
    screen.show_view(open_to_choose(at.recorded(year(1), replace(struck(), inject="a-storm"))), EVERYTHING)
    following = screen.first_focus()
    assert following not in answers.values()  # those are gone
    assert screen.events.isAncestorOf(following)
    screen.show_view(year(1), EVERYTHING)
    assert screen.events.first is None
    assert screen.events.isHidden()


def test_a_year_that_is_let_run_stops_where_a_choice_waits() -> None:
    assert not is_asked(year(1).sight)
    assert is_asked(open_to_choose(year(1)).sight)


def test_news_of_the_year_tell_of_the_world_and_of_whoever_pressed_ones_capital() -> None:
    seen = year(1)
    pressed = [NeighbourPersuaded(by=BRE, to=whom, trust=100, attention=1, audience=PUBLIC) for whom in (ALD, CIN)]
    told = news(at.recorded(seen, *pressed, struck(choices=())))
    assert "Brescal pressed Aldmere to ratify." in told
    assert "Brescal pressed Cindra to ratify." not in told
    assert any(each.startswith("News came in, under the heading “A leak at home”") for each in told)
    many = [NeighbourPersuaded(by=by, to=ALD, trust=100, attention=1, audience=PUBLIC) for by in (BRE, CIN, BRE)]
    assert news(at.recorded(seen, *many))[-1] == "Brescal and Cindra pressed Aldmere to ratify."
    answers = [replace(chosen(), by=by) for by in (BRE, CIN, ALD)]
    event = struck(choices=())
    assert news(at.recorded(seen, event, *answers))[-1] == (
        "On “A leak at home”, Brescal, Cindra and Aldmere answered: Say nothing."
    )
    assert len(news(at.recorded(seen, event, *answers[:2]))) == len(news(at.recorded(seen, event, *answers))) + 1
    waits = news(at.recorded(seen, struck()))
    assert not any("A leak at home" in each for each in waits)  # told where its choice is


def test_contagion_of_less_than_a_point_is_not_told_as_a_move_by_nothing() -> None:
    seen = year(1)
    audience = seen.record[-1].event.audience
    spread = ContagionSpread(year=1, moved=Keyed({BRE: Keyed({CIN: 70}), ALD: Keyed({CIN: 4})}), audience=audience)
    assert news(at.recorded(seen, spread))[-1] == (
        "Ratifications moved others in year 1: Brescal by +7 points through Cindra."
    )
    little = ContagionSpread(year=1, moved=Keyed({ALD: Keyed({CIN: 4})}), audience=audience)
    assert news(at.recorded(seen, little))[-1] == (
        "The ratifications of year 1 moved nobody else by as much as a point."
    )


def test_an_actor_that_objects_says_to_what_and_several_payments_are_counted() -> None:
    seen = year(1)
    assert seen.home is not None
    assert seen.sight.mandate is not None
    assert seen.sight.adopted is not None
    has = next(Choice(bracket=place, alternative=words) for place, words in seen.sight.adopted.items())
    lacks = replace(has, alternative=AlternativeId("A" if has.alternative != "A" else "B"))
    first = replace(seen.sight.mandate.actors[0], blocks=(has,), needs=(lacks,))
    mandate = replace(seen.sight.mandate, actors=(first, *seen.sight.mandate.actors[1:]))
    paid = replace(seen.home.actors[0], blocked=200, worked=(HomeMeans.SIDE_PAYMENT, HomeMeans.SIDE_PAYMENT))
    home = replace(seen.home, actors=(paid, *seen.home.actors[1:]))
    page = front(replace(seen, home=home, sight=replace(seen.sight, mandate=mandate)), free)
    names = Names.of(seen.sight.scenario)
    assert page is not None
    assert page.actors[0].notes == (
        f"It would not pass {names.choice(has)}, which the text has.",
        f"It needs {names.choice(lacks)}, which the text does not have.",
        "So far: 2 side payments.",
    )


def test_a_neighbour_that_was_pressed_this_year_is_said_to_have_been() -> None:
    """It read: Nobody was pressed. It stands like this already."""
    seen = year(1)
    assert seen.home is not None
    carries = (Carries(what=Carrying.NEIGHBOUR, gain=30, state=BRE),)
    again = Prospect(attention=1, refused=Refused(reason=Refusal.ALREADY_SO))
    page = front(replace(seen, home=replace(seen.home, carries=carries)), lambda _action: again)
    assert page is not None
    assert page.elsewhere[0].refusal == "You have pressed it this year. What it does is heard when the year is over."


def test_where_panels_stand_below_one_another_ones_own_capital_comes_first(look: Look) -> None:
    screen = shown(RatificationScreen(look, at.explain(at.opening_of(Phase.HOME)), free), 800, 600)
    screen.show_view(year(1), EVERYTHING)
    settle()
    tops = {each: each.mapTo(screen, each.rect().topLeft()).y() for each in (screen.home, screen._states)}
    assert tops[screen.home] < tops[screen._states]
