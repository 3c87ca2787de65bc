"""The study beside a window: a process that follows the record, thinks, and ends with its pipe (decision D33)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.lab.desk import Asked, Choose, Desk, DraftMade, Follow, Foresee
from game.lab.resident import Resident
from game.lab.review import reviews
from game.lab.review_moves import moves_of
from game.lab.thinker import Thinker
from game.lab.what_if import Question, played_on
from game.lab.what_if_distribution import what_if
from game.table.playback import Playback
from game.table.ports import Chosen, Foreseen, Imagined, Previewed, Reviewed, Thought
from game.table.turns import Turns
from game.terms.actions import DeclareStance, SignConvention
from game.terms.events import Recorded, SessionOpened
from game.terms.ids import OBSERVER, AlternativeId, BracketId, SeatId, Seq
from game.terms.standing import Declaration, Stance
from game.terms.text import Choice
from tests.kit.sessions import new_table, played

ALD, SAB = SeatId("ALD"), SeatId("SAB")


@pytest.fixture
def resident() -> Iterator[Resident]:
    study = Resident()
    yield study
    study.close()


def test_it_thinks_what_a_delegate_at_the_table_would_think(resident: Resident) -> None:
    table = new_table("tutorial", 1)
    turns = Turns(table)
    followed = 0
    for _ in range(25):
        seat = turns.due()
        assert seat is not None
        resident.follow(table.recorded()[followed:])
        followed = len(table.recorded())
        resident.choose(seat)
        thought = resident.thought()
        assert thought == Chosen(seat=seat, seq=table.seq, action=turns.choose(seat))
        turns.play(seat, turns.choose(seat))


def test_it_foresees_what_the_table_foresees(resident: Resident) -> None:
    record = played("tutorial", 1)[:60]
    resident.follow(record)
    resident.foresee(OBSERVER)
    thinker = Thinker()
    halfway = Playback(record)
    halfway.walk(record[-1].seq)
    thinker.follow(record)
    *_, thought = thinker.foreseeing(OBSERVER)
    assert resident.thought() == thought
    assert isinstance(thought, Foreseen)
    assert thought.outlook == halfway.outlook(OBSERVER)


def test_who_waits_for_a_thought_when_it_closes_meets_the_end_and_no_process_stays_behind() -> None:
    study = Resident()
    study.close()
    study.close()
    with pytest.raises(EOFError):
        study.thought()
    assert not any(each.alive for each in study._hands)


def desk_with(*asked: Asked) -> list[Thought]:
    """What is answered where all of it was asked before anything could be."""
    desk, thinker, answers = Desk(), Thinker(), []
    for each in asked:
        desk.lay(each)
    while desk.busy:
        thought = desk.step(thinker)
        if thought is not None:
            answers.append(thought)
    return answers


def draft(alternative: str) -> DeclareStance:
    choice = Choice(bracket=BracketId("TU01"), alternative=AlternativeId(alternative))
    return DeclareStance(by=ALD, declarations=(Declaration(choice=choice, stance=Stance.SUPPORT),))


def test_who_asks_a_worker_that_has_ended_is_told_by_the_end_of_the_pipe_alone() -> None:
    """A slot that asks must not raise: a draft may be weighed while the table is left, and a process may be ended."""
    study = Resident()
    begun = played("tutorial", 1)[:2]
    study.follow(begun)
    study._hands[0]._process.kill()
    with pytest.raises(EOFError):
        study.thought()
    study.follow(begun)
    study.foresee(ALD)
    study.stop()
    study.close()
    study.choose(ALD)


def test_only_the_newest_draft_and_the_newest_outlook_are_answered_and_choices_come_first() -> None:
    record = Follow(played("tutorial", 1)[:3])
    answers = desk_with(record, Foresee(ALD), DraftMade(ALD, draft("A")), Choose(ALD), DraftMade(ALD, draft("B")))
    assert [type(each) for each in answers] == [Chosen, Previewed, Foreseen]
    assert isinstance(answers[1], Previewed)
    assert answers[1].action == draft("B")


def test_an_older_draft_is_put_away_half_done_and_the_outlook_waits_for_the_newer_one() -> None:
    desk, thinker = Desk(), Thinker()
    thinker.follow(played("cybercrime", 3)[:3])
    desk.lay(Foresee(SAB))
    assert desk.step(thinker) is None
    for alternative in ("A", "B"):
        desk.lay(DraftMade(SAB, draft(alternative)))
        if alternative == "A":
            assert desk.step(thinker) is None
    answers = [thought for _ in range(200) if (thought := desk.step(thinker)) is not None]
    assert [type(each) for each in answers] == [Previewed, Foreseen]
    assert isinstance(answers[0], Previewed)
    assert answers[0].action == draft("B")
    assert not desk.busy


def test_what_the_record_has_left_behind_is_not_answered() -> None:
    record = played("tutorial", 1)
    answers = desk_with(Follow(record[:3]), Foresee(ALD), DraftMade(ALD, draft("A")), Follow(record[3:6]), Foresee(ALD))
    assert [(type(each), each.seq) for each in answers] == [(Foreseen, 6)]


def test_a_draft_is_previewed_in_the_worker_as_it_would_be_here(resident: Resident) -> None:
    record = played("tutorial", 1)[:40]
    resident.follow(record)
    resident.preview(ALD, draft("A"))
    thinker = Thinker()
    thinker.follow(record)
    *_, thought = thinker.previewing(ALD, draft("A"))
    assert resident.thought() == thought


def test_nothing_is_thought_before_the_first_event() -> None:
    with pytest.raises(ValueError, match="first follow"):
        Thinker().choose(ALD)


def test_it_reviews_every_move_of_a_seat_with_all_hands() -> None:
    study = Resident(hands=2)
    record = played("tutorial", 3)[:30]
    study.follow(record)
    study.review(ALD)
    told = []
    while not told or told[-1].done < told[-1].total:
        thought = study.thought()
        assert isinstance(thought, Reviewed)
        told.append(thought)
    study.close()
    found = sorted((each.move for each in told if each.move), key=lambda each: each.seq)
    assert [each.done for each in told] == list(range(1, told[0].total + 1))
    assert tuple(found) == tuple(reviews(record, ALD))
    assert not any(each.alive for each in study._hands)


def test_it_imagines_another_move_with_ever_more_continuations_and_stops_when_told() -> None:
    study = Resident(hands=2)
    record = played("tutorial", 3)
    study.follow(record)
    signed = next(each for each in moves_of(record, ALD) if isinstance(each.action, SignConvention))
    at, instead = record[signed.place - 1].seq, SignConvention(by=ALD, sign=False)
    study.imagine(at, ALD, instead, 8)
    told = []
    while not told or told[-1].done < told[-1].total:
        thought = study.thought()
        assert isinstance(thought, Imagined)
        told.append(thought)
    asked = Question(record=record, at=at, seat=ALD, instead=instead)
    made, pairs = played_on(asked, 8, 1)
    assert [each.done for each in told] == [2, 4, 6, 8]
    assert told[-1].what_if == what_if(at, ALD, (made, instead), pairs, sorted_states(record))
    study.imagine(Seq(record[-1].seq + 1), ALD, None, 8)
    refused = study.thought()
    assert isinstance(refused, Imagined)
    assert "There is no event" in refused.trouble
    study.imagine(at, ALD, instead, 2000)
    study.stop()
    study.foresee(OBSERVER)
    assert isinstance(study.thought(), Foreseen)
    study.close()


def sorted_states(record: tuple[Recorded, ...]) -> tuple[SeatId, ...]:
    opened = record[0].event
    assert isinstance(opened, SessionOpened)
    return opened.scenario.public.states
