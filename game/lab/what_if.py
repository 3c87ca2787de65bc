"""Another move at a place of a session, and how it goes on from there: delegates play it to its end many times.

Continuation *k* with the move that was made and continuation *k* with the other one share their luck. Everybody stays
who they are; what differs from continuation to continuation is the mood of the hour, the capitals, and the news.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from signal import SIG_DFL, SIGINT, signal
from threading import active_count

from game.engine.case import own_of, own_worth
from game.lab.collecting import seldom
from game.lab.review_moves import moves_of
from game.minutes.names import Names
from game.minutes.refusals import sentence
from game.rules.seen import seating_of
from game.table.actors import actor
from game.table.chance import draw
from game.table.proceedings import Proceedings
from game.table.table import Table
from game.table.turns import Turns
from game.terms import events as e
from game.terms.actions import Action
from game.terms.assessment import Ending
from game.terms.ids import OBSERVER, OFFICES, SeatId, Seq
from game.terms.trouble import Trouble

RUNS = 200
"""Continuations, half of them with the move that was made."""
_LAST = 2**31
"""Seeds of continuations lie below this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: had ``seat`` done something else after event ``at`` of the record."""

    record: tuple[e.Recorded, ...]
    at: Seq
    seat: SeatId
    instead: Action | None
    """``None`` = nothing in particular: its delegate goes on."""
    seed: int = 0


class Fork:
    """The place in the session where the two ways part; the record itself is never touched."""

    def __init__(self, asked: Question) -> None:
        """Raises ``Trouble`` where there is no such place, or the move could not be made there."""
        self._asked = asked
        place = next((k for k, each in enumerate(asked.record) if each.seq == asked.at), None)
        if place is None:
            raise Trouble(f"There is no event {asked.at} in this session.")
        self._here = Proceedings(asked.record[0])
        self._here.fold(asked.record[1 : place + 1])
        self.made = self._made(place + 1)
        if self._here.now.ending is not None:
            raise Trouble(f"The session is over at event {asked.at}: nothing can go another way from there.")
        self._refuse_what_is_refused()
        self._hand_over()
        for seat in seating_of(self._here.now):
            self._here.record_of(seat)  # what each has heard so far is gone through once, not in every continuation

    def _made(self, place: int) -> Action | None:
        """What the seat did here in the record, where its act comes next and can be read back."""
        record, seat = self._asked.record, self._asked.seat
        if place >= len(record) or actor(record[place].event) != seat:
            return None
        found = (each.action for each in moves_of(record, seat) if each.place == place)
        return next(found, None)

    def _refuse_what_is_refused(self) -> None:
        if self._asked.instead is not None:
            refused = Table.branch(self._here, 0).prospect(self._asked.seat, self._asked.instead).refused
            if refused is not None:
                names = Names.of(self._here.opened.scenario.public)
                raise Trouble(f"That move could not be made after event {self._asked.at}. {sentence(refused, names)}")

    def _hand_over(self) -> None:
        """From here on delegates play for everybody."""
        for seat, occupant in seating_of(self._here.now).items():
            if occupant.kind is e.SeatKind.PERSON:
                machine = e.Occupant(kind=e.SeatKind.AI)
                handed = e.SeatHandedOver(audience=e.PUBLIC, seat=seat, occupant=machine)
                self._here.fold((e.Recorded(seq=Seq(self._here.seq + 1), at_ms=0, event=handed),))

    def ending(self, number: int, *, otherwise: bool) -> Ending:
        """Play one continuation to its end, with the move that was made or with the other one."""
        table = self.table(number, otherwise=otherwise)
        with seldom():
            Turns(table).run()
        return ending_of(table, number, self._asked.seat)

    def table(self, number: int, *, otherwise: bool) -> Table:
        """Where one continuation begins: the one or the other move is made, and its luck is its own."""
        seed = draw(self._asked.seed, "continuation", self._here.opened.session, str(self._asked.at), str(number))
        table = Table.branch(self._here, seed % _LAST)
        first = self._asked.instead if otherwise else self.made
        if first is not None:
            table.submit(self._asked.seat, first, table.seq)
        return table


def ending_of(table: Table, number: int, seat: SeatId) -> Ending:
    """How a continuation ended, and what its end is worth to a seat."""
    sight = table.view_to_choose_from(OBSERVER).sight
    adopted = next((each.event for each in table.recorded() if isinstance(each.event, e.ConventionAdopted)), None)
    return Ending(
        number=number,
        adopted=adopted is not None,
        consensus=adopted is not None and adopted.by_consensus,
        in_force=sight.in_force,
        parties=tuple(sight.parties),
        value=None if seat in OFFICES else _value(table, seat, in_force=sight.in_force is not None),
    )


def _value(table: Table, seat: SeatId, *, in_force: bool) -> int | None:
    """Thousandths: the text that stands (E1.4) or no convention, without the help of others that a review adds."""
    course = table.climate.course
    place = course.ground.axes.state_at[seat]
    own = own_of(course, place)
    if own is None:
        return None
    return round(1000 * (own_worth(course, place) if in_force else own.outside))


def endings(fork: Fork, runs: int, *, part: int = 0, parts: int = 1) -> Iterator[tuple[Ending, Ending]]:
    """Continuations in pairs, as played and otherwise: every ``parts``-th of them, from the ``part``-th on."""
    for number in range(part, runs // 2, parts):
        yield fork.ending(number, otherwise=False), fork.ending(number, otherwise=True)


def played_on(
    asked: Question, runs: int, workers: int, told: Callable[[int], None] = lambda done: None
) -> tuple[Action | None, tuple[tuple[Ending, Ending], ...]]:
    """What was made, and every pair of continuations in order; the same whatever the number of workers.

    ``told`` hears how many continuations are done.
    """
    made, found = coming(asked, runs, workers)
    pairs: list[tuple[Ending, Ending]] = []
    for each in found:
        pairs += each
        told(2 * len(pairs))
    return made, in_order(pairs)


def coming(asked: Question, runs: int, workers: int) -> tuple[Action | None, Iterator[Sequence[tuple[Ending, Ending]]]]:
    """What was made, and the pairs as they come: whoever stops in between has those that have come."""
    fork = Fork(asked)
    return fork.made, _pairs(asked, fork, runs, workers)


def in_order(pairs: Sequence[tuple[Ending, Ending]]) -> tuple[tuple[Ending, Ending], ...]:
    """By the number of the continuation."""
    return tuple(sorted(pairs, key=lambda pair: pair[0].number))


def _pairs(asked: Question, fork: Fork, runs: int, workers: int) -> Iterator[Sequence[tuple[Ending, Ending]]]:
    if workers <= 1:
        yield from ([pair] for pair in endings(fork, runs))
        return
    parts = max(1, min(runs // 2, _SHARES * workers))
    pool = _workers(asked, fork, workers)
    try:
        yield from pool.map(_share, [(runs, part, parts) for part in range(parts)])
    finally:
        pool.shutdown(cancel_futures=True)


_SHARES = 16
"""Shares of the work for every worker, so that none waits long for the others."""


def _workers(asked: Question, fork: Fork, workers: int) -> ProcessPoolExecutor:
    """Workers that stand at the place already: as twins of this process where that is safe, else each walks there."""
    if "fork" in get_all_start_methods() and active_count() == 1:
        return ProcessPoolExecutor(workers, get_context("fork"), initializer=_stand, initargs=(fork,))
    return ProcessPoolExecutor(workers, get_context("spawn"), initializer=_stand, initargs=(asked,))


_HERE: list[Fork] = []
"""Of a worker: the place it was made for."""


def _stand(at: Fork | Question) -> None:
    signal(SIGINT, SIG_DFL)  # Ctrl+C ends a worker at once, and only the command says so
    _HERE[:] = [at if isinstance(at, Fork) else Fork(at)]
    gc.freeze()  # what is here stays here; going over it again and again is a tenth of the work


def _share(job: tuple[int, int, int]) -> Sequence[tuple[Ending, Ending]]:
    runs, part, parts = job
    return tuple(endings(_HERE[0], runs, part=part, parts=parts))
