"""scenario.toml beyond its shape: its id, the starting text, outcomes, entry into force."""

from __future__ import annotations

from game.scenarios import references
from game.scenarios.known import Known
from game.scenarios.lines import Path
from game.scenarios.margin import Margin, quoted, shown
from game.scenarios.row import Row, Table


def check_frame(margin: Margin, frame: Table, known: Known) -> None:
    """Everything about the conference that needs more than one key to see."""
    row = Row(frame)
    folder = margin.sheet.file.rpartition("/")[0]
    if "id" in row and row.word("id") != folder:
        margin.fault(("id",), f"id is {shown(row.word('id'))} and the folder is called {shown(folder)}.", "Rename one.")
    _check_starting_text(margin, row, known)
    _check_outcomes(margin, row, known)
    _check_entry_into_force(margin, row.row("entry_into_force"), known)


def _check_starting_text(margin: Margin, row: Row, known: Known) -> None:
    text = row.row("starting_text")
    for bracket in text:
        path = ("starting_text", bracket)
        possible = known.bracket(bracket)
        if possible is None:
            margin.fault(path, f"there is no bracket {shown(bracket)}.", f"The clauses are {quoted(known.clauses)}.")
            continue
        for each in text.words(bracket):
            if each not in possible:
                reason = f"bracket {bracket} has no alternative {shown(each)}."
                margin.fault(path, reason, f"It has {quoted(possible)}.")
        references.unique(margin, ((each, path) for each in text.words(bracket)), "alternatives")


def _check_outcomes(margin: Margin, row: Row, known: Known) -> None:
    outcomes = row.row("outcomes")
    for name in outcomes:
        chosen = outcomes.row(name)
        for clause in chosen:
            references.alternatives(margin, known, clause, [chosen.word(clause)], ("outcomes", name, clause))
        lacking = [clause for clause in known.clauses if clause not in chosen]
        if lacking:
            reason = f"outcome {shown(name)} says nothing of {quoted(lacking)}."
            margin.warn(("outcomes", name), reason, "Name one alternative for each clause.")


def _check_entry_into_force(margin: Margin, row: Row, known: Known) -> None:
    path: Path = ("entry_into_force",)
    references.delegations(margin, known, row.words("include"), (*path, "include"))
    if row.whole("count") > len(known.delegations):
        reason = f"count is {row.whole('count')} and there are {len(known.delegations)} delegations."
        margin.fault((*path, "count"), reason, "Ask for no more ratifications than there can be.")
    shares = row.row("share_by_alternative")
    if "clause" in row:
        _check_deciding_clause(margin, row, known)
    elif list(shares):
        cure = "Add the clause whose alternatives they are."
        margin.fault((*path, "share_by_alternative"), "shares are given, and no clause.", cure)
    elif "share" not in row and "count" not in row:
        margin.warn(path, "no threshold is given.", "Two fifths of the delegations will do; or add share or count.")


def _check_deciding_clause(margin: Margin, row: Row, known: Known) -> None:
    name = row.word("clause")
    path: Path = ("entry_into_force", "share_by_alternative")
    shares = row.row("share_by_alternative")
    references.alternatives(margin, known, name, shares, ("entry_into_force", "clause"))
    if name not in known.clauses or "count" in row or "share" in row:
        return
    lacking = [each for each in known.clauses[name].alternatives if each not in shares]
    if lacking:
        margin.fault(path, f"no share is given for {quoted(lacking)}.", f"Give one for each alternative of {name}.")
