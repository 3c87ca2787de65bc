"""The true reason of every act of a delegate, from the record alone: the debrief shows what the room must not know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pytest

from game.delegates.roster import delegate_for
from game.lab.simulate import everybody_ai, opening_of
from game.minutes.motives import motive
from game.table.actors import actor
from game.table.chance import luck_of
from game.table.memory import MemoryRecord
from game.table.motives import Motives, true_reason
from game.table.table import Table
from game.table.turns import Turns
from game.terms.by_seat import Keyed
from game.terms.events import Occupant, PackageDeclined, PackageOffered, Recorded, SeatKind
from game.terms.ids import SeatId, Seq
from game.terms.reasons import Reason, Reasoned
from tests.kit import sessions
from tests.reasons import gap, wordless

TOLD = (("tutorial", 1, 9999), ("illicit_finance", 3, 400))
CLOSE = 1e-9
"""Parts and score differ by no more than this."""
ALD, BRE = SeatId("ALD"), SeatId("BRE")


@cache
def notebook(name: str, seed: int, most: int) -> tuple[tuple[Recorded, ...], tuple[tuple[Seq, Reasoned], ...]]:
    """A record, and what every delegate thought as it acted, by the first event of each act."""
    made = sessions.scenario(name)
    seating = everybody_ai(made)
    table = Table.begin(MemoryRecord(), opening_of(made, seed, Keyed(), seating), clock=lambda: 0)
    turns, thought = Turns(table), []
    for _ in range(most):
        seat = turns.due()
        if seat is None:
            break
        luck = luck_of(seed, seat, table.seq)
        reasoned = delegate_for(seat, seating[seat]).explain(table.view_to_choose_from(seat), luck)
        thought.append((Seq(table.seq + 1), reasoned))
        turns.play(seat, reasoned.action)
    return table.recorded(), tuple(thought)


@pytest.mark.parametrize(("name", "seed", "most"), TOLD)
def test_the_record_tells_what_every_delegate_thought_when_it_acted(name: str, seed: int, most: int) -> None:
    record, thought = notebook(name, seed, most)
    again = Motives(record)
    assert len(thought) > 60
    for seq, reasoned in thought:
        assert again.of(reasoned.action.by, seq) == reasoned


def sentences(name: str, seed: int, most: int) -> Iterator[tuple[Reasoned, str]]:
    record, thought = notebook(name, seed, most)
    again = Motives(record)
    for seq, reasoned in thought:
        again.of(reasoned.action.by, seq)
        yield reasoned, motive(reasoned, again.names)


@pytest.mark.parametrize(("name", "seed", "most"), TOLD)
def test_every_reason_is_one_whole_sentence(name: str, seed: int, most: int) -> None:
    for reasoned, told in sentences(name, seed, most):
        assert re.fullmatch(r"[A-Z][^\n]*\.", told), told
        assert not re.search(r"[{}_]|  | [,.:]|\bNone\b|: \.", told), told
        assert not wordless(reasoned), reasoned
        assert gap(reasoned) < CLOSE, reasoned
        if reasoned.scores and reasoned.reason not in (Reason.RED_LINE, Reason.OVERTAKEN, Reason.COMMITTED):
            assert re.search(r"[+−]\d+\.\d\d|0\.00", told), told


def test_what_follows_from_an_act_has_the_reason_of_the_act() -> None:
    record, thought = notebook(*TOLD[0])
    acts = {seq for seq, _ in thought}
    follows = next(each.seq for each in record if each.seq > min(acts) and actor(each.event) is None)
    act = max(seq for seq in acts if seq < follows)
    by = next(reasoned.action.by for seq, reasoned in thought if seq == act)
    assert true_reason(record, by, follows) == true_reason(record, by, act) != ""


def test_a_refusal_and_the_counter_offer_that_goes_with_it_have_one_reason() -> None:
    record, _ = notebook(*TOLD[1])
    again = Motives(record)
    pairs = [
        (one, two)
        for one, two in pairwise(record)
        if isinstance(one.event, PackageDeclined) and isinstance(two.event, PackageOffered)
        if two.event.package.counters == one.event.package
    ]
    assert pairs
    for declined, offered in pairs:
        reasoned = again.of(actor(declined.event) or ALD, declined.seq)
        assert reasoned is not None
        assert reasoned.reason is Reason.COUNTERS
        assert again.of(reasoned.action.by, offered.seq) == reasoned


def test_the_reason_of_another_seat_or_of_the_opening_is_none() -> None:
    record, thought = notebook(*TOLD[0])
    seq, reasoned = thought[0]
    other = next(seat for seat in (ALD, BRE) if seat != reasoned.action.by)
    assert true_reason(record, other, seq) == ""
    assert true_reason(record, reasoned.action.by, Seq(1)) == ""


def test_nothing_is_said_of_what_a_person_did() -> None:
    made = sessions.scenario("tutorial")
    seating = Keyed({**everybody_ai(made), ALD: Occupant(kind=SeatKind.PERSON)})
    record, thought = notebook(*TOLD[0])
    at = next(seq for seq, reasoned in thought if reasoned.action.by == ALD)
    opening = opening_of(made, 1, Keyed(), seating)
    with_person = (Recorded(seq=Seq(1), at_ms=0, event=opening[0]), *record[1:])
    assert true_reason(with_person, ALD, at) == ""


def test_it_goes_back_as_well_as_forward() -> None:
    record, thought = notebook(*TOLD[0])
    again = Motives(record)
    (first, early), (last, late) = thought[5], thought[-5]
    assert again.of(late.action.by, last) == late
    assert again.of(early.action.by, first) == early
