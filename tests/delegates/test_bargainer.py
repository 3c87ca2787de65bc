"""The standard delegate in a plain bargain: agrees, near the frontier, fairly, and is nobody's prey."""

from __future__ import annotations

from functools import cache
from itertools import product
from random import Random

import numpy as np
import pytest

from game.delegates.frontier import fairest
from game.delegates.plain_space import space_of
from game.delegates.reading_offers import liking_from
from game.lab.bargain import ByParties, bargained, by_parties, frontier, standard, talks
from game.lab.bargain_domains import Domain
from tests import tactics
from tests.kit.tactics import POOL, TakeIt, made_up

ROUNDS = 200


@cache
def self_play(parties: int) -> ByParties:
    results = [
        bargained(made_up(seed, parties), ROUNDS, lambda: 0.0) for seed in range(100, 116 if parties == 2 else 110)
    ]
    return by_parties(results)[parties]


def test_two_agree_fairly_and_leave_little_on_the_table() -> None:
    """Issue 6: agreement .95, Nash ratio .93, distance to the frontier at most .03; domains nothing was fitted to."""
    found = self_play(2)
    assert found.agreement >= 0.95
    assert found.nash_ratio >= 0.93
    assert found.pareto_distance <= 0.03


def test_three_agree_fairly_and_leave_little_on_the_table() -> None:
    """Issue 6: agreement .95, Nash ratio .86, distance to the frontier at most .045."""
    found = self_play(3)
    assert found.agreement >= 0.95
    assert found.nash_ratio >= 0.86
    assert found.pareto_distance <= 0.045


def test_no_fixed_tactic_earns_much_more_in_its_seat() -> None:
    """Issue 6: over the pool at least 98 % of the best tactic's utility, against each at least 90 %."""
    each, overall = tactics.shares(tactics.table([made_up(seed, 2) for seed in range(200, 220)]))
    assert overall >= 0.98
    assert min(each.values()) >= 0.90, each


@pytest.mark.parametrize("rounds", [1, 2, 3, 7, 40])
@pytest.mark.parametrize("name", POOL)
def test_it_bargains_with_anybody_for_any_number_of_rounds(name: str, rounds: int) -> None:
    domain = made_up(3, 2)
    talks([standard(domain, 0, rounds), POOL[name](domain, 1, rounds, Random(1))], rounds)
    talks([POOL[name](domain, 0, rounds, Random(1)), standard(domain, 1, rounds)], rounds)


def test_in_the_last_turn_a_poor_agreement_is_better_than_none() -> None:
    domain = made_up(5, 2)
    agreed = talks([TakeIt(domain, 0), standard(domain, 1, ROUNDS)], ROUNDS)
    assert agreed == int(domain.utility[0].argmax())


def test_what_is_worth_less_than_failure_is_never_agreed() -> None:
    domain = made_up(5, 2)
    proud = Domain(name="proud", space=domain.space, utility=domain.utility, least=np.array([0.6, 1.0]))
    agreed = talks([TakeIt(proud, 0), standard(proud, 1, ROUNDS)], ROUNDS)
    assert agreed is None or proud.utility[1, agreed] >= 1.0


def test_offers_from_the_best_down_tell_what_somebody_wants() -> None:
    found = []
    for seed in range(6):
        domain = made_up(seed, 2)
        theirs = domain.utility[1]
        offers = [int(each) for each in np.argsort(-theirs, kind="stable")[: max(3, domain.space.outcomes // 20)]]
        found.append(np.corrcoef(liking_from(domain.space, domain.utility[0], offers), theirs)[0, 1])
    assert float(np.mean(found)) > 0.7


def test_a_silent_party_is_taken_to_want_the_opposite() -> None:
    domain = made_up(1, 2)
    guess = liking_from(domain.space, domain.utility[0], [])
    assert np.corrcoef(guess, domain.utility[0])[0, 1] < -0.999


def test_the_fairest_of_what_is_enough_is_efficient_among_it() -> None:
    domain = made_up(7, 2)
    own, other = domain.utility
    enough = own >= 0.6
    best = fairest(own, other[None], enough)
    assert best is not None
    assert enough[best]
    assert not ((own > own[best]) & (other > other[best])).any()
    assert fairest(own, other[None], own > 2) is None


def test_the_frontier_is_what_enumeration_finds() -> None:
    """Checked against comparing every outcome with every other."""
    utility = made_up(9, 3).utility[:, :300]
    efficient = set(map(int, frontier(utility)))
    for at, by in product(range(utility.shape[1]), repeat=2):
        if (utility[:, by] >= utility[:, at]).all() and (utility[:, by] > utility[:, at] + 1e-9).any():
            assert at not in efficient


def test_a_space_counts_its_outcomes_and_takes_utilities_apart() -> None:
    space = space_of((2, 3))
    assert space.outcomes == 6
    effects = np.array([0.0, 0.4, 0.0, 0.1, 0.6])
    worth = space.worth(effects)
    assert worth.tolist() == pytest.approx([0.0, 0.1, 0.6, 0.4, 0.5, 1.0])
    assert space.worth(space.effects(worth)) + worth.mean() == pytest.approx(worth)
    with pytest.raises(ValueError, match="outcomes"):
        space_of((10_000, 10_000))
