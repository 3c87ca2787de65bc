"""The public estimate: how near it comes to the truth (E5.5, E5.6)."""

from __future__ import annotations

import numpy as np
import pytest

from game.engine.arrays import Floats, in_all
from game.engine.axes import Place
from game.engine.beliefs import estimate, opening_counts, prior_of, stance_count
from game.engine.ground import Ground, ground_of
from game.engine.minds import Minds
from game.engine.parameters import Parameters
from game.terms.by_seat import Keyed
from game.terms.events import SessionOpened, only
from game.terms.standing import Stance
from tests.kit import blank
from tests.kit.sessions import scenario

P = Parameters()


def pack(name: str) -> Ground:
    return ground_of(
        SessionOpened(
            audience=only(),
            session="s",
            scenario=scenario(name),
            seating=Keyed({seat: blank.seating()[blank.ARD] for seat in scenario(name).public.states}),
            seed=None,
            parameters=Keyed(),
        )
    )


def truth(here: Ground) -> Floats:
    return np.stack([here.own[state].interests.preference for state in here.axes.states])


def agreement(here: Ground, counts: Floats) -> float:
    """Correlation of estimated with true preferences over the alternatives of main brackets."""
    mains = here.layout.mask & here.layout.main[:, None]
    known = estimate(counts, here.belief_prior, here.layout, P).preference
    return float(np.corrcoef(known[:, mains].ravel(), truth(here)[:, mains].ravel())[0, 1])


def honest_stances(here: Ground) -> Floats:
    """Counts after everybody has said honestly what it supports, could live with and opposes."""
    wanted = truth(here)
    said = np.select(
        [wanted > 0.8, wanted > 0.5, wanted < 0.3],
        [stance_count(each, P) for each in (Stance.SUPPORT, Stance.CAN_ACCEPT, Stance.OPPOSE)],
        0.0,
    )
    return said * here.layout.mask


def test_the_names_on_the_draft_alone_correlate_with_the_truth_by_six_tenths() -> None:
    here = pack("cybercrime")
    assert 0.6 <= agreement(here, opening_counts(here.axes, here.public, P)) <= 0.75


def test_honest_stances_make_it_nine_tenths() -> None:
    here = pack("cybercrime")
    assert agreement(here, honest_stances(here)) > 0.9


def test_the_more_was_said_the_smaller_the_doubt() -> None:
    here = pack("tutorial")
    little, much = (estimate(factor * here.belief_counts, here.belief_prior, here.layout, P) for factor in (1, 3))
    said = here.belief_counts > 0
    assert (much.doubt[said] < little.doubt[said]).all()
    assert little.doubt.max() <= P.doubt


def test_estimated_preferences_and_saliences_stay_in_range() -> None:
    here = pack("cybercrime")
    for counts in (here.belief_counts, honest_stances(here), -3 * honest_stances(here)):
        known = estimate(counts, here.belief_prior, here.layout, P)
        assert ((known.preference >= 0) & (known.preference <= 1)).all()
        assert known.salience.sum(1) == pytest.approx(1)


def test_no_text_suits_those_least_who_tabled_one() -> None:  # D15
    here = ground_of(
        SessionOpened(
            audience=only(),
            session="s",
            scenario=blank.scenario(),
            seating=blank.seating(),
            seed=None,
            parameters=Keyed(),
        )
    )
    prior = prior_of(here.axes, here.layout, here.public, P)
    judge = here.axes.place(blank.choose("BL02", "none"))
    assert prior[:, judge.c, judge.k].tolist() == [0.5, 0.2, 0.2]  # Brava and Corvo tabled wordings


def test_a_public_guess_of_outside_values_is_near_the_authored_ones_on_average() -> None:  # E1.6
    here = pack("cybercrime")
    true = np.array([here.own[state].interests.outside for state in here.axes.states])
    assert abs(float((here.outside - true).mean())) < 0.07
    assert float(np.corrcoef(here.outside, true)[0, 1]) > 0.5


def test_who_was_told_something_concludes_as_if_everybody_had_been_and_the_room_still_thought_the_same() -> None:
    """Decision D3: bit for bit in the rows of those who told it; in the others what the public concludes."""
    here = pack("cybercrime")
    minds = Minds(here)
    for i, place, count in ((2, Place(c=3, k=1), 2.0), (2, Place(c=17, k=0), 1.0), (5, Place(c=3, k=0), -1.5)):
        minds.told(0, i, place, count)
    public, own = minds.estimate(), minds.estimate(0)
    heard = minds.counts.copy()
    heard[2, 3, 1] += 2.0
    heard[2, 17, 0] += 1.0
    heard[5, 3, 0] += -1.5
    anew = estimate(heard, here.belief_prior, here.layout, P)
    others = [i for i in range(len(here.axes.states)) if i not in (2, 5)]
    for name in ("salience", "preference", "value", "doubt", "room", "voices"):
        assert np.array_equal(getattr(own, name)[others], getattr(public, name)[others]), name
    for name in ("salience", "doubt", "voices"):
        assert np.array_equal(getattr(own, name), getattr(anew, name)), name
    silent = [c for c in range(here.layout.mask.shape[0]) if c not in (3, 17)]
    assert np.array_equal(own.preference[:, silent], public.preference[:, silent])
    assert own.preference[2, 3, 1] > public.preference[2, 3, 1]
    assert own.preference[5, 3, 0] < public.preference[5, 3, 0]


@pytest.mark.parametrize("width", range(1, 12))
def test_a_sum_along_a_short_axis_is_bit_for_bit_the_sum(width: int) -> None:
    values = np.random.Generator(np.random.Philox(width)).random((15, 49, width)) * 100
    assert np.array_equal(in_all(values), values.sum(-1))


def test_the_estimate_after_some_words_is_bit_for_bit_the_one_drawn_from_all_counts() -> None:
    here, luck = pack("cybercrime"), np.random.Generator(np.random.Philox(3))
    minds = Minds(here)
    kinds = (Stance.SUPPORT, Stance.CAN_ACCEPT, Stance.OPPOSE)
    for step in range(60):
        for _ in range(int(luck.integers(1, 4))):
            c = int(luck.integers(len(here.axes.brackets)))
            place = Place(c=c, k=int(luck.integers(int(here.layout.mask[c].sum()))))
            i = int(luck.integers(len(here.axes.states)))
            minds.heard(i, place, Stance.UNDECLARED, kinds[step % 3])
        known, anew = minds.estimate(), estimate(minds.counts, here.belief_prior, here.layout, P)
        for name in ("salience", "preference", "value", "doubt", "room", "voices", "size"):
            assert np.array_equal(getattr(known, name), getattr(anew, name)), name
