"""The authority over one session: the only way in for a mouse, a machine, a socket and a test.

Order of every step: judge, write, fold, tell. What was not written has not happened.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import takewhile

from game.engine.climate import Climate
from game.rules import gates, stale
from game.rules.allowed import awaited
from game.rules.decide import unfold
from game.rules.injects import DRAWN_IN, may_be_drawn
from game.rules.presiding import not_drawn
from game.rules.seen import seating_of
from game.rules.state_hash import state_hash
from game.table.actors import actor, unnamed
from game.table.facts_here import FactsHere
from game.table.memory import MemoryRecord
from game.table.notices import touched
from game.table.ports import Accepted, Listener, Notice, Prospect, Record
from game.table.proceedings import Proceedings
from game.terms.actions import Action, UndoTo
from game.terms.by_seat import BySeat
from game.terms.deck import Inject
from game.terms.events import Event, Occupant, Recorded, StageOpened
from game.terms.ids import FACILITATOR, SeatId, Seq
from game.terms.moments import Moment
from game.terms.practice import Arrival
from game.terms.readings import Exchange, Lever, Outlook, ReadingOf, Readings, RoomReading, Why
from game.terms.refusals import Refusal, Refused
from game.terms.views import SeatView

Clock = Callable[[], int]
"""Milliseconds since 1970; a label in the record and nothing more."""


class Table:
    """One session in progress. Writes to a ``Record``; keeps state, climate and listeners."""

    def __init__(self, record: Record, clock: Clock) -> None:
        """Take up the session in ``record`` where it stands. Raises ``ValueError`` for an empty record."""
        first, *rest = record.read()
        self._record = record
        self._clock = clock
        self._proceedings = Proceedings(first)
        self._proceedings.fold(rest)
        self._seed = self._proceedings.opened.seed or 0
        self._facts = FactsHere(self._seed, self._proceedings)
        self._listeners: list[tuple[SeatId, Listener]] = []

    @classmethod
    def begin(cls, record: Record, opening: Sequence[Event], clock: Clock) -> Table:
        """Start a session by writing its opening events to an empty record."""
        record.append(Seq(0), opening, clock())
        return cls(record, clock)

    @classmethod
    def branch(cls, at: Proceedings, seed: int) -> Table:
        """A table in memory that goes on from a place in a session with luck of its own; ``at`` itself stays there."""
        twin = object.__new__(cls)
        twin._record, twin._clock = MemoryRecord(at.record), lambda: 0
        twin._proceedings, twin._seed = at.copy(), seed
        twin._facts, twin._listeners = FactsHere(seed, twin._proceedings), []
        return twin

    @property
    def seq(self) -> Seq:
        """The last event of the record."""
        return self._proceedings.seq

    @property
    def seed(self) -> int:
        """The session's seed: never leaves the host."""
        return self._seed

    @property
    def character(self) -> int:
        """The seed that delegates have their characters from: on a branch, still that of the session."""
        return self._proceedings.opened.seed or 0

    @property
    def climate(self) -> Climate:
        """What the engine follows, secrets included: for the host's side of the house only."""
        return self._proceedings.climate

    @property
    def seating(self) -> BySeat[Occupant]:
        """Who sits where."""
        return seating_of(self._proceedings.now)

    @property
    def moment(self) -> Moment:
        """Where in the conference the table stands."""
        return self._proceedings.now.moment

    @property
    def state_hash(self) -> str:
        """Hash of the negotiation as it stands (decision D30)."""
        return state_hash(self._proceedings.now)

    def last_actor(self, among: Collection[SeatId]) -> SeatId | None:
        """Who of these acted last in the present stage; ``None`` where nobody has."""
        for recorded in reversed(self._proceedings.standing):
            if isinstance(recorded.event, StageOpened):
                return None
            seat = actor(recorded.event)
            if seat in among:
                return seat
        return None

    def awaited(self) -> tuple[SeatId, ...]:
        """Occupied seats that must still act before the stage can close; empty only when the session has ended."""
        return awaited(self._proceedings.now)

    def absent(self) -> tuple[SeatId, ...]:
        """Delegations that are out of the room (rule 32.2), in the order in which they left."""
        return tuple(self._proceedings.now.absent)

    def recorded(self) -> tuple[Recorded, ...]:
        """The whole record, secrets included: for the facilitator's side of the house only."""
        return tuple(self._proceedings.record)

    def standing(self) -> tuple[Recorded, ...]:
        """What of the record was not undone; secrets included, as in ``recorded``."""
        return tuple(self._proceedings.standing)

    def rests(self) -> frozenset[Seq]:
        """Events that one can go back to (rule 36.2)."""
        return self._proceedings.rests()

    def left_in_the_deck(self) -> tuple[Inject, ...]:
        """What may still be thrown in (rule 36.4): for the facilitator only, as no seat sees the deck."""
        deck = self._proceedings.opened.scenario.deck
        return tuple(each for each in deck if each.id in not_drawn(self._proceedings.now))

    def in_season(self) -> frozenset[str]:
        """What of the deck could be drawn by itself at this stage (rule 30.2)."""
        drawing = self._proceedings.now.moment.phase in DRAWN_IN
        return frozenset(each.id for each in may_be_drawn(self._proceedings.now) if drawing)

    def submit(self, seat: SeatId, action: Action, base: Seq, person: str = "") -> Accepted | Refused:
        """Ask for an action. Refused as stale if something it names was touched after ``base`` (decision D7).

        ``person`` is who of those who share the seat asks for it: one of ``Occupant.people``, or nobody in particular.
        """
        refused = self._stranger(seat, person) or self._refusal(seat, action, base)
        if refused is not None:
            return refused
        unfolded = unfold(self._proceedings.now, action, self._facts, self.seq)
        new = self._record.append(self.seq, unfolded.events, self._clock(), person)
        self._proceedings.fold_decided(new, unfolded.now)
        self._tell(new, seat)
        return Accepted(seq=self.seq)

    def prospect(self, seat: SeatId, action: Action) -> Prospect:
        """Verdict and cost of an action without making it."""
        return Prospect(
            attention=gates.cost(self._proceedings.now, action), refused=self._refusal(seat, action, self.seq)
        )

    def view(self, seat: SeatId) -> SeatView:
        """Everything that seat may know now."""
        return self._proceedings.view(seat)

    def view_to_choose_from(self, seat: SeatId) -> SeatView:
        """What an artificial delegate in that seat is handed: the view without forecasts."""
        return self._proceedings.view_to_choose_from(seat)

    def why(self, seat: SeatId, reading: ReadingOf) -> Why:
        """The exact account of a reading, from what that seat may know (decision D32)."""
        return self._proceedings.why(seat, reading)

    def moved(self, seat: SeatId, reading: ReadingOf, since: Seq) -> Why:
        """Why a reading is not what it was after event ``since``: a part for each event and cause."""
        return self._proceedings.moved(seat, reading, since)

    def earlier(self, seat: SeatId, since: Seq) -> Readings:
        """What the readings were after event ``since``, from what that seat knew then."""
        return self._proceedings.earlier(seat, since)

    def exchanges(self, seat: SeatId, a: SeatId, b: SeatId) -> tuple[Exchange, ...]:
        """What ``a`` gave ``b`` and received, event by event, oldest first, as far as that seat knows."""
        return self._proceedings.exchanges(seat, a, b)

    def lever(self, seat: SeatId, state: SeatId) -> Lever | None:
        """The one bracket settled otherwise that would raise a state's likelihood most, if there is one."""
        return self._proceedings.lever(seat, state)

    def room(self, seat: SeatId) -> RoomReading:
        """Trust, giving and patterns in the room as a whole, as that seat may know them."""
        return self._proceedings.room(seat)

    def outlook(self, seat: SeatId) -> Outlook:
        """The forecast from here, from what that seat may know."""
        return self._proceedings.outlook(seat)

    def arrival(self) -> Arrival:
        """Which of the five futures the session has come to, whence, and what pushed it. For the facilitator's side."""
        return self._proceedings.arrival()

    def listen(self, seat: SeatId, listener: Listener) -> None:
        """Tell ``listener`` of everything that seat may know, from now on."""
        self._listeners.append((seat, listener))

    def leave(self, listener: Listener) -> None:
        """Stop telling ``listener``."""
        self._listeners = [each for each in self._listeners if each[1] is not listener]

    def _stranger(self, seat: SeatId, person: str) -> Refused | None:
        if not person or (seat in self.seating and person in self.seating[seat].people):
            return None
        return Refused(reason=Refusal.NOT_OF_THE_SEAT, about=person)

    def _refusal(self, seat: SeatId, action: Action, base: Seq) -> Refused | None:
        if action.by != seat:
            return Refused(reason=Refusal.NOT_YOUR_SEAT, about=action.by)
        if base < self.seq and stale.touched_since(self._proceedings.now, action, base):
            return Refused(reason=Refusal.STALE)
        if isinstance(action, UndoTo) and seat == FACILITATOR and not self._proceedings.rests_at(action.to_seq):
            shut = gates.shut(self._proceedings.now, UndoTo, seat)
            return shut or Refused(reason=Refusal.NO_SUCH_MOMENT, about=str(action.to_seq))
        return gates.refusal(self._proceedings.now, action)

    def _tell(self, new: tuple[Recorded, ...], asked_by: SeatId) -> None:
        for seat, listener in tuple(self._listeners):
            known = self._proceedings.record_of(seat)
            mine = tuple(takewhile(lambda each: each.seq >= new[0].seq, reversed(known)))[::-1]
            by = asked_by if seat == asked_by or not unnamed(mine) else None
            listener.hear(Notice(seat=seat, seq=self.seq, events=mine, touched=touched(mine), asked_by=by))
