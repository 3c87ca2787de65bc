"""What a reader of the record learns the names of, event by event: packages, promises, questions, threats, caucuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from game.terms.events import (
    AmendmentProposed,
    ArrangementConcluded,
    ArrangementOffered,
    CaucusFormed,
    CaucusJoined,
    CooperationRequested,
    Event,
    EventDrawn,
    GuestSpoke,
    InformalsConvened,
    Leaked,
    OwnWordingTabled,
    PackageConcluded,
    PackageOffered,
    PriceAsked,
    PromiseMade,
    QuestionClosed,
    QuestionPut,
    ThreatMade,
)
from game.terms.own_words import drafted_in_public
from game.terms.scenario import PublicScenario
from game.terms.standing import OwnWording

Books: TypeAlias = dict[str, dict[Any, Any]]
"""By the name of the field of ``Names``: what is known under each id."""

HEARD = (
    "packages",
    "promises",
    "questions",
    "threats",
    "caucuses",
    "requests",
    "inquiries",
    "arrangements",
    "injects",
    "informals",
    "amendments",
)
"""What one learns the names of from the record."""


def note(books: Books, event: Event) -> None:
    """Enter what an event speaks of."""
    enters = _ENTERS.get(type(event))
    if enters is not None:
        enters(books, event)


def _offered(books: Books, event: PackageOffered) -> None:
    books["packages"][event.package.id] = event.package


def _concluded(books: Books, event: PackageConcluded) -> None:
    if event.deal is not None:
        books["packages"][event.package] = event.deal
    books["promises"].update({each.id: each for each in event.promises})


def _promised(books: Books, event: PromiseMade) -> None:
    books["promises"][event.promise.id] = event.promise


def _asked(books: Books, event: QuestionPut | QuestionClosed) -> None:
    books["questions"][event.question.id] = event.question


def _threatened(books: Books, event: ThreatMade) -> None:
    books["threats"][event.threat.id] = event.threat


def _struck(books: Books, event: EventDrawn) -> None:
    books["injects"][event.inject] = event.title


def _said(books: Books, event: GuestSpoke) -> None:
    books["injects"][event.speech] = event.title


def _formed(books: Books, event: CaucusFormed) -> None:
    books["caucuses"][event.caucus.id] = event.caucus


def _joined(books: Books, event: CaucusJoined) -> None:
    books["caucuses"][event.caucus] = event.group


def _requested(books: Books, event: CooperationRequested) -> None:
    books["requests"][event.request.id] = event.request


def _inquired(books: Books, event: PriceAsked) -> None:
    books["inquiries"][event.inquiry.id] = event.inquiry


def _arranged(books: Books, event: ArrangementOffered | ArrangementConcluded) -> None:
    books["arrangements"][event.arrangement.id] = event.arrangement


def _leaked(books: Books, event: Leaked) -> None:
    """What one did not know of; what one knows already one knows better."""
    out = event.disclosure
    for book, thing in (("packages", out.package), ("threats", out.threat), ("arrangements", out.arrangement)):
        if thing is not None:
            books[book].setdefault(thing.id, thing)


def _amended(books: Books, event: AmendmentProposed) -> None:
    books["amendments"][event.amendment.id] = event.amendment


def _convened(books: Books, event: InformalsConvened) -> None:
    books["informals"][event.informals.id] = event.informals


_ENTERS: dict[type, Callable[[Books, Any], None]] = {
    PackageOffered: _offered,
    PackageConcluded: _concluded,
    PromiseMade: _promised,
    QuestionPut: _asked,
    QuestionClosed: _asked,
    ThreatMade: _threatened,
    EventDrawn: _struck,
    GuestSpoke: _said,
    CaucusFormed: _formed,
    CaucusJoined: _joined,
    Leaked: _leaked,
    ArrangementOffered: _arranged,
    ArrangementConcluded: _arranged,
    InformalsConvened: _convened,
    CooperationRequested: _requested,
    PriceAsked: _inquired,
    AmendmentProposed: _amended,
}


def with_draft(scenario: PublicScenario, event: OwnWordingTabled) -> PublicScenario:
    """The text with a wording that a delegation drafted; the same where it holds it already, or has no such place."""
    place = next((each for each in scenario.convention.brackets if each.id == event.bracket), None)
    known = {each.id for each in place.alternatives} if place is not None else set()
    if event.equals not in known or event.alternative in known:
        return scenario
    own = OwnWording(id=event.alternative, by=event.by, text=event.text, equals=event.equals)
    return drafted_in_public(scenario, event.bracket, own)
