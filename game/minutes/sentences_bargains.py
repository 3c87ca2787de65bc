"""Sentences for packages and promises."""

from __future__ import annotations

from typing import TypeAlias, assert_never

from game.minutes.catalogue import clause_list, say
from game.minutes.english.bargains import Deals
from game.minutes.names import Names
from game.minutes.pledges import pledge_words
from game.terms.bargains import Package, PackagePledge
from game.terms.events import (
    PackageAccepted,
    PackageBroken,
    PackageConcluded,
    PackageDeclined,
    PackageLapsed,
    PackageOffered,
    PackageWithdrawn,
    PromiseBroken,
    PromiseKept,
    PromiseLapsed,
    PromiseMade,
)
from game.terms.ids import SeatId

PackageEvent: TypeAlias = (
    PackageOffered
    | PackageAccepted
    | PackageDeclined
    | PackageWithdrawn
    | PackageLapsed
    | PackageConcluded
    | PackageBroken
)
PromiseEvent: TypeAlias = PromiseMade | PromiseKept | PromiseBroken | PromiseLapsed


def package_sentence(event: PackageEvent, names: Names) -> str:
    """What was offered, and what became of it."""
    match event:
        case PackageOffered():
            return _offered(event.package, names)
        case PackageAccepted():
            return say(Deals.ACCEPTED, who=names.seat(event.by), package=names.package(event.package))
        case PackageDeclined():
            return say(Deals.DECLINED, who=names.seat(event.by), package=names.package(event.package))
        case PackageWithdrawn():
            return _withdrawn(event, names)
        case PackageLapsed():
            return say(Deals.LAPSED, package=names.package(event.package))
        case PackageConcluded():
            return _concluded(event, names)
        case PackageBroken():
            return _package_broken(event, names)
        case _:
            assert_never(event)


def promise_sentence(event: PromiseEvent, names: Names) -> str:
    """What was promised, and whether it was kept."""
    match event:
        case PromiseMade():
            made = event.promise
            key = Deals.PROMISED if made.to else Deals.PROMISED_ALL
            pledge = pledge_words(made.pledge, names)
            return say(key, who=names.seat(made.by), whom=names.seats(made.to), pledge=pledge)
        case PromiseKept():
            return _judged(event, names, Deals.KEPT, Deals.KEPT_UNKNOWN)
        case PromiseBroken():
            return _judged(event, names, Deals.BROKEN, Deals.BROKEN_UNKNOWN)
        case PromiseLapsed():
            return _promise_lapsed(event, names)
        case _:
            assert_never(event)


def terms_of(package: Package, names: Names) -> str:
    """Who would do what: ``Aldmere would support …; Brescal would support …``."""
    givers = dict.fromkeys((*(each.by for each in package.undertakings), *(each.by for each in package.pledges)))
    parts = [part for giver in givers for part in _given(package, giver, names)]
    return clause_list(parts) or say(Deals.NO_TERMS)


def _given(package: Package, giver: SeatId, names: Names) -> list[str]:
    who = names.seat_within(giver)
    choices = [each.choice for each in package.undertakings if each.by == giver]
    support = [say(Deals.WOULD_SUPPORT, who=who, choices=names.choices(choices))] if choices else []
    return [*support, *(_promised(each, who, names) for each in package.pledges if each.by == giver)]


def _promised(pledge: PackagePledge, who: str, names: Names) -> str:
    words = pledge_words(pledge.pledge, names)
    if not pledge.to:
        return say(Deals.WOULD_PROMISE_ALL, who=who, pledge=words)
    return say(Deals.WOULD_PROMISE, who=who, whom=names.seats(pledge.to), pledge=words)


def _offered(package: Package, names: Names) -> str:
    whom = names.seats(each for each in package.parties if each != package.by)
    terms = terms_of(package, names)
    if not whom:
        return say(Deals.OFFERED_TO_NOBODY, who=names.seat(package.by), terms=terms)
    if package.counters is None:
        return say(Deals.OFFERED, who=names.seat(package.by), whom=whom, terms=terms)
    answered = names.package(package.counters)
    return say(Deals.COUNTERED, package=answered, who=names.seat_within(package.by), whom=whom, terms=terms)


def _withdrawn(event: PackageWithdrawn, names: Names) -> str:
    known = names.packages.get(event.package)
    package = names.package(event.package)
    if known is None:
        return say(Deals.WITHDRAWN_UNKNOWN, package=package)
    return say(Deals.WITHDRAWN, who=names.seat(known.by), package=names.own_package(event.package))


def _concluded(event: PackageConcluded, names: Names) -> str:
    known = names.packages.get(event.package)
    package = names.package(event.package)
    if known is None:
        return say(Deals.CONCLUDED_UNKNOWN, package=package)
    parties = names.seats_first(known.parties)
    return say(Deals.CONCLUDED, parties=parties, package=package, terms=terms_of(known, names))


def _package_broken(event: PackageBroken, names: Names) -> str:
    key = Deals.PACKAGE_BROKEN if event.towards else Deals.PACKAGE_BROKEN_TO_NOBODY
    return say(
        key,
        who=names.seat(event.by),
        package=names.package(event.package),
        choice=names.choice(event.choice),
        whom=names.seats(event.towards, at_most=3),
    )


def _judged(event: PromiseKept | PromiseBroken, names: Names, known: Deals, unknown: Deals) -> str:
    promise = names.promises.get(event.promise)
    who, whom = names.seat(event.by), names.seats(event.to) or names.everybody
    if promise is None:
        return say(unknown, who=who, whom=whom)
    return say(known, who=who, whom=whom, pledge=pledge_words(promise.pledge, names))


def _promise_lapsed(event: PromiseLapsed, names: Names) -> str:
    promise = names.promises.get(event.promise)
    if promise is None:
        return say(Deals.PROMISE_LAPSED_UNKNOWN, promise=str(event.promise) or names.unnamed)
    return say(
        Deals.PROMISE_LAPSED,
        who=names.seat_within(promise.by),
        whom=names.seats(promise.to) or names.everybody,
        pledge=pledge_words(promise.pledge, names),
    )
