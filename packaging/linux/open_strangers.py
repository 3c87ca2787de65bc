"""``open_strangers.py ROOT DISPLAY FILES [COMMAND …]``: open files that came from elsewhere in an installed program.

FILES is what ``python -m tests.walk.strangers`` wrote. Each is opened from the command line and in a window, by its
path alone, as a double click does. A sound one must be replayed by a process of its own and then lie open at the table;
a damaged or hostile one must be refused in words, stay as it is to the byte, and leave the program up. With
``AD_REFERENDUM_PICTURES``, and ImageMagick's ``import``, a picture of every window is left in that folder.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from installed import HOME, at_rest, begun_by, started, until

AWAY, SAVES = f"{HOME}/from elsewhere", f"{HOME}/other saves"
OPEN, REFUSED = "what was to be opened first is open", "what was to be opened first is refused"
HELPER = b"--multiprocessing-fork"


def main(root: Path, display: str, files: Path, command: list[str]) -> int:
    """All of them; 1 where one was not met as it should be."""
    with tempfile.TemporaryDirectory() as folder:
        away, saves = (f"{folder}/from elsewhere", f"{folder}/saves") if command else (AWAY, SAVES)
        lying = root / away.lstrip("/")
        shutil.copytree(files, lying)
        start = [*started(root, display, command), "--saves", saves]
        wrong = 0
        for each in sorted(lying.iterdir()):
            faults = [*_asked(start, f"{away}/{each.name}", each), *_looked_at(start, f"{away}/{each.name}", each)]
            wrong += bool(faults)
            print(f"{each.name}: {'; '.join(faults) or ('opened' if _sound(each) else 'refused in words')}", flush=True)
        return int(wrong > 0)


def _sound(file: Path) -> bool:
    return file.name.startswith("sound")


def _asked(start: list[str], path: str, file: Path) -> list[str]:
    """What is wrong with how the command line meets it."""
    before = file.read_bytes()
    said = subprocess.run([*start, "sessions", "check", path], capture_output=True, text=True, check=False)
    words = " ".join((said.stdout + said.stderr).split())
    faults = ["a traceback"] if "Traceback" in words else []
    faults += [f"status {said.returncode}: {words}"] if (said.returncode == 0) is not _sound(file) else []
    faults += ["its name is not said"] if file.name not in words else []
    return faults + (["the command line changed it"] if file.read_bytes() != before else [])


def _looked_at(start: list[str], path: str, file: Path) -> list[str]:
    """What is wrong with how the window meets it."""
    before, heard = file.read_bytes(), _Heard([*start, "--verbose", path])
    try:
        until(lambda: OPEN in heard.words or REFUSED in heard.words or heard.ended, "the window answers")
        until(lambda: heard.ended or at_rest(heard.program.pid), "the window is at rest")
        faults = ["the program ended"] if heard.ended else []
        _pictured(file.stem)
        held = subprocess.run([*start, "sessions", "check", path], capture_output=True, text=True, check=False)
        taken = "already open" in " ".join((held.stdout + held.stderr).split())
        if (OPEN in heard.words, taken) != (_sound(file), _sound(file)):
            faults.append("opened" if taken else "not opened")
        faults += [] if heard.helpers else ["no process of its own has read it"]
        faults += ["a traceback"] if "Traceback" in heard.words else []
    finally:
        heard.program.terminate()
        heard.program.wait(60)
    return faults + (["the window changed it"] if not _sound(file) and file.read_bytes() != before else [])


class _Heard:
    """The program, and what it says by and by."""

    def __init__(self, words: list[str]) -> None:
        self.program = subprocess.Popen(words, stderr=subprocess.PIPE, text=True)
        self.words, self.helpers = "", False
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def ended(self) -> bool:
        """Whether it runs no more; looks for its helper processes as well."""
        self.helpers = self.helpers or any(HELPER in _words_of(each) for each in begun_by(self.program.pid))
        return self.program.poll() is not None

    def _listen(self) -> None:
        assert self.program.stderr is not None
        for line in self.program.stderr:
            self.words += line


def _words_of(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


def _pictured(name: str) -> None:
    folder = os.environ.get("AD_REFERENDUM_PICTURES")
    if folder and shutil.which("import"):
        subprocess.run(["import", "-window", "root", f"{folder}/{name}.png"], check=False)


if __name__ == "__main__":
    os.environ["DISPLAY"] = sys.argv[2]
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4:]))
