"""Several people share a seat: the record says which of them acted; their own seat knows, others do not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.app.laying import LocalPlace, begin, take_up
from game.store.opening import inspect
from game.table.ports import Accepted, Person
from game.terms import actions as a
from game.terms.ids import CHAIR, FACILITATOR, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused
from game.terms.trouble import Trouble
from tests.app.commands import run

ALD, BRE = SeatId("ALD"), SeatId("BRE")


def shared(folder: Path) -> LocalPlace:
    """A table of the tutorial in its first sitting; Ada has been ready for Aldermark ever since."""
    place = begin(folder, "tutorial", ALD, 3, people=(Person(seat=ALD, name="Ada"), Person(seat=ALD, name="Bo")))
    while place.table.moment.phase is not Phase.SITTING:
        place.chairs.run()
        assert isinstance(place.table.submit(ALD, a.DeclareReady(by=ALD), place.table.seq, "Ada"), Accepted)
    place.chairs.run()
    return place


def test_the_record_says_which_of_them_acted_and_a_file_keeps_it(tmp_path: Path) -> None:
    place = shared(tmp_path)
    said = place.table.submit(ALD, a.MakeStatement(by=ALD, text="We are two."), place.table.seq, "Bo")
    assert isinstance(said, Accepted)
    written = place.table.recorded()
    place.close()
    assert written[-1].person == "Bo"
    assert {each.person for each in written} == {"", "Ada", "Bo"}
    assert inspect(place.record.path).events == written


def test_their_own_seat_and_the_facilitator_know_who_acted_and_nobody_else(tmp_path: Path) -> None:
    place = shared(tmp_path)
    place.table.submit(ALD, a.MakeStatement(by=ALD, text="We are two."), place.table.seq, "Bo")
    known = {seat: place.table.view(seat).record[-1] for seat in (ALD, FACILITATOR, BRE, CHAIR)}
    place.close()
    assert {each.event for each in known.values()} == {known[ALD].event}
    assert [each.person for each in known.values()] == ["Bo", "Bo", "", ""]


def test_what_merely_follows_from_a_move_is_put_down_to_nobody_in_the_views_of_their_seat(tmp_path: Path) -> None:
    place = shared(tmp_path)
    mine = [each for each in place.table.view(ALD).record if each.person]
    place.close()
    assert {type(each.event).__name__ for each in mine} == {"ReadyDeclared"}


def test_nobody_acts_under_a_name_that_does_not_share_the_seat(tmp_path: Path) -> None:
    place = shared(tmp_path)
    before = place.table.recorded()
    spoke = a.MakeStatement(by=ALD, text="Let me in.")
    assert place.table.submit(ALD, spoke, place.table.seq, "Cy") == Refused(reason=Refusal.NOT_OF_THE_SEAT, about="Cy")
    extend = a.ExtendSitting(by=CHAIR)
    assert place.table.submit(CHAIR, extend, place.table.seq, "Ada") == Refused(
        reason=Refusal.NOT_OF_THE_SEAT, about="Ada"
    )
    assert place.table.recorded() == before
    place.close()


def test_the_exported_record_names_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = shared(tmp_path)
    place.close()
    events = json.loads(run(capsys, "export", place.record.path, "--format", "json").out)["events"]
    assert {each.get("person") for each in events} == {None, "Ada"}


def test_a_session_whose_pins_cannot_be_kept_is_let_go_of(tmp_path: Path) -> None:
    (tmp_path / "tutorial-ald.desk.part").mkdir()
    with pytest.raises(
        Trouble, match="What lies beside the session was not kept"
    ) as _kept:  # its traceback too would hold the session
        begin(tmp_path, "tutorial", ALD, 3, people=(Person(seat=ALD, name="Ada", pin="1234"),))
    take_up(tmp_path, "tutorial-ald").close()
