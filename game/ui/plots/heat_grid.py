"""Trust of everybody in everybody: one cell a pair, rows trust columns. Painted once for each set of figures."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.chart_tables import LITTLE_EVIDENCE
from game.ui.lines.relations import Web
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, Side, write

_LETTERED, _LABELLED, _DOTTED, _LINED = 28, 15, 12, 6
"""Smallest cells, in logical pixels, with letters above them, with letters beside, with dots in, with lines between."""
_HEAD, _SIDE = 26, 84
_STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


@lru_cache(maxsize=16)
def colours(theme: Theme) -> NDArray[np.uint32]:
    """The colour of each per mille of T, 0..1000, as Qt counts colours."""
    return np.array([theme.diverging(each / 500 - 1).rgb() for each in range(1001)], dtype=np.uint32)


def image_of(web: Web, theme: Theme) -> QImage:
    """One pixel for each cell; the diagonal has the colour of the ground."""
    count = len(web.delegates)
    trust = np.frombuffer(web.trust.cells, dtype="<i4").reshape(count, count)
    pixels = colours(theme)[np.clip(trust, 0, 1000)]
    np.fill_diagonal(pixels, theme.colour(Tone.PANEL).rgb())
    return QImage(pixels.tobytes(), count, count, 4 * count, QImage.Format.Format_RGB32).copy()


class HeatGrid(Painted):
    """Arrows go from pair to pair. Signals: ``picked`` with the places of truster and trusted on the axes."""

    spoken_as = QAccessible.Role.Chart

    picked = Signal(int, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._web: Web | None = None
        self._picture: QPixmap | None = None
        self._pair = (0, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        name(self, self.tr("Every pair"))

    def show_web(self, web: Web) -> None:
        """Other figures; the same ones paint nothing."""
        if web != self._web:
            self._web, self._picture = web, None
            self.update()

    def show_pair(self, truster: int, trusted: int, sentence: str) -> None:
        """The pair looked at; ``sentence`` says it."""
        self._pair = (truster, trusted)
        name(self, self.tr("Every pair"), sentence)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a dozen delegations."""
        return QSize(self.theme.px(440), self.theme.px(340))

    def minimumSizeHint(self) -> QSize:
        """Still legible."""
        return QSize(self.theme.px(240), self.theme.px(200))

    def cell_at(self, point: QPointF) -> tuple[int, int] | None:
        """The pair under a point; ``None`` on the diagonal and beside the grid."""
        grid, side = self._grid(), self._cell()
        if self._web is None or not grid.contains(point):
            return None
        row, column = int((point.y() - grid.top()) / side), int((point.x() - grid.left()) / side)
        count = len(self._web.delegates)
        return (row, column) if row != column and row < count and column < count else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows pass over the diagonal."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._web is None:
            super().keyPressEvent(event)
            return
        last, (row, column) = len(self._web.delegates) - 1, self._pair
        for times in (1, 2):
            wanted = (row + times * step[0], column + times * step[1])
            if all(0 <= each <= last for each in wanted) and wanted[0] != wanted[1]:
                self.picked.emit(*wanted)
                return

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press picks the pair under it."""
        found = self.cell_at(event.position())
        if found is not None:
            self.picked.emit(*found)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, and frames around the pair looked at, both ways."""
        if self._web is None or not self._web.delegates:
            return
        painter, ratio = QPainter(self), self.devicePixelRatioF()
        if self._picture is None or self._picture.size() != self.size() * ratio:
            self._picture = self._painted(self._web, ratio)
        painter.drawPixmap(QPoint(0, 0), self._picture)
        row, column = self._pair
        pen = QPen(self.theme.colour(Tone.INK), self.theme.px(2))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(self._box(row, column))
        pen.setColor(self.theme.colour(Tone.INK3))
        painter.setPen(pen)
        painter.drawRect(self._box(column, row))

    def event(self, event: QEvent) -> bool:
        """Another look needs another picture."""
        if event.type() == QEvent.Type.Resize:
            self._picture = None
        return super().event(event)

    def _on_look_changed(self) -> None:
        self._picture = None
        super()._on_look_changed()

    def _painted(self, web: Web, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.theme.colour(Tone.PANEL))
        painter = QPainter(picture)
        painter.drawImage(self._grid(), image_of(web, self.theme))
        if self._cell() >= self.theme.px(_LINED):
            self._paint_lines(painter, web)
        if self._cell() >= self.theme.px(_DOTTED):
            self._paint_dots(painter, web)
        if self._cell() >= self.theme.px(_LABELLED):
            self._paint_names(painter, web)
        painter.end()
        return picture

    def _paint_lines(self, painter: QPainter, web: Web) -> None:
        grid, side, count = self._grid(), self._cell(), len(web.delegates)
        painter.setPen(QPen(self.theme.colour(Tone.PANEL), self.theme.px(1)))
        for place in range(count + 1):
            at = place * side
            painter.drawLine(QPointF(grid.left() + at, grid.top()), QPointF(grid.left() + at, grid.bottom()))
            painter.drawLine(QPointF(grid.left(), grid.top() + at), QPointF(grid.right(), grid.top() + at))
        self._paint_diagonal(painter, count)

    def _paint_diagonal(self, painter: QPainter, count: int) -> None:
        """Nobody's trust in themselves: struck out."""
        inset = self._cell() / 4
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour(Tone.LINE2), self.theme.length(1)))
        for place in range(count):
            box = self._box(place, place).adjusted(inset, inset, -inset, -inset)
            painter.drawLine(box.topLeft(), box.bottomRight())

    def _paint_dots(self, painter: QPainter, web: Web) -> None:
        """A ring where there is little evidence."""
        count = len(web.delegates)
        evidence = np.frombuffer(web.evidence.cells, dtype="<i4").reshape(count, count)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.colour(Tone.INK)), self.theme.length(1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self.theme.length(2)
        for row, column in np.argwhere(evidence < LITTLE_EVIDENCE):
            if row != column:
                painter.drawEllipse(self._box(int(row), int(column)).center(), radius, radius)

    def _paint_names(self, painter: QPainter, web: Web) -> None:
        grid, side, length = self._grid(), self._cell(), self.theme.length
        for place, delegate in enumerate(web.delegates):
            tone = Tone.ACCENT if delegate.you else Tone.INK2
            middle = grid.left() + (place + 0.5) * side
            if side >= length(_LETTERED):
                above = Setting(role=Role.CAPTION, tone=tone, side=Side.CENTRE, lines=1)
                top = QRectF(middle - length(20), grid.top() - length(22), length(40), length(18))
                write(painter, self.theme, top, delegate.letters, above)
            else:
                seal = min(side - length(1), length(18))
                top = QRectF(middle - seal / 2, grid.top() - seal - length(4), seal, seal)
                paint_seal(painter, top, delegate.seal)
            beside = QRectF(0, grid.top() + place * side, grid.left() - length(34), side)
            right = Setting(role=Role.CAPTION, tone=tone, side=Side.RIGHT, lines=1)
            write(painter, self.theme, beside, delegate.letters, right)
            seal = min(side - length(1), length(18))
            at = QRectF(grid.left() - length(26), beside.center().y() - seal / 2, seal, seal)
            paint_seal(painter, at, delegate.seal)

    def _grid(self) -> QRectF:
        count = len(self._web.delegates) if self._web else 1
        side = self._cell() * count
        return QRectF(self.theme.px(_SIDE), self.theme.px(_HEAD), side, side)

    def _cell(self) -> float:
        """Side of one cell: whole pixels where that leaves any."""
        count = len(self._web.delegates) if self._web else 1
        room = min(self.width() - self.theme.px(_SIDE + 2), self.height() - self.theme.px(_HEAD + 2))
        side = max(1.0, room / max(1, count))
        return float(int(side)) if side >= 2 else side

    def _box(self, row: int, column: int) -> QRectF:
        grid, side = self._grid(), self._cell()
        return QRectF(grid.left() + column * side, grid.top() + row * side, side, side)
