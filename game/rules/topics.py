"""What a topic of moves adds to the rules: where each kind has its place, what it costs, and the gates it meets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from game.rules.state import Negotiation
from game.terms.ids import SeatId, Seq
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused

Gate: TypeAlias = Callable[[Negotiation, Any], Refused | None]
Price: TypeAlias = Callable[[Negotiation, Any], int]
Look: TypeAlias = Callable[[Negotiation, SeatId], Refusal | None]
Touched: TypeAlias = Callable[[Negotiation, Any], Seq]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One topic. Its gates take their place in the one order, which is that of ``Refusal`` (rule 4.3)."""

    places: Mapping[type, frozenset[Phase]]
    """The stages in which each kind of move has its place (rule 3); its keys are the kinds of the topic."""
    costs: Mapping[type, int] = field(default_factory=dict)
    """Attention; every other kind is free (decision D12, rule 5.2)."""
    chairs: frozenset[type] = frozenset()
    """Kinds that belong to the chair alone."""
    facilitators: frozenset[type] = frozenset()
    """Kinds that belong to the facilitator alone."""
    anybodys: frozenset[type] = frozenset()
    """Kinds that the chair and delegations have alike."""
    spared: Mapping[type, Callable[[Any], bool]] = field(default_factory=dict)
    """Forms of a kind that cost nothing after all."""
    priced: Mapping[type, Price] = field(default_factory=dict)
    """Kinds whose forms cost differently: ``costs`` says what the cheapest takes."""
    gates: Mapping[type, tuple[tuple[Refusal, Gate], ...]] = field(default_factory=dict)
    """Met by one kind only, of this topic or of another, each with the gravest refusal it gives."""
    looks: Mapping[type, Look] = field(default_factory=dict)
    """Whether there is anything a kind of move could be about (``allowed``)."""
    touched: Mapping[type, Touched] = field(default_factory=dict)
    """The event that last touched what an action names (decision D7, rule 6.1)."""
