"""Paints a seal on a grid of 100: ring, field, division, and from 56 px a band with the letters."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from game.ui.theme.mirror import upright
from game.ui.theme.roles import BOLD, SANS
from game.ui.theme.seals import DEEP_AND_PALE, Division, Seal

Points = tuple[tuple[float, float], ...]

_POLYGONS: Mapping[Division, tuple[Points, ...]] = {
    Division.PALE: (((50, 0), (100, 0), (100, 100), (50, 100)),),
    Division.FESS: (((0, 50), (100, 50), (100, 100), (0, 100)),),
    Division.BEND: (((0, 0), (100, 100), (0, 100)),),
    Division.QUARTERLY: (
        ((0, 0), (50, 0), (50, 50), (0, 50)),
        ((50, 50), (100, 50), (100, 100), (50, 100)),
    ),
    Division.CHEVRON: (((0, 78), (50, 34), (100, 78), (100, 100), (78, 100), (50, 72), (22, 100), (0, 100)),),
    Division.SALTIRE: (
        (
            *((0, 0), (18, 0), (50, 32), (82, 0), (100, 0), (100, 18), (68, 50), (100, 82)),
            *((100, 100), (82, 100), (50, 68), (18, 100), (0, 100), (0, 82), (32, 50), (0, 18)),
        ),
    ),
    Division.PALL: (
        (
            *((0, 0), (20, 0), (50, 34), (80, 0), (100, 0), (100, 16)),
            *((62, 58), (62, 100), (38, 100), (38, 58), (0, 16)),
        ),
    ),
    Division.PILE: (((14, 0), (86, 0), (50, 88)),),
    Division.LOZENGE: (((50, 10), (84, 50), (50, 90), (16, 50)),),
    Division.BARRY: tuple(((0, y), (100, y), (100, y + 20), (0, y + 20)) for y in (0, 40, 80)),
    Division.PALY: tuple(((x, 0), (x + 20, 0), (x + 20, 100), (x, 100)) for x in (0, 40, 80)),
    Division.GYRONNY: (
        ((50, 50), (0, 0), (50, 0)),
        ((50, 50), (100, 0), (100, 50)),
        ((50, 50), (100, 100), (50, 100)),
        ((50, 50), (0, 100), (0, 50)),
    ),
    Division.CROSS: (
        ((38, 0), (62, 0), (62, 100), (38, 100)),
        ((0, 38), (100, 38), (100, 62), (0, 62)),
    ),
    Division.CHIEF: (((0, 0), (100, 0), (100, 36), (0, 36)),),
    Division.ROUNDEL: (),
    Division.ORLE: (),
}

_ROUND: Mapping[Division, tuple[float, float]] = {Division.ROUNDEL: (19, 0), Division.ORLE: (25, 12)}
"""Radius and stroke; a stroke of 0 is a filled disc."""

_UPPER_CENTRE = (50.0, 36.0)
_UPPER_SCALE = 0.68
"""Where and how large a charge of its own shape stands when the letters take the lower part of the field."""

LETTERED_FROM = 56
"""From this many pixels the letters stand in the seal; below, beside it."""


def paint_seal(painter: QPainter, rect: QRectF, seal: Seal, letters: str = "") -> None:
    """Paint ``seal`` to fill the square ``rect``; ``letters`` are written in from ``LETTERED_FROM`` pixels up."""
    with upright(painter, rect):
        _paint_seal(painter, rect, seal, letters)


def _paint_seal(painter: QPainter, rect: QRectF, seal: Seal, letters: str) -> None:
    deep, pale = (QColor(colour) for colour in DEEP_AND_PALE[seal.tincture])
    lettered = bool(letters) and rect.width() >= LETTERED_FROM
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 100, rect.height() / 100)
    painter.setBrush(Qt.GlobalColor.white)
    painter.setPen(QPen(deep, 5))
    painter.drawEllipse(QPointF(50, 50), 47, 47)
    _paint_field(painter, seal, (pale, deep) if seal.reversed else (deep, pale), lettered=lettered)
    if lettered:
        _paint_band(painter, letters, deep)
    painter.restore()


def _paint_field(painter: QPainter, seal: Seal, colours: tuple[QColor, QColor], *, lettered: bool) -> None:
    charge, field = colours
    disc, figure = _outlines(seal.division, squeezed=lettered)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(disc, field)
    painter.fillPath(figure, charge)


@lru_cache(maxsize=2 * len(Division))
def _outlines(division: Division, *, squeezed: bool) -> tuple[QPainterPath, QPainterPath]:
    """The disc and what stands on it. Intersected paths, not a clip: a clip has no smooth edge."""
    disc = QPainterPath()
    disc.addEllipse(QPointF(50, 50), 41, 41)
    return disc, disc.intersected(_charge(division, squeezed=squeezed))


def _charge(division: Division, *, squeezed: bool) -> QPainterPath:
    path = QPainterPath()
    for points in _POLYGONS[division]:
        part = QPainterPath()
        part.addPolygon(QPolygonF([_placed(division, point, squeezed=squeezed) for point in points]))
        part.closeSubpath()
        path = path.united(part)
    if division in _ROUND:
        radius, stroke = _ROUND[division]
        centre, scale = (QPointF(*_UPPER_CENTRE), _UPPER_SCALE) if squeezed else (QPointF(50, 50), 1.0)
        path.addEllipse(centre, (radius + stroke / 2) * scale, (radius + stroke / 2) * scale)
        if stroke:
            path.addEllipse(centre, (radius - stroke / 2) * scale, (radius - stroke / 2) * scale)
    return path


def _placed(division: Division, point: tuple[float, float], *, squeezed: bool) -> QPointF:
    x, y = point
    if not squeezed:
        return QPointF(x, y)
    if division is Division.LOZENGE:
        return QPointF(*_UPPER_CENTRE) + (QPointF(x, y) - QPointF(50, 50)) * _UPPER_SCALE
    return QPointF(x, 6 + y * 0.6)


def _paint_band(painter: QPainter, letters: str, deep: QColor) -> None:
    disc, below = QPainterPath(), QPainterPath()
    disc.addEllipse(QPointF(50, 50), 41, 41)
    below.addRect(0, 64, 100, 36)
    painter.fillPath(disc.intersected(below), Qt.GlobalColor.white)
    rule = QPainterPath()
    rule.addRect(0, 63, 100, 2)
    painter.fillPath(disc.intersected(rule), deep)
    font = QFont(SANS)
    font.setPixelSize(15)
    font.setWeight(QFont.Weight(BOLD))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.6)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter.setFont(font)
    painter.setPen(deep)
    painter.drawText(QRectF(1, 66, 100, 20), Qt.AlignmentFlag.AlignCenter, letters[:3])
