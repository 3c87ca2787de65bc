"""How likely each ratification is, and entry into force, with the doubt of the seat that asks (E4.6 to E4.17, D24)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from game.engine.arrays import Floats
from game.engine.case import Case
from game.engine.course import Course
from game.engine.entry import in_force, part_of_last_year, threshold
from game.engine.floor import TextAsItStands
from game.engine.forecast import Forecast, Start, joined_by, mean_field
from game.engine.ground import Ground
from game.engine.parameters import Parameters
from game.engine.ratification import bounded, margin_term
from game.engine.remembering import worked_out
from game.terms.late import late
from game.terms.readings import Interval

HORIZON = 5
"""Years within which a ratification is called likely or not."""
_TENTH = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """The chances in one seat's eyes."""

    case: Case
    forecast: Forecast
    """Of the central case, over the horizon and the years still played."""
    survived: Floats
    """[N] cumulative hazard each state is taken to have held out against so far."""
    chance: Floats
    """[N] within the horizon."""
    low: Floats
    high: Floats
    in_force: Interval
    """Per mille, within the years played."""


def held_out(course: Course, seat: int | None) -> Floats:
    """[N] cumulative hazard survived: believed of others, known of oneself."""
    survived = course.tally.believed
    if seat is None:
        return survived
    mixed = survived.copy()
    mixed[seat] = course.tally.held_out[seat]
    return mixed


def years_left(course: Course) -> int:
    """Ratification years still to be played, the present one included."""
    return max(course.ground.public.calendar.years - course.tally.year, 0)


@dataclass(frozen=True, kw_only=True, eq=False)
class _Doubts:
    """What the ranges follow from, as it was when the forecast was made: many only ask for the chances."""

    ground: Ground
    case: Case
    central: Forecast
    start: Start
    left: int
    in_force: bool
    text: TextAsItStands

    def look(self, name: str) -> object:
        """A range by its name: the middle 80 % over draws of what the seat does not know, each with its chance."""
        if name == "in_force":
            return self._in_force()
        low, high = self._ends
        return low if name == "low" else high

    @worked_out
    def _eta(self) -> Floats:
        return doubtful_eta(self.ground, self.case)

    @worked_out
    def _ends(self) -> tuple[Floats, Floats]:
        """Ends [N] of the middle 80 % of each chance: it only rises with eta, so the ends of eta give them."""
        cut = int(_TENTH * len(self._eta))
        ends = np.sort(self._eta, axis=0)[[cut, -1 - cut]]  # faster than a partition of as many
        low, high = chances(self.start, self.ground.p, ends, self.central.cumulative[HORIZON - 1])
        return np.minimum(low, self.central.joined[HORIZON]), np.maximum(high, self.central.joined[HORIZON])

    def _in_force(self) -> Interval:
        """Within the years played, the days of the final clause included (E4.17)."""
        if self.in_force or not self.left:
            reached = 1000 if self.in_force else 0
            return Interval(value=reached, low=reached, high=reached)
        needed = threshold(self.ground.axes, self.ground.public, self.text.x)
        days = float(part_of_last_year((self.ground.days * self.text.y).sum()))
        eta = np.concatenate([self.case.eta[None], self._eta])
        together = in_force(chances(self.start, self.ground.p, eta, _met(self.central, self.left, days)), needed)
        ends = _middle(together[1:], together[:1])
        value, low, high = (round(float(each) * 1000) for each in (together[0], ends[0][0], ends[1][0]))
        return Interval(value=value, low=low, high=high)


def likelihood(course: Course, seat: int | None, made: Case) -> Likelihood:
    """Forecast the case; the ranges are worked out when they are first looked at."""
    ground, survived, left = course.ground, held_out(course, seat).copy(), years_left(course)
    start = course.tally.start(ground, survived)
    start = replace(start, party=start.party.copy())
    central = mean_field(made.eta, ground.regions, start, max(HORIZON, left), ground.p)
    doubts = _Doubts(
        ground=ground,
        case=made,
        central=central,
        start=start,
        left=left,
        in_force=course.tally.in_force,
        text=course.floor.standing(),
    )
    known = {"case": made, "forecast": central, "survived": survived, "chance": central.joined[HORIZON]}
    return late(Likelihood, doubts.look, **known)


def doubtful_eta(ground: Ground, made: Case) -> Floats:
    """[draws, N] log hazards with margins and homes drawn from the seat's doubt (D24)."""
    p, doubts = ground.p, ground.doubts
    drawn = margin_term(made.margin + made.doubt * doubts[:, 0], p)
    return np.asarray(made.eta - margin_term(made.margin, p) + drawn + made.at_home * doubts[:, 1])


def chances(start: Start, p: Parameters, eta: Floats, met: Floats) -> Floats:
    """[draws, N] chance once the reference state among each state's neighbours has ``met [N]`` that hazard.

    Neighbours are taken to move as in the central forecast.
    """
    common = met if start.before is None else met / (1.0 + p.theta * start.before)
    with np.errstate(divide="ignore"):  # no hazard met, as where the final clause's days take all the time: no chance
        chance = joined_by(bounded(eta) + np.log(common), p)
    return np.where(start.party, 1.0, np.where(start.able, chance, 0.0))


def _middle(drawn: Floats, central: Floats) -> tuple[Floats, Floats]:
    """Ends of the middle 80 % over the first axis, stretched where the central value lies outside."""
    ordered = np.sort(drawn, axis=0)
    cut = int(_TENTH * len(ordered))
    return np.minimum(ordered[cut], central), np.maximum(ordered[-1 - cut], central)


def _met(central: Forecast, years: int, part: float) -> Floats:
    """[N] hazard met after ``years - 1`` years and a part of the last one."""
    before = central.cumulative[years - 2] if years > 1 else 0.0
    return np.asarray(before + part * (central.cumulative[years - 1] - before))
