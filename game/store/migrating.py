"""Bringing a file of an older format up to date, in one transaction: either all of it or nothing."""

from __future__ import annotations

from pathlib import Path

from game.store.schema import Lineage


def migrate(path: Path, lineage: Lineage) -> None:
    """Run every migration that is due. Raises ``sqlite3.Error``; the file is then as it was."""
    from game.store.migrations import run  # here, because Alembic takes long to load and is hardly ever needed

    run.upgrade(path, lineage)
