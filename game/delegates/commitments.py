"""One's word: what this seat undertook in concluded packages and promised on the record. It keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.engine.remembering import remembered
from game.terms.bargains import Package, PackageStatus, Pledge, PledgeKind, Promise, PromiseStatus
from game.terms.ids import AlternativeId, BracketId, SeatId
from game.terms.text import Choice
from game.terms.views import Sight


def undertaken(sight: Sight) -> dict[BracketId, AlternativeId]:
    """The wording this seat is bound to support, bracket by bracket."""
    return _undertaken(sight.packages, sight.promises, sight.seat).copy()


@remembered(64)
def _undertaken(
    packages: tuple[Package, ...], promises: tuple[Promise, ...], seat: SeatId
) -> dict[BracketId, AlternativeId]:
    return {choice.bracket: choice.alternative for choice in _bound(packages, promises, seat)}


def on_the_table(sight: Sight) -> tuple[Package, ...]:
    """The packages this seat knows of that still wait for answers, oldest first."""
    return _waiting(sight.packages)


@remembered(64)
def _waiting(packages: tuple[Package, ...]) -> tuple[Package, ...]:
    return tuple(each for each in packages if each.status is PackageStatus.OFFERED)


def on_offer(sight: Sight) -> dict[BracketId, AlternativeId]:
    """What this seat is bound to, and what it would be as soon as others say yes to what it has offered or accepted."""
    bound = undertaken(sight)
    for package in on_the_table(sight):
        if sight.seat in package.accepted:
            for each in package.undertakings:
                if each.by == sight.seat:
                    bound.setdefault(each.choice.bracket, each.choice.alternative)
    return bound


def contradicts(bound: dict[BracketId, AlternativeId], choices: Iterable[Choice]) -> bool:
    """Whether one of the choices goes against what one is bound to."""
    return any(bound.get(choice.bracket, choice.alternative) != choice.alternative for choice in choices)


def pledged(sight: Sight, kind: PledgeKind) -> bool:
    """Whether this seat owes a promise of that kind."""
    return any(pledge.kind is kind for pledge in _owed(sight.promises, sight.seat))


def barred_from_tabling(sight: Sight) -> frozenset[Choice]:
    """Wordings this seat promised not to table."""
    owed = _owed(sight.promises, sight.seat)
    return frozenset(each.choice for each in owed if each.kind is PledgeKind.NOT_TABLE and each.choice is not None)


def to_table(sight: Sight) -> tuple[Choice, ...]:
    """Wordings this seat promised to table."""
    owed = _owed(sight.promises, sight.seat)
    return tuple(each.choice for each in owed if each.kind is PledgeKind.TABLE and each.choice is not None)


def _owed(promises: tuple[Promise, ...], seat: SeatId) -> Iterator[Pledge]:
    return (each.pledge for each in promises if each.by == seat and each.status is PromiseStatus.DUE)


def _bound(packages: tuple[Package, ...], promises: tuple[Promise, ...], seat: SeatId) -> Iterator[Choice]:
    for package in packages:
        if package.status is PackageStatus.CONCLUDED and seat not in package.broken_by:
            yield from (each.choice for each in package.undertakings if each.by == seat)
    for pledge in _owed(promises, seat):
        if pledge.kind is PledgeKind.SUPPORT and pledge.choice is not None:
            yield pledge.choice
