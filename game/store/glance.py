"""One line about a session file, without reading its record: for lists, where a broken file is a line like others."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from game.store import locks
from game.store.chain import Meta
from game.store.contents import read_meta, schema_faults
from game.store.opening import recognised
from game.store.schema import LINEAGE, Format
from game.store.untouched import UNREADABLE, untouched
from game.terms.codec import BadShape, Plain, from_plain
from game.terms.events import EndReason
from game.terms.moments import Moment, Phase
from game.terms.trouble import Trouble

_PATIENCE = 1.0
_LONGEST = 2**20
"""Bytes in one row that is looked at here: what a stage or an ending says is short."""
_END_OF_TIME = 253_402_300_800_000
"""Milliseconds to the year 10000, where calendars give up."""
_LATEST = """SELECT e.seq, b.body FROM event e JOIN body b ON b.session = e.session AND b.seq = e.seq
WHERE e.kind = ? ORDER BY e.session DESC, e.seq DESC"""
_PERSONS = """SELECT json_extract(d.value, '$.name'), json_extract(d.value, '$.id')
FROM event e JOIN body b ON b.session = e.session AND b.seq = e.seq,
json_each(CAST(b.body AS TEXT), '$.seating') s
JOIN json_each(CAST(b.body AS TEXT), '$.scenario.public.delegations') d ON json_extract(d.value, '$.id') = s.key
WHERE e.kind = 'SessionOpened' AND json_extract(s.value, '$.kind') = 'person' LIMIT 2"""
_LONG_NAME = 80
_DELEGATIONS = """SELECT json_extract(d.value, '$.id') FROM event e
JOIN body b ON b.session = e.session AND b.seq = e.seq,
json_each(CAST(b.body AS TEXT), '$.scenario.public.delegations') d WHERE e.kind = 'SessionOpened' LIMIT ?"""
_MOST_DELEGATIONS = 250
_LAST = "SELECT at_ms FROM event ORDER BY session DESC, seq DESC LIMIT 1"

TELLING = ("Undone", "SessionEnded", "StageOpened")
"""Kinds of events that a line tells of."""
Latest: TypeAlias = Callable[[str], Iterable[tuple[int, bytes]]]
"""Seq and body of the events of a kind, the latest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveLine:
    """A session file as a list shows it. Where it cannot be read, ``trouble`` says why and the rest is empty."""

    path: Path
    session: str = ""
    """Id in the record; a copy under another name keeps it."""
    scenario: str = ""
    title: str = ""
    created: str = ""
    """UTC, ISO form."""
    at_ms: int = 0
    """Wall-clock label of the last event, milliseconds since 1970; 0 where unknown."""
    events: int = 0
    moment: Moment | None = None
    """Where in the conference it stands."""
    ending: EndReason | None = None
    seat: str = ""
    """Name of the delegation, where one person plays and plays one; in a database it is not looked for."""
    letters: str = ""
    """Of that delegation."""
    delegations: tuple[str, ...] = ()
    """Letters of all of them, where ``letters`` is known: a seal follows from those beside it."""
    trouble: str = ""
    """Why it could not be read, in words."""

    @property
    def name(self) -> str:
        """What to call the file by: its session's id where nobody renamed it."""
        return self.path.stem

    @property
    def saved(self) -> str:
        """When the last event was written, for people: UTC, to the minute; else when the session was begun."""
        if not 0 < self.at_ms < _END_OF_TIME:
            return self.created
        return datetime.fromtimestamp(self.at_ms / 1000, UTC).strftime("%Y-%m-%d %H:%M UTC")

    def words(self) -> str:
        """The line after the name."""
        if self.trouble:
            return self.trouble
        events = "1 event" if self.events == 1 else f"{self.events} events"
        return ", ".join(part for part in (self.title, events, self._where(), self.saved) if part)

    def plain(self) -> dict[str, Plain]:
        """The line for other programs."""
        return {
            "name": self.name,
            "file": self.path.name,
            "session": self.session,
            "scenario": self.scenario,
            "title": self.title,
            "created": self.created,
            "saved": self.saved,
            "events": self.events,
            "phase": self.moment.phase.value if self.moment else None,
            "ending": self.ending.value if self.ending else None,
            "trouble": self.trouble or None,
        }

    def _where(self) -> str:
        if self.ending is not None or self.moment is None:
            return "ended" if self.ending else ""
        here = self.moment
        match here.phase:
            case Phase.SITTING:
                return f"sitting {here.sitting}, round {here.round}"
            case Phase.INTERSESSION:
                return f"after sitting {here.sitting}"
            case Phase.HOME:
                return f"ratification year {here.year}"
            case Phase.REVIEW:
                return f"year {here.year}, in practice"
        return here.phase.value


def glance(path: Path) -> SaveLine:
    """The line of one file. Never fails, never writes."""
    try:
        if locks.held(path):
            return SaveLine(path=path, trouble="open in another window")
        number = recognised(path)
        with untouched(Path(os.path.realpath(path)), patience=_PATIENCE, longest=_LONGEST) as connection:
            return _line(path, connection, LINEAGE.format(number))
    except Trouble as trouble:
        return SaveLine(path=path, trouble=str(trouble))
    except OSError as error:
        return SaveLine(path=path, trouble=f"cannot be read: {error.strerror or error}")
    except (*UNREADABLE, BadShape):
        return SaveLine(path=path, trouble="damaged; “sessions check” says how much of it is sound")


def _line(path: Path, connection: sqlite3.Connection, expected: Format) -> SaveLine:
    connection.execute("PRAGMA trusted_schema=OFF")
    foreign, _ = schema_faults(connection, expected)
    meta = None if foreign else read_meta(connection)
    (last,) = (0,) if foreign else connection.execute(_LAST).fetchone() or (0,)
    line = line_of(path, meta, last, lambda kind: connection.execute(_LATEST, (kind,)))
    seat, letters, all_letters = _played(connection)
    return replace(line, seat=seat, letters=letters, delegations=all_letters)


def _played(connection: sqlite3.Connection) -> tuple[str, str, tuple[str, ...]]:
    """Name and letters of the delegation of the one person who plays, and the letters of all.

    Empty where there are several, or where it cannot be told.
    """
    try:
        played = connection.execute(_PERSONS).fetchmany(2)
        rows = connection.execute(_DELEGATIONS, (_MOST_DELEGATIONS,)).fetchall() if len(played) == 1 else []
    except sqlite3.Error:
        return "", "", ()
    name, letters = played[0] if len(played) == 1 else ("", "")
    every = tuple(each for (each,) in rows if _is_short(each))
    return name if _is_short(name) else "", letters if letters in every else "", every if letters in every else ()


def _is_short(word: object) -> bool:
    return isinstance(word, str) and len(word) <= _LONG_NAME


def line_of(path: Path, meta: Meta | None, last: object, latest: Latest) -> SaveLine:
    """The line of a session, wherever it lies. Raises ``BadShape`` where it is damaged.

    ``latest`` is asked for ``TELLING``, ``last`` is the time of the last event.
    """
    if meta is None:
        raise BadShape("no cover sheet")
    if type(last) is not int:
        raise BadShape("no time")
    undone = [(_plain(body).get("to_seq"), at) for at, body in latest("Undone")]
    ended = _standing(latest("SessionEnded"), undone)
    stage = _standing(latest("StageOpened"), undone)
    return SaveLine(
        path=path,
        session=meta.session,
        scenario=meta.scenario,
        title=meta.title,
        created=meta.created,
        at_ms=last,
        events=meta.count,
        moment=from_plain(Moment, stage.get("moment")) if stage else None,
        ending=from_plain(EndReason, ended.get("reason")) if ended else None,
    )


def _standing(latest: Iterable[tuple[int, bytes]], undone: Iterable[tuple[Plain, int]]) -> dict[str, Plain] | None:
    """What the last of these events says, of those that were not undone (decision D8)."""
    for seq, body in latest:
        if not any(isinstance(to, int) and to < seq < at for to, at in undone):
            return _plain(body)
    return None


def _plain(body: bytes) -> dict[str, Plain]:
    try:
        plain = json.loads(body)
    except (ValueError, RecursionError, TypeError):
        raise BadShape("not JSON") from None
    return plain if isinstance(plain, dict) else {}
