"""Feedback and marks: which measures speak of which objective and of which criterion, and what they propose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from game.lab.debrief_lines import NOTHING, Reading, reading_of
from game.lab.debrief_measures import NARROW, measured
from game.lab.debrief_walk import Walked
from game.terms.debrief_marks import Measure, Measured, ObjectiveMark, Rests, RubricMark
from game.terms.ids import ClauseId, PerMille, SeatId
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


def objective_marks(
    walked: Walked, seat: SeatId, book: Iterable[Objective], found: Mapping[Measure, Measured]
) -> tuple[ObjectiveMark, ...]:
    """The scenario's own objectives first, then those of the book that none of them stands for.

    A line of the scenario that speaks of certain articles is held to what the seat put forward in those.
    """
    known = {each.id: each for each in book}
    lines = [(line, reading_of(line)) for line in walked.ground.public.learning]
    own = [_own(walked, seat, line, read if read.objective in known else NOTHING, found) for line, read in lines]
    taken = {read.objective for _, read in lines}
    rest = (each for each in known.values() if each.id not in taken)
    return (*own, *(_objective(each.id, each.text, _evidence(OBJECTIVES.get(each.id, ()), found)) for each in rest))


def _own(walked: Walked, seat: SeatId, line: str, read: Reading, found: Mapping[Measure, Measured]) -> ObjectiveMark:
    measures, about = read.measures or OBJECTIVES.get(read.objective, ()), _articles(walked, read)
    if about:
        measures = tuple(each for each in measures if each in NARROW)
        found = measured(replace(walked, about=frozenset(about)), seat, measures)
    return _objective(read.objective, line, _evidence(measures, found), about)


def _articles(walked: Walked, read: Reading) -> tuple[ClauseId, ...]:
    clauses = walked.ground.public.convention.clauses
    return tuple(each.id for each in clauses if read.tags.intersection(each.tags))


def _objective(name: str, text: str, evidence: tuple[Measured, ...], about: tuple[ClauseId, ...] = ()) -> ObjectiveMark:
    return ObjectiveMark(
        objective=name,
        text=text,
        score=_mean(each.score for each in evidence),
        group=_mean(each.group for each in evidence),
        evidence=evidence,
        about=about,
        rests=_rests(evidence),
    )


def _evidence(measures: Iterable[Measure], found: Mapping[Measure, Measured]) -> tuple[Measured, ...]:
    return tuple(found[each] for each in measures if each in found)


def _rests(evidence: tuple[Measured, ...]) -> Rests:
    """What was found; where nothing was, where it was sought."""
    telling = tuple(each for each in evidence if each.amount) or evidence
    return tuple(sorted({seq for each in telling for seq in each.rests}))


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
        rests=_rests(evidence),
    )


def level_of(score: int) -> int:
    """1 to 4: a quarter of the scale each."""
    return min(LEVELS, 1 + LEVELS * score // 1000)
