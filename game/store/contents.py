"""What the tables of one file say, and the first thing wrong with them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from game.store.bodies import FromNewer, decoded
from game.store.chain import BEFORE_FIRST, Entry, Meta, linked, seal
from game.store.schema import Format
from game.store.untouched import UNREADABLE
from game.terms.codec import BadShape
from game.terms.events import Recorded
from game.terms.ids import Seq

_EVENTS = """SELECT e.session, e.seq, e.at_ms, e.kind, e.version, b.salt, b.body, e.commitment, e.hash, e.person
FROM event e LEFT JOIN body b ON b.session = e.session AND b.seq = e.seq ORDER BY e.session, e.seq"""
_EVENT_TYPES = (str, int, int, str, int, bytes, bytes, bytes, bytes, str)
_META = "SELECT session, scenario, title, created, count, head, seal FROM meta LIMIT 2"
_META_TYPES = (str, str, str, str, int, bytes, bytes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The longest part of the record that is sound."""

    meta: Meta | None
    """The cover sheet; ``None`` where it cannot be believed."""
    events: tuple[Recorded, ...]
    head: bytes
    """Hash of the last of ``events``."""
    expected: int
    """Events that there should be, as far as the file still says."""
    reason: str
    """What is wrong, as a sentence; empty where all is sound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Walk:
    """How far the chain could be followed, and what stopped it."""

    events: tuple[Recorded, ...]
    head: bytes
    reason: str


def contents(connection: sqlite3.Connection, expected: Format) -> Contents:
    """Read everything, believing nothing. Raises ``FromNewer`` where a newer program wrote a sound event."""
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "query_only=ON"):
        connection.execute("PRAGMA " + pragma)
    foreign, guards = schema_faults(connection, expected)
    if foreign:
        return Contents(meta=None, events=(), head=BEFORE_FIRST, expected=0, reason=foreign)
    health = _health(connection)
    meta = read_meta(connection)
    walk = _walk(connection, meta.session if meta else None)
    return Contents(
        meta=meta,
        events=walk.events,
        head=walk.head,
        expected=meta.count if meta else max(_last_seq(connection), len(walk.events)),
        reason=walk.reason or _against(meta, walk) or guards or health or _strays(connection, walk),
    )


def schema_faults(connection: sqlite3.Connection, expected: Format) -> tuple[str, str]:
    """What keeps us from reading the tables at all, and what is wrong beside them."""
    try:
        found = {row[0] for row in connection.execute("SELECT sql FROM sqlite_schema")}
    except UNREADABLE as error:
        return f"SQLite cannot read it ({error}).", ""
    if not found >= set(expected.tables):
        return "Its tables are not those of a session.", ""
    beside = found != set(expected.tables + expected.guards)
    return "", "The guards of its tables were changed." if beside else ""


def _health(connection: sqlite3.Connection) -> str:
    try:
        says = connection.execute("PRAGMA quick_check(1)").fetchone()
    except UNREADABLE as error:
        return f"SQLite's own check fails ({error})."
    return "" if says == ("ok",) else "SQLite's own check fails."


def read_meta(connection: sqlite3.Connection) -> Meta | None:
    """The cover sheet; ``None`` unless there is exactly one and its seal is whole."""
    try:
        rows = connection.execute(_META).fetchall()
    except UNREADABLE:
        return None
    if len(rows) != 1 or not _typed(rows[0], _META_TYPES):
        return None
    session, scenario, title, created, count, head, sealed = rows[0]
    meta = Meta(session=session, scenario=scenario, title=title, created=created, count=count, head=head)
    return meta if seal(meta) == sealed else None


def _typed(row: tuple[Any, ...], types: tuple[type, ...]) -> bool:
    return tuple(map(type, row)) == types


def _last_seq(connection: sqlite3.Connection) -> int:
    try:
        (last,) = connection.execute("SELECT max(seq) FROM event").fetchone()
    except UNREADABLE:
        return 0
    return last if type(last) is int else 0


def _walk(connection: sqlite3.Connection, session: str | None) -> _Walk:
    """Follow the chain as far as it holds."""
    events: list[Recorded] = []
    head, reason = BEFORE_FIRST, ""
    for row in _rows(connection):
        seq = Seq(len(events) + 1)
        if not _typed(row, _EVENT_TYPES) or not _follows(head, seq, session, row):
            reason = f"Event {seq} is not what was written."
            break
        try:
            event = decoded(row[3], row[4], row[6])
            events.append(Recorded(seq=seq, at_ms=row[2], event=event, person=row[9]))
        except FromNewer:
            raise
        except BadShape:
            reason = f"Event {seq} cannot be understood."
            break
        session, head = row[0], row[8]
    return _Walk(events=tuple(events), head=head, reason=reason)


def _rows(connection: sqlite3.Connection) -> Iterator[tuple[Any, ...]]:
    """The rows that SQLite can read; a row of nothing stands for the first that it cannot."""
    try:
        yield from connection.execute(_EVENTS)
    except UNREADABLE:
        yield ()


def _follows(head: bytes, seq: Seq, session: str | None, row: tuple[Any, ...]) -> bool:
    """Whether this row is the event ``seq`` of the session and continues the chain, unchanged to the last bit."""
    whose, place, at_ms, kind, version, salt, body, *chained, person = row
    entry = Entry(
        session=whose, seq=place, at_ms=at_ms, kind=kind, version=version, salt=salt, body=body, person=person
    )
    if entry.seq != seq or entry.session != (session or entry.session):
        return False
    link = linked(head, entry)
    return [link.commitment, link.hash] == chained


def _against(meta: Meta | None, walk: _Walk) -> str:
    """What the cover sheet says against a chain that holds."""
    if meta is None:
        return "Its cover sheet is damaged."
    if meta.count > len(walk.events):
        return f"Its record ends after event {len(walk.events)} of {meta.count}."
    if (meta.count, meta.head) != (len(walk.events), walk.head):
        return "Its cover sheet does not agree with its record."
    return ""


def _strays(connection: sqlite3.Connection, walk: _Walk) -> str:
    """A body without an event would bar the way to the next one."""
    (bodies,) = connection.execute("SELECT count(*) FROM body").fetchone()
    return "" if bodies == len(walk.events) else "It holds the body of an event that is not in the record."
