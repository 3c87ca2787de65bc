"""The convention as arrays: which brackets hang under which alternative, and what a wording does in law.

A text ``X [.., C, K]`` holds one row per bracket: the shares with which its alternatives stand, one-hot where agreed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats, Whole, held
from game.engine.axes import Axes
from game.engine.parameters import Parameters
from game.engine.remembering import remembered
from game.terms.ids import NO_TEXT, AlternativeId, BracketId
from game.terms.scenario import PublicScenario
from game.terms.text import ATTRIBUTE_NAMES, Bracket, Clause

(
    OBLIGATION, PRECISION, DELEGATION, DEPTH, SAFEGUARD, ASSISTANCE, FLEXIBILITY, ENFORCEMENT, SOVEREIGNTY, CAPACITY,
) = range(len(ATTRIBUTE_NAMES))  # fmt: skip
"""Places on the axis ``f`` of features (decision D18)."""


_RIDGE = 0.05
"""Keeps the slope of few alternatives from running away (decision D14)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How the brackets of a convention hang together (decision D14)."""

    mask: Flags
    """[C, K] the alternative exists."""
    main: Flags
    """[C] the clause's own bracket rather than an inline one."""
    parent: Whole
    """[C] the main bracket of the same clause; a main bracket is its own."""
    clause: Whole
    """[C] place of the clause."""
    opens: Floats
    """[C, K] 1 where the parent's alternative makes an inline bracket count; zero rows for main brackets."""
    weight: Floats
    """[C] share of the clause's salience an inline bracket takes; 0 for main brackets."""
    taken: Floats
    """[C, K] share of the clause's salience that the inline brackets of an alternative take; 0 for inline brackets."""
    shares: Floats
    """[C, K] share of the clause's salience that rests on the bracket where the alternative stands."""
    features: Floats
    """[C, K, F] attributes of every alternative in 0..1; of an inline bracket: deltas in -1..1."""
    importance: Floats
    """[clauses] iota of E1.2, sums to 1."""
    starts: Whole
    """[clauses] place of each clause's main bracket; brackets of a clause are neighbours."""
    inherits: Floats
    """[C, K, K] makes preferences over an inline bracket of those over its parent's alternatives (decision D14)."""


def layout_of(axes: Axes, public: PublicScenario, p: Parameters) -> Layout:
    """Lay out the scenario's convention."""
    clauses = public.convention.clauses
    parent = np.array([axes.bracket_at[each.main.id] for each in clauses for _ in each.brackets], dtype=np.int64)
    main = parent == np.arange(len(parent))
    opens = np.array([_opens(axes, clause, bracket) for clause in clauses for bracket in clause.brackets])
    weight = np.array([0.0 if each.main else each.weight / 1000 for each in public.convention.brackets])
    taken = np.zeros_like(opens)
    np.add.at(taken, parent, opens * weight[:, None])
    core = np.array([p.core if each.core else 1.0 for each in clauses])
    mask = np.array([np.arange(axes.width) < len(row) for row in axes.alternatives])
    features = np.stack([_features(axes, each) for each in public.convention.brackets])
    return Layout(
        mask=mask,
        main=main,
        parent=parent,
        clause=np.cumsum(main) - 1,
        opens=opens,
        weight=weight,
        taken=taken,
        shares=np.where(main[:, None], 1.0 - taken, weight[:, None]),
        features=features,
        importance=core / core.sum(),
        starts=np.flatnonzero(main),
        inherits=np.stack([_inherited(mask, features, opens[c], c, int(parent[c])) for c in range(len(main))]),
    )


def _inherited(mask: Flags, features: Floats, opens: Floats, c: int, parent: int) -> Floats:
    """[K, K] the parent's own level, and the slope of its preferences over obligation and precision on the deltas.

    The slope is a ridge regression over the parent's alternatives; being linear in the preferences it is laid out once.
    """
    real = mask[parent]
    over = features[parent][:, [OBLIGATION, PRECISION]]
    spread = np.where(real[:, None], over - over[real].mean(0), 0.0)
    (a, b), (_, d) = spread.T @ spread + _RIDGE * np.eye(2)
    inverse = np.array([[d, -b], [-b, a]]) / (a * d - b * b)
    level = opens / max(float(opens.sum()), 1.0)
    return np.asarray(level + features[c][:, [OBLIGATION, PRECISION]] @ inverse @ spread.T)


def _opens(axes: Axes, clause: Clause, bracket: Bracket) -> Floats:
    row = np.zeros(axes.width)
    if not bracket.main:
        for k, alternative in enumerate(clause.main.alternatives):
            counts = alternative.id == bracket.under if bracket.under else alternative.id != NO_TEXT
            row[k] = float(counts)
    return row


def _features(axes: Axes, bracket: Bracket) -> Floats:
    table = np.zeros((axes.width, len(ATTRIBUTE_NAMES)))
    for k, alternative in enumerate(bracket.alternatives):
        table[k] = [getattr(alternative.attributes, name) for name in ATTRIBUTE_NAMES]
    return table / 1000


def one_hot(layout: Layout, chosen: Whole) -> Floats:
    """The text in which alternative ``chosen[.., c]`` stands in bracket c."""
    return np.asarray(np.eye(layout.mask.shape[1])[chosen])


def gates(layout: Layout, x: Floats) -> Floats:
    """[.., C] share with which each bracket counts: 1 for main ones, else that of the parent it hangs under (D14)."""
    inline, parent, opens = nested(layout)
    shares = np.ones(x.shape[:-1])
    shares[..., inline] = np.add.reduce(x.take(parent, -2) * opens, axis=-1)
    return shares


@remembered(32)
def nested(layout: Layout) -> tuple[Whole, Whole, Floats]:
    """Of inline brackets: [I] their places, [I] those they hang under, [I, K] as ``opens``."""
    inline = (~layout.main).nonzero()[0]
    return inline, layout.parent[inline], layout.opens[inline]


def counted(layout: Layout, x: Floats) -> Floats:
    """[.., C, K] the text with every inline bracket scaled by the share with which it counts."""
    return gates(layout, x)[..., None] * x


def clause_features(layout: Layout, y: Floats) -> Floats:
    """[.., clauses, F] attributes of each clause of a counted text: parent plus deltas, kept within 0..1 (D14)."""
    per_bracket = np.einsum("...ck,ckf->...cf", y, layout.features)
    return held(np.add.reduceat(per_bracket, layout.starts, axis=-2), 0.0, 1.0)


def text_features(layout: Layout, y: Floats) -> Floats:
    """[.., F] features Phi of a counted text, clauses weighted by importance (E1.2)."""
    return np.asarray(np.einsum("...cf,c->...f", clause_features(layout, y), layout.importance))


def hardness(phi: Floats) -> Floats:
    """H in 0..1: the mean of obligation, precision and delegation (E1.7; Abbott et al. 2000)."""
    return np.asarray((phi[..., OBLIGATION] + phi[..., PRECISION] + phi[..., DELEGATION]) / 3.0)


def support_row(on_table: Flags, support: Floats, *, main: bool) -> Floats:
    """[K] a bracketed row: each alternative's share of support among those that stand (E1.1).

    A main bracket starts from half a voice for each; an inline one from a whole voice for its first alternative (D15).
    """
    silent = np.full(len(support), 0.5) if main else np.eye(len(support))[0]
    voices = np.where(on_table, support + silent, 0.0)
    return np.asarray(voices / voices.sum())


def opening_tables(axes: Axes, layout: Layout, public: PublicScenario) -> Flags:
    """[C, K] what stands in brackets at the start."""
    stands = layout.mask.copy()
    for name, alternatives in public.starting_text.items():
        _keep_only(axes, stands, name, alternatives)
    for name, alternative in public.fixed.items():
        _keep_only(axes, stands, name, (alternative,))
    return stands


def _keep_only(axes: Axes, stands: Flags, name: BracketId, alternatives: tuple[AlternativeId, ...]) -> None:
    c = axes.bracket_at[name]
    stands[c] = [place in alternatives for place in axes.alternatives[c]] + [False] * (
        axes.width - len(axes.alternatives[c])
    )
