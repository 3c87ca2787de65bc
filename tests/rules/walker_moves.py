"""The moves of delegations at the table, as a crank makes them."""

from __future__ import annotations

from random import Random

from game.rules.state import Negotiation
from game.terms import actions as a
from game.terms.arrangements import ArrangementKind
from game.terms.bargains import PackagePledge, Undertaking
from game.terms.cooperation import Channel, ProjectKind, RefusalGround, RequestAnswer, RequestKind
from game.terms.ids import ClauseId, RequestId, SeatId
from game.terms.leaks import LeakKind, confidence_ref
from game.terms.prices import NoPrice
from game.terms.standing import Declaration, Stance
from game.terms.threats import ThreatMeans
from tests.kit.blank import STATES
from tests.rules.walker_drawn import (
    UNSOUND,
    another,
    any_arranged,
    any_caucus,
    any_choice,
    any_inquiry,
    any_package,
    any_pledge,
    any_text,
    any_threatened,
    own_choice,
    some_others,
    spoken_for,
)


def statement_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    tag = crank.choice([a.Tag.NONE, a.Tag.NONE, *a.Tag])
    about = some_others(crank, by) if tag in (a.Tag.PRAISE, a.Tag.BLAME) and crank.random() > UNSOUND else ()
    choice = any_choice(crank) if tag is a.Tag.RED_LINE else None
    return a.MakeStatement(
        by=by, text=any_text(crank), tag=tag, about=about, choice=choice, caucus=spoken_for(crank, now, by)
    )


def message_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.SendMessage(by=by, to=some_others(crank, by), text=any_text(crank))


def stance_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    said = tuple(Declaration(choice=any_choice(crank), stance=crank.choice(list(Stance))) for _ in range(2))
    return a.DeclareStance(by=by, declarations=said, to=some_others(crank, by) if crank.random() < 0.3 else ())


def wording_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.TableWording(by=by, choice=any_choice(crank), caucus=spoken_for(crank, now, by))


def offer_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    parties = some_others(crank, by)
    sides = (by, *parties) if crank.random() > UNSOUND else STATES
    undertakings = tuple(
        Undertaking(by=crank.choice(sides), choice=any_choice(crank)) for _ in range(crank.randint(0, 3))
    )
    pledges = tuple(
        PackagePledge(by=by, to=some_others(crank, by, most=1), pledge=any_pledge(crank))
        for _ in range(crank.randint(0, 1))
    )
    counters = any_package(crank, now) if crank.random() < 0.2 else None
    return a.OfferPackage(by=by, parties=parties, undertakings=undertakings, pledges=pledges, counters=counters)


def accept_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.AcceptPackage(by=by, package=any_package(crank, now))


def decline_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    kind = a.DeclinePackage if crank.random() < 0.4 else a.AcceptPackage
    return kind(by=by, package=any_package(crank, now))


def withdraw_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    answered = [name for name in now.offers if len(now.packages[name].accepted) > 1]
    if answered and crank.random() < 0.5:
        return a.WithdrawPackage(by=now.packages[answered[0]].by, package=answered[0])
    return a.WithdrawPackage(by=by, package=any_package(crank, now))


def promise_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    caucus = spoken_for(crank, now, by)
    return a.MakePromise(by=by, to=some_others(crank, by), pledge=any_pledge(crank), caucus=caucus)


def reopen_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.ReopenBracket(by=by, bracket=any_choice(crank).bracket)


def own_wording_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    choice, text = any_choice(crank), any_text(crank)
    text = f"Words of {by}, {crank.randrange(99)}." if text and crank.random() > UNSOUND else text
    return a.TableOwnWording(by=by, bracket=choice.bracket, text=text, equals=choice.alternative)


def contest_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    choice = own_choice(crank, now)
    return a.ContestWording(by=by, bracket=choice.bracket, alternative=choice.alternative)


def sponsor_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.SponsorWording(by=by, choice=own_choice(crank, now) if crank.random() < 0.5 else any_choice(crank))


def form_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.FormCaucus(by=by, name=any_text(crank)[:61], invited=some_others(crank, by))


def join_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.JoinCaucus(by=by, caucus=any_caucus(crank, now))


def leave_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    kind = a.LeaveCaucus if crank.random() < 0.4 else a.JoinCaucus
    return kind(by=by, caucus=any_caucus(crank, now))


def name_speaker_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.NameSpeaker(by=by, caucus=any_caucus(crank, now), speaker=crank.choice(STATES))


def request_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.RequestCooperation(
        by=by,
        to=another(crank, by),
        kind=crank.choice(list(RequestKind)),
        text=any_text(crank),
        channel=crank.choice(list(Channel)),
    )


def answer_request_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    names = list(now.requests)[-3:]
    request = crank.choice(names) if names and crank.random() > UNSOUND else RequestId("none")
    asked = now.requests.get(request)
    seat = asked.to if asked is not None and crank.random() < 0.7 else by
    reason = crank.choice([None, *RefusalGround])
    return a.AnswerRequest(by=seat, request=request, answer=crank.choice(list(RequestAnswer)), reason=reason)


def ask_price_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.AskPrice(by=by, to=another(crank, by), choice=any_choice(crank))


def name_price_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    seat, inquiry = any_inquiry(crank, now, by)
    wants = tuple(any_choice(crank) for _ in range(crank.randrange(3)))
    return a.NamePrice(by=seat, inquiry=inquiry, wants=wants)


def no_price_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    seat, inquiry = any_inquiry(crank, now, by)
    return a.NameNoPrice(by=seat, inquiry=inquiry, reason=crank.choice(list(NoPrice)))


def project_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.StartProject(by=by, to=another(crank, by), kind=crank.choice(list(ProjectKind)))


def contact_point_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.NameContactPoint(by=by)


def arrange_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    clauses = [each.id for each in now.ground.public.convention.clauses]
    subjects = tuple(crank.choice([*clauses, *clauses, ClauseId("BL99")]) for _ in range(crank.randint(0, 2)))
    kind = crank.choice(list(ArrangementKind))
    return a.OfferArrangement(by=by, parties=some_others(crank, by), kind=kind, subjects=subjects)


def accept_arrangement_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.AcceptArrangement(by=by, arrangement=any_arranged(crank, now))


def decline_arrangement_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    kind = a.DeclineArrangement if crank.random() < 0.4 else a.AcceptArrangement
    return kind(by=by, arrangement=any_arranged(crank, now))


def walk_out_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    if crank.random() < 0.5 and not now.absent:
        return a.MakeStatement(by=by, text="We are patient.")
    return a.WalkOut(by=by, text=any_text(crank))


def return_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.ReturnToTable(by=by)


def leak_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    known = [
        *((LeakKind.MESSAGE, str(each)) for each in list(now.letters)[-3:]),
        *((LeakKind.OFFER, str(each)) for each in list(now.packages)[-3:]),
        *((LeakKind.THREAT, str(each)) for each in list(now.threats)[-3:]),
        *((LeakKind.ARRANGEMENT, str(each)) for each in list(now.arrangements)[-3:]),
        *((LeakKind.CONFIDENCE, confidence_ref(each)) for each in now.confidences.get(by, ())[-3:]),
    ]
    what, ref = crank.choice(known) if known and crank.random() > UNSOUND else (LeakKind.OFFER, "none")
    return a.Leak(by=by, what=what, ref=ref)


def threat_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    to = another(crank, by)
    return a.MakeThreat(
        by=by, to=to, means=crank.choice(list(ThreatMeans)), demand=any_pledge(crank), public=crank.random() < 0.5
    )


def answer_threat_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.AnswerThreat(by=by, threat=any_threatened(crank, now), yields=crank.random() < 0.5)


def carry_out_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    return a.CarryOutThreat(by=by, threat=any_threatened(crank, now))


def back_down_move(crank: Random, now: Negotiation, by: SeatId) -> a.Action:
    kind = a.BackDown if crank.random() < 0.4 else a.CarryOutThreat
    return kind(by=by, threat=any_threatened(crank, now))
