"""Packages: offered, answered, concluded, broken, lapsed (rule 12)."""

from __future__ import annotations

from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import PackagePledge, PackageStatus, Pledge, PledgeKind, PromiseStatus, Undertaking
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from game.terms.standing import Stance
from game.terms.text import Choice
from tests.kit.blank import ARD, BL01, BL02, BRV, COR, A, B, choose
from tests.rules.room import Room, every, kinds, one, seq_of, sitting

LETTERS, JUDGES = choose("BL01", "B"), choose("BL02", "B")


def test_rule_12_1_a_package_may_hold_promises_alone_and_no_party_supports_two_wordings_of_a_bracket() -> None:
    room = sitting()
    pledge = PackagePledge(by=BRV, to=(ARD,), pledge=Pledge(kind=PledgeKind.SIGN))
    room.conclude(room.offer(gives=(), asks=(), pledges=(pledge,)))
    assert len(room.now.promises) == 1
    twice = tuple(Undertaking(by=BRV, choice=choose("BL01", name)) for name in "AB")
    contradicting = a.OfferPackage(by=ARD, parties=(BRV,), undertakings=twice)
    assert room.refusal(contradicting).reason is Refusal.PACKAGE_CONTRADICTS


def test_rule_12_2_an_offer_is_known_to_its_parties_and_has_the_consent_of_its_author() -> None:
    room = sitting()
    happened = room.do(a.OfferPackage(by=ARD, parties=(BRV,), undertakings=(Undertaking(by=BRV, choice=LETTERS),)))
    offered = one(happened, e.PackageOffered)
    assert offered.audience == e.only(ARD, BRV)
    assert offered.package.parties == (ARD, BRV)
    assert offered.package.accepted == (ARD,)
    assert offered.package.offered == seq_of(room, offered)
    assert room.now.attention[ARD] == 3


def test_rule_12_4_the_last_party_to_accept_concludes_and_undertakings_become_public_support() -> None:
    room = sitting()
    room.declare(BRV, Stance.SUPPORT, choose("BL01", "A"))
    room.declare(ARD, Stance.OPPOSE, JUDGES)
    package = room.offer(ARD, (BRV, COR))
    assert kinds(room.do(a.AcceptPackage(by=COR, package=package.id))) == [e.PackageAccepted]
    happened = room.do(a.AcceptPackage(by=BRV, package=package.id))
    assert kinds(happened) == [e.PackageAccepted, e.PackageConcluded]
    assert one(happened, e.PackageConcluded).audience == e.PUBLIC
    stances = room.now.brackets[BL01].stances
    assert stances[BRV] == Keyed({A: Stance.CAN_ACCEPT, B: Stance.SUPPORT})
    assert stances[COR] == Keyed({B: Stance.SUPPORT})
    assert room.now.brackets[BL02].stances[ARD] == Keyed({B: Stance.SUPPORT})
    assert room.now.packages[package.id].status is PackageStatus.CONCLUDED


def test_rule_12_4_pledges_become_promises_when_the_package_is_concluded() -> None:
    room = sitting()
    pledges = (
        PackagePledge(by=ARD, to=(BRV,), pledge=Pledge(kind=PledgeKind.SIGN)),
        PackagePledge(by=BRV, to=(ARD,), pledge=Pledge(kind=PledgeKind.RATIFY, by_year=2)),
    )
    package = room.offer(pledges=pledges)
    assert room.now.promises == Keyed()
    room.conclude(package)
    made = list(room.now.promises.values())
    assert [(each.by, each.to, each.pledge.kind, each.package) for each in made] == [
        (ARD, (BRV,), PledgeKind.SIGN, package.id),
        (BRV, (ARD,), PledgeKind.RATIFY, package.id),
    ]
    assert [(each.due.phase, each.due.year) for each in made] == [(Phase.SIGNATURE, 0), (Phase.HOME, 2)]
    assert {each.status for each in made} == {PromiseStatus.DUE}


def test_rule_12_3_one_refusal_closes_an_offer() -> None:
    room = sitting()
    package = room.offer(ARD, (BRV, COR))
    room.do(a.AcceptPackage(by=BRV, package=package.id), a.DeclinePackage(by=COR, package=package.id))
    assert room.now.packages[package.id].status is PackageStatus.DECLINED
    assert room.now.offers == Keyed()


def test_rule_12_3_a_counter_offer_declines_what_it_answers() -> None:
    room = sitting()
    first = room.offer(ARD, (BRV,))
    room.offer(BRV, (ARD,), gives=(LETTERS,), asks=(choose("BL02", "B"), choose("BL03", "B")), counters=first.id)
    assert kinds(room.events[-2:]) == [e.PackageDeclined, e.PackageOffered]
    assert room.now.packages[first.id].status is PackageStatus.DECLINED
    second = every(room.events, e.PackageOffered)[-1].package
    assert second.counters == first.id
    room.conclude(second)


def test_rule_12_3_the_author_may_withdraw_while_nobody_has_answered() -> None:
    room = sitting()
    package = room.offer()
    room.do(a.WithdrawPackage(by=ARD, package=package.id))
    assert room.now.packages[package.id].status is PackageStatus.WITHDRAWN


def concluded(room: Room) -> Room:
    """Arden gives Brava its judge, and Brava gives Arden its letters."""
    room.conclude(room.offer(ARD, (BRV,)))
    return room


def breaker(events: tuple[e.Event, ...], choice: Choice = LETTERS) -> e.PackageBroken:
    """The breach among some events."""
    broken = one(events, e.PackageBroken)
    assert broken.audience == e.PUBLIC
    assert broken.choice == choice
    return broken


def test_rule_12_6_who_opposes_what_it_undertook_breaks_the_package() -> None:
    room = concluded(sitting())
    happened = room.declare(BRV, Stance.OPPOSE, LETTERS)
    assert kinds(happened) == [e.StanceDeclared, e.PackageBroken]
    broken = breaker(happened)
    assert (broken.by, broken.towards) == (BRV, (ARD,))


def test_rule_12_6_taking_support_back_breaks_the_package() -> None:
    for stance in (Stance.CAN_ACCEPT, Stance.UNDECLARED):
        breaker(concluded(sitting()).declare(BRV, stance, LETTERS))


def test_rule_12_6_an_objection_breaks_the_package_when_it_is_known() -> None:
    room = concluded(sitting())
    happened = room.agree(LETTERS, against=(BRV,))
    assert kinds(happened)[-2:] == [e.QuestionClosed, e.PackageBroken]
    breaker(happened)


def test_rule_12_6_a_separate_vote_against_it_breaks_the_package() -> None:
    room = concluded(sitting()).to(Phase.ADOPTION)
    breaker(room.answer(against=(BRV,)))


def test_rule_12_6_reopening_what_one_undertook_breaks_the_package() -> None:
    room = concluded(sitting())
    room.agree(LETTERS)
    happened = room.do(a.ReopenBracket(by=BRV, bracket=BL01))
    assert kinds(happened) == [e.BracketReopened, e.PackageBroken]
    breaker(happened)
    room.agree(LETTERS)
    assert kinds(room.do(a.ReopenBracket(by=ARD, bracket=BL01))) == [e.BracketReopened]


def test_rule_12_6_a_breach_is_recorded_once_for_each_party() -> None:
    room = concluded(sitting())
    room.declare(BRV, Stance.OPPOSE, LETTERS)
    room.declare(BRV, Stance.SUPPORT, LETTERS)
    assert kinds(room.declare(BRV, Stance.OPPOSE, LETTERS)) == [e.StanceDeclared]
    breaker(room.declare(ARD, Stance.OPPOSE, JUDGES), JUDGES)
    assert next(iter(room.now.packages.values())).broken_by == (BRV, ARD)


def test_what_is_said_in_confidence_breaks_nothing() -> None:
    room = concluded(sitting())
    assert kinds(room.declare(BRV, Stance.OPPOSE, LETTERS, to=(COR,))) == [e.StanceDeclared]


def test_acts_on_what_was_not_undertaken_break_nothing() -> None:
    room = concluded(sitting())
    assert kinds(room.declare(BRV, Stance.OPPOSE, choose("BL03", "A"))) == [e.StanceDeclared]
    assert kinds(room.declare(COR, Stance.OPPOSE, LETTERS)) == [e.StanceDeclared]
    assert every(room.agree(LETTERS, against=(COR,)), e.PackageBroken) == []


def test_rule_12_6_concluding_against_an_earlier_package_without_its_parties_breaks_it() -> None:
    room = concluded(sitting())
    against = room.offer(COR, (BRV,), gives=(), asks=(choose("BL01", "A"),))
    happened = room.conclude(against)
    assert kinds(happened) == [e.PackageAccepted, e.PackageConcluded, e.PackageBroken]
    breaker(happened)


def test_rule_12_5_with_the_consent_of_its_parties_a_later_package_replaces_an_earlier_one() -> None:
    room = concluded(sitting())
    instead = room.offer(ARD, (BRV,), gives=(), asks=(choose("BL01", "A"),))
    assert kinds(room.conclude(instead)) == [e.PackageAccepted, e.PackageConcluded]
    assert kinds(room.declare(BRV, Stance.OPPOSE, LETTERS)) == [e.StanceDeclared]
    breaker(room.declare(BRV, Stance.OPPOSE, choose("BL01", "A")), choose("BL01", "A"))


def test_rule_12_7_an_offer_lapses_when_the_sitting_after_it_closes() -> None:
    room = Room().to(Phase.SITTING)
    package = room.offer()
    room.to(Phase.SITTING, sitting=2, number=2)
    assert room.now.packages[package.id].status is PackageStatus.OFFERED
    happened = room.do(a.CloseRound(by=CHAIR))
    assert one(happened, e.PackageLapsed).package == package.id
    assert kinds(happened).index(e.PackageLapsed) < kinds(happened).index(e.StageOpened)


def test_rule_12_7_with_the_last_sitting_every_offer_lapses() -> None:
    room = Room().to(Phase.SITTING, sitting=2, number=2)
    room.offer()
    assert e.PackageLapsed in kinds(room.do(a.CloseRound(by=CHAIR)))
    assert room.now.offers == Keyed()


def test_rule_12_7_an_offer_lapses_when_a_bracket_is_agreed_otherwise() -> None:
    room = sitting()
    package = room.offer()
    lapsed = one(room.agree(choose("BL01", "A")), e.PackageLapsed)
    assert lapsed.package == package.id
    assert not lapsed.audience.admits(COR)


def test_rule_12_7_an_offer_lapses_when_a_bracket_counts_no_more() -> None:
    room = sitting()
    room.offer(asks=(choose("BL01.speed", "slow"),))
    assert e.PackageLapsed in kinds(room.agree(choose("BL01", "A")))


def test_an_offer_stays_when_what_it_asks_for_is_agreed() -> None:
    room = sitting()
    package = room.offer()
    room.agree(LETTERS)
    assert kinds(room.conclude(package)) == [e.PackageAccepted, e.PackageConcluded]
