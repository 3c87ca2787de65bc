"""`python3 -m tests.clean_clone`: what a newcomer lives through.

Clones the last commit into a new folder, takes an empty home, runs both commands of the README twice, and prints how
long each took. Standard library only; takes minutes.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
OURS = ("AD_REFERENDUM_", "QT_", "XDG_", "PYTHON", "VIRTUAL_ENV", "DISPLAY", "WAYLAND_DISPLAY", "PYTEST_")
"""Beginnings of variables that a newcomer's machine without a screen does not have."""


def bare_environment(home: Path) -> dict[str, str]:
    """This machine's environment with an empty home, without a screen and without settings of ours."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    return kept | {"HOME": str(home), "USERPROFILE": str(home)}


def python_word() -> str:
    """The word the README types before `-m`."""
    return "py" if os.name == "nt" else "python3"


def timed(words: list[str], checkout: Path, environment: dict[str, str]) -> tuple[int, float]:
    """Run one command in the clone, its output on our own; its status and its seconds."""
    print(f"\n$ {' '.join(words)}", flush=True)
    began = time.monotonic()
    program = shutil.which(words[0]) or sys.executable
    status = subprocess.call([program, *words[1:]], cwd=checkout, env=environment, stdin=subprocess.DEVNULL)
    return status, time.monotonic() - began


def what_was_left(checkout: Path) -> str:
    """Files in the clone that are neither committed nor ignored; a clean run leaves none."""
    command = ["git", "status", "--porcelain", "--untracked-files=all"]
    return subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True).stdout


def main() -> int:
    """0 when both commands ended well twice and left nothing behind, else 1."""
    with tempfile.TemporaryDirectory(prefix="ad-referendum-") as folder:
        checkout, home = Path(folder, "ad-referendum"), Path(folder, "home")
        home.mkdir()
        subprocess.run(["git", "clone", "-q", str(ROOT), str(checkout)], check=True)
        environment = bare_environment(home)
        runs = []
        for which in ("first", "second"):
            for module in ("game", "tests"):
                status, seconds = timed([python_word(), "-m", module], checkout, environment)
                runs.append((module, which, status, seconds))
        left = what_was_left(checkout)
    print()
    for module, which, status, seconds in runs:
        print(f"{python_word()} -m {module:<6} {which:<7} status {status}  {seconds:6.1f} s")
    print(f"left behind in the clone:\n{left}" if left else "left behind in the clone: nothing")
    return 1 if left or any(status for _module, _which, status, _seconds in runs) else 0


if __name__ == "__main__":
    sys.exit(main())
