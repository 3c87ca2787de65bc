"""Where sessions lie. Loads next to nothing, so that a window can ask before its first picture."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "AD_REFERENDUM_SAVES"
_CHECKOUT = Path(__file__).resolve().parents[2]


def folder(chosen: str | None) -> Path:
    """Where sessions lie: the one chosen, else ``AD_REFERENDUM_SAVES``, else ``saves`` in a checkout, else the user's.

    Nothing is made; the first session makes its folder.
    """
    named = chosen or os.environ.get(VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    if (_CHECKOUT / "packaging" / "requirements.lock").exists():
        return _CHECKOUT / "saves"
    from platformdirs import user_data_path  # here, because a checkout does without it

    return user_data_path("ad-referendum", appauthor=False) / "saves"
