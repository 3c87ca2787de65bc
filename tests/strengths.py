"""``python -m tests.strengths [N] [SCENARIO] [SEAT …]``: what a strength is worth, in N pairs of sessions.

The seats take turns. The same seats, the same seeds, everybody else at standard strength; only the strength of one
seat differs. Own surplus is the utility of what was adopted above the value of no convention, in points of 100, and 0
where nothing was adopted.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from math import comb
from multiprocessing import get_context
from statistics import mean, stdev

from game.lab.simulate import everybody_ai, opening_of
from game.lab.yardsticks import in_effect, yardstick
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms.by_seat import Keyed
from game.terms.events import ConventionAdopted, Occupant, SeatKind, Strength
from game.terms.ids import SeatId
from game.terms.scenario import Scenario
from tests.kit.sessions import scenario

ORDER = (Strength.GENTLE, Strength.STANDARD, Strength.DEMANDING)
LEAST_GAIN, SURE = 2.0, 0.01
"""Points by which a strength beats the one below it, at least, and the chance of as much by luck, at most (issue 6)."""


def surplus(made: Scenario, seat: SeatId, strength: Strength, seed: int) -> float:
    """Own surplus of one seat in points, with that strength in it."""
    seating = everybody_ai(made).put(seat, Occupant(kind=SeatKind.AI, strength=strength))
    table = Table.begin(MemoryRecord(), opening_of(made, seed, Keyed(), seating), clock=lambda: 0)
    turns = Turns(table)
    turns.run()
    assert turns.refused == []
    happened = [each.event for each in table.recorded()]
    adopted = next((each for each in happened if isinstance(each, ConventionAdopted)), None)
    if adopted is None:
        return 0.0
    measure, place = yardstick(made), made.public.states.index(seat)
    return 100 * float(measure.worth(in_effect(adopted.text, happened))[place] - measure.bargain.outside[place])


def sign_test(differences: Sequence[float]) -> float:
    """Chance of at least so many gains among the pairs that differ, if gains and losses were as likely (one-sided)."""
    gains, losses = sum(each > 1e-9 for each in differences), sum(each < -1e-9 for each in differences)
    number = gains + losses
    return sum(comb(number, k) for k in range(gains, number + 1)) / 2**number


def pair(asked: tuple[str, SeatId, int]) -> tuple[float, ...]:
    """Own surplus of one seat in one session, at each strength in turn: a scenario by name, the seat, the seed."""
    name, seat, seed = asked
    made = scenario(name)
    return tuple(surplus(made, seat, strength, seed) for strength in ORDER)


def main(arguments: Sequence[str]) -> int:
    """Play, print; 1 where a strength is not worth its name."""
    asked = argparse.ArgumentParser(prog="python -m tests.strengths", description=__doc__)
    asked.add_argument("pairs", nargs="?", type=int, default=200)
    asked.add_argument("scenario", nargs="?", default="cybercrime")
    asked.add_argument("seats", nargs="*", type=SeatId)
    asked.add_argument("--seed", type=int, default=1, help="of the first pair; the others count on")
    asked.add_argument("--workers", type=int, default=1)
    wanted = asked.parse_args(arguments)
    seats = wanted.seats or list(scenario(wanted.scenario).public.states)
    turns = [(wanted.scenario, seats[k % len(seats)], wanted.seed + k) for k in range(wanted.pairs)]
    with ProcessPoolExecutor(wanted.workers, mp_context=get_context("spawn")) as pool:
        gained = list(pool.map(pair, turns))
    print(f"{wanted.scenario}, {len(seats)} seats in turn, {wanted.pairs} pairs; own surplus in points, mean")
    for strength, each in zip(ORDER, zip(*gained, strict=True), strict=True):
        print(f"  {strength:<10} {mean(each):7.2f}; nothing to show in {sum(not one for one in each)}")
    worth = [_worth(gained, place) for place in (0, 1)]
    return 0 if all(worth) else 1


def _worth(gained: Sequence[tuple[float, ...]], place: int) -> bool:
    """Whether the strength after this place brings home what it should, said in a line."""
    differences = [each[place + 1] - each[place] for each in gained]
    points, chance, spread = mean(differences), sign_test(differences), stdev(differences) / len(differences) ** 0.5
    print(f"  {ORDER[place + 1]} over {ORDER[place]}: {points:+.2f} (+- {spread:.2f}) points, sign test {chance:.2g}")
    return points >= LEAST_GAIN and chance < SURE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
