"""A sheet of samples: captions with a widget under each, in columns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Ground, Painted
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line


class Sheet(Ground):
    """Columns of samples on the sheet's colour."""

    def __init__(self, look: Look, title: str, *widths: int) -> None:
        super().__init__(look, Tone.SHEET)
        outer = Column(look, self, spacing=14, margins=Margins.around(36, 24))
        outer.addWidget(Line(look, title, role=Role.HEADING))
        row = Row(look, spacing=56)
        outer.addLayout(row)
        outer.addStretch(1)
        self.focused: QWidget | None = None
        """What the focus ring is drawn around."""
        self.columns: list[Column] = []
        for width in widths:
            holder = Ground(look, Tone.SHEET, width=width)
            column = Column(look, holder, spacing=6)
            self.columns.append(column)
            row.addWidget(holder)
        row.addStretch(1)

    def add(self, column: int, caption: str, widget: QWidget, *, after: int = 10) -> QWidget:
        """Put ``widget`` under its caption."""
        place = self.columns[column]
        place.addWidget(Line(self.look, caption, role=Role.CAPTION, tone=Tone.INK3))
        place.addWidget(widget)
        place.gap(after)
        return widget

    def finish(self) -> None:
        """Push everything to the top."""
        for column in self.columns:
            column.addStretch(1)


class Drawing(Painted):
    """A small drawing made by a function of painter and theme."""

    def __init__(self, look: Look, width: int, height: int, draw: Callable[[QPainter, Theme], None]) -> None:
        super().__init__(look)
        self._size = (width, height)
        self._draw = draw

    def sizeHint(self) -> QSize:  # noqa: N802
        """As given."""
        return QSize(self.theme.px(self._size[0]), self.theme.px(self._size[1]))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As given."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw, in logical pixels."""
        self._draw(QPainter(self), self.theme)


def at(theme_percent: int, x: float, y: float, width: float, height: float) -> QRectF:
    """A place given in logical pixels."""
    scale = theme_percent / 100
    return QRectF(x * scale, y * scale, width * scale, height * scale)
