"""``python -m tests.seats SCENARIO [SEAT …]``: every seat in turn, its instructions as people read them, and its end.

One conference is played by artificial delegates (``--seed``). For each seat it prints the paper that is handed out, and
what became of it: what the text that was adopted is worth to its capital beside no convention and beside the most it
could have had, what stands in the articles that are dearest to it, its red lines, its promises, its capital's answer.
With ``--seeds N`` it plays N conferences and prints one line for each seat: how often a text was worth less to it than
none, how often it signed and ratified such a text, and how often it did so over a red line. What a text becomes in the
years of practice is left out: who is outvoted there had joined for what was adopted.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from statistics import median

from game.lab.simulate import opening_of
from game.lab.yardsticks import in_effect, yardstick
from game.minutes.handout import handout
from game.scenarios import shelf
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import NO_TEXT, OBSERVER, AlternativeId, BracketId, SeatId
from game.terms.mandate import RedLine
from game.terms.scenario import Scenario

DEAREST = 5
"""Articles of which it is told how they stand."""


def played(scenario: Scenario, seed: int) -> Table:
    """A finished conference. Raises ``AssertionError`` where a move of a delegate was refused."""
    table = Table.begin(MemoryRecord(), opening_of(scenario, seed, Keyed()), clock=lambda: 0)
    turns = Turns(table)
    turns.run()
    assert not turns.refused, turns.refused[:2]
    return table


def adopted_text(table: Table) -> Mapping[BracketId, AlternativeId] | None:
    """What was adopted, words of a delegation's own taken as those they equal; ``None`` where nothing was."""
    happened = [each.event for each in table.recorded()]
    adopted = next((each for each in happened if isinstance(each, e.ConventionAdopted)), None)
    return None if adopted is None else in_effect(adopted.text, happened)


def outcome(scenario: Scenario, table: Table, seat: SeatId) -> Iterator[str]:
    """What became of a seat, in lines."""
    sight = table.view(OBSERVER).sight
    text = adopted_text(table)
    place, measure = scenario.public.states.index(seat), yardstick(scenario)
    outside, most = measure.bargain.outside[place], measure.bargain.best()[place]
    if text is None:
        yield f"no convention: it keeps {100 * outside:.0f} points; the most it could have had is {100 * most:.0f}"
    else:
        worth = measure.worth(text)[place]
        share = (worth - outside) / max(most - outside, 1e-9)
        yield (
            f"the text is worth {100 * worth:.0f} points to it, none {100 * outside:.0f}, the most {100 * most:.0f}: "
            f"{100 * share:+.0f} % of what there was to win; the Nash text {100 * measure.best[place]:.0f}"
        )
        yield from _articles(scenario, seat, text)
    yield f"promises kept {_of(table, e.PromiseKept, seat)}, broken {_of(table, e.PromiseBroken, seat)}"
    if text is not None:
        signed = "signed" if seat in sight.signed else "did not sign"
        joined = f"ratified in year {sight.parties[seat]}" if seat in sight.parties else "did not ratify"
        yield f"it {signed} and {joined}"


def _of(table: Table, kind: type[e.PromiseKept | e.PromiseBroken], seat: SeatId) -> int:
    return sum(isinstance(each.event, kind) and each.event.by == seat for each in table.recorded())


def _articles(scenario: Scenario, seat: SeatId, text: Mapping[BracketId, AlternativeId]) -> Iterator[str]:
    """Its dearest articles as they stand, with what it likes; its red lines that are crossed."""
    mandate = scenario.mandates[seat]
    clauses = sorted(scenario.public.convention.clauses, key=lambda each: -mandate.salience.get(each.id, 0))
    for clause in clauses[:DEAREST]:
        stands = text.get(clause.main.id, NO_TEXT)
        likes = mandate.preference[clause.main.id]
        first = max(likes, key=lambda each: likes[each])
        liked = likes.get(stands, 0) // 10
        yield f"article {clause.article} stands at {stands} ({liked} of 100 to it; it wanted {first})"
    for line in mandate.red_lines:
        if touched(line, text):
            crossed = "CROSSED" if crosses(line, text) else "lifted"
            yield f"red line on {line.clause} at {'/'.join(line.alternatives)}: {crossed}"


def touched(line: RedLine, text: Mapping[BracketId, AlternativeId]) -> bool:
    """Whether what a red line names stands in the text."""
    return text.get(BracketId(line.clause), NO_TEXT) in line.alternatives


def crosses(line: RedLine, text: Mapping[BracketId, AlternativeId]) -> bool:
    """Whether it stands there without what would lift the line."""
    lifted = all(text.get(BracketId(each.clause), NO_TEXT) in each.alternatives for each in line.unless)
    return touched(line, text) and not (line.unless and lifted)


@dataclass(slots=True)
class Record:
    """A seat over several conferences."""

    adopted: int = 0
    below: int = 0
    """Texts worth less to it than no convention."""
    signed: int = 0
    """Of those, signed."""
    ratified: int = 0
    """Of those, ratified."""
    crossed: int = 0
    """Texts ratified over a red line."""
    surplus: list[float] = field(default_factory=list)
    """Points beyond no convention that adopted texts were worth to it."""


def over_seeds(scenario: Scenario, seeds: range) -> dict[SeatId, Record]:
    """Every seat's record over conferences with these seeds."""
    kept = {seat: Record() for seat in scenario.public.states}
    for seed in seeds:
        table = played(scenario, seed)
        text = adopted_text(table)
        if text is not None:
            _keep(scenario, table, text, kept)
    return kept


def _keep(
    scenario: Scenario, table: Table, text: Mapping[BracketId, AlternativeId], kept: dict[SeatId, Record]
) -> None:
    sight, measure = table.view(OBSERVER).sight, yardstick(scenario)
    for seat, surplus in zip(kept, measure.worth(text) - measure.bargain.outside, strict=True):
        record = kept[seat]
        record.adopted += 1
        record.surplus.append(100 * float(surplus))
        record.crossed += seat in sight.parties and any(
            crosses(line, text) for line in scenario.mandates[seat].red_lines
        )
        if surplus < 0:
            record.below += 1
            record.signed += seat in sight.signed
            record.ratified += seat in sight.parties


def told(scenario: Scenario, seeds: range) -> Iterator[str]:
    """The records in lines."""
    kept = over_seeds(scenario, seeds)
    adopted = next(iter(kept.values())).adopted
    yield f"{scenario.public.id}: {len(seeds)} conferences, texts adopted: {adopted}"
    for seat, record in kept.items():
        if record.adopted:
            spread = f"{min(record.surplus):+.0f} to {max(record.surplus):+.0f}, median {median(record.surplus):+.0f}"
            yield (
                f"  {seat}: below no text {record.below} times (signed {record.signed}, ratified {record.ratified}); "
                f"ratified over a red line {record.crossed}; points beyond no text {spread}"
            )


def main(arguments: list[str] | None = None) -> int:
    """Play, then tell of each seat."""
    parser = argparse.ArgumentParser(prog="python -m tests.seats")
    parser.add_argument("scenario", help="id, or id:reduced game")
    parser.add_argument("seats", nargs="*", metavar="SEAT", help="else all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--seeds", type=int, metavar="N", help="that many conferences, from --seed on, in a line a seat"
    )
    parser.add_argument("--outcomes", action="store_true", help="without the instructions")
    asked = parser.parse_args(arguments)
    scenario = shelf.load(asked.scenario)
    if asked.seeds:
        for line in told(scenario, range(asked.seed, asked.seed + asked.seeds)):
            print(line, flush=True)
        return 0
    table, glossary = played(scenario, asked.seed), shelf.library().glossary
    for seat in asked.seats or scenario.public.states:
        if not asked.outcomes:
            print(handout(scenario.public, scenario.mandates[SeatId(seat)], SeatId(seat), glossary))
        print(f"## What became of {seat} (seed {asked.seed})", "")
        print("\n".join(f"- {line}" for line in outcome(scenario, table, SeatId(seat))), "\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
