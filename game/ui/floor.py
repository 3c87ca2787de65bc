"""Who has the floor in the window: one person's screen at a time, and between two people the curtain.

Behind the curtain there is nothing to find: screens, models, undo stacks and notices are destroyed, clipboard and title
cleared, and nobody listens to the table. Drafts, and which articles were looked at, stay as values, each with its seat,
until that seat's screen is opened.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QStackedWidget

from game.table.ports import Person, Place
from game.terms.ids import OBSERVER, OFFICES, SeatId, Seq
from game.ui.courier import Courier
from game.ui.giving_back import give_back
from game.ui.lines.handbook import NONE, Handbook
from game.ui.settings import Pace
from game.ui.theme.look import Look
from game.ui.widgets.wordmark import NAME

if TYPE_CHECKING:
    from game.ui.lines.looked import Looked
    from game.ui.screens.curtain import CurtainScreen
    from game.ui.screens.notebook import Notebook
    from game.ui.screens.session import SessionScreen, TableFactory

__all__ = ["AWAY_MS", "Floor", "Person"]

AWAY_MS = 60_000
"""A window that nobody looks at for so long draws the curtain, where several people share it."""


class Floor(QObject):
    """Signals: ``home_wished``; ``debrief_wished`` with where a session is kept; ``refused`` with a sentence;
    ``words_wished(text, anchor)``; ``paced`` with a pace; ``find_wished``; ``opened`` when a session is there;
    ``closing`` when everything that lies over the session must go.
    """

    home_wished = Signal()
    debrief_wished = Signal(str)
    refused = Signal(str)
    words_wished = Signal(str, object)
    paced = Signal(object)
    closing = Signal()
    opened = Signal()
    find_wished = Signal()

    def __init__(self, look: Look, table: TableFactory, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._look, self._table, self._stack = look, table, stack
        self._place: Place | None = None
        self._courier: Courier | None = None
        self.session: SessionScreen | None = None
        self.curtain: CurtainScreen | None = None
        self.notebook: Notebook | None = None
        self._seat: SeatId | None = None
        self._seats: tuple[SeatId, ...] = ()
        self._drafts: dict[SeatId, object] = {}
        self._seen: dict[SeatId, Seq] = {}
        self._acting: dict[SeatId, str] = {}
        self._looked: dict[SeatId, Looked] = {}
        """What each seat has looked at, for itself alone."""
        self._handbook = NONE
        self._pace = Pace.AT_ONCE
        self.away = QTimer(self)
        """Counts while nobody looks."""
        self.away.setSingleShot(True)
        self.away.setInterval(AWAY_MS)
        self.away.timeout.connect(self.drop)

    @property
    def shared(self) -> bool:
        """Whether several people play at this machine."""
        return len(self._seats) > 1

    @property
    def place(self) -> Place | None:
        """The table that is laid."""
        return self._place

    @property
    def seat(self) -> SeatId | None:
        """Whose screen is open; ``None`` behind the curtain."""
        return self._seat if self.session is not None else None

    @property
    def rests(self) -> bool:
        """Whether it is with somebody who is awaited, or behind the curtain."""
        return self.session is None or self._seat in self._awaited()

    def keep_pace(self, pace: Pace) -> None:
        """How fast vacant chairs move from now on."""
        self._pace = pace

    def teach(self, handbook: Handbook) -> None:
        """What can be looked up."""
        self._handbook = handbook
        if self.session is not None:
            self.session.teach(handbook)

    def sit_down(self, place: Place) -> None:
        """Show a table that has been laid: to its one person, or the curtain to the first of several."""
        self.leave()
        self._place, self._courier = place, Courier(place, self)
        self._seats = tuple(each for each in place.seats if each not in OFFICES) or (place.seat,)
        if self.shared:
            self._fall(self._next_after(None) or place.seat)
        else:
            self._rise(place.seat)

    def leave(self) -> None:
        """Leave the table, if there is one."""
        self._close_screen()
        self._lift()
        courier, self._courier, self._place = self._courier, None, None
        self._drafts, self._seen, self._acting, self._looked = {}, {}, {}, {}
        self._seats, self._seat = (), None
        if courier is not None:
            courier.close()
            courier.deleteLater()
            QTimer.singleShot(0, self, give_back)

    def drop(self) -> None:
        """Let the curtain fall at once; whoever had the floor has it still."""
        if self.session is not None and self._seat is not None:
            self._fall(self._seat)

    def follow_window(self, *, looked_at: bool) -> None:
        """Count while nobody looks."""
        if looked_at:
            self.away.stop()
        elif self.shared and self.session is not None:
            self.away.start()

    # The screen of one person

    def _rise(self, seat: SeatId) -> None:
        from game.ui.bridge import Bridge
        from game.ui.screens.session import SessionScreen

        assert self._place is not None
        self._lift()
        bridge = Bridge(self._place, self, seat=seat, courier=self._courier)
        bridge.keep_pace(self._pace)
        bridge.act_as(self._acting.get(seat, ""))
        bridge.looked = self._looked.setdefault(seat, bridge.looked)
        bridge.paced.connect(self.paced)
        session = SessionScreen(bridge, self._look, self._table)
        session.back_wished.connect(self.home_wished)
        session.debrief_wished.connect(self._on_debrief)
        session.refused.connect(self.refused)
        session.words_wished.connect(self.words_wished)
        session.find_wished.connect(self.find_wished)
        session.bar.notebook.clicked.connect(self.open_notebook)
        session.teach(self._handbook)
        self.session, self._seat = session, seat
        self._stack.addWidget(session)
        self._stack.setCurrentWidget(session)
        composer, draft = _composer(session), self._drafts.pop(seat, None)
        if composer is not None and draft is not None:
            composer.show_draft(draft)
        session.first_focus().setFocus()
        self.opened.emit()
        if self.shared:
            bridge.changed.connect(self._on_changed)
        session.start()

    def _on_changed(self) -> None:
        QTimer.singleShot(0, self, self._pass_on)

    def _on_debrief(self) -> None:
        if self._place is not None:
            self.debrief_wished.emit(self._place.kept)

    def _pass_on(self) -> None:
        """The floor passes when its holder has said all and somebody else here is awaited."""
        if self.session is None or self._seat in self._awaited():
            return
        following = self._next_after(self._seat)
        if following is not None:
            self._fall(following)

    def _awaited(self) -> set[SeatId]:
        """Whose person is awaited; the chair, where a person holds it, when all delegations have spoken."""
        assert self._place is not None
        everybody = self._place.table.awaited()
        floor = [each for each in everybody if each not in OFFICES]
        held = set(self._place.seats)
        return {self._place.seat if each in OFFICES else each for each in floor or everybody if each in held}

    def _next_after(self, seat: SeatId | None) -> SeatId | None:
        """The next in turn order who is awaited; without ``seat`` the first."""
        start = self._seats.index(seat) + 1 if seat in self._seats else 0
        awaited = self._awaited()
        return next((each for each in self._seats[start:] + self._seats[:start] if each in awaited), None)

    def _close_screen(self) -> bool:
        """Destroy the screen that is open and all that lies over it; whether it held a draft."""
        self._close_notebook()
        session, self.session = self.session, None
        self.away.stop()
        self.closing.emit()
        if session is None:
            return False
        kept = self._keep_draft(session)
        self._acting[session.bridge.seat] = session.bridge.person
        session.bridge.close()
        session.bridge.deleteLater()
        session.hide()  # and not taken off the stack: what PySide takes off there may keep a reference for good
        session.deleteLater()
        return kept

    def _keep_draft(self, session: SessionScreen) -> bool:
        from game.ui.lines.table_drafts import EMPTY

        composer = _composer(session)
        if composer is None or self._seat is None or composer.draft == EMPTY[composer.kind]:
            return False
        self._drafts[self._seat] = composer.draft
        return True

    # The notebook

    def open_notebook(self) -> None:
        """Open the notebook of whoever has the floor, or close it again."""
        from game.ui.lines.delegates import delegates_of
        from game.ui.screens.notebook import Notebook

        session, place, seat = self.session, self._place, self._seat
        if session is None or place is None or seat is None:
            return
        if self.notebook is None:
            whose = delegates_of(session.bridge.view().sight.scenario)[seat].name
            desk = place.desk
            self.notebook = Notebook(
                self._look,
                session,
                whose=whose,
                words=desk.notebook(seat),
                keep=lambda words: desk.keep_notebook(seat, words),
            )
            self.notebook.failed.connect(session.show_trouble)
        if self.notebook.isVisible():
            self.notebook.close_up()
        else:
            self.notebook.open_at(session.bar.notebook)

    def _close_notebook(self) -> None:
        """Keep what is written; the book goes with the screen it lies on."""
        notebook, self.notebook = self.notebook, None
        if notebook is not None:
            notebook.keep()
            notebook.close_up()

    # The curtain

    def _fall(self, to: SeatId) -> None:
        from game.ui.lines.curtain import Handover, curtain
        from game.ui.screens.curtain import CurtainScreen

        place, left = self._place, self._seat
        assert place is not None
        if self.session is not None and left is not None:
            self._seen[left] = place.table.seq
        kept = self._close_screen()
        self._lift()
        _forget_words()
        self._stack.window().setWindowTitle(NAME)
        over = Handover(
            seat=to,
            person=place.people.get(to, ""),
            seats=self._seats,
            left=left,
            kept=kept or left in self._drafts,
            since=self._seen.get(to, Seq(0)),
        )
        opens: Callable[[str], bool] | None = None
        if place.desk.locked(to):
            opens = lambda pin: place.desk.opens(to, pin)  # noqa: E731 - kept with the seat it belongs to
        screen = CurtainScreen(self._look, curtain(place.table.view(OBSERVER), over), opens)
        screen.opened.connect(lambda: QTimer.singleShot(0, self, lambda: self._rise(to)))
        screen.handed.connect(lambda seat: QTimer.singleShot(0, self, lambda: self._fall(SeatId(seat))))
        screen.left.connect(self.home_wished)
        self.curtain = screen
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        screen.first_focus().setFocus()
        QTimer.singleShot(0, self, give_back)  # widgets are gone by then; what they showed goes with them

    def _lift(self) -> None:
        """Take the curtain away, if there is one."""
        screen, self.curtain = self.curtain, None
        if screen is not None:
            screen.hide()
            screen.deleteLater()


def _composer(session: SessionScreen) -> Any:
    """Where moves are drafted, on the screens that have such a place."""
    return getattr(getattr(session.phase_screen, "moves", None), "composer", None)


def _forget_words() -> None:
    """Whatever was copied may have been somebody's secret."""
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        if mode is QClipboard.Mode.Clipboard or clipboard.supportsSelection():
            clipboard.clear(mode)
