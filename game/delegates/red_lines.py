"""What the capital will not sign: alternatives that cross a line, unless every condition of the line stands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.delegates.ground import Ground, Marks, Numbers, ground_of
from game.engine.remembering import remembered
from game.terms.ids import NO_TEXT, AlternativeId, ClauseId
from game.terms.mandate import Mandate
from game.terms.scenario import PublicScenario

CERTAIN_ENOUGH = 0.999
WEIGHT = -4.0
"""Of a line that is crossed, in steps of utility (E5.7)."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Condition:
    """Satisfied where one of the alternatives stands."""

    row: int
    columns: Marks

    def met(self, text: Numbers) -> bool:
        """Whether the text certainly satisfies it."""
        return bool(text[self.row] @ self.columns > CERTAIN_ENOUGH)

    def lost(self, text: Numbers) -> bool:
        """Whether the text certainly fails it: something else stands there already."""
        certain = text[self.row].max() > CERTAIN_ENOUGH
        return bool(certain and not self.met(text))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Line:
    """One red line. No condition = absolute."""

    row: int
    columns: Marks
    unless: tuple[Condition, ...]

    def bars(self, row: int, column: int) -> bool:
        """Whether it is about that alternative."""
        return row == self.row and bool(self.columns[column])

    def lifted(self, text: Numbers) -> bool:
        """Whether every condition stands."""
        return bool(self.unless) and all(condition.met(text) for condition in self.unless)

    def final(self, text: Numbers) -> bool:
        """Whether it can no longer be lifted without reopening something."""
        return not self.unless or any(condition.lost(text) for condition in self.unless)


@remembered(128)
def lines_of(scenario: PublicScenario, mandate: Mandate) -> tuple[Line, ...]:
    """The mandate's red lines as rows and columns."""
    ground = ground_of(scenario)
    return tuple(
        Line(
            row=ground.main_row(line.clause),
            columns=_columns(ground, line.clause, line.alternatives),
            unless=tuple(
                Condition(row=ground.main_row(each.clause), columns=_columns(ground, each.clause, each.alternatives))
                for each in line.unless
            ),
        )
        for line in mandate.red_lines
    )


@remembered(128)
def places_of(lines: tuple[Line, ...]) -> frozenset[tuple[int, int]]:
    """Row and column of every alternative that one of the lines is about."""
    return frozenset((line.row, column) for line in lines for column in line.columns.nonzero()[0].tolist())


def forbidden(lines: tuple[Line, ...], standing: Numbers) -> Marks:
    """[C, K]: alternatives that would cross a line, if ``standing`` ([C, K], 1 where a wording stands) stood beside."""
    marks = np.zeros(standing.shape, dtype=bool)
    for line in lines:
        if not line.lifted(standing):
            marks[line.row] |= line.columns
    return marks


def out_of_reach(lines: tuple[Line, ...], standing: Numbers) -> Marks:
    """[C, K]: alternatives behind a line that nothing still open could lift."""
    marks = np.zeros(standing.shape, dtype=bool)
    for line in lines:
        if line.final(standing):
            marks[line.row] |= line.columns
    return marks


def crossed(lines: tuple[Line, ...], standing: Numbers) -> int:
    """Number of lines that a text crosses."""
    return len(crossing(lines, standing))


def crossing(lines: tuple[Line, ...], standing: Numbers) -> tuple[Line, ...]:
    """The lines that a text crosses."""
    return tuple(
        line for line in lines if standing[line.row] @ line.columns > CERTAIN_ENOUGH and not line.lifted(standing)
    )


def _columns(ground: Ground, clause: ClauseId, wanted: tuple[AlternativeId, ...]) -> Marks:
    """[K]: the alternatives of a clause that are named."""
    bracket = ground.brackets[ground.main_row(clause)]
    marks = np.zeros(ground.shape[1], dtype=bool)
    for column, alternative in enumerate(bracket.alternatives):
        marks[column] = alternative.id in wanted
    marks[ground.axes.nothing] = NO_TEXT in wanted
    return marks
