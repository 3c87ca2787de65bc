"""``python -m tests.tactics [N]``: the standard delegate against every fixed tactic, on N domains drawn at random.

One line for each tactic in one seat, a column for each tactic in the other: mean own utility. The last line: what the
delegate earns as a share of what the best tactic earns there, which must be at least .90 against each and .98 over all.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from statistics import mean

from game.lab.bargain_domains import Domain
from tests.kit.tactics import EVERYBODY, POOL, STANDARD, earned, made_up

ROUNDS = 200
EACH, OVERALL = 0.90, 0.98


def table(domains: list[Domain], rounds: int = ROUNDS) -> dict[tuple[str, str], float]:
    """What every tactic earns against every tactic of the pool."""
    return {(mine, theirs): earned(mine, theirs, domains, rounds) for mine in EVERYBODY for theirs in POOL}


def shares(of: dict[tuple[str, str], float]) -> tuple[dict[str, float], float]:
    """The delegate's share of the best, against each tactic and over the pool."""
    each = {theirs: of[STANDARD, theirs] / max(of[mine, theirs] for mine in POOL) for theirs in POOL}
    best = max(mean(of[mine, theirs] for theirs in POOL) for mine in POOL)
    return each, mean(of[STANDARD, theirs] for theirs in POOL) / best


def main(arguments: Sequence[str]) -> int:
    """Measure and print; 1 where a share is too small."""
    number = int(arguments[0]) if arguments else 40
    found = table([made_up(seed, 2) for seed in range(number)])
    print(f"{number} domains, {ROUNDS} rounds, both seats; mean own utility against\n")
    print(" " * 20, *(f"{theirs[:9]:>10}" for theirs in POOL), f"{'the pool':>10}")
    for mine in EVERYBODY:
        row = [found[mine, theirs] for theirs in POOL]
        print(f"{mine:<20}", *(f"{value:10.3f}" for value in (*row, mean(row))))
    each, overall = shares(found)
    print(f"{'share of the best':<20}", *(f"{value:10.3f}" for value in (*each.values(), overall)))
    return 0 if min(each.values()) >= EACH and overall >= OVERALL else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
