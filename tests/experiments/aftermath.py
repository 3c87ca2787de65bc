"""From a text to likelihoods and to years under it, on the engine's own functions: what several experiments share."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine import ratification
from game.engine.arrays import Flags, Floats, Whole
from game.engine.bargain import nash
from game.engine.expected import Conditions, by_state, expect, index, standings, superiority
from game.engine.forecast import Start, joined_by, mean_field
from game.engine.home import Verdict, meet
from game.engine.implementation import Implementation, States
from game.engine.parameters import Parameters
from game.engine.ratification import Covariates
from game.engine.reciprocity import Ledger, expected_shares, imbalance
from game.engine.regime import Regime
from game.engine.reservations import worth_with
from game.engine.text import ASSISTANCE, CAPACITY, counted, hardness, one_hot, text_features
from game.engine.trust import Trust, outlook_on_others
from game.engine.utility import links_active
from tests.experiments.rooms import bargain_of, books
from tests.experiments.worlds import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """How likely each state is to ratify a text, and why."""

    chance: Floats
    """[N] by the end of the years asked for."""
    eta: Floats
    terms: Floats
    verdict: Verdict
    delivery: Floats
    """E [N, N] if all were parties."""
    phi: Floats


def nash_text(here: World) -> Whole:
    """The text that is best for all by Nash's measure (E6.4)."""
    return nash(bargain_of(here)).chosen


def likely(
    here: World, text: Whole, p: Parameters, *, capacity: Floats | None = None, signed: Floats | float = 1.0,
    reserved: Flags | None = None, staged: float = 0.0, held: tuple[Trust, Ledger] | None = None, years: int = 5,
) -> Likely:  # fmt: skip
    """The forecast of a text (E4.3 to E4.7); ``capacity`` where it differs from the world's."""
    layout, x = here.layout, one_hot(here.layout, text)
    y = counted(layout, x)
    phi = text_features(layout, y)
    able = here.capacity if capacity is None else capacity
    trust, ledger = books(here, p) if held is None else held
    level = trust.level()
    share = expected_shares(able, here.power, p)
    delivery = expect(
        level[:, : here.states], standings(level[:, : here.states]), imbalance(ledger.given, share, p).T,
        _bound(here, able, phi, p), p,
    ).delivery  # fmt: skip
    gain = _worth(here, x, reserved, p) - here.outside
    found = meet(here.homes, gain, phi, y, p)
    crossed = found.crossed if reserved is None else _unreserved(here, y, reserved)
    given = Covariates(
        states=here.states, margin=found.margin, signed=np.broadcast_to(np.asarray(signed, float), gain.shape),
        hard=np.full(here.states, float(hardness(phi))), supermajority=here.supermajority,
        assistance=np.full(here.states, phi[ASSISTANCE]), capacity=able,
        gap=ratification.capacity_gap(np.full(here.states, phi[CAPACITY]), able, staged),
        trust=outlook_on_others(level, here.mu), reciprocity=by_state(index(delivery), here.mu), crossed=crossed,
        bad_faith=here.insincere.astype(np.float64),
    )  # fmt: skip
    terms = ratification.terms(given, p)
    eta = terms.sum(0)
    forecast = mean_field(eta, here.regions, nobody(here), years, p)
    return Likely(chance=forecast.joined[-1], eta=eta, terms=terms, verdict=found, delivery=delivery, phi=phi)


def nobody(here: World) -> Start:
    """A forecast that begins without parties."""
    none = np.zeros(here.states, dtype=np.bool_)
    return Start(party=none, able=~none)


def independent(eta: Floats, years: int, p: Parameters) -> Floats:
    """[N] chance by then if nobody looked at the neighbours (E4.7)."""
    base = np.log(np.exp(p.alpha[:years]).sum())
    return joined_by(eta + base, p)


def _bound(here: World, able: Floats, phi: Floats, p: Parameters) -> Conditions:
    return Conditions(
        capacity=able, above=superiority(here.power), leverage=here.leverage, phi=phi,
        party=np.ones(here.states, dtype=np.bool_), rule=p.rule, norm=0.5,
    )  # fmt: skip


def _worth(here: World, x: Floats, reserved: Flags | None, p: Parameters) -> Floats:
    if reserved is None:
        return np.asarray(np.einsum("nck,ck->n", here.value, x) + _linked(here, x))
    return worth_with(here.layout, here.value, x, reserved, p) + _linked(here, x)


def _linked(here: World, x: Floats) -> Floats:
    return np.asarray((here.links.effect * links_active(here.links, x)).sum(1))


def _unreserved(here: World, y: Floats, reserved: Flags) -> Floats:
    """[N] red lines crossed on which no reservation was made (E4.4)."""
    lines = here.homes.lines
    open_to = ~reserved[lines.of, here.layout.clause[lines.c]]
    return np.bincount(lines.of, weights=lines.stand(y) * open_to, minlength=here.states)


def regime_of(here: World, text: Whole) -> Floats:
    """Phi of a text in force."""
    return text_features(here.layout, counted(here.layout, one_hot(here.layout, text)))


def put_to_work(
    here: World, regime: Regime, party: Flags, p: Parameters, *, held: tuple[Trust, Ledger] | None = None,
    unwilling: Floats | None = None, leverage: Floats | None = None,
) -> Implementation:  # fmt: skip
    """A regime in its first year."""
    trust, ledger = books(here, p) if held is None else held
    who = States(
        power=here.power, mu=here.mu, above=superiority(here.power),
        leverage=here.leverage if leverage is None else leverage, share=expected_shares(here.capacity, here.power, p),
        rule=p.rule, unwilling=unwilling,
    )  # fmt: skip
    return Implementation(who, here.capacity, party, regime, trust, ledger, p)


def everybody(here: World) -> Flags:
    """All states are parties."""
    return np.ones(here.states, dtype=np.bool_)


def no_phi() -> Floats:
    """An informal arrangement: no text at all."""
    return np.zeros(10)
