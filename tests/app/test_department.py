"""``--store``: a department's sessions in PostgreSQL, by the same commands and to the same hashes as files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.app import cli
from game.app.foyer import LocalFoyer
from game.store.archives import Department
from game.table.ports import Accepted, Person
from game.terms.actions import DeclareReady
from game.terms.ids import SeatId
from game.terms.trouble import Trouble
from tests.kit import postgres

pytestmark = pytest.mark.skipif(bool(postgres.missing()), reason=postgres.missing() or "there is a server")
ALD = SeatId("ALD")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with postgres.server() as found:
        yield found


def said(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    assert cli.main([str(each) for each in words]) == 0
    return capsys.readouterr().out


def test_a_conference_in_a_database_is_listed_checked_replayed_and_exported_like_one_in_a_file(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there, here = ("--saves", tmp_path, "--store", address), ("--saves", tmp_path)
    demo = ("demo", "--scenario", "tutorial", "--seed", 3)
    in_database, in_file = said(capsys, *there, *demo), said(capsys, *here, *demo)
    assert "Stored as demo-tutorial-3 in postgresql://clerk@/postgres" in in_database
    assert in_database.split("\nStored as")[0] == in_file.split("\nStored as")[0]
    assert "demo-tutorial-3" in said(capsys, *there, "sessions")
    assert "sound, " in said(capsys, *there, "sessions", "check")
    path = tmp_path / "demo-tutorial-3.adref"
    shown = json.loads(said(capsys, *there, "replay", "demo-tutorial-3", "--json"))
    assert shown == json.loads(said(capsys, *here, "replay", path, "--json"))
    assert re.fullmatch(r"[0-9a-f]{64}", shown["state_hash"])
    export = ("export", "--format", "json")
    assert said(capsys, *there, *export, "demo-tutorial-3") == said(capsys, *here, *export, path)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["demo-tutorial-3.adref", "log"]


def test_a_person_plays_in_a_database_leaves_and_takes_up_again(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foyer = LocalFoyer(Department(address, tmp_path / "not" / "there yet"))
    place = foyer.begin("tutorial", ALD, 3, people=(Person(seat=ALD, name="Ada", pin="1234"),))
    name = place.record.path.stem
    move = DeclareReady(by=ALD)
    assert isinstance(place.table.submit(ALD, move, place.table.seq, "Ada"), Accepted)
    with pytest.raises(Trouble, match="already open in another window"):
        foyer.take_up(name)
    place.close()
    again = foyer.take_up(name)
    assert (again.seat, again.table.seq) == (ALD, place.table.seq)
    assert again.record.state is not None
    assert (again.record.state.seq, again.record.state.hash) == (place.table.seq, again.table.state_hash)
    assert again.desk.opens(ALD, "1234")
    assert not again.desk.opens(ALD, "4321")
    again.close()
    assert len(foyer.look_back(name).record) == place.table.seq
    told = said(capsys, "--saves", tmp_path, "--store", address, "sessions", "hand-over", name, "ALD", "--to", "ai")
    assert f"{name} stands at event {place.table.seq + 1}" in " ".join(told.split())


def test_a_new_name_is_neither_a_sessions_in_the_database_nor_a_files(address: str, tmp_path: Path) -> None:
    """The desks of both lie in one folder, and a desk belongs to one session."""
    department = Department(address, tmp_path)
    department.create("two-names", scenario="tutorial", title="The Three Ports").close()
    (tmp_path / "two-names-2.adref").touch()
    assert department.fresh("Two names") == "two-names-3"


def test_bringing_back_a_backup_is_for_whoever_keeps_the_database(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = LocalFoyer(Department(address, tmp_path)).begin("tutorial", ALD, 3)
    place.close()
    words = ["--saves", tmp_path, "--store", address, "sessions", "restore", place.record.path.stem]
    assert cli.main([str(each) for each in words]) == 1
    assert "made and brought back by whoever keeps it" in " ".join(capsys.readouterr().err.split())


def test_a_database_that_is_not_there_is_refused_in_one_paragraph(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AD_REFERENDUM_STORE", f"postgresql://anna:geheim@/db?host={tmp_path}")
    assert cli.main(["--saves", str(tmp_path), "sessions"]) == 1
    told = capsys.readouterr()
    assert "does not answer" in told.err
    assert "geheim" not in told.err + told.out
