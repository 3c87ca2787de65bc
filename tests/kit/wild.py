"""Plays wildly: any action from any seat, mostly of a kind that is open to it, with a content that may be nonsense."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

from game.table.table import Table
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
    OBSERVER,
    AlternativeId,
    AmendmentId,
    ArrangementId,
    BracketId,
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
from game.terms.practice import Conduct
from game.terms.prices import NoPrice
from game.terms.standing import Declaration, Stance, Vote
from game.terms.text import Choice
from game.terms.threats import ThreatMeans
from game.terms.views import Sight

T = TypeVar("T")
NOBODY, A = SeatId("ZZZ"), AlternativeId("A")
TEXTS = ("So be it.", "Ça suffit.\n\tPas plus.", "", " ", "turned \u202e round", "bell \x07", "long " * 2_000)

Makers = dict[a.Move, Callable[[], a.Action]]
"""By move, what draws its content."""


class Wild:
    """Draws actions at one table from a seeded luck."""

    def __init__(self, table: Table, luck: Random) -> None:
        self._luck = luck
        self._table = table
        self._states = table.view(OBSERVER).sight.scenario.states

    def seat(self) -> SeatId:
        """Whose chair somebody jumps into: mostly one that is awaited, now and then one that does not exist."""
        if self.seldom():
            return self._one((CHAIR, OBSERVER, NOBODY))
        return self._one((*self._states, CHAIR))

    def action(self, seat: SeatId) -> a.Action:
        """Anything that seat might ask for."""
        sight = self._table.view(OBSERVER if seat == NOBODY else seat).sight
        opened = [each.move for each in sight.permissions if each.open and each.move is not a.Move.CLOSE_ROUND]
        anything = not opened or self.seldom()
        move = self._one(list(a.Move)) if anything else self._one(opened)
        return self._content(move, seat if not self.seldom() else self._one(self._states), sight)

    def seldom(self) -> bool:
        """True now and then."""
        return self._luck.randrange(12) == 0

    def _content(self, move: a.Move, by: SeatId, sight: Sight) -> a.Action:
        every = (
            self._talks,
            self._sittings,
            self._signature,
            self._groups,
            self._requests,
            self._home,
            self._years,
            self._arrangements,
            self._house,
            self._threats,
        )
        return next(made[move] for each in every if move in (made := each(by, sight)))()

    def _talks(self, by: SeatId, sight: Sight) -> Makers:
        """What is said, laid on the table and offered."""
        return {
            a.Move.STATEMENT: lambda: self._statement(by, sight),
            a.Move.MESSAGE: lambda: a.SendMessage(by=by, to=self._others(by), text=self._text()),
            a.Move.STANCE: lambda: self._stance(by, sight),
            a.Move.WORDING: lambda: a.TableWording(by=by, choice=self._choice(sight), caucus=self._spoken_for(sight)),
            a.Move.PACKAGE: lambda: self._package(by, sight),
            a.Move.ACCEPT: lambda: a.AcceptPackage(by=by, package=self._offered(sight)),
            a.Move.DECLINE: lambda: a.DeclinePackage(by=by, package=self._offered(sight)),
            a.Move.WITHDRAW: lambda: a.WithdrawPackage(by=by, package=self._offered(sight)),
            a.Move.PROMISE: lambda: a.MakePromise(
                by=by, to=self._others(by), pledge=self._pledge(sight), caucus=self._spoken_for(sight)
            ),
            a.Move.REOPEN: lambda: a.ReopenBracket(by=by, bracket=self._choice(sight).bracket),
        }

    def _sittings(self, by: SeatId, sight: Sight) -> Makers:
        """Answers, and what the chair does."""
        return {
            a.Move.ANSWER: lambda: self._answer(by, sight),
            a.Move.READY: lambda: a.DeclareReady(by=by, ready=self._one((True, False))),
            a.Move.SEEK_AGREEMENT: lambda: a.SeekAgreement(by=by, choices=self._choices(sight)),
            a.Move.CHAIR_TEXT: lambda: a.TableChairText(by=by, choices=self._choices(sight)),
            a.Move.CLOSE_ROUND: lambda: a.CloseRound(by=by),
            a.Move.PARK: lambda: a.ParkClause(by=by, clause=self._clause(sight)),
            a.Move.TAKE_UP: lambda: a.TakeUpClause(by=by, clause=self._clause(sight)),
            a.Move.EXTEND: lambda: a.ExtendSitting(by=by),
            a.Move.SEEK_REOPENING: lambda: a.SeekReopening(by=by, bracket=self._choice(sight).bracket),
            a.Move.PUT_TO_VOTE: lambda: a.PutToVote(by=by, choices=self._choices(sight)),
        }

    def _signature(self, by: SeatId, sight: Sight) -> Makers:
        """Signature, what is said beside it, and events."""
        return {
            a.Move.SIGN: lambda: a.SignConvention(by=by, sign=not self.seldom()),
            a.Move.CHOOSE: lambda: a.ChooseInEvent(by=by, inject=self._news(sight), choice=self._luck.randint(0, 3)),
            a.Move.EXPLAIN: lambda: a.ExplainVote(by=by, text=self._text()),
            a.Move.RESERVE: lambda: a.EnterReservation(by=by, clause=self._clause(sight)),
            a.Move.INTERPRET: lambda: a.DeclareInterpretation(by=by, text=self._text(), clause=self._clause(sight)),
            a.Move.SUBMIT: lambda: a.SubmitToRatification(by=by),
        }

    def _groups(self, by: SeatId, sight: Sight) -> Makers:
        """Groups."""
        return {
            a.Move.FORM_CAUCUS: lambda: a.FormCaucus(by=by, name=self._text()[:70], invited=self._others(by)),
            a.Move.JOIN_CAUCUS: lambda: a.JoinCaucus(by=by, caucus=self._caucus(sight)),
            a.Move.LEAVE_CAUCUS: lambda: a.LeaveCaucus(by=by, caucus=self._caucus(sight)),
            a.Move.NAME_SPEAKER: lambda: a.NameSpeaker(
                by=by, caucus=self._caucus(sight), speaker=self._one(self._states)
            ),
        }

    def _requests(self, by: SeatId, sight: Sight) -> Makers:
        """What one asks of another."""
        return {
            a.Move.REQUEST: lambda: a.RequestCooperation(
                by=by,
                to=self._other(by),
                kind=self._one(list(RequestKind)),
                text=self._text(),
                channel=self._one(list(Channel)),
            ),
            a.Move.ANSWER_REQUEST: lambda: a.AnswerRequest(
                by=by,
                request=self._asked(sight),
                answer=self._one(list(RequestAnswer)),
                reason=None if self.seldom() else self._one(list(RefusalGround)),
            ),
            a.Move.ASK_PRICE: lambda: a.AskPrice(by=by, to=self._other(by), choice=self._choice(sight)),
            a.Move.NAME_PRICE: lambda: a.NamePrice(by=by, inquiry=self._inquiry(sight), wants=(self._choice(sight),)),
            a.Move.NO_PRICE: lambda: a.NameNoPrice(
                by=by, inquiry=self._inquiry(sight), reason=self._one(list(NoPrice))
            ),
        }

    def _home(self, by: SeatId, sight: Sight) -> Makers:
        """At the capital."""
        return {
            a.Move.WORK_ACTOR: lambda: a.WorkActor(
                by=by, actor=self._actor(by, sight), means=self._one(list(HomeMeans))
            ),
            a.Move.PERSUADE: lambda: a.PersuadeNeighbour(by=by, to=self._other(by)),
            a.Move.WAIT: lambda: a.WaitToSubmit(by=by),
        }

    def _years(self, by: SeatId, sight: Sight) -> Makers:
        """In the years of practice."""
        return {
            a.Move.CONDUCT: lambda: a.SetConduct(
                by=by, clause=self._duty(sight), conduct=self._one(list(Conduct)), demands=self._one((None, A))
            ),
            a.Move.DISPUTE: lambda: a.RaiseDispute(by=by, against=self._other(by), clause=self._duty(sight)),
            a.Move.SANCTION: lambda: a.ImposeSanction(by=by, against=self._other(by)),
            a.Move.LIFT_SANCTION: lambda: a.LiftSanction(by=by, against=self._other(by)),
            a.Move.FORGIVE: lambda: a.Forgive(by=by, to=self._other(by)),
            a.Move.DENOUNCE: lambda: a.DenounceConvention(by=by) if self.seldom() else a.DeclareReady(by=by),
            a.Move.EXCLUDE: lambda: a.SeekExclusion(by=by, against=self._other(by)),
            a.Move.AMEND: lambda: a.ProposeAmendment(by=by, choice=self._choice(sight)),
            a.Move.ANSWER_AMENDMENT: lambda: a.AnswerAmendment(
                by=by,
                amendment=self._one([*(each.id for each in sight.amendments), AmendmentId("none")]),
                accepts=self._one((True, False)),
            ),
        }

    def _arrangements(self, by: SeatId, sight: Sight) -> Makers:
        """Projects and side arrangements."""
        return {
            a.Move.PROJECT: lambda: a.StartProject(by=by, to=self._other(by), kind=self._one(list(ProjectKind))),
            a.Move.CONTACT_POINT: lambda: a.NameContactPoint(by=by),
            a.Move.ARRANGEMENT: lambda: self._arrangement(by, sight),
            a.Move.ACCEPT_ARRANGEMENT: lambda: a.AcceptArrangement(by=by, arrangement=self._arranged(sight)),
            a.Move.DECLINE_ARRANGEMENT: lambda: a.DeclineArrangement(by=by, arrangement=self._arranged(sight)),
        }

    def _house(self, by: SeatId, sight: Sight) -> Makers:
        """What whoever facilitates and who chairs may do besides."""
        return {
            a.Move.UNDO: lambda: a.UndoTo(by=by, to_seq=Seq(self._luck.randint(0, 40))),
            a.Move.HAND_OVER: lambda: a.HandOver(
                by=by, seat=self._one(self._states), occupant=Occupant(kind=self._one(list(SeatKind)))
            ),
            a.Move.INJECT: lambda: a.InjectEvent(by=by, inject=self._news(sight)),
            a.Move.GIVE_FLOOR: lambda: a.GiveFloor(by=by, guest=self._one(list(Guest)), clause=self._clause(sight)),
            a.Move.CONVENE: lambda: self._convene(by, sight),
            a.Move.REPORT_TEXT: lambda: a.ReportText(by=by, choices=self._choices(sight)),
        }

    def _threats(self, by: SeatId, sight: Sight) -> Makers:
        """Walking out, leaks, threats, and words of one's own."""
        return {
            a.Move.WALK_OUT: lambda: a.WalkOut(by=by, text=self._text()),
            a.Move.RETURN: lambda: a.ReturnToTable(by=by),
            a.Move.LEAK: lambda: self._leak(by, sight),
            a.Move.THREAT: lambda: self._threat(by, sight),
            a.Move.ANSWER_THREAT: lambda: a.AnswerThreat(
                by=by, threat=self._threatened(sight), yields=self._one((True, False))
            ),
            a.Move.CARRY_OUT: lambda: a.CarryOutThreat(by=by, threat=self._threatened(sight)),
            a.Move.BACK_DOWN: lambda: a.BackDown(by=by, threat=self._threatened(sight)),
            a.Move.OWN_WORDING: lambda: self._own_wording(by, sight),
            a.Move.CONTEST: lambda: self._contest(by, sight),
            a.Move.SPONSOR: lambda: a.SponsorWording(by=by, choice=self._choice(sight)),
        }

    def _statement(self, by: SeatId, sight: Sight) -> a.Action:
        tag = self._one(list(a.Tag))
        about = self._others(by) if tag in (a.Tag.PRAISE, a.Tag.BLAME) else ()
        choice = self._choice(sight) if tag in (a.Tag.RED_LINE, a.Tag.FRAME) and not self.seldom() else None
        return a.MakeStatement(
            by=by, text=self._text(), tag=tag, about=about, choice=choice, caucus=self._spoken_for(sight)
        )

    def _other(self, by: SeatId) -> SeatId:
        return (*self._others(by), self._one(self._states))[0]

    def _arrangement(self, by: SeatId, sight: Sight) -> a.Action:
        subjects = tuple(dict.fromkeys(each.id for each in self._some(sight.scenario.convention.clauses, 2)))
        kind = self._one(list(ArrangementKind))
        return a.OfferArrangement(by=by, parties=self._others(by), kind=kind, subjects=subjects)

    def _arranged(self, sight: Sight) -> ArrangementId:
        known = [each.id for each in sight.arrangements]
        return ArrangementId("A999") if not known or self.seldom() else self._one(known[-4:])

    def _leak(self, by: SeatId, sight: Sight) -> a.Action:
        known = [
            *((LeakKind.OFFER, str(each.id)) for each in sight.packages[-4:]),
            *((LeakKind.THREAT, str(each.id)) for each in sight.threats[-4:]),
            *((LeakKind.ARRANGEMENT, str(each.id)) for each in sight.arrangements[-4:]),
            *((LeakKind.CONFIDENCE, confidence_ref(each)) for each in sight.confidences[-4:]),
        ]
        what, ref = (LeakKind.MESSAGE, "m999") if not known or self.seldom() else self._one(known)
        return a.Leak(by=by, what=what, ref=ref)

    def _inquiry(self, sight: Sight) -> InquiryId:
        known = [each.id for each in sight.inquiries]
        return InquiryId("I999") if not known or self.seldom() else self._one(known[-4:])

    def _asked(self, sight: Sight) -> RequestId:
        known = [each.id for each in sight.requests]
        return RequestId("R999") if not known or self.seldom() else self._one(known[-4:])

    def _caucus(self, sight: Sight) -> CaucusId:
        known = [each.id for each in sight.caucuses]
        return CaucusId("K999") if not known or self.seldom() else self._one(known[-4:])

    def _spoken_for(self, sight: Sight) -> CaucusId | None:
        return self._caucus(sight) if self.seldom() else None

    def _convene(self, by: SeatId, sight: Sight) -> a.Action:
        clauses = tuple(dict.fromkeys(self._clause(sight) for _ in range(2)))
        return a.ConveneInformals(by=by, parties=self._some(self._states, 3), clauses=clauses, friends=self.seldom())

    def _threat(self, by: SeatId, sight: Sight) -> a.Action:
        to = self._other(by)
        means, public = self._one(list(ThreatMeans)), self._one((True, False))
        return a.MakeThreat(by=by, to=to, means=means, demand=self._pledge(sight), public=public)

    def _threatened(self, sight: Sight) -> ThreatId:
        known = [each.id for each in sight.threats]
        return ThreatId("T999") if not known or self.seldom() else self._one(known[-4:])

    def _own_wording(self, by: SeatId, sight: Sight) -> a.Action:
        choice = self._choice(sight)
        text = self._text() if self.seldom() else f"Whatever {by} means, {self._luck.randrange(9)}."
        return a.TableOwnWording(by=by, bracket=choice.bracket, text=text, equals=choice.alternative)

    def _contest(self, by: SeatId, sight: Sight) -> a.Action:
        own = [(name, each.id) for name, here in sight.brackets.items() for each in here.own]
        choice = self._choice(sight)
        bracket, alternative = (choice.bracket, choice.alternative) if not own or self.seldom() else self._one(own)
        return a.ContestWording(by=by, bracket=bracket, alternative=alternative)

    def _one(self, of: Sequence[T]) -> T:
        return self._luck.choice(of)

    def _some(self, of: Sequence[T], most: int) -> tuple[T, ...]:
        """One to ``most`` of them, the same one perhaps twice where it is seldom."""
        number = self._luck.randint(0 if self.seldom() else 1, most)
        return tuple(self._one(of) for _ in range(number))

    def _text(self) -> str:
        return self._one(TEXTS if self.seldom() else TEXTS[:2])

    def _others(self, by: SeatId) -> tuple[SeatId, ...]:
        if self.seldom():
            return self._some((*self._states, CHAIR, NOBODY), 3)
        return tuple(dict.fromkeys(self._some([each for each in self._states if each != by], 2)))

    def _choice(self, sight: Sight) -> Choice:
        if self.seldom():
            return Choice(bracket=BracketId("XX9"), alternative=AlternativeId("A"))
        bracket = self._one(sight.scenario.convention.brackets)
        on_table = sight.brackets[bracket.id].on_table
        every = tuple(each.id for each in bracket.alternatives)
        return Choice(bracket=bracket.id, alternative=self._one(on_table if on_table and not self.seldom() else every))

    def _duty(self, sight: Sight) -> ClauseId:
        return self._one([*sight.obligations, self._clause(sight)])

    def _actor(self, by: SeatId, sight: Sight) -> str:
        known = [each.name for state in sight.scenario.delegations if state.id == by for each in state.actors]
        return self._one([*known, "nobody"])

    def _clause(self, sight: Sight) -> ClauseId:
        if self.seldom():
            return ClauseId("XX9")
        return self._one([*sight.parked, *(clause.id for clause in sight.scenario.convention.clauses)])

    def _news(self, sight: Sight) -> str:
        return self._one([*(each.id for each in sight.injects), "EV1"])

    def _choices(self, sight: Sight) -> tuple[Choice, ...]:
        return tuple({each.bracket: each for each in (self._choice(sight) for _ in range(2))}.values())

    def _stance(self, by: SeatId, sight: Sight) -> a.Action:
        said = tuple(Declaration(choice=each, stance=self._one(list(Stance))) for each in self._choices(sight))
        return a.DeclareStance(by=by, declarations=said, to=self._others(by) if self.seldom() else ())

    def _package(self, by: SeatId, sight: Sight) -> a.Action:
        parties = self._others(by)
        promised: tuple[Undertaking, ...] = tuple(
            Undertaking(by=each, choice=self._choice(sight)) for each in (by, *parties)
        )
        pledges = () if not parties or self.seldom() else (self._package_pledge((by, *parties), sight),)
        counters = self._offered(sight) if self.seldom() else None
        return a.OfferPackage(by=by, parties=parties, undertakings=promised, pledges=pledges, counters=counters)

    def _package_pledge(self, parties: tuple[SeatId, ...], sight: Sight) -> PackagePledge:
        by = self._one(parties)
        return PackagePledge(by=by, to=tuple(each for each in parties if each != by)[:1], pledge=self._pledge(sight))

    def _pledge(self, sight: Sight) -> Pledge:
        kind = self._one(list(PledgeKind))
        about = kind in (PledgeKind.SUPPORT, PledgeKind.TABLE, PledgeKind.NOT_TABLE)
        year = self._luck.randint(0 if self.seldom() else 1, 3) if kind is PledgeKind.RATIFY else 0
        return Pledge(kind=kind, choice=self._choice(sight) if about != self.seldom() else None, by_year=year)

    def _offered(self, sight: Sight) -> PackageId:
        known = [each.id for each in sight.packages]
        return PackageId("P999") if not known or self.seldom() else self._one(known[-4:])

    def _answer(self, by: SeatId, sight: Sight) -> a.Action:
        question = sight.question
        if question is None or self.seldom():
            return a.GiveAnswer(by=by, question=QuestionId("Q999"), votes=Keyed({ItemId("TEXT"): Vote.AGAINST}))
        against = self._one((Vote.IN_FAVOUR, Vote.IN_FAVOUR, Vote.AGAINST, Vote.ABSTAIN))
        return a.GiveAnswer(
            by=by, question=question.id, votes=Keyed({each.id: against for each in self._some(question.items, 2)})
        )
