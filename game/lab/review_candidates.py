"""What a seat could plausibly have done at a moment: what delegates of several tempers would do, and the plain moves.

From its view alone. None of these is known to be good; the playouts say which are.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.delegates.board import CAN_ACCEPT, OPPOSE, SUPPORT
from game.delegates.logrolling import Trade, trades
from game.delegates.negotiator import Negotiator
from game.delegates.offering import taken
from game.delegates.personas import Persona
from game.delegates.situation import Situation, situation_of
from game.rules.gates import refusal
from game.table.chance import luck_of
from game.table.proceedings import Proceedings
from game.terms import actions as a
from game.terms.bargains import PackageStatus, PledgeKind, PromiseStatus, Undertaking
from game.terms.by_seat import Keyed
from game.terms.events import Occupant, SeatKind
from game.terms.ids import SeatId
from game.terms.standing import Declaration, Item, Question, Stance, Vote
from game.terms.text import Choice
from game.terms.threats import ThreatStatus

TEMPERS = (Persona.PROBLEM_SOLVER, Persona.FIRM, Persona.YIELDING)
"""Whose moves are tried."""
_TRADES = 3
_STANCES = 3
_ITEMS = 4
MOST = 16
"""Moves weighed beside the one that was made."""


def candidates(now: Proceedings, seat: SeatId) -> tuple[a.Action, ...]:
    """Moves that would be accepted now, each once, the likelier to be good first; never more than ``MOST``."""
    view = now.view_to_choose_from(seat)
    luck = luck_of(now.opened.seed or 0, seat, now.seq)
    persons = [Occupant(kind=SeatKind.AI, name=each.value) for each in TEMPERS]
    s = situation_of(view, luck, persons[0])
    tried: list[a.Action] = [Negotiator(seat=seat, occupant=each).explain(view, luck).action for each in persons]
    tried += [*_reactions(s), *_kept(s), *_trades(s), *_stances(s), *_at_home(s), a.DeclareReady(by=seat)]
    allowed = [each for each in dict.fromkeys(tried) if refusal(now.now, each) is None]
    return tuple(allowed[:MOST])


def _reactions(s: Situation) -> Iterator[a.Action]:
    """To what waits for an answer."""
    question = s.sight.question
    if question is not None and s.seat in question.asked_of and s.seat not in question.answers:
        yield from _answers(s, question)
    for package in s.sight.packages:
        if package.status is PackageStatus.OFFERED and s.seat in package.parties and s.seat not in package.accepted:
            yield a.AcceptPackage(by=s.seat, package=package.id)
            yield a.DeclinePackage(by=s.seat, package=package.id)
    for threat in s.sight.threats:
        if threat.to == s.seat and threat.status is ThreatStatus.OPEN:
            yield from (a.AnswerThreat(by=s.seat, threat=threat.id, yields=each) for each in (True, False))


def _answers(s: Situation, question: Question) -> Iterator[a.Action]:
    """To let everything pass; to hold out against one thing, what is liked least first; against all of it."""

    def against(*items: Item) -> a.Action:
        votes = Keyed((each.id, Vote.AGAINST) for each in items)
        return a.GiveAnswer(by=s.seat, question=question.id, votes=votes)

    yield a.GiveAnswer(by=s.seat, question=question.id, votes=Keyed())
    liked = sorted(question.items, key=lambda each: _worth(s, each.choice))
    yield from (against(each) for each in liked[:_ITEMS])
    if len(liked) > 1:
        yield against(*liked)


def _worth(s: Situation, choice: Choice | None) -> float:
    return 0.0 if choice is None else float(s.gain[s.ground.at(choice)])


def _kept(s: Situation) -> Iterator[a.Action]:
    """To keep one's word, where a stance does it."""
    for promise in s.sight.promises:
        pledge = promise.pledge
        if promise.by != s.seat or promise.status is not PromiseStatus.DUE or pledge.choice is None:
            continue
        if pledge.kind is PledgeKind.SUPPORT:
            yield _declare(s, pledge.choice, Stance.SUPPORT)
        elif pledge.kind is PledgeKind.TABLE:
            yield a.TableWording(by=s.seat, choice=pledge.choice)


def _trades(s: Situation) -> Iterator[a.Action]:
    """The best packages it could offer."""
    if not s.may(a.Move.PACKAGE):
        return
    for trade in trades(s, s.present, taken(s), _TRADES):
        yield _package(s, trade)


def _package(s: Situation, trade: Trade) -> a.Action:
    states = s.view.readings.states
    parties = tuple(states[j] for j in trade.parties)
    asked = tuple(Undertaking(by=each, choice=s.ground.choice(*trade.ask)) for each in parties)
    given = tuple(Undertaking(by=s.seat, choice=s.ground.choice(*each)) for each in trade.gives)
    return a.OfferPackage(by=s.seat, parties=parties, undertakings=(*asked, *given))


def _stances(s: Situation) -> Iterator[a.Action]:
    """To let the likeliest wordings pass, to stand behind the favourites, to hold out against the worst."""
    if not s.may(a.Move.STANCE):
        return
    here, open_ = s.board.stances[s.place], s.board.open[:, None] & s.board.on_table & s.ground.exists
    likely = s.room.accepts.mean(0)
    passing = np.where(open_ & (here != SUPPORT) & (here != CAN_ACCEPT) & ~s.forbidden, likely, -1.0)
    yield from (_declare(s, each, Stance.CAN_ACCEPT) for each in _top(s, passing))
    backing = np.where(open_ & (here != SUPPORT) & ~s.forbidden, s.gain, -1.0)
    yield from (_declare(s, each, Stance.SUPPORT) for each in _top(s, backing)[:1])
    barring = np.where(open_ & (here != OPPOSE), -s.gain * likely, -1.0)
    yield from (_declare(s, each, Stance.OPPOSE) for each in _top(s, barring)[:1])


def _declare(s: Situation, choice: Choice, stance: Stance) -> a.Action:
    return a.DeclareStance(by=s.seat, declarations=(Declaration(choice=choice, stance=stance),))


def _top(s: Situation, score: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> list[Choice]:
    flat = score.ravel()
    order = np.argsort(-flat, kind="stable")[:_STANCES]
    width = score.shape[1]
    return [s.ground.choice(int(at) // width, int(at) % width) for at in order if flat[at] > 0]


def _at_home(s: Situation) -> Iterator[a.Action]:
    if s.may(a.Move.SIGN):
        yield from (a.SignConvention(by=s.seat, sign=each) for each in (True, False))
    if s.may(a.Move.SUBMIT):
        yield a.SubmitToRatification(by=s.seat)
