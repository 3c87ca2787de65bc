"""What a capital wants, in arrays: a mandate laid out over brackets and alternatives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from game.engine.arrays import Floats
from game.engine.axes import Axes
from game.engine.remembering import remembered
from game.engine.text import Layout
from game.engine.utility import value_array
from game.terms.by_seat import Keyed
from game.terms.ids import NO_TEXT, AlternativeId, BracketId, PerMille, SeatId
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
    preference = _preference(axes, layout, public, state, mandate.preference)
    return Interests(
        salience=salience,
        preference=preference,
        value=value_array(layout, salience, preference),
        outside=_outside(mandate),
    )


Authored: TypeAlias = Keyed[BracketId, Keyed[AlternativeId, PerMille]]
"""What a mandate says it likes, per mille, where it says anything."""


@remembered(64)
def _preference(axes: Axes, layout: Layout, public: PublicScenario, state: SeatId, authored: Authored) -> Floats:
    """[C, K] preferences in full: the dearest part of a mandate, and the one that news changes least."""
    preference = np.zeros(layout.mask.shape)
    absent = without_text(public, state)
    for place, clause in enumerate(public.convention.clauses):
        _fill_clause(axes, layout, authored, clause, preference)
        c = axes.bracket_at[clause.main.id]
        preference[c, axes.nothing] = _no_text(axes, preference, c, absent[place])
    return preference


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


def _fill_clause(axes: Axes, layout: Layout, authored: Authored, clause: Clause, preference: Floats) -> None:
    for bracket in clause.brackets:
        c = axes.bracket_at[bracket.id]
        likes = authored.get(bracket.id)
        if likes is not None:
            preference[c, : len(bracket.alternatives)] = [likes[each.id] / 1000 for each in bracket.alternatives]
        else:
            preference[c] = linear_preference(layout, preference[layout.parent[c]], c)


def linear_preference(layout: Layout, parent: Floats, c: int) -> Floats:
    """[K] preference over an inline bracket nobody authored, from the parent's (decision D14)."""
    return np.where(layout.mask[c], np.clip(layout.inherits[c] @ parent, 0.0, 1.0), 0.0)
