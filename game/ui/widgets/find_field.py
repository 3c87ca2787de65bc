"""The way to the finder, drawn as the field that it opens."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import paint_box
from game.ui.widgets.key_cap import key_cap_width, paint_key_cap
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.typeset import Setting, width_of, write

_WIDE, _HIGH, _SIDE = 196, 28, 16
_PADDING, _GAP = 10, 7
_SETTING = Setting(role=Role.SMALL, tone=Tone.INK2, lines=1)


class FindField(Pressable):
    """An icon, what can be found, and the key that opens it too. Signals: ``clicked``."""

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._words, self._key = words, ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_key(self, key: str, sentence: str) -> None:
        """The key as its cap shows it, and what a press does."""
        self._key = key
        name(self, self._words, sentence)
        hint(self, sentence)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The whole words, and as wide as the picture has it at least."""
        px = self.theme.px
        words = width_of(self.theme, self._words, _SETTING)
        return QSize(max(px(_WIDE), self._least() + words + px(_GAP)), px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Icon and key; the words are in the tip."""
        return QSize(self._least(), self.theme.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, icon, words, key."""
        painter, px, theme = brush(self), self.theme.px, self.theme
        ground = Tone.HOVER if self.underMouse() else Tone.SHEET
        pen = QPen(theme.colour(Tone.CTL), px(1))
        paint_box(painter, theme, QRectF(self.rect()), pen=pen, ground=ground)
        side, middle = px(_SIDE), self.height() / 2
        paint_icon(painter, QRectF(px(_PADDING), middle - side / 2, side, side), theme, Icon.SEARCH, Tone.INK2)
        left = px(_PADDING) + side + px(_GAP)
        cap = self.width() - px(_PADDING) + px(3) - key_cap_width(theme, self._key)
        write(painter, theme, QRectF(left, 0, cap - px(_GAP) - left, self.height()), self._words, _SETTING)
        paint_key_cap(painter, theme, QPointF(cap, middle), self._key, Tone.INK2)

    def _least(self) -> int:
        px = self.theme.px
        return 2 * px(_PADDING) + px(_SIDE) + px(_GAP) + key_cap_width(self.theme, self._key)
