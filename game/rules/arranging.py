"""What follows from arranging things on the side: offers, answers, and what is concluded (rule 31)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.arrangements import still_offered
from game.rules.gates import cost
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.arrangements import Arrangement, ArrangementKind, ArrangementStatus
from game.terms.events import (
    PUBLIC,
    ArrangementAccepted,
    ArrangementConcluded,
    ArrangementDeclined,
    ArrangementLapsed,
    ArrangementOffered,
    only,
)
from game.terms.ids import ArrangementId


def offer_arrangement(u: Unfolding, action: a.OfferArrangement) -> None:
    """Offer one; its author has accepted by offering."""
    arrangement = Arrangement(
        id=ArrangementId(f"arrangement-{u.seq:05d}"),
        by=action.by,
        parties=(action.by, *action.parties),
        kind=action.kind,
        subjects=action.subjects,
        accepted=(action.by,),
        since=u.now.moment,
    )
    u.happen(
        ArrangementOffered(audience=only(*arrangement.parties), arrangement=arrangement, attention=cost(u.now, action))
    )


def accept_arrangement(u: Unfolding, action: a.AcceptArrangement) -> None:
    """Accept; the last to do so concludes it (rule 31.2)."""
    parties = u.now.arrangements[action.arrangement].parties
    u.happen(ArrangementAccepted(audience=only(*parties), by=action.by, arrangement=action.arrangement))
    arrangement = u.now.arrangements[action.arrangement]
    if set(arrangement.accepted) == set(parties):
        secret = arrangement.kind is ArrangementKind.INFORMAL
        stands = replace(arrangement, status=ArrangementStatus.CONCLUDED, since=u.now.moment)
        u.happen(ArrangementConcluded(audience=only(*parties) if secret else PUBLIC, arrangement=stands))


def decline_arrangement(u: Unfolding, action: a.DeclineArrangement) -> None:
    """Decline: one refusal ends the offer."""
    parties = u.now.arrangements[action.arrangement].parties
    u.happen(ArrangementDeclined(audience=only(*parties), by=action.by, arrangement=action.arrangement))


def lapse_arrangements(u: Unfolding, *, every: bool) -> None:
    """As a sitting closes: offers made before it lapse, and with the last sitting all of them (rule 31.4)."""
    for each in still_offered(u.now):
        if every or each.since.sitting < u.now.moment.sitting:
            u.happen(ArrangementLapsed(audience=only(*each.parties), arrangement=each.id))


FOLLOWS: Follows = {
    a.OfferArrangement: offer_arrangement,
    a.AcceptArrangement: accept_arrangement,
    a.DeclineArrangement: decline_arrangement,
}
"""What follows from each kind of action."""
