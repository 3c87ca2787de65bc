"""Who takes which empty chair."""

from __future__ import annotations

from game.delegates.chair import RESTRAINED, Presiding
from game.delegates.delegate import Delegate
from game.delegates.negotiator import Negotiator
from game.delegates.own_words import InTheirWords
from game.terms.events import Occupant
from game.terms.ids import CHAIR, SeatId


def delegate_for(seat: SeatId, occupant: Occupant) -> Delegate:
    """The delegate for a seat. ``occupant.name`` names the persona (``personas.Persona``), or how a chair presides."""
    if seat == CHAIR:
        return InTheirWords(inner=Presiding(last_package=occupant.name != RESTRAINED))
    return InTheirWords(inner=Negotiator(seat=seat, occupant=occupant))
