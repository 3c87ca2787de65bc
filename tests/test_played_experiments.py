"""The experiments on the years under a convention, seen in sessions that delegates played."""

from __future__ import annotations

from functools import cache

from tests.played_experiments import TITLES, Played, effects, lines, measured

SEEDS = (1, 3, 4)


@cache
def few() -> tuple[Played, ...]:
    return tuple(measured(("tutorial", seed)) for seed in SEEDS)


def test_a_few_played_sessions_say_what_the_engine_says() -> None:
    found = effects(few())
    assert set(found) == set(TITLES)
    assert found[14]["strong minus weak"].mean() > 0
    assert found[4]["advantage in the last year"].mean() > 0
    assert sum(name.startswith("21 reached") for each in few() for name in each.figures) == len(few())
    assert len([line for line in lines(few()) if "as expected" in line]) >= 2


def test_who_is_threatened_in_private_is_seen_to_lose_trust_in_who_threatened() -> None:
    """E10.1, 8: measured in the eyes of the threatened, for delegates threaten in private (rule 26.2)."""
    found = effects([measured(("illicit_finance", 6))])[8]
    assert len(found["trust lost in who threatened"]) == 1
    assert found["trust lost in who threatened"].mean() > 0
