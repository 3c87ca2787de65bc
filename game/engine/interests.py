"""What a capital wants, in arrays: a mandate laid out over brackets and alternatives."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats
from game.engine.axes import Axes
from game.engine.text import Layout
from game.engine.utility import value_array
from game.terms.ids import NO_TEXT, SeatId
from game.terms.mandate import Mandate
from game.terms.scenario import PublicScenario
from game.terms.text import Clause

LOST = 0.2
"""Preference for no text of a state that tabled the clause (decision D15)."""
INDIFFERENT = 0.5
"""Preference for no text of everybody else (decision D15)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interests:
    """One state's own values, as its mandate has them."""

    salience: Floats
    """[clauses] sums to 1."""
    preference: Floats
    """[C, K] in 0..1; the last place is worth of no text."""
    value: Floats
    """[C, K] V of E1.3."""
    outside: float
    """d of E1.6: what the world is worth without this convention."""


def interests_of(axes: Axes, layout: Layout, public: PublicScenario, state: SeatId, mandate: Mandate) -> Interests:
    """Lay out one mandate."""
    salience = np.array([mandate.salience.get(each, 0) for each in axes.clauses], dtype=np.float64)
    salience = salience / salience.sum()
    preference = np.zeros(layout.mask.shape)
    absent = without_text(public, state)
    for clause in public.convention.clauses:
        _fill_clause(axes, layout, mandate, clause, preference)
        c = axes.bracket_at[clause.main.id]
        preference[c, axes.nothing] = _no_text(axes, preference, c, absent[axes.clauses.index(clause.id)])
    return Interests(
        salience=salience,
        preference=preference,
        value=value_array(layout, salience, preference),
        outside=_outside(mandate),
    )


def _outside(mandate: Mandate) -> float:
    """d: the value of the futures by how likely each is held to be, beliefs made to sum to one (E1.6)."""
    believed = max(sum(mandate.belief[each] for each in mandate.belief), 1)
    return sum(mandate.belief[each] * mandate.batna[each] for each in mandate.belief) / (1000 * believed)


def without_text(public: PublicScenario, state: SeatId) -> Floats:
    """[clauses] what no text at all is worth to a state where nothing is authored (decision D15)."""
    tabled = [any(state in each.tabled_by for each in clause.main.alternatives) for clause in public.convention.clauses]
    return np.where(tabled, LOST, INDIFFERENT)


def _no_text(axes: Axes, preference: Floats, c: int, usual: float) -> float:
    names = axes.alternatives[c]
    return float(preference[c, names.index(NO_TEXT)]) if NO_TEXT in names else usual


def _fill_clause(axes: Axes, layout: Layout, mandate: Mandate, clause: Clause, preference: Floats) -> None:
    for bracket in clause.brackets:
        c = axes.bracket_at[bracket.id]
        authored = mandate.preference.get(bracket.id)
        if authored is not None:
            preference[c, : len(bracket.alternatives)] = [authored[each.id] / 1000 for each in bracket.alternatives]
        else:
            preference[c] = linear_preference(layout, preference[layout.parent[c]], c)


def linear_preference(layout: Layout, parent: Floats, c: int) -> Floats:
    """[K] preference over an inline bracket nobody authored, from the parent's (decision D14)."""
    return np.where(layout.mask[c], np.clip(layout.inherits[c] @ parent, 0.0, 1.0), 0.0)
