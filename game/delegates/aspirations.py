"""How much one holds out for at this stage: overall (E5.1 to E5.3) and clause by clause, in the mandate's order of
concession. What is held out for falls with time and with what others are seen to give."""

from __future__ import annotations

from dataclasses import dataclass

from game.delegates.ground import Numbers
from game.delegates.temper import Temper
from game.delegates.wants import Wants
from game.terms.moments import Moment, Phase
from game.terms.scenario import Calendar

FIRST_STEP = 0.05
"""Share of the way given at the very start (E5.1)."""
READIEST, FIRMEST = 1.15, 0.45
"""How far one goes in the cheapest and the dearest clause when all is given, in units of preference. Design values."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Aspiration:
    """What a delegate holds out for now."""

    progress: float
    """0 in the first round of the conference, 1 in the last."""
    given: float
    """f of E5.1: share of the way from the best to the outside value that time alone makes it go."""
    level: float
    """A of E5.3: utility below which it refuses losses."""
    tolerance: Numbers
    """[C]: how much less than its favourite it lets pass in each bracket, in units of preference."""


def progress_of(calendar: Calendar, moment: Moment) -> float:
    """Share of the conference's rounds that lie behind (D11): 0 in the first, 1 in the last and after it."""
    match moment.phase:
        case Phase.PREPARATION | Phase.OPENING:
            return 0.0
        case Phase.SITTING:
            rounds = max(1, calendar.sittings * calendar.rounds)
            done = (moment.sitting - 1) * calendar.rounds + moment.round - 1
            return min(1.0, done / (rounds - 1)) if rounds > 1 else 1.0
        case Phase.INTERSESSION:
            rounds = max(1, calendar.sittings * calendar.rounds)
            return min(1.0, moment.sitting * calendar.rounds / (rounds - 1)) if rounds > 1 else 1.0
        case _:
            return 1.0


def aspiration_of(of: Wants, temper: Temper, progress: float, others_gave: float, utility: float) -> Aspiration:
    """E5.1 to E5.3. ``others_gave`` = mean of the others' concessions in 0..1; ``utility`` of the text as expected."""
    given = FIRST_STEP + (1 - FIRST_STEP) * progress ** (1 / temper.beta)
    span = max(of.highest - of.outside, 0.0)
    by_time = of.outside + span * (1 - given)
    by_example = of.highest - span * min(1.0, others_gave)
    level = (1 - temper.psi) * by_time + temper.psi * by_example
    surplus = (utility - of.outside) / max(span, 1e-6)
    mood = min(max(0.55 + 0.9 * surplus, 0.4), 1.2)
    reach = READIEST + (FIRMEST - READIEST) * of.dearness
    chosen = temper.reach * (1.0 + temper.skill.choosy * (1.0 - 2.0 * of.dearness))
    return Aspiration(progress=progress, given=given, level=level, tolerance=given * mood * reach * chosen)
