"""What the engine hears in an event: which counts, acts, exchanges and standings it moves.

Only the audience of an event learns anything from it (decision D2). Estimates, and all that rests on them, move with
public events alone; what was told in confidence goes to the overlay of those who were told (decision D3).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from game.engine.acts import ActKind, signal, weight
from game.engine.arrays import Flags, Floats, Whole
from game.engine.axes import Place
from game.engine.beliefs import stance_count
from game.engine.case import case
from game.engine.course import Course
from game.engine.forecast import yearly_alpha
from game.engine.ratification import hazard
from game.engine.reciprocity import exchange
from game.engine.utility import worth
from game.terms import events as e
from game.terms.bargains import Undertaking
from game.terms.by_seat import Keyed
from game.terms.ids import CERTAIN, SeatId, Seq
from game.terms.moments import QUARTERS_A_MONTH
from game.terms.standing import Declaration, QuestionKind, ReopenCause, Stance, Vote
from game.terms.text import Choice


def hear(course: Course, recorded: e.Recorded) -> None:
    """Let one event have happened. Events that move nothing here cost nothing."""
    listener = _LISTENERS.get(type(recorded.event))
    if listener is not None:
        listener(course, recorded.seq, recorded.event)


def _stage_opened(course: Course, seq: Seq, event: e.StageOpened) -> None:
    course.tally.open_stage(event.moment)
    course.books.pass_to(event.moment.quarter / QUARTERS_A_MONTH)


def _stance_declared(course: Course, seq: Seq, event: e.StanceDeclared) -> None:
    i = course.place_of(event.by)
    if i is None:
        return
    if event.audience.everyone:
        for each in event.declarations:
            place = course.place(each.choice)
            course.minds.heard(i, place, course.floor.declare(i, place, each.stance), each.stance)
    else:
        _confided(course, seq, i, event)


def _confided(course: Course, seq: Seq, i: int, event: e.StanceDeclared) -> None:
    for seat in event.audience.seats:
        hearer = course.place_of(seat)
        if hearer is None or hearer == i:
            continue
        fresh = _tell(course, hearer, i, event.declarations)
        if fresh:
            size = weight(ActKind.INFORMATION, course.ground.p, magnitude=min(fresh * course.ground.p.confided, 1.0))
            course.books.act(
                seq,
                ActKind.INFORMATION,
                size,
                actor=i,
                concerned=np.array([hearer]),
                witnesses=_witnesses(course, event.audience),
            )


def _tell(course: Course, hearer: int, i: int, declarations: tuple[Declaration, ...]) -> int:
    """Enter what was confided; answers how many brackets it was the first word about."""
    minds = course.minds
    places = [(course.place(each.choice), each.stance) for each in declarations]
    fresh = {place.c for place, _ in places if not minds.told_of(hearer, i, place.c)}
    for place, stance in places:
        minds.told(hearer, i, place, stance_count(stance, course.ground.p))
    return len(fresh)


def _wording_tabled(course: Course, seq: Seq, event: e.WordingTabled) -> None:
    _brought_forward(course, event.by, event.choice)


def _brought_forward(course: Course, by: SeatId, choice: Choice) -> None:
    i, place = course.place_of(by), course.place(choice)
    course.floor.put_on_table(place)
    if i is not None:
        course.floor.asked[i, place.c, place.k] = True
        course.minds.counted(i, place, course.ground.p.say_tabled)


def _own_wording_tabled(course: Course, seq: Seq, event: e.OwnWordingTabled) -> None:
    """Own words are what they equal in legal effect (decision D16)."""
    course.own[event.bracket, event.alternative] = event.equals
    _brought_forward(course, event.by, Choice(bracket=event.bracket, alternative=event.alternative))


def _wording_sponsored(course: Course, seq: Seq, event: e.WordingSponsored) -> None:
    _brought_forward(course, event.by, event.choice)
    i, place = course.place_of(event.by), course.place(event.choice)
    if i is not None:
        course.minds.heard(i, place, course.floor.declare(i, place, Stance.SUPPORT), Stance.SUPPORT)


def _chair_text(course: Course, seq: Seq, event: e.ChairTextTabled) -> None:
    for choice in event.choices:
        course.floor.put_on_table(course.place(choice))


def _package_offered(course: Course, seq: Seq, event: e.PackageOffered) -> None:
    package = event.package
    course.packages[package.id] = package
    asks = [each.choice for each in package.undertakings if each.by != package.by]
    i = course.place_of(package.by)
    if i is None:
        return
    for choice in asks:  # what is offered in exchange is not counted (E5.5)
        place = course.place(choice)
        if event.audience.everyone:
            course.minds.counted(i, place, course.ground.p.say_tabled)
        for seat in event.audience.seats:
            hearer = course.place_of(seat)
            if hearer is not None and hearer != i and not event.audience.everyone:
                course.minds.told(hearer, i, place, course.ground.p.say_tabled)


def _package_concluded(course: Course, seq: Seq, event: e.PackageConcluded) -> None:
    package = course.packages.get(event.package)
    if package is None:
        return
    parties = _flags(course, package.parties)
    for undertaking in package.undertakings:
        _undertake(course, seq, undertaking, parties)


def _undertake(course: Course, seq: Seq, undertaking: Undertaking, parties: Flags) -> None:
    """A concession the others of the package paid for: booked now, and not again when the bracket is lifted."""
    i, place = course.place_of(undertaking.by), course.place(undertaking.choice)
    if i is None:
        return
    change = _change(course, place)
    giver = np.arange(len(parties)) == i
    _concede(course, seq, np.where(giver, -change, 0.0), np.where(parties & ~giver, change, 0.0))
    course.floor.undertake(i, place)


def _bracket_lifted(course: Course, seq: Seq, event: e.BracketLifted) -> None:
    place = course.place(event.choice)
    change = _change(course, place)
    _concede(course, seq, np.where(course.floor.gave_way(place), -change, 0.0), change)
    course.floor.settle(place)


def _change(course: Course, place: Place) -> Floats:
    """[N] what settling a bracket changes in everybody's estimated utility (E5.4, D1)."""
    ground, value, text = course.ground, course.minds.estimate().value, course.floor.standing()
    settled = text.x.copy()
    settled[place.c] = 0.0
    settled[place.c, place.k] = 1.0
    after = worth(ground.layout, value, settled, ground.links, ground.links.effect)
    return after - text.worth(value, ground.links.effect)


def _concede(course: Course, seq: Seq, cost: Floats, gain: Floats) -> None:
    """Enter who gave, who received, and what the receivers learn (E3.1, E2.4)."""
    cost, gain = np.maximum(cost, 0.0), np.maximum(gain, 0.0)
    if not cost.any() or not gain.any():
        return
    p = course.ground.p
    course.books.ledger.book(seq, exchange(cost, gain, p))
    informative = np.array([p.act_concession * signal(float(each), p) if each else 0.0 for each in cost])
    course.books.concessions(seq, gain, informative)


def _package_broken(course: Course, seq: Seq, event: e.PackageBroken) -> None:
    _act(course, seq, ActKind.PROMISE_BROKEN, event.by, event.towards, event.audience)


def _promise_kept(course: Course, seq: Seq, event: e.PromiseKept) -> None:
    _act(course, seq, ActKind.PROMISE_KEPT, event.by, event.to, event.audience)
    _remember(course, course.tally.kept, event.by, event.audience)


def _promise_broken(course: Course, seq: Seq, event: e.PromiseBroken) -> None:
    _act(course, seq, ActKind.PROMISE_BROKEN, event.by, event.to, event.audience)
    _remember(course, course.tally.broken, event.by, event.audience)


def _remember(course: Course, record: Floats, by: SeatId, audience: e.Audience) -> None:
    i = course.place_of(by)
    if i is not None and audience.everyone:
        record[i] += 1.0
        course.tally.version += 1


def _question_closed(course: Course, seq: Seq, event: e.QuestionClosed) -> None:
    if event.question.kind in (QuestionKind.REOPENING, QuestionKind.LEGAL_EFFECT):
        return  # neither says anything of how the wording itself is liked
    p, items = course.ground.p, [each for each in event.question.items if each.choice is not None]
    for seat, votes in event.question.answers.items():
        i = course.place_of(seat)
        for item in items if i is not None else ():
            vote = votes.get(item.id, Vote.ABSTAIN)
            if item.choice is None or i is None or vote is Vote.ABSTAIN:
                continue
            count = p.say_objection if vote is Vote.AGAINST else p.say_vote / len(items)
            course.minds.counted(i, course.place(item.choice), count)


def _bracket_reopened(course: Course, seq: Seq, event: e.BracketReopened) -> None:
    course.floor.reopen(course.ground.axes.bracket_at[event.bracket])
    if event.cause is ReopenCause.CAPITAL:  # the other two are held against nobody (decision D17)
        _act(course, seq, ActKind.REOPENING, event.by, (), event.audience)


def _bracket_fell(course: Course, seq: Seq, event: e.BracketFell) -> None:
    c = course.ground.axes.bracket_at[event.bracket]
    if event.stands is not None:
        course.floor.settle(course.ground.axes.places[event.bracket, event.stands])
    else:
        course.floor.fall(c)


def _adopted(course: Course, seq: Seq, event: e.ConventionAdopted) -> None:
    course.floor.adopt(Keyed((bracket, course.effect_of(bracket, each)) for bracket, each in event.text.items()))
    course.tally.adopted = True
    course.tally.version += 1


def _signature(course: Course, seq: Seq, event: e.SignatureGiven) -> None:
    i = course.place_of(event.by)
    if i is not None:
        course.tally.signed[i] = int(event.signed)
        course.tally.version += 1


def _submitted(course: Course, seq: Seq, event: e.RatificationSubmitted) -> None:
    i = course.place_of(event.by)
    if i is not None:
        course.tally.submitted[i] = True
        course.tally.version += 1


def _ended(course: Course, seq: Seq, event: e.SessionEnded) -> None:
    course.tally.over = True
    course.tally.version += 1


def _capital_answered(course: Course, seq: Seq, event: e.CapitalAnswered) -> None:
    i, tally = course.place_of(event.by), course.tally
    if i is None:
        return
    if event.ratified:
        tally.party[i] = True
        _act(course, seq, ActKind.RATIFIED, event.by, (), event.audience)
    else:
        tally.believed[i] += _public_hazard(course, i)
        _hold_out(course, i, event)
    tally.version += 1


def _public_hazard(course: Course, i: int) -> float:
    ground, tally = course.ground, course.tally
    regional = tally.party_then.astype(np.float64) @ ground.regions.mean[:, ground.regions.of[i]]
    alpha = yearly_alpha(tally.year, ground.p)
    return float(hazard(alpha, case(course, None).eta[i], np.asarray(regional), ground.p))


def _hold_out(course: Course, i: int, event: e.CapitalAnswered) -> None:
    """Read the hazard survived off the odds that stand in the record (the inverse of ``within_year``)."""
    if event.odds is None:
        return
    theta, missed = course.ground.p.theta, 1.0 - min(event.odds / CERTAIN, 1.0 - 1e-9)
    course.tally.held_out[i] = ((1.0 + theta * course.tally.held_out[i]) * missed**-theta - 1.0) / theta


def _in_force(course: Course, seq: Seq, event: e.EnteredIntoForce) -> None:
    course.tally.in_force_year = event.year
    course.tally.version += 1


def _act(
    course: Course, seq: Seq, kind: ActKind, by: SeatId, concerned: Iterable[SeatId], audience: e.Audience
) -> None:
    """Enter an act towards some states, or towards everybody where none is named."""
    actor = course.place_of(by)
    if actor is None:
        return
    course.books.act(
        seq,
        kind,
        weight(kind, course.ground.p),
        actor=actor,
        concerned=_places(course, concerned),
        witnesses=_witnesses(course, audience),
    )


def _places(course: Course, seats: Iterable[SeatId]) -> Whole | None:
    places = [place for place in map(course.place_of, seats) if place is not None]
    return np.array(places, dtype=np.int64) if places else None


def _flags(course: Course, seats: Iterable[SeatId]) -> Flags:
    flags = np.zeros(len(course.ground.axes.states), dtype=np.bool_)
    places = _places(course, seats)
    if places is not None:
        flags[places] = True
    return flags


def _witnesses(course: Course, audience: e.Audience) -> Flags | None:
    return None if audience.everyone else _flags(course, audience.seats)


_LISTENERS: dict[type, Callable[[Course, Seq, Any], None]] = {
    e.StageOpened: _stage_opened,
    e.StanceDeclared: _stance_declared,
    e.WordingTabled: _wording_tabled,
    e.OwnWordingTabled: _own_wording_tabled,
    e.WordingSponsored: _wording_sponsored,
    e.ChairTextTabled: _chair_text,
    e.PackageOffered: _package_offered,
    e.PackageConcluded: _package_concluded,
    e.PackageBroken: _package_broken,
    e.PromiseKept: _promise_kept,
    e.PromiseBroken: _promise_broken,
    e.QuestionClosed: _question_closed,
    e.BracketLifted: _bracket_lifted,
    e.BracketReopened: _bracket_reopened,
    e.BracketFell: _bracket_fell,
    e.ConventionAdopted: _adopted,
    e.SignatureGiven: _signature,
    e.RatificationSubmitted: _submitted,
    e.CapitalAnswered: _capital_answered,
    e.EnteredIntoForce: _in_force,
    e.SessionEnded: _ended,
}
