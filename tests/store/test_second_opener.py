"""One session, one writer: the second is told who and what to do, at once, and a writer that dies bars nobody."""

from __future__ import annotations

import os
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
RACING = """
import os, sys, time
from pathlib import Path
from game.store.record import open_file
from game.terms.trouble import Trouble
path, races, racers = Path(sys.argv[1]), 5, 4
for race in range(races):
    start, go = os.pipe()
    done, tell = os.pipe()
    children = []
    for number in range(racers):
        child = os.fork()
        if child == 0:
            os.close(go)
            os.read(start, 1)
            began = time.perf_counter()
            try:
                file = open_file(path)
                word = "won"
            except Trouble as trouble:
                word = "told" if "already open in another window" in str(trouble) else "other: " + str(trouble)
            os.write(tell, f"{word} {time.perf_counter() - began:.3f}\\n".encode())
            os.read(start, 1)
            time.sleep(60 if word == "won" else 0)
            os._exit(0)
        children.append(child)
    os.close(start)
    os.close(tell)
    os.write(go, bytes(racers))
    with open(done) as pipe:
        words = [pipe.readline().split() for _ in range(racers)]
        for child in children:
            os.kill(child, 9)
            os.waitpid(child, 0)
    os.close(go)
    print(sorted(word for word, *_ in words), max(float(took[-1]) for _, *took in words), flush=True)
"""
forking = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


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
        began = time.perf_counter()
        for look in (open_file, inspect):
            with pytest.raises(Trouble, match="already open in another window"):
                look(path)
        assert time.perf_counter() - began < 1
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


@forking
def test_of_four_that_race_one_wins_and_the_others_are_told_within_a_second(tmp_path: Path) -> None:
    path = tmp_path / "letters.adref"
    begun(path, 20).close()
    run = subprocess.run(
        [sys.executable, "-c", RACING, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    lines = run.stdout.splitlines()
    assert len(lines) == 5
    for line in lines:
        words, slowest = line.rsplit(" ", 1)
        assert words == "['told', 'told', 'told', 'won']"
        assert float(slowest) < 1
    assert inspect(path).fault is None
