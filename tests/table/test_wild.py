"""One machine plays wildly: whatever is asked, allowed or not, the laws of the house hold (style, lesson 20).

The whole house plays: rules, the real climate, delegates in every chair, and somebody who jumps into any chair and asks
for anything. Every session is then played to its end, so that the laws meet packages, promises and years at home.
"""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from game.lab.simulate import opening_of
from game.rules.state_hash import state_hash
from game.table.memory import MemoryRecord
from game.table.playback import Playback
from game.table.ports import Accepted
from game.table.proceedings import Proceedings
from game.table.table import Table
from game.table.turns import Turns
from game.terms import codec
from game.terms import events as e
from game.terms.actions import MOVE_OF
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, OBSERVER, Seq
from game.terms.readings import ReadingKind, ReadingOf
from game.terms.refusals import Refusal, Refused
from game.terms.scenario import Scenario
from tests.kit import blank
from tests.kit.sessions import scenario
from tests.kit.wild import NOBODY, Wild
from tests.table.test_laws import state_after, with_another_mandate

EXAMPLES = 7
"""``--whole`` plays five times as many."""
STEPS = 40
AT_ONCE = 8
"""Actions of one step."""
LONG = 200
"""Events of a long record."""
ENOUGH = 3_000
"""Moves in which any session comes to its end once nobody disturbs it."""
WANTED = {e.PackageConcluded, e.PromiseMade, e.PromiseKept, e.BracketLifted, e.ConventionAdopted, e.CapitalAnswered}


class House(RuleBasedStateMachine):
    """A session that delegates play while somebody disturbs it."""

    position: ClassVar[Scenario]
    lengths: ClassVar[list[int]]
    kinds: ClassVar[Counter[type]]
    refusals: ClassVar[Counter[Refusal]]

    @initialize(seed=st.integers(0, 99), undisturbed=st.sampled_from((0, 8, 20, 40, 60)))
    def open(self, seed: int, undisturbed: int) -> None:
        """Somebody comes in at the door, or after so many moves: every stage is to be disturbed."""
        self.table = Table.begin(MemoryRecord(), opening_of(self.position, seed, Keyed()), clock=lambda: 0)
        self.turns = Turns(self.table)
        self.echo = Proceedings(self.table.recorded()[0])
        self.states = self.position.public.states
        self.steps = 0
        for _ in range(undisturbed):
            self._one_move()

    @rule(moves=st.integers(1, AT_ONCE))
    def the_delegates_go_on(self, moves: int) -> None:
        for _ in range(moves):
            self._one_move()

    @rule(seed=st.integers(0, 2**32), actions=st.integers(1, AT_ONCE))
    def somebody_asks_for_something(self, seed: int, actions: int) -> None:
        luck = Random(seed)
        wild = Wild(self.table, luck)
        for _ in range(actions):
            seat = wild.seat()
            action = wild.action(seat)
            base = Seq(luck.randint(0, self.table.seq)) if wild.seldom() else self.table.seq
            length, state = len(self.table.recorded()), self.table.state_hash
            view = self.table.view(OBSERVER if action.by == NOBODY else action.by)
            foreseen = self.table.prospect(seat, action).refused
            answer = self.table.submit(seat, action, base)
            if isinstance(answer, Refused):
                self.refusals[answer.reason] += 1
                assert (len(self.table.recorded()), self.table.state_hash) == (length, state)
                assert foreseen == answer or answer.reason is Refusal.STALE
            else:
                assert isinstance(answer, Accepted)
                assert answer.seq == self.table.seq > length
                assert foreseen is None
                assert view.sight.permits(MOVE_OF[type(action)]).open

    def _one_move(self) -> bool:
        seat = self.turns.due()
        if seat is None:
            return False
        self.turns.play(seat, self.turns.choose(seat))
        return True

    @invariant()
    def replay_equals_the_live_state(self) -> None:
        if self._begun():
            self.echo.fold(self.table.recorded()[len(self.echo.record) :])
            assert state_hash(self.echo.now) == self.table.state_hash

    @invariant()
    def nobody_has_less_than_no_attention(self) -> None:
        if self._begun():
            assert [seat for seat in self.states if self.table.view(seat).sight.attention < 0] == []

    @invariant()
    def readings_keep_their_range_and_every_account_adds_up(self) -> None:
        if not self._begun():
            return
        seat = (*self.states, OBSERVER)[self.steps % (len(self.states) + 1)]
        readings = self.table.view(seat).readings
        for grid in (readings.trust, readings.trust_low, readings.trust_high, readings.reciprocity):
            assert all(0 <= value <= 1000 for value in grid.values())
        for grid in (readings.likelihood, readings.likelihood_low, readings.likelihood_high):
            assert all(0 <= value <= 1000 for value in grid.values())
        a, b = self.states[self.steps % len(self.states)], self.states[(self.steps + 1) % len(self.states)]
        for kind, other in ((ReadingKind.TRUST, b), (ReadingKind.RECIPROCITY, b), (ReadingKind.RATIFICATION, None)):
            why = self.table.why(seat, ReadingOf(kind=kind, a=a, b=other))
            assert why.start + sum(part.amount for part in why.parts) == why.total
        assert self.table.why(seat, ReadingOf(kind=ReadingKind.RATIFICATION, a=a)).total == readings.ratifies(a).value

    @invariant()
    def what_another_capital_wants_never_moves_what_a_seat_sees(self) -> None:
        if not self._begun():
            return
        self.steps += 1
        if self.steps % 4 == 0:
            self._bystander_changes_its_mind()

    def _bystander_changes_its_mind(self) -> None:
        seats = (*self.states, OBSERVER, CHAIR)
        secretive = self.states[self.steps // 4 % len(self.states)]
        watcher = [seat for seat in seats if seat != secretive][self.steps % (len(seats) - 1)]
        other = Playback(with_another_mandate(self.table.recorded(), secretive))
        other.walk(other.end)
        assert other.view(watcher) == self.table.view(watcher)

    def _begun(self) -> bool:
        return hasattr(self, "table")

    def teardown(self) -> None:
        """Let the delegates finish, save, load, and look at all of it once more."""
        if not self._begun():
            return
        left = ENOUGH
        while left and self._one_move():
            left -= 1
        assert left, "the session does not end"
        assert self.turns.refused == []
        record = self.table.recorded()
        assert isinstance(record[-1].event, e.SessionEnded)
        loaded = tuple(codec.from_bytes(e.Recorded, codec.to_bytes(each, e.Recorded)) for each in record)
        assert loaded == record
        assert state_after(loaded) == self.table.state_hash
        self._bystander_changes_its_mind()
        self.lengths.append(len(record))
        self.kinds.update(type(each.event) for each in record)


@pytest.mark.long
@pytest.mark.parametrize("name", ["tutorial", "blank"])
def test_whatever_anybody_asks_for_the_laws_hold(name: str, pytestconfig: pytest.Config) -> None:
    position = blank.scenario() if name == "blank" else scenario(name)

    class Session(House):
        pass

    Session.position, Session.lengths, Session.kinds, Session.refusals = position, [], Counter(), Counter()
    run_state_machine_as_test(
        Session,
        settings=settings(
            max_examples=EXAMPLES * (5 if pytestconfig.getoption("whole") else 1),
            stateful_step_count=STEPS,
            phases=[Phase.explicit, Phase.generate],  # shrinking whole sessions would take minutes
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
    assert max(Session.lengths) >= LONG
    assert set(Session.kinds) >= WANTED
    assert len(Session.refusals) >= 12, "too tame: few reasons to refuse were met"
