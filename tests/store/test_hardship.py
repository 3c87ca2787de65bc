"""Kills, cut journals and broken bytes: nothing acknowledged is lost, what is read is true, and every refusal helps."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest

from game.store.examining import Verdict
from game.store.mending import continue_in_copy
from game.store.opening import inspect
from game.store.record import open_file
from game.terms.events import Recorded
from game.terms.ids import Seq
from game.terms.trouble import Trouble
from tests import cut_wal, damaged_saves
from tests.cut_wal import laid_in_pieces
from tests.kills import Figures, Writes, look
from tests.kit import harms
from tests.kit.hostile_saves import TRICKS
from tests.kit.written import STATEMENT, talk
from tests.store.test_record import begun

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
KILLS = 15
CUTS = 40
DAMAGED = 90
BUSY = 2
"""A machine that does other things counts their waiting for memory as our computing."""
forking = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork, so no child can be killed warm")


@forking
def test_a_writer_killed_at_random_moments_loses_nothing_it_acknowledged() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.kills", str(KILLS), "--player", "letters"],
        cwd=ROOT,
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


def test_the_campaign_counts_what_is_lost_and_what_is_half_applied(tmp_path: Path) -> None:
    whole, half = tmp_path / "whole.adref", tmp_path / "half.adref"
    writes, figures = Writes(), Figures()
    with pytest.raises(StopIteration):
        writes.play(whole, _stop_after(20))
    continue_in_copy(whole, half, Seq(11))
    assert len(look(writes, whole, 20, figures)) >= 20
    assert figures.good
    assert len(look(writes, half, 20, figures)) == 11
    assert (figures.lost, figures.halves, figures.faults) == (9, 1, 0)


def _stop_after(last: int) -> Callable[[int], None]:
    def acknowledge(seq: int) -> None:
        if seq >= last:
            raise StopIteration

    return acknowledge


@pytest.fixture(scope="module")
def pieces(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session as a power cut leaves it: everything since it was begun stands in the journal beside it."""
    return laid_in_pieces(tmp_path_factory.mktemp("pieces"))


def test_a_journal_that_ends_anywhere_gives_the_moves_before_that(tmp_path: Path, pieces: Path) -> None:
    found = cut_wal.campaign(CUTS, pieces, tmp_path, seed=11)
    assert (found.cuts, found.faults, found.astray) == (CUTS, 0, 0)
    assert len(found.lengths) > 20


def test_the_campaign_sees_a_record_that_is_no_beginning(tmp_path: Path, pieces: Path) -> None:
    """Another session under the journal: what comes of it is not what was written."""
    begun(tmp_path / "another.adref", 7).close()
    assert cut_wal.judged(tmp_path / "another.adref") == (9, "astray")
    assert cut_wal.judged(pieces / "letters.adref") == (121, "")


@pytest.mark.long
@forking
def test_of_damaged_files_none_crashes_none_hangs_none_lies_and_every_refusal_names_a_remedy(tmp_path: Path) -> None:
    """``python -m tests.damaged_saves`` in small: bits, bytes, pages, sectors, the end, rows behind the guards."""
    found = damaged_saves.campaign(DAMAGED, 5, tmp_path)
    assert found.broken == []
    assert sum(found.outcomes.values()) == DAMAGED
    assert min(found.outcomes[word] for word in ("refused", "prefix", "whole")) > 0


@pytest.mark.long
@forking
def test_files_that_were_made_to_hurt_are_refused_within_two_seconds_and_200_megabytes(tmp_path: Path) -> None:
    found = damaged_saves.campaign(len(TRICKS), 5, tmp_path, made_to_hurt=True)
    assert found.broken == []
    assert max(seconds for seconds, _ in found.cost.values()) <= 2 * BUSY
    assert max(megabytes for _, megabytes in found.cost.values()) <= 200


@forking
def test_the_campaign_sees_a_lie_a_crash_and_a_refusal_that_helps_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    true = damaged_saves.truth(tmp_path, 20)
    path = tmp_path / "letters.adref"
    path.write_bytes(true.raw)
    assert damaged_saves.judged(path, true, False) == "whole"
    lied_to = replace(true, events=(*true.events[:5], *true.events[6:]))
    assert damaged_saves.judged(path, lied_to, False).startswith("silently wrong: events that were never written")
    longer = replace(true, events=(*true.events, true.events[-1]))
    assert damaged_saves.judged(path, longer, False).startswith("silently wrong: less than was written")
    monkeypatch.setattr(damaged_saves, "examined", lambda _path: 1 // 0)
    assert damaged_saves.looked_at(path, lambda: damaged_saves.judged(path, true, False))[0].startswith("crash: Zero")
    monkeypatch.setattr(damaged_saves, "examined", lambda _path: Verdict(trouble="No."))
    assert damaged_saves.judged(path, true, False) == "no remedy: No."


def test_a_session_with_a_cut_journal_is_continued_where_it_ends(tmp_path: Path, pieces: Path) -> None:
    journal = (pieces / "letters.adref-wal").read_bytes()
    shutil.copyfile(pieces / "letters.adref", tmp_path / "letters.adref")
    (tmp_path / "letters.adref-wal").write_bytes(journal[: len(journal) // 2])
    with open_file(tmp_path / "letters.adref") as file:
        found = file.head
        assert 0 < found < 120
        file.append(found, (STATEMENT,), 0)
    assert len(inspect(tmp_path / "letters.adref").events) == found + 1


def _or_trouble(act: Callable[[], T]) -> T | Trouble:
    """What comes of it; trouble is an answer, anything else that is raised is a crash."""
    try:
        return act()
    except Trouble as trouble:
        return trouble


def _thirty_more(path: Path) -> tuple[Recorded, ...]:
    with open_file(path) as file:
        return file.append(file.head, talk(30), 0)


def test_a_broken_file_that_still_opens_for_playing_on_keeps_all_that_is_then_written(tmp_path: Path) -> None:
    """Bytes that nothing reads, or that SQLite reads only when it writes: still no move is lost in silence."""
    with begun(tmp_path / "sound.adref", 40) as file:
        written = file.read()
    sound = (tmp_path / "sound.adref").read_bytes()
    luck, played = Random(23), 0
    for number in range(150):
        path = tmp_path / f"{number}.adref"
        path.write_bytes(sound)
        (harms.the_header if number % 2 else harms.a_bit)(path, luck)
        more = _or_trouble(lambda path=path: _thirty_more(path))
        if isinstance(more, Trouble):
            assert path.name in str(more)
        else:
            assert inspect(path).events == written + more
            played += 1
    assert played > 20
