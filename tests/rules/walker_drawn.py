"""What a crank draws from: places in the text, seats, words, pledges, whatever is about."""

from __future__ import annotations

from random import Random

from game.rules.state import Negotiation
from game.terms.bargains import Pledge, PledgeKind
from game.terms.ids import CHAIR, ArrangementId, CaucusId, ClauseId, InquiryId, PackageId, SeatId, ThreatId
from game.terms.text import Choice
from tests.kit import blank
from tests.kit.blank import STATES, choose

UNSOUND = 0.06
RARELY = 0.2
"""How often a part of an action makes no sense."""
PLACES = tuple(
    choose(bracket.id, each.id)
    for bracket in blank.scenario().public.convention.brackets
    for each in bracket.alternatives
)


def any_clause(crank: Random) -> ClauseId:
    return ClauseId("BL99" if crank.random() < UNSOUND else crank.choice(("BL01", "BL02", "BL03", "BL03")))


def any_choice(crank: Random) -> Choice:
    if crank.random() < UNSOUND:
        return crank.choice([choose("BL99", "A"), choose("BL01", "Z")])
    return crank.choice(PLACES)


def some_others(crank: Random, by: SeatId, most: int = 2) -> tuple[SeatId, ...]:
    if crank.random() < UNSOUND:
        return crank.choice([(), (by,), (BOGUS,), (STATES[0], STATES[0]), (CHAIR,)])
    others = [seat for seat in STATES if seat != by]
    return tuple(crank.sample(others, crank.randint(1, min(most, len(others)))))


BOGUS = SeatId("XYZ")


def any_text(crank: Random) -> str:
    return crank.choice(["", "a\x00b", "x" * 4001]) if crank.random() < UNSOUND else "Hear us."


def any_pledge(crank: Random) -> Pledge:
    kind = crank.choice(list(PledgeKind))
    choice = None if crank.random() < UNSOUND else any_choice(crank)
    return Pledge(kind=kind, choice=choice, by_year=crank.randint(0, 4))


def any_package(crank: Random, now: Negotiation) -> PackageId:
    names = list(now.offers) if now.offers and crank.random() < 0.8 else list(now.packages)
    return crank.choice(names) if names and crank.random() > UNSOUND else PackageId("none")


def own_choice(crank: Random, now: Negotiation) -> Choice:
    drafted = [choose(name, each.id) for name, here in now.brackets.items() for each in here.own]
    return crank.choice(drafted) if drafted and crank.random() > UNSOUND else any_choice(crank)


def any_caucus(crank: Random, now: Negotiation) -> CaucusId:
    names = list(now.caucuses)[-3:]
    return crank.choice(names) if names and crank.random() > UNSOUND else CaucusId("none")


def spoken_for(crank: Random, now: Negotiation, by: SeatId) -> CaucusId | None:
    mine = [each.id for each in now.caucuses.values() if each.speaker == by]
    return (
        crank.choice(mine)
        if mine and crank.random() < 0.5
        else None
        if crank.random() < 0.9
        else any_caucus(crank, now)
    )


def another(crank: Random, by: SeatId) -> SeatId:
    return (*some_others(crank, by, most=1), STATES[0])[0]


def any_inquiry(crank: Random, now: Negotiation, by: SeatId) -> tuple[SeatId, InquiryId]:
    """Who answers which question, mostly one that was put to it."""
    names = list(now.inquiries)[-3:]
    inquiry = crank.choice(names) if names and crank.random() > UNSOUND else InquiryId("none")
    asked = now.inquiries.get(inquiry)
    return (asked.to if asked is not None and crank.random() < 0.7 else by), inquiry


def any_arranged(crank: Random, now: Negotiation) -> ArrangementId:
    names = list(now.arrangements)[-3:]
    return crank.choice(names) if names and crank.random() > UNSOUND else ArrangementId("none")


def any_threatened(crank: Random, now: Negotiation) -> ThreatId:
    names = list(now.threats)[-3:]
    return crank.choice(names) if names and crank.random() > UNSOUND else ThreatId("none")
