"""Remembers what follows from a frozen value, so that it is worked out once and not at every move.

Keyed by identity, not by equality: comparing whole scenarios would cost more than it saves. The values are frozen and
are held while they are remembered, so an identity never comes to mean something else. Grids alone are compared by what
is in them: they are made anew for every seat, and most of them are alike. This is no memory of a delegate: whatever is
remembered could be worked out again from the same arguments.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, ParamSpec, TypeVar

import numpy as np
from numpy.typing import NDArray

from game.terms.readings import Grid

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T", bound=np.generic)


def remembered(most: int, *, grids: bool = False) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep the ``most`` last answers of a pure function of frozen arguments, all given by position.

    As many as are asked for again while they hold and no more: what is kept of sessions that are over fills memory.
    ``grids``: some of the arguments are grids.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        kept: OrderedDict[Hashable, tuple[tuple[object, ...], R]] = OrderedDict()

        def answer(*given: P.args, **named: P.kwargs) -> R:
            key: Hashable = tuple(map(_with_grids if grids else id, given))
            found = kept.get(key)
            if found is not None:
                return found[1]
            made = function(*given, **named)
            kept[key] = (given, made)
            if len(kept) > most:
                kept.popitem(last=False)
            return made

        answer.__doc__ = function.__doc__
        return answer

    return decorate


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
