"""What follows from work at home and on neighbours (rule 38)."""

from __future__ import annotations

from game.rules.closing import close_when_all_are_ready
from game.rules.gates import cost
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.events import PUBLIC, ActorWorked, NeighbourPersuaded, SubmissionPostponed, only
from game.terms.home_front import HomeMeans


def work_actor(u: Unfolding, action: a.WorkActor) -> None:
    """A declaration is for everybody to read, a side payment is known at home only (rule 38.2)."""
    told = PUBLIC if action.means is HomeMeans.DECLARATION else only(action.by)
    u.happen(
        ActorWorked(audience=told, by=action.by, actor=action.actor, means=action.means, attention=cost(u.now, action))
    )


def persuade(u: Unfolding, action: a.PersuadeNeighbour) -> None:
    """It works as far as the neighbour trusts; how far that is stands in the event (rule 38.3)."""
    u.happen(
        NeighbourPersuaded(
            audience=PUBLIC,
            by=action.by,
            to=action.to,
            trust=u.facts.public_trust(action.to, action.by),
            attention=cost(u.now, action),
        )
    )


def wait(u: Unfolding, action: a.WaitToSubmit) -> None:
    """Wait; the last to be ready closes the year (rule 38.4)."""
    u.happen(SubmissionPostponed(audience=PUBLIC, by=action.by, withdrawn=action.by in u.now.submitted))
    close_when_all_are_ready(u)


FOLLOWS: Follows = {
    a.WorkActor: work_actor,
    a.PersuadeNeighbour: persuade,
    a.WaitToSubmit: wait,
}
"""What follows from each kind of action."""
