"""The home front: domestic actors who carry a ratification or stop it, and what would carry them (E4, decision D19)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.ids import ClauseId, PerMille, SeatId
from game.terms.mandate import ActorKind


class HomeMeans(StrEnum):
    """What a government does about a domestic actor."""

    DECLARATION = "declaration"
    """An interpretative declaration that meets its concern; everybody reads it. Once for each actor."""
    SIDE_PAYMENT = "side_payment"
    """Something else that it wants. Known at home only; twice for each actor at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorWork:
    """What has been done about one domestic actor, once for each time."""

    actor: str
    means: HomeMeans


class Carrying(StrEnum):
    """What could carry a ratification."""

    DECLARATION = "declaration"
    SIDE_PAYMENT = "side_payment"
    RESERVATION = "reservation"
    NEIGHBOUR = "neighbour"
    """A ratification by a neighbour, who could be persuaded to go first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carries:
    """One thing that would carry a ratification further, and by how much."""

    what: Carrying
    gain: int
    """Per mille by which the likelihood to ratify within five years would rise; 0 where it would do nothing."""
    clause: ClauseId | None = None
    """Of a reservation."""
    state: SeatId | None = None
    """Of a neighbour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorStanding:
    """One domestic actor of one's own, as its government sees it."""

    actor: str
    kind: ActorKind
    formal: bool
    """Only formal actors can stop a ratification by themselves."""
    weight: PerMille
    support: int
    """Margin by which it is for the text, per mille of utility; below 0 it is against (E4.3)."""
    blocked: int
    """Hundredths of a block hit, or of a need unmet, that it objects to."""
    pivotal: bool
    """Whether the ratification hangs on it."""
    worked: tuple[HomeMeans, ...]
    carries: tuple[Carries, ...]
    """What could be done about it now, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeFront:
    """What stands at home for and against the adopted text, for one seat alone."""

    likelihood: PerMille
    """To ratify within five years, before a capital that is asked every year."""
    this_year: PerMille
    """That the capital ratifies this year, if it is asked."""
    pivotal: str
    """Name of the actor it hangs on, or ``Government``."""
    margin: int
    """Of that actor, per mille of utility."""
    actors: tuple[ActorStanding, ...]
    """In the order of the public ``Delegation.actors``."""
    carries: tuple[Carries, ...]
    """Reservations and neighbours, best first; only those that would do something."""
    waiting: int
    """Per mille by which this year's chance would rise by next year if what may come of neighbours came (E4.1)."""
