"""An event as kind, version and canonical bytes, and back."""

from __future__ import annotations

import json
from typing import Any

from game.store.upgrades import UPGRADES, Upgrades, upgraded
from game.terms.codec import BadShape, canonical, from_plain, kinds, to_plain
from game.terms.events import Event

KINDS: dict[str, Any] = kinds(Event)
"""Class of event by the name it has in a file."""


class FromNewer(BadShape):
    """A kind or version of event that only a newer program knows."""


def encoded(event: Event) -> tuple[str, int, bytes]:
    """Kind, version and canonical bytes of an event."""
    return type(event).__name__, type(event).version, canonical(to_plain(event))


def decoded(
    kind: str, version: int, body: bytes, *, upgrades: Upgrades = UPGRADES, classes: dict[str, Any] = KINDS
) -> Event:
    """The event, older versions upgraded. Raises ``BadShape``, or ``FromNewer`` where a newer program wrote it."""
    cls = classes.get(kind)
    if cls is None or version > cls.version:
        raise FromNewer(f"{kind!r:.60}, version {version}, is not known here")
    version, plain = upgraded(kind, version, _object(body), upgrades)
    if version != cls.version:
        raise BadShape(f"no upgrade leads from {kind}, version {version}, to version {cls.version}")
    event: Event = from_plain(cls, plain)
    return event


def _object(body: bytes) -> dict[str, Any]:
    try:
        plain = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadShape(f"not JSON: {error}") from None
    if type(plain) is not dict:
        raise BadShape(f"expected an object, found {plain!r:.60}")
    return plain
