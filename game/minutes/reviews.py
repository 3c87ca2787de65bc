"""Words for the review of moves: what was done, what would have been better, why, and by how much."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from game.minutes.catalogue import and_list, say
from game.minutes.english.reviews import Doing, Imagining, Reviewing
from game.minutes.figures import MINUS, hundredths, nearest, per_cent, signed, whole
from game.minutes.names import Names
from game.minutes.pledges import pledge_words
from game.minutes.sentences_bargains import terms_of
from game.terms import actions as a
from game.terms.assessment import Bargained, Grade, MoveReview, Part, Remark, WhatIf
from game.terms.bargains import Package
from game.terms.cooperation import RequestAnswer
from game.terms.ids import WHOLE_TEXT, PackageId, SeatId
from game.terms.readings import Interval, Spread
from game.terms.standing import Question, Vote
from game.terms.text import Choice

MOST_NAMED = 3
_PLAIN = frozenset({Remark.NOTHING_BETTER, Remark.AS_GOOD})


def grade_word(grade: Grade) -> str:
    """The grade in one word."""
    return say(grade)


def points(thousandths: int, *, step: bool = False) -> str:
    """Thousandths of own value as points with one decimal: ``2.4``, ``−0.5``; ``+2.4`` for a step."""
    sign = MINUS if thousandths < 0 else "+" if step and thousandths > 0 else ""
    return f"{sign}{abs(thousandths) // 10}.{abs(thousandths) % 10}"


def likely_points(value: Interval) -> str:
    """``2.4 (1.1 to 3.6)``, the likely range in parentheses."""
    if value.low == value.high:
        return points(value.value)
    return say(Reviewing.LIKELY, value=points(value.value), low=points(value.low), high=points(value.high))


def verdict(review: MoveReview, names: Names) -> str:
    """What was done, what would have been better, and what that rests on."""
    told = say(
        review.remark,
        who=names.seat(review.by),
        made=doing(review.action, names),
        best=doing(review.best, names),
        points=likely_points(review.loss),
    )
    if review.remark in _PLAIN or not any(review.parts.values()):
        return told
    heavy = sorted((each for each in review.parts.items() if each[1]), key=lambda each: -abs(each[1]))
    parts = and_list(say(part, points=points(amount, step=True)) for part, amount in heavy)
    return say(Reviewing.REASONS, sentence=told, parts=parts)


def summary(reviews: tuple[MoveReview, ...], names: Names) -> str:
    """How many moves got which grade. ``reviews`` is not empty."""
    counts = {each.value: sum(review.grade is each for review in reviews) for each in Grade}
    return say(Reviewing.SUMMARY, who=names.seat_within(reviews[0].by), total=len(reviews), **counts)


def weighed(reviews: Sequence[MoveReview], moves: int) -> str:
    """Which of the ``moves`` that were made these are, so that nobody wonders at another number."""
    ready = sum(isinstance(each.action, a.DeclareReady) for each in reviews)
    return say(Reviewing.WEIGHED, weighed=len(reviews) - ready, moves=moves, ready=ready)


def pattern_words(told: Bargained, names: Names) -> str:
    """How it bargained, in a few sentences; what there is nothing to say of is left out."""
    said = [say(told.manner, who=names.seat(told.seat))]
    if told.in_kind is not None:
        said.append(say(Reviewing.IN_KIND, value=hundredths(nearest(told.in_kind, 10))))
    if told.logroll is not None:
        said.append(say(Reviewing.LOGROLL, share=per_cent(told.logroll)))
    if told.together is not None:
        said.append(say(Reviewing.TOGETHER, share=per_cent(told.together)))
    kept, broken = say(Reviewing.KEPT, count=told.kept), say(Reviewing.KEPT, count=told.broken)
    said.append(say(Reviewing.WORD, kept=kept, broken=broken, threats=say(Reviewing.TIMES, count=told.threats)))
    return " ".join(said)


def without_moves(seat: SeatId, names: Names) -> str:
    """Where there was nothing to review."""
    return say(Reviewing.NOTHING_TO_REVIEW, who=names.seat(seat))


def unit() -> str:
    """What a point is."""
    return say(Reviewing.UNIT)


def asked_words(told: WhatIf, names: Names) -> str:
    """What was done, and what is done instead."""
    return say(
        Imagining.ASKED,
        at=told.at,
        who=names.seat_within(told.seat),
        made=doing(told.made, names),
        best=doing(told.instead, names),
    )


def beside(told: WhatIf) -> str:
    """How many continuations there are."""
    return say(Imagining.BESIDE, count=told.as_played.runs)


def rows(told: WhatIf) -> list[tuple[str, str]]:
    """The two distributions side by side, a line for each figure, with the difference and its likely range."""
    one, other = told.as_played, told.otherwise
    found = [
        _row(Imagining.ADOPTED, per_cent(one.adoption), per_cent(other.adoption), _per_cent_step(told.adoption)),
        _row(Imagining.IN_FORCE, per_cent(one.in_force), per_cent(other.in_force), _per_cent_step(told.in_force)),
        _row(Imagining.PARTIES, _middle(one.parties), _middle(other.parties), _signed_points(told.parties)),
    ]
    if told.value is not None and one.value is not None and other.value is not None:
        spreads = (_points_of(one.value), _points_of(other.value))
        found.append(_row(Imagining.VALUE, *spreads, _signed_points(told.value)))
    return found


def what_counts(told: WhatIf, review: MoveReview | None, names: Names) -> tuple[str, ...]:
    """What the seat's value in these rows counts, and how the review of the move, where there is one, differs.

    A what-if plays to the end and looks at the text (E1.4) or at no convention; the review adds the help to be expected
    from the others (E7.1, E7.5). Empty for a seat without a mandate.
    """
    if told.value is None:
        return ()
    said = [say(Imagining.COUNTED, who=names.seat_within(told.seat))]
    if review is not None and (help_ := review.parts.get(Part.COOPERATION, 0)):
        said.append(say(Imagining.REVIEW_COUNTS, help=points(help_, step=True), points=points(review.loss.value)))
    return tuple(said)


def _row(key: Imagining, as_played: str, otherwise: str, difference: str) -> tuple[str, str]:
    return say(key), say(Imagining.SIDE_BY_SIDE, played=as_played, otherwise=otherwise, difference=difference)


def _per_cent_step(change: Interval) -> str:
    value, low, high = (signed(nearest(each, 10)) for each in (change.value, change.low, change.high))
    return say(Reviewing.LIKELY, value=value, low=low, high=high)


def _signed_points(change: Interval) -> str:
    value, low, high = (points(each, step=True) for each in (change.value, change.low, change.high))
    return say(Reviewing.LIKELY, value=value, low=low, high=high)


def _middle(of: Spread) -> str:
    return say(Reviewing.LIKELY, value=whole(of.median), low=whole(of.low), high=whole(of.high))


def _points_of(of: Spread) -> str:
    return say(Reviewing.LIKELY, value=points(of.median), low=points(of.low), high=points(of.high))


def doing(action: a.Action | None, names: Names) -> str:
    """The move as an infinitive."""
    words = None if action is None else _WORDS.get(type(action))
    if action is None:
        return say(Doing.GO_ON)
    return say(Doing.OTHER) if words is None else words(action, names)


def _stance(action: a.DeclareStance, names: Names) -> str:
    if len(action.declarations) == 1:
        only = action.declarations[0]
        return say(Doing[only.stance.name], choice=names.choice(only.choice))
    articles = dict.fromkeys(each.choice.bracket for each in action.declarations)
    return say(Doing.STANCES, articles=names.places(articles))


def _offer(action: a.OfferPackage, names: Names) -> str:
    package = Package(
        id=PackageId(""),
        by=action.by,
        parties=(action.by, *action.parties),
        undertakings=action.undertakings,
        pledges=action.pledges,
    )
    return say(Doing.OFFER, whom=names.seats(action.parties), terms=terms_of(package, names))


def _promise(action: a.MakePromise, names: Names) -> str:
    key = Doing.PROMISE if action.to else Doing.PROMISE_ALL
    return say(key, whom=names.seats(action.to), pledge=pledge_words(action.pledge, names))


def _answer(action: a.GiveAnswer, names: Names) -> str:
    whole = action.votes.get(WHOLE_TEXT)
    if whole is not None:
        return say({Vote.IN_FAVOUR: Doing.JOIN, Vote.AGAINST: Doing.REJECT, Vote.ABSTAIN: Doing.ABSTAIN}[whole])
    against = {item for item, vote in action.votes.items() if vote is Vote.AGAINST}
    choices = _put(names.questions.get(action.question), against)
    if not against:
        return say(Doing.LET_PASS)
    return say(Doing.OBJECT, choices=and_list(map(names.choice, choices), at_most=MOST_NAMED))


def _put(question: Question | None, items: set[Any]) -> list[Choice]:
    if question is None:
        return []
    return [each.choice for each in question.items if each.id in items and each.choice is not None]


_GRANTING = {
    RequestAnswer.GRANT: Doing.GRANT,
    RequestAnswer.PART: Doing.GRANT_PART,
    RequestAnswer.LATE: Doing.GRANT_LATE,
    RequestAnswer.REFUSE: Doing.REFUSE,
}
_WORDS: Mapping[type, Callable[[Any, Names], str]] = {
    a.DeclareReady: lambda action, names: say(Doing.NOTHING),
    a.DeclareStance: _stance,
    a.TableWording: lambda action, names: say(Doing.WORDING, choice=names.choice(action.choice)),
    a.TableOwnWording: lambda action, names: say(Doing.OWN_WORDING, article=names.article(action.bracket)),
    a.SponsorWording: lambda action, names: say(Doing.SPONSOR, choice=names.choice(action.choice)),
    a.OfferPackage: _offer,
    a.AcceptPackage: lambda action, names: say(Doing.ACCEPT, package=names.package(action.package)),
    a.DeclinePackage: lambda action, names: say(Doing.DECLINE, package=names.package(action.package)),
    a.MakePromise: _promise,
    a.MakeThreat: lambda action, names: say(Doing.THREATEN, whom=names.seat_within(action.to)),
    a.AnswerThreat: lambda action, names: say(
        Doing.YIELD if action.yields else Doing.DEFY, threat=names.threat(action.threat)
    ),
    a.CarryOutThreat: lambda action, names: say(Doing.CARRY_OUT, threat=names.threat(action.threat)),
    a.BackDown: lambda action, names: say(Doing.BACK_DOWN, threat=names.threat(action.threat)),
    a.GiveAnswer: _answer,
    a.SignConvention: lambda action, names: say(Doing.SIGN if action.sign else Doing.WITHHOLD),
    a.SubmitToRatification: lambda action, names: say(Doing.SUBMIT),
    a.EnterReservation: lambda action, names: say(Doing.RESERVE, article=names.article(action.clause)),
    a.ReopenBracket: lambda action, names: say(Doing.REOPEN, article=names.article(action.bracket)),
    a.WalkOut: lambda action, names: say(Doing.WALK_OUT),
    a.ReturnToTable: lambda action, names: say(Doing.RETURN),
    a.OfferArrangement: lambda action, names: say(Doing.ARRANGE, whom=names.seats(action.parties)),
    a.AcceptArrangement: lambda action, names: say(Doing.JOIN_ASIDE),
    a.DeclineArrangement: lambda action, names: say(Doing.DECLINE_ASIDE),
    a.AnswerRequest: lambda action, names: say(_GRANTING[action.answer]),
    a.RequestCooperation: lambda action, names: say(Doing.REQUEST, whom=names.seat_within(action.to)),
    a.StartProject: lambda action, names: say(Doing.PROJECT, whom=names.seat_within(action.to)),
    a.NameContactPoint: lambda action, names: say(Doing.CONTACT_POINT),
}
"""By kind of move; the rest is told as a move of another kind."""
