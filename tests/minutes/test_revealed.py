"""What news made known of a delegation is told to all: its wishes of a clause, and whether a red line lies there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.minutes.sentences_deck import sentence
from game.terms.deck import Revelation
from game.terms.events import EventDrawn
from game.terms.ids import AlternativeId, ClauseId
from tests.minutes.happenings import happenings
from tests.minutes.room import ALD, NAMES

DRAWN = next(each for each in happenings() if isinstance(each, EventDrawn))
CLAUSE = ClauseId("C1")


@pytest.mark.parametrize(
    ("order", "line", "said"),
    [
        (("C", "A"), False, "Everybody now knows what Aldmere wishes most: alternative C of Article 1"),
        (("C", "A"), True, "and that a red line lies in that article."),
        ((), True, "Everybody now knows that Aldmere has a red line in Article 1."),
    ],
)
def test_what_everybody_learned_is_told(order: tuple[str, ...], line: bool, said: str) -> None:
    shown = Revelation(seat=ALD, clause=CLAUSE, order=tuple(AlternativeId(each) for each in order), red_line=line)
    told = sentence(replace(DRAWN, revealed=(shown,)), NAMES)
    assert told.startswith(sentence(DRAWN, NAMES))
    assert said in told


def test_where_nothing_was_learned_nothing_is_told() -> None:
    shown = Revelation(seat=ALD, clause=CLAUSE, order=(), red_line=False)
    assert sentence(replace(DRAWN, revealed=(shown,)), NAMES) == sentence(DRAWN, NAMES)
