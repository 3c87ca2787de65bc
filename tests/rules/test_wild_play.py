"""Two machines play wildly, from the opening to the last year, and the laws hold after every step (style lesson 20).

Hypothesis draws whole plays and shrinks what it finds; a walk with a seeded crank goes further, and is counted: every
kind of event and every refusal has to happen in it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random
from typing import get_args

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from game.rules.allowed import allowed
from game.rules.phases import awaited
from game.terms import actions as a
from game.terms import events as e
from game.terms.actions import MOVE_OF, Move
from game.terms.by_seat import Keyed
from game.terms.deck import Effect, What
from game.terms.guests import Guest
from game.terms.ids import CHAIR, AlternativeId, Odds, SeatId
from game.terms.moments import Phase
from game.terms.practice import ShockFound, ShockKind
from game.terms.refusals import Refusal, Refused
from game.terms.scenario import Scenario
from game.terms.standing import Vote
from tests.kit import blank
from tests.kit.blank import BL01, BL02, BL03, STATES
from tests.rules import walker, wild
from tests.rules.laws import Watch
from tests.rules.room import KeyedFacts, Room
from tests.rules.test_guests import hosting, speech
from tests.rules.test_injects import ALL, MOVER, OTHERS, RESPONDERS, choice, effect, inject, world
from tests.rules.worlds import powerless, practising

KINDS = {move: kind for kind, move in MOVE_OF.items()}


def convened(nobody: tuple[SeatId, ...], odds: int, scenario: Scenario | None = None, years: int = 0) -> Watch:
    """A room under watch."""
    facts = KeyedFacts(dict.fromkeys(STATES, odds))
    facts.struck = {2: (CRISIS,)}
    seating = blank.seating(nobody=nobody, facilitator=True)
    return Watch(Room(scenario=scenario, seating=seating, facts=facts, years=years))


CRISIS = ShockFound(kind=ShockKind.CRISIS, odds=Odds(9_000), struck=(), clauses=(), changes=(), climate=-400, years=2)
"""In the second year, for two."""


def go_on(watch: Watch) -> None:
    """Every stage can be closed: whoever is awaited acts, and the stage or the question is another one."""
    before = watch.room.now
    if before.ending is None:
        if before.moment.phase is Phase.SIGNATURE:
            for seat in before.ground.present[1:]:
                watch.take(a.SignConvention(by=seat))
        watch.room.close()
        after = watch.room.now
        assert after.moment != before.moment or after.question != before.question


class WildPlay(RuleBasedStateMachine):
    """Legal and illegal actions in any order, by anybody."""

    @initialize(
        nobody=st.sampled_from([(), STATES[2:], (CHAIR,)]),
        odds=st.sampled_from([0, 40_000, 100_000]),
        stages=st.integers(0, 12),
        years=st.sampled_from([0, 7]),
    )
    def open(self, nobody: tuple[SeatId, ...], odds: int, stages: int, years: int) -> None:
        """Convene, and pass over some stages quietly."""
        self.watch = convened(nobody, odds, practising() if years else None, years)
        for _ in range(stages):
            go_on(self.watch)

    @rule(data=st.data())
    def anything(self, data: st.DataObject) -> None:
        """Anybody tries anything."""
        self.watch.take(data.draw(wild.anything(self.watch.room.now)))

    @rule(data=st.data(), seat=st.sampled_from([*STATES, CHAIR]))
    def something_open(self, data: st.DataObject, seat: SeatId) -> None:
        """Somebody tries a kind of move that is open to it."""
        now = self.watch.room.now
        openings = [KINDS[each.move] for each in allowed(now, seat) if each.open]
        if openings:
            self.watch.take(data.draw(wild.moves(now)[data.draw(st.sampled_from(openings))]))

    @precondition(lambda self: self.watch.room.now.question is not None)
    @rule(against=st.sampled_from([(), STATES[:1], STATES[1:]]))
    def the_house_answers(self, against: tuple[SeatId, ...]) -> None:
        """Everybody asked answers what is before the house."""
        question = self.watch.room.now.question
        assert question is not None
        for seat in awaited(self.watch.room.now):
            votes = {item.id: Vote.AGAINST for item in question.items} if seat in against else {}
            self.watch.take(a.GiveAnswer(by=seat, question=question.id, votes=Keyed(votes)))

    @rule()
    def everybody_is_ready(self) -> None:
        """On to the next stage."""
        go_on(self.watch)

    @invariant()
    def the_laws_hold(self) -> None:
        """All that can be read off the state."""
        self.watch.look()

    def teardown(self) -> None:
        """Every play is played to its end."""
        if hasattr(self, "watch"):
            while self.watch.room.now.ending is None:
                go_on(self.watch)
                self.watch.look()
            self.watch.everybody_looks()
            self.watch.the_record_agrees()


@pytest.mark.long
def test_wild_play_keeps_the_laws() -> None:
    run_state_machine_as_test(WildPlay, settings=settings(max_examples=20, stateful_step_count=25))


@cache
def eventful() -> Scenario:
    """The blank scenario in a world that does not keep still."""
    here = effect(What.TRUST, 50, of=OTHERS, to=MOVER)
    moods = effect(What.SALIENCE, 100, of=ALL, rounds=1)
    short = inject("EV2", effects=(Effect(what=What.CLOCK, delta=-1), effect(What.VISIBILITY, 1)))
    asks = inject("EV3", choices=(choice("Ask", effect(What.TRUST, 50, to=RESPONDERS)), choice("Keep quiet")))
    news = world(
        inject(effects=(moods,), choices=(choice("Own up", here), choice("Keep quiet"))), short, asks, news=600
    )
    return hosting(speech(), speech("G2", Guest.PROVIDERS), whole=news)


@cache
def settled(*, club: bool) -> Scenario:
    """A text that everybody has agreed to beforehand, and that is worth practising."""
    whole = practising(club=club)
    agreed = Keyed((place, AlternativeId("B")) for place in (BL01, BL02, BL03))
    return replace(whole, public=replace(whole.public, fixed=agreed))


def walk(number: int) -> tuple[Watch, frozenset[Refusal], frozenset[Move]]:
    """One session led by a crank, what was refused in it, and the kinds of move that were made."""
    crank = Random(number)
    nobody, odds = crank.choice([(), (), STATES[2:], (CHAIR,)]), crank.choice([0, 40_000, 100_000])
    practised = number % 4 == 3
    worlds = (powerless(STATES[1]), eventful(), None, settled(club=number % 12 != 11))
    watch = convened(nobody, 100_000 if practised else odds, worlds[number % 4], years=8 if practised else 0)
    while practised and watch.room.now.moment.phase is not Phase.HOME:
        if watch.room.now.moment.phase is Phase.SIGNATURE:
            watch.room.sign()
        else:
            go_on(watch)
    met: set[Refusal] = set()
    made: set[Move] = set()
    while watch.room.now.ending is None:
        action = walker.step(crank, watch.room.now)
        decision = watch.take(action)
        if isinstance(decision, Refused):
            met.add(decision.reason)
        else:
            made.add(MOVE_OF[type(action)])
        watch.look()
        if crank.random() < 0.05:
            watch.everybody_looks()
        if crank.random() < 0.04:
            go_on(watch)
    last = watch.take(walker.step(crank, watch.room.now))
    assert isinstance(last, Refused)
    watch.the_record_agrees()
    return watch, frozenset(met | {last.reason}), frozenset(made)


AT_THE_TABLE = {Refusal.STALE, Refusal.NOT_OF_THE_SEAT}
"""Given by the table, which knows what a seat had seen and who sits in it (``test_gates``, ``test_persons``)."""
OF_ANOTHER_TEXT = {
    Refusal.NO_VOTES_HERE,
    Refusal.RESERVATIONS_BARRED,
    Refusal.TABLE_FULL,
    Refusal.TOO_MANY_RESERVATIONS,
}
"""The blank scenario has votes and bars nothing; six wordings or two reservations are rare (``test_gates``)."""


FEWEST_WALKS, MOST_WALKS = 30, 240
"""Walks go on until everything there is has happened, or for so long; ``--whole`` takes them all."""
RARE = (213, 137, 107, 63, 62)
"""Walks in which what is rare happened when this was written; they come first, so that the rest ends the sooner."""


@pytest.mark.long
def test_long_walks_keep_the_laws_and_meet_every_move_every_kind_of_event_and_every_refusal(
    pytestconfig: pytest.Config,
) -> None:
    fewest = MOST_WALKS if pytestconfig.getoption("whole") else FEWEST_WALKS
    unmade, unheard = set(Move), {kind.__name__ for kind in get_args(e.Event)}
    unmet = set(Refusal) - OF_ANOTHER_TEXT - AT_THE_TABLE
    for done, number in enumerate(dict.fromkeys((*RARE, *range(MOST_WALKS))), 1):
        watch, refused, moved = walk(number)
        unmade -= moved
        unheard -= {type(event).__name__ for event in watch.room.events}
        unmet -= refused
        if done >= fewest and not (unmade or unheard or unmet):
            break
    assert (unmade, unheard, unmet) == (set(), set(), set())
