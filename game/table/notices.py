"""What each kind of event touches, so that a listener repaints only that."""

from __future__ import annotations

from game.table.ports import Part
from game.terms import events as e

TOUCHED: dict[type, frozenset[Part]] = {
    e.SessionOpened: frozenset(Part),
    e.StageOpened: frozenset({Part.MOMENT, Part.READY, Part.READINGS}),
    e.ReadyDeclared: frozenset({Part.READY}),
    e.StatementMade: frozenset({Part.MESSAGES}),
    e.MessageSent: frozenset({Part.MESSAGES, Part.READY}),
    e.StanceDeclared: frozenset({Part.STANCES, Part.READINGS}),
    e.WordingTabled: frozenset({Part.TEXT, Part.STANCES, Part.READINGS}),
    e.ChairTextTabled: frozenset({Part.TEXT}),
    e.PackageOffered: frozenset({Part.PACKAGES, Part.READY}),
    e.PackageAccepted: frozenset({Part.PACKAGES}),
    e.PackageDeclined: frozenset({Part.PACKAGES}),
    e.PackageWithdrawn: frozenset({Part.PACKAGES}),
    e.PackageLapsed: frozenset({Part.PACKAGES}),
    e.PackageConcluded: frozenset({Part.PACKAGES, Part.PROMISES, Part.STANCES, Part.READINGS}),
    e.PackageBroken: frozenset({Part.PACKAGES, Part.READINGS}),
    e.PromiseMade: frozenset({Part.PROMISES}),
    e.PromiseKept: frozenset({Part.PROMISES, Part.READINGS}),
    e.PromiseBroken: frozenset({Part.PROMISES, Part.READINGS}),
    e.PromiseLapsed: frozenset({Part.PROMISES}),
    e.QuestionPut: frozenset({Part.QUESTION, Part.READY}),
    e.AnswerGiven: frozenset({Part.QUESTION}),
    e.QuestionClosed: frozenset({Part.QUESTION, Part.READINGS}),
    e.BracketLifted: frozenset({Part.TEXT, Part.READINGS}),
    e.BracketReopened: frozenset({Part.TEXT, Part.READINGS}),
    e.BracketFell: frozenset({Part.TEXT, Part.READINGS}),
    e.ClauseParked: frozenset({Part.TEXT}),
    e.ClauseTakenUp: frozenset({Part.TEXT}),
    e.SittingExtended: frozenset({Part.MOMENT}),
    e.ConventionAdopted: frozenset({Part.TEXT, Part.MOMENT, Part.READINGS}),
    e.ConventionRejected: frozenset({Part.TEXT, Part.MOMENT}),
    e.SignatureGiven: frozenset({Part.PARTIES, Part.READINGS}),
    e.RatificationSubmitted: frozenset({Part.PARTIES}),
    e.CapitalAnswered: frozenset({Part.PARTIES, Part.READINGS}),
    e.EventDrawn: frozenset(Part),
    e.EventChoiceMade: frozenset({Part.MESSAGES, Part.READINGS}),
    e.EffectsPassed: frozenset({Part.READINGS}),
    e.VoteExplained: frozenset({Part.MESSAGES}),
    e.ReservationEntered: frozenset({Part.PARTIES, Part.READINGS}),
    e.InterpretationDeclared: frozenset({Part.MESSAGES}),
    e.EnteredIntoForce: frozenset({Part.PARTIES, Part.MOMENT}),
    e.SessionEnded: frozenset({Part.MOMENT}),
    e.ThreatMade: frozenset({Part.THREATS, Part.READY}),
    e.ThreatAnswered: frozenset({Part.THREATS, Part.READY}),
    e.ThreatCarriedOut: frozenset({Part.THREATS, Part.READINGS}),
    e.ThreatDropped: frozenset({Part.THREATS, Part.READINGS}),
    e.ThreatLapsed: frozenset({Part.THREATS, Part.READINGS}),
    e.CaucusFormed: frozenset({Part.CAUCUSES, Part.READY}),
    e.CaucusJoined: frozenset({Part.CAUCUSES}),
    e.CaucusLeft: frozenset({Part.CAUCUSES}),
    e.SpeakerNamed: frozenset({Part.CAUCUSES}),
    e.CaucusEnded: frozenset({Part.CAUCUSES}),
    e.CooperationRequested: frozenset({Part.COOPERATION, Part.READY}),
    e.RequestAnswered: frozenset({Part.COOPERATION, Part.READINGS}),
    e.RequestUnanswered: frozenset({Part.COOPERATION, Part.READINGS}),
    e.ProjectStarted: frozenset({Part.COOPERATION, Part.READINGS}),
    e.ContactPointNamed: frozenset({Part.COOPERATION, Part.READINGS}),
    e.OwnWordingTabled: frozenset({Part.TEXT, Part.STANCES, Part.READINGS}),
    e.WordingContested: frozenset({Part.TEXT}),
    e.WordingStruck: frozenset({Part.TEXT, Part.STANCES, Part.READINGS}),
    e.WordingSponsored: frozenset({Part.TEXT, Part.STANCES, Part.READINGS}),
}


def touched(events: tuple[e.Recorded, ...]) -> frozenset[Part]:
    """Everything these events touch together."""
    return frozenset().union(*(TOUCHED[type(each.event)] for each in events))
