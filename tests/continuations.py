"""``python -m tests.continuations [N] [SCENARIO]``: what a what-if of 200 continuations takes, scaled from N.

``--fidelity``: whether ends of continuations may be drawn instead (``tests.drawn_endings``), N pairs at twelve forks.

The CPU time of this process, branching early, in the middle and late in a session: as the first sitting begins, as the
middle one does (where there are several), and in the last round. The floor is to write the record of the session as
bytes, as often.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from statistics import fmean

from game.lab.what_if import RUNS, Fork, Question, endings
from game.terms.codec import to_bytes
from game.terms.events import Recorded, StageOpened
from game.terms.ids import Seq
from game.terms.moments import Phase
from tests.drawn_endings import Held, held, place_of, played, told
from tests.kit import sessions

MOST = 60.0
"""Seconds of CPU for all of them (issue 8)."""
SEED = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Seconds of CPU, scaled to ``RUNS`` continuations."""

    where: str
    at: Seq
    taken: float
    floor: float

    def __str__(self) -> str:
        return (
            f"branching {self.where} (event {self.at}): {self.taken:.1f} s of CPU for {RUNS}, "
            f"{self.taken / self.floor:.0f} x the floor of {self.floor:.2f} s, may take {MOST:.0f}"
        )


def places(record: Sequence[Recorded]) -> Iterator[tuple[str, Seq]]:
    """Early, in the middle, late: after the stage has opened."""
    opened = [
        each for each in record if isinstance(each.event, StageOpened) and each.event.moment.phase is Phase.SITTING
    ]
    last = opened[-1].event
    assert isinstance(last, StageOpened)
    middle = (last.moment.sitting + 1) // 2 + 1
    yield "early", opened[0].seq
    if last.moment.sitting > 1:
        later = (each for each in opened if isinstance(each.event, StageOpened) and each.event.moment.sitting >= middle)
        yield "in the middle", next(later).seq
    yield "late", opened[-1].seq


def measured(name: str, number: int) -> Iterator[Figures]:
    """So many continuations from each place."""
    record = sessions.played(name, SEED)
    seat = sessions.scenario(name).public.states[0]
    for where, at in places(record):
        fork = Fork(Question(record=record, at=at, seat=seat, instead=None))
        started = time.process_time()
        found = [each for pair in endings(fork, number) for each in pair]
        taken = (time.process_time() - started) * RUNS / len(found)
        started = time.process_time()
        for each in record:
            to_bytes(each)
        yield Figures(where=where, at=at, taken=taken, floor=(time.process_time() - started) * RUNS)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 where it takes longer than it may."""
    parser = argparse.ArgumentParser(prog="python -m tests.continuations", description=__doc__)
    parser.add_argument("number", nargs="?", type=int, default=10, help="continuations played from each place")
    parser.add_argument("scenario", nargs="?", default="cybercrime")
    parser.add_argument("--fidelity", action="store_true", help="hold drawn ends of continuations against played ones")
    asked = parser.parse_args(arguments)
    if asked.fidelity:
        return _faithful(asked.number)
    slow = False
    for each in measured(asked.scenario, asked.number):
        print(each, flush=True)
        slow = slow or each.taken > MOST
    return int(slow)


FORKS = tuple((name, seed) for seed in (1, 2) for name in ("cybercrime", "illicit_finance", "trafficking"))


def forks(most: int = 12) -> Iterator[tuple[str, Question]]:
    """Places at which somebody accepts a package: early, in the middle and late in sessions of the large scenarios."""
    every = (
        (f"{name}, seed {seed}, {where}", place_of(record, at, sessions.scenario(name).public.states))
        for name, seed in FORKS
        for record in [sessions.played(name, seed)]
        for where, at in places(record)
    )
    return islice(every, most)


def _faithful(number: int) -> int:
    """Print how far drawn ends are from played ones; 1 where more of them are off than chance explains."""
    every: list[Held] = []
    for name, asked in forks():
        pairs = list(played(asked, number))
        seconds = fmean(each.seconds for pair in pairs for each in pair)
        print(f"{name} (event {asked.at}, {asked.seat}): {number} pairs, {seconds:.2f} s each in full", flush=True)
        for each in held(pairs):
            print(each, flush=True)
            every.append(each)
    print("\n".join(told(every)))
    return int(sum(each.off or each.misleads for each in every) > 0.1 * len(every))


if __name__ == "__main__":
    sys.exit(main())
