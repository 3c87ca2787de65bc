"""What was worked out and still holds: one value for each name and point of view, with the version it is good for."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from operator import is_
from typing import Any, TypeVar

T = TypeVar("T")
Version = tuple[int, ...]


class Memo:
    """Answers again what it answered before, for as long as the version is the same."""

    __slots__ = ("_kept", "_made")

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int | None], tuple[Version, Any]] = {}
        self._made: dict[tuple[str, int | None], tuple[tuple[object, ...], Hashable, Any]] = {}

    def copy(self) -> Memo:
        """An independent copy; the values are shared and not written to."""
        twin = Memo()
        twin._kept, twin._made = self._kept.copy(), self._made.copy()
        return twin

    def kept(self, name: str, viewpoint: int | None, version: Version, make: Callable[[], T]) -> T:
        """The value of that name, made anew where ``version`` moved."""
        known = self._kept.get((name, viewpoint))
        if known is None or known[0] != version:
            known = (version, make())
            self._kept[name, viewpoint] = known
        made: T = known[1]
        return made

    def made_of(
        self, name: str, viewpoint: int | None, parts: tuple[object, ...], moved: Hashable, make: Callable[[], T]
    ) -> T:
        """The same where what it is made of is told one by one: made anew where one of the frozen ``parts`` is not the
        very same, or ``moved`` is not equal."""
        known = self._made.get((name, viewpoint))
        if known is None or known[1] != moved or not all(map(is_, known[0], parts)):
            known = (parts, moved, make())
            self._made[name, viewpoint] = known
        made: T = known[2]
        return made
