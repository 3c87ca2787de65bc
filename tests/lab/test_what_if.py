"""What if: another move at a place of a session, and delegates that play on from there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.review_moves import moves_of
from game.lab.what_if import Fork, Question, endings, played_on
from game.lab.what_if_distribution import distribution, what_if
from game.rules.state_hash import state_hash
from game.table.proceedings import Proceedings
from game.terms import actions as a
from game.terms.codec import to_bytes
from game.terms.events import Recorded
from game.terms.ids import SeatId, Seq
from game.terms.trouble import Trouble
from tests.kit.sessions import played

ALD = SeatId("ALD")
RECORD = played("tutorial", 3)
STATES = Proceedings(RECORD[0]).opened.scenario.public.states
SIGNED = next(each for each in moves_of(RECORD, ALD) if isinstance(each.action, a.SignConvention))
ASKED = Question(
    record=RECORD,
    at=RECORD[SIGNED.place - 1].seq,
    seat=ALD,
    instead=a.SignConvention(by=ALD, sign=False),
)


def walked(record: tuple[Recorded, ...]) -> str:
    whole = Proceedings(record[0])
    whole.fold(record[1:])
    return state_hash(whole.now)


def test_branching_never_alters_the_session_it_branches_from() -> None:
    before, hashed = [to_bytes(each) for each in RECORD], walked(RECORD)
    fork = Fork(ASKED)
    assert fork.made == SIGNED.action
    list(endings(fork, 4))
    assert [to_bytes(each) for each in RECORD] == before
    assert walked(RECORD) == hashed


def test_two_ways_share_their_luck_and_differ_by_the_move_alone() -> None:
    alike = Fork(replace(ASKED, instead=SIGNED.action))
    for played_way, other in endings(alike, 6):
        assert played_way == other
    told = list(endings(Fork(ASKED), 12))
    assert [pair[0].number for pair in told] == [pair[1].number for pair in told] == list(range(6))
    assert any(played_way != other for played_way, other in told)
    assert len({pair[0] for pair in told}) > 1  # luck differs from one continuation to the next


def test_whoever_does_the_work_it_comes_to_the_same() -> None:
    alone = played_on(ASKED, 8, 1)
    shared = [pair for part in range(2) for pair in endings(Fork(ASKED), 8, part=part, parts=2)]
    assert alone == (SIGNED.action, tuple(sorted(shared, key=lambda pair: pair[0].number)))


def test_the_distributions_add_up_and_their_difference_is_that_of_the_pairs() -> None:
    pairs = list(endings(Fork(ASKED), 12))
    told = what_if(ASKED.at, ALD, (SIGNED.action, ASKED.instead), pairs, STATES)
    for side, which in ((told.as_played, 0), (told.otherwise, 1)):
        assert side == distribution([pair[which] for pair in pairs], STATES)
        assert sum(side.by_number) == 1000
        assert side.runs == len(side.values) == 6
        assert side.in_force <= side.adoption
    mean = sum((other.value or 0) - (one.value or 0) for one, other in pairs) / len(pairs)
    assert told.value is not None
    assert told.value.value == round(mean)
    assert told.value.low <= told.value.value <= told.value.high


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (replace(ASKED, at=Seq(99_999)), "no event 99999"),
        (replace(ASKED, at=RECORD[-1].seq), "is over"),
        (replace(ASKED, at=Seq(5)), "could not be made"),
    ],
)
def test_what_cannot_be_imagined_is_refused_in_a_sentence(asked: Question, said: str) -> None:
    with pytest.raises(Trouble, match=said):
        Fork(asked)
