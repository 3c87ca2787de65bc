"""The register of topics: which kinds of move there are, where each has its place, what it costs, whose it is.

A new topic is a module of its own with a ``Topic`` in it, and one line in ``TOPICS``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.rules import (
    agenda,
    arrangements,
    caucuses,
    cooperation,
    guests,
    home_front,
    informals,
    injects,
    leaks,
    positions,
    practice,
    presence,
    presiding,
    prices,
    statements,
    threats,
    wordings,
)
from game.rules.phases import AFTER_SIGNATURE, IN_TALKS
from game.rules.topics import Gate, Look, Price, Topic, Touched
from game.terms import actions as a
from game.terms.ids import CHAIR, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal

TALKING = frozenset({Phase.OPENING, Phase.SITTING})
SITTING = frozenset({Phase.SITTING})
WRITING = TALKING | IN_TALKS | {Phase.SIGNATURE} | AFTER_SIGNATURE
ROOM = WRITING | {Phase.PREPARATION}

FIRST = Topic(
    places={
        a.MakeStatement: TALKING,
        a.SendMessage: WRITING,
        a.DeclareStance: TALKING,
        a.TableWording: SITTING,
        a.OfferPackage: IN_TALKS,
        a.AcceptPackage: IN_TALKS,
        a.DeclinePackage: IN_TALKS,
        a.WithdrawPackage: IN_TALKS,
        a.MakePromise: IN_TALKS,
        a.ReopenBracket: SITTING,
        a.GiveAnswer: frozenset({Phase.SITTING, Phase.ADOPTION}),
        a.DeclareReady: ROOM,
        a.SeekAgreement: SITTING,
        a.TableChairText: SITTING,
        a.CloseRound: SITTING,
        a.SignConvention: frozenset({Phase.SIGNATURE}),
        a.SubmitToRatification: AFTER_SIGNATURE,
    },
    costs={
        a.MakeStatement: 1,
        a.TableWording: 1,
        a.OfferPackage: 2,
        a.MakePromise: 2,
        a.ReopenBracket: 2,
    },
    chairs=frozenset({a.SeekAgreement, a.TableChairText, a.CloseRound}),
    anybodys=frozenset({a.MakeStatement, a.SendMessage, a.DeclareReady}),
)
"""The moves every conference began with; their gates are in ``gates``."""

TOPICS: tuple[Topic, ...] = (
    FIRST,
    agenda.TOPIC,
    positions.TOPIC,
    wordings.TOPIC,
    threats.TOPIC,
    caucuses.TOPIC,
    statements.TOPIC,
    cooperation.TOPIC,
    injects.TOPIC,
    arrangements.TOPIC,
    presence.TOPIC,
    leaks.TOPIC,
    informals.TOPIC,
    guests.TOPIC,
    presiding.TOPIC,
    prices.TOPIC,
    home_front.TOPIC,
    practice.TOPIC,
)

PLACES: dict[type, frozenset[Phase]] = {kind: place for topic in TOPICS for kind, place in topic.places.items()}
COSTS: dict[type, int] = {kind: cost for topic in TOPICS for kind, cost in topic.costs.items()}
THE_CHAIRS: frozenset[type] = frozenset().union(*(topic.chairs for topic in TOPICS))
THE_FACILITATORS: frozenset[type] = frozenset().union(*(topic.facilitators for topic in TOPICS))
ANYBODYS: frozenset[type] = frozenset().union(*(topic.anybodys for topic in TOPICS))
SPARED: dict[type, Callable[[Any], bool]] = {kind: free for topic in TOPICS for kind, free in topic.spared.items()}
PRICED: dict[type, Price] = {kind: price for topic in TOPICS for kind, price in topic.priced.items()}
LOOKS: dict[type, Look] = {kind: look for topic in TOPICS for kind, look in topic.looks.items()}
TOUCHED: dict[type, Touched] = {kind: touched for topic in TOPICS for kind, touched in topic.touched.items()}
OWN_GATES: dict[type, tuple[tuple[Refusal, Gate], ...]] = {
    kind: tuple(gate for topic in TOPICS for gate in topic.gates.get(kind, ())) for kind in PLACES
}


def has_its_place(kind: type, by: SeatId, phase: Phase) -> bool:
    """Whether that kind of move belongs to this phase. The chair is awaited, and so ready, in a sitting only."""
    if kind is a.DeclareReady and by == CHAIR:
        return phase is Phase.SITTING
    return phase in PLACES[kind]
