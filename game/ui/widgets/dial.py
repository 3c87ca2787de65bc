"""The five futures as petals: radius by the root of the share so that the area is honest, dashed at the start."""

from __future__ import annotations

from math import atan2, cos, degrees, hypot, radians, sin, sqrt

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.debrief import DialChart
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.pressable import ENTER_KEYS
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, Side, write

_WIDE = 68
"""Degrees of a petal; 72 would touch."""


class Dial(Painted):
    """Where the world drifts: five petals and a needle in their mean direction.

    Left and right go from one to the next; Enter, or a press towards one, goes to what stands behind it.
    Signals: ``pointed`` and ``picked`` with the place of a petal.
    """

    pointed = Signal(int)
    picked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._chart: DialChart | None = None
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: DialChart) -> None:
        """Other shares."""
        self._chart, self._at = chart, -1
        name(self, self.tr("Where the world drifts"), chart.says)
        self.update()

    def sizeHint(self) -> QSize:
        """Petals with their names around."""
        return QSize(self.theme.px(360), self.theme.px(316))

    def minimumSizeHint(self) -> QSize:
        """Still legible."""
        return QSize(self.theme.px(300), self.theme.px(316))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From petal to petal."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if self._chart is not None and step is not None:
            count = len(self._chart.shares)
            self._point((self._at + step) % count if self._at >= 0 or step > 0 else count - 1)
        elif self._chart is not None and event.key() in ENTER_KEYS:
            self._point(max(0, self._at))
            self.picked.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The petal in the direction of the pointer, or its name."""
        if self._chart is None:
            return
        off = event.position() - self._centre()
        turned = (90.0 - degrees(atan2(-off.y(), off.x()))) % 360.0
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._point(round(turned / 72.0) % len(self._chart.shares))
        self.picked.emit(self._at)

    def _point(self, place: int) -> None:
        self._at = place
        self.update()
        self.pointed.emit(place)

    def _centre(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2 + self.theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rings, petals, outline of the start, needle, names."""
        if self._chart is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre, most = self._centre(), self.theme.length(104)
        inner = self.theme.length(28)
        painter.setPen(QPen(self.theme.colour(Tone.LINE), self.theme.length(1)))
        for share in (0.25, 1.0):
            reach = inner + (most - inner) * sqrt(share)
            painter.drawEllipse(centre, reach, reach)
        for place, (future, _, now, before) in enumerate(self._chart.shares):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.future(future))
            painter.drawPath(_petal(centre, inner, inner + (most - inner) * sqrt(now / 1000), place))
            pen = QPen(self.theme.colour(Tone.INK), self.theme.length(1.1))
            pen.setDashPattern([3, 3])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_petal(centre, inner, inner + (most - inner) * sqrt(before / 1000), place))
        if self._at >= 0:
            painter.setPen(QPen(self.theme.colour(Tone.INK), self.theme.length(2)))
            painter.drawPath(_petal(centre, inner, most, self._at))
        self._paint_needle(painter, centre)
        self._paint_names(painter, centre, most)

    def _paint_needle(self, painter: QPainter, centre: QPointF) -> None:
        assert self._chart is not None
        ways = [(now, _angle(place)) for place, (_, _, now, _) in enumerate(self._chart.shares)]
        x = sum(now * cos(radians(angle)) for now, angle in ways)
        y = sum(now * sin(radians(angle)) for now, angle in ways)
        length = hypot(x, y) or 1.0
        along, across = QPointF(x / length, -y / length), QPointF(y / length, x / length)
        long, wide = self.theme.length(15), self.theme.length(6)
        painter.setPen(QPen(self.theme.colour(Tone.INK), self.theme.length(1.2)))
        painter.setBrush(self.theme.colour(Tone.SHEET))
        painter.drawEllipse(centre, self.theme.length(22), self.theme.length(22))
        painter.setBrush(self.theme.colour(Tone.INK))
        corners = [along * long, across * wide - along * long * 0.6, across * -wide - along * long * 0.6]
        painter.drawPolygon(QPolygonF([centre + each for each in corners]))

    def _paint_names(self, painter: QPainter, centre: QPointF, most: float) -> None:
        assert self._chart is not None
        px, strongest = self.theme.px, max(now for _, _, now, _ in self._chart.shares)
        for place, (_, words, now, _) in enumerate(self._chart.shares):
            angle = radians(_angle(place))
            reach = most + self.theme.length(16)
            at = centre + QPointF(cos(angle) * reach, -sin(angle) * reach)
            side = Side.CENTRE if abs(cos(angle)) < 0.2 else Side.LEFT if cos(angle) > 0 else Side.RIGHT
            left = {Side.CENTRE: at.x() - px(60), Side.LEFT: at.x(), Side.RIGHT: at.x() - px(120)}[side]
            left = min(max(left, 0), self.width() - px(120))
            side = Side.RIGHT if side is Side.LEFT and left < at.x() else side
            top = at.y() - (px(30) if place == 0 else px(14))
            weight = 600 if now == strongest else None
            setting = Setting(role=Role.BODY, side=side, weight=weight, lines=1)
            write(painter, self.theme, QRectF(left, top, px(120), px(18)), words, setting)
            figure = Setting(role=Role.LABEL, side=side, lines=1)
            write(painter, self.theme, QRectF(left, top + px(17), px(120), px(18)), f"{round(now / 10)}%", figure)


def _angle(place: int) -> float:
    """Degrees, counter-clockwise from the right; the first petal points upwards, the others follow the clock."""
    return 90.0 - 72.0 * place


def _petal(centre: QPointF, inner: float, outer: float, place: int) -> QPainterPath:
    start = _angle(place) - _WIDE / 2
    path = QPainterPath()
    rim = QRectF(centre.x() - outer, centre.y() - outer, 2 * outer, 2 * outer)
    hub = QRectF(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner)
    path.arcMoveTo(rim, start)
    path.arcTo(rim, start, _WIDE)
    path.arcTo(hub, start + _WIDE, -_WIDE)
    path.closeSubpath()
    return path
