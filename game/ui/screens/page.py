"""What every page is made of: panels side by side or below one another, scrolled together, over a bar of actions."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Edges, Ground
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name

PANEL = "panel"
"""Property of a panel: F6 goes from one to the next."""
NARROW = 1100
"""Effective width (window over text scale) below which panels stand below one another."""
DRAWN = 1440
"""Width of the pictures, in logical pixels."""
_WIDEST = 16_777_215
_AROUND_FOCUS = 6
"""What is left in sight around what has the keyboard, in pixels."""


class Panel(Ground):
    """A region with a name, its things below one another. F6 stops at it."""

    def __init__(
        self,
        look: Look,
        what: str,
        *,
        tone: Tone = Tone.PANEL,
        edges: Edges | None = None,
        margins: Margins | None = None,
        spacing: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, tone, edges=edges, parent=parent)
        self.setProperty(PANEL, True)
        name(self, what)
        self.column = Column(look, self, spacing=spacing, margins=margins or Margins.around(28, 24))

    def heading(self, words: str) -> Line:
        """A heading at the end of what is there."""
        line = Line(self.look, words, role=Role.HEADING)
        self.column.addWidget(line)
        return line

    def label(self, words: str) -> Line:
        """The name of a section."""
        line = Line(self.look, words, role=Role.LABEL)
        self.column.addWidget(line)
        return line

    def prose(self, words: str = "", *, role: Role = Role.BODY, tone: Tone = Tone.INK, measure: int = 640) -> Prose:
        """A paragraph at a measure that reads well."""
        paragraph = Prose(self.look, words, role=role, tone=tone, measure=measure)
        self.column.addWidget(paragraph)
        return paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    panel: QWidget
    width: int
    """In logical pixels; 0 takes what is left."""
    below: int
    """Its place where panels stand below one another."""
    gives: bool


class Spread(QWidget):
    """Panels side by side in the order they were added where there is room, else below one another."""

    def __init__(self, look: Look, *, narrow: int = NARROW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._narrow = narrow
        self._places: list[_Place] = []
        self._room = 0
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setSpacing(0)
        self._line.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._lay_out)

    def add(self, panel: QWidget, width: int = 0, *, below: int | None = None, gives: bool = False) -> None:
        """A panel; ``width`` in logical pixels holds while panels stand side by side, ``below`` = its place else.

        ``gives`` = in a window less wide than the pictures are, its width shrinks with the window's.
        """
        place = len(self._places) if below is None else below
        self._places.append(_Place(panel=panel, width=width, below=place, gives=gives))
        self._line.addWidget(panel, 0 if width else 1)
        self._put_in_order(beside=self._line.direction() is QBoxLayout.Direction.LeftToRight)
        self._lay_out()

    @property
    def side_by_side(self) -> bool:
        """Whether there is room for panels beside one another."""
        return self._room * 100 / self._look.theme.percent >= self._narrow

    def fit(self, room: int) -> None:
        """Reflow for so many pixels. Its own width would not do: panels side by side keep it as wide as they need."""
        self._room = room
        self._lay_out()

    def _lay_out(self) -> None:
        beside = self.side_by_side
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._line.direction() is not wanted:
            self._line.setDirection(wanted)
            self._put_in_order(beside=beside)
        for place in self._places:
            width = place.width * min(100, self._room * 10_000 // self._look.theme.percent // DRAWN) // 100
            fixed = self._look.theme.px(width if place.gives else place.width) if place.width and beside else 0
            place.panel.setMinimumWidth(fixed)
            place.panel.setMaximumWidth(fixed or _WIDEST)

    def _put_in_order(self, *, beside: bool) -> None:
        places = self._places if beside else sorted(self._places, key=lambda each: each.below)
        for at, place in enumerate(places):
            self._line.removeWidget(place.panel)
            self._line.insertWidget(at, place.panel, 0 if place.width else 1)


class Scroll(QScrollArea):
    """Scrolls ``inside`` up and down, never across; with the keyboard as well."""

    def __init__(self, inside: QWidget, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # after it was handed over: the area fills what it is given
        name(self, what, self.tr("Arrows scroll it up and down"))

    def follow_focus(self) -> None:
        """Keep what has the keyboard in sight, also where what is inside was set anew or has less room."""
        self.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        focused, inside = QApplication.focusWidget(), self.widget()
        if focused is not None and inside is not None and inside.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, _AROUND_FOCUS)


class ActionBar(Ground):
    """The foot of a page: a sentence at the left, buttons at the right."""

    def __init__(self, look: Look, what: str, parent: QWidget | None = None) -> None:
        super().__init__(look, Tone.PANEL, edges=Edges(top=True), parent=parent)
        self.setProperty(PANEL, True)
        name(self, what)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = Row(look, self, spacing=12, margins=Margins.around(28, 11))
        self._words = Prose(look, role=Role.SMALL, tone=Tone.INK2, lines=2)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)

    def add(self, button: QWidget) -> None:
        """A button, right of those before it."""
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_words(self, words: str) -> None:
        """The sentence."""
        self._words.show_text(words)


class Page(QWidget):
    """A spread that scrolls, over a bar of actions that stays."""

    def __init__(self, look: Look, what: str, *, narrow: int = NARROW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.spread = Spread(look, narrow=narrow)
        self.scroller = Scroll(self.spread, what)
        self._scrolled: QVBoxLayout | None = None
        self._below = QVBoxLayout(self)
        self._below.setSpacing(0)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.addWidget(self.scroller, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Reflow."""
        super().resizeEvent(event)
        self.spread.fit(self.width())

    def read_from_the_top(self) -> None:
        """Scroll back to where the page begins."""
        self.scroller.verticalScrollBar().setValue(0)

    def show_bar(self, bar: QWidget) -> None:
        """Put ``bar`` at the foot."""
        self._below.addWidget(bar)

    def show_under(self, strip: QWidget) -> None:
        """Put ``strip`` below all panels; it scrolls with them. One that was a bar before is moved here."""
        if self._scrolled is None:
            inside = QWidget()
            self._scrolled = QVBoxLayout(inside)
            self._scrolled.setSpacing(0)
            self._scrolled.setContentsMargins(0, 0, 0, 0)
            self.scroller.takeWidget()
            self._scrolled.addWidget(self.spread, 1)
            self.scroller.setWidget(inside)
            inside.setAutoFillBackground(False)
        self._scrolled.addWidget(strip)

    def show_top(self, bar: QWidget) -> None:
        """Put ``bar`` at the head."""
        self._below.insertWidget(0, bar)
