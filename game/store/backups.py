"""Backups that come by themselves: a few of the latest states of each session, in a folder of their own beside it."""

from __future__ import annotations

import re
from pathlib import Path

from game.store import troubles
from game.store.copies import copy
from game.store.opening import inspect
from game.terms.trouble import Trouble

FOLDER = "backups"
KEPT = 3
"""States of one session that are kept."""


def back_up(path: Path) -> Path | None:
    """Keep the session as it is now; the oldest of its backups makes room. ``None`` where there was no room for it.

    A backup is a courtesy: it never stands in the way of playing.
    """
    target = _place(path, max([number for number, _ in _numbered(path)], default=0) + 1)
    try:
        copy(path, target)
        for _, old in _numbered(path)[:-KEPT]:
            old.unlink()
    except (Trouble, OSError):
        return None
    return target


def latest_sound(path: Path) -> Path | None:
    """The newest backup of the session at ``path`` in which everything holds."""
    for _, backup in reversed(_numbered(path)):
        try:
            opened = inspect(backup)
        except Trouble:
            continue
        if opened.fault is None and opened.events:
            return backup
    return None


def restore(path: Path, to: Path) -> Path:
    """Copy the newest sound backup to ``to``; answers which one. Raises ``Trouble`` where there is none."""
    backup = latest_sound(path)
    if backup is None:
        raise Trouble(f"There is no sound backup of {path.name} in {path.parent / FOLDER}.")
    if to.exists():
        raise troubles.taken(to)
    copy(backup, to)
    return backup


def _place(path: Path, number: int) -> Path:
    return path.parent / FOLDER / f"{path.stem}.{number}.backup"


def _numbered(path: Path) -> list[tuple[int, Path]]:
    """Its backups, oldest first."""
    named = re.compile(rf"{re.escape(path.stem)}\.(\d{{1,9}})\.backup")
    folder = path.parent / FOLDER
    found = [(named.fullmatch(each.name), each) for each in folder.glob("*.backup")] if folder.is_dir() else []
    return sorted((int(match[1]), each) for match, each in found if match)
