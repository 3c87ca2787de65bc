"""Every scenario tells its story: one session of it, kept as a text; ``pytest --accept`` writes the texts anew."""

from __future__ import annotations

import pytest

from game.scenarios import shelf
from tests.kit.sessions import played
from tests.kit.stories import FOLDER, SEED, path_of, story

LONGEST = 280
"""Lines: more is not read in a diff."""


def test_every_scenario_has_a_story_and_every_story_a_scenario(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept"):
        pytest.skip("stories are being written")
    assert sorted(path.name for path in FOLDER.glob("*.txt")) == [f"{name}.txt" for name in sorted(shelf.names())]


@pytest.mark.parametrize("name", shelf.names())
def test_a_scenario_tells_the_story_that_was_accepted(name: str, request: pytest.FixtureRequest) -> None:
    told = story(played(name, SEED))
    if request.config.getoption("--accept"):
        FOLDER.mkdir(exist_ok=True)
        path_of(name).write_text(told, encoding="utf-8")
    kept = path_of(name)
    assert kept.exists(), f"{name} has no story yet: python3 -m tests --accept tests/test_stories.py writes it"
    assert told.splitlines() == kept.read_text(encoding="utf-8").splitlines()
    assert len(told.splitlines()) <= LONGEST
