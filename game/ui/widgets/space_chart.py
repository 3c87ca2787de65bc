"""The bargaining space: the frontier, the Nash point, packages that were tried, and the way the text went."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.terms.debrief import BargainingSpace, SpacePoint
from game.ui.lines.debrief import SpaceMark, space_says
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.pressable import ENTER_KEYS
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_REACH = 18
"""From a point, in logical pixels, within which a press means it."""


class SpaceChart(Painted):
    """Left and right go along the way of the text, then to every other point; Enter goes to what stands behind.

    Signals: ``picked`` with the place of a mark, the nearest to a press; ``entered``.
    """

    picked = Signal(int)
    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._space: BargainingSpace | None = None
        self._labels = ("", "")
        self._marks: tuple[SpaceMark, ...] = ()
        self._at = -1
        self._low, self._high = 0, 1000
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_space(self, space: BargainingSpace, marks: tuple[SpaceMark, ...], across: str, upwards: str) -> None:
        """Another space, its points with what is said of them, and what stands along its axes."""
        self._space, self._marks, self._labels, self._at = space, marks, (across, upwards), -1
        every = [*space.frontier, *space.path, space.nash, space.outside, *(each.at for each in space.tried)]
        values = [value for each in every for value in (each.own, each.others)]
        self._low = min(500, max(0, min(values) // 250 * 250))
        self._high = max(1000, max(values))
        name(self, self.tr("What was possible"), space_says(space))
        self.update()

    def sizeHint(self) -> QSize:
        """A square and its axes."""
        return QSize(self.theme.px(440), self.theme.px(416))

    def minimumSizeHint(self) -> QSize:
        """Still legible."""
        return QSize(self.theme.px(280), self.theme.px(416))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Along the way of the text, and on to the other points."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if event.key() in ENTER_KEYS and self._at >= 0:
            self.entered.emit()
            return
        if step is None or not self._marks:
            super().keyPressEvent(event)
            return
        self._pick((self._at + step) % len(self._marks) if self._at >= 0 or step > 0 else len(self._marks) - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The point under the pointer, or the nearest."""
        place = self._nearest(event.position())
        if place is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pick(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what lies there."""
        place = self._nearest(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor)
        hint(self, "" if place is None else self._marks[place].told.text)

    def place_of(self, mark: int) -> QPointF:
        """Where a point is drawn."""
        return self._place(self._marks[mark].point)

    def _nearest(self, where: QPointF) -> int | None:
        """Within reach of the pointer; of points that lie together the first, for the way of the text comes first."""
        gaps = [((self._place(each.point) - where).manhattanLength(), k) for k, each in enumerate(self._marks)]
        near = [each for each in gaps if each[0] <= self.theme.length(_REACH)]
        return min(near)[1] if near else None

    def _pick(self, place: int) -> None:
        self._at = place
        self.update()
        self.picked.emit(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground that both prefer, grid, packages, frontier, way, points."""
        if self._space is None:
            return
        painter, space = QPainter(self), self._space
        self._paint_ground(painter, space)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for each in space.tried:
            tone = Tone.MID
            self._dot(painter, each.at, 3, tone, hollow=not each.concluded)
        self._line(painter, space.frontier, Tone.INK)
        for point in space.frontier:
            self._dot(painter, point, 2.5, Tone.INK)
        self._line(painter, space.path, Tone.ACCENT)
        for point in space.path[:-1]:
            self._dot(painter, point, 3.2, Tone.ACCENT, hollow=True)
        self._dot(painter, space.path[-1], 6.5, Tone.ACCENT)
        self._diamond(painter, space.nash)
        self._paint_chosen(painter)
        self._paint_words(painter, space)

    def _plot(self) -> QRectF:
        px = self.theme.px
        side = min(self.width() - px(54), self.height() - px(74))
        return QRectF(px(44), px(26), max(1, side), max(1, self.height() - px(74)))

    def _place(self, point: SpacePoint) -> QPointF:
        plot, span = self._plot(), self._high - self._low
        across = plot.left() + plot.width() * (point.own - self._low) / span
        return QPointF(across, plot.bottom() - plot.height() * (point.others - self._low) / span)

    def _paint_ground(self, painter: QPainter, space: BargainingSpace) -> None:
        plot, px, edge = self._plot(), self.theme.px, self._place(space.outside)
        better = QRectF(edge.x(), plot.top(), plot.right() - edge.x(), edge.y() - plot.top())
        painter.fillRect(better.intersected(plot), self.theme.colour(Tone.SOFT))
        small = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.CENTRE, lines=1)
        right = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.RIGHT, lines=1)
        for level in range(self._low, 1001, 250 if self._low <= 250 else 125):
            at = self._place(SpacePoint(own=level, others=level))  # type: ignore[arg-type]
            painter.fillRect(QRectF(at.x(), plot.top(), px(1), plot.height()), self.theme.colour(Tone.LINE))
            painter.fillRect(QRectF(plot.left(), at.y(), plot.width(), px(1)), self.theme.colour(Tone.LINE))
            words = f"{level / 10:g}"
            write(painter, self.theme, QRectF(at.x() - px(24), plot.bottom() + px(4), px(48), px(16)), words, small)
            write(painter, self.theme, QRectF(0, at.y() - px(8), plot.left() - px(6), px(16)), words, right)
        pen = QPen(self.theme.colour(Tone.INK2), self.theme.length(1.2))
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(edge.x(), plot.top()), QPointF(edge.x(), plot.bottom()))
        painter.drawLine(QPointF(plot.left(), edge.y()), QPointF(plot.right(), edge.y()))

    def _line(self, painter: QPainter, points: Sequence[SpacePoint], tone: Tone) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.colour(tone), self.theme.length(1.8)))
        painter.drawPolyline(QPolygonF([self._place(each) for each in points]))

    def _dot(self, painter: QPainter, point: SpacePoint, half: float, tone: Tone, *, hollow: bool = False) -> None:
        colour: QColor = self.theme.colour(tone)
        painter.setPen(QPen(colour, self.theme.length(1.2)))
        painter.setBrush(self.theme.colour(Tone.SHEET) if hollow else colour)
        painter.drawEllipse(self._place(point), self.theme.length(half), self.theme.length(half))

    def _paint_chosen(self, painter: QPainter) -> None:
        """A ring around the point looked at."""
        if self._at < 0:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.colour(Tone.INK), self.theme.length(2)))
        painter.drawEllipse(self.place_of(self._at), self.theme.length(10), self.theme.length(10))

    def _diamond(self, painter: QPainter, point: SpacePoint) -> None:
        at, half = self._place(point), self.theme.length(7)
        painter.setPen(QPen(self.theme.colour(Tone.SHEET), self.theme.length(1)))
        painter.setBrush(self.theme.colour(Tone.INK))
        corners = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
        painter.drawPolygon(QPolygonF([at + each for each in corners]))

    def _paint_words(self, painter: QPainter, space: BargainingSpace) -> None:
        plot, px = self._plot(), self.theme.px
        axis = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.CENTRE, lines=1)
        under = QRectF(plot.left(), plot.bottom() + px(24), plot.width(), px(18))
        write(painter, self.theme, under, self._labels[0], axis)
        above = Setting(role=Role.CAPTION, tone=Tone.INK2, lines=1)
        write(painter, self.theme, QRectF(0, 0, self.width(), px(18)), self._labels[1], above)
        strong = Setting(role=Role.LABEL, lines=1)
        accent = Setting(role=Role.LABEL, tone=Tone.ACCENT, lines=1)
        small = Setting(role=Role.SMALL, lines=1)
        taken: list[QRectF] = []
        self._beside(painter, space.nash, self.tr("Nash point"), strong, taken, above=True)
        self._beside(painter, space.path[-1], self.tr("the text at the end"), accent, taken, above=False, left=True)
        self._beside(painter, space.path[0], self.tr("the first draft"), small, taken, above=False)

    def _beside(
        self,
        painter: QPainter,
        point: SpacePoint,
        words: str,
        setting: Setting,
        taken: list[QRectF],
        *,
        above: bool,
        left: bool = False,
    ) -> None:
        """At the right of a point, else (or where ``left`` is wished) at its left, where the frontier does not run.

        Below what is written there already, for points that lie together.
        """
        at, px, plot = self._place(point), self.theme.px, self._plot()
        wide = width_of(self.theme, words, setting) + 2
        fits = at.x() + px(12) + wide <= plot.right() + px(8)
        goes_left = at.x() - px(12) - wide >= plot.left() if left else not fits
        start = at.x() - px(12) - wide if goes_left else at.x() + px(12)
        top = at.y() - px(20) if above else at.y() - px(9) if goes_left and left else at.y() + px(3)
        box = QRectF(start, top, wide, px(18))
        for each in sorted(taken, key=QRectF.top):
            if box.intersects(each):
                box.moveTop(each.bottom())
        taken.append(box)
        back = QColor(self.theme.colour(Tone.SHEET))  # a copy: the theme hands out its own
        back.setAlpha(190)
        painter.fillRect(box.adjusted(-px(2), 0, 0, 0), back)
        write(painter, self.theme, box, words, setting)
