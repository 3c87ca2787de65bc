"""A program installed below some root, seen from outside: its window, its processes, and what it has put on disk."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

PATIENCE = 240.0
"""Seconds in which each thing has to have happened."""
LOOKS, EVERY = 6, 0.08
"""A program that does nothing for so many looks in a row, so many seconds apart, is at rest."""
HOME = "/var/player"
INSIDE = ("env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", f"HOME={HOME}", "LANG=C.UTF-8", "QT_QPA_PLATFORM=xcb")


def started(root: Path, display: str, command: list[str]) -> list[str]:
    """The words that start it: ``command`` on this machine, or what was installed below ``root``."""
    return command or ["chroot", str(root), *INSIDE, f"DISPLAY={display}", "ad-referendum"]


class Window:
    """The program while it runs; it is asked to end when that is over."""

    def __init__(self, words: list[str]) -> None:
        self._program = subprocess.Popen(words)

    def __enter__(self) -> int:
        return self._program.pid

    def __exit__(self, *_: object) -> None:
        self._program.terminate()
        self._program.wait(60)


def window() -> str:
    """The number of the window that is seen; empty where there is none."""
    said = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "Ad Referendum"], capture_output=True, text=True, check=False
    )
    return said.stdout.split("\n")[0]


def until(true: Callable[[], bool], what: str, every: float = 0.05) -> None:
    """Wait for it; ``SystemExit`` where it never comes."""
    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            raise SystemExit(f"never: {what}")
        time.sleep(every)


def at_rest(program: int) -> bool:
    """Whether neither it nor a process that it has begun computes anything, or would if it were let."""
    before = _used(program)
    for _ in range(LOOKS):
        time.sleep(EVERY)
        if before is None or _used(program) != before:
            return False
    return True


def _used(program: int) -> int | None:
    """Ticks of computing so far; ``None`` where one of its threads computes, or would if it were let."""
    ticks = 0
    for each in (program, *begun_by(program)):
        for thread in Path(f"/proc/{each}/task").glob("*/stat"):
            with suppress(OSError):
                fields = thread.read_text().rpartition(")")[2].split()
                if fields[0] in "RD":
                    return None
                ticks += int(fields[11]) + int(fields[12])
    return ticks


def begun_by(program: int) -> list[int]:
    """The processes that it has begun and that are still there."""
    said = subprocess.run(["ps", "-o", "pid=", "--ppid", str(program)], capture_output=True, text=True, check=False)
    return [int(each) for each in said.stdout.split()]


def events(saves: Path) -> int:
    """How many events are on disk. The program holds its file alone, so a copy is read."""
    with tempfile.TemporaryDirectory() as copies:
        for each in saves.glob("*.adref*"):
            shutil.copy(each, copies)
        found = list(Path(copies).glob("*.adref"))
        if not found:
            return 0
        try:
            with closing(sqlite3.connect(found[0])) as file:
                return int(file.execute("SELECT count(*) FROM event").fetchone()[0])
        except sqlite3.DatabaseError:
            return 0
