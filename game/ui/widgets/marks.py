"""Small painted signs: the state of a clause, a stance, a vote. Each has a shape of its own, never colour alone."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.mirror import upright
from game.ui.theme.roles import SEMIBOLD, Role
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import paint_box
from game.ui.widgets.typeset import Setting, Side, write


class ClauseSign(StrEnum):
    """How a clause stands."""

    UNOPENED = "unopened"
    OPEN = "open"
    BRACKETED = "bracketed"
    CAUCUS = "caucus"
    TIED = "tied"
    AGREED = "agreed"
    ADOPTED = "adopted"
    WITHDRAWN = "withdrawn"


class StanceSign(StrEnum):
    """How a delegation stands to the alternative that is yours."""

    SUPPORTS = "supports"
    CAN_ACCEPT = "can_accept"
    OPPOSES = "opposes"
    UNDECLARED = "undeclared"


class VoteSign(StrEnum):
    """How a delegation answered."""

    IN_FAVOUR = "in_favour"
    AGAINST = "against"
    ABSTAINS = "abstains"
    TO_COME = "to_come"


def paint_clause_sign(painter: QPainter, rect: QRectF, theme: Theme, sign: ClauseSign) -> None:
    """Paint the state of a clause in the square ``rect``, on a grid of 16."""
    with upright(painter, rect):
        _paint_clause_sign(painter, rect, theme, sign)


def _paint_clause_sign(painter: QPainter, rect: QRectF, theme: Theme, sign: ClauseSign) -> None:
    if sign is ClauseSign.CAUCUS:
        paint_icon(painter, rect, theme, Icon.CAUCUS, Tone.INK2)
    elif sign is ClauseSign.TIED:
        paint_icon(painter, rect, theme, Icon.LINK, Tone.INK2)
    else:
        painter.save()
        _to_grid(painter, rect, 16)
        _CLAUSE_PAINTERS[sign](painter, theme)
        painter.restore()


def paint_stance(painter: QPainter, rect: QRectF, theme: Theme, sign: StanceSign, letter: str) -> None:
    """Paint a badge of 20 by 20: ``letter`` filled, with a corner, plain, or a dashed question mark."""
    unit = rect.width() / 20
    undeclared = sign is StanceSign.UNDECLARED
    yours = sign in (StanceSign.SUPPORTS, StanceSign.CAN_ACCEPT)
    pen = QPen(theme.colour(Tone.ACCENT if yours else Tone.CTL), 1.2 * unit)
    if undeclared:
        pen.setDashPattern([2.2, 2])
    ground = {StanceSign.SUPPORTS: Tone.SOFT, StanceSign.UNDECLARED: None}.get(sign, Tone.SHEET)
    paint_box(painter, theme, rect, pen=pen, ground=ground)
    if sign is StanceSign.CAN_ACCEPT:
        _paint_corner(painter, rect, theme)
    tone = Tone.ACCENT if sign is StanceSign.SUPPORTS else Tone.INK3 if undeclared else Tone.INK
    setting = Setting(role=Role.LABEL, tone=tone, weight=None if undeclared else SEMIBOLD, side=Side.CENTRE, lines=1)
    write(painter, theme, rect, "?" if undeclared else letter[:1], setting)


def paint_vote(painter: QPainter, rect: QRectF, theme: Theme, sign: VoteSign) -> None:
    """Paint an answer in the square ``rect``, on a grid of 18: disc, square, ring, dots."""
    with upright(painter, rect):
        _paint_vote(painter, rect, theme, sign)


def _paint_vote(painter: QPainter, rect: QRectF, theme: Theme, sign: VoteSign) -> None:
    painter.save()
    _to_grid(painter, rect, 18)
    match sign:
        case VoteSign.IN_FAVOUR:
            _disc(painter, theme, Tone.POS, 9, 8.5)
            _stroke(painter, theme, Tone.SHEET, 2, [(5.2, 9.4), (8, 12), (12.8, 6.4)])
        case VoteSign.AGAINST:
            paint_box(painter, theme, QRectF(1, 1, 16, 16), pen=None, ground=Tone.NEG, radius=1.5)
            _stroke(painter, theme, Tone.SHEET, 2, [(6, 6), (12, 12)])
            _stroke(painter, theme, Tone.SHEET, 2, [(12, 6), (6, 12)])
        case VoteSign.ABSTAINS:
            _ring(painter, theme, Tone.INK2, 9, 7.8, 1.5, ground=Tone.SHEET)
            _stroke(painter, theme, Tone.INK2, 1.8, [(5.4, 9), (12.6, 9)])
        case VoteSign.TO_COME:
            _ring(painter, theme, Tone.CTL, 9, 7.8, 1.4, ground=Tone.PANEL, dotted=True)
    painter.restore()


def paint_radio(painter: QPainter, rect: QRectF, theme: Theme, *, chosen: bool) -> None:
    """Paint the mark of one choice among several in the square ``rect``, on a grid of 16: a ring, filled if chosen."""
    painter.save()
    _to_grid(painter, rect, 16)
    if chosen:
        _disc(painter, theme, Tone.ACCENT, 8, 8)
        _disc(painter, theme, Tone.SHEET, 8, 3.4)
    else:
        _ring(painter, theme, Tone.CTL, 8, 7.3, 1.2, ground=Tone.SHEET)
    painter.restore()


def paint_pips(painter: QPainter, rect: QRectF, theme: Theme, left: int, budget: int) -> None:
    """Paint what is left of the attention: filled discs, then rings, 13 apart, from the left of ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius, pitch = theme.length(5), theme.length(13)
    for place in range(budget):
        centre = QPointF(rect.left() + radius + place * pitch, rect.center().y())
        if place < left:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(Tone.ACCENT))
            painter.drawEllipse(centre, radius, radius)
        else:
            painter.setPen(QPen(theme.colour(Tone.CTL), theme.length(1.2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, radius - theme.length(0.6), radius - theme.length(0.6))
    painter.restore()


def _unopened(painter: QPainter, theme: Theme) -> None:
    _ring(painter, theme, Tone.CTL, 8, 5.2, 1.4, dotted=True)


def _open(painter: QPainter, theme: Theme) -> None:
    _ring(painter, theme, Tone.INK2, 8, 5.2, 1.5)


def _bracketed(painter: QPainter, theme: Theme) -> None:
    _stroke(painter, theme, Tone.INK2, 1.6, [(5, 2.8), (2.9, 2.8), (2.9, 13.2), (5, 13.2)])
    _stroke(painter, theme, Tone.INK2, 1.6, [(11, 2.8), (13.1, 2.8), (13.1, 13.2), (11, 13.2)])
    _disc(painter, theme, Tone.INK2, 8, 1.2)


def _agreed(painter: QPainter, theme: Theme) -> None:
    _ring(painter, theme, Tone.ACCENT, 8, 5.2, 1.5)
    half = QPainterPath()
    half.moveTo(8, 2.8)
    half.arcTo(QRectF(2.8, 2.8, 10.4, 10.4), 90, -180)
    half.closeSubpath()
    painter.fillPath(half, theme.colour(Tone.ACCENT))


def _adopted(painter: QPainter, theme: Theme) -> None:
    _disc(painter, theme, Tone.ACCENT, 8, 6)
    _stroke(painter, theme, Tone.ONACC, 1.7, [(5.2, 8.2), (7.2, 10.1), (10.8, 6.2)])


def _withdrawn(painter: QPainter, theme: Theme) -> None:
    _stroke(painter, theme, Tone.CTL, 1.6, [(3.6, 8), (12.4, 8)])


_CLAUSE_PAINTERS = {
    ClauseSign.UNOPENED: _unopened,
    ClauseSign.OPEN: _open,
    ClauseSign.BRACKETED: _bracketed,
    ClauseSign.AGREED: _agreed,
    ClauseSign.ADOPTED: _adopted,
    ClauseSign.WITHDRAWN: _withdrawn,
}


def _to_grid(painter: QPainter, rect: QRectF, side: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / side, rect.height() / side)


def _ring(
    painter: QPainter,
    theme: Theme,
    tone: Tone,
    centre: float,
    radius: float,
    stroke: float,
    *,
    ground: Tone | None = None,
    dotted: bool = False,
) -> None:
    pen = QPen(theme.colour(tone), stroke)
    if dotted:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 1.9])
    painter.setPen(pen)
    painter.setBrush(theme.colour(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(centre, centre), radius, radius)


def _disc(painter: QPainter, theme: Theme, tone: Tone, centre: float, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(tone))
    painter.drawEllipse(QPointF(centre, centre), radius, radius)


def _stroke(painter: QPainter, theme: Theme, tone: Tone, width: float, points: list[tuple[float, float]]) -> None:
    pen = QPen(theme.colour(tone), width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _paint_corner(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    unit = rect.width() / 20
    outline, corner = QPainterPath(), QPainterPath()
    outline.addRoundedRect(rect, 4 * unit, 4 * unit)
    right, bottom, leg = rect.right(), rect.bottom(), 8 * unit
    corner.addPolygon(QPolygonF([QPointF(right, bottom - leg), QPointF(right, bottom), QPointF(right - leg, bottom)]))
    corner.closeSubpath()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outline.intersected(corner), theme.colour(Tone.ACCENT))
    painter.restore()
