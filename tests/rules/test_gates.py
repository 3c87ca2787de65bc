"""Every refusal is met by an action that deserves it, and the gravest reason is given first (rule 4.3)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.gates import NAMING
from game.rules.opening import open_session
from game.table.memory import MemoryRecord
from game.table.ports import Accepted
from game.table.table import Table
from game.terms import actions as a
from game.terms.bargains import PackagePledge, Pledge, PledgeKind
from game.terms.by_seat import Keyed
from game.terms.cooperation import RequestAnswer, RequestKind
from game.terms.events import SeatKind
from game.terms.ids import CHAIR, FACILITATOR, OBSERVER, CaucusId, ClauseId, PackageId, QuestionId, Seq, ThreatId
from game.terms.leaks import LeakKind
from game.terms.practice import Conduct
from game.terms.refusals import Refusal, Refused
from game.terms.standing import Stance
from tests.kit import blank
from tests.kit.blank import ARD, BL01, BL02, BRV, COR, LETTER, SPEED, STATES, choose
from tests.rules import wild
from tests.rules.gate_rooms import (
    ARRANGED,
    ASIDE,
    CAUCUS,
    INQUIRY,
    LETTERS,
    NOBODY,
    NOWHERE,
    REQUEST,
    SIGN,
    SIGNING,
    THREAT,
    W1,
    A,
    accepting,
    agreed_on,
    agreed_on_a,
    amending,
    answer,
    answered,
    answering,
    arranged,
    asked,
    at_home,
    at_the_top,
    caucus,
    complaining,
    concluded,
    convened,
    convening,
    deal,
    declined,
    demanding,
    drafted,
    ended,
    grouped,
    half_accepted,
    in_force,
    in_the_news,
    inquired,
    last_sitting,
    limit,
    low,
    offered,
    overworked,
    own,
    parked,
    party,
    priced,
    promise,
    reserved,
    said_twice,
    say,
    support,
    threat,
    threatened,
    upheld,
    voteless,
    with_question,
    without_letters,
    worked,
    working,
    yielded,
)
from tests.rules.room import Room, sitting
from tests.rules.test_arrangements import offer as offer_aside
from tests.rules.test_cooperation import between
from tests.rules.test_facilitator import handing, presided, throwing
from tests.rules.test_guests import give, heard
from tests.rules.test_positions import adopted, barred
from tests.rules.test_practice import in_practice, outside
from tests.rules.test_presence import without_corvo
from tests.rules.worlds import full_table, powerless, practising

Case = tuple[Room, a.Action, str]


def case(room: Room, action: a.Action, about: str = "") -> Case:
    """An action that is refused in a room."""
    return room, action, about


def _(build: Callable[[], tuple[Room, PackageId]], move: Callable[[PackageId], a.Action]) -> Case:
    """An action on the package of a room."""
    room, package = build()
    return room, move(package), package


R = Refusal


CASES: list[tuple[Refusal, Callable[[], Case]]] = [
    (R.SESSION_ENDED, lambda: case(ended(), a.DeclareReady(by=ARD))),
    (R.NOT_YOUR_SEAT, lambda: case(sitting(), a.DeclareReady(by=OBSERVER), OBSERVER)),
    (R.NOT_YOUR_SEAT, lambda: case(sitting(seating=blank.seating(nobody=(COR,))), a.DeclareReady(by=COR), COR)),
    (R.WRONG_PHASE, lambda: case(Room(), a.MakeStatement(by=ARD, text="Hello"), "preparation")),
    (R.NOT_THE_CHAIR, lambda: case(sitting(), a.CloseRound(by=ARD))),
    (R.NOT_A_DELEGATION, lambda: case(sitting(), say(LETTERS, by=CHAIR), CHAIR)),
    (R.NOT_A_DELEGATION, lambda: case(sitting(), deal(support(ARD), parties=(CHAIR,)), CHAIR)),
    (R.NOT_A_DELEGATION, lambda: case(sitting(), promise(SIGN, to=(CHAIR,)), CHAIR)),
    (R.QUESTION_PENDING, lambda: case(with_question(), a.DeclareReady(by=ARD), "question-00011")),
    (R.NO_QUESTION, lambda: case(sitting(), a.GiveAnswer(by=ARD, question=QuestionId("q"), votes=Keyed()))),
    (R.NO_QUESTION, lambda: case(with_question(), a.GiveAnswer(by=ARD, question=QuestionId("q"), votes=Keyed()), "q")),
    (R.UNKNOWN_SEAT, lambda: case(sitting(), a.SendMessage(by=ARD, to=(NOBODY,), text="Hello"), NOBODY)),
    (R.UNKNOWN_SEAT, lambda: case(sitting(), say(LETTERS, to=(OBSERVER,)), OBSERVER)),
    (R.UNKNOWN_SEAT, lambda: case(sitting(), deal(support(NOBODY)), NOBODY)),
    (R.UNKNOWN_CLAUSE, lambda: case(sitting(), a.ParkClause(by=CHAIR, clause=ClauseId("BL99")), "BL99")),
    (R.UNKNOWN_BRACKET, lambda: case(sitting(), say(choose(NOWHERE, "A")), NOWHERE)),
    (R.UNKNOWN_BRACKET, lambda: case(sitting(), a.ReopenBracket(by=ARD, bracket=NOWHERE), NOWHERE)),
    (R.UNKNOWN_ALTERNATIVE, lambda: case(sitting(), say(choose(BL01, "Z")), BL01)),
    (R.UNKNOWN_PACKAGE, lambda: case(sitting(), a.AcceptPackage(by=ARD, package=PackageId("p")), "p")),
    (R.UNKNOWN_PACKAGE, lambda: _(offered, lambda package: a.AcceptPackage(by=COR, package=package))),
    (R.UNKNOWN_ITEM, lambda: case(room := with_question(), answer(room, "BL02"), "BL02")),
    (R.UNKNOWN_INJECT, lambda: case(sitting(), a.ChooseInEvent(by=ARD, inject="EV1", choice=0), "EV1")),
    (R.UNKNOWN_CHOICE, lambda: case(in_the_news(), a.ChooseInEvent(by=ARD, inject="EV1", choice=2), "3")),
    (R.PARENT_NOT_STANDING, lambda: case(agreed_on_a(), say(choose(SPEED, "slow")), SPEED)),
    (
        R.PARENT_NOT_STANDING,
        lambda: case(sitting(), a.SeekAgreement(by=CHAIR, choices=(choose(BL01, "A"), choose(SPEED, "slow"))), SPEED),
    ),
    (R.CLAUSE_PARKED, lambda: case(parked(), say(LETTERS), BL01)),
    (R.BRACKET_AGREED, lambda: case(agreed_on(BL02), a.ParkClause(by=CHAIR, clause=ClauseId(BL02)), BL02)),
    (R.BRACKET_AGREED, lambda: case(agreed_on_a(), say(LETTERS), BL01)),
    (R.BRACKET_NOT_AGREED, lambda: case(sitting(), a.ReopenBracket(by=ARD, bracket=BL01), BL01)),
    (R.NOT_ON_THE_TABLE, lambda: case(sitting(), say(choose(BL01, "C")), BL01)),
    (R.NOT_ON_THE_TABLE, lambda: case(sitting(), deal(support(BRV, "BL01", "C")), BL01)),
    (R.NOT_ON_THE_TABLE, lambda: case(sitting(), a.SeekAgreement(by=CHAIR, choices=(choose(BL01, "C"),)), BL01)),
    (
        R.TABLE_FULL,
        lambda: case(sitting(scenario=full_table()), a.TableWording(by=ARD, choice=choose(BL02, "none")), BL02),
    ),
    (R.UNKNOWN_ALTERNATIVE, lambda: case(sitting(), own(BL02, "none"), BL02)),
    (R.UNKNOWN_ALTERNATIVE, lambda: case(drafted(), own(BL01, "W1"), BL01)),
    (R.TABLE_FULL, lambda: case(sitting(scenario=full_table()), own(BL02, "A"), BL02)),
    (R.UNKNOWN_THREAT, lambda: case(sitting(), a.BackDown(by=ARD, threat=ThreatId("t")), "t")),
    (R.UNKNOWN_THREAT, lambda: case(threatened(), a.BackDown(by=COR, threat=THREAT), THREAT)),
    (R.NOT_FOR_YOU, lambda: case(threatened(), a.AnswerThreat(by=ARD, threat=THREAT, yields=True), THREAT)),
    (R.NOT_THE_AUTHOR, lambda: case(threatened(), a.CarryOutThreat(by=BRV, threat=THREAT), THREAT)),
    (R.MATTER_CLOSED, lambda: case(yielded(), a.BackDown(by=ARD, threat=THREAT), THREAT)),
    (R.TOO_EARLY, lambda: case(threatened(), a.CarryOutThreat(by=ARD, threat=THREAT), THREAT)),
    (R.NO_POWER, lambda: case(sitting(scenario=powerless(ARD)), threat())),
    (R.ALREADY_SO, lambda: case(threatened(), threat())),
    (R.NAMED_ONESELF, lambda: case(sitting(), threat(to=ARD), ARD)),
    (R.PLEDGE_INCOMPLETE, lambda: case(sitting(), threat(Pledge(kind=PledgeKind.TABLE)))),
    (R.UNKNOWN_CAUCUS, lambda: case(sitting(), a.JoinCaucus(by=ARD, caucus=CaucusId("k")), "k")),
    (R.UNKNOWN_CAUCUS, lambda: case(caucus(), a.JoinCaucus(by=COR, caucus=CAUCUS), CAUCUS)),
    (R.CAUCUS_ALONE, lambda: case(caucus(), a.MakeStatement(by=ARD, text="We.", caucus=CAUCUS), CAUCUS)),
    (R.NOT_THE_SPEAKER, lambda: case(grouped(), a.MakeStatement(by=BRV, text="We.", caucus=CAUCUS), CAUCUS)),
    (R.NOT_INVITED, lambda: case(grouped(), a.JoinCaucus(by=COR, caucus=CAUCUS), CAUCUS)),
    (R.NOT_A_MEMBER, lambda: case(grouped(), a.LeaveCaucus(by=COR, caucus=CAUCUS), COR)),
    (R.CAUCUS_DIVIDED, lambda: case(grouped(), a.MakePromise(by=ARD, to=(COR,), pledge=SIGN, caucus=CAUCUS), CAUCUS)),
    (R.TAG_INCOMPLETE, lambda: case(sitting(), a.MakeStatement(by=ARD, text="Bah.", tag=a.Tag.BLAME))),
    (R.UNKNOWN_BRACKET, lambda: case(sitting(), limit(NOWHERE, "A"), NOWHERE)),
    (R.UNKNOWN_ALTERNATIVE, lambda: case(sitting(), limit(BL01, "Z"), BL01)),
    (R.ALREADY_SO, lambda: case(grouped(), a.JoinCaucus(by=BRV, caucus=CAUCUS))),
    (R.ALREADY_SO, lambda: case(grouped(), a.NameSpeaker(by=ARD, caucus=CAUCUS, speaker=ARD))),
    (R.NOBODY_NAMED, lambda: case(sitting(), a.FormCaucus(by=ARD, name="Alone", invited=()))),
    (R.UNKNOWN_REQUEST, lambda: case(between(), answered("none"), "none")),
    (R.UNKNOWN_REQUEST, lambda: case(asked(), answered(by=COR), REQUEST)),
    (R.NOT_FOR_YOU, lambda: case(asked(), answered(by=ARD), REQUEST)),
    (R.GROUND_MISSING, lambda: case(asked(), answered(answer=RequestAnswer.REFUSE))),
    (R.ALREADY_SO, lambda: case(asked(), a.RequestCooperation(by=ARD, to=BRV, kind=RequestKind.EVIDENCE))),
    (R.NAMED_ONESELF, lambda: case(between(), a.RequestCooperation(by=ARD, to=ARD, kind=RequestKind.EVIDENCE), ARD)),
    (R.UNKNOWN_INQUIRY, lambda: case(sitting(), priced("none"), "none")),
    (R.UNKNOWN_INQUIRY, lambda: case(inquired(), priced(by=COR), INQUIRY)),
    (R.NOT_FOR_YOU, lambda: case(inquired(), priced(by=ARD), INQUIRY)),
    (R.ALREADY_SO, lambda: case(inquired(), a.AskPrice(by=ARD, to=BRV, choice=choose("BL01", "B")))),
    (R.NAMED_ONESELF, lambda: case(sitting(), a.AskPrice(by=ARD, to=ARD, choice=choose("BL01", "B")), ARD)),
    (R.PACKAGE_CONTRADICTS, lambda: case(inquired(), priced(wants=(choose("BL01", "A"),)), BL01)),
    (R.UNKNOWN_ARRANGEMENT, lambda: case(sitting(), accepting("none"), "none")),
    (R.UNKNOWN_ARRANGEMENT, lambda: case(arranged(), accepting(by=COR), ARRANGED)),
    (R.ALREADY_ANSWERED, lambda: case(arranged(), accepting(by=ARD), ARRANGED)),
    (R.NOT_FOR_YOU, lambda: case(in_force(), accepting(by=COR), ARRANGED)),
    (R.SUBJECT_MISSING, lambda: case(sitting(), offer_aside(about=()))),
    (R.PARTIES_DO_NOT_FIT, lambda: case(sitting(), offer_aside(BRV, COR))),
    (R.ALREADY_SO, lambda: case(in_force(), offer_aside())),
    (R.NOBODY_NAMED, lambda: case(sitting(), a.OfferArrangement(by=ARD, parties=(), kind=ASIDE, subjects=(LETTER,)))),
    (R.UNKNOWN_CLAUSE, lambda: case(heard(), give(clause="BL99"), "BL99")),
    (R.NOT_THE_FACILITATOR, lambda: case(sitting(), a.UndoTo(by=ARD, to_seq=Seq(2)))),
    (R.NOT_A_DELEGATION, lambda: case(presided(), a.DeclareReady(by=FACILITATOR), FACILITATOR)),
    (R.NO_SUCH_MOMENT, lambda: case(presided(), a.UndoTo(by=FACILITATOR, to_seq=Seq(1)), "1")),
    (R.SEAT_LEFT_EMPTY, lambda: case(presided(), handing(ARD, SeatKind.NOBODY), ARD)),
    (R.NAMED_ONESELF, lambda: case(presided(), handing(FACILITATOR), FACILITATOR)),
    (R.UNKNOWN_SEAT, lambda: case(presided(), handing(NOBODY), NOBODY)),
    (R.UNKNOWN_INJECT, lambda: case(presided(), a.InjectEvent(by=FACILITATOR, inject="EV9"), "EV9")),
    (R.UNKNOWN_SEAT, lambda: case(presided(), throwing(CHAIR), CHAIR)),
    (R.NAMED_TWICE, lambda: case(presided(), throwing(ARD, ARD), ARD)),
    (R.FLOOR_GIVEN, lambda: case(heard(), give())),
    (R.NOTHING_TO_ADD, lambda: case(sitting(), give(), BL01)),
    (R.UNKNOWN_CLAUSE, lambda: case(sitting(), convening(ARD, BRV, about=("BL99",)), "BL99")),
    (R.CLAUSE_PARKED, lambda: case(parked(), convening(ARD, BRV), BL01)),
    (R.BRACKET_AGREED, lambda: case(agreed_on(BL02), convening(ARD, BRV, about=("BL02",)), BL02)),
    (R.ALREADY_SO, lambda: case(convened(False), convening(BRV, ARD))),
    (R.NOBODY_NAMED, lambda: case(sitting(), convening())),
    (R.NAMED_TWICE, lambda: case(sitting(), convening(ARD, ARD), ARD)),
    (R.NAMED_TWICE, lambda: case(sitting(), convening(ARD, BRV, about=("BL01", "BL01")), BL01)),
    (R.NOT_A_DELEGATION, lambda: case(sitting(), convening(ARD, CHAIR), CHAIR)),
    (R.SUBJECT_MISSING, lambda: case(sitting(), convening(ARD, BRV, about=()))),
    (R.NOT_A_FEW, lambda: case(sitting(), convening(ARD))),
    (R.NOT_A_FEW, lambda: case(sitting(), convening(ARD, BRV, COR))),
    (R.NOT_A_FEW, lambda: case(without_corvo(), convening(BRV, COR))),
    (R.ALREADY_SO, lambda: case(convened(), a.ReportText(by=ARD, choices=()))),
    (R.NOT_A_FRIEND, lambda: case(convened(), a.ReportText(by=COR, choices=(LETTERS,)), BL01)),
    (R.NOT_A_FRIEND, lambda: case(convened(False), a.ReportText(by=ARD, choices=(LETTERS,)), BL01)),
    (R.NOT_A_FRIEND, lambda: case(convened(), a.ReportText(by=ARD, choices=(choose(BL02, "A"),)), BL02)),
    (R.LAST_AT_THE_TABLE, lambda: case(sitting(seating=blank.seating(nobody=(BRV, COR))), a.WalkOut(by=ARD))),
    (R.ABSENT, lambda: case(without_corvo(), a.DeclareReady(by=COR))),
    (R.ALREADY_SO, lambda: case(sitting(), a.ReturnToTable(by=COR))),
    (R.NOT_PRIVY, lambda: case(threatened(), a.Leak(by=COR, what=LeakKind.THREAT, ref=THREAT), THREAT)),
    (R.NO_SECRET, lambda: _(concluded, lambda package: a.Leak(by=ARD, what=LeakKind.OFFER, ref=package))),
    (R.NOT_OWN_WORDING, lambda: case(sitting(), a.ContestWording(by=ARD, bracket=BL01, alternative=A), BL01)),
    (R.YOUR_OWN_WORDING, lambda: case(drafted(), a.ContestWording(by=ARD, bracket=BL01, alternative=W1), BL01)),
    (R.ALREADY_CONTESTED, lambda: case(upheld(), a.ContestWording(by=COR, bracket=BL01, alternative=W1), BL01)),
    (R.ALREADY_SO, lambda: case(drafted(), own(BL01, "A"))),
    (R.ALREADY_SO, lambda: case(drafted(), a.SponsorWording(by=ARD, choice=choose(BL01, "W1")))),
    (R.ALREADY_SO, lambda: case(sitting(), a.DeclareReady(by=ARD, ready=False))),
    (R.ALREADY_SO, lambda: case(sitting(), a.DeclareStance(by=ARD, declarations=()))),
    (R.ALREADY_SO, lambda: case(sitting(), say(LETTERS, Stance.UNDECLARED))),
    (R.ALREADY_SO, lambda: case(sitting(), a.SeekAgreement(by=CHAIR, choices=()))),
    (R.ALREADY_SO, lambda: case(sitting(), a.TableChairText(by=CHAIR, choices=()))),
    (R.ALREADY_ANSWERED, lambda: _(offered, lambda package: a.AcceptPackage(by=ARD, package=package))),
    (R.ALREADY_ANSWERED, lambda: _(half_accepted, lambda package: a.DeclinePackage(by=BRV, package=package))),
    (R.NOBODY_NAMED, lambda: case(sitting(), a.SendMessage(by=ARD, to=(), text="Hello"))),
    (R.NOBODY_NAMED, lambda: case(sitting(), deal(support(ARD), parties=()))),
    (R.NOBODY_NAMED, lambda: case(sitting(), promise(SIGN, to=()))),
    (R.NAMED_ONESELF, lambda: case(sitting(), a.SendMessage(by=ARD, to=(BRV, ARD), text="Hello"), ARD)),
    (R.NAMED_ONESELF, lambda: case(sitting(), deal(pledges=(PackagePledge(by=BRV, to=(BRV,), pledge=SIGN),)), BRV)),
    (R.NAMED_TWICE, lambda: case(sitting(), a.SendMessage(by=ARD, to=(BRV, BRV), text="Hello"), BRV)),
    (
        R.NAMED_TWICE,
        lambda: case(sitting(), a.SeekAgreement(by=CHAIR, choices=(choose(BL01, "A"), LETTERS)), BL01),
    ),
    (R.NAMED_TWICE, lambda: case(sitting(), deal(support(BRV), support(BRV)), BL01)),
    (R.NAMED_TWICE, lambda: case(sitting(), said_twice(), BL01)),
    (R.NAMED_TWICE, lambda: case(sitting(), deal(pledges=(SIGNING, SIGNING)), BRV)),
    (R.NOT_A_PARTY, lambda: _(concluded, lambda package: a.DeclinePackage(by=COR, package=package))),
    (R.NOT_A_PARTY, lambda: case(sitting(), deal(support(COR)))),
    (R.NOT_THE_AUTHOR, lambda: _(offered, lambda package: a.WithdrawPackage(by=BRV, package=package))),
    (R.PACKAGE_CLOSED, lambda: _(declined, lambda package: a.AcceptPackage(by=COR, package=package))),
    (R.PACKAGE_CLOSED, lambda: _(declined, lambda package: a.WithdrawPackage(by=ARD, package=package))),
    (R.PACKAGE_ANSWERED, lambda: _(half_accepted, lambda package: a.WithdrawPackage(by=ARD, package=package))),
    (R.PACKAGE_EMPTY, lambda: case(sitting(), deal())),
    (R.PACKAGE_CONTRADICTS, lambda: case(sitting(), deal(support(BRV), support(BRV, "BL01", "A")), BL01)),
    (R.PLEDGE_INCOMPLETE, lambda: case(sitting(), promise(Pledge(kind=PledgeKind.SUPPORT)))),
    (R.PLEDGE_INCOMPLETE, lambda: case(sitting(), promise(Pledge(kind=PledgeKind.RATIFY)))),
    (R.PLEDGE_TOO_LATE, lambda: case(sitting(), promise(Pledge(kind=PledgeKind.RATIFY, by_year=4)))),
    (R.NOT_THE_LAST_SITTING, lambda: case(sitting(), a.PutToVote(by=CHAIR, choices=(LETTERS,)))),
    (R.NO_VOTES_HERE, lambda: case(voteless(), a.PutToVote(by=CHAIR, choices=(LETTERS,)))),
    (R.LAST_SITTING, lambda: case(last_sitting(), a.ParkClause(by=CHAIR, clause=ClauseId(BL01)))),
    (R.NOT_SIGNED, lambda: case(at_home(), a.SubmitToRatification(by=COR))),
    (R.ALREADY_PARTY, lambda: case(party(), a.SubmitToRatification(by=ARD))),
    (R.NOT_IN_THE_TEXT, lambda: case(without_letters(), a.EnterReservation(by=ARD, clause=ClauseId(BL02)), BL02)),
    (R.RESERVATIONS_BARRED, lambda: case(adopted(barred()), a.EnterReservation(by=ARD, clause=ClauseId(BL02)))),
    (R.CLAUSE_CORE, lambda: case(adopted(), a.EnterReservation(by=ARD, clause=ClauseId(BL01)), BL01)),
    (R.TOO_MANY_RESERVATIONS, lambda: case(reserved(), a.EnterReservation(by=ARD, clause=ClauseId("BL03")))),
    (R.UNKNOWN_ACTOR, lambda: case(at_home(), working(ARD, "Senate"), "Senate")),
    (R.WORKED_ENOUGH, lambda: case(worked(), working(ARD, "Cabinet"), "Cabinet")),
    (R.NOT_SIGNED, lambda: case(at_home(), working(COR, "Cabinet"))),
    (R.NOT_SIGNED, lambda: case(at_home(), a.PersuadeNeighbour(by=ARD, to=COR), COR)),
    (R.ALREADY_PARTY, lambda: case(party(), a.PersuadeNeighbour(by=BRV, to=ARD), ARD)),
    (R.NOT_BOUND, lambda: case(outside(), a.SetConduct(by=COR, clause=LETTER, conduct=Conduct.GO_SLOW), COR)),
    (R.NOT_BOUND, lambda: case(outside(), a.ImposeSanction(by=ARD, against=COR), COR)),
    (R.NOT_AN_OBLIGATION, lambda: case(in_practice(), complaining("BL03"), "BL03")),
    (R.UNKNOWN_CLAUSE, lambda: case(in_practice(), complaining("BL99"), "BL99")),
    (R.UNKNOWN_ALTERNATIVE, lambda: case(in_practice(), demanding("Z"), "BL01.Z")),
    (R.ALREADY_SO, lambda: case(in_practice(), demanding("B"))),
    (R.ALREADY_SO, lambda: case(in_practice(), a.LiftSanction(by=ARD, against=BRV))),
    (R.TOP_OF_THE_LADDER, lambda: case(at_the_top(), a.ImposeSanction(by=ARD, against=BRV), BRV)),
    (R.NO_CLUB, lambda: case(in_practice(practising(club=False)), a.SeekExclusion(by=ARD, against=BRV))),
    (R.NO_CONFERENCE, lambda: case(in_practice(), amending("C"))),
    (R.UNKNOWN_AMENDMENT, lambda: case(in_practice(), answering("none"), "none")),
    (R.CHANNEL_TOO_LOW, lambda: case(in_practice(), low(RequestKind.EXTRADITION))),
    (R.NO_MONTHS, lambda: case(*overworked(), "3")),
    (R.NO_ATTENTION, lambda: case(poor(), deal(support(BRV)), "2")),
    (R.TEXT_EMPTY, lambda: case(sitting(), a.MakeStatement(by=ARD, text=" \n\t"))),
    (R.TEXT_TOO_LONG, lambda: case(sitting(), a.MakeStatement(by=ARD, text="x" * 4001), "4001")),
    (R.TEXT_NOT_PLAIN, lambda: case(sitting(), a.SendMessage(by=ARD, to=(BRV,), text="a\x07b"))),
    (R.TEXT_NOT_PLAIN, lambda: case(sitting(), a.MakeStatement(by=ARD, text="a\N{RIGHT-TO-LEFT OVERRIDE}b"))),
]


def poor() -> Room:
    """Arden has one attention left."""
    room = sitting()
    room.do(*(a.MakeStatement(by=ARD, text="Hear us.") for _ in range(4)))
    return room


@pytest.mark.parametrize(("reason", "build"), CASES, ids=[reason.value for reason, _build in CASES])
def test_what_is_refused_is_refused_for_its_reason(reason: Refusal, build: Callable[[], Case]) -> None:
    room, action, about = build()
    assert room.refusal(action) == Refused(reason=reason, about=about)


def test_refusal_stale_is_given_at_the_table_where_something_named_was_touched_since() -> None:
    opening = open_session(blank.scenario(), session="test", seating=blank.seating(), seed=1, parameters=Keyed())
    table = Table.begin(MemoryRecord(), opening, clock=lambda: 0)
    base = table.seq
    for seat in STATES:
        assert isinstance(table.submit(seat, a.DeclareReady(by=seat), table.seq), Accepted)
    assert table.submit(ARD, a.DeclareReady(by=ARD), base) == Refused(reason=Refusal.STALE)
    assert isinstance(table.submit(ARD, a.MakeStatement(by=ARD, text="Hello"), base), Accepted)


def test_every_reason_for_a_refusal_is_met_by_some_test() -> None:
    met = {reason for reason, _build in CASES} | {Refusal.STALE, Refusal.NOT_OF_THE_SEAT}
    assert [reason for reason in Refusal if reason not in met] == []


def test_rule_4_3_a_refused_action_changes_nothing() -> None:
    for _reason, build in CASES:
        room, action, _about = build()
        before, events = room.now, list(room.events)
        room.refusal(action)
        assert room.now is before
        assert room.events == events


@pytest.mark.parametrize(
    ("action", "first"),
    [
        (a.CloseRound(by=OBSERVER), Refusal.NOT_YOUR_SEAT),
        (a.SignConvention(by=CHAIR), Refusal.WRONG_PHASE),
        (say(choose(NOWHERE, "Z"), to=(NOBODY,)), Refusal.UNKNOWN_SEAT),
        (say(choose(NOWHERE, "Z")), Refusal.UNKNOWN_BRACKET),
        (a.SendMessage(by=ARD, to=(ARD, ARD), text=""), Refusal.NAMED_ONESELF),
        (deal(parties=()), Refusal.NOBODY_NAMED),
        (deal(parties=(BRV, BRV)), Refusal.NAMED_TWICE),
    ],
)
def test_rule_4_3_of_several_reasons_the_first_is_given(action: a.Action, first: Refusal) -> None:
    assert sitting().refusal(action).reason is first


def test_rule_4_3_what_makes_a_package_wrong_is_said_before_what_it_costs() -> None:
    assert poor().refusal(deal()).reason is Refusal.PACKAGE_EMPTY


def test_a_promise_already_made_or_kept_is_not_made_again() -> None:
    room = sitting()
    room.promise(ARD, SIGN, to=(BRV, COR))
    assert room.refusal(promise(SIGN, to=(BRV,))).reason is Refusal.ALREADY_SO
    room.do(a.TableWording(by=ARD, choice=choose(BL01, "A")))
    tabling = Pledge(kind=PledgeKind.TABLE, choice=choose(BL01, "A"))
    assert room.refusal(promise(tabling)).reason is Refusal.ALREADY_SO
    leaving_it = Pledge(kind=PledgeKind.NOT_TABLE, choice=choose(BL01, "A"))
    assert room.refusal(promise(leaving_it)).reason is Refusal.PLEDGE_TOO_LATE


def test_one_cannot_counter_what_one_offered_or_accepted() -> None:
    room, package = offered((BRV, COR))
    again = a.OfferPackage(by=ARD, parties=(BRV,), undertakings=(support(BRV),), counters=package)
    assert room.refusal(again).reason is Refusal.ALREADY_ANSWERED


def test_rule_4_1_and_4_2_what_belongs_to_the_chair_and_what_to_delegations() -> None:
    room = sitting()
    for mine in (a.SeekAgreement(by=ARD, choices=(LETTERS,)), a.TableChairText(by=ARD, choices=(LETTERS,))):
        assert room.refusal(mine).reason is Refusal.NOT_THE_CHAIR
    for theirs in (
        a.TableWording(by=CHAIR, choice=LETTERS),
        a.ReopenBracket(by=CHAIR, bracket=BL01),
        a.MakePromise(by=CHAIR, to=(ARD,), pledge=SIGN),
    ):
        assert room.refusal(theirs).reason is Refusal.NOT_A_DELEGATION
    room.do(a.MakeStatement(by=CHAIR, text="Let us begin."), a.SendMessage(by=CHAIR, to=(ARD,), text="A word?"))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_gates_about_what_an_action_names_have_nothing_to_say_of_kinds_that_name_none_of_it(
    data: st.DataObject,
) -> None:
    room = sitting()
    strategies = wild.moves(room.now)
    kind = data.draw(st.sampled_from(sorted(strategies, key=lambda each: each.__name__)))
    action = data.draw(strategies[kind])
    for gate, tables in NAMING.items():
        if not any(kind in table for table in tables):
            assert gate(room.now, action) is None, f"{kind.__name__}: {gate}"
