"""One session, one writer: the second is told who and what to do, at once, and a writer that dies bars nobody."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.store import saves
from game.store.opening import inspect
from game.store.record import open_file
from game.terms.trouble import Trouble
from tests.kit.written import STATEMENT
from tests.store.test_record import begun

ROOT = Path(__file__).parents[2]
HOLDING = """
import sys
from pathlib import Path
from game.store.record import open_file
from tests.kit.written import STATEMENT
with open_file(Path(sys.argv[1])) as file:
    file.append(file.head, (STATEMENT,), 0)
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_window_is_told_what_is_the_matter_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "letters.adref"
    with begun(path), pytest.raises(Trouble) as refused:
        open_file(path)
    assert str(refused.value) == (
        "The session letters is already open in another window of Ad Referendum. "
        "Go on there, or close it there first and open letters.adref again."
    )
    open_file(path).close()


def test_another_process_is_refused_within_a_second_and_let_in_when_the_first_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "letters.adref"
    begun(path).close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        took = []
        for _ in range(3):
            began = time.perf_counter()
            for look in (open_file, inspect):
                with pytest.raises(Trouble, match="already open in another window"):
                    look(path)
            took.append(time.perf_counter() - began)
        assert min(took) < 1  # by the clock, for it may wait; once undisturbed on a machine that does other things
        assert saves.listing(tmp_path)[0].words() == "open in another window"
        holder.kill()
    with open_file(path) as file:  # no stale lock, and what it was told is safe is there
        assert file.head == 3
        file.append(file.head, (STATEMENT,), 0)


def test_looking_at_an_open_session_from_its_own_process_does_not_let_others_in(tmp_path: Path) -> None:
    """On POSIX a process that closes any handle of a file loses its locks on it: so no handle is opened."""
    path = tmp_path / "letters.adref"
    with begun(path):
        saves.listing(tmp_path)
        for look in (open_file, inspect):
            with pytest.raises(Trouble, match="already open"):
                look(path)
        other = subprocess.run(
            [sys.executable, "-c", HOLDING, str(path)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    assert other.stdout == ""
    assert "already open in another window" in other.stderr
