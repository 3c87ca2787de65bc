"""Experiments 3, 4, 19 and 21: clubs, treaties and informal arrangements over the years, and the five futures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.engine.acts import ActKind
from game.engine.arrays import Flags, Floats, Whole
from game.engine.futures import Delivered, coordinates, resemblance
from game.engine.parameters import Parameters
from game.engine.regime import Regime
from game.engine.streams import Purpose, stream
from game.engine.text import DELEGATION, ENFORCEMENT, OBLIGATION, PRECISION, SAFEGUARD
from game.engine.trust import Trust
from game.terms.ids import Seq
from game.terms.mandate import Future
from tests.experiments.aftermath import everybody, likely, nash_text, no_phi, put_to_work, regime_of
from tests.experiments.results import Experiment, Measured, by_name
from tests.experiments.worlds import LIKE_MINDED, World, world

P = Parameters()
_TALKS, _TALKS_COST = 3, 0.004
"""Years a treaty takes to make, and what they cost each state in a year: negotiators, legislation, publicity."""


def club_or_open(seeds: Sequence[int]) -> Measured:
    """3."""
    rows = []
    for seed in seeds:
        free, club = (_with_free_riders(seed, club=club) for club in (False, True))
        rows.append({
            "club over open, gain in delivery": club["gained"] - free["gained"],
            "open loses delivery": -free["gained"], "club over open, trust": club["trust"] - free["trust"],
            "club over open, norm": club["norm"] - free["norm"], "club ends smaller": free["size"] - club["size"],
            "club over open, welfare of good states": club["welfare"] - free["welfare"],
        })  # fmt: skip
    return by_name(rows)


def _with_free_riders(seed: int, *, club: bool) -> dict[str, float]:
    here = world(seed, 40, 12, 4)
    phi = regime_of(here, nash_text(here))
    unwilling = np.where(stream(seed, Purpose.STYLES, 3).random(40) < 0.3, 0.9, 0.0)
    good, off = unwilling == 0, ~np.eye(40, dtype=np.bool_)
    if club:
        phi[ENFORCEMENT] = 0.6
    run = put_to_work(here, Regime(phi=phi, club=club, assist_rate=0.0), everybody(here), P, unwilling=unwilling)
    rates = []
    for _ in range(15):
        among = np.outer(good & run.party, good & run.party) & off
        told = run.pass_year(seed)
        rates.append(told.given[among].sum() / max(told.asked[among].sum(), 1))
    welfare = sum(each.pay for each in run.years)
    return {
        "gained": float(np.mean(rates[-3:]) - np.mean(rates[:3])), "norm": run.norm,
        "trust": float(run.trust.level()[:, :40][among].mean()), "size": float(run.party.sum()),
        "welfare": float(np.asarray(welfare)[good].mean()),
    }  # fmt: skip


def informal_first(seeds: Sequence[int]) -> Measured:
    """4."""
    rows = []
    for seed in seeds:
        informal, treaty = (np.cumsum(_pays(seed, treaty=treaty)) for treaty in (False, True))
        ahead = treaty - informal
        rows.append({"informal ahead in year 2": -ahead[1], "treaty ahead in year 15": ahead[14]})
    return by_name(rows)


def _pays(seed: int, *, treaty: bool) -> list[float]:
    """Mean payoff of each of 15 years; a treaty takes three years of energy before it stands."""
    here = world(seed, 30, 12, 4)
    run = put_to_work(here, Regime(phi=no_phi(), review=0.0), ~everybody(here), P)
    pays = []
    for year in range(15):
        talking = treaty and year < _TALKS
        if talking and year == 0:
            run.expected *= 0.6
        if treaty and year == _TALKS:
            run.expected /= 0.6
            run.regime = Regime(phi=regime_of(here, nash_text(here)), review=0.6, setup=0.001)
            run.party = everybody(here)
        pays.append(float(run.pass_year(seed).pay.mean()) - (_TALKS_COST if talking else 0.0))
    return pays


def new_leaders(seeds: Sequence[int]) -> Measured:
    """19."""
    kept = {treaty: np.array([_kept(seed, treaty=treaty) for seed in seeds]) for treaty in (False, True)}
    return {"treaty over informal, delivery kept": kept[True] - kept[False]}


def _kept(seed: int, *, treaty: bool) -> float:
    """Delivery after a third of the leaders changed, as a share of that before."""
    here = world(seed, 30, 12, 4)
    regime, party = Regime(phi=no_phi(), review=0.0), ~everybody(here)
    if treaty:
        regime, party = Regime(phi=regime_of(here, nash_text(here)), review=0.6), everybody(here)
    run = put_to_work(here, regime, party, P)
    for _ in range(5):
        run.pass_year(seed)
    changed = stream(seed, Purpose.SHOCKS, 3).choice(30, 10, replace=False)
    run.trust = _soured(run.trust, changed)
    for _ in range(3):
        run.pass_year(seed)
    rates = [each.rate for each in run.years]
    return float(np.mean(rates[5:8]) / np.mean(rates[2:5]))


def _soured(book: Trust, changed: Whole) -> Trust:
    """New leaders know nobody and expect little; half of what speaks for them is forgotten."""
    prior = book.prior.copy()
    prior[changed] = 0.15
    fresh = Trust(prior, P)
    fresh.pos, fresh.neg = book.pos.copy(), book.neg.copy()
    fresh.pos[changed] = fresh.neg[changed] = 0.0
    lost = 0.5 * (P.n0 * prior[:, changed] + fresh.pos[:, changed])
    for place, j in enumerate(changed):
        fresh.note(Seq(0), ActKind.PROMISE_BROKEN, int(j), _as_evidence(lost[:, place], fresh, int(j)))
    fresh.month = book.month
    return fresh


def _as_evidence(lost: Floats, book: Trust, j: int) -> Floats:
    """Bad evidence that lowers trust by as much as losing that much good evidence does."""
    good, all_of_it = (P.n0 * book.prior + book.pos)[:, j], book.amount()[:, j]
    level = (good - lost) / (all_of_it - lost)
    weight = good / level - all_of_it
    weight[j] = 0.0
    return np.asarray(np.maximum(weight, 0.0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """One constructed world and the future it was constructed for."""

    future: Future
    phi: Floats
    chance: Floats
    party: Flags
    p: Parameters = P
    club: bool = False
    review: float = 0.5
    threats: float = 0.0
    leverage: Floats | None = None


def endings(seed: int) -> tuple[Ending, ...]:
    """Five worlds, one for each future."""
    here = world(seed, 30, 20, 5)
    text = nash_text(here)
    chance = likely(here, text, P).chance
    luck = stream(seed, Purpose.IMPLEMENTATION, 99)
    return (
        Ending(future=Future.TOGETHER, phi=regime_of(here, text), chance=chance, party=luck.random(30) < chance),
        _club(here),
        _alone(here),
        _retreat(here, luck),
        _renewal(here, text, luck),
    )


def _nearest(here: World, wanted: float) -> Whole:
    """The wording of every clause that lies nearest to a position."""
    away = np.where(here.layout.mask, np.abs(here.position - wanted), np.inf)
    return np.asarray(away.argmin(1))


def _club(here: World) -> Ending:
    members = here.bloc == LIKE_MINDED
    phi = regime_of(here, _nearest(here, 0.8))
    phi[ENFORCEMENT] = 0.6
    return Ending(future=Future.UNBOUND, phi=phi, chance=np.where(members, 0.9, 0.05), party=members, club=True)


def _alone(here: World) -> Ending:
    world_of_power = replace(P, rule=0.1, chi_pow=1.0, comp_pow=0.9)
    over = np.clip(2.5 * here.leverage + 0.25 * (here.power[:, None] > 2 * here.power), 0, 1)
    return Ending(
        future=Future.GOING_ALONE, phi=no_phi(), chance=np.full(30, 0.05), party=~everybody(here), p=world_of_power,
        threats=3.0, leverage=over, review=0.0,
    )  # fmt: skip


def _retreat(here: World, luck: np.random.Generator) -> Ending:
    shallow = np.where(here.layout.features[..., DELEGATION].max(1) == 0, 1, 0)
    phi = regime_of(here, shallow)
    phi[[OBLIGATION, PRECISION]] *= 0.5
    party = luck.random(30) < 0.6
    soft = replace(P, rule=0.3)
    return Ending(future=Future.RETREAT, phi=phi, chance=np.full(30, 0.6), party=party, p=soft, review=0.0)


def _renewal(here: World, text: Whole, luck: np.random.Generator) -> Ending:
    bold = text.copy()
    features = here.layout.features
    about = np.maximum(features[..., DELEGATION].max(1), features[..., SAFEGUARD].max(1)) > 0
    last = here.layout.mask.sum(1) - 1
    bold[about] = last[about]
    phi = regime_of(here, bold)
    least = {OBLIGATION: 0.85, PRECISION: 0.7, DELEGATION: 0.45, ENFORCEMENT: 0.4}
    for place, level in least.items():
        phi[place] = max(phi[place], level)
    party = luck.random(30) < 0.8
    warm = replace(P, trust_climate=0.5)
    return Ending(future=Future.RENEWAL, phi=phi, chance=np.full(30, 0.7), party=party, p=warm)


def likeness(seed: int, ending: Ending) -> dict[Future, float]:
    """How far six years of a constructed world resemble each future (E6.13, E6.14)."""
    here = world(seed, 30, 20, 5)
    regime = Regime(phi=ending.phi, review=ending.review, club=ending.club)
    run = put_to_work(here, regime, ending.party, ending.p, leverage=ending.leverage)
    for _ in range(6):
        run.pass_year(seed)
    last = run.years[-3:]
    mean = Delivered(
        inside=float(np.mean([each.inside for each in last])), across=float(np.mean([each.across for each in last])),
        anywhere=float(np.mean([each.rate for each in last])),
        willing=float(np.mean([each.willing_rate for each in last])),
    )  # fmt: skip
    share = float((ending.chance * here.mu).sum())
    return resemblance(coordinates(share, ending.phi, mean, ending.threats), P)


def futures(seeds: Sequence[int]) -> Measured:
    """21."""
    lead: dict[str, list[float]] = {}
    for seed in seeds:
        for ending in endings(seed):
            found = likeness(seed, ending)
            best_other = max(value for future, value in found.items() if future is not ending.future)
            lead.setdefault(f"lead of {ending.future.value}", []).append(found[ending.future] - best_other)
    return {name: np.array(values) for name, values in lead.items()}


ON_REGIMES = (
    Experiment(number=3, title="a club sustains cooperation, an open-to-all convention erodes",
               expects="with 30 % free riders the club keeps delivery, trust and norm, and ends smaller",
               measure=club_or_open),
    Experiment(number=4, title="informal deals pay first, a treaty later",
               expects="the treaty is behind in year 2 and ahead in year 15", measure=informal_first),
    Experiment(number=19, title="treaty cooperation survives new leaders better than informal cooperation",
               expects="a larger share of delivery is kept", measure=new_leaders),
    Experiment(number=21, title="outcomes map to their future",
               expects="each constructed world resembles its own future most", measure=futures),
)  # fmt: skip
