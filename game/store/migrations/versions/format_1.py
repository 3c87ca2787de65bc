"""Format 1: cover sheet, events and bodies, and the guards that keep a record append-only."""

from __future__ import annotations

from alembic import op

revision = "format_1"
down_revision = None

STATEMENTS = (
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
    "CREATE TRIGGER meta_once BEFORE INSERT ON meta WHEN EXISTS (SELECT 1 FROM meta)"
    " BEGIN SELECT RAISE(ABORT, 'one session to a file'); END",
    "CREATE TRIGGER meta_grows BEFORE UPDATE ON meta WHEN NEW.count <= OLD.count OR NEW.session IS NOT "
    "OLD.session OR NEW.scenario IS NOT OLD.scenario OR NEW.title IS NOT OLD.title OR NEW.created IS NOT "
    "OLD.created"
    " BEGIN SELECT RAISE(ABORT, 'a session only grows'); END",
    "CREATE TRIGGER meta_stays BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'a session only grows'); END",
    "CREATE TRIGGER event_in_order BEFORE INSERT ON event WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), "
    "0) + 1 FROM event WHERE session = NEW.session)"
    " BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END",
    "CREATE TRIGGER event_fixed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END",
    "CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END",
    "CREATE TRIGGER body_once BEFORE INSERT ON body WHEN EXISTS (SELECT 1 FROM body WHERE session = "
    "NEW.session AND seq = NEW.seq)"
    " BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END",
    "CREATE TRIGGER body_fixed BEFORE UPDATE ON body BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END",
    "CREATE TRIGGER body_stays BEFORE DELETE ON body BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END",
)


def upgrade() -> None:
    """Make the tables and their guards."""
    for statement in STATEMENTS:
        op.execute(statement)
