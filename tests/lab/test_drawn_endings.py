"""The measure of drawn endings: what it says of endings that are known, and one that was played."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.what_if import Fork
from game.table.proceedings import Proceedings
from game.terms.assessment import Ending
from game.terms.ids import Seq
from tests.drawn_endings import FIGURES, Continuation, held, place_of, played, told
from tests.kit import sessions

END = Ending(number=0, adopted=True, consensus=False, in_force=None, parties=(), value=500)


def continued(*, adopted: bool, drawn: float) -> Continuation:
    figures = {"adopted": drawn, "value": 500.0, "parties": 0.0}
    end = replace(END, adopted=adopted)
    return Continuation(ending=end, seconds=1.0, drawn={0: figures}, spent={0: 0.0})


def test_what_is_drawn_as_it_ends_is_not_off() -> None:
    pairs = [
        (continued(adopted=bool(k % 2), drawn=k % 2), continued(adopted=bool(k % 3), drawn=k % 3 > 0)) for k in range(9)
    ]
    for each in held(pairs):
        assert not each.off
        assert not each.misleads
        assert each.error == 0


def test_draws_that_know_no_difference_between_the_moves_are_found_out() -> None:
    pairs = [(continued(adopted=k > 0, drawn=0.5), continued(adopted=k == 0, drawn=0.5)) for k in range(20)]
    adopted = next(each for each in held(pairs) if each.figure == "adopted")
    assert adopted.difference == pytest.approx((-0.9, 0.0))
    assert adopted.misleads
    assert not adopted.off  # half of all were adopted, and half was drawn
    assert [line.split()[0] for line in told([adopted])] == ["adopted"]


def test_a_continuation_ends_as_in_a_what_if_and_is_drawn_from_where_it_parts() -> None:
    record = sessions.played("tutorial", 3)
    states = Proceedings(record[0]).opened.scenario.public.states
    asked = place_of(record, Seq(20), states)
    pair = next(played(asked, 1))
    fork = Fork(asked)
    assert [each.ending for each in pair] == [fork.ending(0, otherwise=False), fork.ending(0, otherwise=True)]
    for each in pair:
        assert set(each.drawn[0]) == set(FIGURES)
        assert 0 <= each.drawn[0]["adopted"] <= 1
        assert 0 <= each.drawn[0]["parties"] <= len(states)
        assert 0 <= each.drawn[0]["value"] <= 1100
        assert list(each.spent) == list(each.drawn)
