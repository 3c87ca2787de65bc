"""``python -m tests.races N``: N times four programs reach for one session at once; then the winner is killed.

One must win, the others be told within a second who has it and what to do; and as soon as the winner is dead the next
race is open to all, with no lock left behind.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from game.store.opening import inspect
from game.store.record import create, open_file
from game.terms.ids import Seq
from game.terms.trouble import Trouble
from tests.kit.written import BEGINNING, STATEMENT, talk

RACERS = 4
TOLD = "already open in another window"
PATIENCE = 1.0
"""Seconds of waiting and computing after which whoever lost must have been told, on an idle machine."""


@dataclass(kw_only=True)
class Figures:
    """What a campaign found."""

    races: int = 0
    winners: int = 0
    told: int = 0
    otherwise: int = 0
    """Racers that met something else."""
    slowest: float = 0.0
    """Seconds by the clock until the last of a race knew; so in the quickest race."""
    quickest: float = float("inf")
    computing: float = 0.0
    """Seconds of computing after which the slowest of all knew, whatever else the machine did."""
    stale: int = 0
    """Races that nobody won: something was left behind by a killed winner."""
    lost: int = 0
    """Events that a killed winner had acknowledged and that are not there."""

    @property
    def good(self) -> bool:
        """Whether exactly one won every time and all others were told."""
        fair = self.winners == self.races and self.told == self.races * (RACERS - 1)
        return fair and not (self.otherwise or self.stale or self.lost)

    def __str__(self) -> str:
        return (
            f"races {self.races} of {RACERS}; won by one {self.winners}; told who has it {self.told}; otherwise "
            f"{self.otherwise}; stale locks {self.stale}; acknowledged and lost {self.lost}; slowest answer "
            f"{self.slowest * 1000:.0f} ms"
        )


def _race(path: Path, start: int, tell: int) -> None:
    """What a racer does, never to return: wait for the start, reach, say what came of it, hold what it has."""
    os.read(start, 1)
    began, computing = time.perf_counter(), time.process_time()
    try:
        file = open_file(path)
        file.append(file.head, (STATEMENT,), 0)
        word = "won"
    except Trouble as trouble:
        word = "told" if TOLD in str(trouble) else "otherwise"
    os.write(tell, f"{word} {time.perf_counter() - began:.4f} {time.process_time() - computing:.4f}\n".encode())
    time.sleep(600)
    os._exit(0)


def _one(path: Path, figures: Figures) -> None:
    (start, go), (done, tell) = os.pipe(), os.pipe()
    children = []
    for _ in range(RACERS):
        child = os.fork()
        if child == 0:
            os.close(go)
            _race(path, start, tell)
        children.append(child)
    os.close(start)
    os.close(tell)
    os.write(go, bytes(RACERS))
    with open(done) as pipe:
        words = [pipe.readline().split() for _ in range(RACERS)]
        for child in children:
            os.kill(child, 9)
            os.waitpid(child, 0)
    os.close(go)
    won = sum(word == "won" for word, *_ in words)
    figures.races += 1
    figures.winners += won == 1
    figures.stale += won == 0
    figures.told += sum(word == "told" for word, *_ in words)
    figures.otherwise += sum(word == "otherwise" for word, *_ in words)
    last = max(float(took) for _, took, _ in words)
    figures.slowest, figures.quickest = max(figures.slowest, last), min(figures.quickest, last)
    figures.computing = max(figures.computing, *(float(each) for *_, each in words))


def campaign(races: int, folder: Path) -> Figures:
    """So many races for one session."""
    path, figures = folder / "letters.adref", Figures()
    with create(path, session="letters", scenario="blank", title="The Letter Convention") as file:
        file.append(Seq(0), (*BEGINNING, *talk(20)), 0)
        before = file.head
    for _ in range(races):
        _one(path, figures)
    figures.lost += max(0, before + figures.winners - len(inspect(path).events))
    return figures


def main() -> int:
    """Status 1 where the promise was broken."""
    asked = argparse.ArgumentParser(prog="python -m tests.races", description=__doc__)
    asked.add_argument("races", type=int, nargs="?", default=50)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="ad-referendum-races-") as folder:
        figures = campaign(given.races, Path(folder))
    print(figures)
    return 0 if figures.good else 1


if __name__ == "__main__":
    sys.exit(main())
