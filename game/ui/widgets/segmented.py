"""One choice of a few, side by side: painted in one piece, moved through with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush, seen_at
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.typeset import Setting, width_of, write

_HEIGHT = 30
_PADDING = 12
_ICON = 16
_ICON_GAP = 6
_BARE = 10
"""Beside an icon without words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One of the choices."""

    key: str
    """What ``chosen`` says."""
    words: str
    icon: Icon | None = None
    wordless: bool = False
    """Show the icon alone, unless chosen; the words are then the tip."""
    refusal: str = ""
    """Why it cannot be chosen now; empty where it can."""


class Segmented(Painted):
    """A row of segments, one of them chosen. Left and right arrows, Home and End choose.

    Signals: ``chosen`` with the key of a segment, when a person changed it.
    """

    spoken_as = QAccessible.Role.ComboBox

    chosen = Signal(str)

    def __init__(
        self, look: Look, what: str, segments: Sequence[Segment], current: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._what = what
        self._segments = tuple(segments)
        self._current = current
        self._under = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._speak()

    @property
    def current(self) -> str:
        """Key of the chosen segment."""
        return self._current

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The choices."""
        return self._segments

    def show_current(self, key: str) -> None:
        """Choose without telling anybody."""
        if key != self._current:
            self._current = key
            self._speak()
            self.updateGeometry()
            self.update()

    def show_purpose(self, what: str) -> None:
        """What is chosen here."""
        if what != self._what:
            self._what = what
            self._speak()

    def show_segments(self, segments: Sequence[Segment], current: str) -> None:
        """Other segments; the same as before paint nothing."""
        if (tuple(segments), current) == (self._segments, self._current):
            return
        self._segments = tuple(segments)
        self._current = current
        self._speak()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All segments at the width of their bolder face, so that choosing moves nothing."""
        return QSize(round(sum(self._widths())), self.theme.px(_HEIGHT))

    def width_with(self, segments: Sequence[Segment]) -> int:
        """Pixels it would take with these."""
        return sum(self._width(each) for each in segments)

    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    def place_of(self, key: str) -> QRectF:
        """Where a segment lies; empty for an unknown key."""
        return seen_at(self, self._laid(key))

    def _laid(self, key: str) -> QRectF:
        """Where it is painted, the first at the left."""
        left = 0.0
        for segment, width in zip(self._segments, self._widths(), strict=True):
            if segment.key == key:
                return QRectF(left, 0, width, self.height())
            left += width
        return QRectF()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End."""
        on = -1 if self.isRightToLeft() else 1
        steps = {Qt.Key.Key_Left: -on, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: on, Qt.Key.Key_Down: 1}
        open_keys = [segment.key for segment in self._segments if not segment.refusal]
        at = open_keys.index(self._current) if self._current in open_keys else 0
        if not open_keys:
            super().keyPressEvent(event)  # all of them are shut, as while the chair’s question is before the house
        elif event.key() in steps:
            self._choose(open_keys[max(0, min(len(open_keys) - 1, at + steps[Qt.Key(event.key())]))])
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(open_keys[0 if event.key() == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press chooses what lies under it."""
        found = self._segment_at(event.position())
        if found is not None and not found.refusal and event.button() is Qt.MouseButton.LeftButton:
            self._choose(found.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what lies under the pointer."""
        found = self._segment_at(event.position())
        self._under = found.key if found else ""
        hint(self, found.refusal or (found.words if found.wordless else "") if found else "")
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing lies under the pointer."""
        self._under = ""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Grounds, separators, words, border."""
        painter = brush(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, radius = self.theme.px(1), self.theme.length(4)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius)
        painter.fillPath(outline, self.theme.colour(Tone.SHEET))
        for segment in self._segments:
            place = self._laid(segment.key)
            ground = Tone.SOFT if segment.key == self._current else Tone.HOVER if self._hovers(segment) else None
            if ground:
                box = QPainterPath()
                box.addRect(place)
                painter.fillPath(outline.intersected(box), self.theme.colour(ground))
            if place.left() > 0:
                painter.fillRect(QRectF(place.left(), 0, line, self.height()), self.theme.colour(Tone.LINE2))
            self._paint_words(painter, segment, place)
        painter.setPen(QPen(self.theme.colour(Tone.CTL), line))
        painter.drawPath(outline)

    def _paint_words(self, painter: QPainter, segment: Segment, place: QRectF) -> None:
        tone = Tone.INK3 if segment.refusal else Tone.ACCENT if segment.key == self._current else Tone.INK2
        setting = Setting(role=Role.LABEL if segment.key == self._current else Role.SMALL, tone=tone, lines=1)
        words = "" if self._hides_words(segment) else segment.words
        px = self.theme.px
        icon = px(_ICON) if segment.icon else 0
        gap = px(_ICON_GAP) if segment.icon and words else 0
        left = place.left() + (place.width() - icon - gap - width_of(self.theme, words, setting)) / 2
        if segment.icon:
            middle = QRectF(left, (self.height() - icon) / 2, icon, icon)
            paint_icon(painter, middle, self.theme, segment.icon, tone)
        if words:
            rest = QRectF(left + icon + gap, 0, place.right() - left, self.height())
            write(painter, self.theme, rest, words, setting)

    def _widths(self) -> list[float]:
        return [float(self._width(segment)) for segment in self._segments]

    def _width(self, segment: Segment) -> int:
        px = self.theme.px
        words = 0 if self._hides_words(segment) else width_of(self.theme, segment.words, Setting(role=Role.LABEL))
        icon = px(_ICON) + (px(_ICON_GAP) if words else 0) if segment.icon else 0
        return words + icon + 2 * px(_PADDING if words else _BARE)

    def _hides_words(self, segment: Segment) -> bool:
        return segment.wordless and segment.icon is not None and segment.key != self._current

    def _hovers(self, segment: Segment) -> bool:
        return segment.key == self._under and not segment.refusal and self.isEnabled()

    def _segment_at(self, point: QPointF) -> Segment | None:
        for segment in self._segments:
            if self.place_of(segment.key).contains(point):
                return segment
        return None

    def _choose(self, key: str) -> None:
        if key != self._current:
            self.show_current(key)
            self.chosen.emit(key)

    def _speak(self) -> None:
        keys = [segment.key for segment in self._segments]
        if self._current in keys:
            at = keys.index(self._current)
            chosen = self._segments[at]
            sentence = self.tr("{words}, {place} of {count}")
            name(self, self._what, sentence.format(words=chosen.words, place=at + 1, count=len(keys)))
        else:
            name(self, self._what, self.tr("nothing chosen"))
