"""delegations.toml beyond its shape: names, references, complete preferences, sums."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenarios import references
from game.scenarios.known import Known
from game.scenarios.lines import Path
from game.scenarios.margin import Margin, quoted, shown
from game.scenarios.row import Row, Table
from game.terms.ids import NO_TEXT
from game.terms.mandate import Future


def check_delegations(margin: Margin, delegations: Table, known: Known) -> None:
    """Everything about the delegations that needs more than one key to see."""
    rows = Row(delegations).rows("delegation")
    for key in ("id", "name"):
        named = [(row.word(key), ("delegation", place, key)) for place, row in enumerate(rows) if key in row]
        references.unique(margin, named, "delegations")
    for place, row in enumerate(rows):
        path = ("delegation", place)
        _check_trust(margin, row, known, (*path, "trust"))
        _check_belief(margin, row, (*path, "belief"))
        _check_order(margin, row, known, (*path, "concession_order"))
        _check_salience(margin, row, known, (*path, "salience"))
        _check_preference(margin, row, known, (*path, "preference"))
        _check_red_lines(margin, row, known, path)
        _check_actors(margin, row, known, path)


def _check_trust(margin: Margin, row: Row, known: Known, path: Path) -> None:
    others = tuple(row.row("trust"))
    references.delegations(margin, known, others, path)
    if row.word("id", "?") in others:
        margin.fault((*path, row.word("id")), "a delegation has no trust in itself to record.", "Leave it out.")


def _check_belief(margin: Margin, row: Row, path: Path) -> None:
    belief = row.row("belief")
    if all(each.value in belief for each in Future):
        together = sum(belief.share(each.value) for each in Future)
        if together != 1000:
            reason = f"the five beliefs sum to {together / 1000:g}."
            margin.fault(path, reason, "Let them sum to 1, with at most three digits after the point.")


def _check_order(margin: Margin, row: Row, known: Known, path: Path) -> None:
    for clause in row.words("concession_order"):
        references.clause(margin, known, clause, path)
    references.unique(margin, ((each, path) for each in row.words("concession_order")), "clauses")


def _check_salience(margin: Margin, row: Row, known: Known, path: Path) -> None:
    salience = row.row("salience")
    for clause in salience:
        references.clause(margin, known, clause, (*path, clause))
    if "salience" not in row:
        return
    lacking = [clause for clause in known.clauses if clause not in salience]
    if lacking:
        margin.fault(path, f"salience says nothing of {quoted(lacking)}.", "Give each clause a number from 0 to 1.")
    elif all(share == 0 for share in salience.shares().values()):
        margin.fault(path, "every salience is 0.", "Say which clause matters.")


def _check_preference(margin: Margin, row: Row, known: Known, path: Path) -> None:
    preference = row.row("preference")
    for bracket in preference:
        if known.bracket(bracket) is None:
            cure = "Name a clause, or an inline bracket in quotation marks."
            margin.fault((*path, bracket), f"there is no bracket {shown(bracket)}.", cure)
    for clause, wanted in known.clauses.items() if "preference" in row else ():
        if clause not in preference:
            margin.fault(path, f"preference says nothing of {clause}.", "Give each alternative a number from 0 to 1.")
        _check_values(margin, preference, clause, wanted.alternatives, (*path, clause), deletable=wanted.deletable)
        for inline, alternatives in wanted.inline.items():
            _check_values(margin, preference, inline, alternatives, (*path, inline), deletable=False)


def _check_values(
    margin: Margin, preference: Row, bracket: str, wanted: tuple[str, ...], path: Path, *, deletable: bool
) -> None:
    """Every alternative of a bracket that is named has a value, and nothing else has; ``none`` may have."""
    if bracket not in preference or not wanted:
        return
    given = tuple(preference.row(bracket))
    lacking = [each for each in wanted if each not in given and each != NO_TEXT]
    if lacking or (NO_TEXT in wanted and not deletable and NO_TEXT not in given):
        margin.fault(
            path, f"preference {bracket} lacks {quoted(lacking or [NO_TEXT])}.", "Give it a number from 0 to 1."
        )
    for each in given:
        if each not in wanted and not (deletable and each == NO_TEXT):
            margin.fault(path, f"bracket {bracket} has no alternative {shown(each)}.", f"It has {quoted(wanted)}.")


def _check_red_lines(margin: Margin, row: Row, known: Known, path: Path) -> None:
    for number, line in enumerate(row.rows("red_line")):
        here: Path = (*path, "red_line", number)
        references.condition(margin, known, line, here)
        for place, unless in enumerate(line.rows("unless")):
            references.condition(margin, known, unless, (*here, "unless", place))
            if unless.word("clause") == line.word("clause"):
                reason = "the condition is about the clause of the red line itself."
                margin.warn((*here, "unless", place), reason, "Such a red line never lifts; name another clause.")


def _check_actors(margin: Margin, row: Row, known: Known, path: Path) -> None:
    actors = row.rows("domestic_actor")
    named = [
        (each.word("name"), (*path, "domestic_actor", n, "name")) for n, each in enumerate(actors) if "name" in each
    ]
    references.unique(margin, named, "domestic actors")
    if actors and not any(each.flag("formal") for each in actors):
        margin.fault(path, "nobody at home has a formal say.", "Write formal = true for whoever must consent.")
    for number, actor in enumerate(actors):
        here: Path = (*path, "domestic_actor", number)
        for key in ("blocks", "needs"):
            for name, problem in _unknown_choices(actor.words(key), known):
                margin.fault((*here, key), problem, f"Write CLAUSE.ALTERNATIVE instead of {shown(name)}.")


def _unknown_choices(names: tuple[str, ...], known: Known) -> Iterator[tuple[str, str]]:
    for name in names:
        clause, _, alternative = name.partition(".")
        if clause not in known.clauses:
            yield name, f"there is no clause {shown(clause)}."
        elif not known.clauses[clause].has(alternative):
            yield name, f"clause {clause} has no alternative {shown(alternative)}."
