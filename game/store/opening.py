"""What a session file holds, and how far it can be believed. Looks only; never writes, whatever it finds.

The order: magic, format, tables word for word, SQLite's own check, the chain, the bodies. Where one of them fails, what
lies before the failure is still true, and is handed out with the fault.
"""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from game.store import locks, migrating, troubles
from game.store.bodies import FromNewer
from game.store.chain import BEFORE_FIRST, Meta
from game.store.contents import Contents, contents, schema_faults
from game.store.schema import APPLICATION_ID, LINEAGE, Format, Lineage
from game.store.untouched import MOST, UNREADABLE, beside, untouched
from game.store.walking import Noted
from game.terms.events import Recorded
from game.terms.trouble import Fault

_HEADER = 72
_MAGIC = b"SQLite format 3\x00"
_LOOKS = 3
"""How often a file that changes under our eyes is looked at again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file as it was found: the longest part of the record that is sound, and what is wrong with the rest."""

    path: Path
    format: int
    """Older than the present one where a migration is due."""
    meta: Meta | None
    """The cover sheet; ``None`` where it cannot be believed."""
    events: tuple[Recorded, ...]
    head: bytes
    """Hash of the last of ``events``."""
    expected: int
    """Events that there should be, as far as the file still says."""
    fault: Fault | None
    state: Noted | None = None
    """The state the session was left in, where that was noted: replay has to come to it (``credentials``)."""


def inspect(path: Path, *, lineage: Lineage = LINEAGE) -> Opened:
    """The whole opening sequence. Raises ``Trouble`` where the file is missing, foreign, newer, or open elsewhere."""
    path = Path(os.path.realpath(path))
    for _ in range(_LOOKS):
        before = _stamp(path)
        opened = _looked_at(path, lineage)
        if opened.fault is None or before == _stamp(path):
            return opened
    raise troubles.already_open(path)


def read_events(path: Path) -> Opened:
    """``inspect``, for those who need at least one event; raises ``Trouble`` where there is none."""
    return begun(inspect(path))


def begun(opened: Opened) -> Opened:
    """The same, where it has an event; raises ``Trouble`` where there is none."""
    if not opened.events:
        path = opened.path
        raise troubles.nothing_left(path, opened.fault.reason) if opened.fault else troubles.never_begun(path)
    return opened


def _stamp(path: Path) -> tuple[tuple[int, int], ...]:
    """Changes whenever somebody writes the file or its journals. Raises ``Trouble`` where it is held or missing."""
    try:
        if locks.held(path):
            raise troubles.already_open(path)
        present = [each.stat() for each in (path, *beside(path)) if each.exists()]
    except FileNotFoundError:
        raise troubles.missing(path) from None
    except OSError as error:
        raise troubles.unreadable(path, error) from error
    return tuple((each.st_size, each.st_mtime_ns) for each in present)


def _looked_at(path: Path, lineage: Lineage) -> Opened:
    try:
        number = recognised(path, lineage)
        found = _present(path, lineage) if number == lineage.present.number else _past(path, number, lineage)
    except OSError as error:
        raise troubles.unreadable(path, error) from error
    except FromNewer as newer:
        raise troubles.newer_event(path, str(newer)) from newer
    return Opened(
        path=path,
        format=number,
        meta=found.meta,
        events=found.events,
        head=found.head,
        expected=found.expected,
        fault=fault_of(path, found.reason, len(found.events)),
        state=found.state,
    )


def recognised(path: Path, lineage: Lineage = LINEAGE) -> int:
    """The number of the file's format. Raises ``Trouble`` for no session of ours, or a newer one; ``OSError``."""
    if not path.is_file():
        raise troubles.no_session(path)
    if sum(each.stat().st_size for each in (path, *beside(path)) if each.exists()) > MOST:
        raise troubles.too_much(path)
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if header[: len(_MAGIC)] != _MAGIC or header[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        raise troubles.no_session(path)
    try:
        with untouched(path) as connection:
            number = int(connection.execute("PRAGMA user_version").fetchone()[0])
    except UNREADABLE:
        return lineage.present.number  # whatever is wrong is named when the content is read
    if number > lineage.present.number:
        raise troubles.from_newer(path, number, lineage.present.number)
    if number < lineage.oldest.number:
        raise troubles.too_old(path, number, lineage.oldest.number)
    return number


def _present(path: Path, lineage: Lineage) -> Contents:
    with untouched(path) as connection:
        return contents(connection, lineage.present)


def _past(path: Path, number: int, lineage: Lineage) -> Contents:
    """What an older file holds, read from a copy that was brought up to date."""
    with untouched(path, alone=True) as connection:
        reason = _unfit(connection, lineage.format(number))
        if not reason:
            (_, _, copy) = connection.execute("PRAGMA database_list").fetchone()
            try:
                connection.execute("PRAGMA journal_mode=DELETE")
                migrating.migrate(Path(copy), lineage)
            except UNREADABLE as error:
                reason = f"It cannot be brought up to date ({error})."
        if reason:
            return Contents(meta=None, events=(), head=BEFORE_FIRST, expected=0, reason=reason)
        return contents(connection, lineage.present)


def _unfit(connection: sqlite3.Connection, expected: Format) -> str:
    """Why no migration may run on this file: what stands in it could run along."""
    connection.execute("PRAGMA trusted_schema=OFF")
    foreign, guards = schema_faults(connection, expected)
    return foreign or guards


def fault_of(path: Path, reason: str, sound: int) -> Fault | None:
    """What is wrong, and what helps where so many events are sound; ``None`` without a reason."""
    if not reason:
        return None
    which = "Event 1" if sound == 1 else f"Events 1 to {sound}"
    cure = (
        f"{which} can be continued in a copy, which “ad-referendum sessions repair {path.name}” writes; the session "
        "itself is left as it is."
    )
    if not sound:
        cure = "No event of it can be read; choose a backup of it. The session itself is left as it is."
    return Fault(file=path.name, line=0, reason=reason, cure=cure)
