"""What a capital wants, in arrays: a mandate laid out over brackets and alternatives."""

from __future__ import annotations

from collections.abc import Sequence
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
from game.terms.text import Bracket

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
    silent = [c for c, bracket in enumerate(public.convention.brackets) if not _fill(authored, bracket, preference[c])]
    if silent:
        preference[silent] = linear_preference(layout, preference, silent)
    absent = without_text(public, state)
    for c, usual in zip(layout.starts.tolist(), absent.tolist(), strict=True):
        preference[c, axes.nothing] = _no_text(axes, preference, c, usual)
    return preference


def _outside(mandate: Mandate) -> float:
    """d: the value of the futures by how likely each is held to be, beliefs made to sum to one (E1.6)."""
    believed = max(sum(mandate.belief[each] for each in mandate.belief), 1)
    return sum(mandate.belief[each] * mandate.batna[each] for each in mandate.belief) / (1000 * believed)


@remembered(64)
def without_text(public: PublicScenario, state: SeatId) -> Floats:
    """[clauses] what no text at all is worth to a state where nothing is authored (decision D15)."""
    tabled = [any(state in each.tabled_by for each in clause.main.alternatives) for clause in public.convention.clauses]
    return np.where(tabled, LOST, INDIFFERENT)


def _no_text(axes: Axes, preference: Floats, c: int, usual: float) -> float:
    names = axes.alternatives[c]
    return float(preference[c, names.index(NO_TEXT)]) if NO_TEXT in names else usual


def _fill(authored: Authored, bracket: Bracket, row: Floats) -> bool:
    """Write down what a mandate says of a bracket; whether it says anything."""
    if bracket.id not in authored:
        return False
    row[: len(bracket.alternatives)] = _shares(authored[bracket.id], bracket)
    return True


@remembered(2048)
def _shares(likes: Keyed[AlternativeId, PerMille], bracket: Bracket) -> list[float]:
    """The same in 0..1, in the order of the bracket: news changes a mandate in one place and leaves the rest."""
    return [likes[each.id] / 1000 for each in bracket.alternatives]


def linear_preference(layout: Layout, preference: Floats, silent: Sequence[int]) -> Floats:
    """[S, K] preferences over inline brackets nobody authored, each from its parent's in ``preference`` (D14)."""
    rows = np.matmul(layout.inherits[silent], preference[layout.parent[silent]][:, :, None])[:, :, 0]
    return np.where(layout.mask[silent], np.minimum(np.maximum(rows, 0.0), 1.0), 0.0)
