"""``notes``: the facilitator's booklet of a scenario, as Markdown."""

from __future__ import annotations

from argparse import Namespace

from game.app import terminal
from game.minutes.booklet import booklet
from game.scenarios import shelf


def run(asked: Namespace) -> int:
    """Print the booklet, or write it to a file. Raises ``Trouble`` for an unknown scenario."""
    content = booklet(shelf.load(shelf.called(asked.scenario, asked.reduced)), shelf.library())
    if asked.out:
        terminal.expect_writable(asked.out)
        terminal.write_file(asked.out, content)
    else:
        print(content, end="")
    return 0
