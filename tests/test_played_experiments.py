"""The experiments on the years under a convention, seen in sessions that delegates played."""

from __future__ import annotations

from tests.played_experiments import TITLES, effects, lines, measured


def test_a_few_played_sessions_say_what_the_engine_says() -> None:
    played = [measured(("tutorial", seed)) for seed in (1, 2, 3)]
    found = effects(played)
    assert set(found) == set(TITLES)
    assert found[14]["strong minus weak"].mean() > 0
    assert found[4]["advantage in the last year"].mean() > 0
    assert sum(name.startswith("21 reached") for each in played for name in each.figures) == len(played)
    assert len([line for line in lines(played) if "as expected" in line]) >= 2
