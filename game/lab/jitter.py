"""The same conference among capitals that want something a little different: mandates moved by chance, from a seed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import exp
from random import Random

from game.terms.by_seat import Keyed
from game.terms.ids import PerMille
from game.terms.mandate import Mandate
from game.terms.scenario import Scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class Jitter:
    """How far mandates are moved: standard deviations."""

    preference: float = 150
    """Per mille, of each alternative."""
    salience: float = 0.3
    """Of the logarithm, of each clause."""
    outside: float = 60
    """Per mille, of what every future is worth: shared by all of a state's futures."""


def jittered(scenario: Scenario, seed: int, by: Jitter) -> Scenario:
    """The scenario with every mandate moved; what is public stays as it is. The same seed moves alike."""
    luck = Random(seed)
    moved = [(seat, _moved(luck, mandate, by)) for seat, mandate in scenario.mandates.items()]
    return replace(scenario, mandates=Keyed(moved))


def _moved(luck: Random, mandate: Mandate, by: Jitter) -> Mandate:
    shift = luck.gauss(0.0, by.outside)

    def liked(level: PerMille) -> PerMille:
        return _level(level + luck.gauss(0.0, by.preference))

    return replace(
        mandate,
        preference=mandate.preference.map(lambda wants: wants.map(liked)),
        salience=mandate.salience.map(lambda level: _level(level * exp(luck.gauss(0.0, by.salience)))),
        batna=mandate.batna.map(lambda level: _level(level + shift)),
    )


def _level(value: float) -> PerMille:
    return PerMille(min(max(round(value), 0), 1000))
