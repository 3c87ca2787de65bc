"""The debrief of a session: charts, everything that is told of it, the record lines behind, what can be taken along."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from game.minutes.debriefing import Telling, Told, subtitle, title
from game.table.hindsight import Exported, Failed, Hindsight, LaidOut, Underway
from game.terms.debrief import Debrief
from game.terms.events import SessionOpened
from game.terms.ids import SeatId
from game.ui.lines.debrief import (
    LEAVES,
    Leaf,
    charts_of,
    comparing,
    exported,
    title_of_leaf,
    told,
    working,
    writing,
)
from game.ui.lines.delegates import delegates_of
from game.ui.screens.debrief_moves import MovesPage
from game.ui.screens.debrief_others import OthersPage
from game.ui.screens.debrief_overview import CoursePanel, DriftPanel
from game.ui.screens.debrief_record import RecordPanel
from game.ui.screens.debrief_take import AskPlace, ask_place, file_name
from game.ui.screens.debrief_told import SIDE, ToldPage
from game.ui.screens.debrief_top import ROOM, DebriefTop
from game.ui.screens.page import PANEL, Page
from game.ui.screens.table_strip import TALL as STRIP
from game.ui.speaking import sentences
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Edges, Ground
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.states import EmptyState, ErrorNotice, LongWork
from game.ui.widgets.tabs import Tab, Tabs
from game.ui.widgets.typeset import Side

_POLL_MS = 60
_BESIDE = 1340
"""Effective width from which what was played stands beside the tabs; else it stands under the outcome."""


class DebriefScreen(QWidget):
    """Signals: ``back_wished``; ``replay_wished`` with a record line, 0 for the end; ``again_wished``."""

    back_wished = Signal()
    replay_wished = Signal(int)
    again_wished = Signal()

    def __init__(self, look: Look, hindsight: Hindsight, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.hindsight = look, hindsight
        self.ask_place: AskPlace = ask_place
        self._telling: Telling | None = None
        self._seat = hindsight.seats[0] if len(hindsight.seats) == 1 else None
        self._opened_from: QWidget | None = None
        below = QVBoxLayout(self)
        below.setSpacing(0)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._make_top())
        below.addWidget(self._make_tabs())
        self._work = LongWork(look, "", 0.0)
        self._work.stop_wished.connect(self._on_stop)
        self._trouble = ErrorNotice(look, "", "")
        self._said = Prose(look, role=Role.SMALL, tone=Tone.INK2)
        for each in (self._work, self._trouble, self._said):
            each.hide()
            below.addWidget(each)
        self._stack = QStackedWidget()
        self._overview = self._make_overview()
        self._page = self._make_page()
        self._stack.addWidget(self._overview)
        self._stack.addWidget(self._page)
        self.moves = MovesPage(look, hindsight.study)
        self.moves.replay_wished.connect(self.replay_wished)
        self.moves.reviewed.connect(lambda: self.course.show_reviews(self.moves.reviews.values()))
        self.course.moves_wished.connect(lambda: self.show_leaf(Leaf.MOVES))
        self._stack.addWidget(self.moves)
        self.others = OthersPage(look, hindsight)
        self.others.replay_wished.connect(self.replay_wished)
        self._stack.addWidget(self.others)
        below.addWidget(self._stack, 1)
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._on_poll)
        look.changed.connect(self._fit)

    @property
    def seat(self) -> SeatId | None:
        """Whose debrief it is; ``None`` for the room."""
        return self._seat

    @property
    def telling(self) -> Telling | None:
        """What is shown; ``None`` while it is worked out."""
        return self._telling

    @property
    def said(self) -> str:
        """What was written last, and where; empty before anything was."""
        return self._said.text()

    @property
    def record(self) -> RecordPanel:
        """The panel of record lines on the tab that is open."""
        shown = self._stack.currentWidget()
        return self.others.record if shown is self.others else self._records[shown is self._page]

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self.tabs

    def start(self) -> None:
        """Begin to look back; on a conference that goes on only once that is confirmed, for it opens every brief."""
        if self.hindsight.over:
            self._think()
            return
        self.top.enable_ways(False)
        self._sealed = EmptyState(
            self._look,
            self.tr("This conference is not over"),
            self.tr("Looking back opens the brief of every delegation. Whoever plays on knows them then."),
            action=self.tr("Open them all the same"),
            icon=Icon.EYE,
        )
        self._sealed.wished.connect(self._on_unsealed)
        self._stack.addWidget(self._sealed)
        self._stack.setCurrentWidget(self._sealed)

    def _on_unsealed(self) -> None:
        self.top.enable_ways(True)
        self._stack.setCurrentWidget(self._overview)
        self._stack.removeWidget(self._sealed)
        self._think()
        self.first_focus().setFocus()

    def close_up(self) -> None:
        """Drop what is under way."""
        self._timer.stop()
        self.hindsight.close()
        self.moves.close_up()

    def show_leaf(self, leaf: Leaf) -> None:
        """Go to a tab."""
        self.tabs.show_current(leaf)
        self._on_tab(leaf)

    def show_trouble(self, paragraph: str) -> None:
        """Say what the outside world did."""
        self._trouble.show_error(self.tr("It was not done."), paragraph)
        self._trouble.show()

    # What it is made of

    def _make_top(self) -> QWidget:
        top = DebriefTop(self._look)
        self.top, self.back = top, top.back
        self.replay, self.report, self.again = top.replay, top.report, top.again
        top.back.clicked.connect(self.back_wished)
        top.whose.taken.connect(self._on_whose)
        top.replay.clicked.connect(lambda: self.replay_wished.emit(0))
        top.report.clicked.connect(lambda: self.take("pdf"))
        top.more.taken.connect(self.take)
        top.again.clicked.connect(self.again_wished)
        return top

    def _make_tabs(self) -> QWidget:
        bar = Ground(self._look, Tone.PANEL, edges=Edges(bottom=True), height=STRIP)
        bar.setProperty(PANEL, True)
        name(bar, self.tr("Parts of the debrief"))
        row = Row(self._look, bar, spacing=10, margins=Margins(left=20, right=28))
        tabs = [Tab(key=leaf, words=title_of_leaf(leaf)) for leaf in Leaf]
        self.tabs = Tabs(self._look, self.tr("Parts of the debrief"), tabs, Leaf.OVERVIEW)
        self.tabs.chosen.connect(lambda key: self._on_tab(Leaf(key)))
        row.addWidget(self.tabs)
        self._beside = Line(self._look, role=Role.CAPTION, tone=Tone.INK2, side=Side.RIGHT)
        row.addWidget(self._beside, 1)
        self.behind = IconButton(self._look, Icon.DOC, self.tr("Record lines behind the outcome and the moves"))
        self.behind.clicked.connect(self._on_behind)
        row.addWidget(self.behind)
        return bar

    def _make_overview(self) -> Page:
        page = Page(self._look, self.tr("Overview"), narrow=1180)
        self.course = CoursePanel(self._look)
        self.drift = DriftPanel(self._look)
        page.spread.add(self.course)
        page.spread.add(self.drift, SIDE)
        self._records = [self._make_record()]
        page.spread.add(self._records[0], SIDE)
        for panel in (self.course, self.drift):
            panel.opened.connect(self._on_opened)
            panel.entered.connect(lambda: self.record.take_focus())
        return page

    def _make_page(self) -> ToldPage:
        self._records.append(self._make_record())
        page = ToldPage(self._look, self._records[1])
        page.opened.connect(self._on_opened)
        page.entered.connect(lambda: self.record.take_focus())
        return page

    def _make_record(self) -> RecordPanel:
        record = RecordPanel(self._look, self.hindsight)
        record.closed.connect(self._on_record_closed)
        record.replay_wished.connect(self.replay_wished)
        record.hide()
        return record

    # What it shows

    def _think(self) -> None:
        self._stack.setEnabled(self._telling is not None)
        self._begin(working(0, 1), lambda: self.hindsight.think(self._seat))

    def _begin(self, words: str, asking: Callable[[], object]) -> None:
        """Ask for something that takes a while; the rest of the screen can be used meanwhile."""
        self._work.show_progress(words, 0.0)
        self._work.show()
        asking()
        self._timer.start()

    def _on_poll(self) -> None:
        found = self.hindsight.found()
        if isinstance(found, Underway):
            self._work.show_progress(working(found.done, found.of), found.done / found.of)
        elif found is not None:
            self._timer.stop()
            self._work.hide()
            self._show_found(found)

    def _show_found(self, found: Debrief | LaidOut | Exported | Failed) -> None:
        if isinstance(found, LaidOut):
            if self._telling is not None:
                self.others.show_laid(found, self._telling.names)
            return
        if isinstance(found, Debrief):
            self._show_debrief(found)
            return
        if isinstance(found, Failed):
            self.show_trouble(found.why)
        else:
            self._said.show_text(exported(found.place))
            self._said.show()

    def _show_debrief(self, debrief: Debrief) -> None:
        telling = Telling.of(debrief, self.hindsight.record, self.hindsight.library)
        self._telling = telling
        self.top.show_told(title(telling), subtitle(telling))
        self._beside.show_text(subtitle(telling))
        self._fit()
        self._stack.setEnabled(True)
        first = self.hindsight.record[0].event
        assert isinstance(first, SessionOpened)
        self.top.show_seats(delegates_of(first.scenario.public, self._seat), self._seat)
        self._told = told(telling)
        self.course.show_telling(telling, self._told)
        self.drift.show_telling(telling, self._told)
        self.moves.show_telling(telling)
        self._close_records()
        self._on_tab(Leaf(self.tabs.current))

    def _on_tab(self, leaf: Leaf) -> None:
        if self._telling is None:
            return
        self._close_records()
        if leaf is Leaf.OVERVIEW:
            self._stack.setCurrentWidget(self._overview)
            return
        if leaf in (Leaf.MOVES, Leaf.OTHERS):
            self._stack.setCurrentWidget(self.moves if leaf is Leaf.MOVES else self.others)
            if leaf is Leaf.OTHERS:
                self._begin(comparing(), self.hindsight.compare)
            return
        charts = charts_of(self._telling) if leaf is Leaf.YEARS else ()
        counted = tuple(seq for each in self._telling.debrief.years.years for seq in each.rests)
        self._page.show_sections([self._told[each] for each in LEAVES[leaf] if each in self._told], charts, counted)
        self._stack.setCurrentWidget(self._page)

    # What is wished

    def _on_opened(self, line: Told) -> None:
        """Show the record lines behind it, beside it."""
        if self._telling is None:
            return
        focus = QApplication.focusWidget()
        self._opened_from = focus if focus is not None and self.isAncestorOf(focus) else None
        record = self.record
        record.show()
        record.show_lines(line.text, self._telling.record(line.rests))
        if record is self._records[0]:
            if focus is not None and self.drift.isAncestorOf(focus):
                record.take_focus()  # what had the keyboard goes, and what comes next lies anywhere
            self.drift.hide()
        record.show_head()

    def _on_behind(self) -> None:
        """How it ended and in how many moves, with the lines of both."""
        if self._telling is None:
            return
        if self._stack.currentWidget() not in (self._overview, self._page):
            self.show_leaf(Leaf.OVERVIEW)
        head = self._telling.debrief.headline
        words = sentences((title(self._telling), subtitle(self._telling)))
        self._on_opened(Told(text=words, rests=(*head.rests, *head.made)))
        self.record.take_focus()

    def _on_record_closed(self) -> None:
        came_from, self._opened_from = self._opened_from, None
        self._close_records()
        if came_from is not None:
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_records(self) -> None:
        for each in self._records:
            each.hide()
        self.drift.show()

    def _on_whose(self, key: str) -> None:
        self._seat = None if key == ROOM else SeatId(key)
        self._think()

    def _on_stop(self) -> None:
        self.hindsight.stop()
        self._timer.stop()
        self._work.hide()
        if self._telling is None:
            self.back_wished.emit()

    def take(self, kind: str) -> None:
        """Write a take-away where the person says."""
        place = self.ask_place(self, file_name(self.hindsight.name, kind))
        if not place:
            return
        self._said.hide()
        self._trouble.hide()
        self._begin(writing(), lambda: self.hindsight.export(kind, place, self._seat))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the record lines away first."""
        if event.key() == Qt.Key.Key_Escape and self.record.isVisible():
            self._on_record_closed()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Reflow; less stands on the bar where the window is less wide."""
        super().resizeEvent(event)
        self._fit()

    def _room_beside_tabs(self) -> int:
        """What the tabs and the button leave of their strip, in pixels."""
        px = self._look.theme.px
        return self.width() - self.tabs.sizeHint().width() - self.behind.sizeHint().width() - px(20 + 28) - 2 * px(10)

    def _fit(self) -> None:
        wide = self.width() * 100 / self._look.theme.percent
        beside = wide >= _BESIDE and self._beside.sizeHint().width() <= self._room_beside_tabs()
        self.top.fit(wide, below=not beside, seal=self._seat is not None)
        self._beside.setVisible(beside)
        room = self.width() - (self._look.theme.px(SIDE) if wide >= 1180 else 0)
        self.course.fit(room)
