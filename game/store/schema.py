"""The tables of a session file as SQLite keeps them, word for word: what we write, and all that we accept in a file.

The words are fixed here rather than rendered at run time, so that a file made under one release of a library is still
recognised under the next. ``rows`` describes the same tables to SQLModel, and a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

APPLICATION_ID = 0x41645266
"""Four letters at a fixed place of the file, ``AdRf``: a session of Ad Referendum."""

FIRST_TABLES = (
    """CREATE TABLE meta (
    session TEXT NOT NULL,
    scenario TEXT NOT NULL,
    title TEXT NOT NULL,
    created TEXT NOT NULL,
    count INTEGER NOT NULL,
    head BLOB NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (session)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE event (
    session TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    commitment BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (session, seq),
    FOREIGN KEY(session) REFERENCES meta (session)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE body (
    session TEXT NOT NULL,
    seq INTEGER NOT NULL,
    salt BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (session, seq),
    FOREIGN KEY(session, seq) REFERENCES event (session, seq)
) STRICT, WITHOUT ROWID""",
)

_ONE_EVENT = "    hash BLOB NOT NULL,\n"
TABLES = tuple(
    each.replace(_ONE_EVENT, "    hash BLOB NOT NULL, person TEXT NOT NULL DEFAULT '',\n") for each in FIRST_TABLES
)
"""Since format 2 an event says who of those who share a seat acted. The words are what ``ALTER`` leaves."""


def _guard(name: str, on: str, refuses: str) -> str:
    """A trigger that refuses. ``INSERT OR REPLACE`` fires no delete trigger, hence those on inserts."""
    return f"CREATE TRIGGER {name} BEFORE {on} BEGIN SELECT RAISE(ABORT, '{refuses}'); END"


_CHANGED = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in ("session", "scenario", "title", "created"))
_SAME_PLACE = "SELECT 1 FROM body WHERE session = NEW.session AND seq = NEW.seq"
_NEXT = "(SELECT coalesce(max(seq), 0) + 1 FROM event WHERE session = NEW.session)"

STATE = """CREATE TABLE state (
    session TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (session, seq),
    FOREIGN KEY(session, seq) REFERENCES event (session, seq)
) STRICT, WITHOUT ROWID"""
"""Since format 3 a session that is left says which state its events had led to, so that replay can be held to it."""

GUARDS = (
    _guard("meta_once", "INSERT ON meta WHEN EXISTS (SELECT 1 FROM meta)", "one session to a file"),
    _guard("meta_grows", f"UPDATE ON meta WHEN NEW.count <= OLD.count OR {_CHANGED}", "a session only grows"),
    _guard("meta_stays", "DELETE ON meta", "a session only grows"),
    _guard("event_in_order", f"INSERT ON event WHEN NEW.seq IS NOT {_NEXT}", "the record is append-only"),
    _guard("event_fixed", "UPDATE ON event", "the record is append-only"),
    _guard("event_stays", "DELETE ON event", "the record is append-only"),
    _guard("body_once", f"INSERT ON body WHEN EXISTS ({_SAME_PLACE})", "the record is append-only"),
    _guard("body_fixed", "UPDATE ON body", "the record is append-only"),
    _guard("body_stays", "DELETE ON body", "the record is append-only"),
)

_LATER = "SELECT 1 FROM state WHERE session = NEW.session AND seq >= NEW.seq"
STATE_GUARDS = (
    _guard("state_later", f"INSERT ON state WHEN EXISTS ({_LATER})", "a state is noted once"),
    _guard("state_fixed", "UPDATE ON state", "a state is noted once"),
    _guard("state_stays", "DELETE ON state", "a state is noted once"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One generation of session files. Texts are as SQLite keeps them, in the order of making."""

    number: int
    """What ``PRAGMA user_version`` holds."""
    revision: str
    """Name of the migration that leads to it."""
    tables: tuple[str, ...]
    guards: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Every generation this program can read, oldest first, and how each becomes the next."""

    formats: tuple[Format, ...]
    revisions: Path
    """The folder of the migrations."""

    @property
    def present(self) -> Format:
        """The one that is written."""
        return self.formats[-1]

    @property
    def oldest(self) -> Format:
        """The one that everything goes back to."""
        return self.formats[0]

    def format(self, number: int) -> Format:
        """The generation of that number. Raises ``StopIteration`` for one outside oldest..present."""
        return next(each for each in self.formats if each.number == number)


LINEAGE = Lineage(
    formats=(
        Format(number=1, revision="format_1", tables=FIRST_TABLES, guards=GUARDS),
        Format(number=2, revision="format_2", tables=TABLES, guards=GUARDS),
        Format(number=3, revision="format_3", tables=(*TABLES, STATE), guards=(*GUARDS, *STATE_GUARDS)),
    ),
    revisions=Path(__file__).parent / "migrations" / "versions",
)
