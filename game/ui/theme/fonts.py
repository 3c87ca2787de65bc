"""Brings the program's own fonts in. Their licence lies beside them."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from game.terms.trouble import Trouble
from game.ui.theme.assets import assets_folder
from game.ui.theme.roles import SANS, SERIF


def load_fonts() -> None:
    """Register every font file of the assets; a second call does nothing. Needs a running ``QGuiApplication``.

    Raises ``Trouble`` for a file that is no font.
    """
    if {SERIF, SANS} <= set(QFontDatabase.families()):
        return
    for file in sorted((assets_folder() / "fonts").glob("*.otf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise Trouble(f"The font {file.name} cannot be read; installing the program again brings it back.")
