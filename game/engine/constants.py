"""What a parameter is: a number with its unit, its range, where it comes from and how far to trust it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Mark(StrEnum):
    """Provenance of a parameter, shown beside it wherever it is shown."""

    ESTIMATED = "UN"
    """Estimated from the dates of the United Nations Treaty Collection."""
    PUBLISHED = "P"
    """A coefficient or number published, read in its source."""
    CALIBRATED = "C"
    """Set so that the model reproduces a published, historical or authored magnitude."""
    DESIGN = "D"
    """A design choice; directions hold under random draws from its range."""


UN, P, C, D = Mark.ESTIMATED, Mark.PUBLISHED, Mark.CALIBRATED, Mark.DESIGN


@dataclass(frozen=True, slots=True, kw_only=True)
class Constant:
    """The description of one parameter."""

    name: str
    default: float
    low: float
    high: float
    mark: Mark
    unit: str
    source: str
    """Formula, decision or author and year."""


def constant(default: float, low: float, high: float, mark: Mark, unit: str, source: str) -> Any:
    """A field of ``Parameters`` that carries its own description."""
    return field(default=default, metadata={"described": (low, high, mark, unit, source)})
