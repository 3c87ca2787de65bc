"""``Grid``: whole numbers, sealed."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.terms.readings import Grid

cells = st.integers(-(2**31), 2**31 - 1)


@given(st.lists(cells, min_size=24, max_size=24))
def test_every_cell_is_read_where_it_was_put(values: list[int]) -> None:
    grid = Grid.of((2, 3, 4), values)
    assert grid.values() == tuple(values)
    places = product(range(2), range(3), range(4))
    assert [grid[place] for place in places] == values


@pytest.mark.parametrize("place", [(2, 0), (0, 3), (-1, 0)])
def test_a_place_outside_is_an_index_error(place: tuple[int, int]) -> None:
    with pytest.raises(IndexError):
        Grid.of((2, 3), range(6))[place]


def test_a_wrong_number_of_values_is_refused() -> None:
    with pytest.raises(ValueError, match="do not fill"):
        Grid.of((2, 2), range(3))
