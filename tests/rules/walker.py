"""A crank that tries things: mostly what is open, with content that is mostly sound, and sometimes neither."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from game.rules.allowed import allowed
from game.rules.phases import awaited
from game.rules.state import Negotiation
from game.terms import actions as a
from game.terms.actions import MOVE_OF
from game.terms.bargains import Pledge, PledgeKind, Undertaking
from game.terms.cooperation import Channel, ProjectKind, RequestAnswer, RequestKind, RequestStatus
from game.terms.guests import Guest
from game.terms.home_front import HomeMeans
from game.terms.ids import CHAIR, FACILITATOR, OBSERVER, AlternativeId, ClauseId, SeatId
from game.terms.moments import Phase
from game.terms.practice import Conduct
from game.terms.prices import NoPrice
from game.terms.threats import ThreatMeans
from tests.kit.blank import STATES
from tests.rules.walker_drawn import PLACES, RARELY, another, any_choice, any_clause, any_text
from tests.rules.walker_house import (
    answer_amendment_move,
    answer_move,
    chair_text_move,
    close_move,
    convene_move,
    give_floor_move,
    hand_over_move,
    inject_move,
    ready_move,
    report_text_move,
    seek_move,
    set_conduct_move,
    sign_move,
    submit_move,
    undo_move,
    work_actor_move,
)
from tests.rules.walker_moves import (
    accept_arrangement_move,
    accept_move,
    answer_request_move,
    answer_threat_move,
    arrange_move,
    ask_price_move,
    back_down_move,
    carry_out_move,
    contact_point_move,
    contest_move,
    decline_arrangement_move,
    decline_move,
    form_move,
    join_move,
    leak_move,
    leave_move,
    message_move,
    name_price_move,
    name_speaker_move,
    no_price_move,
    offer_move,
    own_wording_move,
    project_move,
    promise_move,
    reopen_move,
    request_move,
    return_move,
    sponsor_move,
    stance_move,
    statement_move,
    threat_move,
    walk_out_move,
    withdraw_move,
    wording_move,
)

KINDS = {move: kind for kind, move in MOVE_OF.items()}


def step(crank: Random, now: Negotiation) -> a.Action:
    """The next thing somebody tries."""
    if now.question is not None and crank.random() < 0.8:
        return answer_move(crank, now, crank.choice(awaited(now)))
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


MAKERS: dict[type, Callable[[Random, Negotiation, SeatId], a.Action]] = {
    a.MakeStatement: statement_move,
    a.SendMessage: message_move,
    a.DeclareStance: stance_move,
    a.TableWording: wording_move,
    a.OfferPackage: offer_move,
    a.AcceptPackage: accept_move,
    a.DeclinePackage: decline_move,
    a.WithdrawPackage: withdraw_move,
    a.MakePromise: promise_move,
    a.ReopenBracket: reopen_move,
    a.GiveAnswer: answer_move,
    a.DeclareReady: ready_move,
    a.SeekAgreement: seek_move,
    a.TableChairText: chair_text_move,
    a.ParkClause: lambda crank, now, by: a.ParkClause(by=by, clause=any_clause(crank)),
    a.TakeUpClause: lambda crank, now, by: a.TakeUpClause(by=by, clause=any_clause(crank)),
    a.ExtendSitting: lambda crank, now, by: a.ExtendSitting(by=by),
    a.SeekReopening: lambda crank, now, by: a.SeekReopening(by=by, bracket=any_choice(crank).bracket),
    a.PutToVote: lambda crank, now, by: a.PutToVote(by=by, choices=(any_choice(crank),)),
    a.ParkClause: lambda crank, now, by: a.ParkClause(by=by, clause=any_clause(crank)),
    a.TakeUpClause: lambda crank, now, by: a.TakeUpClause(by=by, clause=any_clause(crank)),
    a.ExtendSitting: lambda crank, now, by: a.ExtendSitting(by=by),
    a.SeekReopening: lambda crank, now, by: a.SeekReopening(by=by, bracket=any_choice(crank).bracket),
    a.PutToVote: lambda crank, now, by: a.PutToVote(by=by, choices=(any_choice(crank),)),
    a.CloseRound: close_move,
    a.SignConvention: sign_move,
    a.ExplainVote: lambda crank, now, by: a.ExplainVote(by=by, text=any_text(crank)),
    a.ChooseInEvent: lambda crank, now, by: a.ChooseInEvent(
        by=by, inject=crank.choice([*now.injects, "EV1"]), choice=crank.randrange(3)
    ),
    a.EnterReservation: lambda crank, now, by: a.EnterReservation(by=by, clause=any_clause(crank)),
    a.DeclareInterpretation: lambda crank, now, by: a.DeclareInterpretation(
        by=by, text=any_text(crank), clause=any_clause(crank)
    ),
    a.SubmitToRatification: submit_move,
    a.WorkActor: work_actor_move,
    a.PersuadeNeighbour: lambda crank, now, by: a.PersuadeNeighbour(by=by, to=another(crank, by)),
    a.WaitToSubmit: lambda crank, now, by: a.WaitToSubmit(by=by),
    a.SetConduct: set_conduct_move,
    a.RaiseDispute: lambda crank, now, by: a.RaiseDispute(by=by, against=another(crank, by), clause=any_clause(crank)),
    a.ImposeSanction: lambda crank, now, by: a.ImposeSanction(by=by, against=another(crank, by)),
    a.LiftSanction: lambda crank, now, by: a.LiftSanction(by=by, against=another(crank, by)),
    a.Forgive: lambda crank, now, by: a.Forgive(by=by, to=another(crank, by)),
    a.DenounceConvention: lambda crank, now, by: (
        a.DenounceConvention(by=by) if crank.random() < 0.1 else a.Forgive(by=by, to=another(crank, by))
    ),
    a.SeekExclusion: lambda crank, now, by: a.SeekExclusion(by=by, against=another(crank, by)),
    a.ProposeAmendment: lambda crank, now, by: a.ProposeAmendment(by=by, choice=any_choice(crank)),
    a.AnswerAmendment: answer_amendment_move,
    a.FormCaucus: form_move,
    a.JoinCaucus: join_move,
    a.LeaveCaucus: leave_move,
    a.NameSpeaker: name_speaker_move,
    a.RequestCooperation: request_move,
    a.AnswerRequest: answer_request_move,
    a.AskPrice: ask_price_move,
    a.NamePrice: name_price_move,
    a.NameNoPrice: no_price_move,
    a.StartProject: project_move,
    a.NameContactPoint: contact_point_move,
    a.OfferArrangement: arrange_move,
    a.AcceptArrangement: accept_arrangement_move,
    a.DeclineArrangement: decline_arrangement_move,
    a.UndoTo: undo_move,
    a.HandOver: hand_over_move,
    a.InjectEvent: inject_move,
    a.GiveFloor: give_floor_move,
    a.ConveneInformals: convene_move,
    a.ReportText: report_text_move,
    a.WalkOut: walk_out_move,
    a.ReturnToTable: return_move,
    a.Leak: leak_move,
    a.MakeThreat: threat_move,
    a.AnswerThreat: answer_threat_move,
    a.CarryOutThreat: carry_out_move,
    a.BackDown: back_down_move,
    a.TableOwnWording: own_wording_move,
    a.ContestWording: contest_move,
    a.SponsorWording: sponsor_move,
}
