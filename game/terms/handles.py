"""What the adopted text sets for the years under it: obligations, review, the club, disputes (section 7, levers)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.terms.by_seat import Keyed
from game.terms.ids import NO_TEXT, AlternativeId, BracketId, ClauseId, PerMille
from game.terms.practice import DisputeMeans
from game.terms.scenario import PublicScenario
from game.terms.text import Alternative, Clause

BINDING = 500
"""Obligation, per mille, from which a clause asks something of a party."""
NEEDS_DOING = 100
"""Capacity, per mille, that complying takes at least: otherwise there is nothing to do or leave undone."""
CLUB = 500
"""Enforcement, per mille, from which a clause makes a club: its duties hold among members, and one can be excluded."""
ABOUT_THE_TEXT = frozenset({"final-clauses", "disputes", "symbolic", "timelines"})
"""Tags of clauses that are about the convention itself, and no obligations."""
CONFERENCE_EVERY = 5
"""Years from entry into force, and from one review conference to the next (E7.8)."""
PEERS = frozenset({"peer", "peer_full"})
INDEPENDENT = "independent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handles:
    """What the text binds, apart from its threshold and its reservations."""

    obligations: tuple[ClauseId, ...]
    """In the order of the articles."""
    reviewed: bool
    """Whether parties are reviewed by others than themselves."""
    independent: bool
    """By reviewers who publish every record."""
    club: bool
    disputes: DisputeMeans
    conferences: bool
    """Whether a review conference meets every so many years, before which the text can be amended."""
    planned: bool
    """Whether there is a plan for crises."""


def handles_of(public: PublicScenario, adopted: Keyed[BracketId, AlternativeId]) -> Handles:
    """Read them off the wordings that stand; own wordings must be among the alternatives of ``public``."""
    stands = tuple(_standing(public, adopted))
    review = next((each.binds.review for _, each in stands if each.binds and each.binds.review is not None), "")
    disputes = next((each.binds.disputes for _, each in stands if each.binds and each.binds.disputes is not None), "")
    return Handles(
        obligations=tuple(clause.id for clause, each in stands if _obliges(clause, each)),
        reviewed=review in PEERS or review == INDEPENDENT,
        independent=review == INDEPENDENT,
        club=any(each.attributes.enforcement >= CLUB and "disputes" not in clause.tags for clause, each in stands),
        disputes=_means(disputes),
        conferences=any("review" in clause.tags and each.attributes.obligation >= BINDING for clause, each in stands),
        planned=any("contingency" in clause.tags and each.attributes.obligation >= BINDING for clause, each in stands),
    )


def conference_in(year: int, in_force: int | None) -> bool:
    """Whether a text that has review conferences has one in that year."""
    return in_force is not None and year > in_force and (year - in_force) % CONFERENCE_EVERY == 0


def need_of(public: PublicScenario, adopted: Keyed[BracketId, AlternativeId], clause: ClauseId) -> PerMille:
    """Capacity that complying with a clause takes as it stands."""
    bracket = public.convention.clause(clause).main
    return bracket.alternative(adopted[bracket.id]).attributes.cap


def _standing(public: PublicScenario, adopted: Keyed[BracketId, AlternativeId]) -> Iterator[tuple[Clause, Alternative]]:
    """Every clause of the text with the wording of its main bracket."""
    for clause in public.convention.clauses:
        wording = adopted.get(clause.main.id, NO_TEXT)
        if wording != NO_TEXT:
            yield clause, clause.main.alternative(wording)


def _obliges(clause: Clause, each: Alternative) -> bool:
    asks = each.attributes.obligation >= BINDING and each.attributes.cap >= NEEDS_DOING
    return asks and ABOUT_THE_TEXT.isdisjoint(clause.tags)


def _means(disputes: str) -> DisputeMeans:
    if disputes == "arbitration":
        return DisputeMeans.ARBITRATION
    return DisputeMeans.OPT_OUT if disputes in ("opt_out", "optional_arbitration") else DisputeMeans.CONSULTATION
