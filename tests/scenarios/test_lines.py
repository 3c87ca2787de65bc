"""The scanner gives every header and key the line it stands on, as the parser understands the file (D36)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.scenarios.lines import DEEPEST, Path, scan
from tests.scenarios.folders import texts

SHIPPED = [
    (name, file) for name in ("cybercrime", "illicit_finance", "trafficking", "tutorial") for file in texts(name)
]


def paths(table: Any, above: Path = ()) -> Iterator[Path]:
    """Every key of the parsed file, without what stands within inline tables and lists of values."""
    for key, value in table.items():
        yield (*above, key)
        if isinstance(value, list) and all(isinstance(each, dict) for each in value):
            for place, each in enumerate(value):
                yield from paths(each, (*above, key, place))


@pytest.mark.parametrize(("name", "file"), SHIPPED)
def test_every_key_of_a_shipped_file_stands_where_the_scanner_says(name: str, file: str) -> None:
    text = texts(name)[file]
    lines = text.splitlines()
    outline = scan(text)
    assert outline.excess is None
    keyed = [path for path in paths(tomllib.loads(text)) if path in outline.lines]
    assert len(keyed) > 20
    for path in keyed:
        assert str(path[-1]) in lines[outline.line(path) - 1]


def test_a_key_is_found_behind_everything_that_may_mislead() -> None:
    text = (
        "# [table]\n"
        'a = "[[b]]" # c = 1\n'
        'b = """\n'
        "[no]\n"
        'c = 1 \\"""\n'
        '"""\n'
        "c = '''\n"
        "d = 2\n"
        "'''\n"
        "d = [ # first\n"
        "  1,\n"
        "  2, ]\n"
        'e = { f = "}", g = [1, "]"] }\n'
        "[[t.u]]\n"
        "x = 1\n"
        "  [t.u.v]\n"
        "  y.z = 1979-05-27\n"
        "[[t.u]]\n"
        '"quoted key" = 1\n'
    )
    tomllib.loads(text)
    expected = {
        ("a",): 2,
        ("b",): 3,
        ("c",): 7,
        ("d",): 10,
        ("e",): 13,
        ("t", "u", 0): 14,
        ("t", "u", 0, "x"): 15,
        ("t", "u", 0, "v"): 16,
        ("t", "u", 0, "v", "y", "z"): 17,
        ("t", "u", 1): 18,
        ("t", "u", 1, "quoted key"): 19,
    }
    assert scan(text).lines == expected
    assert scan(text.replace("\n", "\r\n")).lines == expected


def test_what_has_no_line_of_its_own_has_that_of_what_holds_it() -> None:
    outline = scan("[[a]]\nb = { c = 1 }\n")
    assert outline.line(("a", 0, "b", "c")) == 2
    assert outline.line(("a", 0, "missing")) == 1
    assert outline.line(("z",)) == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\nx = [[[[[[[1]]]]]]]", 2),
        ("x = {a={b={c={d={e={f=1}}}}}}", 1),
        ("\n\na.b.c.d.e.f.g = 1", 3),
        ("[a.b.c.d.e.f.g]", 1),
        ("x = {a.b.c.d.e.f.g = 1}", 1),
        ("[a.b.c]\nd.e.f = [1]", 2),
        ("x = " + "9" * 61, 1),
    ],
)
def test_an_excess_of_depth_or_length_is_found_on_its_line(text: str, line: int) -> None:
    excess = scan(text).excess
    assert excess is not None
    assert excess[0] == line


def test_the_depth_that_is_allowed_is_allowed() -> None:
    assert DEEPEST == 6
    assert scan("[a.b.c]\nd.e = [1]").excess is None
    assert scan("x = [[[[[1]]]]]").excess is None


SIGNS = some.text(alphabet="ab=.[]{}\"'\\#,\n\t 1-", max_size=60)


@given(SIGNS)
def test_any_text_is_walked_to_its_end(text: str) -> None:
    outline = scan(text)
    assert outline.excess or outline.last_line == text.count("\n") + 1
    assert all(0 < line <= outline.last_line for line in outline.lines.values())


NAMES = some.sampled_from(["a", "b", "c1", '"d e"'])
VALUES = some.sampled_from(["1", '"x"', "[1,\n2]", '"""\ny\n"""', "{ a = 1 }", "'''z'''", "1.5e3 # a = 2"])
LINES = some.one_of(
    some.builds("{} = {}".format, NAMES, VALUES),
    some.builds("[[{}]]".format, NAMES),
    some.builds("[{}.{}]".format, NAMES, NAMES),
    some.sampled_from(["", "# b = 1", "   "]),
)


@given(some.lists(LINES, max_size=12))
def test_scanner_and_parser_see_the_same_keys(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        parsed = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    seen = scan(text).lines
    for path in paths(parsed):
        if isinstance(_at(parsed, path), (str, int, float)):
            assert path in seen


def _at(parsed: Any, path: Path) -> Any:
    for step in path:
        parsed = parsed[step]
    return parsed
