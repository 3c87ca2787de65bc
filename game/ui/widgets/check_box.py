"""A box to tick, with its words beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import paint_box
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, width_of, write

_BOX = 16
_GAP = 8
_TARGET = 28


class CheckBox(Pressable):
    """A choice of yes or no. Signals: ``toggled`` of ``QAbstractButton``."""

    def __init__(
        self, look: Look, words: str, *, on: bool = False, sentence: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._words = words
        self.setCheckable(True)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name(self, words, sentence or self.tr("Space sets the tick or takes it away"))

    def sizeHint(self) -> QSize:
        """Box and words."""
        px = self.theme.px
        return QSize(px(_BOX) + px(_GAP) + width_of(self.theme, self._words, Setting()), px(_TARGET))

    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, tick, words."""
        painter = brush(self)
        side = self.theme.px(_BOX)
        box = QRectF(0, (self.height() - side) // 2, side, side)
        edge = Tone.ACCENT if self.isChecked() and self.isEnabled() else Tone.CTL
        ground = Tone.ACCENT if self.isChecked() and self.isEnabled() else Tone.SHEET
        paint_box(
            painter, self.theme, box, pen=QPen(self.theme.colour(edge), self.theme.px(1)), ground=ground, radius=3
        )
        if self.isChecked():
            inner = box.adjusted(side / 8, side / 8, -side / 8, -side / 8)
            paint_icon(painter, inner, self.theme, Icon.CHECK, Tone.ONACC if self.isEnabled() else Tone.INK3)
        left = side + self.theme.px(_GAP)
        words = QRectF(left, 0, self.width() - left, self.height())
        tone = Tone.INK if self.isEnabled() else Tone.INK3
        write(painter, self.theme, words, self._words, Setting(tone=tone, lines=1))
