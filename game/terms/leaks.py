"""Leaks: what was told in confidence, made known to everybody (decision D6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.arrangements import Arrangement
from game.terms.bargains import Package
from game.terms.ids import SeatId
from game.terms.standing import Confidence
from game.terms.threats import Threat


class LeakKind(StrEnum):
    """What can be leaked by whoever was party to it."""

    MESSAGE = "message"
    OFFER = "offer"
    """Of a package."""
    THREAT = "threat"
    CONFIDENCE = "confidence"
    """A stance told to some only."""
    ARRANGEMENT = "arrangement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message as it was sent."""

    by: SeatId
    to: tuple[SeatId, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """What came out, as it stood at that moment; the field of its kind is filled."""

    what: LeakKind
    ref: str
    """Id of the message, package, threat or arrangement; for a confidence ``confidence_ref``."""
    letter: Letter | None = None
    package: Package | None = None
    threat: Threat | None = None
    confidence: Confidence | None = None
    arrangement: Arrangement | None = None


def confidence_ref(confidence: Confidence) -> str:
    """Who told it, and of which wording: names the newest word of a seat on it among what one knows."""
    choice = confidence.declaration.choice
    return f"{confidence.by} {choice.bracket} {choice.alternative}"
