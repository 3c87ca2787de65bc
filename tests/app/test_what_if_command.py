"""``what-if`` in a terminal: it can be stopped, and what has come of it is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from game.app import cli, what_if
from game.lab.review_moves import moves_of
from game.lab.what_if import Question
from game.lab.what_if import coming as whole
from game.terms.actions import Action
from game.terms.assessment import Ending
from game.terms.ids import SeatId
from tests.app.commands import run, saved
from tests.kit.sessions import played

Pairs = Sequence[tuple[Ending, Ending]]
ALD = SeatId("ALD")


def place_of_a_move() -> str:
    """The event right before the first move of Aldmere."""
    record = played("tutorial", 1)
    return str(record[next(moves_of(record, ALD)).place - 1].seq)


def stopped_after(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if Ctrl+C were pressed once so many pairs have come."""

    def coming(asked: Question, runs: int, workers: int) -> tuple[Action | None, Iterator[Pairs]]:
        made, found = whole(asked, runs, workers)

        def until() -> Iterator[Pairs]:
            for _ in range(most):
                yield next(found)
            raise KeyboardInterrupt

        return made, until()

    monkeypatch.setattr(what_if, "coming", coming)


def test_whoever_stops_has_what_has_come(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It said “What was played so far is saved”, and threw it away."""
    file = saved(tmp_path)
    move = place_of_a_move()
    stopped_after(2, monkeypatch)
    said = run(capsys, "what-if", file, "--as", "ALD", "--at", move, "--workers", "1", "--instead", "nothing")
    assert said.status == cli.BAD
    assert "Stopped after 4 of 200 continuations." in said.err
    assert "Two continuations each" in said.out


def test_who_stops_before_anything_has_come_is_told_so_and_nothing_else(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = saved(tmp_path)
    move = place_of_a_move()
    stopped_after(0, monkeypatch)
    said = run(capsys, "what-if", file, "--as", "ALD", "--at", move, "--workers", "1", "--instead", "nothing")
    assert (said.status, said.out, said.err.strip()) == (cli.BAD, "", "Stopped.")


def test_one_continuation_alone_is_refused_since_half_go_each_way(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """It was divided by nought."""
    said = run(capsys, "what-if", saved(tmp_path), "--as", "ALD", "--at", "2", "--runs", "1")
    assert said.status == cli.WRONG_USAGE
