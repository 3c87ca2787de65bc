"""A session as the table writes to it, whatever keeps it: append-only, one writer, safe before anybody hears of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from game.store import troubles
from game.store.bodies import encoded
from game.store.chain import Entry, Link, Meta, linked
from game.store.opening import Opened
from game.store.walking import Noted
from game.terms.events import Event, Recorded
from game.terms.ids import Seq
from game.terms.trouble import Fault, Trouble

Salt = Callable[[], bytes]


def fresh_salt() -> bytes:
    """Sixteen bytes nobody can guess."""
    return os.urandom(16)


class Writes(Protocol):
    """What holds a session alone and adds to it. Every method raises ``Trouble`` where it is not let."""

    def write(self, links: Sequence[Link], meta: Meta) -> None:
        """Add these links, and say so on the cover sheet, all or nothing. On return they are safe."""
        ...

    def note(self, session: str, state: Noted) -> None:
        """Note which state the events up to here have led to."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class StoredSession:
    """A ``Record`` that lasts, for one thread at a time; use it in a ``with``, or close it."""

    def __init__(self, opened: Opened, writer: Writes | None, salt: Salt) -> None:
        self._opened = opened
        self._writer = writer
        self._salt = salt
        self._events = list(opened.events)
        self._meta = opened.meta
        self._state = opened.state
        self._shut = False

    @property
    def path(self) -> Path:
        """Where it is: a file, or in a database the bare name."""
        return self._opened.path

    @property
    def meta(self) -> Meta | None:
        """The cover sheet; ``None`` where it is damaged."""
        return self._meta

    @property
    def fault(self) -> Fault | None:
        """What is wrong with it; ``None`` in every session that can be written to."""
        return self._opened.fault

    @property
    def expected(self) -> int:
        """Events there should be; more than ``head`` where it is damaged."""
        return max(self._opened.expected, len(self._events))

    @property
    def head(self) -> Seq:
        """The last seq written; 0 for an empty record."""
        return Seq(len(self._events))

    @property
    def state(self) -> Noted | None:
        """The state that was noted last."""
        return self._state

    def read(self) -> tuple[Recorded, ...]:
        """Every event, oldest first; of a damaged session those before the damage."""
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
        writer, meta = self._writable()
        links = self._linked(meta, events)
        if not links:
            return ()
        after = replace(meta, count=meta.count + len(links), head=links[-1].hash)
        writer.write(links, after)
        new = tuple(replace(each, seq=link.entry.seq) for link, each in zip(links, events, strict=True))
        self._meta = after
        self._events.extend(new)
        return new

    def note_state(self, state_hash: str) -> None:
        """Note the state that the record as it stands has led to, so that replay can be held to it. ``Trouble``."""
        writer, meta = self._writable()
        state = Noted(seq=self.head, hash=state_hash)
        if self.head and (self._state is None or self._state.seq < self.head):
            writer.note(meta.session, state)
            self._state = state

    def hold_to(self, state_hash: str) -> None:
        """Raise ``Trouble`` where the record was left here in another state than the one it has led to now."""
        if self._state is not None and self._state.seq == self.head and self._state.hash != state_hash:
            raise self.led_elsewhere()

    def led_elsewhere(self) -> Trouble:
        """What to say of it then."""
        return troubles.led_elsewhere(self.path)

    def back_up(self) -> None:
        """Keep what it holds now a second time, where that is this program's affair; never in the way of playing."""

    def close(self) -> None:
        """Let go of it; a second time does nothing."""
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

    def _writable(self) -> tuple[Writes, Meta]:
        if self._shut:
            raise troubles.closed(self.path)
        if self._writer is None or self._meta is None:
            raise troubles.reading_only(self.path)
        return self._writer, self._meta

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
