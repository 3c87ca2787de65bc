"""``sessions repair, restore, delete, erase``: nothing is lost unasked, and what is to be forgotten leaves no byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.app.laying import LocalPlace, begin, take_up
from game.rules.state import Negotiation
from game.store import backups, known
from game.store.opening import inspect
from game.store.record import open_file
from game.table.ports import Accepted, Person
from game.table.proceedings import Proceedings
from game.terms import actions as a
from game.terms.ids import SeatId
from game.terms.moments import Phase
from game.terms.trouble import Trouble
from tests.app.commands import run, saved, with_damaged_ending

ALD, BRE = SeatId("ALD"), SeatId("BRE")
ADA, BO = "Ada Quillfeather", "Bohumil Zwingli"
SAID = "The harbour pilot of Aldmere never sleeps, and neither do I."
NOTED = "Cindra will fold if the fund is mentioned twice."
WHISPERED = "Between us: the fund is worth more to us than the hotline."


def submitted(place: LocalPlace, action: a.Action, person: str) -> None:
    assert isinstance(place.table.submit(ALD, action, place.table.seq, person), Accepted)


def written(folder: Path) -> Path:
    """A session in which Ada and Bo share a seat, both speak, and Bo names Ada; left, so that it is backed up."""
    place = begin(folder, "tutorial", ALD, 3, people=(Person(seat=ALD, name=ADA), Person(seat=ALD, name=BO)))
    spoken_in(place)
    return place.record.path


def spoken_in(place: LocalPlace) -> None:
    """Ada speaks aloud and in private, Bo names her, and a notebook is kept; then the table is left."""
    while place.table.moment.phase is not Phase.SITTING:
        place.chairs.run()
        submitted(place, a.DeclareReady(by=ALD), ADA)
    submitted(place, a.MakeStatement(by=ALD, text=SAID), ADA)
    submitted(place, a.SendMessage(by=ALD, to=(BRE,), text=WHISPERED), ADA)
    submitted(place, a.MakeStatement(by=ALD, text=f"As {ADA} says, we wait."), BO)
    place.desk.keep_notebook(ALD, NOTED)
    place.close()


def state(path: Path) -> Negotiation:
    """What the record leads to."""
    events = inspect(path).events
    walked = Proceedings(events[0])
    walked.fold(events[1:])
    return walked.now


def bytes_below(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file())


def test_a_participant_who_is_erased_leaves_no_byte_and_the_chain_verifies(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = written(tmp_path)
    before = inspect(path).events
    (tmp_path / f"{path.stem}.format-1.backup").write_bytes(path.read_bytes())
    assert ADA.encode() in bytes_below(tmp_path)
    asked = run(capsys, "--saves", tmp_path, "sessions", "erase", path, "--person", ADA)
    assert asked.status == 1
    assert "Add --yes" in asked.out
    assert inspect(path).events == before, "nothing happens without --yes"
    said = run(capsys, "--saves", tmp_path, "sessions", "erase", path, "--person", ADA, "--yes")
    assert said.status == 0, said.err
    left = bytes_below(tmp_path)
    for words in (ADA, SAID, WHISPERED, NOTED):
        assert words.encode() not in left
    opened = inspect(path)
    assert opened.fault is None
    assert len(opened.events) == len(before)
    assert {each.person for each in opened.events} == {"", "former participant", BO}
    assert "As former participant says, we wait." in str(opened.events[-1].event)
    export = tmp_path / "out.json"
    assert run(capsys, "export", path, "--format", "json", "--out", export).status == 0
    assert ADA not in export.read_text("utf-8")


def test_what_was_decided_stays_when_somebody_is_forgotten(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = written(tmp_path)
    before = state(path)
    run(capsys, "sessions", "erase", path, "--person", ADA, "--yes")
    after = state(path)
    assert (after.moment, after.brackets, after.ready) == (before.moment, before.brackets, before.ready)
    with open_file(path) as file:
        assert file.head == len(file.read())


def test_whoever_sat_there_can_be_forgotten_by_the_seat_alone(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = written(tmp_path)
    assert run(capsys, "sessions", "erase", path, "--seat", "ald", "--yes").status == 0
    left = bytes_below(tmp_path)
    for words in (ADA, BO, SAID, WHISPERED, NOTED):
        assert words.encode() not in left
    assert {each.person for each in inspect(path).events} == {"", "former participant", "former participant 2"}


def test_nobody_is_forgotten_in_a_session_that_is_being_played(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = written(tmp_path)
    with open_file(path):
        said = run(capsys, "sessions", "erase", path, "--person", ADA, "--yes")
    assert (said.status, "already open" in said.err) == (1, True)
    assert ADA.encode() in path.read_bytes()


@pytest.mark.parametrize("whom", [[], ["--person", "Nobody Here"]])
def test_erasing_nobody_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path, whom: list[str]) -> None:
    path = written(tmp_path)
    said = run(capsys, "sessions", "erase", path, *whom, "--yes")
    assert said.status == 1
    assert "Say whom to forget" in said.err or "nothing of “Nobody Here”" in said.err


def test_repair_writes_what_is_sound_and_leaves_the_damaged_file_as_it_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = saved(tmp_path)
    events = inspect(path).events
    with_damaged_ending(path)
    raw = path.read_bytes()
    said = run(capsys, "sessions", "repair", path, "--json")
    assert said.status == 0, said.err
    made = tmp_path / json.loads(said.out)["made"]
    assert inspect(made).events == events[:-1]
    assert "The last event is lost." in json.loads(said.out)["says"]
    assert path.read_bytes() == raw
    again = run(capsys, "sessions", "repair", made)
    assert "is sound" in again.out


def test_what_another_edition_left_is_refused_and_goes_on_in_the_copy_that_the_refusal_names(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The file lies as we left it, and its rules are no longer ours."""
    place = begin(tmp_path, "tutorial", ALD, 3)
    place.record.note_state("ab" * 32)
    place.close()
    path = place.record.path
    assert known.as_we_left_it(path)
    with pytest.raises(Trouble, match=rf"another edition of the program. “ad-referendum sessions repair {path.stem}”"):
        take_up(tmp_path, path.stem)
    checked, given = run(capsys, "sessions", "check", path), run(capsys, "sessions", "undo", path, "--to", 1)
    assert (checked.status, given.status) == (1, 1)
    assert "do not come to the state that the session was left in" in " ".join(checked.out.split())
    assert "another edition of the program" in " ".join(given.err.split())
    said = run(capsys, "sessions", "repair", path, "--json")
    again = take_up(tmp_path, Path(json.loads(said.out)["made"]).stem)
    assert again.table.seq == place.table.seq
    again.close()


def test_a_session_is_backed_up_when_it_is_left_and_the_backup_brings_it_back(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The drill: play, leave, lose the file, restore, and the very same record is there again."""
    path = written(tmp_path)
    events = inspect(path).events
    path.write_bytes(b"gone")
    said = run(capsys, "sessions", "restore", path, "--json")
    assert said.status == 0, said.err
    assert inspect(tmp_path / json.loads(said.out)["made"]).events == events
    assert path.read_bytes() == b"gone"


def test_three_states_are_kept_and_a_damaged_backup_is_passed_over(tmp_path: Path) -> None:
    path = saved(tmp_path)
    made = [backups.back_up(path) for _ in range(5)]
    kept = sorted((tmp_path / backups.FOLDER).iterdir())
    assert kept == made[-backups.KEPT :]
    assert made[-1] is not None
    made[-1].write_bytes(b"damaged")
    assert backups.latest_sound(path) == made[-2]


def test_where_nothing_can_be_read_and_nothing_was_backed_up_repair_says_what_is_wrong(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = saved(tmp_path)
    path.write_bytes(path.read_bytes()[:60_000])
    said = run(capsys, "sessions", "repair", path)
    assert (said.status, "no event of it can be read" in " ".join(said.err.split())) == (1, True)


def test_without_a_backup_restore_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = saved(tmp_path)
    said = run(capsys, "sessions", "restore", path)
    assert (said.status, "There is no sound backup" in said.err) == (1, True)


def test_delete_sets_aside_and_for_good_deletes_with_the_backups(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = saved(tmp_path)
    backups.back_up(path)
    said = run(capsys, "sessions", "delete", path)
    assert said.status == 0
    assert (tmp_path / "set-aside" / path.name).exists()
    (tmp_path / "set-aside" / path.name).rename(path)
    said = run(capsys, "sessions", "delete", path, "--for-good")
    assert said.status == 0
    assert not path.exists()
    assert not list((tmp_path / backups.FOLDER).iterdir())
