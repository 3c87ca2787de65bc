"""Law 1: replaying a record gives the live state, bit for bit; golden sessions hold it over time and across machines.

``python -m tests.golden`` does all of them in every environment; here it is a few, and one more process.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from tests.golden.sessions import EACH, HASHES, STEPS, hashes, kept, state_of

EVERY = 25
FEW = 6


def test_the_state_of_every_golden_session_is_written_down() -> None:
    assert len(hashes()) == EACH * len(STEPS) == 200
    assert list(hashes()) == [f"{name}-{seed}" for name in STEPS for seed in range(1, EACH + 1)]


def test_golden_sessions_come_to_the_states_that_are_written_down() -> None:
    """Where the rules were changed on purpose: ``python -m tests.golden --accept``, and read which ones moved."""
    found = {each.name: state_of(each.record) for each in kept(EVERY)}
    assert len(found) == 200 // EVERY
    assert found == {name: hashes()[name] for name in found}


def test_a_golden_session_without_its_last_event_comes_to_another_state_and_one_at_another_hour_does_not() -> None:
    golden = next(kept())
    assert state_of(golden.record[:-1]) != hashes()[golden.name]
    assert state_of(tuple(replace(each, at_ms=9) for each in golden.record)) == hashes()[golden.name]


def test_another_process_with_another_hash_seed_and_two_threads_comes_to_the_same_states_and_readings() -> None:
    said = set()
    for seed, threads in (("7", "2"), ("8", "1")):
        run = subprocess.run(
            [sys.executable, "-m", "tests.golden", str(FEW), "--alone"],
            cwd=Path(__file__).parents[1],
            env={**os.environ, "PYTHONHASHSEED": seed, "OPENBLAS_NUM_THREADS": threads},
            capture_output=True,
            text=True,
            check=True,
        )
        said.add(run.stdout)
    assert len(said) == 1


def test_what_is_kept_stays_small() -> None:
    assert sum(each.stat().st_size for each in HASHES.parent.iterdir()) < 3_000_000
