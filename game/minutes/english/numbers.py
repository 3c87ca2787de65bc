"""English: numbers in words and figures."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Plural, Said

SMALL = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
"""Numbers that are written out; larger ones stand in figures."""

ORDINALS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip


@verify(UNIQUE)
class Figures(Said):
    """How a figure is set, with its doubt beside it."""

    PERCENT = "{value}%"
    POINTS = Plural(one="{signed} point", other="{signed} points")
    PERCENT_LIKELY = "{value}%, likely {low}–{high}"
    COUNT = "{value}"
    COUNT_LIKELY = "{value}, likely {low}–{high}"
    SIGNED_LIKELY = "{value}, likely {low} to {high}"
    ONCE = "once"
    TWICE = "twice"
    TIMES = "{number} times"
    ORDINAL = "{number}th"
