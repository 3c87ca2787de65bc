"""``python -m tests.seats SCENARIO [SEAT …]``: every seat in turn, its instructions as people read them, and its end.

One conference is played by artificial delegates (``--seed``). For each seat it prints the paper that is handed out, and
what became of it: what the text is worth to its capital beside no convention and beside the most it could have had,
what stands in the articles that are dearest to it, its red lines, its promises, its capital's answer.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping

from game.lab.simulate import opening_of
from game.lab.yardsticks import yardstick
from game.minutes.handout import handout
from game.scenarios import shelf
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import NO_TEXT, OBSERVER, AlternativeId, BracketId, SeatId
from game.terms.scenario import Scenario
from game.terms.views import Sight

DEAREST = 5
"""Articles of which it is told how they stand."""


def played(scenario: Scenario, seed: int) -> Table:
    """A finished conference. Raises ``AssertionError`` where a move of a delegate was refused."""
    table = Table.begin(MemoryRecord(), opening_of(scenario, seed, Keyed()), clock=lambda: 0)
    turns = Turns(table)
    turns.run()
    assert not turns.refused, turns.refused[:2]
    return table


def adopted_text(scenario: Scenario, sight: Sight) -> Mapping[BracketId, AlternativeId] | None:
    """What was adopted, words of a delegation's own taken as those they equal; ``None`` where nothing was."""
    if sight.adopted is None:
        return None
    known = {each.id: {one.id for one in each.alternatives} for each in scenario.public.convention.brackets}
    drafted = sight.scenario.convention
    return {
        place: wording if wording in known[place] else drafted.bracket(place).alternative(wording).equals or wording
        for place, wording in sight.adopted.items()
    }


def outcome(scenario: Scenario, table: Table, seat: SeatId) -> Iterator[str]:
    """What became of a seat, in lines."""
    sight = table.view(OBSERVER).sight
    text = adopted_text(scenario, sight)
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
        if text.get(BracketId(line.clause), NO_TEXT) in line.alternatives:
            lifted = line.unless and all(text.get(BracketId(c.clause), NO_TEXT) in c.alternatives for c in line.unless)
            crossed = "lifted" if lifted else "CROSSED"
            yield f"red line on {line.clause} at {'/'.join(line.alternatives)}: {crossed}"


def main(arguments: list[str] | None = None) -> int:
    """Play, then tell of each seat."""
    parser = argparse.ArgumentParser(prog="python -m tests.seats")
    parser.add_argument("scenario", help="id, or id:reduced game")
    parser.add_argument("seats", nargs="*", metavar="SEAT", help="else all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--outcomes", action="store_true", help="without the instructions")
    asked = parser.parse_args(arguments)
    scenario = shelf.load(asked.scenario)
    table, glossary = played(scenario, asked.seed), shelf.library().glossary
    for seat in asked.seats or scenario.public.states:
        if not asked.outcomes:
            print(handout(scenario.public, scenario.mandates[SeatId(seat)], SeatId(seat), glossary))
        print(f"## What became of {seat} (seed {asked.seed})", "")
        print("\n".join(f"- {line}" for line in outcome(scenario, table, SeatId(seat))), "\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
