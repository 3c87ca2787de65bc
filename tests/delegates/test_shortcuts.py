"""What delegates do not work out anew is what working it out anew would give, all through a played session."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from game.delegates import red_lines, weighing
from game.delegates.board import _row, _rows
from game.delegates.ground import ground_of
from game.delegates.situation import Situation, _complete, situation_of
from game.delegates.this_stage import _from_the_end, _sorted
from game.engine.remembering import worked_out
from game.table.chance import luck_of
from game.table.proceedings import Proceedings
from game.terms.moments import Phase
from tests.kit.sessions import played

EVERY = 23


def moments() -> Iterator[Proceedings]:
    """One session, stopped every so many events."""
    record = played("tutorial", 3)
    here = Proceedings(record[0])
    for at, recorded in enumerate(record[1:], start=1):
        here.fold((recorded,))
        if at % EVERY == 0:
            yield here


def situations() -> Iterator[Situation]:
    """Every delegation of that session in its sittings, at those moments."""
    for here in moments():
        if here.now.moment.phase is Phase.SITTING:
            for seat in here.opened.scenario.public.states:
                luck = luck_of(here.opened.seed or 0, seat, here.seq)
                yield situation_of(here.view(seat), luck, here.opened.seating[seat])


def test_rows_of_the_board_that_changed_are_as_if_all_were_drawn_up_anew() -> None:
    record = played("cybercrime", 1)
    here, seen = Proceedings(record[0]), 0
    for recorded in record[1:]:
        here.fold((recorded,))
        if recorded.seq % EVERY:
            continue
        public = here.now.ground.scenario.public
        ground = ground_of(public)
        for bracket, row in zip(ground.brackets, _rows(ground, here.now.brackets, public), strict=True):
            standing = here.now.brackets[bracket.id]
            anew = _row(bracket, standing, ground, None)
            assert (row.cells, row.settled) == (anew.cells, anew.settled)
            seen += bool(standing.stances)
    assert seen > 100


def test_one_thing_is_weighed_as_it_is_among_many() -> None:
    seen = 0
    for s in situations():
        rows, columns = np.nonzero(s.board.on_table & s.ground.exists)
        for row, column in zip(rows[:6], columns[:6], strict=True):
            at = np.array([row]), np.array([column])
            sponsors, others = weighing.sponsors_of(s, *at), s.room.gain[:, *at]
            gain, lines = s.gain[at], float(s.forbidden[at][0])
            among = weighing.weigh(
                s, gain=gain, others=others, sponsors=sponsors, lines=np.array([lines]), final=0.3, margin=0.5
            )
            alone = weighing.weigh_one(
                s,
                gain=float(gain[0]),
                others=others,
                sponsors=tuple(np.flatnonzero(sponsors)),
                lines=int(lines),
                final=0.3,
                margin=0.5,
            )
            assert alone.tolist() == among[:, 0].tolist()
            seen += 1
    assert seen > 50


def test_a_choice_crosses_a_line_where_the_whole_table_says_so() -> None:
    crossing = 0
    for s in situations():
        choices = tuple(
            s.ground.choice(row, column)
            for row, column in zip(*np.nonzero(s.board.on_table & s.ground.exists), strict=True)
        )
        for pair in pairwise(choices):
            marks = red_lines.forbidden(s.lines, s.ground.certain(s.standing, pair))
            assert s.crosses(pair) == tuple(each for each in pair if marks[s.ground.at(each)])
            crossing += bool(s.crosses(pair))
    assert crossing


def test_the_events_of_a_stage_are_sorted_as_if_from_its_end() -> None:
    for here in moments():
        for seat in here.opened.scenario.public.states:
            view = here.view(seat)
            anew = _from_the_end(view.record)
            assert {kind: list(events) for kind, events in _sorted(view).items()} == anew


def test_what_is_worked_out_is_worked_out_once_for_each() -> None:
    asked = []

    class Place:
        @worked_out
        def depth(self) -> int:
            """How deep."""
            asked.append(self)
            return len(asked)

    one, other = Place(), Place()
    assert [one.depth, one.depth, other.depth] == [1, 1, 2]
    assert asked == [one, other]
    assert Place.depth.__doc__ == "How deep."


def test_a_settled_text_is_worth_what_it_is_with_the_others_read() -> None:
    record, settled = played("cybercrime", 2), 0
    here = Proceedings(record[0])
    for recorded in record[1:]:
        here.fold((recorded,))
        if recorded.seq % EVERY or here.now.moment.phase not in (Phase.ADOPTION, Phase.HOME, Phase.REVIEW):
            continue
        for seat in here.opened.scenario.public.states:
            luck = luck_of(here.opened.seed or 0, seat, here.seq)
            s = situation_of(here.view_to_choose_from(seat), luck, here.opened.seating[seat])
            assert s.utility == s.wants.worth(s.room.text, s.room.counting)[0]
            settled += _complete(s.board.ground, s.board.settled)
    assert settled > 50
