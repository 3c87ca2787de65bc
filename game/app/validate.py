"""``validate``: every fault of a scenario at once, with file, line, reason and cure; then whether it has a deal."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.app import terminal
from game.scenarios import books, shelf
from game.scenarios.checking import Examined, examine_path
from game.scenarios.checking_bargain import Advice, advice
from game.terms.codec import to_plain


def run(asked: Namespace) -> int:
    """Check a folder, a zipped scenario, all assets, or a scenario of the shelf by its id; status 1 where it is bad."""
    path = shelf.folder(asked.path) if asked.path in shelf.names() else Path(asked.path)
    whole = books.holds_books(path)
    found = books.examine_assets(path) if whole else examine_path(path)
    said = () if found.faults else _advised(path, whole=whole)
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


def _advised(path: Path, *, whole: bool) -> tuple[Advice, ...]:
    """What the linter says of that scenario, or of each of the assets."""
    folders = books.scenario_folders(path) if whole else (path,)
    return tuple(each for folder in folders for each in advice(shelf.load(str(folder))))


def _print(path: str, found: Examined, said: tuple[Advice, ...]) -> None:
    terminal.say(*(str(each) for each in found.faults))
    terminal.say(*(f"Not a fault, but odd: {each}" for each in found.warnings))
    terminal.say(*(f"Worth a look: {each.sentence}" for each in said))
    if found.faults:
        terminal.say("", f"{path} cannot be played: {len(found.faults)} to mend.")
    else:
        terminal.say(f"{path} is sound.")
