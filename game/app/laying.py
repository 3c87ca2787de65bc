"""Lays tables with one person and artificial delegates, and takes sessions up. Imports most of the house."""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from game.lab.resident import Resident
from game.lab.simulate import everybody_ai
from game.rules.opening import open_session
from game.scenarios import shelf
from game.store import troubles
from game.store.archives import Archive, archive, opened
from game.store.credentials import looked_through
from game.store.desk import SessionDesk
from game.store.mending import continue_in_copy
from game.store.saves import ENDING
from game.store.session import StoredSession
from game.table.ports import Person
from game.table.table import Table
from game.table.turns import Turns
from game.terms.by_seat import BySeat, Keyed
from game.terms.events import Event, Occupant, Recorded, SeatKind, SessionOpened, Strength
from game.terms.ids import CHAIR, OFFICES, SeatId, Seq
from game.terms.scenario import Scenario
from game.terms.trouble import Trouble


def now_ms() -> int:
    """The wall clock: a label in the record."""
    return time.time_ns() // 1_000_000


def lay(where: Path | Archive, name: str, opening: tuple[Event, ...]) -> tuple[Table, StoredSession]:
    """A new session with these opening events, and a table on it. Raises ``Trouble``."""
    first = opening[0]
    assert isinstance(first, SessionOpened)
    public = first.scenario.public
    record = archive(where).create(name, scenario=public.id, title=public.title)
    return Table.begin(record, opening, now_ms), record


def store(where: Path | Archive, name: str, record: Sequence[Recorded], state: str = "") -> Path:
    """A finished record as a new session, written at once, and the state it led to. Raises ``Trouble``."""
    opened = record[0].event
    assert isinstance(opened, SessionOpened)
    public = opened.scenario.public
    with archive(where).create(name, scenario=public.id, title=public.title) as file:
        file.append_copy(record)
        if state:
            file.note_state(state)
    return file.path


@dataclass(frozen=True, slots=True)
class LocalPlace:
    """A person's place at a table in this process."""

    table: Table
    seat: SeatId
    chairs: Turns
    study: Resident
    record: StoredSession
    desk: SessionDesk

    @property
    def seats(self) -> tuple[SeatId, ...]:
        """The seats that persons hold here: delegations first, then the chair."""
        return held_by_persons(self.table)

    @property
    def people(self) -> BySeat[str]:
        """The name of whoever holds each of ``seats``."""
        held = self.table.seating
        return Keyed((seat, ", ".join(held[seat].people)) for seat in self.seats)

    @property
    def kept(self) -> str:
        """The whole path of its file, for that may lie anywhere and have another name than the session; in a database
        the session's name.
        """
        path = self.record.path
        return str(path.absolute()) if path.suffix == ENDING else str(path)

    def close(self) -> None:
        """Leave: the state is noted, the session is let go of and backed up. The study ends behind it: a worker in the
        middle of a thought hears late that nobody wants it any more.
        """
        with suppress(Trouble):  # a disk that has no room for this one line has kept every move
            self.record.note_state(self.table.state_hash)
        self.record.close()
        self.record.back_up()
        gc.unfreeze()
        Thread(target=self.study.close, name="study ends").start()


def seated(table: Table, seat: SeatId, record: StoredSession, desk: SessionDesk | None = None) -> LocalPlace:
    """A person's place at a table that has been laid, with a study of its own.

    What is in memory by now, the whole house and the session so far, stays until the table is left. Collecting it over
    and over, 75 ms at a time, was the longest pause of the window, and what of it is garbage already can wait as well.
    """
    gc.freeze()
    return LocalPlace(table, seat, Turns(table), Resident(), record, desk or SessionDesk(record.path))


def held_by_persons(table: Table) -> tuple[SeatId, ...]:
    """The seats that persons hold at a table: delegations first, then the chair (decision D13)."""
    taken = [seat for seat, occupant in table.seating.items() if occupant.kind is SeatKind.PERSON]
    return tuple(sorted(taken, key=lambda seat: seat in OFFICES))


def begin(
    where: Path | Archive,
    scenario: str,
    seat: SeatId,
    seed: int | None = None,
    *,
    chairs: bool = False,
    people: tuple[Person, ...] = (),
    strength: str = "",
) -> LocalPlace:
    """Lay a table for those who play at this machine. Without a seed, the clock chooses one. Raises ``Trouble``.

    With ``chairs`` whoever sits in ``seat`` holds the chair's seat too (decision D13). Without ``people`` one person
    plays ``seat``. ``strength`` is that of every artificial delegate; standard where it is empty.
    """
    position = shelf.load(scenario)
    people = people or (Person(seat=seat),)
    for each in (seat, *(each.seat for each in people)):
        if each not in position.public.states:
            title, states = position.public.title, ", ".join(position.public.states)
            raise Trouble(f"{title} has no delegation {each}. It has {states}.")
    shelves = archive(where)
    name = shelves.fresh(f"{position.public.id}-{seat}")
    opening = open_session(
        position,
        session=name,
        seating=_seating(
            position, people, chair=seat if chairs else None, strength=Strength(strength or Strength.STANDARD)
        ),
        seed=now_ms() % 1_000_000 if seed is None else seed,
        parameters=Keyed(),
        practice_years=position.public.calendar.years,
    )
    return begun(shelves, name, opening, seat, [(each.seat, each.pin) for each in people])


def begun(
    where: Path | Archive, name: str, opening: tuple[Event, ...], seat: SeatId, pins: Sequence[tuple[SeatId, str]] = ()
) -> LocalPlace:
    """A person's place in a session that begins with these events. Raises ``Trouble``."""
    table, record = lay(where, name, opening)
    try:
        desk = SessionDesk.laid(archive(where).desk_of(name), pins)
    except Trouble:
        record.close()
        raise
    return seated(table, seat, record, desk)


def _seating(
    position: Scenario, people: tuple[Person, ...], *, chair: SeatId | None, strength: Strength
) -> BySeat[Occupant]:
    """Who sits where; where several delegations are played here, the chair's occupant says which of them chairs."""
    seating = everybody_ai(position, strength)
    seats = {each.seat for each in people}
    for seat in seats:
        named = tuple(each.name for each in people if each.seat == seat and each.name)
        seating = seating.put(seat, Occupant(kind=SeatKind.PERSON, people=named))
        if seat == chair:
            known = named or ((str(chair),) if len(seats) > 1 else ())
            seating = seating.put(CHAIR, Occupant(kind=SeatKind.PERSON, people=known))
    return seating


def _who_chairs(table: Table, persons: list[SeatId]) -> SeatId:
    """The delegation of whoever holds the chair; the first where nobody here does."""
    chair = table.seating.get(CHAIR)
    for seat in persons:
        if chair is not None and chair.people and chair.people in (table.seating[seat].people, (str(seat),)):
            return seat
    return persons[0]


def take_up(where: Path | Archive, name: str, *, anybody: bool = False) -> LocalPlace:
    """Go on with a stored session where it stopped; with ``anybody`` even where nobody plays. Raises ``Trouble``."""
    shelves = archive(where)
    return _taken_up(shelves.open(name), SessionDesk(shelves.desk_of(name)), anybody=anybody)


def take_up_file(path: Path) -> LocalPlace:
    """Go on with the session in a file, wherever it lies. Raises ``Trouble``."""
    record = opened(path)
    return _taken_up(record, SessionDesk(record.path))


def go_on_in_copy(where: Path | Archive, path: Path) -> LocalPlace:
    """Go on with what is sound of a damaged file, in a copy among the other sessions; the file stays as it is.

    Raises ``Trouble``, also where nothing of it is sound.
    """
    found, shelves = looked_through(path), archive(where)
    if not found.events:
        raise troubles.nothing_left(path, found.fault.reason if found.fault else "")
    new = shelves.desk_of(shelves.fresh(f"{path.stem}-repaired"))
    continue_in_copy(path, new, Seq(len(found.events)))
    return take_up_file(new)


def _nobody_plays(path: Path) -> Trouble:
    return Trouble(
        f"Nobody plays in session {path.stem}: artificial delegates sit in every seat of it. “ad-referendum debrief "
        f"{path.name}” looks back on it; while it goes on, “ad-referendum sessions hand-over {path.name} SEAT --to "
        "person” gives you a seat."
    )


def _taken_up(record: StoredSession, desk: SessionDesk, *, anybody: bool = False) -> LocalPlace:
    table = Table(record, now_ms)
    try:
        record.hold_to(table.state_hash)
    except Trouble:
        record.close()
        raise
    persons = [seat for seat in held_by_persons(table) if seat not in OFFICES]
    if anybody and not persons:
        persons = [next(each for each in table.seating if each not in OFFICES)]
    if not persons:
        record.close()
        raise _nobody_plays(record.path)
    return seated(table, _who_chairs(table, persons), record, desk)
