"""One sentence for every refusal: what did not happen, why, what one can do."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.minutes.refusals import sentence
from game.terms.actions import Move
from game.terms.refusals import Refusal, Refused
from tests.minutes.happening_parts import PACKAGE
from tests.minutes.happenings import happenings
from tests.minutes.room import NAMES

HEARD = NAMES.hearing(happenings())


@pytest.mark.parametrize("reason", Refusal)
@pytest.mark.parametrize("about", ["", "ALD", "C1", "C1.speed", "3", str(PACKAGE)])
def test_every_refusal_says_what_did_not_happen_and_why(reason: Refusal, about: str) -> None:
    line = sentence(Refused(reason=reason, about=about), HEARD)
    assert line.startswith("Your move was not made. ")
    assert re.fullmatch(r"[A-Z][^{}]*\. [A-Z3][^{}]*[.]", line)
    assert "  " not in line
    if about in ("ALD", "C1", "C1.speed", str(PACKAGE)):
        assert not re.search(rf"\b{re.escape(about)}\b", line)


def test_words_that_are_agreed_are_spoken_of_as_rightly_as_an_article() -> None:
    lines = [sentence(Refused(reason=Refusal.BRACKET_AGREED, about=about), HEARD) for about in ("C1", "C1.speed")]
    for line, about in zip(lines, ("Article 1", "the words on speed in Article 1"), strict=True):
        assert line.endswith(f" There is agreement ad referendum on {about} already; it can be reopened, at a price.")


@pytest.mark.parametrize("move", Move)
def test_the_move_itself_is_named_where_it_is_known(move: Move) -> None:
    line = sentence(Refused(reason=Refusal.QUESTION_PENDING), NAMES, move)
    assert line.endswith("A question is before the house; answer it first.")
    assert not line.startswith("Your move")


def test_the_stage_is_named_where_it_is_the_wrong_one() -> None:
    line = sentence(Refused(reason=Refusal.WRONG_PHASE, about="home"), NAMES, Move.WORDING)
    assert line == (
        "The wording was not tabled. This move has no place in the ratification years; it may be open at another stage."
    )


def test_the_price_is_named_where_attention_is_short() -> None:
    line = sentence(Refused(reason=Refusal.NO_ATTENTION, about="2"), NAMES, Move.PACKAGE)
    assert line.startswith("The package was not offered. It costs 2 attention, more than you have left;")


@given(st.sampled_from(Refusal), st.text(max_size=20))
def test_whatever_a_refusal_is_about_it_can_be_read(reason: Refusal, about: str) -> None:
    assert sentence(Refused(reason=reason, about=about), NAMES).strip()
