"""What follows from moving on: readiness, a round closed by the chair, signatures, submissions (rules 2, 19, 20)."""

from __future__ import annotations

from game.rules.closing import close_stage, close_when_all_are_ready
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.events import PUBLIC, RatificationSubmitted, ReadyDeclared, SignatureGiven


def declare_ready(u: Unfolding, action: a.DeclareReady) -> None:
    """Be ready, or not any more; the last to be ready closes the stage."""
    u.happen(ReadyDeclared(audience=PUBLIC, by=action.by, ready=action.ready))
    close_when_all_are_ready(u)


def close_round(u: Unfolding, action: a.CloseRound) -> None:
    """The chair closes the round."""
    close_stage(u)


def sign(u: Unfolding, action: a.SignConvention) -> None:
    """Sign, or withhold one's signature."""
    u.happen(SignatureGiven(audience=PUBLIC, by=action.by, signed=action.sign))
    close_when_all_are_ready(u)


def submit(u: Unfolding, action: a.SubmitToRatification) -> None:
    """Lay the convention before one's capital."""
    u.happen(RatificationSubmitted(audience=PUBLIC, by=action.by))


FOLLOWS: Follows = {
    a.DeclareReady: declare_ready,
    a.CloseRound: close_round,
    a.SignConvention: sign,
    a.SubmitToRatification: submit,
}
"""What follows from moving on."""
