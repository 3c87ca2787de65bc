"""A format that does not exist: the test's own future, with one more column and one more guard."""

from __future__ import annotations

from alembic import op

revision = "format_4"
down_revision = "format_3"

STATEMENTS = (
    "ALTER TABLE meta ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "CREATE TRIGGER meta_note BEFORE UPDATE ON meta WHEN NEW.note IS NOT OLD.note"
    " BEGIN SELECT RAISE(ABORT, 'a session only grows'); END",
)


def upgrade() -> None:
    """Add the column and guard it."""
    for statement in STATEMENTS:
        op.execute(statement)
