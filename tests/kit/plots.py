"""How long the charts of relations take with 193 states: new figures, and a repaint with the same.

``python -m tests.kit.plots [TIMES]`` prints the median and the 95th percentile of the work of the window's thread.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from game.terms.ids import SeatId
from game.terms.readings import Grid
from game.ui.lines.relations import Web
from game.ui.plots.heat_grid import HeatGrid
from game.ui.plots.trust_graph import TrustGraph
from game.ui.theme.look import Look
from game.ui.theme.seals import seals_for
from game.ui.widgets.seal_view import Delegate

STATES = 193


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """Milliseconds of work."""

    median: float
    ninety_five: float

    def __str__(self) -> str:
        return f"median {self.median:.1f}, 95 % {self.ninety_five:.1f}"


def web(states: int, seed: int) -> Web:
    """Two camps and those between, everybody's trust a little different."""
    luck = Random(seed)
    codes = [SeatId(f"{chr(65 + each // 26)}{chr(65 + each % 26)}X") for each in range(states)]
    seals = seals_for(codes)
    camps = [luck.choice((0, 1, 2)) for _each in codes]
    trust = [
        0 if a == b else round(min(1000, max(0, luck.gauss(650 if camps[a] == camps[b] else 400, 150))))
        for a in range(states)
        for b in range(states)
    ]
    evidence = [luck.randrange(0, 900) for _each in trust]
    delegates = tuple(Delegate(seal=seals[code], name=code, letters=code, you=not at) for at, code in enumerate(codes))
    shape = (states, states)
    return Web(delegates=delegates, trust=Grid.of(shape, trust), evidence=Grid.of(shape, evidence), you=0)


def spent(deed: Callable[[int], None], times: int) -> Spent:
    """What the deed takes, over so many times."""
    taken = []
    for each in range(times):
        began = time.thread_time()
        deed(each)
        taken.append(1000 * (time.thread_time() - began))
    taken.sort()
    return Spent(median=taken[len(taken) // 2], ninety_five=taken[min(len(taken) - 1, int(len(taken) * 0.95))])


def measured(times: int, states: int = STATES) -> dict[str, Spent]:
    """Each chart with other figures, and with another pair looked at."""
    look = Look()
    look.dress()
    webs = [web(states, seed) for seed in range(3)]
    found = {}
    for what, chart in (("heat grid", HeatGrid(look)), ("graph", TrustGraph(look))):
        chart.resize(640, 460)
        chart.show()
        chart.show_web(webs[0])
        chart.grab()

        def renew(each: int, chart: HeatGrid | TrustGraph = chart) -> None:
            chart.show_web(webs[1 + each % 2])
            chart.grab()

        def repaint(each: int, chart: HeatGrid | TrustGraph = chart) -> None:
            chart.show_pair(each % states, (each + 1) % states, "")
            chart.grab()

        found[f"{what}, other figures"] = spent(renew, times)
        found[f"{what}, repaint"] = spent(repaint, times)
        chart.close()
    return found


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    for what, taken in measured(int(sys.argv[1]) if len(sys.argv) > 1 else 60).items():
        print(f"{STATES} states, {what}: {taken} ms")
