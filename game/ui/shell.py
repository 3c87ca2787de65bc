"""The one window: from the door to a table and back; theme, text size, F6, F1, Esc; what went wrong, said in place.

The first picture waits for the name of the house and nothing else: every screen, and what it is made from, is imported
when it is first shown (``tests/ui/test_starting.py`` holds the list of what must not be there before).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from game.terms.ids import SeatId
from game.terms.trouble import Mendable, Trouble
from game.ui.keeping import Keeping
from game.ui.keys import Deed
from game.ui.over import Over
from game.ui.pages import Pages
from game.ui.screens.threshold import Threshold
from game.ui.theme.look import Look
from game.ui.usher import Usher
from game.ui.widgets.wordmark import NAME

if TYPE_CHECKING:
    from game.table.foyer import Foyer, SavedSession
    from game.table.hindsight import Hindsight
    from game.table.ports import Person, Place
    from game.ui.floor import Floor
    from game.ui.lines.finder import Leaf
    from game.ui.lines.handbook import Handbook
    from game.ui.looking_back import LookingBack
    from game.ui.screens.home import HomeScreen
    from game.ui.screens.notice import RefusalNotice
    from game.ui.screens.session import SessionScreen, TableFactory
    from game.ui.settings import Keeper, Settings
    from game.ui.usher import Fetched

SMALLEST = (1024, 640)


class Shell(QWidget):
    """The window. It opens at the threshold; ``enter`` gives it the door and what lies behind the door."""

    def __init__(self, look: Look, table: TableFactory, keeper: Keeper | None = None) -> None:
        """Without a ``keeper`` nothing that is set outlasts the window, and vacant chairs move without pauses."""
        super().__init__()
        self._floor: Floor | None = None
        self._past: LookingBack | None = None
        self._table = table
        self.look = look
        self._keeping = Keeping(look, keeper, self)
        self._keeping.changed.connect(self._on_set)
        self._keeping.failed.connect(self.show_trouble)
        self.setWindowTitle(NAME)
        self.setMinimumSize(*SMALLEST)
        self._stack = QStackedWidget()
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._stack)
        self.threshold = Threshold(look)
        self._stack.addWidget(self.threshold)
        self.pages = self._make_pages()
        self._usher = Usher(self)
        self._mendable = ""
        """The file of the session that was not opened, where a copy of it can be gone on with."""
        self._deeds = self._make_deeds()
        self.over = Over(look, self, self._deeds, self._pages)
        for deed, act in self._deeds.items():
            look.keys.hear(deed, self, act)

    @property
    def session(self) -> SessionScreen | None:
        """The session at hand, if there is one and its screen is open."""
        return self._floor.session if self._floor is not None else None

    @property
    def floor(self) -> Floor:
        """Who has the floor."""
        if self._floor is None:
            self._floor = self._make_floor()
        return self._floor

    @property
    def past(self) -> LookingBack:
        """What is looked back on."""
        if self._past is None:
            from game.ui.looking_back import LookingBack

            find = self._deeds[Deed.FIND]
            self._past = LookingBack(
                self.look, self._table, self._stack, self.go_home, self.sit_down, self._usher, find
            )
        return self._past

    @property
    def screen_shown(self) -> QWidget:
        """The door, the choice of a game, or a session."""
        shown = self._stack.currentWidget()
        assert shown is not None
        return shown

    @property
    def home(self) -> HomeScreen:
        """The door."""
        return self.pages.home

    @property
    def notice(self) -> RefusalNotice:
        """Where refusals are said."""
        return self.over.notice

    def make_door(self) -> None:
        """Make the door without showing it."""
        self.home.ensurePolished()

    def enter(self, foyer: Foyer, sessions: tuple[SavedSession, ...] | None = None) -> None:
        """What lies behind the door: scenarios and sessions, read already or not. Whoever stood before it is let in."""
        self.pages.foyer = foyer
        self.pages.show_sessions(sessions)
        if self.screen_shown is self.threshold:
            self._stack.setCurrentWidget(self.home)
            self.home.first_focus().setFocus()

    def teach(self, handbook: Handbook) -> None:
        """What can be looked up while one plays."""
        self.over.teach(handbook)
        if self._floor is not None:
            self._floor.teach(handbook)

    def go_home(self) -> None:
        """Back to the door. The session, if there was one, is on disk already."""
        self.leave()
        self.pages.show_home()

    def choose_game(self) -> None:
        """To the choice of scenario and delegation."""
        self.pages.choose_game()

    def show_settings(self) -> None:
        """To the settings."""
        self.pages.show_settings()

    def show_about(self) -> None:
        """To what is said about the program."""
        self.pages.show_about()

    def begin(
        self,
        scenario: str,
        seat: str,
        reduced: str = "",
        chairs: bool = False,
        people: tuple[Person, ...] = (),
        strength: str = "",
    ) -> None:
        """Lay a table, of a smaller game if one is named, for one person or for ``people``, and sit down at it."""
        foyer = self.pages.foyer
        if foyer is not None:
            self.pages.new_game.show_busy(self.tr("The table is being laid."))
            laying = partial(
                foyer.begin,
                scenario,
                SeatId(seat),
                reduced=reduced,
                chairs=chairs,
                people=people,
                strength=strength,
            )
            self._usher.fetch(laying, self._begun, self._on_not_begun)

    def take_up(self, name: str) -> None:
        """Go on with a stored session."""
        if self.pages.foyer is not None:
            self._open(partial(self.pages.foyer.take_up, name), self._taken_up)

    def open_first(self, sit: Callable[[], Place]) -> None:
        """Sit down at what the program was started for, while the door is seen."""
        self._open(sit, self._taken_up)

    def look_back(self, name: str) -> None:
        """Look back on a stored session; whoever sits at its table leaves it."""
        self.leave()
        if self.pages.foyer is not None:
            self._stack.setCurrentWidget(self.home)
            self._open(partial(self.pages.foyer.look_back, name), self._looked_back)

    def sit_down(self, place: Place) -> None:
        """Show a table that has been laid."""
        self.floor.keep_pace(self._keeping.settings.pace)
        self.floor.sit_down(place)

    def leave(self) -> None:
        """Leave the table, or what was looked back on, if there is one; what is being laid is laid for nobody."""
        self._usher.drop()
        if self._past is not None:
            self._past.close()
        if self._floor is not None:
            self._floor.leave()

    def show_trouble(self, paragraph: str) -> None:
        """Say what the outside world did, wherever we are."""
        if self.session is not None:
            self.session.show_trouble(paragraph)
        else:
            self.home.show_trouble("", paragraph)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nothing inside has taken it: a shortcut would take it from popovers."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Somebody looks away, or comes back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self._floor is not None:
            self._floor.follow_window(looked_at=self.isActiveWindow())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked and nothing is lost."""
        self.hide()
        self.leave()
        self._usher.rest()
        super().closeEvent(event)

    def _make_floor(self) -> Floor:
        from game.ui.floor import Floor

        floor = Floor(self.look, self._table, self._stack)
        floor.home_wished.connect(self.go_home)
        floor.debrief_wished.connect(self.look_back)
        floor.refused.connect(lambda words: self.notice.show_words(words))
        floor.words_wished.connect(lambda words, anchor: self.over.explainer.explain_words(words, anchor))
        floor.paced.connect(self._keeping.pace)
        floor.closing.connect(self.over.clear)
        floor.find_wished.connect(lambda: self.over.find(self.session))
        if self.over.handbook is not None:
            floor.teach(self.over.handbook)
        return floor

    def _on_set(self, settings: Settings) -> None:
        self.pages.follow(settings)
        if self._floor is not None:
            self._floor.keep_pace(settings.pace)

    def _make_pages(self) -> Pages:
        pages = Pages(self.look, self._stack, self._keeping)
        pages.begin_wished.connect(self.begin)
        pages.continue_wished.connect(self.take_up)
        pages.debrief_wished.connect(self.look_back)
        pages.home_wished.connect(self.go_home)
        pages.keys_wished.connect(self._on_keys)
        pages.copy_wished.connect(self._on_copy_wished)
        pages.going.connect(self._on_going)
        return pages

    def _on_going(self) -> None:
        """What is being opened appears over no page that somebody has gone to: nobody waits for it any more."""
        self._usher.drop()
        self.pages.show_idle()

    def _begun(self, place: Place) -> None:
        self.sit_down(place)
        self.pages.new_game.show_busy("")

    def _on_not_begun(self, trouble: Trouble) -> None:
        self.pages.new_game.show_trouble(self.tr("The game was not begun."), str(trouble))
        self.pages.new_game.show_busy("")

    def _open(self, work: Callable[[], Fetched], then: Callable[[Any], object]) -> None:
        self.home.show_trouble("", "")
        self.home.show_busy(self.tr("The session is being opened."))
        self._usher.fetch(work, then, self._on_not_opened)

    def _taken_up(self, place: Place) -> None:
        self.sit_down(place)
        self.home.show_busy("")

    def _looked_back(self, hindsight: Hindsight) -> None:
        self.past.look_back(hindsight)
        self.home.show_busy("")

    def _on_not_opened(self, trouble: Trouble) -> None:
        self.pages.show_home()
        self._mendable = trouble.file if isinstance(trouble, Mendable) else ""
        self.home.show_trouble(self.tr("The session was not opened."), str(trouble), mendable=bool(self._mendable))
        self.home.show_busy("")

    def _on_copy_wished(self) -> None:
        if self.pages.foyer is not None and self._mendable:
            self._open(partial(self.pages.foyer.go_on_in_copy, self._mendable), self._taken_up)

    def _make_deeds(self) -> dict[Deed, Callable[[], object]]:
        return {
            Deed.FIND: lambda: self.over.find(self.session),
            Deed.NOTEBOOK: lambda: self.floor.open_notebook(),
            Deed.CURTAIN: lambda: self.floor.drop(),
            Deed.EXPLAIN: lambda: self.over.explainer.explain(),
            Deed.NEXT_PANEL: lambda: self._go_round(1),
            Deed.LAST_PANEL: lambda: self._go_round(-1),
            Deed.THEME: self.look.toggle_dark,
            Deed.LARGER: lambda: self.look.resize_text(1),
            Deed.SMALLER: lambda: self.look.resize_text(-1),
            Deed.USUAL: lambda: self.look.resize_text(0),
        }

    def _pages(self) -> dict[Leaf, Callable[[], object]]:
        from game.ui.lines.finder import Leaf

        return {
            Leaf.BRIEF: self._read_brief,
            Leaf.HOME: self.go_home,
            Leaf.NEW: self.choose_game,
            Leaf.SETTINGS: self.show_settings,
            Leaf.ABOUT: self.show_about,
        }

    def _read_brief(self) -> None:
        if self.session is not None:
            self.session.bar.brief.click()

    def _go_round(self, step: int) -> None:
        from game.ui.panels import next_panel

        focus = next_panel(self, QApplication.focusWidget(), step)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_keys(self) -> None:
        self.over.explainer.show_keys(self.home.keys_button)

    def _on_escape(self) -> None:
        """One step back: what lies over the window first, then a page; leaving a table takes Esc twice."""
        if self.over.step_back():
            return
        beside = self.pages.beside_the_door(self.screen_shown)
        if beside or (self._floor is not None and self._floor.curtain is not None):
            self.go_home()
        elif self._past is not None and self._past.open:
            self._past.back()
        elif self.session is not None:
            back = self.session.bar.back
            if back.hasFocus():
                self.go_home()
            else:
                back.setFocus(Qt.FocusReason.ShortcutFocusReason)
