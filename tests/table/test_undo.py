"""Going back at a table: rules, climate, beliefs and copies follow from what stands (decision D8, rule 36.2)."""

from __future__ import annotations

from functools import cache

from game.lab.simulate import everybody_ai, opening_of
from game.table.memory import MemoryRecord
from game.table.playback import Playback
from game.table.ports import Accepted
from game.table.table import Table
from game.table.turns import Turns
from game.terms import actions as a
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import FACILITATOR, OBSERVER, Seq
from game.terms.moments import Phase
from game.terms.readings import ReadingKind, ReadingOf
from game.terms.refusals import Refusal, Refused
from tests.kit.sessions import scenario

PERSON = e.Occupant(kind=e.SeatKind.PERSON)


def new() -> Table:
    """A table with a facilitator and artificial delegates."""
    whole = scenario("tutorial")
    seating = everybody_ai(whole).put(FACILITATOR, PERSON)
    return Table.begin(MemoryRecord(), opening_of(whole, 3, Keyed(), seating), clock=lambda: 0)


def played(table: Table, steps: int) -> Seq:
    """Let so many moves be made; the last event."""
    turns = Turns(table)
    for _ in range(steps):
        seat = turns.due()
        assert seat is not None
        turns.play(seat, turns.choose(seat))
    return table.seq


def go_back(table: Table, to: Seq) -> Accepted | Refused:
    """The facilitator goes back."""
    return table.submit(FACILITATOR, a.UndoTo(by=FACILITATOR, to_seq=to), table.seq)


@cache
def undone() -> tuple[tuple[e.Recorded, ...], Seq, Seq]:
    """A record in which the conference went back; to where, and from where."""
    table = new()
    to = played(table, 25)
    last = played(table, 25)
    assert isinstance(go_back(table, to), Accepted)
    return table.recorded(), to, last


def test_what_stands_after_going_back_is_what_stood_then_readings_included() -> None:
    record, to, _ = undone()
    table, then = Table(MemoryRecord(record), clock=lambda: 0), Playback(record)
    then.walk(to)
    for seat in (*scenario("tutorial").public.states, OBSERVER):
        assert table.view(seat).readings == then.view(seat).readings
        assert table.view(seat).sight == then.view(seat).sight
        assert table.view(seat).record[:-1] == then.view(seat).record
        assert isinstance(table.view(seat).record[-1].event, e.Undone)


def test_a_playback_walks_into_what_was_undone_and_out_of_it_again() -> None:
    record, to, last = undone()
    walk = Playback(record)
    walk.walk(last)
    before = walk.state_hash
    walk.walk(walk.end)
    live = Table(MemoryRecord(record), clock=lambda: 0)
    assert walk.state_hash == live.state_hash != before
    walk.walk(last)
    assert walk.state_hash == before
    assert len(record) > last > to


def test_the_delegates_go_on_from_there_to_the_end_and_the_record_replays() -> None:
    table = Table(MemoryRecord(undone()[0]), clock=lambda: 0)
    turns = Turns(table)
    turns.run()
    assert turns.refused == []
    assert table.moment.phase is Phase.ENDED
    again = Playback(table.recorded())
    again.walk(again.end)
    assert again.state_hash == table.state_hash


def test_why_a_reading_moved_is_exact_across_what_was_undone() -> None:
    record, to, last = undone()
    table = Table(MemoryRecord(record), clock=lambda: 0)
    played(table, 10)
    readings = table.view(OBSERVER).readings
    reading = ReadingOf(kind=ReadingKind.RATIFICATION, a=readings.states[0])
    for since in (to, Seq(last - 1), Seq(to - 5)):
        why = table.moved(OBSERVER, reading, since)
        assert why.total == readings.likelihood[0,]
        assert why.start + sum(each.amount for each in why.parts) == why.total


def test_one_goes_back_to_where_something_was_over_and_not_into_its_midst() -> None:
    table = new()
    played(table, 30)
    opened = [each.seq for each in table.recorded() if isinstance(each.event, e.StageOpened)][-1]
    refused = go_back(table, Seq(opened - 1))
    assert isinstance(refused, Refused)
    assert refused.reason is Refusal.NO_SUCH_MOMENT
    assert isinstance(go_back(table, table.seq), Refused)
    state = scenario("tutorial").public.states[0]
    other = table.submit(state, a.UndoTo(by=state, to_seq=opened), table.seq)
    assert isinstance(other, Refused)
    assert other.reason is Refusal.NOT_THE_FACILITATOR


def test_a_seat_handed_to_a_person_is_waited_for_and_handed_back_plays_on() -> None:
    table = new()
    played(table, 10)
    state = scenario("tutorial").public.states[0]
    hand = a.HandOver(by=FACILITATOR, seat=state, occupant=PERSON)
    assert isinstance(table.submit(FACILITATOR, hand, table.seq), Accepted)
    turns = Turns(table)
    turns.run()
    assert state in table.awaited()
    assert table.moment.phase is not Phase.ENDED
    back = a.HandOver(by=FACILITATOR, seat=state, occupant=e.Occupant(kind=e.SeatKind.AI))
    assert isinstance(table.submit(FACILITATOR, back, table.seq), Accepted)
    turns.run()
    assert table.moment.phase is Phase.ENDED
