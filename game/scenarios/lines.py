"""A small scanner of TOML headers and keys: which line everything stands on, and how deep and how much there is (D36).

It runs before the parser, so that a file made to exhaust it is refused first. It judges no TOML: whatever it does not
understand it steps over, and the parser says what is wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""Keys and, in arrays of tables, numbers from 0: ``("clause", 0, "bracket", 1, "id")``."""

DEEPEST = 6
"""Levels of headers, dotted keys, arrays and inline tables together; the format itself needs five."""
MOST_PIECES = 120_000
"""Headers, keys and commas in one file; the largest scenario the engine takes has about 91,000."""
MOST_TABLES = 20_000
"""Headers in one file."""
LONGEST_NUMBER = 60
"""Signs in a row without a quotation mark, as in a number or a date."""

BARE = r"[A-Za-z0-9_-]++"
QUOTED = r'"(?:[^"\\\n]|\\.)*+"|' + r"'[^'\n]*+'"
PART = rf"(?:{BARE}|{QUOTED})"
KEY = re.compile(rf"{PART}(?:[ \t]*\.[ \t]*{PART})*+")
PARTS = re.compile(PART)
HEADER = re.compile(rf"(\[\[?)[ \t]*({KEY.pattern})[ \t]*\]")
ASSIGNMENT = re.compile(rf"({KEY.pattern})[ \t]*=")
BLANK = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
REST_OF_LINE = re.compile(r"[^\n]*+")
PLAIN_VALUE = re.compile(r'[ \t]*+(?:"(?!"")(?:[^"\\\n]|\\.)*+"|[\w+-]{1,30}+(?:\.\w{1,29}+)?)[ \t]*+(?=[\n#]|\Z)')
"""Most values: one string or number to the end of the line."""
FLAT_VALUE = re.compile(
    r'[ \t]*+(?:\[(?:[ \t]*+"(?!"")[^"\\\n]*+"[ \t]*+,?+)*+[ \t]*+\]'
    r"|\{(?:[ \t]*+[\w-]++[ \t]*+=[ \t]*+-?\w{1,30}+(?:\.\w{1,29}+)?[ \t]*+,?+)*+[ \t]*+\})[ \t]*+(?=[\n#]|\Z)"
)
"""Most others: a list of strings, a table of numbers. The rest is walked sign by sign."""
TOKEN = re.compile(rf'"""|\'\'\'|{QUOTED}|#[^\n]*+|\n|[][{{}},.=]|[^\s"\'#[\]{{}},.=]++|[ \t\r]++|.', re.DOTALL)


@dataclass(slots=True)
class Outline:
    """What the scanner saw. Paths are those of the parsed tables."""

    lines: dict[Path, int] = field(default_factory=dict)
    """From 1: the line of each header and key."""
    last_line: int = 1
    excess: tuple[int, str] | None = None
    """Line and reason, where the file goes beyond a limit; scanning stopped there."""

    def line(self, path: Path) -> int:
        """The line of the nearest thing on that path that has one; the first where nothing has."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.lines:
                return self.lines[path[:length]]
        return 1


def scan(text: str) -> Outline:
    """Walk the whole text once. Never raises, and takes time in proportion to its length."""
    return _Scanner(text.replace("\r\n", "\n")).walk()


def _unquoted(part: str) -> str:
    """A key as the parser reads it; escapes, which no key of ours has, are left as they stand."""
    return part[1:-1] if part[0] in "\"'" else part


class _Excess(Exception):
    """The file goes beyond a limit."""


class _Scanner:
    """One walk over one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._pieces = 0
        self._tables = 0
        self._table: Path = ()
        self._depth = 0
        self._arrays: dict[Path, int] = {}
        self._seen = Outline()

    def walk(self) -> Outline:
        """Everything the text holds, up to the first excess."""
        try:
            while self._at < len(self._text):
                self._statement()
        except _Excess as excess:
            self._seen.excess = (self._line, str(excess))
        self._seen.last_line = self._line
        return self._seen

    def _statement(self) -> None:
        self._step(BLANK)
        if header := HEADER.match(self._text, self._at):
            self._header(header)
            self._step(REST_OF_LINE)
        elif key := ASSIGNMENT.match(self._text, self._at):
            self._key(key)
        else:
            self._step(REST_OF_LINE)

    def _step(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self._text, self._at)
        end = found.end() if found else self._at + 1
        self._line += self._text.count("\n", self._at, end)
        self._at = end

    def _header(self, found: re.Match[str]) -> None:
        self._count()
        self._tables += 1
        if self._tables > MOST_TABLES:
            raise _Excess(f"The file holds more than {MOST_TABLES:,} tables.")
        parts = self._parts(found[2], 0)
        path: Path = ()
        for place, part in enumerate(parts, 1):
            path = (*path, part)
            if place == len(parts) and found[1] == "[[":
                self._arrays[path] = self._arrays.get(path, 0) + 1
            if path in self._arrays:
                path = (*path, self._arrays[path] - 1)
        self._table, self._depth = path, len(parts)
        self._seen.lines.setdefault(path, self._line)
        self._at = found.end()

    def _key(self, found: re.Match[str]) -> None:
        self._count()
        parts = self._parts(found[1], self._depth)
        path = (*self._table, *parts)
        self._seen.lines.setdefault(path, self._line)
        self._at = found.end()
        self._value(self._depth + len(parts), path)

    def _parts(self, key: str, above: int) -> tuple[str, ...]:
        parts = tuple(_unquoted(part) for part in PARTS.findall(key))
        self._deep(above + len(parts))
        return parts

    def _count(self, more: int = 1) -> None:
        self._pieces += more
        if self._pieces > MOST_PIECES:
            raise _Excess(f"The file holds more than {MOST_PIECES:,} keys and values.")

    def _deep(self, depth: int) -> None:
        if depth > DEEPEST:
            raise _Excess(f"Tables and lists stand inside each other more than {DEEPEST} levels deep.")

    def _value(self, above: int, path: Path) -> None:
        """Step over a value, to the end of its last line; tables in a list each have a line of their own."""
        if plain := PLAIN_VALUE.match(self._text, self._at):
            self._at = plain.end()
            return
        if flat := FLAT_VALUE.match(self._text, self._at):
            self._deep(above + 1)
            self._count(flat[0].count(","))
            self._at = flat.end()
            return
        inside = dots = tables = 0
        while self._at < len(self._text):
            token = TOKEN.match(self._text, self._at)
            assert token, "the last branch of the pattern takes any sign"
            sign = token[0]
            if sign == "\n" and not inside:
                return
            if sign == "{" and inside == 1:
                self._seen.lines.setdefault((*path, tables), self._line)
                tables += 1
            inside, dots = self._counted(sign, inside, dots, above)
            self._at = token.end()
            if sign in ('"""', "'''"):
                self._long_string(sign)
            else:
                self._line += sign.count("\n")

    def _counted(self, sign: str, inside: int, dots: int, above: int) -> tuple[int, int]:
        """How many brackets are open after ``sign``, and how many points there were since the last comma or bracket."""
        match sign:
            case "[" | "{":
                self._deep(above + inside + 1 + dots)
                return inside + 1, dots
            case "]" | "}":
                return max(0, inside - 1), 0
            case ",":
                self._count()
                return inside, 0
            case ".":
                self._deep(above + inside + dots)
                return inside, dots + 1
            case _ if len(sign) > LONGEST_NUMBER and sign[0] not in "\"'# \t\r":
                raise _Excess(f"A word or number of {len(sign)} signs stands there without quotation marks.")
            case _:
                return inside, dots

    def _long_string(self, mark: str) -> None:
        """Step over a string of several lines, whose opening mark was just read."""
        end = self._at
        while (end := self._text.find(mark, end)) >= 0 and mark == '"""' and self._escaped(end):
            end += 1
        stop = len(self._text) if end < 0 else end + 3
        while stop < len(self._text) and self._text[stop] == mark[0]:
            stop += 1
        self._line += self._text.count("\n", self._at, stop)
        self._at = stop

    def _escaped(self, place: int) -> bool:
        start = place
        while start > self._at and self._text[start - 1] == "\\":
            start -= 1
        return (place - start) % 2 == 1
