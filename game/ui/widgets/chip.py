"""A filter: a rounded chip that is on or off."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import paint_box
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_DRAWN = 23
_TARGET = 28
_PADDING = 9


class Chip(Pressable):
    """One filter. Signals: ``toggled`` of ``QAbstractButton``."""

    def __init__(self, look: Look, words: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._words = words
        self.setCheckable(True)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name(self, words, self.tr("Enter or Space chooses"))

    def sizeHint(self) -> QSize:
        """The words in their bolder face, and a target to hit that is taller than the chip."""
        px = self.theme.px
        return QSize(width_of(self.theme, self._words, Setting(role=Role.LABEL)) + 2 * px(_PADDING), px(_TARGET))

    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Pill and words."""
        painter = brush(self)
        height = self.theme.px(_DRAWN)
        pill = QRectF(0, (self.height() - height) / 2, self.width(), height)
        border = Tone.ACCENT if self.isChecked() else Tone.CTL
        ground = Tone.SOFT if self.isChecked() else Tone.HOVER if self.underMouse() else None
        pen = QPen(self.theme.colour(border), self.theme.px(1))
        paint_box(painter, self.theme, pill, pen=pen, ground=ground, radius=_DRAWN / 2)
        role, tone = (Role.LABEL, Tone.ACCENT) if self.isChecked() else (Role.SMALL, Tone.INK2)
        write(painter, self.theme, pill, self._words, Setting(role=role, tone=tone, lines=1, side=Side.CENTRE))
