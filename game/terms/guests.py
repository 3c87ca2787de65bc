"""Guests of a conference: what those who are no delegation say when the chair gives them the floor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.deck import Aim, Effect


class Guest(StrEnum):
    """Who may be given the floor."""

    CIVIL_SOCIETY = "civil_society"
    PROVIDERS = "providers"
    """Firms that carry data, money or people."""


class GuestAct(StrEnum):
    """What a guest does with the floor."""

    REPORT = "report"
    OFFER = "offer"
    WARNING = "warning"


SPOKEN_OF = (Aim.ALL, Aim.WEAKEST, Aim.STRONGEST, Aim.ARCHETYPE)
"""Whom the effects of a guest's words may mean: nobody is struck and nobody chooses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestSpeech:
    """One act of a guest, on clauses that have one of its tags."""

    id: str
    guest: Guest
    act: GuestAct
    title: str
    scenarios: tuple[str, ...]
    """Ids of the scenarios in which it may be spoken."""
    tags: tuple[str, ...]
    text: str
    """Heard by everybody."""
    effects: tuple[Effect, ...]
    teaching: str
    """A question for the debrief."""
    sources: tuple[str, ...] = ()
