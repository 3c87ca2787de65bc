"""A damaged file opens at the longest part that is sound, says what is wrong, and is never written (law 8)."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from game.store.mending import continue_in_copy
from game.store.opening import inspect, read_events
from game.store.record import open_file
from game.store.untouched import untouched
from game.terms.events import Recorded
from game.terms.ids import Seq
from game.terms.trouble import Fault, Trouble
from tests.kit.written import STATEMENT
from tests.store.test_record import begun

Harm = Callable[[sqlite3.Connection], None]


def harmed(path: Path, *statements: str) -> tuple[Recorded, ...]:
    """A session of 12 events whose guards were taken off, and which was then changed; what it held before."""
    with begun(path, 10) as file:
        written = file.read()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        guards = connection.execute("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, *_ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        for _, on, sql in guards:
            if on in tables:
                connection.execute(sql)
    return written


def everything(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


@pytest.mark.parametrize(
    ("statement", "sound", "reason"),
    [
        ("UPDATE body SET body = x'7b7d' WHERE seq = 5", 4, "Event 5 is not what was written."),
        ("UPDATE body SET salt = zeroblob(16) WHERE seq = 7", 6, "Event 7 is not what was written."),
        ("UPDATE event SET at_ms = at_ms + 1 WHERE seq = 7", 6, "Event 7 is not what was written."),
        ("UPDATE event SET kind = 'SessionEnded' WHERE seq = 7", 6, "Event 7 is not what was written."),
        ("UPDATE event SET commitment = hash WHERE seq = 1", 0, "Event 1 is not what was written."),
        ("DELETE FROM body WHERE seq = 7", 6, "Event 7 is not what was written."),
        ("DELETE FROM event WHERE seq = 7", 6, "Event 7 is not what was written."),
        ("DELETE FROM event WHERE seq > 7", 7, "Its record ends after event 7 of 12."),
        ("UPDATE event SET session = 'other' WHERE seq = 12", 11, "Event 12 is not what was written."),
        ("UPDATE meta SET title = 'Another'", 12, "Its cover sheet is damaged."),
        ("UPDATE meta SET count = 11", 12, "Its cover sheet is damaged."),
        ("DELETE FROM meta", 12, "Its cover sheet is damaged."),
        ("UPDATE event SET at_ms = at_ms", 12, ""),
        ("INSERT INTO body VALUES ('letters', 13, zeroblob(16), x'7b7d')", 12, "It holds the body of an event"),
        ("INSERT INTO state VALUES ('letters', 12, x'00')", 12, "The state that was noted in it is damaged."),
        ("CREATE TABLE more (x)", 12, "The guards of its tables were changed."),
        ("CREATE TRIGGER more AFTER INSERT ON event BEGIN DELETE FROM body; END", 12, "The guards of its tables"),
        ("ALTER TABLE meta ADD COLUMN more TEXT", 0, "Its tables are not those of a session."),
        ("ALTER TABLE body RENAME TO bodies", 0, "Its tables are not those of a session."),
    ],
)  # fmt: skip
def test_a_change_is_seen_and_what_lies_before_it_is_kept(
    tmp_path: Path, statement: str, sound: int, reason: str
) -> None:
    path = tmp_path / "letters.adref"
    written = harmed(path, statement)
    before = everything(tmp_path)
    opened = inspect(path)
    assert opened.events == written[:sound]
    assert (opened.fault.reason if opened.fault else "").startswith(reason)
    assert (opened.fault is None) is (reason == "")
    assert everything(tmp_path) == before


def test_the_fault_names_the_file_the_event_and_the_cure(tmp_path: Path) -> None:
    path = tmp_path / "letters.adref"
    harmed(path, "DELETE FROM body WHERE seq = 7")
    opened = inspect(path)
    assert opened.expected == 12
    assert opened.fault == Fault(
        file="letters.adref",
        line=0,
        reason="Event 7 is not what was written.",
        cure="Events 1 to 6 can be continued in a copy, which “ad-referendum sessions repair letters.adref” writes; "
        "the session itself is left as it is.",
    )


def test_a_damaged_file_is_not_opened_for_writing_but_for_reading(tmp_path: Path) -> None:
    path = tmp_path / "letters.adref"
    written = harmed(path, "DELETE FROM body WHERE seq = 7")
    with pytest.raises(Trouble, match=r"letters.adref is damaged and is not written to. Event 7 .* in a copy"):
        open_file(path)
    with open_file(path, read_only=True) as file:
        assert file.read() == written[:6]
        assert (file.head, file.expected) == (6, 12)
        with pytest.raises(Trouble, match="in a copy"):
            file.append(Seq(6), (STATEMENT,), 0)


@pytest.mark.parametrize("upto", [None, 1, 4, 6])
def test_what_is_sound_is_continued_in_a_copy_and_the_original_stays(tmp_path: Path, upto: int | None) -> None:
    path, new = tmp_path / "letters.adref", tmp_path / "letters-2.adref"
    written = harmed(path, "DELETE FROM body WHERE seq = 7")
    before = path.read_bytes()
    assert continue_in_copy(path, new, None if upto is None else Seq(upto)) == (upto or 6)
    assert path.read_bytes() == before
    with open_file(new) as file:
        assert file.read() == written[: upto or 6]
        file.append(file.head, (STATEMENT,), 0)
        assert file.meta is not None
        assert (file.meta.session, file.meta.scenario, file.meta.title) == ("letters", "blank", "The Letter Convention")
    assert inspect(new).fault is None
    assert sorted(everything(tmp_path)) == ["letters-2.adref", "letters.adref"]


def test_a_copy_is_refused_beyond_the_sound_part_and_over_another_file(tmp_path: Path) -> None:
    path, new = tmp_path / "letters.adref", tmp_path / "letters-2.adref"
    harmed(path, "DELETE FROM body WHERE seq = 7")
    with pytest.raises(ValueError, match="event 7 is not among the 6"):
        continue_in_copy(path, new, Seq(7))
    new.write_text("kept")
    with pytest.raises(Trouble, match="already a file"):
        continue_in_copy(path, new)
    assert new.read_text() == "kept"


def test_where_nothing_is_sound_there_is_nothing_to_read_or_to_continue(tmp_path: Path) -> None:
    path = tmp_path / "letters.adref"
    harmed(path, "ALTER TABLE body RENAME TO bodies")
    with pytest.raises(Trouble, match=r"letters.adref is damaged and no event of it can be read.*a backup"):
        read_events(path)
    with pytest.raises(Trouble, match="no event of it can be read"):
        continue_in_copy(path, tmp_path / "letters-2.adref")


def test_a_session_that_was_never_begun_can_be_opened_but_has_nothing_to_read(tmp_path: Path) -> None:
    from game.store.record import create

    path = tmp_path / "letters.adref"
    create(path, session="letters", scenario="blank", title="T").close()
    with open_file(path) as file:
        assert file.head == 0
    with pytest.raises(Trouble, match="never begun"):
        read_events(path)


def test_a_journal_beside_the_file_is_read_but_not_touched(tmp_path: Path) -> None:
    (tmp_path / "play").mkdir()
    (tmp_path / "pieces").mkdir()
    with begun(tmp_path / "play" / "letters.adref", 10) as file:
        for piece in (tmp_path / "play").iterdir():
            (tmp_path / "pieces" / piece.name).write_bytes(piece.read_bytes())
        written = file.read()
    before = everything(tmp_path / "pieces")
    assert set(before) == {"letters.adref", "letters.adref-wal"}
    opened = inspect(tmp_path / "pieces" / "letters.adref")
    assert (opened.events, opened.fault) == (written, None)
    assert everything(tmp_path / "pieces") == before


@pytest.mark.parametrize(
    "content",
    [b"", b"SQLite format 3\x00", b"A letter, not a session.", b"SQLite format 3\x00" + bytes(4080)],
    ids=["empty", "short", "text", "another database"],
)
def test_what_is_no_session_is_refused_in_words_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letters.adref"
    path.write_bytes(content)
    with pytest.raises(Trouble, match=r"letters.adref is not a session of Ad Referendum.*choose another file"):
        inspect(path)
    assert everything(tmp_path) == {"letters.adref": content}


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letters.adref"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE event (seq)")
    with pytest.raises(Trouble, match="is not a session"):
        open_file(path)


def test_a_missing_file_a_folder_and_a_pipe_are_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "folder.adref").mkdir()
    with pytest.raises(Trouble, match="There is no session file"):
        inspect(tmp_path / "missing.adref")
    with pytest.raises(Trouble, match="is not a session"):
        inspect(tmp_path / "folder.adref")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.adref")
        with pytest.raises(Trouble, match="is not a session"):
            inspect(tmp_path / "pipe.adref")


def test_an_endless_view_in_the_place_of_a_table_is_never_asked(tmp_path: Path) -> None:
    path = tmp_path / "letters.adref"
    harmed(
        path,
        "ALTER TABLE event RENAME TO hidden",
        "CREATE VIEW event AS WITH RECURSIVE n(seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n) "
        "SELECT 's' AS session, seq, 0 AS at_ms, 'K' AS kind, 1 AS version, x'' AS commitment, x'' AS hash FROM n",
    )
    opened = inspect(path)
    assert opened.fault is not None
    assert opened.fault.reason == "Its tables are not those of a session."


def test_whoever_makes_sqlite_work_without_end_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "letters.adref"
    begun(path).close()
    with untouched(path, patience=0.05) as connection, pytest.raises(sqlite3.OperationalError, match="interrupted"):
        connection.execute(
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
        ).fetchone()


def test_a_body_that_makes_no_sense_stops_the_record_there_though_the_chain_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A forged chain: whoever rewrites the file can do that, and still feeds nothing malformed to the table."""
    path = tmp_path / "letters.adref"
    with begun(path) as file:
        monkeypatch.setattr("game.store.session.encoded", lambda event: ("StatementMade", 1, b'{"text":5}'))
        file.append(file.head, (STATEMENT,), 0)
    opened = inspect(path)
    assert len(opened.events) == 2
    assert opened.fault is not None
    assert opened.fault.reason == "Event 3 cannot be understood."


def test_a_link_to_a_session_opens_the_session_with_its_journal(tmp_path: Path) -> None:
    (tmp_path / "shelf").mkdir()
    path, link = tmp_path / "letters.adref", tmp_path / "shelf" / "link.adref"
    begun(path, 3).close()
    link.symlink_to(path)
    with open_file(link) as file:
        file.append(file.head, (STATEMENT,), 0)
    assert len(inspect(path).events) == 6
    assert [each.name for each in (tmp_path / "shelf").iterdir()] == ["link.adref"]
