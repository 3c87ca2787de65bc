"""The AI chair: agenda, one text, "I see no objection", the last hour, and no circles."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.delegates.agenda import agenda_of
from game.delegates.chair import LAST_QUESTIONS, QUESTIONS
from game.delegates.delegate import Reason
from game.terms import actions as a
from game.terms.by_seat import Keyed
from game.terms.events import (
    BracketLifted,
    BracketReopened,
    ChairTextTabled,
    QuestionPut,
    SittingExtended,
    StageOpened,
)  # fmt: skip
from game.terms.ids import CHAIR, PerMille, SeatId
from game.terms.moments import Phase
from game.terms.scenario import Scenario
from game.terms.standing import Declaration, QuestionKind, Stance, Vote
from game.terms.text import Choice
from tests.delegates.conversations import Conversation, played
from tests.kit import sessions
from tests.kit.blank import choose

ALD, BRE, CIN = SeatId("ALD"), SeatId("BRE"), SeatId("CIN")


def sitting(number: int = 1) -> Conversation:
    talk = Conversation(sessions.scenario("tutorial"))
    talk.goes_on_to(Phase.SITTING, 1, number)
    return talk


def all_declare(talk: Conversation, choice: Choice, stance: Stance, *seats: SeatId) -> None:
    for seat in seats:
        talk.says(a.DeclareStance(by=seat, declarations=(Declaration(choice=choice, stance=stance),)))


def test_it_asks_where_everybody_has_said_yes() -> None:
    talk = sitting()
    all_declare(talk, choose("TU02", "B"), Stance.SUPPORT, ALD, BRE, CIN)
    heard = talk.hears(CHAIR)
    assert heard.reason is Reason.ASKS_EN_BLOC
    assert isinstance(heard.action, a.SeekAgreement)
    assert choose("TU02", "B") in heard.action.choices


def test_it_does_not_ask_for_what_somebody_has_refused_in_public() -> None:
    talk = sitting()
    all_declare(talk, choose("TU02", "A"), Stance.OPPOSE, BRE)
    all_declare(talk, choose("TU02", "A"), Stance.SUPPORT, ALD, CIN)
    heard = talk.hears(CHAIR)
    if isinstance(heard.action, a.SeekAgreement):
        assert choose("TU02", "A") not in heard.action.choices


def test_it_does_not_put_again_in_the_same_round_what_has_met_an_objection() -> None:
    talk = sitting()
    all_declare(talk, choose("TU02", "B"), Stance.SUPPORT, ALD, BRE, CIN)
    talk.plays(CHAIR)
    question = talk.table.view(CHAIR).sight.question
    assert question is not None
    for seat in (ALD, BRE, CIN):
        votes = {item.id: Vote.AGAINST for item in question.items} if seat == BRE else {}
        talk.says(a.GiveAnswer(by=seat, question=question.id, votes=Keyed(votes)))
    again = talk.hears(CHAIR)
    if isinstance(again.action, a.SeekAgreement):
        assert choose("TU02", "B") not in again.action.choices


def test_it_tables_a_text_of_its_own_where_the_room_is_divided() -> None:
    talk = sitting(2)
    all_declare(talk, choose("TU02", "A"), Stance.OPPOSE, BRE)
    all_declare(talk, choose("TU02", "C"), Stance.OPPOSE, CIN)
    all_declare(talk, choose("TU02", "B"), Stance.OPPOSE, ALD)
    heard = talk.hears(CHAIR)
    assert heard.reason is Reason.ONE_TEXT
    assert isinstance(heard.action, a.TableChairText)


def test_in_the_last_hour_it_puts_everything_that_is_left() -> None:
    talk = sitting(3)
    for letter in "ABC":
        all_declare(talk, choose("TU02", letter), Stance.OPPOSE, ALD, BRE, CIN)
    assert talk.plays(CHAIR).reason is Reason.ONE_TEXT
    heard = talk.hears(CHAIR)
    assert heard.reason is Reason.LAST_PACKAGE, "though no wording of article 2 has a friend in the room"
    assert isinstance(heard.action, a.SeekAgreement)
    assert {choice.bracket for choice in heard.action.choices} == {"TU01", "TU02", "TU03"}


def test_inner_words_come_after_the_wording_they_stand_in() -> None:
    talk = sitting(3)
    talk.says(a.SeekAgreement(by=CHAIR, choices=(choose("TU01", "C"),)))
    talk.silence()
    heard = talk.hears(CHAIR)
    assert heard.reason is Reason.LAST_PACKAGE
    assert isinstance(heard.action, a.SeekAgreement)
    assert "TU01.speed" in {choice.bracket for choice in heard.action.choices}


def test_a_round_is_added_only_where_the_last_package_has_left_much_and_the_room_has_just_moved() -> None:
    """The patient chair of the tutorial has nothing to gain by a round in which nothing is open."""
    talk = sitting(3)
    talk.says(a.SeekAgreement(by=CHAIR, choices=(choose("TU01", "C"),)))
    talk.silence()
    while isinstance(talk.hears(CHAIR).action, a.TableChairText | a.SeekAgreement):
        refused = talk.plays(CHAIR).reason is Reason.LAST_PACKAGE
        question = talk.table.view(CHAIR).sight.question
        if refused and question is not None:
            votes = {item.id: Vote.AGAINST for item in question.items}
            talk.says(a.GiveAnswer(by=BRE, question=question.id, votes=Keyed(votes)))
            talk.silence()
    assert talk.hears(CHAIR).reason is Reason.EXTENDS, "much is left, and the room has just moved"


def test_no_round_is_added_where_everything_has_been_agreed() -> None:
    for seed in range(6):
        opened = {each.bracket for each in played("tutorial", seed) if isinstance(each, BracketReopened)}
        still = {each.id for each in sessions.scenario("tutorial").public.convention.brackets if each.main}
        for event in played("tutorial", seed):
            if isinstance(event, BracketLifted):
                still.discard(event.choice.bracket)
            assert still or opened or not isinstance(event, SittingExtended)


@pytest.mark.parametrize("name", ["tutorial", "blank"])
def test_questions_and_texts_of_a_round_are_bounded(name: str) -> None:
    for seed in range(4):
        asked = texts = 0
        for event in played(name, seed):
            if isinstance(event, StageOpened):
                asked = texts = 0
            if isinstance(event, QuestionPut) and event.question.kind is QuestionKind.NO_OBJECTION:
                asked += 1
            texts += isinstance(event, ChairTextTabled)
            assert asked <= max(QUESTIONS, LAST_QUESTIONS)
            assert texts <= 1


def test_it_is_ready_outside_the_sittings() -> None:
    talk = Conversation(sessions.scenario("tutorial"))
    assert talk.hears(CHAIR).action == a.DeclareReady(by=CHAIR)


def with_a_say(seat: SeatId) -> Scenario:
    """The tutorial where one delegation alone has a say in the order of business."""
    whole = sessions.scenario("tutorial")
    says = tuple(
        replace(each, power=replace(each.power, agenda=PerMille(1000 if each.id == seat else 0)))
        for each in whole.public.delegations
    )
    return replace(whole, public=replace(whole.public, delegations=says))


@pytest.mark.parametrize("seat", [ALD, BRE, CIN])
def test_what_matters_to_those_with_power_over_the_agenda_is_taken_up_first(seat: SeatId) -> None:
    """``power.agenda`` of the scenario: a say in what comes first, and in nothing else."""
    talk = Conversation(with_a_say(seat))
    talk.goes_on_to(Phase.SITTING, 1, 1)
    view = talk.table.view(CHAIR)
    place = view.readings.states.index(seat)
    agenda = agenda_of(view)
    own = np.abs(agenda.room.gain).max(2)[place]
    assert agenda.board.ground.brackets[int(agenda.stake.argmax())].clause == (
        agenda.board.ground.brackets[int(own.argmax())].clause
    )
    assert np.corrcoef(agenda.stake, own)[0, 1] > 0.95
