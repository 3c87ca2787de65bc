"""What delegates do beside the bargaining: groups, help, leaks, reservations, words of their own, the door."""

from __future__ import annotations

from dataclasses import fields
from functools import cache

import numpy as np
import pytest

from game.delegates.delegate import Reason, Reasoned
from game.delegates.likeness import likeness
from game.delegates.manners import MANNERS
from game.delegates.personas import Persona
from game.delegates.reserving import planned
from game.delegates.roster import delegate_for
from game.delegates.silence import temptation
from game.delegates.situation import situation_of
from game.lab.simulate import everybody_ai, opening_of
from game.table.chance import luck_of
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms import actions as a
from game.terms.by_seat import Keyed
from game.terms.cooperation import RequestKind
from game.terms.ids import CHAIR
from game.terms.standing import QuestionKind, Vote
from game.terms.views import SeatView
from tests.kit.sessions import scenario

VOTES = Reason.VOTES
Decided = tuple[SeatView, Reasoned]
WHOLE = (("trafficking", 9001), ("illicit_finance", 9001))


@cache
def decisions() -> tuple[Decided, ...]:
    """Everything decided in two whole conferences, but for silence."""
    found: list[Decided] = []
    for name, seed in WHOLE:
        made = scenario(name)
        seating = everybody_ai(made)
        table = Table.begin(MemoryRecord(), opening_of(made, seed, Keyed(), seating), clock=lambda: 0)
        turns = Turns(table)
        while (seat := turns.due()) is not None:
            view = table.view_to_choose_from(seat)
            reasoned = delegate_for(seat, seating[seat]).explain(view, luck_of(seed, seat, table.seq))
            if not isinstance(reasoned.action, a.DeclareReady):
                # Read now: such a view works its readings out when it is asked, and only while its moment lasts.
                assert all(getattr(view.readings, each.name) is not None for each in fields(view.readings))
                found.append((view, reasoned))
            turns.play(seat, reasoned.action)
        assert turns.refused == []
    return tuple(found)


def of_kind(*kinds: type) -> list[Decided]:
    return [each for each in decisions() if isinstance(each[1].action, kinds)]


@pytest.mark.parametrize(
    "kind",
    [
        a.FormCaucus,
        a.JoinCaucus,
        a.RequestCooperation,
        a.AnswerRequest,
        a.StartProject,
        a.Leak,
        a.GiveFloor,
        a.ConveneInformals,
        a.ReportText,
    ],
)
def test_issue_6_it_happens_in_play(kind: type) -> None:
    """Issue 6.3 and 6.4: caucuses, leaks, requests, projects; the chair hears guests and convenes a few."""
    assert of_kind(kind)


def test_the_parts_of_each_add_up_to_the_score_that_decided_it() -> None:
    """Issue 6: "has a reason whose parts add up to the decision score"."""
    for _, reasoned in decisions():
        for score in reasoned.scores:
            assert sum(part.amount for part in reasoned.parts if part.of == score.of) == pytest.approx(score.amount)


def test_what_is_begun_speaks_for_itself() -> None:
    begun = (a.FormCaucus, a.JoinCaucus, a.RequestCooperation, a.StartProject, a.Leak, a.OfferArrangement, a.WalkOut)
    for _, reasoned in of_kind(*begun):
        if reasoned.reason is not Reason.COMMITTED:
            assert sum(score.amount for score in reasoned.scores) > 0, reasoned


def test_who_may_drop_its_word_offers_nothing_that_it_would_drop_at_once() -> None:
    """Issue 6: promises are broken by persona and incentive; an incentive that is there from the start is deceit."""
    seeds, offered = dict(WHOLE), 0
    for view, reasoned in of_kind(a.OfferPackage):
        assert isinstance(reasoned.action, a.OfferPackage)
        if reasoned.action.counters is not None:
            continue
        seat = reasoned.action.by
        occupant = everybody_ai(scenario(view.sight.scenario.id))[seat]
        luck = luck_of(seeds[view.sight.scenario.id], seat, view.record[-1].seq)
        s = situation_of(view, luck, occupant)
        own = [s.ground.at(each.choice) for each in reasoned.action.undertakings if each.by == seat]
        offered += s.temper.word < np.inf
        rows, columns = np.array(own).T
        assert (temptation(s, rows, columns) <= s.temper.word).all()
    assert offered


def test_who_finds_a_text_worse_than_no_convention_says_no_in_any_company_and_nobody_else_has_to() -> None:
    """E5.17: the wish not to stand alone spares what is too thin, never what is worse than none."""
    joined = set()
    for view, reasoned in of_kind(a.GiveAnswer):
        question = view.sight.question
        assert question is not None
        assert isinstance(reasoned.action, a.GiveAnswer)
        if question.kind not in (QuestionKind.CONSENSUS, QuestionKind.ADOPTION_VOTE) or reasoned.reason is not VOTES:
            continue
        better = sum(part.amount for part in reasoned.parts if part.name in ("surplus", "reservations"))
        joined.add(better >= 0)
        if better < 0:
            assert set(reasoned.action.votes.values()) == {Vote.AGAINST}
    assert joined == {True, False}


def test_a_group_is_founded_by_its_strongest_with_those_who_want_much_the_same() -> None:
    """E5.15: similarity and trust; the leader begins."""
    for view, reasoned in of_kind(a.FormCaucus):
        assert isinstance(reasoned.action, a.FormCaucus)
        power = {each.id: each.power.material for each in view.sight.scenario.delegations}
        assert all(power[each] <= power[reasoned.action.by] for each in reasoned.action.invited)
        assert len(reasoned.action.invited) >= 2


def test_leaks_come_from_spoilers_and_exploiters_alone() -> None:
    """Stedman (1997): those to whom discord is worth something."""
    assert {persona for persona, manners in MANNERS.items() if manners.leaks > 0} == {
        Persona.SPOILER,
        Persona.EXPLOITATIVE,
    }
    for view, reasoned in of_kind(a.Leak):
        assert isinstance(reasoned.action, a.Leak)
        assert reasoned.action.ref not in {each.ref for each in view.sight.leaks}


def test_who_reserves_reserves_what_it_would_not_sign_or_what_costs_it_more_than_standing_outside() -> None:
    """E1.5; rule 28: two at most, never the core, never where the text shuts them out."""
    reserved = of_kind(a.EnterReservation)
    assert reserved
    for view, reasoned in reserved:
        assert isinstance(reasoned.action, a.EnterReservation)
        assert not view.sight.scenario.convention.clause(reasoned.action.clause).core
        names = {part.name for part in reasoned.parts}
        assert "outside_the_article" in names or "red_line" in names


def test_no_reservation_is_planned_on_the_core_or_on_what_does_not_stand() -> None:
    made = scenario("trafficking")
    table = Table.begin(MemoryRecord(), opening_of(made, 3, Keyed()), clock=lambda: 0)
    occupant = everybody_ai(made)[CHAIR]
    for seat in made.public.states:
        s = situation_of(table.view_to_choose_from(seat), luck_of(3, seat, table.seq), occupant)
        text = np.zeros(s.ground.shape)
        text[:, 0] = 1.0
        found = planned(s, text)
        assert len(found.clauses) <= 2
        assert not any(made.public.convention.clause(each).core for each in found.clauses)
        nothing = np.zeros(s.ground.shape)
        nothing[:, s.ground.axes.nothing] = 1.0
        assert planned(s, nothing).clauses == ()


def test_likeness_is_one_with_oneself_and_the_same_both_ways() -> None:
    view, _ = next(each for each in decisions() if each[1].action.by != CHAIR)
    made = situation_of(view, luck_of(1, view.sight.seat, view.seq), view.sight.seating[view.sight.seat])
    alike = likeness(made.room)
    assert np.allclose(alike, alike.T)
    assert (np.abs(alike) <= 1 + 1e-9).all()
    assert all(value == pytest.approx(1.0) or value == 0.0 for value in np.diag(alike))


def test_accounts_decide_between_those_who_ask() -> None:
    """Keohane (1986): who has given is given to, by those who keep accounts, and by nobody else."""
    answered = of_kind(a.AnswerRequest)
    assert answered
    for view, reasoned in answered:
        assert isinstance(reasoned.action, a.AnswerRequest)
        debt = next((part.amount for part in reasoned.parts if part.name == "debt"), 0.0)
        asker = next(each.by for each in view.sight.requests if each.id == reasoned.action.request)
        states = view.readings.states
        balance = view.readings.balance[states.index(view.sight.seat), states.index(asker)]
        assert debt * -balance >= 0, "what is owed speaks for it, what was given speaks against"


def test_a_private_word_that_is_not_ones_own_is_never_needed() -> None:
    """Nothing but the seat's view (law 2): without the leaks it knows of, a leaker leaks something it was party to."""
    for view, reasoned in of_kind(a.Leak):
        assert isinstance(reasoned.action, a.Leak)
        seat = view.sight.seat
        own = {str(each.id) for each in view.sight.packages if seat in each.parties}
        own |= {str(each.id) for each in view.sight.threats if seat in (each.by, each.to)}
        assert reasoned.action.ref in own


def test_manners_are_those_of_every_persona() -> None:
    assert set(MANNERS) == set(Persona)
    assert MANNERS[Persona.GENEROUS].gives > 0 > MANNERS[Persona.FREE_RIDER].gives


def test_what_is_asked_for_is_what_cases_under_the_convention_are_about() -> None:
    """No support for victims at a conference on money, and no return of assets where none are named."""
    for view, reasoned in of_kind(a.RequestCooperation):
        assert isinstance(reasoned.action, a.RequestCooperation)
        tags = {tag for clause in view.sight.scenario.convention.clauses for tag in clause.tags}
        assert reasoned.action.kind is not RequestKind.VICTIM_SUPPORT or "victims" in tags
        assert reasoned.action.kind is not RequestKind.RETURN or "assets" in tags
