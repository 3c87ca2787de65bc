"""The adoption: open brackets voted one by one, then the text as a whole, by consensus or by majority."""

from __future__ import annotations

from game.rules.clauses import fallback_wording, live, open_at_adoption, sponsors, standing
from game.rules.ending import end, judge, open_stage
from game.rules.phases import signature
from game.rules.unfolding import Unfolding
from game.rules.voting import question_of
from game.terms.events import (
    PUBLIC,
    BracketFell,
    BracketLifted,
    ConventionAdopted,
    ConventionRejected,
    EndReason,
    QuestionPut,
)
from game.terms.ids import NO_TEXT, WHOLE_TEXT
from game.terms.scenario import Fallback
from game.terms.standing import Item, QuestionKind, Verdict, choice_item
from game.terms.text import Choice

WHOLE = Item(id=WHOLE_TEXT)


def begin(u: Unfolding) -> None:
    """Put what is still open to a separate vote, or the text as a whole where nothing is (rules 16.1 and 17.1)."""
    items = tuple(choice_item(choice) for choice in open_at_adoption(u.now))
    if items:
        _put(u, QuestionKind.SEPARATE_VOTE, items)
    else:
        _put_whole(u)


def _put(u: Unfolding, kind: QuestionKind, items: tuple[Item, ...]) -> None:
    u.happen(QuestionPut(audience=PUBLIC, question=question_of(u.now, u.seq, kind, items)))


def _put_whole(u: Unfolding) -> None:
    """Ask for consensus, unless no clause is left to adopt (rule 16.4)."""
    stands, main_of = standing(u.now), u.now.ground.main_of
    if all(alternative == NO_TEXT for bracket, alternative in stands.items() if main_of[bracket] == bracket):
        end(u, EndReason.NOTHING_LEFT)
    else:
        _put(u, QuestionKind.CONSENSUS, (WHOLE,))


def after_separate_vote(u: Unfolding, verdicts: tuple[Verdict, ...]) -> None:
    """Each bracket is lifted, or falls; what was nested in a wording that did not carry is not decided at all."""
    for verdict in verdicts:
        choice = verdict.item.choice
        if choice is not None and live(u.now, choice.bracket):
            _decided(u, choice, carried=verdict.carried)
    _put_whole(u)


def _decided(u: Unfolding, choice: Choice, *, carried: bool) -> None:
    if carried:
        u.happen(BracketLifted(audience=PUBLIC, choice=choice, sponsors=sponsors(u.now, choice)))
        return
    stands = fallback_wording(u.now, choice.bracket)
    clause = u.now.ground.clause_of(choice.bracket)
    u.happen(BracketFell(audience=PUBLIC, bracket=choice.bracket, clause=clause, stands=stands))


def after_consensus(u: Unfolding, verdict: Verdict) -> None:
    """Adopted without a vote, or put to the vote where the scenario has one (rule 17)."""
    if verdict.carried:
        _adopt(u, verdict, by_consensus=True)
    elif u.now.ground.public.decision.fallback is Fallback.NOTHING:
        _reject(u, verdict)
    else:
        _put(u, QuestionKind.ADOPTION_VOTE, (WHOLE,))


def after_vote(u: Unfolding, verdict: Verdict) -> None:
    """Adopted by the majority, or not at all."""
    if verdict.carried:
        _adopt(u, verdict, by_consensus=False)
    else:
        _reject(u, verdict)


def _adopt(u: Unfolding, verdict: Verdict, *, by_consensus: bool) -> None:
    text = standing(u.now)
    u.happen(ConventionAdopted(audience=PUBLIC, verdict=verdict, by_consensus=by_consensus, text=text))
    judge(u)
    open_stage(u, signature(u.now.ground.calendar))


def _reject(u: Unfolding, verdict: Verdict) -> None:
    u.happen(ConventionRejected(audience=PUBLIC, verdict=verdict))
    end(u, EndReason.NOT_ADOPTED)
