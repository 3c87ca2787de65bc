"""What can be played is read once, and again only where a file has changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest

from game.app.foyer import LocalFoyer
from game.scenarios import shelf
from game.terms.scenario import PublicScenario
from game.terms.trouble import Trouble


@pytest.fixture
def own_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shelf with the tutorial alone, that can be written to."""
    place = tmp_path / "scenarios"
    shutil.copytree(shelf.shelf() / "tutorial", place / "tutorial")
    monkeypatch.setattr(shelf, "shelf", lambda: place)
    return place


@pytest.fixture
def read(own_shelf: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of scenarios in the order in which they were read."""
    found: list[str] = []
    really: Callable[[str], PublicScenario] = shelf.public
    monkeypatch.setattr(shelf, "public", lambda name: (found.append(name), really(name))[1])
    return found


def test_the_shelf_is_read_once_however_often_a_new_game_is_opened(tmp_path: Path, read: list[str]) -> None:
    """It took a second each time."""
    foyer = LocalFoyer(tmp_path)
    assert foyer.scenarios() == foyer.scenarios() == foyer.scenarios()
    assert read == ["tutorial"]


def test_a_scenario_that_has_changed_is_read_again_and_no_other(
    tmp_path: Path, own_shelf: Path, read: list[str]
) -> None:
    shutil.copytree(own_shelf / "tutorial", own_shelf / "another")
    sheet = own_shelf / "another" / "scenario.toml"
    text = sheet.read_text(encoding="utf-8").replace('id = "tutorial"', 'id = "another"')
    sheet.write_text(text, encoding="utf-8")
    foyer = LocalFoyer(tmp_path)
    foyer.scenarios()
    old = next(line for line in text.splitlines() if line.startswith("title = "))
    sheet.write_text(text.replace(old, 'title = "Another Convention"'), encoding="utf-8")
    titles = {each.convention.title for each in foyer.scenarios()}
    assert "Another Convention" in titles
    assert sorted(read) == ["another", "another", "tutorial"]


def test_what_was_damaged_since_is_refused_and_read_once_it_is_mended(
    tmp_path: Path, own_shelf: Path, read: list[str]
) -> None:
    foyer = LocalFoyer(tmp_path)
    before = foyer.scenarios()
    sheet = own_shelf / "tutorial" / "clauses.toml"
    text = sheet.read_bytes()
    sheet.write_bytes(text + b"= nonsense\n")
    with pytest.raises(Trouble, match="cannot be played"):
        foyer.scenarios()
    sheet.write_bytes(text)
    assert foyer.scenarios() == before
    sheet.unlink()
    with pytest.raises(Trouble, match="cannot be read"):
        foyer.scenarios()


def test_whoever_asks_while_it_is_being_read_waits_for_that(
    tmp_path: Path, own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really, begun, go, read = shelf.public, Event(), Event(), []

    def slowly(name: str) -> PublicScenario:
        read.append(name)
        begun.set()
        go.wait(60)
        return really(name)

    monkeypatch.setattr(shelf, "public", slowly)
    foyer, found = LocalFoyer(tmp_path), list[tuple[PublicScenario, ...]]()
    threads = [Thread(target=lambda: found.append(foyer.scenarios())) for _ in range(2)]
    threads[0].start()
    begun.wait(60)
    threads[1].start()
    go.set()
    for each in threads:
        each.join()
    assert read == ["tutorial"]
    assert found[0] == found[1]
