"""The order of business: clauses put aside, rounds added, reopenings and votes by the chair (rules 11, 23 and 24)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.allowed import allowed
from game.rules.sight import see
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import Pledge, PledgeKind
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, AlternativeId, BracketId, ClauseId
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from game.terms.scenario import Scenario
from game.terms.standing import BracketStatus, ReopenCause, Stance
from game.terms.text import Link
from tests.kit import blank
from tests.kit.blank import ARD, BRV, COR, choose
from tests.rules.room import Room, every, kinds, one, sitting

LETTERS = choose("BL01", "B")
BL01 = ClauseId("BL01")


def park(clause: str = "BL01") -> a.ParkClause:
    """The chair puts a clause aside."""
    return a.ParkClause(by=CHAIR, clause=ClauseId(clause))


def linked() -> Scenario:
    """The first two clauses are worth more together."""
    link = Link(
        a=ClauseId("BL01"),
        a_alternatives=(AlternativeId("A"),),
        b=ClauseId("BL02"),
        b_alternatives=(AlternativeId("B"),),
        effect=blank.per_mille(eff=10).eff,
        who=(),
        kind="needs",
        note="",
    )
    whole = blank.scenario()
    return replace(whole, public=replace(whole.public, links=(link,)))


def test_rule_23_1_with_a_clause_put_aside_nothing_is_done_until_it_is_taken_up() -> None:
    room = sitting()
    assert one(room.do(park()), e.ClauseParked).clause == BL01
    tabling = a.TableWording(by=ARD, choice=LETTERS)
    assert room.refusal(tabling).reason is Refusal.CLAUSE_PARKED
    inline = choose("BL01.speed", "slow")
    assert room.refusal(a.SeekAgreement(by=CHAIR, choices=(inline,))).reason is Refusal.CLAUSE_PARKED
    room.declare(ARD, Stance.SUPPORT, choose("BL02", "A"))
    room.do(a.TakeUpClause(by=CHAIR, clause=BL01), tabling)
    assert room.now.parked == ()


def test_rule_23_1_a_clause_in_which_nothing_is_open_is_not_put_aside() -> None:
    room = sitting()
    room.agree(choose("BL02", "B"))
    assert room.refusal(park("BL02")).reason is Refusal.BRACKET_AGREED


def test_rule_23_2_as_the_last_sitting_opens_what_was_aside_is_taken_up() -> None:
    room = sitting()
    room.do(park(), park("BL03"))
    room.to(Phase.SITTING, sitting=2)
    assert [each.clause for each in every(room.events, e.ClauseTakenUp)] == ["BL01", "BL03"]
    assert room.refusal(park()).reason is Refusal.LAST_SITTING


def test_rule_23_3_the_chair_adds_a_round_once_a_sitting() -> None:
    room = sitting()
    assert one(room.do(a.ExtendSitting(by=CHAIR)), e.SittingExtended).rounds == 3
    assert room.refusal(a.ExtendSitting(by=CHAIR)).reason is Refusal.ALREADY_SO
    room.to(Phase.SITTING, sitting=1, number=3)
    opened = one(room.close(), e.StageOpened)
    assert opened.moment.sitting != 1 or opened.moment.round != 4
    room.to(Phase.SITTING, sitting=2)
    assert one(room.do(a.ExtendSitting(by=CHAIR)), e.SittingExtended).sitting == 2


def test_rule_23_3_a_promise_for_the_next_sitting_is_judged_as_its_added_round_closes() -> None:
    room = sitting()
    promise = room.promise(ARD, Pledge(kind=PledgeKind.TABLE, choice=LETTERS), to=(BRV,))
    room.to(Phase.SITTING, sitting=2)
    room.do(a.ExtendSitting(by=CHAIR))
    room.to(Phase.SITTING, sitting=2, number=3)
    assert every(room.events, e.PromiseBroken) == []
    room.do(a.TableWording(by=ARD, choice=LETTERS))
    room.close()
    assert one(room.events, e.PromiseKept).promise == promise.id


def test_rule_23_4_a_sitting_keeps_one_round_at_least() -> None:
    room = sitting()
    room.now = replace(room.now, clock=Keyed({"1": -5}))
    opened = one(room.close(), e.StageOpened)
    assert opened.moment.phase is Phase.INTERSESSION


def test_rule_11_3_reopening_is_excused_where_a_linked_clause_changed_since() -> None:
    room = sitting(scenario=linked())
    room.agree(choose("BL01", "A"))
    blamed = one(room.do(a.ReopenBracket(by=ARD, bracket=BracketId("BL01"))), e.BracketReopened)
    assert blamed.cause is ReopenCause.CAPITAL
    room.agree(choose("BL01", "A"))
    room.agree(choose("BL02", "B"))
    excused = one(room.do(a.ReopenBracket(by=ARD, bracket=BracketId("BL01"))), e.BracketReopened)
    assert excused.cause is ReopenCause.LINK


def test_rule_11_4_what_nobody_objects_to_is_reopened_and_held_against_nobody() -> None:
    room = sitting()
    room.agree(choose("BL01", "A"))
    room.do(a.SeekReopening(by=CHAIR, bracket=BracketId("BL01")))
    reopened = one(room.answer(), e.BracketReopened)
    assert (reopened.by, reopened.cause, reopened.attention) == (CHAIR, ReopenCause.CHAIR, 0)
    assert room.now.brackets[BracketId("BL01")].status is BracketStatus.OPEN


def test_rule_11_4_one_objection_keeps_it_agreed_and_breaks_no_package() -> None:
    room = sitting()
    room.conclude(room.offer(gives=(choose("BL02", "B"),), asks=(choose("BL01", "A"),)))
    room.agree(choose("BL01", "A"))
    room.do(a.SeekReopening(by=CHAIR, bracket=BracketId("BL01")))
    answered = room.answer(against=(BRV,))
    assert e.BracketReopened not in kinds(answered)
    assert every(room.events, e.PackageBroken) == []
    assert room.refusal(a.SeekReopening(by=CHAIR, bracket=BracketId("BL02"))).reason is Refusal.BRACKET_NOT_AGREED


def test_rule_24_1_in_the_last_sitting_a_bracket_is_decided_by_the_majority() -> None:
    room = sitting()
    vote = a.PutToVote(by=CHAIR, choices=(choose("BL01", "A"), choose("BL02", "B")))
    assert room.refusal(vote).reason is Refusal.NOT_THE_LAST_SITTING
    room.to(Phase.SITTING, sitting=2).do(vote)
    room.answer(against=(COR,), items=("BL02",))
    assert [each.choice.bracket for each in every(room.events, e.BracketLifted)] == ["BL01", "BL02"]
    verdicts = every(room.events, e.QuestionClosed)[-1].verdicts
    assert [(each.weight_for, each.weight_against, each.weight_needed) for each in verdicts] == [(3, 0, 2), (2, 1, 2)]


def test_rule_24_1_what_fails_stays_open() -> None:
    room = sitting().to(Phase.SITTING, sitting=2)
    room.do(a.PutToVote(by=CHAIR, choices=(choose("BL01", "A"),)))
    room.answer(against=(COR, BRV))
    assert room.now.brackets[BracketId("BL01")].status is BracketStatus.OPEN


def test_the_chair_alone_has_the_order_of_business() -> None:
    room = sitting()
    assert room.refusal(a.ParkClause(by=ARD, clause=BL01)).reason is Refusal.NOT_THE_CHAIR
    moves = {each.move for each in allowed(room.now, ARD)}
    assert moves.isdisjoint({a.Move.PARK, a.Move.TAKE_UP, a.Move.EXTEND, a.Move.SEEK_REOPENING, a.Move.PUT_TO_VOTE})


def test_a_sight_says_how_many_rounds_the_sitting_has_and_what_is_aside() -> None:
    room = Room().to(Phase.SITTING)
    room.do(park(), a.ExtendSitting(by=CHAIR))
    assert (see(room.now, ARD).rounds, see(room.now, ARD).parked) == (3, (BL01,))
