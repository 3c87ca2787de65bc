"""Plays conferences among jittered capitals and holds the outlook at three moments against what came (issue 6).

``python -m tests.calibration [--scenario ID ...] [--sessions N] [--seed N] [--runs N] [--workers N]``
"""

from __future__ import annotations

import argparse
import sys

from game.lab.calibration import Score, score
from game.lab.jitter import Jitter
from game.lab.plan import Plan
from game.lab.trials import Call, Judged, Trial, trials

LARGE = ("cybercrime", "illicit_finance", "trafficking")
QUESTIONS = ("adoption", "in_force", "brackets")
MOMENTS = ("first round", "halfway", "last round")


def _line(name: str, found: Score) -> str:
    return (
        f"  {name:<28} {found.calls:>7}  error {found.error:.3f}  Brier {found.brier:.3f}  skill over the leader "
        f"{found.against_leader:+.2f}, base rate {found.against_base:+.2f}, own base rate {found.against_own_base:+.2f}"
    )


def _calls(found: list[Trial], question: str) -> list[Call]:
    return [call for each in found for call in getattr(each, question)]


def main() -> None:
    """Play, score, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.calibration")
    parser.add_argument("--scenario", action="append", metavar="ID", help="may be repeated (else the three large ones)")
    parser.add_argument("--sessions", type=int, default=30, metavar="N", help="of each scenario")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=1000, help="playouts behind each outlook")
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args()
    plans = [Plan(scenario=each, sessions=asked.sessions, seed=asked.seed) for each in asked.scenario or LARGE]
    found = list[Judged]()
    for each in trials(plans, Jitter(), asked.runs, asked.workers):
        found.append(each)
        if sys.stderr.isatty():
            print(f"\r{len(found)} of {asked.sessions * len(plans)} ", end="", file=sys.stderr, flush=True)
    for eyes, of in (("the keeper's", [each.keeper for each in found]), ("a seat's", [each.seat for each in found])):
        for question in QUESTIONS:
            print(f"{question}, {eyes} outlook")
            _print(_calls(of, question), plans)


def _print(calls: list[Call], plans: list[Plan]) -> None:
    print(_line("pooled", score(calls)))
    for place, moment in enumerate(MOMENTS):
        print(_line(moment, score([each for each in calls if each.checkpoint == place])))
    for plan in plans:
        print(_line(plan.scenario, score([each for each in calls if each.about.split()[0] == plan.scenario])))
    print("  foreseen, came, number: " + "; ".join(f"{p:.2f} {q:.2f} {n}" for p, q, n in score(calls).bins))


if __name__ == "__main__":
    main()
