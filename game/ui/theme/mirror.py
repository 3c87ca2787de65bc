"""Reading from right to left: what is laid out from the left is turned over as a whole, letters and signs are not.

Whoever paints asks ``brush`` for its painter and goes on as ever. Text, icons, seals and marks paint themselves within
``upright``, so that they stand where the mirror puts them and are still read as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


def brush(widget: QWidget) -> QPainter:
    """A painter on ``widget``, mirrored where it is read from right to left."""
    painter = QPainter(widget)
    if widget.isRightToLeft():
        turn(painter, QRectF(widget.rect()))
    return painter


def turn(painter: QPainter, rect: QRectF) -> None:
    """From now on what is painted at the left of ``rect`` stands at its right, and the other way round."""
    painter.translate(rect.left() + rect.right(), 0)
    painter.scale(-1, 1)


def is_turned(painter: QPainter) -> bool:
    """Whether what is painted now would be seen in a mirror."""
    return painter.worldTransform().m11() < 0


@contextmanager
def upright(painter: QPainter, rect: QRectF) -> Iterator[None]:
    """What is painted into ``rect`` meanwhile is read as it is, mirror or not."""
    if not is_turned(painter):
        yield
        return
    painter.save()
    turn(painter, rect)
    yield
    painter.restore()


def seen_at(widget: QWidget, rect: QRectF) -> QRectF:
    """Where a rectangle that ``brush`` paints is seen, and pressed."""
    if not widget.isRightToLeft():
        return rect
    return QRectF(widget.width() - rect.right(), rect.top(), rect.width(), rect.height())
