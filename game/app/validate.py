"""``validate``: every fault of a scenario at once, with file, line, reason and cure; then whether it has a deal."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.app import terminal
from game.engine.parameters import Parameters
from game.scenarios import books, reading, shelf
from game.scenarios.advice import Counsel, Zone, placed
from game.scenarios.checking import Examined, examine_path
from game.scenarios.checking_bargain import counsel
from game.scenarios.places import Places
from game.terms.codec import to_plain
from game.terms.scenario import Scenario
from game.terms.trouble import Trouble


def run(asked: Namespace) -> int:
    """Check a folder, a zipped scenario, all assets, or a scenario of the shelf by its id; status 1 where it is bad."""
    path = shelf.folder(asked.path) if asked.path in shelf.names() else Path(asked.path)
    if books.holds_books(path):
        found = books.examine_assets(path)
        examined = [(each.name, examine_path(each)) for each in books.scenario_folders(path)]
    else:
        found = examine_path(path)
        examined = [(path.stem, found)]
    said = [] if found.faults else [(name, _counsel(each)) for name, each in examined]
    if asked.json:
        terminal.one_object(
            {
                "path": asked.path,
                "sound": not found.faults,
                "faults": [to_plain(each) for each in found.faults],
                "warnings": [to_plain(each) for each in found.warnings],
                "advice": [to_plain(each) for _, heard in said for each in heard.advice],
                "zones": [{"scenario": name, **to_plain(each)} for name, heard in said for each in heard.zones],
            }
        )
    else:
        _print(asked.path, found, said)
    return 1 if found.faults else 0


def _counsel(examined: Examined) -> Counsel:
    """What the linter says of that scenario, with its lines."""
    scenario = reading.scenario(*(sheet.row for sheet in examined.sheets))
    _check_engine(scenario)
    found = counsel(scenario)
    return Counsel(advice=placed(found.advice, Places(examined.sheets)), zones=found.zones)


def _check_engine(scenario: Scenario) -> None:
    """Raise ``Trouble`` where a scenario sets a constant that the engine has not, or past its range."""
    try:
        Parameters().changed(scenario.public.parameters)
    except Trouble as trouble:
        raise Trouble(f"{scenario.public.id}/scenario.toml, [engine]: {trouble}") from None


def _print(path: str, found: Examined, said: list[tuple[str, Counsel]]) -> None:
    terminal.say(*(str(each) for each in found.faults))
    terminal.say(*(f"Not a fault, but odd: {each}" for each in found.warnings))
    for name, heard in said:
        terminal.say(*(f"Worth a look: {each}" for each in heard.advice))
        terminal.say(*(_room(name, each) for each in heard.zones))
    if found.faults:
        terminal.say("", f"{path} cannot be played: {len(found.faults)} to mend.")
    else:
        terminal.say(f"{path} is sound.")


def _room(name: str, zone: Zone) -> str:
    """How much room for agreement there is, in a sentence."""
    game = f"{name}, {zone.game}" if zone.game else name
    texts = "one text" if zone.texts == 1 else f"{zone.texts:,} texts"
    above = f"the best found leaves {zone.seat} {zone.least / 100:.1f} points above no text, and nobody less"
    below = f"the nearest found leaves {zone.seat} {-zone.least / 100:.1f} points below no text"
    most = f"no text can leave everybody more than {zone.ceiling / 100:.1f} above"
    found = {True: "has a deal", False: "has no deal", None: "has no deal that was found"}[zone.deal]
    return f"{game} {found} among {texts}: {above if zone.least >= 0 else below}; {most}."
