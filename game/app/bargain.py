"""``bargain``: standard delegates on plain additive domains, with nothing of a treaty around them."""

from __future__ import annotations

import time
from argparse import Namespace

from game.app import terminal
from game.lab.bargain import Bargained, ByParties, bargained, by_parties
from game.lab.bargain_domains import read_domains


def run(asked: Namespace) -> int:
    """Play every domain of the file and print what came of it."""
    results = [bargained(each, asked.rounds, time.perf_counter) for each in read_domains(asked.file)]
    together = by_parties(results)
    if asked.json:
        terminal.one_object(
            {
                "rounds": asked.rounds,
                "by_parties": {str(number): _numbers(each) for number, each in together.items()},
                "domains": [{"name": each.name, "parties": each.parties, **_figures(each)} for each in results],
            }
        )
        return 0
    terminal.say(f"Standard delegates among themselves, {asked.rounds} rounds, each domain with each party first", "")
    for each in results:
        print(_line(each.name, each))
    terminal.say("")
    for number, mean in together.items():
        print(_line(f"{number} parties, mean of {mean.domains}", mean))
    return 0


def _line(name: str, of: Bargained | ByParties) -> str:
    return (
        f"  {name:<28}  agreement {of.agreement:.2f}   Nash ratio {of.nash_ratio:.3f}   "
        f"distance to the frontier {of.pareto_distance:.3f}   {of.seconds:.1f} s"
    )


def _numbers(of: ByParties) -> dict[str, object]:
    return {"domains": of.domains, "played": of.played, **_figures(of)}


def _figures(of: Bargained | ByParties) -> dict[str, object]:
    """JSON carries four digits: more would be noise."""
    figures: dict[str, object] = {
        name: round(float(getattr(of, name)), 4) for name in ("agreement", "nash_ratio", "pareto_distance", "seconds")
    }
    return figures
