"""``play_installed.py ROOT DISPLAY KEYS [COMMAND …]``: play the tutorial by keys in a program installed below ROOT.

KEYS is what ``python -m tests.walk.keys`` wrote: the luck, and each key with the number of events that must be in the
record before it is pressed. Every key is a real one of the X display; what came of it is read from the record on disk,
not from the window. ROOT / is this machine itself, with COMMAND to start the program.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

PATIENCE = 180.0
"""Seconds in which each thing has to have happened."""
SETTLING = 2.0
"""Seconds from what is on disk to what the window shows; the others' moves are shown one by one."""
LONG = 12.0
"""Seconds without an event after which nothing more is to come."""
BETWEEN = 0.15
"""Seconds between two keys of one hand."""
HOME = "/var/player"
SAVES = f"{HOME}/saves"
INSIDE = ("env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", f"HOME={HOME}", "LANG=C.UTF-8", "QT_QPA_PLATFORM=xcb")
PLAY = ("--scenario", "tutorial", "--as", "ALD", "--seed")


def main(root: Path, display: str, keys: Path, command: list[str]) -> int:
    """Play, close the window, look at the file."""
    with tempfile.TemporaryDirectory() as folder:
        inside = SAVES if root != Path("/") else folder
        saves = root / inside.lstrip("/")
        start = ["chroot", str(root), *INSIDE, f"DISPLAY={display}", "ad-referendum"] if inside == SAVES else command
        luck, *lines = keys.read_text("utf-8").splitlines()
        program = subprocess.Popen([*start, "--saves", inside, "play", *PLAY, luck.split()[-1]])
        try:
            _until(lambda: _events(saves) > 0, "the session is laid")
            _until(lambda: bool(_window()), "a window opens")
            subprocess.run(["xdotool", "windowfocus", "--sync", _window()], check=True)
            pressed = _played(lines, saves)
            print(f"played the tutorial in the window by {pressed} keys: {_events(saves)} events are on disk")
        finally:
            program.terminate()
            program.wait(20)
        return subprocess.run([*start, "--saves", inside, "sessions", "check"], check=False).returncode


def _played(lines: list[str], saves: Path) -> int:
    """Press every key in its time, and at the end what lets a year pass until the session is over; answers how many."""
    before, pressed = -1, 0
    for line in lines:
        events, kind, *words = line.split(" ", 2)
        if int(events) != before:
            before = int(events)
            _come(saves, before)
        if kind != "end":
            how = ("key", "--clearmodifiers") if kind == "key" else ("type", "--delay", "30")
            subprocess.run(["xdotool", *how, *words], check=True)
            pressed += 1
            time.sleep(BETWEEN)
    while not _events(saves, "SessionEnded"):
        if pressed > 2 * len(lines):
            raise SystemExit("never: the session is over")
        subprocess.run(["xdotool", "key", "--clearmodifiers", "Return"], check=True)
        pressed += 1
        _come(saves, _events(saves) + 1)
    return pressed


def _come(saves: Path, wanted: int) -> None:
    """Until so many events are on disk, or nothing comes for long: others may say less than when keys were written."""
    seen, since = -1, time.monotonic()
    while seen < wanted and time.monotonic() - since < LONG:
        now = _events(saves)
        if now != seen:
            seen, since = now, time.monotonic()
        time.sleep(0.2)
    time.sleep(SETTLING)


def _events(saves: Path, kind: str = "%") -> int:
    """How many events, or of that kind, are on disk. The program holds its file alone, so a copy is read."""
    with tempfile.TemporaryDirectory() as copies:
        for each in saves.glob("*.adref*"):
            shutil.copy(each, copies)
        found = list(Path(copies).glob("*.adref"))
        if not found:
            return 0
        try:
            with closing(sqlite3.connect(found[0])) as file:
                return int(file.execute("SELECT count(*) FROM event WHERE kind LIKE ?", (kind,)).fetchone()[0])
        except sqlite3.DatabaseError:
            return 0


def _window() -> str:
    said = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "Ad Referendum"], capture_output=True, text=True, check=False
    )
    return said.stdout.split("\n")[0]


def _until(true: Callable[[], bool], what: str, every: float = 0.2) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > end:
            raise SystemExit(f"never: {what}")
        time.sleep(every)


if __name__ == "__main__":
    os.environ["DISPLAY"] = sys.argv[2]
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4:]))
