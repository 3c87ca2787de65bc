"""Puts widgets on the screen that is not there."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

STANDING: list[QWidget] = []
"""What was shown and may still be painted: nothing is collected while it paints. Emptied when a test is over."""
W = TypeVar("W", bound=QWidget)


def shown(widget: W, width: int = 0, height: int = 0) -> W:
    """``widget`` laid out, visible and active, at its own size or the one given."""
    STANDING.append(widget)
    wish = widget.sizeHint()
    widget.resize(width or wish.width(), height or wish.height())
    widget.show()
    widget.activateWindow()
    QApplication.processEvents()
    return widget
