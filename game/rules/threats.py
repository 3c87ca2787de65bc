"""Threats: who knows of one, the gates they meet, and what an event makes of them (rule 26)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.rules.phases import IN_TALKS, addressed, next_of_talks, spent
from game.rules.promises import bare
from game.rules.state import NEVER, Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms import events as e
from game.terms.ids import SeatId, Seq, ThreatId
from game.terms.refusals import Refusal, Refused
from game.terms.threats import Threat, ThreatStatus

PENDING = frozenset({ThreatStatus.OPEN, ThreatStatus.DEFIED})
Responds = a.AnswerThreat | a.CarryOutThreat | a.BackDown


def knows_of_threat(threat: Threat, seat: SeatId) -> bool:
    """Whether a seat may know of a threat (rule 26.2)."""
    return threat.public or seat in (threat.by, threat.to)


def threats_known_to(now: Negotiation, seat: SeatId) -> tuple[Threat, ...]:
    """The threats a seat may know of, oldest first."""
    return tuple(each for each in now.threats.values() if knows_of_threat(each, seat))


def overdue(now: Negotiation) -> tuple[Threat, ...]:
    """Threats that lapse as this stage closes, oldest first (rule 26.5)."""
    here = now.moment.quarter
    last = next_of_talks(now) == now.moment  # a round that was due may have been lost since
    pending = (each for each in now.threats.values() if each.status in PENDING)
    return tuple(each for each in pending if last or each.due.quarter <= here)


def ripe(now: Negotiation, threat: Threat) -> bool:
    """Whether it can be carried out: it was defied, or its last stage came without an answer (rule 26.4)."""
    if threat.status is ThreatStatus.DEFIED:
        return True
    return threat.status is ThreatStatus.OPEN and threat.due == now.moment != threat.since


# Gates


def _known(now: Negotiation, action: Responds) -> Refused | None:
    threat = now.threats.get(action.threat)
    if threat is None or not knows_of_threat(threat, action.by):
        return Refused(reason=Refusal.UNKNOWN_THREAT, about=action.threat)
    return None


def _has_power(now: Negotiation, action: a.MakeThreat) -> Refused | None:
    return None if powerful(now, action.by) else Refused(reason=Refusal.NO_POWER)


def powerful(now: Negotiation, seat: SeatId) -> bool:
    """Whether a delegation can threaten at all (rule 26.1)."""
    return now.ground.public.delegation(seat).power.coercive > 0


def _is_new(now: Negotiation, action: a.MakeThreat) -> Refused | None:
    demand = bare(action.demand)
    same = (each for each in now.threats.values() if each.by == action.by and each.to == action.to)
    if any(each.status in PENDING and each.demand == demand for each in same):
        return Refused(reason=Refusal.ALREADY_SO)
    return None


def _is_its_target(now: Negotiation, action: a.AnswerThreat) -> Refused | None:
    if now.threats[action.threat].to != action.by:
        return Refused(reason=Refusal.NOT_FOR_YOU, about=action.threat)
    return None


def _is_its_author(now: Negotiation, action: a.CarryOutThreat | a.BackDown) -> Refused | None:
    if now.threats[action.threat].by != action.by:
        return Refused(reason=Refusal.NOT_THE_AUTHOR, about=action.threat)
    return None


def _is_pending(now: Negotiation, action: Responds) -> Refused | None:
    wanted = {ThreatStatus.OPEN} if isinstance(action, a.AnswerThreat) else PENDING
    if now.threats[action.threat].status not in wanted:
        return Refused(reason=Refusal.MATTER_CLOSED, about=action.threat)
    return None


def _is_ripe(now: Negotiation, action: a.CarryOutThreat) -> Refused | None:
    if not ripe(now, now.threats[action.threat]):
        return Refused(reason=Refusal.TOO_EARLY, about=action.threat)
    return None


def _some(wanted: Callable[[Negotiation, Threat, SeatId], bool]) -> Callable[[Negotiation, SeatId], Refusal | None]:
    def look(now: Negotiation, seat: SeatId) -> Refusal | None:
        found: Iterator[Threat] = (each for each in now.threats.values() if wanted(now, each, seat))
        return Refusal.UNKNOWN_THREAT if next(found, None) is None else None

    return look


def _touched(now: Negotiation, action: Responds) -> Seq:
    threat = now.threats.get(action.threat)
    if threat is None or not knows_of_threat(threat, action.by):
        return NEVER
    return now.touched.get(action.threat, NEVER)


TOPIC = Topic(
    places={a.MakeThreat: IN_TALKS, a.AnswerThreat: IN_TALKS, a.CarryOutThreat: IN_TALKS, a.BackDown: IN_TALKS},
    costs={a.MakeThreat: 2},
    gates={
        a.MakeThreat: ((Refusal.ALREADY_SO, _is_new), (Refusal.NO_POWER, _has_power)),
        a.AnswerThreat: (
            (Refusal.UNKNOWN_THREAT, _known),
            (Refusal.NOT_FOR_YOU, _is_its_target),
            (Refusal.MATTER_CLOSED, _is_pending),
        ),
        a.CarryOutThreat: (
            (Refusal.UNKNOWN_THREAT, _known),
            (Refusal.NOT_THE_AUTHOR, _is_its_author),
            (Refusal.MATTER_CLOSED, _is_pending),
            (Refusal.TOO_EARLY, _is_ripe),
        ),
        a.BackDown: (
            (Refusal.UNKNOWN_THREAT, _known),
            (Refusal.NOT_THE_AUTHOR, _is_its_author),
            (Refusal.MATTER_CLOSED, _is_pending),
        ),
    },
    looks={
        a.MakeThreat: lambda now, seat: None if powerful(now, seat) else Refusal.NO_POWER,
        a.AnswerThreat: _some(lambda now, each, seat: each.to == seat and each.status is ThreatStatus.OPEN),
        a.CarryOutThreat: _some(lambda now, each, seat: each.by == seat and ripe(now, each)),
        a.BackDown: _some(lambda now, each, seat: each.by == seat and each.status in PENDING),
    },
    touched={a.AnswerThreat: _touched, a.CarryOutThreat: _touched, a.BackDown: _touched},
)


# What an event makes of them


def made(now: Negotiation, event: e.ThreatMade) -> Negotiation:
    """A threat: its target may want to answer."""
    threat = event.threat
    return becoming(
        now,
        threats=now.threats.put(threat.id, threat),
        attention=spent(now, threat.by, event.attention),
        ready=addressed(now, (threat.to,)),
    )


def answered(now: Negotiation, event: e.ThreatAnswered) -> Negotiation:
    """Its author may want to act on the answer."""
    after = _with(now, event.threat, ThreatStatus.YIELDED if event.yields else ThreatStatus.DEFIED)
    return becoming(after, ready=addressed(after, (now.threats[event.threat].by,)))


def carried_out(now: Negotiation, event: e.ThreatCarriedOut) -> Negotiation:
    """It was done; what it does to people is the engine's."""
    return _with(now, event.threat, ThreatStatus.CARRIED_OUT)


def dropped(now: Negotiation, event: e.ThreatDropped) -> Negotiation:
    """Its author backed down."""
    return _with(now, event.threat, ThreatStatus.DROPPED)


def lapsed(now: Negotiation, event: e.ThreatLapsed) -> Negotiation:
    """It was empty."""
    return _with(now, event.threat, ThreatStatus.LAPSED)


def _with(now: Negotiation, name: ThreatId, status: ThreatStatus) -> Negotiation:
    return becoming(
        now,
        threats=now.threats.put(name, replace(now.threats[name], status=status)),
        touched=now.touched.put(name, now.seq),
    )


STEPS: Steps = {
    e.ThreatMade: made,
    e.ThreatAnswered: answered,
    e.ThreatCarriedOut: carried_out,
    e.ThreatDropped: dropped,
    e.ThreatLapsed: lapsed,
}
"""What each class of event makes of the state."""
