"""Remembers what follows from a frozen value, so that it is worked out once and not at every move.

Keyed by identity, not by equality: comparing whole scenarios would cost more than it saves. The values are frozen and
are held while they are remembered, so an identity never comes to mean something else. Grids alone are compared by what
is in them: they are made anew for every seat, and most of them are alike. This is no memory of a delegate: whatever is
remembered could be worked out again from the same arguments.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from inspect import signature
from typing import Any, Generic, ParamSpec, TypeVar, cast, overload

import numpy as np
from numpy.typing import NDArray

from game.terms.readings import Grid

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T", bound=np.generic)
Of = TypeVar("Of")


def remembered(most: int, *, grids: bool = False) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep the ``most`` last answers of a pure function of frozen arguments, all given by position.

    As many as are asked for again while they hold and no more: what is kept of sessions that are over fills memory.
    ``grids``: some of the arguments are grids.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        kept: OrderedDict[Hashable, tuple[tuple[object, ...], R]] = OrderedDict()

        known_by, look = _with_grids if grids else id, kept.get

        def keep(key: Hashable, given: tuple[object, ...], made: R) -> R:
            kept[key] = (given, made)
            if len(kept) > most:
                kept.popitem(last=False)
            return made

        def of_one(one: object) -> R:
            found = look(id(one))
            return keep(id(one), (one,), apply(one)) if found is None else found[1]

        def of_two(one: object, two: object) -> R:
            key = id(one), id(two)
            found = look(key)
            return keep(key, (one, two), apply(one, two)) if found is None else found[1]

        def answer(*given: P.args, **named: P.kwargs) -> R:
            key: Hashable = tuple(map(known_by, given))
            found = look(key)
            if found is not None:
                return found[1]
            return keep(key, given, function(*given, **named))

        apply: Callable[..., R] = function
        known: Any = answer if grids else {1: of_one, 2: of_two}.get(_takes(function), answer)
        known.__doc__ = function.__doc__
        return cast("Callable[P, R]", known)

    return decorate


def _takes(function: Callable[..., object]) -> int:
    """How many arguments a function takes, where all of them are given by position."""
    return len(signature(function).parameters)


class worked_out(Generic[Of, R]):  # noqa: N801 - it decorates, as ``property`` does
    """A property that is worked out when it is first looked at and then stands in the object itself.

    As ``functools.cached_property``, without the lock that this takes in Python 3.11. For objects without slots that
    one thread looks at; two would at worst work out the same twice.
    """

    def __init__(self, function: Callable[[Of], R]) -> None:
        self._function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, of: None, owner: type) -> worked_out[Of, R]: ...
    @overload
    def __get__(self, of: Of, owner: type) -> R: ...
    def __get__(self, of: Of | None, owner: type) -> worked_out[Of, R] | R:
        if of is None:
            return self
        value = of.__dict__[self._name] = self._function(of)
        return value


_ALIKE: OrderedDict[tuple[Hashable, ...], NDArray[Any]] = OrderedDict()
_MOST_ALIKE = 256


def alike(table: NDArray[T]) -> NDArray[T]:
    """One and the same table, not to be written to, for all that are equal: what follows from it is then remembered."""
    key = (table.shape, table.dtype.str, table.tobytes())
    found = _ALIKE.setdefault(key, table)
    found.setflags(write=False)
    if len(_ALIKE) > _MOST_ALIKE:
        _ALIKE.popitem(last=False)
    return found


def _with_grids(each: object) -> Hashable:
    return each.cells if isinstance(each, Grid) else id(each)
