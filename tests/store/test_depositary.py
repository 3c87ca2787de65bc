"""One storage contract on SQLite and PostgreSQL: the same models, the same hashes, one writer, refusals in words.

Against a real server that the tests start (``tests.kit.postgres``); said aloud where there is none to be had.
"""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.event import listen, remove

from game.store.depositary import Depositary
from game.store.record import create
from game.store.session import StoredSession
from game.table.memory import MemoryRecord
from game.table.ports import Record
from game.table.table import Table
from game.terms.ids import Seq
from game.terms.trouble import Trouble
from tests.kit import postgres
from tests.kit.record_contract import RecordContract
from tests.kit.sessions import played
from tests.kit.written import BEGINNING, ENDED, STATEMENT, talk

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(bool(postgres.missing()), reason=postgres.missing() or "there is a server")

HOLDING = """
import sys
from game.store.depositary import Depositary
from tests.kit.written import STATEMENT
with Depositary(sys.argv[1]).open(sys.argv[2]) as session:
    session.append(session.head, (STATEMENT,), 0)
    print("held", flush=True)
    sys.stdin.read()
"""
ENOUGH = 10.0
"""Seconds until the session of a host that died can be held by another (reliability, G36)."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with postgres.server() as found:
        yield found


@pytest.fixture
def depositary(address: str) -> Depositary:
    return Depositary(address)


_numbers = itertools.count()


def fresh_name() -> str:
    return f"letters-{next(_numbers)}"


def begun(depositary: Depositary, name: str, more: int = 0) -> StoredSession:
    session = depositary.create(name, scenario="blank", title="The Letter Convention", created="2031-05-06T07:08Z")
    session.append(Seq(0), (*BEGINNING, *talk(more)), 1_000)
    return session


def harmed(address: str, *statements: str) -> None:
    """What somebody does who owns the database and takes its guards off."""
    engine = Depositary(address)._engine
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL ad_referendum.erasing = 'yes'"))
        for statement in statements:
            connection.execute(text(statement))


class TestDepositedSession(RecordContract):
    @pytest.fixture
    def fresh(self, depositary: Depositary) -> Iterator[Record]:
        with depositary.create(fresh_name(), scenario="blank", title="Letters") as session:
            yield session


class TestReopenedAfterEveryStep(RecordContract):
    """Law 7: save, load, and continue equals never having stopped."""

    @pytest.fixture
    def fresh(self, depositary: Depositary) -> Record:
        name = fresh_name()
        depositary.create(name, scenario="blank", title="Letters").close()
        return Forgetful(depositary, name)


class Forgetful:
    """A record that is opened for every call and closed after it."""

    def __init__(self, depositary: Depositary, name: str) -> None:
        self.depositary, self.name = depositary, name

    @property
    def head(self) -> Seq:
        with self.depositary.open(self.name) as session:
            return session.head

    def append(self, expected, events, at_ms, person=""):  # type: ignore[no-untyped-def]
        with self.depositary.open(self.name) as session:
            return session.append(expected, events, at_ms, person)

    def read(self):  # type: ignore[no-untyped-def]
        with self.depositary.open(self.name, read_only=True) as session:
            return session.read()


def test_who_closes_a_session_may_open_it_again_at_once(depositary: Depositary) -> None:
    """The server ends a connection when it gets to it; the session must not seem to be open elsewhere until then."""
    name = fresh_name()
    depositary.create(name, scenario="blank", title="Letters").close()
    for _ in range(40):
        depositary.open(name).close()


def test_a_conference_leads_to_the_same_hashes_in_memory_in_a_file_and_in_a_database(
    depositary: Depositary, tmp_path: Path
) -> None:
    record = played("tutorial", 1)
    heads, states = [], []
    for make in (in_file(tmp_path), in_database(depositary, "tutorial-1")):
        salts = itertools.count()
        with make(lambda salts=salts: next(salts).to_bytes(16, "big")) as session:  # type: ignore[misc]
            session.append_copy(record)
            assert session.meta is not None
            heads.append(session.meta.head)
            states.append(Table(session, lambda: 0).state_hash)
            assert session.read() == record
    assert heads[0] == heads[1]
    assert set(states) == {Table(MemoryRecord(record), lambda: 0).state_hash}


def in_file(folder: Path) -> Callable[[Callable[[], bytes]], StoredSession]:
    return lambda salt: create(
        folder / "tutorial-1.adref", session="tutorial-1", scenario="tutorial", title="T", created="2031", salt=salt
    )


def in_database(depositary: Depositary, name: str) -> Callable[[Callable[[], bytes]], StoredSession]:
    return lambda salt: depositary.create(name, scenario="tutorial", title="T", created="2031", salt=salt)


def test_a_line_of_a_database_says_what_the_line_of_a_file_says(depositary: Depositary) -> None:
    name = fresh_name()
    begun(depositary, name, 4).close()
    (line,) = [each for each in depositary.listing() if each.name == name]
    assert line.words() == "The Letter Convention, 6 events, sitting 1, round 2, 1970-01-01 00:00 UTC"
    with depositary.open(name) as session:
        session.append(session.head, (ENDED,), 1_938_000_000_000)
    line = depositary.listing()[0]  # the latest comes first
    assert (line.name, line.words()) == (name, "The Letter Convention, 7 events, ended, 2031-05-31 13:20 UTC")


def test_a_list_is_one_question_however_many_sessions_there_are(depositary: Depositary) -> None:
    for _ in range(3):
        begun(depositary, fresh_name()).close()
    depositary.listing()
    asked: list[str] = []

    def hear(_: object, __: object, statement: str, *___: object) -> None:
        asked.append(statement)

    listen(depositary._engine, "before_cursor_execute", hear)
    try:
        assert len(depositary.listing()) >= 3
    finally:
        remove(depositary._engine, "before_cursor_execute", hear)
    assert len(asked) == 1


def test_a_session_that_was_never_begun_and_a_damaged_one_have_lines(depositary: Depositary, address: str) -> None:
    name, damaged = fresh_name(), fresh_name()
    depositary.create(name, scenario="blank", title="Letters", created="2031-05-06T07:08Z").close()
    begun(depositary, damaged, 4).close()
    harmed(address, f"UPDATE ad_referendum.meta SET title = 'x' WHERE session = '{damaged}'")
    words = {each.name: each.words() for each in depositary.listing()}
    assert words[name] == "Letters, 0 events, 2031-05-06T07:08Z"
    assert words[damaged].startswith("damaged; “sessions check”")


def test_a_second_host_is_refused_in_words_and_may_read(depositary: Depositary, address: str) -> None:
    name = fresh_name()
    with begun(depositary, name):
        took = []
        for _ in range(3):
            began = time.perf_counter()
            with pytest.raises(Trouble, match=r"already open in another window .* by the database's role clerk. Go on"):
                Depositary(address).open(name)
            took.append(time.perf_counter() - began)
        assert min(took) < 1  # by the clock, for it may wait; once undisturbed on a machine that does other things
        assert len(Depositary(address).inspect(name).events) == 2
        begun(depositary, fresh_name()).close()  # another session is nobody's business
    Depositary(address).open(name).close()


def test_the_session_of_a_host_that_was_killed_is_free_and_whole(depositary: Depositary, address: str) -> None:
    name = fresh_name()
    begun(depositary, name).close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, address, name],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(Trouble, match="already open"):
            depositary.open(name)
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
    with waited_for(lambda: depositary.open(name)) as session:
        assert session.head == 3
        session.append(session.head, (STATEMENT,), 0)


def waited_for(opens: Callable[[], StoredSession]) -> StoredSession:
    """Try until it opens; the server needs an instant to notice that a host died."""
    until = time.monotonic() + ENOUGH
    while True:
        try:
            return opens()
        except Trouble:
            if time.monotonic() > until:
                raise


def test_a_host_that_lost_its_connection_writes_no_more_for_its_hold_is_gone(
    depositary: Depositary, address: str
) -> None:
    name = fresh_name()
    with begun(depositary, name) as session:
        harmed(address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
        for _ in range(2):
            with pytest.raises(Trouble, match=rf"lost, and with it the hold on {name}. Everything that was acknow"):
                session.append(session.head, (STATEMENT,), 0)
        assert session.head == 2
        with waited_for(lambda: Depositary(address).open(name)) as other:
            assert other.head == 2
            other.append(other.head, (STATEMENT,), 0)


def test_two_writers_of_one_place_cannot_both_be_right(depositary: Depositary, address: str) -> None:
    """The key (session, seq) is the net below the lock."""
    name = fresh_name()
    with begun(depositary, name) as one:
        twin = Depositary(address)
        other = StoredSession(replace(twin.inspect(name)), _unlocked(twin, name), one._salt)
        other.append(other.head, (STATEMENT,), 0)
        with pytest.raises(Trouble, match=r"Somebody else has written to this session|nothing was written here"):
            one.append(one.head, (STATEMENT,), 0)
        other.close()
        assert one.head == 2
    assert depositary.inspect(name).fault is None


def _unlocked(depositary: Depositary, name: str):  # type: ignore[no-untyped-def]
    from game.store.deposited import Deposits

    class Unlocked(Deposits):
        def _hold(self) -> None:
            """Without the lock."""

    return Unlocked(depositary._engine, depositary.name, name)


@pytest.mark.parametrize(
    ("statement", "sound", "reason"),
    [
        ("UPDATE ad_referendum.body SET body = '\\x7b7d' WHERE session = '{}' AND seq = 5", 4, "Event 5 is not what"),
        ("UPDATE ad_referendum.event SET person = 'x' WHERE session = '{}' AND seq = 7", 6, "Event 7 is not what"),
        ("DELETE FROM ad_referendum.body WHERE session = '{}' AND seq = 7", 6, "Event 7 is not what was written."),
        ("UPDATE ad_referendum.meta SET title = 'x' WHERE session = '{}'", 12, "Its cover sheet is damaged."),
    ],
)
def test_what_was_changed_in_the_database_is_seen_and_what_lies_before_it_is_kept(
    depositary: Depositary, address: str, statement: str, sound: int, reason: str
) -> None:
    name = fresh_name()
    with begun(depositary, name, 10) as session:
        written = session.read()
    harmed(address, statement.format(name))
    opened = depositary.inspect(name)
    assert opened.events == written[:sound]
    assert opened.fault is not None
    assert opened.fault.reason.startswith(reason)
    with pytest.raises(Trouble, match="is damaged and is not written to"):
        depositary.open(name)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ad_referendum.event SET kind = 'x'",
        "DELETE FROM ad_referendum.event",
        "DELETE FROM ad_referendum.body",
        "UPDATE ad_referendum.body SET body = '\\x00'",
        "UPDATE ad_referendum.meta SET title = 'x', count = count + 1",
        "UPDATE ad_referendum.meta SET count = count - 1",
        "DELETE FROM ad_referendum.meta",
        "TRUNCATE ad_referendum.meta CASCADE",
        "INSERT INTO ad_referendum.event SELECT session, seq + 2, at_ms, kind, version, commitment, hash, person"
        " FROM ad_referendum.event WHERE seq = 2",
    ],
)
def test_the_guards_hold_against_whoever_writes_sql(depositary: Depositary, address: str, statement: str) -> None:
    from sqlalchemy.exc import IntegrityError

    begun(depositary, fresh_name()).close()
    with (
        depositary._engine.connect() as connection,
        pytest.raises(IntegrityError, match=r"append-only|only grows|noted once"),
    ):
        connection.execute(text(statement))


def test_a_name_is_taken_once_and_a_session_that_is_not_there_is_refused(depositary: Depositary) -> None:
    name = fresh_name()
    begun(depositary, name).close()
    with pytest.raises(Trouble, match="There is already a session"):
        begun(depositary, name)
    with pytest.raises(Trouble, match=r"There is no session nobody in postgresql://clerk@"):
        depositary.open("nobody")


def test_a_state_is_noted_once_for_each_place(depositary: Depositary) -> None:
    name = fresh_name()
    with begun(depositary, name) as session:
        session.note_state("ab" * 32)
        session.note_state("cd" * 32)
    state = depositary.inspect(name).state
    assert state is not None
    assert (state.seq, state.hash) == (2, "ab" * 32)


def test_what_another_edition_left_is_refused_in_words_that_are_true_of_a_database(depositary: Depositary) -> None:
    name = fresh_name()
    with begun(depositary, name) as session:
        session.note_state("ab" * 32)
        session.hold_to("ab" * 32)
        with pytest.raises(Trouble, match=rf"record of {name} is sound.*another edition.*sessions repair"):
            session.hold_to("cd" * 32)


def test_a_database_of_another_format_is_refused_in_words(depositary: Depositary, address: str) -> None:
    begun(depositary, fresh_name()).close()
    harmed(address, "UPDATE ad_referendum.depositary SET format = 99")
    try:
        with pytest.raises(Trouble, match=r"writes session format 99, and this one writes format \d+: everybody who"):
            Depositary(address).listing()
    finally:
        harmed(address, f"UPDATE ad_referendum.depositary SET format = {_known()}")


def _known() -> int:
    from game.store.depositing import KNOWN

    return KNOWN


@pytest.mark.parametrize(
    "wrong", ["", "x", "mysql://host/db", "sqlite:///x.db", "postgresql:/", "http://host/", "postgresql://host:port/db"]
)
def test_what_is_no_address_of_postgresql_is_refused_in_words(wrong: str) -> None:
    with pytest.raises(Trouble, match=r"no address of a PostgreSQL database. Write it as postgresql://ROLE@HOST/DATA"):
        Depositary(wrong).listing()


def test_a_role_that_may_not_write_is_refused_in_words(depositary: Depositary, address: str) -> None:
    name = fresh_name()
    begun(depositary, name).close()
    harmed(address, "CREATE ROLE guest LOGIN", "GRANT USAGE ON SCHEMA ad_referendum TO guest",
           "GRANT SELECT ON ALL TABLES IN SCHEMA ad_referendum TO guest")  # fmt: skip
    guest = Depositary(address.replace("clerk@", "guest@"))
    assert len(guest.inspect(name).events) == 2
    with guest.open(name) as session, pytest.raises(Trouble, match="does not let this role in, or not write"):
        session.append(session.head, (STATEMENT,), 0)
