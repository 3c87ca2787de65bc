"""What the record can show of one delegation's play, measure by measure, each scored 0 to 1000 on a scale of its own.

A score says how much of a thing there is, never how well a person negotiates: it is evidence for an assessor. The
scales are ours (a judgment, not a measurement), and each is said in the docstring of its function.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from game.engine.remembering import remembered
from game.lab import debrief_deals as deals
from game.lab import debrief_text as text
from game.lab.debrief_raw import Raw
from game.lab.debrief_walk import Walked
from game.terms.debrief_marks import Measure, Measured
from game.terms.ids import PerMille, SeatId

MEASURES: Mapping[Measure, Callable[[Walked, SeatId], Raw | None]] = {
    Measure.POSITIONS_TAKEN: text.positions_taken,
    Measure.RED_LINES_HELD: text.red_lines_held,
    Measure.ASKED_AND_TOLD: deals.asked_and_told,
    Measure.LINKED_PACKAGES: deals.linked_packages,
    Measure.GOOD_FOR_ALL: deals.good_for_all,
    Measure.VALUE_CLAIMED: deals.value_claimed,
    Measure.VALUE_CREATED: deals.value_created,
    Measure.SUPPORT_ACROSS: deals.support_across,
    Measure.CONTACTS: deals.contacts,
    Measure.FLOOR_LEFT: text.floor_left,
    Measure.OWN_WORDS: text.own_words,
    Measure.BRACKETS_LIFTED: text.brackets_lifted,
    Measure.LEVERS: text.levers,
    Measure.PROMISES_KEPT: deals.promises_kept,
    Measure.TRUST_EARNED: deals.trust_earned_by,
    Measure.ANSWERS_GIVEN: deals.answers_given,
    Measure.PRESSURE: deals.pressure,
    Measure.HOME: text.home,
    Measure.FUTURES: text.futures,
    Measure.SAFEGUARDS: text.safeguards,
    Measure.REFERENCE: text.reference,
}


NARROW = frozenset(
    {
        Measure.LINKED_PACKAGES,
        Measure.GOOD_FOR_ALL,
        Measure.VALUE_CREATED,
        Measure.OWN_WORDS,
        Measure.LEVERS,
        Measure.SAFEGUARDS,
    }
)
"""Measures that can be held to some articles: of what the seat put forward there."""


def measured(walked: Walked, seat: SeatId, wanted: Collection[Measure] = MEASURES) -> dict[Measure, Measured]:
    """Every measure wanted that says something of this seat, beside the mean of all delegations of which it does."""
    found = {}
    for name in MEASURES:
        if name not in wanted:
            continue
        raws = _taken(walked, name)
        own, scores = raws[seat], [each.score for each in raws.values() if each is not None]
        if own is not None:
            found[name] = Measured(
                measure=name,
                amount=own.amount,
                of=own.of,
                score=PerMille(own.score),
                group=PerMille(round(sum(scores) / len(scores))),
                rests=own.rests or walked.span,
            )
    return found


@remembered(len(MEASURES))
def _taken(walked: Walked, name: Measure) -> Mapping[SeatId, Raw | None]:
    """A measure of every delegation: a class's marks ask for it once for each of its seats."""
    return {each: MEASURES[name](walked, each) for each in walked.states}
