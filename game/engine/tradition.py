"""Legal traditions: how far what a clause demands lies from how a state's law is made (section 1.2)."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from game.engine.arrays import Floats
from game.engine.axes import Axes
from game.engine.parameters import Parameters
from game.engine.text import Layout
from game.terms.scenario import PublicScenario

FAMILIES = ("civil", "common", "islamic", "mixed", "customary")
"""Families of law, in the order of the table of distances."""

_DEMANDING = frozenset({"criminalization", "procedure", "enforcement", "cooperation", "assets"})
"""Clusters of clauses that criminalise or lay down procedure; in the others traditions do not matter."""


def distances(p: Parameters) -> Floats:
    """Dl [5, 5] in 0..1, symmetric, 0 on the diagonal (section 1.2)."""
    table = np.zeros((len(FAMILIES), len(FAMILIES)))
    for (a, one), (b, other) in combinations(enumerate(FAMILIES), 2):
        table[a, b] = table[b, a] = getattr(p, f"{one}_{other}")
    return table


def distance_of_wordings(axes: Axes, layout: Layout, public: PublicScenario, p: Parameters) -> Floats:
    """[N, C, K] importance of the clause times distance to the family of law a wording comes from (section 1.2).

    A wording comes from the families of those who tabled it; one of nobody's, and no text, are foreign to none.
    """
    table, found = distances(p), np.zeros((len(axes.states), *layout.mask.shape))
    family = {each.id: FAMILIES.index(each.legal_family) for each in public.delegations if _known(each.legal_family)}
    mine = [family.get(state) for state in axes.states]
    for clause in public.convention.clauses:
        if clause.cluster not in _DEMANDING:
            continue
        for alternative in clause.main.alternatives:
            theirs = [family[state] for state in alternative.tabled_by if state in family]
            if theirs:
                place = axes.places[clause.main.id, alternative.id]
                importance = layout.importance[layout.clause[place.c]]
                away = [0.0 if own is None else float(table[own, theirs].mean()) for own in mine]
                found[:, place.c, place.k] = importance * np.array(away)
    return found


def _known(family: str) -> bool:
    return family in FAMILIES


def foreignness(distance: Floats, y: Floats) -> Floats:
    """Lam [.., N] in 0..1 of a counted text: how foreign it is to each state's law (section 1.2)."""
    return np.asarray(np.einsum("nck,...ck->...n", distance, y))
