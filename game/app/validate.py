"""``validate``: every fault of a scenario at once, with file, line, reason and cure."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.app import terminal
from game.scenarios import shelf
from game.scenarios.checking import check
from game.terms.codec import to_plain


def run(asked: Namespace) -> int:
    """Check a folder, or a scenario of the shelf by its id."""
    folder = shelf.folder(asked.path) if asked.path in shelf.names() else Path(asked.path)
    faults = check(folder)
    if asked.json:
        terminal.one_object({"path": asked.path, "sound": not faults, "faults": [to_plain(each) for each in faults]})
    elif faults:
        terminal.say(*(str(each) for each in faults))
    else:
        terminal.say(f"{asked.path} is sound.")
    return 1 if faults else 0
