"""Side arrangements and walking out as the engine hears them: E1.6, E2.4, E3.1, E5.14, D2."""

from __future__ import annotations

import pytest

from game.engine.climate import Climate, begin
from game.terms import events as e
from game.terms.arrangements import Arrangement, ArrangementKind
from game.terms.ids import OBSERVER, ArrangementId, Seq
from game.terms.moments import Moment, Phase
from game.terms.readings import ReadingKind, ReadingOf
from tests.engine.made_up import opened

SESSION = opened(3)
A, B, C = SESSION.scenario.public.states[:3]
CLAUSES = SESSION.scenario.public.convention.clauses


def climate(*events: e.Event) -> Climate:
    found = begin(SESSION)
    for seq, event in enumerate(events, 2):
        found.observe(e.Recorded(seq=Seq(seq), at_ms=0, event=event))
    return found


def concluded(*, public: bool) -> e.ArrangementConcluded:
    deal = Arrangement(
        id=ArrangementId("a1"), by=A, parties=(A, B), subjects=(CLAUSES[0].id, CLAUSES[1].id),
        kind=ArrangementKind.BILATERAL if public else ArrangementKind.INFORMAL, since=Moment(phase=Phase.SITTING),
    )  # fmt: skip
    return e.ArrangementConcluded(audience=e.PUBLIC if public else e.only(A, B), arrangement=deal)


@pytest.mark.parametrize("public", [True, False])
def test_an_arrangement_helps_those_inside_and_makes_them_need_the_convention_less(public: bool) -> None:
    before, after = climate(), climate(concluded(public=public))
    for truster, trusted in ((A, B), (B, A)):
        levels = [each.readings(A).trusts(truster=truster, trusted=trusted).value for each in (before, after)]
        assert levels[0] < levels[1]
    for party in (A, B):
        salience = before.course.ground.own[party].interests.salience[:2].sum()
        gained = after.course.ground.own[party].outside - before.course.ground.own[party].outside
        assert gained == pytest.approx(0.06 * salience)
    assert after.course.ground.own[C].outside == before.course.ground.own[C].outside
    balance = after.readings(A).balance
    assert balance[0, 1] == 0  # what each gives is given back


def test_d2_an_informal_one_is_known_to_its_parties_alone() -> None:
    before, after = climate(), climate(concluded(public=False))
    assert after.readings(C) == before.readings(C)
    assert after.readings(OBSERVER) == before.readings(OBSERVER)
    assert climate(concluded(public=True)).readings(C) != before.readings(C)


def test_e5_14_walking_out_counts_as_three_tenths_of_a_withdrawal_for_everybody() -> None:
    found = climate(e.WalkedOut(audience=e.PUBLIC, by=A, text=""))
    for seat in (B, C):
        why = found.why(seat, ReadingOf(kind=ReadingKind.TRUST, a=seat, b=A))
        assert [each.reason for each in why.parts] == ["withdrawal"]
    book = found.course.books.public
    assert float(book.neg[1, 0]) == pytest.approx(0.3 * 2.25)
