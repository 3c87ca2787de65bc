"""What follows from moving on: readiness, a round closed by the chair, signatures, submissions (rules 2, 19, 20)."""

from __future__ import annotations

from game.rules.closing import close_stage, close_when_all_are_ready
from game.rules.speaking import words
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.events import PUBLIC, RatificationSubmitted, ReadyDeclared, Returned, SignatureGiven, WalkedOut


def declare_ready(u: Unfolding, action: a.DeclareReady) -> None:
    """Be ready, or not any more; the last to be ready closes the stage."""
    u.happen(ReadyDeclared(audience=PUBLIC, by=action.by, ready=action.ready))
    close_when_all_are_ready(u)


def walk_out(u: Unfolding, action: a.WalkOut) -> None:
    """Leave the room; those who stay may have waited for nobody else (rule 32.2)."""
    u.happen(WalkedOut(audience=PUBLIC, by=action.by, text=words(action.text)))
    close_when_all_are_ready(u)


def return_to_table(u: Unfolding, action: a.ReturnToTable) -> None:
    """Come back."""
    u.happen(Returned(audience=PUBLIC, by=action.by))


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
    a.WalkOut: walk_out,
    a.ReturnToTable: return_to_table,
    a.CloseRound: close_round,
    a.SignConvention: sign,
    a.SubmitToRatification: submit,
}
"""What follows from moving on."""
