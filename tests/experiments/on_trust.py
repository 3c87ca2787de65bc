"""Experiments 1, 2, 7, 8, 13, 14 and 17: what builds trust and what eats it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from game.engine.acts import ActKind, heard_by, weight
from game.engine.breach import renegotiation
from game.engine.expected import Conditions, expect, index, standings, superiority
from game.engine.parameters import Parameters
from game.engine.reciprocity import Ledger, expected_shares, imbalance, room
from game.engine.regime import Regime
from game.engine.streams import Purpose, stream
from game.engine.trust import Trust
from game.terms.ids import Seq
from tests.experiments.aftermath import everybody, likely, no_phi, put_to_work, regime_of
from tests.experiments.results import Experiment, Measured, by_name
from tests.experiments.rooms import Room, books, styles
from tests.experiments.worlds import World, world

P = Parameters()


def act(book: Trust, kind: ActKind, actor: int, towards: int, *, magnitude: float = 1.0, cost: float | None = None,
        grit: bool = False, seen: float = 1.0) -> None:  # fmt: skip
    """One act of one state towards another, with its witnesses (E2.4, E2.5)."""
    size = weight(kind, P, magnitude=magnitude, cost=cost, grit=grit)
    states = len(book.prior)
    drawn = heard_by(size, actor, np.array([towards]), book.level()[:, :states], P)
    drawn[np.arange(states) != towards] *= seen
    book.note(Seq(0), kind, actor, drawn)


def kept_and_broken(seeds: Sequence[int]) -> Measured:
    """1."""
    moved: dict[str, float] = {}
    for level in (0.3, 0.5, 0.7):
        change = []
        for kind in (ActKind.PROMISE_KEPT, ActKind.PROMISE_BROKEN):
            book = Trust(np.full((6, 7), level), P)
            act(book, kind, 0, 1)
            change.append(abs(float(book.level()[1, 0]) - level))
        moved[f"fall minus rise at {level}"] = change[1] - change[0]
    reversed_below = {"rise minus fall at 0.3": -moved.pop("fall minus rise at 0.3")}
    return {name: np.array([each]) for name, each in {**moved, **reversed_below}.items()}


def steps(seed: int, kind: str) -> tuple[float, float]:
    """Trust of B in A and of A in B after six rounds: A does nothing, makes one gesture, or goes on in small steps."""
    here = world(seed, 6, 6, 3)
    capacity, prior = np.full(6, 0.8), np.column_stack([np.full((6, 6), 0.3), np.full(6, P.process_trust)])
    book, ledger, luck = Trust(prior, P), Ledger(6, P), stream(seed, Purpose.SHOCKS)
    for number in range(6):
        book.pass_to(2.0 * number + 2)
        ledger.pass_to(2.0 * number + 2)
        grit, gesture = kind.startswith("steps"), kind == "gesture" and number == 0
        if grit or gesture:
            cost = 0.01 if grit else 0.06
            act(book, ActKind.CONCESSION, 0, 1, cost=cost, grit=grit)
            give(ledger, 0, 1, cost)
        if grit:
            act(book, ActKind.PROMISE_KEPT, 0, 1, magnitude=0.5)
        answers = luck.random() < willing(here, capacity, book, ledger) and kind != "steps to an exploiter"
        if kind != "nothing" and answers:
            act(book, ActKind.CONCESSION, 1, 0, cost=0.01)
            give(ledger, 1, 0, 0.01)
        elif grit and not answers:
            act(book, ActKind.NO_ANSWER, 1, 0)
    level = book.level()
    return float(level[1, 0]), float(level[0, 1])


def give(ledger: Ledger, i: int, j: int, amount: float) -> None:
    """Book something one state gave another."""
    given = np.zeros_like(ledger.given)
    given[i, j] = amount
    ledger.book(Seq(0), given)


def willing(here: World, capacity: np.ndarray, book: Trust, ledger: Ledger) -> float:
    """E of B towards A without any treaty (E3.10)."""
    level = book.level()[:, :6]
    now = Conditions(
        capacity=capacity, above=superiority(here.power), leverage=here.leverage, phi=no_phi(),
        party=np.zeros(6, dtype=np.bool_), rule=P.rule, norm=0.5,
    )  # fmt: skip
    owing = imbalance(ledger.given, expected_shares(capacity, here.power, P), P).T
    return float(expect(level, standings(level), owing, now, P).delivery[1, 0])


def small_steps(seeds: Sequence[int]) -> Measured:
    """2."""
    kinds = ("nothing", "gesture", "steps", "steps to an exploiter")
    found = {kind: np.array([steps(seed, kind) for seed in seeds]) for kind in kinds}
    return {
        "partner's trust, steps over one gesture": found["steps"][:, 0] - found["gesture"][:, 0],
        "initiator's trust in a sincere partner": found["steps"][:, 1] - found["nothing"][:, 1],
        "initiator warned of an exploiter": found["nothing"][:, 1] - found["steps to an exploiter"][:, 1],
    }


def recession(seeds: Sequence[int]) -> Measured:
    """7."""
    rows = []
    for seed in seeds:
        good, bad = (_conference_and_years(seed, replace(P, trust_climate=g)) for g in (0.0, -0.8))
        rows.append({name: good[name] - bad[name] for name in good})
    return by_name(rows)


def _conference_and_years(seed: int, p: Parameters) -> dict[str, float]:
    here = world(seed, 30, 12, 4)
    met = Room(here, p, styles(here, seed), seed).run()
    told = likely(here, met.text, p, held=(met.trust, met.ledger))
    trust = met.room_trust
    run = put_to_work(here, Regime(phi=regime_of(here, met.text)), everybody(here), p, held=(met.trust, met.ledger))
    for _ in range(10):
        run.pass_year(seed)
    return {
        "trust": trust, "reciprocity": float(index(told.delivery).mean()), "P5": float(told.chance.mean()),
        "delivery in year 10": run.years[-1].rate,
    }  # fmt: skip


def coercion(seeds: Sequence[int]) -> Measured:
    """8."""
    rows = []
    for seed in seeds:
        free, forced = (_years_with(seed, pressed=pressed) for pressed in (False, True))
        rows.append({
            "delivery now": forced["now"] - free["now"], "delivery later, lost": free["later"] - forced["later"],
            "trust of targets, lost": free["targets"] - forced["targets"],
            "trust of witnesses, lost": free["witnesses"] - forced["witnesses"],
        })  # fmt: skip
    return by_name(rows)


def _years_with(seed: int, *, pressed: bool) -> dict[str, float]:
    here = world(seed, 30, 12, 4)
    strong = int(here.power.argmax())
    weak = np.array([each for each in np.argsort(here.power)[5:15] if each != strong])
    run = put_to_work(here, Regime(phi=no_phi(), review=0.0), ~everybody(here), P)
    run.expected[strong, weak] = 4.0
    shares = []
    for year in range(12):
        pressure = None
        if pressed and year < 4:
            pressure = np.zeros((30, 30))
            pressure[strong, weak] = 0.6
            for each in weak:
                act(run.trust, ActKind.THREAT, strong, int(each), magnitude=0.6, seen=P.threat_seen)
        told = run.pass_year(seed, pressure)
        shares.append(told.given[strong, weak].sum() / max(1, told.asked[strong, weak].sum()))
    others = np.setdiff1d(np.arange(30), [*weak, strong])
    level = run.trust.level()
    return {
        "now": float(np.mean(shares[:4])), "later": float(np.mean(shares[8:])),
        "targets": float(level[weak, strong].mean()), "witnesses": float(level[others, strong].mean()),
    }  # fmt: skip


def lopsided(seeds: Sequence[int]) -> Measured:
    """13."""
    rows = []
    for seed in seeds:
        ruled, transactional = (_given_by_the_weak(seed, power=power) for power in (False, True))
        rows.append({
            "share given by the weak": transactional[0] - ruled[0], "their trust in the strong, lost": ruled[1]
            - transactional[1],
        })  # fmt: skip
    return by_name(rows)


def _given_by_the_weak(seed: int, *, power: bool) -> tuple[float, float]:
    here = world(seed, 30, 12, 4)
    p = replace(P, rule=0.1, comp_pow=0.9) if power else replace(P, rule=0.8)
    over = np.clip(here.leverage * 2, 0, 1) if power else here.leverage
    run = put_to_work(here, Regime(phi=no_phi(), review=0.0), ~everybody(here), p, leverage=over)
    for _ in range(12):
        run.pass_year(seed)
    given = run.ledger.given
    weak, strong = np.argsort(here.power)[:10], np.argsort(here.power)[-3:]
    up, down = given[np.ix_(weak, strong)].sum(), given[np.ix_(strong, weak)].sum()
    assert 0 <= room(given, expected_shares(here.capacity, here.power, p)).returned <= 1
    return float(up / (up + down)), float(run.trust.level()[np.ix_(weak, strong)].mean())


def renegotiated(seeds: Sequence[int]) -> Measured:
    """14."""
    net = {
        (power, soft): float(renegotiation(np.asarray(0.1), np.asarray(power), np.asarray(soft), P).net)
        for power in (0.5, 2.0)
        for soft in (0.2, 0.8)
    }
    return {
        "the powerful over the weak": np.array([net[2.0, 0.8] - net[0.5, 0.8]]),
        "soft over hard": np.array([net[2.0, 0.8] - net[2.0, 0.2]]),
        "weak in a hard agreement loses": np.array([-net[0.5, 0.2]]),
    }


def process(seeds: Sequence[int]) -> Measured:
    """17."""
    rows = []
    for seed in seeds:
        drawn = world(seed, 30, 20, 5)
        here = replace(drawn, leverage=np.clip(drawn.leverage * 1.5, 0, 1))
        before = Trust(books(here, P)[0].prior, P).level()
        off = ~np.eye(30, dtype=np.bool_)
        kind, harsh = (
            Room(here, P, styles(here, seed, coerce=coerce), seed).run().room_trust - before[:, :30][off].mean()
            for coerce in (0.0, 0.6)
        )
        rows.append({"a cooperative room generates trust": kind, "cooperative over coercive": kind - harsh})
    return by_name(rows)


ON_TRUST = (
    Experiment(number=1, title="a broken promise hurts more than a kept one helps",
               expects="above T = .357, and the reverse below it (E2.8)", measure=kept_and_broken),
    Experiment(number=2, title="small announced steps lead out of mistrust",
               expects="with a sincere partner, not with an exploiter", measure=small_steps),
    Experiment(number=7, title="a trust recession lowers everything",
               expects="trust, reciprocity, ratification and delivery all lower", measure=recession),
    Experiment(number=8, title="coercion gets compliance now and less trust later",
               expects="delivery up, then down; trust of targets and of witnesses down", measure=coercion),
    Experiment(number=13, title="power in a transactional world makes giving lopsided",
               expects="the weak give a larger share and trust the strong less", measure=lopsided),
    Experiment(number=14, title="non-compliance as renegotiation is for the powerful and for soft agreements",
               expects="net value rises in power and softness", measure=renegotiated),
    Experiment(number=17, title="the process generates trust, threats eat it",
               expects="trust rises in a cooperative room, and falls behind with threats", measure=process),
)  # fmt: skip
