"""Figures with their doubt: a bar or a line for the likely range, a tick or a dot for the value itself."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """A value and its likely range (the middle 80 %), all in one unit."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """What a stretch of the screen stands for: ``low`` at its left end, ``high`` at its right."""

    low: float
    high: float

    def x(self, rect: QRectF, value: float) -> float:
        """Where ``value`` lies across ``rect``; values beyond the axis stop at its ends."""
        share = (value - self.low) / (self.high - self.low)
        return rect.left() + max(0.0, min(1.0, share)) * rect.width()


SHARE = Axis(low=0, high=100)
"""Per cent."""

TRUST = Axis(low=-1, high=1)


def tone_of(value: float, *, nothing: Tone = Tone.INK3) -> Tone:
    """Gain is ``POS``, loss is ``NEG``; the sign beside it says so too."""
    return Tone.POS if value > 0 else Tone.NEG if value < 0 else nothing


def paint_likelihood(
    painter: QPainter, rect: QRectF, theme: Theme, likely: Likely, *, axis: Axis = SHARE, needed: float | None = None
) -> None:
    """A track, a band for the likely range and a tick for the value; a dotted line where ``needed`` lies."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, length = rect.center().y(), theme.length
    track = QRectF(rect.left(), middle - length(2), rect.width(), length(4))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(Tone.MID_SOFT))
    painter.drawRoundedRect(track, length(2), length(2))
    left, right = axis.x(rect, likely.low), axis.x(rect, likely.high)
    painter.fillRect(QRectF(left, middle - length(2), right - left, length(4)), theme.colour(Tone.MID))
    if needed is not None:
        pen = QPen(theme.colour(Tone.ACCENT), length(1.2))
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        x = axis.x(rect, needed)
        painter.drawLine(QPointF(x, middle - length(7)), QPointF(x, middle + length(7)))
    tick = QRectF(axis.x(rect, likely.value) - length(1.25), middle - length(5.5), length(2.5), length(11))
    painter.fillRect(tick, theme.colour(Tone.INK))
    painter.restore()


def paint_dot(
    painter: QPainter, rect: QRectF, theme: Theme, likely: Likely, *, axis: Axis, tone: Tone, hollow: bool = False
) -> None:
    """A line for the likely range and a dot for the value, across the middle of ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, length = rect.center().y(), theme.length
    painter.setPen(QPen(theme.colour(tone), length(1.6)))
    painter.drawLine(QPointF(axis.x(rect, likely.low), middle), QPointF(axis.x(rect, likely.high), middle))
    centre = QPointF(axis.x(rect, likely.value), middle)
    if hollow:
        painter.setPen(QPen(theme.colour(tone), length(1.7)))
        painter.setBrush(theme.colour(Tone.SHEET))
        painter.drawEllipse(centre, length(3.1), length(3.1))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(tone))
        painter.drawEllipse(centre, length(4), length(4))
    painter.restore()


def paint_zero(painter: QPainter, rect: QRectF, theme: Theme, axis: Axis, tone: Tone = Tone.LINE) -> None:
    """The fixed line at zero, from the top of ``rect`` to its bottom."""
    x = axis.x(rect, 0)
    wide = theme.length(2)
    painter.fillRect(QRectF(x - wide / 2, rect.top(), wide, rect.height()), theme.colour(tone))


def paint_progress(painter: QPainter, rect: QRectF, theme: Theme, share: float) -> None:
    """A rounded track filled with accent to ``share``, 0..1."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = rect.height() / 2
    painter.setBrush(theme.colour(Tone.MID_SOFT))
    painter.drawRoundedRect(rect, radius, radius)
    if share > 0:
        done = QRectF(rect)
        done.setWidth(max(rect.height(), rect.width() * min(1.0, share)))
        painter.setBrush(theme.colour(Tone.ACCENT))
        painter.drawRoundedRect(done, radius, radius)
    painter.restore()
