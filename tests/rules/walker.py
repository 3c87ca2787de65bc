"""A crank that tries things: mostly what is open, with content that is mostly sound, and sometimes neither."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from game.rules.allowed import allowed
from game.rules.phases import awaited
from game.rules.state import Negotiation
from game.terms import actions as a
from game.terms.actions import MOVE_OF
from game.terms.arrangements import ArrangementKind
from game.terms.bargains import PackagePledge, Pledge, PledgeKind, Undertaking
from game.terms.by_seat import Keyed
from game.terms.cooperation import Channel, ProjectKind, RefusalGround, RequestAnswer, RequestKind, RequestStatus
from game.terms.events import Occupant, SeatKind
from game.terms.guests import Guest
from game.terms.home_front import HomeMeans
from game.terms.ids import (
    CHAIR,
    FACILITATOR,
    OBSERVER,
    AlternativeId,
    AmendmentId,
    ArrangementId,
    CaucusId,
    ClauseId,
    InquiryId,
    ItemId,
    PackageId,
    QuestionId,
    RequestId,
    SeatId,
    Seq,
    ThreatId,
)
from game.terms.leaks import LeakKind, confidence_ref
from game.terms.moments import Phase
from game.terms.practice import Conduct
from game.terms.prices import NoPrice
from game.terms.standing import Declaration, Stance, Vote
from game.terms.text import Choice
from game.terms.threats import ThreatMeans
from tests.kit import blank
from tests.kit.blank import STATES, choose

PLACES = tuple(
    choose(bracket.id, each.id)
    for bracket in blank.scenario().public.convention.brackets
    for each in bracket.alternatives
)
UNSOUND = 0.06
RARELY = 0.2
"""How often a part of an action makes no sense."""
KINDS = {move: kind for kind, move in MOVE_OF.items()}


def step(crank: Random, now: Negotiation) -> a.Action:
    """The next thing somebody tries."""
    if now.question is not None and crank.random() < 0.8:
        return _answer(crank, now, crank.choice(awaited(now)))
    if now.moment.phase in (Phase.HOME, Phase.REVIEW) and crank.random() < 0.25:
        return a.SubmitToRatification(by=crank.choice(STATES))
    replies = list(_replies(now))
    if replies and crank.random() < (0.5 if now.moment.phase is Phase.REVIEW else 0.2):
        return crank.choice(replies)
    seat = crank.choice([*STATES, *STATES, CHAIR, *([FACILITATOR] if crank.random() < RARELY else [])])
    kinds = [KINDS[each.move] for each in allowed(now, seat) if each.open and each.move != "ready"]
    if not kinds or crank.random() < (0.15 if now.question is None else 0.6):
        seat, kinds = crank.choice([*STATES, CHAIR, OBSERVER, FACILITATOR]), list(KINDS.values())
    return MAKERS[crank.choice(kinds)](crank, now, seat)


def _clause(crank: Random) -> ClauseId:
    return ClauseId("BL99" if crank.random() < UNSOUND else crank.choice(("BL01", "BL02", "BL03", "BL03")))


def _replies(now: Negotiation) -> Iterator[a.Action]:
    """What could be said to what others have begun."""
    yield from _to_packages(now)
    yield from _to_others(now)
    if now.spoken:
        yield from (a.GiveFloor(by=CHAIR, guest=guest, clause=ClauseId("BL01")) for guest in Guest)
    for each in now.ground.public.delegations:
        if not each.power.coercive:
            yield a.MakeThreat(by=each.id, to=STATES[0], means=ThreatMeans.TRADE, demand=Pledge(kind=PledgeKind.SIGN))
    for name, here in now.brackets.items():
        yield from (a.ContestWording(by=STATES[0], bracket=name, alternative=each.id) for each in here.own)
    for each in now.absent:
        yield a.ReturnToTable(by=each)
        yield from (a.WalkOut(by=seat) for seat in STATES)


def _to_packages(now: Negotiation) -> Iterator[a.Action]:
    for name in now.offers:
        package = now.packages[name]
        yield from (a.AcceptPackage(by=each, package=name) for each in package.parties if each not in package.accepted)
        if len(package.accepted) > 1:
            yield a.WithdrawPackage(by=package.by, package=name)
    for package in list(now.packages.values())[-2:]:
        yield a.DeclinePackage(by=package.parties[-1], package=package.id)
    for arrangement in now.arrangements.values():
        yield from (a.AcceptArrangement(by=each, arrangement=arrangement.id) for each in STATES)


def _to_others(now: Negotiation) -> Iterator[a.Action]:
    for threat in now.threats.values():
        yield from (a.AnswerThreat(by=threat.to, threat=threat.id, yields=yields) for yields in (True, False))
        yield a.CarryOutThreat(by=threat.by, threat=threat.id)
    for caucus in now.caucuses.values():
        yield from (a.JoinCaucus(by=each, caucus=caucus.id) for each in caucus.invited if each not in caucus.members)
        others = [each for each in STATES if each not in caucus.members]
        if len(caucus.members) > 1 and others:
            pledge = Pledge(kind=PledgeKind.SUPPORT, choice=PLACES[0])
            yield a.MakePromise(by=caucus.speaker, to=(others[0],), pledge=pledge, caucus=caucus.id)
    for inquiry in now.inquiries.values():
        yield a.NamePrice(by=inquiry.to, inquiry=inquiry.id, wants=(PLACES[1],))
        yield a.NameNoPrice(by=inquiry.to, inquiry=inquiry.id, reason=NoPrice.NOT_SAID)
    yield from _inside(now)
    yield from _under_the_text(now)
    for hope in now.hopes:
        helper = next(each for each in STATES if each != hope.to)
        yield from (a.StartProject(by=helper, to=hope.to, kind=each) for each in ProjectKind)
    for request in list(now.requests.values())[-4:]:
        yield from (a.AnswerRequest(by=request.to, request=request.id, answer=answer) for answer in RequestAnswer)
        stranger = next(each for each in STATES if each not in (request.by, request.to))
        yield a.AnswerRequest(by=stranger, request=request.id, answer=RequestAnswer.GRANT)


def _under_the_text(now: Negotiation) -> Iterator[a.Action]:
    """What could be said to what others have begun under the convention."""
    after = now.aftermath
    for amendment in after.amendments.values():
        yield from (a.AnswerAmendment(by=seat, amendment=amendment.id, accepts=True) for seat in STATES)
    for sanction in after.sanctions:
        yield a.ImposeSanction(by=sanction.by, against=sanction.against)
        if now.seq % 9 == 0:
            yield a.LiftSanction(by=sanction.by, against=sanction.against)
    if now.moment.phase is Phase.REVIEW:
        place = PLACES[now.seq % len(PLACES)]
        yield from (a.ProposeAmendment(by=seat, choice=place) for seat in STATES)
        if now.seq % 11 == 0:
            yield a.SeekExclusion(by=STATES[1], against=STATES[2])
        yield from (a.ImposeSanction(by=STATES[1], against=STATES[2]) for _ in range(9))
        yield a.RequestCooperation(by=STATES[0], to=STATES[1], kind=RequestKind.RETURN, channel=Channel.AGENCY)
        waiting = [each for each in now.requests.values() if each.status is RequestStatus.OPEN]
        yield from (a.AnswerRequest(by=each.to, request=each.id, answer=RequestAnswer.GRANT) for each in waiting * 6)
        yield from (
            a.RequestCooperation(by=STATES[0], to=STATES[1], kind=each)
            for each in (RequestKind.RETURN, RequestKind.EXTRADITION, RequestKind.JOINT_TEAM)
        )
        demands = AlternativeId("C")
        yield a.SetConduct(by=STATES[2], clause=ClauseId("BL01"), conduct=Conduct.BREACH, demands=demands)
        yield a.SetConduct(by=STATES[2], clause=ClauseId("BL03"), conduct=Conduct.GO_SLOW)
    if now.moment.phase is Phase.HOME:
        actor = now.ground.public.delegation(STATES[2]).actors[0].name
        yield a.WorkActor(by=STATES[2], actor=actor, means=HomeMeans.DECLARATION)


def _inside(now: Negotiation) -> Iterator[a.Action]:
    """What could be done in informals."""
    for informals in now.informals.values():
        author, *others = informals.parties
        for place in PLACES:
            if place.bracket.partition(".")[0] in informals.clauses:
                yield a.ReportText(by=author, choices=(place,))
                said = (Undertaking(by=author, choice=place),)
                yield a.OfferPackage(by=author, parties=tuple(others), undertakings=said)


def _choice(crank: Random) -> Choice:
    if crank.random() < UNSOUND:
        return crank.choice([choose("BL99", "A"), choose("BL01", "Z")])
    return crank.choice(PLACES)


def _others(crank: Random, by: SeatId, most: int = 2) -> tuple[SeatId, ...]:
    if crank.random() < UNSOUND:
        return crank.choice([(), (by,), (BOGUS,), (STATES[0], STATES[0]), (CHAIR,)])
    others = [seat for seat in STATES if seat != by]
    return tuple(crank.sample(others, crank.randint(1, min(most, len(others)))))


BOGUS = SeatId("XYZ")


def _text(crank: Random) -> str:
    return crank.choice(["", "a\x00b", "x" * 4001]) if crank.random() < UNSOUND else "Hear us."


def _pledge(crank: Random) -> Pledge:
    kind = crank.choice(list(PledgeKind))
    choice = None if crank.random() < UNSOUND else _choice(crank)
    return Pledge(kind=kind, choice=choice, by_year=crank.randint(0, 4))


def _package(crank: Random, now: Negotiation) -> PackageId:
    names = list(now.offers) if now.offers and crank.random() < 0.8 else list(now.packages)
    return crank.choice(names) if names and crank.random() > UNSOUND else PackageId("none")


def _statement(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    tag = crank.choice([a.Tag.NONE, a.Tag.NONE, *a.Tag])
    about = _others(crank, by) if tag in (a.Tag.PRAISE, a.Tag.BLAME) and crank.random() > UNSOUND else ()
    choice = _choice(crank) if tag is a.Tag.RED_LINE else None
    return a.MakeStatement(
        by=by, text=_text(crank), tag=tag, about=about, choice=choice, caucus=_spoken_for(crank, now, by)
    )


def _message(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.SendMessage(by=by, to=_others(crank, by), text=_text(crank))


def _stance(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    said = tuple(Declaration(choice=_choice(crank), stance=crank.choice(list(Stance))) for _ in range(2))
    return a.DeclareStance(by=by, declarations=said, to=_others(crank, by) if crank.random() < 0.3 else ())


def _wording(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.TableWording(by=by, choice=_choice(crank), caucus=_spoken_for(crank, now, by))


def _offer(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    parties = _others(crank, by)
    sides = (by, *parties) if crank.random() > UNSOUND else STATES
    undertakings = tuple(Undertaking(by=crank.choice(sides), choice=_choice(crank)) for _ in range(crank.randint(0, 3)))
    pledges = tuple(
        PackagePledge(by=by, to=_others(crank, by, most=1), pledge=_pledge(crank)) for _ in range(crank.randint(0, 1))
    )
    counters = _package(crank, now) if crank.random() < 0.2 else None
    return a.OfferPackage(by=by, parties=parties, undertakings=undertakings, pledges=pledges, counters=counters)


def _accept(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.AcceptPackage(by=by, package=_package(crank, now))


def _decline(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    kind = a.DeclinePackage if crank.random() < 0.4 else a.AcceptPackage
    return kind(by=by, package=_package(crank, now))


def _withdraw(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    answered = [name for name in now.offers if len(now.packages[name].accepted) > 1]
    if answered and crank.random() < 0.5:
        return a.WithdrawPackage(by=now.packages[answered[0]].by, package=answered[0])
    return a.WithdrawPackage(by=by, package=_package(crank, now))


def _promise(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    caucus = _spoken_for(crank, now, by)
    return a.MakePromise(by=by, to=_others(crank, by), pledge=_pledge(crank), caucus=caucus)


def _reopen(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.ReopenBracket(by=by, bracket=_choice(crank).bracket)


def _answer(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    if now.question is None or crank.random() < UNSOUND:
        return a.GiveAnswer(by=by, question=QuestionId("none"), votes=Keyed())
    items = [item.id for item in now.question.items] if crank.random() > UNSOUND else [ItemId("none")]
    votes = {item: crank.choice([Vote.IN_FAVOUR, Vote.IN_FAVOUR, Vote.AGAINST, Vote.ABSTAIN]) for item in items}
    return a.GiveAnswer(by=by, question=now.question.id, votes=Keyed(votes))


def _ready(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.DeclareReady(by=by, ready=crank.random() < 0.8)


def _seek(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.SeekAgreement(by=by, choices=tuple(_choice(crank) for _ in range(crank.randint(0, 2))))


def _chair_text(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.TableChairText(by=by, choices=tuple(_choice(crank) for _ in range(crank.randint(0, 2))))


def _close(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.CloseRound(by=by) if crank.random() < 0.2 else a.MakeStatement(by=by, text="Let us go on.")


def _sign(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.SignConvention(by=by, sign=crank.random() < 0.6)


def _submit(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.SubmitToRatification(by=by)


def _own_wording(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    choice, text = _choice(crank), _text(crank)
    text = f"Words of {by}, {crank.randrange(99)}." if text and crank.random() > UNSOUND else text
    return a.TableOwnWording(by=by, bracket=choice.bracket, text=text, equals=choice.alternative)


def _own(crank: Random, now: Negotiation) -> Choice:
    drafted = [choose(name, each.id) for name, here in now.brackets.items() for each in here.own]
    return crank.choice(drafted) if drafted and crank.random() > UNSOUND else _choice(crank)


def _contest(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    choice = _own(crank, now)
    return a.ContestWording(by=by, bracket=choice.bracket, alternative=choice.alternative)


def _sponsor(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.SponsorWording(by=by, choice=_own(crank, now) if crank.random() < 0.5 else _choice(crank))


def _form(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.FormCaucus(by=by, name=_text(crank)[:61], invited=_others(crank, by))


def _caucus(crank: Random, now: Negotiation) -> CaucusId:
    names = list(now.caucuses)[-3:]
    return crank.choice(names) if names and crank.random() > UNSOUND else CaucusId("none")


def _spoken_for(crank: Random, now: Negotiation, by: SeatId) -> CaucusId | None:
    mine = [each.id for each in now.caucuses.values() if each.speaker == by]
    return (
        crank.choice(mine) if mine and crank.random() < 0.5 else None if crank.random() < 0.9 else _caucus(crank, now)
    )


def _join(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.JoinCaucus(by=by, caucus=_caucus(crank, now))


def _leave(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    kind = a.LeaveCaucus if crank.random() < 0.4 else a.JoinCaucus
    return kind(by=by, caucus=_caucus(crank, now))


def _name_speaker(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.NameSpeaker(by=by, caucus=_caucus(crank, now), speaker=crank.choice(STATES))


def _other(crank: Random, by: SeatId) -> SeatId:
    return (*_others(crank, by, most=1), STATES[0])[0]


def _request(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.RequestCooperation(
        by=by,
        to=_other(crank, by),
        kind=crank.choice(list(RequestKind)),
        text=_text(crank),
        channel=crank.choice(list(Channel)),
    )


def _answer_request(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    names = list(now.requests)[-3:]
    request = crank.choice(names) if names and crank.random() > UNSOUND else RequestId("none")
    asked = now.requests.get(request)
    seat = asked.to if asked is not None and crank.random() < 0.7 else by
    reason = crank.choice([None, *RefusalGround])
    return a.AnswerRequest(by=seat, request=request, answer=crank.choice(list(RequestAnswer)), reason=reason)


def _ask_price(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.AskPrice(by=by, to=_other(crank, by), choice=_choice(crank))


def _inquiry(crank: Random, now: Negotiation, by: SeatId) -> tuple[SeatId, InquiryId]:
    """Who answers which question, mostly one that was put to it."""
    names = list(now.inquiries)[-3:]
    inquiry = crank.choice(names) if names and crank.random() > UNSOUND else InquiryId("none")
    asked = now.inquiries.get(inquiry)
    return (asked.to if asked is not None and crank.random() < 0.7 else by), inquiry


def _name_price(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    seat, inquiry = _inquiry(crank, now, by)
    wants = tuple(_choice(crank) for _ in range(crank.randrange(3)))
    return a.NamePrice(by=seat, inquiry=inquiry, wants=wants)


def _no_price(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    seat, inquiry = _inquiry(crank, now, by)
    return a.NameNoPrice(by=seat, inquiry=inquiry, reason=crank.choice(list(NoPrice)))


def _project(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.StartProject(by=by, to=_other(crank, by), kind=crank.choice(list(ProjectKind)))


def _contact_point(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.NameContactPoint(by=by)


def _arrange(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    clauses = [each.id for each in now.ground.public.convention.clauses]
    subjects = tuple(crank.choice([*clauses, *clauses, ClauseId("BL99")]) for _ in range(crank.randint(0, 2)))
    kind = crank.choice(list(ArrangementKind))
    return a.OfferArrangement(by=by, parties=_others(crank, by), kind=kind, subjects=subjects)


def _arranged(crank: Random, now: Negotiation) -> ArrangementId:
    names = list(now.arrangements)[-3:]
    return crank.choice(names) if names and crank.random() > UNSOUND else ArrangementId("none")


def _accept_arrangement(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.AcceptArrangement(by=by, arrangement=_arranged(crank, now))


def _decline_arrangement(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    kind = a.DeclineArrangement if crank.random() < 0.4 else a.AcceptArrangement
    return kind(by=by, arrangement=_arranged(crank, now))


def _walk_out(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    if crank.random() < 0.5 and not now.absent:
        return a.MakeStatement(by=by, text="We are patient.")
    return a.WalkOut(by=by, text=_text(crank))


def _undo(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    may = not now.undone and now.moment.phase is not Phase.ADOPTION  # which opens with a question: no rest there
    once = now.stage_touched if may and crank.random() > UNSOUND else Seq(crank.choice([0, 1, now.seq]))
    return a.UndoTo(by=by, to_seq=once)


def _hand_over(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    kinds = list(SeatKind) if crank.random() < UNSOUND else [SeatKind.PERSON, SeatKind.AI]
    seat = crank.choice([*STATES, CHAIR, FACILITATOR, BOGUS])
    return a.HandOver(by=by, seat=seat, occupant=Occupant(kind=crank.choice(kinds), name=crank.choice(["", "Ada"])))


def _inject(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    struck = crank.choice([(), (STATES[0],), STATES, (BOGUS,)])
    return a.InjectEvent(by=by, inject=crank.choice(["EV1", "EV2", "EV9"]), struck=struck)


def _give_floor(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.GiveFloor(by=by, guest=crank.choice(list(Guest)), clause=_clause(crank))


def _convene(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    parties = _others(crank, by) if crank.random() < UNSOUND else tuple(crank.sample(STATES, 2))
    clauses = tuple(_clause(crank) for _ in range(crank.randint(0 if crank.random() < UNSOUND else 1, 2)))
    return a.ConveneInformals(by=by, parties=parties, clauses=clauses, friends=crank.random() < 0.7)


def _report_text(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.ReportText(by=by, choices=tuple(_choice(crank) for _ in range(crank.randint(0, 2))))


def _return(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.ReturnToTable(by=by)


def _leak(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    known = [
        *((LeakKind.MESSAGE, str(each)) for each in list(now.letters)[-3:]),
        *((LeakKind.OFFER, str(each)) for each in list(now.packages)[-3:]),
        *((LeakKind.THREAT, str(each)) for each in list(now.threats)[-3:]),
        *((LeakKind.ARRANGEMENT, str(each)) for each in list(now.arrangements)[-3:]),
        *((LeakKind.CONFIDENCE, confidence_ref(each)) for each in now.confidences.get(by, ())[-3:]),
    ]
    what, ref = crank.choice(known) if known and crank.random() > UNSOUND else (LeakKind.OFFER, "none")
    return a.Leak(by=by, what=what, ref=ref)


def _threat(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    to = _other(crank, by)
    return a.MakeThreat(
        by=by, to=to, means=crank.choice(list(ThreatMeans)), demand=_pledge(crank), public=crank.random() < 0.5
    )


def _threatened(crank: Random, now: Negotiation) -> ThreatId:
    names = list(now.threats)[-3:]
    return crank.choice(names) if names and crank.random() > UNSOUND else ThreatId("none")


def _answer_threat(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.AnswerThreat(by=by, threat=_threatened(crank, now), yields=crank.random() < 0.5)


def _carry_out(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.CarryOutThreat(by=by, threat=_threatened(crank, now))


def _back_down(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    kind = a.BackDown if crank.random() < 0.4 else a.CarryOutThreat
    return kind(by=by, threat=_threatened(crank, now))


def _work_actor(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    seat = by if by in STATES else STATES[0]
    names = [
        *(each.name for each in now.ground.public.delegation(seat).actors),
        *(["none"] if crank.random() < RARELY else []),
    ]
    return a.WorkActor(by=by, actor=crank.choice(names), means=crank.choice(list(HomeMeans)))


def _set_conduct(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    demands = crank.choice([None, AlternativeId("C"), AlternativeId("Z")])
    return a.SetConduct(by=by, clause=_clause(crank), conduct=crank.choice(list(Conduct)), demands=demands)


def _answer_amendment(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    names = [*now.aftermath.amendments, *([AmendmentId("none")] if crank.random() < RARELY else [])]
    amendment = crank.choice(names or [AmendmentId("none")])
    return a.AnswerAmendment(by=by, amendment=amendment, accepts=crank.random() < 0.7)


MAKERS: dict[type, Callable[[Random, Negotiation, SeatId], a.Action]] = {
    a.MakeStatement: _statement,
    a.SendMessage: _message,
    a.DeclareStance: _stance,
    a.TableWording: _wording,
    a.OfferPackage: _offer,
    a.AcceptPackage: _accept,
    a.DeclinePackage: _decline,
    a.WithdrawPackage: _withdraw,
    a.MakePromise: _promise,
    a.ReopenBracket: _reopen,
    a.GiveAnswer: _answer,
    a.DeclareReady: _ready,
    a.SeekAgreement: _seek,
    a.TableChairText: _chair_text,
    a.ParkClause: lambda crank, now, by: a.ParkClause(by=by, clause=_clause(crank)),
    a.TakeUpClause: lambda crank, now, by: a.TakeUpClause(by=by, clause=_clause(crank)),
    a.ExtendSitting: lambda crank, now, by: a.ExtendSitting(by=by),
    a.SeekReopening: lambda crank, now, by: a.SeekReopening(by=by, bracket=_choice(crank).bracket),
    a.PutToVote: lambda crank, now, by: a.PutToVote(by=by, choices=(_choice(crank),)),
    a.ParkClause: lambda crank, now, by: a.ParkClause(by=by, clause=_clause(crank)),
    a.TakeUpClause: lambda crank, now, by: a.TakeUpClause(by=by, clause=_clause(crank)),
    a.ExtendSitting: lambda crank, now, by: a.ExtendSitting(by=by),
    a.SeekReopening: lambda crank, now, by: a.SeekReopening(by=by, bracket=_choice(crank).bracket),
    a.PutToVote: lambda crank, now, by: a.PutToVote(by=by, choices=(_choice(crank),)),
    a.CloseRound: _close,
    a.SignConvention: _sign,
    a.ExplainVote: lambda crank, now, by: a.ExplainVote(by=by, text=_text(crank)),
    a.ChooseInEvent: lambda crank, now, by: a.ChooseInEvent(
        by=by, inject=crank.choice([*now.injects, "EV1"]), choice=crank.randrange(3)
    ),
    a.EnterReservation: lambda crank, now, by: a.EnterReservation(by=by, clause=_clause(crank)),
    a.DeclareInterpretation: lambda crank, now, by: a.DeclareInterpretation(
        by=by, text=_text(crank), clause=_clause(crank)
    ),
    a.SubmitToRatification: _submit,
    a.WorkActor: _work_actor,
    a.PersuadeNeighbour: lambda crank, now, by: a.PersuadeNeighbour(by=by, to=_other(crank, by)),
    a.WaitToSubmit: lambda crank, now, by: a.WaitToSubmit(by=by),
    a.SetConduct: _set_conduct,
    a.RaiseDispute: lambda crank, now, by: a.RaiseDispute(by=by, against=_other(crank, by), clause=_clause(crank)),
    a.ImposeSanction: lambda crank, now, by: a.ImposeSanction(by=by, against=_other(crank, by)),
    a.LiftSanction: lambda crank, now, by: a.LiftSanction(by=by, against=_other(crank, by)),
    a.Forgive: lambda crank, now, by: a.Forgive(by=by, to=_other(crank, by)),
    a.DenounceConvention: lambda crank, now, by: (
        a.DenounceConvention(by=by) if crank.random() < 0.1 else a.Forgive(by=by, to=_other(crank, by))
    ),
    a.SeekExclusion: lambda crank, now, by: a.SeekExclusion(by=by, against=_other(crank, by)),
    a.ProposeAmendment: lambda crank, now, by: a.ProposeAmendment(by=by, choice=_choice(crank)),
    a.AnswerAmendment: _answer_amendment,
    a.FormCaucus: _form,
    a.JoinCaucus: _join,
    a.LeaveCaucus: _leave,
    a.NameSpeaker: _name_speaker,
    a.RequestCooperation: _request,
    a.AnswerRequest: _answer_request,
    a.AskPrice: _ask_price,
    a.NamePrice: _name_price,
    a.NameNoPrice: _no_price,
    a.StartProject: _project,
    a.NameContactPoint: _contact_point,
    a.OfferArrangement: _arrange,
    a.AcceptArrangement: _accept_arrangement,
    a.DeclineArrangement: _decline_arrangement,
    a.UndoTo: _undo,
    a.HandOver: _hand_over,
    a.InjectEvent: _inject,
    a.GiveFloor: _give_floor,
    a.ConveneInformals: _convene,
    a.ReportText: _report_text,
    a.WalkOut: _walk_out,
    a.ReturnToTable: _return,
    a.Leak: _leak,
    a.MakeThreat: _threat,
    a.AnswerThreat: _answer_threat,
    a.CarryOutThreat: _carry_out,
    a.BackDown: _back_down,
    a.TableOwnWording: _own_wording,
    a.ContestWording: _contest,
    a.SponsorWording: _sponsor,
}
