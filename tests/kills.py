"""``python -m tests.kills N``: kill N playing sessions with ``kill -9`` and count what was lost, in one line.

Every child is forked from a warm parent, opens a session file, plays on in it, and says aloud through a pipe what the
file has acknowledged. It is killed at a moment drawn from a seed; then the file must hold all that was acknowledged,
nothing in halves, and must open again. The next child goes on in the same file, and so forth until the session is over
or many have died in it; in the end it must have gone as if nobody had ever been killed. Several such files are played
in side by side (``--lanes``), since a child mostly waits for the disk or for its death. Whole conferences are played
(``Negotiates``), or with ``--player letters`` plain writing at the level of the record (``Writes``).
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from itertools import accumulate, count, takewhile
from pathlib import Path
from random import Random
from typing import Protocol

from game.store.opening import inspect
from game.store.record import create, open_file
from game.terms.actions import Tag
from game.terms.events import PUBLIC, Event, Recorded, StatementMade
from game.terms.trouble import Trouble
from tests.kit.blank import ARD
from tests.kit.negotiates import Negotiates
from tests.kit.written import BEGINNING

Acknowledge = Callable[[int], None]
KILLS_A_FILE = 20
"""Then a new session is begun, so that kills fall into young files and old ones."""
LANES = 3
ENOUGH = 200
"""Kills from which on more than one lane is worth its warming up."""


class Plays(Protocol):
    """A way to play sessions that survive being killed."""

    longest_life: float
    """Seconds from the fork to the kill, at most, on an idle machine: some die before they have opened their file."""

    def lay(self, folder: Path, number: int, luck: Random) -> Path:
        """The file that child ``number`` and some after it play in; it need not be there yet."""
        ...

    def play(self, path: Path, acknowledge: Acknowledge) -> None:
        """Begin or continue the session in ``path``, never to return; ``acknowledge`` every seq once it is safe."""
        ...

    def whole(self, record: tuple[Recorded, ...]) -> bool:
        """Whether the record ends where a move ends, and is what this player would have played."""
        ...

    def over(self, record: tuple[Recorded, ...]) -> bool:
        """Whether there is nothing left to play."""
        ...

    def goes_on(self, path: Path) -> bool:
        """Play some moves further; whether that led where a session leads that nobody killed."""
        ...


class Writes:
    """Writes moves of one to five events each, as a table would; every event says which it is."""

    longest_life = 0.08

    def lay(self, folder: Path, number: int, luck: Random) -> Path:
        """A new file."""
        return folder / f"letters-{number}.adref"

    def play(self, path: Path, acknowledge: Acknowledge) -> None:
        """Begin or continue; the first move is the opening."""
        self._write(path, acknowledge, count())

    def whole(self, record: tuple[Recorded, ...]) -> bool:
        """Whether the record is the first so many moves."""
        played = [event for number in range(self._moves(len(record))) for event in self._move(number)]
        return [each.event for each in record] == played

    def over(self, record: tuple[Recorded, ...]) -> bool:
        """There is always another letter."""
        return False

    def goes_on(self, path: Path) -> bool:
        """Three moves further."""
        self._write(path, lambda seq: None, range(3))
        return self.whole(inspect(path).events)

    def _write(self, path: Path, acknowledge: Acknowledge, moves: count[int] | range) -> None:
        if not path.exists():
            create(path, session=path.stem, scenario="blank", title="The Letter Convention").close()
        with open_file(path) as file:
            first = self._moves(file.head)
            for number in moves:
                made = file.append(file.head, self._move(first + number), number)
                acknowledge(made[-1].seq)

    @staticmethod
    def _move(number: int) -> tuple[Event, ...]:
        if number == 0:
            return BEGINNING
        size = 1 + number * 7 % 5
        return tuple(
            StatementMade(audience=PUBLIC, by=ARD, text=f"{number}: {place} of {size}", tag=Tag.NONE, attention=1)
            for place in range(size)
        )

    def _moves(self, events: int) -> int:
        """How many whole moves fit into so many events."""
        lengths = accumulate(len(self._move(number)) for number in count())
        return sum(1 for _ in takewhile(lambda length: length <= events, lengths))


@dataclass(kw_only=True)
class Figures:
    """What a campaign found."""

    kills: int = 0
    early: int = 0
    """Killed before the file had its name."""
    acknowledged: int = 0
    """Events that children were told are safe."""
    lost: int = 0
    """Events that were acknowledged and are not in the file."""
    faults: int = 0
    """Files that were not sound."""
    halves: int = 0
    """Records that end within a move."""
    astray: int = 0
    """Sessions that went on otherwise than if they had never been killed."""
    slowest: float = 0.0
    """Seconds to open a file again."""
    hardest: float = 0.0
    """Of computing, to open one again: what a machine that does other things does not stretch."""

    @property
    def good(self) -> bool:
        """Whether the promise was kept."""
        return not (self.lost or self.faults or self.halves or self.astray)

    def __str__(self) -> str:
        return (
            f"kills {self.kills}, of them before the file was there {self.early}; events acknowledged "
            f"{self.acknowledged}; acknowledged and lost {self.lost}; half applied {self.halves}; not sound "
            f"{self.faults}; went on otherwise {self.astray}; slowest reopening {self.slowest * 1000:.0f} ms, "
            f"{self.hardest * 1000:.0f} ms of computing at most"
        )


def campaign(kills: int, plays: Plays, folder: Path, seed: int) -> Figures:
    """Kill so many times, one after another, and look after every time."""
    luck, figures = Random(seed), Figures()
    number = 0
    while number < kills:
        path = plays.lay(folder, number, luck)
        number += _relay(plays, path, min(KILLS_A_FILE, kills - number), luck, figures)
        figures.astray += not plays.goes_on(path)
        for each in folder.glob(f"{path.name}*"):
            each.unlink()
    return figures


def _relay(plays: Plays, path: Path, most: int, luck: Random, figures: Figures) -> int:
    """One child after another plays in a file, until the session is over or so many were killed; answers how many."""
    longest = plays.longest_life
    safe = len(inspect(path).events) if path.exists() else 0
    for number in range(1, most + 1):
        acknowledged = max(safe, _killed(plays, path, luck.uniform(0.0, longest)))
        longest = _adapted(longest, plays.longest_life, acknowledged > safe)
        figures.kills += 1
        figures.acknowledged += acknowledged - safe
        record = look(plays, path, acknowledged, figures)
        safe = len(record)
        if plays.over(record):
            return number
    return most


def side_by_side(kills: int, plays: Plays, folder: Path, seed: int, lanes: int) -> Figures:
    """``campaign`` in several processes at once, each with a folder and a luck of its own."""
    if lanes == 1:
        return campaign(kills, plays, folder, seed)
    shares = [kills // lanes + (lane < kills % lanes) for lane in range(lanes)]
    places = [folder / str(lane) for lane in range(lanes)]
    for place in places:
        place.mkdir()
    with ProcessPoolExecutor(lanes, multiprocessing.get_context("fork")) as processes:
        seeds = [seed * lanes + lane for lane in range(lanes)]
        found = list(processes.map(campaign, shares, [plays] * lanes, places, seeds))
    return Figures(
        **{each.name: sum(getattr(one, each.name) for one in found) for each in fields(Figures) if each.type == "int"},
        slowest=max(one.slowest for one in found),
        hardest=max(one.hardest for one in found),
    )


def _adapted(longest: float, least: float, moved: bool) -> float:
    """The longest life of the next child: on a busy machine more of them die before they have done anything."""
    return max(least, longest * 0.8) if moved else min(10 * least, longest * 1.3)


def _killed(plays: Plays, path: Path, life: float) -> int:
    """Let a child play for so many seconds. The answer is the last seq it was told is safe, 0 for none."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            plays.play(path, lambda seq: (os.write(writing, b"%d\n" % seq), None)[1])
        finally:
            os._exit(1)
    os.close(writing)
    time.sleep(life)
    os.kill(child, signal.SIGKILL)
    with open(reading, "rb") as pipe:
        said = pipe.read().split(b"\n")[:-1]
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the child ended by itself, so nothing was tested")
    return int(said[-1]) if said else 0


def look(plays: Plays, path: Path, acknowledged: int, figures: Figures) -> tuple[Recorded, ...]:
    """Open the file for playing on, judge it, and answer what it holds."""
    if not path.exists():
        figures.early += 1
        figures.lost += acknowledged
        return ()
    began, computed = time.perf_counter(), time.process_time()
    try:
        with open_file(path) as file:
            figures.slowest = max(figures.slowest, time.perf_counter() - began)
            figures.hardest = max(figures.hardest, time.process_time() - computed)
            record = file.read()
    except Trouble:
        figures.faults += 1
        record = inspect(path).events
    figures.lost += max(0, acknowledged - len(record))
    figures.halves += not plays.whole(record)
    return record


def main() -> int:
    """Run a campaign in a folder that is deleted afterwards; status 1 where the promise was broken."""
    asked = argparse.ArgumentParser(description="Kill playing sessions and count what was lost.")
    asked.add_argument("kills", type=int)
    asked.add_argument("--seed", type=int, default=7)
    asked.add_argument("--lanes", type=int, help="files that are played in at the same time")
    asked.add_argument("--player", choices=("conferences", "letters"), default="conferences")
    given = asked.parse_args()
    plays: Plays = Writes() if given.player == "letters" else Negotiates()
    with tempfile.TemporaryDirectory(prefix="ad-referendum-kills-") as folder:
        lanes = given.lanes or (LANES if given.kills >= ENOUGH else 1)
        figures = side_by_side(given.kills, plays, Path(folder), given.seed, lanes)
    print(figures)
    return 0 if figures.good else 1


if __name__ == "__main__":
    sys.exit(main())
