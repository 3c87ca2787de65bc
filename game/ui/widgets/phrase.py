"""A phrase of a composer's sentence: words on a green ground that open a list of what could stand there instead."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush, seen_at
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import paint_box
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.seal_view import Delegate
from game.ui.widgets.typeset import Setting, width_of, write

_DRAWN = 25
_TARGET = 28
_PADDING = 6
_SIGN = 14
_SEAL = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the things that could stand in a phrase."""

    key: str
    words: str
    delegate: Delegate | None = None
    note: str = ""
    """Said in small beside it."""
    refusal: str = ""
    """Why it cannot be chosen; empty where it can."""
    letter: str = ""
    """The key that takes it at once; a list with letters has no filter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What stands in a slot of the sentence now."""

    key: str
    """Of the choice that stands there; empty while nothing was chosen."""
    words: str
    """What is written; an invitation while nothing was chosen."""
    delegate: Delegate | None = None
    removable: bool = False
    """Whether it can be taken out with its cross, Delete or Backspace."""


class PhraseView(Pressable):
    """The phrase. Signals: ``clicked`` to open its list, ``removal_wished`` for the cross, Delete and Backspace."""

    removal_wished = Signal()

    def __init__(
        self, look: Look, what: str, phrase: Phrase, *, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self.phrase = phrase
        self._role = Role.SMALL if small else Role.PHRASE
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name(self, what, phrase.words)
        hint(self, "")

    def sizeHint(self) -> QSize:
        """Words, seal and sign, and a target taller than the ground."""
        px = self.theme.px
        seal = px(_SEAL) + px(6) if self.phrase.delegate else 0
        words = width_of(self.theme, self.phrase.words, Setting(role=self._role))
        return QSize(px(_PADDING) + seal + words + px(4) + px(_SIGN) + px(4), px(_TARGET))

    def minimumSizeHint(self) -> QSize:
        """Long words are cut."""
        return QSize(min(self.sizeHint().width(), self.theme.px(120)), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace take it out; down opens; letters open and filter."""
        if self.phrase.removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_wished.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the cross takes it out."""
        cross = seen_at(self, self._sign().adjusted(-4, -6, 6, 6))
        if self.phrase.removable and cross.contains(event.position()):
            self.setDown(False)
            self.removal_wished.emit()
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, seal, words, chevron or cross."""
        painter = brush(self)
        px, middle = self.theme.px, self.height() / 2
        box = QRectF(0, middle - px(_DRAWN) / 2, self.width(), px(_DRAWN))
        paint_box(painter, self.theme, box, pen=None, ground=Tone.SOFT, radius=3)
        tone = Tone.ACCENT2 if self.underMouse() else Tone.ACCENT
        left = float(px(_PADDING))
        if self.phrase.delegate:
            side = px(_SEAL)
            paint_seal(painter, QRectF(left, middle - side / 2, side, side), self.phrase.delegate.seal)
            left += side + px(6)
        sign = self._sign()
        words = QRectF(QPointF(left, 0), QPointF(sign.left() - px(4) + 1, float(self.height())))
        italic = None if self.phrase.key else True
        write(
            painter, self.theme, words, self.phrase.words, Setting(role=self._role, tone=tone, italic=italic, lines=1)
        )
        paint_icon(painter, sign, self.theme, Icon.CROSS if self.phrase.removable else Icon.DOWN, tone)

    def _sign(self) -> QRectF:
        side = self.theme.px(_SIGN - 2 if self.phrase.removable else _SIGN)
        return QRectF(self.width() - self.theme.px(4) - side, (self.height() - side) / 2, side, side)
