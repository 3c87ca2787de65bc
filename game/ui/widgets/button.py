"""Buttons: primary, plain, quiet and destructive; with an icon, with the key that presses them."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import paint_box
from game.ui.widgets.key_cap import key_cap_width, paint_key_cap
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, width_of, write


class ButtonKind(StrEnum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    MENU = "menu"
    """Quiet, with its sign behind its words: opens a list of what it could say instead."""
    FOOT = "foot"
    """Quiet, and as plain as the words beside it: at the foot of the door."""
    DESTRUCTIVE = "destructive"


class ButtonSize(StrEnum):
    """How large a button is."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"


_HEIGHT = {ButtonSize.SMALL: 26, ButtonSize.NORMAL: 32, ButtonSize.LARGE: 40}
_PADDING = {ButtonSize.SMALL: 11, ButtonSize.NORMAL: 15, ButtonSize.LARGE: 21}
_TEXT = {
    ButtonKind.PRIMARY: Tone.ONACC,
    ButtonKind.PLAIN: Tone.INK,
    ButtonKind.QUIET: Tone.ACCENT,
    ButtonKind.MENU: Tone.INK2,
    ButtonKind.FOOT: Tone.INK2,
    ButtonKind.DESTRUCTIVE: Tone.NEG,
}
_BORDER = {ButtonKind.PLAIN: Tone.CTL, ButtonKind.DESTRUCTIVE: Tone.NEG}
_BARE = (ButtonKind.QUIET, ButtonKind.MENU, ButtonKind.FOOT)
"""Without border and ground."""
_ICON = 16
_ICON_GAP = 8
_KEY_GAP = 9


class Button(Pressable):
    """A verb to press. Signals: ``clicked`` of ``QAbstractButton``."""

    def __init__(
        self,
        look: Look,
        words: str,
        *,
        kind: ButtonKind = ButtonKind.PLAIN,
        size: ButtonSize = ButtonSize.NORMAL,
        icon: Icon | None = None,
        key: str = "",
        sentence: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._kind = kind
        self._size = size
        self._icon = icon
        self._key = key
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_words(words, sentence)

    def show_words(self, words: str, sentence: str = "") -> None:
        """What the button says; ``sentence`` tells a screen reader more, such as why the button is off."""
        name(self, words, sentence or self._how())
        if words != self._words:
            self._words = words
            self.updateGeometry()
            self.update()

    def show_cap(self, key: str) -> None:
        """The key that presses it, or none where there is no room for its cap."""
        if key != self._key:
            self._key = key
            self.updateGeometry()
            self.update()

    def _how(self) -> str:
        """How it is pressed: said where there is nothing more to say."""
        return self.tr("Enter or Space presses")

    def words(self) -> str:
        """What the button says."""
        return self._words

    def sizeHint(self) -> QSize:
        """Words, icon and key with their padding."""
        return QSize(self.wanted(self._key), self.theme.px(_HEIGHT[self._size]))

    def wanted(self, key: str) -> int:
        """Width with the cap of that key, or of none, in pixels."""
        px = self.theme.px
        width = 2 * px(self._inset()) + width_of(self.theme, self._words, self._setting())
        if self._icon:
            width += px(_ICON) + px(_ICON_GAP)
        if key:
            width += px(_KEY_GAP) + key_cap_width(self.theme, key)
        return width

    def minimumSizeHint(self) -> QSize:
        """No smaller than it wishes to be."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, icon, words, key."""
        painter = brush(self)
        self._paint_box(painter)
        px, height = self.theme.px, self.height()
        left = float(px(self._inset()))
        tone = self._tone()
        if self._icon and self._kind is ButtonKind.MENU:
            side = px(_ICON)
            behind = QRectF(self.width() - px(self._inset()) - side, (height - side) / 2, side, side)
            paint_icon(painter, behind, self.theme, self._icon, tone)
        elif self._icon:
            side = px(_ICON)
            paint_icon(painter, QRectF(left, (height - side) / 2, side, side), self.theme, self._icon, tone)
            left += side + px(_ICON_GAP)
        words = width_of(self.theme, self._words, self._setting())
        write(painter, self.theme, QRectF(left, 0, words + 1, height), self._words, self._setting(tone))
        if self._key:
            at = QPointF(left + words + px(_KEY_GAP), height / 2)
            paint_key_cap(painter, self.theme, at, self._key, tone)

    def _inset(self) -> int:
        return 6 if self._kind in _BARE else _PADDING[self._size]

    def _setting(self, tone: Tone = Tone.INK) -> Setting:
        if self._kind in (ButtonKind.MENU, ButtonKind.FOOT):
            return Setting(role=Role.SMALL, tone=tone, lines=1)
        return Setting(role=Role.LABEL if self._size is ButtonSize.SMALL else Role.STRONG, tone=tone, lines=1)

    def _tone(self) -> Tone:
        if not self.isEnabled():
            return Tone.INK3
        if self._kind in _BARE and self.underMouse():
            return Tone.ACCENT2
        return _TEXT[self._kind]

    def _paint_box(self, painter: QPainter) -> None:
        if self._kind in _BARE:
            return
        filled = self._kind is ButtonKind.PRIMARY and self.isEnabled()
        border = Tone.LINE2 if not self.isEnabled() else _BORDER.get(self._kind)
        ground = self._filled() if filled else self._hollow()
        pen = QPen(self.theme.colour(border), self.theme.px(1)) if border and not filled else None
        paint_box(painter, self.theme, QRectF(self.rect()), pen=pen, ground=ground)

    def _filled(self) -> Tone:
        return Tone.ACCENT2 if self.isDown() or self.underMouse() else Tone.ACCENT

    def _hollow(self) -> Tone:
        if not self.isEnabled():
            return Tone.PANEL
        return Tone.HOVER if self.underMouse() or self.isDown() else Tone.SHEET
