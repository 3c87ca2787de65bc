"""Every table that has to know a kind of action or event knows it: a topic that was half added fails here."""

from __future__ import annotations

from typing import get_args

from game.minutes.sentences import TELLS
from game.rules.decide import FOLLOWS
from game.rules.evolve import STEPS
from game.rules.register import COSTS, PLACES
from game.rules.sight import REDACTIONS
from game.table.notices import TOUCHED
from game.terms.actions import MOVE_OF, Action
from game.terms.events import Event
from game.terms.moves import Move

ACTIONS, EVENTS = set(get_args(Action)), set(get_args(Event))


def test_every_kind_of_action_has_its_name_its_place_and_what_follows_from_it() -> None:
    assert set(MOVE_OF) == set(PLACES) == set(FOLLOWS) == ACTIONS
    assert list(MOVE_OF.values()) == list(Move)
    assert set(COSTS) <= ACTIONS


def test_every_kind_of_event_has_its_step_its_redaction_its_notice_and_its_sentence() -> None:
    assert set(STEPS) == EVENTS
    assert set(REDACTIONS) == EVENTS
    assert set(TOUCHED) == EVENTS
    assert set(TELLS) == EVENTS
