"""The one object of a screen that touches a table: wishes go in, what has changed comes out.

Vacant chairs are thought for in the study, a process of its own, and their moves arrive here one by one; the window
never waits. An answer that was thought out for a moment that has passed is dropped and asked for again.
"""

from __future__ import annotations

from math import ceil
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from game.table.ports import Accepted, Chosen, Foreseen, Notice, Part, Place, Previewed, Prospect, Thought
from game.terms.actions import Action, DeclareReady, GiveAnswer, SendMessage
from game.terms.ids import CHAIR, OFFICES, SeatId, Seq
from game.terms.practice import Arrival
from game.terms.readings import Exchange, Lever, Outlook, ReadingOf, Readings, RoomReading, Why
from game.terms.refusals import Refused
from game.terms.views import SeatView, Sight
from game.ui.courier import Courier
from game.ui.lines.looked import Looked
from game.ui.settings import PAUSES, Pace


class Bridge(QObject):
    """One seat at one table.

    Signals: ``changed(frozenset of Part)`` after anything happened that the seat may know, at most once a turn of the
    event loop; ``thinking(bool)`` while vacant chairs are moving; ``foreseen(Outlook)`` when a forecast for the present
    moment has arrived; ``previewed(Action, Preview)`` when it is known what a draft would change now;
    ``refused(Action, Refused)`` when a wish was not granted; ``paced(Pace)`` when vacant chairs move at another pace;
    ``stopped(bool)`` when a person has told them to wait, or to go on;
    ``lost`` where the study has ended by itself: nobody thinks for the vacant chairs any more.
    """

    changed = Signal(object)
    thinking = Signal(bool)
    foreseen = Signal(object)
    previewed = Signal(object, object)
    refused = Signal(object, object)
    paced = Signal(object)
    stopped = Signal(bool)
    lost = Signal()

    def __init__(
        self, place: Place, parent: QObject | None = None, *, seat: SeatId | None = None, courier: Courier | None = None
    ) -> None:
        """Without a ``seat`` it is the place's own; without a ``courier`` the bridge has one, and closes it."""
        super().__init__(parent)
        self._table, self._seat, self._chairs = place.table, seat or place.seat, place.chairs
        self._courier = courier or Courier(place, self)
        self._owns_courier = courier is None
        chairing = self._seat == place.seat
        self._held_seats = tuple(each for each in place.seats if each == self._seat or (chairing and each in OFFICES))
        self._person = ""
        self.looked = Looked()
        """Which articles the seat has looked at: of this seat alone."""
        self._draft: Action | None = None
        self._pace, self._skipping, self._stopped = Pace.AT_ONCE, False, False
        self._held: Chosen | None = None
        self._moved_at = 0.0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._on_paused)
        self._going_on = QTimer(self)
        """Once a move is made and on disk, the event loop turns before the next one is asked for."""
        self._going_on.setSingleShot(True)
        self._going_on.setInterval(0)
        self._going_on.timeout.connect(self.advance)
        self._is_thinking = False
        self._touched: frozenset[Part] = frozenset()
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.timeout.connect(self._tell)
        self._courier.came.connect(self._on_arrived)
        self._courier.lost.connect(self.lost)
        self._closed = False
        for each in self._held_seats:
            self._table.listen(each, self)

    @property
    def seat(self) -> SeatId:
        """Whose view this is."""
        return self._seat

    @property
    def people(self) -> tuple[str, ...]:
        """Those who share the seat, from the seating; nobody where it is not shared."""
        occupant = self.view().sight.seating.get(self._seat)
        return occupant.people if occupant is not None and len(occupant.people) > 1 else ()

    @property
    def person(self) -> str:
        """Who of them acts: the first until another is named; empty where the seat is not shared."""
        people = self.people
        return self._person if self._person in people else next(iter(people), "")

    def act_as(self, person: str) -> None:
        """Who of those who share the seat acts from now on."""
        self._person = person

    @property
    def is_thinking(self) -> bool:
        """Whether vacant chairs are moving now; ``thinking`` tells of every change."""
        return self._is_thinking

    def view(self) -> SeatView:
        """Everything the seat may know now."""
        return self._table.view(self._seat)

    def why(self, reading: ReadingOf) -> Why:
        """The exact account of a reading."""
        return self._table.why(self._seat, reading)

    def moved(self, reading: ReadingOf, since: Seq) -> Why:
        """Why a reading is not what it was after event ``since``."""
        return self._table.moved(self._seat, reading, since)

    def earlier(self, since: Seq) -> Readings:
        """What the readings were after event ``since``."""
        return self._table.earlier(self._seat, since)

    def exchanges(self, a: SeatId, b: SeatId) -> tuple[Exchange, ...]:
        """What ``a`` gave ``b`` and received, event by event, oldest first."""
        return self._table.exchanges(self._seat, a, b)

    def lever(self, state: SeatId) -> Lever | None:
        """The one bracket settled otherwise that would raise a state's likelihood most."""
        return self._table.lever(self._seat, state)

    def room(self) -> RoomReading:
        """Trust, giving and patterns in the room as a whole."""
        return self._table.room(self._seat)

    def arrival(self) -> Arrival:
        """Which of the five futures the session came to: asked for once it is over."""
        return self._table.arrival()

    def chair(self) -> Sight | None:
        """What the chair sees, where the person in this seat holds the chair as well (decision D13)."""
        return self._table.view(CHAIR).sight if CHAIR in self._held_seats else None

    def prospect(self, action: Action) -> Prospect:
        """Verdict and cost of a draft."""
        return self._table.prospect(self._acting(action), action)

    def _acting(self, action: Action) -> SeatId:
        """The seat that acts: each action of a person with two seats says which."""
        return action.by if action.by in self._held_seats else self._seat

    def _named(self, action: Action) -> str:
        """Who acts, where the acting seat knows that name: the chair's seat may be shared by others."""
        occupant = self.view().sight.seating.get(self._acting(action))
        return self.person if occupant is not None and self.person in occupant.people else ""

    def consider(self, draft: Action | None) -> None:
        """Ask what a draft would change, now and again after what happens, until another one is considered.

        ``previewed`` answers once nobody moves any more.
        """
        self._draft = draft
        if not self._courier.asked:
            self._courier.follow()
            self._ask_about_draft()

    def wish(self, action: Action) -> bool:
        """Submit a wish of the person in this seat; whether it was granted. Vacant chairs answer behind it."""
        receipt = self._table.submit(self._acting(action), action, self._table.seq, self._named(action))
        if isinstance(receipt, Refused):
            self.refused.emit(action, receipt)
            return False
        assert isinstance(receipt, Accepted)
        if self._stopped:
            self._held = None  # it was thought out before this
            self._set_stopped(False)
        self._going_on.start()
        return True

    def advance(self) -> None:
        """Let the vacant chairs go on, if one of them is due."""
        if self._closed or self._stopped or self._held is not None:
            return
        due = self._chairs.due()
        self._set_thinking(due is not None)
        if self._courier.asked:
            return
        self._courier.follow()
        if due is not None:
            self._courier.choose(due)
            return
        self._skipping = False
        self._ask_about_draft()
        self._courier.foresee(self._seat)

    @property
    def pace(self) -> Pace:
        """How fast vacant chairs move."""
        return self._pace

    def keep_pace(self, pace: Pace) -> None:
        """How fast vacant chairs move from now on."""
        if pace is self._pace:
            return
        self._pace = pace
        self.paced.emit(pace)
        if self._held is not None and not self._stopped:
            self._pause.start(min(self._pause.remainingTime(), PAUSES[pace]))

    @property
    def is_stopped(self) -> bool:
        """Whether the vacant chairs wait because a person told them to."""
        return self._stopped

    def stop(self) -> None:
        """Let the vacant chairs wait, until ``go_on`` or the next wish. What they have done stays done."""
        if self._is_thinking:
            self._set_stopped(True)
            self._pause.stop()
            self._set_thinking(False)

    def go_on(self) -> None:
        """Let them move again."""
        if self._stopped:
            self._set_stopped(False)
            self._on_paused()
            self.advance()

    def _set_stopped(self, stopped: bool) -> None:
        self._stopped = stopped
        self.stopped.emit(stopped)

    def skip(self) -> None:
        """Let the vacant chairs move without pauses until a person is awaited."""
        if self._is_thinking:
            self._skipping = True
            self._pause.stop()
            self._on_paused()

    def hear(self, notice: Notice) -> None:
        """Take note of what happened; the signal follows when the event loop turns."""
        self._touched |= notice.touched
        if not self._telling.isActive():
            self._telling.start(0)

    def close(self) -> None:
        """Leave the screen, and the table where nobody else comes to it: the study ends then."""
        if self._closed:
            return
        self._closed = True
        for each in (self._telling, self._pause, self._going_on):
            each.stop()
        self._draft = self._held = None
        self._table.leave(self)
        self._courier.came.disconnect(self._on_arrived)
        self._courier.lost.disconnect(self.lost)
        if self._owns_courier:
            self._courier.close()

    def _on_arrived(self, thought: Thought) -> None:
        if self._closed:
            return
        match thought:
            case Chosen():
                self._on_chosen(thought)
            case Foreseen():
                self._on_foreseen(thought.seq, thought.outlook)
            case Previewed():
                self._on_previewed(thought)

    def _on_chosen(self, chosen: Chosen) -> None:
        """Make the move, in the rhythm that was chosen where anything of it can be seen."""
        left = PAUSES[self._pace] - 1000 * (perf_counter() - self._moved_at)
        if self._stopped:
            self._held = chosen
        elif left > 0 and not self._skipping and self._is_seen(chosen.action):
            self._held = chosen
            self._pause.start(ceil(left))
        else:
            self._make(chosen)

    def _on_paused(self) -> None:
        held, self._held = self._held, None
        if held is not None and not self._closed:
            self._make(held)

    def _is_seen(self, action: Action) -> bool:
        if isinstance(action, DeclareReady | GiveAnswer):
            return False
        return not isinstance(action, SendMessage) or self._seat in action.to

    def _make(self, chosen: Chosen) -> None:
        if self._is_seen(chosen.action):
            self._moved_at = perf_counter()
        if chosen.seq == self._table.seq:
            self._chairs.play(chosen.seat, chosen.action)
        self._going_on.start()

    def _on_foreseen(self, seq: Seq, outlook: Outlook) -> None:
        if seq == self._table.seq:
            self.foreseen.emit(outlook)

    def _on_previewed(self, thought: Previewed) -> None:
        if thought.seq == self._table.seq:
            self.previewed.emit(thought.action, thought.preview)

    def _ask_about_draft(self) -> None:
        if self._draft is not None and not self._closed:
            self._courier.preview(self._seat, self._draft)

    def _set_thinking(self, thinking: bool) -> None:
        if thinking != self._is_thinking:
            self._is_thinking = thinking
            self.thinking.emit(thinking)

    def _tell(self) -> None:
        touched, self._touched = self._touched, frozenset()
        self.changed.emit(touched)
