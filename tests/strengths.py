"""``python -m tests.strengths [N] [SCENARIO] [SEAT …]``: what a strength is worth, in N pairs of sessions a seat.

The same seats, the same seeds, everybody else at standard strength; only the strength of one seat differs. Own surplus
is the utility of what was adopted above the value of no convention, in points of 100, and 0 where nothing was adopted.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import pairwise
from math import comb
from statistics import mean

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


def main(arguments: Sequence[str]) -> int:
    """Play, print; 1 where a strength is not worth its name."""
    pairs = int(arguments[0]) if arguments else 200
    made = scenario(arguments[1] if len(arguments) > 1 else "tutorial")
    seats = [SeatId(each) for each in arguments[2:]] or list(made.public.states)
    gained = {s: [surplus(made, seat, s, seed) for seat in seats for seed in range(pairs)] for s in ORDER}
    print(f"{made.public.id}, {len(seats)} seats, {pairs} pairs each; own surplus in points, mean")
    for strength in ORDER:
        print(f"  {strength:<10} {mean(gained[strength]):7.2f}")
    worth = []
    for weaker, stronger in pairwise(ORDER):
        differences = [b - a for a, b in zip(gained[weaker], gained[stronger], strict=True)]
        worth.append((mean(differences), sign_test(differences)))
        print(f"  {stronger} over {weaker}: {mean(differences):+.2f} points, sign test p = {worth[-1][1]:.2g}")
    return 0 if all(points >= 2 and p < 0.01 for points, p in worth) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
