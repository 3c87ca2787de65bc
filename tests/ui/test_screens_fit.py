"""Every screen of a real session at two sizes of the window and two of the text: nothing is cut, nothing overlaps."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from game.terms.moments import Phase
from game.ui.screens.adoption import AdoptionScreen
from game.ui.screens.ratification import RatificationScreen
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from tests.kit.fits import Kind, misfits
from tests.kit.ui_house import at_table, awaited, click, idle_through, opened, phase, until

SIZES = ((1440, 900, 100), (1280, 720, 100), (1440, 900, 200))


def faults(shell: Shell, look: Look) -> list[str]:
    """What does not fit, at every size. A line that ends in an ellipsis says the whole in its tip; what is scrolled out
    of sight altogether has no room to be measured in."""
    found = []
    for width, height, percent in SIZES:
        look.wear(Theme(percent=percent))
        shell.resize(width, height)
        QTest.qWait(20)
        wrong = [each for each in misfits(shell) if each.kind is not Kind.SHORTENED and each.granted[2:] != (0, 0)]
        found += [f"{width}x{height} at {percent} %: {each}" for each in wrong]
    look.wear(Theme())
    return found


@pytest.fixture
def shell(look: Look, tmp_path: Path) -> Shell:
    return opened(look, tmp_path)


def test_the_door_and_the_choice_of_a_game_fit(shell: Shell, look: Look) -> None:
    assert faults(shell, look) == []
    shell.choose_game()
    assert faults(shell, look) == []


@pytest.mark.parametrize(("scenario", "seat"), [("tutorial", "ALD"), ("cybercrime", "ARV")])
def test_the_instructions_fit(shell: Shell, look: Look, scenario: str, seat: str) -> None:
    shell.begin(scenario, seat)
    at_table(shell)
    assert faults(shell, look) == []


def test_adoption_the_years_and_the_ending_fit(shell: Shell, look: Look) -> None:
    shell.begin("tutorial", "ALD")
    at_table(shell)
    idle_through(shell, Phase.ADOPTION)
    while phase(shell) is Phase.ADOPTION:
        assert faults(shell, look) == []
        screen = at_table(shell).phase_screen
        assert isinstance(screen, AdoptionScreen)
        screen.cast_button.click()
        awaited(shell)
    assert faults(shell, look) == []
    click(shell, "Sign")
    awaited(shell)
    years = at_table(shell).phase_screen
    assert isinstance(years, RatificationScreen)
    until(lambda: years.has_outlook, "the forecast")
    assert faults(shell, look) == []
    click(shell, "Submit to ratification")
    while phase(shell) is Phase.HOME:
        click(shell, "Let the year pass")
        awaited(shell)
    assert faults(shell, look) == []
