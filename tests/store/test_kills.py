"""Whole conferences killed with ``kill -9``: what a seat was told is done is done, and the session goes on alike."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from game.store.record import create
from game.terms.events import Recorded
from tests.kills import Figures, look
from tests.kit.negotiates import Negotiates, undisturbed

ROOT = Path(__file__).parents[2]
KILLS = 24
MEMORY, ROOM = "/dev/shm", 2**28
"""Of Linux, and the bytes that must be free there."""
forking = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork, so no child can be killed warm")


def in_memory() -> dict[str, str]:
    """An environment whose temporary files lie in memory, where there is room.

    A kill spares what the system holds, so it shows the same there, without the wait for the disk. On the disk writers
    are killed in ``test_hardship``.
    """
    if os.path.isdir(MEMORY) and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        return {**os.environ, "TMPDIR": MEMORY}
    return dict(os.environ)


@pytest.mark.long
@forking
def test_conferences_killed_at_random_moments_go_on_from_the_last_move_that_was_acknowledged() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.kills", str(KILLS)],
        cwd=ROOT,
        env=in_memory(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stderr == ""
    assert run.returncode == 0, run.stdout
    found = {words: int(figure) for words, figure in re.findall(r"([a-z ]+) (\d+)", run.stdout)}
    assert found["kills"] == KILLS
    assert found[" events acknowledged"] > KILLS
    assert found[" acknowledged and lost"] == found[" half applied"] == found[" not sound"] == 0
    assert found[" went on otherwise"] == 0


def holding(path: Path, record: tuple[Recorded, ...]) -> Path:
    """A session file with these events."""
    with create(path, session=path.stem, scenario="tutorial", title="The Three Ports") as file:
        file.append_copy([replace(each, at_ms=0) for each in record])
    return path


def test_a_record_that_stops_within_a_move_counts_as_half_applied(tmp_path: Path) -> None:
    known, plays = undisturbed("tutorial", 1), Negotiates()
    within = next(seq for seq in range(3, known.ends[-1]) if seq not in known.ends)
    whole, half = Figures(), Figures()
    look(plays, holding(tmp_path / "tutorial-1-0.adref", known.record[: known.ends[5]]), known.ends[5], whole)
    look(plays, holding(tmp_path / "tutorial-1-1.adref", known.record[:within]), within, half)
    assert (whole.halves, half.halves) == (0, 1)
    assert whole.good
    assert not half.good


def test_a_session_that_lost_a_move_does_not_go_on_as_if_nothing_had_happened(tmp_path: Path) -> None:
    known, plays = undisturbed("tutorial", 1), Negotiates()
    gap = known.ends[9], known.ends[10]
    sound = holding(tmp_path / "tutorial-1-0.adref", known.record[: gap[1]])
    torn = holding(tmp_path / "tutorial-1-1.adref", known.record[: gap[0]] + known.record[gap[1] : known.ends[12]])
    assert plays.goes_on(sound)
    assert not plays.goes_on(torn)
