"""Which row is which bracket and which column which alternative: the engine's axes, worked out once for a scenario."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.engine.axes import Axes, axes_of
from game.engine.parameters import Parameters
from game.engine.remembering import remembered
from game.engine.text import Layout, layout_of
from game.engine.utility import Links, links_of
from game.terms.ids import ClauseId
from game.terms.own_words import without_drafts
from game.terms.scenario import PublicScenario
from game.terms.text import Bracket, Choice

Numbers: TypeAlias = NDArray[np.float64]
Marks: TypeAlias = NDArray[np.bool_]
Places: TypeAlias = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """Axes [C, K]: brackets in the order of the convention; the last column is *nothing* (``engine.axes``)."""

    axes: Axes
    layout: Layout
    links: Links
    brackets: tuple[Bracket, ...]
    free_standing: Marks
    """[C]: main brackets and inline ones that count under every alternative."""
    choices: tuple[tuple[Choice, ...], ...]
    """By row and column, those of no wording left out."""
    plain: PublicScenario
    """The scenario without the words that delegations drafted."""

    @property
    def shape(self) -> tuple[int, int]:
        """C and K."""
        rows, columns = self.layout.mask.shape
        return rows, columns

    @property
    def exists(self) -> Marks:
        """[C, K]: whether the bracket has such an alternative."""
        return self.layout.mask

    def at(self, choice: Choice) -> tuple[int, int]:
        """Row and column of a choice. Raises ``KeyError`` for an unknown one."""
        place = self.axes.place(choice)
        return place.c, place.k

    def choice(self, row: int, column: int) -> Choice:
        """The choice at a row and column."""
        return self.choices[row][column]

    def main_row(self, clause: ClauseId) -> int:
        """Row of a clause's own bracket."""
        return int(self.layout.starts[self.axes.clauses.index(clause)])

    def certain(self, text: Numbers, choices: tuple[Choice, ...]) -> Numbers:
        """The same text with these choices certain."""
        text = text.copy()
        for choice in choices:
            row, column = self.at(choice)
            text[row] = 0.0
            text[row, column] = 1.0
        return text


def _with_drafts(axes: Axes, scenario: PublicScenario) -> Axes:
    """The axes on which words that delegations drafted lie where what they equal lies (decision D16)."""
    own = {
        (bracket.id, each.id): axes.places[bracket.id, each.equals]
        for bracket in scenario.convention.brackets
        for each in bracket.alternatives
        if each.equals is not None
    }
    return replace(axes, places={**axes.places, **own}) if own else axes


@remembered(16)
def ground_of(scenario: PublicScenario) -> Ground:
    """The axes of a scenario."""
    known = without_drafts(scenario)
    axes = _with_drafts(axes_of(known), scenario)
    brackets = known.convention.brackets
    return Ground(
        axes=axes,
        layout=layout_of(axes, known, Parameters()),
        links=links_of(axes, known.links, known),
        brackets=brackets,
        free_standing=np.array([bracket.under is None for bracket in brackets]),
        choices=tuple(
            tuple(Choice(bracket=bracket.id, alternative=each.id) for each in bracket.alternatives)
            for bracket in brackets
        ),
        plain=known,
    )


def to_be_had(ground: Ground, scenario: PublicScenario) -> Marks:
    """[C, K] wordings that may still come to stand: where a reduced game has fixed a bracket, that one only (D21)."""
    possible = ground.layout.mask.copy()
    for name, stands in scenario.fixed.items():
        row, column = ground.at(Choice(bracket=name, alternative=stands))
        possible[row] = False
        possible[row, column] = True
    return possible
