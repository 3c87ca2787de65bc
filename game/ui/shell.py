"""The one window: from the door to a table and back; theme, text size, F6, F1, Esc; what went wrong, said in place.

The first picture waits for the name of the house and nothing else: every screen, and what it is made from, is imported
when it is first shown (``tests/ui/test_starting.py`` holds the list of what must not be there before).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from game.terms.trouble import Trouble
from game.ui.screens.threshold import Threshold
from game.ui.settings import Pace, Settings
from game.ui.theme.look import Look
from game.ui.widgets.wordmark import NAME

if TYPE_CHECKING:
    from game.table.ports import Foyer, Place, SavedSession
    from game.terms.scenario import PublicScenario
    from game.ui.explaining import Explainer
    from game.ui.lines.about import About
    from game.ui.lines.handbook import Handbook
    from game.ui.screens.about import AboutScreen
    from game.ui.screens.home import HomeScreen
    from game.ui.screens.new_game import NewGameScreen
    from game.ui.screens.notice import RefusalNotice
    from game.ui.screens.session import SessionScreen, TableFactory
    from game.ui.screens.settings import SettingsScreen
    from game.ui.settings import Keeper

SMALLEST = (1024, 640)
_PAINT_MS = 30
"""Time for a word to be painted before the event loop is busy for a moment."""


class Shell(QWidget):
    """The window. It opens at the threshold; ``enter`` gives it the door and what lies behind the door."""

    def __init__(self, look: Look, table: TableFactory, keeper: Keeper | None = None) -> None:
        """Without a ``keeper`` nothing that is set outlasts the window, and vacant chairs move without pauses."""
        super().__init__()
        self.look = look
        self._keeper = keeper
        self._settings = Settings(pace=Pace.AT_ONCE) if keeper is None else keeper.read()
        look.reduced_motion = look.reduced_motion or self._settings.reduced_motion
        look.changed.connect(self._on_look_changed)
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
        self.threshold = Threshold(look)
        self._stack.addWidget(self.threshold)
        self._home: HomeScreen | None = None
        self._new: NewGameScreen | None = None
        self._settings_screen: SettingsScreen | None = None
        self._about: AboutScreen | None = None
        self.tell_about: Callable[[], About] | None = None
        """Who can say something about the program."""
        self._notice: RefusalNotice | None = None
        self._explainer: Explainer | None = None
        self._handbook: Handbook | None = None
        self._make_keys()

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

    @property
    def home(self) -> HomeScreen:
        """The door."""
        if self._home is None:
            self._home = self._make_home()
        return self._home

    @property
    def notice(self) -> RefusalNotice:
        """Where refusals are said."""
        if self._notice is None:
            from game.ui.screens.notice import RefusalNotice

            self._notice = RefusalNotice(self.look, self)
        return self._notice

    def make_door(self) -> None:
        """Make the door without showing it."""
        self.home.ensurePolished()

    def enter(self, foyer: Foyer, sessions: tuple[SavedSession, ...] | None = None) -> None:
        """What lies behind the door: scenarios and sessions, read already or not. Whoever stood before it is let in."""
        self._foyer = foyer
        self._show_sessions(sessions)
        if self.screen_shown is self.threshold:
            self._stack.setCurrentWidget(self.home)
            self.home.first_focus().setFocus()

    def know(self, scenarios: tuple[PublicScenario, ...]) -> None:
        """What can be played, where somebody has read it already."""
        self._scenarios = scenarios

    def teach(self, handbook: Handbook) -> None:
        """What can be looked up while one plays."""
        self._handbook = handbook
        if self._explainer is not None:
            self._explainer.teach(handbook)
        if self._session is not None:
            self._session.teach(handbook)

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
        from game.ui.lines.new_game import scenario_line, scenario_page

        screen = self._new_game()
        screen.show_scenarios(
            [scenario_line(each) for each in scenarios], {each.id: scenario_page(each) for each in scenarios}
        )
        screen.show_trouble("", "")
        self._stack.setCurrentWidget(screen)
        screen.first_focus().setFocus()

    def show_settings(self) -> None:
        """To the settings."""
        if self._settings_screen is None:
            self._settings_screen = self._make_settings()
            self._stack.addWidget(self._settings_screen)
        self._settings_screen.show_settings(self._settings)
        self._stack.setCurrentWidget(self._settings_screen)
        self._settings_screen.first_focus().setFocus()

    def show_about(self) -> None:
        """To what is said about the program, where anybody can say it."""
        from game.ui.screens.about import AboutScreen

        if self._about is None and self.tell_about is not None:
            try:
                self._about = AboutScreen(self.look, self.tell_about())
            except Trouble as trouble:
                self.home.show_trouble("", str(trouble))
                return
            self._about.back_wished.connect(self.go_home)
            self._stack.addWidget(self._about)
        if self._about is not None:
            self._stack.setCurrentWidget(self._about)
            self._about.first_focus().setFocus()

    def begin(self, scenario: str, seat: str, reduced: str = "", chairs: bool = False) -> None:
        """Lay a table, of a smaller game if one is named, and sit down at it."""
        foyer = self._foyer
        if foyer is None:
            return
        self._new_game().show_busy(self.tr("The table is being laid."))
        QTimer.singleShot(_PAINT_MS, lambda: self._begin(foyer, scenario, seat, reduced, chairs=chairs))

    def take_up(self, name: str) -> None:
        """Go on with a stored session."""
        foyer = self._foyer
        if foyer is None:
            return
        self.home.show_trouble("", "")
        self.home.show_busy(self.tr("The session is being opened."))
        QTimer.singleShot(_PAINT_MS, lambda: self._take_up(foyer, name))

    def sit_down(self, place: Place) -> None:
        """Show a table that has been laid."""
        from game.ui.bridge import Bridge
        from game.ui.screens.session import SessionScreen

        self.leave()
        bridge = Bridge(place, self)
        bridge.keep_pace(self._settings.pace)
        bridge.paced.connect(self._on_paced)
        session = SessionScreen(bridge, self.look, self._table)
        session.back_wished.connect(self.go_home)
        session.refused.connect(self.notice.show_words)
        session.words_wished.connect(lambda words, anchor: self._explaining().explain_words(words, anchor))
        if self._handbook is not None:
            session.teach(self._handbook)
        self._session = session
        self._stack.addWidget(session)
        self._stack.setCurrentWidget(session)
        session.first_focus().setFocus()
        session.start()

    def leave(self) -> None:
        """Leave the table, if there is one."""
        session, self._session = self._session, None
        if self._notice is not None:
            self._notice.hide()
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

    def _make_settings(self) -> SettingsScreen:
        from game.ui.screens.settings import SettingsScreen

        screen = SettingsScreen(self.look, self._settings, self._keeper.place if self._keeper else "")
        screen.back_wished.connect(self.go_home)
        screen.keys_wished.connect(lambda: self._explaining().show_keys(screen.keys_button))
        screen.dark_wished.connect(lambda dark: self.look.wear(replace(self.look.theme, dark=dark)))
        screen.size_wished.connect(lambda percent: self.look.wear(replace(self.look.theme, percent=percent)))
        screen.calm_wished.connect(self._on_calm)
        screen.pace_wished.connect(self._on_paced)
        return screen

    def _on_calm(self, calm: bool) -> None:
        self.look.reduced_motion = calm
        self._set(replace(self._settings, reduced_motion=calm))

    def _on_look_changed(self) -> None:
        theme = self.look.theme
        self._set(replace(self._settings, dark=theme.dark, percent=theme.percent))

    def _on_paced(self, pace: Pace) -> None:
        self._set(replace(self._settings, pace=pace))

    def _set(self, settings: Settings) -> None:
        """Keep what was set; say so once where it cannot be kept."""
        self._settings = settings
        if self._settings_screen is not None:
            self._settings_screen.show_settings(settings)
        if self._keeper is not None:
            try:
                self._keeper.write(settings)
            except Trouble as trouble:
                self._keeper = None
                self.show_trouble(str(trouble))

    def _make_home(self) -> HomeScreen:
        from game.ui.screens.home import HomeScreen
        from game.ui.widgets.focus_ring import FocusRing

        screen = HomeScreen(self.look)
        screen.new_wished.connect(self.choose_game)
        screen.continue_wished.connect(self.take_up)
        screen.keys_wished.connect(self._on_keys)
        screen.settings_wished.connect(self.show_settings)
        screen.about_wished.connect(self.show_about)
        self._stack.addWidget(screen)
        FocusRing(self.look, self)
        return screen

    def _begin(self, foyer: Foyer, scenario: str, seat: str, reduced: str, *, chairs: bool) -> None:
        from game.terms.ids import SeatId

        screen = self._new_game()
        try:
            place = foyer.begin(scenario, SeatId(seat), reduced=reduced, chairs=chairs)
        except Trouble as trouble:
            screen.show_trouble(self.tr("The game was not begun."), str(trouble))
        else:
            self.sit_down(place)
        screen.show_busy("")

    def _take_up(self, foyer: Foyer, name: str) -> None:
        try:
            place = foyer.take_up(name)
        except Trouble as trouble:
            self.home.show_trouble(self.tr("The session was not opened."), str(trouble))
        else:
            self.sit_down(place)
        self.home.show_busy("")

    def _new_game(self) -> NewGameScreen:
        if self._new is None:
            from game.ui.screens.new_game import NewGameScreen

            self._new = NewGameScreen(self.look)
            self._new.back_wished.connect(self.go_home)
            self._new.begun.connect(self.begin)
            self._stack.addWidget(self._new)
        return self._new

    def _show_sessions(self, sessions: tuple[SavedSession, ...] | None = None) -> None:
        from game.ui.lines.home import home

        if self._foyer is not None:
            self.home.show_lines(home(self._foyer.sessions() if sessions is None else sessions))
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
        self._key("F1", lambda: self._explaining().explain())

    def _key(self, keys: str, deed: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(deed)

    def _explaining(self) -> Explainer:
        if self._explainer is None:
            from game.ui.explaining import Explainer

            self._explainer = Explainer(self.look, self)
            if self._handbook is not None:
                self._explainer.teach(self._handbook)
        return self._explainer

    def _go_round(self, step: int) -> None:
        from game.ui.panels import next_panel

        focus = next_panel(self, QApplication.focusWidget(), step)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_keys(self) -> None:
        self._explaining().show_keys(self.home.keys_button)

    def _on_escape(self) -> None:
        """One step back: what lies over the window first, then a page; leaving a table takes Esc twice."""
        if self._notice is not None and self._notice.isVisible():
            self._notice.hide()
        elif self.screen_shown in (self._new, self._settings_screen, self._about):
            self.go_home()
        elif self._session is not None:
            back = self._session.bar.back
            if back.hasFocus():
                self.go_home()
            else:
                back.setFocus(Qt.FocusReason.ShortcutFocusReason)
