"""``what-if`` and ``review`` as a learner reads them: what each counts, and what has come when it is stopped."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import count, islice
from pathlib import Path

import pytest

from game.app import cli, terminal, what_if
from game.lab.review import review_to_better
from game.lab.review_moves import moves_of
from game.lab.what_if import Question
from game.lab.what_if import coming as whole
from game.minutes.reviews import points
from game.terms.actions import AcceptPackage, Action, DeclinePackage, SignConvention
from game.terms.assessment import Ending, Part
from game.terms.ids import SeatId
from tests.app.commands import Said, run, saved
from tests.kit.sessions import played

Pairs = Sequence[tuple[Ending, Ending]]
ALD = SeatId("ALD")
RECORD = played("tutorial", 3)


def asked(file: Path, at: int, instead: str) -> tuple[str | Path, ...]:
    return ("what-if", file, "--as", "ALD", "--at", str(at), "--runs", "2", "--workers", "1", "--instead", instead)


def test_a_what_if_says_that_own_value_is_the_text_or_none_without_help(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = saved(tmp_path, seed=3)
    signed = next(each for each in moves_of(RECORD, ALD) if isinstance(each.action, SignConvention))
    withheld = json.dumps({"is": "SignConvention", "by": "ALD", "sign": False})
    said = run(capsys, *asked(file, RECORD[signed.place - 1].seq, withheld)).out
    assert "own value of how it ended, in points" in said
    told = " ".join(said.split())
    assert told.endswith(
        "Own value is what the convention is worth to Aldmere where it is in force at the end, else what no convention "
        "is worth; help from the others is not in it."
    )


def test_a_what_if_of_the_best_move_says_what_help_the_review_counted_beside(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The review found a trade worth more help; what-if showed less value, and both were right."""
    file = saved(tmp_path, seed=3)
    declined = next(each for each in moves_of(RECORD, ALD) if isinstance(each.action, DeclinePackage | AcceptPackage))
    before = RECORD[declined.place - 1].seq
    told = " ".join(run(capsys, *asked(file, before, "best")).out.split())
    review = review_to_better(RECORD, ALD, before)
    help_, loss = review.parts[Part.COOPERATION], review.loss.value
    assert help_, "else this move shows nothing"
    counted = f"{points(help_, step=True)} points of it, where the move was better by {points(loss)} in all."
    assert told.endswith(f"The review counts that help too: {counted}")


def test_progress_on_a_terminal_counts_seconds_and_then_minutes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Early in a long conference a what-if takes minutes: nobody reads 431 s."""
    clock = count(0, 60)
    monkeypatch.setattr(terminal.sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(terminal.time, "monotonic", lambda: next(clock))
    told = terminal.progress("continuations", 200)
    for done in (20, 120, 200):
        told(done)
    left = re.findall(r"about (\d+ \w+) left", capsys.readouterr().err)
    assert left == ["9 min", "80 s", "0 s"]


@pytest.fixture
def stopped_after(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[int], Said]:
    """What is said where Ctrl+C is pressed once so many pairs have come, from Aldmere’s first move on."""

    def stopped(most: int) -> Said:
        def coming(asked: Question, runs: int, workers: int) -> tuple[Action | None, Iterator[Pairs]]:
            made, found = whole(asked, runs, workers)
            return made, _until(found, most)

        monkeypatch.setattr(what_if, "coming", coming)
        record = played("tutorial", 1)
        before = str(record[next(moves_of(record, ALD)).place - 1].seq)
        file = saved(tmp_path)
        return run(capsys, "what-if", file, "--as", "ALD", "--at", before, "--workers", "1", "--instead", "nothing")

    return stopped


def _until(found: Iterator[Pairs], most: int) -> Iterator[Pairs]:
    yield from islice(found, most)
    raise KeyboardInterrupt


def test_whoever_stops_has_what_has_come(stopped_after: Callable[[int], Said]) -> None:
    """It said “What was played so far is saved”, and threw it away."""
    said = stopped_after(2)
    assert said.status == cli.BAD
    assert "Stopped after 4 of 200 continuations." in said.err
    assert "Two continuations each" in said.out


def test_who_stops_before_anything_has_come_is_told_so_and_nothing_else(stopped_after: Callable[[int], Said]) -> None:
    said = stopped_after(0)
    assert (said.status, said.out, said.err.strip()) == (cli.BAD, "", "Stopped.")


def test_one_continuation_alone_is_refused_since_half_go_each_way(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """It was divided by nought."""
    said = run(capsys, "what-if", saved(tmp_path), "--as", "ALD", "--at", "2", "--runs", "1")
    assert said.status == cli.WRONG_USAGE


@pytest.mark.parametrize("instead", ["nothing", "best"])
def test_where_nothing_was_done_it_says_where_something_was(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, instead: str
) -> None:
    """The event of the move itself, taken from the review, is the natural mistake: ``--at`` is the one before."""
    file = saved(tmp_path, seed=3)
    signed = next(each for each in moves_of(RECORD, ALD) if isinstance(each.action, SignConvention))
    itself = run(capsys, *asked(file, RECORD[signed.place].seq, instead))
    assert itself.status == cli.BAD
    assert f"--at {RECORD[signed.place - 1].seq}" in itself.err
    assert "Aldmere" in itself.err
    nowhere = run(capsys, *asked(file, 9999, instead))
    assert nowhere.status == cli.BAD
    assert "There is no event 9999" in nowhere.err
