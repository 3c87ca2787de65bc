"""The line of time: a dot for every stage that has opened, and now at its end. One of them is looked back to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.past import Mark
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_EDGE, _BESIDE = 84, 18
"""Left and right of the line at most, for the words at its ends; and between words and line."""
_PITCH = 14
"""Moments nearer to each other than that have no dots."""
_WORDS, _NOW = Setting(role=Role.SMALL, tone=Tone.INK2, side=Side.RIGHT, lines=1), Setting(role=Role.LABEL, lines=1)


class Timeline(Painted):
    """Left and right arrows, Home and End go from moment to moment.

    Signals: ``chosen`` with the place of a moment, when a person changed it.
    """

    spoken_as = QAccessible.Role.Slider

    chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._marks: tuple[Mark, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def at(self) -> int:
        """The place of the moment looked at."""
        return self._at

    def show_marks(self, marks: Sequence[Mark], at: int) -> None:
        """These moments, and the one looked at."""
        self._marks, self._at = tuple(marks), at
        self._speak()
        self.update()

    def sizeHint(self) -> QSize:
        """One line, with its words."""
        return QSize(self.theme.px(400), self.theme.px(44))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Earlier, later, first, now."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self._choose(self._at + steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Home:
            self._choose(0)
        elif event.key() == Qt.Key.Key_End:
            self._choose(len(self._marks) - 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The nearest moment."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._choose(self._nearest(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which one lies there."""
        place = self._nearest(event.position().x())
        hint(self, self._marks[place].sentence if self._marks else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Line, ticks where a sitting begins, dots, the moment looked at, words at both ends."""
        if not self._marks:
            return
        painter, length = QPainter(self), self.theme.length
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, last = self.height() / 2, len(self._marks) - 1
        painter.setPen(QPen(self.theme.colour(Tone.ACCENT), length(2.5)))
        painter.drawLine(QPointF(self._x(0), middle), QPointF(self._x(self._at), middle))
        painter.setPen(QPen(self.theme.colour(Tone.LINE2), length(2)))
        painter.drawLine(QPointF(self._x(self._at), middle), QPointF(self._x(last), middle))
        for place, mark in enumerate(self._marks):
            self._paint_mark(painter, QPointF(self._x(place), middle), large=mark.large and place < last)
        painter.setPen(QPen(self.theme.colour(Tone.ACCENT), length(2)))
        painter.setBrush(self.theme.colour(Tone.SHEET))
        painter.drawEllipse(QPointF(self._x(self._at), middle), length(6.5), length(6.5))
        self._paint_words(painter)

    def _paint_mark(self, painter: QPainter, centre: QPointF, *, large: bool) -> None:
        length = self.theme.length
        if large:
            painter.setPen(QPen(self.theme.colour(Tone.CTL), length(1)))
            painter.drawLine(centre - QPointF(0, length(9)), centre + QPointF(0, length(9)))
        if self._x(1) - self._x(0) < length(_PITCH):
            return
        painter.setPen(QPen(self.theme.colour(Tone.ACCENT), length(1.3)))
        painter.setBrush(self.theme.colour(Tone.PANEL))
        painter.drawEllipse(centre, length(3), length(3))

    def _paint_words(self, painter: QPainter) -> None:
        edge = self._edge() - self.theme.length(_BESIDE)
        write(painter, self.theme, QRectF(0, 0, edge, self.height()), self._marks[0].words, _WORDS)
        now = QRectF(self.width() - edge, 0, edge, self.height())
        write(painter, self.theme, now, self._marks[-1].words, _NOW)

    def _edge(self) -> float:
        """As wide as the words."""
        words = max(
            width_of(self.theme, self._marks[0].words, _WORDS), width_of(self.theme, self._marks[-1].words, _NOW)
        )
        return min(self.theme.length(_EDGE), words + 1 + 2 * self.theme.length(_BESIDE))

    def _x(self, place: int) -> float:
        edge = self._edge()
        return edge + (self.width() - 2 * edge) * place / max(1, len(self._marks) - 1)

    def _nearest(self, x: float) -> int:
        edge = self._edge() if self._marks else 0.0
        share = (x - edge) / max(1.0, self.width() - 2 * edge)
        return max(0, min(len(self._marks) - 1, round(share * (len(self._marks) - 1))))

    def _choose(self, place: int) -> None:
        place = max(0, min(len(self._marks) - 1, place))
        if self._marks and place != self._at:
            self._at = place
            self._speak()
            self.update()
            self.chosen.emit(place)

    def _speak(self) -> None:
        if not self._marks:
            return
        sentence = self.tr("{what} {place} of {count}")
        mark = self._marks[self._at]
        name(
            self,
            self.tr("The moment looked at"),
            sentence.format(what=mark.sentence, place=self._at + 1, count=len(self._marks)),
        )
