"""Values whose fields are worked out when they are first looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from game.terms.late import late, of_this_moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    one: int
    other: int = 0

    @property
    def sum(self) -> int:
        return self.one + self.other


def test_a_field_is_worked_out_once_and_only_where_it_is_looked_at() -> None:
    asked: list[str] = []

    def look(name: str) -> int:
        asked.append(name)
        return 7

    pair = late(Pair, look, other=1)
    assert asked == []
    assert (pair.one, pair.one, pair.other, pair.sum) == (7, 7, 1, 8)
    assert asked == ["one"]


def test_it_is_of_its_kind_frozen_and_becomes_a_plain_value_of_it_when_it_is_replaced() -> None:
    pair = late(Pair, lambda name: 7)
    assert isinstance(pair, Pair)
    assert pair == pair != late(Pair, lambda name: 7)
    assert replace(pair, other=2).sum == 9
    with pytest.raises(AttributeError):
        pair.one = 3  # type: ignore[misc]
    with pytest.raises(AttributeError):
        _ = pair.third  # type: ignore[attr-defined]


def test_what_raises_is_asked_again_and_leaves_nothing_behind() -> None:
    def look(name: str) -> int:
        raise RuntimeError(name)

    pair = late(Pair, look)
    for _ in range(2):
        with pytest.raises(RuntimeError, match="one"):
            _ = pair.one


def test_of_a_moment_that_has_passed_only_what_was_looked_at_is_known() -> None:
    hour = 1
    pair = late(Pair, of_this_moment(lambda name: hour, lambda: hour))
    assert pair.one == 1
    hour = 2
    assert pair.one == 1
    with pytest.raises(RuntimeError, match="other is asked of a moment that has passed"):
        _ = pair.other
