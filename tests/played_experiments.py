"""``python -m tests.played_experiments [--sessions 8] [--jobs 2]``: experiments of the engine in played sessions.

Six of the 21 are about the years under a convention (3, 4, 8, 14, 19, 21). Here nothing is constructed: delegates play
whole sessions, and what their records hold is measured. Every figure is a mean over sessions with its standard error,
signed so that above 0 is as expected; a session without the case that an experiment is about says nothing about it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from statistics import fmean

import numpy as np

from game.lab.plan import Plan, varied
from game.lab.simulate import everybody_ai, opening_of
from game.rules.practice import handles
from game.table.memory import MemoryRecord
from game.table.proceedings import Proceedings
from game.table.table import Table
from game.table.turns import Turns
from game.terms import events as e
from game.terms.bargains import PledgeKind
from game.terms.ids import OBSERVER, SeatId
from game.terms.mandate import Future
from game.terms.practice import NOT_DUE, Practice, ShockKind
from game.terms.readings import Readings
from game.terms.standing import Stance
from game.terms.text import Choice
from tests.experiments.results import mean_and_error

SCENARIOS = ("tutorial", "cybercrime", "illicit_finance", "trafficking")
UNRATIFIED = tuple((f"alpha_{year}", "-9") for year in range(1, 6))
"""Next to nobody ratifies: cooperation stays informal."""
Figures = dict[str, float]

TITLES = {
    3: ("Clubs sustain cooperation", "the expected delivery among parties holds up better in a club than open to all"),
    4: ("Informal first, treaty later", "what a treaty adds to no ratification grows from the first year to the last"),
    8: ("Coercion", "who is threatened gives way rather than others who object, and trusts who threatened less"),
    14: ("Breach as renegotiation", "others give way rather to the powerful, and rather in soft law"),
    19: ("New leaders", "what is expected of them falls less towards fellow parties than towards the rest"),
    21: ("The five futures", "going together rises with compliance and parties, retreat falls with them"),
}


@dataclass(frozen=True, slots=True)
class Played:
    """One session: its figures by name."""

    scenario: str
    seed: int
    figures: Figures


def play(scenario: str, seed: int, vary: tuple[tuple[str, str], ...] = ()) -> Table:
    """A whole session, artificial delegates in every seat."""
    whole, parameters = varied(Plan(scenario=scenario, seed=seed, vary=vary))
    table = Table.begin(MemoryRecord(), opening_of(whole, seed, parameters, everybody_ai(whole)), clock=lambda: 0)
    Turns(table).run()
    return table


def measured(job: tuple[str, int]) -> Played:
    """One session, and one more of the same seed in which next to nobody ratifies."""
    scenario, seed = job
    table = play(scenario, seed)
    years = [each.event.practice for each in table.recorded() if isinstance(each.event, e.YearCounted)]
    figures: dict[str, float] = {}
    if years:
        figures |= _club(table, years) | _renegotiated(table) | _likeness(table, years)
        figures |= _new_leaders(table.recorded()) | _against_informal(scenario, seed, years)
    figures |= _coerced(table.recorded())
    return Played(scenario, seed, figures)


def played_to(record: Sequence[e.Recorded]) -> Proceedings:
    """Where a record leads."""
    first, *rest = record
    folded = Proceedings(first)
    folded.fold(rest)
    return folded


def _parties(year: Practice) -> list[int]:
    """Places of the states that are bound by something in that year."""
    return [j for j in range(len(year.states)) if any(year.levels[c, j] != NOT_DUE for c in range(len(year.bound)))]


def _inside(year: Practice) -> float | None:
    """Expected delivery between parties; ``None`` below two."""
    among = _parties(year)
    pairs = [year.odds[i, j] / 100_000 for i in among for j in among if i != j]
    return fmean(pairs) if pairs else None


def _club(table: Table, years: Sequence[Practice]) -> Figures:
    inside = [each for each in map(_inside, years) if each is not None]
    if len(inside) < 2:
        return {}
    kind = "club" if handles(played_to(table.recorded()).now).club else "open"
    return {f"3 {kind}": inside[-1] - inside[0]}


def _against_informal(scenario: str, seed: int, years: Sequence[Practice]) -> Figures:
    record = play(scenario, seed, UNRATIFIED).recorded()
    informal = [each.event.practice for each in record if isinstance(each.event, e.YearCounted)]
    if not informal:
        return {}
    gained = [_worth(each) - _worth(other) for each, other in zip(years, informal, strict=False)]
    return {"4 first year": -gained[0], "4 last year": gained[-1], "4 growth": gained[-1] - gained[0]}


def _worth(year: Practice) -> float:
    return fmean(pay for _, pay in year.pay.items()) / 100_000


def _renegotiated(table: Table) -> Figures:
    climate, public = table.climate, table.view(OBSERVER).sight.scenario
    power = [each.power.material for each in public.delegations]
    odds = [climate.renegotiation(each.id) / 100_000 for each in public.delegations]
    strong = np.array(power) > np.median(power)
    return {
        "14 power": float(np.mean(np.array(odds)[strong]) - np.mean(np.array(odds)[~strong])),
        "14 soft": climate.softness() / 1000,
        "14 odds": fmean(odds),
    }


def _new_leaders(record: Sequence[e.Recorded]) -> Figures:
    """What is left of expected delivery after a new leadership, fellow parties against the rest."""
    fellow: list[float] = []
    rest: list[float] = []
    before: Practice | None = None
    struck: set[SeatId] = set()
    for each in record:
        if isinstance(each.event, e.ShockStruck) and each.event.shock.kind is ShockKind.LEADERSHIP:
            struck |= set(each.event.shock.struck)
        if isinstance(each.event, e.YearCounted):
            now = each.event.practice
            for of_party, kept in _kept(before, now, struck) if before is not None else ():
                (fellow if of_party else rest).append(kept)
            before, struck = now, set()
    return {"19": fmean(fellow) - fmean(rest)} if fellow and rest else {}


def _kept(before: Practice, now: Practice, struck: set[SeatId]) -> Iterator[tuple[bool, float]]:
    bound = set(_parties(before)) & set(_parties(now))
    for j, state in enumerate(now.states):
        for i in range(len(now.states)) if state in struck else ():
            if i != j and before.odds[i, j] > 0 and (i in bound) == (j in bound):
                yield i in bound, now.odds[i, j] / before.odds[i, j]


def _likeness(table: Table, years: Sequence[Practice]) -> Figures:
    arrival, last = table.arrival(), years[-1].indicators
    together, retreat = arrival.likeness[Future.TOGETHER] / 1000, arrival.likeness[Future.RETREAT] / 1000
    world = last.parties / len(years[-1].states) * last.compliance / 1000
    return {
        "21 together": together,
        "21 retreat": retreat,
        "21 world": world,
        f"21 reached {arrival.future.value}": 1.0,
    }


def _coerced(record: Sequence[e.Recorded]) -> Figures:
    """What threats did until the talks ended: to the trust of the threatened, and to what was demanded of them.

    Delegates threaten in private: only who was threatened sees its own trust move. What follows in ten years of
    cooperation drowns a threat (E2.9), and there is no same world without it to compare with.
    """
    first, *rest = record
    folded = Proceedings(first)
    before: dict[tuple[SeatId, SeatId], Readings] = {}
    asked: list[tuple[Choice, SeatId, set[SeatId]]] = []
    for each in rest:
        if isinstance(each.event, e.ThreatMade):
            threat = each.event.threat
            before.setdefault((threat.to, threat.by), folded.climate.readings(threat.to, foreseeing=False))
            if threat.demand.kind is PledgeKind.SUPPORT and threat.demand.choice is not None:
                against = _declared(folded, threat.demand.choice, Stance.OPPOSE)
                asked.append((threat.demand.choice, threat.to, against))
        if isinstance(each.event, e.ConventionAdopted | e.ConventionRejected):
            break
        folded.fold((each,))
    lost = [_lost(folded, pair, then) for pair, then in before.items()]
    return ({"8 trust": fmean(lost)} if lost else {}) | _met(folded, asked)


def _lost(folded: Proceedings, pair: tuple[SeatId, SeatId], then: Readings) -> float:
    """Trust that the threatened lost in who threatened it since, beyond what it lost in the rest."""
    now = folded.climate.readings(pair[0], foreseeing=False)
    i, j = (then.states.index(each) for each in pair)
    moved = [now.trust[i, k] - then.trust[i, k] for k in range(len(then.states)) if k not in (i, j)]
    return (fmean(moved) - (now.trust[i, j] - then.trust[i, j])) / 1000


def _declared(folded: Proceedings, choice: Choice, *stances: Stance) -> set[SeatId]:
    """Who has declared one of these stances on a wording in public."""
    declared = folded.now.brackets[choice.bracket].stances
    return {seat for seat, each in declared.items() if each.get(choice.alternative) in stances}


def _met(folded: Proceedings, asked: Sequence[tuple[Choice, SeatId, set[SeatId]]]) -> Figures:
    """Share of the threatened who came to support or accept what they had opposed, against others who opposed it."""
    threatened: dict[Choice, set[SeatId]] = {}
    for choice, to, _ in asked:
        threatened.setdefault(choice, set()).add(to)
    pressed: list[bool] = []
    others: list[bool] = []
    for choice, to, against in asked:
        came = _declared(folded, choice, Stance.SUPPORT, Stance.CAN_ACCEPT)
        pressed.append(to in came)
        others += [seat in came for seat in sorted(against - threatened[choice])]
    return {"8 now": fmean(pressed) - fmean(others)} if pressed and others else {}


def effects(played: Sequence[Played]) -> dict[int, dict[str, np.ndarray]]:
    """Of every experiment its effects by name, signed; an empty one where no session had the case."""

    def of(name: str) -> np.ndarray:
        return np.array([each.figures[name] for each in played if name in each.figures])

    def together(one: str, other: str, sign: int = 1) -> np.ndarray:
        """How two figures go together over the sessions of each scenario."""
        found = []
        for scenario in sorted({each.scenario for each in played}):
            both = [each.figures for each in played if each.scenario == scenario and one in each.figures]
            a, b = np.array([f[one] for f in both]), np.array([f[other] for f in both])
            if len(both) > 2 and a.std() > 0 and b.std() > 0:
                found.append(sign * float(np.corrcoef(a, b)[0, 1]))
        return np.array(found)

    club, free = of("3 club"), of("3 open")
    return {
        3: {"change in a club minus open to all": club - free.mean() if len(club) and len(free) else np.array([])},
        4: {"growth of the advantage": of("4 growth"), "advantage in the last year": of("4 last year")},
        8: {
            "what was demanded is met, the threatened minus other opponents": of("8 now"),
            "trust lost in who threatened": of("8 trust"),
        },
        14: {"strong minus weak": of("14 power"), "odds go with softness": together("14 odds", "14 soft")},
        19: {"kept between parties minus the rest": of("19")},
        21: {
            "together goes with parties x compliance": together("21 together", "21 world"),
            "retreat goes against them": together("21 retreat", "21 world", -1),
        },
    }


def lines(played: Sequence[Played]) -> Iterator[str]:
    """What came out, in words and figures."""
    for number, measures in effects(played).items():
        title, expects = TITLES[number]
        known = [each for each in measures.values() if len(each)]
        as_expected = "as expected" if all(each.mean() > 0 for each in known) else "NOT as expected"
        yield f"{number:>2}  {title}: {as_expected if known else 'no case was played'}"
        yield f"    expected  {expects}"
        for name, each in measures.items():
            yield f"    {mean_and_error(each) if len(each) else 'no case':>22}  {name} ({len(each)} played)"
    futures = {each.value: sum(f"21 reached {each.value}" in p.figures for p in played) for each in Future}
    yield "    reached   " + ", ".join(f"{name} {count}" for name, count in futures.items() if count)


def main() -> int:
    """Play, and print. Status 1 where nothing was played."""
    asked = argparse.ArgumentParser(prog="python3 -m tests.played_experiments", description=__doc__)
    asked.add_argument("--sessions", type=int, default=8, help="of every scenario")
    asked.add_argument("--jobs", type=int, default=2)
    asked.add_argument("scenarios", nargs="*", default=SCENARIOS)
    given = asked.parse_args()
    jobs = [(scenario, seed) for scenario in given.scenarios for seed in range(1, given.sessions + 1)]
    with ProcessPoolExecutor(given.jobs, mp_context=get_context("spawn")) as pool:
        played = list(pool.map(measured, jobs))
    print("\n".join(lines(played)))
    return 0 if played else 1


if __name__ == "__main__":
    sys.exit(main())
