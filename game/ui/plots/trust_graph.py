"""Who trusts whom, as a picture: delegations near those who trust them, ties from a strength on."""

from __future__ import annotations

from math import atan2, cos, hypot, sin

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.chart_tables import LITTLE_EVIDENCE
from game.ui.lines.relations import Web
from game.ui.plots.places import Points, places
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, Side, width_of, write

STRENGTHS = (0.2, 0.35, 0.5)
"""From which strength ties are drawn, on the scale -1..+1."""
SEALED = 40
"""More delegations than this are dots."""
STRONGEST = 3
"""So many ties of each delegation are drawn where delegations are dots."""
_EDGE = 56
_DOT = 3
"""Radius of a delegation that is a dot, in logical pixels."""


class TrustGraph(Painted):
    """Arrows go from delegation to delegation. Signals: ``picked`` with a place on the axes."""

    spoken_as = QAccessible.Role.Chart

    picked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._web: Web | None = None
        self._points: Points = np.zeros((0, 2))
        self._least = STRENGTHS[1]
        self._pair = (0, 1)
        self._picture: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        name(self, self.tr("Who trusts whom"))

    def show_web(self, web: Web) -> None:
        """Other figures; the same ones paint nothing."""
        if web != self._web:
            count = len(web.delegates)
            self._web, self._picture = web, None
            self._points = places(np.frombuffer(web.trust.cells, dtype="<i4").reshape(count, count))
            self.update()

    def show_least(self, least: float) -> None:
        """Draw ties from this strength on."""
        self._least, self._picture = least, None
        self.update()

    def show_pair(self, truster: int, trusted: int, sentence: str) -> None:
        """The pair looked at; ``sentence`` says it."""
        self._pair = (truster, trusted)
        name(self, self.tr("Who trusts whom"), sentence)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a dozen delegations."""
        return QSize(self.theme.px(560), self.theme.px(340))

    def minimumSizeHint(self) -> QSize:
        """Still legible."""
        return QSize(self.theme.px(300), self.theme.px(220))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go round the delegations."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key())
        )
        if step is None or self._web is None:
            super().keyPressEvent(event)
        else:
            self.picked.emit((self._pair[0] + step) % len(self._web.delegates))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press picks the delegation under it."""
        reach = self.theme.length(20)
        for place in range(len(self._points)):
            at = self._at(place) - event.position()
            if hypot(at.x(), at.y()) <= reach:
                self.picked.emit(place)
                return

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, and over it the ties of the pair looked at."""
        if self._web is None or not self._web.delegates:
            return
        painter, ratio = QPainter(self), self.devicePixelRatioF()
        if self._picture is None or self._picture.size() != self.size() * ratio:
            self._picture = self._painted(self._web, ratio)
        painter.drawPixmap(QPoint(0, 0), self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for a, b in (self._pair, self._pair[::-1]):
            self._paint_tie(painter, self._web, a, b, alone=True)
        for place in set(self._pair):
            self._paint_delegate(painter, self._web, place, chosen=True)

    def event(self, event: QEvent) -> bool:
        """Another size needs another picture."""
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
        if len(web.delegates) <= SEALED:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for a, b in self._ties(web):
                self._paint_tie(painter, web, a, b, alone=False)
            for place in range(len(web.delegates)):
                self._paint_delegate(painter, web, place, chosen=False)
        else:
            self._paint_many(painter, web)
            self._paint_dots(painter, web)
        painter.end()
        return picture

    def _paint_dots(self, painter: QPainter, web: Web) -> None:
        """Delegations of a large house, all in one go."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        spots = self._spots()
        for yours, tone in ((False, Tone.INK2), (True, Tone.ACCENT)):
            pen = QPen(self.theme.colour(tone), self.theme.length(2 * _DOT))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPoints([at for at, each in zip(spots, web.delegates, strict=True) if each.you is yours])

    def _ties(self, web: Web) -> list[tuple[int, int]]:
        """Every tie that is strong enough; of a large house the strongest few of each delegation."""
        strength = np.abs(_strength(web))
        if len(strength) > SEALED:
            kept = np.argsort(-strength, axis=1)[:, :STRONGEST]
            few = np.zeros_like(strength)
            np.put_along_axis(few, kept, np.take_along_axis(strength, kept, axis=1), axis=1)
            strength = few
        return [(int(a), int(b)) for a, b in np.argwhere(strength >= self._least)]

    def _paint_many(self, painter: QPainter, web: Web) -> None:
        """Ties of a large house: thin straight lines, one stroke for each sign."""
        spots, strength = self._spots(), _strength(web).ravel()
        ties, count = np.array(self._ties(web), dtype=np.int64).reshape(-1, 2), len(spots)
        trusts = strength[ties[:, 0] * count + ties[:, 1]] > 0
        for sign in (-1, 1):
            pairs = np.sort(ties[trusts == (sign > 0)], axis=1)
            once = np.unique(pairs[:, 0] * count + pairs[:, 1]).tolist()  # one line, though each is tied to the other
            lines = [QLineF(spots[each // count], spots[each % count]) for each in once]
            # A pale colour rather than a transparent one: thousands of strokes are then drawn five times as fast.
            painter.setPen(QPen(self.theme.diverging(0.3 * sign), 0))
            painter.drawLines(lines)

    def _paint_tie(self, painter: QPainter, web: Web, a: int, b: int, *, alone: bool) -> None:
        """A curve from one to the other, wider where stronger; an arrow for trust, a bar for distrust."""
        strength = web.trust[a, b] / 500 - 1
        colour = QColor(self.theme.colour(Tone.POS if strength > 0 else Tone.NEG))
        colour.setAlpha(255 if alone else 150)
        pen = QPen(colour, self.theme.length(1 + 3 * min(0.7, abs(strength))))
        if web.evidence[a, b] < LITTLE_EVIDENCE:
            pen.setDashPattern([2.5, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        start, end, bend = self._course(a, b)
        path = QPainterPath(start)
        path.quadTo(bend, end)
        painter.drawPath(path)
        pen.setStyle(Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        angle, head = atan2(end.y() - bend.y(), end.x() - bend.x()), self.theme.length(6)
        spread = 2.6 if strength > 0 else 1.5708
        for turn in (-spread, spread):
            painter.drawLine(end, end + QPointF(cos(angle + turn) * head, sin(angle + turn) * head))

    def _course(self, a: int, b: int) -> tuple[QPointF, QPointF, QPointF]:
        """Start, end and bend of a tie: beside the straight line, so that both ways can be seen."""
        one, other = self._at(a), self._at(b)
        along = other - one
        far = max(1.0, hypot(along.x(), along.y()))
        unit, across = along / far, QPointF(-along.y(), along.x()) / far
        gap = min(self.theme.length(22), far / 3)
        offset = across * self.theme.length(4)
        return one + unit * gap + offset, other - unit * gap + offset, (one + other) / 2 + across * far * 0.09

    def _paint_delegate(self, painter: QPainter, web: Web, place: int, *, chosen: bool) -> None:
        theme, at, delegate = self.theme, self._at(place), web.delegates[place]
        side = theme.length(34)
        paint_seal(painter, QRectF(at.x() - side / 2, at.y() - side / 2, side, side), delegate.seal)
        if chosen:
            painter.setPen(QPen(theme.colour(Tone.ACCENT), theme.length(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, side / 2 + theme.length(3), side / 2 + theme.length(3))
        words = self.tr("You") if delegate.you else delegate.name
        top, length = at.y() + side / 2 + theme.length(3), theme.length
        setting = Setting(role=Role.LABEL if chosen else Role.SMALL, side=Side.CENTRE, lines=1)
        wide = width_of(theme, words, setting) / 2 + length(2)
        veil = QColor(theme.colour(Tone.PANEL))
        veil.setAlpha(210)
        painter.fillRect(QRectF(at.x() - wide, top + length(2), 2 * wide, length(14)), veil)
        write(painter, theme, QRectF(at.x() - length(60), top, length(120), length(18)), words, setting)

    def _at(self, place: int) -> QPointF:
        return self._spots(slice(place, place + 1))[0]

    def _spots(self, places: slice = slice(None)) -> list[QPointF]:
        """Where delegations stand, in pixels."""
        length = self.theme.length
        edge, head, foot = length(_EDGE), length(34), length(_EDGE)
        room = np.array([self.width() - 2 * edge, self.height() - head - foot])
        return [QPointF(x, y) for x, y in (self._points[places] * room + (edge, head)).tolist()]


def _strength(web: Web) -> NDArray[np.float64]:
    """Trust on the scale -1..+1; nothing on the diagonal."""
    count = len(web.delegates)
    strength: NDArray[np.float64] = np.frombuffer(web.trust.cells, dtype="<i4").reshape(count, count) / 500.0 - 1.0
    np.fill_diagonal(strength, 0.0)
    return strength
