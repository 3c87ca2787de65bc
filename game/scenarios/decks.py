"""The deck a scenario is played with: its own where one lies beside it, else what the shared one has for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TypeAlias

from game.scenarios.bundles import Bundle, Folder
from game.scenarios.checking_deck import Cast, cast_of, check_deck, check_guests
from game.scenarios.checking_shape import cleaned
from game.scenarios.margin import Margin
from game.scenarios.reading_deck import deck as read_deck
from game.scenarios.reading_deck import guests as read_guests
from game.scenarios.row import Table
from game.scenarios.shapes import SHAPES
from game.scenarios.shapes_deck import DECK
from game.scenarios.shapes_deck import GUESTS as SPEECHES
from game.scenarios.sheets import Sheet, open_sheet
from game.terms.deck import Inject
from game.terms.guests import GuestSpeech
from game.terms.trouble import Fault, Trouble

EVENTS, GUESTS = "events.toml", "guests.toml"
Known: TypeAlias = Callable[[], Cast | None]
"""The cast of a scenario whose sheets have been opened already: a large one is not taken apart twice."""


@cache
def casts_in(scenarios: Path) -> Mapping[str, Cast]:
    """Archetypes and tags of every scenario in that folder whose sheets can be parsed; the deck and the guests ask."""
    names = sorted(each.name for each in scenarios.iterdir() if each.is_dir())
    found = {name: cast_in(Folder(scenarios / name)) for name in names}
    return {name: cast for name, cast in found.items() if cast is not None}


def cast_in(bundle: Bundle) -> Cast | None:
    """Archetypes and tags of one scenario; ``None`` where its sheets cannot be parsed."""
    text, delegations = (_table(open_sheet(bundle, name), name) for name in ("clauses.toml", "delegations.toml"))
    return None if text is None or delegations is None else cast_of(text, delegations)


def _table(sheet: Sheet | Fault, name: str) -> Table | None:
    return cleaned(Margin(sheet), SHAPES[name]) if isinstance(sheet, Sheet) else None


def examine_deck(
    opened: Sheet | Fault, casts: Mapping[str, Cast], sources: frozenset[str] = frozenset()
) -> Margin | Fault:
    """The notes on a deck, or the one fault that keeps it from being parsed."""
    if isinstance(opened, Fault):
        return opened
    margin = Margin(opened)
    check_deck(margin, cleaned(margin, DECK), casts, sources)
    return margin


def examine_own_deck(bundle: Bundle, known: Known | None = None) -> Margin | Fault | None:
    """The notes on the deck that lies beside a scenario; ``None`` where there is none."""
    if not bundle.holds(EVENTS):
        return None
    cast = cast_in(bundle) if known is None else known()
    return examine_deck(open_sheet(bundle, EVENTS), {} if cast is None else {bundle.name: cast})


def examine_guests(
    opened: Sheet | Fault, casts: Mapping[str, Cast], sources: frozenset[str] = frozenset()
) -> Margin | Fault:
    """The notes on what guests may say, or the one fault that keeps it from being parsed."""
    if isinstance(opened, Fault):
        return opened
    margin = Margin(opened)
    check_guests(margin, cleaned(margin, SPEECHES), casts, sources)
    return margin


def examine_own_guests(bundle: Bundle, known: Known | None = None) -> Margin | Fault | None:
    """The notes on the guests that lie beside a scenario; ``None`` where there are none."""
    if not bundle.holds(GUESTS):
        return None
    cast = cast_in(bundle) if known is None else known()
    return examine_guests(open_sheet(bundle, GUESTS), {} if cast is None else {bundle.name: cast})


def own_guests(bundle: Bundle) -> tuple[GuestSpeech, ...] | None:
    """The guests that lie beside a scenario; ``None`` where there are none. Raises ``Trouble`` for an unsound file."""
    examined = examine_own_guests(bundle)
    return None if examined is None else read_guests(_sound(examined, "What guests may say").sheet.row)


@cache
def shared_guests(assets: Path) -> tuple[GuestSpeech, ...]:
    """All the shared guests have to say, nothing where there is no such file. Raises ``Trouble`` as above."""
    bundle = Folder(assets)
    if not bundle.holds(GUESTS):
        return ()
    examined = examine_guests(open_sheet(bundle, GUESTS), casts_in(assets / "scenarios"))
    return read_guests(_sound(examined, "What guests may say").sheet.row)


def own_deck(bundle: Bundle) -> tuple[Inject, ...] | None:
    """The deck that lies beside a scenario; ``None`` where there is none. Raises ``Trouble`` where it is not sound."""
    examined = examine_own_deck(bundle)
    return None if examined is None else read_deck(_sound(examined, "The event deck").sheet.row)


@cache
def shared_deck(assets: Path) -> tuple[Inject, ...]:
    """All injects of the shared deck, none where there is no such file. Raises ``Trouble`` where it is not sound."""
    bundle = Folder(assets)
    if not bundle.holds(EVENTS):
        return ()
    examined = examine_deck(open_sheet(bundle, EVENTS), casts_in(assets / "scenarios"))
    return read_deck(_sound(examined, "The event deck").sheet.row)


def _sound(examined: Margin | Fault, what: str) -> Margin:
    if isinstance(examined, Fault) or examined.faults:
        first = examined if isinstance(examined, Fault) else examined.faults[0]
        raise Trouble(f"{what} cannot be played with. {first}")
    return examined
