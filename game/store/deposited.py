"""One session of a depositary that somebody plays: the lock that holds it, and the statements that add to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from game.store import depositary_troubles as troubles
from game.store.chain import Link, Meta, seal
from game.store.rows import BodyRow, EventRow, MetaRow, StateRow, body_row, event_row, state_row
from game.store.session import StoredSession
from game.store.walking import Noted
from game.terms.trouble import Trouble

SCHEMA = "ad_referendum"
"""Where the tables stand: a department may keep other things in the same database."""
_EVENTS = EventRow.__table__.insert()
_BODIES = BodyRow.__table__.insert()
_META = MetaRow.__table__.update()
_STATES = StateRow.__table__.insert()
_RECORD = tuple(row.__table__ for row in (StateRow, BodyRow, EventRow))
_ERASING = text("SET LOCAL ad_referendum.erasing = 'yes'")
"""Lifts the guards for one transaction (``depositing``)."""
_HOLD = text("SELECT pg_try_advisory_lock(:key)")
_LET_GO = text("SELECT pg_advisory_unlock(:key)")
_HOLDER = text(
    "SELECT a.usename FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.granted"
    " AND l.classid::bigint = (:key >> 32) & 4294967295 AND l.objid::bigint = :key & 4294967295 LIMIT 1"
)
_NOTICE_THE_DEAD = ("tcp_keepalives_idle=5", "tcp_keepalives_interval=2", "tcp_keepalives_count=3")
"""For the server's end: a host whose cable was pulled is given up after 5 + 3 * 2 seconds."""


def lock_key(session: str) -> int:
    """The key of a session's advisory lock: 64 bits of a hash, signed."""
    return int.from_bytes(sha256(f"ad-referendum {session}".encode()).digest()[:8], "big", signed=True)


class Deposits:
    """A connection that holds one session alone until it is closed, or lost. Every method raises ``Trouble``."""

    def __init__(self, engine: Engine, depositary: str, session: str) -> None:
        self._depositary, self._session = depositary, session
        self._lost = False
        with answering(depositary):
            self.connection = engine.connect()
            try:
                self._hold()
            except BaseException:
                self.connection.close()
                raise

    def write(self, links: Sequence[Link], meta: Meta) -> None:
        """Add these links, and say so on the cover sheet, in one transaction. On return the server has them."""
        with self._writing():
            self._add(links, meta)

    def write_anew(self, links: Sequence[Link], meta: Meta) -> None:
        """Let these links stand in place of the whole record, in one transaction."""
        with self._writing():
            self._clear()
            self._add(links, meta)

    def delete(self) -> None:
        """Take the session out of the database, in one transaction."""
        with self._writing():
            self._clear()
            self.connection.execute(MetaRow.__table__.delete().where(MetaRow.__table__.c.session == self._session))

    def note(self, session: str, state: Noted) -> None:
        """Note which state the events up to here have led to."""
        with self._writing():
            self.connection.execute(_STATES, state_row(session, state))

    def close(self) -> None:
        """Let go of the session at once: with the connection alone the server would end the lock when it gets to it."""
        if not self.connection.closed and not self.connection.invalidated:
            with suppress(DBAPIError):
                self.connection.rollback()
                self.connection.execute(_LET_GO, {"key": lock_key(self._session)})
                self.connection.commit()
        with suppress(DBAPIError):
            self.connection.close()

    def _hold(self) -> None:
        key = lock_key(self._session)
        for setting in _NOTICE_THE_DEAD:
            self.connection.exec_driver_sql("SET " + setting)
        self.connection.exec_driver_sql("SET synchronous_commit=on")
        if not self.connection.scalar(_HOLD, {"key": key}):
            raise troubles.held_elsewhere(self._session, self.connection.scalar(_HOLDER, {"key": key}))
        self.connection.commit()

    def _clear(self) -> None:
        self.connection.execute(_ERASING)
        for table in _RECORD:
            self.connection.execute(table.delete().where(table.c.session == self._session))

    def _add(self, links: Sequence[Link], meta: Meta) -> None:
        cover = {"count": meta.count, "head": meta.head, "seal": seal(meta)}
        self.connection.execute(_EVENTS, [event_row(link) for link in links])
        self.connection.execute(_BODIES, [body_row(link) for link in links])
        self.connection.execute(_META.where(MetaRow.__table__.c.session == self._session), cover)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Once the connection is lost so is the lock, and somebody else may play: then nothing is written any more."""
        if self._lost:
            raise troubles.lost(self._depositary, self._session)
        try:
            with self.connection.begin():
                yield
        except DBAPIError as error:
            self._lost = error.connection_invalidated
            if self._lost:
                raise troubles.lost(self._depositary, self._session) from error
            raise troubles.refused(self._depositary, error) or error from error


class DepositedSession(StoredSession):
    """A stored session in a database."""

    def led_elsewhere(self) -> Trouble:
        """Nothing is lost, and it goes on in a copy."""
        return troubles.led_elsewhere(self.path.name)


@contextmanager
def answering(depositary: str) -> Iterator[None]:
    """Turn what the server refuses into a sentence; a mistake of ours stays what it is."""
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        raise troubles.refused(depositary, error) or troubles.silent(depositary, error) from error
    except DBAPIError as error:
        raise troubles.refused(depositary, error) or error from error
