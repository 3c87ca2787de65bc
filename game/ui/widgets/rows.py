"""Layouts whose spacings and margins are lengths of the design, and follow the text size."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QSpacerItem, QWidget

from game.ui.theme.look import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """Space around, in logical pixels."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0

    @staticmethod
    def around(across: int, down: int | None = None) -> Margins:
        """The same left and right, and the same above and below."""
        vertical = across if down is None else down
        return Margins(left=across, top=vertical, right=across, bottom=vertical)


class _Line(QBoxLayout):
    def __init__(
        self,
        look: Look,
        direction: QBoxLayout.Direction,
        parent: QWidget | None,
        *,
        spacing: int,
        margins: Margins,
    ) -> None:
        super().__init__(direction)
        self._look = look
        self._spacing = spacing
        self._margins = margins
        self._gaps: list[tuple[QSpacerItem, int]] = []
        if parent is not None:
            parent.setLayout(self)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_margins(self, margins: Margins) -> None:
        """Other space around."""
        self._margins = margins
        self._on_look_changed()

    def turn(self, beside: bool) -> None:
        """Things side by side, or below one another."""
        ways = QBoxLayout.Direction
        self.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def gap(self, logical: int) -> None:
        """A blank of ``logical`` pixels, on top of the spacing."""
        spacer = QSpacerItem(0, 0)
        self._gaps.append((spacer, logical))
        self._size_gap(spacer, logical)
        self.addItem(spacer)

    def _on_look_changed(self) -> None:
        px = self._look.theme.px
        self.setSpacing(px(self._spacing))
        edges = self._margins
        left, right = px(edges.left), px(edges.right)
        if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left, right = right, left  # Qt mirrors what stands in a layout, and not the space around it
        self.setContentsMargins(left, px(edges.top), right, px(edges.bottom))
        for spacer, logical in self._gaps:
            self._size_gap(spacer, logical)
        self.invalidate()

    def _size_gap(self, spacer: QSpacerItem, logical: int) -> None:
        size = self._look.theme.px(logical)
        fixed, loose = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum
        if self.direction() in (QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.RightToLeft):
            spacer.changeSize(size, 0, fixed, loose)
        else:
            spacer.changeSize(0, size, loose, fixed)


class Row(_Line):
    """Things side by side."""

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, spacing: int = 8, margins: Margins | None = None
    ) -> None:
        super().__init__(look, QBoxLayout.Direction.LeftToRight, parent, spacing=spacing, margins=margins or Margins())


class Column(_Line):
    """Things below one another."""

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, spacing: int = 8, margins: Margins | None = None
    ) -> None:
        super().__init__(look, QBoxLayout.Direction.TopToBottom, parent, spacing=spacing, margins=margins or Margins())
