"""All assets at once: the books beside the scenarios, the scenarios, and what each says of the others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from game.scenarios.bundles import Bundle, Folder
from game.scenarios.checking import Examined, examine
from game.scenarios.checking_books import Shelved, check_book, check_citations, ids
from game.scenarios.checking_deck import cast_of, check_deck, check_guests
from game.scenarios.checking_shape import cleaned
from game.scenarios.margin import Margin
from game.scenarios.reading_books import library as read_library
from game.scenarios.row import Row, Table
from game.scenarios.shapes_books import BOOKS
from game.scenarios.sheets import NAMES, Sheet, open_sheet
from game.terms.teaching import Library
from game.terms.trouble import Fault, Trouble

SCENARIOS = "scenarios"


def holds_books(folder: Path) -> bool:
    """Whether that is a folder of assets rather than one scenario."""
    bundle = Folder(folder)
    return not bundle.holds(NAMES[0]) and ((folder / SCENARIOS).is_dir() or any(bundle.holds(book) for book in BOOKS))


def scenario_folders(assets: Path) -> tuple[Path, ...]:
    """Folders of scenarios among the assets, by name."""
    home = assets / SCENARIOS
    return tuple(sorted(each for each in home.iterdir() if each.is_dir())) if home.is_dir() else ()


def examine_assets(assets: Path) -> Examined:
    """Every fault of every book and scenario, and of what they say of each other. Nothing is raised."""
    return examine_books(Folder(assets), [examine(Folder(each)) for each in scenario_folders(assets)])


def examine_books(bundle: Bundle, scenarios: Sequence[Examined]) -> Examined:
    """Every fault of every book beside these scenarios, of the scenarios, and of what they say of each other."""
    opened = {book: open_sheet(bundle, book) for book in BOOKS if bundle.holds(book)}
    margins = {book: Margin(sheet) for book, sheet in opened.items() if isinstance(sheet, Sheet)}
    tables = {book: cleaned(margin, BOOKS[book]) for book, margin in margins.items()}
    shelved = _shelved(tables, scenarios)
    for book, margin in margins.items():
        check_book(margin, tables[book], shelved)
    casts = {_name(each): cast_of(*each.tables[1:]) for each in scenarios if len(each.tables) == len(NAMES)}
    if "events.toml" in tables:
        check_deck(margins["events.toml"], tables["events.toml"], casts, shelved.sources)
    if "guests.toml" in tables:
        check_guests(margins["guests.toml"], tables["guests.toml"], casts, shelved.sources)
    cited = [
        _cited(sheet, table, shelved)
        for each in scenarios
        for sheet, table in zip(each.sheets, each.tables, strict=True)
    ]
    return Examined(
        sheets=tuple(margin.sheet for margin in margins.values()),
        tables=tuple(tables.values()),
        faults=(
            *(each for each in opened.values() if isinstance(each, Fault)),
            *(fault for margin in margins.values() for fault in _by_line(margin.faults)),
            *(fault for each in scenarios for fault in each.faults),
            *(fault for margin in cited for fault in margin.faults),
        ),
        warnings=(
            *(note for margin in margins.values() for note in _by_line(margin.warnings)),
            *(note for each in scenarios for note in each.warnings),
        ),
    )


def _by_line(notes: list[Fault]) -> list[Fault]:
    return sorted(notes, key=lambda each: each.line)


def _name(examined: Examined) -> str:
    return examined.sheets[0].file.partition("/")[0]


def _cited(sheet: Sheet, table: Table, shelved: Shelved) -> Margin:
    margin = Margin(sheet)
    check_citations(margin, table, shelved)
    return margin


def _shelved(books: dict[str, Table], scenarios: Sequence[Examined]) -> Shelved:
    whole = [each for each in scenarios if len(each.tables) == len(NAMES)]
    frames = {_name(each): Row(each.tables[0]) for each in whole}
    events = Row(books.get("events.toml", {})).rows("event")
    return Shelved(
        sources=ids(books.get("sources.toml", {}), "source"),
        positions=ids(books.get("positions.toml", {}), "position"),
        questions=ids(books.get("debrief.toml", {}), "question"),
        injects={each.word("id"): frozenset(each.words("scenarios")) for each in events},
        games={name: frozenset(g.word("name") for g in row.rows("reduced_game")) for name, row in frames.items()},
        delegations=frozenset().union(*(ids(each.tables[2], "delegation") for each in whole)),
    )


@cache
def library(assets: Path) -> Library:
    """All the teaching among the assets. Raises ``Trouble`` where a book is not sound."""
    bundle = Folder(assets)
    opened = {book: open_sheet(bundle, book) for book in BOOKS if bundle.holds(book)}
    rows: dict[str, Row] = {}
    for book, sheet in opened.items():
        if isinstance(sheet, Fault):
            raise Trouble(f"The book {book} cannot be read. {sheet}")
        margin = Margin(sheet)
        cleaned(margin, BOOKS[book])
        if margin.faults:
            raise Trouble(f"The book {book} cannot be read. {margin.faults[0]}")
        rows[book] = sheet.row
    return read_library(rows)
