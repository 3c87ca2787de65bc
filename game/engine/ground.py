"""What does not change while a session runs: the scenario laid out in arrays, once, shared by every copy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.axes import Axes, axes_of
from game.engine.beliefs import capacities, opening_counts, outside_guess, prior_of
from game.engine.entry import days_table
from game.engine.expected import superiority
from game.engine.forecast import Regions, regions_of
from game.engine.futures import Scale, scale_of
from game.engine.home import Homes, expected_homes, own_home
from game.engine.interests import Interests, interests_of
from game.engine.parameters import Parameters
from game.engine.reciprocity import expected_shares
from game.engine.streams import Purpose, entropy_of, stream
from game.engine.text import Layout, counted, layout_of, opening_tables, support_row, text_features
from game.engine.tradition import distance_of_wordings
from game.engine.utility import Links, links_of
from game.terms.events import SeatKind, SessionOpened
from game.terms.ids import SeatId
from game.terms.mandate import Mandate
from game.terms.scenario import Hurdle, PublicScenario

DRAWS = 200
"""Draws of what a seat does not know (decision D24)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What one mandate says: read for that seat's own value, and for its capital's answer (decision D1)."""

    interests: Interests
    home: Homes
    mandate: Mandate
    lost: float = 0.0
    """What has been taken off the value of no convention since, utility: by threats carried out (E5.12), and given back
    by what was arranged on the side, then below 0."""

    @property
    def outside(self) -> float:
        """d: what the world is worth to it without this convention."""
        return self.interests.outside - self.lost


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A session's fixed arrays. Everything but ``own`` is public."""

    public: PublicScenario
    p: Parameters
    axes: Axes
    layout: Layout
    links: Links
    capacity: Floats
    power: Floats
    """[N] shares of material power; contribution mu as well (decision D21)."""
    above: Floats
    """[N, N] how far i is stronger than j (E3.11)."""
    leverage: Floats
    supermajority: Floats
    regions: Regions
    share: Floats
    """[N, N] expected shares of giving (E3.3)."""
    rule: float
    outside: Floats
    """[N] public estimate of d."""
    homes: Homes
    """Public estimate of everybody's domestic actors."""
    belief_prior: Floats
    """[N, C, K] preferences before anybody speaks."""
    belief_counts: Floats
    """[N, C, K] counts before anybody speaks: whose names stand on the draft (E5.5)."""
    belief_asked: Flags
    """[N, C, K] the same as flags."""
    opening_text: Floats
    """[C, K] the text that was on the table at the start."""
    opening_features: Floats
    """[F] its features; domestic lenses look at the change since (D19)."""
    scale: Scale
    """What its text can be at the least and at the most (E6.13)."""
    staged: Floats
    """[C, K] phase-in that a wording grants (D21)."""
    days: Whole
    """[C, K] days that a wording of the final clause lets pass before entry into force (E4.17)."""
    foreign: Floats
    """[N, C, K] how foreign a wording is to each state's law, times the clause's importance (section 1.2)."""
    occupied: Flags
    """[N] somebody sits there."""
    entropy: int
    doubts: Floats
    """[DRAWS, 2, N] standard normal draws: margins, and what is unknown at home."""
    own: Mapping[SeatId, Own]
    """Mandates present: all at the table, one in a seat's copy."""


def ground_of(opened: SessionOpened) -> Ground:
    """Lay out a session."""
    public = opened.scenario.public
    p = Parameters().changed(public.parameters).changed(opened.parameters)
    axes = axes_of(public)
    layout = layout_of(axes, public, p)
    capacity, power = capacities(public), material_power(public)
    entropy = entropy_of(opened.session)
    counts = opening_counts(axes, public, p)
    draft = _draft(axes, layout, public)
    return Ground(
        public=public,
        p=p,
        axes=axes,
        layout=layout,
        links=links_of(axes, public.links, public),
        capacity=capacity,
        power=power,
        above=superiority(power),
        leverage=leverage_of(public),
        supermajority=np.array([float(each.hurdle is Hurdle.SUPERMAJORITY) for each in public.delegations]),
        regions=regions_of(tuple(each.region or each.bloc for each in public.delegations)),
        share=expected_shares(capacity, power, p),
        rule=public.world.rule / 1000,
        outside=outside_guess(public, p),
        homes=expected_homes(axes, public.delegations, p),
        belief_prior=prior_of(axes, layout, public, p),
        belief_counts=counts,
        belief_asked=counts > 0,
        opening_text=draft,
        opening_features=text_features(layout, counted(layout, draft)),
        scale=scale_of(layout),
        staged=_staged(axes, public),
        days=days_table(axes, public),
        foreign=distance_of_wordings(axes, layout, public, p),
        occupied=np.array([opened.seating[state].kind is not SeatKind.NOBODY for state in axes.states]),
        entropy=entropy,
        doubts=stream(entropy, Purpose.DOUBT).standard_normal((DRAWS, 2, len(axes.states))),
        own=_own(axes, layout, opened),
    )


def _own(axes: Axes, layout: Layout, opened: SessionOpened) -> dict[SeatId, Own]:
    """The instructions that are here, in arrays."""
    scenario = opened.scenario
    public, mandates = scenario.public, scenario.mandates
    return {state: own_of_mandate(axes, layout, public, state, mandates[state]) for state in mandates}


def own_of_mandate(axes: Axes, layout: Layout, public: PublicScenario, state: SeatId, mandate: Mandate) -> Own:
    """Lay out one mandate."""
    mains = {clause.id: clause.main.id for clause in public.convention.clauses}
    return Own(
        interests=interests_of(axes, layout, public, state, mandate),
        home=own_home(axes, public.delegation(state), mandate, mains),
        mandate=mandate,
    )


def material_power(public: PublicScenario) -> Floats:
    """[N] shares of material power, summing to 1 (D21)."""
    material = np.array([max(each.power.material, 1) for each in public.delegations], dtype=np.float64)
    return np.asarray(material / material.sum())


def leverage_of(public: PublicScenario) -> Floats:
    """Leverage of i over j: coercive power of i times what j lacks in material power (D21)."""
    coercive = np.array([each.power.coercive for each in public.delegations]) / 1000
    lacking = 1.0 - np.array([each.power.material for each in public.delegations]) / 1000
    over = np.multiply.outer(coercive, lacking)
    np.fill_diagonal(over, 0.0)
    return np.asarray(over)


def _draft(axes: Axes, layout: Layout, public: PublicScenario) -> Floats:
    """[C, K] nobody has spoken yet: every alternative on the table has the same share (E1.1)."""
    tables = opening_tables(axes, layout, public)
    silence = np.zeros(axes.width)
    rows = [support_row(stands, silence, main=bool(main)) for stands, main in zip(tables, layout.main, strict=True)]
    return np.stack(rows)


def _staged(axes: Axes, public: PublicScenario) -> Floats:
    staged = np.zeros((len(axes.brackets), axes.width))
    for c, bracket in enumerate(public.convention.brackets):
        for k, alternative in enumerate(bracket.alternatives):
            if alternative.binds is not None and alternative.binds.staged is not None:
                staged[c, k] = alternative.binds.staged / 1000
    return staged
