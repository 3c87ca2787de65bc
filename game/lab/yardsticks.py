"""How good the text of a session was, measured with every mandate open: for experiments and the debrief only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from game.delegates.ground import Ground, Numbers, Places, ground_of, to_be_had
from game.delegates.wants import wants_of
from game.engine.bargain import Bargain, nash
from game.engine.bargain_shares import integrative_index
from game.engine.text import DEPTH
from game.terms.by_seat import Keyed
from game.terms.events import Event, OwnWordingTabled
from game.terms.ids import AlternativeId, BracketId
from game.terms.scenario import Scenario
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Yardstick:
    """What a scenario's texts are measured against."""

    ground: Ground
    bargain: Bargain
    halfway: Numbers
    """[N] utilities of the text that takes the middle favourite in every bracket."""
    best: Numbers
    """[N] utilities of the Nash text (E6.4)."""

    def worth(self, text: Mapping[BracketId, AlternativeId]) -> Numbers:
        """[N] utilities of an adopted text."""
        return self.bargain.worth(_chosen(self.ground, text))

    def index(self, text: Mapping[BracketId, AlternativeId]) -> float:
        """Integrative index (E6.10): 0 split the difference, 1 the Nash text."""
        return integrative_index(self.worth(text), self.halfway, self.best, self.bargain.outside)


@lru_cache(maxsize=4)
def yardstick(scenario: Scenario) -> Yardstick:
    """Work it out, once for a scenario."""
    ground = ground_of(scenario.public)
    wants = [wants_of(scenario.public, scenario.mandates[seat], seat) for seat in scenario.public.states]
    bargain = Bargain(
        layout=replace(ground.layout, mask=to_be_had(ground, scenario.public)),
        value=np.stack([each.value for each in wants]),
        links=ground.links,
        outside=np.array([each.outside for each in wants]),
    )
    fixed = {row: _column(ground, row, name) for row, name in _fixed(ground, scenario).items()}
    middle = _middle(ground, np.stack([each.liking for each in wants]))
    middle[list(fixed)] = list(fixed.values())
    return Yardstick(
        ground=ground,
        bargain=bargain,
        halfway=bargain.worth(middle),
        best=bargain.worth(nash(bargain).chosen),
    )


def in_effect(text: Mapping[BracketId, AlternativeId], happened: Iterable[Event]) -> Keyed[BracketId, AlternativeId]:
    """A text in the alternatives of the scenario: what delegations drafted stands for what it equals (decision D16)."""
    own = {(each.bracket, each.alternative): each.equals for each in happened if isinstance(each, OwnWordingTabled)}
    return Keyed((bracket, own.get((bracket, chosen), chosen)) for bracket, chosen in text.items())


def _fixed(ground: Ground, scenario: Scenario) -> dict[int, AlternativeId]:
    return {ground.axes.bracket_at[name]: chosen for name, chosen in scenario.public.fixed.items()}


def _column(ground: Ground, row: int, name: AlternativeId) -> int:
    return ground.at(Choice(bracket=ground.brackets[row].id, alternative=name))[1]


def _middle(ground: Ground, liking: Numbers) -> Places:
    """[C] the middle one of the states' favourites, the alternatives put in the order of their depth."""
    favourite = np.where(ground.exists, liking, -1.0).argmax(2)
    depth = ground.layout.features[..., DEPTH]
    chosen = []
    for row in range(favourite.shape[1]):
        named = sorted(favourite[:, row], key=lambda column: (depth[row, column], column))
        chosen.append(int(named[len(named) // 2]))
    return np.array(chosen, dtype=np.int64)


def _chosen(ground: Ground, text: Mapping[BracketId, AlternativeId]) -> Places:
    """[C] the column that stands in every bracket: *nothing* in a clause that fell, the first in a bracket in one."""
    chosen = np.where(ground.layout.main, ground.axes.nothing, 0)
    for name, alternative in text.items():
        row = ground.axes.bracket_at[name]
        chosen[row] = _column(ground, row, alternative)
    return np.asarray(chosen, dtype=np.int64)
