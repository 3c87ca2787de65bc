"""A TOML file opened with care: size, depth and encoding are looked at before the parser sees it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass

from game.scenarios.bundles import Bundle
from game.scenarios.lines import Outline, scan
from game.scenarios.numbers import decimal
from game.scenarios.row import Row, Table
from game.terms.trouble import Fault

NAMES = ("scenario.toml", "clauses.toml", "delegations.toml")
"""The three files of every scenario."""
PARSER_PLACE = re.compile(r" ?\(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One file that could be parsed."""

    file: str
    """As faults name it: ``tutorial/clauses.toml``."""
    table: Table
    outline: Outline

    @property
    def row(self) -> Row:
        """The whole file, to be read."""
        return Row(self.table)


def open_sheet(bundle: Bundle, name: str) -> Sheet | Fault:
    """The sheet ``name`` of a scenario, or the one fault that keeps it from being read."""
    raw = bundle.raw(name)
    return raw if isinstance(raw, Fault) else sheet_of(raw, f"{bundle.name}/{name}")


def sheet_of(raw: bytes, file: str) -> Sheet | Fault:
    """The sheet these bytes are, or the fault that keeps them from being one. Any bytes will do."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Fault(file=file, line=line, reason="This is not UTF-8 text.", cure="Save the file as UTF-8.")
    outline = scan(text)
    if outline.excess:
        line, reason = outline.excess
        return Fault(file=file, line=line, reason=reason, cure="Write it as in the scenarios that came with the game.")
    try:
        table = tomllib.loads(text, parse_float=decimal)
    except (ValueError, RecursionError) as error:
        return _unparsed(str(error), file, outline)
    return Sheet(file=file, table=table, outline=outline)


def _unparsed(message: str, file: str, outline: Outline) -> Fault:
    """The parser's own words, with its line moved to where lines belong."""
    place = PARSER_PLACE.search(message)
    line = 0
    if place:
        line = int(place[1]) if place[1] else outline.last_line
    reason = f"This is not TOML: {PARSER_PLACE.sub('', message)[:200]}."
    return Fault(file=file, line=line, reason=reason, cure="Mend this line, or the one before it.")
