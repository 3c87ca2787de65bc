"""Which archive a command is about: the database that ``--store`` names, else the folder of sessions."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game.store import archives, credentials, saves
from game.store.archives import Archive, Department, named
from game.store.opening import Opened, begun

if TYPE_CHECKING:
    from game.store.session import StoredSession


def of(asked: Namespace) -> Archive:
    """The archive that the command line names."""
    return named(getattr(asked, "store", None), saves.folder(getattr(asked, "saves", None)))


def read(asked: Namespace, given: str) -> Opened:
    """A session in the database by its name, or one in a file by its path or name. Raises ``Trouble``."""
    chosen = of(asked)
    return chosen.read(given) if isinstance(chosen, Department) else credentials.read_events(meant(asked, given))


def meant(asked: Namespace, given: str) -> Path:
    """The file that is meant: the one of that path, else the session of that name in the folder of sessions."""
    path = Path(given)
    inside = saves.folder(getattr(asked, "saves", None)) / f"{given}{saves.ENDING}"
    return inside if len(path.parts) == 1 and not path.exists() and inside.exists() else path


def checked(asked: Namespace, given: str) -> Opened:
    """``read``, and it is replayed whoever wrote it. Raises ``Trouble``."""
    chosen = of(asked)
    if isinstance(chosen, Department):
        return begun(chosen.looked_through(given))
    return begun(credentials.looked_through(Path(given)))


def opened(asked: Namespace, given: Path, *, read_only: bool = False) -> StoredSession:
    """The same, to be written to. Raises ``Trouble``."""
    chosen = of(asked)
    if isinstance(chosen, Department):
        return chosen.open(given.stem, read_only=read_only)
    return archives.opened(given, read_only=read_only)
