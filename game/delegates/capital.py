"""An artificial capital: works on the domestic actor that its ratification hangs on, and persuades a neighbour.

It reads its own home as a person in its chair does (``SeatView.home``), and does at most one thing of each kind a year.
"""

from __future__ import annotations

from game.delegates.delegate import Reason, Reasoned
from game.delegates.situation import Situation
from game.delegates.this_stage import of_kind
from game.delegates.weighed import weighed
from game.terms.actions import Move, PersuadeNeighbour, WorkActor
from game.terms.events import ActorWorked, NeighbourPersuaded
from game.terms.home_front import Carries, Carrying, HomeMeans

WORTH_IT = 12
"""Per mille of likelihood that work on an actor must bring for each attention it takes. Design value."""
LISTENS = 450
"""Per mille of trust from which a neighbour is worth persuading. Design value."""
PRICE = {HomeMeans.DECLARATION: 1, HomeMeans.SIDE_PAYMENT: 2}
ACTIVE_ROLES = frozenset({"drive", "conduct"})
"""Those who want the convention enough to press others."""


def work(s: Situation) -> Reasoned | None:
    """The thing about a domestic actor that brings most for its price, once a year; ``None`` if nothing is worth it."""
    if not s.may(Move.WORK_ACTOR) or not s.takes_part:
        return None
    if any(event.by == s.seat for event in of_kind(s.view, ActorWorked)):
        return None
    home = s.view.home  # the dearest of all, so looked at last
    if home is None:
        return None
    found = [(each.actor, what) for each in home.actors for what in each.carries if _affordable(s, what)]
    if not found:
        return None
    actor, what = max(found, key=lambda pair: (pair[1].gain / _price(pair[1]), pair[0]))
    if what.gain < WORTH_IT * _price(what):
        return None
    action = WorkActor(by=s.seat, actor=actor, means=HomeMeans(what.what.value))
    weights = {"likelihood": what.gain / 1000, "needed_likelihood": -WORTH_IT * _price(what) / 1000}
    return weighed(action, Reason.WORKS_AT_HOME, weights)


def _price(what: Carries) -> int:
    return PRICE[HomeMeans(what.what.value)]


def _affordable(s: Situation, what: Carries) -> bool:
    at_home = what.what in (Carrying.DECLARATION, Carrying.SIDE_PAYMENT)
    return at_home and _price(what) <= s.sight.attention


def persuasion(s: Situation) -> Reasoned | None:
    """Presses the signatory that trusts it most to go first, once a year, if it is a party itself or has submitted."""
    sight = s.sight
    active = sight.scenario.delegation(s.seat).role in ACTIVE_ROLES
    if not active or not s.may(Move.PERSUADE) or s.seat not in (*sight.parties, *sight.submitted):
        return None
    if any(event.by == s.seat for event in of_kind(s.view, NeighbourPersuaded)):
        return None
    waiting = [each for each in sight.signed if each != s.seat and each not in sight.parties and each not in sight.left]
    if not waiting:
        return None
    trusted = dict(zip(s.view.readings.states, s.trusted.tolist(), strict=True))
    to = max(waiting, key=lambda each: (trusted[each], each))
    if trusted[to] < LISTENS:
        return None
    weights = {"trust": trusted[to] / 1000, "needed_trust": -LISTENS / 1000}
    return weighed(PersuadeNeighbour(by=s.seat, to=to), Reason.PERSUADES, weights, about=to)
