"""The line above a year of practice: what can be looked at, how the convention stands, and the year's buttons."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from game.terms.actions import DeclareReady, SubmitToRatification
from game.terms.views import SeatView
from game.ui.lines.handbook import Handbook
from game.ui.lines.ratification import own_home
from game.ui.lines.review import standing_line
from game.ui.lines.stage import is_awaited, turn
from game.ui.screens.page import PANEL
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.ground import Edges, Ground
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Line, name
from game.ui.widgets.tabs import Tab, Tabs
from game.ui.widgets.typeset import Side

_NARROW = 1040
"""Effective width below which the buttons stand under the tabs."""


class ReviewPane(StrEnum):
    """What can be looked at in a year of practice."""

    TEXT = "text"
    RELATIONS = "relations"
    RATIFICATION = "ratification"
    PROGRAMME = "programme"
    REVIEW = "review"


@runtime_checkable
class Panes(Protocol):
    """Pages that are turned to by their tab."""

    def show_pane(self, pane: ReviewPane, view: SeatView) -> None:
        """Go to one of them, as things stand."""
        ...

    def teach(self, handbook: Handbook) -> None:
        """What can be looked up."""
        ...


class ReviewBar(Ground):
    """Signals: ``pane_chosen`` when a tab is pressed; ``wished`` with an action; ``run_wished`` to let years run."""

    pane_chosen = Signal()
    wished = Signal(object)
    run_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Tone.PANEL, edges=Edges(bottom=True), parent=parent)
        self.setProperty(PANEL, True)
        name(self, self.tr("The year"))
        self._view: SeatView | None = None
        self.pane = ReviewPane.REVIEW
        self._row = Row(look, self, spacing=0, margins=Margins(left=8, right=20, bottom=1))
        self.tabs = Tabs(look, self.tr("Panes"), self._tabs(), self.pane.value)
        self.tabs.chosen.connect(self._on_tab)
        self._row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        self._deeds = QWidget()
        row = Row(look, self._deeds, spacing=12, margins=Margins(left=12, top=5, bottom=5))
        self._words = Line(look, "", role=Role.SMALL, tone=Tone.INK2, side=Side.RIGHT)
        row.addWidget(self._words, 1)
        self.submit = Button(look, self.tr("Submit to ratification"), size=ButtonSize.SMALL)
        self.submit.clicked.connect(self._on_submit)
        self.run = Button(look, self.tr("Let it run"), size=ButtonSize.SMALL)
        self.run.clicked.connect(self.run_wished)
        self.let_pass = Button(look, self.tr("Let the year pass"), kind=ButtonKind.PRIMARY, size=ButtonSize.SMALL)
        self.let_pass.clicked.connect(self._on_pass)
        for each in (self.submit, self.run, self.let_pass):
            row.addWidget(each)
        self._row.addWidget(self._deeds, 1)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self.submit if self.submit.isEnabled() and self.submit.isVisibleTo(self) else self.let_pass

    def show_view(self, view: SeatView) -> None:
        """What can be done now."""
        self._view = view
        home, awaited = own_home(view), is_awaited(view.sight)
        self.submit.setEnabled(home.submit)
        self.submit.setVisible(view.sight.seat not in view.sight.parties)
        self.submit.show_words(self.tr("Submit to ratification"), home.refusal)
        self.let_pass.setEnabled(awaited)
        self.let_pass.show_words(self.tr("Let the year pass"), turn(view.sight).under)
        self._words.show_text(home.refusal if home.refusal and awaited else standing_line(view.sight))

    def show_running(self, running: bool) -> None:
        """Whether the years run by themselves."""
        words = self.tr("Stop here") if running else self.tr("Let it run")
        self.run.show_words(words, self.tr("Lets every year pass until something is asked of you, or the end"))

    def show_pane(self, pane: ReviewPane) -> None:
        """Another pane, as a press on its tab would."""
        self.pane = pane
        self.tabs.show_current(pane.value)
        self.pane_chosen.emit()

    def go_to(self, place: int) -> None:
        """To the tab at that place."""
        self.show_pane(list(ReviewPane)[place])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line, or two."""
        super().resizeEvent(event)
        self._fit()

    def _on_look_changed(self) -> None:
        super()._on_look_changed()
        self._fit()

    def _fit(self) -> None:
        wide = self.width() * 100 >= _NARROW * self.theme.percent
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not way:
            self._row.setDirection(way)

    def _tabs(self) -> tuple[Tab, ...]:
        words = {
            ReviewPane.TEXT: self.tr("Text"),
            ReviewPane.RELATIONS: self.tr("Relations"),
            ReviewPane.RATIFICATION: self.tr("Ratification"),
            ReviewPane.PROGRAMME: self.tr("Programme"),
            ReviewPane.REVIEW: self.tr("Review"),
        }
        return tuple(Tab(key=each.value, words=words[each]) for each in ReviewPane)

    def _on_tab(self, key: str) -> None:
        self.show_pane(ReviewPane(key))

    def _on_submit(self) -> None:
        if self._view is not None:
            self.wished.emit(SubmitToRatification(by=self._view.sight.seat))
            self.let_pass.setFocus()

    def _on_pass(self) -> None:
        if self._view is not None:
            self.wished.emit(DeclareReady(by=self._view.sight.seat))
