"""News of the deck as the engine hears it: every effect, its taking back, its whys, who learns of it (E7.8, D26)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.climate import Climate, begin
from game.terms import events as e
from game.terms.deck import SECRET, Change, Revelation, What
from game.terms.ids import OBSERVER, SeatId, Seq
from game.terms.mandate import Future
from game.terms.readings import ReadingKind, ReadingOf
from game.terms.text import Choice
from tests.engine.made_up import opened

SESSION = opened(3)
PUBLIC = SESSION.scenario.public
A, B, C = PUBLIC.states[:3]
CLAUSE = PUBLIC.convention.clauses[0]
BEST = Choice(bracket=CLAUSE.main.id, alternative=CLAUSE.main.alternatives[0].id)


def drawn(*changes: Change, revealed: tuple[Revelation, ...] = ()) -> e.EventDrawn:
    return e.EventDrawn(
        audience=e.PUBLIC, inject="EV", title="", headline="", struck=(A,), everybody=False, private_text="",
        choices=(), changes=changes, revealed=revealed, fading=(), odds=None, drawn=None,
    )  # fmt: skip


def passed(*changes: Change) -> e.EffectsPassed:
    undone = tuple(replace(each, delta=-each.delta) for each in changes)
    return e.EffectsPassed(audience=e.PUBLIC, inject="EV", changes=undone)


def climate(*events: e.Event) -> Climate:
    found = begin(SESSION)
    for seq, event in enumerate(events, 2):
        found.observe(e.Recorded(seq=Seq(seq), at_ms=0, event=event))
    return found


EFFECTS = {
    What.TRUST: Change(what=What.TRUST, delta=-80, of=B, to=A),
    What.SALIENCE: Change(what=What.SALIENCE, delta=150, of=A, clause=CLAUSE.id),
    What.PREFERENCE: Change(what=What.PREFERENCE, delta=60, of=A, choice=BEST),
    What.BATNA: Change(what=What.BATNA, delta=60, of=A, future=Future.UNBOUND),
    What.BELIEF: Change(what=What.BELIEF, delta=90, of=A, future=Future.UNBOUND),
    What.CAPACITY: Change(what=What.CAPACITY, delta=50, of=A),
    What.POWER: Change(what=What.POWER, delta=-40, of=A),
    What.RATIFICATION: Change(what=What.RATIFICATION, delta=-300, of=A),
}


def told(found: Climate, seat: SeatId) -> object:
    return found.readings(seat)


@pytest.mark.parametrize("what", list(EFFECTS))
def test_an_effect_moves_what_it_concerns_and_is_taken_back(what: What) -> None:
    change = EFFECTS[what]
    calm, struck = climate(), climate(drawn(change))
    assert told(struck, A) != told(calm, A) or what is What.TRUST
    if what is not What.TRUST:  # evidence fades, and is outweighed rather than undone
        assert told(climate(drawn(change), passed(change)), A) == told(calm, A)


@pytest.mark.parametrize("what", sorted(SECRET - {What.ACTOR_WEIGHT}))
def test_d4_what_changes_instructions_is_known_to_whose_they_are_alone(what: What) -> None:
    calm, struck = climate(), climate(drawn(EFFECTS[what]))
    for seat in (B, C, OBSERVER):
        assert told(struck, seat) == told(calm, seat)
    assert told(struck, A) != told(calm, A)


def test_d26_trust_moves_by_exactly_the_delta_and_says_why() -> None:
    read = climate().readings(OBSERVER)
    a, b = next(
        (a, b) for a in PUBLIC.states for b in PUBLIC.states if 300 < read.trusts(truster=a, trusted=b).value < 700
    )
    reading = ReadingOf(kind=ReadingKind.TRUST, a=a, b=b)
    for delta, reason in ((-80, "event_against"), (70, "event_for")):
        found = climate(drawn(Change(what=What.TRUST, delta=delta, of=a, to=b)))
        why = found.why(B, reading)
        assert [(each.reason, each.amount, each.events) for each in why.parts] == [(reason, delta, (2,))]
        assert found.readings(OBSERVER).trusts(truster=a, trusted=b).value == why.total


def test_d26_trust_stays_within_its_range_whatever_happens() -> None:
    found = climate(*[drawn(Change(what=What.TRUST, delta=-400, of=B, to=A))] * 5)
    assert 0 < found.readings(B).trusts(truster=B, trusted=A).value < 1000


def test_e4_4_a_shock_to_ratification_has_a_line_of_its_own() -> None:
    reading = ReadingOf(kind=ReadingKind.RATIFICATION, a=A)
    why = climate(drawn(EFFECTS[What.RATIFICATION])).why(OBSERVER, reading)
    shock = next(each for each in why.parts if each.reason == "shock")
    assert shock.amount < 0
    since = [e.Recorded(seq=Seq(2), at_ms=0, event=drawn(EFFECTS[What.RATIFICATION]))]
    moved = climate().moved(OBSERVER, reading, since)
    assert {"shock"} <= {each.reason for each in moved.parts} <= {"shock", "contagion"}  # its neighbours look on
    assert {each.events for each in moved.parts} == {(2,)}


def test_money_pledged_makes_the_wordings_about_capacity_assist_more() -> None:
    clauses = tuple(replace(each, tags=("capacity",)) for each in PUBLIC.convention.clauses)
    public = replace(PUBLIC, convention=replace(PUBLIC.convention, clauses=clauses))
    session = replace(SESSION, scenario=replace(SESSION.scenario, public=public))
    pledge = Change(what=What.PLEDGE, delta=500, of=B)
    found = begin(session)
    phi = [found.course.floor.standing().phi]
    for seq, event in enumerate((drawn(pledge), passed(pledge)), 2):
        found.observe(e.Recorded(seq=Seq(seq), at_ms=0, event=event))
        phi.append(found.course.floor.standing().phi)
    assert phi[1][5] == pytest.approx(phi[0][5] + 0.1, abs=0.02)
    assert phi[2] == pytest.approx(phi[0])


def test_what_is_revealed_moves_the_public_estimate_towards_it() -> None:
    order = tuple(each.id for each in CLAUSE.main.alternatives)
    shown = Revelation(seat=A, clause=CLAUSE.id, order=order, red_line=False)
    found = climate(drawn(revealed=(shown,)))
    i = found.course.ground.axes.state_at[A]
    row = found.course.minds.estimate().preference[i, 0, : len(order)]
    assert list(row) == sorted(row, reverse=True)
    assert row[0] > row[-1]


def test_a_choice_is_heard_like_the_news_itself_and_the_clock_is_no_matter_of_the_engine() -> None:
    change = EFFECTS[What.CAPACITY]
    chosen = e.EventChoiceMade(
        audience=e.PUBLIC, inject="EV", by=A, choice=0, label="", changes=(change,), revealed=(), fading=(),
        by_default=False,
    )  # fmt: skip
    assert told(climate(chosen), A) == told(climate(drawn(change)), A)
    assert told(climate(drawn(Change(what=What.CLOCK, delta=-1))), A) == told(climate(), A)


def test_the_weight_of_a_domestic_actor_changes_what_it_blocks() -> None:
    for seed in range(60):
        session = opened(seed)
        for state, mandate in session.scenario.mandates.items():
            found = begin(session)
            before = found.likelihood(state).case.verdict.blocked[found.course.ground.axes.state_at[state]]
            name = next((each.name for each in mandate.actors if each.blocks or each.needs), "")
            change = Change(what=What.ACTOR_WEIGHT, delta=300, of=state, actor=name)
            found.observe(e.Recorded(seq=Seq(2), at_ms=0, event=drawn(change)))
            if name and before:
                assert found.likelihood(state).case.verdict.blocked[found.course.ground.axes.state_at[state]] > before
                return
    pytest.fail("no actor blocks anything")
