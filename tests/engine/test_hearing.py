"""Every kind of event is either heard by the engine or known to move nothing in it: a new one fails here."""

from __future__ import annotations

from typing import get_args

from game.engine.hearing import LISTENERS
from game.terms import events as e

SILENT = {
    e.SessionOpened: "the climate begins with it",
    e.ReadyDeclared: "procedure",
    e.StatementMade: "words without textual effect move nothing (5.8)",
    e.MessageSent: "words",
    e.PackageAccepted: "counts when all have accepted",
    e.PackageDeclined: "says nothing of what is wanted instead",
    e.PackageWithdrawn: "procedure",
    e.PackageLapsed: "procedure",
    e.PromiseLapsed: "could not be decided: weight 0 (D27)",
    e.QuestionPut: "procedure",
    e.AnswerGiven: "known to its author until the question closes",
    e.ConventionRejected: "the session ends with it",
    e.VoteExplained: "words",
    e.InterpretationDeclared: "words",
    e.CooperationRequested: "counts when it is answered",
    e.ContagionSpread: "the likelihoods move by themselves as the year opens (E4.1)",
    e.YearBegan: "what prosecutors can take on binds the rules",
    e.DisputeRaised: "counts when there is a finding",
    e.ExclusionSought: "counts when somebody is excluded",
    e.AmendmentProposed: "counts when it is adopted",
    e.AmendmentAnswered: "counts when it is adopted",
    e.FloorGiven: "counts when the guest has spoken",
    e.SeatHandedOver: "who plays a state is not what it wants",
    e.Undone: "the fold drops what lies between (D8)",
    e.WordingContested: "a question of law",
}
"""With the reason."""
PROCEDURE = {
    "game.terms.events_prices",
    "game.terms.events_agenda",
    "game.terms.events_caucuses",
    "game.terms.events_informals",
}
"""Modules of events that only order the business, who speaks for whom, or what somebody would want."""


def test_every_event_is_heard_or_moves_nothing_for_a_reason() -> None:
    kinds = set(get_args(e.Event))
    business = {each for each in kinds if each.__module__ in PROCEDURE}
    offered = {each for each in kinds if each.__name__.startswith("Arrangement") and each not in LISTENERS}
    back = {e.Returned}  # what walking out cost is not given back for free
    assert kinds - set(LISTENERS) - business - offered - back == set(SILENT)
    assert not set(LISTENERS) & set(SILENT)
    assert all(SILENT.values())
