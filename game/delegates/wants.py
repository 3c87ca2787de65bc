"""What the text is worth to the delegate's own capital, read off its mandate and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from game.delegates.ground import Ground, Numbers, ground_of, to_be_had
from game.engine import utility
from game.engine.interests import interests_of
from game.engine.remembering import remembered, worked_out
from game.terms.by_seat import Keyed
from game.terms.ids import PerMille, SeatId
from game.terms.mandate import Mandate
from game.terms.scenario import PublicScenario

ALIKE = PerMille(1000)


@dataclass(frozen=True, kw_only=True, eq=False)
class Wants:
    """The mandate in numbers."""

    scenario: PublicScenario

    ground: Ground
    liking: Numbers
    """[C, K] preference, 0..1; the last column is worth no text at all."""
    value: Numbers
    """[C, K] V of E1.3."""
    effect: Numbers
    """[M] what each link adds for this seat."""
    outside: float
    """Expected value of no convention (E1.6), 0..1."""
    dearness: Numbers
    """[C]: place of the clause in the order of concession, 0 the cheapest to give, 1 the dearest."""

    @worked_out
    def highest(self) -> float:
        """Utility of the best text there is (E6.6), with what is fixed from the start as it stands (D21)."""
        possible = replace(self.ground.layout, mask=to_be_had(self.ground, self.scenario))
        return float(utility.best_worth(possible, self.value, self.effect))

    def utility(self, text: Numbers) -> float:
        """U of a text given as [C, K] probabilities (E1.4)."""
        layout, links = self.ground.layout, self.ground.links
        return float(utility.worth(layout, self.value, text, links, self.effect))

    def worth(self, text: Numbers, gate: Numbers) -> tuple[float, Numbers]:
        """U of a text whose gates are known, and [C, K] its change if a single alternative were certain (E5.4)."""
        layout, links = self.ground.layout, self.ground.links
        held = utility.ends_held(links, text)
        now = utility.worth(layout, self.value, text, links, self.effect, gate=gate, held=held)
        change = utility.amendments(layout, self.value, text, links, self.effect, gate=gate, held=held)
        return float(now), np.where(layout.mask, change, 0.0)


@remembered(128)
def wants_of(scenario: PublicScenario, mandate: Mandate, seat: SeatId) -> Wants:
    """The mandate of ``seat`` in numbers."""
    ground = ground_of(scenario)
    own = interests_of(ground.axes, ground.layout, ground.plain, seat, _weighted(ground, mandate))
    return Wants(
        scenario=scenario,
        ground=ground,
        liking=own.preference,
        value=own.value,
        effect=ground.links.effect[ground.axes.state_at[seat]],
        outside=own.outside,
        dearness=_dearness(ground, mandate),
    )


@lru_cache(maxsize=32)
def elsewhere(wants: Wants, more: int) -> Wants:
    """The same interests where no convention is worth that many thousandths more; the same object for the same."""
    return replace(wants, outside=wants.outside + more / 1000)


def _weighted(ground: Ground, mandate: Mandate) -> Mandate:
    """A mandate to which nothing matters is read as one to which everything matters alike."""
    if any(mandate.salience.get(clause, 0) > 0 for clause in ground.axes.clauses):
        return mandate
    return replace(mandate, salience=Keyed(dict.fromkeys(ground.axes.clauses, ALIKE)))


def _dearness(ground: Ground, mandate: Mandate) -> Numbers:
    order = {clause: place for place, clause in enumerate(mandate.concession_order)}
    last = max(1, len(order) - 1)
    return np.array([order.get(bracket.clause, last / 2) / last for bracket in ground.brackets])
