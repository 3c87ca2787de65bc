"""``python -m tests.commits``: what a move costs, beside the bare insert that is as safe; and a burst of 200 moves.

The bare insert: ``sqlite3`` alone, one row with the same bytes in a table of its own, the same journal, the same care
(WAL, ``synchronous=FULL``), one transaction each. Both are measured in turn in the same run, on the same disk, by the
clock, since that is what a player waits for; and by the computing alone, which a busy machine does not change.
"""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from game.store.bodies import encoded
from game.store.record import SessionFile, create
from game.store.writing import SETTINGS
from game.terms.ids import Seq
from tests.kit.written import BEGINNING, talk

MOST = 3.0
"""Times the bare insert that a move may take."""
BURST = 200
BURST_MS = 250.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Milliseconds, medians."""

    move: float
    bare: float
    move_computing: float
    bare_computing: float
    burst: float
    """All of it, by the clock, the best of three."""
    burst_computing: float

    @property
    def ratio(self) -> float:
        """By the clock."""
        return self.move / self.bare

    def __str__(self) -> str:
        return (
            f"a move {self.move:.2f} ms ({self.move_computing:.2f} computing), the bare insert {self.bare:.2f} ms "
            f"({self.bare_computing:.2f} computing): ratio {self.ratio:.2f}, may be {MOST:.0f}; "
            f"{BURST} commits {self.burst:.0f} ms, may take {BURST_MS:.0f}"
        )


def measured(folder: Path, moves: int) -> Figures:
    """So many moves and so many bare inserts, in turn."""
    took: dict[str, list[tuple[float, float]]] = {"move": [], "bare": []}
    with create(folder / "letters.adref", session="letters", scenario="blank", title="Letters") as file:
        file.append(Seq(0), BEGINNING, 0)
        insert = _bare(folder / "bare.db")
        for event, _ in zip(cycle(talk(4)), range(moves), strict=False):
            body = encoded(event)[2]
            took["bare"].append(_timed(lambda body=body: insert(body)))
            took["move"].append(_timed(lambda event=event: file.append(file.head, (event,), 0)))
        bursts = [_timed(lambda: _burst(file)) for _ in range(3)]
    (move, move_computing), (bare, bare_computing) = (
        (1000 * statistics.median(each) for each in zip(*took[kind], strict=True)) for kind in ("move", "bare")
    )
    burst, burst_computing = (1000 * min(each) for each in zip(*bursts, strict=True))
    return Figures(
        move=move,
        bare=bare,
        move_computing=move_computing,
        bare_computing=bare_computing,
        burst=burst,
        burst_computing=burst_computing,
    )


def _bare(path: Path) -> Callable[[bytes], object]:
    connection = sqlite3.connect(path, isolation_level=None)
    for setting in SETTINGS:
        connection.execute("PRAGMA " + setting)
    connection.execute("CREATE TABLE bare (seq INTEGER PRIMARY KEY, body BLOB)")

    def insert(body: bytes) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO bare (body) VALUES (?)", (body,))
        connection.execute("COMMIT")

    return insert


def _burst(file: SessionFile) -> None:
    for event in talk(BURST):
        file.append(file.head, (event,), 0)


def _timed(act: Callable[[], object]) -> tuple[float, float]:
    began, computing = time.perf_counter(), time.thread_time()
    act()
    return time.perf_counter() - began, time.thread_time() - computing


def main() -> int:
    """Status 1 where a figure is missed."""
    asked = argparse.ArgumentParser(prog="python -m tests.commits", description=__doc__)
    asked.add_argument("moves", type=int, nargs="?", default=1000)
    asked.add_argument("--folder", help="on the disk that is meant (else the system's for temporary files)")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="ad-referendum-commits-", dir=given.folder) as folder:
        figures = measured(Path(folder), given.moves)
    print(figures)
    return 0 if figures.ratio <= MOST and figures.burst <= BURST_MS else 1


if __name__ == "__main__":
    sys.exit(main())
