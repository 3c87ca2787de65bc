"""What happened since the stage opened, read off the seat's own copy of the record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import numpy as np

from game.delegates.ground import Ground, Marks
from game.terms.events import Event, QuestionClosed, StageOpened
from game.terms.views import SeatView

E = TypeVar("E")


def events(view: SeatView) -> Iterator[Event]:
    """The events of this stage, newest first."""
    for recorded in reversed(view.record):
        if isinstance(recorded.event, StageOpened):
            return
        yield recorded.event


def of_kind(view: SeatView, kind: type[E]) -> list[E]:
    """The events of one kind in this stage, newest first."""
    return [event for event in events(view) if isinstance(event, kind)]


def objections(view: SeatView, ground: Ground) -> Marks:
    """[C, K]: what the seat itself objected to in this stage."""
    marks = np.zeros(ground.shape, dtype=bool)
    for closed in of_kind(view, QuestionClosed):
        for verdict in closed.verdicts:
            if verdict.item.choice is not None and view.sight.seat in verdict.against:
                marks[ground.at(verdict.item.choice)] = True
    return marks
