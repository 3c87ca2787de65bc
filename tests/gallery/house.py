"""The longest house before its vote: fifteen delegations, one article put apart, consensus refused by two."""

from __future__ import annotations

from game.terms.actions import Move
from game.terms.by_seat import Keyed
from game.terms.events import PUBLIC, BracketFell, ConventionRejected, EndReason, QuestionClosed
from game.terms.ids import WHOLE_TEXT, QuestionId, SeatId
from game.terms.moments import Moment, Phase
from game.terms.scenario import PublicScenario
from game.terms.standing import Item, Question, QuestionKind, Verdict, Vote, choice_item, two_thirds
from game.terms.text import Choice
from game.terms.views import Permission, SeatView
from tests.gallery import almeira_text
from tests.gallery import almeira_view as almeira
from tests.kit import ui_moments as moments
from tests.kit.sessions import new_table

ARV = SeatId("ARV")
_WHOLE = Item(id=WHOLE_TEXT)


def question(scenario: PublicScenario, kind: QuestionKind, item: Item) -> Question:
    """Put to all."""
    return Question(id=QuestionId(f"q-{kind}"), kind=kind, items=(item,), asked_of=scenario.states)


def decided(
    asked: Question, against: tuple[SeatId, ...], abstaining: tuple[SeatId, ...] = (), *, counted: bool = True
) -> QuestionClosed:
    """All the others in favour, one vote each."""
    favour = tuple(seat for seat in asked.asked_of if seat not in (*against, *abstaining))
    needed = two_thirds(len(favour) + len(against)) if counted else 0
    verdict = Verdict(
        item=asked.items[0],
        carried=len(favour) >= needed if counted else not against,
        in_favour=favour,
        against=against,
        abstaining=abstaining,
        weight_for=len(favour),
        weight_against=len(against),
        weight_needed=needed,
    )
    return QuestionClosed(audience=PUBLIC, question=asked, verdicts=(verdict,))


def voting() -> SeatView:
    """One article fell, consensus failed, and the vote is open; Arvenia has answered."""
    view = new_table("cybercrime", 1).view(ARV)
    scenario = view.sight.scenario
    main = scenario.convention.clauses[6].main
    apart = question(
        scenario,
        QuestionKind.SEPARATE_VOTE,
        choice_item(Choice(bracket=main.id, alternative=main.alternatives[0].id)),
    )
    states = scenario.states
    fell = BracketFell(audience=PUBLIC, bracket=main.id, clause=main.clause, stands=None)
    whole = question(scenario, QuestionKind.CONSENSUS, _WHOLE)
    told = moments.recorded(
        view, decided(apart, states[3:10], states[10:12]), fell, decided(whole, states[5:7], counted=False)
    )
    answered = Keyed({_WHOLE.id: Vote.IN_FAVOUR})
    open_vote = Question(
        id=QuestionId("q-vote"),
        kind=QuestionKind.ADOPTION_VOTE,
        items=(_WHOLE,),
        asked_of=tuple(seat for seat in states if seat != states[-1]),
        answers=Keyed({ARV: answered}),
    )
    return moments.again(told, moment=Moment(phase=Phase.ADOPTION), question=open_vote, absent=(states[-1],))


def rejected() -> SeatView:
    """The vote failed as well, and the conference is over."""
    view = voting()
    vote = question(view.sight.scenario, QuestionKind.ADOPTION_VOTE, _WHOLE)
    states = view.sight.scenario.states
    failed = decided(vote, states[3:9])
    told = moments.recorded(view, failed, ConventionRejected(audience=PUBLIC, verdict=failed.verdicts[0]))
    return moments.again(
        told, moment=Moment(phase=Phase.ENDED), question=None, ending=EndReason.NOT_ADOPTED, adopted=None
    )


def apart() -> SeatView:
    """Three articles of the longest conference are put to separate votes, and words within a fourth."""
    view = new_table("cybercrime", 1).view(ARV)
    scenario = view.sight.scenario
    brackets = [each.main for each in scenario.convention.clauses[3:6]]
    brackets.append(next(each for each in scenario.convention.brackets if not each.main))
    put = Question(
        id=QuestionId("q-apart"),
        kind=QuestionKind.SEPARATE_VOTE,
        items=tuple(choice_item(Choice(bracket=each.id, alternative=each.alternatives[-1].id)) for each in brackets),
        asked_of=scenario.states,
    )
    return moments.again(view, moment=Moment(phase=Phase.ADOPTION), question=put)


def almeira_vote() -> SeatView:
    """The house of the pictures before its vote: consensus failed, and Miravel is asked."""
    view = almeira.view()
    scenario = view.sight.scenario
    whole = question(scenario, QuestionKind.CONSENSUS, _WHOLE)
    told = moments.recorded(view, decided(whole, (almeira_text.TYR,), counted=False))
    vote = question(scenario, QuestionKind.ADOPTION_VOTE, _WHOLE)
    may = tuple(Permission(move=each, attention=0) for each in (Move.ANSWER, Move.EXPLAIN))
    return moments.again(told, moment=Moment(phase=Phase.ADOPTION), question=vote, permissions=may)
