"""What happened since the stage opened, read off the seat's own copy of the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar, cast

import numpy as np

from game.delegates.ground import Ground, Marks
from game.engine.remembering import remembered
from game.terms.events import Event, QuestionClosed, StageOpened
from game.terms.views import SeatView

E = TypeVar("E")


@remembered(4)
def _sorted(view: SeatView) -> Mapping[type, list[Event]]:
    """The events of this stage by their kind, newest first."""
    kinds: dict[type, list[Event]] = {}
    for recorded in reversed(view.record):
        event = recorded.event
        kind = type(event)
        if kind is StageOpened:
            break
        if kind in kinds:
            kinds[kind].append(event)
        else:
            kinds[kind] = [event]
    return kinds


def of_kind(view: SeatView, kind: type[E]) -> Sequence[E]:
    """The events of one kind in this stage, newest first."""
    found: Any = _sorted(view).get(kind, ())  # keyed by their kind
    return cast("Sequence[E]", found)


def number_of_events(view: SeatView) -> int:
    """How much has happened in this stage, as far as the seat knows."""
    return sum(map(len, _sorted(view).values()))


def objections(view: SeatView, ground: Ground) -> Marks:
    """[C, K]: what the seat itself objected to in this stage."""
    marks = np.zeros(ground.shape, dtype=bool)
    for closed in of_kind(view, QuestionClosed):
        for verdict in closed.verdicts:
            if verdict.item.choice is not None and view.sight.seat in verdict.against:
                marks[ground.at(verdict.item.choice)] = True
    return marks
