"""``python -m tests.reduced N [SCENARIO …]``: play every reduced game N times, beside the time its run-sheet gives.

For each game: how many sessions ended, and in what; how many rounds were held, and the minutes its run-sheet leaves for
one of them; who voted a text down, and what that text was worth to it, all mandates open: points of utility above what
it expects without a convention, or a red line. Every session must end, with no move refused, in the rounds that were
planned; and a round must have its few minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from statistics import mean, median

from game.lab.plan import Plan, varied
from game.lab.simulate import everybody_ai, opening_of
from game.lab.yardsticks import yardstick
from game.scenarios import shelf
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms import events as e
from game.terms.ids import NO_TEXT, WHOLE_TEXT, AlternativeId, BracketId, ClauseId, SeatId
from game.terms.moments import Phase
from game.terms.scenario import ReducedGame, Scenario

TALKS = ("rolling text", "proposals", "comparison", "speakers", "caucus")
"""What the program shows while the conference sits, of everything a run-sheet lists."""
LEAST_MINUTES = 2.0
"""For one round at a table: less than that and nobody is heard. Design value."""
EXTENSIONS = 2
"""Rounds that a chair may add."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """One session of a game."""

    ended: bool
    adopted: bool
    by_vote: bool
    rounds: int
    refused: int
    moves: float
    """Acts of a delegation in a round, mean."""
    losses: tuple[tuple[SeatId, float, int], ...]
    """Who answered no to the text as a whole: surplus in points, red lines crossed."""
    surpluses: tuple[float, ...]
    """[N] points above what each expects without a convention, of the text that was last put."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allotted:
    """What a run-sheet leaves for the talks of a game."""

    sheet: str
    minutes: int


def played(name: str, seed: int) -> Played:
    """Play a game once and read it off."""
    scenario, parameters = varied(Plan(scenario=name, seed=seed))
    table = Table.begin(MemoryRecord(), opening_of(scenario, seed, parameters, everybody_ai(scenario)), clock=lambda: 0)
    turns = Turns(table)
    turns.run()
    record = [each.event for each in table.recorded()]
    rounds = [each for each in record if isinstance(each, e.StageOpened) and each.moment.phase is Phase.SITTING]
    acts = sum(getattr(each, "by", None) in scenario.public.states for each in record)
    worth, text, against = _last_put(record, scenario)
    adopted = next((each for each in record if isinstance(each, e.ConventionAdopted)), None)
    states = scenario.public.states
    return Played(
        ended=isinstance(record[-1], e.SessionEnded),
        adopted=adopted is not None,
        by_vote=adopted is not None and not adopted.by_consensus,
        rounds=len(rounds),
        refused=len(turns.refused),
        moves=acts / max(1, len(rounds)) / len(states),
        losses=tuple((seat, worth[states.index(seat)], _crossed(scenario, seat, text)) for seat in against),
        surpluses=worth,
    )


def _last_put(
    record: list[e.Event], scenario: Scenario
) -> tuple[tuple[float, ...], dict[BracketId, AlternativeId], tuple[SeatId, ...]]:
    """What the text that was put as a whole was worth to everybody, that text, and who said no to it."""
    text: dict[BracketId, AlternativeId] = dict(scenario.public.fixed.items())
    equals: dict[tuple[BracketId, AlternativeId], AlternativeId] = {}
    against: tuple[SeatId, ...] = ()
    for each in record:
        if isinstance(each, e.OwnWordingTabled):
            equals[each.bracket, each.alternative] = each.equals
        elif isinstance(each, e.BracketLifted):
            place, wording = each.choice.bracket, each.choice.alternative
            text[place] = equals.get((place, wording), wording)
        elif isinstance(each, e.BracketReopened):
            text.pop(each.bracket, None)
        elif isinstance(each, e.QuestionClosed):
            whole = [one for one in each.verdicts if one.item.id == WHOLE_TEXT]
            against = whole[0].against if whole else against
    measure = yardstick(scenario)
    surplus = 100.0 * (measure.worth(text) - measure.bargain.outside)
    return tuple(float(each) for each in surplus), text, against


def _crossed(scenario: Scenario, seat: SeatId, text: Mapping[BracketId, AlternativeId]) -> int:
    """Red lines of a seat that the text crosses."""

    def stands(clause: ClauseId, alternatives: tuple[AlternativeId, ...]) -> bool:
        return text.get(BracketId(clause), NO_TEXT) in alternatives

    return sum(
        stands(line.clause, line.alternatives)
        and not (line.unless and all(stands(each.clause, each.alternatives) for each in line.unless))
        for line in scenario.mandates[seat].red_lines
    )


def allotted(scenario: str, game: ReducedGame) -> Allotted | None:
    """The time for talks in the run-sheet whose length is nearest to the game's; ``None`` where none plays it."""
    sheets = [
        sheet
        for sheet in shelf.library().run_sheets
        if any((play.scenario, play.game) == (scenario, game.name) for play in sheet.plays)
    ]
    if not sheets:
        return None
    wanted = game.minutes or 0
    sheet = min(sheets, key=lambda each: (abs(each.minutes - wanted), each.id))
    talks = (each for each in sheet.items if any(word in each.program for word in TALKS))
    return Allotted(sheet=sheet.id, minutes=sum(each.ends - each.begins for each in talks))


def report(scenario: str, game: ReducedGame, sessions: list[Played]) -> Iterator[str]:
    """What came of a game, in lines; the last of them begin with a cross where something is wrong."""
    whole = shelf.load(f"{scenario}:{game.name}")
    calendar, plan = whole.public.calendar, allotted(scenario, game)
    planned = calendar.sittings * calendar.rounds
    adopted = [each for each in sessions if each.adopted]
    rounds = median(each.rounds for each in sessions)
    yield f"{scenario}: {game.name} ({len(whole.public.states)} seats, {len(game.clauses)} articles open)"
    yield (
        f"  ended {sum(each.ended for each in sessions)} of {len(sessions)}, adopted {len(adopted)}"
        f" ({sum(each.by_vote for each in adopted)} by vote);"
        f" {mean(each.moves for each in sessions):.1f} acts a seat and round"
    )
    best = yardstick(whole)
    least = 100 * float((best.best - best.bargain.outside).min())
    yield f"  the best text leaves the worst off {least:+.1f} points; those put left {_spread(whole, sessions)}"
    yield from _noes(sessions)
    if plan is None:
        yield "  ✗ no run-sheet plays it"
        return
    each_has = plan.minutes / rounds
    has = f"run-sheet {plan.sheet} has {plan.minutes} minutes of talks: {each_has:.1f} a round"
    yield f"  {rounds:g} rounds held of {planned} planned; {has}"
    yield from _wrong(sessions, planned, each_has)


def _spread(whole: Scenario, sessions: list[Played]) -> str:
    means = [mean(each.surpluses[place] for each in sessions) for place in range(len(whole.public.states))]
    return ", ".join(f"{seat} {points:+.1f}" for seat, points in zip(whole.public.states, means, strict=True))


def _noes(sessions: list[Played]) -> Iterator[str]:
    """Who answered no to the text as a whole, how often, and why as far as its mandate says."""
    said: dict[SeatId, list[tuple[float, int]]] = {}
    for each in sessions:
        for seat, points, lines in each.losses:
            said.setdefault(seat, []).append((points, lines))
    for seat, all_of_them in sorted(said.items(), key=lambda each: -len(each[1])):
        below = sum(points < 0 and not lines for points, lines in all_of_them)
        crossed = sum(lines > 0 for _, lines in all_of_them)
        proud = len(all_of_them) - below - crossed
        why = f"{crossed} over a red line, {below} worse off, {proud} for too little"
        yield f"    no from {seat} {len(all_of_them)} times: {why}"


def _wrong(sessions: list[Played], planned: int, each_has: float) -> Iterator[str]:
    if not all(each.ended for each in sessions):
        yield "  ✗ a session did not end"
    if any(each.refused for each in sessions):
        yield "  ✗ a move of a delegate was refused"
    if any(each.rounds > planned + EXTENSIONS for each in sessions):
        yield "  ✗ more rounds than planned, and than the chair may add"
    if each_has < LEAST_MINUTES:
        yield f"  ✗ a round has less than {LEAST_MINUTES:g} minutes"


def _job(job: tuple[str, int]) -> Played:
    return played(*job)


def main(arguments: list[str] | None = None) -> int:
    """Play, look, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.reduced")
    parser.add_argument("sessions", type=int, help="sessions of each reduced game")
    parser.add_argument("scenarios", nargs="*", default=shelf.names(), metavar="SCENARIO")
    parser.add_argument("--game", default="", help="only games whose name begins like this")
    parser.add_argument("--seed", type=int, default=1, help="of the first")
    parser.add_argument("--workers", type=int, default=1)
    asked = parser.parse_args(arguments)
    wrong = 0
    with ProcessPoolExecutor(asked.workers, mp_context=get_context("spawn")) as pool:
        for name in asked.scenarios:
            for game in shelf.load(name).public.reduced_games:
                if not game.name.startswith(asked.game):
                    continue
                jobs = [(f"{name}:{game.name}", asked.seed + number) for number in range(asked.sessions)]
                lines = list(report(name, game, list(pool.map(_job, jobs))))
                wrong += sum("✗" in line for line in lines)
                print("\n".join(lines), flush=True)
    print(f"faults {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
