"""What a disk, a stick or a careless hand does to a session file: bytes, and rows behind the back of its guards."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from typing import TypeAlias

Harm: TypeAlias = Callable[[Path, Random], None]
_PAGE = 4096


def _on_bytes(harm: Callable[[bytearray, Random], None]) -> Harm:
    def done(path: Path, luck: Random) -> None:
        raw = bytearray(path.read_bytes())
        harm(raw, luck)
        path.write_bytes(raw)

    done.__name__ = harm.__name__
    return done


@_on_bytes
def a_bit(raw: bytearray, luck: Random) -> None:
    """One bit flipped: what SQLite's own check mostly does not see."""
    raw[luck.randrange(len(raw))] ^= 1 << luck.randrange(8)


@_on_bytes
def some_bytes(raw: bytearray, luck: Random) -> None:
    """Bytes replaced by more or fewer."""
    place = luck.randrange(len(raw))
    raw[place : place + luck.randrange(1, 64)] = luck.randbytes(luck.randrange(1, 64))


@_on_bytes
def written_over(raw: bytearray, luck: Random) -> None:
    """Sixty-four bytes of something else."""
    place = luck.randrange(len(raw) - 64)
    raw[place : place + 64] = luck.randbytes(64)


@_on_bytes
def cut_off(raw: bytearray, luck: Random) -> None:
    """The end is missing."""
    del raw[luck.randrange(len(raw)) :]


@_on_bytes
def a_sector_of_zeros(raw: bytearray, luck: Random) -> None:
    """Half a kilobyte never reached the disk."""
    sector = luck.randrange(len(raw) // 512) * 512
    raw[sector : sector + 512] = bytes(512)


@_on_bytes
def pages_swapped(raw: bytearray, luck: Random) -> None:
    """Two pages in each other's places."""
    one, two = (luck.randrange(len(raw) // _PAGE) * _PAGE for _ in range(2))
    raw[one : one + _PAGE], raw[two : two + _PAGE] = raw[two : two + _PAGE], raw[one : one + _PAGE]


@_on_bytes
def a_page_repeated(raw: bytearray, luck: Random) -> None:
    """An old copy of one page where another belongs."""
    one, two = (luck.randrange(len(raw) // _PAGE) * _PAGE for _ in range(2))
    raw[one : one + _PAGE] = raw[two : two + _PAGE]


@_on_bytes
def the_header(raw: bytearray, luck: Random) -> None:
    """One byte of the first hundred."""
    raw[luck.randrange(100)] = luck.randrange(256)


@_on_bytes
def several_places(raw: bytearray, luck: Random) -> None:
    """A dying disk: eight single bytes anywhere."""
    for _ in range(8):
        raw[luck.randrange(len(raw))] = luck.randrange(256)


def a_strange_journal(path: Path, luck: Random) -> None:
    """A journal beside it that belongs to nothing."""
    ending = luck.choice(("-wal", "-journal"))
    path.with_name(path.name + ending).write_bytes(luck.randbytes(luck.randrange(1, 20_000)))


_EDITS = (
    "UPDATE body SET body = x'7b7d' WHERE seq = {0}",
    "UPDATE body SET body = CAST(replace(CAST(body AS TEXT), 'a', 'b') AS BLOB) WHERE seq = {0}",
    "UPDATE body SET salt = randomblob(16) WHERE seq = {0}",
    "UPDATE body SET body = (SELECT body FROM body WHERE seq = {1}) WHERE seq = {0}",
    "UPDATE event SET at_ms = at_ms + {1} WHERE seq = {0}",
    "UPDATE event SET kind = (SELECT kind FROM event WHERE seq = {1}) WHERE seq = {0}",
    "UPDATE event SET person = 'Mallory' WHERE seq = {0}",
    "UPDATE event SET version = version + 1 WHERE seq = {0}",
    "UPDATE event SET hash = randomblob(32) WHERE seq = {0}",
    "UPDATE event SET session = 'other' WHERE seq = {0}",
    "DELETE FROM event WHERE seq = {0}",
    "DELETE FROM event WHERE seq > {0}",
    "DELETE FROM body WHERE seq = {0}",
    "DELETE FROM body WHERE seq > {0}",
    "INSERT INTO body SELECT session, seq + 1000, salt, body FROM body WHERE seq = {0}",
    "INSERT INTO event SELECT session, seq + 1000, at_ms, kind, version, commitment, hash, person FROM event "
    "WHERE seq = {0}",
    "UPDATE meta SET count = {0}",
    "UPDATE meta SET title = 'Another'",
    "UPDATE meta SET head = randomblob(32)",
    "DELETE FROM meta",
    "INSERT INTO meta SELECT 'twin', scenario, title, created, count, head, seal FROM meta",
    "UPDATE state SET hash = randomblob(32)",
    "UPDATE state SET seq = {0}",
    "PRAGMA user_version={0}",
)


def rows_edited(path: Path, luck: Random) -> None:
    """One statement on the rows, the guards taken off before and put on after."""
    statement = luck.choice(_EDITS)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        (events,) = connection.execute("SELECT count(*) FROM event").fetchone()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement.format(luck.randrange(1, events + 1), luck.randrange(1, events + 1)))
        for _, sql in guards:
            connection.execute(sql)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


BYTES: tuple[Harm, ...] = (
    a_bit, a_bit, a_bit, some_bytes, written_over, cut_off, a_sector_of_zeros, pages_swapped, a_page_repeated,
    the_header, several_places, a_strange_journal,
)  # fmt: skip
HARMS: tuple[Harm, ...] = (*BYTES, rows_edited, rows_edited, rows_edited)
"""In turn; what happens most is there most."""
