"""What a draft move would set going: the events it makes at once, and how those it is addressed to may take it.

Never more than its seat may know: what closes a question or a stage, and so shows what others have answered, is left
out, and whether others consent is read off the public estimate of their interests (decision D1).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import takewhile

from game.lab.drafts_word import broken_by_answer, broken_by_events
from game.rules.decide import decide
from game.rules.gates import refusal
from game.rules.phases import present as present_in
from game.rules.sight import redact
from game.table.proceedings import Proceedings
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import Package, PackageStatus
from game.terms.by_seat import BySeat, Keyed
from game.terms.facts import CapitalOdds
from game.terms.ids import CERTAIN, WHOLE_TEXT, BracketId, ClauseId, Odds, PerMille, SeatId, Seq
from game.terms.practice import Practice, ShockFound
from game.terms.refusals import Refused
from game.terms.standing import Question, QuestionKind, Stance, Vote
from game.terms.text import Choice

Ballot = tuple[BracketId | None, Vote]
"""How the seat votes on a bracket, or (``None``) on the text as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One way it may go."""

    chance: float
    events: tuple[e.Event, ...] = ()
    ballots: tuple[Ballot, ...] = ()


STILL = (Branch(chance=1.0),)
"""Nothing happens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Every way it may go with the move, and without it; the chances of either sum to 1."""

    after: tuple[Branch, ...]
    otherwise: tuple[Branch, ...] = STILL
    touched: tuple[Choice, ...] = ()
    """Wordings that may be agreed sooner or later for it."""
    welcome: float | None = None
    """Probability that all who are asked consent; ``None`` where nobody is."""


_LOW, _HIGH = Odds(0), Odds(CERTAIN - 1)
_ELSEWHERE = (e.StageOpened, e.QuestionClosed, e.CapitalAnswered, e.EnteredIntoForce, e.SessionEnded)
"""From here on it is not the move that speaks but what others have said already, or luck: not to be told by a draft."""


class _Luck:
    """Facts for a move whose draws all fall alike; what hangs on them comes after the move itself."""

    def __init__(self, drawn: Odds) -> None:
        self._drawn = drawn

    def draw(self, purpose: str, *names: str) -> Odds:
        return self._drawn

    def capital(self, state: SeatId) -> CapitalOdds:
        return CapitalOdds(odds=Odds(0), decisive="")

    def contagion(self, joined: tuple[SeatId, ...]) -> BySeat[BySeat[int]]:
        return Keyed()

    def capacity(self, state: SeatId) -> PerMille:
        return PerMille(0)

    def practice(self) -> Practice:
        raise AssertionError("a draft is followed up to where the year closes, and no further")

    def renegotiation(self, state: SeatId, clause: ClauseId) -> Odds:
        return Odds(0)

    def softness(self) -> PerMille:
        return PerMille(500)

    def shocks(self, year: int) -> tuple[ShockFound, ...]:
        return ()

    def public_trust(self, of: SeatId, to: SeatId) -> PerMille:
        """Even: who the partners of a choice will be is not foreseen."""
        return PerMille(500)


def ways(now: Proceedings, seat: SeatId, action: a.Action) -> Ways:
    """The ways a draft may go, by what ``seat`` may know. One that would be refused goes no way."""
    if action.by != seat or refusal(now.now, action) is not None:
        return Ways(after=STILL)
    match action:
        case a.OfferPackage() | a.AcceptPackage():
            return _package(now, seat, action)
        case a.GiveAnswer():
            return _answer(now, seat, action)
        case a.SeekAgreement():
            return Ways(after=_agreement(now, seat, action.choices))
        case a.SignConvention():
            return Ways(after=_signature(now, action, action.sign), otherwise=_signature(now, action, not action.sign))
        case a.MakePromise():
            return Ways(after=_sure(_kept(now, seat, action)))
        case a.DeclareReady() | a.CloseRound() | a.WaitToSubmit():
            return Ways(after=STILL)
        case _:
            return Ways(after=_either_way(now, seat, action), touched=_touched(action))


def _sure(events: Iterable[e.Event]) -> tuple[Branch, ...]:
    return (Branch(chance=1.0, events=tuple(events)),)


def _either_way(now: Proceedings, seat: SeatId, action: a.Action) -> tuple[Branch, ...]:
    """The move with whatever luck it needs: where it matters, one way as often as the other (decision D6)."""
    low, high = (_at_once(now, seat, action, drawn) for drawn in (_LOW, _HIGH))
    if low == high:
        return _sure(low)
    return Branch(chance=0.5, events=low), Branch(chance=0.5, events=high)


def _at_once(now: Proceedings, seat: SeatId, action: a.Action, drawn: Odds = _LOW) -> tuple[e.Event, ...]:
    """The events the move makes by itself, as its seat sees them."""
    decided = decide(now.now, action, _Luck(drawn), now.seq)
    assert not isinstance(decided, Refused)
    own = tuple(takewhile(lambda each: not isinstance(each, _ELSEWHERE), decided))
    seen = (redact(each, seat) for each in (*own, *broken_by_events(now, seat, own)))
    return tuple(each for each in seen if each is not None)


def _touched(action: a.Action) -> tuple[Choice, ...]:
    match action:
        case a.DeclareStance():
            return tuple(each.choice for each in action.declarations if each.stance is not Stance.UNDECLARED)
        case a.TableWording():
            return (action.choice,)
        case a.TableChairText():
            return action.choices
        case _:
            return ()


def _package(now: Proceedings, seat: SeatId, action: a.OfferPackage | a.AcceptPackage) -> Ways:
    """A package that is concluded if those who have not accepted it yet do, and comes to nothing if one does not."""
    events = _at_once(now, seat, action)
    if any(isinstance(each, e.PackageConcluded) for each in events):
        return Ways(after=_sure(events))
    package = _offer(now, events, action)
    asked = tuple(each for each in package.parties if each not in (*package.accepted, seat))
    choices = tuple(dict.fromkeys(each.choice for each in package.undertakings))
    chance = now.climate.consent(seat, asked, choices)
    deal = replace(package, status=PackageStatus.CONCLUDED)
    concluded = e.PackageConcluded(audience=e.PUBLIC, package=package.id, promises=(), deal=deal)
    taken = Branch(chance=chance, events=(*events, concluded))
    return Ways(after=(taken, Branch(chance=1.0 - chance, events=events)), welcome=chance)


def _offer(now: Proceedings, events: tuple[e.Event, ...], action: a.OfferPackage | a.AcceptPackage) -> Package:
    if isinstance(action, a.AcceptPackage):
        return now.now.packages[action.package]
    return next(each.package for each in events if isinstance(each, e.PackageOffered))


def _agreement(now: Proceedings, seat: SeatId, choices: tuple[Choice, ...]) -> tuple[Branch, ...]:
    """Everything asked for is agreed if nobody minds it much, and nothing is otherwise."""
    present = tuple(each for each in present_in(now.now) if each != seat)
    chance = now.climate.consent(seat, present, choices, bearable=True)
    lifted = tuple(e.BracketLifted(audience=e.PUBLIC, choice=each, sponsors=()) for each in choices)
    return (Branch(chance=chance, events=lifted), Branch(chance=1.0 - chance))


def _answer(now: Proceedings, seat: SeatId, action: a.GiveAnswer) -> Ways:
    """An answer, against silence, which is consent (rule 14.1)."""
    question = now.now.question
    assert question is not None
    broken = broken_by_answer(now, seat, action)
    if question.kind is not QuestionKind.NO_OBJECTION:
        return Ways(after=(_ballot(question, action, broken),), otherwise=(_ballot(question, None),))
    asked = tuple(each.choice for each in question.items if each.choice is not None)
    against = {each for each, vote in action.votes.items() if vote is Vote.AGAINST}
    rest = tuple(each.choice for each in question.items if each.choice is not None and each.id not in against)
    after = _agreement(now, seat, rest) if rest else STILL
    return Ways(
        after=tuple(replace(each, events=(*broken, *each.events)) for each in after),
        otherwise=_agreement(now, seat, asked),
    )


def _ballot(question: Question, action: a.GiveAnswer | None, broken: tuple[e.Event, ...] = ()) -> Branch:
    votes = {} if action is None else action.votes
    ballots = tuple(
        (None if item.id == WHOLE_TEXT or item.choice is None else item.choice.bracket,
         votes.get(item.id, Vote.IN_FAVOUR))
        for item in question.items
    )  # fmt: skip
    return Branch(chance=1.0, events=broken, ballots=ballots)


def _signature(now: Proceedings, action: a.SignConvention, signed: bool) -> tuple[Branch, ...]:
    given = e.SignatureGiven(audience=e.PUBLIC, by=action.by, signed=signed)
    return _sure((given, *broken_by_events(now, action.by, (given,))))


def _kept(now: Proceedings, seat: SeatId, action: a.MakePromise) -> tuple[e.Event, ...]:
    """A promise earns nothing by being made (D27): what it would bring is what keeping it does."""
    events = _at_once(now, seat, action)
    made = next(each.promise for each in events if isinstance(each, e.PromiseMade))
    kept = e.PromiseKept(audience=e.PUBLIC, promise=made.id, by=made.by, to=made.to, proof=Seq(0))
    return (*events, kept)
