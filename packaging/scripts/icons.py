"""Every size and format of the program's mark, from its one drawing: ``python packaging/scripts/icons.py FOLDER``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).parents[1] / "icons" / "ad-referendum.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
"""Pixels, as the icon themes of desktops want them."""


def drawn(size: int) -> QImage:
    """The mark, ``size`` pixels square, on nothing."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    return image


def main(folder: Path) -> None:
    """Draw them all."""
    application = QGuiApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        _kept(drawn(size), folder / f"{size}.png")
    _kept(drawn(256), folder / "ad-referendum.ico")
    _kept(drawn(512), folder / "ad-referendum.icns")
    del application


def _kept(image: QImage, path: Path) -> None:
    if not image.save(str(path)):
        raise SystemExit(f"{path} could not be written.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
