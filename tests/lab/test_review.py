"""The review of moves: what was done against the best that playouts find, by what its seat knew."""

from __future__ import annotations

from functools import cache

import pytest

from game.lab.debrief import headline_of
from game.lab.debrief_walk import walk
from game.lab.review import reviews
from game.lab.review_grades import MATTERS, MUCH, grade_of
from game.lab.review_moves import READ_BACK, moves_made, moves_of
from game.lab.review_pattern import bargained, counted
from game.minutes.names import Names
from game.minutes.reviews import doing, pattern_words, points, summary, verdict, weighed
from game.rules.decide import decide
from game.table.actors import actor
from game.table.facts_here import FactsHere
from game.table.proceedings import Proceedings
from game.terms import events as e
from game.terms.actions import DeclareReady
from game.terms.assessment import Grade, Manner, MoveReview, Remark
from game.terms.ids import CHAIR, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refused
from tests.kit.sessions import played, sat

ALD = SeatId("ALD")
SO_FAR = 85
"""Events of the session that are reviewed: up to the questions of the last round."""


@cache
def told(part: int = 0, parts: int = 1) -> tuple[MoveReview, ...]:
    return tuple(reviews(played("tutorial", 3)[:SO_FAR], ALD, part=part, parts=parts))


def test_every_move_that_can_be_weighed_is_read_back_as_the_action_it_came_of() -> None:
    record, seen = played("cybercrime", 1), 0
    states = Proceedings(record[0]).opened.scenario.public.states
    walk, here = Proceedings(record[0]), {moved.place: moved for each in states[:5] for moved in moves_of(record, each)}
    for place in sorted(here):
        walk.fold(record[len(walk.record) : place])
        again = decide(walk.now, here[place].action, FactsHere(walk.opened.seed or 0, walk), walk.seq)
        assert not isinstance(again, Refused)
        assert again[0] == record[place].event
        seen += 1
    assert seen > 150
    assert list(moves_of(record, CHAIR)) == []  # the chair has no value of its own


@pytest.mark.parametrize(("name", "seed"), [("tutorial", 1), ("cybercrime", 1), ("illicit_finance", 1)])
def test_moves_are_what_was_done_each_once_and_the_review_says_which_of_them_it_weighs(name: str, seed: int) -> None:
    """The headline counted 87 moves where the review counted 107, among them that somebody was ready."""
    record, done = played(name, seed), sat(name, seed).ends
    acts, walked = {each.seq for each in record if each.seq - 1 in done}, walk(record)
    states = Proceedings(record[0]).opened.scenario.public.states
    for seat in states:
        own = {each.seq for each in record if each.seq in acts and actor(each.event) == seat}
        ready = {each.seq for each in record if each.seq in own and isinstance(each.event, e.ReadyDeclared)}
        assert set(moves_made(record, {seat})) == own - ready
        looked_at = {record[each.place].seq for each in moves_of(record, seat)}
        assert looked_at <= own
        assert headline_of(walked, seat).moves == len(own - ready)
        left_out = {type(each.event) for each in record if each.seq in own - ready - looked_at}
        assert not left_out & set(READ_BACK)


def test_every_kind_of_move_that_is_weighed_has_words_of_its_own() -> None:
    """An answer to a request, weighed and graded, was told as a move of another kind."""
    seen = set()
    for name, seed in (("tutorial", 1), ("cybercrime", 1), ("illicit_finance", 1)):
        record = played(name, seed)
        public = Proceedings(record[0]).opened.scenario.public
        names = Names.of(public).hearing(each.event for each in record)
        for seat in public.states:
            for each in moves_of(record, seat):
                seen.add(type(each.action))
                assert "another kind" not in doing(each.action, names)
    assert len(seen) > 12


def test_which_moves_were_weighed_is_said_beside_their_grades() -> None:
    ready = sum(isinstance(each.action, DeclareReady) for each in told())
    words = weighed(told(), 30)
    assert words.startswith(f"Weighed: {len(told()) - ready} of 30 moves, and {ready} times")


def test_what_a_loss_is_made_of_sums_to_it_and_the_best_comes_first() -> None:
    assert len(told()) > 8
    for each in told():
        assert sum(each.parts.values()) == each.loss.value
        assert each.considered[0].behind.value == 0
        assert each.action in [one.action for one in each.considered]
        behind = [one.behind.value for one in each.considered]
        assert behind == sorted(behind)
        assert each.loss.low <= each.loss.value <= each.loss.high
        if each.grade in (Grade.INACCURATE, Grade.MISTAKEN):
            assert each.best != each.action
            assert each.remark not in (Remark.NOTHING_BETTER, Remark.AS_GOOD)


def test_the_work_can_be_shared_and_comes_to_the_same() -> None:
    assert told(2, 5) == told()[2::5]


def test_a_declined_bargain_that_served_both_is_called_a_missed_trade_or_worse() -> None:
    """In this session Aldmere declines a package of the trade that the tutorial teaches, and is told so."""
    faulty = [each for each in told() if each.grade is Grade.MISTAKEN]
    assert Remark.MISSED_TRADE in {each.remark for each in faulty}


@pytest.mark.parametrize(
    ("short", "error", "ahead", "grade"),
    [
        (0.0, 0.0, MUCH, Grade.BRILLIANT),
        (0.0, 0.0, MUCH - 1, Grade.GOOD),
        (MATTERS - 0.1, 0.1, None, Grade.GOOD),
        (MATTERS, 0.1, None, Grade.INACCURATE),
        (MUCH, 0.1, None, Grade.MISTAKEN),
        (MUCH, MUCH, None, Grade.GOOD),
    ],
)
def test_a_grade_says_how_much_was_lost_and_only_what_is_sure(
    short: float, error: float, ahead: float | None, grade: Grade
) -> None:
    assert grade_of(short, error, ahead) is grade


def test_every_review_has_its_sentence_with_points() -> None:
    record = played("tutorial", 3)
    names = Names.of(Proceedings(record[0]).opened.scenario.public).hearing(each.event for each in record)
    for each in told():
        sentence = verdict(each, names)
        assert sentence.endswith(".")
        assert "chose to" in sentence
        assert ("points" in sentence) == (each.remark not in (Remark.NOTHING_BETTER, Remark.AS_GOOD))
    assert summary(told(), names).startswith(f"{len(told())} moves of Aldmere: ")
    assert [points(24), points(-5), points(3, step=True)] == ["2.4", "−0.5", "+0.3"]


def test_e6_11_how_somebody_bargained_is_read_off_the_whole_record() -> None:
    record = played("tutorial", 2)
    states = Proceedings(record[0]).opened.scenario.public.states
    told = bargained(record, states[0])
    assert told.rounds == 4, "a round was added"
    rounds = [each for each in record if isinstance(each.event, e.StageOpened) and each.seq in told.rests]
    assert len(rounds) == told.rounds
    assert all(each.event.moment.phase is Phase.SITTING for each in rounds if isinstance(each.event, e.StageOpened))
    assert (told.exponent is None) == (told.manner is Manner.TOO_EARLY_TO_TELL)
    assert told.in_kind is None or -1000 <= told.in_kind <= 1000
    own = [
        each.event for each in record if isinstance(each.event, e.PackageOffered) and each.event.package.by == told.seat
    ]
    concluded = {each.event.package for each in record if isinstance(each.event, e.PackageConcluded)}
    did = counted([each.event for each in record], told.seat)
    assert did.adopted == sum(each.package.id in concluded for each in own)
    assert did.traded <= did.adopted
    assert told.logroll == (None if not did.adopted else round(1000 * did.traded / did.adopted))
    names = Names.of(Proceedings(record[0]).opened.scenario.public)
    assert "gave way" in pattern_words(told, names)
