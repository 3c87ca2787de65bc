"""A hot-seat conference of three in the real window, from the door to adoption, by keys alone.

``python -m tests.walk three-keyboard three-mouse cybercrime-keyboard cybercrime-mouse`` plays it with either hands, and
the large one as well.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from game.ui.theme.look import Look
from tests.walk.conference import Conference
from tests.walk.hands import Keyboard
from tests.walk.inputs import Events
from tests.walk.window import launched


@pytest.mark.long
@pytest.mark.usefixtures("held_briefly")
def test_three_people_at_one_machine_bring_a_convention_to_adoption(look: Look, tmp_path: Path) -> None:
    conference = Conference(Keyboard(Events()), launched(look, tmp_path), "tutorial", people=3)
    conference.play()
    assert conference.adopted
    assert set(conference.had) == {"ALD", "BRE", "CIN"}
    assert all(one != other for one, other in zip(conference.had, conference.had[1:], strict=False))
    conference.shell.leave()
