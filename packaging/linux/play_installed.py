"""``play_installed.py ROOT DISPLAY KEYS [COMMAND …]``: play the tutorial by keys in a program installed below ROOT.

KEYS is what ``python -m tests.walk.keys`` wrote: the luck, and each key with the number of events that must be in the
record before it is pressed. Every key is a real one of the X display; what came of it is read from the record on disk,
not from the window, and in the end the record must come to the state that is written down behind the keys. No key is
pressed before the program is at rest. ROOT / is this machine itself, with COMMAND to start the program.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from installed import HOME, Window, at_rest, events, started, until, window

BETWEEN = 0.1
"""Seconds between two keys of one hand."""
SAVES = f"{HOME}/saves"
PLAY = ("--scenario", "tutorial", "--as", "ALD", "--seed")


def main(root: Path, display: str, keys: Path, command: list[str]) -> int:
    """Play, close the window, look at the file."""
    with tempfile.TemporaryDirectory() as folder:
        inside = folder if command else SAVES
        saves = root / inside.lstrip("/")
        start = [*started(root, display, command), "--saves", inside]
        luck, *lines = keys.read_text("utf-8").splitlines()
        with Window([*start, "play", *PLAY, luck.split()[-1]]) as program:
            until(lambda: events(saves) > 0, "the session is laid")
            until(lambda: bool(window()), "a window opens")
            subprocess.run(["xdotool", "windowfocus", "--sync", window()], check=True)
            pressed = _played(lines, saves, program)
            print(f"played the tutorial in the window by {pressed} keys: {events(saves)} events are on disk")
        return _the_same(start, next(saves.glob("*.adref")).relative_to(root), lines[-1].split()[-1])


def _the_same(start: list[str], file: Path, wanted: str) -> int:
    """Let the program itself replay what was played; 1 where that is not what was played when keys were written."""
    said = subprocess.run([*start, "replay", f"/{file}", "--json"], check=True, capture_output=True, text=True)
    found = json.loads(said.stdout)["state_hash"]
    print(
        f"it comes to the state {found[:12]}…, " + ("as when the keys were written" if found == wanted else "OTHERWISE")
    )
    return int(found != wanted)


def _played(lines: list[str], saves: Path, program: int) -> int:
    """Press every key in its time; answers how many."""
    pressed = 0
    for line in lines:
        wanted, kind, *words = line.split(" ", 2)
        _come(saves, int(wanted), program)
        if kind != "end":
            how = ("key", "--clearmodifiers") if kind == "key" else ("type", "--delay", "30")
            subprocess.run(["xdotool", *how, *words], check=True)
            pressed += 1
            time.sleep(BETWEEN)
    return pressed


def _come(saves: Path, wanted: int, program: int) -> None:
    """Until just so many events are on disk and the program has done with them."""
    until(lambda: at_rest(program), "the program is at rest")
    if events(saves) != wanted:
        until(lambda: events(saves) >= wanted, f"event {wanted} is there")
        until(lambda: at_rest(program), "the program is at rest")
    if (found := events(saves)) != wanted:
        raise SystemExit(f"{found} events are on disk where {wanted} were when the keys were written")


if __name__ == "__main__":
    os.environ["DISPLAY"] = sys.argv[2]
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4:]))
