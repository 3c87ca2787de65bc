"""What the pictures of the Almeira conference say in figures: readings, the preview of a draft, the outlook."""

from __future__ import annotations

from itertools import product

from game.terms.by_seat import Keyed
from game.terms.ids import (
    PerMille,
    SeatId,
)
from game.terms.mandate import Future
from game.terms.readings import Effect, Grid, Interval, Outlook, Preview, Readings
from tests.gallery.almeira import FIGURES, trust_between
from tests.gallery.almeira_text import DRU, MIR, OKA, STATES


def readings() -> Readings:
    """What the engine would say: the figures of the pictures."""
    figures = {each.code: each for each in FIGURES}
    count, own = len(STATES), STATES.index(MIR)
    trust, low, high, evidence = ([500] * count * count for _each in range(4))
    for cell, (truster, trusted) in enumerate(product(STATES, STATES)):
        value, known = trust_between(truster, trusted)
        trust[cell], low[cell], high[cell] = (round(500 * (1 + each)) for each in (value, value - 0.1, value + 0.1))
        evidence[cell] = 900 if known else 200
    balance = [0] * count * count
    for place, code in enumerate(STATES):
        if code == MIR:
            continue
        about = figures[code]
        for cell, value, half in (
            (place * count + own, about.theirs, about.theirs_half),
            (own * count + place, about.yours, about.yours_half),
        ):
            trust[cell], low[cell], high[cell] = (
                round(500 * (1 + each)) for each in (value, value - half, value + half)
            )
        balance[own * count + place] = 10 * about.balance
        balance[place * count + own] = -10 * about.balance
    odds = [(810, 720, 880) if code == MIR else figures[code].odds for code in STATES]
    square, empty = (count, count), Grid.of((count, 0), ())
    return Readings(
        states=STATES,
        trust=Grid.of(square, trust),
        trust_low=Grid.of(square, low),
        trust_high=Grid.of(square, high),
        evidence=Grid.of(square, evidence),
        balance=Grid.of(square, balance),
        reciprocity=Grid.of(square, [500] * count * count),
        likelihood=Grid.of((count,), [each[0] for each in odds]),
        likelihood_low=Grid.of((count,), [each[1] for each in odds]),
        likelihood_high=Grid.of((count,), [each[2] for each in odds]),
        in_force=Interval(value=570, low=460, high=670),
        utility=600,
        outside=400,
        preference=empty,
        salience=empty,
    )


def preview() -> Preview:
    """What Miravel's package would change, as the picture says: trust per mille of T, likelihood per mille."""
    none = _around(0, 0, 0)
    told = {
        "OKA": Effect(
            state=OKA,
            trust=_around(45, 15, 75),
            owes=-30,
            owes_more=_around(20, 10, 20),
            reciprocity=none,
            likelihood=_around(70, 20, 120),
        ),
        "DRU": Effect(
            state=DRU,
            trust=_around(30, 0, 60),
            owes=30,
            owes_more=_around(-10, -10, 0),
            reciprocity=none,
            likelihood=_around(40, 0, 90),
        ),
        "SOL": Effect(
            state=SeatId("SOL"),
            trust=_around(0, -15, 15),
            owes=0,
            owes_more=none,
            reciprocity=none,
            likelihood=_around(-20, -60, 20),
        ),
        "PEL": Effect(
            state=SeatId("PEL"),
            trust=_around(-15, -35, 5),
            owes=0,
            owes_more=none,
            reciprocity=none,
            likelihood=_around(-30, -80, 10),
        ),
    }
    others = [state for state in STATES if state != MIR]
    still = [
        Effect(state=state, trust=none, owes=0, owes_more=none, reciprocity=none, likelihood=none)
        for state in others
        if state not in told
    ]
    return Preview(
        effects=(*told.values(), *still),
        likelihood=_around(-30, -70, 0),
        value=_around(12, -5, 30),
        adoption=_around(40, 10, 70),
        in_force=_around(50, 10, 90),
    )


_BY_YEAR = (
    (0, 0, 0),
    (0, 0, 0),
    (20, 0, 60),
    (110, 60, 180),
    (230, 150, 330),
    (350, 250, 450),
    (440, 340, 540),
    (510, 400, 600),
    (545, 435, 640),
    (570, 460, 670),
)
"""The line of picture 05 with its band, per mille."""


def outlook() -> Outlook:
    """How many will ratify, and when, as the picture of ratification says."""
    count = (0, 0, 10, 30, 60, 130, 210, 240, 190, 100, 40, 10, 0)
    shares = [1000 * each // sum(count) for each in count]
    shares[7] += 1000 - sum(shares)
    return Outlook(
        adopted=False,
        needed=7,
        parties=_around(7, 5, 9),
        by_number=tuple(PerMille(each) for each in shares),
        in_force_by_year=tuple(PerMille(value) for value, _low, _high in _BY_YEAR),
        in_force_likely=tuple(_around(*each) for each in _BY_YEAR),
        ratifies=tuple(_around(500, 400, 600) for _state in STATES),
        runs=10_000,
        adoption=_around(680, 570, 770),
        consensus=PerMille(340),
        futures=Keyed(
            {
                Future.TOGETHER: _around(340, 270, 410),
                Future.RENEWAL: _around(180, 120, 240),
                Future.UNBOUND: _around(240, 180, 300),
                Future.RETREAT: _around(100, 60, 140),
                Future.GOING_ALONE: _around(140, 90, 190),
            }
        ),
    )


def _around(value: int, low: int, high: int) -> Interval:
    return Interval(value=value, low=low, high=high)
