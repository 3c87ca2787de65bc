"""What follows from threats: the answer, the promise under duress, the deed, the climb-down (rule 26)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.gates import cost
from game.rules.phases import next_of_talks
from game.rules.promises import bare, promise_of
from game.rules.threats import overdue
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.events import (
    PUBLIC,
    Audience,
    PromiseMade,
    ThreatAnswered,
    ThreatCarriedOut,
    ThreatDropped,
    ThreatLapsed,
    ThreatMade,
    only,
)
from game.terms.ids import ThreatId
from game.terms.threats import Threat


def _told(threat: Threat) -> Audience:
    """Who learns what becomes of it: those who know of it."""
    return PUBLIC if threat.public else only(threat.by, threat.to)


def make_threat(u: Unfolding, action: a.MakeThreat) -> None:
    """Threaten; it stands until the stage of talks after this one closes (rule 26.5)."""
    threat = Threat(
        id=ThreatId(f"threat-{u.seq:05d}"),
        by=action.by,
        to=action.to,
        means=action.means,
        demand=bare(action.demand),
        since=u.now.moment,
        due=next_of_talks(u.now),
        public=action.public,
    )
    u.happen(ThreatMade(audience=_told(threat), threat=threat, attention=cost(u.now, action)))


def answer_threat(u: Unfolding, action: a.AnswerThreat) -> None:
    """Yield, and so promise what was demanded, or defy (rule 26.3)."""
    threat = u.now.threats[action.threat]
    u.happen(ThreatAnswered(audience=_told(threat), threat=threat.id, by=action.by, yields=action.yields))
    if action.yields:
        promised = promise_of(u.now, u.seq, action.by, (threat.by,), threat.demand)
        u.happen(PromiseMade(audience=PUBLIC, promise=replace(promised, threat=threat.id), attention=0))


def carry_out(u: Unfolding, action: a.CarryOutThreat) -> None:
    """Do it, for everybody to see (rule 26.4)."""
    threat = u.now.threats[action.threat]
    u.happen(ThreatCarriedOut(audience=PUBLIC, threat=threat.id, by=threat.by, to=threat.to, means=threat.means))


def back_down(u: Unfolding, action: a.BackDown) -> None:
    """Drop it."""
    threat = u.now.threats[action.threat]
    u.happen(ThreatDropped(audience=_told(threat), threat=threat.id, by=threat.by, to=threat.to))


def lapse_overdue(u: Unfolding) -> None:
    """Threats of which nothing came in time (rule 26.5)."""
    for threat in overdue(u.now):
        u.happen(ThreatLapsed(audience=_told(threat), threat=threat.id, by=threat.by, to=threat.to))


FOLLOWS: Follows = {
    a.MakeThreat: make_threat,
    a.AnswerThreat: answer_threat,
    a.CarryOutThreat: carry_out,
    a.BackDown: back_down,
}
"""What follows from each kind of action."""
