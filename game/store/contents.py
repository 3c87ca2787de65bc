"""What the tables of one file say, and the first thing wrong with them."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from game.store.chain import BEFORE_FIRST, Meta
from game.store.schema import Format
from game.store.untouched import UNREADABLE
from game.store.walking import Noted, Walk, against, believed, noted, walk
from game.terms.events import Recorded

_EVENTS = """SELECT e.session, e.seq, e.at_ms, e.kind, e.version, b.salt, b.body, e.commitment, e.hash, e.person
FROM event e LEFT JOIN body b ON b.session = e.session AND b.seq = e.seq ORDER BY e.session, e.seq"""
MOST_EVENTS = 30_000
"""Fifteen times a long conference with its years."""
MOST_BODIES = 32 * 2**20
"""Bytes of all bodies: thirty times a long conference."""
_META = "SELECT session, scenario, title, created, count, head, seal FROM meta LIMIT 2"
_STATES = "SELECT seq, hash FROM state ORDER BY seq DESC LIMIT 1"


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
    state: Noted | None = None
    """The state that was noted last; ``None`` where none was, or none that can be read."""


def contents(connection: sqlite3.Connection, expected: Format) -> Contents:
    """Read everything, believing nothing. Raises ``FromNewer`` where a newer program wrote a sound event."""
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "query_only=ON"):
        connection.execute("PRAGMA " + pragma)
    foreign, guards = schema_faults(connection, expected)
    if foreign:
        return Contents(meta=None, events=(), head=BEFORE_FIRST, expected=0, reason=foreign)
    if _too_much(connection):
        return Contents(meta=None, events=(), head=BEFORE_FIRST, expected=0, reason="It holds more than any session.")
    health = _health(connection)
    meta = read_meta(connection)
    with closing(_rows(connection)) as rows:
        walked = walk(rows, meta.session if meta else None)
    state, unreadable = _state(connection)
    return Contents(
        meta=meta,
        events=walked.events,
        head=walked.head,
        expected=meta.count if meta else max(_last_seq(connection), len(walked.events)),
        reason=walked.reason or against(meta, walked) or guards or health or unreadable or _strays(connection, walked),
        state=state,
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


def _too_much(connection: sqlite3.Connection) -> bool:
    """Whether all that is to be taken apart would fill the memory."""
    try:
        many, total = connection.execute("SELECT count(*), sum(length(body) + length(salt)) FROM body").fetchone()
    except (*UNREADABLE, OverflowError):
        return False
    return many > MOST_EVENTS or (isinstance(total, int | float) and total > MOST_BODIES)


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
    return believed(rows[0]) if len(rows) == 1 else None


def _last_seq(connection: sqlite3.Connection) -> int:
    try:
        (last,) = connection.execute("SELECT max(seq) FROM event").fetchone()
    except UNREADABLE:
        return 0
    return last if type(last) is int else 0


def _rows(connection: sqlite3.Connection) -> Generator[tuple[Any, ...], None, None]:
    """The rows that SQLite can read; a row of nothing stands for the first that it cannot."""
    try:
        yield from connection.execute(_EVENTS)
    except UNREADABLE:
        yield ()


def _state(connection: sqlite3.Connection) -> tuple[Noted | None, str]:
    """The state noted last, and what is wrong with it."""
    unreadable = "The state that was noted in it is damaged."
    try:
        row = connection.execute(_STATES).fetchone()
    except UNREADABLE:
        return None, unreadable
    state = noted(row) if row else None
    return state, unreadable if row and state is None else ""


def _strays(connection: sqlite3.Connection, walked: Walk) -> str:
    """A body without an event would bar the way to the next one."""
    (bodies,) = connection.execute("SELECT count(*) FROM body").fetchone()
    return "" if bodies == len(walked.events) else "It holds the body of an event that is not in the record."
