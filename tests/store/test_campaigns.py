"""The campaigns against disks, processes and migrations in small: the same commands, with their figures."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from game.terms.trouble import Trouble
from tests import commits, migration_kills, races
from tests.kit import failing_disk

ROOT = Path(__file__).parents[2]
forking = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
failing = pytest.mark.skipif(bool(failing_disk.missing()), reason=failing_disk.missing() or "there is such a disk")


def figures(*command: str) -> dict[str, int]:
    """Run it in a program of its own; its figures by the words before them."""
    run = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.stderr == ""
    assert run.returncode == 0, run.stdout
    return {words.strip(): int(figure) for words, figure in re.findall(r"([a-z ]+) (\d+)", run.stdout)}


@failing
def test_at_each_of_the_first_writes_the_disk_fails_and_nothing_acknowledged_is_lost_and_play_goes_on() -> None:
    found = figures("tests.write_failures", "30")
    assert found["writes that failed"] == 30
    assert found["refused in words"] > 20
    assert (found["acknowledged and lost"], found["could not go on"], found["without words"]) == (0, 0, 0)


@forking
def test_of_four_that_race_one_wins_and_the_others_are_told_and_the_dead_bar_nobody(tmp_path: Path) -> None:
    found = races.campaign(5, tmp_path)
    assert found.good, found
    assert found.computing < races.PATIENCE / 2, found
    assert found.quickest < 5 * races.PATIENCE, found  # by the clock: one race of five that nothing held up


@forking
def test_killed_at_any_point_of_a_migration_a_session_is_whole_in_one_format_or_the_other() -> None:
    found = figures("tests.migration_kills", "12")
    assert found["killed"] >= 8
    assert (found["half migrated"], found["could not go on"], found["without a backup"]) == (0, 0, 0)


@forking
def test_the_campaign_sees_a_file_that_is_no_format_as_a_whole(tmp_path: Path) -> None:
    path = Path(shutil.copy(migration_kills.OF_OLD / "format_1.adref", tmp_path / "old.adref"))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version=2")  # and the column of format 2 is not there
    found = migration_kills.Figures()
    with pytest.raises(Trouble, match="damaged"):
        migration_kills.look(path, 1, True, found)
    assert (found.halves, found.good) == (1, False)


def test_a_move_computes_little_more_than_the_bare_insert_and_two_hundred_are_durable_at_once(tmp_path: Path) -> None:
    """The figures of ``python -m tests.commits``, of computing alone: others use the disk and the cores, too."""
    found = commits.measured(tmp_path, 150)
    assert found.move_computing <= 1.5 * commits.MOST * found.bare_computing, found
    assert found.burst_computing <= 2 * commits.BURST_MS, found
