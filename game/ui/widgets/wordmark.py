"""The name of the house, between its brackets."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.look import Look
from game.ui.theme.roles import TYPE, Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Run, Setting, width_of, write

NAME = "Ad Referendum"


class Wordmark(Painted):
    """``[ ad referendum ]``, in the size of a role; the brackets are in accent."""

    def __init__(
        self, look: Look, *, role: Role = Role.WORDMARK, short: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._role = role
        rest = Run(text=" ref.", italic=True) if short else Run(text=" referendum")
        self._runs = (Run(text="ad", italic=True), rest)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name(self, NAME)

    def sizeHint(self) -> QSize:
        """Words and brackets."""
        unit = self._unit()
        words = width_of(self.theme, self._runs, Setting(role=self._role))
        return QSize(words + round(unit * 1.02), self.theme.line(self._role))

    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Brackets and words."""
        painter = QPainter(self)
        unit, box = self._unit(), QRectF(self.rect())
        inset = unit * 0.5
        write(painter, self.theme, box.adjusted(inset, 0, 0, 0), self._runs, Setting(role=self._role, lines=1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.theme.colour(Tone.ACCENT), max(1.0, unit / 17))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        half, serif = unit * 0.47, unit * 0.16
        middle = box.center().y() + unit * 0.06
        for edge, end in (
            (unit * 0.08, unit * 0.08 + serif),
            (box.right() - unit * 0.08, box.right() - unit * 0.08 - serif),
        ):
            points = [(end, middle - half), (edge, middle - half), (edge, middle + half), (end, middle + half)]
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))

    def _unit(self) -> float:
        return self.theme.length(TYPE[self._role].size)
