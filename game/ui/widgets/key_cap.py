"""A key, drawn as its cap: beside the thing it presses."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from game.ui.theme.look import Look
from game.ui.theme.mirror import upright
from game.ui.theme.roles import Role
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted, paint_box
from game.ui.widgets.typeset import Setting, width_of, write

ENTER = "↵"
"""At the end of a key's text: the Enter key. Neither font has the sign, so it is drawn."""

_HEIGHT = 18
_PADDING = 6
_ARROW = 9


def key_cap_width(theme: Theme, key: str) -> int:
    """Width of the cap of ``key`` in pixels."""
    words = width_of(theme, _words(key), Setting(role=Role.CAPTION))
    arrow = theme.px(_ARROW) + (theme.px(3) if _words(key) else 0) if key.endswith(ENTER) else 0
    return max(theme.px(_HEIGHT), words + arrow + 2 * theme.px(_PADDING))


def paint_key_cap(painter: QPainter, theme: Theme, at: QPointF, key: str, tone: Tone) -> None:
    """Paint the cap with the middle of its left side ``at``, in one tone."""
    height = theme.px(_HEIGHT)
    rect = QRectF(at.x(), at.y() - height / 2, key_cap_width(theme, key), height)
    with upright(painter, rect):
        _paint_cap(painter, theme, rect, key, tone)


def _paint_cap(painter: QPainter, theme: Theme, rect: QRectF, key: str, tone: Tone) -> None:
    height = rect.height()
    border = Tone.LINE2 if tone in (Tone.INK2, Tone.INK3, Tone.INK) else tone
    ground = Tone.SHEET if border is Tone.LINE2 else None
    paint_box(painter, theme, rect, pen=QPen(theme.colour(border), theme.px(1)), ground=ground, radius=3)
    words = width_of(theme, _words(key), Setting(role=Role.CAPTION))
    inner = words + (theme.px(_ARROW) + (theme.px(3) if words else 0) if key.endswith(ENTER) else 0)
    left = rect.left() + (rect.width() - inner) / 2
    if words:
        place = QRectF(left, rect.top(), words + 1, height)
        write(painter, theme, place, _words(key), Setting(role=Role.CAPTION, tone=tone, lines=1))
    if key.endswith(ENTER):
        _paint_arrow(painter, theme, QPointF(left + inner - theme.px(_ARROW), rect.center().y()), tone)


class KeyCap(Painted):
    """The cap by itself."""

    def __init__(self, look: Look, key: str, *, tone: Tone = Tone.INK2, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._key = key
        self._tone = tone

    def sizeHint(self) -> QSize:
        """The cap."""
        return QSize(key_cap_width(self.theme, self._key), self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The cap."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The cap."""
        paint_key_cap(QPainter(self), self.theme, QPointF(0, self.height() / 2), self._key, self._tone)


def _words(key: str) -> str:
    return key.removesuffix(ENTER).rstrip()


def _paint_arrow(painter: QPainter, theme: Theme, at: QPointF, tone: Tone) -> None:
    unit = theme.length(1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(tone), 1.2 * unit))
    right, left, y = at.x() + 8 * unit, at.x() + unit, at.y() + 1.5 * unit
    painter.drawPolyline(QPolygonF([QPointF(right, y - 4 * unit), QPointF(right, y), QPointF(left, y)]))
    head = [QPointF(left + 2.5 * unit, y - 2.5 * unit), QPointF(left, y), QPointF(left + 2.5 * unit, y + 2.5 * unit)]
    painter.drawPolyline(QPolygonF(head))
    painter.restore()
