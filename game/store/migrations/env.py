"""What Alembic runs: the migrations that are due, on the connection and in the transaction it is handed."""

from __future__ import annotations

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    version_table_schema=context.config.attributes["stamped_in"],
)
context.run_migrations()
