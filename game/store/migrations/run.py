"""Alembic from code: no ini file, so that an installed program needs none."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, NullPool, create_engine
from sqlalchemy.exc import DBAPIError

from game.store.schema import Lineage

STAMPED_IN = "in_memory"
"""Alembic wants a table for where a file stands. In the file SQLite's user_version says it, and nothing else does."""


def upgrade(path: Path, lineage: Lineage) -> None:
    """Bring the file to the present format. Raises ``sqlite3.Error``; the file is then as it was."""
    engine = create_engine("sqlite://", creator=lambda: _connected(path), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN EXCLUSIVE")
            _upgrade(connection, lineage)
            connection.exec_driver_sql(f"PRAGMA user_version={lineage.present.number}")
            connection.commit()
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise error.orig from error
        raise


def _connected(path: Path) -> sqlite3.Connection:
    """Foreign keys are off while tables are made anew; isolation_level=None leaves BEGIN to us."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=0.5)
    for pragma in ("foreign_keys=OFF", "synchronous=FULL", "trusted_schema=OFF", "temp_store=MEMORY"):
        connection.execute("PRAGMA " + pragma)
    connection.execute(f"ATTACH ':memory:' AS {STAMPED_IN}")
    return connection


def _upgrade(connection: Connection, lineage: Lineage) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("version_locations", str(lineage.revisions))
    config.set_main_option("path_separator", "newline")
    config.attributes.update(connection=connection, stamped_in=STAMPED_IN)
    number = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if number:
        here = MigrationContext.configure(connection, opts={"version_table_schema": STAMPED_IN})
        here.stamp(ScriptDirectory.from_config(config), lineage.format(number).revision)
    command.upgrade(config, lineage.present.revision)
