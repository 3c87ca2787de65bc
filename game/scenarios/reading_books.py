"""The books that lie beside the scenarios, from sound sheets to frozen values."""

from __future__ import annotations

from collections.abc import Mapping

from game.scenarios.row import Row
from game.terms.teaching import (
    Criterion,
    DebriefQuestion,
    Exhibit,
    GlossaryTerm,
    Library,
    Objective,
    Play,
    Position,
    Rubric,
    RunItem,
    RunSheet,
    Source,
    SourceKind,
    Sureness,
    WordGroup,
)

EMPTY = Row({})


def library(books: Mapping[str, Row]) -> Library:
    """All the teaching in these sheets, each under its file's name; what is not there is empty."""
    plan = books.get("runsheets.toml", EMPTY)
    return Library(
        glossary=tuple(map(_term, books.get("glossary.toml", EMPTY).rows("term"))),
        rubric=_rubric(books.get("rubric.toml", EMPTY)),
        debrief=tuple(map(_question, books.get("debrief.toml", EMPTY).rows("question"))),
        sources=tuple(map(_source, books.get("sources.toml", EMPTY).rows("source"))),
        positions=tuple(map(_position, books.get("positions.toml", EMPTY).rows("position"))),
        objectives=tuple(map(_objective, plan.rows("objective"))),
        run_sheets=tuple(map(_run_sheet, plan.rows("runsheet"))),
        notes=tuple(each.word("text") for each in plan.rows("note")),
    )


def _term(row: Row) -> GlossaryTerm:
    return GlossaryTerm(
        id=row.word("id"),
        term=row.word("term"),
        group=WordGroup(row.word("group")),
        definition=row.word("def"),
        see=row.words("see"),
        where=row.words("where"),
    )


def _rubric(sheet: Row) -> Rubric:
    return Rubric(
        criteria=tuple(map(_criterion, sheet.rows("criterion"))),
        guards=tuple(each.word("text") for each in sheet.rows("guard")),
    )


def _criterion(row: Row) -> Criterion:
    return Criterion(
        id=row.word("id"),
        name=row.word("name"),
        weight=row.whole("weight"),
        describes=row.word("describes"),
        levels=tuple(row.word(f"level{step}") for step in (1, 2, 3, 4)),
        log=row.words("log"),
    )


def _question(row: Row) -> DebriefQuestion:
    return DebriefQuestion(
        id=row.word("id"),
        step=row.whole("step"),
        text=row.word("text"),
        needs=Exhibit(row.word("needs")),
        sources=row.words("sources"),
    )


def _source(row: Row) -> Source:
    return Source(
        id=row.word("id"),
        kind=SourceKind(row.word("kind")),
        cite=row.word("cite"),
        address=row.word("addr"),
        sureness=Sureness(row.word("confidence")),
    )


def _position(row: Row) -> Position:
    return Position(
        id=row.word("id"),
        who=row.word("who"),
        when=row.word("when"),
        topic=row.word("topic"),
        summary=row.word("summary"),
        sources=row.words("sources"),
        sureness=Sureness(row.word("conf")),
        echoes=row.words("echoes"),
    )


def _objective(row: Row) -> Objective:
    return Objective(
        id=row.word("id"), text=row.word("text"), seen_in=row.word("seen_in"), sources=row.words("sources")
    )


def _run_sheet(row: Row) -> RunSheet:
    return RunSheet(
        id=row.word("id"),
        title=row.word("title"),
        minutes=row.whole("minutes"),
        plays=tuple(map(_play, row.rows("play"))),
        items=tuple(map(_item, row.rows("item"))),
    )


def _play(row: Row) -> Play:
    return Play(
        people=row.whole("people"),
        scenario=row.word("scenario"),
        game=row.word("game"),
        seating=row.word("seating"),
        rooms=row.whole("rooms", 1),
    )


def _item(row: Row) -> RunItem:
    return RunItem(
        day=row.whole("day", 1),
        begins=row.whole("from"),
        ends=row.whole("until"),
        what=row.word("what"),
        facilitator=row.word("facilitator"),
        program=row.word("program"),
        injects=row.words("injects"),
        questions=row.words("questions"),
    )
