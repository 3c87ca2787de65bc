"""``python -m tests.golden``: every golden session is stored in a file, read back and replayed, here and elsewhere.

The state of each must be the one that is written down beside it; and here, under other hash seeds, with one thread and
with two, in every Python that ``--python`` names (an environment with another numpy), and with every numpy that
``--numpy`` has fetched for this one, state and all readings of all seats must be the same to the bit. ``--record``
plays them anew; ``--accept`` writes down what they come to today, for whoever has changed the rules on purpose.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from game.store.opening import inspect
from game.store.record import create
from game.table.playback import Playback
from game.terms.codec import canonical, to_plain
from game.terms.ids import OBSERVER
from tests.golden.sessions import EACH, STEPS, Golden, accept, hashes, keep, kept, recorded

ELSEWHERE = (("0", "1"), ("1", "2"), ("20260101", "1"), ("4294967295", "2"))
"""PYTHONHASHSEED, and threads of numpy."""
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What came of all of them in one process."""

    sessions: int
    events: int
    wrong: tuple[str, ...]
    """Sessions whose state is not the one written down."""
    digest: str
    """Of every state and every reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where they are replayed once more."""

    python: str
    first: str = ""
    """A folder in which it looks for libraries before its own."""


def replayed(sessions: int, folder: Path) -> Replayed:
    """Store, read back, replay."""
    digest, wrong, count, events = hashlib.sha256(), [], 0, 0
    for golden in kept():
        if count == sessions:
            break
        state, readings = _told(golden, folder)
        wrong += [golden.name] if hashes().get(golden.name) != state else []
        digest.update(state.encode() + readings)
        count, events = count + 1, events + len(golden.record)
    return Replayed(sessions=count, events=events, wrong=tuple(wrong), digest=digest.hexdigest())


def _told(golden: Golden, folder: Path) -> tuple[str, bytes]:
    path = folder / f"{golden.name.replace('_', '-')}.adref"
    with create(path, session=golden.name, scenario="golden", title="Golden") as file:
        file.append_copy(golden.record)
    opened = inspect(path)
    path.unlink()
    assert opened.fault is None
    walk = Playback(opened.events)
    walk.walk(walk.end)
    seats = (OBSERVER, *walk.view(OBSERVER).sight.scenario.states)
    return walk.state_hash, b"".join(canonical(to_plain(walk.view(seat).readings)) for seat in seats)


def _elsewhere(place: Place, seed: str, threads: str, sessions: int) -> tuple[str, str]:
    """Which numpy it is there, and the digest."""
    several = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), threads)
    run = subprocess.run(
        [place.python, "-m", "tests.golden", str(sessions), "--alone"],
        cwd=ROOT, env={**os.environ, **several, "PYTHONHASHSEED": seed, "PYTHONPATH": place.first},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    numpy, digest = run.stdout.split()
    return numpy, digest


def _fetched(version: str, folder: Path) -> Place:
    """This Python with another numpy before its own."""
    place = folder / f"numpy-{version}"
    fetch = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--only-binary", ":all:"]
    subprocess.run([*fetch, "--no-deps", "--target", str(place), f"numpy=={version}"], check=True)
    return Place(python=sys.executable, first=str(place))


def main() -> int:
    """Status 1 where one session came to anything else."""
    asked = argparse.ArgumentParser(prog="python -m tests.golden", description=__doc__)
    asked.add_argument("sessions", type=int, nargs="?", default=EACH * len(STEPS))
    asked.add_argument("--python", action="append", default=[], help="of another environment; may be repeated")
    asked.add_argument("--numpy", action="append", default=[], help="a version to fetch; may be repeated")
    asked.add_argument("--record", action="store_true", help="play them anew")
    asked.add_argument("--accept", action="store_true", help="write down what they come to today")
    asked.add_argument("--alone", action="store_true", help="here only: prints numpy's version and the digest")
    given = asked.parse_args()
    if given.record:
        for name in STEPS:
            print(keep(name, ((seed, recorded(name, seed)) for seed in range(1, EACH + 1))), flush=True)
    if given.record or given.accept:
        print(f"{accept()} states written down that were not")
        return 0
    with tempfile.TemporaryDirectory(prefix="ad-referendum-golden-") as folder:
        here = replayed(given.sessions, Path(folder))
        if given.alone:
            print(np.__version__, here.digest)
            return 0
        fetched = [_fetched(version, Path(folder)) for version in given.numpy]
        return _compared(here, [Place(python=each) for each in (sys.executable, *given.python)] + fetched)


def _compared(here: Replayed, places: list[Place]) -> int:
    print(f"{here.sessions} sessions, {here.events} events; not the state written down: {len(here.wrong)}")
    for name in here.wrong[:20]:
        print(" ", name)
    others, versions = 0, {np.__version__}
    for place in places:
        for seed, threads in ELSEWHERE:
            numpy, digest = _elsewhere(place, seed, threads, here.sessions)
            same = digest == here.digest
            others += not same
            versions.add(numpy)
            print(
                f"numpy {numpy}, hash seed {seed}, threads {threads}: {'the same' if same else 'OTHERWISE'}", flush=True
            )
    if others or here.wrong:
        return 1
    print(
        f"replay of {here.sessions} golden sessions: identical state hashes and readings under numpy "
        f"{' and '.join(sorted(versions))}, {len(ELSEWHERE)} hash seeds, 1 and 2 threads"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
