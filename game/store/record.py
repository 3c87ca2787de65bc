"""A session in a file of its own: made, opened and held alone, older formats brought up to date first."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from game.store import backups, known, troubles
from game.store.chain import BEFORE_FIRST, Meta
from game.store.copies import back_up, copy
from game.store.making import make
from game.store.migrating import migrate
from game.store.opening import Opened, inspect, read_events
from game.store.schema import LINEAGE, Lineage
from game.store.session import Salt, StoredSession, fresh_salt
from game.store.writing import Writer

__all__ = ["Salt", "SessionFile", "create", "fresh_salt", "labelled", "open_file", "read_events"]

_TRIES = 4
"""How often we look again when the file changed between our look and our lock, or was brought up to date."""


def labelled(created: str | None) -> str:
    """A label for people, UTC in ISO form; by default the present minute."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ") if created is None else created


def create(
    path: Path, *, session: str, scenario: str, title: str, created: str | None = None, salt: Salt = fresh_salt
) -> SessionFile:
    """Make a new session file and open it. Raises ``Trouble``: the name is taken, the folder cannot be written."""
    label = labelled(created)
    cover = Meta(session=session, scenario=scenario, title=title, created=label, count=0, head=BEFORE_FIRST)
    make(path, cover)
    return open_file(path, salt=salt)


def open_file(
    path: Path,
    *,
    read_only: bool = False,
    salt: Salt = fresh_salt,
    lineage: Lineage = LINEAGE,
    looked: Callable[[Path], Opened] | None = None,
) -> SessionFile:
    """Open a session and, unless ``read_only``, hold it alone until it is closed.

    ``looked`` is another way to look at the file than ``inspect``. Raises ``Trouble``: missing, foreign, newer, open
    elsewhere, not writable; or damaged, unless ``read_only``: then the longest sound part can be read, and ``fault``
    says what is wrong with the rest.
    """
    for _ in range(_TRIES):
        opened = looked(path) if looked else inspect(path, lineage=lineage)
        if read_only:
            return SessionFile(opened, None, salt)
        if opened.fault is not None:
            raise troubles.damaged(path, opened.fault)
        if opened.format < lineage.present.number:
            _bring_up_to_date(opened, lineage)
        elif (file := _taken_hold_of(opened, salt)) is not None:
            return file
    raise troubles.already_open(path)


def _bring_up_to_date(opened: Opened, lineage: Lineage) -> None:
    back_up(opened.path, opened.format)
    try:
        migrate(opened.path, lineage)
    except sqlite3.Error as error:
        raise troubles.refused_by_disk(opened.path, error) or error from error


def _taken_hold_of(opened: Opened, salt: Salt) -> SessionFile | None:
    """The file with our lock on it; ``None`` where somebody wrote to it after it was looked at."""
    writer = Writer(opened.path)
    if writer.found == opened.meta:
        return SessionFile(opened, writer, salt)
    writer.close()
    return None


class SessionFile(StoredSession):
    """A stored session that is a file."""

    def __init__(self, opened: Opened, writer: Writer | None, salt: Salt) -> None:
        super().__init__(opened, writer, salt)
        self._writer: Writer | None = writer

    def back_up(self) -> None:
        """Keep the file as it is now in ``backups/``, where there is room, and remember how it lies."""
        if backups.back_up(self.path) is not None:
            known.remember(self.path)

    def copy_to(self, target: Path) -> None:
        """Copy the session as it stands to a new file. Raises ``Trouble``; ``target`` is then not there."""
        if self._writer is None:
            copy(self.path, target)
        else:
            self._writer.copy_to(target)
