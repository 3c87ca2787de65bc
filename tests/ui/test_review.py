"""The years of practice in words and in the window: answers, conduct, deeds, compliance, figures, and the keyboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from game.app.laying import begun
from game.app.window import table_screen
from game.lab.preview import preview
from game.table.ports import Prospect
from game.table.proceedings import Proceedings
from game.terms.actions import MOVE_OF, Action, Move
from game.terms.actions_cooperation import AnswerRequest, RequestCooperation
from game.terms.actions_practice import DenounceConvention, ProposeAmendment, SetConduct
from game.terms.cooperation import Channel, RefusalGround, RequestAnswer, RequestKind, RequestStatus
from game.terms.events import CooperationRequested, Event, Occupant, SeatKind, SessionOpened, StageOpened
from game.terms.ids import ClauseId
from game.terms.moments import Phase
from game.terms.practice import NOT_DUE, Conduct
from game.terms.readings import Effect, Interval, Preview
from game.terms.refusals import Refusal, Refused
from game.ui.lines.review import review
from game.ui.lines.review_deeds import NEEDS, Deed, Slot, compose, pick
from game.ui.lines.review_years import compliance, level_words, year_charts, years_table
from game.ui.screens.ratification import RatificationScreen
from game.ui.screens.review import ReviewScreen
from game.ui.screens.year_lines import round_top
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from tests.kit import ui_moments as at
from tests.kit.sessions import played
from tests.kit.ui_house import at_table, awaited, phase, until, view
from tests.kit.ui_moments import ALD, BRE, CIN
from tests.kit.ui_practice import year
from tests.ui.showing import shown


def free(_action: Action) -> Prospect:
    """Everything would be granted, for nothing."""
    return Prospect(attention=0, refused=None)


def test_rule_39_4_every_answer_to_a_request_says_the_months_it_takes_half_between_agencies_in_part_or_late() -> None:
    page = review(year(), free)
    assert page.months == "2 prosecutor-months left this year"
    words = [[each.words for each in line.answers] for line in page.awaits]
    answers = ["Grant", "Grant in part", "Answer late", "Refuse"]
    assert words == [answers, answers, ["For it", "Against it"]]
    three, two, one = "3 prosecutor-months", "2 prosecutor-months", "1 prosecutor-month"
    takes = [[each.takes for each in line.answers] for line in page.awaits]
    assert takes == [[three, two, two, ""], [one, one, one, ""], ["", ""]]
    assert [each.value for each in RefusalGround] == [each.key for each in page.awaits[0].reasons]


def test_a_request_is_refused_on_the_ground_that_was_chosen() -> None:
    seen = year()
    refused = review(seen, free).awaits[0].refused(seen.sight, "secrecy")
    assert isinstance(refused, AnswerRequest)
    assert (refused.answer, refused.reason) == (RequestAnswer.REFUSE, RefusalGround.SECRECY)


def test_an_answer_that_would_be_refused_is_shut_and_says_why() -> None:
    page = review(year(), lambda _: Prospect(attention=0, refused=Refused(reason=Refusal.NO_MONTHS, about="3")))
    assert all(each.refusal for line in page.awaits for each in line.answers)


def test_what_became_of_ones_own_requests_and_what_stands_between_states_is_told() -> None:
    page = review(year(), free)
    assert page.asked == ("The extradition of a suspect, asked of Brescal: granted, but late",)
    assert page.standing[:2] == (
        "Brescal complained that Cindra does not do what Article 1 asks, and sought arbitration.",
        "Aldmere protested against the conduct of Cindra.",
    )
    assert any("has another government" in each for each in page.news)


def test_whoever_is_no_party_has_no_conduct_and_keeps_its_home_front(look: Look) -> None:
    assert [each.current for each in review(year(), free).conduct] == ["comply", "go_slow", "comply"]
    outside = year(party=False)
    page = review(outside, free)
    assert page.conduct == ()
    assert page.bound
    screen = shown(ReviewScreen(look, free), 1440, 900)
    screen.show_view(outside, frozenset())
    assert screen.home.isVisibleTo(screen)
    screen.show_view(year(), frozenset())
    assert not screen.home.isVisibleTo(screen)


def test_rule_39_5_compliance_shows_ones_own_what_was_published_and_what_is_not_known() -> None:
    sight = year().sight
    found = compliance(sight)
    own = [sight.compliance[clause][ALD] for clause in sight.obligations]
    assert found.levels == tuple((level, published, None) for level, published in zip(own, (3, 1, 0), strict=True))
    assert found.table.cells[0] == (level_words(own[0]), "full", "not published")
    outside = compliance(year(party=False).sight)
    assert [each.letters for each in outside.states][outside.parties :] == [ALD]
    assert outside.levels[0][-1] == NOT_DUE


def test_every_figure_drawn_stands_in_the_table_beside_it() -> None:
    sight = year().sight
    table = years_table(sight)
    assert len(table.columns) == len(sight.indicators) == 6
    for chart in year_charts(sight):
        assert table.cells[table.rows.index(chart.title)] == chart.figures
        assert chart.before == f"was {chart.figures[-2]}"
    assert year_charts(replace(sight, indicators=())) == ()


@pytest.mark.parametrize(("most", "top"), [(0, 1), (1, 1), (1.2, 2), (33, 50), (501, 1000)])
def test_the_axis_ends_at_a_round_figure(most: float, top: float) -> None:
    assert round_top(most) == top


def test_a_request_is_composed_from_kind_state_and_channel() -> None:
    sight, picked = year().sight, dict[Slot, str]()
    assert compose(Deed.REQUEST, picked, sight, free).action is None
    for slot, key in ((Slot.KIND, "evidence"), (Slot.WHOM, "BRE"), (Slot.CHANNEL, "agency")):
        picked = pick(Deed.REQUEST, picked, slot, key)
    asked = RequestCooperation(by=ALD, to=BRE, kind=RequestKind.EVIDENCE, channel=Channel.AGENCY)
    assert compose(Deed.REQUEST, picked, sight, free).action == asked
    above = compose(Deed.REQUEST, pick(Deed.REQUEST, picked, Slot.KIND, "extradition"), sight, free).action
    assert isinstance(above, RequestCooperation)
    assert above.channel is Channel.STATE


def test_another_article_takes_its_wording_out_of_an_amendment() -> None:
    sight = year().sight
    page = compose(Deed.AMEND, {Slot.CLAUSE: "TU01"}, sight, free)
    wording = page.slots[1].choices[0].key
    picked = pick(Deed.AMEND, {Slot.CLAUSE: "TU01"}, Slot.WORDING, wording)
    assert isinstance(compose(Deed.AMEND, picked, sight, free).action, ProposeAmendment)
    assert compose(Deed.AMEND, pick(Deed.AMEND, picked, Slot.CLAUSE, "TU02"), sight, free).action is None


@pytest.mark.parametrize("deed", Deed)
def test_everything_that_stands_on_a_list_of_the_form_begins_with_a_capital(deed: Deed) -> None:
    for line in compose(deed, {Slot.KIND: "evidence", Slot.CLAUSE: "TU01"}, year().sight, free).slots:
        small = [each.words for each in (*line.choices, line) if each.words[0].islower()]
        assert small == []


def filled(deed: Deed) -> Action:
    """The deed with the first thing in every list."""
    sight, picked = year().sight, dict[Slot, str]()
    for _ in NEEDS[deed]:
        for line in compose(deed, picked, sight, free).slots:
            if line.choices and line.key not in picked:
                picked = pick(deed, picked, Slot(line.key), line.choices[0].key)
    action = compose(deed, picked, sight, free).action
    assert action is not None
    return action


def test_every_move_of_practice_is_composed_or_answered() -> None:
    composed = {MOVE_OF[type(filled(each))] for each in Deed}
    answered = {MOVE_OF[type(each.action)] for line in review(year(), free).awaits for each in line.answers}
    assert composed | answered == {
        Move.REQUEST, Move.ANSWER_REQUEST, Move.PROJECT, Move.CONTACT_POINT, Move.CONDUCT, Move.DISPUTE, Move.SANCTION,
        Move.LIFT_SANCTION, Move.FORGIVE, Move.DENOUNCE, Move.EXCLUDE, Move.AMEND, Move.ANSWER_AMENDMENT,
    }  # fmt: skip


def test_leaving_the_convention_is_held_and_not_pressed(look: Look) -> None:
    wished: list[object] = []
    screen = shown(ReviewScreen(look, free), 1440, 900)
    screen.wished.connect(wished.append)
    screen.show_view(year(), frozenset())
    screen.deeds.begin(Deed.DENOUNCE)
    assert not screen.deeds.do.isVisibleTo(screen)
    QTest.keyClick(screen.deeds.hold, Qt.Key.Key_Return)
    assert wished == []
    screen.deeds.hold.held.emit()
    assert wished == [DenounceConvention(by=ALD)]


def test_the_keyboard_goes_from_a_deed_that_is_done_to_the_next_and_nowhere_between(look: Look) -> None:
    """Whatever has the keyboard is scrolled to: a detour over what comes after the button moves the page away."""
    screen = shown(ReviewScreen(look, free), 1440, 900)
    screen.show_view(year(), frozenset())
    screen.window().activateWindow()
    screen.deeds.begin(Deed.SANCTION)
    screen.deeds.take(Slot.WHOM, CIN)
    screen.deeds.do.setFocus()
    went: list[QWidget | None] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(lambda _old, new: went.append(new))
    screen.deeds.do.click()
    assert went == [screen.deeds.deed]


def test_pictures_have_a_table_beside_them(look: Look) -> None:
    screen = shown(ReviewScreen(look, free), 1440, 900)
    screen.show_view(year(), frozenset())
    screen.toggle_twin()
    assert screen.years.twin.isVisibleTo(screen)
    assert not screen.years.charts.isVisibleTo(screen)
    screen.show_view(year(), frozenset())
    assert not screen.years.charts.isVisibleTo(screen)
    screen.toggle_twin()
    assert screen.grid.isVisibleTo(screen)


def test_a_table_beside_pictures_grows_with_the_size_of_text(look: Look) -> None:
    """It kept the height of the size that it was filled at."""
    screen = shown(ReviewScreen(look, free), 1440, 900)
    screen.show_view(year(), frozenset())
    twins = (screen.years.twin, screen.compliance_twin)
    before = [each.minimumHeight() for each in twins]
    look.wear(Theme(percent=200))
    assert [each.minimumHeight() for each in twins] == [2 * each for each in before]


def test_one_thing_that_awaits_is_open_at_a_time(look: Look) -> None:
    """Picture 07: a list of what awaits, and what is picked in it opened beside."""
    screen = shown(ReviewScreen(look, free), 1440, 900)
    screen.show_view(year(), frozenset())
    keys = list(screen.awaits.widgets)
    assert [each.isVisibleTo(screen) for each in screen.awaits.widgets.values()] == [True, False, False]
    assert screen.first_focus() is screen.awaits.widgets[keys[0]].first()
    QTest.keyClick(screen.list, Qt.Key.Key_Down)
    assert [each.isVisibleTo(screen) for each in screen.awaits.widgets.values()] == [False, True, False]
    screen.show_view(year(), frozenset())
    assert screen.list.current_key() == keys[1]


# The window, by keys


def years_begin() -> tuple[Event, ...]:
    """The tutorial as it was played until its first year at home opened, with a person in Aldmere's seat."""
    events = [each.event for each in played("tutorial", at.SEED)]
    first = next(
        place for place, each in enumerate(events) if isinstance(each, StageOpened) and each.moment.phase is Phase.HOME
    )
    opened = events[0]
    assert isinstance(opened, SessionOpened)
    seating = opened.seating.put(ALD, Occupant(kind=SeatKind.PERSON))
    return (replace(opened, seating=seating), *events[1 : first + 1])


def press(widget: QWidget) -> None:
    """Go to it and press Enter."""
    assert widget.isVisible()
    assert widget.isEnabled()
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_year_at_home_and_a_year_of_practice_are_played_by_keyboard_and_the_rest_runs(
    look: Look, tmp_path: Path
) -> None:
    shell = Shell(look, table_screen)
    shell.resize(1440, 900)
    shell.show()
    shell.sit_down(begun(tmp_path, "years", years_begin(), ALD))
    shell.activateWindow()
    at_table(shell).start()
    awaited(shell)
    home = at_table(shell).phase_screen
    assert isinstance(home, RatificationScreen)
    press(home.home.actors.widgets["Treasury"].ways.widgets["declaration"].button)
    assert len(view(shell).sight.worked) == 1
    press(home.foot.submit)
    assert ALD in view(shell).sight.submitted
    while phase(shell) is Phase.HOME:
        before = view(shell).sight.moment.year
        press(home.foot.let_pass)
        until(lambda before=before: view(shell).sight.moment.year != before or phase(shell) is Phase.ENDED, "a year")
        awaited(shell)
    assert phase(shell) is Phase.REVIEW
    practice = at_table(shell).phase_screen
    assert isinstance(practice, ReviewScreen)
    if ALD in view(shell).sight.parties:
        choice = practice.conduct.widgets["TU02"].choice
        choice.setFocus()
        QTest.keyClick(choice, Qt.Key.Key_Right)
        assert view(shell).sight.conduct[ClauseId("TU02")] is Conduct.GO_SLOW
    practice.deeds.take(Slot.KIND, "evidence")
    practice.deeds.take(Slot.WHOM, CIN)
    press(practice.deeds.do)
    assert any(each.by == ALD and each.to == CIN for each in view(shell).sight.requests)
    while phase(shell) is not Phase.ENDED:
        press(practice.bar.run)
        until(lambda: phase(shell) is Phase.ENDED or not at_table(shell).running, "the end, or something asked")
        awaited(shell)
    assert len(view(shell).sight.indicators) == view(shell).sight.years
    shell.leave()


def test_conduct_that_is_refused_stands_as_it_did(look: Look) -> None:
    wished: list[object] = []
    screen = shown(ReviewScreen(look, free), 1440, 900)
    screen.wished.connect(wished.append)
    screen.show_view(year(), frozenset())
    choice = screen.conduct.widgets["TU01"].choice
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_End)
    assert wished == [SetConduct(by=ALD, clause=ClauseId("TU01"), conduct=Conduct.BREACH)]
    assert choice.current == "comply"


def test_beside_answers_stands_what_each_would_do_to_the_trust_of_who_asks(look: Look) -> None:
    """Picture 07: trust of who asks, with its likely range; worked out answer by answer (decision D32)."""
    considered: list[object] = []
    screen = shown(ReviewScreen(look, free), 1440, 900)
    screen.trust.considered.connect(considered.append)
    screen.show_view(year(), frozenset())
    request = next(each for each in year().sight.requests if each.to == ALD)
    card = screen.awaits.widgets[request.id]
    told = [each.accessibleDescription() for each in card.cards.values()]
    assert [each.endswith("being worked out") for each in told] == [True] * 4
    nothing = Interval(value=0, low=0, high=0)
    for step in (55, 0, -80):
        action = considered[-1]
        assert isinstance(action, AnswerRequest)
        effect = Effect(
            state=request.by, trust=Interval(value=step, low=step - 10, high=step + 10), owes=0, owes_more=nothing,
            reciprocity=nothing, likelihood=nothing,
        )  # fmt: skip
        told = Preview(effects=(effect,), likelihood=nothing, value=nothing, adoption=nothing, in_force=nothing)
        screen.trust.show_preview(action, told)
    assert [each.accessibleDescription() for each in card.cards.values()] == [
        "3 prosecutor-months Trust in you of who asks +0.11 (+0.09 to +0.13)",
        "2 prosecutor-months Trust in you of who asks 0.00 (−0.02 to +0.02)",
        "2 prosecutor-months Trust in you of who asks −0.16 (−0.18 to −0.14)",
        "being worked out",
    ]
    assert len({id(each) for each in considered}) == len(considered)


def test_an_answer_is_chosen_and_then_sent_by_keys_and_a_refusal_names_its_ground_first(look: Look) -> None:
    """Picture 07: cards to choose from, one button that sends; game.md: refuse with a reason."""
    wished: list[object] = []
    screen = shown(ReviewScreen(look, free), 1440, 900)
    screen.wished.connect(wished.append)
    screen.show_view(year(), frozenset())
    request = next(each for each in year().sight.requests if each.to == ALD)
    card = screen.awaits.widgets[request.id]
    first = card.first()
    assert first is card.cards["grant"]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    part = card.cards["part"]
    assert part.isChecked()
    assert part.hasFocus()
    QTest.keyClick(part, Qt.Key.Key_Return)
    assert wished == []
    QTest.keyClick(part, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wished == [AnswerRequest(by=ALD, request=request.id, answer=RequestAnswer.PART)]
    card.cards["refuse"].click()
    assert card.ground.isVisibleTo(screen)
    assert not card.send.isEnabled()
    assert card.send.accessibleDescription() == "Choose the ground on which it is refused."
    card.ground.taken.emit("secrecy")
    card.send.click()
    assert wished[1] == AnswerRequest(
        by=ALD, request=request.id, answer=RequestAnswer.REFUSE, reason=RefusalGround.SECRECY
    )


def test_to_grant_a_request_earns_trust_and_to_refuse_it_costs_some() -> None:
    """E2.4, decision D32: the preview of an answer is worked out from what the seat may know."""
    record = played("tutorial", 1)
    at = Proceedings(record[0])
    for each in record[1:]:
        at.fold((each,))
        if isinstance(each.event, CooperationRequested) and each.event.request.status is RequestStatus.OPEN:
            break
    request = next(each for each in at.now.requests.values() if each.status is RequestStatus.OPEN)

    def felt(answer: RequestAnswer) -> int:
        reason = RefusalGround.CAPACITY if answer is RequestAnswer.REFUSE else None
        shown = preview(at, request.to, AnswerRequest(by=request.to, request=request.id, answer=answer, reason=reason))
        return next(each.trust.value for each in shown.effects if each.state == request.by)

    assert felt(RequestAnswer.GRANT) > 0 > felt(RequestAnswer.REFUSE)
