"""The three descriptions of the tables agree: the words we write, SQLModel's rows, the migrations. All are STRICT."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import create_engine
from sqlmodel import SQLModel

from game.store.chain import BEFORE_FIRST, Meta
from game.store.making import make
from game.store.migrations import run
from game.store.rows import BodyRow, EventRow, MetaRow, StateRow
from game.store.schema import LINEAGE

TABLES = [row.__table__ for row in (MetaRow, EventRow, BodyRow, StateRow)]
META = Meta(session="letters", scenario="blank", title="T", created="2031", count=0, head=BEFORE_FIRST)


def statements(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[0] for row in connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")}


def shape(path: Path, table: str) -> tuple[object, ...]:
    """Columns, foreign keys and kind of a table, as SQLite understands them."""
    with closing(sqlite3.connect(path)) as connection:
        return (
            connection.execute(f"PRAGMA table_xinfo({table})").fetchall(),
            connection.execute(f"PRAGMA foreign_key_list({table})").fetchall(),
            connection.execute("SELECT type, wr, strict FROM pragma_table_list WHERE name = ?", (table,)).fetchall(),
        )


def test_a_new_file_holds_the_known_words_and_nothing_else(tmp_path: Path) -> None:
    make(tmp_path / "new.adref", META)
    assert statements(tmp_path / "new.adref") == set(LINEAGE.present.tables + LINEAGE.present.guards)


def test_sqlmodel_makes_the_same_tables(tmp_path: Path) -> None:
    make(tmp_path / "new.adref", META)
    engine = create_engine(f"sqlite:///{tmp_path / 'model.db'}")
    SQLModel.metadata.create_all(engine, tables=TABLES)
    engine.dispose()
    for table in ("meta", "event", "body", "state"):
        assert shape(tmp_path / "model.db", table) == shape(tmp_path / "new.adref", table)


def test_the_first_migration_makes_the_same_file_from_nothing(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "migrated.db").close()
    (tmp_path / "migrated.db").touch()
    run.upgrade(tmp_path / "migrated.db", LINEAGE)
    make(tmp_path / "new.adref", META)
    assert statements(tmp_path / "migrated.db") == statements(tmp_path / "new.adref")
    with closing(sqlite3.connect(tmp_path / "migrated.db")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (LINEAGE.present.number,)


def test_every_table_is_strict_so_that_no_number_is_kept_as_text() -> None:
    assert all(re.search(r"\) STRICT, WITHOUT ROWID$", table) for table in LINEAGE.present.tables)


def test_every_format_has_a_migration_of_its_name_that_does_not_import_the_program() -> None:
    for each in LINEAGE.formats:
        text = (LINEAGE.revisions / f"{each.revision}.py").read_text("utf-8")
        assert f'revision = "{each.revision}"' in text
        assert "import game" not in text
        assert "from game" not in text


def test_the_numbers_of_the_formats_run_without_a_gap() -> None:
    assert [each.number for each in LINEAGE.formats] == list(range(1, len(LINEAGE.formats) + 1))
