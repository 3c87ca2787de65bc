"""What follows from giving the floor to a guest: it speaks, and what it says has effects (rule 35)."""

from __future__ import annotations

from game.rules.drawing import Worked
from game.rules.effects import Working
from game.rules.guests import has_to_say
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.events import PUBLIC, FloorGiven, GuestSpoke


def give_floor(u: Unfolding, action: a.GiveFloor) -> None:
    """Give the floor; which of the things it has to say is said comes from a keyed draw (decision D9)."""
    speeches = has_to_say(u.now, action.guest, action.clause)
    speech = speeches[u.facts.draw("guest", str(u.seq), action.guest, action.clause) % len(speeches)]
    u.happen(FloorGiven(audience=PUBLIC, guest=action.guest, clause=action.clause))
    worked = Worked(u, speech.id, speech.effects, Working(u.now, u.facts, (), None))
    u.happen(
        GuestSpoke(
            audience=PUBLIC,
            guest=action.guest,
            clause=action.clause,
            act=speech.act,
            speech=speech.id,
            title=speech.title,
            text=speech.text,
            changes=tuple(worked.changes),
            fading=tuple(worked.fading),
        )
    )


FOLLOWS: Follows = {a.GiveFloor: give_floor}
"""What follows from each kind of action."""
