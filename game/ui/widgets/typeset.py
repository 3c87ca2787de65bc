"""Sets text in lines: runs of one paragraph, the theme's line height, wrapped or cut with an ellipsis.

Plain text only, always: there is no mark-up to interpret, so nothing in a text can load a file or hang the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from game.ui.theme.mirror import is_turned, upright
from game.ui.theme.roles import Role
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.plain import plain

ELLIPSIS = "…"
_ENDLESS = 1e6
_UNSEEN_REACH = 0.6
"""A sign may reach so far, in pixels, beyond the edge of its widget without looking cut."""


class Mark(StrEnum):
    """A line drawn with some words."""

    NONE = "none"
    ADDED = "added"
    """A thick line below, as under words that a draft adds."""
    STRUCK = "struck"
    DASHED = "dashed"
    """Dashes below: under discussion in a caucus."""
    RULED = "ruled"
    """A thin line below: a phrase of a package that was proposed."""


class Side(Enum):
    """Where lines start."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Some words in one style; ``None`` leaves what the paragraph has."""

    text: str
    tone: Tone | None = None
    weight: int | None = None
    italic: bool | None = None
    mark: Mark = Mark.NONE
    mark_tone: Tone | None = None
    """Colour of the line; ``None`` for that of the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a paragraph is set."""

    role: Role = Role.BODY
    tone: Tone = Tone.INK
    weight: int | None = None
    italic: bool | None = None
    side: Side = Side.LEFT
    lines: int = 0
    """At most so many lines, the last one cut with an ellipsis; 0 for as many as it takes."""


class Paragraph:
    """Runs set to a width. ``height`` and ``width`` are in pixels; ``cut`` says that not all of it is shown."""

    def __init__(self, theme: Theme, runs: Sequence[Run], setting: Setting, width: float) -> None:
        self._theme = theme
        self._setting = setting
        self._available = width
        self._font = theme.font(setting.role, weight=setting.weight, italic=setting.italic)
        self._line = theme.line(setting.role)
        self.runs = tuple(replace(run, text=plain(run.text).replace("\n", "\u2028")) for run in runs)
        self.cut = False
        self._layout = self._set_lines()
        if setting.lines and (end := self._first_sign_left_out()) is not None:
            self.cut = True
            self.runs = (*_first_signs(self.runs, end), Run(text=ELLIPSIS))
            self._layout = self._set_lines()

    @property
    def text(self) -> str:
        """What stands there."""
        return "".join(run.text for run in self.runs)

    @property
    def line_count(self) -> int:
        """Number of lines."""
        return self._layout.lineCount()

    @property
    def height(self) -> int:
        """Height of all lines."""
        return max(1, self.line_count) * self._line

    @property
    def width(self) -> int:
        """Width of the longest line, rounded up."""
        return ceil(max((self._at(place).naturalTextWidth() for place in range(self.line_count)), default=0.0))

    @property
    def overhang(self) -> int:
        """How far the first signs of lines reach to the left of where they start (a j, an italic f), in pixels."""
        if not self.text.strip() or self._setting.side is not Side.LEFT:
            return 0
        places = (_at_unit(self.text, self._at(line).textStart()) for line in range(self.line_count))
        reach = max(_reach_left(self._font.toString(), self.text[place : place + 1]) for place in places)
        return max(0, ceil(reach - _UNSEEN_REACH))

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw with the upper left corner ``at``; in a mirror the words start at the other side and stay legible."""
        if is_turned(painter):
            room = self._available if self._available < _ENDLESS else self.width
            with upright(painter, QRectF(at.x(), at.y(), room, self.height)):
                turned = replace(self._setting, side=Side(1 - self._setting.side.value))
                set_paragraph(self._theme, self.runs, turned, self._available).draw(painter, at)
            return
        painter.setPen(self._theme.colour(self._setting.tone))
        self._layout.draw(painter, at)
        start = 0
        for run in self.runs:
            if run.mark is not Mark.NONE:
                self._draw_mark(painter, at, run, start)
            start += _units(run.text)

    def position_at(self, point: QPointF) -> int:
        """The sign of ``text`` nearest to ``point``, counted in UTF-16 units."""
        line = self._at(max(0, min(self.line_count - 1, int(point.y() // self._line))))
        return int(line.xToCursor(point.x()))

    def boxes(self, start: int, length: int) -> tuple[QRectF, ...]:
        """The places of some signs, one box per line they stand on; counted in UTF-16 units."""
        found = []
        for place in range(self.line_count):
            line = self._at(place)
            first, last = max(start, line.textStart()), min(start + length, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line, first), _x(line, last)
                found.append(QRectF(left, place * self._line, right - left, self._line))
        return tuple(found)

    def _set_lines(self) -> QTextLayout:
        layout = QTextLayout(self.text, self._font)
        option = QTextOption()
        option.setWrapMode(
            QTextOption.WrapMode.ManualWrap
            if self._setting.lines == 1
            else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        )
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.setCacheEnabled(True)
        layout.beginLayout()
        place = 0
        while (line := layout.createLine()).isValid():
            self._put(line, place)
            place += 1
            if place == self._setting.lines:
                break
        layout.endLayout()
        return layout

    def _put(self, line: QTextLine, place: int) -> None:
        line.setLineWidth(_ENDLESS if self._setting.lines == 1 else max(1.0, self._available))
        metrics = QFontMetricsF(self._font)
        top = place * self._line + (self._line - metrics.ascent() - metrics.descent()) / 2
        spare = max(0.0, self._available - line.naturalTextWidth()) if self._available < _ENDLESS else 0.0
        line.setPosition(QPointF(spare * self._setting.side.value, top + metrics.ascent() - line.ascent()))

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats, start = [], 0
        for run in self.runs:
            each = QTextLayout.FormatRange()
            each.start, each.length = start, _units(run.text)
            style = QTextCharFormat()
            style.setForeground(self._theme.colour(run.tone or self._setting.tone))
            if run.weight is not None:
                style.setFontWeight(run.weight)
            if run.italic is not None:
                style.setFontItalic(run.italic)
            each.format = style
            formats.append(each)
            start += each.length
        return formats

    def _first_sign_left_out(self) -> int | None:
        last = self._at(self.line_count - 1)
        ended = last.textStart() + last.textLength() >= _units(self.text)
        if ended and last.naturalTextWidth() <= self._available + 0.5:
            return None
        room = self._available - QFontMetricsF(self._font).horizontalAdvance(ELLIPSIS)
        return max(
            last.textStart(), int(last.xToCursor(max(0.0, room), QTextLine.CursorPosition.CursorBetweenCharacters)) - 1
        )

    def _draw_mark(self, painter: QPainter, at: QPointF, run: Run, start: int) -> None:
        for box in self.boxes(start, _units(run.text)):
            placed = box.translated(at)
            metrics = QFontMetricsF(self._font)
            baseline = placed.top() + (self._line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
            thickness = self._theme.length(2 if run.mark is Mark.ADDED else 1.2 if run.mark is Mark.STRUCK else 1)
            y = baseline - metrics.xHeight() / 2 if run.mark is Mark.STRUCK else baseline + self._theme.length(5)
            pen = QPen(self._theme.colour(run.mark_tone or run.tone or self._setting.tone), thickness)
            if run.mark is Mark.DASHED:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(placed.left(), y), QPointF(placed.right(), y))

    def _at(self, place: int) -> QTextLine:
        return self._layout.lineAt(place)


def set_paragraph(theme: Theme, runs: Sequence[Run], setting: Setting, width: float = _ENDLESS) -> Paragraph:
    """Runs set to ``width`` pixels, remembered: painting the same words again costs nothing."""
    return _remembered(theme, tuple(runs), setting, width)


def write(painter: QPainter, theme: Theme, rect: QRectF, text: str | Sequence[Run], setting: Setting) -> Paragraph:
    """Write one line, or as many as ``setting`` allows, centred in the height of ``rect`` and cut to its width."""
    runs = (Run(text=text),) if isinstance(text, str) else text
    paragraph = set_paragraph(theme, runs, setting, rect.width())
    paragraph.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - paragraph.height) / 2))
    return paragraph


def width_of(theme: Theme, text: str | Sequence[Run], setting: Setting) -> int:
    """Width of a text on one line, in pixels, rounded up."""
    runs = (Run(text=text),) if isinstance(text, str) else text
    return set_paragraph(theme, runs, replace(setting, lines=1, side=Side.LEFT)).width


@lru_cache(maxsize=512)
def _remembered(theme: Theme, runs: tuple[Run, ...], setting: Setting, width: float) -> Paragraph:
    return Paragraph(theme, runs, setting, width)


def _units(text: str) -> int:
    """Length as Qt counts it: UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


@lru_cache(maxsize=1024)
def _reach_left(font_key: str, sign: str) -> float:
    """How far the ink of ``sign`` reaches to the left of where it starts; metrics round this, outlines do not."""
    font = QFont()
    font.fromString(font_key)
    outline = QPainterPath()
    outline.addText(QPointF(0, 0), font, sign)
    return -outline.boundingRect().left()


def _at_unit(text: str, unit: int) -> int:
    """The index in ``text`` of its ``unit``-th UTF-16 unit."""
    return unit if text.isascii() else len(text.encode("utf-16-le")[: 2 * unit].decode("utf-16-le", errors="ignore"))


def _x(line: QTextLine, position: int) -> float:
    answer: object = line.cursorToX(position)
    x = answer[0] if isinstance(answer, tuple) else answer
    assert isinstance(x, float)
    return x


def _first_signs(runs: Sequence[Run], units: int) -> list[Run]:
    """The runs up to so many UTF-16 units, without a blank at the end."""
    kept: list[Run] = []
    for run in runs:
        size = _units(run.text)
        if size >= units:
            shown = run.text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")
            kept.append(replace(run, text=shown.rstrip()))
            break
        kept.append(run)
        units -= size
    return kept
