"""Every fault of a scenario at once, each with file, line, reason and cure; and what is odd without being wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from game.scenarios.bundles import Bundle, Folder, bundle_at
from game.scenarios.checking_deck import Cast, cast_of
from game.scenarios.checking_delegations import check_delegations
from game.scenarios.checking_frame import check_frame
from game.scenarios.checking_reduced import check_reduced_games
from game.scenarios.checking_shape import cleaned
from game.scenarios.checking_text import check_text
from game.scenarios.decks import examine_own_deck, examine_own_guests
from game.scenarios.known import known
from game.scenarios.margin import Margin
from game.scenarios.row import Table
from game.scenarios.shapes import SHAPES
from game.scenarios.sheets import NAMES, Sheet, open_sheet
from game.terms.trouble import Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What there is to say about a scenario's three files. Without faults it can be read."""

    sheets: tuple[Sheet, ...]
    """Those that could be parsed, in the order of ``NAMES``."""
    tables: tuple[Table, ...]
    """What they hold, without what is not of its kind."""
    faults: tuple[Fault, ...]
    """What keeps it from being played."""
    warnings: tuple[Fault, ...]
    """What does not: unknown keys, things left unsaid."""


def check(folder: Path) -> tuple[Fault, ...]:
    """Every fault of the scenario in ``folder``; none where it is sound. Whatever lies there, nothing is raised."""
    return examine(Folder(folder)).faults


def warnings(folder: Path) -> tuple[Fault, ...]:
    """What is odd in the scenario in ``folder`` and keeps nobody from playing it."""
    return examine(Folder(folder)).warnings


def examine(bundle: Bundle) -> Examined:
    """Open and check the three files of a scenario."""
    return examine_sheets(tuple(open_sheet(bundle, name) for name in NAMES))


def examine_sheets(opened: tuple[Sheet | Fault, ...]) -> Examined:
    """Check what could be opened, in the order of ``NAMES``; references only where all three could."""
    sheets = tuple(each for each in opened if isinstance(each, Sheet))
    margins = [Margin(sheet) for sheet in sheets]
    tables = [cleaned(margin, SHAPES[margin.sheet.file.rpartition("/")[2]]) for margin in margins]
    if len(sheets) == len(NAMES):
        _check_references(margins, tables)
    unopened = [each for each in opened if isinstance(each, Fault)]
    return Examined(
        sheets=sheets,
        tables=tuple(tables),
        faults=_in_order([*unopened, *(each for margin in margins for each in margin.faults)]),
        warnings=_in_order([each for margin in margins for each in margin.warnings]),
    )


def examine_path(path: Path) -> Examined:
    """Everything there is to say about the scenario in that folder or zipped file, its own deck and guests included."""
    bundle = bundle_at(path)
    if isinstance(bundle, Fault):
        return Examined(sheets=(), tables=(), faults=(bundle,), warnings=())
    found = examine(bundle)
    cast = partial(_cast, found)
    return _with_notes(_with_notes(found, examine_own_deck(bundle, cast)), examine_own_guests(bundle, cast))


def _cast(found: Examined) -> Cast | None:
    """Archetypes and tags, where the two sheets that say them could be parsed."""
    tables = {sheet.file.rpartition("/")[2]: table for sheet, table in zip(found.sheets, found.tables, strict=True)}
    text, delegations = tables.get("clauses.toml"), tables.get("delegations.toml")
    return None if text is None or delegations is None else cast_of(text, delegations)


def _with_notes(found: Examined, notes: Margin | Fault | None) -> Examined:
    match notes:
        case None:
            return found
        case Fault():
            return replace(found, faults=(*found.faults, notes))
        case _:
            return replace(found, faults=(*found.faults, *notes.faults), warnings=(*found.warnings, *notes.warnings))


def _check_references(margins: list[Margin], tables: list[Table]) -> None:
    frame, text, delegations = tables
    names = known(text, delegations)
    check_frame(margins[0], frame, names)
    check_reduced_games(margins[0], frame, delegations, names)
    check_text(margins[1], text, names)
    check_delegations(margins[2], delegations, names)


def _in_order(notes: list[Fault]) -> tuple[Fault, ...]:
    """Sheet by sheet, from the first line to the last."""
    return tuple(sorted(notes, key=lambda each: (NAMES.index(each.file.rpartition("/")[2]), each.line)))
