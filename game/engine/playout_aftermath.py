"""What follows in every run at once: signatures, capitals year by year with contagion, entry into force, the futures.

The hazard is the one of section 4, term by term; thresholds are common random numbers (E4.9), so that raising any
hazard never lowers any count.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.entry import part_of_last_year, threshold_table
from game.engine.forecast import joined_by, yearly_alpha
from game.engine.home import LENS_FEATURES, Homes
from game.engine.playout_adoption import Outcome
from game.engine.playout_position import Position
from game.engine.playout_talks import HALVES, OPEN, Places, Tempers
from game.engine.playout_worlds import Small, Worlds
from game.engine.ratification import WIDEST, margin_term
from game.engine.streams import Purpose, stream
from game.engine.text import ASSISTANCE, CAPACITY, hardness

_PEERS = 0.25
"""Share of the ratifications needed that makes the patient move."""
NEVER = 127


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Aftermath:
    """What came of every run."""

    phi: Floats
    """[F, H, W] features of the text."""
    joined: Places
    """[N, H, W] year of ratification; 0 for those bound before this moment, NEVER for the rest."""
    chance: Small
    """[N, H, W] probability of being a party by the end, given everything but the capital's own luck (E4.7)."""
    in_force: Places
    """[H, W] year of entry into force; NEVER."""
    needed: Whole
    """[H, W] ratifications that it takes."""


def follow(at: Position, drawn: Worlds, tempers: Tempers, of: Outcome, chunk: int) -> Aftermath:
    """Let the years pass."""
    phi = features(at, of.chosen)
    signed = _signatures(at, drawn, of)
    eta = _eta(at, drawn, of, phi, signed)
    needed = threshold_table(at.ground.axes, at.ground.public)[_final(at, of.chosen)]
    part = part_of_last_year(_of_wording(at.ground.days, of.chosen).sum(0))
    luck = stream(at.ground.entropy, Purpose.PLAYOUT, chunk, 3)
    able = (signed | at.submitted[:, None, None]) & of.adopted
    return _years(at, tempers, eta, able, needed, part, phi, luck)


def _final(at: Position, chosen: Places) -> Whole:
    """[H, W] which wording of the final clause stands; the last place where none does."""
    clause = at.ground.public.entry_into_force.clause
    if clause is None:
        return np.full(chosen.shape[1:], -1)
    main = at.ground.public.convention.clause(clause).main.id
    return np.asarray(chosen[at.ground.axes.bracket_at[main]], dtype=np.int64)


def features(at: Position, chosen: Places) -> Floats:
    """[F, H, W] features of every text (E1.2): parent plus deltas, kept within 0..1 clause by clause (D14)."""
    layout = at.ground.layout
    table = layout.features.astype(np.float32).copy()
    stands = table[np.arange(len(chosen))[:, None, None], chosen.astype(np.int64)]
    stands[chosen == OPEN] = 0.0
    per_clause = np.clip(np.add.reduceat(stands, layout.starts, axis=0), 0.0, 1.0)
    return np.asarray(np.einsum("lhwf,l->fhw", per_clause, layout.importance.astype(np.float32)))


def _signatures(at: Position, drawn: Worlds, of: Outcome) -> Flags:
    would = (of.worth - drawn.outside[:, None] >= -at.ground.p.grace) & (of.crossed == 0)
    asked = at.signed[:, None, None]
    return np.asarray(np.where(asked < 0, would, asked == 1) & at.ground.occupied[:, None, None])


def _eta(at: Position, drawn: Worlds, of: Outcome, phi: Floats, signed: Flags) -> Small:
    """[N, H, W] log hazard relative to the reference: the terms of E4.4 that follow from the text, and the rest."""
    p, capacity = at.ground.p, at.ground.capacity[:, None, None]
    margin, blocked = margins(at, drawn, of, phi)
    staged = np.minimum(_staged(at, of.chosen), 1.0)
    gap = np.maximum(phi[CAPACITY] * (1.0 - 0.5 * staged) + p.tradition * _foreign(at, of.chosen) - capacity, 0.0)
    text = p.b_hard * (hardness(np.moveaxis(phi, 0, -1)) - p.ref_hard)
    helped = phi[ASSISTANCE] * (p.b_ass + p.b_ass_dev * (1.0 - capacity))
    total = margin_term(margin, p) + p.b_sign * signed + text + helped + p.b_gap * gap
    total = total + p.b_red * (of.crossed + blocked) + drawn.home[:, None] + at.standing_terms[:, None, None]
    return np.asarray(total, dtype=np.float32)


def _staged(at: Position, chosen: Places) -> Floats:
    return np.asarray(_of_wording(at.ground.staged, chosen).sum(0))


def _of_wording(table: Floats | Whole, chosen: Places) -> Floats:
    """[C, H, W] what a table [C, K] says of the wording that stands; 0 where none does."""
    padded = np.concatenate([table, np.zeros((len(chosen), 1))], axis=1)
    return np.asarray(padded[np.arange(len(chosen))[:, None, None], chosen.astype(np.int64)])


def _foreign(at: Position, chosen: Places) -> Small:
    """[N, H, W] how foreign every text is to each state's law (section 1.2)."""
    foreign = at.ground.foreign
    found = np.zeros((len(foreign), *chosen.shape[1:]), dtype=np.float32)
    for c in np.flatnonzero(foreign.any((0, 2))):
        row = np.pad(foreign[:, c], ((0, 0), (0, 1))).astype(np.float32)
        found += row[:, chosen[c].astype(np.int64)]
    return found


def margins(at: Position, drawn: Worlds, of: Outcome, phi: Floats) -> tuple[Floats, Floats]:
    """[N, H, W] smallest win-set margin (E4.3, D19), and the weight of known blocks hit and needs unmet."""
    ground, gain = at.ground, (of.worth - drawn.outside[:, None]).astype(np.float64)
    shift = phi[LENS_FEATURES] - ground.opening_features[LENS_FEATURES][:, None, None]
    margin, blocked = _margin(ground.homes, gain, shift, None, at), np.zeros_like(gain)
    for place, own in at.insight.own.items():
        excluded = at.reserved[place][ground.layout.clause]
        hits = _hits(own.home, np.where(excluded[:, None, None], np.int8(OPEN), of.chosen))
        margin[place] = _margin(own.home, gain[[place]], shift, hits, at)[0]
        blocked[place] = (hits * own.home.weight[:, None, None]).sum(0)
    return margin, blocked


def _margin(homes: Homes, gain: Floats, shift: Floats, hits: Floats | None, at: Position) -> Floats:
    p = at.ground.p
    lens = p.lens * np.einsum("af,fhw->ahw", homes.cares, shift)
    opposed = ~homes.formal[:, None, None] & ((lens < 0) | (False if hits is None else hits > 0.5))
    member = (homes.state == np.arange(homes.size)[:, None]).astype(np.float64)
    informal = -p.informal * np.einsum("na,ahw->nhw", member, opposed * homes.weight[:, None, None])
    government = gain + informal
    each = (
        gain[homes.state]
        + lens
        - homes.bar[:, None, None]
        + np.where(homes.executive[:, None, None], informal[homes.state], 0.0)
    )
    margin = np.array(government)
    np.minimum.at(margin, homes.state[homes.formal], each[homes.formal])
    return margin


def _hits(homes: Homes, chosen: Places) -> Floats:
    """[A, H, W] blocks that stand plus needs that do not, for each of the seat's own actors."""
    hits = np.zeros((len(homes.names), *chosen.shape[1:]))
    for row, (a, c) in enumerate(zip(homes.blocks.of, homes.blocks.c, strict=True)):
        hits[a] += _stands(homes.blocks.holds[row], chosen[c])
    for row, (a, c) in enumerate(zip(homes.needs.of, homes.needs.c, strict=True)):
        hits[a] += 1.0 - _stands(homes.needs.holds[row], chosen[c])
    return hits


def _stands(holds: Floats, chosen: Places) -> Floats:
    return np.where(chosen == OPEN, 0.0, holds[chosen.astype(np.int64)])


def _years(
    at: Position, tempers: Tempers, eta: Small, able: Flags, needed: Whole, part: Floats, phi: Floats,
    luck: np.random.Generator,
) -> Aftermath:  # fmt: skip
    """Year by year: those before their capital join where the hazard they have met passes their threshold (E4.10).

    In force within a year is what has its parties after ``part [H, W]`` of it (E4.17).
    """
    ground, p = at.ground, at.ground.p
    bar = _bars(at, eta, luck)
    joined = np.where(at.party[:, None, None], np.int8(0), np.int8(NEVER)) * np.ones(eta.shape, dtype=np.int8)
    met = np.zeros_like(eta)
    in_force = np.full(eta.shape[1:], at.in_force_year or NEVER, dtype=np.int8)
    include = np.array([each in ground.public.entry_into_force.include for each in ground.axes.states])
    for year in range(at.year, 0 if at.over else ground.public.calendar.years):
        party = joined < NEVER
        asks = able & (at.submitted[:, None, None] | (year + 1 > tempers.patience) | (party.sum(0) >= _PEERS * needed))
        share = np.einsum("ng,nhw->ghw", ground.regions.mean, party.astype(np.float32))[ground.regions.of]
        meets = np.exp(np.float32(yearly_alpha(year, p)) + np.float32(p.b_peer) * share) * asks
        early = party | ((met + part.astype(np.float32) * meets >= bar) & asks)
        holds = (early.sum(0) >= needed) & early[include].all(0)
        in_force[holds & (in_force == NEVER)] = year + 1
        met += meets
        joined[(met >= bar) & asks & ~party] = year + 1
    log_hazard = np.clip(eta, -WIDEST, WIDEST) + np.log(np.maximum(met / _already(at), 1e-12))
    exact = joined_by(np.asarray(log_hazard, dtype=np.float64), p) * able
    chance = np.where(at.party[:, None, None], 1.0, exact).astype(np.float32)
    return Aftermath(phi=phi, joined=joined, chance=chance, in_force=in_force, needed=needed)


def _already(at: Position) -> Floats:
    return (1.0 + at.ground.p.theta * at.survived)[:, None, None]


def _bars(at: Position, eta: Small, luck: np.random.Generator) -> Small:
    """[N, H, W] hazard of the reference state at which each joins: Lomax thresholds (E4.9)."""
    theta = np.float32(at.ground.p.theta)
    uniform = luck.random((eta.shape[0], HALVES, eta.shape[2]), dtype=np.float32)
    drawn = (np.power(np.float32(1.0) - uniform, -theta) - 1) / theta
    return np.asarray(drawn * np.exp(-np.clip(eta, -WIDEST, WIDEST)) * _already(at), dtype=np.float32)
