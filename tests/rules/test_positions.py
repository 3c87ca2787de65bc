"""Positions on record: explanations, reservations, interpretative declarations (rule 28)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.positions import reservations_are_open
from game.rules.sight import see
from game.terms import actions as a
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import ClauseId
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from game.terms.scenario import Scenario
from game.terms.standing import Vote
from game.terms.text import Binds, Clause
from tests.kit import blank
from tests.kit.blank import ARD, BRV, COR, choose
from tests.rules.room import SURE, Room, kinds, one, sitting

BL01, BL02, BL03 = ClauseId("BL01"), ClauseId("BL02"), ClauseId("BL03")


def adopted(scenario: Scenario | None = None) -> Room:
    """Everything is agreed and adopted; the convention is open for signature."""
    room = sitting(scenario=scenario, facts=SURE)
    room.agree(choose("BL01", "A"), choose("BL02", "B"), choose("BL03", "A"))
    return room.to(Phase.SIGNATURE)


def changed(**how: object) -> Scenario:
    """The blank scenario with every clause changed alike."""
    whole = blank.scenario()
    clauses = tuple(replace(each, **how) for each in whole.public.convention.clauses)  # type: ignore[arg-type]
    return replace(whole, public=replace(whole.public, convention=replace(whole.public.convention, clauses=clauses)))


def barred() -> Scenario:
    """The final clause rules reservations out."""
    whole = blank.scenario()

    def without(clause: Clause) -> Clause:
        alternatives = tuple(replace(each, binds=Binds(reservations=False)) for each in clause.main.alternatives)
        return replace(clause, brackets=(replace(clause.main, alternatives=alternatives), *clause.brackets[1:]))

    clauses = tuple(without(each) if each.id == BL03 else each for each in whole.public.convention.clauses)
    return replace(whole, public=replace(whole.public, convention=replace(whole.public.convention, clauses=clauses)))


EXPLAINING = a.ExplainVote(by=ARD, text="We can live with it.")


def test_rule_28_1_a_position_is_explained_once_and_not_before_the_text_is_before_the_house() -> None:
    room = sitting()
    assert room.refusal(EXPLAINING).reason is Refusal.WRONG_PHASE
    room = adopted()
    assert one(room.do(EXPLAINING), e.VoteExplained).text == "We can live with it."
    assert room.refusal(EXPLAINING).reason is Refusal.ALREADY_SO


@pytest.mark.parametrize("first", [True, False], ids=["before", "after"])
def test_rule_28_1_a_vote_is_explained_while_the_text_is_before_the_house_before_it_or_after_it(first: bool) -> None:
    """game.md, moves: at adoption one joins consensus, blocks it, votes, explains the vote."""
    room = sitting(facts=SURE)
    room.agree(choose("BL01", "A"), choose("BL02", "B"), choose("BL03", "A"))
    room.to(Phase.ADOPTION)
    asked = room.now.question
    assert asked is not None
    voting = a.GiveAnswer(by=ARD, question=asked.id, votes=Keyed({each.id: Vote.IN_FAVOUR for each in asked.items}))
    for action in (EXPLAINING, voting) if first else (voting, EXPLAINING):
        room.do(action)
    assert room.now.explained == (ARD,)
    room.to(Phase.SIGNATURE)
    assert room.refusal(EXPLAINING).reason is Refusal.ALREADY_SO


def test_rule_28_2_two_reservations_at_most_and_everybody_sees_them() -> None:
    room = adopted(changed(core=False))
    room.do(a.EnterReservation(by=ARD, clause=BL01), a.EnterReservation(by=ARD, clause=BL02))
    assert room.refusal(a.EnterReservation(by=ARD, clause=BL02)).reason is Refusal.ALREADY_SO
    assert room.refusal(a.EnterReservation(by=ARD, clause=BL03)).reason is Refusal.TOO_MANY_RESERVATIONS
    assert see(room.now, COR).reservations[ARD] == (BL01, BL02)


def test_rule_28_2_reservations_come_with_a_signature_or_before_one_is_a_party() -> None:
    room = adopted(changed(core=False))
    room.sign(withheld=(COR,))
    assert room.refusal(a.EnterReservation(by=COR, clause=BL02)).reason is Refusal.NOT_SIGNED
    room.do(a.EnterReservation(by=BRV, clause=BL02))
    room.submit(ARD)
    room.close()
    assert room.refusal(a.EnterReservation(by=ARD, clause=BL02)).reason is Refusal.ALREADY_PARTY


def test_rule_28_3_no_reservation_on_what_carries_the_object_of_the_convention() -> None:
    room = adopted()
    core = next(each.id for each in blank.scenario().public.convention.clauses if each.core)
    assert room.refusal(a.EnterReservation(by=ARD, clause=core)).reason is Refusal.CLAUSE_CORE


def test_rule_28_3_no_reservation_where_a_final_clause_rules_them_out() -> None:
    room = adopted(barred())
    assert not reservations_are_open(room.now)
    assert room.refusal(a.EnterReservation(by=ARD, clause=BL02)).reason is Refusal.RESERVATIONS_BARRED


def test_rule_28_3_no_reservation_on_what_is_not_part_of_the_text() -> None:
    room = sitting()
    room.agree(choose("BL01", "A"), choose("BL02", "none"), choose("BL03", "A"))
    room.to(Phase.SIGNATURE)
    assert room.refusal(a.EnterReservation(by=ARD, clause=BL02)).reason is Refusal.NOT_IN_THE_TEXT


def test_rule_28_4_a_reading_is_declared_and_changes_nothing() -> None:
    room = adopted()
    before = room.now
    happened = room.do(a.DeclareInterpretation(by=ARD, text="No new duty.", clause=None))
    assert kinds(happened) == [e.InterpretationDeclared]
    assert replace(room.now, seq=before.seq) == before
