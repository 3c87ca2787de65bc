"""What follows from the chair's order of business: clauses put aside, rounds, reopenings, votes (rules 23 and 24)."""

from __future__ import annotations

from game.rules.phases import rounds_in
from game.rules.unfolding import Follows, Unfolding
from game.rules.voting import question_of
from game.terms import actions as a
from game.terms.events import PUBLIC, ClauseParked, ClauseTakenUp, QuestionPut, SittingExtended
from game.terms.standing import QuestionKind, choice_item
from game.terms.text import Choice


def park_clause(u: Unfolding, action: a.ParkClause) -> None:
    """Put a clause aside."""
    u.happen(ClauseParked(audience=PUBLIC, clause=action.clause))


def take_up_clause(u: Unfolding, action: a.TakeUpClause) -> None:
    """Work on it again."""
    u.happen(ClauseTakenUp(audience=PUBLIC, clause=action.clause))


def take_up_all(u: Unfolding) -> None:
    """As the last sitting opens nothing stays aside (rule 23.2)."""
    for clause in u.now.parked:
        u.happen(ClauseTakenUp(audience=PUBLIC, clause=clause))


def extend_sitting(u: Unfolding, action: a.ExtendSitting) -> None:
    """One round more, once a sitting (rule 23.3)."""
    sitting = u.now.moment.sitting
    u.happen(SittingExtended(audience=PUBLIC, sitting=sitting, rounds=rounds_in(u.now, sitting) + 1))


def seek_reopening(u: Unfolding, action: a.SeekReopening) -> None:
    """Ask whether anybody objects to reopening a bracket (rule 11.4)."""
    was = Choice(bracket=action.bracket, alternative=u.now.brackets[action.bracket].agreed)
    question = question_of(u.now, u.seq, QuestionKind.REOPENING, (choice_item(was),))
    u.happen(QuestionPut(audience=PUBLIC, question=question))


def put_to_vote(u: Unfolding, action: a.PutToVote) -> None:
    """Put wordings to the vote, each decided for itself (rule 24.1)."""
    items = tuple(choice_item(choice) for choice in action.choices)
    u.happen(QuestionPut(audience=PUBLIC, question=question_of(u.now, u.seq, QuestionKind.VOTE, items)))


FOLLOWS: Follows = {
    a.ParkClause: park_clause,
    a.TakeUpClause: take_up_clause,
    a.ExtendSitting: extend_sitting,
    a.SeekReopening: seek_reopening,
    a.PutToVote: put_to_vote,
}
"""What follows from the chair's order of business."""
