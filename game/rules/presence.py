"""Who is in the room: walking out, coming back, and what the absent can do (rule 32)."""

from __future__ import annotations

from game.rules.phases import present
from game.rules.state import Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms import events as e
from game.terms.ids import SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused

IN_SESSION = frozenset({Phase.OPENING, Phase.SITTING, Phase.INTERSESSION})
OF_THE_ABSENT = frozenset({a.SendMessage, a.ReturnToTable})
"""What a delegation that is out of the room can do (rule 32.2)."""


def _somebody_stays(now: Negotiation, seat: SeatId) -> Refusal | None:
    return Refusal.LAST_AT_THE_TABLE if present(now) == (seat,) else None


def _is_out(now: Negotiation, seat: SeatId) -> Refusal | None:
    return None if seat in now.absent else Refusal.ALREADY_SO


def _others_stay(now: Negotiation, action: a.WalkOut) -> Refused | None:
    reason = _somebody_stays(now, action.by)
    return None if reason is None else Refused(reason=reason)


def _comes_back(now: Negotiation, action: a.ReturnToTable) -> Refused | None:
    reason = _is_out(now, action.by)
    return None if reason is None else Refused(reason=reason)


TOPIC = Topic(
    places={a.WalkOut: IN_SESSION, a.ReturnToTable: IN_SESSION},
    gates={
        a.WalkOut: ((Refusal.LAST_AT_THE_TABLE, _others_stay),),
        a.ReturnToTable: ((Refusal.ALREADY_SO, _comes_back),),
    },
    looks={a.WalkOut: _somebody_stays, a.ReturnToTable: _is_out},
)


def walked_out(now: Negotiation, event: e.WalkedOut) -> Negotiation:
    """Out of the room: nobody waits for it."""
    return becoming(now, absent=now.absent.put(event.by, now.seq), ready=now.ready.put(event.by, True))


def returned(now: Negotiation, event: e.Returned) -> Negotiation:
    """Back in its seat, and awaited again."""
    return becoming(now, absent=now.absent.drop(event.by), ready=now.ready.put(event.by, False))


STEPS: Steps = {e.WalkedOut: walked_out, e.Returned: returned}
"""What each class of event makes of the state."""
