"""Finds text that is cut off, spills over or lies on other text, in any widget that can be drawn.

Each widget is drawn into a scalable picture, in which every piece of text still has its words, font and place; so the
room that words want is compared with the room they were granted, however the widget paints.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QPlainTextEdit, QWidget

_SVG = "{http://www.w3.org/2000/svg}"
_FONT = {"font-family": "", "font-size": "12", "font-weight": "400", "font-style": ""}
"""What a drawing says of a font, and what holds where it says nothing."""
_SLACK = 1.5
"""Pixels that ink may reach beyond its place: Qt rounds what glyphs cover outwards to whole pixels."""
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
_SCROLLS = (QLineEdit, QPlainTextEdit)
"""What is typed in may be longer than the field."""


class Kind(StrEnum):
    """What is wrong."""

    CUT = "cut"
    """Words reach beyond their widget, or beyond what of it can be seen."""
    SHORTENED = "shortened"
    """Words end in an ellipsis: sometimes meant, always worth a look."""
    OVERLAP = "overlap"
    """Words lie on other words."""
    SIBLINGS = "siblings"
    """Two widgets of one parent lie on each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """One fault, where it is, and by how much."""

    kind: Kind
    where: str
    words: str
    wanted: tuple[int, int, int, int]
    """Left, top, width, height in the window."""
    granted: tuple[int, int, int, int]

    def __str__(self) -> str:
        return f"{self.kind.value}: {self.words!r} in {self.where}: wants {self.wanted}, has {self.granted}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One piece of text as it was drawn, in the window's coordinates."""

    words: str
    box: QRectF
    """From its ascent to its descent."""
    ink: QRectF
    """What the glyphs themselves cover."""
    body: QRectF
    """From the height of its capitals to its baseline."""
    widget: QWidget


def settle(rounds: int = 8) -> None:
    """Let every layout come to rest: what one of them asks of another takes a turn of the event loop each time."""
    for _each in range(rounds):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QApplication.processEvents()


def misfits(window: QWidget) -> list[Misfit]:
    """Everything that does not fit in ``window`` as it is shown now."""
    found: list[Misfit] = []
    layers: dict[int, list[Written]] = {}
    for widget in _visible(window):
        shown = _shown(widget, window)
        before = ""
        for text in _written(widget, window):
            found.extend(_misfit(text, shown, window, before))
            before = text.words
            if shown.intersects(text.body):
                layers.setdefault(_layer(widget, window), []).append(text)
        found.extend(_siblings(widget, window))
    for texts in layers.values():
        found.extend(_overlaps(texts, window))
    return found


def _misfit(text: Written, shown: QRectF, window: QWidget, before: str) -> Iterator[Misfit]:
    """``before`` is what was written just before: an ellipsis is a piece of its own."""
    if text.words.endswith("…"):
        words = before + text.words if text.words == "…" else text.words
        yield replace(_fault(Kind.SHORTENED, text, shown, window), words=words)
    room = shown.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    if _scrolls(text.widget):
        # What is scrolled out of sight up or down is not cut; what does not fit across is.
        room.setTop(min(room.top(), text.ink.top()))
        room.setBottom(max(room.bottom(), text.ink.bottom()))
    if not room.contains(text.ink):
        yield _fault(Kind.CUT, text, shown, window)


def _overlaps(texts: list[Written], window: QWidget) -> Iterator[Misfit]:
    for at, one in enumerate(texts):
        for other in texts[at + 1 :]:
            common = one.body.intersected(other.body)
            if common.width() > 2 and common.height() > 2:
                words = f"{one.words} / {other.words}"
                yield Misfit(
                    kind=Kind.OVERLAP,
                    where=_path(one.widget, window),
                    words=words,
                    wanted=_numbers(one.body),
                    granted=_numbers(other.body),
                )


def _siblings(parent: QWidget, window: QWidget) -> Iterator[Misfit]:
    children = [
        child
        for child in parent.findChildren(QWidget, options=_DIRECT)
        if child.isVisible() and not child.property("overlay") and not child.isWindow()
    ]
    for at, one in enumerate(children):
        for other in children[at + 1 :]:
            common = one.geometry() & other.geometry()
            if common.width() > 1 and common.height() > 1:
                yield Misfit(
                    kind=Kind.SIBLINGS,
                    where=_path(one, window),
                    words=type(other).__name__,
                    wanted=_numbers(QRectF(one.geometry())),
                    granted=_numbers(QRectF(other.geometry())),
                )


def _written(widget: QWidget, window: QWidget) -> Iterator[Written]:
    """Every piece of text that ``widget`` itself draws."""
    if isinstance(widget, _SCROLLS) or isinstance(widget.parentWidget(), _SCROLLS):
        return
    drawn = drawing(widget)
    if "<text" not in drawn:
        return
    corner = widget.mapTo(window, QPoint(0, 0)) if widget is not window else QPoint(0, 0)
    for group in ElementTree.fromstring(drawn).iter(f"{_SVG}g"):
        left, top, scale = _placed(group.get("transform", "matrix(1,0,0,1,0,0)"))
        for text in group.findall(f"{_SVG}text"):
            words = "".join(text.itertext()).strip("\n")
            if words.strip():
                metrics = _metrics(*(text.get(name, usual) for name, usual in _FONT.items()))
                x, base = float(text.get("x", "0")), float(text.get("y", "0"))
                width = metrics.horizontalAdvance(words.rstrip())
                box = QRectF(x, base - metrics.ascent(), width, metrics.ascent() + metrics.descent())
                body = QRectF(x, base - metrics.capHeight(), width, metrics.capHeight())
                ink = metrics.tightBoundingRect(words.rstrip()).translated(x, base)
                where = QPointF(left + corner.x(), top + corner.y())
                yield Written(
                    words=words.strip(),
                    box=_scaled(box, scale).translated(where),
                    ink=_scaled(ink, scale).translated(where),
                    body=_scaled(body, scale).translated(where),
                    widget=widget,
                )


def written(widget: QWidget) -> list[Written]:
    """Every piece of text that ``widget`` itself draws, in its own coordinates."""
    return list(_written(widget, widget))


def drawing(widget: QWidget) -> str:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    picture.setSize(widget.size())
    picture.setViewBox(widget.rect())
    picture.setResolution(96)
    painter = QPainter(picture)
    widget.render(painter, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawWindowBackground)
    painter.end()
    return bytes(buffer.data().data()).decode("utf-8", errors="replace")


@cache
def _metrics(family: str, size: str, weight: str, style: str) -> QFontMetricsF:
    """Of a font as it stands in a drawing; there are a few dozen, and thousands of texts."""
    font = QFont(family)
    font.setPixelSize(max(1, round(float(size))))
    font.setWeight(QFont.Weight(int(weight)))
    font.setItalic(style == "italic")
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return QFontMetricsF(font)


def _placed(transform: str) -> tuple[float, float, float]:
    numbers = [float(number) for number in transform.removeprefix("matrix(").removesuffix(")").split(",")]
    return numbers[4], numbers[5], numbers[0]


def _scaled(box: QRectF, scale: float) -> QRectF:
    return QRectF(box.left() * scale, box.top() * scale, box.width() * scale, box.height() * scale)


def _visible(window: QWidget) -> Iterator[QWidget]:
    yield window
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.isWindow():
            yield widget


def _shown(widget: QWidget, window: QWidget) -> QRectF:
    """What of ``widget`` its parents leave to be seen, in the window's coordinates."""
    place = QRect(widget.mapTo(window, QPoint(0, 0)) if widget is not window else QPoint(0, 0), widget.size())
    walker = widget.parentWidget() if widget is not window else None
    while walker is not None:
        corner = walker.mapTo(window, QPoint(0, 0)) if walker is not window else QPoint(0, 0)
        place &= QRect(corner, walker.size())
        walker = None if walker is window else walker.parentWidget()
    return QRectF(place)


def _scrolls(widget: QWidget) -> bool:
    walker: QWidget | None = widget
    while walker is not None:
        if isinstance(walker, QAbstractScrollArea):
            return True
        walker = walker.parentWidget()
    return False


def _layer(widget: QWidget, window: QWidget) -> int:
    """Things that open over the window are compared among themselves only."""
    walker: QWidget | None = widget
    while walker is not None and walker is not window:
        if walker.property("overlay"):
            return id(walker)
        walker = walker.parentWidget()
    return 0


def _fault(kind: Kind, text: Written, shown: QRectF, window: QWidget) -> Misfit:
    where = _path(text.widget, window)
    return Misfit(kind=kind, where=where, words=text.words, wanted=_numbers(text.box), granted=_numbers(shown))


def _path(widget: QWidget, window: QWidget) -> str:
    names = list[str]()
    walker: QWidget | None = widget
    while walker is not None and walker is not window:
        names.append(walker.objectName() or type(walker).__name__)
        walker = walker.parentWidget()
    return "/".join(reversed(names)) or type(window).__name__


def _numbers(box: QRectF) -> tuple[int, int, int, int]:
    return round(box.left()), round(box.top()), round(box.width()), round(box.height())
