"""The facilitator: what it may do, what going back makes of a record and of the state (rule 36)."""

from __future__ import annotations

from collections.abc import Iterable

from game.rules.injects import DRAWN_IN
from game.rules.state import Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms.events import Occupant, Recorded, SeatHandedOver, SeatKind, Undone
from game.terms.ids import OFFICES, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused

ANYTIME = frozenset(Phase) - {Phase.ENDED}
FIRST_MOMENT = 2
"""The event with which the preparation opens: nothing is undone before it."""


def occupant_of(now: Negotiation, seat: SeatId) -> Occupant:
    """Who sits there now."""
    return now.handed.get(seat) or now.ground.seating[seat]


def not_drawn(now: Negotiation) -> tuple[str, ...]:
    """The events of the deck that have not come yet."""
    return tuple(each.id for each in now.opened.scenario.deck if each.id not in now.drawn)


def _moment_stands(now: Negotiation, action: a.UndoTo) -> Refused | None:
    """An event of this session that was not undone itself, and not the last (rule 36.2)."""
    between = any(to < action.to_seq < at for to, at in now.undone)
    if FIRST_MOMENT <= action.to_seq < now.seq and not between:
        return None
    return Refused(reason=Refusal.NO_SUCH_MOMENT, about=str(action.to_seq))


def _seat_is_taken(now: Negotiation, action: a.HandOver) -> Refused | None:
    taken = action.seat in now.ground.seated
    return None if taken else Refused(reason=Refusal.UNKNOWN_SEAT, about=action.seat)


def _not_ones_own(now: Negotiation, action: a.HandOver) -> Refused | None:
    return Refused(reason=Refusal.NAMED_ONESELF, about=action.seat) if action.seat == action.by else None


def _somebody_else_sits(now: Negotiation, action: a.HandOver) -> Refused | None:
    return Refused(reason=Refusal.ALREADY_SO) if occupant_of(now, action.seat) == action.occupant else None


def _somebody_sits(now: Negotiation, action: a.HandOver) -> Refused | None:
    empty = action.occupant.kind is SeatKind.NOBODY
    return Refused(reason=Refusal.SEAT_LEFT_EMPTY, about=action.seat) if empty else None


def _is_in_the_deck(now: Negotiation, action: a.InjectEvent) -> Refused | None:
    known = action.inject in not_drawn(now)
    return None if known else Refused(reason=Refusal.UNKNOWN_INJECT, about=action.inject)


def _strikes_delegations(now: Negotiation, action: a.InjectEvent) -> Refused | None:
    for each in action.struck:
        if each in OFFICES or each not in now.ground.present:
            return Refused(reason=Refusal.UNKNOWN_SEAT, about=each)
    return None


def _strikes_once(now: Negotiation, action: a.InjectEvent) -> Refused | None:
    twice = [each for place, each in enumerate(action.struck) if each in action.struck[:place]]
    return Refused(reason=Refusal.NAMED_TWICE, about=twice[0]) if twice else None


def _something_to_undo(now: Negotiation, seat: SeatId) -> Refusal | None:
    return None if now.seq > FIRST_MOMENT else Refusal.NO_SUCH_MOMENT


def _something_to_throw_in(now: Negotiation, seat: SeatId) -> Refusal | None:
    return None if not_drawn(now) else Refusal.UNKNOWN_INJECT


TOPIC = Topic(
    places={a.UndoTo: ANYTIME, a.HandOver: ANYTIME, a.InjectEvent: DRAWN_IN},
    facilitators=frozenset({a.UndoTo, a.HandOver, a.InjectEvent}),
    gates={
        a.UndoTo: ((Refusal.NO_SUCH_MOMENT, _moment_stands),),
        a.HandOver: (
            (Refusal.UNKNOWN_SEAT, _seat_is_taken),
            (Refusal.ALREADY_SO, _somebody_else_sits),
            (Refusal.NAMED_ONESELF, _not_ones_own),
            (Refusal.SEAT_LEFT_EMPTY, _somebody_sits),
        ),
        a.InjectEvent: (
            (Refusal.UNKNOWN_SEAT, _strikes_delegations),
            (Refusal.UNKNOWN_INJECT, _is_in_the_deck),
            (Refusal.NAMED_TWICE, _strikes_once),
        ),
    },
    looks={a.UndoTo: _something_to_undo, a.InjectEvent: _something_to_throw_in},
)
"""The facilitator's desk."""


def standing_of(record: Iterable[Recorded]) -> list[Recorded]:
    """The record without what was undone: what a state, a climate and a view are folded from (decision D8)."""
    standing: list[Recorded] = []
    for recorded in record:
        if isinstance(recorded.event, Undone):
            while standing and standing[-1].seq > recorded.event.to_seq:
                standing.pop()
        standing.append(recorded)
    return standing


def undone(now: Negotiation, event: Undone) -> Negotiation:
    """Marks where the conference went back; ``now`` is what stood then."""
    return becoming(now, undone=(*now.undone, (event.to_seq, now.seq)))


def handed_over(now: Negotiation, event: SeatHandedOver) -> Negotiation:
    """Somebody else sits there."""
    return becoming(now, handed=now.handed.put(event.seat, event.occupant))


STEPS: Steps = {Undone: undone, SeatHandedOver: handed_over}
"""What each class of event makes of the state."""
