"""The review names the best move where it is known by construction, and raises no alarm where there is nothing to it.

The whole campaign is ``python -m tests.review_positions 30``.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.review_positions.kinds import KINDS, Position, quiet


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("seed", [3, 7])
def test_the_best_move_is_named_where_it_is_known(kind: Callable[[int], Position], seed: int) -> None:
    position = kind(seed)
    told = position.reviewed()
    assert position.named(told), told


@pytest.mark.parametrize("seed", range(4))
def test_a_quiet_position_raises_no_alarm(seed: int) -> None:
    position = quiet(seed)
    assert position.named(position.reviewed())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_other_random_numbers_give_the_same_grade(kind: Callable[[int], Position]) -> None:
    grades = {kind(5).reviewed(entropy).grade for entropy in (None, 1, 2)}
    assert len(grades) == 1
