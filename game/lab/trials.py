"""Outlooks held against what then happened: a whole conference, foreseen at three moments of it.

By whoever keeps the session and knows every mandate, and by one seat that knows its own and the public estimate (D1).

Beside each forecast stands what the simplest forecaster would say: what leads now stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from game.engine.outlook import outlook_of
from game.engine.playout import play, together
from game.lab.foresight import foreseen_from
from game.lab.jitter import Jitter, jittered
from game.lab.plan import Plan, varied
from game.lab.simulate import opening_of
from game.rules.clauses import leading, standing
from game.table.memory import MemoryRecord
from game.table.proceedings import Proceedings
from game.table.table import Table
from game.table.turns import Turns
from game.terms.events import Recorded, StageOpened
from game.terms.ids import AlternativeId, BracketId, SeatId
from game.terms.moments import Moment, Phase
from game.terms.readings import Outlook
from game.terms.scenario import Calendar, Scenario

RUNS = 1000
"""Playouts behind each outlook."""
EVEN = 500
"""Per mille from which a likelihood counts as a yes."""
NOWHERE = AlternativeId("-")
"""Stands for: nothing stands in this bracket."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One thing that was foreseen, and whether it came."""

    about: str
    """What: the scenario, and the bracket where it is about one."""
    checkpoint: int
    """From 0: the first round, halfway, the last round."""
    options: tuple[str, ...]
    foreseen: tuple[float, ...]
    """Probability of each option, 0..1."""
    leads: int
    """The option that would come if what leads now stayed."""
    came: int
    """The option that came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """Everything foreseen in one conference, by one forecaster."""

    adoption: tuple[Call, ...]
    in_force: tuple[Call, ...]
    brackets: tuple[Call, ...]


def checkpoints(calendar: Calendar) -> tuple[tuple[int, int], ...]:
    """Sitting and round of the three moments: the first round, the one halfway, the last."""
    every = [(s + 1, r + 1) for s in range(calendar.sittings) for r in range(calendar.rounds)]
    return every[0], every[len(every) // 2], every[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What was said at one checkpoint."""

    adoption: float
    adoption_leads: bool
    in_force: float
    in_force_leads: bool
    brackets: dict[BracketId, dict[AlternativeId, float]]
    leads: dict[BracketId, AlternativeId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One conference, foreseen by both."""

    keeper: Trial
    seat: Trial


def trials(plans: Sequence[Plan], by: Jitter, runs: int, workers: int) -> Iterator[Judged]:
    """Every trial of every plan, in the same order whatever the number of workers."""
    jobs = [(plan, number, by, runs) for plan in plans for number in range(plan.sessions)]
    with ProcessPoolExecutor(max_workers=workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_trial_of, jobs)


def _trial_of(job: tuple[Plan, int, Jitter, int]) -> Judged:
    return trial(*job)


def trial(plan: Plan, number: int, by: Jitter, runs: int = RUNS) -> Judged:
    """Play one conference of the plan among jittered capitals, and hold its outlooks against it."""
    scenario, parameters = varied(plan)
    seed = plan.seed + number
    moved = jittered(scenario, seed, by)
    table = Table.begin(MemoryRecord(), opening_of(moved, seed, parameters), clock=lambda: 0)
    Turns(table).run()
    states = scenario.public.states
    return held_against(table.recorded(), states[number % len(states)], runs)


def held_against(record: Sequence[Recorded], seat: SeatId, runs: int = RUNS) -> Judged:
    """The outlooks of the keeper and of one seat at the checkpoints of a finished conference, with what came of it."""
    walk, seen = Proceedings(record[0]), list[tuple[_Seen, _Seen]]()
    wanted = checkpoints(walk.opened.scenario.public.calendar)
    for each in record[1:]:
        walk.fold((each,))
        if isinstance(each.event, StageOpened) and (place := _place(each.event.moment)) in wanted:
            from_here = foreseen_from(walk), walk.climate.position(seat)
            keeper, seated = (outlook_of(at, together(list(play(at, runs)))) for at in from_here)
            seen += [(_seen(walk, seat, keeper), _seen(walk, seat, seated))] * wanted.count(place)
    return Judged(keeper=_trial(walk, [one for one, _ in seen]), seat=_trial(walk, [other for _, other in seen]))


def _place(moment: Moment) -> tuple[int, int]:
    return (moment.sitting, moment.round) if moment.phase is Phase.SITTING else (0, 0)


def _seen(walk: Proceedings, seat: SeatId, outlook: Outlook) -> _Seen:
    read = walk.view(seat).readings
    likely = sum(each >= EVEN for each in read.likelihood.values())
    adopted = 3 * likely >= 2 * len(read.states)
    return _Seen(
        adoption=outlook.adoption.value / 1000,
        adoption_leads=adopted,
        in_force=outlook.in_force_by_year[-1] / 1000,
        in_force_leads=adopted and read.in_force.value >= EVEN,
        brackets={
            name: {wording: share / 1000 for wording, share in shares.items()}
            for name, shares in outlook.brackets.items()
        },
        leads=_leading(walk),
    )


def _leading(walk: Proceedings) -> dict[BracketId, AlternativeId]:
    now, stands = walk.now, standing(walk.now)
    return {name: now.brackets[name].in_effect(stands.get(name, leading(now, name))) for name in now.ground.brackets}


def _trial(walk: Proceedings, seen: Sequence[_Seen]) -> Trial:
    now, scenario = walk.now, walk.opened.scenario
    text = standing(now) if now.adopted is None else now.adopted
    stands = {bracket: now.brackets[bracket].in_effect(chosen) for bracket, chosen in text.items()}
    adopted, force = now.adopted is not None, now.in_force is not None
    name, places = scenario.public.id, range(len(seen))
    return Trial(
        adoption=tuple(_either(name, k, seen[k].adoption, leads=seen[k].adoption_leads, came=adopted) for k in places),
        in_force=tuple(_either(name, k, seen[k].in_force, leads=seen[k].in_force_leads, came=force) for k in places),
        brackets=tuple(
            _which(name, k, seen[k], bracket, stands.get(bracket)) for k in places for bracket in _open_to(scenario)
        ),
    )


def _open_to(scenario: Scenario) -> list[BracketId]:
    return [each.id for each in scenario.public.convention.brackets if each.id not in scenario.public.fixed]


def _either(name: str, place: int, chance: float, *, leads: bool, came: bool) -> Call:
    return Call(
        about=name,
        checkpoint=place,
        options=("no", "yes"),
        foreseen=(1.0 - chance, chance),
        leads=int(leads),
        came=int(came),
    )


def _which(name: str, place: int, seen: _Seen, bracket: BracketId, stands: AlternativeId | None) -> Call:
    shares = seen.brackets[bracket]
    options = (*shares, NOWHERE)
    lead = seen.leads[bracket]
    return Call(
        about=f"{name} {bracket}",
        checkpoint=place,
        options=options,
        foreseen=(*shares.values(), max(0.0, 1.0 - sum(shares.values()))),
        leads=options.index(lead if lead in shares else NOWHERE),
        came=options.index(stands if stands is not None else NOWHERE),
    )
