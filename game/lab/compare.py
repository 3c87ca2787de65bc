"""Lays sessions of one scenario side by side, by the same yardsticks, mandates open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.lab.debrief import headline_of, persons_of
from game.lab.debrief_home import settled_by
from game.lab.debrief_space import surplus_of
from game.lab.debrief_walk import Walked, walk
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.comparison import Aspect, Compared, Comparison
from game.terms.debrief_marks import Rests
from game.terms.events import Recorded, SessionOpened
from game.terms.ids import AlternativeId, ClauseId
from game.terms.trouble import Trouble


def compare(sessions: Sequence[tuple[str, Sequence[Recorded]]]) -> Comparison:
    """Name and record of each. Raises ``Trouble`` where they are not of one scenario."""
    opened = [each for _, record in sessions if isinstance(each := record[0].event, SessionOpened)]
    ids = sorted({each.scenario.public.id for each in opened})
    if len(ids) != 1:
        raise Trouble(f"These sessions are of different scenarios: {', '.join(ids)}. Only like is compared with like.")
    told = tuple(_compared(name, walk(record)) for name, record in sessions)
    clauses = [each.id for each in opened[0].scenario.public.convention.clauses]
    return Comparison(
        scenario=ids[0],
        title=opened[0].scenario.public.title,
        sessions=told,
        differ=tuple(each for each in clauses if len({one.text.get(each) for one in told}) > 1),
    )


def _compared(name: str, walked: Walked) -> Compared:
    surplus = surplus_of(walked)
    counted = [each for _, each in walked.of(e.YearCounted)]
    judged = (e.PromiseKept, e.PromiseBroken, e.PackageBroken, e.YearCounted)
    return Compared(
        session=name,
        persons=persons_of(walked),
        headline=headline_of(walked, None),
        created=surplus.created,
        integrative=surplus.integrative,
        packages=_count(walked, e.PackageConcluded),
        kept=_count(walked, e.PromiseKept),
        broken=_count(walked, e.PromiseBroken, e.PackageBroken),
        threats=_count(walked, e.ThreatMade),
        values=Keyed((each.seat, each.value - each.outside) for each in surplus.states),
        parties=walked.end.now.parties,
        future=walked.end.arrival().future,
        last_year=counted[-1].practice.indicators if counted else None,
        text=Keyed(_text(walked)),
        behind=Keyed((each, rests or walked.span) for each, rests in _behind(walked)),
        behind_values=Keyed((each.seat, each.rests) for each in surplus.states),
        behind_text=Keyed(
            (each.id, settled_by(walked, each.main.id)) for each in walked.ground.public.convention.clauses
        ),
        rests=tuple(each.seq for each in walked.record if each.seq == walked.settled or isinstance(each.event, judged)),
    )


def _behind(walked: Walked) -> Iterable[tuple[Aspect, Rests]]:
    """The lines behind each thing compared; none where nothing was counted."""
    ended = headline_of(walked, None)
    years = _seqs(walked, e.YearCounted)
    yield Aspect.PLAYED_BY, (walked.record[0].seq, *_seqs(walked, e.SeatHandedOver))
    yield Aspect.OUTCOME, ended.rests
    yield Aspect.PARTIES, _seqs(walked, e.CapitalAnswered)
    yield Aspect.FORCE, _seqs(walked, e.EnteredIntoForce)
    yield Aspect.CREATED, (walked.settled,)
    yield Aspect.INTEGRATIVE, (walked.settled,)
    yield Aspect.PACKAGES, _seqs(walked, e.PackageConcluded)
    yield Aspect.KEPT, _seqs(walked, e.PromiseKept)
    yield Aspect.BROKEN, _seqs(walked, e.PromiseBroken, e.PackageBroken)
    yield Aspect.THREATS, _seqs(walked, e.ThreatMade)
    yield Aspect.FUTURE, years
    yield Aspect.HONOURED, years[-1:]
    yield Aspect.MET, years[-1:]


def _seqs(walked: Walked, *kinds: type) -> Rests:
    return tuple(each.seq for each in walked.record if isinstance(each.event, kinds))


def _count(walked: Walked, *kinds: type) -> int:
    return len(_seqs(walked, *kinds))


def _text(walked: Walked) -> Iterable[tuple[ClauseId, AlternativeId]]:
    axes = walked.ground.axes
    for clause in walked.ground.public.convention.clauses:
        c = axes.bracket_at[clause.main.id]
        k = int(walked.chosen[c])
        if k < len(axes.alternatives[c]):
            yield clause.id, axes.alternatives[c][k]
