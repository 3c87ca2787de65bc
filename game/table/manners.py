"""Whose character is heard in what they say: the personas of artificial delegations, to read a record aloud."""

from __future__ import annotations

from game.delegates.personas import persona_for
from game.table.chance import luck_of
from game.terms.by_seat import BySeat
from game.terms.events import Occupant, SeatKind
from game.terms.ids import SeatId, Seq
from game.terms.scenario import PublicScenario


def manners(scenario: PublicScenario, seating: BySeat[Occupant], seed: int) -> dict[SeatId, str]:
    """The persona of every delegation in which an artificial delegate sits."""
    return {
        each.id: persona_for(each.role, seating[each.id].name, luck_of(seed, each.id, Seq(0))).value
        for each in scenario.delegations
        if seating[each.id].kind is SeatKind.AI
    }
