"""Lays sessions of one scenario side by side, by the same yardsticks, mandates open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.lab.debrief import headline_of, persons_of
from game.lab.debrief_space import surplus_of
from game.lab.debrief_walk import Walked, walk
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.comparison import Compared, Comparison
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
        rests=tuple(each.seq for each in walked.record if each.seq == walked.settled or isinstance(each.event, judged)),
    )


def _count(walked: Walked, *kinds: type) -> int:
    return sum(isinstance(each.event, kinds) for each in walked.record)


def _text(walked: Walked) -> Iterable[tuple[ClauseId, AlternativeId]]:
    axes = walked.ground.axes
    for clause in walked.ground.public.convention.clauses:
        c = axes.bracket_at[clause.main.id]
        k = int(walked.chosen[c])
        if k < len(axes.alternatives[c]):
            yield clause.id, axes.alternatives[c][k]
