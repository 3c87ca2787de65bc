"""A delegation that chairs holds two seats, each action says which (D13); several people may share a seat."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from game.app import sessions
from game.app.foyer import LocalFoyer
from game.app.laying import begin
from game.table.ports import Accepted, Person
from game.terms import actions as a
from game.terms.ids import CHAIR, SeatId
from game.terms.moments import Phase

ALD = SeatId("ALD")


def test_a_delegation_that_chairs_is_waited_for_in_both_seats(tmp_path: Path) -> None:
    place = LocalFoyer(tmp_path).begin("tutorial", ALD, 3, chairs=True)
    table = place.table
    assert place.seats == (ALD, CHAIR)
    for _ in range(40):
        place.chairs.run()
        if table.awaited() == (CHAIR,):
            break
        assert ALD in table.awaited()
        assert isinstance(table.submit(ALD, a.DeclareReady(by=ALD), table.seq), Accepted)
    assert table.moment.phase is Phase.SITTING
    assert place.chairs.due() is None
    assert table.view(CHAIR).sight.mandate is None
    assert isinstance(table.submit(CHAIR, a.ExtendSitting(by=CHAIR), table.seq), Accepted)
    name, at = place.record.path.stem, table.seq
    place.close()
    again = LocalFoyer(tmp_path).take_up(name)
    assert (again.seat, again.seats, again.table.seq) == (ALD, (ALD, CHAIR), at)
    again.close()


def test_those_who_share_a_seat_are_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = begin(tmp_path, "tutorial", ALD, 3, people=(Person(seat=ALD, name="Ada"), Person(seat=ALD, name="Bo")))
    place.close()
    asked = Namespace(what="show", file=str(place.record.path), saves=str(tmp_path), json=False)
    assert sessions.run(asked) == 0
    assert "(Ada, Bo)" in capsys.readouterr().out
