"""Honesty: nothing but its own view moves a delegate. A changed secret of another seat changes none of its moves."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle

from game.delegates.roster import delegate_for
from game.table.chance import luck_of
from game.table.proceedings import Proceedings
from game.terms.events import Occupant, SeatKind, SessionOpened, Strength
from game.terms.ids import CHAIR, SeatId
from game.terms.scenario import Scenario
from tests.kit.sessions import played

WATCHED = 200
"""Events of the record at which a delegate is asked in both worlds."""


def with_other_secrets(made: Scenario, seat: SeatId) -> Scenario:
    """The same scenario, that seat wanting what another wants: likings, lines, saliences, outside value, actors."""
    states = made.public.states
    other = made.mandates[states[(states.index(seat) + 1) % len(states)]]
    mine = made.mandates[seat]
    actors = tuple(
        replace(actor, weight=borrowed.weight, cares=borrowed.cares, blocks=(), needs=())
        for actor, borrowed in zip(mine.actors, cycle(other.actors), strict=False)
    )
    return replace(made, mandates=made.mandates.put(seat, replace(other, actors=actors)))


def test_law_2_a_changed_secret_of_another_seat_never_changes_a_move() -> None:
    record = played("illicit_finance", 4)
    first = record[0]
    assert isinstance(first.event, SessionOpened)
    made = first.event.scenario
    secret = made.public.states[3]
    hidden = replace(first, event=replace(first.event, scenario=with_other_secrets(made, secret)))
    here, elsewhere = Proceedings(first), Proceedings(hidden)
    seats = cycle([seat for seat in (*made.public.states, CHAIR) if seat != secret])
    step = max(1, len(record) // WATCHED)
    asked = 0
    for place, recorded in enumerate(record[1:], 1):
        for world in (here, elsewhere):
            world.fold((recorded,))
        if place % step:
            continue
        seat = next(seats)
        occupant = Occupant(kind=SeatKind.AI, strength=tuple(Strength)[asked % 3])
        luck = luck_of(4, seat, recorded.seq)
        delegate = delegate_for(seat, occupant)
        one, two = (delegate.explain(world.view_to_choose_from(seat), luck) for world in (here, elsewhere))
        assert one == two, f"event {recorded.seq}: {seat}"
        asked += 1
    assert asked >= WATCHED
    views = [world.view_to_choose_from(secret).sight.mandate for world in (here, elsewhere)]
    assert views[0] != views[1], "the secret was changed"
