"""One short name for the state: equal states, equal names, on every machine (decision D30)."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from hashlib import sha256
from typing import Any, get_type_hints

from game.rules.state import Negotiation
from game.terms.codec import canonical, to_sparse

LEFT_OUT = frozenset({"ground"})
"""Worked out from the first event, which is hashed itself."""


def state_hash(now: Negotiation) -> str:
    """SHA-256 in hexadecimal over the canonical bytes of the negotiation; neither readings nor times are in it.

    What has its default is left out, so that a session of old keeps its name when the state learns to hold more.
    """
    found = ((name, declared, getattr(now, name)) for name, declared, usual in _hashed() if getattr(now, name) != usual)
    plain = {name: to_sparse(held, declared) for name, declared, held in found}
    return sha256(canonical(plain)).hexdigest()


@cache
def _hashed() -> tuple[tuple[str, Any, Any], ...]:
    """Name, declared type and default of every field that is hashed."""
    declared = get_type_hints(Negotiation)
    hashed = (each for each in fields(Negotiation) if each.name not in LEFT_OUT)
    return tuple((each.name, declared[each.name], each.default) for each in hashed)
