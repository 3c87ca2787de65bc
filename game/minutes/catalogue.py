"""The one place where a key becomes words: whole templates with named slots. A translation replaces the catalogue."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any

from game.minutes.english import (
    adoption,
    agenda,
    arrangements,
    arrival,
    bargains,
    binding,
    bulletin,
    caucuses,
    comparing,
    cooperation,
    debrief,
    debrief_years,
    deck,
    floor,
    home,
    home_front,
    leaks,
    motives,
    narrative,
    numbers,
    positions,
    practice,
    prices,
    references,
    refusals,
    reviews,
    rooms,
    speeches,
    speeches_house,
    speeches_manner,
    summary,
    threats,
    treaty,
    vocabulary,
    whys,
    wordings,
)
from game.minutes.english.references import Lists
from game.minutes.templates import MissingWords, Plural, Said, Template, place
from game.terms.codec import TURNING

KEYS: tuple[type[Said], ...] = (
    references.Lists,
    references.Ref,
    references.When,
    numbers.Figures,
    floor.Floor,
    bargains.Deals,
    adoption.House,
    agenda.Agenda,
    positions.Positions,
    deck.Deck,
    home.Home,
    home_front.Front,
    practice.Practised,
    practice.Figured,
    arrival.Whereto,
    wordings.Drafts,
    threats.Duress,
    leaks.Leaking,
    arrangements.Aside,
    cooperation.Helping,
    prices.Pricing,
    caucuses.Groups,
    treaty.Sheet,
    refusals.Refusing,
    refusals.Stage,
    refusals.Undone,
    motives.Motive,
    motives.Weight,
    whys.Acts,
    whys.Terms,
    whys.Returns,
    whys.Why,
    whys.Changed,
    bulletin.Daily,
    bulletin.Moved,
    summary.Closing,
    binding.Binding,
    comparing.Beside,
    debrief.Topics,
    debrief.Hindsight,
    debrief.Paper,
    debrief_years.Since,
    rooms.Room,
    reviews.Reviewing,
    reviews.Doing,
    reviews.Imagining,
    narrative.Tale,
    speeches.Driving,
    speeches.Conducting,
    speeches.Defending,
    speeches.Braking,
    speeches.Cruising,
    speeches.Presiding,
    speeches.Aloud,
    speeches_house.Anybody,
    speeches_house.Besides,
    speeches_house.Called,
    speeches_manner.Manner,
)
TABLES: tuple[Mapping[Any, Template], ...] = (
    refusals.REASONS,
    debrief.MEASURES,
    debrief.FATES,
    reviews.GRADES,
    reviews.REMARKS,
    reviews.PARTS,
    reviews.MANNERS,
    *(table for name, table in sorted(vars(vocabulary).items()) if name.isupper()),
)


def _english() -> dict[str, Template]:
    filed: dict[str, Template] = {}
    for key, template in [(key, key.value) for kind in KEYS for key in kind] + [
        pair for table in TABLES for pair in table.items()
    ]:
        if place(key) in filed:
            raise MissingWords(f"two templates are filed under {place(key)}")
        filed[place(key)] = template
    return filed


CATALOGUE: dict[str, Template] = _english()

_BLANKS = re.compile(r"[ \t\n\r\f\v\u2028\u2029]+")


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The text on one line: blanks run together, no control characters, nothing that turns the direction of writing.

    A screen says the same few thousand words over and over, so what was cleaned is kept.
    """
    one_line = _BLANKS.sub(" ", text)
    if one_line.isascii() and one_line.isprintable():
        return one_line.strip()
    return "".join(
        sign for sign in one_line if sign not in TURNING and unicodedata.category(sign) not in ("Cc", "Cs")
    ).strip()


def say(key: Enum, /, **slots: str | int) -> str:
    """The words filed under ``key`` with its slots filled. Raises ``KeyError`` for a slot that is not given.

    ``count`` is a whole number: it chooses between one and other, and is written out; ``{Count}`` opens a sentence.
    """
    return say_one_of(key, 0, **slots)


def say_one_of(key: Enum, luck: int, /, **slots: str | int) -> str:
    """Likewise, for a key with several variants: the one that ``luck`` (from 0) falls on."""
    template = CATALOGUE[place(key)]
    filled = {name: plain(str(value)) for name, value in slots.items()}
    if isinstance(template, Plural):
        count = int(slots["count"])
        filled["count"] = number(count)
        filled["Count"] = filled["count"][:1].upper() + filled["count"][1:]
        template = template.one if count == 1 else template.other
    if isinstance(template, tuple):
        template = template[luck % len(template)]
    return template.format_map(filled)


def say_each(key: Enum, /, **slots: str) -> tuple[str, ...]:
    """Every variant filed under ``key``, filled. Raises ``KeyError`` for a slot that is not given."""
    template = CATALOGUE[place(key)]
    if isinstance(template, Plural):
        raise TypeError(f"{place(key)} counts, and is no speech")
    filled = {name: plain(value) for name, value in slots.items()}
    variants = template if isinstance(template, tuple) else (template,)
    return tuple(each.format_map(filled) for each in variants)


def quoted(text: str) -> str:
    """What somebody said, ready to stand between quotation marks: its own become single ones."""
    return plain(text).translate(references.NESTED)


def number(count: int) -> str:
    """A count in words up to twenty, in figures beyond, thousands apart by a narrow space."""
    if 0 <= count < len(numbers.SMALL):
        return numbers.SMALL[count]
    return f"{count:,}".replace(",", "\u202f").replace("-", "\u2212")


def and_list(parts: Iterable[str], at_most: int = 0) -> str:
    """``A, B and C``; with ``at_most``, ``A, B and nine others``. Nothing for an empty list."""
    return _joined(tuple(parts), Lists.PAIR, at_most)


def or_list(parts: Iterable[str]) -> str:
    """``A, B or C``."""
    return _joined(tuple(parts), Lists.EITHER, 0)


def clause_list(parts: Iterable[str]) -> str:
    """``this; that; the other``: for parts that hold commas themselves."""
    all_of = tuple(parts)
    joined = all_of[0] if all_of else ""
    for part in all_of[1:]:
        joined = say(Lists.SEMICOLON, first=joined, last=part)
    return joined


def _joined(parts: tuple[str, ...], last: Lists, at_most: int) -> str:
    if len(parts) < 2:
        return "".join(parts)
    shown = parts[:at_most] if 0 < at_most < len(parts) - 1 else parts
    head = shown if len(shown) < len(parts) else shown[:-1]
    joined = head[0]
    for part in head[1:]:
        joined = say(Lists.COMMA, first=joined, last=part)
    if len(shown) < len(parts):
        return say(Lists.AND_OTHERS, first=joined, count=len(parts) - len(shown))
    return say(last, first=joined, last=shown[-1])
