"""Pictures that were painted once and are shown again: the oldest go where they take too much room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPixmap

MOST_BYTES = 8_000_000
_BYTES_A_PIXEL = 4

Paint = Callable[[QPainter, QRectF], None]
"""Paints something into a rectangle."""


class Pictures:
    """Opaque pictures by what they show. The same key must always look the same."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._taken = 0
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()

    @property
    def taken(self) -> int:
        """Room that the pictures take, in bytes."""
        return self._taken

    def draw(self, painter: QPainter, rect: QRectF, key: Hashable, ground: QColor, paint: Paint) -> None:
        """Draw at ``rect``, whose corners are whole pixels, what ``paint`` paints on ``ground`` the first time.

        Where letters are wanted and no pixels (a printer, a drawing in vectors) it is painted anew.
        """
        if painter.paintEngine().type() is not QPaintEngine.Type.Raster:
            paint(painter, rect)
            return
        ratio = painter.device().devicePixelRatioF()
        found = (key, rect.width(), rect.height(), ratio, ground.rgba())
        picture = self._kept.get(found)
        if picture is None:
            picture = self._painted(rect, ratio, ground, paint)
            self._keep(found, picture)
        else:
            self._kept.move_to_end(found)
        painter.drawPixmap(rect.topLeft(), picture)

    def _painted(self, rect: QRectF, ratio: float, ground: QColor, paint: Paint) -> QPixmap:
        picture = QPixmap(QSize(round(rect.width() * ratio), round(rect.height() * ratio)))
        picture.setDevicePixelRatio(ratio)
        # Filled first, so that letters are smoothed as they are on the screen itself.
        picture.fill(ground)
        inside = QPainter(picture)
        paint(inside, QRectF(QPointF(0, 0), rect.size()))
        inside.end()
        return picture

    def _keep(self, key: Hashable, picture: QPixmap) -> None:
        self._kept[key] = picture
        self._taken += _bytes(picture)
        while self._taken > self._most and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self._taken -= _bytes(old)


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * _BYTES_A_PIXEL
