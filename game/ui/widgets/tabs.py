"""The tabs of the table: words, the current one bold over a line of accent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.speaking import items
from game.ui.theme.look import Look
from game.ui.theme.mirror import seen_at
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted, paint_box
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_PADDING = 12
_GAP = 16
_HEIGHT = 38
_COUNT, _COUNT_GAP = 18, 6
_COUNTED = Setting(role=Role.CAPTION, weight=600, tone=Tone.ACCENT, side=Side.CENTRE, lines=1)
_CLOSEST = 0.15
"""So much of the room around words is left at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One tab."""

    key: str
    words: str
    count: int = 0
    """How many things in it ask to be read; drawn beside its words, where there are any."""


class Tabs(Painted):
    """A row of tabs. Left and right arrows go from one to the next. Signals: ``chosen`` with the key."""

    spoken_as = QAccessible.Role.PageTabList

    chosen = Signal(str)

    def __init__(self, look: Look, what: str, tabs: Sequence[Tab], current: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._what = what
        self._tabs = tuple(tabs)
        self._current = current
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._speak()

    @property
    def current(self) -> str:
        """Key of the current tab."""
        return self._current

    def show_current(self, key: str) -> None:
        """Another tab, without telling anybody."""
        self._current = key
        self._speak()
        self.update()

    def show_tabs(self, tabs: Sequence[Tab], current: str) -> None:
        """Other tabs."""
        self._tabs, self._current = tuple(tabs), current
        self._speak()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All tabs with room around their words."""
        return QSize(self._words() + self._air(), self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """All words, closer together."""
        return QSize(self._words() + round(self._air() * _CLOSEST), self.theme.px(_HEIGHT))

    def place_of(self, key: str) -> QRectF:
        """Where a tab lies."""
        left, ease = 0.0, self._ease()
        for tab in self._tabs:
            width = self._word(tab) + 2 * self.theme.px(_PADDING) * ease
            if tab.key == key:
                return seen_at(self, QRectF(left, 0, width, self.height()))
            left += width + self.theme.px(_GAP) * ease
        return QRectF()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows."""
        on = -1 if self.isRightToLeft() else 1
        steps = {Qt.Key.Key_Left: -on, Qt.Key.Key_Right: on}
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        keys = [tab.key for tab in self._tabs]
        at = keys.index(self._current) + steps[Qt.Key(event.key())]
        self._choose(keys[max(0, min(len(keys) - 1, at))])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press goes there."""
        for tab in self._tabs:
            if self.place_of(tab.key).contains(event.position()):
                self._choose(tab.key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words, and a line under the current tab."""
        painter = QPainter(self)
        for tab in self._tabs:
            place, current = self.place_of(tab.key), tab.key == self._current
            role, tone = (Role.STRONG, Tone.INK) if current else (Role.BODY, Tone.INK2)
            words = place.adjusted(0, 0, -self._counted(tab), 0)
            write(painter, self.theme, words, tab.words, Setting(role=role, tone=tone, side=Side.CENTRE, lines=1))
            if tab.count:
                self._paint_count(painter, place, tab)
            if current:
                thick = self.theme.px(2)
                below = QRectF(place.left(), self.height() - thick, place.width(), thick)
                painter.fillRect(below, self.theme.colour(Tone.ACCENT))

    def _paint_count(self, painter: QPainter, place: QRectF, tab: Tab) -> None:
        px = self.theme.px
        wide, high = self._counted(tab) - px(_COUNT_GAP), px(_COUNT)
        right = place.right() - px(_PADDING) * self._ease()
        box = QRectF(right - wide, place.center().y() - high / 2, wide, high)
        paint_box(painter, self.theme, box, pen=None, ground=Tone.SOFT, radius=_COUNT / 2)
        write(painter, self.theme, box, str(tab.count), _COUNTED)

    def _word(self, tab: Tab) -> int:
        return width_of(self.theme, tab.words, Setting(role=Role.STRONG)) + self._counted(tab)

    def _counted(self, tab: Tab) -> int:
        """Pixels that the count takes, with the gap before it."""
        px = self.theme.px
        words = width_of(self.theme, str(tab.count), _COUNTED) + 2 * px(_COUNT_GAP)
        return max(words, px(_COUNT)) + px(_COUNT_GAP) if tab.count else 0

    def _words(self) -> int:
        return sum(self._word(tab) for tab in self._tabs)

    def _air(self) -> int:
        """Room around and between the words, where there is enough."""
        count = len(self._tabs)
        return 2 * self.theme.px(_PADDING) * count + self.theme.px(_GAP) * max(0, count - 1)

    def _ease(self) -> float:
        """The share of that room that there is."""
        return max(_CLOSEST, min(1.0, (self.width() - self._words()) / max(1, self._air())))

    def _choose(self, key: str) -> None:
        if key != self._current:
            self.show_current(key)
            self.chosen.emit(key)

    def _speak(self) -> None:
        keys = [tab.key for tab in self._tabs]
        at = keys.index(self._current)
        sentence = self.tr("{words}, {place} of {count}")
        here = self._tabs[at]
        words = items((here.words, str(here.count) if here.count else ""))
        name(self, self._what, sentence.format(words=words, place=at + 1, count=len(keys)))
