"""Law 8: a record from an older format opens, after a backup; from a newer one it is refused in one sentence."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from game.store import saves
from game.store.migrations import run
from game.store.opening import inspect
from game.store.record import open_file
from game.store.schema import LINEAGE, Format, Lineage
from game.table.playback import Playback
from game.table.ports import Accepted
from game.table.table import Table
from game.terms.actions import MakeStatement
from game.terms.ids import SeatId
from game.terms.trouble import Trouble
from tests.kit.written import STATEMENT
from tests.store.test_record import begun
from tests.store.tomorrow.format_4 import STATEMENTS

PRESENT = LINEAGE.present
ALD = SeatId("ALD")


def as_sqlite_keeps_it(table: str, change: str) -> str:
    """The words of a table after a change."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(table)
        connection.execute(change)
        return str(connection.execute("SELECT sql FROM sqlite_schema").fetchone()[0])


def tomorrow(folder: Path) -> Lineage:
    """The lineage of a program that has a format 4 as well."""
    revisions = folder / "revisions"
    revisions.mkdir()
    for each in LINEAGE.formats:
        shutil.copy(LINEAGE.revisions / f"{each.revision}.py", revisions)
    shutil.copy(Path(__file__).parent / "tomorrow" / "format_4.py", revisions)
    grown, guard = as_sqlite_keeps_it(PRESENT.tables[0], STATEMENTS[0]), STATEMENTS[1]
    fourth = Format(number=4, revision="format_4", tables=(grown, *PRESENT.tables[1:]), guards=(*PRESENT.guards, guard))
    return Lineage(formats=(*LINEAGE.formats, fourth), revisions=revisions)


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_an_older_file_is_backed_up_brought_up_to_date_and_continued(tmp_path: Path) -> None:
    path, later = tmp_path / "letters.adref", tomorrow(tmp_path)
    with begun(path, 10) as file:
        written = file.read()
    with open_file(path, lineage=later) as file:
        assert file.read() == written
        file.append(file.head, (STATEMENT,), 3)
    assert version(path) == 4
    assert len(inspect(path, lineage=later).events) == 13
    assert inspect(tmp_path / "letters.format-3.backup").events == written


OF_OLD = Path(__file__).parent / "of_old"
PAST = {
    1: (36, "93884e71537341f68c2649aaaeb5cc18a5d5b5386f25b78b7c76d326eb63842d"),
    2: (191, "fe91088fcb7fcc18be3a250e829863135afeb1fc7d4fb125bb3400837e56c186"),
}
"""Sessions of the tutorial that programs of past formats wrote, by format: events, and the hash of their state.

What a later program adds to the state, unused in these sessions, leaves the hash as it is.
"""
FIRST = OF_OLD / "format_1.adref"


@pytest.mark.parametrize("number", PAST)
def test_a_file_of_every_past_format_opens_and_leads_to_the_state_it_led_to_then(number: int) -> None:
    path, (events, state) = OF_OLD / f"format_{number}.adref", PAST[number]
    assert version(path) == number
    opened = inspect(path)
    assert (opened.format, opened.fault, len(opened.events), opened.state) == (number, None, events, None)
    assert {each.person for each in opened.events} == {""}
    walked = Playback(opened.events)
    walked.walk(walked.end)
    assert walked.state_hash == state


def test_there_is_a_file_of_every_past_format() -> None:
    assert list(PAST) == [each.number for each in LINEAGE.formats[:-1]]


def test_a_file_of_format_1_goes_on_in_the_present_format_after_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "tutorial-ald.adref"
    shutil.copy(FIRST, path)
    with open_file(path) as file:
        table = Table(file, lambda: 1)
        said = MakeStatement(by=ALD, text="We go on.")
        assert isinstance(table.submit(ALD, said, table.seq, "Bo"), Accepted)
    assert version(path) == PRESENT.number
    assert inspect(path).events[36].person == "Bo"
    backup = tmp_path / "tutorial-ald.format-1.backup"
    assert (version(backup), inspect(backup).events) == (1, inspect(FIRST).events)


def test_an_older_file_that_is_only_read_stays_as_it_is(tmp_path: Path) -> None:
    path, later = tmp_path / "letters.adref", tomorrow(tmp_path)
    begun(path, 10).close()
    before = path.read_bytes()
    with open_file(path, lineage=later, read_only=True) as file:
        assert file.head == 12
    assert path.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["letters.adref", "revisions"]


def test_a_migration_that_fails_leaves_the_old_format_whole(tmp_path: Path) -> None:
    path, later = tmp_path / "letters.adref", tomorrow(tmp_path)
    begun(path, 10).close()
    script = later.revisions / "format_4.py"
    script.write_text(script.read_text("utf-8").replace("BEFORE UPDATE ON meta", "BEFORE UPDATE ON nothing"), "utf-8")
    with pytest.raises(sqlite3.OperationalError, match="nothing"):
        run.upgrade(path, later)
    assert version(path) == PRESENT.number
    assert inspect(path).fault is None


def test_a_migration_killed_on_the_way_leaves_the_old_format_whole(tmp_path: Path) -> None:
    path, later = tmp_path / "letters.adref", tomorrow(tmp_path)
    with begun(path, 10) as file:
        written = file.read()
    script = later.revisions / "format_4.py"
    dying = script.read_text("utf-8").replace(
        "        op.execute(statement)\n", "        op.execute(statement)\n    import os\n    os.kill(os.getpid(), 9)\n"
    )
    script.write_text(dying, "utf-8")
    code = (
        "import sys; from pathlib import Path; from game.store.migrations import run; "
        "from game.store.schema import LINEAGE, Lineage; from dataclasses import replace; "
        "four = replace(LINEAGE.present, number=4, revision='format_4'); "
        "run.upgrade(Path(sys.argv[1]), Lineage(formats=(*LINEAGE.formats, four), revisions=Path(sys.argv[2])))"
    )
    died = subprocess.run(
        [sys.executable, "-c", code, str(path), str(later.revisions)], cwd=Path(__file__).parents[2], check=False
    )
    assert died.returncode == -9
    assert inspect(path).events == written
    assert version(path) == PRESENT.number


def test_what_runs_along_in_a_hostile_older_file_never_runs(tmp_path: Path) -> None:
    path, later = tmp_path / "letters.adref", tomorrow(tmp_path)
    begun(path, 10).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TRIGGER hostile BEFORE UPDATE ON meta BEGIN DELETE FROM body; END")
    opened = inspect(path, lineage=later)
    assert opened.fault is not None
    with pytest.raises(Trouble, match="damaged"):
        open_file(path, lineage=later)


def test_a_newer_file_is_refused_in_one_sentence_that_names_the_format_needed(tmp_path: Path) -> None:
    path, later = tmp_path / "letters.adref", tomorrow(tmp_path)
    begun(path).close()
    open_file(path, lineage=later).close()
    with pytest.raises(Trouble) as refused:
        open_file(path)
    assert str(refused.value) == (
        "letters.adref was saved by a newer Ad Referendum, one that writes session format 4, and this one reads "
        "formats up to 3: update Ad Referendum to open it."
    )
    assert "newer Ad Referendum" in saves.listing(tmp_path)[0].words()


def test_a_newer_event_in_a_file_of_today_is_refused_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "letters.adref"
    with begun(path) as file:
        monkeypatch.setattr(type(STATEMENT), "version", 99)
        file.append(file.head, (STATEMENT,), 0)
        monkeypatch.undo()
    with pytest.raises(Trouble, match=r"an event of a newer Ad Referendum .'StatementMade', version 99"):
        inspect(path)


def test_a_second_backup_does_not_take_the_place_of_the_first(tmp_path: Path) -> None:
    path, later = tmp_path / "letters.adref", tomorrow(tmp_path)
    begun(path).close()
    (tmp_path / "letters.format-3.backup").write_text("kept")
    open_file(path, lineage=later).close()
    assert (tmp_path / "letters.format-3.backup").read_text() == "kept"
    assert (tmp_path / "letters.format-3-2.backup").exists()
    assert replace(later, formats=later.formats[:-1]).present == PRESENT


def test_neither_alembic_nor_sqlmodel_is_loaded_to_list_or_to_inspect_sessions() -> None:
    code = (
        "import sys; from game.store import saves, opening, glance; "
        "print(sorted({'alembic', 'sqlmodel', 'sqlalchemy', 'numpy', 'PySide6', 'platformdirs'} & sys.modules.keys()))"
    )
    run_ = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    assert run_.stdout.strip() == "[]"


def test_alembic_is_not_loaded_to_open_a_file_of_the_present_format(tmp_path: Path) -> None:
    begun(tmp_path / "letters.adref").close()
    code = (
        "import sys; from pathlib import Path; from game.store.record import open_file; "
        "open_file(Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    )
    run_ = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "letters.adref")],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run_.stdout.strip() == "False"
