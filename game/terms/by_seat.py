"""A frozen mapping: the type of "one for each seat" and of every other one-for-each."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from typing import Any, TypeAlias, TypeVar, overload

from game.terms.ids import SeatId

K = TypeVar("K")
V = TypeVar("V")
W = TypeVar("W")


class Keyed(Mapping[K, V]):
    """An immutable mapping that walks its keys in sorted order, so that a copy read back from a file walks alike.

    ``put`` and ``drop`` answer a new one. Keys are strings of some kind.
    """

    __slots__ = ("_items",)
    _items: dict[K, V]

    def __init__(self, items: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> None:
        given: Any = dict(items)
        self._items = {key: given[key] for key in sorted(given)}

    @classmethod
    def _sorted(cls, items: dict[K, V]) -> Keyed[K, V]:
        """Wrap a mapping whose keys are known to be in order."""
        made: Keyed[K, V] = cls.__new__(cls)
        made._items = items
        return made

    def __getitem__(self, key: K) -> V:
        return self._items[key]

    @overload
    def get(self, key: K) -> V | None: ...
    @overload
    def get(self, key: K, default: V | W) -> V | W: ...
    def get(self, key: K, default: V | W | None = None) -> V | W | None:
        """The value of a key, or what stands in for it."""
        return self._items.get(key, default)

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def keys(self) -> KeysView[K]:
        """The keys in their order."""
        return self._items.keys()

    def values(self) -> ValuesView[V]:
        """The values in the order of their keys."""
        return self._items.values()

    def items(self) -> ItemsView[K, V]:
        """Pairs in the order of their keys."""
        return self._items.items()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Keyed) and self._items == other._items

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"Keyed({self._items!r})"

    def put(self, key: K, value: V) -> Keyed[K, V]:
        """The same mapping with ``key`` set to ``value``."""
        together: Any = {**self._items, key: value}
        return self._sorted(together if key in self._items else {each: together[each] for each in sorted(together)})

    def drop(self, key: K) -> Keyed[K, V]:
        """The same mapping without ``key``; unchanged where it was absent."""
        return self._sorted({k: v for k, v in self._items.items() if k != key})

    def map(self, of: Callable[[V], W]) -> Keyed[K, W]:
        """The same keys with ``of`` applied to every value."""
        return Keyed._sorted({k: of(v) for k, v in self._items.items()})


BySeat: TypeAlias = Keyed[SeatId, V]
"""One value for each seat."""
