"""Where scenarios are found, under which names, and where in a file a thing of one is written."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from game.scenarios import checking, reading, shelf
from game.scenarios.bundles import Folder
from game.scenarios.places import Places
from game.terms.trouble import Trouble
from tests.scenarios.folders import line_of, texts, written


def test_a_scenario_is_loaded_by_id_and_by_folder_alike(tmp_path: Path) -> None:
    folder = written(tmp_path, texts())
    found = shelf.load("tutorial")
    assert found == shelf.load(str(folder))
    assert replace(found, deck=(), guests=()) == reading.read(shelf.folder("tutorial"))


def test_an_unknown_scenario_is_refused_with_those_there_are() -> None:
    with pytest.raises(Trouble, match="There is no scenario called 'atlantis'; there are cybercrime, illicit_finance"):
        shelf.load("atlantis")


@pytest.mark.parametrize("wanted", ["", "..", "../scenarios/tutorial", "tutorial/", "tutorial\0", "TUTORIAL"])
def test_the_shelf_gives_out_nothing_but_its_own(wanted: str) -> None:
    with pytest.raises(Trouble):
        shelf.folder(wanted)


def test_a_reduced_game_is_loaded_by_its_name_after_a_colon(tmp_path: Path) -> None:
    game = shelf.load("cybercrime:six in ninety minutes")
    assert game.public.states == ("ARV", "COR", "LUM", "JOR", "SON", "OST")
    assert shelf.load(f"{written(tmp_path, texts())}:three").public.subtitle == "three"


def test_an_unknown_reduced_game_is_refused_with_those_there_are() -> None:
    with pytest.raises(Trouble, match="no reduced game called 'seven'; it has six in ninety minutes, twelve in"):
        shelf.load("cybercrime:seven")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shelf's module as if the program were installed in another place, without assets beside it."""
    (tmp_path / "lib" / "game" / "scenarios").mkdir(parents=True)
    monkeypatch.setattr(shelf, "__file__", str(tmp_path / "lib" / "game" / "scenarios" / "shelf.py"))
    monkeypatch.delattr(sys, "_MEIPASS", raising=False)
    return tmp_path


ASSETS = Path(__file__).resolve().parents[2] / "assets" / "scenarios"


def test_assets_within_an_installed_program_are_found(elsewhere: Path) -> None:
    shutil.copytree(ASSETS / "tutorial", elsewhere / "lib" / "game" / "_assets" / "scenarios" / "tutorial")
    assert shelf.names() == ("tutorial",)


def test_assets_beside_a_frozen_program_are_found(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ASSETS / "tutorial", elsewhere / "frozen" / "assets" / "scenarios" / "tutorial")
    monkeypatch.setattr(sys, "_MEIPASS", str(elsewhere / "frozen"), raising=False)
    assert shelf.load("tutorial").public.title == "The Three Ports Convention"


def test_a_program_without_its_scenarios_says_so(elsewhere: Path) -> None:
    assert elsewhere.is_dir()
    with pytest.raises(Trouble, match="own scenarios are missing; installing it again brings them back"):
        shelf.names()


@pytest.mark.parametrize(
    ("name", "file", "text"),
    [
        ("TU02", "clauses.toml", '[[clause]]\nid = "TU02"'),
        ("TU01.speed", "clauses.toml", '  [[clause.bracket]]\n  id = "TU01.speed"'),
        ("TU01.speed.h48", "clauses.toml", '  [[clause.bracket.alternative]]\n  id = "h48"'),
        ("TU01.B", "clauses.toml", '  [[clause.bracket.alternative]]\n  id = "B"'),
        ("CIN", "delegations.toml", '[[delegation]]\nid = "CIN"'),
        ("model_package", "scenario.toml", "[outcomes.model_package]"),
        ("three", "scenario.toml", "[[reduced_game]]"),
    ],
)
def test_every_thing_with_a_name_has_its_file_and_line(name: str, file: str, text: str) -> None:
    place = Places(checking.examine(Folder(shelf.folder("tutorial"))).sheets).of(name)
    assert place is not None
    assert (place.file, place.line) == (f"tutorial/{file}", line_of(texts()[file], text))


def test_what_is_not_written_has_no_place() -> None:
    assert Places(checking.examine(Folder(shelf.folder("tutorial"))).sheets).of("TU77") is None
