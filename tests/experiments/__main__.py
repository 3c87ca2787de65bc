"""``python3 -m tests.experiments [numbers] [--seeds 10]``: measure the face-validity experiments and print a table."""

from __future__ import annotations

import argparse
import sys
from time import process_time

from tests.experiments.on_regimes import ON_REGIMES
from tests.experiments.on_texts import ON_TEXTS
from tests.experiments.on_trust import ON_TRUST
from tests.experiments.results import Experiment, run

EXPERIMENTS: tuple[Experiment, ...] = tuple(sorted((*ON_TRUST, *ON_TEXTS, *ON_REGIMES), key=lambda each: each.number))


def main() -> int:
    """Run those asked for, all 21 without a number. Status 1 where more than one is not as expected."""
    asked = argparse.ArgumentParser(prog="python3 -m tests.experiments", description=__doc__)
    asked.add_argument("numbers", nargs="*", type=int, metavar="NUMBER")
    asked.add_argument("--seeds", type=int, default=10)
    given = asked.parse_args()
    began, expected, asked_for = process_time(), 0, 0
    for each in EXPERIMENTS:
        if given.numbers and each.number not in given.numbers:
            continue
        result = run(each, range(given.seeds))
        asked_for += 1
        expected += result.as_expected
        print("\n".join(result.lines()), flush=True)
    print(f"\n{expected} of {asked_for} as expected over {given.seeds} seeds; {process_time() - began:.0f} s of CPU")
    return 0 if expected >= asked_for - 1 else 1


if __name__ == "__main__":
    sys.exit(main())
