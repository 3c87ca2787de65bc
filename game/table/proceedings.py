"""State, climate and each seat's copy of the record, folded together event by event.

The table keeps one that moves on; a playback keeps one that walks; a branch starts from a copy.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from game.engine.climate import Climate, begin
from game.rules.evolve import evolve_recorded
from game.rules.opening import opening
from game.rules.presiding import FIRST_MOMENT, standing_of
from game.rules.sight import for_everybody, glimpse, redact, see
from game.rules.state import Negotiation
from game.table.actors import actor
from game.terms.events import Event, Recorded, SessionOpened, Undone
from game.terms.ids import FACILITATOR, SeatId, Seq
from game.terms.late import late, of_this_moment
from game.terms.practice import Arrival
from game.terms.readings import Exchange, Lever, Outlook, ReadingOf, Readings, RoomReading, Why
from game.terms.same import very_same
from game.terms.views import SeatView


class Proceedings:
    """Everything that follows from a record, up to its last folded event."""

    def __init__(self, first: Recorded) -> None:
        if not isinstance(first.event, SessionOpened):
            raise ValueError("a record begins with SessionOpened")
        self.opened: SessionOpened = first.event
        self.now: Negotiation = opening(first.event)
        self.climate: Climate = begin(first.event)
        self.record: list[Recorded] = [first]
        """Everything that was written."""
        self.standing: list[Recorded] = [first]
        """What of it was not undone: everything else here follows from this (decision D8)."""
        self._whole: list[bool] = [False]
        """Which of it every seat may know, as it is."""
        self._copies: dict[SeatId, list[Recorded]] = {}
        self._copied: dict[SeatId, int] = {}
        """How much of what stands is in each copy already."""
        self._views: dict[SeatId, SeatView] = {}
        self._earlier: tuple[Seq, Climate] | None = None

    def copy(self) -> Proceedings:
        """The same place in the same session, free to go another way."""
        twin = object.__new__(Proceedings)
        twin.opened, twin.now, twin.climate = self.opened, self.now, self.climate.copy()
        twin.standing, twin._whole = list(self.standing), list(self._whole)
        twin.record, twin._views, twin._earlier = list(self.record), {}, None
        twin._copies = {seat: list(copy) for seat, copy in self._copies.items()}
        twin._copied = self._copied.copy()
        return twin

    @property
    def seq(self) -> Seq:
        """The last event folded."""
        return self.record[-1].seq

    def fold(self, events: Iterable[Recorded]) -> None:
        """Let each event have happened: rules first, then the engine. What one of them undoes is not gone through."""
        rest = list(events)
        undone = max((place for place, each in enumerate(rest, start=1) if isinstance(each.event, Undone)), default=0)
        if undone:
            self.record += rest[:undone]
            self._go_back()
        for recorded in rest[undone:]:
            self.record.append(recorded)
            self._happened(recorded)

    def fold_decided(self, events: Sequence[Recorded], then: Negotiation) -> None:
        """The same where the rules have just decided that these events happen, and the state is known to be ``then``.

        What is undone cannot be told from where one stood, so then it is folded anew.
        """
        if any(isinstance(each.event, Undone) for each in events):
            self.fold(events)
            return
        for recorded in events:
            self.record.append(recorded)
            self._heard(recorded)
        self.now = then

    def _happened(self, recorded: Recorded) -> None:
        self.now = evolve_recorded(self.now, recorded)
        self._heard(recorded)

    def _heard(self, recorded: Recorded) -> None:
        self.climate.observe(recorded)
        self.standing.append(recorded)
        self._whole.append(not recorded.person and for_everybody(recorded.event))

    def _go_back(self) -> None:
        """Fold again from the opening, without what was undone: rules, climate, beliefs and copies alike."""
        first, *rest = standing_of(self.record)
        self.now, self.climate = opening(self.opened), begin(self.opened)
        self.standing, self._whole = [first], [False]
        self._copies, self._copied, self._views, self._earlier = {}, {}, {}, None
        for recorded in rest:
            self._happened(recorded)

    def rests_at(self, seq: Seq) -> bool:
        """Whether an event stands with which something somebody did was over: the next one is an act again."""
        places = [place for place, each in enumerate(self.standing) if each.seq == seq]
        after = self.standing[places[0] + 1 :] if places else []
        return bool(after) and actor(after[0].event) is not None

    def rests(self) -> frozenset[Seq]:
        """Every event with which something somebody did was over, but for the last."""
        acts = [actor(each.event) is not None for each in self.standing]
        after = zip(self.standing[:-1], acts[1:], strict=True)
        return frozenset(each.seq for each, begins in after if begins and each.seq >= FIRST_MOMENT)

    def record_of(self, seat: SeatId) -> list[Recorded]:
        """The events that seat may know, redacted; the list grows and is never changed otherwise.

        Who of several people acted is known in their own seat, and to the facilitator, who gives the marks.
        """
        copy = self._copies.setdefault(seat, [])
        since = self._copied.get(seat, 0)
        for recorded, whole in zip(self.standing[since:], self._whole[since:], strict=True):
            if whole:
                copy.append(recorded)
                continue
            seen = redact(recorded.event, seat)
            if seen is not None:
                copy.append(_copied(recorded, seen, seat))
        self._copied[seat] = len(self.standing)
        return copy

    def _place_after(self, seq: int) -> int:
        """Where what stands goes on after an event; after what was undone, where the conference went back to."""
        return bisect_right(self.standing, seq, key=lambda each: each.seq)

    def view(self, seat: SeatId) -> SeatView:
        """What that seat may know now; the same object until something happens."""
        known = self._views.get(seat)
        if known is None or known.seq != self.seq:
            known = self._view(seat)
            self._views[seat] = known
        return known

    def _view(self, seat: SeatId) -> SeatView:
        return SeatView(
            seq=self.seq,
            sight=see(self.now, seat),
            record=tuple(self.record_of(seat)),
            readings=self.climate.readings(seat),
            home=self.climate.home(seat),
        )

    def view_to_choose_from(self, seat: SeatId) -> SeatView:
        """What an artificial delegate in that seat is handed: the same view without forecasts, which it never reads.

        Whatever else it does not read is not worked out either; what it reads, it reads before anything happens.
        """

        def look(name: str) -> object:
            return tuple(self.record_of(seat)) if name == "record" else self.climate.home_at_need(seat)

        return late(
            SeatView,
            of_this_moment(look, lambda: self.seq),
            seq=self.seq,
            sight=glimpse(self.now, seat),
            readings=self.climate.impressions(seat),
        )

    def why(self, seat: SeatId, reading: ReadingOf) -> Why:
        """The exact account of a reading, from what that seat may know."""
        return self.climate.why(seat, reading)

    def moved(self, seat: SeatId, reading: ReadingOf, since: Seq) -> Why:
        """Why a reading is not what it was after event ``since``: a part for each event and cause."""
        since = self._common(since)
        return self._climate_at(since).moved(seat, reading, self.standing[self._place_after(since) :])

    def _common(self, since: Seq) -> Seq:
        """The last event up to ``since`` that both that moment and this one follow from."""
        for to, at in reversed(self.now.undone):
            since = to if to < since < at else since
        return since

    def _climate_at(self, seq: Seq) -> Climate:
        """The climate after an event, heard again from the opening, or on from where it was last asked for."""
        if self._earlier is None or self._earlier[0] > seq:
            self._earlier = (self.record[0].seq, begin(self.opened))
        heard, climate = self._earlier
        for recorded in self.standing[self._place_after(heard) : self._place_after(seq)]:
            climate.observe(recorded)
        self._earlier = (max(heard, seq), climate)
        return climate

    def earlier(self, seat: SeatId, since: Seq) -> Readings:
        """What the readings were after event ``since``, from what that seat knew then."""
        return self._climate_at(self._common(since)).readings(seat)

    def exchanges(self, seat: SeatId, a: SeatId, b: SeatId) -> tuple[Exchange, ...]:
        """What ``a`` gave ``b`` and received, event by event, oldest first, as far as that seat knows."""
        return self.climate.exchanges(seat, a, b)

    def lever(self, seat: SeatId, state: SeatId) -> Lever | None:
        """The one bracket settled otherwise that would raise a state's likelihood most, if there is one."""
        return self.climate.lever(seat, state)

    def room(self, seat: SeatId) -> RoomReading:
        """Trust, giving and patterns in the room as a whole, as that seat may know them."""
        return self.climate.room(seat)

    def arrival(self) -> Arrival:
        """Which of the five futures the session has come to."""
        return self.climate.arrival()

    def outlook(self, seat: SeatId) -> Outlook:
        """The forecast from here, from what that seat may know."""
        return self.climate.outlook(seat, until=self.opened.practice_years)


def _copied(recorded: Recorded, seen: Event, seat: SeatId) -> Recorded:
    """A seat's copy of what was recorded: the very same where nothing of it is hidden."""
    person = recorded.person and (recorded.person if seat in (FACILITATOR, actor(seen)) else "")
    if very_same(seen, recorded.event) and person == recorded.person:
        return recorded
    return Recorded(seq=recorded.seq, at_ms=recorded.at_ms, event=seen, person=person)
