"""The deck a scenario is played with: its own where its folder holds one, else what the shared one has for it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.scenarios.checking_deck import Cast, cast_of, check_deck
from game.scenarios.checking_shape import cleaned
from game.scenarios.margin import Margin
from game.scenarios.reading_deck import deck as read_deck
from game.scenarios.row import Table
from game.scenarios.shapes import SHAPES
from game.scenarios.shapes_deck import DECK
from game.scenarios.sheets import Sheet, open_sheet
from game.terms.deck import Inject
from game.terms.trouble import Fault, Trouble

EVENTS = "events.toml"


def casts_in(scenarios: Path) -> dict[str, Cast]:
    """Archetypes and tags of every scenario in that folder whose sheets can be parsed."""
    names = sorted(each.name for each in scenarios.iterdir() if each.is_dir())
    found = {name: cast_in(scenarios / name) for name in names}
    return {name: cast for name, cast in found.items() if cast is not None}


def cast_in(folder: Path) -> Cast | None:
    """Archetypes and tags of one scenario; ``None`` where its sheets cannot be parsed."""
    tables = [_table(open_sheet(folder, name), name) for name in ("clauses.toml", "delegations.toml")]
    text, delegations = tables
    return None if text is None or delegations is None else cast_of(text, delegations)


def _table(sheet: Sheet | Fault, name: str) -> Table | None:
    return cleaned(Margin(sheet), SHAPES[name]) if isinstance(sheet, Sheet) else None


def examine_deck(
    opened: Sheet | Fault, casts: dict[str, Cast], sources: frozenset[str] = frozenset()
) -> Margin | Fault:
    """The notes on a deck, or the one fault that keeps it from being parsed."""
    if isinstance(opened, Fault):
        return opened
    margin = Margin(opened)
    check_deck(margin, cleaned(margin, DECK), casts, sources)
    return margin


def own_deck(folder: Path) -> tuple[Inject, ...] | None:
    """The deck in a scenario's folder; ``None`` where it holds none. Raises ``Trouble`` where it is not sound."""
    if not (folder / EVENTS).is_file():
        return None
    cast = cast_in(folder)
    return _sound(open_sheet(folder, EVENTS), {} if cast is None else {folder.name: cast})


@cache
def shared_deck(assets: Path) -> tuple[Inject, ...]:
    """All injects of the shared deck, none where there is no such file. Raises ``Trouble`` where it is not sound."""
    if not (assets / EVENTS).is_file():
        return ()
    return _sound(open_sheet(assets, EVENTS), casts_in(assets / "scenarios"))


def _sound(opened: Sheet | Fault, casts: dict[str, Cast]) -> tuple[Inject, ...]:
    examined = examine_deck(opened, casts)
    faults = [examined] if isinstance(examined, Fault) else examined.faults
    if faults or isinstance(opened, Fault):
        raise Trouble(f"The event deck cannot be played with. {faults[0]}")
    return read_deck(opened.row)
