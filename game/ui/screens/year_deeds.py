"""What one's own capital does with a year: submit to ratification, let the year pass, let the years run."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from game.terms.actions import DeclareReady, SubmitToRatification
from game.terms.views import SeatView
from game.ui.lines.ratification import own_home
from game.ui.lines.stage import is_awaited, turn
from game.ui.theme.look import Look
from game.ui.widgets.button import Button, ButtonKind, ButtonSize


class YearDeeds(QObject):
    """The three buttons, for whoever lays them out. Signals: ``wished`` with the action; ``run_wished``."""

    wished = Signal(object)
    run_wished = Signal()

    def __init__(self, look: Look, size: ButtonSize, parent: QObject) -> None:
        super().__init__(parent)
        self._view: SeatView | None = None
        self._running = self._past = False
        """Whether years run; whether every move is shut, for this is looked back on."""
        self.submit = Button(look, self.tr("Submit to ratification"), size=size)
        self.submit.clicked.connect(self._on_submit)
        self.run = Button(look, self.tr("Let it run"), size=size)
        self.run.clicked.connect(self.run_wished)
        self.let_pass = Button(look, self.tr("Let the year pass"), kind=ButtonKind.PRIMARY, size=size)
        self.let_pass.clicked.connect(self._on_pass)
        self.buttons = (self.submit, self.run, self.let_pass)
        """In the order in which they stand."""

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self.submit if self.submit.isEnabled() and not self.submit.isHidden() else self.let_pass

    def show_view(self, view: SeatView) -> str:
        """What can be done now; why one's capital cannot submit, where that is what it would do, else nothing."""
        self._view = view
        home, awaited = own_home(view), is_awaited(view.sight)
        self.submit.setEnabled(home.submit)
        self.submit.setVisible(view.sight.seat not in view.sight.parties)
        self.submit.show_words(self.tr("Submit to ratification"), home.refusal)
        self._past = not any(each.open for each in view.sight.permissions)
        self.let_pass.setEnabled(awaited and not self._past)
        self.let_pass.show_words(self.tr("Let the year pass"), turn(view.sight).under)
        self.run.setEnabled(not self._past)
        self.show_running(self._running)
        return home.refusal if awaited else ""

    def show_running(self, running: bool) -> None:
        """Whether the years run by themselves."""
        self._running = running
        words = self.tr("Stop here") if running else self.tr("Let it run")
        why = self.tr("Lets every year pass until something is asked of you, or the end")
        past = self.tr("This is looked back on: play on from here, and years will pass")
        self.run.show_words(words, past if self._past else why)

    def _on_submit(self) -> None:
        if self._view is not None:
            self.wished.emit(SubmitToRatification(by=self._view.sight.seat))
            self.let_pass.setFocus()

    def _on_pass(self) -> None:
        if self._view is not None:
            self.wished.emit(DeclareReady(by=self._view.sight.seat))
