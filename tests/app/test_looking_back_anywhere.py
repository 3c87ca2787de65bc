"""A session is looked back on where it lies: under another name than it began with, in whichever folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.app.foyer import LocalFoyer
from game.app.laying import store, take_up_file
from game.terms.events import Occupant, SeatKind, SessionOpened
from game.terms.ids import SeatId
from tests.kit.sessions import played

ALD = SeatId("ALD")


def test_the_debrief_of_a_file_from_elsewhere_opens_that_file(tmp_path: Path) -> None:
    """Whoever had opened a session by a double click was told at its end that there was no such file."""
    first, *rest = played("tutorial", 7)
    assert isinstance(first.event, SessionOpened)
    seating = first.event.seating.put(ALD, Occupant(kind=SeatKind.PERSON))
    record = (replace(first, event=replace(first.event, seating=seating)), *rest)
    path = store(tmp_path / "downloads", "another-name", record)
    place = take_up_file(path)
    place.close()
    assert place.kept == str(path.absolute())
    saves = LocalFoyer(tmp_path / "saves")
    back = saves.look_back(place.kept)
    assert back.record == record
    assert back.name == "another-name"
    back.close()
