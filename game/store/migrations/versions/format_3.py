"""Format 3: a session that is left says which state its events had led to."""

from __future__ import annotations

from alembic import op

revision = "format_3"
down_revision = "format_2"

STATEMENTS = (
    """CREATE TABLE state (
    session TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (session, seq),
    FOREIGN KEY(session, seq) REFERENCES event (session, seq)
) STRICT, WITHOUT ROWID""",
    "CREATE TRIGGER state_later BEFORE INSERT ON state WHEN EXISTS (SELECT 1"
    " FROM state WHERE session = NEW.session AND seq >= NEW.seq)"
    " BEGIN SELECT RAISE(ABORT, 'a state is noted once'); END",
    "CREATE TRIGGER state_fixed BEFORE UPDATE ON state BEGIN SELECT RAISE(ABORT, 'a state is noted once'); END",
    "CREATE TRIGGER state_stays BEFORE DELETE ON state BEGIN SELECT RAISE(ABORT, 'a state is noted once'); END",
)


def upgrade() -> None:
    """Make the table and its guards; nothing was noted before."""
    for statement in STATEMENTS:
        op.execute(statement)
