"""What happened since the stage opened, read off the seat's own copy of the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar, cast

import numpy as np

from game.delegates.ground import Ground, Marks
from game.engine.remembering import remembered
from game.terms.events import Event, QuestionClosed, Recorded, StageOpened
from game.terms.ids import SeatId
from game.terms.views import SeatView

E = TypeVar("E")
Kinds: TypeAlias = Mapping[type, Sequence[Event]]
"""Events by their kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sorted:
    """A seat's copy of the record, gone through up to a place."""

    length: int
    last: Recorded
    kinds: Kinds


_LAST: dict[SeatId, _Sorted] = {}
"""Where each seat's copy was last gone through: what came since is added, instead of sorting the stage again.

Whether it is the same record is told by its last event: on another branch of the session that is another one.
"""


@remembered(4)
def _sorted(view: SeatView) -> Kinds:
    """The events of this stage by their kind, newest first."""
    seat, record = view.sight.seat, view.record
    known = _LAST.get(seat)
    if known is not None and len(record) >= known.length and record[known.length - 1] is known.last:
        fresh = record[known.length :]
        if not any(type(each.event) is StageOpened for each in fresh):
            kinds = _with(known.kinds, fresh)
            _LAST[seat] = _Sorted(length=len(record), last=record[-1], kinds=kinds)
            return kinds
    kinds = _from_the_end(record)
    if record:
        _LAST[seat] = _Sorted(length=len(record), last=record[-1], kinds=kinds)
    return kinds


def _with(kinds: Kinds, fresh: Sequence[Recorded]) -> Kinds:
    """The same with later events."""
    if not fresh:
        return kinds
    more = dict(kinds)
    for recorded in fresh:
        kind = type(recorded.event)
        more[kind] = [recorded.event, *more.get(kind, ())]
    return more


def _from_the_end(record: Sequence[Recorded]) -> Kinds:
    kinds: dict[type, list[Event]] = {}
    for recorded in reversed(record):
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
