"""An account that adds up: a start, its parts in order of size, and the result with its likely range."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
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
from game.ui.widgets.typeset import Setting, Side, write

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


_ROW = 25
_BAR = 12
_FIGURES = 52
_GAP = 12


class Waterfall(Painted):
    """The account as bars that hang on one another, with words at the left and signed figures at the right."""

    spoken_as = QAccessible.Role.Chart

    def __init__(self, look: Look, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._account = account
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_account(account)

    def show_account(self, account: Account) -> None:
        """Another account."""
        self._account = account
        name(self, account.total_words, self._sentence())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One row each for start, parts and total."""
        rows = len(self._account.parts) + 1 + bool(self._account.start_words)
        return QSize(self.theme.px(400), rows * self.theme.px(_ROW) + self.theme.px(4))

    def minimumSizeHint(self) -> QSize:
        """As high, less wide."""
        return QSize(self.theme.px(260), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Zero line, bars, joints, total."""
        painter = brush(self)
        account, px = self._account, self.theme.px
        chart, axis = self._chart(), self._axis()
        zero = round(axis.x(chart, 0))
        rows = len(account.parts) + bool(account.start_words)
        painter.fillRect(QRectF(zero, 0, px(1), rows * px(_ROW) + px(4)), self.theme.colour(Tone.LINE2))
        at, row = account.start, 0
        if account.start_words:
            opening = signed_hundredths(account.start / 100) if account.hundredths else whole(account.start)
            self._paint_row(painter, 0, account.start_words, opening, Tone.INK2)
            self._paint_bar(painter, chart, axis, 0, (0, account.start), Tone.MID_SOFT)
            row = 1
        for part in account.parts:
            figure = signed_hundredths(part.amount / 100) if account.hundredths else signed(part.amount)
            self._paint_row(painter, row, part.words, figure, tone_of(part.amount))
            self._paint_bar(painter, chart, axis, row, (at, at + part.amount), tone_of(part.amount))
            if row:
                self._paint_joint(painter, axis.x(chart, at), row)
            at += part.amount
            row += 1
        self._paint_total(painter, chart, axis, row)

    def _paint_row(self, painter: QPainter, row: int, words: str, figure: str, tone: Tone) -> None:
        px = self.theme.px
        top, height = row * px(_ROW), px(_ROW)
        label = QRectF(0, top, self._chart().left() - px(_GAP), height)
        write(painter, self.theme, label, words, Setting(role=Role.SMALL, lines=1))
        place = QRectF(self.width() - px(_FIGURES), top, px(_FIGURES), height)
        setting = Setting(role=Role.LABEL, tone=tone, side=Side.RIGHT, lines=1)
        write(painter, self.theme, place, figure, setting)

    def _paint_bar(
        self, painter: QPainter, chart: QRectF, axis: Axis, row: int, ends: tuple[int, int], tone: Tone
    ) -> None:
        px = self.theme.px
        left, right = sorted((axis.x(chart, ends[0]), axis.x(chart, ends[1])))
        top = row * px(_ROW) + (px(_ROW) - px(_BAR)) / 2
        painter.fillRect(QRectF(left, top, max(1.0, right - left), px(_BAR)), self.theme.colour(tone))

    def _paint_joint(self, painter: QPainter, x: float, row: int) -> None:
        px = self.theme.px
        gap = px(_ROW) - px(_BAR)
        top = row * px(_ROW) - gap / 2
        painter.fillRect(QRectF(x - px(1) / 2, top, px(1), gap), self.theme.colour(Tone.CTL))

    def _paint_total(self, painter: QPainter, chart: QRectF, axis: Axis, row: int) -> None:
        px, account = self.theme.px, self._account
        top = row * px(_ROW)
        painter.fillRect(QRectF(0, top, self.width(), px(1)), self.theme.colour(Tone.LINE2))
        top += px(3)
        label = QRectF(0, top, chart.left() - px(_GAP), px(_ROW))
        write(painter, self.theme, label, account.total_words, Setting(role=Role.LABEL, lines=1))
        figure = signed_hundredths(account.total / 100) if account.hundredths else whole(account.total)
        place = QRectF(self.width() - px(_FIGURES), top, px(_FIGURES), px(_ROW))
        write(painter, self.theme, place, figure, Setting(role=Role.LABEL, side=Side.RIGHT, lines=1))
        middle = QRectF(chart.left(), top, chart.width(), px(_ROW))
        likely = Likely(value=account.total, low=account.low, high=account.high)
        painter.setPen(QPen(self.theme.colour(Tone.CTL), px(1)))
        x = axis.x(chart, account.total)
        painter.drawLine(QPointF(x, top - px(9)), QPointF(x, middle.center().y()))
        paint_dot(painter, middle, self.theme, likely, axis=axis, tone=Tone.INK)

    def _chart(self) -> QRectF:
        px = self.theme.px
        left = self.width() * 0.46
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
