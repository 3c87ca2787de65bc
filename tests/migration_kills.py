"""``python -m tests.migration_kills N``: killed at N points while a session of a past format is brought up to date.

Half of the points are steps of SQLite's own machine, spread evenly over the whole migration; half are writes to the
disk, to the last one. Afterwards the file is of the old format or of the present one, whole either way, with the events
it had; opened again it is brought up to date and goes on, and a backup of what it was lies beside it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from game.store.migrations import run
from game.store.opening import inspect
from game.store.record import open_file
from game.store.schema import LINEAGE
from tests.kit import failing_disk
from tests.kit.failing_disk import Disk

OF_OLD = Path(__file__).parent / "store" / "of_old"


@dataclass(kw_only=True)
class Figures:
    """What a campaign found."""

    kills: int = 0
    survived: int = 0
    """Children that were done before their point was reached."""
    left_in: Counter[int] = field(default_factory=Counter)
    """Formats the killed files were found in."""
    halves: int = 0
    """Files that are of no format as a whole, or do not hold what they held."""
    stuck: int = 0
    """Files that could not be opened and gone on with."""
    backups: int = 0
    """Files brought up to date with no backup of what they were."""

    @property
    def good(self) -> bool:
        """Whether the promise was kept."""
        return not (self.halves or self.stuck or self.backups)

    def __str__(self) -> str:
        found = ", ".join(f"{count} in format {number}" for number, count in sorted(self.left_in.items()))
        return (
            f"killed {self.kills} times, done before that {self.survived}; found {found}; half migrated {self.halves}; "
            f"could not go on {self.stuck}; without a backup {self.backups}"
        )


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _counting(steps: Callable[[], object]) -> Callable[[Path], sqlite3.Connection]:
    """Connections of migrations that call ``steps`` at every step of SQLite's machine."""
    real = run._connected

    def connected(path: Path) -> sqlite3.Connection:
        connection = real(path)
        connection.set_progress_handler(lambda: (steps(), 0)[1], 1)
        return connection

    return connected


def steps_of(path: Path, folder: Path) -> int:
    """How many steps the whole migration takes."""
    counted = [0]

    def count() -> None:
        counted[0] += 1

    real, run._connected = run._connected, _counting(count)
    try:
        open_file(Path(shutil.copy(path, folder / "counted.adref"))).close()
    finally:
        run._connected = real
    return counted[0]


def at_step(path: Path, step: int) -> bool:
    """Bring it up to date in a child that dies at that step; whether it got so far."""
    left = [step]

    def die() -> None:
        left[0] -= 1
        if left[0] <= 0:
            os.kill(os.getpid(), 9)

    child = os.fork()
    if not child:
        run._connected = _counting(die)
        _migrate(path)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def at_write(path: Path, write: int, disk: Disk) -> bool:
    """The same, dying at that write."""
    child = os.fork()
    if not child:
        disk.fail(write, failing_disk.TO_DIE)
        _migrate(path)
    _, status = os.waitpid(child, 0)
    disk.recover()
    return os.WIFSIGNALED(status)


def writes_of(path: Path, folder: Path, disk: Disk) -> int:
    """How many writes the whole of it takes, the backup among them."""
    at_write(Path(shutil.copy(path, folder / "written.adref")), 10**9, disk)
    return disk.writes


def _migrate(path: Path) -> None:
    try:
        open_file(path).close()
    finally:
        os._exit(0)


def look(path: Path, number: int, killed: bool, figures: Figures) -> None:
    """Judge what was left, then open it and go on."""
    before = inspect(OF_OLD / f"format_{number}.adref").events
    figures.kills += killed
    figures.survived += not killed
    opened = inspect(path)
    figures.left_in[_version(path)] += 1
    whole = opened.fault is None and opened.events == before and _version(path) in (number, LINEAGE.present.number)
    figures.halves += not whole
    with open_file(path) as file:
        file.append(file.head, (before[-1].event,), 0)
    figures.stuck += len(inspect(path).events) != len(before) + 1 or _version(path) != LINEAGE.present.number
    kept = [each for each in path.parent.glob("*.backup") if _version(each) == number]
    figures.backups += not any(inspect(each).events == before for each in kept)


def campaign(kills: int, folder: Path, disk: Disk | None) -> Figures:
    """So many kills, the past formats in turn."""
    figures, numbers = Figures(), [each.number for each in LINEAGE.formats[:-1]]
    steps = {number: steps_of(OF_OLD / f"format_{number}.adref", folder) for number in numbers}
    writes = {number: writes_of(OF_OLD / f"format_{number}.adref", folder, disk) for number in numbers} if disk else {}
    for kill in range(kills):
        number = numbers[kill % len(numbers)]
        place = folder / str(kill)
        place.mkdir()
        path = Path(shutil.copy(OF_OLD / f"format_{number}.adref", place / "old.adref"))
        if disk is not None and kill % 4 >= 2:
            killed = at_write(path, max(1, writes[number] * (kill + 2) // kills), disk)
        else:
            killed = at_step(path, max(1, steps[number] * kill // kills))
        look(path, number, killed, figures)
        shutil.rmtree(place)
    return figures


def main() -> int:
    """Begin anew with the disk that fails, where there is one; status 1 where the promise was broken."""
    asked = argparse.ArgumentParser(prog="python -m tests.migration_kills", description=__doc__)
    asked.add_argument("kills", type=int, nargs="?", default=100)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="ad-referendum-migrating-") as folder:
        if failing_disk.PAGE not in os.environ and not failing_disk.missing():
            command = [sys.executable, "-m", "tests.migration_kills", str(given.kills)]
            return subprocess.run(command, env=failing_disk.built(Path(folder)), check=False).returncode
        page = os.environ.get(failing_disk.PAGE)
        figures = campaign(given.kills, Path(folder), Disk(page) if page else None)
    print(figures)
    return 0 if figures.good else 1


if __name__ == "__main__":
    sys.exit(main())
