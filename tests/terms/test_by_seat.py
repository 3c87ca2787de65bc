"""``Keyed``: one value for each, frozen, and walked in one order everywhere."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from game.terms.by_seat import Keyed

mappings = st.dictionaries(st.text(max_size=4), st.integers())


@given(mappings, st.text(max_size=4), st.integers())
def test_put_changes_one_key_and_leaves_the_old_one_as_it_was(mapping: dict[str, int], key: str, value: int) -> None:
    before = Keyed(mapping)
    after = before.put(key, value)
    assert dict(before) == mapping
    assert dict(after) == {**mapping, key: value}


@given(mappings)
def test_keys_are_walked_in_sorted_order(mapping: dict[str, int]) -> None:
    assert list(Keyed(mapping)) == sorted(mapping)
    assert list(Keyed(mapping).put("m", 0).drop("a")) == sorted({*mapping, "m"} - {"a"})


@given(mappings)
def test_equal_mappings_are_equal_and_hash_alike_and_survive_pickling(mapping: dict[str, int]) -> None:
    one, other = Keyed(mapping), Keyed(reversed(list(mapping.items())))
    assert one == other
    assert hash(one) == hash(other)
    assert pickle.loads(pickle.dumps(one)) == one


def test_map_keeps_the_keys() -> None:
    assert Keyed({"b": 1, "a": 2}).map(str) == Keyed({"a": "2", "b": "1"})
