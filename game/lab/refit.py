"""Refits the engine on tables of the real world and prints the figures that stand in ``engine/parameters``.

    python -m game.lab.refit hazard RATIFICATION.csv HAZARD.csv.gz
    python -m game.lab.refit positions ISSUES.csv POSITIONS.csv

With ``--quick`` the out-of-fold figures, a minute of work, are left out. Nothing is written.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.engine.parameters import Parameters
from game.lab.backtest_positions import read_issues
from game.lab.backtest_scores import Scores
from game.lab.refit_hazard import KEPT, WELCOME, Prior, fit_all, held_out, in_sample, read_training, standard_errors
from game.lab.refit_positions import (
    Case,
    Held,
    cases_of,
    fit_outcomes,
    held,
    outcome_errors,
    smallest_mass,
    without_their_own,
)
from game.terms.trouble import Trouble

PRIOR = Prior(ridge=3.0, welcome=300.0, kept=100.0)
"""Treaties left out, ridges of 3 and 10 tell the three tables best; 0 and 30 less well. With levels of subjects rows
are told better than without at any precision from 200 to 1000 (signatures: 100 to 1000), treaties or subjects left
out."""

SINCE = 1990
"""Treaties opened from here on are told apart: those on crime are of these years."""
WAYS = ("treaty", "subject", "quarter", "later", "state")
"""What is left out in turn."""


def main(argv: Sequence[str]) -> int:
    """Refit what is asked for."""
    parser = ArgumentParser(prog="python -m game.lab.refit", description="Refit the engine on the training rows.")
    parser.add_argument("what", choices=("hazard", "positions"))
    parser.add_argument("files", nargs=2, metavar="FILE", help="five-year and yearly table; or issues and positions")
    for name, usual in (("ridge", PRIOR.ridge), ("welcome", PRIOR.welcome), ("kept", PRIOR.kept)):
        words = f"precision of the prior, {usual:g}"
        parser.add_argument(f"--{name}", type=float, default=usual, metavar="R", help=words)
    parser.add_argument("--by", choices=WAYS, action="append", help="what is left out in turn; may be repeated")
    parser.add_argument("--quick", action="store_true", help="no out-of-fold figures")
    asked = parser.parse_args(list(argv))
    try:
        if asked.what == "hazard":
            prior = Prior(ridge=asked.ridge, welcome=asked.welcome, kept=asked.kept)
            _hazard(asked.files, prior, () if asked.quick else asked.by or WAYS)
        else:
            _positions(asked.files, quick=asked.quick)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


def _hazard(files: Sequence[str], prior: Prior, ways: Sequence[str]) -> None:
    training = read_training(*files)
    p = fit_all(training, Parameters(), prior)
    _print_estimates(p, standard_errors(training, p))
    for name in (*WELCOME, *KEPT):
        print(f"{name:14} {getattr(p, name):8.3f}")
    _print_scores("in sample", in_sample(training, p))
    for by in ways:
        for name, found in held_out(training, p, prior, by, SINCE).items():
            _print_scores(f"{by} left out", {name: found.ours})
            _print_scores("  the constant", {name: found.constant})
            means = f"foretold {found.foretold:.3f}, came {found.came:.3f}"
            order = f"auc within treaties {found.within:.3f}, within folds {found.together:.3f}"
            print(f"{'':17} {name:24} {means}, {order}")


def _positions(files: Sequence[str], *, quick: bool) -> None:
    cases = cases_of(read_issues(*files), Parameters())
    p = fit_outcomes(cases, Parameters())
    _print_estimates(p, outcome_errors(cases, p))
    _print_held("in sample", [(each, p) for each in cases])
    if not quick:
        told = without_their_own(cases, p)
        mass = smallest_mass(told)
        print(f"outcome_mass {mass:g}")
        _print_held("proposal left out", [(each, replace(its, outcome_mass=mass)) for each, its in told])


def _print_estimates(p: Parameters, error: Mapping[str, float]) -> None:
    for name, spread in error.items():
        value = getattr(p, name)
        ends = f"{value - 2 * spread:.2f} to {value + 2 * spread:.2f}"
        print(f"{name:14} {value:8.3f}  standard error {spread:.3f}  within {ends}")


def _print_scores(how: str, found: Mapping[str, Scores]) -> None:
    for name, each in found.items():
        slope = "none" if each.slope is None else f"{each.slope:.3f}"
        auc = "none" if each.auc is None else f"{each.auc:.4f}"
        print(f"{how:17} {name:24} auc {auc}  brier {each.brier:.5f}  slope {slope}  mae {each.mae:.4f}")


def _print_held(how: str, told: Sequence[tuple[Case, Parameters]]) -> None:
    found: Held = held(told)
    ratio = found.engine.rmse / found.compromise.rmse
    print(
        f"{how:17} mae {found.engine.mae:.2f} (compromise {found.compromise.mae:.2f})  rmse {found.engine.rmse:.2f}, "
        f"{ratio:.3f} of the compromise  coverage {found.coverage:.3f}  width {found.width:.1f}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
