"""Why a reading moved, in words: event by event, adding up as it is shown (law 6), and what would move it most."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from game.engine.changes import PIVOT, TIME
from game.minutes.changes import change, change_lines, lever_sentence
from game.minutes.why import worded
from game.terms.ids import AlternativeId, BracketId, PerMille, Seq
from game.terms.readings import Lever, ReadingKind, ReadingOf, Why, WhyPart
from game.terms.text import Choice
from tests.minutes.room import ALD, BRE, NAMES

TRUST = ReadingOf(kind=ReadingKind.TRUST, a=ALD, b=BRE)
JOINS = ReadingOf(kind=ReadingKind.RATIFICATION, a=ALD)
TOLD = {Seq(7): "Brescal broke its word.", Seq(9): "Article 1 was agreed."}


def part(reason: str, amount: int, seq: int, name: str = "") -> WhyPart:
    return WhyPart(reason=reason, amount=PerMille(amount), name=name, events=(Seq(seq),))


def told(seq: Seq) -> str:
    return TOLD.get(seq, "")


def test_every_cause_of_a_change_has_words() -> None:
    assert worded(PIVOT, ReadingKind.RATIFICATION) is not None
    assert worded(TIME, ReadingKind.TRUST) is not None


def test_a_change_is_told_event_by_event_with_its_causes() -> None:
    parts = (part("margin", 60, 9, "Parliament"), part(PIVOT, -20, 9, "Parliament"), part("trust", -10, 7))
    why = Why(reading=JOINS, start=PerMille(500), parts=parts, total=PerMille(530))
    assert change_lines(why, NAMES, told) == (
        "start +50",
        "+4 Article 1 was agreed. (room at home for this text (where the Parliament decides) +6; "
        "another actor at home decides now (Parliament) −2)",
        "−1 Brescal broke its word. (trust in the other parties −1)",
        "result +53",
    )


def test_an_event_nobody_tells_of_still_counts() -> None:
    why = Why(reading=JOINS, start=PerMille(0), parts=(part("shock", 40, 3),), total=PerMille(40))
    assert change_lines(why, NAMES, told)[1] == "+4 something else happened (events of the year +4)"


def test_a_lever_is_one_sentence_and_so_is_that_there_is_none() -> None:
    choice = Choice(bracket=BracketId("C1"), alternative=AlternativeId("a"))
    lever = Lever(state=ALD, choice=choice, now=PerMille(400), then=PerMille(520))
    said = lever_sentence(ALD, lever, NAMES)
    assert "52% instead of 40%" in said
    assert lever_sentence(ALD, None, NAMES).startswith("No single change of the text")


def number(shown: str) -> Decimal:
    return Decimal(shown.replace("−", "-").replace("\u202f", ""))


@given(st.integers(0, 1000), st.lists(st.tuples(st.integers(-200, 200), st.integers(1, 4)), max_size=9))
def test_law_6_a_change_adds_up_as_it_is_shown(start: int, moves: list[tuple[int, int]]) -> None:
    parts = tuple(part("trust", amount, seq) for amount, seq in moves)
    total = PerMille(start + sum(amount for amount, _ in moves))
    for reading in (TRUST, JOINS):
        made = change(Why(reading=reading, start=PerMille(start), parts=parts, total=total), NAMES, told)
        steps = sum((number(each.amount) for each in made.steps), Decimal(0))
        if made.steps:
            assert number(made.start) + steps == number(made.total)
