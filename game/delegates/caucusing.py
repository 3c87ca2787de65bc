"""Groups: who gathers whom, who follows, who leaves, and who speaks.

Candidate partners are those who want much the same and are trusted (E5.15); the strongest of them begins, as in the
leader algorithm. A group is worth having for what it weighs and for the attention it pools (Dupont 1996 on coalitions
in multilateral talks), and is left when its members no longer want the same.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from game.delegates.delegate import Reason, Reasoned
from game.delegates.likeness import likeness
from game.delegates.situation import Situation
from game.delegates.this_stage import of_kind
from game.delegates.weighed import weighed, worth
from game.terms.actions import FormCaucus, JoinCaucus, LeaveCaucus, Move, NameSpeaker
from game.terms.caucuses import Caucus
from game.terms.events import CaucusFormed, CaucusLeft, SpeakerNamed
from game.terms.ids import SeatId

ALIKE = 0.4
"""Likeness from which a state is a partner: a quarter of all pairs, as estimates go (.6 in E5.15, which knows more)."""
STAYS = 0.2
"""Likeness below which one has no place in a group any more. Design value."""
USUAL_TRUST = 0.4
"""Mean trust between delegations at the opening, over the scenarios."""
EARLY = 0.6
"""Share of the conference after which no more groups are founded. Design value."""
FEWEST = 2
"""Others it takes."""
HEARD_MORE = 0.05
"""By how much more another must be trusted by the room for the speaker to hand on the word. Design value."""
LONGEST_NAME = 60


def own_group(s: Situation) -> Caucus | None:
    """The group it belongs to, once two have joined; the first where there are several."""
    return next((each for each in s.sight.caucuses if s.seat in each.members and len(each.members) > 1), None)


def invitation(s: Situation) -> Reasoned | None:
    """Follow an invitation of those it trusts and agrees with, or ``None``."""
    inviting = [each for each in s.sight.caucuses if s.seat in each.invited and s.seat not in each.members]
    if not inviting or not s.may(Move.JOIN_CAUCUS):
        return None
    for each in inviting:
        weights = _tie(s, each.members, STAYS)
        if worth(weights) > 0:
            return weighed(JoinCaucus(by=s.seat, caucus=each.id), Reason.JOINS, weights, about=each.speaker)
    return None


def founding(s: Situation) -> Reasoned | None:
    """Found a group of those who want much the same; the strongest of them begins."""
    if s.progress > EARLY or s.drawn("gather") >= s.temper.manners.gathers or not s.may(Move.FORM_CAUCUS):
        return None
    if any(s.seat in (*each.members, *each.invited) for each in s.sight.caucuses) or _tried(s):
        return None
    circle = _circle(s)
    if len(circle) < FEWEST or _power(s, s.seat) < max(_power(s, each) for each in circle):
        return None
    weights = _tie(s, circle, ALIKE)
    if worth(weights) <= 0:
        return None
    action = FormCaucus(by=s.seat, name=_name(s, circle), invited=circle)
    return weighed(action, Reason.GATHERS, weights)


def leaving(s: Situation) -> Reasoned | None:
    """Leave a group whose members no longer want the same, or whose speaker it does not trust any more."""
    group = own_group(s)
    if group is None or not s.may(Move.LEAVE_CAUCUS):
        return None
    weights = _tie(s, [each for each in group.members if each != s.seat], STAYS)
    if worth(weights) >= 0 or any(each.caucus == group.id for each in of_kind(s.view, CaucusLeft)):
        return None
    return weighed(LeaveCaucus(by=s.seat, caucus=group.id), Reason.LEAVES, weights, about=group.speaker)


def handing_on(s: Situation) -> Reasoned | None:
    """As its speaker: let that member speak to whom the room listens most."""
    group = own_group(s)
    if group is None or group.speaker != s.seat or not s.may(Move.NAME_SPEAKER) or of_kind(s.view, SpeakerNamed):
        return None
    best = max(group.members, key=lambda each: (_standing(s, each), each == s.seat, each))
    weights = {"others_trust": _standing(s, best) - _standing(s, s.seat), "needed_trust": -HEARD_MORE}
    if best == s.seat or worth(weights) <= 0:
        return None
    return weighed(NameSpeaker(by=s.seat, caucus=group.id, speaker=best), Reason.HANDS_ON, weights, about=best)


def _tie(s: Situation, others: Iterable[SeatId], needed: float) -> dict[str, float]:
    """How close it is to some others: likeness beyond what is needed, and trust beyond the usual."""
    places = [s.view.readings.index(each) for each in others]
    alike = float(likeness(s.room)[s.place, places].mean())
    return {"likeness": alike, "needed_likeness": -needed, "trust": float(s.trust[places].mean()) - USUAL_TRUST}


def _circle(s: Situation) -> tuple[SeatId, ...]:
    """Those who want much the same and whom it trusts as much as is usual, in the scenario's order."""
    near = (likeness(s.room)[s.place] >= ALIKE) & (s.trust >= USUAL_TRUST) & s.present
    near[s.place] = False
    busy = {seat for each in s.sight.caucuses for seat in each.members}
    states = s.view.readings.states
    return tuple(states[int(at)] for at in np.flatnonzero(near) if states[int(at)] not in busy)


def _power(s: Situation, seat: SeatId) -> float:
    """Material power, 0 to 1000; of equals the later in the alphabet counts as the weaker."""
    return s.sight.scenario.delegation(seat).power.material - s.view.readings.index(seat) / 1000


def _standing(s: Situation, seat: SeatId) -> float:
    """Mean trust of the others in a state, 0 to 1, as this seat sees it."""
    states = s.view.readings.states
    others = [each for each in states if each != seat]
    return sum(s.trust_in(seat, of=each) for each in others) / (1000 * len(others))


def _name(s: Situation, circle: tuple[SeatId, ...]) -> str:
    """The article that matters most to all of them together, by the public estimate."""
    places = [s.place, *(s.view.readings.index(each) for each in circle)]
    stake = np.where(s.board.open, np.abs(s.room.gain[places]).max(2).sum(0), -1.0)
    clause = s.ground.brackets[int(stake.argmax())].clause
    return s.sight.scenario.convention.clause(clause).title[:LONGEST_NAME]


def _tried(s: Situation) -> bool:
    """Whether it has founded one before: nobody is asked twice."""
    return any(isinstance(each.event, CaucusFormed) and each.event.caucus.speaker == s.seat for each in s.view.record)
