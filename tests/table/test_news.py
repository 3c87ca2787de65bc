"""Each event of the shipped deck, drawn and answered at a table of one of its scenarios (rule 30)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.simulate import opening_of
from game.scenarios.decks import shared_deck
from game.scenarios.shelf import shelf
from game.table.memory import MemoryRecord
from game.table.playback import Playback
from game.table.ports import Accepted
from game.table.table import Table
from game.terms import actions as a
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.deck import WHOLE, Inject
from game.terms.ids import PerMille
from game.terms.moments import Phase
from game.terms.scenario import Calendar, Scenario
from tests.kit.sessions import scenario

DECK = shared_deck(shelf().parent)
SHORT = Calendar(sittings=3, rounds=1, months_between=6, years=2)
MOST_STEPS = 400


def certain(inject: Inject) -> Scenario:
    """A scenario of the inject in which nothing else happens, as soon as it may."""
    whole = scenario(inject.scenarios[0])
    world = replace(whole.public.world, news=PerMille(1000))
    return replace(whole, public=replace(whole.public, world=world, calendar=SHORT), deck=(inject,))


def step(table: Table) -> None:
    """Whoever is awaited first says the least there is to say."""
    seat, *_ = table.awaited()
    sight = table.view_to_choose_from(seat).sight
    if sight.question is not None:
        action: a.Action = a.GiveAnswer(by=seat, question=sight.question.id, votes=Keyed())
    elif sight.moment.phase is Phase.SIGNATURE:
        action = a.SignConvention(by=seat, sign=True)
        assert isinstance(table.submit(seat, action, table.seq), Accepted)
        action = a.DeclareReady(by=seat)
    else:
        action = a.DeclareReady(by=seat)
    if table.awaited()[:1] == (seat,):
        assert isinstance(table.submit(seat, action, table.seq), Accepted)


def drawn(inject: Inject) -> tuple[Table, e.EventDrawn]:
    """Go on until it strikes."""
    table = Table.begin(MemoryRecord(), opening_of(certain(inject), 1, Keyed()), clock=lambda: 0)
    for _ in range(MOST_STEPS):
        found = [each.event for each in table.recorded() if isinstance(each.event, e.EventDrawn)]
        if found:
            return table, found[0]
        step(table)
    raise AssertionError(f"{inject.id} never struck")


@pytest.mark.parametrize("inject", DECK, ids=[each.id for each in DECK])
def test_every_event_of_the_deck_strikes_somebody_and_is_answered(inject: Inject) -> None:
    table, news = drawn(inject)
    assert news.struck
    assert news.changes or news.revealed
    for place, seat in enumerate(news.struck):
        action = a.ChooseInEvent(by=seat, inject=inject.id, choice=place % len(inject.choices))
        assert isinstance(table.submit(seat, action, table.seq), Accepted)
    made = [each.event for each in table.recorded() if isinstance(each.event, e.EventChoiceMade)]
    assert [each.by for each in made] == list(news.struck)
    assert all(abs(change.delta) <= 3000 or change.what in WHOLE for each in made for change in each.changes)
    playback = Playback(table.recorded())
    playback.walk(playback.end)
    assert playback.state_hash == table.state_hash
    assert playback.view(news.struck[0]).readings == table.view(news.struck[0]).readings
