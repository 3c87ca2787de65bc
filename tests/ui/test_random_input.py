"""Whatever is pressed wherever: no exception, no word from Qt, no dialog left open. ``python -m tests.random_input``
does it for as long as one likes.
"""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication

from game.ui.theme.look import Look
from tests.gallery.screens import SCENES
from tests.random_input import MOST_MB, Hand, Report, listening, run

SECONDS, MOST = 120.0, 260
"""Events, whatever the machine is doing besides; the seconds are for one that does not come on."""


@pytest.mark.long
@pytest.mark.parametrize("seed", [1, 2])
def test_hands_that_know_nothing_break_nothing(look: Look, seed: int) -> None:
    names = random.Random(seed).sample(list(SCENES), 1)
    report = run(SECONDS, seed, look, names, alive=seed == 1, most=MOST)
    assert report.troubles == []
    assert report.grown <= MOST_MB
    assert report.events > 20


def test_memory_is_compared_from_the_first_pass_over_all_screens_to_the_end(look: Look) -> None:
    """Each is the figure of a pass that saw everything, but for the last, which the clock or the count ended."""
    told: list[str] = []
    names = ["01_door", "01_keys"]
    report = run(SECONDS, 3, look, names, alive=False, most=100, tell=told.append)
    assert [each.split(":")[0] for each in told] == ["pass 1", "pass 2, not whole"]
    assert (report.screens, len(report.memory)) == (3, 2)
    assert report.grown == report.memory[1] - report.memory[0]


def test_what_goes_wrong_under_such_hands_is_reported(look: Look) -> None:
    report = Report()
    shell = SCENES["01_door_first"](look)
    with listening(report):
        shell.home.new_wished.disconnect()
        shell.home.new_wished.connect(lambda: 1 // 0)
        shell.home.new_wished.emit()
        qWarning("something")
        Hand(random.Random(1), report).act(shell)
        QApplication.processEvents()
    assert [each.split("\n")[0] for each in report.troubles][:1] != []
    assert any("ZeroDivisionError" in each for each in report.troubles)
    assert any("Qt said 'something'" in each for each in report.troubles)
