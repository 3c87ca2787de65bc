"""Every refusal is met by an action that deserves it, and the gravest reason is given first (rule 4.3)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.gates import NAMING
from game.rules.opening import open_session
from game.table.memory import MemoryRecord
from game.table.ports import Accepted
from game.table.table import Table
from game.terms import actions as a
from game.terms.bargains import Pledge, PledgeKind
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, OBSERVER
from game.terms.refusals import Refusal, Refused
from tests.kit import blank
from tests.kit.blank import ARD, BL01, BRV, COR, STATES, choose
from tests.rules import wild
from tests.rules.gate_cases import CASES, Case, poor
from tests.rules.gate_rooms import LETTERS, NOBODY, NOWHERE, SIGN, deal, offered, promise, say, support
from tests.rules.room import sitting


@pytest.mark.parametrize(("reason", "build"), CASES, ids=[reason.value for reason, _build in CASES])
def test_what_is_refused_is_refused_for_its_reason(reason: Refusal, build: Callable[[], Case]) -> None:
    room, action, about = build()
    assert room.refusal(action) == Refused(reason=reason, about=about)


def test_refusal_stale_is_given_at_the_table_where_something_named_was_touched_since() -> None:
    opening = open_session(blank.scenario(), session="test", seating=blank.seating(), seed=1, parameters=Keyed())
    table = Table.begin(MemoryRecord(), opening, clock=lambda: 0)
    base = table.seq
    for seat in STATES:
        assert isinstance(table.submit(seat, a.DeclareReady(by=seat), table.seq), Accepted)
    assert table.submit(ARD, a.DeclareReady(by=ARD), base) == Refused(reason=Refusal.STALE)
    assert isinstance(table.submit(ARD, a.MakeStatement(by=ARD, text="Hello"), base), Accepted)


def test_every_reason_for_a_refusal_is_met_by_some_test() -> None:
    met = {reason for reason, _build in CASES} | {Refusal.STALE, Refusal.NOT_OF_THE_SEAT}
    assert [reason for reason in Refusal if reason not in met] == []


def test_rule_4_3_a_refused_action_changes_nothing() -> None:
    for _reason, build in CASES:
        room, action, _about = build()
        before, events = room.now, list(room.events)
        room.refusal(action)
        assert room.now is before
        assert room.events == events


@pytest.mark.parametrize(
    ("action", "first"),
    [
        (a.CloseRound(by=OBSERVER), Refusal.NOT_YOUR_SEAT),
        (a.SignConvention(by=CHAIR), Refusal.WRONG_PHASE),
        (say(choose(NOWHERE, "Z"), to=(NOBODY,)), Refusal.UNKNOWN_SEAT),
        (say(choose(NOWHERE, "Z")), Refusal.UNKNOWN_BRACKET),
        (a.SendMessage(by=ARD, to=(ARD, ARD), text=""), Refusal.NAMED_ONESELF),
        (deal(parties=()), Refusal.NOBODY_NAMED),
        (deal(parties=(BRV, BRV)), Refusal.NAMED_TWICE),
    ],
)
def test_rule_4_3_of_several_reasons_the_first_is_given(action: a.Action, first: Refusal) -> None:
    assert sitting().refusal(action).reason is first


def test_rule_4_3_what_makes_a_package_wrong_is_said_before_what_it_costs() -> None:
    assert poor().refusal(deal()).reason is Refusal.PACKAGE_EMPTY


def test_a_promise_already_made_or_kept_is_not_made_again() -> None:
    room = sitting()
    room.promise(ARD, SIGN, to=(BRV, COR))
    assert room.refusal(promise(SIGN, to=(BRV,))).reason is Refusal.ALREADY_SO
    room.do(a.TableWording(by=ARD, choice=choose(BL01, "A")))
    tabling = Pledge(kind=PledgeKind.TABLE, choice=choose(BL01, "A"))
    assert room.refusal(promise(tabling)).reason is Refusal.ALREADY_SO
    leaving_it = Pledge(kind=PledgeKind.NOT_TABLE, choice=choose(BL01, "A"))
    assert room.refusal(promise(leaving_it)).reason is Refusal.PLEDGE_TOO_LATE


def test_one_cannot_counter_what_one_offered_or_accepted() -> None:
    room, package = offered((BRV, COR))
    again = a.OfferPackage(by=ARD, parties=(BRV,), undertakings=(support(BRV),), counters=package)
    assert room.refusal(again).reason is Refusal.ALREADY_ANSWERED


def test_rule_4_1_and_4_2_what_belongs_to_the_chair_and_what_to_delegations() -> None:
    room = sitting()
    for mine in (a.SeekAgreement(by=ARD, choices=(LETTERS,)), a.TableChairText(by=ARD, choices=(LETTERS,))):
        assert room.refusal(mine).reason is Refusal.NOT_THE_CHAIR
    for theirs in (
        a.TableWording(by=CHAIR, choice=LETTERS),
        a.ReopenBracket(by=CHAIR, bracket=BL01),
        a.MakePromise(by=CHAIR, to=(ARD,), pledge=SIGN),
    ):
        assert room.refusal(theirs).reason is Refusal.NOT_A_DELEGATION
    room.do(a.MakeStatement(by=CHAIR, text="Let us begin."), a.SendMessage(by=CHAIR, to=(ARD,), text="A word?"))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_gates_about_what_an_action_names_have_nothing_to_say_of_kinds_that_name_none_of_it(
    data: st.DataObject,
) -> None:
    room = sitting()
    strategies = wild.moves(room.now)
    kind = data.draw(st.sampled_from(sorted(strategies, key=lambda each: each.__name__)))
    action = data.draw(strategies[kind])
    for gate, tables in NAMING.items():
        if not any(kind in table for table in tables):
            assert gate(room.now, action) is None, f"{kind.__name__}: {gate}"
