"""``sessions check, repair, delete, erase`` on a database: as with files, and nothing forgotten stays in its tables."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from game.app.foyer import LocalFoyer
from game.app.laying import LocalPlace
from game.store import withdrawing
from game.store.archives import Department
from game.store.depositary import Depositary
from game.store.desk import SessionDesk
from game.store.opening import inspect
from game.table.ports import Person
from game.terms.ids import SeatId
from game.terms.trouble import Trouble
from tests.app.commands import Said, run
from tests.app.test_keeping import ADA, BO, NOTED, SAID, WHISPERED, spoken_in
from tests.kit import postgres

pytestmark = pytest.mark.skipif(bool(postgres.missing()), reason=postgres.missing() or "there is a server")
ALD = SeatId("ALD")
WORDS = (ADA, SAID, WHISPERED, NOTED)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with postgres.server() as found:
        yield found


@pytest.fixture
def address(server: str) -> str:
    """Of a database without a session."""
    depositary = Depositary(server)
    for each in depositary.listing():
        withdrawing.delete(depositary, each.name)
    return server


def written(address: str, folder: Path) -> LocalPlace:
    """A session in the database in which Ada and Bo share a seat, both speak, and Bo names Ada; left."""
    foyer = LocalFoyer(Department(address, folder))
    place = foyer.begin("tutorial", ALD, 3, people=(Person(seat=ALD, name=ADA), Person(seat=ALD, name=BO)))
    spoken_in(place)
    return place


def keeping(capsys: pytest.CaptureFixture[str], address: str, folder: Path, *words: object) -> Said:
    return run(capsys, "--saves", folder, "--store", address, "sessions", *words)


def in_the_files_of_its_tables(address: str) -> bytes:
    """Every byte that the server keeps of tables, indexes and statistics."""
    with Depositary(address)._engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("CHECKPOINT"))
        lying = Path(str(connection.scalar(text("SHOW data_directory"))))
    return b"".join(each.read_bytes() for each in sorted((lying / "base").rglob("*")) if each.is_file())


def harmed(address: str, statement: str) -> None:
    """What somebody does who owns the database and takes its guards off."""
    with Depositary(address)._engine.begin() as connection:
        connection.execute(text("SET LOCAL ad_referendum.erasing = 'yes'"))
        connection.execute(text(statement))


def test_a_participant_who_is_erased_leaves_no_byte_in_the_files_of_the_tables(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = written(address, tmp_path)
    name, before = place.record.path.name, place.record.read()
    with Depositary(address)._engine.connect() as connection:  # samples of every column, as a server takes them
        connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("ANALYZE"))
    assert ADA.encode() in in_the_files_of_its_tables(address)
    asked = keeping(capsys, address, tmp_path, "erase", name, "--person", ADA)
    assert (asked.status, "Add --yes" in " ".join(asked.out.split())) == (1, True)
    assert Depositary(address).inspect(name).events == before, "nothing happens without --yes"
    done = keeping(capsys, address, tmp_path, "erase", name, "--person", ADA, "--yes")
    assert done.status == 0, done.err
    left = in_the_files_of_its_tables(address) + b"".join(each.read_bytes() for each in tmp_path.glob("*.json"))
    assert not [words for words in WORDS if words.encode() in left]
    opened = Depositary(address).inspect(name)
    assert opened.fault is None
    assert len(opened.events) == len(before)
    assert {each.person for each in opened.events} == {"", "former participant", BO}
    assert keeping(capsys, address, tmp_path, "check", name).status == 0


def test_nobody_is_forgotten_and_nothing_deleted_in_a_session_that_is_being_played(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = written(address, tmp_path).record.path.name
    for words in (("erase", name, "--person", ADA, "--yes"), ("delete", name), ("delete", name, "--for-good")):
        with Depositary(address).open(name):
            said = keeping(capsys, address, tmp_path, *words)
        assert (said.status, "already open" in " ".join(said.err.split())) == (1, True)
    assert Depositary(address).inspect(name).fault is None


def test_delete_takes_a_session_out_into_a_file_and_for_good_leaves_nothing(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = written(address, tmp_path).record.path.name
    before = Depositary(address).inspect(name)
    said = keeping(capsys, address, tmp_path, "delete", name, "--json")
    assert said.status == 0, said.err
    aside = inspect(Path(json.loads(said.out)["made"]))
    assert (aside.events, aside.state, aside.fault) == (before.events, before.state, None)
    assert SessionDesk(aside.path).notebook(ALD) == NOTED
    with pytest.raises(Trouble, match="There is no session"):
        Depositary(address).inspect(name)
    name = written(address, tmp_path).record.path.name
    assert keeping(capsys, address, tmp_path, "delete", name, "--for-good").status == 0
    assert not Depositary(address).holds(name)
    assert SAID.encode() not in in_the_files_of_its_tables(address)
    assert not (tmp_path / f"{name}.desk.json").exists()


def test_repair_writes_what_is_sound_and_leaves_the_damaged_session_as_it_is(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = written(address, tmp_path).record.path.name
    before = Depositary(address).inspect(name).events
    assert "is sound" in keeping(capsys, address, tmp_path, "repair", name).out
    harmed(address, f"UPDATE ad_referendum.body SET body = '\\x7b7d' WHERE session = '{name}' AND seq = {len(before)}")
    for words in (("delete", name), ("erase", name, "--person", ADA, "--yes")):
        refused = keeping(capsys, address, tmp_path, *words)
        assert (refused.status, "is damaged" in " ".join(refused.err.split())) == (1, True)
    said = keeping(capsys, address, tmp_path, "repair", name, "--json")
    assert said.status == 0, said.err
    told = json.loads(said.out)
    assert "The last event is lost." in told["says"]
    assert Depositary(address).inspect(told["made"]).events == before[:-1]
    assert Depositary(address).inspect(name).fault is not None
    again = LocalFoyer(Department(address, tmp_path)).take_up(told["made"])
    assert again.table.seq == len(before) - 1
    again.close()
    assert keeping(capsys, address, tmp_path, "delete", name, "--for-good").status == 0, "damaged or not"


def test_check_replays_and_sees_what_the_chain_cannot(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = written(address, tmp_path).record.path.name
    assert "sound, " in keeping(capsys, address, tmp_path, "check", name).out
    harmed(address, f"UPDATE ad_referendum.state SET hash = decode('{'ab' * 32}', 'hex') WHERE session = '{name}'")
    said = keeping(capsys, address, tmp_path, "check", name)
    assert (said.status, "do not come to the state that the session was left in" in " ".join(said.out.split())) == (
        1,
        True,
    )


def test_a_role_that_could_only_hide_it_is_refused_before_anything_is_changed(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = written(address, tmp_path).record.path.name
    with Depositary(address)._engine.begin() as connection:
        for statement in (
            "CREATE ROLE tutor LOGIN",
            "GRANT USAGE ON SCHEMA ad_referendum TO tutor",
            "GRANT ALL ON ALL TABLES IN SCHEMA ad_referendum TO tutor",
        ):
            connection.execute(text(statement))
    theirs = address.replace("clerk@", "tutor@")
    for words in (("erase", name, "--person", ADA, "--yes"), ("delete", name, "--for-good")):
        said = keeping(capsys, theirs, tmp_path, *words)
        assert (said.status, "only the role that made the schema" in " ".join(said.err.split())) == (1, True)
    assert ADA in str(Depositary(address).inspect(name).events)
