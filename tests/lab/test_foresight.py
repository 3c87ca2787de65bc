"""The outlook of who keeps the session: by every mandate and character, judged as the delegates themselves judge."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from game.delegates.joining import final_text
from game.delegates.reserving import planned as planned_by
from game.delegates.situation import Situation, situation_of
from game.engine import playout_reserving
from game.engine.outlook import outlook_of
from game.engine.playout import play, together
from game.engine.playout_adoption import conclude
from game.engine.playout_position import Position
from game.engine.playout_talks import OPEN, begin, counting, tempers_of, worth_of
from game.engine.playout_worlds import worlds_of
from game.lab.foresight import foreseen_from
from game.lab.thinker import Thinker
from game.rules.seen import seating_of
from game.table.chance import luck_of
from game.table.proceedings import Proceedings
from game.terms import events as e
from game.terms.ids import FACILITATOR, OBSERVER
from game.terms.standing import QuestionKind
from tests.kit.sessions import played

SEEDS = (1, 2, 3)


@cache
def at_the_adoption(seed: int) -> tuple[Proceedings, Position, list[Situation]]:
    """A tutorial when the text as a whole is put, as the keeper sees it, and as each delegate does."""
    first, *rest = played("tutorial", seed)
    walk = Proceedings(first)
    for each in rest:
        walk.fold((each,))
        if isinstance(each.event, e.QuestionPut) and each.event.question.kind is QuestionKind.CONSENSUS:
            break
    seated = seating_of(walk.now)
    situations = [
        situation_of(walk.view_to_choose_from(seat), luck_of(walk.opened.seed or 0, seat, walk.seq), seated[seat])
        for seat in walk.opened.scenario.public.states
    ]
    return walk, foreseen_from(walk), situations


@pytest.mark.parametrize("seed", SEEDS)
def test_00_4_the_keeper_values_the_text_as_each_delegate_does(seed: int) -> None:
    _, at, situations = at_the_adoption(seed)
    at = decided(at)
    drawn = worlds_of(at, 4, 0)
    settled = begin(at, drawn).settled
    worth = worth_of(at, drawn, settled)
    for place, each in enumerate(situations):
        assert worth[place] == pytest.approx(each.wants.utility(final_text(each)), abs=1e-5)
        assert drawn.outside[place] == pytest.approx(each.wants.outside, abs=1e-3)
        assert at.insight.traits[place].asks == each.temper.insists


@pytest.mark.parametrize("seed", SEEDS)
def test_e1_5_it_foresees_the_reservations_that_each_delegate_plans(seed: int) -> None:
    _, at, situations = at_the_adoption(seed)
    at = decided(at)
    drawn = worlds_of(at, 4, 0)
    settled = begin(at, drawn).settled
    found = playout_reserving.planned(at, drawn, settled, counting(at, settled))
    for place, each in enumerate(situations):
        assert found.gain[place] == pytest.approx(planned_by(each, final_text(each)).gain, abs=1e-5)


def decided(at: Position) -> Position:
    """What nobody decided stands as it would be adopted."""
    first = np.where(at.ground.layout.main, at.ground.axes.nothing, 0)
    return replace(at, settled=np.where(at.settled == OPEN, first, at.settled), times=())


def test_who_has_given_its_word_to_vote_for_a_text_does_in_every_run() -> None:
    _, at, _ = at_the_adoption(SEEDS[0])
    at = decided(at)
    traits = {place: replace(each, asks=9.0, pledged=True) for place, each in at.insight.traits.items()}
    asked_too_much = {place: replace(each, pledged=False) for place, each in traits.items()}
    for known, wanted in ((traits, True), (asked_too_much, False)):
        here = replace(at, insight=replace(at.insight, traits=known))
        drawn, tempers = worlds_of(here, 4, 0), tempers_of(here, 4, 0)
        assert (conclude(here, drawn, tempers, begin(here, drawn), 0).consensus == wanted).all()


def test_d1_what_the_facilitator_is_told_is_told_to_nobody_else() -> None:
    walk, at, _ = at_the_adoption(SEEDS[0])
    thinker = Thinker()
    thinker.follow(walk.record)
    told = {seat: list(thinker.foreseeing(seat))[-1] for seat in (FACILITATOR, OBSERVER)}
    assert all(each is not None for each in told.values())
    public, kept = told[OBSERVER], told[FACILITATOR]
    assert public is not None
    assert kept is not None
    for each, sets_out in ((public, walk.climate.position(OBSERVER)), (kept, at)):
        runs = together(list(play(sets_out, each.outlook.runs)))
        assert replace(each.outlook, years=()) == outlook_of(sets_out, runs)
    assert kept.outlook != public.outlook
