"""The speed table: the CPU time of each call beside a floor of the same run, a bare pass over the same bytes.

A time says something about a machine, a ratio to the floor about the program (decision D30).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle
from statistics import median

import numpy as np

from game.engine.arrays import Floats
from game.engine.bargain_frontier import two_sides
from game.engine.climate import Climate, begin
from game.engine.forecast import Start, monte_carlo, regions_of, thresholds
from game.engine.parameters import Parameters
from game.engine.playout import chunk_of, play
from game.engine.playout_talks import HALVES
from game.engine.text import Layout
from game.engine.update import after_a_move
from game.lab.bench_sessions import Samples, conferences, decisions, rounds
from game.lab.bench_worlds import moves, regions_among, session
from game.lab.simulate import opening_of
from game.scenarios import shelf
from game.terms.by_seat import Keyed
from game.terms.events import SessionOpened
from game.terms.ids import OBSERVER

Call = Callable[[], object]
SCENARIO = "cybercrime"
_DRAWS, _YEARS = 10_000, 10
_ISSUES, _VALUES = 10, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One row of the table before it is timed."""

    name: str
    what: str
    limit: float
    """Milliseconds of CPU it may take (issues 5 and 6)."""
    usual: float
    """Ratio to the floor that was measured when it was written; a test allows twice that."""
    samples: Callable[[int, float], Samples]
    """Takes that many samples at least, and more while so many seconds are not spent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """One row of the table: medians of CPU time, milliseconds."""

    name: str
    what: str
    ms: float
    floor: float
    ratio: float
    limit: float
    usual: float


def tasks() -> tuple[Task, ...]:
    """Every row, in the order of the table."""
    return (
        _update(30, 20, 1.5, 44.0),
        _update(193, 60, 15.0, 12.0),
        _ratification(30, 5.0, 9.0),
        _ratification(193, 30.0, 3.2),
        Task(
            name="frontier",
            what=f"two-party frontier and Nash point, {_VALUES**_ISSUES} outcomes, exact",
            limit=300.0,
            usual=0.5,
            samples=_by_turns(_frontier),
        ),
        _playouts(1_000, 400.0, 3.3),
        _playouts(10_000, 3000.0, 3.3),
        _decision(15, 16, 2.0, 9.5),
        _decision(30, 20, 4.0, 5.2),
        Task(
            name="round-15",
            what="a round of 15 delegations and 16 clauses: the decisions alone",
            limit=30.0,
            usual=10.0,
            samples=lambda least, seconds: rounds(15, 16, least),
        ),
        Task(
            name="conference",
            what=f"a whole conference of {SCENARIO}, delegates in every seat",
            limit=1000.0,
            usual=36.0,
            samples=lambda least, seconds: conferences(SCENARIO, max(1, least // 2)),
        ),
    )


def timed(task: Task, least: int = 5, seconds: float = 0.5) -> Timed:
    """Time a task and its floor by turns: at least ``least`` times each, more while ``seconds`` are not spent."""
    ms, bare = (1000.0 * median(each) for each in task.samples(least, seconds))
    return Timed(
        name=task.name,
        what=task.what,
        ms=ms,
        floor=bare,
        ratio=ms / max(bare, 1e-6),
        limit=task.limit,
        usual=task.usual,
    )


def _by_turns(prepare: Callable[[], tuple[Call, Call]]) -> Callable[[int, float], Samples]:
    """Samples of a call that can be made again and again; ``prepare`` makes it and its floor."""

    def samples(least: int, seconds: float) -> Samples:
        call, floor = prepare()
        took: tuple[list[float], list[float]] = ([], [])
        for each in (call, floor):
            each()
        while len(took[0]) < least or sum(took[0]) < seconds:
            for each, times in zip((call, floor), took, strict=True):
                started = time.process_time()
                each()
                times.append(time.process_time() - started)
        return took

    return samples


def _decision(states: int, articles: int, limit: float, usual: float) -> Task:
    return Task(
        name=f"decision-{states}",
        what=f"one decision of a delegate, {states} delegations x {articles} clauses",
        limit=limit,
        usual=usual,
        samples=lambda least, seconds: decisions(states, articles, 20 * least),
    )


def _update(states: int, articles: int, limit: float, usual: float) -> Task:
    def prepare() -> tuple[Call, Call]:
        opened = session(states, articles)
        climate, coming = begin(opened), cycle((each,) for each in moves(opened, 200))
        seat = opened.scenario.public.states[0]
        arrays = _bytes_of(climate)
        room = [np.empty_like(each) for each in arrays]

        def bare() -> None:
            for each, out in zip(arrays, room, strict=True):
                np.add(each, 1.0, out=out)

        return lambda: after_a_move(climate, seat, next(coming)), bare

    what = f"full update after a move with all explanations, {states} states x {articles} clauses"
    return Task(name=f"update-{states}", what=what, limit=limit, usual=usual, samples=_by_turns(prepare))


def _bytes_of(climate: Climate) -> list[Floats]:
    """What an update rests on, each array as often as it is read or written at least."""
    course = climate.course
    known = course.minds.estimate(None)
    pairs = [course.level(None), course.books.ledger.given, course.ground.share, course.ground.above]
    beliefs = [known.value, known.preference, known.doubt, known.room, course.minds.counts]
    return [*beliefs, *pairs, *pairs, course.ground.doubts]


def _ratification(states: int, limit: float, usual: float) -> Task:
    def prepare() -> tuple[Call, Call]:
        p, luck = Parameters(), np.random.Generator(np.random.Philox(1))
        regions = regions_of(tuple(f"region {place % regions_among(states):02d}" for place in range(states)))
        eta, drawn = luck.normal(0.3, 0.5, states), thresholds(states, _DRAWS, 1, p)
        nobody = np.zeros(states, dtype=np.bool_)
        start = Start(party=nobody, able=~nobody)
        joined = np.empty(drawn.shape, dtype=np.bool_)

        def bare() -> None:
            for year in range(_YEARS):
                np.less_equal(drawn, np.float32(year), out=joined)
                np.add.reduce(joined.view(np.uint8), axis=0, dtype=np.uint8)

        return lambda: monte_carlo(eta, regions, start, _YEARS, drawn, p), bare

    what = f"{_DRAWS} ratification draws x {_YEARS} years with contagion, {states} states"
    return Task(name=f"ratification-{states}", what=what, limit=limit, usual=usual, samples=_by_turns(prepare))


def _frontier() -> tuple[Call, Call]:
    luck = np.random.Generator(np.random.Philox(1))
    layout, (one, other) = _plain_layout(), luck.random((2, _ISSUES, _VALUES + 1)) / _ISSUES
    outside = np.array([0.2, 0.2])

    def bare() -> None:
        for side in (one, other):
            total = np.zeros(1)
            for issue in side[:, :_VALUES]:
                total = np.add.outer(issue, total).ravel()

    return lambda: two_sides(layout, one, other).nash(outside), bare


def _plain_layout() -> Layout:
    """Independent issues of a few values each."""
    issues, width = np.arange(_ISSUES), _VALUES + 1
    none = np.zeros((_ISSUES, width))
    mask = np.ones((_ISSUES, width), dtype=np.bool_)
    mask[:, -1] = False
    return Layout(
        mask=mask,
        main=np.ones(_ISSUES, dtype=np.bool_),
        parent=issues,
        clause=issues,
        opens=none,
        weight=np.zeros(_ISSUES),
        taken=none,
        shares=none + 1.0,
        features=np.zeros((_ISSUES, width, 10)),
        importance=np.full(_ISSUES, 1.0 / _ISSUES),
        starts=issues,
        inherits=np.zeros((_ISSUES, width, width)),
    )


def _playouts(runs: int, limit: float, usual: float) -> Task:
    def prepare() -> tuple[Call, Call]:
        opened = opening_of(shelf.load(SCENARIO), 1, Keyed())[0]
        assert isinstance(opened, SessionOpened)
        at = begin(opened).position(OBSERVER)
        worlds = chunk_of(at)
        shape = (*at.preference.shape, worlds)

        def bare() -> None:
            for chunk in range(-(-runs // (HALVES * worlds))):
                drawn = np.random.Generator(np.random.Philox(chunk)).standard_normal(shape, dtype=np.float32)
                for progress in at.times:
                    np.add.reduce((drawn[:, :, :, None] > np.full((HALVES, 1), progress)).view(np.uint8), axis=0)

        def call() -> None:
            for _ in play(at, runs):
                pass

        return call, bare

    what = f"{runs} playouts of {SCENARIO} from the opening"
    return Task(name=f"playouts-{runs}", what=what, limit=limit, usual=usual, samples=_by_turns(prepare))


def table(only: str | None = None) -> Iterator[Timed]:
    """Time every row, or the one of that name."""
    for task in tasks():
        if only in (None, task.name):
            yield timed(task)
