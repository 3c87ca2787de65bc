"""Anything anybody might try, sensible or not: strategies over the blank scenario."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from game.rules.state import Negotiation
from game.terms import actions as a
from game.terms.arrangements import ArrangementKind
from game.terms.bargains import PackagePledge, Pledge, PledgeKind, Undertaking
from game.terms.by_seat import Keyed
from game.terms.cooperation import Channel, ProjectKind, RefusalGround, RequestAnswer, RequestKind
from game.terms.events import Occupant, SeatKind
from game.terms.guests import Guest
from game.terms.home_front import HomeMeans
from game.terms.ids import (
    CHAIR,
    FACILITATOR,
    OBSERVER,
    WHOLE_TEXT,
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
from game.terms.leaks import LeakKind
from game.terms.practice import Conduct
from game.terms.prices import NoPrice
from game.terms.standing import Declaration, Stance, Vote
from game.terms.threats import ThreatMeans
from tests.kit import blank
from tests.kit.blank import STATES, choose

ODD_SEAT = SeatId("XYZ")

places = [
    choose(bracket.id, alternative.id)
    for bracket in blank.scenario().public.convention.brackets
    for alternative in bracket.alternatives
]
likely_choices = st.sampled_from(places)
choices = st.one_of(
    likely_choices, likely_choices, st.sampled_from([choose("BL99", "A"), choose("BL01", "Z"), choose("", "")])
)
states = st.sampled_from(STATES)
actors = st.one_of(states, states, st.sampled_from([CHAIR, CHAIR, FACILITATOR, OBSERVER, ODD_SEAT]))
somebody = st.lists(st.sampled_from([*STATES, *STATES, CHAIR, ODD_SEAT]), max_size=3).map(tuple)
others = st.lists(states, max_size=2, unique=True).map(tuple)
addressees = st.one_of(others, others, somebody)
texts = st.sampled_from(["Hello.", "Hello.", "", " ", "a\x00b", "x" * 4001])
stances = st.sampled_from(list(Stance))
declarations = st.lists(st.builds(Declaration, choice=choices, stance=stances), min_size=0, max_size=3).map(tuple)
kinds = st.sampled_from(list(PledgeKind))
pledges = st.builds(
    Pledge,
    kind=kinds,
    choice=st.one_of(st.none(), likely_choices, choices),
    by_year=st.integers(-1, 5),
)
undertakings = st.lists(st.builds(Undertaking, by=states, choice=choices), max_size=3).map(tuple)
package_pledges = st.lists(st.builds(PackagePledge, by=states, to=addressees, pledge=pledges), max_size=1).map(tuple)
votes = st.dictionaries(
    st.sampled_from([WHOLE_TEXT, *(ItemId(each) for each in ("BL01", "BL01.speed", "BL02", "BL03"))]),
    st.sampled_from(list(Vote)),
    max_size=2,
).map(lambda said: Keyed(said))
brackets = choices.map(lambda choice: choice.bracket)
clauses = st.sampled_from([ClauseId(each) for each in ("BL01", "BL02", "BL03", "BL99")])
several = st.lists(choices, max_size=2).map(tuple)


def packages(now: Negotiation) -> st.SearchStrategy[PackageId]:
    """A package of the session, whoever knows of it, or none."""
    return st.sampled_from([*now.packages, PackageId("none")])


def questions(now: Negotiation) -> st.SearchStrategy[QuestionId]:
    """What is before the house, or something else."""
    known = [now.question.id] if now.question is not None else []
    return st.sampled_from([*known, *known, QuestionId("none")])


def own_words(now: Negotiation) -> st.SearchStrategy[Any]:
    """Words somebody drafted, struck or not, or anything else."""
    drafted = [choose(name, each.id) for name, here in now.brackets.items() for each in here.own]
    return st.sampled_from([*drafted, *places])


def caucuses(now: Negotiation) -> st.SearchStrategy[CaucusId]:
    """A caucus of the session, or none."""
    return st.sampled_from([*now.caucuses, CaucusId("none")])


def spoken_for(now: Negotiation) -> st.SearchStrategy[CaucusId | None]:
    """Mostly oneself."""
    return st.one_of(st.none(), st.none(), caucuses(now))


CLAUSES = [each.id for each in blank.scenario().public.convention.clauses]


def inquiries(now: Negotiation) -> st.SearchStrategy[InquiryId]:
    """Questions for a price that were put, and one that was not."""
    return st.sampled_from([*now.inquiries, InquiryId("none")])


def arrangements(now: Negotiation) -> st.SearchStrategy[ArrangementId]:
    """An arrangement of the session, or none."""
    return st.sampled_from([*now.arrangements, ArrangementId("none")])


def threats(now: Negotiation) -> st.SearchStrategy[ThreatId]:
    """A threat of the session, whoever knows of it, or none."""
    return st.sampled_from([*now.threats, ThreatId("none")])


Strategies = dict[type, st.SearchStrategy[Any]]


def _said(now: Negotiation) -> Strategies:
    """What is said, and who speaks for whom."""
    return {
        a.MakeStatement: st.builds(
            a.MakeStatement,
            by=actors,
            text=texts,
            tag=st.sampled_from(list(a.Tag)),
            about=addressees,
            choice=st.one_of(st.none(), choices),
            caucus=spoken_for(now),
        ),
        a.FormCaucus: st.builds(a.FormCaucus, by=actors, name=texts.map(lambda each: each[:70]), invited=addressees),
        a.JoinCaucus: st.builds(a.JoinCaucus, by=actors, caucus=caucuses(now)),
        a.LeaveCaucus: st.builds(a.LeaveCaucus, by=actors, caucus=caucuses(now)),
        a.NameSpeaker: st.builds(a.NameSpeaker, by=actors, caucus=caucuses(now), speaker=states),
        a.SendMessage: st.builds(a.SendMessage, by=actors, to=addressees, text=texts),
    }


def _bargained(now: Negotiation) -> Strategies:
    """Positions, wordings, packages and promises."""
    package = packages(now)
    return {
        a.DeclareStance: st.builds(a.DeclareStance, by=actors, declarations=declarations, to=addressees),
        a.TableWording: st.builds(a.TableWording, by=actors, choice=choices, caucus=spoken_for(now)),
        a.OfferPackage: st.builds(
            a.OfferPackage,
            by=actors,
            parties=addressees,
            undertakings=undertakings,
            pledges=package_pledges,
            counters=st.one_of(st.none(), package),
        ),
        a.AcceptPackage: st.builds(a.AcceptPackage, by=actors, package=package),
        a.DeclinePackage: st.builds(a.DeclinePackage, by=actors, package=package),
        a.WithdrawPackage: st.builds(a.WithdrawPackage, by=actors, package=package),
        a.MakePromise: st.builds(a.MakePromise, by=actors, to=addressees, pledge=pledges, caucus=spoken_for(now)),
        a.ReopenBracket: st.builds(a.ReopenBracket, by=actors, bracket=brackets),
    }


def _chaired(now: Negotiation) -> Strategies:
    """Answers, and what leads to them."""
    return {
        a.GiveAnswer: st.builds(a.GiveAnswer, by=actors, question=questions(now), votes=votes),
        a.DeclareReady: st.builds(a.DeclareReady, by=actors, ready=st.booleans()),
        a.SeekAgreement: st.builds(a.SeekAgreement, by=actors, choices=several),
        a.TableChairText: st.builds(a.TableChairText, by=actors, choices=several),
        a.ParkClause: st.builds(a.ParkClause, by=actors, clause=clauses),
        a.TakeUpClause: st.builds(a.TakeUpClause, by=actors, clause=clauses),
        a.ExtendSitting: st.builds(a.ExtendSitting, by=actors),
        a.SeekReopening: st.builds(a.SeekReopening, by=actors, bracket=brackets),
        a.PutToVote: st.builds(a.PutToVote, by=actors, choices=several),
        a.CloseRound: st.builds(a.CloseRound, by=actors),
    }


def _signed(now: Negotiation) -> Strategies:
    """Signature, and what is said beside it."""
    return {
        a.SignConvention: st.builds(a.SignConvention, by=actors, sign=st.booleans()),
        a.ExplainVote: st.builds(a.ExplainVote, by=actors, text=texts),
        a.ChooseInEvent: st.builds(
            a.ChooseInEvent, by=actors, inject=st.sampled_from([*now.injects, "EV1"]), choice=st.integers(-1, 2)
        ),
        a.EnterReservation: st.builds(a.EnterReservation, by=actors, clause=clauses),
        a.DeclareInterpretation: st.builds(
            a.DeclareInterpretation, by=actors, text=texts, clause=st.one_of(st.none(), clauses)
        ),
        a.SubmitToRatification: st.builds(a.SubmitToRatification, by=actors),
    }


def _asked(now: Negotiation) -> Strategies:
    """What one asks of another."""
    return {
        a.RequestCooperation: st.builds(
            a.RequestCooperation,
            by=actors,
            to=actors,
            kind=st.sampled_from(list(RequestKind)),
            text=texts,
            channel=st.sampled_from(list(Channel)),
        ),
        a.AnswerRequest: st.builds(
            a.AnswerRequest,
            by=actors,
            request=st.sampled_from([*now.requests, RequestId("none")]),
            answer=st.sampled_from(list(RequestAnswer)),
            reason=st.one_of(st.none(), st.sampled_from(list(RefusalGround))),
        ),
        a.AskPrice: st.builds(a.AskPrice, by=actors, to=actors, choice=choices),
        a.NamePrice: st.builds(
            a.NamePrice, by=actors, inquiry=inquiries(now), wants=st.lists(choices, max_size=2).map(tuple)
        ),
        a.NameNoPrice: st.builds(
            a.NameNoPrice, by=actors, inquiry=inquiries(now), reason=st.sampled_from(list(NoPrice))
        ),
    }


def _at_home(_now: Negotiation) -> Strategies:
    """At the capital."""
    return {
        a.WorkActor: st.builds(
            a.WorkActor,
            by=actors,
            actor=st.sampled_from(["Cabinet", "Assembly", "none"]),
            means=st.sampled_from(list(HomeMeans)),
        ),
        a.PersuadeNeighbour: st.builds(a.PersuadeNeighbour, by=actors, to=actors),
        a.WaitToSubmit: st.builds(a.WaitToSubmit, by=actors),
    }


def _practised(now: Negotiation) -> Strategies:
    """In the years of practice."""
    return {
        a.SetConduct: st.builds(
            a.SetConduct,
            by=actors,
            clause=clauses,
            conduct=st.sampled_from(list(Conduct)),
            demands=st.sampled_from([None, AlternativeId("C"), AlternativeId("Z")]),
        ),
        a.RaiseDispute: st.builds(a.RaiseDispute, by=actors, against=actors, clause=clauses),
        a.ImposeSanction: st.builds(a.ImposeSanction, by=actors, against=actors),
        a.LiftSanction: st.builds(a.LiftSanction, by=actors, against=actors),
        a.Forgive: st.builds(a.Forgive, by=actors, to=actors),
        a.DenounceConvention: st.builds(a.DenounceConvention, by=actors),
        a.SeekExclusion: st.builds(a.SeekExclusion, by=actors, against=actors),
        a.ProposeAmendment: st.builds(a.ProposeAmendment, by=actors, choice=choices),
        a.AnswerAmendment: st.builds(
            a.AnswerAmendment,
            by=actors,
            amendment=st.sampled_from([*now.aftermath.amendments, AmendmentId("none")]),
            accepts=st.booleans(),
        ),
    }


def _arranged(now: Negotiation) -> Strategies:
    """Projects and side arrangements."""
    return {
        a.StartProject: st.builds(a.StartProject, by=actors, to=actors, kind=st.sampled_from(list(ProjectKind))),
        a.NameContactPoint: st.builds(a.NameContactPoint, by=actors),
        a.OfferArrangement: st.builds(
            a.OfferArrangement,
            by=actors,
            parties=addressees,
            kind=st.sampled_from(list(ArrangementKind)),
            subjects=st.lists(st.sampled_from([*CLAUSES, ClauseId("BL99")]), max_size=2).map(tuple),
        ),
        a.AcceptArrangement: st.builds(a.AcceptArrangement, by=actors, arrangement=arrangements(now)),
        a.DeclineArrangement: st.builds(a.DeclineArrangement, by=actors, arrangement=arrangements(now)),
    }


def _facilitated(_now: Negotiation) -> Strategies:
    """What whoever facilitates may do."""
    return {
        a.UndoTo: st.builds(a.UndoTo, by=actors, to_seq=st.integers(0, 9).map(Seq)),
        a.HandOver: st.builds(
            a.HandOver, by=actors, seat=actors, occupant=st.builds(Occupant, kind=st.sampled_from(list(SeatKind)))
        ),
        a.InjectEvent: st.builds(a.InjectEvent, by=actors, inject=st.just("EV1"), struck=addressees),
    }


def _met(now: Negotiation) -> Strategies:
    """Meetings, and what becomes of their confidence."""
    return {
        a.GiveFloor: st.builds(a.GiveFloor, by=actors, guest=st.sampled_from(list(Guest)), clause=clauses),
        a.ConveneInformals: st.builds(
            a.ConveneInformals,
            by=actors,
            parties=addressees,
            clauses=st.lists(clauses, max_size=2).map(tuple),
            friends=st.booleans(),
        ),
        a.ReportText: st.builds(a.ReportText, by=actors, choices=several),
        a.WalkOut: st.builds(a.WalkOut, by=actors, text=texts),
        a.ReturnToTable: st.builds(a.ReturnToTable, by=actors),
        a.Leak: st.builds(
            a.Leak,
            by=actors,
            what=st.sampled_from(list(LeakKind)),
            ref=st.sampled_from([*now.letters, *now.packages, *now.threats, *now.arrangements, "none"]),
        ),
    }


def _threatened(now: Negotiation) -> Strategies:
    """Threats, and their answers."""
    return {
        a.MakeThreat: st.builds(
            a.MakeThreat,
            by=actors,
            to=actors,
            means=st.sampled_from(list(ThreatMeans)),
            demand=pledges,
            public=st.booleans(),
        ),
        a.AnswerThreat: st.builds(a.AnswerThreat, by=actors, threat=threats(now), yields=st.booleans()),
        a.CarryOutThreat: st.builds(a.CarryOutThreat, by=actors, threat=threats(now)),
        a.BackDown: st.builds(a.BackDown, by=actors, threat=threats(now)),
    }


def _drafted(now: Negotiation) -> Strategies:
    """Words of one's own."""
    return {
        a.TableOwnWording: st.builds(
            lambda by, choice, text: a.TableOwnWording(
                by=by, bracket=choice.bracket, text=text, equals=choice.alternative
            ),
            by=actors,
            choice=choices,
            text=texts,
        ),
        a.ContestWording: st.builds(
            lambda by, choice: a.ContestWording(by=by, bracket=choice.bracket, alternative=choice.alternative),
            by=actors,
            choice=own_words(now),
        ),
        a.SponsorWording: st.builds(a.SponsorWording, by=actors, choice=st.one_of(choices, own_words(now))),
    }


def moves(now: Negotiation) -> Strategies:
    """A strategy for every kind of action."""
    found: Strategies = {}
    for each in KINDS:
        found |= each(now)
    return found


KINDS = (
    _said,
    _bargained,
    _chaired,
    _signed,
    _asked,
    _at_home,
    _practised,
    _arranged,
    _facilitated,
    _met,
    _threatened,
    _drafted,
)


def anything(now: Negotiation) -> st.SearchStrategy[Any]:
    """Any action, by anybody, about anything."""
    return st.one_of(*moves(now).values())
