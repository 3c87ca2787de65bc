"""A stranger's file is opened by a process of its own first: what hangs, eats memory or cannot be is refused."""

from __future__ import annotations

import ctypes
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from game.store import archives, credentials, examining, known, limits, limits_windows
from game.store.credentials import Booth, admitted
from game.store.examining import Verdict, examined
from game.store.opening import inspect
from game.store.record import create, open_file
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.terms.actions import Tag
from game.terms.events import PUBLIC, Event, Recorded, StatementMade
from game.terms.ids import SeatId
from game.terms.trouble import Trouble
from tests.kit.sessions import played

ROOT = Path(__file__).parents[2]
forking = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """A whole conference, with the state it led to."""
    record = played("tutorial", 1)
    return written(tmp_path / "tutorial-1.adref", record, Table(MemoryRecord(record), lambda: 0).state_hash)


def written(path: Path, record: tuple[Recorded, ...], state: str = "") -> Path:
    with create(path, session=path.stem, scenario="tutorial", title="The Three Ports") as file:
        file.append_copy(record)
        if state:
            file.note_state(state)
    return path


def with_one_more(path: Path, event: Event, after: int) -> Path:
    """A session that somebody forged, chain and all: one event stands in it that nobody could have done."""
    record = list(played("tutorial", 1))
    record.insert(after, replace(record[after], event=event))
    return written(path, tuple(record))


NOBODY = StatementMade(audience=PUBLIC, by=SeatId("ZZZ"), text="I am nobody.", tag=Tag.NONE, attention=1)


def test_a_sound_session_is_admitted_as_it_is(session: Path) -> None:
    assert admitted(session) == inspect(session)
    assert examined(session) == Verdict(sound=len(played("tutorial", 1)))


def test_an_event_that_cannot_have_happened_ends_what_is_sound_though_the_chain_holds(tmp_path: Path) -> None:
    path = with_one_more(tmp_path / "forged.adref", NOBODY, 20)
    assert inspect(path).fault is None  # nothing is wrong with its bytes
    opened = admitted(path)
    assert opened.fault is not None
    assert opened.fault.reason == "Event 21 cannot have happened in this session."
    assert opened.fault.cure.startswith(
        "Events 1 to 20 can be continued in a copy, which “ad-referendum sessions repair"
    )
    assert opened.events == inspect(path).events[:20]
    with pytest.raises(Trouble, match=r"damaged and is not written to. Event 21 cannot have happened"):
        archives.opened(path)
    with archives.opened(path, read_only=True) as file:
        assert (file.head, file.expected) == (20, len(inspect(path).events))


def test_a_record_that_does_not_begin_with_its_opening_holds_nothing(tmp_path: Path) -> None:
    path = written(tmp_path / "headless.adref", played("tutorial", 1)[3:9])
    with pytest.raises(Trouble, match=r"no event of it can be read: Event 1 cannot have happened in this session"):
        credentials.read_events(path)


@pytest.mark.parametrize("at", [5, 40])
def test_a_record_that_leads_elsewhere_than_to_the_state_it_was_left_in_is_not_gone_on_with(
    tmp_path: Path, at: int
) -> None:
    record = played("tutorial", 1)
    path = written(tmp_path / "left.adref", record[:at], "ab" * 32)
    opened = admitted(path)
    assert opened.fault is not None
    assert opened.fault.reason == (
        f"Replayed, its first {at} events do not come to the state that the session was left in."
    )
    assert opened.events == record[:at]


def test_a_state_of_an_event_that_is_not_there_is_named(session: Path) -> None:
    with closing(sqlite3.connect(session, isolation_level=None)) as connection:
        connection.execute("INSERT INTO state VALUES ('tutorial-1', 5000, zeroblob(32))")
    opened = admitted(session)
    assert opened.fault is not None
    assert opened.fault.reason == "The state noted in it is of event 5000, which is not there."


def test_what_is_no_session_is_refused_in_the_words_of_the_opening(tmp_path: Path) -> None:
    (tmp_path / "letters.adref").write_text("no session")
    with pytest.raises(Trouble, match=r"letters.adref is not a session of Ad Referendum.*choose another file"):
        admitted(tmp_path / "letters.adref")
    with pytest.raises(Trouble, match="There is no session file"):
        admitted(tmp_path / "missing.adref")


def _hang(_path: Path) -> Verdict:
    while True:
        time.sleep(1)


def _compute(_path: Path) -> Verdict:
    while True:
        pass


def _eat(_path: Path) -> Verdict:
    eaten = []
    while True:
        eaten.append(bytearray(2**24))


def _die(_path: Path) -> Verdict:
    os.kill(os.getpid(), signal.SIGKILL)


@forking
@pytest.mark.parametrize("harm", [_hang, _eat, _die])
def test_a_file_that_hangs_eats_memory_or_breaks_its_reader_is_refused_in_words(
    session: Path, harm: Callable[[Path], Verdict], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examining, "examined", harm)
    monkeypatch.setattr(credentials, "booth", lambda: Booth("fork", waiting=1.0 if harm is _hang else 60.0))
    with pytest.raises(Trouble, match=r"tutorial-1.adref was given up: reading it takes more time or memory.*a backup"):
        admitted(session)


@forking
def test_a_file_that_computes_without_end_is_stopped_by_its_own_computing(
    session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examining, "examined", _compute)
    monkeypatch.setattr(limits, "COMPUTING", 0.2)
    assert "was given up" in Booth("fork", waiting=60.0).examine(session).trouble


@forking
def test_where_no_system_limits_memory_the_reader_watches_itself(
    session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on macOS, which keeps no limit of addresses."""
    monkeypatch.setattr(examining, "examined", _eat_by_and_by)
    monkeypatch.setattr(limits, "_hold_addresses", lambda: None)
    monkeypatch.setattr(limits, "begin", lambda: limits.watched(limits.taken, 2**25))
    assert "was given up" in Booth("fork", waiting=60.0).examine(session).trouble
    monkeypatch.setattr(examining, "examined", lambda _path: Verdict(sound=1))
    assert Booth("fork", waiting=60.0).examine(session) == Verdict(sound=1), "who takes little is left alone"


def _eat_by_and_by(_path: Path) -> Verdict:
    eaten = [bytearray(b"x" * 2**20)]
    while len(eaten) < 400:  # as much as a small machine bears, should nobody stop it
        eaten.append(bytearray(b"x" * 2**20))
        time.sleep(0.005)
    return Verdict(sound=1)


def test_what_windows_is_told_has_the_shape_of_its_headers() -> None:
    """winnt.h and psapi.h, of 64 bits."""
    assert ctypes.sizeof(limits_windows.Extended) == 144
    assert limits_windows.Extended.process_memory.offset == 112
    assert ctypes.sizeof(limits_windows.Counters) == 72
    assert limits_windows.Counters.committed.offset == 56


ASKING = """
import sys, time
from game.store.credentials import Booth
booth = Booth(sys.argv[1])
booth._begun()
print(booth._process.pid, flush=True)
time.sleep(60)
"""


@forking
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the state of a process is read from /proc")
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_no_reader_outlives_whoever_asked_it(method: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ASKING, method], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as asking:
        assert asking.stdout is not None
        reader = int(asking.stdout.readline())
        assert _alive(reader)
        asking.kill()
    until = time.monotonic() + 20
    while _alive(reader):
        assert time.monotonic() < until, "the reader waits for ever"
        time.sleep(0.05)


def _alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_a_process_begun_anew_answers_for_one_file_after_another(session: Path, tmp_path: Path) -> None:
    booth = Booth("spawn")
    try:
        (tmp_path / "text.adref").write_text("no session")
        assert booth.examine(session) == examined(session)
        first = booth._process
        assert "is not a session" in booth.examine(tmp_path / "text.adref").trouble
        assert booth._process is first
        assert first is not None
        first.kill()
        first.join()
        assert booth.examine(session) == examined(session)  # who died is replaced
    finally:
        booth.close()


@pytest.fixture
def nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked() -> Booth:
        raise AssertionError("a process was asked")

    monkeypatch.setattr(credentials, "booth", asked)


@pytest.mark.usefixtures("nobody_asks")
def test_a_file_that_lies_as_we_left_it_is_opened_at_once(session: Path) -> None:
    left(session)
    assert admitted(session) == inspect(session)


def left(session: Path) -> None:
    """Opened, and left, as a place at the table is."""
    file = open_file(session)
    file.close()
    file.back_up()


@pytest.mark.usefixtures("nobody_asks")
@pytest.mark.parametrize("touch", ["write", "copy", "rename"])
def test_a_file_that_anybody_has_touched_is_a_strangers_again(session: Path, touch: str) -> None:
    left(session)
    assert known.as_we_left_it(session)
    raw = session.read_bytes()
    match touch:
        case "write":
            session.write_bytes(raw)
        case "copy":
            (session.parent / "copy").write_bytes(raw)
            os.replace(session.parent / "copy", session)
        case "rename":
            session.rename(session.with_name("other"))
            session.with_name("other").rename(session)
    assert not known.as_we_left_it(session)
    with pytest.raises(AssertionError, match="a process was asked"):
        admitted(session)


def test_an_event_that_is_larger_than_any_event_is_not_taken_apart(tmp_path: Path) -> None:
    record = list(played("tutorial", 1)[:20])
    huge = StatementMade(audience=PUBLIC, by=SeatId("ALD"), text="x" * 2**18, tag=Tag.NONE, attention=1)
    opened = inspect(written(tmp_path / "huge.adref", (*record, replace(record[-1], event=huge))))
    assert opened.fault is not None
    assert opened.fault.reason == "Event 21 is larger than any event."
    assert opened.events == tuple(record)


def test_a_process_that_does_not_begin_is_no_fault_of_the_file(session: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(credentials, "BEGINNING", 0.0)
    said = Booth("spawn").examine(session).trouble
    assert "did not start" in said
    assert "damaged" not in said
