"""Which session files lie as we left them: by number, length and times of the file, none of which a stranger can set.

The list lies with the backups. Without it, or where something else has touched a file, it is looked at as a stranger's.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

from game.store.backups import FOLDER

FILE = "known.json"
KEPT = 400
"""Files that are remembered; the oldest make room."""


def as_we_left_it(path: Path) -> bool:
    """Whether nobody has touched the file since we let go of it."""
    path = Path(os.path.realpath(path))
    mark = _mark(path)
    return mark is not None and _read(path).get(path.name) == mark


def remember(path: Path) -> None:
    """Note how the file lies now. Nothing fails for it."""
    mark = _mark(path)
    if mark is None:
        return
    marks = _read(path)
    marks.pop(path.name, None)
    marks[path.name] = mark
    lying = _place(path)
    with suppress(OSError):
        part = lying.with_suffix(".part")
        part.write_text(json.dumps(dict(list(marks.items())[-KEPT:])), encoding="utf-8")
        part.replace(lying)


def _place(path: Path) -> Path:
    return path.parent / FOLDER / FILE


def _mark(path: Path) -> list[int] | None:
    """``None`` where a journal lies beside it, or nothing lies there."""
    try:
        if path.with_name(path.name + "-wal").exists():
            return None
        found = path.stat()
    except OSError:
        return None
    return [found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns]


def _read(path: Path) -> dict[str, object]:
    try:
        said = json.loads(_place(path).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
