"""The books beside the scenarios: read whole, and checked against each other and against the scenarios."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.scenarios import books, checking, shelf
from game.scenarios.bundles import Folder
from game.scenarios.shapes_books import BOOKS
from game.terms.deck import Inject
from game.terms.teaching import Exhibit, GlossaryTerm, WordGroup
from game.terms.trouble import Fault, Trouble
from tests.scenarios.folders import exchanged, line_of, loaded, texts, written

ASSETS = shelf.shelf().parent
TEXTS = {book: (ASSETS / book).read_text("utf-8") for book in BOOKS}


SCENARIOS = [checking.examine(Folder(each)) for each in books.scenario_folders(ASSETS)]


@dataclass(frozen=True)
class Spoilt:
    """The shipped books, some of them in another form; ``None`` = missing."""

    instead: dict[str, str | None]
    name: str = "assets"

    def holds(self, file: str) -> bool:
        return file in TEXTS and self.instead.get(file, "") is not None

    def raw(self, file: str) -> bytes | Fault:
        return (self.instead.get(file) or TEXTS[file]).encode("utf-8")


def faults_with(file: str, old: str, new: str) -> tuple[Fault, ...]:
    return books.examine_books(Spoilt({file: exchanged(TEXTS[file], old, new)}), SCENARIOS).faults


def test_the_shipped_assets_have_no_fault_and_no_oddity() -> None:
    examined = books.examine_assets(ASSETS)
    assert (examined.faults, examined.warnings) == ((), ())
    assert len(examined.sheets) == len(BOOKS)


@pytest.mark.parametrize(
    ("file", "old", "new", "reason"),
    [
        ("glossary.toml", 'see = ["nothing-agreed", "brackets"]', 'see = ["x"]', "there is no term x."),
        ("glossary.toml", 'see = ["rolling-text", "chair-text"]', 'see = ["zero-draft"]', "sends the reader back"),
        ("glossary.toml", 'where = ["F86"]', 'where = ["F999"]', "there is no source F999."),
        ("glossary.toml", 'id = "brackets"', 'id = "preamble"', "there are two terms 'preamble'."),
        ("glossary.toml", 'group = "text"', 'group = "music"', "group is 'music'."),
        ("glossary.toml", 'term = "chapeau"', 'term = "preamble"', "there are two terms 'preamble'."),
        ("rubric.toml", "weight = 20", "weight = 21", "the weights sum to 101."),
        ("rubric.toml", 'level3 = "Has ranked', 'livel3 = "Has ranked', "level3 is missing."),
        ("debrief.toml", 'needs = "timeline"', 'needs = "opera"', "needs is 'opera'."),
        ("debrief.toml", "step = 2", "step = 7", "step is 7."),
        ("debrief.toml", 'sources = ["S2"]', 'sources = ["S9"]', "there is no source S9."),
        ("sources.toml", 'addr = "https://www.unodc', 'addr = "www.unodc', "the address is none"),
        ("sources.toml", 'id = "F02"', 'id = "F01"', "there are two sources 'F01'."),
        ("sources.toml", 'kind = "treaty"', 'kind = "rumour"', "kind is 'rumour'."),
        ("positions.toml", 'echoes = ["OST"]', 'echoes = ["XXX"]', "there is no delegation XXX."),
        ("positions.toml", 'conf = "high"', 'conf = "sure"', "conf is 'sure'."),
        ("runsheets.toml", 'scenario = "tutorial"', 'scenario = "opera"', "there is no scenario opera."),
        ("runsheets.toml", 'game = "three"', 'game = "four"', "tutorial has no reduced game four."),
        ("runsheets.toml", "from = 3\n", "from = 4\n", "it begins at minute 4, and the one before it ends at 3."),
        ("runsheets.toml", "minutes = 240", "minutes = 250", "its items fill 240 minutes, and it says 250."),
        ("runsheets.toml", 'questions = ["D01", "D10"]', 'questions = ["D99"]', "there is no question D99."),
        ("runsheets.toml", 'injects = ["EV06"]', 'injects = ["EV99"]', "there is no event EV99."),
        ("runsheets.toml", 'injects = ["EV06"]', 'injects = ["EV21"]', "none of its events may be drawn in"),
        ("events.toml", 'sources = ["S1", "S4"]', 'sources = ["S8"]', "there is no source S8."),
    ],
)
def test_what_does_not_point_anywhere_is_told_with_file_and_line(file: str, old: str, new: str, reason: str) -> None:
    found = [each for each in faults_with(file, old, new) if reason in each.reason]
    assert len(found) >= 1
    assert found[0].file == f"assets/{file}"
    assert min(abs(each.line - line_of(TEXTS[file], old)) for each in found) <= 40
    assert all(each.line > 0 and each.cure for each in found)


@pytest.mark.parametrize(
    ("name", "file", "old", "new", "reason"),
    [
        ("tutorial", "scenario.toml", 'based_on = ["S2", "S4"]', 'based_on = ["S7"]', "there is no source S7."),
        ("cybercrime", "delegations.toml", 'echoes = ["P08",', 'echoes = ["P99",', "there is no position P99."),
        ("tutorial", "clauses.toml", 'teaching_sources = ["', 'teaching_sources = ["F999", "', "no source F999."),
    ],
)
def test_a_scenario_cites_what_is_on_the_shelf(
    tmp_path: Path, name: str, file: str, old: str, new: str, reason: str
) -> None:
    files = texts(name)
    folder = written(tmp_path, {**files, file: exchanged(files[file], old, new)}, name)
    others = [each for each in SCENARIOS if not each.sheets[0].file.startswith(name)]
    found = books.examine_books(Spoilt({}), [*others, checking.examine(Folder(folder))]).faults
    assert [(each.file, each.line, reason in each.reason) for each in found] == [
        (f"{name}/{file}", line_of(files[file], old), True)
    ]


def test_a_debrief_takes_a_fifth_of_the_time_at_least() -> None:
    """'The debrief takes a fifth of the time at least and is never what is cut.'"""
    found = faults_with("runsheets.toml", 'questions = ["D01", "D10"]', "questions = []")
    assert ["its debrief takes 0 of 15 minutes" in each.reason for each in found] == [True]


def test_a_missing_book_silences_what_it_would_have_told() -> None:
    assert books.examine_books(Spoilt({"sources.toml": None}), SCENARIOS).faults == ()


def test_a_book_that_cannot_be_parsed_is_one_fault_and_no_library(tmp_path: Path) -> None:
    broken = "[[term]\n"
    found = books.examine_books(Spoilt({"glossary.toml": broken}), SCENARIOS).faults
    assert [each.file for each in found] == ["assets/glossary.toml"]
    (tmp_path / "glossary.toml").write_text(broken, "utf-8")
    with pytest.raises(Trouble, match=r"glossary\.toml"):
        books.library(tmp_path)


def test_a_folder_of_assets_is_told_from_a_scenario(tmp_path: Path) -> None:
    assert books.holds_books(ASSETS)
    assert not books.holds_books(shelf.folder("tutorial"))
    assert not books.holds_books(tmp_path)


def test_every_book_arrives() -> None:
    found = shelf.library()
    assert found.glossary[0] == GlossaryTerm(
        id="ad-referendum",
        term="agreed ad referendum",
        group=WordGroup.TEXT,
        definition=found.glossary[0].definition,
        see=("nothing-agreed", "brackets"),
        where=("F09", "F13"),
    )
    assert {each.group for each in found.glossary} == set(WordGroup)
    assert {each.needs for each in found.debrief} == set(Exhibit)
    assert {each.step for each in found.debrief} == {1, 2, 3, 4}
    assert sum(each.weight for each in found.rubric.criteria) == 100
    assert all(len(each.levels) == 4 for each in found.rubric.criteria)
    assert found.rubric.guards[1].startswith("Do not mark agreement as such")
    assert found.sources[4].address.startswith("https://treaties.un.org/")
    assert found.positions[0].echoes == ("OST",)
    assert [each.id for each in found.objectives] == [f"LO{n}" for n in range(1, 11)]
    assert [each.minutes for each in found.run_sheets] == [15, 90, 240, 960]
    assert len(found.notes) >= 8


def test_run_sheets_name_games_from_three_to_fifteen_seats_and_from_minutes_to_two_days() -> None:
    """'The reduced games play (3, 6, 10, 12, 15 seats; 90 minutes to two days) as the run-sheets say.'"""
    plays = [play for sheet in shelf.library().run_sheets for play in sheet.plays]
    seats = {
        len(loaded(f"{play.scenario}:{play.game}" if play.game else play.scenario).public.states) for play in plays
    }
    assert seats == {3, 6, 10, 12, 15}


def test_every_reduced_game_is_on_a_run_sheet() -> None:
    listed = {(play.scenario, play.game) for sheet in shelf.library().run_sheets for play in sheet.plays}
    there = {(name, game.name) for name in shelf.names() for game in loaded(name).public.reduced_games}
    assert there <= listed


def test_an_event_on_a_run_sheet_may_be_drawn_in_what_is_played() -> None:
    decks: dict[str, tuple[Inject, ...]] = {name: loaded(name).deck for name in shelf.names()}
    for sheet in shelf.library().run_sheets:
        for item in sheet.items:
            for scenario in {play.scenario for play in sheet.plays} if item.injects else ():
                assert {each.id for each in decks[scenario]} & set(item.injects), (sheet.id, item.what)


@pytest.mark.parametrize("book", BOOKS)
def test_the_books_speak_of_nothing_that_is_not_shipped(book: str) -> None:
    assert re.findall(r"\.\./|\w+\.(?:toml|md|py|txt)\b", TEXTS[book]) == []
