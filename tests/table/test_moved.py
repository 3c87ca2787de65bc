"""Why a reading moved, asked at a table or of a playback: the same account, exact, wherever one stands (law 6)."""

from __future__ import annotations

from game.table.playback import Playback
from game.terms.ids import OBSERVER, Seq
from game.terms.readings import ReadingKind, ReadingOf
from tests.kit.sessions import played


def test_what_moved_a_likelihood_is_told_event_by_event_from_any_earlier_moment() -> None:
    record = played("tutorial", 3)
    walk = Playback(record)
    state = walk.view(OBSERVER).readings.states[0]
    reading = ReadingOf(kind=ReadingKind.RATIFICATION, a=state)
    at = [Seq(record[0].seq + (len(record) - 1) * share // 4) for share in range(4)]
    levels = []
    for seq in at:
        walk.walk(seq)
        levels.append(walk.view(OBSERVER).readings.likelihood[0,])
    for seq, level in list(zip(at, levels, strict=True))[::-1]:  # back and forth: an earlier moment is heard again
        why = walk.moved(OBSERVER, reading, seq)
        assert why.total == levels[-1]
        assert why.start + sum(each.amount for each in why.parts) == why.total
        assert not why.parts or why.start == level
        assert all(seq < each.events[0] <= at[-1] for each in why.parts)


def test_the_lever_of_a_table_is_that_of_its_climate() -> None:
    record = played("tutorial", 3)
    walk = Playback(record)
    walk.walk(Seq(record[0].seq + 5))
    read = walk.view(OBSERVER).readings
    for place, state in enumerate(read.states):
        lever = walk.lever(OBSERVER, state)
        assert lever is None or (lever.state == state and lever.then > lever.now == read.likelihood[place,])


def test_earlier_readings_are_those_that_the_seat_was_shown_then() -> None:
    record = played("tutorial", 3)
    walk = Playback(record)
    seat = walk.view(OBSERVER).readings.states[0]
    at = [Seq(record[0].seq + (len(record) - 1) * share // 4) for share in (1, 2, 3)]
    then = []
    for seq in at:
        walk.walk(seq)
        then.append(walk.view(seat).readings)
    walk.walk(record[-1].seq)
    for seq, shown in reversed(list(zip(at, then, strict=True))):
        assert walk.earlier(seat, seq) == shown


def test_exchanges_of_a_pair_are_one_ledger_from_both_sides_and_make_up_its_balance() -> None:
    """Law 6 for favours: what was booked, less what faded, is what is owed; nothing is owed that nobody gave."""
    record = played("tutorial", 3)
    walk = Playback(record)
    walk.walk(record[-1].seq)
    read = walk.view(OBSERVER).readings
    seen = 0
    for i, a in enumerate(read.states):
        for j, b in enumerate(read.states):
            if a == b:
                continue
            here, there = walk.exchanges(OBSERVER, a, b), walk.exchanges(OBSERVER, b, a)
            assert [(each.event, each.gave, each.received) for each in here] == [
                (each.event, each.received, each.gave) for each in there
            ]
            given, got = sum(each.gave for each in here), sum(each.received for each in here)
            assert -got - 1 <= read.balance[i, j] <= given + 1
            assert list(here) == sorted(here, key=lambda each: each.event)
            seen += len(here)
    assert seen > 0
