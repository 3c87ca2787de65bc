"""F6: from one panel of a window to the next, in reading order."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from game.ui.screens.page import PANEL


def next_panel(window: QWidget, focused: QWidget | None, step: int) -> QWidget | None:
    """What should hear the keyboard in the next panel that has anything to; ``None`` where there is no other."""
    panels = [each for each in _panels(window) if _focusable(each) is not None]
    if not panels:
        return None
    here = next((at for at, each in enumerate(panels) if focused is not None and each.isAncestorOf(focused)), None)
    place = (0 if step > 0 else len(panels) - 1) if here is None else (here + step) % len(panels)
    return _focusable(panels[place])


def _panels(window: QWidget) -> list[QWidget]:
    marked = [each for each in window.findChildren(QWidget) if each.property(PANEL) and each.isVisible()]
    return sorted(marked, key=lambda each: _place(each, window))


def _place(panel: QWidget, window: QWidget) -> tuple[int, int]:
    corner = panel.mapTo(window, QPoint(0, 0))
    return corner.y(), corner.x()


def _focusable(panel: QWidget) -> QWidget | None:
    """The first thing in the panel that Tab would stop at."""
    for each in panel.findChildren(QWidget):
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return each
    return None
