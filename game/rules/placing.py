"""What follows from putting positions on record (rule 28)."""

from __future__ import annotations

from game.rules.speaking import words
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.events import PUBLIC, InterpretationDeclared, ReservationEntered, VoteExplained


def explain_vote(u: Unfolding, action: a.ExplainVote) -> None:
    """Explain one's vote or position, once (rule 28.1)."""
    u.happen(VoteExplained(audience=PUBLIC, by=action.by, text=words(action.text)))


def enter_reservation(u: Unfolding, action: a.EnterReservation) -> None:
    """Exclude a clause for oneself (rule 28.2)."""
    u.happen(ReservationEntered(audience=PUBLIC, by=action.by, clause=action.clause))


def declare_interpretation(u: Unfolding, action: a.DeclareInterpretation) -> None:
    """Say how one reads the text (rule 28.4)."""
    u.happen(InterpretationDeclared(audience=PUBLIC, by=action.by, clause=action.clause, text=words(action.text)))


FOLLOWS: Follows = {
    a.ExplainVote: explain_vote,
    a.EnterReservation: enter_reservation,
    a.DeclareInterpretation: declare_interpretation,
}
"""What follows from putting positions on record."""
