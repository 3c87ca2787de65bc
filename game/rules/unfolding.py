"""What follows from one action: events made one after another, each against the state the last one left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from game.rules.evolve import evolve
from game.rules.state import Negotiation, becoming
from game.terms.events import Event
from game.terms.facts import Facts
from game.terms.ids import Seq


class Unfolding:
    """Grows while one action is decided, and is thrown away with it. Nothing outside ever holds one."""

    __slots__ = ("_events", "facts", "now")

    def __init__(self, now: Negotiation, facts: Facts, seq: Seq) -> None:
        self.now = now if now.seq == seq else becoming(now, seq=seq)
        self.facts = facts
        self._events: list[Event] = []

    @property
    def seq(self) -> Seq:
        """The place of the event that happens next."""
        return Seq(self.now.seq + 1)

    @property
    def events(self) -> tuple[Event, ...]:
        """What happened, in order."""
        return tuple(self._events)

    def happen(self, event: Event) -> None:
        """Let an event happen."""
        self._events.append(event)
        self.now = evolve(self.now, event)


Follows: TypeAlias = dict[type, Callable[[Unfolding, Any], None]]
"""What follows from every kind of action of a topic."""
