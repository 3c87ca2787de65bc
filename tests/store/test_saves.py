"""The shelf of sessions: where it is, what is listed, and names that Linux, macOS and Windows can all bear."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from game.store import locks, places, saves
from game.store.opening import inspect
from game.store.record import create
from game.terms.events import PUBLIC, EndReason, StageOpened, Undone
from game.terms.ids import Seq
from game.terms.moments import Moment, Phase
from game.terms.trouble import Trouble
from tests.kit.written import BEGINNING, ENDED
from tests.store.test_record import begun

ROOT = Path(__file__).parents[2]


def test_the_folder_is_the_chosen_one_before_all_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AD_REFERENDUM_SAVES", str(tmp_path / "variable"))
    assert saves.folder(str(tmp_path / "chosen")) == tmp_path / "chosen"


def test_the_folder_is_the_variables_where_none_was_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AD_REFERENDUM_SAVES", str(tmp_path / "variable"))
    assert saves.folder(None) == tmp_path / "variable"
    assert not (tmp_path / "variable").exists()


def test_the_folder_is_saves_in_a_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AD_REFERENDUM_SAVES", raising=False)
    assert saves.folder(None) == ROOT / "saves"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program lies in no checkout, and its user has a home of their own."""
    monkeypatch.delenv("AD_REFERENDUM_SAVES", raising=False)
    monkeypatch.setattr(places, "_CHECKOUT", tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.mark.usefixtures("installed")
def test_the_folder_is_the_users_where_the_program_is_installed(tmp_path: Path) -> None:
    folder = saves.folder(None)
    assert folder.name == "saves"
    assert "ad-referendum" in str(folder)
    assert tmp_path not in (folder, folder.parent)


@pytest.mark.usefixtures("installed")
def test_the_folder_that_was_chosen_holds_until_a_start_is_told_another(tmp_path: Path) -> None:
    places.choose(tmp_path / "elsewhere")
    assert places.folder(None) == tmp_path / "elsewhere"
    assert places.folder(str(tmp_path / "named")) == tmp_path / "named"
    (places.usual() / places.POINTER).write_bytes(b"\xff")
    assert places.folder(None) == places.usual()


def test_a_session_has_a_file_of_its_name(tmp_path: Path) -> None:
    assert saves.path_for(tmp_path, "cybercrime-7") == tmp_path / "cybercrime-7.adref"
    assert saves.path_for(tmp_path, "a" * 64).stem == "a" * 64


@pytest.mark.parametrize(
    "name",
    ["", "-", "-a", "A", "a.b", "a/b", "..", "../a", "a b", "é", "a" * 65, "con", "nul", "com1", "lpt9", "a\n", "a\0"],
)
def test_a_name_that_some_system_could_not_bear_is_refused_in_words(tmp_path: Path, name: str) -> None:
    with pytest.raises(Trouble, match="cannot be the name of a session: small letters"):
        saves.path_for(tmp_path, name)


@pytest.mark.parametrize(
    ("wish", "stem"),
    [
        ("cybercrime", "cybercrime"),
        ("The Übung: Côte d’Ivoire!", "the-ubung-cote-divoire"),
        ("con", "session-con"),
        ("../../etc", "etc"),
        ("条約", "session"),
        ("", "session"),
        ("x" * 200, "x" * 56),
    ],
)
def test_a_wish_becomes_a_name_that_every_system_can_bear(tmp_path: Path, wish: str, stem: str) -> None:
    assert saves.new_path(tmp_path, wish) == tmp_path / f"{stem}.adref"
    assert saves.path_for(tmp_path, stem) == tmp_path / f"{stem}.adref"


def test_a_new_path_is_one_no_file_has(tmp_path: Path) -> None:
    for stem in ("letters", "letters-2"):
        (tmp_path / f"{stem}.adref").touch()
    assert saves.new_path(tmp_path, "letters").stem == "letters-3"


def test_a_line_says_what_a_person_looks_for(tmp_path: Path) -> None:
    begun(tmp_path / "letters.adref", 4).close()
    (line,) = saves.listing(tmp_path)
    assert (line.name, line.session, line.scenario, line.title) == (
        "letters",
        "letters",
        "blank",
        "The Letter Convention",
    )
    assert (line.events, line.ending, line.trouble) == (6, None, "")
    assert line.moment is not None
    assert (line.moment.phase, line.moment.sitting, line.moment.round) == (Phase.SITTING, 1, 2)
    assert line.words() == "The Letter Convention, 6 events, sitting 1, round 2, 1970-01-01 00:00 UTC"


def test_a_line_says_where_a_session_stands_that_went_back(tmp_path: Path) -> None:
    with begun(tmp_path / "letters.adref", 4) as file:
        later = StageOpened(audience=PUBLIC, moment=Moment(phase=Phase.ADOPTION, sitting=2))
        file.append(file.head, (later,), 2_000)
        file.append(file.head, (Undone(audience=PUBLIC, to_seq=Seq(6)),), 3_000)
    (line,) = saves.listing(tmp_path)
    assert line.moment is not None
    assert (line.events, line.moment.phase, line.moment.round) == (8, Phase.SITTING, 2)


def test_a_line_of_a_session_that_is_over_says_so(tmp_path: Path) -> None:
    with begun(tmp_path / "letters.adref") as file:
        file.append(Seq(2), (ENDED,), 1_938_000_000_000)
    (line,) = saves.listing(tmp_path)
    assert line.ending is EndReason.NOT_ADOPTED
    assert line.words() == "The Letter Convention, 3 events, ended, 2031-05-31 13:20 UTC"


def test_a_line_can_be_given_to_other_programs(tmp_path: Path) -> None:
    begun(tmp_path / "letters.adref").close()
    plain = saves.listing(tmp_path)[0].plain()
    assert json.loads(json.dumps(plain)) == {
        "name": "letters",
        "file": "letters.adref",
        "session": "letters",
        "scenario": "blank",
        "title": "The Letter Convention",
        "created": "2031-05-06T07:08Z",
        "saved": "1970-01-01 00:00 UTC",
        "events": 2,
        "phase": "sitting",
        "ending": None,
        "trouble": None,
    }


def test_the_latest_comes_first_and_what_is_broken_last(tmp_path: Path) -> None:
    for name, at in (("early", 1_000), ("late", 9_000), ("middle", 5_000)):
        with create(tmp_path / f"{name}.adref", session=name, scenario="blank", title=name) as file:
            file.append(Seq(0), BEGINNING, at)
    (tmp_path / "broken.adref").write_bytes(b"no session")
    (tmp_path / "notes.txt").write_text("not listed")
    (tmp_path / ".hidden.adref.part").write_text("not listed")
    assert [each.name for each in saves.listing(tmp_path)] == ["late", "middle", "early", "broken"]


def test_every_broken_file_is_a_line_with_a_reason(tmp_path: Path) -> None:
    begun(tmp_path / "cut.adref", 30).close()
    raw = (tmp_path / "cut.adref").read_bytes()
    (tmp_path / "cut.adref").write_bytes(raw[:5000])
    (tmp_path / "empty.adref").touch()
    (tmp_path / "folder.adref").mkdir()
    (tmp_path / "nowhere.adref").symlink_to(tmp_path / "gone")
    (tmp_path / "round.adref").symlink_to(tmp_path / "round.adref")
    lines = {line.name: line.words() for line in saves.listing(tmp_path)}
    assert lines["cut"] == "damaged; “sessions check” says how much of it is sound"
    assert "is not a session of Ad Referendum" in lines["empty"]
    assert "is not a session of Ad Referendum" in lines["folder"]
    assert lines["nowhere"].startswith("cannot be read: ")
    assert lines["round"].startswith("cannot be read: ")


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert saves.listing(tmp_path / "missing") == ()


def test_a_line_is_read_off_the_cover_sheet_and_judges_no_record(tmp_path: Path) -> None:
    """Lists are quick; ``sessions check`` and opening look at every event."""
    path = tmp_path / "letters.adref"
    begun(path, 60).close()
    raw = path.read_bytes()
    path.write_bytes(raw.replace(b"Between us", b"Between me"))
    assert saves.listing(tmp_path)[0].events == 62
    assert inspect(path).fault is not None


def test_listing_touches_nothing(tmp_path: Path) -> None:
    (tmp_path / "play").mkdir()
    with begun(tmp_path / "play" / "letters.adref", 3):
        for piece in (tmp_path / "play").iterdir():
            shutil.copyfile(piece, tmp_path / piece.name)
    shutil.rmtree(tmp_path / "play")
    before = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    (line,) = saves.listing(tmp_path)
    assert line.events == 5  # all of them stand in the journal
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == before


def test_a_session_is_moved_aside_with_its_journal_and_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "play").mkdir()
    with begun(tmp_path / "play" / "letters.adref", 3) as file:
        for piece in (tmp_path / "play").iterdir():
            shutil.copyfile(piece, tmp_path / piece.name)
        written = file.read()
    (tmp_path / "letters.desk.json").write_text("{}")
    target = saves.move_aside(tmp_path / "letters.adref")
    assert target.with_name("letters.desk.json").exists()
    assert target == tmp_path / "set-aside" / "letters.adref"
    assert inspect(target).events == written
    assert saves.listing(tmp_path) == ()
    begun(tmp_path / "letters.adref").close()
    assert saves.move_aside(tmp_path / "letters.adref").name == "letters-2.adref"
    with pytest.raises(Trouble, match="There is no session file"):
        saves.move_aside(tmp_path / "letters.adref")


def test_an_open_session_is_listed_as_open_and_neither_copied_nor_moved(tmp_path: Path) -> None:
    path = tmp_path / "letters.adref"
    with begun(path) as file:
        assert [line.words() for line in saves.listing(tmp_path)] == ["open in another window"]
        with pytest.raises(Trouble, match="already open"):
            saves.move_aside(path)
        with pytest.raises(Trouble, match="already open"):
            saves.copy(path, tmp_path / "copy.adref")
        file.append(file.head, (ENDED,), 0)
    assert not locks.held(path)
    assert [each.name for each in tmp_path.iterdir()] == ["letters.adref"]


def test_a_copy_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    begun(tmp_path / "letters.adref").close()
    (tmp_path / "copy.adref").write_text("kept")
    with pytest.raises(Trouble, match="already a file"):
        saves.copy(tmp_path / "letters.adref", tmp_path / "copy.adref")
    assert (tmp_path / "copy.adref").read_text() == "kept"
    with pytest.raises(Trouble, match="There is no session file"):
        saves.copy(tmp_path / "missing.adref", tmp_path / "copy-2.adref")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["copy.adref", "letters.adref"]
