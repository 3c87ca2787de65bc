"""Whether a name points to something: the checks that all sheets share."""

from __future__ import annotations

from collections.abc import Iterable

from game.scenarios.known import Known
from game.scenarios.lines import Path
from game.scenarios.margin import Margin, quoted, shown
from game.scenarios.row import Row


def clause(margin: Margin, known: Known, name: str, path: Path) -> bool:
    """Whether there is such a clause."""
    if name in known.clauses:
        return True
    margin.fault(path, f"there is no clause {shown(name)}.", f"The clauses are {quoted(known.clauses)}.")
    return False


def alternatives(margin: Margin, known: Known, name: str, chosen: Iterable[str], path: Path) -> None:
    """Whether there is such a clause and it has those alternatives."""
    if not clause(margin, known, name, path):
        return
    for each in chosen:
        if not known.clauses[name].has(each):
            margin.fault(path, f"clause {name} has no alternative {shown(each)}.", _may_be(known, name))


def _may_be(known: Known, name: str) -> str:
    clause = known.clauses[name]
    extra = "" if clause.deletable else "; 'none' is possible only where a clause is deletable"
    return f"It has {quoted(known.bracket(name) or ())}{extra}."


def delegations(margin: Margin, known: Known, names: Iterable[str], path: Path) -> None:
    """Whether there are such delegations."""
    for each in names:
        if each not in known.delegations:
            cure = f"The delegations are {quoted(sorted(known.delegations))}."
            margin.fault(path, f"there is no delegation {shown(each)}.", cure)


def condition(margin: Margin, known: Known, row: Row, path: Path) -> None:
    """A clause and alternatives of it, as red lines and their conditions name them."""
    alternatives(margin, known, row.word("clause"), row.words("alternatives"), path)


def unique(margin: Margin, named: Iterable[tuple[str, Path]], what: str) -> None:
    """Whether no two have one name."""
    first: dict[str, Path] = {}
    for name, path in named:
        if name in first:
            line = margin.line(first[name])
            margin.fault(path, f"there are two {what} {shown(name)}.", f"Rename one; the other is on line {line}.")
        first.setdefault(name, path)
