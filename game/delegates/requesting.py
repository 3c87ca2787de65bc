"""Asks others for cooperation in a case, between the sittings.

A case leads where it leads: to one of a few states. Of these it asks whom it trusts and who is able, and is slower to
ask who has refused before: cooperation grows where it has been answered (Axelrod 1984; Keohane 1986 on specific
reciprocity). Those who promised to grant are reminded of it.
"""

from __future__ import annotations

from game.delegates.delegate import Reason, Reasoned
from game.delegates.personas import DRAWS
from game.delegates.situation import Situation
from game.delegates.weighed import weighed, worth
from game.terms.actions import Move, RequestCooperation
from game.terms.bargains import PledgeKind, PromiseStatus
from game.terms.cooperation import RequestAnswer, RequestKind, RequestStatus
from game.terms.ids import SeatId

USUAL = 0.6
"""Ability and trust, of 2 together, from which it is worth asking. Design value."""
LEADS = 3
"""States a case leads to."""
REFUSED = 0.5
"""What one refusal weighs. Design value."""
PROMISED = 1.0
"""What a promise to grant weighs. Design value."""
BAD = (RequestAnswer.REFUSE, RequestAnswer.LATE)
_ABOUT = {
    RequestKind.FREEZING: frozenset({"assets", "finance"}),
    RequestKind.RETURN: frozenset({"assets"}),
    RequestKind.EMERGENCY_DATA: frozenset({"emergency", "data", "evidence"}),
    RequestKind.VICTIM_SUPPORT: frozenset({"victims"}),
}
"""Tags of which a convention must have one for such a case to come up under it; the other kinds come up everywhere."""


def request(s: Situation) -> Reasoned | None:
    """Ask whoever is likeliest to help, once between two sittings."""
    if s.drawn("ask") >= s.temper.manners.asks or not s.may(Move.REQUEST) or _asked_now(s):
        return None
    others = sorted(s.others, key=lambda each: s.drawn(f"case {each}"))
    if not others:
        return None
    found = {each: _hope(s, each) for each in others[:LEADS]}
    to = max(found, key=lambda each: (worth(found[each]), each))
    if worth(found[to]) <= 0:
        return None
    kinds = _at_issue(s)
    kind = kinds[s.luck("request kind") * len(kinds) // DRAWS]
    return weighed(RequestCooperation(by=s.seat, to=to, kind=kind), Reason.ASKS_HELP, found[to], about=to)


def _at_issue(s: Situation) -> tuple[RequestKind, ...]:
    """What cases of the kind the convention is about are made of."""
    tags = {tag for clause in s.sight.scenario.convention.clauses for tag in clause.tags}
    return tuple(each for each in RequestKind if each not in _ABOUT or tags & _ABOUT[each])


def _hope(s: Situation, to: SeatId) -> dict[str, float]:
    """What speaks for asking one state, and against."""
    able = s.sight.scenario.delegation(to).capacity
    refusals = sum(
        each.to == to and each.by == s.seat and (each.answer in BAD or each.status is RequestStatus.UNANSWERED)
        for each in s.sight.requests
    )
    return {
        "capacity": min(able.legal, able.technical, able.financial) / 1000,
        "trust": float(s.trust[s.view.readings.index(to)]),
        "promised": PROMISED * _promised(s, to),
        "refusals": -REFUSED * refusals,
        "needed_hope": -USUAL,
    }


def _promised(s: Situation, to: SeatId) -> bool:
    return any(
        each.by == to
        and s.seat in each.to
        and each.pledge.kind is PledgeKind.GRANT_REQUEST
        and each.status is PromiseStatus.DUE
        for each in s.sight.promises
    )


def _asked_now(s: Situation) -> bool:
    now = s.sight.moment
    return any(each.by == s.seat and each.since == now for each in s.sight.requests)
