"""A session replayed from any seat's view, forwards and back, with a way on from where one stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from game.table.hindsight import Hindsight
from game.table.looking_back import LookedBack
from game.table.past_place import PastPlace
from game.terms.events import SessionEnded, SessionOpened
from game.terms.ids import SeatId, Seq
from game.ui.bridge import Bridge
from game.ui.lines.delegates import delegates_of
from game.ui.lines.past import marks
from game.ui.screens.page import PANEL
from game.ui.screens.session import SessionScreen, TableFactory
from game.ui.screens.timeline import Timeline
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button
from game.ui.widgets.choice_button import ChoiceButton
from game.ui.widgets.ground import Edges, Ground
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.phrase import Choice
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, hint, name


class ReplayScreen(QWidget):
    """What a seat saw at every event, in the screens it saw it in. Comma and full stop step; Home and End jump.

    Signals: ``back_wished``; ``find_wished``; ``play_on_wished`` with a seat and the event to go on after.
    """

    back_wished = Signal()
    find_wished = Signal()
    play_on_wished = Signal(str, int)

    def __init__(
        self, look: Look, hindsight: Hindsight, table: TableFactory, at: Seq | None, parent: QWidget | None = None
    ) -> None:
        """Stands after the event ``at``, or at the end."""
        super().__init__(parent)
        self._look, self._hindsight, self._factory = look, hindsight, table
        self.table: LookedBack = hindsight.replay()
        first = hindsight.record[0].event
        assert isinstance(first, SessionOpened)
        self._delegates = delegates_of(first.scenario.public)
        self._seat = hindsight.seats[0] if hindsight.seats else first.scenario.public.states[0]
        self._session: SessionScreen | None = None
        self._bridge: Bridge | None = None
        self._below = QVBoxLayout(self)
        self._below.setSpacing(0)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.addWidget(self._make_bar())
        self._seqs: Sequence[Seq] = tuple(each.seq for each in hindsight.record)
        ended = (each.seq for each in hindsight.record if isinstance(each.event, SessionEnded))
        self._ended: Seq | None = next(ended, None)
        if at is not None:
            self.table.go(at)
        self._sit(self._seat)

    @property
    def seat(self) -> SeatId:
        """Whose view is shown."""
        return self._seat

    @property
    def session(self) -> SessionScreen:
        """The screens of that seat."""
        assert self._session is not None
        return self._session

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self.timeline

    def go(self, to: Seq) -> None:
        """To another event."""
        self.table.go(to)
        self._tell()

    def step(self, by: int) -> None:
        """So many events on, or back where it is below 0."""
        place = next((k for k, seq in enumerate(self._seqs) if seq >= self.table.seq), len(self._seqs) - 1)
        self.go(self._seqs[max(0, min(len(self._seqs) - 1, place + by))])

    def close_up(self) -> None:
        """Leave the table that walks."""
        self._rise()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Full stop goes one event on, comma one back."""
        steps = {Qt.Key.Key_Period: 1, Qt.Key.Key_Comma: -1}
        if event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _make_bar(self) -> QWidget:
        bar = Ground(self._look, Tone.PANEL, edges=Edges(bottom=True), height=60)
        bar.setProperty(PANEL, True)
        name(bar, self.tr("Replay"))
        row = Row(self._look, bar, spacing=8, margins=Margins(left=12, right=20))
        back = IconButton(self._look, Icon.LEFT, self.tr("Back to the debrief"))
        back.clicked.connect(self.back_wished)
        row.addWidget(back)
        words = Column(self._look, spacing=0)
        words.addStretch(1)
        words.addWidget(Line(self._look, self.tr("Replay"), role=Role.LABEL, whole=True))
        self._where = Line(self._look, role=Role.CAPTION, tone=Tone.INK3)
        words.addWidget(self._where)
        words.addStretch(1)
        row.addLayout(words)
        self._whose = ChoiceButton(self._look, "", self.tr("Whose view"))
        choices = [Choice(key=str(seat), words=each.name, delegate=each) for seat, each in self._delegates.items()]
        self._whose.show_choices(choices)
        self._whose.taken.connect(lambda key: self._sit(SeatId(key)))
        row.addWidget(self._whose)
        self.earlier = IconButton(self._look, Icon.LEFT, self.tr("One event back"))
        self.earlier.clicked.connect(lambda: self.step(-1))
        self.later = IconButton(self._look, Icon.RIGHT, self.tr("One event on"))
        self.later.clicked.connect(lambda: self.step(1))
        self.timeline = Timeline(self._look)
        self.timeline.chosen.connect(self._on_mark)
        row.addWidget(self.earlier)
        row.addWidget(self.timeline, 1)
        row.addWidget(self.later)
        self.on = Button(self._look, self.tr("Play on from here"), icon=Icon.PLAY)
        self.on.clicked.connect(lambda: self.play_on_wished.emit(str(self._seat), int(self.table.seq)))
        row.addWidget(self.on)
        return bar

    def _sit(self, seat: SeatId) -> None:
        """Look through the eyes of a seat, at the same moment."""
        self._rise()
        self._seat = seat
        at = self.table.seq
        self.table.go(self.table.end)
        self._marks = marks(self.table.view(seat))
        self.table.go(at)
        self._whose.show_words(self._delegates[seat].name)
        self._bridge = Bridge(PastPlace(self.table, seat), self, seat=seat)
        self._session = SessionScreen(self._bridge, self._look, self._factory)
        self._session.back_wished.connect(self.back_wished)
        self._session.debrief_wished.connect(self.back_wished)
        self._session.find_wished.connect(self.find_wished)
        self._below.addWidget(self._session, 1)
        self._tell()

    def _rise(self) -> None:
        session, bridge = self._session, self._bridge
        self._session = self._bridge = None
        if bridge is not None:
            bridge.close()
            bridge.deleteLater()
        if session is not None:
            self._below.removeWidget(session)
            session.hide()
            session.deleteLater()

    def _on_mark(self, place: int) -> None:
        last = place == len(self._marks) - 1
        self.go(self.table.end if last else Seq(self._marks[place].seq))

    def _tell(self) -> None:
        seq, end = self.table.seq, self.table.end
        self._where.show_text(self.tr("event {seq} of {end}").format(seq=seq, end=end))
        at = max((k for k, mark in enumerate(self._marks) if mark.seq <= seq), default=0)
        if seq < end and at == len(self._marks) - 1:
            at = max(0, at - 1)
        self.timeline.show_marks(self._marks, len(self._marks) - 1 if seq == end else at)
        over = self._ended is not None and seq >= self._ended
        self.on.setEnabled(not over)
        hint(self.on, self.tr("The conference is over here: go back to a moment before.") if over else "")
        self.earlier.setEnabled(seq > self._seqs[0])
        self.later.setEnabled(seq < end)
