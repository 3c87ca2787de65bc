"""What a bare ``ad-referendum`` does: open the window; tell a machine without a screen so, and play the demo there."""

from __future__ import annotations

from argparse import Namespace

from game.app import terminal
from game.app.screen import has_screen


def run(asked: Namespace) -> int:
    """Begin."""
    if has_screen():
        from game.app import window  # here, because a machine without a screen may lack what Qt needs

        return window.run(asked)
    from game.app import demo  # here, because the window does without it

    terminal.say("There is no screen here, so Ad Referendum plays a conference in the terminal.", "")
    return demo.run(Namespace(scenario="cybercrime", reduced="", seed=asked.seed, saves=asked.saves, store=asked.store))
