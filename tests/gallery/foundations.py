"""Colours, type, seals and icons on one sheet, as in the design's 00a."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from game.ui.theme.colour import contrast
from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.seals import Division, Seal, Tincture
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Future, Tone
from game.ui.widgets.marks import ClauseSign, paint_clause_sign
from game.ui.widgets.safe_text import Line
from game.ui.widgets.typeset import Setting, Side, write
from game.ui.widgets.wordmark import Wordmark
from tests.gallery.almeira import DELEGATES
from tests.gallery.sheet import Drawing, Sheet, at

_SAMPLES = (
    (Role.DISPLAY, "Almeira"),
    (Role.TITLE, "In force in year 3"),
    (Role.HEADING, "Who trusts whom"),
    (Role.TREATY, "A State Party shall not refuse"),
    (Role.BODY, "Okanda is waiting for an answer"),
    (Role.LABEL, "Likely to ratify"),
    (Role.CAPTION, "likely 46–67"),
    (Role.FIGURE, "12:40 57%"),
)


def _swatches(painter: QPainter, theme: Theme) -> None:
    sheet = theme.hexadecimal(Tone.SHEET)
    for place, tone in enumerate(Tone):
        x, y = place % 7 * 88, place // 7 * 78
        painter.fillRect(at(theme.percent, x, y, 80, 34), theme.colour(Tone.LINE))
        painter.fillRect(at(theme.percent, x + 1, y + 1, 78, 32), theme.colour(tone))
        label = Setting(role=Role.CAPTION, weight=600, lines=1)
        write(painter, theme, at(theme.percent, x, y + 36, 80, 16), tone.value, label)
        ratio = f"{contrast(theme.hexadecimal(tone), sheet):.1f}"
        grey = Setting(role=Role.CAPTION, tone=Tone.INK3, lines=1)
        write(
            painter,
            theme,
            at(theme.percent, x, y + 36, 80, 16),
            ratio,
            Setting(role=Role.CAPTION, side=Side.RIGHT, lines=1),
        )
        write(painter, theme, at(theme.percent, x, y + 52, 80, 16), theme.hexadecimal(tone), grey)


def _scales(painter: QPainter, theme: Theme) -> None:
    for step in range(15):
        painter.fillRect(at(theme.percent, step * 30, 0, 29, 18), theme.diverging(-0.7 + step * 0.1))
    for place, future in enumerate(Future):
        painter.fillRect(at(theme.percent, place * 110, 30, 16, 16), theme.future(future))
        box = at(theme.percent, place * 110 + 22, 28, 86, 20)
        write(painter, theme, box, future.value.replace("_", " ").capitalize(), Setting(role=Role.SMALL, lines=1))


def _seals(painter: QPainter, theme: Theme) -> None:
    for place, delegate in enumerate(DELEGATES.values()):
        x, y = place % 6 * 108 + 26, place // 6 * 90
        paint_seal(painter, at(theme.percent, x, y, 56, 56), delegate.seal, delegate.letters)
        box = at(theme.percent, x - 26, y + 60, 108, 18)
        write(painter, theme, box, delegate.name, Setting(role=Role.SMALL, side=Side.CENTRE, lines=1))


def _divisions(painter: QPainter, theme: Theme) -> None:
    for place, division in enumerate(Division):
        x, y = place % 8 * 82, place // 8 * 54
        seal = Seal(division=division, tincture=tuple(Tincture)[place % 8], reversed=division in _REVERSED)
        paint_seal(painter, at(theme.percent, x + 26, y, 30, 30), seal)
        box = at(theme.percent, x, y + 31, 82, 16)
        write(
            painter, theme, box, division.value, Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.CENTRE, lines=1)
        )


_REVERSED = {Division.LOZENGE, Division.ROUNDEL, Division.CROSS, Division.CHIEF, Division.ORLE}


def _icons(painter: QPainter, theme: Theme) -> None:
    for place, icon in enumerate(Icon):
        x, y = place % 13 * 51, place // 13 * 43
        paint_icon(painter, at(theme.percent, x + 17, y, 16, 16), theme, icon, Tone.INK2)
        box = at(theme.percent, x - 4, y + 19, 59, 16)
        write(painter, theme, box, icon.value, Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.CENTRE, lines=1))


def _signs(painter: QPainter, theme: Theme) -> None:
    for place, sign in enumerate(ClauseSign):
        x, y = place % 4 * 150, place // 4 * 24
        paint_clause_sign(painter, at(theme.percent, x, y + 2, 16, 16), theme, sign)
        write(painter, theme, at(theme.percent, x + 24, y, 120, 20), sign.value, Setting(role=Role.SMALL, lines=1))


def _alone(painter: QPainter, theme: Theme) -> None:
    left = 0.0
    for side in (56, 38, 28, 20, 16):
        paint_seal(painter, at(theme.percent, left, (56 - side) / 2, side, side), DELEGATES["VES"].seal)
        left += side + 10


def foundations(look: Look) -> QWidget:
    """The sheet."""
    sheet = Sheet(look, "Foundations", 660, 676)
    sheet.add(0, "Wordmark", Wordmark(look, role=Role.TITLE))
    sheet.add(0, "Tones, with their contrast on the sheet", Drawing(look, 640, 310, _swatches))
    for role, words in _SAMPLES:
        sheet.columns[0].addWidget(Line(look, words, role=role))
    sheet.columns[0].gap(10)
    sheet.add(0, "Diverging, for trust and change; five futures", Drawing(look, 640, 52, _scales))
    sheet.add(0, "Clause status", Drawing(look, 640, 48, _signs))
    sheet.add(1, "Emblems", Drawing(look, 650, 175, _seals))
    sheet.add(1, "Sizes", Drawing(look, 220, 58, _alone))
    sheet.add(1, "Sixteen divisions", Drawing(look, 656, 104, _divisions))
    sheet.add(1, "Icons", Drawing(look, 672, 218, _icons))
    sheet.finish()
    return sheet
