"""About the program itself: what the engine assumes, where facts come from, whose work it is."""

from __future__ import annotations

from contextlib import suppress
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata

from game.app.assumptions import MARKS
from game.engine.parameters import described
from game.scenarios.books import library
from game.terms.trouble import Trouble
from game.ui.lines.about import About, assumptions_table, rubric_table, run_sheets_table, sources_table
from game.ui.theme.assets import assets_folder

_FONTS = ("SourceSansPro-LICENSE.txt", "SourceSerifPro-LICENSE.txt")


_LIBRARIES = (
    *("PySide6-Essentials", "shiboken6", "pyqtgraph", "numpy", "sqlmodel", "SQLAlchemy", "pydantic", "alembic"),
    *("platformdirs", "fpdf2", "python-docx"),
)
"""What the program is built on, by name on PyPI; the libraries of these libraries have their licences with them."""


def libraries() -> str:
    """A line for each library: its name, the version that is installed, and its licence as it states it."""
    lines = []
    for each in _LIBRARIES:
        with suppress(PackageNotFoundError):
            known = metadata(each)
            lines.append(f"{known['Name']} {known['Version']}: {_stated(known)}")
    return "\n".join(lines)


def _stated(known: PackageMetadata) -> str:
    said = "".join([*(known.get_all("License-Expression") or ()), *(known.get_all("License") or ())][:1])
    classes = [each.rpartition("::")[2].strip() for each in known.get_all("Classifier") or () if "License ::" in each]
    return said.split("\n")[0] or ", ".join(classes)


def _number(value: float) -> str:
    """As people write it, with the sign that is no hyphen."""
    return f"{value:g}".replace("-", "\u2212")


def about() -> About:
    """Read it. Raises ``Trouble`` where a book or a licence is not there."""
    assets = assets_folder()
    try:
        licences = tuple((assets / "fonts" / file).read_text(encoding="utf-8") for file in _FONTS)
    except OSError as error:
        raise Trouble(f"The licences of the fonts were not read: {error.strerror}.") from error
    rows = [
        (
            *(each.name, _number(each.default), _number(each.low), _number(each.high)),
            *(each.unit, MARKS[each.mark], each.source),
        )
        for each in described()
    ]
    books = library(assets)
    return About(
        assumptions=assumptions_table(rows),
        sources=sources_table(books.sources),
        run_sheets=run_sheets_table(books.run_sheets),
        rubric=rubric_table(books.rubric),
        licences=(libraries(), *licences),
    )
