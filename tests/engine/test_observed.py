"""States before treaties of the past meet the hazard of play: 00.3, decision D22, and the counts of engine.md 4.1."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.engine.arrays import Floats
from game.engine.forecast import Regions, Start, joined_by, mean_field
from game.engine.observed import (
    Observed,
    chance_after_signature,
    chance_at_close,
    chance_within_year,
    log_hazards,
    past_alpha,
    unsaid,
)
from game.engine.parameters import Parameters
from game.engine.ratification import USUAL_DISTANCE, hazard
from game.engine.streams import Purpose, stream

P = Parameters()
ANY = np.zeros(5, dtype=np.int64)
"""No chapter that has a level of its own."""


def observed(rows: int = 1, **told: float | Floats) -> Observed:
    """Rows of which only this is known."""
    names = ("signed", "regional", "affinity", "world", "record", "distance", "polyarchy", "propensity")
    return Observed(**{each: np.zeros(rows) + told[each] if each in told else unsaid(rows) for each in names})


def test_what_is_not_known_stands_at_the_reference() -> None:
    assert log_hazards(observed(3), P).tolist() == [0, 0, 0]
    assert log_hazards(observed(distance=USUAL_DISTANCE), P)[0] == pytest.approx(0)
    assert chance_at_close(observed(), unsaid(1), ANY[:1], P) == pytest.approx(joined_by(np.array([P.five_close]), P))


@pytest.mark.parametrize(
    ("told", "coefficient"),
    [
        ("signed", "b_sign"),
        ("affinity", "b_affinity"),
        ("world", "b_global"),
        ("record", "b_prompt"),
        ("polyarchy", "b_polyarchy"),
        ("propensity", "b_propensity"),
    ],
)
def test_d22_a_row_of_the_past_is_weighed_by_the_coefficients_of_play(told: str, coefficient: str) -> None:
    assert log_hazards(observed(**{told: 0.5}), P)[0] == pytest.approx(0.5 * getattr(P, coefficient))


def test_e4_1_the_first_year_is_the_hazard_of_play_with_frailty_integrated() -> None:
    seen, years = observed(signed=1.0, regional=0.4, world=0.2), np.zeros(1)
    yearly = hazard(past_alpha(years, P), log_hazards(seen, P), np.array([0.4]), P)
    told = chance_within_year(seen, years, np.zeros(1, np.int64), P)
    assert told == pytest.approx(1 - (1 + P.theta * yearly) ** (-1 / P.theta))


def test_e4_7_the_years_of_a_pair_multiply_up_whatever_their_order_and_pairs_do_not_mix() -> None:
    years, who = np.array([2.0, 0.0, 1.0, 0.0]), np.array([5, 5, 5, 2])
    seen = observed(4, signed=np.array([1.0, 0.0, 1.0, 1.0]))
    out = 1 - chance_within_year(seen, years, who, P)
    total = hazard(past_alpha(years, P), log_hazards(seen, P), np.zeros(4), P)
    assert out[:3].prod() == pytest.approx((1 + P.theta * total[:3].sum()) ** (-1 / P.theta))
    alone = chance_within_year(observed(signed=1.0), np.zeros(1), np.zeros(1, np.int64), P)
    assert 1 - out[3] == pytest.approx(alone[0])


def test_the_trend_of_the_times_runs_from_1970_to_1995_and_is_drawn_no_further() -> None:
    told = chance_at_close(observed(5), np.array([1960.0, 1970.0, 1985.0, 1995.0, 2060.0]), ANY, P)
    assert told[0] == told[1] < told[2] < told[3] == told[4]


@pytest.mark.parametrize(("signed", "level"), [(False, "b_chapter_27"), (True, "b_signed_27")])
def test_the_level_of_a_subject_moves_its_treaties_and_no_others(signed: bool, level: str) -> None:
    chapters = np.array([27, 18, 6, 0, 99])

    def chances(p: Parameters) -> Floats:
        if signed:
            return chance_after_signature(observed(5), chapters, p)
        return chance_at_close(observed(5), unsaid(5), chapters, p)

    usual = chances(P)
    reference = np.full(1, P.five_signed if signed else P.five_close)
    assert usual[0] == pytest.approx(joined_by(reference + getattr(P, level), P)[0])
    assert usual[2:] == pytest.approx(joined_by(reference, P)[0])  # a subject never seen stands where any would
    changed = chances(replace(P, **{level: getattr(P, level) + 0.2}))
    assert (changed != usual).tolist() == [True, False, False, False, False]


def test_at_the_close_the_signature_to_be_expected_of_a_democracy_counts_as_a_signature_does() -> None:
    told = chance_at_close(observed(polyarchy=0.5), unsaid(1), ANY[:1], P)
    level = P.five_close + 0.5 * (P.b_sign * P.signs_polyarchy + P.b_polyarchy)
    assert told == pytest.approx(joined_by(np.array([level]), P))
    assert told > chance_at_close(observed(), unsaid(1), ANY[:1], P)


def test_a_signature_of_the_world_counts_for_the_parties_it_heralds() -> None:
    some, none = (chance_after_signature(observed(world=world), ANY[:1], P) for world in (0.5, 0.0))
    level = P.five_signed + P.heralds * P.b_global * 0.5
    assert some == pytest.approx(joined_by(np.array([level]), P))
    assert none == pytest.approx(joined_by(np.array([P.five_signed]), P))


NINE = (147, 117, 140, 132, 112, 139, 52, 115, 58)
"""Signatories, among 193 states, of the nine treaties behind the baseline (engine.md 4.1)."""


def parties(p: Parameters, signatories: int) -> Floats:
    """Parties foretold after 2, 5 and 8 years."""
    nobody = np.zeros(193, dtype=np.bool_)
    signed = (stream(1, Purpose.WORLD).permutation(193) < signatories).astype(np.float64)
    regions = Regions(of=np.arange(193) % 22, count=22)
    joined = mean_field(p.b_sign * signed, regions, Start(party=nobody, able=~nobody), 8, p).joined
    return np.asarray(joined.sum(1)[[2, 5, 8]])


def test_e4_2_the_nine_treaties_behind_the_baseline_are_foretold_as_many_parties_as_before_the_refit() -> None:
    levels = {f"alpha_{year}": getattr(P, f"alpha_{year}") + 0.2 for year in range(1, 11)}
    refitted = np.mean([parties(P, each) for each in NINE], axis=0)
    earlier = np.mean([parties(replace(P, b_sign=0.98, b_peer=1.23, **levels), each) for each in NINE], axis=0)
    unmoved = np.mean([parties(replace(P, **levels), each) for each in NINE], axis=0)
    assert np.abs(refitted - earlier).max() < 4
    assert np.abs(unmoved - earlier).max() > 10
