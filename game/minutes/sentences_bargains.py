"""Sentences for packages and promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias, assert_never

from game.minutes.catalogue import clause_list, say
from game.minutes.english.bargains import Deals
from game.minutes.names import Names
from game.minutes.pledges import pledge_words
from game.terms.bargains import Package, Pledge
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
from game.terms.text import Choice

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
            who = names.speaking((made.by,), made.caucus)
            return say(key, who=who, whom=names.seats(made.to), pledge=pledge)
        case PromiseKept():
            return _judged(event, names, Deals.KEPT, Deals.KEPT_UNKNOWN)
        case PromiseBroken():
            return _judged(event, names, Deals.BROKEN, Deals.BROKEN_UNKNOWN)
        case PromiseLapsed():
            return _promise_lapsed(event, names)
        case _:
            assert_never(event)


def terms_of(package: Package, names: Names) -> str:
    """Who would do what: ``Aldmere would support …; Brescal and Cindra would support …``."""
    return clause_list((*_supports(package, names), *_promises(package, names))) or say(Deals.NO_TERMS)


def _supports(package: Package, names: Names) -> Iterator[str]:
    """One part for all who would support the same."""
    by_giver: dict[SeatId, tuple[Choice, ...]] = {}
    for each in package.undertakings:
        by_giver[each.by] = (*by_giver.get(each.by, ()), each.choice)
    for choices, givers in _together(by_giver).items():
        yield say(Deals.WOULD_SUPPORT, who=names.seats(givers), choices=names.choices(choices))


def _promises(package: Package, names: Names) -> Iterator[str]:
    """One part for all who would promise the same to the same."""
    made: dict[tuple[tuple[SeatId, ...], Pledge], list[SeatId]] = {}
    for each in package.pledges:
        made.setdefault((each.to, each.pledge), []).append(each.by)
    for (to, pledge), givers in made.items():
        words, who = pledge_words(pledge, names), names.seats(givers)
        if to:
            yield say(Deals.WOULD_PROMISE, who=who, whom=names.seats(to), pledge=words)
        else:
            yield say(Deals.WOULD_PROMISE_ALL, who=who, pledge=words)


def _together(by_giver: dict[SeatId, tuple[Choice, ...]]) -> dict[tuple[Choice, ...], list[SeatId]]:
    made: dict[tuple[Choice, ...], list[SeatId]] = {}
    for giver, choices in by_giver.items():
        made.setdefault(choices, []).append(giver)
    return made


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
