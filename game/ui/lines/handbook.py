"""What can be looked up while one plays: the rules of procedure, and the words of the trade."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from game.terms.teaching import GlossaryTerm, Library

MOST = 4
"""Words that are explained at one go."""
_RULE = re.compile(r"^\d+\.\d+\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Handbook:
    """The books on the shelf that a player may open."""

    terms: tuple[GlossaryTerm, ...] = ()
    rules: str = field(default="", repr=False)
    """The rules of procedure, in Markdown: headings, and numbered paragraphs."""
    library: Library = field(default=Library(), repr=False)
    """Debrief, rubric and sources."""


NONE = Handbook()


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLine:
    """A heading, or a paragraph with its number."""

    text: str
    number: str = ""
    """``12.3``; empty for headings and for what stands before the first rule."""
    heading: bool = False


def rule_lines(rules: str) -> tuple[RuleLine, ...]:
    """The rules as lines of a page; the title of the book is left out."""
    return tuple(_rule_lines(rules))


def _rule_lines(rules: str) -> Iterator[RuleLine]:
    for block in re.split(r"\n\s*\n", rules.strip()):
        text = " ".join(block.split())
        if text.startswith("## "):
            yield RuleLine(text=text.removeprefix("## "), heading=True)
        elif text and not text.startswith("# "):
            found = _RULE.match(text)
            number = found[0] if found else ""
            yield RuleLine(text=text[len(number) :].strip(), number=number)


def explained(text: str, terms: tuple[GlossaryTerm, ...], most: int = MOST) -> tuple[GlossaryTerm, ...]:
    """The terms that ``text`` speaks of, in the order they come; of two that overlap the longer one."""
    found: dict[str, int] = {}
    taken: list[range] = []
    for form, term in _forms(terms):
        for match in re.finditer(rf"\b{re.escape(form)}s?\b", text, re.IGNORECASE):
            here = range(match.start(), match.end())
            if not any(here.start < other.stop and other.start < here.stop for other in taken):
                taken.append(here)
                found[term.id] = min(found.get(term.id, here.start), here.start)
    by_id = {each.id: each for each in terms}
    return tuple(by_id[each] for each in sorted(found, key=found.__getitem__)[:most])


def matching(words: str, terms: tuple[GlossaryTerm, ...]) -> tuple[GlossaryTerm, ...]:
    """The terms that hold every one of ``words``, in their name or their definition, by name."""
    wanted = words.casefold().split()
    kept = (each for each in terms if all(word in f"{each.term} {each.definition}".casefold() for word in wanted))
    return tuple(sorted(kept, key=lambda each: each.term.casefold()))


@lru_cache(maxsize=4)
def _forms(terms: tuple[GlossaryTerm, ...]) -> tuple[tuple[str, GlossaryTerm], ...]:
    """Every way a term is written, the longest first."""
    forms = [(form, term) for term in terms for form in _written(term.term)]
    return tuple(sorted(forms, key=lambda each: (-len(each[0]), each[0])))


def _written(term: str) -> tuple[str, ...]:
    """``package deal``; ``without prejudice / savings clause`` twice; what stands in brackets is left out."""
    bare = re.sub(r"\([^)]*\)", "", term)
    pieces = (each.strip() for each in re.split(r"/|,|;", bare))
    return tuple(each for each in pieces if len(each) > 3)
