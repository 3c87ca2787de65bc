"""A new, empty session file: under a temporary name first, so that under its own it is never half made."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from game.store import troubles
from game.store.chain import Meta, seal
from game.store.schema import APPLICATION_ID, LINEAGE


def make(path: Path, meta: Meta) -> None:
    """Make the file and its folder. Raises ``Trouble`` where something has that name or nothing can be written."""
    part = part_of(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            raise troubles.taken(path)
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part, isolation_level=None)) as connection:
            _fill(connection, meta)
        put_in_place(part, path)
    except OSError as error:
        raise troubles.unwritable(path, error) from error
    except sqlite3.Error as error:
        raise troubles.refused_by_disk(path, error) or error from error


def part_of(path: Path) -> Path:
    """The temporary name of a file in the making; no listing shows it."""
    return path.with_name(f".{path.name}.part")


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name, and make both last. Raises ``OSError``; ``FileExistsError`` where there is one."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    if path.exists():
        raise FileExistsError(17, "there is already a file of that name", str(path))
    part.rename(path)
    if sys.platform != "win32":  # Windows keeps names safe by itself, and opens no folders
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _fill(connection: sqlite3.Connection, meta: Meta) -> None:
    present = LINEAGE.present
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={present.number}")
    for statement in present.tables + present.guards:
        connection.execute(statement)
    cover = (meta.session, meta.scenario, meta.title, meta.created, meta.count, meta.head, seal(meta))
    connection.execute("INSERT INTO meta VALUES (?, ?, ?, ?, ?, ?, ?)", cover)
    connection.execute("COMMIT")
