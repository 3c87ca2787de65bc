"""Every seat can be read and followed to its end: its paper, and what became of it."""

from __future__ import annotations

import pytest

from game.terms.ids import SeatId
from tests import seats
from tests.kit.sessions import scenario


def test_each_seat_of_the_tutorial_is_told_what_it_got_beside_what_it_could_have_had() -> None:
    whole = scenario("tutorial")
    table = seats.played(whole, 1)
    for seat in whole.public.states:
        lines = list(seats.outcome(whole, table, seat))
        assert "of what there was to win" in lines[0]
        assert sum(line.startswith("article ") for line in lines) == len(whole.public.convention.clauses)
        assert lines[-1].startswith("it signed and ")
    assert any("red line on TU01 at C: lifted" in line for line in seats.outcome(whole, table, SeatId("CIN")))


def test_the_command_prints_papers_and_ends_for_the_seats_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert seats.main(["tutorial", "BRE"]) == 0
    whole = capsys.readouterr().out
    assert "What became of BRE" in whole
    assert "Instructions, for your delegation alone" in whole
    assert "What became of ALD" not in whole
    assert seats.main(["tutorial", "--outcomes"]) == 0
    assert "Instructions" not in capsys.readouterr().out


def test_over_several_conferences_each_seat_is_told_in_a_line_how_often_it_ended_below_no_text(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert seats.main(["tutorial", "--seeds", "2"]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert head == "tutorial: 2 conferences, texts adopted: 1"
    assert [line.split(":")[0].strip() for line in lines] == ["ALD", "BRE", "CIN"]
    assert all("below no text 0 times" in line for line in lines)
