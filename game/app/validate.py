"""``validate``: every fault of a scenario at once, with file, line, reason and cure; then whether it has a deal."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.app import terminal
from game.scenarios import shelf
from game.scenarios.checking import Examined, examine
from game.scenarios.checking_bargain import Advice, advice
from game.terms.codec import to_plain


def run(asked: Namespace) -> int:
    """Check a folder, or a scenario of the shelf by its id; status 1 where it cannot be played."""
    folder = shelf.folder(asked.path) if asked.path in shelf.names() else Path(asked.path)
    found = examine(folder)
    said = () if found.faults else advice(shelf.load(str(folder)))
    if asked.json:
        terminal.one_object(
            {
                "path": asked.path,
                "sound": not found.faults,
                "faults": [to_plain(each) for each in found.faults],
                "warnings": [to_plain(each) for each in found.warnings],
                "advice": [to_plain(each) for each in said],
            }
        )
    else:
        _print(asked.path, found, said)
    return 1 if found.faults else 0


def _print(path: str, found: Examined, said: tuple[Advice, ...]) -> None:
    terminal.say(*(str(each) for each in found.faults))
    terminal.say(*(f"Not a fault, but odd: {each}" for each in found.warnings))
    terminal.say(*(f"Worth a look: {each.sentence}" for each in said))
    if found.faults:
        terminal.say("", f"{path} cannot be played: {len(found.faults)} to mend.")
    else:
        terminal.say(f"{path} is sound.")
