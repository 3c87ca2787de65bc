"""A session on disk, as the table writes to it: append-only, one writer, on the disk before anybody hears of it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from game.store import troubles
from game.store.bodies import encoded
from game.store.chain import BEFORE_FIRST, Entry, Link, Meta, linked
from game.store.copies import back_up, copy
from game.store.making import make
from game.store.migrating import migrate
from game.store.opening import Opened, inspect, read_events
from game.store.schema import LINEAGE, Lineage
from game.store.writing import Writer
from game.terms.events import Event, Recorded
from game.terms.ids import Seq
from game.terms.trouble import Fault

__all__ = ["SessionFile", "create", "fresh_salt", "open_file", "read_events"]

Salt = Callable[[], bytes]
_TRIES = 4
"""How often we look again when the file changed between our look and our lock, or was brought up to date."""


def fresh_salt() -> bytes:
    """Sixteen bytes nobody can guess."""
    return os.urandom(16)


def create(
    path: Path, *, session: str, scenario: str, title: str, created: str | None = None, salt: Salt = fresh_salt
) -> SessionFile:
    """Make a new session file and open it. Raises ``Trouble``: the name is taken, the folder cannot be written.

    ``created`` is a label for people, UTC in ISO form; by default the present minute.
    """
    label = datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ") if created is None else created
    cover = Meta(session=session, scenario=scenario, title=title, created=label, count=0, head=BEFORE_FIRST)
    make(path, cover)
    return open_file(path, salt=salt)


def open_file(
    path: Path, *, read_only: bool = False, salt: Salt = fresh_salt, lineage: Lineage = LINEAGE
) -> SessionFile:
    """Open a session and, unless ``read_only``, hold it alone until it is closed.

    Raises ``Trouble``: missing, foreign, newer, open elsewhere, not writable; or damaged, unless ``read_only``: then
    the longest sound part can be read, and ``fault`` says what is wrong with the rest.
    """
    for _ in range(_TRIES):
        opened = inspect(path, lineage=lineage)
        if read_only:
            return SessionFile(opened, None, salt)
        if opened.fault is not None:
            raise troubles.damaged(opened.fault)
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


class SessionFile:
    """A ``Record`` in a file. Belongs to the thread that opened it; use it in a ``with``, or close it."""

    def __init__(self, opened: Opened, writer: Writer | None, salt: Salt) -> None:
        self._opened = opened
        self._writer = writer
        self._salt = salt
        self._events = list(opened.events)
        self._meta = opened.meta
        self._shut = False

    @property
    def path(self) -> Path:
        """Where it is."""
        return self._opened.path

    @property
    def meta(self) -> Meta | None:
        """The cover sheet; ``None`` where it is damaged."""
        return self._meta

    @property
    def fault(self) -> Fault | None:
        """What is wrong with the file; ``None`` in every file that can be written to."""
        return self._opened.fault

    @property
    def expected(self) -> int:
        """Events there should be; more than ``head`` where the file is damaged."""
        return max(self._opened.expected, len(self._events))

    @property
    def head(self) -> Seq:
        """The last seq written; 0 for an empty record."""
        return Seq(len(self._events))

    def read(self) -> tuple[Recorded, ...]:
        """Every event, oldest first; of a damaged file those before the damage."""
        return tuple(self._events)

    def append(self, expected: Seq, events: Sequence[Event], at_ms: int, person: str = "") -> tuple[Recorded, ...]:
        """Write all or none, after ``expected`` = ``head``. Raises ``Trouble`` where it cannot be written."""
        if expected != self.head:
            raise ValueError(f"expected head {expected}, found {self.head}")
        after = enumerate(events, start=self.head + 1)
        return self.append_copy(
            [Recorded(seq=Seq(seq), at_ms=at_ms, event=event, person=person) for seq, event in after]
        )

    def append_copy(self, events: Sequence[Recorded]) -> tuple[Recorded, ...]:
        """``append`` for events of another record: each keeps its time and its person, and is numbered anew."""
        meta = self._writable()
        links = self._linked(meta, events)
        if not links:
            return ()
        after = replace(meta, count=meta.count + len(links), head=links[-1].hash)
        assert self._writer is not None
        self._writer.write(links, after)
        new = tuple(replace(each, seq=link.entry.seq) for link, each in zip(links, events, strict=True))
        self._meta = after
        self._events.extend(new)
        return new

    def copy_to(self, target: Path) -> None:
        """Copy the session as it stands to a new file. Raises ``Trouble``; ``target`` is then not there."""
        if self._writer is None:
            copy(self.path, target)
        else:
            self._writer.copy_to(target)

    def close(self) -> None:
        """Let go of the file; a second time does nothing."""
        self._shut = True
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _writable(self) -> Meta:
        if self._shut:
            raise troubles.closed(self.path)
        if self._writer is None or self._meta is None:
            raise troubles.reading_only(self.path)
        return self._meta

    def _linked(self, meta: Meta, events: Iterable[Recorded]) -> list[Link]:
        links: list[Link] = []
        for seq, recorded in enumerate(events, start=meta.count + 1):
            kind, version, body = encoded(recorded.event)
            entry = Entry(
                session=meta.session,
                seq=Seq(seq),
                at_ms=recorded.at_ms,
                kind=kind,
                version=version,
                salt=self._salt(),
                body=body,
                person=recorded.person,
            )
            links.append(linked(links[-1].hash if links else meta.head, entry))
        return links
