"""The one window: from the door to a table and back; theme, text size, F6, F1, Esc; what went wrong, said in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from game.table.ports import Foyer, Place
from game.terms.ids import SeatId
from game.terms.scenario import PublicScenario
from game.terms.trouble import Trouble
from game.ui.bridge import Bridge
from game.ui.explaining import Explainer
from game.ui.lines.home import home
from game.ui.lines.new_game import scenario_line, scenario_page
from game.ui.panels import next_panel
from game.ui.screens.home import HomeScreen
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.notice import RefusalNotice
from game.ui.screens.session import SessionScreen, TableFactory
from game.ui.theme.look import Look
from game.ui.widgets.focus_ring import FocusRing
from game.ui.widgets.wordmark import NAME

SMALLEST = (1024, 640)
_PAINT_MS = 30
"""Time for a word to be painted before the event loop is busy for a moment."""


class Shell(QWidget):
    """The window. It opens at the door; ``enter`` gives it what lies behind the door."""

    def __init__(self, look: Look, table: TableFactory) -> None:
        super().__init__()
        self.look = look
        self._table = table
        self._foyer: Foyer | None = None
        self._scenarios: tuple[PublicScenario, ...] = ()
        self._session: SessionScreen | None = None
        self.setWindowTitle(NAME)
        self.setMinimumSize(*SMALLEST)
        self._stack = QStackedWidget()
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._stack)
        self.home = HomeScreen(look)
        self.home.new_wished.connect(self.choose_game)
        self.home.continue_wished.connect(self.take_up)
        self.home.keys_wished.connect(self._on_keys)
        self._stack.addWidget(self.home)
        self._new: NewGameScreen | None = None
        self.notice = RefusalNotice(look, self)
        self._ring = FocusRing(look, self)
        self._explainer = Explainer(look, self)
        self._make_keys()
        self.home.first_focus().setFocus()

    @property
    def session(self) -> SessionScreen | None:
        """The session at hand, if there is one."""
        return self._session

    @property
    def screen_shown(self) -> QWidget:
        """The door, the choice of a game, or a session."""
        shown = self._stack.currentWidget()
        assert shown is not None
        return shown

    def enter(self, foyer: Foyer) -> None:
        """What lies behind the door: scenarios and sessions."""
        self._foyer = foyer
        self._show_sessions()

    def know(self, scenarios: tuple[PublicScenario, ...]) -> None:
        """What can be played, where somebody has read it already."""
        self._scenarios = scenarios

    def go_home(self) -> None:
        """Back to the door. The session, if there was one, is on disk already."""
        self.leave()
        self._stack.setCurrentWidget(self.home)
        self._show_sessions()
        self.home.first_focus().setFocus()

    def choose_game(self) -> None:
        """To the choice of scenario and delegation."""
        if self._foyer is None:
            return
        self.home.show_trouble("", "")
        try:
            scenarios = self._scenarios = self._scenarios or self._foyer.scenarios()
        except Trouble as trouble:
            self.home.show_trouble(self.tr("The scenarios were not read."), str(trouble))
            return
        screen = self._new_game()
        screen.show_scenarios(
            [scenario_line(each) for each in scenarios], {each.id: scenario_page(each) for each in scenarios}
        )
        screen.show_trouble("", "")
        self._stack.setCurrentWidget(screen)
        screen.first_focus().setFocus()

    def begin(self, scenario: str, seat: str) -> None:
        """Lay a table and sit down at it."""
        foyer, screen = self._foyer, self._new_game()
        if foyer is None:
            return
        screen.show_busy(self.tr("The table is being laid."))
        QTimer.singleShot(_PAINT_MS, lambda: self._begin(foyer, scenario, SeatId(seat)))

    def take_up(self, name: str) -> None:
        """Go on with a stored session."""
        if self._foyer is None:
            return
        self.home.show_trouble("", "")
        try:
            place = self._foyer.take_up(name)
        except Trouble as trouble:
            self.home.show_trouble(self.tr("The session was not opened."), str(trouble))
            return
        self.sit_down(place)

    def sit_down(self, place: Place) -> None:
        """Show a table that has been laid."""
        self.leave()
        session = SessionScreen(Bridge(place, self), self.look, self._table)
        session.back_wished.connect(self.go_home)
        session.refused.connect(self.notice.show_words)
        self._session = session
        self._stack.addWidget(session)
        self._stack.setCurrentWidget(session)
        session.first_focus().setFocus()
        session.start()

    def leave(self) -> None:
        """Leave the table, if there is one."""
        session, self._session = self._session, None
        self.notice.hide()
        if session is not None:
            session.bridge.close()
            self._stack.removeWidget(session)
            session.hide()
            session.deleteLater()

    def show_trouble(self, paragraph: str) -> None:
        """Say what the outside world did, wherever we are."""
        if self._session is not None:
            self._session.show_trouble(paragraph)
        else:
            self.home.show_trouble("", paragraph)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nothing inside has taken it: a shortcut would take it from popovers."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked and nothing is lost."""
        self.hide()
        self.leave()
        super().closeEvent(event)

    def _begin(self, foyer: Foyer, scenario: str, seat: SeatId) -> None:
        screen = self._new_game()
        try:
            place = foyer.begin(scenario, seat)
        except Trouble as trouble:
            screen.show_trouble(self.tr("The game was not begun."), str(trouble))
        else:
            self.sit_down(place)
        screen.show_busy("")

    def _new_game(self) -> NewGameScreen:
        if self._new is None:
            self._new = NewGameScreen(self.look)
            self._new.back_wished.connect(self.go_home)
            self._new.begun.connect(self.begin)
            self._stack.addWidget(self._new)
        return self._new

    def _show_sessions(self) -> None:
        if self._foyer is not None:
            self.home.show_lines(home(self._foyer.sessions()))
            if self.screen_shown is self.home:
                self.home.first_focus().setFocus()

    def _make_keys(self) -> None:
        self._key("Ctrl+T", self.look.toggle_dark)
        for plus in ("Ctrl++", "Ctrl+="):
            self._key(plus, lambda: self.look.resize_text(1))
        self._key("Ctrl+-", lambda: self.look.resize_text(-1))
        self._key("Ctrl+0", lambda: self.look.resize_text(0))
        self._key("F6", lambda: self._go_round(1))
        self._key("Shift+F6", lambda: self._go_round(-1))
        self._key("F1", self._explainer.explain)

    def _key(self, keys: str, deed: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(deed)

    def _go_round(self, step: int) -> None:
        focus = next_panel(self, QApplication.focusWidget(), step)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_keys(self) -> None:
        self._explainer.show_keys(self.home.keys_button)

    def _on_escape(self) -> None:
        """One step back: what lies over the window first, then a page; leaving a table takes Esc twice."""
        if self.notice.isVisible():
            self.notice.hide()
        elif self.screen_shown is self._new:
            self.go_home()
        elif self._session is not None:
            back = self._session.bar.back
            if back.hasFocus():
                self.go_home()
            else:
                back.setFocus(Qt.FocusReason.ShortcutFocusReason)
