"""The one connection that writes: its settings, its lock, its statements."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from sqlalchemy import ClauseElement, Connection, Engine, NullPool, bindparam, create_engine, event
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.exc import DBAPIError

from game.store import locks, troubles
from game.store.chain import Link, Meta, seal
from game.store.contents import read_meta
from game.store.copies import copy_from
from game.store.rows import BodyRow, EventRow, MetaRow, StateRow, body_row, event_row, state_row
from game.store.walking import Noted

SETTINGS = (
    "locking_mode=EXCLUSIVE",  # first: the journal's index then stays in memory, and nobody else gets in
    "journal_mode=WAL",
    "synchronous=FULL",
    "fullfsync=ON",  # macOS: the drive's own cache too
    "checkpoint_fullfsync=ON",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
)
WAIT = 0.25
"""Seconds to wait for a lock: others hold one for an instant when they look whether the file is open."""


def _words(statement: ClauseElement) -> str:
    """A statement on the models in SQLite's words, made once: every move writes three of them."""
    return str(statement.compile(dialect=dialect(paramstyle="named")))


_EVENTS = _words(EventRow.__table__.insert())
_BODIES = _words(BodyRow.__table__.insert())
_META = _words(
    MetaRow.__table__.update().values(count=bindparam("n"), head=bindparam("last"), seal=bindparam("sealed"))
)
_STATES = _words(StateRow.__table__.insert())


class Writer:
    """A connection that holds the file alone from the moment it is made until it is closed.

    Every method raises ``Trouble`` where the disk, or another window, does not let it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            raise troubles.write_protected(path)
        with ExitStack() as opening, _answering(path):
            self._file = locks.remember(path)
            opening.callback(locks.forget, self._file)
            self._connection = opening.enter_context(_engine(path).connect())
            with self._connection.begin():
                self.found = read_meta(self._raw)
                """The cover sheet as it was when we took hold of the file."""
            self._open = opening.pop_all()

    def write(self, links: Sequence[Link], meta: Meta) -> None:
        """Add these links, and say so on the cover sheet, in one transaction. On return it is on the disk."""
        with _answering(self._path), self._transaction() as connection:
            connection.executemany(_EVENTS, [event_row(link) for link in links])
            connection.executemany(_BODIES, [body_row(link) for link in links])
            connection.execute(_META, {"n": meta.count, "last": meta.head, "sealed": seal(meta)})

    def note(self, session: str, state: Noted) -> None:
        """Note which state the events up to here have led to."""
        with _answering(self._path), self._transaction() as connection:
            connection.execute(_STATES, state_row(session, state))

    def copy_to(self, target: Path) -> None:
        """Copy the session as it stands."""
        copy_from(self._raw, target)

    def close(self) -> None:
        """Bring the journal home and let go of the file. Where there is no room for that, the journal keeps it safe."""
        with suppress(sqlite3.OperationalError):
            self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._open.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing. After some errors SQLite has taken everything back by itself."""
        if not locks.lies_there(self._path, self._file):
            raise troubles.gone(self._path)
        connection = self._raw
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    @property
    def _raw(self) -> sqlite3.Connection:
        below = self._connection.connection.driver_connection
        assert isinstance(below, sqlite3.Connection)
        return below


@contextmanager
def _answering(path: Path) -> Iterator[None]:
    """Turn what the disk refuses into a sentence; a mistake of ours stays what it is."""
    try:
        yield
    except DBAPIError as error:
        trouble = isinstance(error.orig, sqlite3.Error) and troubles.refused_by_disk(path, error.orig)
        raise trouble or error from error
    except sqlite3.Error as error:
        raise troubles.refused_by_disk(path, error) or error from error


def _engine(path: Path) -> Engine:
    engine = create_engine("sqlite://", creator=lambda: _connected(path), poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    return engine


def _connected(path: Path) -> sqlite3.Connection:
    """isolation_level=None leaves BEGIN to us; mode=rw never makes a file; one thread may open and another go on."""
    place = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(place, uri=True, isolation_level=None, timeout=WAIT, check_same_thread=False)
    try:
        for setting in SETTINGS:
            connection.execute("PRAGMA " + setting)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
