"""What follows from drafting: own wordings, their contest before the house, co-sponsors (rules 9.6 and 23)."""

from __future__ import annotations

from game.rules.gates import cost
from game.rules.speaking import words
from game.rules.unfolding import Follows, Unfolding
from game.rules.voting import question_of
from game.rules.wordings import next_id
from game.terms import actions as a
from game.terms.events import (
    PUBLIC,
    OwnWordingTabled,
    QuestionPut,
    StanceDeclared,
    WordingContested,
    WordingSponsored,
)
from game.terms.standing import Declaration, QuestionKind, Stance, choice_item
from game.terms.text import Choice


def table_own_wording(u: Unfolding, action: a.TableOwnWording) -> None:
    """Table words of one's own; who does supports them from then on (rule 9.2)."""
    alternative = next_id(u.now, action.bracket)
    u.happen(
        OwnWordingTabled(
            audience=PUBLIC,
            by=action.by,
            bracket=action.bracket,
            alternative=alternative,
            text=words(action.text),
            equals=action.equals,
            attention=cost(u.now, action),
        )
    )
    support = Declaration(choice=Choice(bracket=action.bracket, alternative=alternative), stance=Stance.SUPPORT)
    u.happen(StanceDeclared(audience=PUBLIC, by=action.by, declarations=(support,), to=()))


def contest_wording(u: Unfolding, action: a.ContestWording) -> None:
    """Deny what a wording is said to mean; the house is asked at once (rule 25.2)."""
    u.happen(
        WordingContested(
            audience=PUBLIC,
            by=action.by,
            bracket=action.bracket,
            alternative=action.alternative,
            attention=cost(u.now, action),
        )
    )
    item = choice_item(Choice(bracket=action.bracket, alternative=action.alternative))
    question = question_of(u.now, u.seq, QuestionKind.LEGAL_EFFECT, (item,))
    u.happen(QuestionPut(audience=PUBLIC, question=question))


def sponsor_wording(u: Unfolding, action: a.SponsorWording) -> None:
    """Join those who tabled a wording (rule 9.6)."""
    u.happen(WordingSponsored(audience=PUBLIC, by=action.by, choice=action.choice))


FOLLOWS: Follows = {
    a.TableOwnWording: table_own_wording,
    a.ContestWording: contest_wording,
    a.SponsorWording: sponsor_wording,
}
"""What follows from each kind of action."""
