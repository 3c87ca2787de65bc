"""What a scenario's own line of learning goes with: an objective of the book, and what of the record speaks of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.terms.debrief_marks import Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a line is read. ``tags`` = those of the articles it speaks of; empty for the whole text."""

    objective: str
    """Id in the book; empty for none."""
    tags: frozenset[str] = frozenset()
    measures: tuple[Measure, ...] = ()
    """What alone speaks of it; empty for all that speaks of its objective."""


NOTHING = Reading(objective="")
"""A line that stands for none."""


def _of(objective: str, *tags: str, measures: tuple[Measure, ...] = ()) -> Reading:
    return Reading(objective=objective, tags=frozenset(tags), measures=measures)


READINGS: tuple[tuple[str, Reading], ...] = (
    (r"ratif|capital|domestic|applause|home", _of("LO7")),
    (r"futures|worth its price|alternatives: the", _of("LO8")),
    (r"coalition|blocs", _of("LO6")),
    (r"criminali[sz]ation.*cooperation", _of("LO3", "criminal-law", "cooperation")),
    (r"victims.*prosecution|prosecution.*victims", _of("LO3", "victims", "evidence", "cooperation")),
    (r"stay, return", _of("LO3", "migration", "finance", "assets")),
    (r"package|trade across|trade between|join |splitting", _of("LO3")),
    (r"final clauses", _of("LO4", "final-clauses", "timelines")),
    (r"incentives|sanctions", _of("LO4", "sanctions", "lists")),
    (r"staging|financing", _of("LO4", "timelines", "finance")),
    (r"indicators|contingency|review in", _of("LO4", "review", "metrics", "contingency", "crisis", "civil-society")),
    (r"market|due diligence|import", _of("LO4", "industry", "trade")),
    (r"verb|precision|currency", _of("LO4")),
    (r"transparency and privacy", _of("LO9", "transparency", "privacy", "data")),
    (r"safeguard|privacy|victim|rights|due process", _of("LO9")),
    (r"trust|promise|reciproc", _of("LO5")),
    (r"real instrument|compare", _of("LO10")),
    (r"position.*interest|interest.*position|red line", _of("LO2")),
    (r"agreed ad referendum|not final", _of("LO1", measures=(Measure.BRACKETS_LIFTED,))),
    (r"draft text|square brackets", _of("LO1", measures=(Measure.POSITIONS_TAKEN,))),
    (r"bracket|agreed", _of("LO1")),
)
"""The first whose words a line has says how it is read."""


def reading_of(line: str) -> Reading:
    """How a scenario's own line is read."""
    return next((read for words, read in READINGS if re.search(words, line, re.IGNORECASE)), NOTHING)
