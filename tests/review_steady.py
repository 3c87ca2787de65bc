"""``python -m tests.review_steady [RERUNS] [--moves N] [--workers W]``: what a review costs, and whether grades hold.

A whole cybercrime session of artificial delegates; the first N moves (40) of one of them are reviewed. It prints the
time on the clock and the processors' time, beside the floor: to play out only what was done, with no rival and
no second look. Then how many moves keep their grade in RERUNS reviews with other luck (0).
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Sequence

from game.lab.review import RUNS, reviewed
from game.lab.review_moves import moves_of
from game.lab.review_worth import Weighing
from game.table.proceedings import Proceedings
from game.terms.events import Recorded
from game.terms.ids import SeatId
from tests.kit.sessions import played

SCENARIO, SEED = "cybercrime", 3
SEAT = SeatId("ARV")


def first_moves(record: Sequence[Recorded], number: int) -> tuple[Recorded, ...]:
    """The record up to that many moves of the seat."""
    places = [each.place for each in moves_of(record, SEAT)]
    return tuple(record[: places[min(number, len(places)) - 1] + 1])


def cpu() -> float:
    """Seconds that this process and those that it waited for have worked."""
    used = [resource.getrusage(each) for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def floor_of(record: Sequence[Recorded]) -> float:
    """Seconds of processor that it takes to play out, from every move that was made, as often as a review does."""
    began, walk = cpu(), Proceedings(record[0])
    for moved in moves_of(record, SEAT):
        walk.fold(record[len(walk.record) : moved.place])
        Weighing(walk, SEAT).worth(moved.action, RUNS)
    return cpu() - began


def main() -> None:
    """Play, review, print; then review again."""
    parser = argparse.ArgumentParser(prog="python -m tests.review_steady")
    parser.add_argument("reruns", nargs="?", type=int, default=0, metavar="RERUNS")
    parser.add_argument("--moves", type=int, default=40, metavar="N")
    parser.add_argument("--workers", type=int, default=2, metavar="W")
    asked = parser.parse_args()
    record = first_moves(played(SCENARIO, SEED), asked.moves)
    clock, worked = time.perf_counter(), cpu()
    first = reviewed(record, SEAT, asked.workers)
    print(
        f"{len(first)} moves in {time.perf_counter() - clock:.1f} s, {cpu() - worked:.1f} s of processors", flush=True
    )
    floor = floor_of(record)
    print(f"  floor, playing out only what was done: {floor:.1f} s of processors", flush=True)
    kept = total = 0
    for again in range(1, asked.reruns + 1):
        other = reviewed(record, SEAT, asked.workers, entropy=again)
        same = sum(one.grade is two.grade for one, two in zip(first, other, strict=True))
        kept, total = kept + same, total + len(first)
        print(f"  {again}: {same} of {len(first)} keep their grade", flush=True)
    if total:
        print(f"{kept / total:.0%} keep their grade in {asked.reruns} reviews with other luck")


if __name__ == "__main__":
    main()
