"""``python -m tests.write_failures N``: the disk fails at each of the first N writes of a session, then has room again.

Full, or broken: at that write and every one after it the system answers with an error. The move is refused in words,
what was acknowledged lies on the disk even if the power goes that instant, and the same move is taken once there is
room. Writes are the system's own: of bytes, and of what the disk has in its cache.
"""

from __future__ import annotations

import argparse
import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from game.store.opening import inspect
from game.store.record import create, open_file
from game.terms.events import Recorded
from game.terms.trouble import Trouble
from tests.kills import Writes
from tests.kit import failing_disk
from tests.kit.failing_disk import Disk

T = TypeVar("T")
FURTHER = 4
"""Moves that are played after the failure."""
SAFE = ("Everything up to now is safe", "Nothing was changed", "may not be written to", "is left as it is")


@dataclass(kw_only=True)
class Figures:
    """What a campaign found."""

    failures: int = 0
    """Writes that failed and were noticed."""
    unnoticed: int = 0
    """Writes that failed where nobody needs them: a journal that is brought home later, a backup."""
    lost: int = 0
    """Events that were acknowledged and could not be read from what lay on the disk."""
    stuck: int = 0
    """Sessions that could not be gone on with."""
    wordless: int = 0
    """Refusals that do not say that all is safe."""

    def __str__(self) -> str:
        return (
            f"writes that failed {self.failures + self.unnoticed}, refused in words {self.failures}, of no consequence "
            f"{self.unnoticed}; acknowledged and lost {self.lost}; could not go on {self.stuck}; without words "
            f"{self.wordless}"
        )


class Session:
    """One session, played move by move on a disk that fails once."""

    def __init__(self, folder: Path, disk: Disk, figures: Figures) -> None:
        self._path, self._disk, self._figures = folder / "letters.adref", disk, figures
        self._aside = folder / "aside"
        self._acknowledged: tuple[Recorded, ...] = ()

    def play(self, at: int, how: int) -> bool:
        """Until some moves after the failure at write ``at``, then leave; whether that write was reached."""
        self._disk.fail(at, how)
        file = self._insisted(lambda: create(self._path, session="letters", scenario="blank", title="Letters"))
        number, further = 0, FURTHER
        while further:
            move = Writes._move(number)
            self._acknowledged += self._insisted(lambda file=file, move=move, n=number: file.append(file.head, move, n))
            number += 1
            further -= self._disk.writes >= at
        self._insisted(lambda: file.note_state("ab" * 32))
        file.close()
        file.back_up()
        reached = self._disk.writes >= at
        self._disk.recover()
        self._figures.lost += inspect(self._path).events != self._acknowledged
        self._gone_on()
        return reached

    def _insisted(self, act: Callable[[], T]) -> T:
        """What it gives; where the disk fails, look at what lies on it, make room, and do the same once more."""
        try:
            return act()
        except Trouble as trouble:
            self._figures.failures += 1
            self._figures.wordless += not any(words in str(trouble) for words in SAFE)
        self._look()
        self._disk.recover()
        try:
            return act()
        except Trouble:
            self._figures.stuck += 1
            raise

    def _look(self) -> None:
        """If the power went now: everything acknowledged is there."""
        self._aside.mkdir()
        for piece in self._path.parent.glob("letters.adref*"):
            shutil.copyfile(piece, self._aside / piece.name)
        if (self._aside / self._path.name).exists():
            found = inspect(self._aside / self._path.name).events
            self._figures.lost += found[: len(self._acknowledged)] != self._acknowledged
        else:
            self._figures.lost += len(self._acknowledged)
        shutil.rmtree(self._aside)

    def _gone_on(self) -> None:
        with open_file(self._path) as file:
            before = file.head
            file.append(file.head, Writes._move(Writes()._moves(before)), 0)
            self._figures.stuck += file.head <= before


def inside(failures: int, folder: Path, disk: Disk) -> Figures:
    """In the program with the library: every write in turn, a full disk and a broken one by turns."""
    figures = Figures()
    for number in range(1, failures + 1):
        place = folder / str(number)
        place.mkdir()
        before = figures.failures
        reached = Session(place, disk, figures).play(number, errno.ENOSPC if number % 2 else errno.EIO)
        figures.unnoticed += reached and figures.failures == before
        shutil.rmtree(place)
    return figures


def main() -> int:
    """Build the library, begin anew with it; status 1 where the promise was broken."""
    asked = argparse.ArgumentParser(prog="python -m tests.write_failures", description=__doc__)
    asked.add_argument("failures", type=int, nargs="?", default=500)
    given = asked.parse_args()
    if failing_disk.missing():
        print("not run:", failing_disk.missing())
        return 0
    with tempfile.TemporaryDirectory(prefix="ad-referendum-failing-") as folder:
        if failing_disk.PAGE not in os.environ:
            command = [sys.executable, "-m", "tests.write_failures", str(given.failures)]
            return subprocess.run(command, env=failing_disk.built(Path(folder)), check=False).returncode
        figures = inside(given.failures, Path(folder), Disk(os.environ[failing_disk.PAGE]))
    print(figures)
    return 1 if figures.lost or figures.stuck or figures.wordless else 0


if __name__ == "__main__":
    sys.exit(main())
