"""Frozen values whose fields are worked out when they are first looked at.

For who reads a few fields of a large value: those are as ever, and what is not read costs nothing. Such a value equals
no other but itself, since to compare would be to work everything out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")
Look = Callable[[str], Any]
"""Answers a field by its name."""


def late(kind: type[T], look: Look, **known: object) -> T:
    """A value of ``kind``, a frozen slotted dataclass: ``known`` stands at once, ``look`` answers every other field.

    Each field is asked for once at most. ``look`` must answer the same whenever it is asked, or raise.
    """
    of: Any = kind
    made: Any = object.__new__(_late(of))
    put = object.__setattr__
    put(made, "_look", look)
    for name, value in known.items():
        put(made, name, value)
    found: T = made
    return found


def of_this_moment(look: Look, version: Callable[[], object]) -> Look:
    """The same ``look`` while ``version`` answers what it answers now; after that it raises ``RuntimeError``."""
    now = version()

    def still(name: str) -> object:
        if version() != now:
            raise RuntimeError(f"{name} is asked of a moment that has passed")
        return look(name)

    return still


@cache
def _late(kind: Any) -> type:
    """``kind`` with empty slots that fill themselves."""
    names = frozenset(each.name for each in fields(kind))
    put = object.__setattr__

    def first_look(self: Any, name: str) -> Any:  # asked only where the slot is empty
        if name not in names:
            raise AttributeError(name)
        value = self._look(name)
        put(self, name, value)
        return value

    def same(self: object, other: object) -> bool:
        return self is other

    body = {"__slots__": ("_look",), "__getattr__": first_look, "__eq__": same, "__hash__": object.__hash__}
    return type(f"Late{kind.__name__}", (kind,), body)
