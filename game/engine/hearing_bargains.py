"""What the engine hears of bargains: packages, concessions, promises kept and broken."""

from __future__ import annotations

import numpy as np

from game.engine import spoken
from game.engine.acts import ActKind, signal
from game.engine.arrays import Flags, Floats
from game.engine.course import Course
from game.engine.listening import Listeners
from game.engine.reciprocity import exchange
from game.engine.settling import utility_change
from game.engine.witnessing import act, flags_of
from game.terms import events as e
from game.terms.bargains import Undertaking
from game.terms.ids import SeatId, Seq


def _package_offered(course: Course, seq: Seq, event: e.PackageOffered) -> None:
    package = event.package
    course.packages[package.id] = package
    asks = [each.choice for each in package.undertakings if each.by != package.by]
    i = course.place_of(package.by)
    if i is None:
        return
    for choice in asks:  # what is offered in exchange is not counted (E5.5)
        if event.audience.everyone:
            spoken.counted(course, i, choice, course.ground.p.say_tabled)
        for seat in event.audience.seats:
            hearer = course.place_of(seat)
            if hearer is not None and hearer != i and not event.audience.everyone:
                spoken.whispered(course, hearer, i, choice, course.ground.p.say_tabled)


def _package_concluded(course: Course, seq: Seq, event: e.PackageConcluded) -> None:
    package = course.packages.get(event.package)
    if package is None:
        return
    parties = flags_of(course, package.parties)
    for undertaking in package.undertakings:
        _undertake(course, seq, undertaking, parties)


def _undertake(course: Course, seq: Seq, undertaking: Undertaking, parties: Flags) -> None:
    """A concession the others of the package paid for: booked now, and not again when the bracket is lifted."""
    i, place = course.place_of(undertaking.by), course.place(undertaking.choice)
    if i is None:
        return
    change = utility_change(course, place)
    giver = np.arange(len(parties)) == i
    _concede(course, seq, np.where(giver, -change, 0.0), np.where(parties & ~giver, change, 0.0))
    spoken.undertaken(course, i, undertaking.choice)


def _bracket_lifted(course: Course, seq: Seq, event: e.BracketLifted) -> None:
    place = course.place(event.choice)
    change = utility_change(course, place)
    _concede(course, seq, np.where(course.floor.gave_way(place), -change, 0.0), change)
    course.floor.settle(place)


def _concede(course: Course, seq: Seq, cost: Floats, gain: Floats) -> None:
    """Enter who gave, who received, and what the receivers learn (E3.1, E2.4)."""
    cost, gain = np.maximum(cost, 0.0), np.maximum(gain, 0.0)
    if not cost.any() or not gain.any():
        return
    p = course.ground.p
    course.books.ledger.book(seq, exchange(cost, gain, p))
    informative = np.array([p.act_concession * signal(float(each), p) if each else 0.0 for each in cost])
    coercion = course.coercion
    course.books.concessions(seq, gain, informative, coercion.duress(private=False), coercion.duress(private=True))


def _package_broken(course: Course, seq: Seq, event: e.PackageBroken) -> None:
    act(course, seq, ActKind.PROMISE_BROKEN, event.by, event.towards, event.audience)


def _promise_kept(course: Course, seq: Seq, event: e.PromiseKept) -> None:
    forced = event.promise in course.coercion.forced
    act(course, seq, ActKind.PROMISE_KEPT, event.by, event.to, event.audience, duress=forced)
    _remember(course, course.tally.kept, event.by, event.audience)


def _promise_broken(course: Course, seq: Seq, event: e.PromiseBroken) -> None:
    act(course, seq, ActKind.PROMISE_BROKEN, event.by, event.to, event.audience)
    _remember(course, course.tally.broken, event.by, event.audience)


def _remember(course: Course, record: Floats, by: SeatId, audience: e.Audience) -> None:
    i = course.place_of(by)
    if i is not None and audience.everyone:
        record[i] += 1.0
        course.tally.version += 1


OF_BARGAINS: Listeners = {
    e.PackageOffered: _package_offered,
    e.PackageConcluded: _package_concluded,
    e.BracketLifted: _bracket_lifted,
    e.PackageBroken: _package_broken,
    e.PromiseKept: _promise_kept,
    e.PromiseBroken: _promise_broken,
}
