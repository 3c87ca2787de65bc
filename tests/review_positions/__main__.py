"""Builds positions with a known best move and asks the review of moves for it.

``python -m tests.review_positions [N] [--seed S]``: N with a fault in them, a third as many quiet ones.
"""

from __future__ import annotations

import argparse
from collections import Counter

from game.terms.assessment import MoveReview
from tests.review_positions.kinds import KINDS, Position, quiet


def faulty(number: int, seed: int) -> list[Position]:
    """So many positions with a known best move, the kinds in turn."""
    return [KINDS[each % len(KINDS)](seed + each) for each in range(number)]


def peaceful(number: int, seed: int) -> list[Position]:
    """So many quiet ones."""
    return [quiet(seed + each) for each in range(number)]


def _line(position: Position, told: MoveReview) -> str:
    best = "nothing" if told.best is None else type(told.best).__name__
    said = "named" if position.named(told) else "NOT named" if position.remark else "FALSE ALARM"
    return (
        f"  {position.kind:<16} {said:<10} {told.grade.value:<10} {told.remark.value:<16} {told.loss.value:>4}  {best}"
    )


def main() -> None:
    """Build, review, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.review_positions")
    parser.add_argument("number", nargs="?", type=int, default=30, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    asked = parser.parse_args()
    named: Counter[str] = Counter()
    for each in faulty(asked.number, asked.seed):
        told = each.reviewed()
        named[each.kind] += each.named(told)
        print(_line(each, told))
    alarms = 0
    for each in peaceful(max(asked.number // 3, 1), asked.seed):
        told = each.reviewed()
        alarms += not each.named(told)
        if not each.named(told):
            print(_line(each, told))
    print(f"named {sum(named.values())} of {asked.number}: " + ", ".join(f"{kind} {n}" for kind, n in named.items()))
    print(f"false alarms {alarms} of {max(asked.number // 3, 1)} quiet ones")


if __name__ == "__main__":
    main()
