"""The table ``[engine]`` of a scenario: constants of the engine that it sets otherwise."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from game.app import validate
from game.engine.climate import begin
from game.lab.simulate import opening_of
from game.scenarios import shelf
from game.terms.by_seat import Keyed
from game.terms.events import SessionOpened
from game.terms.trouble import Trouble
from tests.scenarios.folders import texts, written


def tutorial_with(place: Path, table: str) -> Path:
    files = texts("tutorial")
    return written(place, {**files, "scenario.toml": f"{files['scenario.toml']}\n[engine]\n{table}\n"}, "tutorial")


def test_a_scenario_sets_constants_and_the_command_line_wins(tmp_path: Path) -> None:
    scenario = shelf.load(str(tutorial_with(tmp_path, "eta = 3\nalpha_1 = -3.05")))
    assert scenario.public.parameters == Keyed({"eta": "3", "alpha_1": "-3.05"})
    opened = opening_of(scenario, 1, Keyed({"eta": "2"}))[0]
    assert isinstance(opened, SessionOpened)
    p = begin(opened).course.ground.p
    assert (p.eta, p.alpha_1) == (2.0, -3.05)


@pytest.mark.parametrize(("table", "said"), [("etta = 3", "no engine parameter"), ("eta = 9", "between 1.5 and 4")])
def test_a_constant_the_engine_has_not_or_past_its_range_is_told_with_its_file(
    tmp_path: Path, table: str, said: str
) -> None:
    with pytest.raises(Trouble, match=rf"scenario.toml, \[engine\]: .*{said}"):
        validate.run(Namespace(path=str(tutorial_with(tmp_path, table)), json=False))
