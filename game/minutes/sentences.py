"""One sentence for every event, as a conference reporter would write it."""

from __future__ import annotations

from typing import assert_never

from game.minutes import sentences_adoption, sentences_bargains, sentences_floor, sentences_home
from game.minutes.names import Names
from game.terms.events import (
    AnswerGiven,
    BracketFell,
    BracketLifted,
    BracketReopened,
    CapitalAnswered,
    ChairTextTabled,
    ConventionAdopted,
    ConventionRejected,
    EnteredIntoForce,
    Event,
    MessageSent,
    PackageAccepted,
    PackageBroken,
    PackageConcluded,
    PackageDeclined,
    PackageLapsed,
    PackageOffered,
    PackageWithdrawn,
    PromiseBroken,
    PromiseKept,
    PromiseLapsed,
    PromiseMade,
    QuestionClosed,
    QuestionPut,
    RatificationSubmitted,
    ReadyDeclared,
    SessionEnded,
    SessionOpened,
    SignatureGiven,
    StageOpened,
    StanceDeclared,
    StatementMade,
    WordingTabled,
)


def sentence(event: Event, names: Names) -> str:
    """What happened, in one sentence; ``names`` should have heard what came before."""
    match event:
        case SessionOpened() | StageOpened() | ReadyDeclared() | StatementMade() | MessageSent():
            return sentences_floor.sentence(event, names)
        case StanceDeclared() | WordingTabled() | ChairTextTabled():
            return sentences_floor.sentence(event, names)
        case PackageOffered() | PackageAccepted() | PackageDeclined() | PackageWithdrawn() | PackageLapsed():
            return sentences_bargains.package_sentence(event, names)
        case PackageConcluded() | PackageBroken():
            return sentences_bargains.package_sentence(event, names)
        case PromiseMade() | PromiseKept() | PromiseBroken() | PromiseLapsed():
            return sentences_bargains.promise_sentence(event, names)
        case QuestionPut() | AnswerGiven() | QuestionClosed() | BracketLifted() | BracketReopened() | BracketFell():
            return sentences_adoption.sentence(event, names)
        case ConventionAdopted() | ConventionRejected():
            return sentences_adoption.sentence(event, names)
        case SignatureGiven() | RatificationSubmitted() | CapitalAnswered() | EnteredIntoForce() | SessionEnded():
            return sentences_home.sentence(event, names)
        case _:
            assert_never(event)
