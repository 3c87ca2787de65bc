"""Leaving the room and coming back (E5.14, rule 32)."""

from __future__ import annotations

from game.delegates.delegate import Reason, Reasoned
from game.delegates.manners import MANNERS
from game.delegates.personas import Persona
from game.delegates.roster import delegate_for
from game.lab.simulate import everybody_ai, opening_of
from game.table.chance import luck_of
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms import actions as a
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import SeatId
from game.terms.moments import Phase
from tests.kit.sessions import scenario

SEAT = SeatId("CIN")
SEED = 3


def out_of_the_room(persona: Persona) -> tuple[Table, Turns, e.Occupant]:
    """A tutorial in the first round of which that delegation has left the room."""
    occupant = e.Occupant(kind=e.SeatKind.AI, name=persona.value)
    seating = everybody_ai(scenario("tutorial")).put(SEAT, occupant)
    table = Table.begin(MemoryRecord(), opening_of(scenario("tutorial"), SEED, Keyed(), seating), clock=lambda: 0)
    turns = Turns(table)
    while table.moment.phase is not Phase.SITTING:
        seat = turns.due()
        assert seat is not None
        turns.play(seat, turns.choose(seat))
    table.submit(SEAT, a.WalkOut(by=SEAT), table.seq)
    assert table.absent() == (SEAT,)
    return table, turns, occupant


def test_rule_32_2_who_has_left_is_asked_whether_it_comes_back_before_the_chair_goes_on() -> None:
    """ "What a delegation that is out of the room can do": a generous one sees that the text is worth having."""
    table, turns, occupant = out_of_the_room(Persona.GENEROUS)
    back: Reasoned | None = None
    while table.absent() and (seat := turns.due()) is not None:
        action = turns.choose(seat)
        if isinstance(action, a.ReturnToTable):
            luck = luck_of(SEED, SEAT, table.seq)
            back = delegate_for(SEAT, occupant).explain(table.view_to_choose_from(SEAT), luck)
        turns.play(seat, action)
    assert back is not None
    assert back.reason is Reason.RETURNS
    assert sum(part.amount for part in back.parts) == back.scores[0].amount > 0
    turns.run()
    assert turns.refused == []


def test_issue_6_those_who_leave_to_make_a_point_are_the_firm_the_grudging_and_the_spoilers() -> None:
    """Everybody else leaves what is worse than none, or nothing at all."""
    assert {each for each, manners in MANNERS.items() if manners.point > 0} == {
        Persona.FIRM,
        Persona.GRUDGING,
        Persona.SPOILER,
    }
