"""The books beside the scenarios, beyond their shape: names that point to something, sums, and a plan without gaps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.scenarios import references
from game.scenarios.lines import Path
from game.scenarios.margin import Margin, quoted
from game.scenarios.row import Row, Table

DEBRIEF_SHARE = 5
"""The debrief takes one in so many minutes at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """Which names the books and the scenarios know. Where a book is missing, nothing is said of its names."""

    sources: frozenset[str] = frozenset()
    positions: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    injects: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Scenarios of each inject."""
    games: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Names of the reduced games of each scenario."""
    delegations: frozenset[str] = frozenset()


def ids(sheet: Table, key: str) -> frozenset[str]:
    """The ids of the tables under ``key``."""
    return frozenset(row.word("id") for row in Row(sheet).rows(key))


def known_only(margin: Margin, names: Iterable[str], known: Iterable[str], what: str, path: Path) -> None:
    """Whether all of these names are known."""
    there = set(known)
    lost = [each for each in names if there and each not in there]
    if lost:
        margin.fault(path, f"there is no {what} {quoted(lost)}.", f"Add it to the {what}s, or leave it out.")


def check_book(margin: Margin, table: Table, shelved: Shelved) -> None:
    """Everything about one book that needs more than one key to see; which, its file's name says."""
    match margin.sheet.file.rpartition("/")[2]:
        case "glossary.toml":
            _check_glossary(margin, Row(table), shelved)
        case "rubric.toml":
            _check_rubric(margin, Row(table))
        case "debrief.toml":
            _check_listed(margin, Row(table), "question", ("sources",), shelved)
        case "sources.toml":
            _check_sources(margin, Row(table))
        case "positions.toml":
            _check_positions(margin, Row(table), shelved)
        case "runsheets.toml":
            _check_plan(margin, Row(table), shelved)


def _check_unique(margin: Margin, row: Row, key: str) -> None:
    named = [(each.word("id"), (key, n, "id")) for n, each in enumerate(row.rows(key)) if "id" in each]
    references.unique(margin, named, f"{key}s")


def _check_listed(margin: Margin, row: Row, key: str, cites: tuple[str, ...], shelved: Shelved) -> None:
    """No two of one name, and every source that is cited is there."""
    _check_unique(margin, row, key)
    for n, each in enumerate(row.rows(key)):
        for cite in cites:
            known_only(margin, each.words(cite), shelved.sources, "source", (key, n, cite))


def _check_glossary(margin: Margin, row: Row, shelved: Shelved) -> None:
    _check_listed(margin, row, "term", ("where",), shelved)
    terms = row.rows("term")
    known = [each.word("id") for each in terms]
    words = [(each.word("term"), ("term", n, "term")) for n, each in enumerate(terms)]
    references.unique(margin, words, "terms")
    for n, each in enumerate(terms):
        known_only(margin, each.words("see"), known, "term", ("term", n, "see"))
        if each.word("id") in each.words("see"):
            margin.fault(("term", n, "see"), "it sends the reader back to itself.", "Leave its own id out.")


def _check_rubric(margin: Margin, row: Row) -> None:
    _check_unique(margin, row, "criterion")
    together = sum(each.whole("weight") for each in row.rows("criterion"))
    if together != 100:
        margin.fault(("criterion", 0, "weight"), f"the weights sum to {together}.", "Let them sum to 100.")


def _check_sources(margin: Margin, row: Row) -> None:
    _check_unique(margin, row, "source")
    for n, each in enumerate(row.rows("source")):
        address = each.word("addr")
        if address and (not address.startswith(("https://", "http://")) or " " in address):
            cure = "Write the whole address with https://, or leave it empty."
            margin.fault(("source", n, "addr"), "the address is none that a reader could open.", cure)


def _check_positions(margin: Margin, row: Row, shelved: Shelved) -> None:
    _check_listed(margin, row, "position", ("sources",), shelved)
    for n, each in enumerate(row.rows("position")):
        known_only(margin, each.words("echoes"), shelved.delegations, "delegation", ("position", n, "echoes"))


def _check_plan(margin: Margin, row: Row, shelved: Shelved) -> None:
    _check_listed(margin, row, "objective", ("sources",), shelved)
    _check_unique(margin, row, "runsheet")
    for n, sheet in enumerate(row.rows("runsheet")):
        _check_plays(margin, sheet, shelved, ("runsheet", n))
        _check_hours(margin, sheet, ("runsheet", n))
        played = frozenset(each.word("scenario") for each in sheet.rows("play"))
        for k, item in enumerate(sheet.rows("item")):
            _check_item(margin, item, played, shelved, ("runsheet", n, "item", k))


def _check_plays(margin: Margin, sheet: Row, shelved: Shelved, path: Path) -> None:
    for n, play in enumerate(sheet.rows("play")):
        here: Path = (*path, "play", n)
        known_only(margin, [play.word("scenario")], shelved.games, "scenario", (*here, "scenario"))
        games = shelved.games.get(play.word("scenario"), frozenset())
        if "game" in play and games and play.word("game") not in games:
            reason = f"{play.word('scenario')} has no reduced game {play.word('game')}."
            margin.fault((*here, "game"), reason, f"It has {quoted(sorted(games))}.")


def _check_hours(margin: Margin, sheet: Row, path: Path) -> None:
    """Every item begins where the one before it ends, and all of them fill the session."""
    clock: dict[int, int] = {}
    for n, item in enumerate(sheet.rows("item")):
        day, begins, ends = item.whole("day", 1), item.whole("from"), item.whole("until")
        here: Path = (*path, "item", n)
        if begins != clock.get(day, 0):
            reason = f"it begins at minute {begins}, and the one before it ends at {clock.get(day, 0)}."
            margin.fault((*here, "from"), reason, "Let each item begin where the last one ends.")
        if ends <= begins:
            margin.fault((*here, "until"), "it ends before it begins.", f"Write a minute after {begins}.")
        clock[day] = max(ends, begins)
    together = sum(clock.values())
    if "minutes" in sheet and together != sheet.whole("minutes"):
        reason = f"its items fill {together} minutes, and it says {sheet.whole('minutes')}."
        margin.fault((*path, "minutes"), reason, "Change one of the two.")
    debrief = sum(item.whole("until") - item.whole("from") for item in sheet.rows("item") if item.words("questions"))
    if DEBRIEF_SHARE * debrief < together:
        reason = f"its debrief takes {debrief} of {together} minutes."
        margin.fault(path, reason, "Give the items with questions a fifth of the time at least.")


def _check_item(margin: Margin, item: Row, played: frozenset[str], shelved: Shelved, path: Path) -> None:
    known_only(margin, item.words("questions"), shelved.questions, "question", (*path, "questions"))
    known_only(margin, item.words("injects"), shelved.injects, "event", (*path, "injects"))
    reached = {name for each in item.words("injects") for name in shelved.injects.get(each, ())}
    without = sorted(played - reached) if item.words("injects") and shelved.injects else []
    if without:
        reason = f"none of its events may be drawn in {quoted(without)}."
        margin.fault((*path, "injects"), reason, "Add one that may.")


def check_citations(margin: Margin, table: Table, shelved: Shelved) -> None:
    """Whether the sources and positions that a scenario's sheet names are on the shelf."""
    row = Row(table)
    known_only(margin, row.words("based_on"), shelved.sources, "source", ("based_on",))
    for key, cite, known, what in (
        ("clause", "teaching_sources", shelved.sources, "source"),
        ("link", "sources", shelved.sources, "source"),
        ("delegation", "echoes", shelved.positions, "position"),
    ):
        for n, each in enumerate(row.rows(key)):
            known_only(margin, each.words(cite), known, what, (key, n, cite))
