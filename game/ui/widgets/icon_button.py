"""A button that is an icon alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import paint_box
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.safe_text import hint, name


class IconButton(Pressable):
    """An icon alone; its name is said by the tip and the screen reader. Signals: ``clicked``."""

    def __init__(
        self,
        look: Look,
        icon: Icon,
        words: str,
        *,
        sentence: str = "",
        side: int = 28,
        drawn: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._icon = icon
        self._side = side
        self._drawn = drawn
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_words(words, sentence)

    def show_words(self, words: str, sentence: str = "") -> None:
        """What the button does, for tip and screen reader."""
        name(self, words, sentence)
        hint(self, words)

    def show_icon(self, icon: Icon) -> None:
        """Another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = self.theme.px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon, on a ground under the pointer."""
        painter = brush(self)
        if self.isEnabled() and (self.underMouse() or self.isChecked()):
            ground = Tone.SOFT if self.isChecked() else Tone.HOVER
            paint_box(painter, self.theme, QRectF(self.rect()), pen=None, ground=ground)
        side = self.theme.px(self._drawn)
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        tone = Tone.ACCENT if self.isChecked() else Tone.INK2 if self.isEnabled() else Tone.LINE2
        paint_icon(painter, place, self.theme, self._icon, tone)
