"""Spoilt scenario files by the thousand, each a function of its number alone."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import TypeAlias

Spoiling: TypeAlias = Callable[[Random, bytes], bytes]

VALUES = [
    b"nan", b"inf", b"-inf", b"1e999", b"1e-999999999999", b"1e99999999999999999999", b"-1", b"0", b"1",
    b"0.0005", b"2",
    b"9" * 70, b"0x" + b"f" * 30, b"1979-05-27T07:32:00Z", b"true", b"false", b"[]", b"{}", b"[[[]]]", b"[{}]", b'""',
    b'"none"', b'"all"', b'"TU01"', b'"C"', b'"ALD"', b'["A", "A"]', b'["none"]', b'[1, "x", 2.5, []]',
    b"{ A = 1, B = {} }",
    b'"\\u0000"', b'"\\u202e"', b'"\\ud800"', b"'''\n\n'''", b'"' + b"x" * 9000 + b'"', b'"e\xcc\x81"',
    b'"\xf0\x9f\x98\x80"',
    b"{ together = 1 }", b"{ A = 0.1, B = 0.5, C = 1.0, none = 0.3 }", b'"TU01.A"', b'["TU01.A", "x.y.z", "."]',
]  # fmt: skip
"""What is put in the place of a value."""

LINES = [
    b"deletable = true", b'id = "none"', b'id = "TU01"', b'under = "A"', b"weight = 0.5", b"[[clause]]",
    b"[[clause.bracket]]",
    b"[[clause.bracket.alternative]]", b"[[delegation]]", b"[[delegation.red_line]]", b"[[delegation.red_line.unless]]",
    b"[[link]]", b"[delegation.salience]", b"[outcomes.x]", b"[starting_text]", b"[[reduced_game]]", b"[clause]",
    b"clause = 1",
    b"a.b.c = 1", b"a.b.c.d.e.f.g.h = 1", b'"" = 1', b"'quoted key' = 2", b"x = " + b"[" * 200, b"x = " + b"{a=" * 50,
    b"text = '''", b'text = """', b'"', b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"#" * 500, b"]]", b"= 1", b"\r",
]  # fmt: skip
"""What is put between two lines."""


def _lines(raw: bytes) -> list[bytes]:
    return raw.split(b"\n")


def value_exchanged(luck: Random, raw: bytes) -> bytes:
    lines = _lines(raw)
    keyed = [place for place, line in enumerate(lines) if b" = " in line]
    place = luck.choice(keyed)
    lines[place] = lines[place].split(b" = ")[0] + b" = " + luck.choice(VALUES)
    return b"\n".join(lines)


def value_borrowed(luck: Random, raw: bytes) -> bytes:
    lines = _lines(raw)
    keyed = [place for place, line in enumerate(lines) if b" = " in line]
    here, there = luck.choice(keyed), luck.choice(keyed)
    lines[here] = lines[here].split(b" = ")[0] + b" = " + lines[there].split(b" = ", 1)[1]
    return b"\n".join(lines)


def line_put_in(luck: Random, raw: bytes) -> bytes:
    lines = _lines(raw)
    lines.insert(luck.randrange(len(lines)), luck.choice(LINES))
    return b"\n".join(lines)


def lines_left_out(luck: Random, raw: bytes) -> bytes:
    lines = _lines(raw)
    place = luck.randrange(len(lines))
    del lines[place : place + luck.choice((1, 1, 1, 2, 5, 20, 80))]
    return b"\n".join(lines)


def lines_doubled(luck: Random, raw: bytes) -> bytes:
    lines = _lines(raw)
    place = luck.randrange(len(lines))
    some = lines[place : place + luck.choice((1, 2, 5, 20, 80))]
    there = luck.randrange(len(lines))
    return b"\n".join([*lines[:there], *some, *lines[there:]])


def lines_swapped(luck: Random, raw: bytes) -> bytes:
    lines = _lines(raw)
    here, there = luck.randrange(len(lines)), luck.randrange(len(lines))
    lines[here], lines[there] = lines[there], lines[here]
    return b"\n".join(lines)


def bytes_changed(luck: Random, raw: bytes) -> bytes:
    changed = bytearray(raw)
    for _ in range(luck.choice((1, 1, 2, 8))):
        changed[luck.randrange(len(changed))] = luck.choice(b"\"'[]{}=.,#\\\n\t 0aA\x00\xff")
    return bytes(changed)


def cut_off(luck: Random, raw: bytes) -> bytes:
    return raw[: luck.randrange(len(raw))]


def name_exchanged(luck: Random, raw: bytes) -> bytes:
    names = [
        b"TU01",
        b"TU02",
        b"TU03",
        b"ALD",
        b"BRE",
        b"CIN",
        b"speed",
        b"pledge",
        b'"A"',
        b'"C"',
        b"h24",
        b"id",
        b"none",
    ]
    return raw.replace(luck.choice(names), luck.choice(names), luck.choice((1, 2, -1)))


SPOILINGS: tuple[Spoiling, ...] = (
    value_exchanged,
    value_exchanged,
    value_borrowed,
    line_put_in,
    lines_left_out,
    lines_doubled,
    lines_swapped,
    bytes_changed,
    cut_off,
    name_exchanged,
)


def mutant(number: int, raw: bytes) -> bytes:
    """The file spoilt once to three times."""
    luck = Random(number)
    for _ in range(luck.choice((1, 1, 2, 3))):
        raw = luck.choice(SPOILINGS)(luck, raw) or b"x = 1"
        if b" = " not in raw:
            raw += b"\nx = 1"
    return raw
