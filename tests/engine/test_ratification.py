"""The hazard and its terms: E4.1 to E4.5, E4.18, decisions D19 and D22, invariants I11 to I13."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.engine import forecast, ratification
from game.engine.arrays import Floats
from game.engine.forecast import Regions, Start, joined_by, mean_field, slope
from game.engine.home import crossed, hits, meet, resistance, worked
from game.engine.parameters import Parameters
from game.engine.ratification import ROW, Covariates, Term, terms
from game.engine.why import along_index, moved_along_index
from game.terms.home_front import ActorWork, HomeMeans
from game.terms.mandate import ActorKind
from tests.engine.test_utility import text_of, the_letter
from tests.kit import blank

P = Parameters()
N = 8
REGIONS = Regions(of=np.array([0, 0, 0, 1, 1, 2, 2, 2]), count=3)
ETA = arrays(np.float64, N, elements=st.floats(-3, 3))
NOBODY = np.zeros(N, dtype=np.bool_)
OPEN = Start(party=NOBODY, able=~NOBODY)


def column(value: float) -> Floats:
    return np.full(1, value)


def term(which: Term, **given_: Floats) -> float:
    return float(terms(Covariates(states=1, **given_), P)[ROW[which], 0])


def test_the_reference_state_facing_the_reference_text_has_no_terms() -> None:  # E4.4
    reference = Covariates(
        states=1,
        margin=column(P.m_ref),
        signed=column(0.0),
        hard=column(P.ref_hard),
        trust=column(P.ref_trust),
        reciprocity=column(P.ref_recip),
    )
    assert not terms(reference, P).any()
    assert not terms(Covariates(states=3), P).any()


@pytest.mark.parametrize(
    ("which", "given_", "expected"),
    [
        (Term.MARGIN, {"margin": column(0.20)}, 0.40),
        (Term.MARGIN, {"margin": column(9.0)}, 1.20),  # no more than three sigma
        (Term.MARGIN, {"margin": column(-9.0)}, -1.20),
        (Term.SIGNATURE, {"signed": column(1.0)}, 1.40),
        (Term.HARD_LAW, {"hard": column(0.95)}, -0.405),
        (Term.HURDLE, {"supermajority": column(1.0)}, -0.39),
        (Term.ASSISTANCE, {"assistance": column(0.5), "capacity": column(0.2)}, 0.5 * (0.30 + 0.55 * 0.8)),
        (Term.CAPACITY_GAP, {"gap": column(0.1)}, -0.2),
        (Term.TRUST, {"trust": column(0.6)}, 0.2),
        (Term.RECIPROCITY, {"reciprocity": column(0.5)}, 0.1),
        (Term.RED_LINES, {"crossed": column(2.0)}, -3.0),
        (Term.BLOCKED, {"blocked": column(0.5)}, -0.75),
        (Term.BAD_FAITH, {"bad_faith": column(1.0)}, -2.0),
    ],
)
def test_e4_4_every_term_is_as_tabulated(which: Term, given_: dict[str, Floats], expected: float) -> None:
    assert term(which, **given_) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("name", "covariate", "coefficient"),
    [
        ("affinity", "affinity", "b_affinity"),
        ("record", "record", "b_prompt"),
        ("distance", "distance", "b_distance"),
        ("propensity", "propensity", "b_propensity"),
        ("hurdle", "polyarchy", "b_polyarchy"),
        ("world", "world", "b_global"),
        ("signature", "signed", "b_sign"),
    ],
)
def test_d22_the_one_hazard_reads_its_coefficients_from_the_parameters(
    name: str, covariate: str, coefficient: str
) -> None:
    perturbed = replace(P, **{coefficient: 0.125})
    row = terms(Covariates(states=1, **{covariate: column(2.0)}), perturbed)[ROW[Term(name)]]
    assert row.tolist() == [0.25]


def test_e4_5_capacity_gap_shrinks_with_staging_and_is_never_negative() -> None:
    capacity = np.array([0.2, 0.9])
    assert ratification.capacity_gap(np.full(2, 0.6), capacity, 0.0).tolist() == pytest.approx([0.4, 0])
    assert ratification.capacity_gap(np.full(2, 0.6), capacity, 1.0).tolist() == pytest.approx([0.1, 0])


def test_e4_1_a_neighbourhood_of_parties_multiplies_the_hazard_by_2_7() -> None:
    alone, together = (ratification.hazard(-3.0, np.zeros(1), np.full(1, share), P)[0] for share in (0.0, 1.0))
    assert together / alone == pytest.approx(np.exp(P.b_peer))
    assert together / alone == pytest.approx(2.7, abs=0.03)


def test_e4_18_exits_are_rare_at_the_reference() -> None:
    assert float(ratification.withdrawal_hazard(np.array(P.m_ref), P)) == pytest.approx(0.002, abs=1e-4)


def test_00_3_affinity_is_zero_where_all_are_trusted_alike_and_positive_where_parties_are_trusted() -> None:
    party = np.array([1.0, 0.0, 0.0])
    even = np.full((3, 3), 0.5)
    assert ratification.affinity(even, party)[1:].tolist() == pytest.approx([0, 0])
    fond = even.copy()
    fond[1, 0] = 0.9
    assert ratification.affinity(fond, party)[1] == pytest.approx(0.9 / 1.4 - 0.5)


def test_00_3_propensities_are_centred_among_those_the_treaty_is_open_to() -> None:
    centred = ratification.centred(np.array([0.2, 0.6, 0.9]), np.array([1.0, 1.0, 0.0]))
    assert centred.tolist() == pytest.approx([-0.2, 0.2, 0.5])


@given(ETA, st.integers(1, 12))
def test_i11_the_parts_of_a_probability_sum_to_it_with_the_signs_of_their_terms(eta: Floats, years: int) -> None:
    rows = np.stack([0.25 * eta, 0.75 * eta])  # any split of eta into terms
    told = mean_field(eta, REGIONS, OPEN, years, P)
    for i in range(N):
        parts = [*rows[:, i].tolist(), float(told.contagion[i])]
        split = along_index(parts, told.base, lambda y: float(joined_by(np.asarray(y), P)), lambda y: slope(y, P))
        reference = float(joined_by(np.asarray(told.base), P))
        assert reference + sum(split) == pytest.approx(float(told.joined[-1, i]), abs=1e-12)
        assert all(points * part >= 0 for points, part in zip(split, parts, strict=True))


@given(ETA, ETA)
def test_i22_why_a_probability_moved_sums_exactly(before: Floats, after: Floats) -> None:  # E4.16
    one, two = (mean_field(eta, REGIONS, OPEN, 5, P) for eta in (before, after))
    for i in range(N):
        moved = moved_along_index(
            [float(before[i]), float(one.contagion[i])],
            [float(after[i]), float(two.contagion[i])],
            one.base,
            lambda y: float(joined_by(np.asarray(y), P)),
            lambda y: slope(y, P),
        )
        assert sum(moved) == pytest.approx(float(two.joined[-1, i] - one.joined[-1, i]), abs=1e-12)


@given(ETA, st.floats(0, 1))
def test_i13_probability_never_falls_with_time_or_with_eta(eta: Floats, more: float) -> None:
    told = mean_field(eta, REGIONS, OPEN, 10, P).joined
    assert (np.diff(told, axis=0) >= -1e-12).all()
    assert (mean_field(eta + more, REGIONS, OPEN, 10, P).joined >= told - 1e-12).all()


@given(ETA, arrays(np.bool_, N))
def test_i13_more_parties_today_never_lower_anybody_elses_probability(eta: Floats, party: np.ndarray) -> None:
    alone = mean_field(eta, REGIONS, OPEN, 10, P).joined[-1]
    joined = mean_field(eta, REGIONS, Start(party=party, able=~party), 10, P).joined[-1]
    assert (joined >= alone - 1e-12).all()
    assert (joined[party] == 1).all()


@given(ETA, st.integers(1, 6))
def test_years_played_one_by_one_multiply_up_to_the_forecast(eta: Floats, years: int) -> None:  # E4.7, conditional
    survived, still_out = np.zeros(N), np.ones(N)
    for year in range(years):
        this_year = ratification.hazard(forecast.yearly_alpha(year, P), eta, np.zeros(N), P)
        still_out *= 1 - ratification.within_year(survived, this_year, P)
        survived += this_year
    told = mean_field(eta, REGIONS, OPEN, years, P, contagion=False).joined[-1]
    assert np.allclose(1 - still_out, told, atol=1e-12)


@given(ETA, st.integers(1, 4))
def test_a_forecast_from_later_on_is_the_conditional_one(eta: Floats, gone: int) -> None:
    whole = mean_field(eta, REGIONS, OPEN, gone + 3, P, contagion=False).joined
    common = sum(np.exp(forecast.yearly_alpha(year, P)) for year in range(gone))
    later = Start(party=NOBODY, able=~NOBODY, year=gone, before=np.exp(eta) * common)
    told = mean_field(eta, REGIONS, later, 3, P, contagion=False).joined[-1]
    assert np.allclose(told, (whole[-1] - whole[gone]) / (1 - whole[gone]), atol=1e-9)


def test_i12_an_absorbed_domestic_actor_changes_nothing_and_a_distant_one_lowers_the_margin() -> None:  # E4.3
    here = the_letter()
    own = here.own[blank.ARD]
    y = text_of(here, blank.choose("BL01", "B"), blank.choose("BL02", "B"))
    shift = np.zeros(10)
    gain = np.array([0.3])
    alone = replace(own.home, formal=np.zeros_like(own.home.formal))
    assert meet(own.home, gain, shift, y, P).margin == pytest.approx(meet(alone, gain, shift, y, P).margin)
    shift[4] = -0.4  # fewer safeguards; the actors care for them
    found = meet(own.home, gain, shift, y, P)
    assert found.margin[0] == pytest.approx(0.3 - 0.25 * 0.4 * 0.4)
    assert own.home.names[found.pivot[0]] == "Cabinet"  # the first of equals


def test_work_on_an_actor_changes_neither_what_stands_against_it_nor_the_lines_that_are_crossed() -> None:
    """Rule 38: so the likelihood after it is worked out from what was known before, and is that of a whole verdict."""
    here = the_letter()
    own = here.own[blank.ARD]
    y = text_of(here, blank.choose("BL01", "B"), blank.choose("BL02", "B"))
    gain, shift = np.array([0.1]), np.full(10, -0.2)
    hit, lines = hits(own.home, y), crossed(own.home, y)
    for name in own.home.names:
        for means in HomeMeans:
            after = worked(own.home, 0, (ActorWork(actor=name, means=means),), P)
            whole = meet(after, gain, shift, y, P)
            margin, blocked = resistance(after, gain, shift, hit, P)
            assert (margin[0], blocked[0], lines[0]) == (whole.margin[0], whole.blocked[0], whole.crossed[0])


def test_d19_an_opposed_informal_actor_lowers_the_executives_margin_by_5_points_of_a_hundred_times_its_weight() -> None:
    here = the_letter()
    own = here.own[blank.ARD].home
    assembly_informal = replace(own, formal=np.array([True, False]), executive=np.array([True, False]))
    shift = np.zeros(10)
    shift[4] = -0.01
    found = meet(assembly_informal, np.array([0.3]), shift, text_of(here, blank.choose("BL01", "B")), P)
    assert found.informal[0] == pytest.approx(-0.05 * 0.7)


def test_d19_a_need_unmet_costs_its_actors_weight_and_names_the_objector() -> None:
    here = the_letter()
    own = here.own[blank.ARD].home  # the Assembly, weight .7, needs BL01.B
    met = meet(own, np.array([0.3]), np.zeros(10), text_of(here, blank.choose("BL01", "B")), P)
    unmet = meet(own, np.array([0.3]), np.zeros(10), text_of(here, blank.choose("BL01", "A")), P)
    assert (met.blocked[0], met.objector[0]) == (0, -1)
    assert unmet.blocked[0] == pytest.approx(0.7)
    assert own.names[unmet.objector[0]] == "Assembly"


def test_e4_4_red_lines_count_unless_all_their_conditions_hold() -> None:
    here = the_letter()
    brava = here.own[blank.BRV].home  # absolute: no text in BL02
    crossed = meet(brava, np.zeros(1), np.zeros(10), text_of(here, blank.choose("BL02", "none")), P).crossed
    kept = meet(brava, np.zeros(1), np.zeros(10), text_of(here, blank.choose("BL02", "B")), P).crossed
    assert (crossed[0], kept[0]) == (1, 0)


def test_the_public_guess_of_domestic_actors_names_them_and_knows_no_block() -> None:  # D4
    here = the_letter()
    assert here.homes.names[:2] == ("Cabinet", "Assembly")
    assert len(here.homes.blocks.of) == len(here.homes.lines.of) == 0
    assert all(hasattr(P, f"{kind}_{name}") for kind in ActorKind for name in ("sov", "rights", "cap", "eff"))
