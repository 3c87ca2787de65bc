"""Years of practice: their course, requests, conduct, reviews, disputes, sanctions, exclusion (rules 39 and 40)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.sight import redact, see
from game.rules.years import PUBLISHED, SETTLES
from game.terms import actions as a
from game.terms import events as e
from game.terms.cooperation import Channel, RefusalGround, RequestAnswer, RequestKind
from game.terms.ids import OBSERVER, ClauseId, Odds, SeatId
from game.terms.moments import Phase
from game.terms.practice import NOT_DUE, Conduct, DisputeMeans, DisputeStatus, SanctionStep, ShockFound, ShockKind
from game.terms.refusals import Refusal
from game.terms.scenario import Scenario
from tests.kit import blank
from tests.kit.blank import ARD, BRV, COR, STATES
from tests.rules.room import KeyedFacts, Room, every, kinds, one
from tests.rules.test_home_front import to_the_years
from tests.rules.worlds import practising

LETTER, JUDGE = ClauseId("BL01"), ClauseId("BL02")


def sure() -> KeyedFacts:
    """Every capital ratifies."""
    return KeyedFacts(dict.fromkeys(STATES, 100_000))


def in_practice(scenario: Scenario | None = None, facts: KeyedFacts | None = None, years: int = 8) -> Room:
    """The second year: the convention is in force since the first, and everybody is a party."""
    room = Room(scenario=scenario or practising(), facts=facts or sure(), years=years)
    to_the_years(room)
    room.submit(*STATES)
    room.close()
    assert room.now.moment.phase is Phase.REVIEW
    return room


def outside() -> Room:
    """The same, but Corvo's capital has not ratified."""
    return in_practice(facts=KeyedFacts({ARD: 100_000, BRV: 100_000, COR: 0}))


def slow(by: str = "ARD") -> a.Action:
    """Somebody goes slow on the letter."""
    return a.SetConduct(by=SeatId(by), clause=LETTER, conduct=Conduct.GO_SLOW)


def test_rule_39_1_years_of_practice_begin_the_year_after_entry_into_force_and_are_played_to_the_last() -> None:
    room = in_practice(years=3)
    assert (room.now.in_force, room.now.moment.year) == (1, 2)
    room.close()
    assert (room.now.moment.phase, room.now.moment.year) == (Phase.REVIEW, 3)
    assert one(room.close(), e.SessionEnded).reason is e.EndReason.IN_FORCE


def test_rule_39_1_capitals_go_on_answering_in_practice() -> None:
    room = outside()
    assert one(room.close(), e.CapitalAnswered).by == COR


def test_rule_22_1_a_session_without_years_of_practice_ends_as_it_did() -> None:
    room = Room(scenario=practising(), facts=sure())
    to_the_years(room)
    room.submit(*STATES)
    happened = room.close()
    assert kinds(happened)[-1] is e.SessionEnded
    assert not every(room.events, e.YearCounted)


def test_rule_39_2_what_happens_in_the_world_is_recorded_and_passes_and_prosecutors_are_assigned() -> None:
    facts = sure()
    crisis = ShockFound(
        kind=ShockKind.CRISIS, odds=Odds(9_000), struck=(), clauses=(), changes=(), climate=-400, years=2
    )
    facts.struck = {2: (crisis,)}
    room = in_practice(facts=facts)
    assert [each.shock.kind for each in every(room.events, e.ShockStruck)] == [ShockKind.CRISIS]
    assert dict(every(room.events, e.YearBegan)[-1].months) == dict.fromkeys(STATES, 7)
    room.close()
    assert one(room.close(), e.ShockPassed).climate == 400
    assert room.now.aftermath.passing == ()


def test_rule_39_3_conduct_is_a_secret_unless_it_demands_another_wording() -> None:
    room = in_practice()
    quiet = one(room.do(slow()), e.ConductSet)
    assert [redact(quiet, seat) for seat in (ARD, BRV, OBSERVER)] == [quiet, None, None]
    assert (dict(see(room.now, ARD).conduct), dict(see(room.now, BRV).conduct)) == ({LETTER: Conduct.GO_SLOW}, {})
    demands = blank.C
    loud = one(room.do(a.SetConduct(by=ARD, clause=LETTER, conduct=Conduct.BREACH, demands=demands)), e.ConductSet)
    assert redact(loud, OBSERVER) == loud
    room.do(a.SetConduct(by=ARD, clause=LETTER, conduct=Conduct.COMPLY))
    assert not see(room.now, ARD).conduct


def test_rule_39_4_requests_cost_months_of_prosecutors_and_no_attention() -> None:
    room = in_practice()
    asked = one(room.do(a.RequestCooperation(by=ARD, to=BRV, kind=RequestKind.RETURN)), e.CooperationRequested)
    before = room.now.attention[BRV]
    given = one(
        room.do(
            a.AnswerRequest(by=BRV, request=asked.request.id, answer=RequestAnswer.PART, reason=RefusalGround.CAPACITY)
        ),
        e.RequestAnswered,
    )
    assert (given.months, given.attention) == (2, 0)
    assert room.now.attention[BRV] == before
    assert see(room.now, BRV).months == 5


def test_rule_39_4_between_agencies_it_takes_half_and_only_what_agencies_can_give() -> None:
    room = in_practice()
    low = a.RequestCooperation(by=ARD, to=BRV, kind=RequestKind.JOINT_TEAM, channel=Channel.AGENCY)
    asked = one(room.do(low), e.CooperationRequested)
    answer = a.AnswerRequest(by=BRV, request=asked.request.id, answer=RequestAnswer.GRANT)
    assert one(room.do(answer), e.RequestAnswered).months == 2
    assert room.refusal(replace(low, kind=RequestKind.EXTRADITION)).reason is Refusal.CHANNEL_TOO_LOW


def test_rule_29_4_what_has_no_answer_when_the_year_closes_was_not_answered() -> None:
    room = in_practice()
    room.do(a.RequestCooperation(by=ARD, to=BRV, kind=RequestKind.EVIDENCE))
    assert one(room.close(), e.RequestUnanswered).by == BRV


def test_rule_39_5_each_state_knows_its_own_part_of_the_count_and_everybody_the_figures() -> None:
    room = outside()
    room.facts.level = 2
    counted = one(room.close(), e.YearCounted)
    own, public = (redact(counted, seat) for seat in (ARD, OBSERVER))
    assert isinstance(own, e.YearCounted)
    assert isinstance(public, e.YearCounted)
    assert [own.practice.levels[0, i] for i in range(3)] == [2, NOT_DUE, NOT_DUE]
    assert set(public.practice.levels.values()) == {NOT_DUE}
    assert own.practice.indicators == public.practice.indicators == counted.practice.indicators
    assert set(own.practice.pay) == {ARD}
    assert set(own.practice.fair) == {ARD}
    assert see(room.now, ARD).compliance[LETTER][ARD] == 2


def test_rule_39_5_a_peer_review_publishes_by_even_odds_and_reviewers_of_their_own_always() -> None:
    room = in_practice(practising(review="peer"))
    happened = [each for _year in range(5) for each in every(room.close(), e.RecordPublished)]
    assert all((each.drawn < each.odds, each.odds) == (True, PUBLISHED) for each in happened)
    assert 0 < len(happened) < 5 * len(STATES)
    assert all(each.state not in each.reviewers and len(each.reviewers) == 2 for each in happened)
    known = see(room.now, OBSERVER).compliance[LETTER]
    assert set(known) == {each.state for each in happened}
    every_year = in_practice(practising(review="independent"))
    assert [each.state for each in every(every_year.close(), e.RecordPublished)] == list(STATES)
    unseen = in_practice(practising(review="self"))
    assert not every(unseen.close(), e.RecordPublished)


def complain(room: Room) -> e.DisputeRaised:
    """Arden complains about Brava and the letter."""
    return one(room.do(a.RaiseDispute(by=ARD, against=BRV, clause=LETTER)), e.DisputeRaised)


def test_rule_40_1_a_party_complains_by_the_means_the_text_provides_once_at_a_time() -> None:
    for disputes, means in (
        ("arbitration", DisputeMeans.ARBITRATION),
        ("opt_out", DisputeMeans.OPT_OUT),
        ("negotiation", DisputeMeans.CONSULTATION),
    ):
        room = in_practice(practising(disputes=disputes))
        assert complain(room).dispute.means is means
        again = a.RaiseDispute(by=ARD, against=BRV, clause=LETTER)
        assert room.refusal(again).reason is Refusal.ALREADY_SO


def test_rule_40_2_a_complaint_is_right_where_at_most_a_third_was_met_and_the_other_then_complies() -> None:
    for level, wanted in ((1, DisputeStatus.UPHELD), (2, DisputeStatus.DISMISSED)):
        closed, room = settled(level)
        assert closed.status is wanted
        assert (closed.odds, closed.drawn < closed.odds) == (SETTLES[DisputeMeans.ARBITRATION], True)
        slack = room.now.aftermath.conduct[BRV]
        assert (LETTER in slack) == (wanted is DisputeStatus.DISMISSED)


def settled(level: int) -> tuple[e.DisputeClosed, Room]:
    """A complaint that arbitration decides; Brava goes slow."""
    for seed in range(9):
        facts = KeyedFacts(dict.fromkeys(STATES, 100_000), seed=seed)
        room = in_practice(facts=facts)
        facts.level = level
        room.do(slow("BRV"))
        complain(room)
        closed = one(room.close(), e.DisputeClosed)
        if closed.drawn < closed.odds:
            return closed, room
    raise AssertionError("nine arbitrations in a row led to nothing")


def test_rule_40_2_what_the_draw_does_not_settle_stays_unsettled() -> None:
    room = in_practice(practising(disputes="negotiation"))
    found = set()
    for _year in range(5):
        complain(room)
        closed = one(room.close(), e.DisputeClosed)
        assert (closed.status is DisputeStatus.UNSETTLED) == (closed.drawn >= closed.odds)
        found.add(closed.status)
    assert DisputeStatus.UNSETTLED in found


def test_rule_40_3_sanctions_go_up_the_ladder_a_step_a_year_and_are_lifted_at_once() -> None:
    room = in_practice()
    for step in SanctionStep:
        imposed = one(room.do(a.ImposeSanction(by=ARD, against=BRV)), e.SanctionImposed)
        assert (imposed.step, imposed.justified) == (step, False)
        assert room.refusal(a.ImposeSanction(by=ARD, against=BRV)).reason is Refusal.ALREADY_SO
        room.close()
    assert [each.step for each in see(room.now, COR).sanctions] == [SanctionStep.RETORSION]
    room.do(a.LiftSanction(by=ARD, against=BRV))
    assert room.now.aftermath.sanctions == ()


def test_a_sanction_is_justified_by_a_record_that_was_published() -> None:
    room = in_practice(practising(review="independent"))
    room.facts.level = 1
    room.close()
    assert one(room.do(a.ImposeSanction(by=ARD, against=BRV)), e.SanctionImposed).justified


def test_rule_40_4_a_debt_is_released_once_a_year_and_the_two_know_of_it() -> None:
    room = in_practice()
    forgiven = one(room.do(a.Forgive(by=ARD, to=BRV)), e.DebtForgiven)
    assert [redact(forgiven, seat) is not None for seat in (ARD, BRV, COR)] == [True, True, False]
    assert room.refusal(a.Forgive(by=ARD, to=BRV)).reason is Refusal.ALREADY_SO
    room.close()
    room.do(a.Forgive(by=ARD, to=BRV))


def test_rule_40_5_a_club_parts_with_whom_two_thirds_of_the_others_want_out() -> None:
    room = in_practice()
    room.do(a.SeekExclusion(by=ARD, against=COR))
    assert not every(room.close(), e.MemberExcluded)
    room.do(a.SeekExclusion(by=ARD, against=COR), a.SeekExclusion(by=BRV, against=COR))
    excluded = one(room.close(), e.MemberExcluded)
    assert (excluded.state, excluded.by_record, excluded.asked) == (COR, False, (ARD, BRV))
    assert COR not in room.now.parties
    assert see(room.now, ARD).left == (COR,)


def test_rule_40_5_a_record_below_the_bar_excludes_from_a_club_and_from_nothing_else() -> None:
    for club in (True, False):
        facts = sure()
        room = in_practice(practising(club=club), facts)
        facts.below = (BRV,)
        assert [each.state for each in every(room.close(), e.MemberExcluded)] == ([BRV] if club else [])


def test_rule_40_6_who_denounces_is_no_party_any_more_and_may_come_back() -> None:
    room = in_practice()
    room.do(a.ImposeSanction(by=ARD, against=BRV), a.DenounceConvention(by=BRV))
    assert BRV not in room.now.parties
    assert room.now.aftermath.sanctions == ()
    assert room.refusal(slow("BRV")).reason is Refusal.NOT_BOUND
    room.submit(BRV)
    assert one(room.close(), e.CapitalAnswered).ratified
