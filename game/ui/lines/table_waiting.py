"""What waits: for your answer, with every way to answer; and what of your own still stands, with what you may do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.terms.actions import Action
from game.terms.bargains import Package
from game.ui.widgets.incoming_card import Incoming
from game.ui.widgets.phrase import Choice

COUNTER, LATER = "counter", "later"
"""Keys of answers that make no move: draft a package in return, or put it aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One thing that waits for you."""

    key: str
    card: Incoming
    deeds: Mapping[str, Action]
    """What each answer does, by its key."""
    package: Package | None = None
    """What a counter-offer would answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One thing that can be done."""

    words: str
    action: Action
    refusal: str
    """Why not now; empty where it can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """One thing that can be done in several ways, of which one is picked."""

    words: str
    what: str
    """What is picked, for a screen reader."""
    choices: tuple[Choice, ...]
    actions: Mapping[str, Action]
    """By the key of the choice."""
    refusal: str
    """Why not now; empty where it can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """Something of yours that stands."""

    key: str
    words: str
    deeds: tuple[Deed, ...]
    pick: Pick | None = None
