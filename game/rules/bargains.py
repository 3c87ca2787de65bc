"""Packages: who may know of one, whom it binds, when an offer is overtaken, and what an event makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.rules.clauses import committed, live
from game.rules.phases import addressed, spent
from game.rules.state import Negotiation, Steps, becoming
from game.terms.bargains import Package, PackageStatus, Undertaking
from game.terms.by_seat import Keyed
from game.terms.events import (
    PackageAccepted,
    PackageBroken,
    PackageConcluded,
    PackageDeclined,
    PackageLapsed,
    PackageOffered,
    PackageWithdrawn,
)
from game.terms.ids import BracketId, PackageId, SeatId
from game.terms.standing import BracketStatus
from game.terms.text import Choice


def knows_of(package: Package, seat: SeatId) -> bool:
    """Whether a seat may know of a package: its parties from the start, everybody once it is concluded (rule 12.2)."""
    return package.status is PackageStatus.CONCLUDED or seat in package.parties


def known_to(now: Negotiation, seat: SeatId) -> tuple[Package, ...]:
    """The packages a seat may know of, oldest first."""
    agreed = PackageStatus.CONCLUDED  # spelled out: this is asked at every view
    return tuple([each for each in now.packages.values() if each.status is agreed or seat in each.parties])


def waiting_for(now: Negotiation, seat: SeatId) -> bool:
    """Whether an offer waits for this seat's answer."""
    offers = (now.packages[each] for each in now.offers)
    return any(seat in package.parties and seat not in package.accepted for package in offers)


def may_withdraw(now: Negotiation, seat: SeatId) -> bool:
    """Whether this seat has an offer on the table that nobody has answered."""
    offers = (now.packages[each] for each in now.offers)
    return any(package.by == seat and package.accepted == (seat,) for package in offers)


def binding(now: Negotiation, seat: SeatId) -> dict[BracketId, tuple[Package, Choice]]:
    """What a seat is bound to, bracket by bracket: the last package it concluded there (rule 12.5)."""
    bound: dict[BracketId, tuple[Package, Choice]] = {}
    for package in now.packages.values():
        if package.status is PackageStatus.CONCLUDED:
            for each in package.undertakings:
                if each.by == seat:
                    bound[each.choice.bracket] = (package, each.choice)
    return bound


def breach(now: Negotiation, seat: SeatId, choice: Choice) -> Package | None:
    """The package that acting against this choice would break; ``None`` where it is free, or has broken it already."""
    found = binding(now, seat).get(choice.bracket)
    if found is None or found[1] != choice or seat in found[0].broken_by:
        return None
    return found[0]


def overtaken(now: Negotiation, package: Package) -> bool:
    """Whether what a package is about can no longer be supported: settled otherwise, struck, or moot (rule 12.7)."""
    return any(_overtaken(now, each.choice) for each in package.undertakings)


def _overtaken(now: Negotiation, choice: Choice) -> bool:
    here = now.brackets[choice.bracket]
    settled_otherwise = here.status is not BracketStatus.OPEN and here.agreed != choice.alternative
    struck = choice.alternative not in now.ground.alternatives[choice.bracket]
    return settled_otherwise or struck or not live(now, choice.bracket)


def superseded(now: Negotiation, package: Package) -> Iterator[tuple[Package, Undertaking, Choice]]:
    """Earlier undertakings that concluding this package goes against, without the consent of all they were made to."""
    for each in package.undertakings:
        found = binding(now, each.by).get(each.choice.bracket)
        if found is None or found[1] == each.choice or each.by in found[0].broken_by:
            continue
        if not set(found[0].parties) <= set(package.parties):
            yield found[0], each, found[1]


def offered(now: Negotiation, event: PackageOffered) -> Negotiation:
    """An offer: its other parties may want to react."""
    package = event.package
    return becoming(
        now,
        packages=now.packages.put(package.id, package),
        offers=now.offers.put(package.id, now.moment.sitting),
        attention=spent(now, package.by, event.attention),
        ready=addressed(now, package.parties[1:]),
    )


def accepted(now: Negotiation, event: PackageAccepted) -> Negotiation:
    """One more party agrees."""
    package = now.packages[event.package]
    return becoming(
        now, packages=now.packages.put(package.id, replace(package, accepted=(*package.accepted, event.by)))
    )


def closed(now: Negotiation, event: PackageDeclined | PackageWithdrawn | PackageLapsed) -> Negotiation:
    """The offer came to nothing."""
    match event:
        case PackageDeclined():
            return _close(now, event.package, PackageStatus.DECLINED)
        case PackageWithdrawn():
            return _close(now, event.package, PackageStatus.WITHDRAWN)
        case PackageLapsed():
            return _close(now, event.package, PackageStatus.LAPSED)


def concluded(now: Negotiation, event: PackageConcluded) -> Negotiation:
    """Everybody agreed: undertakings become public stances and pledges promises."""
    brackets, promises = now.brackets, now.promises
    for each in now.packages[event.package].undertakings:
        name = each.choice.bracket
        brackets = brackets.put(name, committed(brackets[name], each.by, each.choice.alternative))
    if event.promises:
        promises = Keyed({**promises, **{each.id: each for each in event.promises}})
    made = _close(now, event.package, PackageStatus.CONCLUDED)
    return becoming(made, brackets=brackets, promises=promises)


def broken(now: Negotiation, event: PackageBroken) -> Negotiation:
    """A party went against what it undertook."""
    package = now.packages[event.package]
    after = replace(package, broken_by=(*package.broken_by, event.by))
    return becoming(now, packages=now.packages.put(package.id, after))


def _close(now: Negotiation, package: PackageId, status: PackageStatus) -> Negotiation:
    return becoming(
        now,
        packages=now.packages.put(package, replace(now.packages[package], status=status)),
        offers=now.offers.drop(package),
        package_touched=now.package_touched.put(package, now.seq),
    )


STEPS: Steps = {
    PackageOffered: offered,
    PackageAccepted: accepted,
    PackageDeclined: closed,
    PackageWithdrawn: closed,
    PackageLapsed: closed,
    PackageConcluded: concluded,
    PackageBroken: broken,
}
"""What each class of event makes of the state."""
