"""Honesty: nothing but its own view moves a delegate. A changed secret of another seat changes none of its moves."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle

from game.delegates.roster import delegate_for
from game.table.actors import actor
from game.table.chance import luck_of
from game.table.proceedings import Proceedings
from game.terms import actions as a
from game.terms import events as e
from game.terms.events import Occupant, Recorded, SeatKind, SessionOpened, Strength
from game.terms.ids import CHAIR, SeatId
from game.terms.scenario import Scenario
from tests.kit.sessions import played
from tests.kit.stories import SEED

BESIDE = (
    e.CaucusFormed,
    e.CaucusJoined,
    e.CaucusLeft,
    e.SpeakerNamed,
    e.CooperationRequested,
    e.RequestAnswered,
    e.ProjectStarted,
    e.Leaked,
    e.ArrangementOffered,
    e.ReservationEntered,
    e.OwnWordingTabled,
    e.WalkedOut,
    e.InformalsConvened,
    e.FloorGiven,
    e.ClauseParked,
)
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


def _beside(record: tuple[Recorded, ...], place: int) -> SeatId | None:
    """Whose next move is one of those beside the bargaining: it is asked at that very moment."""
    following = record[place + 1].event if place + 1 < len(record) else None
    return actor(following) if isinstance(following, BESIDE) else None


def test_law_2_a_changed_secret_of_another_seat_never_changes_a_move() -> None:
    record = played("illicit_finance", SEED)
    first = record[0]
    assert isinstance(first.event, SessionOpened)
    made = first.event.scenario
    secret = made.public.states[3]
    hidden = replace(first, event=replace(first.event, scenario=with_other_secrets(made, secret)))
    here, elsewhere = Proceedings(first), Proceedings(hidden)
    seats = cycle([seat for seat in (*made.public.states, CHAIR) if seat != secret])
    step = max(1, len(record) // WATCHED)
    asked, kinds = 0, set[type]()
    for place, recorded in enumerate(record[1:], 1):
        for world in (here, elsewhere):
            world.fold((recorded,))
        beside = _beside(record, place)
        if beside is not None and beside != secret:
            seat, strength = beside, Strength.STANDARD
        elif place % step == 0:
            seat, strength = next(seats), tuple(Strength)[asked % 3]
        else:
            continue
        occupant = Occupant(kind=SeatKind.AI, strength=strength)
        luck = luck_of(4, seat, recorded.seq)
        delegate = delegate_for(seat, occupant)
        one, two = (delegate.explain(world.view_to_choose_from(seat), luck) for world in (here, elsewhere))
        assert one == two, f"event {recorded.seq}: {seat}"
        kinds.add(type(one.action))
        asked += 1
    assert asked >= WATCHED
    assert {a.FormCaucus, a.JoinCaucus, a.RequestCooperation, a.StartProject, a.ConveneInformals} <= kinds
    views = [world.view_to_choose_from(secret).sight.mandate for world in (here, elsewhere)]
    assert views[0] != views[1], "the secret was changed"
