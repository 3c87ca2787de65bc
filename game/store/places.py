"""Where sessions lie. Loads next to nothing, so that a window can ask before its first picture."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "AD_REFERENDUM_SAVES"
POINTER = "folder.txt"
"""In the usual folder: the path of the one that somebody chose instead."""
_CHECKOUT = Path(__file__).resolve().parents[2]


def folder(chosen: str | None) -> Path:
    """Where sessions lie: the one named, else ``AD_REFERENDUM_SAVES``, else the one chosen before, else the usual.

    Nothing is made; the first session makes its folder.
    """
    told = named(chosen)
    if told:
        return Path(told).expanduser().absolute()
    home = usual()
    try:
        pointed = (home / POINTER).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return home
    return Path(pointed) if pointed and Path(pointed).is_absolute() else home


def named(chosen: str | None) -> str:
    """The folder that this start was told by a word of the command line or of the environment; empty for none."""
    return chosen or os.environ.get(VARIABLE, "")


def usual() -> Path:
    """``saves`` in a checkout, else a folder of the user's own."""
    if (_CHECKOUT / "packaging" / "requirements.lock").exists():
        return _CHECKOUT / "saves"
    from platformdirs import user_data_path  # here, because a checkout does without it

    return user_data_path("ad-referendum", appauthor=False) / "saves"


def choose(place: Path) -> None:
    """Let sessions lie in ``place`` from the next start on. Raises ``OSError`` where that cannot be kept."""
    home = usual()
    home.mkdir(parents=True, exist_ok=True)
    part = home / f"{POINTER}.part"
    part.write_text(f"{place.absolute()}\n", encoding="utf-8")
    part.replace(home / POINTER)
