"""``python -m tests.gallery OUT [NAME …]``: a picture of every sheet of components and of every screen.

Light and dark; sheets at 100 and 200 % text, screens at 1440x900, at 1280x720, and at 200 % text. ``NAME`` is the
beginning of the name of what is wanted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ.pop("QT_FONT_DPI", None)

from PySide6.QtWidgets import QApplication, QWidget

from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from game.ui.widgets.focus_ring import FocusRing
from tests.gallery.components import components
from tests.gallery.composers import composers, open_things
from tests.gallery.foundations import foundations
from tests.gallery.scenes import Scene
from tests.gallery.screens import SCENES
from tests.gallery.sheet import Sheet
from tests.kit.fits import settle

SHEETS: Mapping[str, Callable[[Look], QWidget]] = {
    "foundations": foundations,
    "components": components,
    "composers": composers,
    "open": open_things,
}


class Size(NamedTuple):
    """Of a window, with its size of text in per cent."""

    width: int
    height: int
    percent: int


SIZES = (Size(1440, 900, 100), Size(1280, 720, 100), Size(1440, 900, 200))


def _sheet(name: str, look: Look, out: Path) -> None:
    for dark in (False, True):
        for percent in (100, 200):
            look.wear(Theme(dark=dark, percent=percent))
            widget = SHEETS[name](look)
            if not widget.isVisible():
                widget.resize(widget.sizeHint())
                widget.show()
            QApplication.processEvents()
            if isinstance(widget, Sheet) and widget.focused is not None:
                FocusRing(widget.look, widget).show_around(widget.focused)
            _save(widget, out / f"{name}_{_tint(dark)}_{percent}.png")
            widget.close()
            widget.deleteLater()


def _screen(name: str, scene: Scene, look: Look, out: Path) -> None:
    look.wear(Theme())
    shell = scene(look)
    for dark in (False, True):
        for size in SIZES:
            look.wear(Theme(dark=dark, percent=size.percent))
            shell.resize(size.width, size.height)
            settle()
            _save(shell, out / f"{name}_{_tint(dark)}_{size.width}x{size.height}_{size.percent}.png")
    shell.leave()
    shell.close()
    shell.deleteLater()


def _tint(dark: bool) -> str:
    return "dark" if dark else "light"


def _save(widget: QWidget, file: Path) -> None:
    widget.grab().save(str(file))
    print(file)


def main(arguments: Sequence[str]) -> int:
    """Draw everything whose name starts with one of the arguments after the folder, or all."""
    if not arguments or arguments[0].startswith("-"):
        print("usage: python -m tests.gallery OUT [NAME …]", file=sys.stderr)
        return 2
    out, wanted = Path(arguments[0]), tuple(arguments[1:])
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    app.setCursorFlashTime(0)
    look = Look(reduced_motion=True)
    look.dress()
    for name in SHEETS:
        if name.startswith(wanted or name):
            _sheet(name, look, out)
    for name, scene in SCENES.items():
        if name.startswith(wanted or name):
            _screen(name, scene, look, out)
    settle()  # studies of the last screens say that they have ended
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
