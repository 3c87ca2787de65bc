"""States before treaties of the past, told to the hazard of play: the same terms, the same coefficients (00.3, D22).

What play moves by itself is observed here: the world's share of parties stands in the terms, so the baseline is that of
a world that has not moved yet. What a table of the past does not say of a state, margin and trust above all, stands at
the reference; so does a value that is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from game.engine.arrays import Floats, Whole
from game.engine.forecast import joined_by
from game.engine.parameters import Parameters
from game.engine.ratification import USUAL_DISTANCE, Covariates, bounded, hazard, terms, within_year

_MIDDLE_YEAR = 1990.0
_EARLIEST, _LATEST = 1970.0, 1995.0
"""Treaties were joined the sooner, the later they were opened, until the middle of the nineties."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """What is known of states before treaties, each [R], a row for a state before a treaty; NaN = not known."""

    signed: Floats
    """1 signed, 0 not."""
    regional: Floats
    """Share of the region's states that are parties, or signatories where signatures stand in for them."""
    affinity: Floats
    """The same among states that vote alike, minus the world's share."""
    world: Floats
    """The same of the world."""
    record: Floats
    """Share of earlier commitments honoured within five years, centred on the states the treaty is open to."""
    distance: Floats
    """Distance of ideal points to the parties, or to the states it is open to while there is none."""
    polyarchy: Floats
    """Centred likewise."""
    propensity: Floats
    """Share of earlier treaties joined, centred likewise."""


def unsaid(rows: int) -> Floats:
    """A column of which nothing is known."""
    return np.full(rows, np.nan)


def log_hazards(seen: Observed, p: Parameters) -> Floats:
    """[R] log hazard relative to the reference state, neighbours apart: the terms of play (E4.4)."""
    return np.asarray(
        terms(
            Covariates(
                states=len(seen.signed),
                signed=_known(seen.signed),
                affinity=_known(seen.affinity),
                record=_known(seen.record),
                distance=_known(seen.distance - USUAL_DISTANCE),
                propensity=_known(seen.propensity),
                polyarchy=_known(seen.polyarchy),
                world=_known(seen.world),
            ),
            p,
        ).sum(0)
    )


def _known(column: Floats) -> Floats:
    return np.nan_to_num(column, nan=0.0)


def past_alpha(years: Floats, p: Parameters) -> Floats:
    """Baseline log hazard of the year that begins ``years`` after opening, nobody in the world being a party yet."""
    return np.asarray(p.past_level + p.past_first * (years < 1.0) + p.past_later * np.log1p(np.maximum(years, 0.0)))


def chance_within_year(seen: Observed, years: Floats, who: Whole, p: Parameters) -> Floats:
    """[R] chance of joining within the year, for a state that has not before (E4.1, E4.7).

    ``who`` numbers the pairs of state and treaty: a pair's rows of earlier years are what it has held out against.
    """
    yearly = hazard(past_alpha(years, p), log_hazards(seen, p), _known(seen.regional), p)
    return within_year(_held_out(yearly, years, who), yearly, p)


def _held_out(yearly: Floats, years: Floats, who: Whole) -> Floats:
    """[R] cumulative hazard of the pair's earlier rows."""
    order = np.lexsort((years, who))
    running = np.cumsum(yearly[order]) - yearly[order]
    first = np.flatnonzero(np.diff(who[order], prepend=-1))
    before = np.empty_like(yearly)
    before[order] = running - np.repeat(running[first], np.diff(first, append=len(who)))
    return before


def chance_at_close(seen: Observed, opened: Floats, chapter: Whole, p: Parameters) -> Floats:
    """[R] chance of joining within five years of opening, before anybody has signed.

    The year of opening stands in for how welcome treaties were at the time; ``opened`` is a calendar year or NaN.
    ``chapter`` of the Treaty Collection stands in for how welcome the subject was; 0 and what has no level = any.
    Democracies sign sooner than others: the signature to be expected of a state stands in for its own.
    """
    decades = (np.clip(opened, _EARLIEST, _LATEST) - _MIDDLE_YEAR) / 10.0
    level = p.five_close + p.b_era * _known(decades) + _of_subject(p.welcome(), chapter)
    return _within_five(replace(seen, signed=p.signs_polyarchy * _known(seen.polyarchy)), level, p)


def _of_subject(levels: Mapping[int, float], chapter: Whole) -> Floats:
    """[R] the level of each row's chapter, 0 where it has none."""
    found, place = np.unique(chapter, return_inverse=True)
    return np.array([levels.get(int(each), 0.0) for each in found])[place]


def chance_after_signature(seen: Observed, chapter: Whole, p: Parameters) -> Floats:
    """[R] the same once a year of signatures is known: those who signed stand in for the parties to come.

    ``regional``, ``affinity`` and ``world`` are shares of signatories; of the world's, ``heralds`` become parties.
    ``chapter`` stands in for how well signatures on the subject were kept.
    """
    level = p.five_signed + _of_subject(p.kept(), chapter)
    return _within_five(replace(seen, world=p.heralds * seen.world), level, p)


def _within_five(seen: Observed, level: Floats | float, p: Parameters) -> Floats:
    eta = bounded(log_hazards(seen, p))
    return joined_by(level + eta + p.b_peer * _known(seen.regional), p)
