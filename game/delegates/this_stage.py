"""What happened since the stage opened, read off the seat's own copy of the record."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from typing import TypeVar

import numpy as np

from game.delegates.ground import Ground, Marks
from game.engine.remembering import remembered
from game.terms.events import Event, QuestionClosed, StageOpened
from game.terms.views import SeatView

E = TypeVar("E")


@remembered(4)
def events(view: SeatView) -> tuple[Event, ...]:
    """The events of this stage, newest first."""
    found = takewhile(lambda each: not isinstance(each.event, StageOpened), reversed(view.record))
    return tuple(each.event for each in found)


@remembered(4)
def _sorted(view: SeatView) -> Mapping[type, list[Event]]:
    """The same by their kind."""
    kinds: dict[type, list[Event]] = {}
    for event in events(view):
        kinds.setdefault(type(event), []).append(event)
    return kinds


def of_kind(view: SeatView, kind: type[E]) -> list[E]:
    """The events of one kind in this stage, newest first."""
    return [event for event in _sorted(view).get(kind, ()) if isinstance(event, kind)]


def objections(view: SeatView, ground: Ground) -> Marks:
    """[C, K]: what the seat itself objected to in this stage."""
    marks = np.zeros(ground.shape, dtype=bool)
    for closed in of_kind(view, QuestionClosed):
        for verdict in closed.verdicts:
            if verdict.item.choice is not None and view.sight.seat in verdict.against:
                marks[ground.at(verdict.item.choice)] = True
    return marks
