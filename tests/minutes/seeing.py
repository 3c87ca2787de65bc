"""A sight of a scenario, as the rules would build it for a seat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.terms.by_seat import Keyed
from game.terms.ids import NO_TEXT, OBSERVER, AlternativeId, BracketId, SeatId
from game.terms.moments import Moment, Phase
from game.terms.scenario import PublicScenario
from game.terms.standing import BracketStanding, BracketStatus, Stance
from game.terms.views import Sight


def opening_standing(scenario: PublicScenario) -> Keyed[BracketId, BracketStanding]:
    """Every bracket open with what the scenario puts on the table; fixed ones agreed."""
    made: dict[BracketId, BracketStanding] = {}
    for bracket in scenario.convention.brackets:
        every = tuple(each.id for each in bracket.alternatives)
        on_table = scenario.starting_text.get(bracket.id, every)
        fixed = scenario.fixed.get(bracket.id)
        status = BracketStatus.OPEN if fixed is None else BracketStatus.AGREED
        made[bracket.id] = BracketStanding(status=status, on_table=on_table, agreed=fixed or NO_TEXT)
    return Keyed(made)


def sight(scenario: PublicScenario, brackets: Keyed[BracketId, BracketStanding] | None = None) -> Sight:
    """What an observer sees in the first round."""
    return Sight(
        seat=OBSERVER,
        session="s",
        scenario=scenario,
        mandate=None,
        seating=Keyed(),
        moment=Moment(phase=Phase.SITTING, sitting=1, round=1),
        attention=0,
        ready=Keyed(),
        brackets=opening_standing(scenario) if brackets is None else brackets,
        confidences=(),
        packages=(),
        promises=(),
        question=None,
        adopted=None,
        signed=(),
        withheld=(),
        submitted=(),
        parties=Keyed(),
        needed=2,
        in_force=None,
        ending=None,
        permissions=(),
    )


def with_stances(now: BracketStanding, said: Mapping[str, Mapping[str, Stance]]) -> BracketStanding:
    """The same bracket with these public stances."""
    stances = Keyed(
        {SeatId(seat): Keyed({AlternativeId(a): s for a, s in each.items()}) for seat, each in said.items()}
    )
    return replace(now, stances=stances)


def agreed(now: BracketStanding, alternative: str, sitting: int = 1) -> BracketStanding:
    """The same bracket agreed ad referendum."""
    return replace(now, status=BracketStatus.AGREED, agreed=AlternativeId(alternative), agreed_in=sitting)
