"""What every pressable thing shares: it paints itself from the theme, and Enter presses it as Space does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from game.ui.theme.look import Look
from game.ui.theme.theme import Theme

ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Pressable(QAbstractButton):
    """A button that paints itself from the theme; Enter presses it as Space does."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self._on_look_changed)

    @property
    def theme(self) -> Theme:
        """The theme worn now."""
        return self.look.theme

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()
