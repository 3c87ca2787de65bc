"""Every persona plays to the end, and shows its signature: what only its kind does, or does more than others."""

from __future__ import annotations

from collections import Counter
from functools import cache
from statistics import mean

import pytest

from game.delegates.delegate import Reason
from game.delegates.personas import CAST, Persona, persona_for
from game.delegates.roster import delegate_for
from game.lab.simulate import everybody_ai, opening_of
from game.table.chance import luck_of
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms import events as e
from game.terms.actions import Tag
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, SeatId, Seq
from game.terms.standing import QuestionKind, Vote
from tests.kit.sessions import scenario
from tests.personas import table
from tests.strengths import Strength, sign_test, surplus

SEAT = SeatId("BRE")
SEEDS = range(6)
"""Of what is compared."""
FEW = range(2)
"""Of what every persona does; ``python -m tests.personas`` plays as many as one likes."""


@cache
def played(persona: Persona, seed: int) -> tuple[e.Event, ...]:
    """A tutorial in which that persona sits in one seat."""
    made = scenario("tutorial")
    seating = everybody_ai(made).put(SEAT, e.Occupant(kind=e.SeatKind.AI, name=persona.value))
    table = Table.begin(MemoryRecord(), opening_of(made, seed, Keyed(), seating), clock=lambda: 0)
    turns = Turns(table)
    turns.run()
    assert turns.refused == []
    return tuple(each.event for each in table.recorded())


def did(persona: Persona) -> Counter[str]:
    """What the persona did in all sessions."""
    done: Counter[str] = Counter()
    for seed in SEEDS:
        for event in played(persona, seed):
            match event:
                case e.PackageOffered() if event.package.by == SEAT:
                    done["offers"] += 1
                case e.PackageAccepted() if event.by == SEAT:
                    done["accepts"] += 1
                case e.PackageOffered() if SEAT in event.package.parties:
                    done["asked"] += 1
                case e.WordingTabled() if event.by == SEAT:
                    done["wordings"] += 1
                case e.StatementMade() if event.by == SEAT and event.tag is not Tag.OPENING:
                    done["story"] += 1
                case e.QuestionClosed() if event.question.kind is QuestionKind.NO_OBJECTION:
                    answers = event.question.answers.get(SEAT, Keyed())
                    done["objections"] += sum(vote is Vote.AGAINST for vote in answers.values())
                case _:
                    pass
    return done


@pytest.mark.parametrize("persona", Persona)
def test_every_persona_plays_to_the_end_within_the_rules(persona: Persona) -> None:
    assert all(isinstance(played(persona, seed)[-1], e.SessionEnded) for seed in FEW)


def test_a_spoiler_objects_where_a_yielding_delegation_is_silent() -> None:
    seen = table(["trafficking"], range(1000, 1003))
    hard = [seen[each] for each in (Persona.SPOILER, Persona.FIRM, Persona.EXPLOITATIVE) if each in seen]
    soft = [seen[each] for each in (Persona.YIELDING, Persona.GENEROUS, Persona.PROBLEM_SOLVER) if each in seen]
    assert mean(each["objections"] for each in hard) > 1.5 * mean(each["objections"] for each in soft)
    assert mean(each["accepted"] for each in hard) < mean(each["accepted"] for each in soft)


def test_a_free_rider_leaves_the_work_to_others() -> None:
    rider, solver = did(Persona.FREE_RIDER), did(Persona.PROBLEM_SOLVER)
    assert rider["offers"] + rider["wordings"] < 0.5 * (solver["offers"] + solver["wordings"])


def test_a_spoiler_tells_its_story_and_a_problem_solver_works() -> None:
    assert did(Persona.SPOILER)["story"] > 0
    assert did(Persona.PROBLEM_SOLVER)["story"] == 0


def test_every_role_has_a_cast_and_every_persona_a_part() -> None:
    assert set(CAST) == {"drive", "conduct", "defend", "brake", "cruise"}
    assert all(sum(shares.values()) == 100 for shares in CAST.values())
    assert {persona for shares in CAST.values() for persona in shares} == set(Persona)


def test_luck_casts_a_role_once_for_the_session_and_a_name_overrules_it() -> None:
    drawn = {persona_for("defend", "", luck_of(seed, SEAT, Seq(9))) for seed in range(60)}
    assert drawn == set(CAST["defend"])
    assert persona_for("defend", "", luck_of(3, SEAT, Seq(9))) is persona_for("defend", "", luck_of(3, SEAT, Seq(70)))
    assert persona_for("defend", "spoiler", luck_of(3, SEAT, Seq(9))) is Persona.SPOILER


def test_a_restrained_chair_puts_no_last_package() -> None:
    assert Reason.LAST_PACKAGE in reasons_of_the_chair(last_package=True)
    assert Reason.LAST_PACKAGE not in reasons_of_the_chair(last_package=False)


def reasons_of_the_chair(*, last_package: bool) -> set[Reason]:
    """Why the chair did what it did in one tutorial."""
    made, found = scenario("tutorial"), set()
    seating = everybody_ai(made, last_package=last_package)
    table = Table.begin(MemoryRecord(), opening_of(made, 4, Keyed(), seating), clock=lambda: 0)
    turns = Turns(table)
    chair = delegate_for(CHAIR, seating[CHAIR])
    while (seat := turns.due()) is not None:
        if seat == CHAIR:
            found.add(chair.explain(table.view_to_choose_from(CHAIR), luck_of(4, CHAIR, table.seq)).reason)
        turns.play(seat, turns.choose(seat))
    return found


def test_a_gentle_delegation_brings_home_less_in_the_same_seat() -> None:
    """Issue 6: strengths differ in what they bring home; ``python -m tests.strengths`` measures how much."""
    gentle, standard = (
        [surplus(scenario("tutorial"), SeatId("CIN"), strength, seed) for seed in range(10)]
        for strength in (Strength.GENTLE, Strength.STANDARD)
    )
    assert sum(standard) > sum(gentle)


def test_the_sign_test_counts_what_differs() -> None:
    assert sign_test([1.0, 1.0, 1.0, 0.0]) == 0.125
    assert sign_test([1.0, -1.0]) == 0.75
    assert sign_test([]) == 1.0
