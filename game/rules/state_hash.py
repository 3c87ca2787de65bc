"""One short name for the state: equal states, equal names, on every machine (decision D30)."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from hashlib import sha256
from typing import Any, get_type_hints

from game.rules.state import Negotiation
from game.terms.codec import canonical, to_plain

LEFT_OUT = frozenset({"ground"})
"""Worked out from the first event, which is hashed itself."""


def state_hash(now: Negotiation) -> str:
    """SHA-256 in hexadecimal over the canonical bytes of the negotiation; neither readings nor times are in it."""
    plain = {name: to_plain(getattr(now, name), declared) for name, declared in _hashed()}
    return sha256(canonical(plain)).hexdigest()


@cache
def _hashed() -> tuple[tuple[str, Any], ...]:
    declared = get_type_hints(Negotiation)
    return tuple((each.name, declared[each.name]) for each in fields(Negotiation) if each.name not in LEFT_OUT)
