"""The tables of a depositary as PostgreSQL keeps them, and their guards: made once, in one transaction.

The models are those of a session file (``rows``); only the guards are written in PostgreSQL's own words.
"""

from __future__ import annotations

from sqlalchemy import Column, Connection, Integer, MetaData, Table, text

from game.store.deposited import SCHEMA
from game.store.rows import BodyRow, EventRow, MetaRow, StateRow
from game.store.schema import LINEAGE

KNOWN = LINEAGE.present.number
_MODELS = [row.__table__ for row in (MetaRow, EventRow, BodyRow, StateRow)]
_MARK = Table("depositary", MetaData(), Column("format", Integer, nullable=False))
"""One row: in which format the sessions of this database are written."""
_MAKING = 0x41645266
"""Key of the lock under which tables are made: two hosts may start at once."""

_ERASING = "current_setting('ad_referendum.erasing', true) = 'yes'"
"""Set for one transaction by whoever forgets a participant; nothing else gets past the guards."""


def _guard(table: str, condition: str, refuses: str, when: str) -> str:
    """A trigger function that refuses, and the trigger that calls it."""
    name = f"{SCHEMA}.{table}_{when.split()[0].lower()}"
    return f"""
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
    IF NOT coalesce({_ERASING}, false) AND ({condition}) THEN
        RAISE EXCEPTION '{refuses}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $guard$;
CREATE TRIGGER {table}_{when.split()[0].lower()} BEFORE {when} ON {SCHEMA}.{table}
    FOR EACH {"STATEMENT" if when == "TRUNCATE" else "ROW"} EXECUTE FUNCTION {name}();
"""


_SAME = " OR ".join(f"NEW.{each} IS DISTINCT FROM OLD.{each}" for each in ("session", "scenario", "title", "created"))
_NEXT = f"(SELECT coalesce(max(seq), 0) + 1 FROM {SCHEMA}.event WHERE session = NEW.session)"
_LATER = f"EXISTS (SELECT 1 FROM {SCHEMA}.state WHERE session = NEW.session AND seq >= NEW.seq)"
_GROWS, _APPENDS, _ONCE = "a session only grows", "the record is append-only", "a state is noted once"
GUARDS = (
    _guard("meta", f"NEW.count <= OLD.count OR {_SAME}", _GROWS, "UPDATE"),
    _guard("meta", "true", _GROWS, "DELETE"),
    _guard("event", f"NEW.seq IS DISTINCT FROM {_NEXT}", _APPENDS, "INSERT"),
    _guard("state", _LATER, _ONCE, "INSERT"),
    *(_guard(table, "true", _APPENDS, when) for table in ("event", "body", "state") for when in ("UPDATE", "DELETE")),
    *(_guard(table, "true", _APPENDS, "TRUNCATE") for table in ("meta", "event", "body", "state")),
)

OURS = f"""SELECT bool_and(pg_has_role(c.relowner, 'USAGE'))
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = '{SCHEMA}' AND c.relkind = 'r'"""
"""Whether this role may do as their owner does with all the tables."""
SWEPT = (
    "SET lock_timeout = '30s'",
    *(f"VACUUM (FULL, ANALYZE) {SCHEMA}.{table.name}" for table in reversed(_MODELS)),
)
"""Nobody plays longer than this without letting go of a table for a moment; ours are never held between two moves."""
_UNSEEN = (("event", "person"), ("body", "body"), ("meta", "title"))
"""Columns of which the server's statistics hold no samples: they would outlast what is forgotten."""


def prepare(connection: Connection) -> int:
    """Make schema, tables and guards unless they are there. Answers the format the database is in."""
    if not _there(connection):
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MAKING})
        if not _there(connection):  # another host may have made them while we waited
            _make(connection)
        connection.commit()
    found = connection.execute(_MARK.select()).scalar_one()
    connection.rollback()
    return int(found)


def _there(connection: Connection) -> bool:
    return connection.scalar(text(f"SELECT to_regclass('{SCHEMA}.depositary')")) is not None


def _make(connection: Connection) -> None:
    connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
    MetaRow.metadata.create_all(connection, tables=_MODELS)
    for table, column in _UNSEEN:
        connection.exec_driver_sql(f"ALTER TABLE {SCHEMA}.{table} ALTER COLUMN {column} SET STATISTICS 0")
    for guard in GUARDS:
        connection.exec_driver_sql(guard)
    _MARK.metadata.create_all(connection, tables=[_MARK])
    connection.execute(_MARK.insert(), {"format": KNOWN})
