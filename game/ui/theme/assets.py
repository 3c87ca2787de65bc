"""Where the program's own pictures, fonts and texts lie, however it was installed."""

from __future__ import annotations

import sys
from pathlib import Path

from game.terms.trouble import Trouble


def assets_folder() -> Path:
    """The folder of assets: inside an installed wheel, beside a checkout, or inside a frozen program.

    Raises ``Trouble`` where none of the three is there.
    """
    package = Path(__file__).resolve().parents[2]
    frozen = getattr(sys, "_MEIPASS", None)
    places = [package / "_assets", package.parent / "assets"]
    if isinstance(frozen, str):
        places.append(Path(frozen) / "assets")
    for place in places:
        if (place / "fonts").is_dir():
            return place
    raise Trouble("The program's own fonts and pictures are missing; installing it again brings them back.")
