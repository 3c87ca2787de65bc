"""Rooms in which something is refused, and the actions that are: what the gates are tested on."""

from __future__ import annotations

from dataclasses import replace

from game.terms import actions as a
from game.terms import events as e
from game.terms.arrangements import ArrangementKind
from game.terms.bargains import PackagePledge, Pledge, PledgeKind, Undertaking
from game.terms.by_seat import Keyed
from game.terms.cooperation import Channel, RequestAnswer, RequestKind
from game.terms.home_front import HomeMeans
from game.terms.ids import (
    CHAIR,
    AlternativeId,
    AmendmentId,
    ArrangementId,
    BracketId,
    CaucusId,
    ClauseId,
    InquiryId,
    ItemId,
    PackageId,
    RequestId,
    SeatId,
    ThreatId,
)
from game.terms.moments import Phase
from game.terms.practice import Conduct, SanctionStep
from game.terms.scenario import Fallback
from game.terms.standing import Declaration, Stance, Vote
from game.terms.text import Choice
from game.terms.threats import ThreatMeans
from tests.kit import blank
from tests.kit.blank import ARD, BL01, BL02, BRV, COR, LETTER, STATES, choose
from tests.rules.room import SURE, Room, one, sitting
from tests.rules.test_arrangements import offer as offer_aside
from tests.rules.test_cooperation import between
from tests.rules.test_injects import choice, inject, world
from tests.rules.test_positions import adopted, changed
from tests.rules.test_practice import in_practice

NOWHERE, NOBODY = BracketId("BL99"), SeatId("XYZ")


LETTERS = choose("BL01", "B")


CAUCUS, THREAT = CaucusId("caucus-00011"), ThreatId("threat-00011")


A, W1 = AlternativeId("A"), AlternativeId("W1")


SIGN = Pledge(kind=PledgeKind.SIGN)


SIGNING = PackagePledge(by=BRV, to=(ARD,), pledge=SIGN)


def say(choice: object, stance: Stance = Stance.SUPPORT, by: SeatId = ARD, to: tuple[SeatId, ...] = ()) -> a.Action:
    """A stance on one choice, whatever it is."""
    return a.DeclareStance(by=by, declarations=(Declaration(choice=choice, stance=stance),), to=to)  # type: ignore[arg-type]


def deal(
    *undertakings: Undertaking, parties: tuple[SeatId, ...] = (BRV,), pledges: tuple[PackagePledge, ...] = ()
) -> a.Action:
    """An offer of Arden's."""
    return a.OfferPackage(by=ARD, parties=parties, undertakings=undertakings, pledges=pledges)


def support(by: SeatId, bracket: str = "BL01", alternative: str = "B") -> Undertaking:
    """An undertaking."""
    return Undertaking(by=by, choice=choose(bracket, alternative))


def said_twice() -> a.Action:
    """One wording supported and opposed in one breath."""
    both = tuple(Declaration(choice=LETTERS, stance=stance) for stance in (Stance.SUPPORT, Stance.OPPOSE))
    return a.DeclareStance(by=ARD, declarations=both)


def promise(pledge: Pledge, to: tuple[SeatId, ...] = (BRV,)) -> a.Action:
    """A promise of Arden's."""
    return a.MakePromise(by=ARD, to=to, pledge=pledge)


def with_question() -> Room:
    """A question is before the house."""
    room = sitting()
    room.do(a.SeekAgreement(by=CHAIR, choices=(LETTERS,)))
    return room


def working(by: SeatId, actor: str) -> a.Action:
    """A declaration for an actor at home."""
    return a.WorkActor(by=by, actor=actor, means=HomeMeans.DECLARATION)


def worked() -> Room:
    """Arden has declared how it reads the text, for its Cabinet."""
    room = at_home()
    room.do(working(ARD, "Cabinet"))
    return room


def complaining(clause: str) -> a.Action:
    """A complaint of Arden's about Brava."""
    return a.RaiseDispute(by=ARD, against=BRV, clause=ClauseId(clause))


def demanding(wording: str) -> a.Action:
    """Arden would rather break the letter than live with it."""
    return a.SetConduct(by=ARD, clause=LETTER, conduct=Conduct.BREACH, demands=AlternativeId(wording))


def amending(wording: str) -> a.Action:
    """Arden would have another letter."""
    return a.ProposeAmendment(by=ARD, choice=choose("BL01", wording))


def answering(amendment: str) -> a.Action:
    """Arden is for an amendment."""
    return a.AnswerAmendment(by=ARD, amendment=AmendmentId(amendment), accepts=True)


def low(kind: RequestKind) -> a.Action:
    """Arden asks between agencies."""
    return a.RequestCooperation(by=ARD, to=BRV, kind=kind, channel=Channel.AGENCY)


def at_the_top() -> Room:
    """Arden has gone as far against Brava as sanctions go."""
    room = in_practice()
    for _step in SanctionStep:
        room.do(a.ImposeSanction(by=ARD, against=BRV))
        room.close()
    return room


def overworked() -> tuple[Room, a.Action]:
    """Brava's prosecutors, seven months of them, are nearly spent."""
    room = in_practice()
    for kind in (RequestKind.EXTRADITION, RequestKind.RETURN, RequestKind.JOINT_TEAM):
        asking = one(room.do(a.RequestCooperation(by=ARD, to=BRV, kind=kind)), e.CooperationRequested).request
        last = a.AnswerRequest(by=BRV, request=asking.id, answer=RequestAnswer.GRANT)
        if kind is not RequestKind.JOINT_TEAM:
            room.do(last)
    return room, last


def answer(room: Room, *items: str, by: SeatId = ARD) -> a.Action:
    """An answer to it."""
    assert room.now.question is not None
    return a.GiveAnswer(by=by, question=room.now.question.id, votes=Keyed({ItemId(i): Vote.AGAINST for i in items}))


def agreed_on_a() -> Room:
    """The first clause is agreed, without the wording that has a bracket nested in it."""
    room = sitting()
    room.agree(choose("BL01", "A"))
    return room


def agreed_on(bracket: str) -> Room:
    """A clause is agreed."""
    room = sitting()
    room.agree(choose(bracket, "B"))
    return room


def parked() -> Room:
    """The first clause is put aside."""
    room = sitting()
    room.do(a.ParkClause(by=CHAIR, clause=ClauseId(BL01)))
    return room


def without_letters() -> Room:
    """The second clause was agreed away."""
    room = sitting()
    room.agree(choose("BL01", "A"), choose(BL02, "none"), choose("BL03", "A"))
    return room.to(Phase.SIGNATURE)


def reserved() -> Room:
    """Arden has made two reservations."""
    room = adopted(changed(core=False))
    room.do(*(a.EnterReservation(by=ARD, clause=ClauseId(each)) for each in ("BL01", "BL02")))
    return room


def in_the_news() -> Room:
    """Everybody is asked to answer news."""
    return sitting(scenario=world(inject(choices=(choice("Own up"), choice("Keep quiet")))))


def last_sitting() -> Room:
    """Nothing can be put off any more."""
    return sitting().to(Phase.SITTING, sitting=2)


def voteless() -> Room:
    """The last sitting of a conference that decides by consensus alone."""
    whole = blank.scenario()
    decision = replace(whole.public.decision, fallback=Fallback.NOTHING)
    changed = replace(whole, public=replace(whole.public, decision=decision))
    return sitting(scenario=changed).to(Phase.SITTING, sitting=2)


def offered(parties: tuple[SeatId, ...] = (BRV,)) -> tuple[Room, PackageId]:
    """Arden has offered a package."""
    room = sitting()
    return room, room.offer(ARD, parties).id


def ended() -> Room:
    """Nobody signed."""
    room = sitting().to(Phase.SIGNATURE)
    room.sign(withheld=STATES)
    return room


def at_home() -> Room:
    """In the first year; Corvo has not signed, and Arden is a party from the second year on."""
    room = sitting(facts=SURE).to(Phase.SIGNATURE)
    room.sign(withheld=(COR,))
    return room


def party() -> Room:
    """Arden has ratified."""
    room = at_home()
    room.submit(ARD)
    room.close()
    return room


def declined() -> tuple[Room, PackageId]:
    """Brava has declined a package of three."""
    room, package = offered((BRV, COR))
    room.do(a.DeclinePackage(by=BRV, package=package))
    return room, package


def concluded() -> tuple[Room, PackageId]:
    """A package between Arden and Brava."""
    room, package = offered()
    room.do(a.AcceptPackage(by=BRV, package=package))
    return room, package


def half_accepted() -> tuple[Room, PackageId]:
    """Brava has accepted a package of three."""
    room, package = offered((BRV, COR))
    room.do(a.AcceptPackage(by=BRV, package=package))
    return room, package


def limit(bracket: BracketId, alternative: str) -> a.Action:
    """A red line of Arden's."""
    return a.MakeStatement(by=ARD, text="No.", tag=a.Tag.RED_LINE, choice=choose(bracket, alternative))


def caucus() -> Room:
    """Arden has invited Brava to a caucus."""
    room = sitting()
    room.do(a.FormCaucus(by=ARD, name="Friends", invited=(BRV,)))
    return room


def grouped() -> Room:
    """And Brava has joined."""
    room = caucus()
    room.do(a.JoinCaucus(by=BRV, caucus=CAUCUS))
    return room


def asked() -> Room:
    """Arden has asked Brava for evidence."""
    room = between()
    room.do(a.RequestCooperation(by=ARD, to=BRV, kind=RequestKind.EVIDENCE))
    return room


REQUEST = next(iter(asked().now.requests))


def answered(request: str = "", by: SeatId = BRV, answer: RequestAnswer = RequestAnswer.GRANT) -> a.Action:
    """An answer to what Arden asked for."""
    return a.AnswerRequest(by=by, request=RequestId(request) if request else REQUEST, answer=answer)


def inquired() -> Room:
    """Arden has asked Brava what it would want."""
    room = sitting()
    room.do(a.AskPrice(by=ARD, to=BRV, choice=choose("BL01", "B")))
    return room


INQUIRY = next(iter(inquired().now.inquiries))


def priced(inquiry: str = "", by: SeatId = BRV, wants: tuple[Choice, ...] = ()) -> a.Action:
    """An answer to what Arden asked."""
    return a.NamePrice(by=by, inquiry=InquiryId(inquiry) if inquiry else INQUIRY, wants=wants)


def accepting(arrangement: str = "", by: SeatId = BRV) -> a.Action:
    """A party accepts an arrangement."""
    return a.AcceptArrangement(by=by, arrangement=ArrangementId(arrangement) if arrangement else ARRANGED)


def arranged() -> Room:
    """Arden has offered Brava a bilateral arrangement."""
    room = sitting()
    room.do(offer_aside())
    return room


ASIDE = ArrangementKind.BILATERAL


ARRANGED = next(iter(arranged().now.arrangements))


def in_force() -> Room:
    """And Brava has accepted."""
    room = arranged()
    room.do(accepting())
    return room


def convened(friends: bool = True) -> Room:
    """Arden and Brava are asked to work on the first clause."""
    room = sitting()
    room.do(a.ConveneInformals(by=CHAIR, parties=(ARD, BRV), clauses=(LETTER,), friends=friends))
    return room


def convening(*parties: SeatId, about: tuple[str, ...] = ("BL01",)) -> a.Action:
    """The chair asks some to work on some clauses."""
    return a.ConveneInformals(by=CHAIR, parties=parties, clauses=tuple(ClauseId(each) for each in about))


def threat(demand: Pledge = SIGN, to: SeatId = BRV) -> a.Action:
    """A threat of Arden's."""
    return a.MakeThreat(by=ARD, to=to, means=ThreatMeans.TRADE, demand=demand)


def threatened() -> Room:
    """Arden has threatened Brava."""
    room = sitting()
    room.do(threat())
    return room


def yielded() -> Room:
    """And Brava has given way."""
    room = threatened()
    room.do(a.AnswerThreat(by=BRV, threat=THREAT, yields=True))
    return room


def own(bracket: str, equals: str) -> a.Action:
    """Words of Arden's."""
    return a.TableOwnWording(
        by=ARD, bracket=BracketId(bracket), text="Letters are answered.", equals=AlternativeId(equals)
    )


def drafted() -> Room:
    """Arden has tabled words of its own in the first clause."""
    room = sitting()
    room.do(own(BL01, "A"))
    return room


def upheld() -> Room:
    """They were contested, and the house found that they equal what Arden says."""
    room = drafted()
    room.do(a.ContestWording(by=BRV, bracket=BL01, alternative=W1))
    room.answer()
    return room
