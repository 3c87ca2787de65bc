"""A plain surface with lines where it meets its neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """Which sides have a line."""

    left: bool = False
    top: bool = False
    right: bool = False
    bottom: bool = False
    tone: Tone = Tone.LINE


class Painted(QWidget):
    """A widget that paints itself from the theme and does so again when the look changes."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        look.changed.connect(self._on_look_changed)

    @property
    def theme(self) -> Theme:
        """The theme worn now."""
        return self.look.theme

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()


class Ground(Painted):
    """A surface of one tone, with lines on some sides, of fixed width or height if asked."""

    def __init__(
        self,
        look: Look,
        tone: Tone = Tone.PANEL,
        *,
        edges: Edges | None = None,
        width: int = 0,
        height: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._tone = tone
        self._edges = edges or Edges()
        self._fixed = (width, height)
        self._fix()

    def show_edges(self, edges: Edges) -> None:
        """Lines on other sides."""
        self._edges = edges
        self.update()

    def show_height(self, height: int) -> None:
        """Another fixed height, in logical pixels."""
        if height != self._fixed[1]:
            self._fixed = (self._fixed[0], height)
            self._fix()

    def _on_look_changed(self) -> None:
        self._fix()
        super()._on_look_changed()

    def _fix(self) -> None:
        width, height = self._fixed
        if width:
            self.setFixedWidth(self.theme.px(width))
        if height:
            self.setFixedHeight(self.theme.px(height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill, then rule the edges."""
        painter = brush(self)
        painter.fillRect(self.rect(), self.theme.colour(self._tone))
        line, box = self.theme.px(1), self.rect()
        colour = self.theme.colour(self._edges.tone)
        if self._edges.left:
            painter.fillRect(0, 0, line, box.height(), colour)
        if self._edges.right:
            painter.fillRect(box.width() - line, 0, line, box.height(), colour)
        if self._edges.top:
            painter.fillRect(0, 0, box.width(), line, colour)
        if self._edges.bottom:
            painter.fillRect(0, box.height() - line, box.width(), line, colour)


class Rule(Painted):
    """One straight line that parts two things."""

    def __init__(
        self, look: Look, *, upright: bool = False, tone: Tone = Tone.LINE, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._tone = tone
        self._upright = upright
        fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if upright else wide, wide if upright else fixed)

    def sizeHint(self) -> QSize:
        """One line."""
        line = self.theme.px(1)
        return QSize(line, line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill it."""
        brush(self).fillRect(self.rect(), self.theme.colour(self._tone))


class Sheet(Painted):
    """A bordered surface: something to type in, or something that has come forward."""

    def __init__(
        self,
        look: Look,
        *,
        border: Tone = Tone.CTL,
        ground: Tone = Tone.SHEET,
        dashed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._border = border
        self._ground = ground
        self._dashed = dashed

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill and draw the border."""
        painter = brush(self)
        pen = QPen(self.theme.colour(self._border), self.theme.px(1))
        if self._dashed:
            pen.setDashPattern([3, 3])
        paint_box(painter, self.theme, QRectF(self.rect()), pen=pen, ground=self._ground)


def paint_box(
    painter: QPainter, theme: Theme, rect: QRectF, *, pen: QPen | None, ground: Tone | None, radius: float = 4
) -> None:
    """A box with round corners inside ``rect``; the border lies within it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.setPen(pen or Qt.PenStyle.NoPen)
    inset = pen.widthF() / 2 if pen else 0.0
    rounding = theme.length(radius)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), rounding, rounding)
    painter.restore()
