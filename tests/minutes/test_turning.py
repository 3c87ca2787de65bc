"""A turning point says what turned."""

from __future__ import annotations

import pytest

from game.minutes.debriefing import turned
from game.terms.debrief import TurningPoint
from game.terms.ids import PerMille, Seq
from game.terms.moments import Moment, Phase


@pytest.mark.parametrize(
    ("force", "value", "said"),
    [
        ((110, 204), (500, 500), ("11% → 20%", 94)),
        ((640, 450), (500, 700), ("64% → 45%", -190)),
        ((110, 112), (540, 745), ("worth 54 → 74", 205)),
    ],
)
def test_a_turn_that_moved_no_likelihood_says_what_the_text_was_worth(
    force: tuple[int, int], value: tuple[int, int], said: tuple[str, int]
) -> None:
    turn = TurningPoint(
        seq=Seq(3), act=Seq(3), moment=Moment(phase=Phase.SITTING), by=None,
        force_before=PerMille(force[0]), force_after=PerMille(force[1]),
        value_before=PerMille(value[0]), value_after=PerMille(value[1]),
    )  # fmt: skip
    assert turned(turn) == said
