"""Answers packages: accepts what is worth more than what it expects without it, counters what could become so."""

from __future__ import annotations

import numpy as np

from game.delegates import weighing
from game.delegates.commitments import contradicts, on_offer, on_the_table
from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.ground import Numbers
from game.delegates.situation import Situation
from game.delegates.stances import STRETCH
from game.delegates.sweetening import help_worth
from game.delegates.wants import Wants
from game.engine.remembering import remembered
from game.terms.actions import AcceptPackage, DeclinePackage, Move, WithdrawPackage
from game.terms.bargains import Package, PackagePledge
from game.terms.text import Choice

BEYOND = 2.0
"""What goes beyond one's instructions weighs twice. Design value."""
BARRED = -1000.0
"""Of what may not be, whatever speaks for it."""
NOT_TO_BE = Score(amount=BARRED)
LATE = 0.3
"""Share of the chance of failure that a package close to the end is felt to avert (between 0 and E5.9's .6)."""


def waiting(s: Situation) -> Package | None:
    """The oldest package that waits for this seat's answer."""
    for package in on_the_table(s.sight):
        if s.seat in package.parties and s.seat not in package.accepted:
            return package
    return None


def choices_of(package: Package) -> tuple[Choice, ...]:
    """What the package would settle, each once, in its own order."""
    return tuple(dict.fromkeys(each.choice for each in package.undertakings))


def overtaken(s: Situation, package: Package) -> bool:
    """Whether something it is about has been settled meanwhile or no longer counts."""
    return bool(_settled(s, package))


def _settled(s: Situation, package: Package) -> tuple[Choice, ...]:
    """What of it is open no longer."""
    return tuple(each for each in choices_of(package) if not s.board.open[s.ground.at(each)[0]])


def reply(s: Situation, package: Package) -> Reasoned:
    """Accept or decline, with the terms that decided."""
    if overtaken(s, package):
        return _decline(s, package, Reason.OVERTAKEN, _barred(package, "overtaken", _settled(s, package)))
    mine = _own(s, package)
    broken = tuple(each for each in mine if contradicts(on_offer(s.sight), (each,)))
    if broken:
        return _decline(s, package, Reason.COMMITTED, _barred(package, "word", broken))
    choices = choices_of(package)
    crossing = tuple(each for each in s.crosses(choices) if each in mine)
    if crossing:
        return _decline(s, package, Reason.RED_LINE, _barred(package, "red_line", crossing))
    sponsors = tuple(s.view.readings.index(seat) for seat in package.parties if seat != s.seat)
    terms = score(s, choices, sponsors, mine, package.pledges)
    if terms.sum() <= 0 or not s.may(Move.ACCEPT):
        no = DeclinePackage(by=s.seat, package=package.id)
        return weighing.decided(no, Reason.TOO_DEAR, terms, about=str(package.id))
    yes = AcceptPackage(by=s.seat, package=package.id)
    return weighing.decided(yes, Reason.GAINS, terms, about=str(package.id))


def score(
    s: Situation,
    choices: tuple[Choice, ...],
    sponsors: tuple[int, ...],
    mine: tuple[Choice, ...],
    promised: tuple[PackagePledge, ...] = (),
) -> Numbers:
    """[9] the terms of E5.7 for a package: ``choices`` in all, of which the seat undertakes ``mine``."""
    rows, columns = np.array([s.ground.at(choice) for choice in choices], dtype=np.int64).T
    terms = weighing.weigh_one(
        s,
        gain=s.utility_with(choices) - s.utility,
        others=np.add.reduce(s.room.gain[:, rows, columns], axis=1, keepdims=True),
        sponsors=sponsors,
        lines=len(s.crosses(choices)),
        final=LATE * s.progress**2,
        margin=s.temper.margin,
    )
    terms[weighing.TERMS.index("below_aspiration")] -= _too_far(s, mine)
    terms[weighing.TERMS.index("help")] = help_worth(s, promised)
    return terms


def _too_far(s: Situation, mine: tuple[Choice, ...]) -> float:
    """By how much its own undertakings go beyond what its instructions allow at this stage, in steps of utility."""
    found = s.too_far.get(mine)
    if found is None:
        found = s.too_far[mine] = _beyond(s, mine) if mine else 0.0
    return found


def _beyond(s: Situation, mine: tuple[Choice, ...]) -> float:
    rows, columns = np.array([s.ground.at(choice) for choice in mine], dtype=np.int64).T
    beyond = s.shortfall[rows, columns] - STRETCH * s.aspiration.tolerance[rows]
    stake = _stakes(s.wants)[rows]
    return float(np.add.reduce(np.maximum(beyond, 0.0) * stake) / s.step) * BEYOND


@remembered(128)
def _stakes(wants: Wants) -> Numbers:
    """[C] what each bracket is worth to it at most."""
    return np.asarray(wants.value.max(1))


def withdrawal(s: Situation) -> Reasoned | None:
    """Take back an own package that events have overtaken, while nobody has answered it."""
    unanswered = [each for each in on_the_table(s.sight) if each.by == s.seat and each.accepted == (s.seat,)]
    if not unanswered or not s.may(Move.WITHDRAW):
        return None
    for package in unanswered:
        if overtaken(s, package) or contradicts(s.committed, _own(s, package)):
            return Reasoned(
                action=WithdrawPackage(by=s.seat, package=package.id),
                reason=Reason.OVERTAKEN,
                parts=_barred(package, "overtaken", _settled(s, package) or _own(s, package)),
                scores=(NOT_TO_BE,),
            )
    return None


def _own(s: Situation, package: Package) -> tuple[Choice, ...]:
    return tuple(each.choice for each in package.undertakings if each.by == s.seat)


def _barred(package: Package, why: str, by: tuple[Choice, ...]) -> tuple[Part, ...]:
    """Parts for what needs no weighing: the first of the wordings that forbid it forbids it."""
    return (Part(name=why, amount=BARRED, about=str(package.id), choice=next(iter(by), None)),)


def _decline(s: Situation, package: Package, reason: Reason, parts: tuple[Part, ...]) -> Reasoned:
    action = DeclinePackage(by=s.seat, package=package.id)
    return Reasoned(action=action, reason=reason, parts=parts, scores=(NOT_TO_BE,))
