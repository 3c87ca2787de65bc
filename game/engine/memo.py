"""What was worked out and still holds: one value for each name and point of view, with the version it is good for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")
Version = tuple[int, ...]


class Memo:
    """Answers again what it answered before, for as long as the version is the same."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int | None], tuple[Version, Any]] = {}

    def copy(self) -> Memo:
        """An independent copy; the values are shared and not written to."""
        twin = Memo()
        twin._kept = self._kept.copy()
        return twin

    def kept(self, name: str, viewpoint: int | None, version: Version, make: Callable[[], T]) -> T:
        """The value of that name, made anew where ``version`` moved."""
        known = self._kept.get((name, viewpoint))
        if known is None or known[0] != version:
            known = (version, make())
            self._kept[name, viewpoint] = known
        made: T = known[1]
        return made
