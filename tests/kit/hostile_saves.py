"""Session files that somebody made in order to hurt: each by one trick, its size and place drawn from a seed."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TypeAlias

from game.store.bodies import encoded
from game.store.chain import BEFORE_FIRST, Entry, Link, Meta, linked, seal
from game.store.making import make
from game.store.record import create
from game.terms.events import PUBLIC, Undone
from game.terms.ids import Seq
from tests.kit.sessions import played

Trick: TypeAlias = Callable[[Path, Random], None]
Stored: TypeAlias = tuple[str, int, bytes]
"""Kind, version and body of an event."""


def _sound(path: Path, upto: int = 60) -> None:
    with create(path, session=path.stem, scenario="tutorial", title="The Three Ports") as file:
        file.append_copy(played("tutorial", 1)[:upto])


def _on(path: Path, *statements: str) -> None:
    """A sound session, and then these statements."""
    _sound(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _forged(path: Path, bodies: Iterable[Stored]) -> None:
    """A session of these events, chained as if we had written them, whatever they say."""
    meta = Meta(session=path.stem, scenario="tutorial", title="T", created="2031", count=0, head=BEFORE_FIRST)
    make(path, meta)
    links: list[Link] = []
    for seq, (kind, version, body) in enumerate(bodies, start=1):
        before = links[-1].hash if links else BEFORE_FIRST
        entry = Entry(session=path.stem, seq=Seq(seq), at_ms=0, kind=kind, version=version, salt=bytes(16), body=body)
        links.append(linked(before, entry))
    after = replace(meta, count=len(links), head=links[-1].hash)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO event VALUES (?, ?, 0, ?, ?, ?, ?, '')",
            [
                (path.stem, link.entry.seq, link.entry.kind, link.entry.version, link.commitment, link.hash)
                for link in links
            ],
        )
        connection.executemany(
            "INSERT INTO body VALUES (?, ?, ?, ?)",
            [(path.stem, each.entry.seq, each.entry.salt, each.entry.body) for each in links],
        )
        connection.execute("UPDATE meta SET count = ?, head = ?, seal = ?", (after.count, after.head, seal(after)))
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _true(upto: int) -> Iterator[Stored]:
    for each in played("tutorial", 1)[:upto]:
        yield encoded(each.event)


def endless_view(path: Path, luck: Random) -> None:
    """A view that never ends where a table is asked."""
    table = luck.choice(("event", "body", "meta"))
    _on(
        path,
        *(f"DROP TRIGGER {name}" for name in _guards(path)),
        f"ALTER TABLE {table} RENAME TO hidden",
        f"CREATE VIEW {table} AS WITH RECURSIVE n(seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n) "
        "SELECT 's' AS session, seq, 0 AS at_ms, 'K' AS kind, 1 AS version, x'' AS commitment, x'' AS hash FROM n",
    )


def _guards(path: Path) -> list[str]:
    _sound(path)
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")]
    path.unlink()
    return names


def foreign_trigger(path: Path, luck: Random) -> None:
    """Something that would run along when a move is written."""
    when = luck.choice(("INSERT ON event", "UPDATE ON meta", "INSERT ON body"))
    _on(path, f"CREATE TRIGGER more AFTER {when} BEGIN DELETE FROM body; END")


def more_tables(path: Path, luck: Random) -> None:
    """Tables, indices, statistics and search engines that no session has."""
    _on(
        path,
        luck.choice(
            (
                "CREATE TABLE more (x)",
                "CREATE INDEX more ON event(kind)",
                "ANALYZE",
                "CREATE TABLE more (a INTEGER, b AS (a * 2))",
                "CREATE VIRTUAL TABLE more USING fts5(x)",
                "ALTER TABLE meta ADD COLUMN more TEXT",
                "ALTER TABLE body RENAME TO bodies",
            )
        ),
    )


def huge_body(path: Path, luck: Random) -> None:
    """One body of many megabytes."""
    _forged(path, [*_true(20), ("StatementMade", 2, b'{"text":"' + b"x" * luck.randrange(2**22, 2**25) + b'"}')])


def many_bodies(path: Path, luck: Random) -> None:
    """More events than any conference has."""
    ready = encoded(played("tutorial", 1)[-1].event)
    _forged(path, [*_true(1), *([ready] * luck.randrange(20_000, 120_000))])


def deep_body(path: Path, luck: Random) -> None:
    """Brackets in brackets in brackets."""
    depth = luck.randrange(500, 3_000_000)
    inner = luck.choice((b"[", b'{"a":'))
    _forged(path, [*_true(20), ("StatementMade", 2, b'{"text":' + inner * min(depth, 7 * 2**20 // len(inner)))])


def wide_body(path: Path, luck: Random) -> None:
    """A body that is small on the disk and large in memory."""
    piece = luck.choice((b"[],", b"{},", b"0,", b'"",'))
    many = luck.randrange(2**20, 7 * 2**20) // len(piece)
    _forged(path, [*_true(20), ("StatementMade", 2, b'{"text":[' + piece * many + b"0]}")])


def wide_opening(path: Path, luck: Random) -> None:
    """The same in the first event, where everything is looked at most closely."""
    kind, version, body = next(_true(1))
    plain = json.loads(body)
    plain["parameters"] = {f"p{number}": 1 for number in range(luck.randrange(10_000, 300_000))}
    _forged(path, [(kind, version, _canonical(plain))])


def large_numbers(path: Path, luck: Random) -> None:
    """Whole numbers that no machine word holds."""
    digits = luck.choice(("1" * 4000, "9" * 100_000, "1e400", "-" + "1" * 30, "NaN", "Infinity"))
    _forged(path, [*_true(20), ("AttentionSpent", 1, b'{"amount":' + digits.encode() + b"}")])


def undone_and_undone(path: Path, luck: Random) -> None:
    """Going back over and over: every time the whole conference is folded again."""
    events = list(_true(150))
    back = encoded(Undone(audience=PUBLIC, to_seq=Seq(luck.randrange(100, 150))))
    _forged(path, [*events, *([back] * luck.randrange(1_000, 8_000))])


def nonsense(path: Path, luck: Random) -> None:
    """Events of a true session with one value of one of them put elsewhere: well-formed, and impossible or not."""
    events = list(_true(len(played("tutorial", 1))))
    where = luck.randrange(1, len(events))
    kind, version, body = events[where]
    plain = json.loads(body)
    _spoil(plain, luck, _values(events))
    events[where] = (kind, version, _canonical(plain))
    _forged(path, events)


def shuffled(path: Path, luck: Random) -> None:
    """True events in an order in which nothing ever happened."""
    first, *rest = _true(len(played("tutorial", 1)))
    for _ in range(luck.randrange(1, 20)):
        one, two = luck.randrange(len(rest)), luck.randrange(len(rest))
        rest[one], rest[two] = rest[two], rest[one]
    if luck.random() < 0.3:
        rest = rest[luck.randrange(len(rest)) :]
    _forged(path, rest if luck.random() < 0.1 else [first, *rest])


def _values(events: list[Stored]) -> list[str]:
    said = b" ".join(body for _, _, body in events[:40]).decode("utf-8", "ignore")
    return ["ZZZ", "", "nobody", "CHAIR", "\u202e", *said.split('"')[1:400:2]]


def _spoil(plain: dict[str, object], luck: Random, values: list[str]) -> None:
    """Another string, another number, something missing or something more."""
    name = luck.choice(sorted(plain))
    held = plain[name]
    if isinstance(held, dict) and held and luck.random() < 0.8:
        _spoil(held, luck, values)
    elif isinstance(held, bool):
        plain[name] = not held
    elif isinstance(held, int):
        plain[name] = luck.choice((-1, 0, 1, 2**31, 2**53 - 1, -(2**53) + 1, 10**18))
    elif isinstance(held, str):
        plain[name] = luck.choice(values)
    elif luck.random() < 0.5:
        del plain[name]
    else:
        plain[name] = luck.choice((None, [], {}, "x", 7, [[]]))


def _canonical(plain: object) -> bytes:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def other_format(path: Path, luck: Random) -> None:
    """The number of a format that is older, newer, or none."""
    _on(path, f"PRAGMA user_version={luck.choice((-1, 0, 1, 2, 4, 99, 2**31 - 1))}")


def other_event(path: Path, luck: Random) -> None:
    """Kinds and versions of events that only somebody else knows."""
    odd: Stored = luck.choice((("SpeechSung", 1, b"{}"), ("StatementMade", 99, b"{}"), ("StatementMade", -1, b"{}")))
    _forged(path, [*_true(luck.randrange(1, 40)), odd])


def other_encoding(path: Path, luck: Random) -> None:
    """Text in UTF-16, pages of other sizes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA encoding='{luck.choice(('UTF-16le', 'UTF-16be', 'UTF-8'))}'")
        connection.execute(f"PRAGMA page_size={luck.choice((512, 1024, 65536))}")
        connection.execute(f"PRAGMA application_id={0x41645266}")
        connection.execute(f"PRAGMA user_version={luck.choice((1, 2, 3))}")
        connection.execute("CREATE TABLE meta (session, scenario, title, created, count, head, seal)")
        connection.execute("INSERT INTO meta VALUES (1, 2.5, NULL, x'00', 'many', -1, '')")


def strange_journal(path: Path, luck: Random) -> None:
    """A large journal of nothing, or one that names another file."""
    _sound(path)
    path.with_name(path.name + "-wal").write_bytes(luck.randbytes(luck.randrange(1, 2**23)))
    if luck.random() < 0.5:
        journal = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + luck.randbytes(4096) + b"/etc/passwd"
        path.with_name(path.name + "-journal").write_bytes(journal)


def no_file(path: Path, luck: Random) -> None:
    """A folder, a pipe, a link to itself, a device."""
    match luck.randrange(4):
        case 0:
            path.mkdir()
        case 1 if hasattr(os, "mkfifo"):
            os.mkfifo(path)
        case 2:
            path.symlink_to(path)
        case _:
            path.symlink_to("/dev/zero")


def sparse(path: Path, luck: Random) -> None:
    """A file of gigabytes that takes no room."""
    _sound(path)
    with path.open("rb+") as file:
        file.truncate(luck.randrange(2**28, 2**33))


TRICKS: tuple[Trick, ...] = (
    nonsense, endless_view, foreign_trigger, shuffled, more_tables, huge_body, nonsense, many_bodies, deep_body,
    wide_body, shuffled, wide_opening, large_numbers, undone_and_undone, nonsense, other_format, other_event,
    other_encoding, strange_journal, no_file, sparse,
)  # fmt: skip
