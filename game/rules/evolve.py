"""Event to new state. Never refuses and decides nothing: what is recorded has happened."""

from __future__ import annotations

from game.rules import (
    agenda,
    arrangements,
    bargains,
    caucuses,
    clauses,
    cooperation,
    floor,
    guests,
    home_front,
    informals,
    injects,
    leaks,
    phases,
    positions,
    practised,
    presence,
    presiding,
    prices,
    promises,
    ratification,
    threats,
    voting,
    wordings,
)
from game.rules.state import Negotiation, Steps, becoming
from game.terms import events as e
from game.terms.ids import Seq

STEPS: Steps = {
    **floor.STEPS,
    **bargains.STEPS,
    **promises.STEPS,
    **voting.STEPS,
    **clauses.STEPS,
    **agenda.STEPS,
    **ratification.STEPS,
    **positions.STEPS,
    **phases.STEPS,
    **injects.STEPS,
    **wordings.STEPS,
    **leaks.STEPS,
    **presence.STEPS,
    **informals.STEPS,
    **guests.STEPS,
    **presiding.STEPS,
    **arrangements.STEPS,
    **cooperation.STEPS,
    **caucuses.STEPS,
    **threats.STEPS,
    **prices.STEPS,
    **home_front.STEPS,
    **practised.STEPS,
}
"""What each class of event makes of the state: every topic knows its own."""


def evolve(now: Negotiation, event: e.Event) -> Negotiation:
    """The state after the next event of the record. The first event is ``opening``'s, and never comes again."""
    return STEPS[type(event)](becoming(now, seq=Seq(now.seq + 1)), event)


def evolve_recorded(now: Negotiation, recorded: e.Recorded) -> Negotiation:
    """The state after an event in its place in the record."""
    return STEPS[type(recorded.event)](becoming(now, seq=recorded.seq), recorded.event)
