"""One session in the window: its bar, its coach, the screen of its phase. Only the bridge touches the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeAlias, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from game.minutes.names import Names
from game.minutes.refusals import sentence
from game.table.ports import Part
from game.terms.actions import MOVE_OF, Action
from game.terms.moments import Phase
from game.terms.readings import Outlook
from game.terms.refusals import Refused
from game.terms.trouble import Trouble
from game.terms.views import SeatView
from game.ui.arriving import Arrival
from game.ui.bridge import Bridge
from game.ui.lines.handbook import NONE, Handbook
from game.ui.lines.hints import due
from game.ui.running import YearsRun
from game.ui.screens.adoption import AdoptionScreen
from game.ui.screens.bar import CoachLine, SessionBar
from game.ui.screens.ending import EndingScreen
from game.ui.screens.preparation import PreparationScreen
from game.ui.screens.ratification import RatificationScreen
from game.ui.screens.review import ReviewScreen
from game.ui.screens.review_panes import ReviewPanes
from game.ui.screens.table_leaves import Leaves
from game.ui.theme.look import Look
from game.ui.widgets.states import ErrorNotice


@runtime_checkable
class PhaseScreen(Protocol):
    """What a screen of a phase can do."""

    def show_view(self, view: SeatView, touched: frozenset[Part]) -> None:
        """Show what the seat sees now; ``touched`` is what has changed since the last time."""
        ...


@runtime_checkable
class Teachable(Protocol):
    """A screen in which things can be looked up."""

    def teach(self, handbook: Handbook) -> None:
        """What can be looked up."""
        ...


TableFactory: TypeAlias = Callable[[Bridge, Look, QWidget], QWidget]
"""Makes the screen of the negotiation itself: a ``PhaseScreen`` that is a widget."""

EVERYTHING = frozenset(Part)


class SessionScreen(QWidget):
    """Signals: ``back_wished``; ``find_wished``; ``refused`` with a sentence; ``words_wished(text, anchor)`` to have
    words explained.
    """

    back_wished = Signal()
    debrief_wished = Signal()
    refused = Signal(str)
    words_wished = Signal(str, object)
    find_wished = Signal()

    def __init__(self, bridge: Bridge, look: Look, table: TableFactory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._look, self._table = bridge, look, table
        self._screens: dict[str, QWidget] = {}
        self._current = ""
        self._reading = False
        self._coming = ""
        self._arrival = Arrival(self)
        self._arrival.finished.connect(self._on_arrived)
        self._missed: frozenset[Part] = frozenset()
        self._run = YearsRun(bridge.view, self.wish, self)
        self._run.turned.connect(self._on_running)
        self.bar = SessionBar(look)
        self.bar.back_wished.connect(self.back_wished)
        self.bar.brief_wished.connect(self._on_brief)
        self.bar.finder.clicked.connect(self.find_wished)
        self.bar.person.taken.connect(self._on_person)
        bridge.thinking.connect(self.bar.show_moving)
        self._handbook = NONE
        self.coach = CoachLine(look)
        self.coach.words_wished.connect(lambda: self.words_wished.emit(self.coach.words, self.coach))
        self._trouble = ErrorNotice(look, "", "", action=self.tr("Try again"))
        self._trouble.wished.connect(self._on_again)
        self._trouble.hide()
        self._stack = QStackedWidget()
        below = QVBoxLayout(self)
        below.setSpacing(0)
        below.setContentsMargins(0, 0, 0, 0)
        for widget in (self.bar, self.coach, self._trouble):
            below.addWidget(widget)
        below.addWidget(self._stack, 1)
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_refused)
        bridge.foreseen.connect(self._on_foreseen)
        bridge.lost.connect(self._on_lost)
        self._show(EVERYTHING)
        self._arrival.finish()

    @property
    def bridge(self) -> Bridge:
        """The one thing here that touches a table."""
        return self._bridge

    @property
    def phase_screen(self) -> QWidget:
        """The screen of the present phase."""
        self._arrival.finish()
        return self._screens[self._current]

    @property
    def running(self) -> bool:
        """Whether the years pass by themselves."""
        return self._run.runs

    def teach(self, handbook: Handbook) -> None:
        """What can be looked up while one plays."""
        self._handbook = handbook
        self.coach.teach(handbook)
        for screen in self._screens.values():
            if isinstance(screen, Teachable):
                screen.teach(handbook)

    def start(self) -> None:
        """Let vacant chairs move, if one of them is due."""
        self._guarded(self._bridge.advance)

    def wish(self, action: Action) -> None:
        """Ask for an action on behalf of the person in this seat."""
        self._guarded(lambda: self._bridge.wish(action))

    def _on_wished(self, action: Action) -> None:
        """What is pressed on a page that is being left was meant for what is over."""
        if not self._arrival.under_way:
            self.wish(action)

    def show_trouble(self, paragraph: str) -> None:
        """Say what the outside world did; an empty paragraph takes it away."""
        self._trouble.setVisible(bool(paragraph))
        self._trouble.show_error("", paragraph, action=self.tr("Try again"))

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        screen = self.phase_screen
        wished = getattr(screen, "first_focus", None)
        focus = wished() if wished is not None else screen
        assert isinstance(focus, QWidget)
        return focus

    def show_phase(self) -> None:
        """The screen of the present phase, where the instructions lie over it."""
        if self._reading:
            self._go_to(self.phase_screen)

    def _on_person(self, person: str) -> None:
        self._bridge.act_as(person)
        self._show_people()

    def _show_people(self) -> None:
        self.bar.show_people(self._bridge.people, self._bridge.person)

    def _guarded(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except Trouble as trouble:
            self.show_trouble(str(trouble))
        else:
            self.show_trouble("")

    def _on_lost(self) -> None:
        self.show_trouble(
            self.tr(
                "The other delegations have stopped: the process that thinks for them has ended. Every move is saved; "
                "leave the table and return to it to go on."
            )
        )

    def _on_again(self) -> None:
        self.start()

    def _on_changed(self, touched: object) -> None:
        assert isinstance(touched, frozenset)
        self._show(touched)
        self._run.go_on()

    def _on_running(self, running: bool) -> None:
        for screen in self._screens.values():
            if isinstance(screen, RatificationScreen | ReviewScreen):
                screen.show_running(running)

    def _on_refused(self, action: Action, refused: Refused) -> None:
        self._run.stop()
        names = Names.seen(self._bridge.view().sight)
        self.refused.emit(sentence(refused, names, MOVE_OF[type(action)]))

    def _on_foreseen(self, outlook: object) -> None:
        assert isinstance(outlook, Outlook)
        screen = self.phase_screen
        if isinstance(screen, RatificationScreen | ReviewScreen):
            screen.show_outlook(outlook)

    def _show(self, touched: frozenset[Part]) -> None:
        view = self._bridge.view()
        self.bar.show_view(view)
        self._show_people()
        self.coach.show_words(due(view))
        wanted = _screen_of(view.sight.moment.phase)
        if self._arrival.under_way:
            self._missed |= touched
        elif wanted != self._current:
            self._coming = wanted
            self._arrival.begin(self._arriving(wanted))
        else:
            self._show_on(self._shown(wanted), view, touched)

    def _show_on(self, screen: PhaseScreen, view: SeatView, touched: frozenset[Part]) -> None:
        """What had the keyboard may go with what is over; the table sees to that itself."""
        had = QApplication.focusWidget()
        mine = had is not None and self._stack.isAncestorOf(had)
        screen.show_view(view, touched)
        if mine and self._current != "table" and not (had is not None and isValid(had) and had.isVisible()):
            self.first_focus().setFocus()

    def _arriving(self, wanted: str) -> Iterator[None]:
        """Make the screen of another phase and fill it."""
        screen = self._shown(wanted)
        yield
        view = self._bridge.view()
        pieces = getattr(screen, "arriving", None)
        if pieces is not None:
            yield from pieces(view)
        else:
            screen.show_view(view, EVERYTHING)
        yield

    def _on_arrived(self) -> None:
        """Go to the screen of another phase, and show what has happened meanwhile."""
        self._current = self._coming
        self._go_to(self._screen(self._current))
        missed, self._missed = self._missed, frozenset()
        if missed:
            self._show(missed)

    def _shown(self, which: str) -> PhaseScreen:
        screen = self._screen(which)
        assert isinstance(screen, PhaseScreen)
        return screen

    def _on_brief(self) -> None:
        """Open the instructions, or close them again."""
        if self._current == "preparation":
            return
        if self._reading:
            self._go_to(self.phase_screen)
            return
        brief = self._screen("preparation")
        assert isinstance(brief, PreparationScreen)
        brief.show_view(self._bridge.view(), EVERYTHING)
        self._go_to(brief)
        self._reading = True
        self.bar.brief.setChecked(True)
        brief.first_focus().setFocus()

    def _go_to(self, screen: QWidget) -> None:
        self.bar.show_ruled(screen is not self._screens.get("table"))
        self._reading = False
        self.bar.brief.setChecked(False)
        self._stack.setCurrentWidget(screen)
        if self.isVisible():
            self.first_focus().setFocus()

    def _screen(self, which: str) -> QWidget:
        if which not in self._screens:
            made = self._make(which)
            self._screens[which] = made
            if isinstance(made, Teachable):
                made.teach(self._handbook)
            self._stack.addWidget(made)
        return self._screens[which]

    def _panes(self) -> ReviewPanes:
        return ReviewPanes(Leaves(self._bridge, self._look), self._look)

    def _make(self, which: str) -> QWidget:
        match which:
            case "preparation":
                brief = PreparationScreen(self._look)
                brief.wished.connect(self._on_wished)
                brief.back_wished.connect(self._on_brief)
                return brief
            case "adoption":
                adoption = AdoptionScreen(self._look, Leaves(self._bridge, self._look))
                adoption.wished.connect(self._on_wished)
                adoption.effects.considered.connect(self._bridge.consider)
                adoption.effects.considered.connect(adoption.leaves.consider)
                self._bridge.previewed.connect(adoption.show_preview)
                return adoption
            case "home":
                years = RatificationScreen(self._look, self._bridge.why, self._bridge.prospect, self._panes())
                years.wished.connect(self._on_wished)
                years.run_wished.connect(self._run.toggle)
                years.show_running(self._run.runs)
                return years
            case "review":
                practice = ReviewScreen(self._look, self._bridge.prospect, self._panes())
                practice.wished.connect(self._on_wished)
                practice.trust.considered.connect(self._bridge.consider)
                self._bridge.previewed.connect(practice.trust.show_preview)
                practice.run_wished.connect(self._run.toggle)
                practice.show_running(self._run.runs)
                return practice
            case "ending":
                ending = EndingScreen(self._look, self._bridge.why, self._bridge.arrival)
                ending.back_wished.connect(self.back_wished)
                ending.debrief_wished.connect(self.debrief_wished)
                return ending
            case _:
                table = self._table(self._bridge, self._look, self._stack)
                finds = getattr(table, "find_wished", None)
                if finds is not None:
                    finds.connect(self.find_wished)
                return table


def _screen_of(phase: Phase) -> str:
    match phase:
        case Phase.PREPARATION:
            return "preparation"
        case Phase.OPENING | Phase.SITTING | Phase.INTERSESSION:
            return "table"
        case Phase.ADOPTION | Phase.SIGNATURE:
            return "adoption"
        case Phase.HOME:
            return "home"
        case Phase.REVIEW:
            return "review"
        case Phase.ENDED:
            return "ending"
