"""What a text binds its parties to: the final clauses as they stand, put together (decision D21).

Authors write words into ``Alternative.binds``; here is what each of them means, and which prevails where two clauses
speak of the same thing. Pure: a convention and the wording that stands in each bracket in, one ``Bound`` out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TypeVar

from game.terms.ids import AlternativeId, BracketId, PerMille
from game.terms.text import Binds, Clause, Convention


class Review(StrEnum):
    """Who looks at how the convention is kept, the least searching first."""

    NOTHING = "none"
    LATER = "later"
    """To be agreed afterwards."""
    SELF = "self"
    """Parties report on themselves."""
    PEER = "peer"
    PEER_FULL = "peer_full"
    """Parties review each other; of the second kind the whole report is published."""
    INDEPENDENT = "independent"


class Disputes(StrEnum):
    """How a dispute is settled, the least binding first."""

    NOTHING = "none"
    CONSULTATION = "consultation"
    NEGOTIATION = "negotiation"
    OPTIONAL_ARBITRATION = "optional_arbitration"
    """Arbitration where both sides agree to it, once there is a dispute."""
    OPT_OUT = "opt_out"
    """Arbitration, unless a state has declared beforehand that it does not accept it."""
    ARBITRATION = "arbitration"


class Participation(StrEnum):
    """Who may become a party, the narrower circle first."""

    CLOSED = "closed"
    """Signatories only."""
    OPEN = "open"
    """Whoever did not sign may accede."""


class Financing(StrEnum):
    """Who pays, the least certain money first."""

    NOTHING = "none"
    VOLUNTARY = "voluntary"
    INDICATIVE = "indicative"
    """A scale that shows what would be fair and obliges nobody."""
    SHARE = "share"
    """A share of what is recovered."""
    ASSESSED = "assessed"
    """Fixed shares, owed."""


Means = TypeVar("Means", Review, Disputes, Participation, Financing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A text's final clauses, put together. What a text says nothing of is at its weakest."""

    reservations: bool = True
    """Allowed unless a clause bars them."""
    review: Review = Review.NOTHING
    disputes: Disputes = Disputes.NOTHING
    participation: Participation = Participation.CLOSED
    financing: Financing = Financing.NOTHING
    staged: PerMille = PerMille(0)
    """How far duties may begin by stages: of the clause that goes furthest."""
    threshold: PerMille | None = None
    """Share of the delegations whose ratification brings it into force, where ``binds`` says one."""

    def answers_to_an_arbiter(self, *, opted_out: bool) -> bool:
        """Whether a party can be taken to arbitration by another that insists."""
        return self.disputes is Disputes.ARBITRATION or (self.disputes is Disputes.OPT_OUT and not opted_out)


WORDS: Mapping[str, tuple[str, ...]] = {
    "review": tuple(Review),
    "disputes": tuple(Disputes),
    "participation": tuple(Participation),
    "financing": tuple(Financing),
}
"""What may be written in ``binds``, by key."""


def bound(convention: Convention, stands: Mapping[BracketId, AlternativeId]) -> Bound:
    """What a text binds to; ``stands`` is the wording in each bracket that counts, as a convention is adopted.

    Within a clause an inline bracket overrides its parent. Where several clauses speak of one thing the stronger
    prevails: a bar on reservations, the more searching review, the more binding settlement, the surer money, the wider
    circle.
    """
    said = [each for each in (_of_clause(clause, stands) for clause in convention.clauses) if each is not None]
    return Bound(
        reservations=all(each.reservations is not False for each in said),
        review=_strongest(Review, (each.review for each in said)),
        disputes=_strongest(Disputes, (each.disputes for each in said)),
        participation=_strongest(Participation, (each.participation for each in said)),
        financing=_strongest(Financing, (each.financing for each in said)),
        staged=max((each.staged for each in said if each.staged is not None), default=PerMille(0)),
        threshold=next((each.threshold for each in reversed(said) if each.threshold is not None), None),
    )


def _strongest(means: type[Means], said: Iterable[str | None]) -> Means:
    """The strongest that is said; the weakest where nothing is, or a word of an older scenario that means nothing."""
    order = list(means)
    return max((means(each) for each in said if each in order), key=order.index, default=order[0])


def _of_clause(clause: Clause, stands: Mapping[BracketId, AlternativeId]) -> Binds | None:
    """What one clause says as it stands, inline brackets over their parent; ``None`` where it says nothing."""
    together: Binds | None = None
    for each in _binding(clause, stands):
        together = each if together is None else _over(together, each)
    return together


def _binding(clause: Clause, stands: Mapping[BracketId, AlternativeId]) -> Iterator[Binds]:
    for bracket in clause.brackets:
        wording = stands.get(bracket.id)
        for each in bracket.alternatives:
            if each.id == wording and each.binds is not None:
                yield each.binds


def _over(parent: Binds, inline: Binds) -> Binds:
    """What the parent says, but for what the inline bracket says otherwise."""
    said = {field.name: getattr(inline, field.name) for field in fields(Binds)}
    return replace(parent, **{name: value for name, value in said.items() if value is not None})
