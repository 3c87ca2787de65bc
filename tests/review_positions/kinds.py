"""The kinds of position: what was done and what would have been better by construction; and quiet ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from game.lab.review import review
from game.lab.review_moves import moves_of
from game.table.proceedings import Proceedings
from game.terms import actions as a
from game.terms.assessment import Grade, MoveReview, Remark
from game.terms.bargains import Pledge, PledgeKind, Undertaking
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR
from game.terms.standing import Declaration, Stance, Vote
from game.terms.threats import ThreatMeans
from tests.review_positions.building import Built, X, Y

FOR, LIVE_WITH, NOT = Stance.SUPPORT, Stance.CAN_ACCEPT, Stance.OPPOSE
FAULTY = frozenset({Grade.INACCURATE, Grade.MISTAKEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A moment, and the move that was made at it."""

    kind: str
    built: Built
    action: a.Action
    known: Callable[[a.Action], bool]
    """Whether a move is the best one by construction."""
    remark: Remark | None
    """What is to be said of it; ``None`` in a quiet position."""

    def reviewed(self, entropy: int | None = None) -> MoveReview:
        """The review of the move, once it is made."""
        self.built.do(self.action)
        record = self.built.table.recorded()
        moved = list(moves_of(record, self.action.by))[-1]
        walk = Proceedings(record[0])
        walk.fold(record[1 : moved.place])
        return review(walk, moved, record[moved.place].seq, entropy)

    def named(self, told: MoveReview) -> bool:
        """Whether the review names the best move, and the fault; in a quiet position, whether it raises no alarm."""
        if self.remark is None:
            return told.grade not in FAULTY
        best = told.best
        return told.grade in FAULTY and told.remark is self.remark and best is not None and self.known(best)


def _opposed(seed: int, *, states: int, clauses: int) -> Built:
    """The first two states want opposite things in two articles, and each cares for another of the two."""
    luck = Random(seed)
    dear, cheap = luck.randint(700, 1000), luck.randint(120, 200)
    wants = {
        0: {0: (dear, 950, luck.randint(0, 80)), 1: (cheap, luck.randint(700, 850), luck.randint(350, 450))},
        1: {0: (cheap, luck.randint(350, 450), luck.randint(700, 850)), 1: (dear, luck.randint(0, 80), 950)},
    }
    built = Built(seed, wants, states=states, clauses=clauses)
    built.to_the_floor()
    built.say(0, 0, X=FOR, Y=NOT)
    built.say(0, 1, X=FOR, Y=NOT)
    built.say(1, 0, X=NOT, Y=FOR)
    built.say(1, 1, X=NOT, Y=FOR)
    for who in range(2, states):
        for clause in range(clauses):
            built.say(who, clause, X=LIVE_WITH, Y=LIVE_WITH)
    for clause in range(2, clauses):
        built.say(0, clause, X=FOR, Y=LIVE_WITH)
        built.say(1, clause, X=FOR, Y=LIVE_WITH)
    return built


def missed_logroll(seed: int) -> Position:
    """In the last round it does nothing, where each could give way in what it cares little for."""
    luck = Random(seed)
    built = _opposed(seed, states=luck.randint(3, 6), clauses=luck.randint(3, 5))
    one, other = built.states[:2]
    trade = {(other, built.choice(0, X)), (one, built.choice(1, Y))}

    def known(best: a.Action) -> bool:
        return isinstance(best, a.OfferPackage) and trade <= {(each.by, each.choice) for each in best.undertakings}

    return Position(
        kind="missed logroll",
        built=built,
        action=a.DeclareReady(by=one),
        known=known,
        remark=Remark.MISSED_TRADE,
    )


def needless_threat(seed: int) -> Position:
    """It threatens a state to make it support what that state supports already."""
    luck = Random(seed)
    states, clauses = luck.randint(3, 4), luck.randint(3, 5)
    wants = {0: {0: (900, 900, 100)}, 1: {0: (600, 850, luck.randint(100, 300))}}
    built = Built(seed, wants, states=states, clauses=clauses, rounds=2)
    built.to_the_floor()
    for who in range(states):
        built.say(who, 0, X=FOR if who < 2 else LIVE_WITH, Y=NOT if who < 2 else LIVE_WITH)
        for clause in range(1, clauses):
            built.say(who, clause, X=FOR, Y=LIVE_WITH)
    one, other = built.states[:2]
    threat = a.MakeThreat(
        by=one,
        to=other,
        means=luck.choice(list(ThreatMeans)),
        demand=Pledge(kind=PledgeKind.SUPPORT, choice=built.choice(0, X)),
        public=True,
    )
    return Position(
        kind="needless threat",
        built=built,
        action=threat,
        known=lambda best: not isinstance(best, a.MakeThreat),
        remark=Remark.NEEDLESS_THREAT,
    )


def broken_promise(seed: int) -> Position:
    """It promised everybody to support a wording, and holds out against it for hardly any gain."""
    luck = Random(seed)
    states, clauses = luck.randint(3, 6), luck.randint(3, 5)
    liked = luck.randint(600, 750)
    wants = {0: {0: (150, liked, liked + luck.randint(10, 60))}}
    built = Built(seed, wants, states=states, clauses=clauses)
    built.to_the_floor()
    one = built.states[0]
    pledge = Pledge(kind=PledgeKind.SUPPORT, choice=built.choice(0, X))
    built.do(a.MakePromise(by=one, to=built.states[1:], pledge=pledge))
    for who in range(1, states):
        for clause in range(clauses):
            built.say(who, clause, X=FOR, Y=LIVE_WITH)
    for clause in range(1, clauses):
        built.say(0, clause, X=FOR, Y=LIVE_WITH)
    if luck.random() < 0.5:
        for seat in built.states:
            built.do(a.DeclareReady(by=seat))
        built.do(a.SeekAgreement(by=CHAIR, choices=(built.choice(0, X),)))
        asked = built.table.view(one).sight.question
        assert asked is not None
        broken: a.Action = a.GiveAnswer(by=one, question=asked.id, votes=Keyed({asked.items[0].id: Vote.AGAINST}))
    else:
        broken = _declare(built, 0, NOT)
    return Position(
        kind="broken promise",
        built=built,
        action=broken,
        known=lambda best: not _against(best),
        remark=Remark.BROKEN_WORD,
    )


def _declare(built: Built, clause: int, stance: Stance) -> a.Action:
    declared = (Declaration(choice=built.choice(clause, X), stance=stance),)
    return a.DeclareStance(by=built.states[0], declarations=declared)


def _against(action: a.Action) -> bool:
    match action:
        case a.GiveAnswer():
            return Vote.AGAINST in action.votes.values()
        case a.DeclareStance():
            return any(each.stance is NOT and each.choice.alternative == X for each in action.declarations)
        case _:
            return False


def trap(seed: int) -> Position:
    """It accepts a package that takes what it cares for most and gives what it hardly cares for."""
    luck = Random(seed)
    built = _opposed(seed, states=luck.randint(3, 6), clauses=luck.randint(3, 5))
    one, other = built.states[:2]
    terms = (
        Undertaking(by=one, choice=built.choice(0, Y)),
        Undertaking(by=other, choice=built.choice(1, X)),
    )
    built.do(a.OfferPackage(by=other, parties=(one,), undertakings=terms))
    package = built.table.view(one).sight.packages[-1]
    return Position(
        kind="trap",
        built=built,
        action=a.AcceptPackage(by=one, package=package.id),
        known=lambda best: not (isinstance(best, a.AcceptPackage) and best.package == package.id),
        remark=Remark.BAD_BARGAIN,
    )


def quiet(seed: int) -> Position:
    """Everybody is of one mind and has said so: it passes, supports what all support, or accepts a fair trade."""
    luck = Random(seed)
    if luck.random() < 0.3:
        return _fair(seed)
    states, clauses = luck.randint(3, 6), luck.randint(3, 5)
    wants = {
        who: {clause: (200, luck.randint(800, 950), luck.randint(300, 500)) for clause in range(clauses)}
        for who in range(states)
    }
    built = Built(seed, wants, states=states, clauses=clauses, rounds=luck.randint(1, 2))
    built.to_the_floor()
    last = luck.randrange(clauses)
    for who in range(states):
        for clause in range(clauses):
            if (who, clause) != (0, last):
                built.say(who, clause, X=FOR, Y=NOT)
    support: a.Action = _declare(built, last, FOR)
    if luck.random() < 0.5:
        built.do(support)
        support = a.DeclareReady(by=built.states[0])
    return Position(kind="quiet", built=built, action=support, known=lambda best: True, remark=None)


def _fair(seed: int) -> Position:
    """It accepts a package in which each gives what it hardly cares for."""
    luck = Random(seed)
    built = _opposed(seed, states=luck.randint(3, 6), clauses=luck.randint(3, 5))
    one, other = built.states[:2]
    terms = (
        Undertaking(by=one, choice=built.choice(1, Y)),
        Undertaking(by=other, choice=built.choice(0, X)),
    )
    built.do(a.OfferPackage(by=other, parties=(one,), undertakings=terms))
    package = built.table.view(one).sight.packages[-1]
    accept = a.AcceptPackage(by=one, package=package.id)
    return Position(kind="quiet", built=built, action=accept, known=lambda best: True, remark=None)


KINDS: tuple[Callable[[int], Position], ...] = (missed_logroll, needless_threat, broken_promise, trap)
