"""Why: every refusal, proposal, broken word and vote has a reason whose parts add up to the score that decided it."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pytest

from game.delegates.delegate import Reason, Reasoned
from game.delegates.roster import delegate_for
from game.delegates.stances import AS_GOOD
from game.lab.simulate import everybody_ai, opening_of
from game.table.chance import luck_of
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms import actions as a
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR
from game.terms.moments import Phase
from game.terms.standing import QuestionKind, Stance, Vote
from game.terms.views import SeatView
from tests.kit import sessions

Decided = tuple[SeatView, Reasoned]
HELPING = (a.StartProject, a.NameContactPoint, a.TableWording)
"""Acts that keep a promise."""


@cache
def decisions() -> tuple[Decided, ...]:
    """Everything delegates decided in a few whole tutorials, and in half a conference on illicit finance."""
    found: list[Decided] = []
    for name, seed, most in (
        ("tutorial", 1, 9999),
        ("tutorial", 2, 9999),
        ("tutorial", 5, 9999),
        ("illicit_finance", 3, 700),
    ):
        made = sessions.scenario(name)
        seating = everybody_ai(made)
        table = Table.begin(MemoryRecord(), opening_of(made, seed, Keyed(), seating), clock=lambda: 0)
        turns = Turns(table)
        for _ in range(most):
            seat = turns.due()
            if seat is None:
                break
            view = table.view_to_choose_from(seat)
            reasoned = delegate_for(seat, seating[seat]).explain(view, luck_of(seed, seat, table.seq))
            found.append((view, reasoned))
            turns.play(seat, reasoned.action)
    return tuple(found)


def score(reasoned: Reasoned) -> float:
    return sum(part.amount for part in reasoned.parts)


UNWEIGHED = {Reason.OPENS, Reason.OWNS_UP, Reason.NOTHING_TO_SAY}
"""Done by custom or by character, with nothing to weigh."""


def test_the_parts_of_every_decision_add_up_to_the_score_that_made_it() -> None:
    """Issue 6: "every refusal, proposal and broken promise has a reason whose parts add up to the decision score"."""
    weighed = 0
    for _, reasoned in decisions():
        sums = {each.of: 0.0 for each in reasoned.scores}
        for part in reasoned.parts:
            sums[part.of] += part.amount
        for each in reasoned.scores:
            assert sums[each.of] == pytest.approx(each.amount, rel=1e-9, abs=1e-9), reasoned
        weighed += len(reasoned.scores)
    assert weighed > 1000


def test_whatever_is_weighed_has_a_score() -> None:
    for _, reasoned in decisions():
        silent = isinstance(reasoned.action, a.GiveAnswer) and not reasoned.action.votes
        owed = reasoned.reason is Reason.COMMITTED and isinstance(reasoned.action, HELPING)
        assert reasoned.scores or silent or owed or reasoned.reason in UNWEIGHED, reasoned


def test_a_stance_goes_no_further_than_its_score() -> None:
    """What is declared acceptable at the opening scores at least nothing, but for what is as good as the favourite."""
    seen: set[Stance] = set()
    for view, reasoned in of_kind(a.DeclareStance):
        assert isinstance(reasoned.action, a.DeclareStance)
        for declared, made in zip(reasoned.action.declarations, reasoned.scores, strict=True):
            assert made.of.split(" ")[0] == declared.choice.bracket, "the score names what the words equal (D16)"
            if declared.stance in (Stance.CAN_ACCEPT, Stance.SUPPORT) and view.sight.moment.phase is Phase.OPENING:
                assert made.amount >= -1000 * AS_GOOD, reasoned
            seen.add(declared.stance)
    assert {Stance.CAN_ACCEPT, Stance.SUPPORT, Stance.OPPOSE} <= seen


def of_kind(kind: type) -> list[Decided]:
    return [each for each in decisions() if isinstance(each[1].action, kind)]


def test_what_is_declined_scores_no_more_than_nothing_and_says_why() -> None:
    declined = of_kind(a.DeclinePackage)
    assert declined
    for _, reasoned in declined:
        assert reasoned.parts
        assert score(reasoned) <= 0, reasoned


@pytest.mark.parametrize("kind", [a.AcceptPackage, a.OfferPackage])
def test_what_is_accepted_or_offered_scores_more_than_nothing(kind: type) -> None:
    found = of_kind(kind)
    assert found
    for _, reasoned in found:
        assert score(reasoned) >= 0, reasoned


def test_every_objection_has_parts_of_its_own_that_add_up_to_less_than_nothing() -> None:
    objected = 0
    for view, reasoned in of_kind(a.GiveAnswer):
        question = view.sight.question
        assert question is not None
        if question.kind is not QuestionKind.NO_OBJECTION:
            continue
        assert isinstance(reasoned.action, a.GiveAnswer)
        scores: dict[str, float] = defaultdict(float)
        for part in reasoned.parts:
            scores[part.about] += part.amount
        against = {str(item) for item, vote in reasoned.action.votes.items() if vote is Vote.AGAINST}
        assert set(scores) == against
        assert all(each < 0 for each in scores.values()), reasoned
        objected += len(against)
    assert objected > 20


def test_a_vote_on_the_whole_text_is_the_sign_of_its_score() -> None:
    voted = 0
    for view, reasoned in of_kind(a.GiveAnswer):
        question = view.sight.question
        assert question is not None
        if (
            question.kind not in (QuestionKind.CONSENSUS, QuestionKind.ADOPTION_VOTE)
            or reasoned.reason is not Reason.VOTES
        ):
            continue
        assert isinstance(reasoned.action, a.GiveAnswer)
        in_favour = all(vote is Vote.IN_FAVOUR for vote in reasoned.action.votes.values())
        assert in_favour == (score(reasoned) >= 0) or abs(score(reasoned)) <= 2, "two roundings"
        voted += 1
    assert voted >= 9


def test_a_threat_pays_and_a_broken_word_is_worth_it() -> None:
    for _, reasoned in of_kind(a.MakeThreat):
        assert score(reasoned) > 0
    for _, reasoned in decisions():
        if reasoned.reason is Reason.BREAKS_WORD:
            assert any(part.name in ("temptation", "surplus") for part in reasoned.parts)


def test_whatever_is_done_and_is_not_silence_has_a_reason() -> None:
    for _, reasoned in decisions():
        if not isinstance(reasoned.action, a.DeclareReady):
            assert reasoned.reason is not Reason.NOTHING_TO_SAY
        if reasoned.action.by == CHAIR and isinstance(reasoned.action, a.SeekAgreement):
            assert reasoned.parts
