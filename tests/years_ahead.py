"""``python -m tests.years_ahead [N] [--seed S]``: what is foreseen of the years ahead against what became of them.

N sessions of every scenario, with ten years of practice. As each year begins the years ahead are foreseen as the window
foresees them, and each counted figure is held against the middle 80 % of plays. A figure that was 0 in every year of a
session (no article of the text is about it) says nothing and is left out.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.engine.playout import play as played_out
from game.engine.playout import together
from game.lab.plan import Plan, varied
from game.lab.simulate import everybody_ai
from game.rules.opening import open_session
from game.table.memory import MemoryRecord
from game.table.proceedings import Proceedings
from game.table.table import Table
from game.table.turns import Turns
from game.terms.events import Recorded, YearBegan, YearCounted
from game.terms.ids import OBSERVER
from game.terms.practice import Indicators
from game.terms.readings import Spread, YearAhead

SCENARIOS = ("tutorial", "cybercrime", "illicit_finance", "trafficking")
FIGURES = ("given", "registrations", "recovered", "victims")
YEARS = 10
_RUNS = 500
"""Playouts that say who joins when."""


@dataclass(frozen=True, slots=True)
class Held:
    """A figure that was foreseen, and what it came to."""

    figure: str
    ahead: int
    """Years: 0 for the one that just began."""
    foreseen: Spread
    counted: int

    @property
    def inside(self) -> bool:
        """Whether it lies in the middle 80 % of plays."""
        return self.foreseen.low <= self.counted <= self.foreseen.high


def session(scenario: str, seed: int) -> tuple[Recorded, ...]:
    """Artificial delegates in every seat."""
    whole, parameters = varied(Plan(scenario=scenario, seed=seed, vary=()))
    opening = open_session(
        whole,
        session=f"{scenario}-{seed}",
        seating=everybody_ai(whole),
        seed=seed,
        parameters=parameters,
        practice_years=YEARS,
    )
    table = Table.begin(MemoryRecord(), opening, clock=lambda: 0)
    Turns(table).run()
    return table.recorded()


def foreseen(record: Sequence[Recorded]) -> Iterator[tuple[int, tuple[YearAhead, ...]]]:
    """Every year of practice that begins, and the years ahead as everybody may then foresee them."""
    walk = Proceedings(record[0])
    for each in record[1:]:
        walk.fold([each])
        if isinstance(each.event, YearBegan):
            runs = together(list(played_out(walk.climate.position(OBSERVER), _RUNS)))
            yield each.event.year, [years for years in walk.climate.years_ahead(runs, YEARS) if years is not None][-1]


def held(record: Sequence[Recorded]) -> Iterator[Held]:
    """Everything foreseen in a session against what was counted."""
    events = [each.event for each in record]
    counted = {each.year: each.practice.indicators for each in events if isinstance(each, YearCounted)}
    told = [name for name in FIGURES if any(_figure(each, name) for each in counted.values())]
    for now, years in foreseen(record):
        for year in years:
            for name in told if year.year in counted else ():
                spread = getattr(year, name)
                yield Held(name, year.year - now, spread, _figure(counted[year.year], name))


def _figure(counted: Indicators, name: str) -> int:
    value: int = getattr(counted, name)
    return value


def main() -> None:
    """Play, foresee, hold against, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.years_ahead")
    parser.add_argument("number", nargs="?", type=int, default=5, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    asked = parser.parse_args()
    every: list[Held] = []
    for scenario in SCENARIOS:
        found = [each for place in range(asked.number) for each in held(session(scenario, asked.seed + place))]
        every += found
        by_figure: defaultdict[str, list[Held]] = defaultdict(list)
        for each in found:
            by_figure[each.figure].append(each)
        for name, some in by_figure.items():
            print(f"{scenario:<16} {name:<14} {_told(some)}", flush=True)
    for ahead in sorted({each.ahead for each in every}):
        print(f"{ahead} years ahead    {_told([each for each in every if each.ahead == ahead])}")
    print(f"in all           {_told(every)}")


def _told(some: Sequence[Held]) -> str:
    inside = sum(each.inside for each in some) / len(some)
    counted = sum(each.counted for each in some) / len(some)
    middle = sum(each.foreseen.median for each in some) / len(some)
    return f"{inside:.0%} of {len(some)} in the middle 80 %; counted {counted:.1f} on average, middle {middle:.1f}"


if __name__ == "__main__":
    main()
