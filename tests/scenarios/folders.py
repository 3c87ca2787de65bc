"""Scenario folders to spoil: copies of shipped ones with a text exchanged."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.scenarios import shelf
from game.scenarios.sheets import NAMES
from game.terms.scenario import Scenario
from tests.kit import sessions


@cache
def loaded(name: str) -> Scenario:
    """A shipped scenario, or a reduced game of one, read once for all tests."""
    return sessions.scenario(name)


def texts(name: str = "tutorial") -> dict[str, str]:
    """The three files of a shipped scenario."""
    return {file: (shelf.folder(name) / file).read_text("utf-8") for file in NAMES}


def exchanged(text: str, old: str, new: str) -> str:
    """The text with the first ``old`` replaced; a test that asks for what is not there is wrong."""
    assert old in text, f"there is no {old!r} to spoil"
    return text.replace(old, new, 1)


def written(place: Path, files: dict[str, str], name: str = "tutorial") -> Path:
    """A folder of that name with these files."""
    folder = place / name
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in files.items():
        (folder / file).write_bytes(text.encode("utf-8", "surrogateescape"))
    return folder


def spoiled(place: Path, file: str, old: str, new: str) -> Path:
    """The tutorial with one text exchanged in one file."""
    files = texts()
    return written(place, {**files, file: exchanged(files[file], old, new)})


def line_of(text: str, part: str) -> int:
    """The line, from 1, on which ``part`` first stands."""
    return text.count("\n", 0, text.index(part)) + 1
