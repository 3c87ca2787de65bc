"""The tale of a year under the convention: what was done, found and changed, what struck the world, and the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.minutes.arrival import year_line
from game.minutes.gathered import gathered
from game.minutes.names import Names
from game.minutes.passages import Passage, paragraph, prose
from game.minutes.sentences import sentence
from game.terms import events as e

TOLD = (
    e.ShockStruck,
    e.ActorWorked,
    e.NeighbourPersuaded,
    e.ConductSet,
    e.DisputeRaised,
    e.DisputeClosed,
    e.SanctionImposed,
    e.SanctionLifted,
    e.ProjectStarted,
    e.AmendmentProposed,
    e.EventDrawn,
    e.EventChoiceMade,
    e.HelpGiven,
)
"""What is told in a row, as it happened."""
APART = (
    e.RuleChanged,
    e.AmendmentClosed,
    e.ConventionDenounced,
    e.MemberExcluded,
    e.ContagionSpread,
)
"""What has a line of its own."""


def practice(events: Sequence[e.Recorded], names: Names) -> Iterator[Passage]:
    """One year after signature, but for capitals and their answers."""
    happened = [each.event for each in events]
    yield from paragraph(*gathered([each for each in happened if isinstance(each, TOLD)], names))
    yield from prose(*(sentence(each, names) for each in happened if isinstance(each, APART)))
    yield from prose(
        *(year_line(each.year, each.practice.indicators) for each in happened if isinstance(each, e.YearCounted))
    )
