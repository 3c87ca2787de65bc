"""An account that adds up: a start, its parts in order of size, and the result with its likely range."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import ceil

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.speaking import items, sentences
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.figures import signed, signed_hundredths, whole
from game.ui.widgets.ground import Painted
from game.ui.widgets.interval_marks import Axis, Likely, paint_dot, tone_of
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Run, Setting, Side, set_paragraph, width_of, write

MOST_PARTS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One contribution, in whole units (hundredths of trust, or points)."""

    words: str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What adds up to what. ``start`` plus all amounts is ``total``, or it is refused."""

    start_words: str
    """Empty where the account starts from nothing."""
    start: int
    parts: tuple[Part, ...]
    total_words: str
    total: int
    low: int
    """Likely range of the total."""
    high: int
    hundredths: bool = False
    """Whether the units are hundredths (trust) rather than points."""

    def __post_init__(self) -> None:
        """Raises ``ValueError`` where it does not add up."""
        if self.start + sum(part.amount for part in self.parts) != self.total:
            raise ValueError(f"{self.start} and its parts do not make {self.total}")


def shortened(parts: Sequence[Part], smaller: Callable[[int], str]) -> tuple[Part, ...]:
    """The parts by size; beyond seven the rest becomes one, worded by ``smaller(how many)``. The sum stays."""
    ordered = sorted(parts, key=lambda part: -abs(part.amount))
    if len(ordered) <= MOST_PARTS:
        return tuple(ordered)
    rest = ordered[MOST_PARTS - 1 :]
    joined = Part(words=smaller(len(rest)), amount=sum(part.amount for part in rest))
    return (*ordered[: MOST_PARTS - 1], joined)


_ROW, _ROW_OF_POINTS = 26, 31
_BETWEEN = 2
"""Above and below words of more than one line."""
_BAR = 12
_FIGURES = 52
_GAP = 12
_LABEL, _WRAPPED = Setting(role=Role.SMALL, lines=1), Setting(role=Role.CAPTION)
"""Words on one line, and words for which one line is too short: nothing is cut."""
_TOTAL = Setting(role=Role.LABEL)
_WORDS = 0.46
"""How much of the width the words take."""


class Waterfall(Painted):
    """The account as bars that hang on one another, with words at the left and signed figures at the right."""

    spoken_as = QAccessible.Role.Chart

    def __init__(self, look: Look, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._account = account
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_account(account)

    def show_account(self, account: Account) -> None:
        """Another account."""
        self._account = account
        name(self, account.total_words, self._sentence())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Always: words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One row each for start, parts and total, as high as its words."""
        return ceil(self._tops(width)[-1]) + self.theme.px(4)

    def sizeHint(self) -> QSize:
        """Wide enough for most words."""
        wide = self.theme.px(400)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """As high as it now is, less wide."""
        wide = self.theme.px(260)
        return QSize(wide, self.heightForWidth(max(wide, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that wrap otherwise need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Zero line, bars, joints, total."""
        painter = brush(self)
        account, px = self._account, self.theme.px
        chart, axis, rows = self._chart(), self._axis(), self._rows()
        zero = round(axis.x(chart, 0))
        bottom = rows[-1].top() + px(4)
        painter.fillRect(QRectF(zero, 0, px(1), bottom), self.theme.colour(Tone.LINE2))
        at, row = account.start, 0
        if account.start_words:
            opening = signed_hundredths(account.start / 100) if account.hundredths else whole(account.start)
            self._paint_row(painter, rows[0], account.start_words, opening, Tone.INK2)
            self._paint_bar(painter, axis, rows[0], (0, account.start), Tone.MID_SOFT)
            row = 1
        for part in account.parts:
            figure = signed_hundredths(part.amount / 100) if account.hundredths else signed(part.amount)
            self._paint_row(painter, rows[row], part.words, figure, tone_of(part.amount))
            self._paint_bar(painter, axis, rows[row], (at, at + part.amount), tone_of(part.amount))
            if row:
                self._paint_joint(painter, axis.x(chart, at), rows[row - 1], rows[row])
            at += part.amount
            row += 1
        self._paint_total(painter, axis, rows[-1])

    def _paint_row(self, painter: QPainter, row: QRectF, words: str, figure: str, tone: Tone) -> None:
        px = self.theme.px
        label = QRectF(0, row.top(), self._room(self.width()), row.height())
        write(painter, self.theme, label, words, self._setting(words, label.width()))
        place = QRectF(self.width() - px(_FIGURES), row.top(), px(_FIGURES), row.height())
        setting = Setting(role=Role.LABEL, tone=tone, side=Side.RIGHT, lines=1)
        write(painter, self.theme, place, figure, setting)

    def _paint_bar(self, painter: QPainter, axis: Axis, row: QRectF, ends: tuple[int, int], tone: Tone) -> None:
        high = self.theme.px(_BAR)
        left, right = sorted(axis.x(self._chart(), each) for each in ends)
        top = row.center().y() - high / 2
        painter.fillRect(QRectF(left, top, max(1.0, right - left), high), self.theme.colour(tone))

    def _paint_joint(self, painter: QPainter, x: float, above: QRectF, row: QRectF) -> None:
        px = self.theme.px
        top, bottom = above.center().y() + px(_BAR) / 2, row.center().y() - px(_BAR) / 2
        painter.fillRect(QRectF(x - px(1) / 2, top, px(1), bottom - top), self.theme.colour(Tone.CTL))

    def _paint_total(self, painter: QPainter, axis: Axis, row: QRectF) -> None:
        px, account, chart = self.theme.px, self._account, self._chart()
        painter.fillRect(QRectF(0, row.top(), self.width(), px(1)), self.theme.colour(Tone.LINE2))
        place = row.translated(0, px(3))
        label = QRectF(0, place.top(), self._room(self.width()), place.height())
        write(painter, self.theme, label, account.total_words, _TOTAL)
        figure = signed_hundredths(account.total / 100) if account.hundredths else whole(account.total)
        ends = QRectF(self.width() - px(_FIGURES), place.top(), px(_FIGURES), place.height())
        write(painter, self.theme, ends, figure, Setting(role=Role.LABEL, side=Side.RIGHT, lines=1))
        middle = QRectF(chart.left(), place.top(), chart.width(), place.height())
        likely = Likely(value=account.total, low=account.low, high=account.high)
        painter.setPen(QPen(self.theme.colour(Tone.CTL), px(1)))
        x = axis.x(chart, account.total)
        painter.drawLine(QPointF(x, row.top() - px(9)), QPointF(x, middle.center().y()))
        paint_dot(painter, middle, self.theme, likely, axis=axis, tone=Tone.INK)

    def _setting(self, words: str, room: float) -> Setting:
        return _LABEL if width_of(self.theme, words, _LABEL) <= room else _WRAPPED

    def _room(self, width: int) -> float:
        """For the words."""
        return max(1.0, width * _WORDS - self.theme.px(_GAP))

    def _tops(self, width: int) -> list[float]:
        """Where each row begins, and where the last one ends."""
        account, theme, room = self._account, self.theme, self._room(width)
        least = theme.px(_ROW if account.hundredths else _ROW_OF_POINTS)
        heights: list[float] = []
        for words in (*filter(None, (account.start_words,)), *(part.words for part in account.parts)):
            set_high = set_paragraph(theme, (Run(text=words),), self._setting(words, room), room).height
            heights.append(max(least, set_high + 2 * theme.px(_BETWEEN)))
        total = set_paragraph(theme, (Run(text=account.total_words),), _TOTAL, room).height
        return list(accumulate((*heights, max(theme.px(_ROW), total)), initial=0.0))

    def _rows(self) -> list[QRectF]:
        """Start, parts and total, from top to bottom."""
        return [QRectF(0, top, self.width(), end - top) for top, end in pairwise(self._tops(self.width()))]

    def _chart(self) -> QRectF:
        px = self.theme.px
        left = self.width() * _WORDS
        return QRectF(left, 0, self.width() - left - px(_FIGURES) - px(_GAP), self.height())

    def _axis(self) -> Axis:
        account, at = self._account, self._account.start
        seen = [0, account.start, account.low, account.high, account.total]
        for part in account.parts:
            at += part.amount
            seen.append(at)
        low, high = min(seen), max(seen)
        return Axis(low=low, high=high if high > low else low + 1)

    def _sentence(self) -> str:
        account = self._account
        written = [sentences((part.words, self._figure(part.amount))) for part in account.parts]
        if account.start_words:
            written.insert(0, sentences((account.start_words, whole(account.start))))
        result = QCoreApplication.translate("Waterfall", "{total}, likely {low} to {high}").format(
            total=sentences((account.total_words, self._figure(account.total))),
            low=self._figure(account.low),
            high=self._figure(account.high),
        )
        return items([*written, result])

    def _figure(self, amount: int) -> str:
        return signed_hundredths(amount / 100) if self._account.hundredths else signed(amount)
