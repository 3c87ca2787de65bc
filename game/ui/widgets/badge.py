"""A number on a soft ground beside a heading: how many there are. Nothing where there is none."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted, paint_box
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_HEIGHT, _PADDING = 18, 6


class Badge(Painted):
    """The number."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_count(self, count: int) -> None:
        """How many; none hides it."""
        self._words = str(count)
        name(self, self._words)
        self.setVisible(count > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The number with room beside it."""
        words = width_of(self.theme, self._words, self._setting())
        return QSize(words + 2 * self.theme.px(_PADDING), self.theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and number."""
        painter, box = brush(self), QRectF(self.rect())
        paint_box(painter, self.theme, box, pen=None, ground=Tone.SOFT, radius=_HEIGHT / 2)
        write(painter, self.theme, box, self._words, self._setting())

    def _setting(self) -> Setting:
        return Setting(role=Role.CAPTION, weight=600, tone=Tone.ACCENT, side=Side.CENTRE, lines=1)
