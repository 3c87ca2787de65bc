"""What a text is worth: salience times preference, summed over the brackets that count, with links between clauses.

Every function takes values with any leading axes before ``[C, K]``: one state, all states, or draws of states.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from game.engine.arrays import Floats, Whole
from game.engine.axes import Axes
from game.engine.remembering import remembered
from game.engine.text import Layout, counted, gates, nested
from game.terms.ids import AlternativeId
from game.terms.scenario import PublicScenario
from game.terms.text import Link

Rows: TypeAlias = tuple[Whole, tuple[tuple[Whole, Whole], ...]]
_FLAT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Pairs of clauses worth more, or less, together: the package terms of E1.4."""

    a: Whole
    """[M] main bracket of the one clause."""
    b: Whole
    """[M] main bracket of the other."""
    a_holds: Floats
    """[M, K] 1 for the alternatives that satisfy it."""
    b_holds: Floats
    effect: Floats
    """[N, M] utility added to each state if both hold."""


def links_of(axes: Axes, links: Sequence[Link], public: PublicScenario) -> Links:
    """Lay out the scenario's links."""
    mains = {clause.id: axes.bracket_at[clause.main.id] for clause in public.convention.clauses}
    a = np.array([mains[each.a] for each in links], dtype=np.int64)
    b = np.array([mains[each.b] for each in links], dtype=np.int64)
    concerns = [[not each.who or state in each.who for each in links] for state in axes.states]
    size = np.array([each.effect / 1000 for each in links])
    return Links(
        a=a,
        b=b,
        a_holds=_holds(axes, a, [each.a_alternatives for each in links]),
        b_holds=_holds(axes, b, [each.b_alternatives for each in links]),
        effect=np.array(concerns, dtype=np.float64).reshape(len(axes.states), len(links)) * size,
    )


def _holds(axes: Axes, brackets: Whole, named: Sequence[tuple[AlternativeId, ...]]) -> Floats:
    holds = np.zeros((len(named), axes.width))
    for m, c in enumerate(brackets):
        holds[m, : len(axes.alternatives[c])] = [each in named[m] for each in axes.alternatives[c]]
    return holds


def value_array(layout: Layout, salience: Floats, preference: Floats) -> Floats:
    """V [.., C, K]: salience of the clause times preference, the weight of inline brackets taken out (D14, E1.3).

    ``salience [.., clauses]`` sums to 1; ``preference [.., C, K]`` lies in 0..1, its last place worth no text at all.
    """
    return np.asarray(salience[..., layout.clause, None] * layout.shares * preference)


def links_active(links: Links, x: Floats, held: Floats | None = None) -> Floats:
    """[.., M] share with which both ends of each link hold; ``held`` as in ``ends_held``, where it is known already."""
    held = ends_held(links, x) if held is None else held
    return np.asarray(held[..., : len(links.a)] * held[..., len(links.a) :])


def ends_held(links: Links, x: Floats) -> Floats:
    """[.., 2 M] share with which the one end of each link holds, and then the other."""
    rows, holds = _both(links)
    return np.asarray(np.add.reduce(x.take(rows, -2) * holds, axis=-1))


@remembered(32)
def _both(links: Links) -> tuple[Whole, Floats]:
    """[2 M] the brackets at one end of each link and then at the other, [2 M, K] what satisfies them."""
    return np.concatenate([links.a, links.b]), np.concatenate([links.a_holds, links.b_holds])


def worth(
    layout: Layout,
    value: Floats,
    x: Floats,
    links: Links | None = None,
    effect: Floats | None = None,
    *,
    gate: Floats | None = None,
    held: Floats | None = None,
) -> Floats:
    """U [..] of the text ``x [C, K]`` (E1.4). ``effect [.., M]`` as in ``Links``; both or neither are given.

    ``gate`` [C] = ``gates`` of the text and ``held`` [2 M] = ``ends_held`` of it, where they are known already.
    """
    total = np.einsum("...ck,ck->...", value, counted(layout, x) if gate is None else gate[:, None] * x)
    if links is not None and effect is not None:
        total = total + np.einsum("...m,m->...", effect, links_active(links, x, held))
    return np.asarray(total)


def bracket_worth(layout: Layout, value: Floats, x: Floats) -> Floats:
    """[.., C] the part of each bracket in the worth of a text, links apart."""
    return np.asarray(np.einsum("...ck,ck->...c", value, counted(layout, x)))


def amendments(
    layout: Layout,
    value: Floats,
    x: Floats,
    links: Links | None = None,
    effect: Floats | None = None,
    *,
    gate: Floats | None = None,
    held: Floats | None = None,
) -> Floats:
    """dU [.., C, K]: change of worth if bracket c were settled at k and all else stayed, links told (E5.4).

    ``gate`` and ``held`` as for ``worth``.
    """
    standing = np.einsum("...ck,ck->...c", value, x)
    gate = gates(layout, x) if gate is None else gate
    change = gate[:, None] * (value - standing[..., None])
    inline, _, opens = nested(layout)
    if len(inline):
        turns = opens - gate[inline, None]
        _add(change, _under(layout), standing.take(inline, -1)[..., None] * turns)
    if links is not None and effect is not None:
        _amend_links(links, effect, ends_held(links, x) if held is None else held, change)
    return np.asarray(change)


def _amend_links(links: Links, effect: Floats, held: Floats, change: Floats) -> None:
    at_a, at_b = held[: len(links.a)], held[len(links.a) :]
    size = effect[..., None]
    both = np.empty((*effect.shape, 2, change.shape[-1]))
    np.multiply(size * (links.a_holds - at_a[:, None]), at_b[:, None], out=both[..., 0, :])
    np.multiply(size * (links.b_holds - at_b[:, None]), at_a[:, None], out=both[..., 1, :])
    _add(change, _ends(links), both.reshape(*effect.shape[:-1], 2 * len(links.a), change.shape[-1]))


@remembered(16)
def _ends(links: Links) -> Rows:
    """The brackets at both ends, link by link: sums of floats depend on their order."""
    return _rows(np.stack([links.a, links.b], axis=1).ravel())


@remembered(32)
def _under(layout: Layout) -> Rows:
    """The brackets that inline ones hang under, in their order."""
    return _rows(layout.parent[~layout.main])


def _rows(rows: Whole) -> Rows:
    """Rows [M] as they are and in waves in which none comes twice, what comes first in the first: the rows, and their
    places in M."""
    left, waves = list(enumerate(rows.tolist())), []
    while left:
        first = {row: at for at, row in reversed(left)}
        waves.append((np.array(list(first)), np.array(list(first.values()))))
        left = [each for each in left if first[each[1]] != each[0]]
    return rows, tuple(waves)


def _add(change: Floats, to: Rows, amounts: Floats) -> None:
    """Add ``amounts [.., M, K]`` to the rows of ``change [.., C, K]``, one after the other where rows come twice.

    numpy is quick about rows that come twice where they are all there is.
    """
    rows, waves = to
    if change.ndim == _FLAT:
        np.add.at(change, rows, amounts)
        return
    for each, places in waves:
        change[..., each, :] += amounts[..., places, :]


def best_worth(layout: Layout, value: Floats, effect: Floats | None = None) -> Floats:
    """Ubest [..]: the best wording of every clause, parent and inline together, plus every welcome link (E6.6)."""
    total = clause_best(layout, value).max(-1).sum(-1)
    if effect is not None:
        total = total + np.maximum(effect, 0.0).sum(-1)
    return np.asarray(total)


def clause_best(layout: Layout, value: Floats) -> Floats:
    """[.., clauses, K] worth of each main alternative with the best inline wordings under it; -inf if masked (D14)."""
    real = np.where(layout.mask, value, -np.inf)
    mains, best = real[..., layout.starts, :], real.max(-1, keepdims=True)
    for c in np.flatnonzero(~layout.main):
        mains[..., layout.clause[c], :] += layout.opens[c] * best[..., c, :]
    return np.asarray(mains)


def best_text(layout: Layout, value: Floats) -> Whole:
    """[.., C] the wording of every bracket that is best for ``value``, links apart: exact, clause by clause (E6.2)."""
    chosen = np.where(layout.mask, value, -np.inf).argmax(-1)
    chosen[..., layout.starts] = clause_best(layout, value).argmax(-1)
    return np.asarray(chosen)
