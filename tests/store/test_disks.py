"""A disk that is full or may not be written to: play pauses in words, and nothing acknowledged is lost."""

from __future__ import annotations

import itertools
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.lab.simulate import opening_of
from game.store.opening import inspect
from game.store.record import SessionFile, create, open_file
from game.table.table import Table
from game.table.turns import Turns
from game.terms.by_seat import Keyed
from game.terms.trouble import Trouble
from tests.kit.sessions import scenario
from tests.kit.written import STATEMENT, talk
from tests.store.test_record import begun

ROOT = Path(__file__).parents[2]
FILLING = """
import resource, sys
from pathlib import Path
from game.store.record import open_file
from game.terms.trouble import Trouble
from tests.kit.written import talk
path = Path(sys.argv[1])
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
refused = 0
with open_file(path) as file:
    while refused < 3:
        try:
            file.append(file.head, talk(7), 0)
        except Trouble as trouble:
            assert "Everything up to now is safe" in str(trouble), trouble
            assert str(path) in str(trouble)
            refused += 1
    held = file.head
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    file.append(file.head, talk(7), 0)
    print(held, file.head)
"""
LOOKING = """
import os, sys
from pathlib import Path
from game.store.opening import inspect
from game.store.record import create, open_file
from game.store import saves
from game.terms.trouble import Trouble
folder = Path(sys.argv[1])
os.setuid(65534)
for name in ("clean", "with-journal"):
    path = folder / f"{name}.adref"
    opened = inspect(path)
    print(name, len(opened.events), opened.fault)
    try:
        open_file(path)
    except Trouble as trouble:
        print(trouble)
print(sorted(line.events for line in saves.listing(folder)))
try:
    create(folder / "new.adref", session="new", scenario="blank", title="T")
except Trouble as trouble:
    print(trouble)
"""


def test_a_full_disk_pauses_play_and_play_goes_on_when_there_is_room(tmp_path: Path) -> None:
    path = tmp_path / "letters.adref"
    with begun(path, 5) as file:
        assert file._writer is not None
        pages = file._writer._raw.execute("PRAGMA page_count").fetchone()[0]
        file._writer._raw.execute(f"PRAGMA max_page_count={pages + 3}")  # SQLite then says SQLITE_FULL
        before = file.read()
        with pytest.raises(Trouble, match=r"The disk is full.*Everything up to now is safe: make room"):
            file.append(file.head, talk(500), 0)
        assert file.read() == before
        file._writer._raw.execute("PRAGMA max_page_count=1000000")
        file.append(file.head, talk(500), 0)
        written = file.read()
    assert inspect(path).events == written


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
def test_a_limit_on_the_file_pauses_play_and_play_goes_on_when_it_is_lifted(tmp_path: Path) -> None:
    path = tmp_path / "letters.adref"
    begun(path, 5).close()
    run = subprocess.run(
        [sys.executable, "-c", FILLING, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.stderr == ""
    held, head = map(int, run.stdout.split())
    assert held > 20
    assert head == held + 7
    opened = inspect(path)
    assert opened.fault is None
    assert len(opened.events) == head


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that every user can reach, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp(prefix="ad-referendum-"))
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody who may not write"
)
def test_in_a_folder_that_may_not_be_written_sessions_are_read_and_writing_is_refused_in_words(
    open_to_all: Path,
) -> None:
    play = open_to_all / "play"
    play.mkdir()
    with begun(play / "with-journal.adref", 10):
        for piece in play.iterdir():
            shutil.copyfile(piece, open_to_all / piece.name)
    shutil.rmtree(play)
    begun(open_to_all / "clean.adref", 10).close()
    for each in open_to_all.iterdir():
        each.chmod(0o444)
    open_to_all.chmod(0o555)
    before = {each.name: each.read_bytes() for each in open_to_all.iterdir()}
    run = subprocess.run(
        [sys.executable, "-c", LOOKING, str(open_to_all)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.stderr == ""
    clean, refused, journal, refused_again, listed, not_made = run.stdout.splitlines()
    assert (clean, journal, listed) == ("clean 12 None", "with-journal 12 None", "[12, 12]")
    for sentence in (refused, refused_again):
        assert "may not be written to. It is left as it is: copy it into a folder of your own" in sentence
    assert "new.adref cannot be written" in not_made or "new.adref may not be written" in not_made
    assert {each.name: each.read_bytes() for each in open_to_all.iterdir()} == before


def test_a_folder_that_is_a_file_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Trouble, match=r"cannot be written: .*name another folder with --saves"):
        create(tmp_path / "file" / "letters.adref", session="letters", scenario="blank", title="T")


def test_a_session_whose_folder_is_gone_says_so_when_it_is_opened(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    begun(tmp_path / "stick" / "letters.adref").close()
    shutil.rmtree(tmp_path / "stick")
    with pytest.raises(Trouble, match="There is no session file"):
        open_file(tmp_path / "stick" / "letters.adref")


def test_one_event_is_all_or_nothing_even_when_its_body_fails(tmp_path: Path) -> None:
    """The three writes of a move are one transaction: where the second fails the first has not happened."""
    path = tmp_path / "letters.adref"
    with begun(path, 5) as file:
        assert file._writer is not None
        file._writer._raw.execute(
            "CREATE TEMP TRIGGER fails BEFORE INSERT ON main.body BEGIN SELECT RAISE(ABORT, 'no body'); END"
        )
        with pytest.raises(sqlite3.IntegrityError, match="no body"):
            file.append(file.head, (STATEMENT,), 0)
        file._writer._raw.execute("DROP TRIGGER fails")
        assert file._writer._raw.execute("SELECT count(*) FROM event").fetchone() == (7,)
        file.append(file.head, (STATEMENT,), 0)
    assert len(inspect(path).events) == 8


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no file that is open")
def test_a_file_that_is_deleted_or_moved_while_it_is_played_takes_no_more_moves_and_says_so(tmp_path: Path) -> None:
    """A system lets a program write on to a deleted file, and all of that would be lost in silence."""
    stick, pocket = tmp_path / "stick", tmp_path / "pocket"
    stick.mkdir()
    with begun(stick / "letters.adref", 5) as file:
        before = file.read()
        stick.rename(pocket)
        with pytest.raises(
            Trouble, match=r"letters.adref is not there any more: its drive was disconnected.*all before"
        ):
            file.append(file.head, (STATEMENT,), 0)
        pocket.rename(stick)
        file.append(file.head, (STATEMENT,), 0)  # plugged in again
    assert inspect(stick / "letters.adref").events[:-1] == before
    with begun(tmp_path / "letters.adref") as file:
        (tmp_path / "letters.adref").unlink()
        begun(tmp_path / "another.adref").close()
        (tmp_path / "another.adref").rename(tmp_path / "letters.adref")
        with pytest.raises(Trouble, match="not there any more"):
            file.append(file.head, (STATEMENT,), 0)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can make a small disk")
def test_a_small_disk_fills_up_in_play_and_play_goes_on_when_there_is_room(tmp_path: Path) -> None:
    """A real file system of one megabyte; nothing that was acknowledged is lost on it."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("no file system may be mounted here")
    try:
        with begun(disk / "letters.adref", 5) as file:
            (disk / "films").write_bytes(bytes(500_000))
            with pytest.raises(Trouble, match=r"The disk (is full|did not take).*Everything up to now is safe"):
                _written_until_it_is_full(file)
            full = file.read()
            assert len(full) > 40
            (disk / "films").unlink()
            file.append(file.head, talk(20), 0)
        assert inspect(disk / "letters.adref").events[:-20] == full
    finally:
        subprocess.run(["umount", disk], check=True)


def _written_until_it_is_full(file: SessionFile) -> None:
    while True:
        file.append(file.head, talk(20), 0)


def test_the_clock_may_jump_and_nothing_but_the_labels_knows(tmp_path: Path) -> None:
    """Summer time, a clock put right, a machine that slept for a day: order, state and backups go by the record."""
    hour = 3_600_000
    jumps = itertools.cycle((0, hour, -hour, 24 * hour, -24 * hour, 400 * 24 * hour))
    states = []
    for name, clock in (("steady", lambda: 0), ("jumping", lambda: next(jumps))):
        with create(tmp_path / f"{name}.adref", session="s", scenario="tutorial", title="T") as file:
            turns = Turns(Table.begin(file, opening_of(scenario("tutorial"), 4, Keyed()), clock))
            turns.run()
            states.append(Table(file, clock).state_hash)
        opened = inspect(tmp_path / f"{name}.adref")
        assert opened.fault is None
        assert [each.seq for each in opened.events] == list(range(1, len(opened.events) + 1))
    assert states[0] == states[1]
    assert {each.at_ms for each in opened.events} > {0, hour}
