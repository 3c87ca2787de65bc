"""A column whose contents are put anew from values: the old widgets go, the new ones come."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from game.ui.theme.look import Look
from game.ui.widgets.rows import Column
from game.ui.widgets.tabbing import follow

V = TypeVar("V")


class Many(QWidget):
    """As many widgets as there are values, below one another."""

    def __init__(self, look: Look, *, spacing: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = Column(look, self, spacing=spacing)
        self._shown: list[QWidget] = []
        self._values: tuple[object, ...] | None = None

    @property
    def shown(self) -> tuple[QWidget, ...]:
        """What stands there."""
        return tuple(self._shown)

    def show_values(self, values: Sequence[V], made: Callable[[V], QWidget]) -> None:
        """One widget for each value; the same values as before change nothing."""
        if self._values != tuple(values):
            self.show_widgets([made(each) for each in values])
            self._values = tuple(values)

    def add_widgets(self, widgets: Iterable[QWidget]) -> None:
        """These as well, below the others."""
        for new in widgets:
            self._shown.append(new)
            self._column.addWidget(new)
        follow(self, self._shown)
        if self._shown and self.parentWidget() is not None:
            self.show()

    def show_widgets(self, widgets: Iterable[QWidget]) -> None:
        """These widgets and no others."""
        self._values = None
        for old in self._shown:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = list(widgets)
        for new in self._shown:
            self._column.addWidget(new)
        follow(self, self._shown)
        if not self._shown:
            self.hide()
        elif self.parentWidget() is not None:  # without a parent it would open as a window of its own
            self.show()
