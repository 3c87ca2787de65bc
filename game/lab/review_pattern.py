"""How somebody bargained, read off the whole record: when it gave way, whether in kind, by trades, with others.

For the learner, after the conference (E6.11): every mandate is open here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from game.engine.arrays import Floats
from game.engine.case import own_worth
from game.engine.learner import (
    Counted,
    Pattern,
    answers_in_kind,
    coalition_use,
    conceded,
    exponent,
    logroll_share,
    pattern,
)
from game.lab.yardsticks import yardstick
from game.table.actors import actor
from game.table.proceedings import Proceedings
from game.terms import events as e
from game.terms.assessment import Bargained, Manner
from game.terms.bargains import Package
from game.terms.ids import PackageId, PerMille, SeatId, Seq
from game.terms.moments import Moment, Phase
from game.terms.text import Choice
from game.terms.threats import Threat

_MANNERS = {
    Pattern.BOULWARE: Manner.LATE,
    Pattern.LINEAR: Manner.STEADY,
    Pattern.CONCEDER: Manner.EARLY,
    Pattern.TOO_EARLY: Manner.TOO_EARLY_TO_TELL,
}


def bargained(record: Sequence[e.Recorded], seat: SeatId) -> Bargained:
    """The pattern of one delegation's bargaining."""
    walk, texts = Proceedings(record[0]), []
    for each in record[1:]:
        if isinstance(each.event, e.StageOpened) and walk.now.moment.phase is Phase.SITTING:
            texts.append(_worths(walk))
        walk.fold((each,))
    course, scenario = walk.climate.course, walk.opened.scenario
    yard, place = yardstick(scenario), course.ground.axes.state_at[seat]
    worth = np.array(texts).reshape(-1, len(scenario.public.states))
    con = conceded(worth, yard.bargain.best(), yard.bargain.outside)
    beta = exponent(con[:, place], len(con))
    others = np.delete(con, place, axis=1).mean(1) if len(con) else np.zeros(0)
    kind = answers_in_kind(con[:, place], others) if len(con) > 1 else None
    did = counted([each.event for each in walk.standing], seat)
    return Bargained(
        seat=seat,
        rounds=len(con),
        manner=_MANNERS[pattern(con[:, place], len(con), course.ground.p)],
        exponent=None if beta is None else round(100 * beta),
        in_kind=None if kind is None else round(1000 * kind),
        logroll=_mille(logroll_share(did)),
        together=_mille(coalition_use(did)),
        kept=did.kept,
        broken=did.broken,
        threats=did.threats,
        rests=tuple(_lines(walk.standing, seat)),
    )


def _lines(standing: Iterable[e.Recorded], seat: SeatId) -> Iterator[Seq]:
    """Its opening, every round, what the seat offered and tabled, what was concluded and sponsored of it, its word."""
    own: set[PackageId | Choice] = set()
    for each in standing:
        match each.event:
            case e.SessionOpened() | e.StageOpened(moment=Moment(phase=Phase.SITTING)):
                yield each.seq
            case e.PackageOffered() | e.WordingTabled() if actor(each.event) == seat:
                own.add(each.event.package.id if isinstance(each.event, e.PackageOffered) else each.event.choice)
                yield each.seq
            case e.PackageConcluded(package=named) | e.WordingSponsored(choice=named) if named in own:
                yield each.seq
            case e.ThreatMade(threat=Threat(by=by)) if by == seat:
                yield each.seq
            case e.PromiseKept(by=by) | e.PromiseBroken(by=by) | e.PackageBroken(by=by) if by == seat:
                yield each.seq


def _worths(walk: Proceedings) -> Floats:
    """[N] what the text as it stands is worth to each."""
    course = walk.climate.course
    return np.array([own_worth(course, i) for i in range(len(course.ground.axes.states))])


def _mille(share: float | None) -> PerMille | None:
    return None if share is None else PerMille(round(1000 * share))


def counted(happened: Iterable[e.Event], seat: SeatId) -> Counted:
    """What one did at the table: packages concluded and wordings tabled, word kept and broken, threats."""
    offers: dict[PackageId, Package] = {}
    concluded: set[PackageId] = set()
    tabled: dict[Choice, bool] = {}
    kept = broken = threats = 0
    for event in happened:
        match event:
            case e.PackageOffered() if event.package.by == seat:
                offers[event.package.id] = event.package
            case e.PackageConcluded() if event.package in offers:
                concluded.add(event.package)
            case e.WordingTabled() if event.by == seat:
                tabled[event.choice] = event.caucus is not None
            case e.WordingSponsored() if event.choice in tabled:
                tabled[event.choice] = True
            case e.PromiseKept():
                kept += event.by == seat
            case e.PromiseBroken() | e.PackageBroken():
                broken += event.by == seat
            case e.ThreatMade():
                threats += event.threat.by == seat
            case _:
                pass
    return Counted(
        adopted=len(concluded),
        traded=sum(_gives_and_takes(offers[each], seat) for each in concluded),
        proposed=len(tabled),
        joint=sum(tabled.values()),
        kept=kept,
        broken=broken,
        threats=threats,
    )


def _gives_and_takes(package: Package, seat: SeatId) -> bool:
    givers = {each.by for each in package.undertakings}
    return seat in givers and len(givers) > 1
