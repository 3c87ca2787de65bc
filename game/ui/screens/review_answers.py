"""The answers to what waits in a year of practice: one card for each, one of them chosen, and what it would cost."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.review import AnswerLine
from game.ui.lines.review_trust import FeltLine, pending
from game.ui.speaking import sentences
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import SEMIBOLD, Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import paint_box
from game.ui.widgets.interval_marks import Axis, paint_dot, paint_zero, tone_of
from game.ui.widgets.marks import paint_radio
from game.ui.widgets.pressable import ENTER_KEYS, Pressable
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.typeset import Run, Setting, Side, width_of, write

_FELT = Axis(low=-0.3, high=0.3)
"""Changes of trust by one answer."""
_HIGH, _INSET, _SIGN, _WORDS, _MARK, _FIGURE = 46, 14, 16, 40, 84, 56


class AnswerRadio(Pressable):
    """One way to answer: what it takes, and what it would do to the trust of who asks."""

    spoken_as = QAccessible.Role.RadioButton

    def __init__(self, look: Look, line: AnswerLine, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.line = line
        self._felt: FeltLine | None = None
        self._waits = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_line(line)

    def show_line(self, line: AnswerLine) -> None:
        """The same answer, as it may be given now."""
        self.line = line
        self.setEnabled(not line.refusal)
        self._say()

    def show_felt(self, felt: FeltLine | None, *, waits: bool) -> None:
        """What is known of it; ``waits`` while it is worked out."""
        self._felt, self._waits = felt, waits and felt is None
        self._say()

    def _say(self) -> None:
        felt = (self._felt.what, self._felt.spoken) if self._felt else ("", pending() if self._waits else "")
        told = sentences((self.line.takes, *felt, self.line.refusal))
        name(self, self.line.words, told)
        hint(self, self.line.refusal)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, and so do the arrows."""
        if event.key() in ENTER_KEYS:
            self.setChecked(True)
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """High enough for two lines."""
        return QSize(self.theme.px(360), self.theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Less wide."""
        return QSize(self.theme.px(220), self.theme.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Border, mark, words, what it would do."""
        painter, px, theme = brush(self), self.theme.px, self.theme
        chosen, on = self.isChecked() and self.isEnabled(), self.isEnabled()
        pen = QPen(theme.colour(Tone.ACCENT if chosen else Tone.CTL if on else Tone.LINE2), theme.length(1 + chosen))
        ground = Tone.SOFT if chosen else Tone.HOVER if on and self.underMouse() else Tone.SHEET
        paint_box(painter, theme, QRectF(self.rect()), pen=pen, ground=ground)
        side = px(_SIGN)
        paint_radio(painter, QRectF(px(_INSET), (self.height() - side) / 2, side, side), theme, chosen=chosen)
        beside = px(_INSET + _MARK + _FIGURE) if self._felt or self._waits else px(_INSET)
        words = QRectF(px(_WORDS), 0, self.width() - px(_WORDS) - beside - px(8), self.height())
        self._write_words(painter, words, on=on)
        right = QRectF(self.width() - px(_INSET + _FIGURE + _MARK), 0, px(_FIGURE + _MARK), self.height())
        if self._felt is not None:
            self._paint_felt(painter, right, self._felt)
        elif self._waits:
            setting = Setting(role=Role.CAPTION, tone=Tone.INK3, side=Side.RIGHT, lines=2)
            write(painter, theme, right, pending(), setting)

    def _write_words(self, painter: QPainter, place: QRectF, *, on: bool) -> None:
        """The answer and what it takes, on one line or on two."""
        one = Setting(role=Role.SMALL, lines=1)
        verb = Run(text=self.line.words, weight=SEMIBOLD, tone=Tone.INK if on else Tone.INK3)
        takes = Run(text=self.line.takes, tone=Tone.INK2 if on else Tone.INK3)
        both = (verb, Run(text="  "), takes)
        if not takes.text or width_of(self.theme, both, one) <= place.width():
            write(painter, self.theme, place, both, one)
            return
        for run, down in ((verb, -9), (takes, 9)):
            write(painter, self.theme, place.translated(0, self.theme.px(down)), (run,), one)

    def _paint_felt(self, painter: QPainter, place: QRectF, felt: FeltLine) -> None:
        """A dot with its range about zero, and the figure."""
        px, theme, tone = self.theme.px, self.theme, tone_of(felt.likely.value)
        mark = QRectF(place.left(), 0, px(_MARK), place.height())
        paint_zero(painter, mark.adjusted(0, px(12), 0, -px(12)), theme, _FELT, Tone.LINE2)
        paint_dot(painter, mark, theme, felt.likely, axis=_FELT, tone=tone)
        figure = QRectF(mark.right(), 0, px(_FIGURE), place.height())
        write(painter, theme, figure, felt.figure, Setting(role=Role.LABEL, tone=tone, side=Side.RIGHT, lines=1))
