"""A depositary: a PostgreSQL database in which a department keeps its sessions, with the tables of a session file.

One host owns a session: it takes an advisory lock of its connection, which the server lets go of when the host dies,
and is the only writer; the key (session, seq) is the net below. Loads SQLAlchemy and the driver, so only on demand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, create_engine, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from game.store import depositary_troubles as troubles
from game.store.bodies import FromNewer
from game.store.chain import BEFORE_FIRST, Meta, seal
from game.store.deposited import SCHEMA, DepositedSession, Deposits, answering
from game.store.depositing import KNOWN, OURS, SWEPT, prepare
from game.store.glance import TELLING, SaveLine, line_of
from game.store.opening import Opened, fault_of
from game.store.record import labelled
from game.store.rows import BodyRow, EventRow, MetaRow, StateRow
from game.store.session import Salt, fresh_salt
from game.store.troubles import newer_event
from game.store.walking import Noted, against, believed, noted, walk
from game.terms.codec import BadShape

_DRIVER = "postgresql+psycopg"
_WAITING = {"connect_timeout": 5, "keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3}
"""Seconds to wait for the server, and until a connection that went dead is noticed: 5 + 3 * 2."""
_SECRET = ("password", "sslpassword")
"""What an address may say behind its question mark and nobody is shown."""
_META = MetaRow.__table__
_EVENT = EventRow.__table__
_BODY = BodyRow.__table__
_STATE = StateRow.__table__
_EVENTS = (
    select(
        _EVENT.c.session, _EVENT.c.seq, _EVENT.c.at_ms, _EVENT.c.kind, _EVENT.c.version, _BODY.c.salt, _BODY.c.body,
        _EVENT.c.commitment, _EVENT.c.hash, _EVENT.c.person,
    )
    .select_from(_EVENT.outerjoin(_BODY, (_BODY.c.session == _EVENT.c.session) & (_BODY.c.seq == _EVENT.c.seq)))
    .order_by(_EVENT.c.seq)
)  # fmt: skip

_HERE = _EVENT.alias()
_LINES = (
    select(
        *_META.c, select(_HERE.c.at_ms).where(_HERE.c.session == _META.c.session).order_by(_HERE.c.seq.desc()).limit(1)
        .scalar_subquery(), _EVENT.c.seq, _EVENT.c.kind, _BODY.c.body,
    )
    .select_from(
        _META.outerjoin(_EVENT, (_EVENT.c.session == _META.c.session) & _EVENT.c.kind.in_(TELLING))
        .outerjoin(_BODY, (_BODY.c.session == _EVENT.c.session) & (_BODY.c.seq == _EVENT.c.seq))
    )
    .order_by(_META.c.session, _EVENT.c.seq.desc())
)  # fmt: skip
"""A row for every event that a line tells of, the latest first, each with the cover sheet before it."""


class Depositary:
    """The sessions of one database. Every method raises ``Trouble`` where the server does not let it."""

    def __init__(self, address: str) -> None:
        """``address`` is a URL, ``postgresql://ROLE@HOST/DATABASE``; a password is better left to ``~/.pgpass``."""
        self._url = _read(address)
        told = self._url.set(drivername="postgresql").difference_update_query(_SECRET)
        self.name = told.render_as_string(hide_password=True)
        """The address for people, without a password."""
        self._engine = _engine(self._url)
        self._prepared = False

    def listing(self) -> tuple[SaveLine, ...]:
        """Every session, the latest first; one that cannot be read says so in its line."""
        with self._connected() as connection:
            rows = connection.execute(_LINES).all()
        lines = [_line(list(of_one)) for _, of_one in groupby(rows, key=lambda row: row[0])]
        return tuple(sorted(lines, key=lambda line: (-line.at_ms, line.name)))

    def holds(self, session: str) -> bool:
        """Whether there is a session of that name."""
        with self._connected() as connection:
            return _holds(connection, session)

    def inspect(self, session: str) -> Opened:
        """The session, believing nothing: the longest part that is sound, and what is wrong with the rest."""
        with self._connected() as connection:
            return self._looked_at(connection, session)

    def create(
        self, session: str, *, scenario: str, title: str, created: str | None = None, salt: Salt = fresh_salt
    ) -> DepositedSession:
        """Begin a session and hold it. ``Trouble`` where there is one of that name."""
        label = labelled(created)
        cover = Meta(session=session, scenario=scenario, title=title, created=label, count=0, head=BEFORE_FIRST)
        row = {"session": session, "scenario": scenario, "title": title, "created": label, "count": 0}
        with self._connected() as connection:
            if _holds(connection, session):
                raise troubles.taken(self.name, session)
            connection.execute(_META.insert(), {**row, "head": BEFORE_FIRST, "seal": seal(cover)})
            connection.commit()
        return self.open(session, salt=salt)

    def open(self, session: str, *, read_only: bool = False, salt: Salt = fresh_salt) -> DepositedSession:
        """Open a session and, unless ``read_only``, hold it alone until it is closed.

        Raises ``Trouble``: missing, held elsewhere; or damaged, unless ``read_only``.
        """
        if read_only:
            return DepositedSession(self.inspect(session), None, salt)
        self._prepare()
        deposits = Deposits(self._engine, self.name, session)
        try:
            opened = self._looked_at(deposits.connection, session)  # after the lock: nobody writes between the two
            deposits.connection.rollback()
            if opened.fault is not None:
                raise troubles.damaged(self.name, session, opened.fault)
        except BaseException:
            deposits.close()
            raise
        return DepositedSession(opened, deposits, salt)

    @contextmanager
    def held(self, session: str) -> Iterator[tuple[Deposits, Opened]]:
        """A session that is held alone, sound or not, for whoever works on the whole of it. Raises ``Trouble``."""
        self._prepare()
        with closing(Deposits(self._engine, self.name, session)) as deposits:
            opened = self._looked_at(deposits.connection, session)
            deposits.connection.rollback()
            yield deposits, opened

    def refuse_strangers(self) -> None:
        """Raise ``Trouble`` where this role may not rewrite the tables' files, so that nothing would be gone."""
        with self._connected() as connection:
            if not connection.scalar(text(OURS)):
                raise troubles.not_ours(self.name)

    def sweep(self) -> None:
        """Write the tables' files anew, without what was deleted. Raises ``Trouble`` where that cannot be now."""
        try:
            with closing(self._engine.connect()) as connection:
                apart = connection.execution_options(isolation_level="AUTOCOMMIT")
                for statement in SWEPT:
                    apart.exec_driver_sql(statement)
        except DBAPIError as error:
            raise troubles.not_swept(self.name, error) from error

    def _prepare(self) -> None:
        """Make the tables where there are none. Raises ``Trouble`` where they are a newer program's."""
        if not self._prepared:
            with answering(self.name), self._engine.connect() as connection:
                found = prepare(connection)
            if found != KNOWN:
                raise troubles.other_format(self.name, found, KNOWN)
            self._prepared = True

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        self._prepare()
        with answering(self.name), closing(self._engine.connect()) as connection:
            yield connection

    def _looked_at(self, connection: Connection, session: str) -> Opened:
        with answering(self.name):
            covers = connection.execute(select(_META).where(_META.c.session == session)).all()
            if not covers:
                raise troubles.missing(self.name, session)
            rows = connection.execute(_EVENTS.where(_EVENT.c.session == session)).all()
            states = select(_STATE.c.seq, _STATE.c.hash).where(_STATE.c.session == session)
            left = connection.execute(states.order_by(_STATE.c.seq.desc()).limit(1)).first()
        return _judged(session, covers[0], rows, noted(left) if left is not None else None)


def _line(rows: Sequence[Sequence[Any]]) -> SaveLine:
    """The line of one session, from its rows of ``_LINES``."""
    *cover, last, _, _, _ = rows[0]
    told = [tuple(row[-3:]) for row in rows]
    try:
        return line_of(
            Path(cover[0]),
            believed(cover),
            last or 0,
            lambda kind: [(seq, body) for seq, of, body in told if of == kind],
        )
    except BadShape:
        return SaveLine(path=Path(cover[0]), trouble="damaged; “sessions check” says how much of it is sound")


def _holds(connection: Connection, session: str) -> bool:
    return connection.scalar(select(_META.c.session).where(_META.c.session == session)) is not None


def _judged(session: str, cover: Sequence[Any], rows: Sequence[Sequence[Any]], state: Noted | None) -> Opened:
    meta = believed(tuple(cover))
    try:
        walked = walk(rows, session)
    except FromNewer as newer:
        raise newer_event(Path(session), str(newer)) from newer
    return Opened(
        path=Path(session),
        format=KNOWN,
        meta=meta,
        events=walked.events,
        head=walked.head,
        expected=meta.count if meta else len(rows),
        fault=fault_of(Path(session), walked.reason or against(meta, walked), len(walked.events)),
        state=state,
    )


def _read(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):  # the second for a port that is no number
        raise troubles.no_address() from None
    if url.drivername not in ("postgresql", "postgres", _DRIVER):
        raise troubles.no_address()
    return url.set(drivername=_DRIVER)


def _engine(url: URL) -> Engine:
    try:
        engine = create_engine(
            url, poolclass=NullPool, connect_args=_WAITING, isolation_level="READ COMMITTED", hide_parameters=True
        )
    except (ModuleNotFoundError, NoSuchModuleError):
        raise troubles.no_driver() from None
    return engine.execution_options(schema_translate_map={None: SCHEMA})
