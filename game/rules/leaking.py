"""What follows from a leak: everybody knows, and by luck they know of whom (rule 33)."""

from __future__ import annotations

from game.rules.gates import cost
from game.rules.leaks import EVEN, secret_of
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.events import PUBLIC, Leaked


def leak_secret(u: Unfolding, action: a.Leak) -> None:
    """Make it known; odds and draw stand in the event (decision D6)."""
    leak = secret_of(u.now, action.by, action.what, action.ref)
    assert leak is not None
    drawn = u.facts.draw("leak", action.by, action.what, action.ref)
    u.happen(
        Leaked(
            audience=PUBLIC,
            by=action.by,
            disclosure=leak,
            named=drawn < EVEN,
            odds=EVEN,
            drawn=drawn,
            attention=cost(u.now, action),
        )
    )


FOLLOWS: Follows = {a.Leak: leak_secret}
"""What follows from each kind of action."""
