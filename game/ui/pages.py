"""The door and the pages beside it: choice of a game, settings, what the program is. Each is made when it is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from game.terms.trouble import Trouble
from game.ui.keeping import Keeping
from game.ui.theme.look import Look

if TYPE_CHECKING:
    from game.table.foyer import Foyer, SavedSession
    from game.table.retrace import Recalled
    from game.ui.lines.about import About
    from game.ui.lines.home import HomeLines
    from game.ui.recalling import Recall, Recalling
    from game.ui.screens.about import AboutScreen
    from game.ui.screens.home import HomeScreen
    from game.ui.screens.new_game import NewGameScreen
    from game.ui.screens.settings import SettingsScreen
    from game.ui.settings import Settings


class Pages(QObject):
    """Signals: ``begin_wished`` with what ``Shell.begin`` takes; ``continue_wished`` and ``debrief_wished`` with a
    session's name; ``copy_wished`` of the session that was not opened; ``keys_wished``; ``home_wished``; ``going``
    before another page is shown.
    """

    begin_wished = Signal(str, str, str, bool, object, str)
    continue_wished = Signal(str)
    debrief_wished = Signal(str)
    copy_wished = Signal()
    keys_wished = Signal()
    home_wished = Signal()
    going = Signal()

    def __init__(self, look: Look, stack: QStackedWidget, kept: Keeping) -> None:
        super().__init__(stack)
        self._look, self._stack, self._kept = look, stack, kept
        self.foyer: Foyer | None = None
        self.tell_about: Callable[[], About] | None = None
        """Who can say something about the program."""
        self.recalling: Recalling | None = None
        """Who can say how the last session stood, where anybody can."""
        self._home: HomeScreen | None = None
        self._new: NewGameScreen | None = None
        self._settings: SettingsScreen | None = None
        self._about: AboutScreen | None = None

    @property
    def home(self) -> HomeScreen:
        """The door."""
        if self._home is None:
            self._home = self._make_home()
        return self._home

    @property
    def new_game(self) -> NewGameScreen:
        """The choice of a game."""
        if self._new is None:
            from game.ui.screens.new_game import NewGameScreen

            self._new = NewGameScreen(self._look)
            self._new.back_wished.connect(self.home_wished)
            self._new.begun.connect(self.begin_wished)
            self._stack.addWidget(self._new)
        return self._new

    def beside_the_door(self, screen: QWidget) -> bool:
        """Whether that is a page one leaves for the door."""
        return screen in (self._new, self._settings, self._about)

    def show_idle(self) -> None:
        """Nothing is opened or laid any more."""
        if self._home is not None:
            self._home.show_busy("")
        if self._new is not None:
            self._new.show_busy("")

    def show_home(self) -> None:
        """To the door, with the sessions as they are now."""
        self._go(self.home)
        self.show_sessions()

    def show_sessions(self, sessions: tuple[SavedSession, ...] | None = None) -> None:
        """What was played, read already or not."""
        from game.ui.lines.home import home

        if self.foyer is not None:
            lines = home(self.foyer.sessions() if sessions is None else sessions)
            self.home.show_lines(lines)
            self._recall(lines)
            if self._stack.currentWidget() is self.home:
                self.home.first_focus().setFocus()

    def recall_by(self, recall: Recall) -> None:
        """Who is asked for the line of the last session, once ``recalling`` has begun."""
        from game.ui.recalling import Recalling

        self.recalling = Recalling(recall, self)
        self.recalling.came.connect(self._on_recalled)

    def show_release(self, release: str) -> None:
        """Which release of the program this is."""
        self.home.show_release(release)

    def begin_recalling(self) -> None:
        """Everything else is loaded: now it may be asked."""
        if self.recalling is not None:
            self.recalling.begin()

    def _recall(self, lines: HomeLines) -> None:
        """Only where one person plays does the door say how a delegation sees it."""
        if self.recalling is not None and lines.last is not None and lines.last.you:
            self.home.await_course()
            self.recalling.want(lines.last.name, lines.last.at_ms)

    def _on_recalled(self, name: str, found: Recalled) -> None:
        from game.ui.lines.door_course import door_course, what_waits

        if self.home.last_name == name:
            self.home.show_course(door_course(found.course), what_waits(found))

    def choose_game(self) -> None:
        """To the choice of scenario and delegation."""
        if self.foyer is None:
            return
        self.home.show_trouble("", "")
        try:
            scenarios = self.foyer.scenarios()
        except Trouble as trouble:
            self.home.show_trouble(self.tr("The scenarios were not read."), str(trouble))
            return
        from game.ui.lines.new_game import scenario_line, scenario_page

        screen = self.new_game
        screen.show_scenarios(
            [scenario_line(each) for each in scenarios],
            {each.id: scenario_page(each) for each in scenarios},
        )
        screen.show_trouble("", "")
        self._go(screen)

    def show_settings(self) -> None:
        """To the settings."""
        if self._settings is None:
            self._settings = self._make_settings()
            self._stack.addWidget(self._settings)
        self._settings.show_settings(self._kept.settings)
        self._go(self._settings)

    def follow(self, settings: Settings) -> None:
        """Settings were changed somewhere else."""
        if self._settings is not None:
            self._settings.show_settings(settings)

    def show_about(self) -> None:
        """To what is said about the program, where anybody can say it."""
        from game.ui.screens.about import AboutScreen

        if self._about is None and self.tell_about is not None:
            try:
                self._about = AboutScreen(self._look, self.tell_about())
            except Trouble as trouble:
                self.home.show_trouble("", str(trouble))
                return
            self._about.back_wished.connect(self.home_wished)
            self._stack.addWidget(self._about)
        if self._about is not None:
            self._go(self._about)

    def _go(self, screen: HomeScreen | NewGameScreen | SettingsScreen | AboutScreen) -> None:
        self.going.emit()
        self._stack.setCurrentWidget(screen)
        screen.first_focus().setFocus()

    def _make_settings(self) -> SettingsScreen:
        from game.ui.screens.settings import SettingsScreen

        kept = self._kept
        screen = SettingsScreen(self._look, kept.settings, kept.place, can_move=kept.can_move)
        screen.folder_wished.connect(lambda place: screen.show_folder(place, kept.move(place)))
        screen.back_wished.connect(self.home_wished)
        screen.dark_wished.connect(kept.dark)
        screen.size_wished.connect(kept.size)
        screen.calm_wished.connect(kept.calm)
        screen.pace_wished.connect(kept.pace)
        screen.letters_wished.connect(kept.letters)
        return screen

    def _make_home(self) -> HomeScreen:
        from game.ui.screens.home import HomeScreen
        from game.ui.widgets.focus_ring import FocusRing

        screen = HomeScreen(self._look)
        screen.new_wished.connect(self.choose_game)
        screen.continue_wished.connect(self.continue_wished)
        screen.debrief_wished.connect(self.debrief_wished)
        screen.copy_wished.connect(self.copy_wished)
        screen.keys_wished.connect(self.keys_wished)
        screen.settings_wished.connect(self.show_settings)
        screen.about_wished.connect(self.show_about)
        self._stack.addWidget(screen)
        FocusRing(self._look, self._stack.window())
        return screen
