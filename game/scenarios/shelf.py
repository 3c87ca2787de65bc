"""Where the scenarios stand, and how one is taken down."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from game.scenarios import books
from game.scenarios.bundles import bundle_at
from game.scenarios.decks import own_deck, own_guests, shared_deck, shared_guests
from game.scenarios.reading import read
from game.scenarios.reduced import game_called, reduce
from game.scenarios.sheets import NAMES
from game.terms.scenario import PublicScenario, Scenario
from game.terms.teaching import Library
from game.terms.trouble import Fault, Trouble


def shelf() -> Path:
    """The folder of scenarios: inside an installed wheel, beside a checkout, or inside a frozen program.

    Raises ``Trouble`` where none of the three is there.
    """
    package = Path(__file__).resolve().parents[1]
    places = [package / "_assets", package.parent / "assets"]
    frozen = getattr(sys, "_MEIPASS", None)
    if isinstance(frozen, str):
        places.append(Path(frozen) / "assets")
    for place in places:
        if (place / "scenarios").is_dir():
            return place / "scenarios"
    raise Trouble("The program's own scenarios are missing; installing it again brings them back.")


def names() -> tuple[str, ...]:
    """The ids of all scenarios on the shelf, in alphabetical order."""
    return tuple(sorted(each.name for each in shelf().iterdir() if (each / NAMES[0]).is_file()))


def folder(wanted: str) -> Path:
    """The folder of a scenario on the shelf. Raises ``Trouble`` where there is none of that name."""
    if wanted not in names():
        raise Trouble(f"There is no scenario called {wanted!r:.80}; there are {', '.join(names())}.")
    return shelf() / wanted


def load(id_or_path: str) -> Scenario:
    """The scenario of that id, in that folder or zipped at that path; ``id:name`` is its reduced game of that name.

    Raises ``Trouble`` where it is not there or not sound.
    """
    if id_or_path in names() or Path(id_or_path).exists():
        return _with_deck(_folder_of(id_or_path))
    whole, colon, game = id_or_path.partition(":")
    if whole not in names():
        whole, colon, game = id_or_path.rpartition(":")
    if not colon:
        return _with_deck(folder(id_or_path))
    scenario = _with_deck(_folder_of(whole))
    return reduce(scenario, game_called(scenario, game))


def library() -> Library:
    """All the teaching on the shelf. Raises ``Trouble`` where a book is not sound."""
    return books.library(shelf().parent)


def _with_deck(folder: Path) -> Scenario:
    """The scenario in a folder with the deck and the guests it is played with."""
    scenario = read(folder)
    bundle = bundle_at(folder)
    own = None if isinstance(bundle, Fault) else own_deck(bundle)
    theirs = None if isinstance(bundle, Fault) else own_guests(bundle)
    drawn = shared_deck(shelf().parent) if own is None else own
    heard = shared_guests(shelf().parent) if theirs is None else theirs
    name = scenario.public.id
    return replace(
        scenario,
        deck=tuple(each for each in drawn if name in each.scenarios),
        guests=tuple(each for each in heard if name in each.scenarios),
    )


def public(name: str) -> PublicScenario:
    """What everybody may know of a scenario on the shelf. Raises ``Trouble`` where there is none or it is not sound."""
    return read(folder(name)).public


def edition(name: str) -> tuple[tuple[int, int, int], ...]:
    """Of each file of a scenario on the shelf when it was written, its size and its place: another for another text.

    Raises ``Trouble`` where there is none of that name, or a file cannot be looked at.
    """
    place = folder(name)
    try:
        found = [(place / each).stat() for each in NAMES]
    except OSError as error:
        raise Trouble(f"The scenario in {place} cannot be read: {error.strerror or error}.") from None
    return tuple((each.st_mtime_ns, each.st_size, each.st_ino) for each in found)


def called(id_or_path: str, reduced: str = "") -> str:
    """What ``load`` takes for a scenario, or for its reduced game of that name."""
    return f"{id_or_path}:{reduced}" if reduced else id_or_path


def _folder_of(id_or_path: str) -> Path:
    """An id of the shelf goes before a folder of the same name."""
    elsewhere = Path(id_or_path)
    return elsewhere if id_or_path not in names() and elsewhere.exists() else folder(id_or_path)
