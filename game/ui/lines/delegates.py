"""How each delegation is recognised on screen: seal, name, letters."""

from __future__ import annotations

from game.terms.ids import SeatId
from game.terms.scenario import PublicScenario
from game.ui.theme.seals import seals_for
from game.ui.widgets.seal_view import Delegate


def delegates_of(scenario: PublicScenario, you: SeatId | None = None) -> dict[SeatId, Delegate]:
    """Every delegation of a scenario, no two seals alike; ``you`` is the one that looks at the screen."""
    seals = seals_for(scenario.states)
    return {
        each.id: Delegate(seal=seals[each.id], name=each.name, letters=each.id, you=each.id == you)
        for each in scenario.delegations
    }
