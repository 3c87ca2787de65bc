"""The icons: drawn on a grid of 16 in one stroke, coloured by the theme, rendered per size."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from game.ui.theme.assets import assets_folder
from game.ui.theme.mirror import is_turned, upright
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone

_DRAWN_IN = "#1A211F"
"""The colour in the files, put there so that they can be looked at; it is replaced by the theme's."""


class Icon(StrEnum):
    """Every icon there is; the value is the name of its file."""

    BALLOT = "ballot"
    BARS = "bars"
    BRACKET = "bracket"
    CALENDAR = "calendar"
    CARDS = "cards"
    CAUCUS = "caucus"
    CHECK = "check"
    CLOCK = "clock"
    CROSS = "cross"
    DOC = "doc"
    DOWN = "down"
    DOWNLOAD = "download"
    DRAG = "drag"
    EYE = "eye"
    EYEOFF = "eyeoff"
    FILTER = "filter"
    FLAG = "flag"
    GAVEL = "gavel"
    GLOBE = "globe"
    GRAPH = "graph"
    GRID = "grid"
    HAND = "hand"
    HELP = "help"
    HOST = "host"
    INFO = "info"
    JOIN = "join"
    KEYBOARD = "keyboard"
    LAPTOP = "laptop"
    LEARN = "learn"
    LEFT = "left"
    LINK = "link"
    LOCK = "lock"
    MENU = "menu"
    MINUS = "minus"
    MOON = "moon"
    MORE = "more"
    MUTE = "mute"
    NOTE = "note"
    PAUSE = "pause"
    PEN = "pen"
    PEOPLE = "people"
    PIN = "pin"
    PLAY = "play"
    PLUS = "plus"
    PROMISE = "promise"
    REDO = "redo"
    REVIEW = "review"
    RIGHT = "right"
    SCALE = "scale"
    SEAL = "seal"
    SEARCH = "search"
    SEND = "send"
    SETTINGS = "settings"
    SIM = "sim"
    STAR = "star"
    STOP = "stop"
    SUN = "sun"
    SWAP = "swap"
    TARGET = "target"
    TEXTSIZE = "textsize"
    TRASH = "trash"
    UNDO = "undo"
    UP = "up"
    WARNING = "warning"
    WORKSHOP = "workshop"


_TURNED = {Icon.LEFT: Icon.RIGHT, Icon.RIGHT: Icon.LEFT, Icon.UNDO: Icon.REDO, Icon.REDO: Icon.UNDO}


def icon_pixmap(theme: Theme, icon: Icon, tone: Tone, *, size: float = 16, ratio: float = 1.0) -> QPixmap:
    """``icon`` in the colour of ``tone``; ``size`` in logical pixels, ``ratio`` device pixels to one of ours."""
    return _rendered(icon, theme.hexadecimal(tone), theme.px(size), ratio)


def paint_icon(painter: QPainter, rect: QRectF, theme: Theme, icon: Icon, tone: Tone) -> None:
    """Paint ``icon`` to fill the square ``rect``. In a mirror what points somewhere points the other way."""
    if is_turned(painter):
        with upright(painter, rect):
            paint_icon(painter, rect, theme, _TURNED.get(icon, icon), tone)
        return
    here, drawn = painter.worldTransform(), theme.hexadecimal(tone)
    ratio = painter.device().devicePixelRatioF()
    if here.isScaling() or ratio % 1:
        _drawing(icon, drawn).render(painter, rect)
        return
    left, top = (rect.left() + here.dx()) * ratio, (rect.top() + here.dy()) * ratio
    within = QRectF(left % 1, top % 1, rect.width() * ratio, rect.height() * ratio)
    place = QPointF(rect.left() - within.left() / ratio, rect.top() - within.top() / ratio)
    painter.drawPixmap(
        place, _drawn(icon, drawn, (within.left(), within.top(), within.width(), within.height()), ratio)
    )


@lru_cache(maxsize=256)
def _rendered(icon: Icon, hexadecimal: str, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _drawing(icon, hexadecimal).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=512)
def _drawn(icon: Icon, hexadecimal: str, within: tuple[float, float, float, float], ratio: float) -> QPixmap:
    """The icon on a picture of its own, in device pixels, standing as it does between the pixels of the screen."""
    left, top, width, height = within
    pixmap = QPixmap(ceil(left + width), ceil(top + height))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _drawing(icon, hexadecimal).render(painter, QRectF(*within))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=128)
def _drawing(icon: Icon, hexadecimal: str) -> QSvgRenderer:
    drawing = (assets_folder() / "icons" / f"{icon.value}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace(_DRAWN_IN, hexadecimal).encode()))
