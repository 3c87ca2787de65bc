"""What a capital wants and will not sign: the secret half of a delegation (decision D4)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId, BracketId, ClauseId, PerMille
from game.terms.text import Choice


class Future(StrEnum):
    """Where the world may go from here: the five futures."""

    TOGETHER = "together"
    UNBOUND = "unbound"
    GOING_ALONE = "going_alone"
    RETREAT = "retreat"
    RENEWAL = "renewal"


class ActorKind(StrEnum):
    """Kinds of domestic actor (decision D20)."""

    EXECUTIVE = "executive"
    LEGISLATURE = "legislature"
    COURTS = "courts"
    INDUSTRY = "industry"
    CIVIL_SOCIETY = "civil_society"
    SUBNATIONAL = "subnational"
    SECURITY = "security"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A clause and the alternatives of it that satisfy the condition."""

    clause: ClauseId
    alternatives: tuple[AlternativeId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLine:
    """What the capital will not sign, unless *all* conditions hold; no condition = absolute."""

    clause: ClauseId
    alternatives: tuple[AlternativeId, ...]
    note: str
    unless: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cares:
    """What a domestic actor looks at, per mille, -1000..1000 each (decision D19)."""

    sov: PerMille
    rights: PerMille
    cap: PerMille
    eff: PerMille


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorBrief:
    """The secret half of a domestic actor. Its name and kind are public: ``scenario.DomesticActor``."""

    name: str
    weight: PerMille
    cares: Cares
    blocks: tuple[Choice, ...] = ()
    needs: tuple[Choice, ...] = ()
    """Any one of them satisfies the need (alternatives of one clause)."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """The secret instructions of one delegation."""

    confidential: str
    objective: str
    concession_order: tuple[ClauseId, ...]
    """From the cheapest to give to the dearest."""
    salience: Keyed[ClauseId, PerMille]
    """0..1000 as authored; the engine normalises."""
    preference: Keyed[BracketId, Keyed[AlternativeId, PerMille]]
    """0..1000. Complete for main brackets, ``none`` included; an inline bracket may be missing (linear in obligation
    and precision from the parent's, decision D14)."""
    red_lines: tuple[RedLine, ...]
    batna: Keyed[Future, PerMille]
    """Value of each future without this convention, 0..1000."""
    belief: Keyed[Future, PerMille]
    """Probability of each future should the talks fail; sums to 1000."""
    actors: tuple[ActorBrief, ...]
    """In the order of the public ``Delegation.actors``."""
