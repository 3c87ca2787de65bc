"""``notes``: the facilitator's booklet of a scenario, or one delegation's instructions, as Markdown."""

from __future__ import annotations

from argparse import Namespace

from game.app import terminal
from game.minutes.booklet import booklet
from game.minutes.handout import handout
from game.scenarios import shelf
from game.terms.ids import SeatId
from game.terms.scenario import Scenario
from game.terms.trouble import Trouble


def run(asked: Namespace) -> int:
    """Print it, or write it to a file. Raises ``Trouble`` for an unknown scenario or delegation."""
    scenario = shelf.load(shelf.called(asked.scenario, asked.reduced))
    content = _instructions(scenario, asked.seat) if asked.seat else booklet(scenario, shelf.library())
    if asked.out:
        terminal.expect_writable(asked.out)
        terminal.write_file(asked.out, content)
    else:
        print(content, end="")
    return 0


def _instructions(scenario: Scenario, given: str) -> str:
    seat = SeatId(given.upper())
    if seat not in scenario.public.states:
        states = ", ".join(scenario.public.states)
        raise Trouble(f"{scenario.public.title} has no delegation {given!r:.80}. It has {states}.")
    return handout(scenario.public, scenario.mandates[seat], seat, shelf.library().glossary)
