"""Kills, cut journals and broken bytes: nothing acknowledged is lost, what is read is true, and every refusal helps."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest

from game.store import saves
from game.store.chain import Meta
from game.store.mending import continue_in_copy
from game.store.opening import inspect
from game.store.record import open_file
from game.terms.events import Recorded
from game.terms.ids import Seq
from game.terms.trouble import Trouble
from tests.kills import Figures, Writes, look
from tests.kit.written import STATEMENT, talk
from tests.store.test_record import begun

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
KILLS = 25
CUTS = 60
MUTATIONS = 400
ADVICE = re.compile(r"choose another file|a backup|in a copy|update Ad Referendum|copy it into a folder")
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
    assert look(writes, whole, 20, figures) >= 20
    assert figures.good
    assert look(writes, half, 20, figures) == 11
    assert (figures.lost, figures.halves, figures.faults) == (9, 1, 0)


def _stop_after(last: int) -> Callable[[int], None]:
    def acknowledge(seq: int) -> None:
        if seq >= last:
            raise StopIteration

    return acknowledge


@pytest.fixture(scope="module")
def pieces(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session as a power cut leaves it: everything since it was begun stands in the journal beside it."""
    folder = tmp_path_factory.mktemp("pieces")
    (folder / "play").mkdir()

    def acknowledge(seq: int) -> None:
        if seq >= 120:
            for piece in (folder / "play").iterdir():
                shutil.copyfile(piece, folder / piece.name)
            raise StopIteration

    with pytest.raises(StopIteration):
        Writes().play(folder / "play" / "letters.adref", acknowledge)
    return folder


@pytest.mark.parametrize("garbage", [False, True], ids=["cut", "cut and filled with garbage"])
def test_a_journal_that_ends_anywhere_gives_the_moves_before_that(tmp_path: Path, pieces: Path, garbage: bool) -> None:
    luck = Random(11)
    journal = (pieces / "letters.adref-wal").read_bytes()
    lengths = set()
    for _ in range(CUTS):
        cut = luck.randrange(len(journal) + 1)
        rest = luck.randbytes(len(journal) - cut) if garbage else b""
        shutil.copyfile(pieces / "letters.adref", tmp_path / "letters.adref")
        (tmp_path / "letters.adref-wal").write_bytes(journal[:cut] + rest)
        opened = inspect(tmp_path / "letters.adref")
        assert opened.fault is None
        assert Writes().whole(opened.events)
        lengths.add(len(opened.events))
    assert len(lengths) > 20


def test_a_session_with_a_cut_journal_is_continued_where_it_ends(tmp_path: Path, pieces: Path) -> None:
    journal = (pieces / "letters.adref-wal").read_bytes()
    shutil.copyfile(pieces / "letters.adref", tmp_path / "letters.adref")
    (tmp_path / "letters.adref-wal").write_bytes(journal[: len(journal) // 2])
    with open_file(tmp_path / "letters.adref") as file:
        found = file.head
        assert 0 < found < 120
        file.append(found, (STATEMENT,), 0)
    assert len(inspect(tmp_path / "letters.adref").events) == found + 1


def _flip(raw: bytearray, luck: Random) -> None:
    raw[luck.randrange(len(raw))] ^= 1 << luck.randrange(8)


def _scramble(raw: bytearray, luck: Random) -> None:
    place = luck.randrange(len(raw))
    raw[place : place + luck.randrange(1, 64)] = luck.randbytes(luck.randrange(1, 64))


def _overwrite(raw: bytearray, luck: Random) -> None:
    place = luck.randrange(len(raw) - 64)
    raw[place : place + 64] = luck.randbytes(64)


def _truncate(raw: bytearray, luck: Random) -> None:
    del raw[luck.randrange(len(raw)) :]


def _zero_a_sector(raw: bytearray, luck: Random) -> None:
    sector = luck.randrange(len(raw) // 512) * 512
    raw[sector : sector + 512] = bytes(512)


def _swap_pages(raw: bytearray, luck: Random) -> None:
    one, two = (luck.randrange(len(raw) // 4096) * 4096 for _ in range(2))
    raw[one : one + 4096], raw[two : two + 4096] = raw[two : two + 4096], raw[one : one + 4096]


def _header(raw: bytearray, luck: Random) -> None:
    raw[luck.randrange(100)] = luck.randrange(256)


HARMS = (_flip, _flip, _flip, _scramble, _overwrite, _truncate, _zero_a_sector, _swap_pages, _header)


def test_of_broken_files_none_crashes_none_lies_and_every_refusal_helps(tmp_path: Path) -> None:
    """A bit, some bytes, a sector, a page, the header, the end: seeded, so that a failure can be had again."""
    path = tmp_path / "letters.adref"
    with begun(tmp_path / "sound.adref", 40) as file:
        written, meta = file.read(), file.meta
    sound = (tmp_path / "sound.adref").read_bytes()
    (tmp_path / "sound.adref").unlink()
    luck, seen = Random(5), {"refused": 0, "prefix": 0, "intact": 0}
    for number in range(MUTATIONS):
        raw = bytearray(sound)
        HARMS[number % len(HARMS)](raw, luck)
        path.write_bytes(raw)
        seen[_judged(path, written, meta)] += 1
        assert path.read_bytes() == raw
        assert [each.name for each in tmp_path.iterdir()] == ["letters.adref"]
        assert len(saves.listing(tmp_path)) == 1
    assert min(seen.values()) > 0, seen


def _or_trouble(act: Callable[[], T]) -> T | Trouble:
    """What comes of it; trouble is an answer, anything else that is raised is a crash."""
    try:
        return act()
    except Trouble as trouble:
        return trouble


def _thirty_more(path: Path) -> tuple[Recorded, ...]:
    with open_file(path) as file:
        return file.append(file.head, talk(30), 0)


def _judged(path: Path, written: tuple[Recorded, ...], meta: Meta | None) -> str:
    """What the file turned out to be; fails where what it gives is not true or what it says is no help."""
    opened = _or_trouble(lambda: inspect(path))
    if isinstance(opened, Trouble):
        assert path.name in str(opened)
        assert ADVICE.search(str(opened)), opened
        return "refused"
    assert opened.events == written[: len(opened.events)]
    if opened.fault is not None:
        assert opened.fault.file == path.name
        assert ADVICE.search(opened.fault.cure)
        return "prefix" if opened.events else "refused"
    assert (opened.events, opened.meta) == (written, meta)
    return "intact"


def test_a_broken_file_that_still_opens_for_playing_on_keeps_all_that_is_then_written(tmp_path: Path) -> None:
    """Bytes that nothing reads, or that SQLite reads only when it writes: still no move is lost in silence."""
    with begun(tmp_path / "sound.adref", 40) as file:
        written = file.read()
    sound = (tmp_path / "sound.adref").read_bytes()
    luck, played = Random(23), 0
    for number in range(150):
        path = tmp_path / f"{number}.adref"
        raw = bytearray(sound)
        (_header if number % 2 else _flip)(raw, luck)
        path.write_bytes(raw)
        more = _or_trouble(lambda path=path: _thirty_more(path))
        if isinstance(more, Trouble):
            assert path.name in str(more)
        else:
            assert inspect(path).events == written + more
            played += 1
    assert played > 20
