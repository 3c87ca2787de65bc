"""What else waits for an answer: threats, invitations, requests; and what of one's own can still be done."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from game.terms.actions import Action, OfferPackage
from game.terms.actions_arrangements import AcceptArrangement
from game.terms.actions_caucuses import JoinCaucus, LeaveCaucus
from game.terms.actions_cooperation import AnswerRequest
from game.terms.actions_deck import ChooseInEvent
from game.terms.actions_presence import ReturnToTable
from game.terms.actions_prices import NameNoPrice, NamePrice
from game.terms.actions_threats import AnswerThreat, BackDown, CarryOutThreat
from game.terms.cooperation import RefusalGround, RequestAnswer
from game.terms.events import PUBLIC, EventChoiceMade, StageOpened
from game.terms.ids import InquiryId, SeatId
from game.terms.prices import Inquiry, InquiryStatus, NoPrice
from game.terms.standing import Question, QuestionKind, choice_item
from game.terms.threats import ThreatStatus
from game.terms.views import Sight
from game.ui.lines.table_asked import asked, own_standing
from game.ui.lines.table_events import choices
from game.ui.lines.table_question import answer_words, question_lines
from game.ui.theme.look import Look
from tests.gallery import almeira_asked, almeira_text
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.scenes_table import at_almeira
from tests.gallery.screens import SCENES
from tests.kit import ui_moments as at

MIR, OKA = almeira_text.MIR, almeira_text.OKA


def sight(**standing: object) -> Sight:
    return at.again(almeira.view(), **standing).sight


def test_a_threat_is_answered_by_yielding_or_defying() -> None:
    waits = asked(sight(threats=(almeira_asked.threat(),)))[0]
    assert waits.card.title == "Tyrsen threatens you"
    assert waits.card.clauses[0].what == "curbs on trade"
    assert waits.deeds["yield"] == AnswerThreat(by=MIR, threat=almeira_asked.threat().id, yields=True)
    assert waits.deeds["defy"] == AnswerThreat(by=MIR, threat=almeira_asked.threat().id, yields=False)


def test_an_answered_threat_waits_no_longer() -> None:
    assert asked(sight(threats=(replace(almeira_asked.threat(), status=ThreatStatus.YIELDED),))) == ()


def test_ones_own_threat_can_be_carried_out_or_dropped() -> None:
    own = own_standing(sight(threats=(almeira_asked.own_threat(),)))[0]
    kinds = [type(each.action) for each in own.deeds]
    assert kinds == [CarryOutThreat, BackDown]


def test_an_invitation_is_followed_and_a_group_is_left() -> None:
    waits = asked(sight(caucuses=(almeira_asked.caucus(),)))[0]
    assert waits.deeds["join"] == JoinCaucus(by=MIR, caucus=almeira_asked.caucus().id)
    inside = sight(caucuses=(almeira_asked.own_caucus(),))
    assert asked(inside) == ()
    assert own_standing(inside)[0].deeds[0].action == LeaveCaucus(by=MIR, caucus=almeira_asked.caucus().id)


def test_a_request_is_granted_or_refused_with_a_reason() -> None:
    waits = asked(sight(requests=(almeira_asked.request(),)))[0]
    granted, refused = waits.deeds["grant"], waits.deeds["secrecy"]
    assert isinstance(granted, AnswerRequest)
    assert isinstance(refused, AnswerRequest)
    assert granted.answer is RequestAnswer.GRANT
    assert (refused.answer, refused.reason) == (RequestAnswer.REFUSE, RefusalGround.SECRECY)
    assert "Refuse: secrecy under its own law" in [each.words for each in waits.card.answers]


def inquiry(by: SeatId = OKA, to: SeatId = MIR) -> Inquiry:
    return Inquiry(id=InquiryId("i1"), by=by, to=to, choice=almeira_text.REASONS, since=almeira.view().sight.moment)


def test_a_question_for_a_price_is_answered_or_declined() -> None:
    waits = asked(sight(inquiries=(inquiry(),)))[0]
    assert waits.card.title.endswith("asks what you would want")
    assert waits.deeds["nothing"] == NamePrice(by=MIR, inquiry=InquiryId("i1"))
    declined = waits.deeds["not_said"]
    assert isinstance(declined, NameNoPrice)
    assert declined.reason is NoPrice.NOT_SAID
    assert asked(sight(inquiries=(replace(inquiry(), status=InquiryStatus.NO_PRICE),))) == ()


def test_a_price_that_was_named_can_be_put_forward_as_it_stands() -> None:
    named = replace(inquiry(by=MIR, to=OKA), status=InquiryStatus.NAMED)
    own = own_standing(sight(inquiries=(named,)))[0]
    assert own.deeds[0].action == OfferPackage(by=MIR, parties=(OKA,), undertakings=named.package)
    assert "for nothing" in own.words


def test_it_is_put_forward_with_one_button_above_the_composer(look: Look) -> None:
    named = replace(inquiry(by=MIR, to=OKA), status=InquiryStatus.NAMED)
    shell = at_almeira(look, at.again(almeira.view(), inquiries=(named,), packages=()))
    wished: list[Action] = []
    moves = table_of(shell).moves
    moves.wished.disconnect()
    moves.wished.connect(wished.append)
    (button,) = [each for each in moves.findChildren(QAbstractButton) if each.accessibleName() == "Put it forward"]
    button.click()
    assert [type(each) for each in wished] == [OfferPackage]
    shell.leave()


def test_only_the_newest_answers_are_shown() -> None:
    named = [replace(inquiry(by=MIR, to=OKA), id=InquiryId(f"i{n}"), status=InquiryStatus.NAMED) for n in range(4)]
    assert [each.key for each in own_standing(sight(inquiries=tuple(named)))] == ["inquiry i3", "inquiry i2"]


def test_that_there_is_no_price_is_told_with_its_reason() -> None:
    none = replace(inquiry(by=MIR, to=OKA), status=InquiryStatus.NO_PRICE, reason=NoPrice.RED_LINE)
    own = own_standing(sight(inquiries=(none,)))[0]
    assert own.words.endswith("its capital will not have it.")
    assert own.deeds == ()


@pytest.mark.parametrize(
    ("scene", "key", "wished"),
    [("03b_threat", Qt.Key.Key_Y, AnswerThreat), ("03b_invitation", Qt.Key.Key_J, JoinCaucus)],
)
def test_a_letter_answers_what_waits(look: Look, scene: str, key: Qt.Key, wished: type) -> None:
    shell = SCENES[scene](look)
    moves = table_of(shell).moves
    asked_for = []
    moves.wished.disconnect()
    moves.wished.connect(asked_for.append)
    assert moves.card is not None
    QTest.keyClick(moves.card, key)
    assert [type(each) for each in asked_for] == [wished]
    shell.leave()


@pytest.mark.parametrize(
    ("kind", "title", "consent"),
    [
        (QuestionKind.NO_OBJECTION, "The Chair: “I see no objection to”", "No objection"),
        (QuestionKind.REOPENING, "The Chair: “Does anybody object to taking up again”", "No objection"),
        (QuestionKind.VOTE, "The Chair puts to the vote", "Vote in favour"),
        (QuestionKind.LEGAL_EFFECT, "The house decides: do these words mean in law what their author says?", "They do"),
    ],
)
def test_each_kind_of_question_is_put_in_its_own_words(kind: QuestionKind, title: str, consent: str) -> None:
    put = Question(id="Q1", kind=kind, items=(choice_item(almeira_text.REASONS),), asked_of=(MIR,))
    lines = question_lines(sight(question=put))
    assert lines is not None
    assert (lines.title, answer_words(kind, 0)) == (title, consent)


def test_an_arrangement_is_accepted_or_declined() -> None:
    waits = asked(sight(arrangements=(almeira_asked.arrangement(),)))[0]
    assert waits.card.clauses[0].what.startswith("informal")
    assert waits.deeds["accept"] == AcceptArrangement(by=MIR, arrangement=almeira_asked.arrangement().id)
    assert asked(sight(arrangements=(replace(almeira_asked.arrangement(), accepted=(MIR,)),))) == ()


def test_whoever_is_out_of_the_room_can_come_back() -> None:
    assert own_standing(sight(absent=(MIR,)))[0].deeds[0].action == ReturnToTable(by=MIR)


def test_what_strikes_this_seat_waits_for_its_choice_until_it_is_made_or_the_stage_is_over() -> None:
    seen = at.recorded(almeira.view(), almeira_asked.struck())
    waits = choices(seen)[0]
    assert waits.card.title == "A leak at home"
    assert waits.deeds["1"] == ChooseInEvent(by=MIR, inject="leak-at-home", choice=1)
    made = EventChoiceMade(
        audience=PUBLIC,
        inject="leak-at-home",
        by=MIR,
        choice=1,
        label="",
        changes=(),
        revealed=(),
        fading=(),
        by_default=False,
    )
    assert choices(at.recorded(seen, made)) == ()
    assert choices(at.recorded(seen, StageOpened(audience=PUBLIC, moment=almeira_text.NOW))) == ()


def test_one_objection_needs_no_number() -> None:
    assert [answer_words(QuestionKind.NO_OBJECTION, each) for each in (1, 2)] == ["Object", "Object to 2"]
    assert [answer_words(QuestionKind.VOTE, each) for each in (1, 2)] == ["Vote against", "Vote against 2"]
