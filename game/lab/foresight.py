"""The outlook in the eyes of who keeps the session: no mandate and no character of an artificial delegate is hidden.

What is left to draw is luck. It is shown to no seat (decision D1); it is the outlook by which the engine is judged.
"""

from __future__ import annotations

from math import inf

from game.delegates.situation import A_FEW
from game.delegates.temper import temper_of
from game.engine.playout_insight import Traits
from game.engine.playout_position import Position, step_of
from game.rules.seen import seating_of
from game.table.chance import luck_of
from game.table.proceedings import Proceedings
from game.terms.bargains import PledgeKind, Promise, PromiseStatus
from game.terms.events import Occupant, SeatKind
from game.terms.ids import SeatId


def foreseen_from(now: Proceedings) -> Position:
    """Where playouts set out from, everything known."""
    seating = seating_of(now.now)
    artificial = [seat for seat in now.opened.scenario.public.states if seating[seat].kind is SeatKind.AI]
    return now.climate.foresight({seat: _traits(now, seat, seating[seat]) for seat in artificial})


def _to_vote(promise: Promise) -> bool:
    return promise.status is PromiseStatus.DUE and promise.pledge.kind is PledgeKind.VOTE_FOR


def _traits(now: Proceedings, seat: SeatId, occupant: Occupant) -> Traits:
    public = now.opened.scenario.public
    luck = luck_of(now.opened.seed or 0, seat, now.seq)
    temper = temper_of(public.delegation(seat).role, luck, occupant, few=len(public.states) <= A_FEW)
    return Traits(
        beta=temper.beta,
        psi=temper.psi,
        asks=temper.insists,
        capital=temper.capital,
        reach=temper.reach,
        patience=float(temper.patience),
        reserves=temper.manners.reserves * step_of(now.climate.course.ground),
        pledged=temper.word == inf and any(each.by == seat and _to_vote(each) for each in now.now.promises.values()),
    )
