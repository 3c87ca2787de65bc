"""Event to new state. Never refuses and decides nothing: what is recorded has happened."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias, assert_never

from game.rules import bargains, clauses, floor, phases, promises, ratification, voting
from game.rules.state import Negotiation
from game.terms import events as e
from game.terms.ids import Seq

OnTheFloor: TypeAlias = (
    e.ReadyDeclared | e.StatementMade | e.MessageSent | e.StanceDeclared | e.WordingTabled | e.ChairTextTabled
)
AmongParties: TypeAlias = (
    e.PackageOffered
    | e.PackageAccepted
    | e.PackageDeclined
    | e.PackageWithdrawn
    | e.PackageLapsed
    | e.PackageConcluded
    | e.PackageBroken
)
Promised: TypeAlias = e.PromiseMade | e.PromiseKept | e.PromiseBroken | e.PromiseLapsed
BeforeTheHouse: TypeAlias = e.QuestionPut | e.AnswerGiven | e.QuestionClosed
InTheText: TypeAlias = e.BracketLifted | e.BracketReopened | e.BracketFell | e.ConventionAdopted | e.ConventionRejected
AtHome: TypeAlias = e.SignatureGiven | e.RatificationSubmitted | e.CapitalAnswered | e.EnteredIntoForce
InItsCourse: TypeAlias = e.SessionOpened | e.StageOpened | e.SessionEnded


def evolve(now: Negotiation, event: e.Event) -> Negotiation:
    """The state after the next event of the record. The first event is ``opening``'s, and never comes again."""
    return _after(replace(now, seq=Seq(now.seq + 1)), event)


def evolve_recorded(now: Negotiation, recorded: e.Recorded) -> Negotiation:
    """The state after an event in its place in the record."""
    return _after(replace(now, seq=recorded.seq), recorded.event)


def _after(now: Negotiation, event: e.Event) -> Negotiation:
    match event:
        case (
            e.ReadyDeclared()
            | e.StatementMade()
            | e.MessageSent()
            | e.StanceDeclared()
            | e.WordingTabled()
            | e.ChairTextTabled()
        ):
            return _on_the_floor(now, event)
        case (
            e.PackageOffered()
            | e.PackageAccepted()
            | e.PackageDeclined()
            | e.PackageWithdrawn()
            | e.PackageLapsed()
            | e.PackageConcluded()
            | e.PackageBroken()
        ):
            return _among_parties(now, event)
        case e.PromiseMade() | e.PromiseKept() | e.PromiseBroken() | e.PromiseLapsed():
            return _promised(now, event)
        case e.QuestionPut() | e.AnswerGiven() | e.QuestionClosed():
            return _before_the_house(now, event)
        case e.BracketLifted() | e.BracketReopened() | e.BracketFell() | e.ConventionAdopted() | e.ConventionRejected():
            return _in_the_text(now, event)
        case e.SignatureGiven() | e.RatificationSubmitted() | e.CapitalAnswered() | e.EnteredIntoForce():
            return _at_home(now, event)
        case e.SessionOpened() | e.StageOpened() | e.SessionEnded():
            return _in_its_course(now, event)
        case _:
            assert_never(event)


def _on_the_floor(now: Negotiation, event: OnTheFloor) -> Negotiation:
    match event:
        case e.ReadyDeclared():
            return floor.ready_declared(now, event)
        case e.StatementMade():
            return floor.statement_made(now, event)
        case e.MessageSent():
            return floor.message_sent(now, event)
        case e.StanceDeclared():
            return floor.stance_declared(now, event)
        case e.WordingTabled():
            return floor.wording_tabled(now, event)
        case e.ChairTextTabled():
            return floor.chair_text_tabled(now, event)


def _among_parties(now: Negotiation, event: AmongParties) -> Negotiation:
    match event:
        case e.PackageOffered():
            return bargains.offered(now, event)
        case e.PackageAccepted():
            return bargains.accepted(now, event)
        case e.PackageDeclined() | e.PackageWithdrawn() | e.PackageLapsed():
            return bargains.closed(now, event)
        case e.PackageConcluded():
            return bargains.concluded(now, event)
        case e.PackageBroken():
            return bargains.broken(now, event)


def _promised(now: Negotiation, event: Promised) -> Negotiation:
    match event:
        case e.PromiseMade():
            return promises.made(now, event)
        case e.PromiseKept() | e.PromiseBroken() | e.PromiseLapsed():
            return promises.judged(now, event)


def _before_the_house(now: Negotiation, event: BeforeTheHouse) -> Negotiation:
    match event:
        case e.QuestionPut():
            return voting.put(now, event)
        case e.AnswerGiven():
            return voting.answered(now, event)
        case e.QuestionClosed():
            return voting.closed(now, event)


def _in_the_text(now: Negotiation, event: InTheText) -> Negotiation:
    match event:
        case e.BracketLifted():
            return clauses.lifted(now, event)
        case e.BracketReopened():
            return clauses.reopened(now, event)
        case e.BracketFell():
            return clauses.fell(now, event)
        case e.ConventionAdopted():
            return clauses.adopted(now, event)
        case e.ConventionRejected():
            return now


def _at_home(now: Negotiation, event: AtHome) -> Negotiation:
    match event:
        case e.SignatureGiven():
            return ratification.signature_given(now, event)
        case e.RatificationSubmitted():
            return ratification.submitted(now, event)
        case e.CapitalAnswered():
            return ratification.capital_answered(now, event)
        case e.EnteredIntoForce():
            return ratification.entered_into_force(now, event)


def _in_its_course(now: Negotiation, event: InItsCourse) -> Negotiation:
    match event:
        case e.SessionOpened():
            raise ValueError("a session is opened once")
        case e.StageOpened():
            return phases.opened(now, event)
        case e.SessionEnded():
            return phases.ended(now, event)
