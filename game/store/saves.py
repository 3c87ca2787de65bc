"""The shelf of sessions: which folder, what lies in it, names that every system can bear, copying and setting aside.

Loads neither SQLModel nor Alembic, so that a list is there at once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

from game.store import locks, troubles
from game.store.copies import copy
from game.store.desk import path_beside
from game.store.glance import SaveLine, glance
from game.store.places import folder
from game.store.untouched import beside
from game.terms.trouble import Trouble

__all__ = [
    "ASIDE",
    "ENDING",
    "SaveLine",
    "copy",
    "folder",
    "listing",
    "move_aside",
    "move_desk",
    "new_path",
    "path_for",
]

ENDING = ".adref"
ASIDE = "set-aside"
"""The folder of what was taken off the shelf."""
LONGEST = 64
_ID = re.compile(rf"[a-z0-9][a-z0-9-]{{0,{LONGEST - 1}}}")
_OF_WINDOWS = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
"""Names that Windows keeps for its devices, whatever the ending."""


def path_for(folder: Path, session: str) -> Path:
    """The file of that session. Raises ``Trouble`` for a name that some system could not bear."""
    if not _ID.fullmatch(session) or _OF_WINDOWS.fullmatch(session):
        raise Trouble(
            f"“{session:.80}” cannot be the name of a session: small letters a to z, digits and hyphens, "
            f"{LONGEST} at most, beginning with a letter or a digit, and no word that Windows keeps for itself."
        )
    return folder / f"{session}{ENDING}"


def new_path(folder: Path, wish: str, taken: Callable[[Path], bool] = Path.exists) -> Path:
    """A path not ``taken`` yet, named as near to the wish as every system can bear; its stem is the session's id."""
    plain = unicodedata.normalize("NFKD", wish).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[: LONGEST - 8].strip("-") or "session"
    if _OF_WINDOWS.fullmatch(stem):
        stem = f"session-{stem}"
    number = 1
    while taken(path := path_for(folder, stem if number == 1 else f"{stem}-{number}")):
        number += 1
    return path


def listing(folder: Path) -> tuple[SaveLine, ...]:
    """Every session in the folder, the latest first. Never fails: what cannot be read says so in its line."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ENDING and not path.name.startswith("."))
    except OSError:
        return ()
    lines = [glance(path) for path in paths]
    return tuple(sorted(lines, key=lambda line: -line.at_ms))


def move_aside(path: Path) -> Path:
    """Take a session off the shelf without deleting it: into ``ASIDE`` beside it. Raises ``Trouble``."""
    aside = path.parent / ASIDE
    try:
        if locks.held(path):
            raise troubles.already_open(path)
        aside.mkdir(exist_ok=True)
        target = aside / path.name
        number = 2
        while target.exists():
            target = aside / f"{path.stem}-{number}{path.suffix}"
            number += 1
        for journal in beside(path):  # first: a journal that stayed behind would be lost, one that came alone is not
            if journal.exists():
                journal.rename(target.with_name(target.name + journal.name.removeprefix(path.name)))
        path.rename(target)
        move_desk(path, target)
    except FileNotFoundError:
        raise troubles.missing(path) from None
    except OSError as error:
        raise troubles.unwritable(path, error) from error
    return target


def move_desk(path: Path, target: Path) -> None:
    """What lies beside a session goes where it goes. Raises ``OSError``."""
    if (desk := path_beside(path)).exists():
        desk.rename(path_beside(target))
