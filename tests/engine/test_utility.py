"""What a text is worth: E1.2 to E1.7, nested brackets (D14), single amendments (E5.4), best texts (E6.2)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import product
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import utility
from game.engine.arrays import Floats
from game.engine.axes import MOST_BRACKETS, axes_of
from game.engine.ground import Ground, ground_of
from game.engine.interests import linear_preference
from game.engine.text import OBLIGATION, counted, gates, hardness, one_hot, support_row, text_features
from game.terms.by_seat import Keyed
from game.terms.text import Choice, Convention
from tests.engine.made_up import opened
from tests.kit import blank

SEEDS = st.integers(0, 40)
DRAFTS = st.randoms(use_true_random=False)


@cache
def ground(seed: int) -> Ground:
    return ground_of(opened(seed))


def values(of: Ground) -> Floats:
    return np.stack([of.own[state].interests.value for state in of.axes.states])


def some_text(of: Ground, luck: Random) -> Floats:
    chosen = [luck.randrange(len(each)) for each in of.axes.alternatives]
    return one_hot(of.layout, np.array(chosen))


def bracketed(of: Ground, luck: Random) -> Floats:
    shares = np.array([[luck.random() + 0.01 for _ in row] for row in of.layout.mask]) * of.layout.mask
    return shares / shares.sum(-1, keepdims=True)


@given(SEEDS, DRAFTS)
def test_i1_worth_lies_within_0_and_1_without_links(seed: int, luck: Random) -> None:
    here = ground(seed)
    worth = utility.worth(here.layout, values(here), bracketed(here, luck))
    assert ((worth >= -1e-12) & (worth <= 1 + 1e-12)).all()


@given(SEEDS, DRAFTS)
def test_i1_worth_is_linear_in_the_counted_text(seed: int, luck: Random) -> None:
    here = ground(seed)
    one, other, value = some_text(here, luck), some_text(here, luck), values(here)
    mixed = 0.3 * counted(here.layout, one) + 0.7 * counted(here.layout, other)
    parts = 0.3 * utility.worth(here.layout, value, one) + 0.7 * utility.worth(here.layout, value, other)
    assert np.allclose((value * mixed).sum((1, 2)), parts, atol=1e-12)


@given(SEEDS, DRAFTS, st.booleans())
def test_i1_every_single_amendment_equals_recomputing_the_text(seed: int, luck: Random, agreed: bool) -> None:  # E5.4
    here = ground(seed)
    x, value, links = (some_text if agreed else bracketed)(here, luck), values(here), here.links
    before = utility.worth(here.layout, value, x, links, links.effect)
    change = utility.amendments(here.layout, value, x, links, links.effect)
    for c, k in np.argwhere(here.layout.mask):
        amended = x.copy()
        amended[c] = np.eye(x.shape[1])[k]
        after = utility.worth(here.layout, value, amended, links, links.effect)
        assert np.allclose(change[:, c, k], after - before, atol=1e-12)


@given(SEEDS)
def test_e6_2_the_best_text_is_the_best_of_all_texts(seed: int) -> None:
    here = ground_of(opened(seed, clauses=2))
    value = values(here)[0]
    every = [one_hot(here.layout, np.array(each)) for each in product(*(range(len(a)) for a in here.axes.alternatives))]
    best = max(float(utility.worth(here.layout, value, x)) for x in every)
    found = one_hot(here.layout, utility.best_text(here.layout, value))
    assert float(utility.worth(here.layout, value, found)) == pytest.approx(best, abs=1e-12)
    assert float(utility.best_worth(here.layout, value)) == pytest.approx(best, abs=1e-12)


@given(SEEDS, DRAFTS)
def test_the_parts_of_brackets_add_up_to_the_worth(seed: int, luck: Random) -> None:
    here = ground(seed)
    x, value = bracketed(here, luck), values(here)
    parts = utility.bracket_worth(here.layout, value, x)
    assert np.allclose(parts.sum(-1), utility.worth(here.layout, value, x), atol=1e-12)


def the_letter() -> Ground:
    """The blank scenario: ``BL01.speed`` is nested in ``BL01.B`` with a weight of .2."""
    return ground_of(replace(opened(0), scenario=blank.scenario(), seating=blank.seating()))


def text_of(here: Ground, *chosen: Choice) -> Floats:
    x = np.zeros(here.layout.mask.shape)
    x[:, 0] = 1.0
    for each in chosen:
        place = here.axes.place(each)
        x[place.c] = np.eye(x.shape[1])[place.k]
    return x


def test_d14_a_nested_bracket_counts_only_when_its_parent_stands() -> None:
    here = the_letter()
    speed = here.axes.bracket_at[blank.SPEED]
    assert gates(here.layout, text_of(here, blank.choose("BL01", "B")))[speed] == 1
    assert gates(here.layout, text_of(here, blank.choose("BL01", "A")))[speed] == 0


def test_d14_its_weight_comes_out_of_the_clauses_salience() -> None:
    here = the_letter()
    value = here.own[blank.ARD].interests.value  # saliences 1000, 300, 200; BL01.B is worth 1, slow .6
    fast = text_of(here, blank.choose("BL01", "B"), blank.choose("BL01.speed", "fast"))
    slow = text_of(here, blank.choose("BL01", "B"), blank.choose("BL01.speed", "slow"))
    lost = utility.worth(here.layout, value, fast) - utility.worth(here.layout, value, slow)
    assert float(lost) == pytest.approx(1000 / 1500 * 0.2 * 0.4)


def test_d14_an_unauthored_inline_bracket_follows_obligation_and_precision() -> None:
    here = the_letter()
    speed = here.axes.bracket_at[blank.SPEED]
    brava = here.own[blank.BRV].interests.preference
    dutiful = np.zeros_like(brava)
    dutiful[0] = np.where(here.layout.features[0][:, OBLIGATION] > 0.6, 1.0, 0.0)
    likes_duty = linear_preference(here.layout, dutiful, [speed])[0]
    assert brava[speed, 0] == pytest.approx(brava[0, 1])  # no delta: the parent's own level, BL01.B
    assert likes_duty[1] < likes_duty[0]  # "within a week" is less precise
    assert ((likes_duty >= 0) & (likes_duty <= 1)).all()


def test_e1_2_features_are_weighted_by_importance_and_deltas_stay_within_0_and_1() -> None:
    here = the_letter()
    fast = text_features(here.layout, counted(here.layout, text_of(here, blank.choose("BL01", "B"))))
    wanted = (2 * 0.9 + 0.5 + 0.5) / 4  # the letter is a core clause and weighs two
    assert fast[OBLIGATION] == pytest.approx(wanted)
    assert ((here.opening_features >= 0) & (here.opening_features <= 1)).all()


def test_e1_7_hardness_is_the_mean_of_obligation_precision_and_delegation() -> None:
    phi = np.zeros(10)
    phi[:3] = 0.9, 0.6, 0.3
    assert float(hardness(phi)) == pytest.approx(0.6)


def test_e1_1_a_bracketed_row_holds_shares_of_support() -> None:
    stands = np.array([True, True, True, False])
    shared = support_row(stands, np.array([3.0, 1.0, 0.0, 9.0]), main=True)
    assert shared.tolist() == pytest.approx([3.5 / 5.5, 1.5 / 5.5, 0.5 / 5.5, 0])


def test_d15_the_first_alternative_of_an_inline_bracket_stands_where_nobody_spoke() -> None:
    assert support_row(np.array([True, True, False]), np.zeros(3), main=False).tolist() == [1, 0, 0]


def test_d14_there_is_room_for_96_brackets_and_no_more() -> None:
    public = opened(1, clauses=30).scenario.public
    clause = replace(public.convention.clauses[0], brackets=public.convention.clauses[0].brackets[:1])
    full = replace(public, convention=Convention(title="", clauses=(clause,) * MOST_BRACKETS))
    assert len(axes_of(full).brackets) == MOST_BRACKETS
    with pytest.raises(ValueError, match="97 brackets"):
        axes_of(replace(public, convention=Convention(title="", clauses=(clause,) * 97)))


def test_e1_6_the_outside_value_is_belief_times_what_each_future_is_worth() -> None:
    mandate = blank.scenario().mandates[blank.ARD]
    assert the_letter().own[blank.ARD].interests.outside == pytest.approx(0.4)
    assert sum(mandate.belief.values()) == 1000


def test_a_clause_that_falls_is_worth_what_no_text_is_worth() -> None:  # D15
    here = the_letter()
    own = here.own[blank.BRV].interests
    judge = here.axes.bracket_at[blank.BL02]
    assert own.preference[judge, here.axes.nothing] == 0  # authored as `none`
    assert own.preference[here.axes.bracket_at[blank.BL01], here.axes.nothing] == 0.5  # Brava did not table it
    assert Keyed(blank.scenario().mandates[blank.BRV].preference[blank.BL02])[blank.NONE] == 0


@given(st.lists(st.integers(0, 4), max_size=12))
def test_rows_that_come_twice_are_added_one_after_the_other(rows: list[int]) -> None:
    luck = np.random.default_rng(len(rows))
    start, amounts = luck.random((5, 3)), luck.random((len(rows), 3))
    to = utility._rows(np.array(rows, dtype=np.int64))
    by_hand, one, many = start.copy(), start.copy(), np.stack([start, start])
    for row, amount in zip(rows, amounts, strict=True):
        by_hand[row] += amount
    utility._add(one, to, amounts)
    utility._add(many, to, np.stack([amounts, amounts]))
    assert one.tolist() == many[0].tolist() == many[1].tolist() == by_hand.tolist()
