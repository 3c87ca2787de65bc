"""Goes aside: offers a few a side arrangement on what the convention does not look like bringing.

An agreement of the willing is the alternative to a text that says too little or never comes (Abbott & Snidal 2000 on
informal cooperation; Urpelainen & Van de Graaf 2015). It gives a quick benefit and makes the convention matter less to
those inside; so it is offered by those who expect little of the text, and by those to whom that suits.
"""

from __future__ import annotations

import numpy as np

from game.delegates.delegate import Reason, Reasoned
from game.delegates.situation import USUAL_STEP, Situation
from game.delegates.weighed import weighed, worth
from game.terms.actions import Move, OfferArrangement
from game.terms.arrangements import ArrangementKind, ArrangementStatus
from game.terms.ids import ClauseId, SeatId

LATE = 0.45
"""Share of the conference from which on it can be seen where the text is going. Design value."""
BENEFIT = 1.0
"""Steps of utility a side arrangement is held to bring at once. Design value."""
TRUSTED = 0.55
"""Trust from which it would make one (E5.7: an ally's)."""
MOST_PARTNERS, MOST_SUBJECTS = 3, 2
GOING = (ArrangementStatus.OFFERED, ArrangementStatus.CONCLUDED)


def offer(s: Situation) -> Reasoned | None:
    """Offer one where the convention looks lost to it, once."""
    if s.progress < LATE or not s.may(Move.ARRANGEMENT) or _has_one(s):
        return None
    weights = {
        "convention": -(s.utility - s.wants.outside) / USUAL_STEP,
        "benefit": BENEFIT,
        "persona": s.temper.manners.aside,
    }
    partners, subjects = _partners(s), _subjects(s)
    if worth(weights) <= 0 or not partners or not subjects:
        return None
    action = OfferArrangement(by=s.seat, parties=partners, kind=_kind(s, partners), subjects=subjects)
    return weighed(action, Reason.GOES_ASIDE, weights, about=subjects[0])


def _has_one(s: Situation) -> bool:
    """Whether it has offered one already, or is in one."""
    return any(each.by == s.seat or (s.seat in each.parties and each.status in GOING) for each in s.sight.arrangements)


def _partners(s: Situation) -> tuple[SeatId, ...]:
    """Those it trusts most: all from its own region if there are several, else the one it trusts most."""
    states = s.view.readings.states
    near = s.present & (s.trust >= TRUSTED)
    near[s.place] = False
    ranked = [states[int(at)] for at in np.argsort(-s.trust, kind="stable") if near[at]]
    neighbours = [each for each in ranked if _region(s, each) == _region(s, s.seat)]
    return tuple(neighbours[:MOST_PARTNERS] if len(neighbours) > 1 else ranked[:1])


def _region(s: Situation, seat: SeatId) -> str:
    return s.sight.scenario.delegation(seat).region


def _kind(s: Situation, partners: tuple[SeatId, ...]) -> ArrangementKind:
    """Among neighbours a regional one, between two a bilateral one; who frames and stalls keeps it out of sight."""
    if s.temper.frames:
        return ArrangementKind.INFORMAL
    return ArrangementKind.BILATERAL if len(partners) == 1 else ArrangementKind.REGIONAL


def _subjects(s: Situation) -> tuple[ClauseId, ...]:
    """The articles still open that matter most to it."""
    stake = np.where(s.board.open & s.ground.layout.main, s.wants.value.max(1), 0.0)
    rows = [int(row) for row in np.argsort(-stake, kind="stable")[:MOST_SUBJECTS] if stake[row] > 0]
    return tuple(s.ground.brackets[row].clause for row in rows)
