"""The books a player may open beside a table: glossary, rules of procedure, debrief, rubric, sources."""

from __future__ import annotations

from game.scenarios.books import library
from game.terms.trouble import Trouble
from game.ui.lines.handbook import Handbook
from game.ui.theme.assets import assets_folder

RULES = "rules_of_procedure.md"


def handbook() -> Handbook:
    """Read them. Raises ``Trouble`` where a book is not sound."""
    assets = assets_folder()
    try:
        rules = (assets / RULES).read_text(encoding="utf-8")
    except OSError as error:
        raise Trouble(f"The rules of procedure were not read: {error.strerror}.") from error
    books = library(assets)
    return Handbook(terms=books.glossary, rules=rules, library=books)
