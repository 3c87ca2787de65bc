"""The years after signature where two people share the machine: each year goes from one to the other and on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.app.laying import begun
from game.app.window import table_screen
from game.terms.events import Occupant, SeatKind, SessionOpened
from game.terms.moments import Phase
from game.ui.screens.ratification import RatificationScreen
from game.ui.screens.review import ReviewScreen
from game.ui.shell import Shell
from game.ui.theme.look import Look
from tests.kit.ui_house import at_table, awaited, phase, until, view
from tests.kit.ui_moments import ALD, BRE
from tests.ui.test_curtain import lift
from tests.ui.test_review import press, years_begin


@pytest.mark.usefixtures("held_briefly")
def test_two_people_at_one_machine_play_every_year_behind_the_curtain(look: Look, tmp_path: Path) -> None:
    first, *rest = years_begin()
    assert isinstance(first, SessionOpened)
    both = replace(first, seating=first.seating.put(BRE, Occupant(kind=SeatKind.PERSON)))
    shell = Shell(look, table_screen)
    shell.resize(1440, 900)
    shell.show()
    shell.sit_down(begun(tmp_path, "shared-years", (both, *rest), ALD))
    shell.activateWindow()
    held: list[tuple[str, int]] = []
    over = False
    while not over:
        lift(shell)
        at_table(shell).start()
        awaited(shell)
        while shell.session is not None and phase(shell) is not Phase.ENDED:
            sight = view(shell).sight
            held.append((str(sight.seat), sight.moment.year))
            screen = at_table(shell).phase_screen
            assert isinstance(screen, RatificationScreen | ReviewScreen)
            press((screen.bar if isinstance(screen, ReviewScreen) else screen.foot).let_pass)
            until(lambda at=held[-1]: _moved(shell, at), "the next to hold the floor, or the next year")
        over = shell.session is not None and phase(shell) is Phase.ENDED
    assert sorted(held) == sorted((seat, year) for seat in (ALD, BRE) for year in range(1, 9))
    shell.leave()


def _moved(shell: Shell, at: tuple[str, int]) -> bool:
    if shell.session is None or phase(shell) is Phase.ENDED:
        return True
    sight = view(shell).sight
    return (str(sight.seat), sight.moment.year) != at and not at_table(shell).bridge.is_thinking
