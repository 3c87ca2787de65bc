"""The rules of procedure as players read them: numbered without a gap, and every paragraph quoted by a test."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
BOOK = (ROOT / "assets" / "rules_of_procedure.md").read_text("utf-8")
RULES = [int(number) for number in re.findall(r"^## Rule (\d+)\. \S", BOOK, re.MULTILINE)]
PARAGRAPHS = re.findall(r"^(\d+\.\d+) \S", BOOK, re.MULTILINE)
IN_PROSE = re.compile(r"\brules? (\d+(?:\.\d+)?(?:(?:,| and| to|, and) \d+(?:\.\d+)?)*)")
IN_NAMES = re.compile(r"def test_rule_((?:\d+_\d+_(?:and_)?)+)")


def cited(folder: Path) -> set[str]:
    """Every rule and paragraph that the files of a folder name."""
    found: set[str] = set()
    for path in folder.glob("*.py"):
        text = path.read_text("utf-8")
        for group in IN_PROSE.findall(text):
            found.update(re.findall(r"\d+(?:\.\d+)?", group))
        for group in IN_NAMES.findall(text):
            found.update(".".join(pair) for pair in re.findall(r"(\d+)_(\d+)", group))
    return found


def test_rules_and_paragraphs_are_numbered_without_a_gap() -> None:
    assert list(range(1, len(RULES) + 1)) == RULES
    counted = [
        f"{rule}.{number}"
        for rule in RULES
        for number in range(1, sum(each.startswith(f"{rule}.") for each in PARAGRAPHS) + 1)
    ]
    assert counted == PARAGRAPHS


def test_whoever_quotes_a_rule_quotes_one_that_exists() -> None:
    known = {*PARAGRAPHS, *map(str, RULES)}
    assert cited(ROOT / "game" / "rules") - known == set()
    assert cited(ROOT / "tests" / "rules") - known == set()


def test_every_paragraph_is_quoted_by_a_test() -> None:
    assert [each for each in PARAGRAPHS if each not in cited(ROOT / "tests" / "rules")] == []
