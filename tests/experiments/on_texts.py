"""Experiments 5, 6, 9 to 12, 15, 16, 18 and 20: what a text does to who joins, and how texts come about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.bargain import nash
from game.engine.bargain_shares import effectiveness
from game.engine.forecast import Start, mean_field, monte_carlo, thresholds
from game.engine.parameters import Parameters
from game.engine.reservations import best_reservations
from game.engine.streams import Purpose, stream
from game.engine.suspicion import detects
from game.engine.text import ASSISTANCE, DEPTH, SAFEGUARD, counted, one_hot
from tests.experiments.aftermath import independent, likely, nash_text, nobody, regime_of
from tests.experiments.bilateral import micro_and_time
from tests.experiments.results import Experiment, Measured, by_name
from tests.experiments.rooms import Room, bargain_of, joint_score, styles
from tests.experiments.worlds import World, homes_of, world

P = Parameters()


def nearest(here: World, clauses: Flags, wanted: float, text: Whole) -> Whole:
    """The text with the chosen clauses at the wording nearest to a position."""
    away = np.where(here.layout.mask, np.abs(here.position - wanted), np.inf)
    return np.where(clauses, away.argmin(1), text)


def core(here: World) -> Flags:
    """[C] clauses about depth itself."""
    return np.asarray(here.layout.features[..., DEPTH].max(1) > 0.8)


def about(here: World, feature: int) -> Flags:
    """[C] clauses with a feature."""
    return np.asarray(here.layout.features[..., feature].max(1) > 0)


def depth(seeds: Sequence[int]) -> Measured:
    """5."""
    rows = []
    for seed in seeds:
        here = world(seed, 60, 20, 5)
        base = nash_text(here)
        joins, does = {}, {}
        for wanted in (0.25, 0.5, 0.75, 1.0):
            text = nearest(here, core(here), wanted, base)
            told = likely(here, text, P)
            share = float((told.chance * here.mu).sum())
            compliance = float((told.delivery.mean(1) * told.chance).sum() / told.chance.sum())
            joins[wanted] = float(told.chance.mean())
            does[wanted] = effectiveness(float(regime_of(here, text)[DEPTH]), share, compliance)
        rows.append({
            "participation, .5 over .75": joins[0.5] - joins[0.75],
            "participation, .75 over 1": joins[0.75] - joins[1.0],
            "effectiveness x1000, .75 over .25": 1e3 * (does[0.75] - does[0.25]),
            "effectiveness x1000, .75 over 1": 1e3 * (does[0.75] - does[1.0]),
        })  # fmt: skip
    return by_name(rows)


def capacity(seeds: Sequence[int]) -> Measured:
    """6."""
    rows = []
    for seed in seeds:
        here = world(seed, 60, 20, 5)
        text = nearest(here, core(here), 0.75, nash_text(here))
        low = here.capacity < 0.45
        helped = np.clip(here.capacity + 0.25 * (1 - here.capacity) * low, 0, 1)
        with_help = nearest(here, about(here, ASSISTANCE), 0.65, text)
        gain = likely(here, with_help, P, capacity=helped, staged=1.0).chance - likely(here, text, P).chance
        rows.append({"gain of low-capacity states": gain[low].mean(), "more than others": gain[low].mean()
                     - gain[~low].mean()})  # fmt: skip
    return by_name(rows)


def contagion(seeds: Sequence[int]) -> Measured:
    """9."""
    rows = []
    for seed in seeds:
        here = world(seed, 193, 20, 5, region=20)
        eta = likely(here, nash_text(here), P).eta - 0.8
        of = here.regions.of
        same = of == of[60]
        spread, first = np.zeros(193, dtype=np.bool_), np.zeros(193, dtype=np.bool_)
        spread[np.linspace(0, 192, 8).astype(int)] = True
        first[np.flatnonzero(same)[:8]] = True
        rest = same & ~first & ~spread
        led, scattered = (
            mean_field(eta, here.regions, Start(party=party, able=~party), 5, P).joined[-1][rest].mean()
            for party in (first, spread)
        )
        runs = monte_carlo(eta, here.regions, nobody(here), 5, thresholds(193, 2000, seed, P), P)
        alone = independent(eta, 5, P)
        rows.append({"neighbours of a region that leads": led - scattered,
                     "over-dispersion of the number of parties": runs.counts[-1].std()
                     - np.sqrt((alone * (1 - alone)).sum())})  # fmt: skip
    return by_name(rows)


def actors(seeds: Sequence[int]) -> Measured:
    """10."""
    rows = []
    for seed in seeds:
        here = world(seed, 60, 20, 5, actors=2)
        text = nash_text(here)

        def chance(bar: float | None, here: World = here, text: Whole = text) -> float:
            """With one more actor who asks for ``bar``; without any for ``None``."""
            present, nothing = np.full(60, bar is not None), np.zeros((60, 4))
            red = np.zeros((60, here.clauses, here.layout.mask.shape[1] - 1), dtype=np.bool_)
            lines = here.homes.lines
            red[lines.of, lines.c] = lines.holds[:, :-1] > 0
            home = homes_of(60, [(present, nothing, np.full(60, bar or 0.0))], red)
            return float(likely(replace(here, homes=home), text, P).chance.mean())

        hurdles = [
            float(likely(replace(here, supermajority=np.full(60, each)), text, P).chance.mean()) for each in (0.0, 1.0)
        ]
        rows.append({
            "absorbed actor: 1e-9 less what it changes": 1e-9 - abs(chance(None) - chance(-0.02)),
            "a distant actor lowers P5": chance(None) - chance(0.10),
            "a supermajority lowers P5": hurdles[0] - hurdles[1],
        })  # fmt: skip
    return by_name(rows)


def logrolling(seeds: Sequence[int]) -> Measured:
    """11."""
    rows = []
    for seed in seeds:
        here = world(seed, 30, 20, 5)
        joint = Room(here, P, styles(here, seed), seed).run().text
        selfish = Room(here, P, styles(here, seed, lam=0.0), seed, chair=False).run().text
        best = nash(bargain_of(here))
        texts = {"joint": joint, "selfish": selfish, "medians": medians(here), "nash": best.chosen}
        score = {name: float(joint_score(here, text).mean()) for name, text in texts.items()}
        rows.append({
            "one text and trades over selfish amendments": score["joint"] - score["selfish"],
            "one text and trades over medians": score["joint"] - score["medians"],
            "bound over the Nash text": best.bound - score["nash"],
        })  # fmt: skip
    return by_name(rows)


def medians(here: World) -> Whole:
    """Every clause at the median of what each would have: splitting the difference."""
    best = np.where(here.layout.mask, here.value, -1.0).argmax(2)
    at = here.position[np.arange(here.clauses), best]
    return np.asarray(np.where(here.layout.mask, np.abs(here.position - np.median(at, 0)[:, None]), np.inf).argmin(1))


def spoilers(seeds: Sequence[int]) -> Measured:
    """12."""
    rows = []
    for seed in seeds:
        bad = world(seed, 30, 20, 5, insincere=0.25)
        good = ~bad.insincere
        sincere = replace(bad, insincere=np.zeros(30, dtype=np.bool_))
        rooms = [Room(each, P, styles(each, seed), seed).run() for each in (sincere, bad)]
        told = [likely(each.here, each.text, P, held=(each.trust, each.ledger)) for each in rooms]
        in_them = [float(each.trust.level()[np.ix_(good, np.append(~good, False))].mean()) for each in rooms]
        rows.append({
            "depth lost": float(told[0].phi[DEPTH] - told[1].phi[DEPTH]),
            "P5 of the others lost": float(told[0].chance[good].mean() - told[1].chance[good].mean()),
            "trust in them lost": in_them[0] - in_them[1],
            "detector over guessing": detects(rooms[1].suspicion, bad.insincere.astype(np.float64)) - 0.5,
        })  # fmt: skip
    return by_name(rows)


def reservations(seeds: Sequence[int]) -> Measured:
    """15."""
    rows = []
    for seed in seeds:
        here = world(seed, 60, 20, 5)
        text = nearest(here, core(here), 0.75, nash_text(here))
        x = one_hot(here.layout, text)
        reserved = best_reservations(here.layout, here.value, x, here.reservable, 2, P)
        plain, thin = likely(here, text, P).chance, likely(here, text, P, reserved=reserved).chance
        deep = here.layout.importance * (counted(here.layout, x) * here.layout.features[..., DEPTH]).sum(1)
        among = float((np.where(reserved, 0, deep).sum(1) * thin).sum() / thin.sum())
        rows.append({"participation gained": thin.mean() - plain.mean(), "depth lost": float(deep.sum()) - among})
    return by_name(rows)


def safeguards(seeds: Sequence[int]) -> Measured:
    """16."""
    rows = []
    for seed in seeds:
        here = world(seed, 60, 20, 5)
        text, clauses = nash_text(here), about(here, SAFEGUARD)
        gain = (
            likely(here, nearest(here, clauses, 0.75, text), P).chance
            - likely(here, nearest(here, clauses, 0.0, text), P).chance
        )
        rows.append({
            "rights-minded states gained": gain[here.rights > 0.6].mean(),
            "others lost": -gain[here.rights < 0.3].mean(),
        })  # fmt: skip
    return by_name(rows)


def pace(seeds: Sequence[int]) -> Measured:
    """18."""
    rows = []
    for seed in seeds:
        here = world(seed, 193, 40, 5)
        met = Room(here, P, styles(here, seed), seed, rounds=8).run()
        signed = (stream(seed, Purpose.STYLES, 12).random(193) < 0.76).astype(np.float64)
        told = likely(here, met.text, P, signed=signed, held=(met.trust, met.ledger))
        parties = mean_field(told.eta, here.regions, nobody(here), 10, P).joined.sum(1)
        rows.append({
            "parties in year 5, within 90..150": min(parties[5] - 90, 150 - parties[5]),
            "parties in year 10, within 135..178": min(parties[10] - 135, 178 - parties[10]),
        })  # fmt: skip
    return by_name(rows)


def bilateral(seeds: Sequence[int]) -> Measured:
    """20."""
    found: list[dict[str, Floats]] = [micro_and_time(3 * seed + each) for seed in seeds for each in range(3)]
    return {
        "efficiency, MiCRO over time tactics": np.array([each["micro"][0] - each["time"][0] for each in found]),
        "MiCRO against a conceder, over a time tactic": np.array(
            [each["mixed"][1] - each["time"][1] for each in found]
        ),
    }


ON_TEXTS = (
    Experiment(number=5, title="depth lowers participation; effectiveness is an inverted U",
               expects="participation falls on the deep side, effectiveness peaks before full depth", measure=depth),
    Experiment(number=6, title="capacity building and staged adoption bring in low-capacity states",
               expects="a gain for them, larger than for others", measure=capacity),
    Experiment(number=9, title="regions pull their neighbours, and outcomes over-disperse",
               expects="neighbours of a leading region more likely; wider than independent states", measure=contagion),
    Experiment(number=10, title="an absorbed domestic actor changes nothing, a distant one lowers the likelihood",
               expects="equal, lower, and lower with a supermajority", measure=actors),
    Experiment(number=11, title="trades and one text beat selfish amendments",
               expects="a higher joint score than selfish amendments and than medians", measure=logrolling),
    Experiment(number=12, title="spoilers hollow the text",
               expects="depth, likelihood and trust in them fall; a pattern shows", measure=spoilers),
    Experiment(number=15, title="reservations widen participation and thin the commitment",
               expects="P5 up, effective depth down", measure=reservations),
    Experiment(number=16, title="safeguards bring in rights-minded states",
               expects="up where rights matter, down where they do not", measure=safeguards),
    Experiment(number=18, title="a crime convention ratifies at the historical pace",
               expects="UNTOC 113 and UNCAC 128 parties after 5 years, 156 and 167 after 10", measure=pace),
    Experiment(number=20, title="MiCRO is efficient and not exploited",
               expects="at least as efficient as time tactics, and as good in its seat", measure=bilateral),
)  # fmt: skip
