"""Old bodies on plain dicts: how an event that an older program wrote is read today. No file is ever rewritten.

Whoever changes the fields of an event raises its ``version`` and adds one function here, from the old dict to the new.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Body: TypeAlias = dict[str, Any]
Upgrades: TypeAlias = Mapping[tuple[str, int], Callable[[Body], Body]]


def _added(body: Body) -> Body:
    """Fields were added, and what an older program wrote takes their defaults."""
    return body


UPGRADES: Upgrades = {
    ("SessionOpened", 1): _added,  # the deck of events; the wording that own words equal
    ("SessionOpened", 2): _added,  # what guests may say
    ("SessionOpened", 3): _added,  # who shares a seat
    ("SessionOpened", 4): _added,  # years of practice
    ("CooperationRequested", 1): _added,  # the channel it is made through
    ("RequestAnswered", 1): _added,  # months of prosecutors
    ("StatementMade", 1): _added,  # whom and what it is about, and for which group
    ("WordingTabled", 1): _added,
    ("ChairTextTabled", 1): _added,  # which friend of the chair reported it
    ("PromiseMade", 1): _added,  # what it was made under
    ("PackageOffered", 1): _added,  # more kinds of promise
    ("PackageConcluded", 1): _added,
}
"""(kind, version) to the function that makes a body of the next version of it."""


def upgraded(kind: str, version: int, body: Body, upgrades: Upgrades = UPGRADES) -> tuple[int, Body]:
    """The body carried as far as the upgrades go, and the version it then has."""
    while (kind, version) in upgrades:
        body = upgrades[kind, version](body)
        version += 1
    return version, body
