"""``python -m tests.gallery OUT``: a picture of every sheet, in light and dark, at 100 and 200 % text."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

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
from tests.gallery.sheet import Sheet

SHEETS: Mapping[str, Callable[[Look], QWidget]] = {
    "foundations": foundations,
    "components": components,
    "composers": composers,
    "open": open_things,
}


def picture(widget: QWidget, file: Path) -> None:
    """Lay out, draw and save."""
    app = QApplication.instance()
    assert app is not None
    if not widget.isVisible():
        widget.resize(widget.sizeHint())
        widget.show()
    app.processEvents()
    if isinstance(widget, Sheet) and widget.focused is not None:
        FocusRing(widget.look, widget).show_around(widget.focused)
    widget.grab().save(str(file))


def main(arguments: list[str]) -> int:
    """Draw every sheet whose name starts with one of the arguments after the folder, or all."""
    if not arguments:
        print("usage: python -m tests.gallery OUT [SHEET …]", file=sys.stderr)
        return 2
    out, wanted = Path(arguments[0]), arguments[1:]
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    app.setCursorFlashTime(0)
    for dark in (False, True):
        for percent in (100, 200):
            look = Look(theme=Theme(dark=dark, percent=percent), reduced_motion=True)
            look.dress()
            for name, build in SHEETS.items():
                if wanted and not any(name.startswith(each) for each in wanted):
                    continue
                widget = build(look)
                file = out / f"{name}_{'dark' if dark else 'light'}_{percent}.png"
                picture(widget, file)
                print(file)
                widget.close()
                widget.deleteLater()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
