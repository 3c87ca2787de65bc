"""Whole copies of a session file, made through SQLite's backup, so that journals are part of them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from game.store import locks, troubles
from game.store.making import part_of, put_in_place
from game.store.untouched import untouched


def copy(path: Path, target: Path) -> None:
    """Copy a session that nobody has open. Raises ``Trouble``; ``target`` is then not there."""
    try:
        if locks.held(path):
            raise troubles.already_open(path)
        with untouched(path) as connection:
            copy_from(connection, target)
    except FileNotFoundError:
        raise troubles.missing(path) from None
    except OSError as error:
        raise troubles.unreadable(path, error) from error


def copy_from(connection: sqlite3.Connection, target: Path) -> None:
    """Copy what this connection sees to a file of its own, whole or not at all. Raises ``Trouble``."""
    part = part_of(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            raise troubles.taken(target)
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part)) as copied:
            connection.backup(copied)
        put_in_place(part, target)
    except OSError as error:
        raise troubles.unwritable(target, error) from error
    except sqlite3.Error as error:
        raise troubles.refused_by_disk(target, error) or error from error
    finally:
        part.unlink(missing_ok=True)


def back_up(path: Path, number: int) -> Path:
    """Keep the file as it was in format ``number``, beside it; an earlier backup of that kind is kept as well."""
    for place in range(1, 1000):
        again = f"-{place}" if place > 1 else ""
        target = path.with_name(f"{path.stem}.format-{number}{again}.backup")
        if not target.exists():
            copy(path, target)
            return target
    raise troubles.taken(path.with_name(f"{path.stem}.format-{number}.backup"))
