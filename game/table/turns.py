"""Keeps vacant chairs moving: whom to ask next, and what to do with the answer (decision D10).

Delegates are asked one action each, round and round, in an order drawn for each stage; the chair when all are silent.
Where the round stands is read off the record, so a session that is taken up again goes on exactly as if it had never
stopped.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count

from game.delegates.delegate import Delegate
from game.delegates.roster import delegate_for
from game.table.chance import draw, luck_of
from game.table.table import Table
from game.terms.actions import Action, DeclareReady, GiveAnswer, ReturnToTable
from game.terms.by_seat import BySeat, Keyed
from game.terms.events import Occupant, SeatKind
from game.terms.ids import OFFICES, SeatId
from game.terms.moments import Moment
from game.terms.refusals import Refused

MOST_ACTIONS = 20_000
"""More than any conference takes: beyond it something goes round in circles, which is a bug."""


class Turns:
    """Asks the delegates of one table. Holds no thought of its own but the delegates and what was refused to them."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._sit: BySeat[Occupant] = Keyed()
        self._known: Mapping[SeatId, Delegate] = {}
        self._places: dict[SeatId, int] = {}
        self._drawn_for: Moment | None = None
        self._in_chairs: Mapping[SeatId, Delegate] = {}
        self.refused: list[tuple[SeatId, Action, Refused]] = []
        """Actions of delegates that the rules refused: always a bug in the delegate."""

    @property
    def _delegates(self) -> Mapping[SeatId, Delegate]:
        """The delegates in the vacant chairs; others once a seat was handed over."""
        seating = self._table.seating
        if seating is not self._sit and seating != self._sit:
            artificial = (each for each in seating.items() if each[1].kind is SeatKind.AI)
            self._known = {seat: delegate_for(seat, occupant) for seat, occupant in artificial}
        self._sit = seating
        return self._known

    def due(self) -> SeatId | None:
        """The vacant chair whose turn it is; ``None`` while a person is awaited or when all is over.

        The chair speaks when the floor is silent: not before every delegation, a person's too, has said what it wished.
        By then whoever has left the room may have thought better of it.
        """
        everybody = self._table.awaited()
        floor = [seat for seat in everybody if seat not in OFFICES]
        if everybody and not floor and (back := self._back()):
            return back
        delegates = self._delegates
        awaited = [seat for seat in floor or everybody if seat in delegates]
        if not awaited:
            return None
        places = self._order()
        last = self._table.last_actor(places)
        begin = 0 if last is None else places[last] + 1
        return min(awaited, key=lambda seat: (places[seat] - begin) % len(places))

    def choose(self, seat: SeatId) -> Action:
        """What the delegate in that chair wants to do now. Pure: nothing happens yet."""
        luck = luck_of(self._table.seed, seat, self._table.seq, self._table.character)
        return self._delegates[seat].choose(self._table.view_to_choose_from(seat), luck)

    def play(self, seat: SeatId, action: Action) -> None:
        """Submit a delegate's action; if it is refused, the chair passes."""
        receipt = self._table.submit(seat, action, self._table.seq)
        if isinstance(receipt, Refused):
            self.refused.append((seat, action, receipt))
            self._table.submit(seat, self._pass(seat), self._table.seq)

    def run(self) -> int:
        """Go on until a person is awaited or all is over; answers the number of actions asked for."""
        for done in count():
            seat = self.due()
            if seat is None:
                return done
            if done >= MOST_ACTIONS:
                raise RuntimeError(f"{MOST_ACTIONS} actions and no end: {seat} is still awaited")
            self.play(seat, self.choose(seat))
        raise AssertionError("unreachable")

    def _back(self) -> SeatId | None:
        """The first of those out of the room that wants to come back (rule 32.2); nobody else waits for it."""
        out = (seat for seat in self._table.absent() if seat in self._delegates)
        return next((seat for seat in out if isinstance(self.choose(seat), ReturnToTable)), None)

    def _pass(self, seat: SeatId) -> Action:
        question = self._table.view(seat).sight.question
        if question is not None and seat in question.asked_of and seat not in question.answers:
            return GiveAnswer(by=seat, question=question.id, votes=Keyed())
        return DeclareReady(by=seat)

    def _order(self) -> Mapping[SeatId, int]:
        """The places of delegations and vacant offices in the order drawn for this stage.

        They stay the same until a stage opens or a seat is handed over.

        People have their place in it too: whom they call after them is drawn, whenever they act.
        """
        moment, delegates = self._table.moment, self._delegates
        if self._drawn_for != moment or self._in_chairs is not delegates:
            stage = (moment.phase.value, str(moment.sitting), str(moment.round), str(moment.year))
            taken = (seat for seat, each in self._sit.items() if each.kind is not SeatKind.NOBODY)
            in_order = sorted(
                (seat for seat in taken if seat in delegates or seat not in OFFICES),
                key=lambda seat: (seat in OFFICES, draw(self._table.seed, "order", *stage, seat)),
            )
            self._places = {seat: place for place, seat in enumerate(in_order)}
            self._drawn_for, self._in_chairs = moment, delegates
        return self._places
