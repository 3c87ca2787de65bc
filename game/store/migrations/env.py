"""What Alembic runs: the migrations that are due, on the connection and in the transaction it is handed."""

from __future__ import annotations

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    # SQLite's user_version says which format a file has; a table that repeats it lives as long as the connection.
    version_table_schema="temp",
)
context.run_migrations()
