"""``python -m tests.walk [WAY …]``: play the tutorial in the real window from the door to the ending, and say what was
done. Ways: keyboard, mouse (without a screen), killed (``kill -9`` in the middle), display-keyboard, display-mouse
(a real window on an X display in memory, with real keys and clicks), three-keyboard, three-mouse (three people share
the tutorial), cybercrime-keyboard, cybercrime-mouse (the large conference to adoption). All where none is named.

The suite walks three: by keyboard, by mouse and killed in the middle, and by real clicks and then by real keys.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from game.store.record import open_file
from tests.walk.play import HERE
from tests.walk.screen import screen_in_memory

_PLAY = [sys.executable, "-m", "tests.walk.play"]


def played(hands: str, *, display: bool = False, then: str = "") -> list[str]:
    """Play with these hands to the end, closing in the middle, and going on with other hands where ``then`` names
    them; answers what was done, line by line.
    """
    with tempfile.TemporaryDirectory(prefix="walk-") as folder:
        arguments = [hands, folder, *(["--then", then] if then else [])]
        if not display:
            return _told([*arguments, "--audit"], os.environ)
        with screen_in_memory() as environment:
            return _told([*arguments, "--display"], environment)


def killed(hands: str = "keyboard") -> list[str]:
    """Play half, kill the process while the others move, go on; answers what was done, line by line."""
    with tempfile.TemporaryDirectory(prefix="walk-") as folder:
        lines, acknowledged = _until_killed(hands, folder)
        for file in Path(folder).glob("*.adref"):
            with open_file(file) as record:
                kept = record.head
            assert kept >= acknowledged, f"{acknowledged} events were shown and {kept} kept"
        lines.append(f"killed after event {acknowledged}; the file goes to {kept}")
        return lines + _told([hands, folder, "--half", "second"], os.environ)


def _until_killed(hands: str, folder: str) -> tuple[list[str], int]:
    lines = list[str]()
    command = [*_PLAY, hands, folder, "--half", "first"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith(HERE):
                acknowledged = int(line.split()[1])
                process.send_signal(signal.SIGKILL)
                break
            lines.append(line.strip())
        else:
            raise AssertionError("it ended before it could be killed: " + "; ".join(lines))
        for line in process.stdout:
            if line.startswith(HERE):
                acknowledged = int(line.split()[1])
    return lines, acknowledged


def _told(arguments: list[str], environment: Mapping[str, str]) -> list[str]:
    done = subprocess.run([*_PLAY, *arguments], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(arguments)}:\n{done.stdout}\n{done.stderr}"
    assert not done.stderr.strip(), f"{' '.join(arguments)} said on stderr: {done.stderr}"
    return done.stdout.splitlines()


def conference(hands: str, scenario: str, people: int) -> list[str]:
    """Play a whole conference to adoption; answers what was done, line by line."""
    command = [sys.executable, "-m", "tests.walk.play_conference", hands, scenario, str(people)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{hands} {scenario}:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    return done.stdout.splitlines()


WAYS: dict[str, Callable[[], list[str]]] = {
    "keyboard": lambda: played("keyboard"),
    "mouse": lambda: played("mouse"),
    "killed": killed,
    "display-keyboard": lambda: played("keyboard", display=True),
    "display-mouse": lambda: played("mouse", display=True),
    "three-keyboard": lambda: conference("keyboard", "tutorial", 3),
    "three-mouse": lambda: conference("mouse", "tutorial", 3),
    "cybercrime-keyboard": lambda: conference("keyboard", "cybercrime", 1),
    "cybercrime-mouse": lambda: conference("mouse", "cybercrime", 1),
}


def main(arguments: list[str]) -> int:
    """Walk the ways that are named, or all."""
    unknown = set(arguments) - set(WAYS)
    if unknown:
        print(f"usage: python -m tests.walk [{' | '.join(WAYS)}]", file=sys.stderr)
        return 2
    failed = 0
    for way in arguments or list(WAYS):
        begun = time.monotonic()
        try:
            lines = WAYS[way]()
        except AssertionError as fault:
            failed, lines = failed + 1, [f"FAILED: {fault}"]
        print(f"{way} ({time.monotonic() - begun:.0f} s)", *lines, sep="\n  ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
