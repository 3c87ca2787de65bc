"""The home front: domestic actors, neighbours, waiting, contagion (rule 38)."""

from __future__ import annotations

from game.rules.gates import cost
from game.rules.sight import redact, see
from game.terms import actions as a
from game.terms import events as e
from game.terms.home_front import ActorWork, HomeMeans
from game.terms.ids import OBSERVER, PerMille
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from tests.kit.blank import ARD, BRV, COR, choose
from tests.rules.room import KeyedFacts, Room, every, one
from tests.rules.test_ratification import at_home
from tests.rules.worlds import practising


def paid(actor: str = "Assembly") -> a.Action:
    """A side payment of Arden's."""
    return a.WorkActor(by=ARD, actor=actor, means=HomeMeans.SIDE_PAYMENT)


def declared(actor: str = "Assembly") -> a.Action:
    """A declaration of Arden's."""
    return a.WorkActor(by=ARD, actor=actor, means=HomeMeans.DECLARATION)


def test_rule_38_1_each_actor_is_met_by_one_declaration_and_two_side_payments() -> None:
    room = at_home()
    room.do(declared(), paid())
    assert room.refusal(declared()).reason is Refusal.WORKED_ENOUGH
    room.close()
    room.do(paid(), declared("Cabinet"))
    assert room.refusal(paid()).reason is Refusal.WORKED_ENOUGH
    assert see(room.now, ARD).worked == (
        ActorWork(actor="Assembly", means=HomeMeans.DECLARATION),
        ActorWork(actor="Assembly", means=HomeMeans.SIDE_PAYMENT),
        ActorWork(actor="Assembly", means=HomeMeans.SIDE_PAYMENT),
        ActorWork(actor="Cabinet", means=HomeMeans.DECLARATION),
    )


def test_rule_5_2_a_declaration_costs_one_and_a_side_payment_two() -> None:
    now = at_home().now
    assert (cost(now, declared()), cost(now, paid()), cost(now, a.PersuadeNeighbour(by=ARD, to=BRV))) == (1, 2, 1)


def test_rule_38_2_a_declaration_is_public_and_a_side_payment_known_at_home_only() -> None:
    room = at_home()
    said, given = (one(room.do(each), e.ActorWorked) for each in (declared(), paid()))
    assert all(redact(said, seat) == said for seat in (ARD, BRV, OBSERVER))
    assert [redact(given, seat) for seat in (ARD, BRV, OBSERVER)] == [given, None, None]
    assert see(room.now, BRV).worked == ()


def test_rule_38_3_a_neighbour_is_pressed_once_a_year_and_the_trust_it_works_by_is_recorded() -> None:
    room = at_home()
    pressed = one(room.do(a.PersuadeNeighbour(by=ARD, to=BRV)), e.NeighbourPersuaded)
    assert pressed.trust == room.facts.public_trust(BRV, ARD)
    assert pressed.audience.everyone
    assert room.refusal(a.PersuadeNeighbour(by=ARD, to=BRV)).reason is Refusal.ALREADY_SO
    room.close()
    room.do(a.PersuadeNeighbour(by=ARD, to=BRV))


def test_rule_38_4_who_waits_takes_back_what_lies_before_its_capital_and_may_submit_again() -> None:
    room = at_home()
    room.submit(ARD)
    waited = one(room.do(a.WaitToSubmit(by=ARD)), e.SubmissionPostponed)
    assert waited.withdrawn
    assert ARD not in room.now.submitted
    assert room.refusal(a.WaitToSubmit(by=ARD)).reason is Refusal.ALREADY_SO
    assert not every(room.close(), e.CapitalAnswered)
    room.submit(ARD)
    assert one(room.close(), e.CapitalAnswered).by == ARD


def test_rule_38_5_whose_ratification_moved_whom_stands_in_the_record() -> None:
    room = Room(scenario=practising(), facts=KeyedFacts({ARD: 100_000, BRV: 0, COR: 0}), years=3)
    to_the_years(room)
    room.submit(ARD, BRV)
    spread = one(room.close(), e.ContagionSpread)
    assert {who: dict(by) for who, by in spread.moved.items()} == {BRV: {ARD: 100}, COR: {ARD: 100}}
    assert not every(room.close(), e.ContagionSpread)


def to_the_years(room: Room) -> None:
    """Agreed, adopted and signed by everybody."""
    room.to(Phase.SITTING)
    room.agree(choose("BL01", "B"), choose("BL02", "B"), choose("BL03", "B"))
    room.to(Phase.SIGNATURE)
    room.sign()


def test_the_trust_that_is_recorded_is_whole_per_mille() -> None:
    pressed = one(at_home().do(a.PersuadeNeighbour(by=ARD, to=BRV)), e.NeighbourPersuaded)
    assert pressed.trust == PerMille(400 + ord("A"))
