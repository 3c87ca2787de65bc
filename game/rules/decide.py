"""Action to events: the gates first, then what follows."""

from __future__ import annotations

from game.rules import (
    arranging,
    at_home,
    chairing,
    convening,
    cooperating,
    dealing,
    drafting,
    drawing,
    facilitating,
    grouping,
    hosting,
    leaking,
    moving_on,
    placing,
    practising,
    pricing,
    questions,
    speaking,
    threatening,
)
from game.rules.gates import refusal
from game.rules.hopes import answer_hopes
from game.rules.state import Negotiation
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.events import Event
from game.terms.facts import Facts
from game.terms.ids import Seq
from game.terms.refusals import Refused

FOLLOWS: Follows = {
    **speaking.FOLLOWS,
    **dealing.FOLLOWS,
    **questions.FOLLOWS,
    **chairing.FOLLOWS,
    **convening.FOLLOWS,
    **hosting.FOLLOWS,
    **facilitating.FOLLOWS,
    **moving_on.FOLLOWS,
    **drawing.FOLLOWS,
    **placing.FOLLOWS,
    **drafting.FOLLOWS,
    **leaking.FOLLOWS,
    **arranging.FOLLOWS,
    **cooperating.FOLLOWS,
    **grouping.FOLLOWS,
    **threatening.FOLLOWS,
    **pricing.FOLLOWS,
    **at_home.FOLLOWS,
    **practising.FOLLOWS,
}
"""What follows from each kind of action: every topic knows its own."""


def decide(now: Negotiation, action: a.Action, facts: Facts, seq: Seq) -> Refused | tuple[Event, ...]:
    """What happens if this action is taken, or why it may not be. Changes nothing.

    ``seq`` is the last event recorded; ids of what is new derive from it. The same arguments answer the same.
    """
    return refusal(now, action) or unfold(now, action, facts, seq).events


def unfold(now: Negotiation, action: a.Action, facts: Facts, seq: Seq) -> Unfolding:
    """What happens if an action that no gate refuses is taken, and the state it leads to. Changes nothing."""
    u = Unfolding(now, facts, seq)
    FOLLOWS[type(action)](u, action)
    answer_hopes(u)
    return u
