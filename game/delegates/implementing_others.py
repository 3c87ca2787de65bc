"""What an artificial delegation does about others under the convention: asks for help, complains, sanctions, forgives.

It acts on what was published, once a year in each way: tit for tat where the persona keeps accounts, law where it is
principled, release where it is generous (Ostrom 1990 on graduated sanctions; Nowak & Sigmund 1992).
"""

from __future__ import annotations

from dataclasses import replace

from game.delegates import requesting
from game.delegates.delegate import Reason, Reasoned
from game.delegates.personas import Persona
from game.delegates.situation import Situation
from game.delegates.this_stage import of_kind
from game.delegates.weighed import weighed
from game.terms.actions import (
    Forgive,
    ImposeSanction,
    LiftSanction,
    Move,
    RaiseDispute,
    RequestCooperation,
    SeekExclusion,
)
from game.terms.cooperation import BY_AGENCIES, Channel
from game.terms.events import (
    DebtForgiven,
    DisputeRaised,
    ExclusionSought,
    RecordPublished,
    SanctionImposed,
)
from game.terms.ids import ClauseId, SeatId
from game.terms.practice import LADDER, DisputeStatus

ACCOUNTING = frozenset({Persona.RECIPROCATOR, Persona.GRUDGING, Persona.FIRM})
"""Personas that answer a bad record in kind."""
LAWYERLY = frozenset({Persona.PRINCIPLED, Persona.PROBLEM_SOLVER, Persona.FIRM})
RELEASING = frozenset({Persona.GENEROUS, Persona.YIELDING, Persona.PROBLEM_SOLVER})
POOR, GOOD = 400, 600
"""Per mille of a record from which it is held to be poor, or good. Design values."""
MUCH = 20
"""Tenths of a favour from which a debt is worth releasing. Design value."""


def response(s: Situation) -> Reasoned | None:
    """To what was published about others: lift, exclude, complain, sanction or forgive."""
    return _lift(s) or _exclude(s) or _complain(s) or _sanction(s) or _release(s)


def _latest(s: Situation) -> dict[SeatId, RecordPublished]:
    """The last published record of every other party."""
    return {each.state: each for each in s.sight.published if each.state != s.seat and each.state in s.sight.parties}


def _lift(s: Situation) -> Reasoned | None:
    own = [each for each in s.sight.sanctions if each.by == s.seat]
    records = _latest(s) if own else {}
    for each in own:
        if each.against in records and records[each.against].fair >= GOOD:
            return weighed(LiftSanction(by=s.seat, against=each.against), Reason.RELEASES, _good(records[each.against]))
    return None


def _exclude(s: Situation) -> Reasoned | None:
    """In a club: whoever keeps accounts asks that the worst go."""
    if s.temper.persona not in ACCOUNTING or not s.may(Move.EXCLUDE):
        return None
    if any(event.by == s.seat for event in of_kind(s.view, ExclusionSought)):
        return None
    worst = _worst(s)
    if worst is None or worst.fair >= POOR:
        return None
    action = SeekExclusion(by=s.seat, against=worst.state)
    return weighed(action, Reason.SANCTIONS, _poor(worst), about=worst.state)


def _worst(s: Situation) -> RecordPublished | None:
    return min(_latest(s).values(), key=lambda each: (each.fair, each.state), default=None)


def _poor(of: RecordPublished) -> dict[str, float]:
    """What speaks for answering a record in kind."""
    return {"needed_record": POOR / 1000, "record": -of.fair / 1000}


def _good(of: RecordPublished) -> dict[str, float]:
    """What speaks for letting go of it."""
    return {"record": of.fair / 1000, "needed_record": -GOOD / 1000}


def _complain(s: Situation) -> Reasoned | None:
    """About an obligation that a published record found unmet, of a party it has no dispute with."""
    if s.temper.persona not in LAWYERLY or not s.may(Move.DISPUTE):
        return None
    if any(event.dispute.by == s.seat for event in of_kind(s.view, DisputeRaised)):
        return None
    had = {(each.against, each.clause) for each in s.sight.disputes if each.by == s.seat}
    pending = {each.against for each in s.sight.disputes if each.status is DisputeStatus.OPEN}
    unmet = [
        (record.year, record.state, clause)
        for record in _latest(s).values()
        for clause, level in record.levels.items()
        if level == 0 and (record.state, clause) not in had and record.state not in pending and _obliges(s, clause)
    ]
    if not unmet:
        return None
    _, against, clause = max(unmet)
    action = RaiseDispute(by=s.seat, against=against, clause=clause)
    return weighed(action, Reason.COMPLAINS, {"unmet": 1.0}, about=against)


def _obliges(s: Situation, clause: ClauseId) -> bool:
    return clause in s.sight.obligations


def _sanction(s: Situation) -> Reasoned | None:
    """One step up against the worst record, while it is poor."""
    if s.temper.persona not in ACCOUNTING or not s.may(Move.SANCTION):
        return None
    if any(event.by == s.seat for event in of_kind(s.view, SanctionImposed)):
        return None
    worst = _worst(s)
    if worst is None or worst.fair >= POOR or worst.year < s.sight.moment.year - 1:
        return None
    top = any(
        (each.by, each.against) == (s.seat, worst.state) and each.step is LADDER[-1] for each in s.sight.sanctions
    )
    if top:
        return None
    action = ImposeSanction(by=s.seat, against=worst.state)
    return weighed(action, Reason.SANCTIONS, _poor(worst), about=worst.state)


def _release(s: Situation) -> Reasoned | None:
    """The largest debt that anybody has with it, once in a while, where it keeps no accounts."""
    if s.temper.persona not in RELEASING or not s.may(Move.FORGIVE) or s.drawn("forgives") >= s.temper.lam / 4:
        return None
    readings = s.view.readings
    debts = {each: readings.balance[s.place, readings.index(each)] for each in s.sight.parties if each != s.seat}
    debtor = max(debts, key=lambda each: (debts[each], each), default=None)
    if debtor is None or debts[debtor] < MUCH or _forgiven(s):
        return None
    action = Forgive(by=s.seat, to=debtor)
    weights = {"owed": debts[debtor] / 1000, "needed_owed": -MUCH / 1000}
    return weighed(action, Reason.RELEASES, weights, about=debtor)


def _forgiven(s: Situation) -> bool:
    return any(event.by == s.seat for event in of_kind(s.view, DebtForgiven))


def request(s: Situation) -> Reasoned | None:
    """A case of its own: from state to state where both are bound, and between agencies where that is all there is."""
    found = requesting.request(s)
    if found is None or not isinstance(found.action, RequestCooperation):
        return found
    asked = found.action
    bound = s.seat in s.sight.parties and asked.to in s.sight.parties
    if bound or asked.kind not in BY_AGENCIES:
        return found
    return replace(found, action=replace(asked, channel=Channel.AGENCY))
