"""What every ``Record`` owes the table, whatever it is made of. A test class inherits this and gives ``fresh``."""

from __future__ import annotations

import pytest

from game.table.ports import Record
from game.terms.events import Recorded
from game.terms.ids import Seq
from tests.kit.written import BEGINNING, MESSAGE, OPENED, STATEMENT, talk


class RecordContract:
    """Inherit, and override the fixture ``fresh`` with an empty record."""

    @pytest.fixture
    def fresh(self) -> Record:
        """An empty record."""
        raise NotImplementedError

    def test_an_empty_record_has_head_0_and_nothing_to_read(self, fresh: Record) -> None:
        assert fresh.head == 0
        assert fresh.read() == ()

    def test_what_is_appended_is_numbered_from_1_and_read_back_equal(self, fresh: Record) -> None:
        first = fresh.append(Seq(0), BEGINNING, 1_000)
        second = fresh.append(Seq(2), (STATEMENT,), 2_000)
        assert [each.seq for each in first + second] == [1, 2, 3]
        assert second == (Recorded(seq=Seq(3), at_ms=2_000, event=STATEMENT),)
        assert fresh.read() == first + second
        assert fresh.head == 3

    def test_a_group_carries_one_time_and_keeps_its_order(self, fresh: Record) -> None:
        events = (OPENED, *talk(40))
        made = fresh.append(Seq(0), events, 5)
        assert tuple(each.event for each in made) == events
        assert {each.at_ms for each in made} == {5}

    def test_who_acted_for_a_shared_seat_stands_beside_every_event_of_the_move(self, fresh: Record) -> None:
        fresh.append(Seq(0), BEGINNING, 0)
        fresh.append(Seq(2), (STATEMENT, MESSAGE), 0, "Ada")
        fresh.append(Seq(4), (STATEMENT,), 0)
        assert [each.person for each in fresh.read()] == ["", "", "Ada", "Ada", ""]

    def test_times_are_labels_and_may_run_backwards(self, fresh: Record) -> None:
        fresh.append(Seq(0), (OPENED,), 9_000)
        fresh.append(Seq(1), (STATEMENT,), 1_000)
        assert [each.at_ms for each in fresh.read()] == [9_000, 1_000]

    def test_appending_nothing_changes_nothing(self, fresh: Record) -> None:
        fresh.append(Seq(0), BEGINNING, 0)
        assert fresh.append(Seq(2), (), 0) == ()
        assert fresh.head == 2

    @pytest.mark.parametrize("wrong", [0, 1, 3])
    def test_appending_after_anything_but_the_head_is_a_bug_and_writes_nothing(self, fresh: Record, wrong: int) -> None:
        before = fresh.append(Seq(0), BEGINNING, 0)
        with pytest.raises(ValueError, match="head"):
            fresh.append(Seq(wrong), (MESSAGE,), 0)
        assert fresh.read() == before

    def test_what_was_read_before_does_not_change_with_what_is_written_after(self, fresh: Record) -> None:
        fresh.append(Seq(0), BEGINNING, 0)
        read = fresh.read()
        fresh.append(Seq(2), (STATEMENT,), 0)
        assert len(read) == 2
