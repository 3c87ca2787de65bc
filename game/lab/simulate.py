"""Plays whole sessions without a window, artificial delegates in every seat, and says how they ended."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import get_context

from game.delegates.chair import RESTRAINED
from game.lab.collecting import seldom
from game.lab.footprint import resident
from game.lab.plan import Plan, varied
from game.lab.yardsticks import in_effect, yardstick
from game.rules.opening import open_session
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms import events as e
from game.terms.by_seat import BySeat, Keyed
from game.terms.codec import canonical
from game.terms.ids import CHAIR, OBSERVER, AlternativeId, BracketId, SeatId
from game.terms.practice import Arrival, Indicators
from game.terms.scenario import Scenario
from game.terms.standing import QuestionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionResult:
    """How one session ended."""

    number: int
    """From 0."""
    seed: int
    ending: e.EndReason
    by_consensus: bool | None
    """``None`` where nothing was adopted."""
    text: str
    """A short name for the final text: equal names, equal texts; empty where nothing was adopted."""
    agreed: int
    """Brackets agreed ad referendum before adoption, of those that counted."""
    counted: int
    packages: int
    """Packages concluded."""
    parties: tuple[SeatId, ...]
    in_force: int | None
    """Year of entry into force."""
    events: int
    refused: int
    """Actions of delegates that the rules refused: a healthy delegate has none."""
    state_hash: str
    integrative: int | None
    """Thousandths of the integrative index (E6.10): 0 split the difference, 1000 the Nash text."""
    years: tuple[Indicators, ...]
    """Figures of every year after signature; none where nothing was signed."""
    arrival: Arrival
    """Which of the five futures it came to, whence, and what pushed it."""


def everybody_ai(
    scenario: Scenario, strength: e.Strength = e.Strength.STANDARD, *, last_package: bool = True
) -> BySeat[e.Occupant]:
    """An artificial delegate in every seat, the chair included."""
    everybody = Keyed(
        (seat, e.Occupant(kind=e.SeatKind.AI, strength=strength)) for seat in (*scenario.public.states, CHAIR)
    )
    if last_package:
        return everybody
    return everybody.put(CHAIR, e.Occupant(kind=e.SeatKind.AI, name=RESTRAINED))


def session_name(scenario: Scenario, seed: int) -> str:
    """The id of a session that has no other name."""
    return f"{scenario.public.id.replace('_', '-')}-{seed}"


def opening_of(
    scenario: Scenario, seed: int, parameters: Keyed[str, str], seating: BySeat[e.Occupant] | None = None
) -> tuple[e.Event, ...]:
    """The opening events of a session, with artificial delegates in every seat where no ``seating`` is given."""
    return open_session(
        scenario,
        session=session_name(scenario, seed),
        seating=seating or everybody_ai(scenario),
        seed=seed,
        parameters=parameters,
        practice_years=scenario.public.calendar.years,
    )


def play(plan: Plan, number: int) -> SessionResult:
    """Play one session of the plan to its end, in memory."""
    scenario, parameters = varied(plan)
    seed = plan.seed + number
    seating = everybody_ai(scenario, plan.strength, last_package=plan.last_package)
    table = Table.begin(MemoryRecord(), opening_of(scenario, seed, parameters, seating), clock=lambda: 0)
    turns = Turns(table)
    with seldom():
        turns.run()
    return result(table, scenario, number, seed, refused=len(turns.refused))


def result(table: Table, scenario: Scenario, number: int, seed: int, *, refused: int) -> SessionResult:
    """Read off a finished table how its session went."""
    sight = table.view(OBSERVER).sight
    record = [each.event for each in table.recorded()]
    adopted = next((each for each in record if isinstance(each, e.ConventionAdopted)), None)
    ended = next(each for each in record if isinstance(each, e.SessionEnded))
    text = in_effect(adopted.text, record) if adopted else None
    agreed, counted = _brackets_before_adoption(record)
    return SessionResult(
        number=number,
        seed=seed,
        ending=ended.reason,
        by_consensus=adopted.by_consensus if adopted else None,
        text=text_name(text) if text is not None else "",
        agreed=agreed,
        counted=counted,
        packages=sum(isinstance(each, e.PackageConcluded) for each in record),
        parties=tuple(sight.parties),
        in_force=sight.in_force,
        events=len(record),
        refused=refused,
        state_hash=table.state_hash,
        integrative=round(1000 * yardstick(scenario).index(text)) if text is not None else None,
        years=sight.indicators,
        arrival=table.arrival(),
    )


def _brackets_before_adoption(record: list[e.Event]) -> tuple[int, int]:
    """Brackets agreed while sitting, and brackets that were still put to a separate vote besides."""
    agreed: set[BracketId] = set()
    for each in record:
        if isinstance(each, e.BracketLifted):
            agreed.add(each.choice.bracket)
        elif isinstance(each, e.BracketReopened):
            agreed.discard(each.bracket)
        elif isinstance(each, e.QuestionPut) and each.question.kind is QuestionKind.SEPARATE_VOTE:
            return len(agreed), len(agreed) + len(each.question.items)
    return len(agreed), len(agreed)


def text_name(text: Keyed[BracketId, AlternativeId]) -> str:
    """Eight letters that are equal for equal texts."""
    return sha256(canonical({str(k): str(v) for k, v in text.items()})).hexdigest()[:8]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Played:
    """A session, and what the process that played it holds in memory, bytes."""

    result: SessionResult
    process: int
    held: int | None


def _play_numbered(job: tuple[Plan, int]) -> _Played:
    return _Played(result=play(*job), process=os.getpid(), held=resident())


def simulate(
    plan: Plan,
    workers: int,
    told: Callable[[int], None] = lambda done: None,
    weighed: Callable[[int, int | None], None] = lambda process, held: None,
) -> tuple[SessionResult, ...]:
    """Play every session of the plan. The answer is the same whatever the number of workers.

    ``told`` hears how many are done after each, ``weighed`` which process played it and the bytes that it holds.
    """
    jobs = [(plan, number) for number in range(plan.sessions)]
    done = []
    for each in _results(jobs, workers):
        done.append(each.result)
        weighed(each.process, each.held)
        told(len(done))
    return tuple(done)


def _results(jobs: list[tuple[Plan, int]], workers: int) -> Iterator[_Played]:
    if workers <= 1:
        yield from map(_play_numbered, jobs)
        return
    with ProcessPoolExecutor(max_workers=workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_play_numbered, jobs)
