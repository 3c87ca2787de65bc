"""Feedback and marks: which measures speak of which objective and of which criterion, and what they propose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from game.terms.debrief_marks import Measure, Measured, ObjectiveMark, RubricMark
from game.terms.ids import PerMille
from game.terms.teaching import Criterion, Objective

LEVELS = 4

OBJECTIVES: Mapping[str, tuple[Measure, ...]] = {
    "LO1": (Measure.POSITIONS_TAKEN, Measure.BRACKETS_LIFTED),
    "LO2": (Measure.RED_LINES_HELD, Measure.ASKED_AND_TOLD, Measure.GOOD_FOR_ALL),
    "LO3": (Measure.LINKED_PACKAGES, Measure.VALUE_CREATED, Measure.VALUE_CLAIMED),
    "LO4": (Measure.LEVERS, Measure.OWN_WORDS),
    "LO5": (Measure.TRUST_EARNED, Measure.PROMISES_KEPT, Measure.ANSWERS_GIVEN, Measure.PRESSURE),
    "LO6": (Measure.SUPPORT_ACROSS, Measure.CONTACTS),
    "LO7": (Measure.HOME,),
    "LO8": (Measure.FUTURES,),
    "LO9": (Measure.SAFEGUARDS,),
    "LO10": (Measure.REFERENCE,),
}
"""What of the record speaks of each objective of the book."""

CRITERIA: Mapping[str, tuple[Measure, ...]] = {
    "preparation": (Measure.RED_LINES_HELD, Measure.POSITIONS_TAKEN, Measure.ASKED_AND_TOLD),
    "value": (Measure.GOOD_FOR_ALL, Measure.LINKED_PACKAGES, Measure.VALUE_CREATED, Measure.VALUE_CLAIMED),
    "coalition": (Measure.SUPPORT_ACROSS, Measure.CONTACTS, Measure.FLOOR_LEFT),
    "drafting": (Measure.OWN_WORDS, Measure.BRACKETS_LIFTED, Measure.LEVERS),
    "trust": (Measure.PROMISES_KEPT, Measure.TRUST_EARNED, Measure.ANSWERS_GIVEN, Measure.PRESSURE),
}
"""What of the record speaks of each criterion of the rubric."""

UNSEEN: Mapping[str, tuple[str, ...]] = {
    "preparation": ("clauses ranked before the first reading", "sources opened"),
    "coalition": ("support kept between rounds",),
    "drafting": ("inconsistencies between linked clauses",),
    "trust": ("breaches repaired",),
}
"""What the rubric's log names and no event of the record shows."""

WORDS: tuple[tuple[str, str], ...] = (
    (r"ratif|capital|domestic|applause|home", "LO7"),
    (r"futures|worth its price|alternatives: the", "LO8"),
    (r"coalition|blocs", "LO6"),
    (r"package|trade|join |splitting", "LO3"),
    (r"verb|precision|staging|final clauses|indicators|incentives|currency|review in", "LO4"),
    (r"safeguard|privacy|victim|rights|due process", "LO9"),
    (r"trust|promise|reciproc", "LO5"),
    (r"real instrument|compare", "LO10"),
    (r"position.*interest|interest.*position|red line", "LO2"),
    (r"bracket|draft text|agreed", "LO1"),
)
"""A scenario's own line goes with the first objective of the book whose words it has."""


def objective_marks(
    learning: Iterable[str], book: Iterable[Objective], found: Mapping[Measure, Measured]
) -> tuple[ObjectiveMark, ...]:
    """The scenario's own objectives first, then those of the book that none of them stands for."""
    known = {each.id: each for each in book}
    marks, taken = [], set()
    for line in learning:
        name = objective_of(line) if objective_of(line) in known else ""
        taken.add(name)
        marks.append(_objective(name, line, found))
    return (*marks, *(_objective(each.id, each.text, found) for each in known.values() if each.id not in taken))


def objective_of(line: str) -> str:
    """The objective of the book that a scenario's own line stands for; empty for none."""
    return next((name for pattern, name in WORDS if re.search(pattern, line, re.IGNORECASE)), "")


def _objective(name: str, text: str, found: Mapping[Measure, Measured]) -> ObjectiveMark:
    evidence = _evidence(OBJECTIVES.get(name, ()), found)
    return ObjectiveMark(
        objective=name,
        text=text,
        score=_mean(each.score for each in evidence),
        group=_mean(each.group for each in evidence),
        evidence=evidence,
    )


def _evidence(measures: Iterable[Measure], found: Mapping[Measure, Measured]) -> tuple[Measured, ...]:
    return tuple(found[each] for each in measures if each in found)


def _mean(scores: Iterable[int]) -> PerMille | None:
    all_of = tuple(scores)
    return PerMille(round(sum(all_of) / len(all_of))) if all_of else None


def rubric_marks(criteria: Iterable[Criterion], found: Mapping[Measure, Measured]) -> tuple[RubricMark, ...]:
    """A level for each criterion, proposed from the mean score of what the record shows."""
    return tuple(_criterion(each, found) for each in criteria)


def _criterion(criterion: Criterion, found: Mapping[Measure, Measured]) -> RubricMark:
    evidence = _evidence(CRITERIA.get(criterion.id, ()), found)
    score = _mean(each.score for each in evidence)
    return RubricMark(
        criterion=criterion.id,
        weight=criterion.weight,
        level=None if score is None else level_of(score),
        score=score,
        evidence=evidence,
        unseen=UNSEEN.get(criterion.id, ()),
    )


def level_of(score: int) -> int:
    """1 to 4: a quarter of the scale each."""
    return min(LEVELS, 1 + LEVELS * score // 1000)
