"""``python -m tests.conferences N [SCENARIO …]``: play N conferences of each scenario, hold every record to the rules.

All must end; no promise, offer, threat or request may be left undecided; what was agreed changes by a reopening only;
nobody's attention is ever below nothing; and a replay of the record must lead to the state of the table that wrote it.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from game.lab.plan import Plan, varied
from game.lab.simulate import everybody_ai, opening_of
from game.rules.evolve import evolve_recorded
from game.rules.opening import opening
from game.rules.state import Negotiation
from game.rules.state_hash import state_hash
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms import events as e
from game.terms.arrangements import ArrangementStatus
from game.terms.bargains import PackageStatus, PromiseStatus
from game.terms.cooperation import RequestStatus
from game.terms.ids import OBSERVER, AlternativeId, BracketId
from game.terms.standing import BracketStatus
from game.terms.text import Choice
from game.terms.threats import ThreatStatus
from tests.rules.laws import retexted

SCENARIOS = ("tutorial", "cybercrime", "illicit_finance", "trafficking")
SETTLED = (BracketStatus.AGREED, BracketStatus.ADOPTED)


def faults(scenario: str, seed: int) -> list[str]:
    """What was wrong with one conference; nothing, if all is well."""
    table = played(scenario, seed)
    return [f"{scenario} {seed}: {each}" for each in in_the_record(table.recorded(), table.state_hash)]


def played(scenario: str, seed: int) -> Table:
    """A finished table. Raises ``AssertionError`` where a move of a delegate was refused."""
    whole, parameters = varied(Plan(scenario=scenario, seed=seed))
    table = Table.begin(MemoryRecord(), opening_of(whole, seed, parameters, everybody_ai(whole)), clock=lambda: 0)
    turns = Turns(table)
    turns.run()
    assert not turns.refused, f"{scenario} {seed}: moves of delegates were refused: {turns.refused[:2]}"
    return table


def another(table: Table, choice: Choice) -> AlternativeId:
    """Another wording of the same bracket."""
    every = table.view(OBSERVER).sight.scenario.convention.bracket(choice.bracket).alternatives
    return next(each.id for each in every if each.id != choice.alternative)


def in_the_record(record: tuple[e.Recorded, ...], wanted: str) -> Iterator[str]:
    """What is wrong with a record that should lead to a state of that hash."""
    first, *rest = record
    assert isinstance(first.event, e.SessionOpened)
    now = opening(first.event)
    agreed: dict[BracketId, AlternativeId] = {}
    for each in rest:
        now = evolve_recorded(now, each)
        if isinstance(each.event, e.BracketReopened):
            agreed.pop(each.event.bracket, None)
        for bracket in retexted((each.event,), now):
            agreed.pop(bracket, None)
        yield from _below_nothing(now)
        yield from _changed(now, agreed)
    if not isinstance(record[-1].event, e.SessionEnded):
        yield "it did not end"
    if state_hash(now) != wanted:
        yield "the record leads to another state"
    yield from _undecided(now)


def _below_nothing(now: Negotiation) -> Iterator[str]:
    for seat, left in now.attention.items():
        if left < 0:
            yield f"{seat} has {left} attention at {now.seq}"


def _changed(now: Negotiation, agreed: dict[BracketId, AlternativeId]) -> Iterator[str]:
    """What stood agreed and stands otherwise, without having been reopened."""
    for bracket, here in now.brackets.items():
        if here.status not in SETTLED:
            if bracket in agreed and here.status is not BracketStatus.FALLEN:
                yield f"{bracket} is open again at {now.seq}, and nobody reopened it"
            continue
        if agreed.setdefault(bracket, here.agreed) != here.agreed:
            agreed[bracket] = here.agreed
            yield f"{bracket} was changed at {now.seq} without a reopening"


def _undecided(now: Negotiation) -> Iterator[str]:
    open_ones: tuple[tuple[str, Iterable[object], object], ...] = (
        ("promise", (each.status for each in now.promises.values()), PromiseStatus.DUE),
        ("package", (each.status for each in now.packages.values()), PackageStatus.OFFERED),
        ("threat", (each.status for each in now.threats.values()), ThreatStatus.OPEN),
        ("request", (each.status for each in now.requests.values()), RequestStatus.OPEN),
        ("arrangement", (each.status for each in now.arrangements.values()), ArrangementStatus.OFFERED),
    )
    for name, statuses, undecided in open_ones:
        left = sum(each is undecided for each in statuses)
        if left:
            yield f"{left} of kind {name} left undecided"


def _judged(job: tuple[str, int]) -> tuple[str, list[str]]:
    return job[0], faults(*job)


def main(arguments: list[str] | None = None) -> int:
    """Play, judge, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.conferences")
    parser.add_argument("sessions", type=int, help="conferences of each scenario")
    parser.add_argument("scenarios", nargs="*", default=SCENARIOS, metavar="SCENARIO")
    parser.add_argument("--seed", type=int, default=1, help="of the first")
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args(arguments)
    jobs = [(name, asked.seed + number) for name in asked.scenarios for number in range(asked.sessions)]
    played, found = Counter[str](), []
    with ProcessPoolExecutor(asked.workers, mp_context=get_context("spawn")) as pool:
        for name, wrong in pool.map(_judged, jobs):
            played[name] += 1
            found += wrong
    for name in asked.scenarios:
        print(f"{name}: {played[name]} conferences played and judged")
    print(f"faults {len(found)}")
    for each in found[:40]:
        print(f"  {each}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
