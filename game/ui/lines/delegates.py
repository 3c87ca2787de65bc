"""How each delegation is recognised on screen: seal, name, letters."""

from __future__ import annotations

from functools import lru_cache

from game.terms.ids import SeatId
from game.terms.scenario import PublicScenario
from game.ui.theme.seals import seals_for
from game.ui.widgets.seal_view import Delegate


def delegates_of(scenario: PublicScenario, you: SeatId | None = None) -> dict[SeatId, Delegate]:
    """Every delegation of a scenario, no two seals alike; ``you`` is the one that looks at the screen."""
    return dict(_delegates(tuple((each.id, each.name) for each in scenario.delegations), you))


@lru_cache(maxsize=64)
def _delegates(named: tuple[tuple[SeatId, str], ...], you: SeatId | None) -> dict[SeatId, Delegate]:
    """Worked out once for a table: every repaint asks for them."""
    seals = seals_for(seat for seat, _ in named)
    return {seat: Delegate(seal=seals[seat], name=name, letters=seat, you=seat == you) for seat, name in named}
