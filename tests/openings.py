"""``python -m tests.openings``: what it costs to open a session that lies as we left it, and one that does not.

A stranger's file is opened by a process of its own first (``game.store.credentials``): forked where nothing else runs
in the program, begun anew beside a window, and kept for the files that follow. By the clock and in computing, medians
of several; a kept process computes by itself and is not counted.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from game.lab.simulate import opening_of
from game.store.credentials import Booth, admitted, let_in
from game.store.opening import inspect
from game.store.record import SessionFile, create, open_file
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms.by_seat import Keyed
from tests.kit.sessions import scenario

TIMES = 5


def _written(path: Path, name: str) -> SessionFile:
    table = Table.begin(MemoryRecord(), opening_of(scenario(name), 1, Keyed()), clock=lambda: 0)
    Turns(table).run()
    with create(path, session=path.stem, scenario=name, title=name) as file:
        file.append_copy(table.recorded())
        file.note_state(table.state_hash)
    return file


def _took(act: Callable[[], object]) -> tuple[float, float]:
    began, computing = time.perf_counter(), os.times()
    act()
    now = os.times()
    used = sum(now[:4]) - sum(computing[:4])  # our own, and that of children that have ended
    return time.perf_counter() - began, used


def _said(what: str, took: list[tuple[float, float]]) -> str:
    clock, computing = (1000 * statistics.median(each) for each in zip(*took, strict=True))
    return f"  {what:52}{clock:8.0f} ms{computing:8.0f} ms of computing"


def told(path: Path, name: str) -> list[str]:
    """The lines of one session."""
    file = _written(path, name)
    lines = [f"{name}: {file.head} events, {path.stat().st_size // 1024} kB"]
    lines.append(_said("looked through here, as a file we know", [_took(lambda: inspect(path)) for _ in range(TIMES)]))
    forked = [_took(lambda: let_in(path, Booth("fork").examine(path))) for _ in range(TIMES)]
    lines.append(_said("a stranger's, forked", forked))
    booth = Booth("spawn")
    lines.append(
        _said(
            "a stranger's, in a new process (its own not counted)", [_took(lambda: let_in(path, booth.examine(path)))]
        )
    )
    again = [_took(lambda: let_in(path, booth.examine(path))) for _ in range(TIMES)]
    lines.append(_said("the next one there", again))
    booth.close()
    left = open_file(path)
    left.close()
    left.back_up()
    lines.append(_said("admitted, as we left it", [_took(lambda: admitted(path)) for _ in range(TIMES)]))
    return lines


def main() -> int:
    """Print the lines."""
    asked = argparse.ArgumentParser(prog="python -m tests.openings", description=__doc__)
    asked.add_argument("scenarios", nargs="*", default=["tutorial", "cybercrime"])
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="ad-referendum-openings-") as folder:
        for name in given.scenarios:
            print(*told(Path(folder) / f"{name.replace('_', '-')}.adref", name), sep="\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
