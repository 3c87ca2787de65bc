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
