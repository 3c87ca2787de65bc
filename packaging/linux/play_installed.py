"""``play_installed.py ROOT DISPLAY``: open the window of a program installed below ROOT, and play by keys alone.

Every key is a real one of the X display; what came of it is read from the record on disk, not from the window.
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
SAVES = "/var/player/saves"
INSIDE = ("env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/var/player", "LANG=C.UTF-8", "QT_QPA_PLATFORM=xcb")


def main(root: Path, display: str) -> int:
    """Play the opening of the tutorial and the first round of its sitting, close the window, look at the file."""
    saves = root / SAVES.lstrip("/")
    program = subprocess.Popen(
        [
            "chroot",
            root,
            *INSIDE,
            f"DISPLAY={display}",
            "ad-referendum",
            "--saves",
            SAVES,
            "play",
            "--seed",
            "7",
        ]
    )
    try:
        _until(lambda: _kinds(saves).count("SessionOpened") == 1, "the session is laid")
        _until(lambda: bool(_window()), "a window opens")
        subprocess.run(["xdotool", "windowfocus", "--sync", _window()], check=True)
        _pressed_until(saves, "Return", lambda kinds: kinds.count("StageOpened") > 1, "the seat is taken")
        _pressed_until(saves, "ctrl+r", lambda kinds: kinds.count("StageOpened") > 2, "the opening is over")
        _pressed_until(saves, "ctrl+r", lambda kinds: "QuestionPut" in kinds, "the Chair asks")
        print(f"played in the window by keys: {len(_kinds(saves))} events are on disk")
    finally:
        program.terminate()
        program.wait(20)
    said = ["chroot", root, *INSIDE, "ad-referendum", "--saves", SAVES, "sessions", "check"]
    return subprocess.run(said, check=False).returncode


def _pressed_until(saves: Path, key: str, over: Callable[[list[str]], bool], what: str) -> None:
    """Press ``key`` once a second until the record says that it is over."""

    def pressed() -> bool:
        if over(_kinds(saves)):
            return True
        subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
        return False

    _until(pressed, what, every=1.0)


def _kinds(saves: Path) -> list[str]:
    """The kinds of all events on disk, in order. The program holds its file alone, so a copy is read."""
    if not list(saves.glob("*.adref")):
        return []
    with tempfile.TemporaryDirectory() as copies:
        for each in saves.glob("*.adref*"):
            shutil.copy(each, copies)
        try:
            with closing(sqlite3.connect(next(Path(copies).glob("*.adref")))) as file:
                return [kind for (kind,) in file.execute("SELECT kind FROM event ORDER BY seq")]
        except sqlite3.DatabaseError:
            return []


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
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
