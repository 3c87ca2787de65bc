"""Informals of a few, and friends of the chair (rule 34)."""

from __future__ import annotations

from game.rules.allowed import allowed
from game.rules.gates import cost
from game.rules.sight import see
from game.terms import actions as a
from game.terms import events as e
from game.terms.actions import Move
from game.terms.bargains import Pledge, PledgeKind, Undertaking
from game.terms.ids import CHAIR, OBSERVER, ClauseId, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from game.terms.standing import Tabled
from tests.kit.blank import ARD, BL01, BRV, COR, choose
from tests.rules.room import Room, every, kinds, one, sitting

LETTERS, JUDGES = choose("BL01", "B"), choose("BL02", "B")
THIRD = choose("BL01", "C")


def apart(friends: bool = True, room: Room | None = None) -> Room:
    """Arden and Brava work on the first clause."""
    room = room or sitting()
    room.do(a.ConveneInformals(by=CHAIR, parties=(ARD, BRV), clauses=(ClauseId(BL01),), friends=friends))
    return room


def offer(*choices: str, to: tuple[SeatId, ...] = (BRV,)) -> a.OfferPackage:
    """A package of Arden's about some clauses."""
    said = tuple(Undertaking(by=ARD, choice=choose(each, "B")) for each in choices)
    return a.OfferPackage(by=ARD, parties=to, undertakings=said)


def test_rule_34_1_the_chair_asks_a_few_and_all_know_who_works_on_what() -> None:
    room = apart()
    convened = one(room.events, e.InformalsConvened)
    assert convened.audience.everyone
    assert see(room.now, OBSERVER).informals == (convened.informals,)
    everybody = a.ConveneInformals(by=CHAIR, parties=(ARD, BRV, COR), clauses=(ClauseId(BL01),))
    assert room.refusal(everybody).reason is Refusal.NOT_A_FEW
    agreed = sitting()
    agreed.agree(JUDGES)
    settled = a.ConveneInformals(by=CHAIR, parties=(ARD, BRV), clauses=(ClauseId("BL02"),))
    assert agreed.refusal(settled).reason is Refusal.BRACKET_AGREED


def test_rule_34_1_those_who_were_ready_may_want_to_react() -> None:
    room = sitting()
    room.do(a.DeclareReady(by=ARD), a.DeclareReady(by=COR))
    apart(room=room)
    assert (room.now.ready[ARD], room.now.ready[COR]) == (False, True)


def test_rule_34_2_informals_close_with_the_round_after() -> None:
    room = apart()
    assert every(room.close(), e.InformalsClosed) == []
    assert one(room.close(), e.InformalsClosed).informals == one(room.events, e.InformalsConvened).informals.id
    assert not room.now.informals


def test_rule_34_2_and_with_the_last_round_of_all() -> None:
    room = sitting()
    while True:
        apart(room=room)
        happened = room.close()
        if room.now.moment.phase is Phase.ADOPTION:
            break
        while room.now.informals:
            happened = room.close()
            if room.now.moment.phase is Phase.ADOPTION:
                break
        if room.now.moment.phase is Phase.ADOPTION:
            break
        if room.now.moment.phase is Phase.INTERSESSION:
            room.close()
    assert e.InformalsClosed in kinds(happened)
    assert not room.now.informals


def test_rule_34_3_a_package_inside_costs_one_less() -> None:
    room = apart()
    before = room.now.attention[ARD]
    happened = room.do(offer("BL01"))
    assert one(happened, e.PackageOffered).attention == 1
    assert room.now.attention[ARD] == before - 1


def test_rule_34_3_but_not_one_with_others_or_about_other_clauses_or_about_none() -> None:
    room = apart()
    assert cost(room.now, offer("BL01", to=(BRV, COR))) == 2
    assert cost(room.now, offer("BL01", "BL02")) == 2
    assert cost(room.now, a.OfferPackage(by=ARD, parties=(BRV,), undertakings=())) == 2
    promise = Pledge(kind=PledgeKind.SUPPORT, choice=JUDGES)
    assert cost(room.now, a.MakePromise(by=ARD, to=(BRV,), pledge=promise)) == 2


def test_rule_34_3_what_a_view_says_a_package_costs_is_the_least_it_costs() -> None:
    room = apart()
    told = {seat: {each.move: each for each in allowed(room.now, seat)} for seat in (ARD, COR)}
    assert [told[seat][Move.PACKAGE].attention for seat in (ARD, COR)] == [1, 2]
    statement = a.MakeStatement(by=ARD, text="Hear us.")
    room.do(*[statement] * (room.now.attention[ARD] - 1))
    assert room.refusal(offer("BL02")).reason is Refusal.NO_ATTENTION
    room.do(offer("BL01"))


def test_rule_34_4_a_friend_of_the_chair_reports_a_text_which_is_the_chairs() -> None:
    room = apart()
    before = room.now.attention[ARD]
    text = one(room.do(a.ReportText(by=ARD, choices=(THIRD,))), e.ChairTextTabled)
    assert (text.by, text.choices, room.now.attention[ARD]) == (ARD, (THIRD,), before - 1)
    here = room.now.brackets[BL01]
    assert Tabled(alternative=THIRD.alternative, by=CHAIR) in here.tabled
    assert ARD not in here.stances
    assert room.refusal(a.ReportText(by=BRV, choices=(THIRD,))).reason is Refusal.ALREADY_SO
    assert room.refusal(a.ReportText(by=COR, choices=(LETTERS,))).reason is Refusal.NOT_A_FRIEND
    assert room.refusal(a.ReportText(by=BRV, choices=(JUDGES,))).reason is Refusal.NOT_A_FRIEND


def test_rule_34_4_who_was_asked_but_not_as_a_friend_reports_nothing() -> None:
    report = a.ReportText(by=ARD, choices=(LETTERS,))
    assert apart(friends=False).refusal(report).reason is Refusal.NOT_A_FRIEND
