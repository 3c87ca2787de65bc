"""The answers to what is put to the house: one card for each, one of them chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from game.terms.standing import Vote
from game.ui.lines.adoption import AnswerLine, ItemLine
from game.ui.screens.horseshoe import VOTE_SIGNS
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import paint_box
from game.ui.widgets.key_cap import key_cap_width, paint_key_cap
from game.ui.widgets.marks import paint_vote
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.rows import Column
from game.ui.widgets.safe_text import Prose, name
from game.ui.widgets.typeset import Setting, width_of, write


class AnswerCard(Pressable):
    """One way to answer, and what it does."""

    def __init__(self, look: Look, line: AnswerLine, *, keyed: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.line = line
        self._key = line.key if keyed else ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, line.words, line.under)

    def sizeHint(self) -> QSize:
        """Two lines, or one where there are many."""
        words = width_of(self.theme, self.line.under, Setting(role=Role.SMALL))
        return QSize(min(self.theme.px(320), words + self.theme.px(110)), self.theme.px(60))

    def minimumSizeHint(self) -> QSize:
        """Less wide."""
        return QSize(self.theme.px(200), self.theme.px(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Border, sign, words, key."""
        painter, px = QPainter(self), self.theme.px
        tone = Tone.ACCENT if self.isChecked() else Tone.CTL
        pen = QPen(self.theme.colour(tone), self.theme.length(2 if self.isChecked() else 1))
        ground = Tone.SOFT if self.isChecked() else Tone.HOVER if self.underMouse() else Tone.SHEET
        paint_box(painter, self.theme, QRectF(self.rect()), pen=pen, ground=ground)
        side = px(20)
        sign = QRectF(px(18), (self.height() - side) / 2, side, side)
        paint_vote(painter, sign, self.theme, VOTE_SIGNS[self.line.vote])
        cap = key_cap_width(self.theme, self._key) if self._key else 0
        room = self.width() - px(54) - px(16) - cap - px(8)
        write(
            painter, self.theme, QRectF(px(54), px(9), room, px(22)), self.line.words, Setting(role=Role.LEAD, lines=1)
        )
        under = Setting(role=Role.SMALL, tone=Tone.INK2, lines=1)
        write(painter, self.theme, QRectF(px(54), px(31), room, px(20)), self.line.under, under)
        if self._key:
            at = QRectF(self.rect()).center()
            at.setX(self.width() - px(16) - cap)
            paint_key_cap(painter, self.theme, at, self._key, Tone.INK2)


class ItemBallot(QWidget):
    """The answers to one thing that is put, one of them chosen."""

    def __init__(
        self, look: Look, line: ItemLine, chosen: Vote, changed: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.line = line
        column = Column(look, self, spacing=8)
        if line.wording:
            column.addWidget(Prose(look, line.title, role=Role.STRONG))
            column.addWidget(Prose(look, line.wording, role=Role.SMALL, tone=Tone.INK2))
        self.cards = [AnswerCard(look, each, keyed=not line.wording) for each in line.answers]
        self._group = QButtonGroup(self)
        for card in self.cards:
            self._group.addButton(card)
            card.setChecked(card.line.vote is chosen)
            column.addWidget(card)
        self._group.buttonToggled.connect(lambda _card, on: changed() if on else None)

    @property
    def chosen(self) -> AnswerLine:
        """What is chosen."""
        return next(card.line for card in self.cards if card.isChecked())

    def choose(self, key: str) -> None:
        """Choose by letter."""
        for card in self.cards:
            if card.line.key == key:
                card.setChecked(True)
                card.setFocus()
