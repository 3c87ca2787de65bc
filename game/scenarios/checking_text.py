"""clauses.toml beyond its shape: names, holes in texts, weights, ranges of main alternatives, links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.scenarios import references
from game.scenarios.known import Known
from game.scenarios.lines import Path
from game.scenarios.margin import Margin, quoted, shown
from game.scenarios.reading_clauses import EVERYBODY
from game.scenarios.row import Row, Table
from game.scenarios.shapes import MOST_ALTERNATIVES, MOST_BRACKETS
from game.terms.ids import NO_TEXT
from game.terms.text import ATTRIBUTE_NAMES, USUAL_WEIGHT

HOLE = re.compile(r"{(\w*)}")
NEEDED_IN_MAIN = ("obligation", "precision", "delegation", "sov", "rights", "cap", "eff")
"""The others are 0 where a main alternative says nothing of them."""


def check_text(margin: Margin, text: Table, known: Known) -> None:
    """Everything about the clauses and links that needs more than one key to see."""
    clauses = Row(text).rows("clause")
    _check_names(margin, clauses)
    for place, clause in enumerate(clauses):
        _check_clause(margin, clause, known, ("clause", place))
    for place, link in enumerate(Row(text).rows("link")):
        _check_link(margin, link, known, ("link", place))


def _check_names(margin: Margin, clauses: tuple[Row, ...]) -> None:
    ids = [(row.word("id"), ("clause", place, "id")) for place, row in enumerate(clauses) if "id" in row]
    references.unique(margin, ids, "clauses")
    articles = [
        (str(row.whole("article")), ("clause", n, "article")) for n, row in enumerate(clauses) if "article" in row
    ]
    references.unique(margin, articles, "articles")
    brackets = [(row.word("id"), path) for row, path in _brackets(clauses) if "id" in row]
    references.unique(margin, brackets, "brackets")
    if len(brackets) > MOST_BRACKETS:
        reason = f"there are {len(brackets)} brackets in all."
        margin.fault(brackets[MOST_BRACKETS][1], reason, f"The most that can be played with is {MOST_BRACKETS}.")


def _brackets(clauses: tuple[Row, ...]) -> Iterator[tuple[Row, Path]]:
    for place, clause in enumerate(clauses):
        for number, bracket in enumerate(clause.rows("bracket")):
            yield bracket, ("clause", place, "bracket", number, "id")


def _check_clause(margin: Margin, clause: Row, known: Known, path: Path) -> None:
    own = clause.word("id")
    main = Row({})
    for number, bracket in enumerate(clause.rows("bracket")):
        here: Path = (*path, "bracket", number)
        _check_alternatives(margin, bracket, known, here)
        if bracket.word("id") == own:
            main = bracket
            _check_main(margin, clause, bracket, here)
        else:
            _check_inline(margin, clause, bracket, here)
    if "alternative" not in main and "id" in clause:
        cure = f'Give one [[clause.bracket]] the id "{own}".'
        margin.fault((*path, "id"), "it has no main bracket.", cure)
    _check_weights(margin, clause, main, path)


def _check_alternatives(margin: Margin, bracket: Row, known: Known, path: Path) -> None:
    rows = bracket.rows("alternative")
    ids = [(row.word("id"), (*path, "alternative", n, "id")) for n, row in enumerate(rows) if "id" in row]
    references.unique(margin, ids, "alternatives")
    own = [name for name, _ in ids if name != NO_TEXT]
    if len(own) > MOST_ALTERNATIVES:
        cure = f"The most that can stand in one bracket is {MOST_ALTERNATIVES}."
        margin.fault(path, f"it has {len(own)} alternatives.", cure)
    for number, row in enumerate(rows):
        references.delegations(margin, known, row.words("tabled_by"), (*path, "alternative", number, "tabled_by"))


def _check_main(margin: Margin, clause: Row, bracket: Row, path: Path) -> None:
    for key in ("under", "weight"):
        if key in bracket:
            margin.fault((*path, key), f"a main bracket has no {key}.", "Leave it out.")
    for number, row in enumerate(bracket.rows("alternative")):
        here = (*path, "alternative", number)
        if row.word("id") == NO_TEXT:
            if not clause.flag("deletable"):
                margin.fault(here, "'none' means no text.", "Write deletable = true in the clause, or rename it.")
            continue
        _check_attributes(margin, row, here)
        _check_holes(margin, clause, row, here)


def _check_attributes(margin: Margin, row: Row, path: Path) -> None:
    for name in ATTRIBUTE_NAMES:
        if name not in row and name in NEEDED_IN_MAIN:
            margin.fault(path, f"{name} is missing.", f"Add {name} = 0.5, or what the wording does in law.")
        if row.share(name) < 0:
            margin.fault((*path, name), f"{name} is below 0.", "Write a number from 0 to 1 in a main bracket.")


def _check_holes(margin: Margin, clause: Row, row: Row, path: Path) -> None:
    """Each ``{name}`` of a main text is an inline bracket that counts where that text stands."""
    counting = {
        each.word("id").partition(".")[2]
        for each in clause.rows("bracket")
        if "under" not in each or each.word("under") == row.word("id")
    }
    for name in HOLE.findall(row.word("text")):
        if name not in counting:
            cure = f"Add a [[clause.bracket]] {clause.word('id')}.{shown(name)[1:-1]}, or take the braces out."
            margin.fault((*path, "text"), f"the text names a bracket {{{name}}} that does not count there.", cure)


def _check_inline(margin: Margin, clause: Row, bracket: Row, path: Path) -> None:
    own = clause.word("id")
    first, _, name = bracket.word("id").partition(".")
    if first != own or not name:
        margin.fault((*path, "id"), f"the bracket stands in clause {own}.", f"Name it {own}, a point, and a word.")
        return
    if len(bracket.rows("alternative")) < 2:
        margin.fault(path, "an inline bracket needs a choice.", "Give it two alternatives or more.")
    mains = {
        each.word("id"): each for m in clause.rows("bracket") if m.word("id") == own for each in m.rows("alternative")
    }
    under = bracket.word("under")
    if under and under not in mains:
        cure = f"Its alternatives are {quoted(mains)}."
        margin.fault((*path, "under"), f"clause {own} has no alternative {shown(under)}.", cure)
        return
    hosts = [each for each in mains.values() if not under or each.word("id") == under]
    if not any(f"{{{name}}}" in each.word("text") for each in hosts):
        cure = f"Write {{{name}}} into the text{f' of alternative {under}' if under else ''}."
        margin.fault((*path, "id"), f"no text holds {{{name}}}.", cure)
    for number, row in enumerate(bracket.rows("alternative")):
        if HOLE.search(row.word("text")):
            margin.fault((*path, "alternative", number, "text"), "braces stand in an inline text.", "Take them out.")


def _check_weights(margin: Margin, clause: Row, main: Row, path: Path) -> None:
    """What the inline brackets take out of the clause under any one alternative leaves something over."""
    inline = [each for each in clause.rows("bracket") if "." in each.word("id")]
    for number, alternative in enumerate(main.rows("alternative")):
        counting = [each for each in inline if each.word("under", alternative.word("id")) == alternative.word("id")]
        together = sum(each.share("weight", USUAL_WEIGHT) for each in counting)
        if together >= 1000:
            margin.fault(
                (*path, "bracket", 0, "alternative", number),
                f"the brackets under {alternative.word('id')} weigh {together / 1000:g} together.",
                "Keep their weights below 1 in all.",
            )


def _check_link(margin: Margin, link: Row, known: Known, path: Path) -> None:
    for side in ("a", "b"):
        if side in link:
            names = link.words(f"{side}_alternatives")
            references.alternatives(margin, known, link.word(side), names, (*path, side))
    if "a" in link and link.word("a") == link.word("b"):
        margin.fault((*path, "b"), "a link joins two clauses.", "Name another clause in b.")
    who = link.words("who")
    references.delegations(margin, known, (each for each in who if each != EVERYBODY), (*path, "who"))
    if EVERYBODY in who and len(who) > 1:
        margin.warn((*path, "who"), "'all' stands beside delegations.", "Leave the delegations out, or 'all'.")
