"""Every numbered formula of the specification is in play, or stands here with the reason why it is not.

A formula is in play where a function that cites it is reached, by name, from the rooms that play: the hall, the
delegates, the rules, the window, the debrief. It is a net with wide meshes, but what nobody calls falls through it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2] / "game"
FORMULA = re.compile(r"E(\d+\.\d+b?)\b")
WORD = re.compile(r"[A-Za-z_]\w+")
SPANS = re.compile(r"E(\d+)\.(\d+) to E?\1?\.?(\d+)")
NUMBERED = {
    1: range(1, 11), 2: range(1, 11), 3: range(1, 16), 4: range(1, 19), 5: (*range(1, 16), 17), 6: range(1, 16),
    7: range(1, 9), 8: range(1, 2),
}  # fmt: skip
"""The formulas of engine.md by section; besides them there is 5.3b."""
COMPUTE = ("engine", "delegates", "lab")
PLAYS = ("table", "delegates", "rules", "ui", "minutes", "app")
STUDIES = re.compile(r"lab/(backtest|refit|bench|bargain|trials|calibration|jitter|totals|simulate)")
"""Rooms' files that are experiments, not play."""
GENERATOR = "makes worlds for the experiments (tests/experiments); scenarios are authored"
NOT_IN_PLAY = {
    "1.9": GENERATOR,
    "1.10": GENERATOR,
    "2.6": "derives the threshold that stands among the parameters as tau; play uses tau (E3.11)",
    "2.8": "an inequality that the trust of play obeys; test_trust holds it",
    "3.5": "the ledger of a pair shows both sums (readings.Exchange); their ratio is no figure of its own",
    "5.3b": "measured without effect in a plenary (engine.md 5.2)",
    "5.13": "alternating offers between two, an opponent in tests.tactics; a conference has an open floor",
}
"""With the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """A function, method or class: what it says of itself, its module included, and the words in it."""

    says: str
    words: frozenset[str]


@cache
def files() -> dict[str, str]:
    """Every module of the game by its place."""
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in sorted(ROOT.rglob("*.py"))}


@cache
def functions() -> dict[str, list[Function]]:
    """Everything with a name and a body in the rooms that compute."""
    found: dict[str, list[Function]] = {}
    for text in (each for place, each in files().items() if place.split("/")[0] in COMPUTE):
        module, lines = ast.parse(text), text.split("\n")
        for node in ast.walk(module):
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                words = WORD.findall("\n".join(lines[node.lineno : node.end_lineno]))
                says = (ast.get_docstring(module) or "") + (ast.get_docstring(node) or "")
                found.setdefault(node.name, []).append(Function(says=says, words=frozenset(words)))
    return found


def roots() -> Iterator[str]:
    for place, text in files().items():
        in_lab = place.startswith("lab/") and not STUDIES.match(place)
        if place.split("/")[0] in PLAYS or in_lab:
            yield text


@cache
def reached() -> frozenset[str]:
    """Names of functions that play reaches."""
    waiting, found = {word for root in roots() for word in WORD.findall(root)}, set[str]()
    while waiting:
        name = waiting.pop()
        if name in functions() and name not in found:
            found.add(name)
            waiting |= {word for each in functions()[name] for word in each.words}
    return frozenset(found)


def cited(text: str) -> set[str]:
    spans = {f"{a}.{n}" for a, first, last in SPANS.findall(text) for n in range(int(first), int(last) + 1)}
    return set(FORMULA.findall(text)) | spans


def test_every_numbered_formula_is_in_play_or_has_a_reason() -> None:
    numbered = {f"{section}.{number}" for section, numbers in NUMBERED.items() for number in numbers} | {"5.3b"}
    assert len(numbered) == 94
    played = {formula for name in reached() for each in functions()[name] for formula in cited(each.says)}
    assert numbered - played == set(NOT_IN_PLAY)
    assert not {"1.4", "2.5", "3.11", "4.10", "5.7", "6.4", "7.8"} - played  # the net holds what is surely in play
