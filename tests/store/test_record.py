"""A session file keeps the contract of a record, and keeps it across closing, opening, and failing."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from game.store import saves
from game.store.chain import BEFORE_FIRST
from game.store.opening import inspect, read_events
from game.store.record import SessionFile, create, open_file
from game.store.walking import Noted
from game.table.memory import MemoryRecord
from game.table.ports import Record
from game.terms.ids import Seq
from game.terms.trouble import Trouble
from tests.kit.record_contract import RecordContract
from tests.kit.written import BEGINNING, ENDED, OPENED, STATEMENT, talk


def begun(path: Path, more: int = 0) -> SessionFile:
    """A new session with its opening, and so many events more."""
    file = create(path, session=path.stem, scenario="blank", title="The Letter Convention", created="2031-05-06T07:08Z")
    file.append(Seq(0), (*BEGINNING, *talk(more)), 1_000)
    return file


class TestSessionFile(RecordContract):
    @pytest.fixture
    def fresh(self, tmp_path: Path) -> Iterator[Record]:
        with create(tmp_path / "letters.adref", session="letters", scenario="blank", title="Letters") as file:
            yield file


class TestReopenedAfterEveryStep(RecordContract):
    """Law 7: save, load, and continue equals never having stopped."""

    @pytest.fixture
    def fresh(self, tmp_path: Path) -> Record:
        path = tmp_path / "letters.adref"
        create(path, session="letters", scenario="blank", title="Letters").close()
        return Forgetful(path)


class Forgetful:
    """A record that is opened for every call and closed after it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def head(self) -> Seq:
        with open_file(self.path) as file:
            return file.head

    def append(self, expected, events, at_ms, person=""):  # type: ignore[no-untyped-def]
        with open_file(self.path) as file:
            return file.append(expected, events, at_ms, person)

    def read(self):  # type: ignore[no-untyped-def]
        with open_file(self.path, read_only=True) as file:
            return file.read()


class TestMemoryRecord(RecordContract):
    """The record of simulations owes the table the same."""

    @pytest.fixture
    def fresh(self) -> Record:
        return MemoryRecord()


def test_a_session_that_was_closed_is_one_file_with_nothing_beside_it(tmp_path: Path) -> None:
    begun(tmp_path / "letters.adref", 20).close()
    assert [each.name for each in tmp_path.iterdir()] == ["letters.adref"]


def test_the_cover_sheet_names_session_scenario_and_title_and_counts(tmp_path: Path) -> None:
    with begun(tmp_path / "letters.adref", 3) as file:
        meta = file.meta
    assert meta is not None
    assert (meta.session, meta.scenario, meta.title) == ("letters", "blank", "The Letter Convention")
    assert (meta.created, meta.count) == ("2031-05-06T07:08Z", 5)
    assert meta.head != BEFORE_FIRST


def test_a_new_session_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "letters.adref"
    path.write_text("a letter")
    with pytest.raises(Trouble, match="already a file"):
        create(path, session="letters", scenario="blank", title="Letters")
    assert path.read_text() == "a letter"


def test_the_folder_is_made_with_the_first_session(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "letters.adref"
    begun(path).close()
    assert len(read_events(path).events) == 2


def test_what_is_stored_but_for_salts_is_the_same_in_two_runs(tmp_path: Path) -> None:
    """Exports and hashes of the state are made of events: neither salt nor clock is in them."""
    runs = []
    for name, at in (("one", 1), ("two", 99)):
        with create(tmp_path / f"{name}.adref", session="letters", scenario="blank", title="Letters") as file:
            file.append(Seq(0), (*BEGINNING, *talk(9)), at)
            runs.append(file)
    bodies = [
        connection.execute("SELECT seq, body FROM body ORDER BY seq").fetchall()
        for name in ("one", "two")
        for connection in [sqlite3.connect(tmp_path / f"{name}.adref")]
    ]
    assert bodies[0] == bodies[1]
    assert [each.event for each in runs[0].read()] == [each.event for each in runs[1].read()]
    assert runs[0].meta != runs[1].meta  # the chain is salted, so that a commitment gives no body away


def test_with_one_salt_and_one_clock_two_files_hold_the_same_chain(tmp_path: Path) -> None:
    heads = set()
    for name in ("one", "two"):
        salts = itertools.count()
        with create(
            tmp_path / f"{name}.adref",
            session="letters",
            scenario="blank",
            title="Letters",
            created="2031-05-06T07:08Z",
            salt=lambda salts=salts: next(salts).to_bytes(16, "big"),  # type: ignore[misc]
        ) as file:
            file.append(Seq(0), (*BEGINNING, *talk(9)), 1)
            assert file.meta is not None
            heads.add(file.meta.head)
    assert len(heads) == 1


def test_a_file_opened_for_reading_refuses_to_be_written(tmp_path: Path) -> None:
    begun(tmp_path / "letters.adref").close()
    with (
        open_file(tmp_path / "letters.adref", read_only=True) as file,
        pytest.raises(Trouble, match="open for reading only"),
    ):
        file.append(Seq(2), (STATEMENT,), 0)


def test_a_closed_file_refuses_to_be_written_and_may_be_closed_again(tmp_path: Path) -> None:
    file = begun(tmp_path / "letters.adref")
    file.close()
    file.close()
    with pytest.raises(Trouble, match="is closed"):
        file.append(Seq(2), (STATEMENT,), 0)


def test_the_writer_runs_with_the_settings_that_keep_the_promise(tmp_path: Path) -> None:
    with begun(tmp_path / "letters.adref") as file:
        assert file._writer is not None
        answers = {
            name: file._writer._raw.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check",
                         "recursive_triggers", "locking_mode", "application_id", "user_version")
        }  # fmt: skip
    assert answers == {
        "journal_mode": "wal",
        "synchronous": 2,  # FULL
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "recursive_triggers": 1,
        "locking_mode": "exclusive",
        "application_id": 0x41645266,
        "user_version": 3,
    }


def test_what_append_returned_from_is_in_the_file_though_nobody_closed_it(tmp_path: Path) -> None:
    """The pieces as they lie on the disk, taken from under an open session, hold every event."""
    with begun(tmp_path / "letters.adref", 30) as file:
        (tmp_path / "pieces").mkdir()
        for piece in tmp_path.glob("letters.adref*"):
            (tmp_path / "pieces" / piece.name).write_bytes(piece.read_bytes())
        opened = inspect(tmp_path / "pieces" / "letters.adref")
        assert opened.events == file.read()
        assert opened.fault is None


def test_a_session_says_which_state_it_was_left_in_once_for_each_place(tmp_path: Path) -> None:
    with begun(tmp_path / "letters.adref", 3) as file:
        file.note_state("ab" * 32)
        file.note_state("cd" * 32)  # nothing has happened since, so it is the same place
        file.append(file.head, (ENDED,), 0)
        file.note_state("ef" * 32)
    opened = inspect(tmp_path / "letters.adref")
    assert opened.fault is None
    assert opened.state == Noted(seq=Seq(6), hash="ef" * 32)
    with closing(sqlite3.connect(tmp_path / "letters.adref")) as connection:
        assert connection.execute("SELECT seq, hex(hash) FROM state").fetchall() == [
            (5, "AB" * 32),
            (6, "EF" * 32),
        ]


def test_an_empty_record_has_led_to_no_state(tmp_path: Path) -> None:
    with create(tmp_path / "letters.adref", session="letters", scenario="blank", title="Letters") as file:
        file.note_state("ab" * 32)
    assert inspect(tmp_path / "letters.adref").state is None


def test_a_copy_of_an_open_session_is_whole(tmp_path: Path) -> None:
    with begun(tmp_path / "letters.adref", 5) as file:
        file.copy_to(tmp_path / "copy.adref")
        file.append(file.head, (ENDED,), 0)
        assert len(read_events(tmp_path / "copy.adref").events) == 7
    saves.copy(tmp_path / "letters.adref", tmp_path / "later.adref")
    assert len(read_events(tmp_path / "later.adref").events) == 8


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET kind = 'x' WHERE seq = 2",
        "DELETE FROM event WHERE seq = 2",
        "INSERT OR REPLACE INTO event SELECT session, seq, at_ms, 'x', version, commitment, hash, person FROM event",
        "REPLACE INTO event SELECT session, seq, at_ms, 'x', version, commitment, hash, '' FROM event WHERE seq = 1",
        "INSERT INTO event SELECT session, 3, at_ms, kind, version, commitment, hash, '' FROM event WHERE seq = 2",
        "UPDATE body SET body = x'00' WHERE seq = 2",
        "DELETE FROM body WHERE seq = 2",
        "INSERT OR REPLACE INTO body SELECT session, seq, salt, x'00' FROM body WHERE seq = 2",
        "UPDATE state SET hash = zeroblob(32)",
        "DELETE FROM state",
        "INSERT OR REPLACE INTO state VALUES ('letters', 2, zeroblob(32))",
        "INSERT INTO state VALUES ('letters', 1, zeroblob(32))",
        "UPDATE meta SET title = 'x', count = count + 1",
        "UPDATE meta SET count = count - 1",
        "UPDATE OR REPLACE meta SET session = 'x', count = count + 1",
        "DELETE FROM meta",
        "INSERT OR REPLACE INTO meta SELECT session, 'x', title, created, count, head, seal FROM meta",
        "INSERT INTO meta SELECT 'another', scenario, title, created, count, head, seal FROM meta",
    ],
)
def test_the_guards_hold_against_whoever_writes_sql(tmp_path: Path, statement: str) -> None:
    with begun(tmp_path / "letters.adref", 1) as file:
        file.note_state("ab" * 32)
    with closing(sqlite3.connect(tmp_path / "letters.adref")) as connection:
        # The third of three places is taken; a fourth would be the next; beyond it is a gap, which is refused below.
        with pytest.raises(sqlite3.IntegrityError, match=r"append-only|only grows|one session|noted once"):
            connection.execute(statement)
        connection.rollback()
    assert inspect(tmp_path / "letters.adref").fault is None


def test_the_guards_let_no_gap_into_the_record(tmp_path: Path) -> None:
    begun(tmp_path / "letters.adref", 1).close()
    gap = "INSERT INTO event SELECT session, 5, at_ms, kind, version, commitment, hash, person FROM event WHERE seq = 3"
    with (
        closing(sqlite3.connect(tmp_path / "letters.adref")) as connection,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        connection.execute(gap)


def test_an_event_is_stored_without_its_class_name_and_with_its_kind_beside_it(tmp_path: Path) -> None:
    with create(tmp_path / "letters.adref", session="letters", scenario="blank", title="Letters") as file:
        file.append(Seq(0), (OPENED, STATEMENT), 0)
    with closing(sqlite3.connect(tmp_path / "letters.adref")) as connection:
        kind, version, body = connection.execute(
            "SELECT kind, version, body FROM event JOIN body USING (session, seq) WHERE seq = 2"
        ).fetchone()
    assert (kind, version) == ("StatementMade", type(STATEMENT).version)
    assert body.decode() == (
        '{"about":[],"attention":1,"audience":{"everyone":true,"seats":[]},"by":"ARD","caucus":null,"choice":null,"paid":{},'
        '"tag":"opening",'
        '"text":"Il faut répondre dans la journée. 三日以内。"}'
    )
