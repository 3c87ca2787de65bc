"""The room as a whole: E2.10, E3.6 to E3.8."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.climate import begin
from game.terms import events as e
from game.terms.ids import OBSERVER, PromiseId, Seq
from tests.engine.made_up import opened
from tests.engine.told import Teller


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 30), st.integers(0, 10_000), st.integers(0, 40))
def test_indices_of_the_room_stay_in_their_range_and_follow_from_the_tables(seed: int, story: int, length: int) -> None:
    session = opened(seed)
    climate = begin(session)
    for each in Teller(session.scenario.public, Random(story)).history(length):
        climate.observe(each)
    for seat in (OBSERVER, session.scenario.public.states[0]):
        found, read = climate.room(seat), climate.readings(seat)
        n = len(read.states)
        mean = sum(read.trust[i, j] for i in range(n) for j in range(n) if i != j) / (n * (n - 1))
        assert found.trust == pytest.approx(mean, abs=1)
        indices = [found.returned, found.diffuse, *found.returned_to]
        assert all(each is None or 0 <= each <= 1000 for each in indices)
        assert all(0 < each < 1000 for each in (*found.reputation, *found.confidence))


def test_e2_10_the_process_has_made_no_trust_before_anything_happened_and_some_after_a_promise_was_kept() -> None:
    session = opened(3)
    a, b = session.scenario.public.states[:2]
    climate = begin(session)
    assert climate.room(OBSERVER).generated == 0
    assert climate.room(OBSERVER).returned is None
    kept = e.PromiseKept(audience=e.PUBLIC, promise=PromiseId("p"), by=a, to=(b,), proof=Seq(0))
    climate.observe(e.Recorded(seq=Seq(2), at_ms=0, event=kept))
    assert climate.room(OBSERVER).generated > 0
    assert climate.room(OBSERVER).reputation[0] > begin(session).room(OBSERVER).reputation[0]
