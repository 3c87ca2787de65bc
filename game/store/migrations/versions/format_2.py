"""Format 2: an event says who of those who share a seat acted."""

from __future__ import annotations

from alembic import op

revision = "format_2"
down_revision = "format_1"


def upgrade() -> None:
    """Add the column; nobody in particular acted in what was written before."""
    op.execute("ALTER TABLE event ADD COLUMN person TEXT NOT NULL DEFAULT ''")
