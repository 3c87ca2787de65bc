"""What has struck this seat in the present stage and waits for its choice."""

from __future__ import annotations

from enum import StrEnum

from game.minutes.names import Names
from game.minutes.sentences_deck import headline
from game.terms.actions import Action, Move
from game.terms.actions_deck import ChooseInEvent
from game.terms.events import EventChoiceMade, EventDrawn, StageOpened
from game.terms.views import SeatView
from game.ui.lines.delegates import delegates_of
from game.ui.lines.stage import permission
from game.ui.lines.table_reasons import reason
from game.ui.lines.table_waiting import LATER, Waiting
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.incoming_card import Answer, Clause, Incoming

_CONTEXT = "TableEvents"


class _Words(StrEnum):
    YOURS = QT_TRANSLATE_NOOP("TableEvents", "it has struck you; the choice is yours")
    LATER = QT_TRANSLATE_NOOP("TableEvents", "Later")


def choices(view: SeatView, *, may_wait: bool = True) -> tuple[Waiting, ...]:
    """Events of this stage that this seat may still answer, oldest first; ``may_wait`` = behind others."""
    you, answered, open_ones = view.sight.seat, set[str](), list[EventDrawn]()
    for recorded in reversed(view.record):
        event = recorded.event
        if isinstance(event, StageOpened):
            break
        if isinstance(event, EventChoiceMade) and event.by == you:
            answered.add(event.inject)
        elif isinstance(event, EventDrawn) and event.choices and event.inject not in answered:
            open_ones.append(event)
    return tuple(_waiting(each, view, may_wait=may_wait) for each in reversed(open_ones))


def event_key(inject: str) -> str:
    """By which an event is known among what waits."""
    return f"event {inject}"


def _waiting(event: EventDrawn, view: SeatView, *, may_wait: bool) -> Waiting:
    sight = view.sight
    permitted = permission(sight, Move.CHOOSE)
    refusal = reason(permitted.refused, Names.seen(sight), Move.CHOOSE) if permitted else ""
    offered = tuple(Answer(key=str(place), words=words, refusal=refusal) for place, words in enumerate(event.choices))
    later = (Answer(key=LATER, words=say(_CONTEXT, _Words.LATER), letter="L"),) if may_wait else ()
    card = Incoming(
        proposer=delegates_of(sight.scenario, sight.seat)[sight.seat],
        title=event.title,
        seen_by=say(_CONTEXT, _Words.YOURS),
        deadline="",
        clauses=(Clause(before=headline(event, Names.seen(sight)), what=""),),
        remark=event.private_text,
        answers=(*offered, *later),
        alike=True,
    )
    deeds: dict[str, Action] = {
        str(place): ChooseInEvent(by=sight.seat, inject=event.inject, choice=place)
        for place in range(len(event.choices))
    }
    return Waiting(key=event_key(event.inject), card=card, deeds=deeds)
