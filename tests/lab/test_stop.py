"""Stop is heard within a second: what looks back works in small steps, and between two of them it listens."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from game.lab.desk import Desk, Stop
from game.lab.hindsight import Hindsight, Imagine, LookBack
from game.lab.resident import Resident
from game.lab.review_moves import Moved, moves_of
from game.lab.thinker import Thinker
from game.table.ports import Chosen, Imagined, Reviewed
from game.terms.actions import DeclareReady
from game.terms.ids import SeatId
from tests.kit.sessions import played

ARV = SeatId("ARV")
A_SECOND = 1.0
"""Issue 8: with progress and Stop. Seconds of processor for one step; a busy machine makes them longer, not more."""
SLACK = 0.6
"""For a processor that is shared, whose caches others empty."""


@cache
def moves() -> list[Moved]:
    """Of the session whose moves are gone over."""
    return list(moves_of(played("cybercrime", 3), ARV))


def look_back() -> LookBack:
    """Two moves of the session: one early, and one late."""
    return LookBack(job=1, seat=ARV, part=1, parts=len(moves()) - 2)


def imagine() -> Imagine:
    """A pair of continuations of nearly the whole conference: what takes longest."""
    at = played("cybercrime", 3)[moves()[1].place - 1].seq
    return Imagine(job=1, at=at, seat=ARV, instead=DeclareReady(by=ARV), runs=2, part=0, parts=1)


@pytest.mark.long
@pytest.mark.parametrize("asked", [look_back, imagine])
def test_no_step_of_what_looks_back_takes_a_second(asked: Callable[[], Hindsight]) -> None:
    """Issue 8: move review with progress and Stop; what if as well."""
    thinker, desk = Thinker(), Desk()
    thinker.follow(played("cybercrime", 3))
    desk.lay(asked())
    steps, pieces = [], 0
    while desk.busy:
        began = time.process_time()
        pieces += desk.step(thinker) is not None
        steps.append(time.process_time() - began)
    assert pieces
    assert max(steps) < A_SECOND + SLACK
    assert len(steps) > 2 * pieces


def test_after_stop_nothing_of_it_is_left_to_do() -> None:
    thinker, desk = Thinker(), Desk()
    thinker.follow(played("tutorial", 3)[:60])
    desk.lay(LookBack(job=1, seat=SeatId("ALD"), part=0, parts=1))
    for _ in range(3):
        desk.step(thinker)
    assert desk.busy
    desk.lay(Stop())
    assert not desk.busy
    assert desk.step(thinker) is None


def worked(pid: int) -> float:
    """Seconds of processor that a process has used (Linux)."""
    told = Path(f"/proc/{pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.long
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the system how long a process has worked")
@pytest.mark.parametrize("kind", ["review", "what if"])
def test_every_process_that_works_on_it_ends_within_a_second(kind: str) -> None:
    """Measured in the workers, from Stop until they answer the next question; nothing of the old one comes."""
    study = Resident(hands=2)
    try:
        study.follow(played("cybercrime", 3))
        if kind == "review":
            study.review(ARV)
        else:
            asked = imagine()
            study.imagine(asked.at, ARV, asked.instead, 200)
        assert isinstance(study.thought(), Reviewed | Imagined)
        pids = [each.pid for each in study._hands]
        study.stop()
        before = [worked(each) for each in pids]
        for _ in pids:
            study.choose(ARV)
            assert isinstance(study.thought(), Chosen)
            study._hands.reverse()  # the first one hears what is chosen
        spent = [worked(each) - was for each, was in zip(pids, before, strict=True)]
    finally:
        study.close()
    assert max(spent) < A_SECOND + SLACK
