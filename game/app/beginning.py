"""What a bare ``ad-referendum`` does: tell a machine without a screen so, and play the demo there."""

from __future__ import annotations

from argparse import Namespace

from game.app import demo, terminal


def run(asked: Namespace) -> int:
    """Begin."""
    terminal.say("There is no screen here, so Ad Referendum plays a conference in the terminal.", "")
    return demo.run(Namespace(scenario="cybercrime", seed=asked.seed, saves=asked.saves))
