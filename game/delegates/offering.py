"""What a delegate offers: packages, counter-packages, and wordings on which the room may meet."""

from __future__ import annotations

from math import inf

import numpy as np

from game.delegates import accepting, frontier, weighing
from game.delegates.commitments import barred_from_tabling, contradicts, on_offer, on_the_table, to_table
from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.ground import Ground, Marks, Numbers
from game.delegates.logrolling import Trade, trades
from game.delegates.silence import temptation
from game.delegates.situation import Situation
from game.delegates.stances import tolerated
from game.delegates.standing_together import group_behind
from game.delegates.sweetening import pledges
from game.delegates.this_stage import of_kind
from game.engine.remembering import remembered
from game.terms.actions import Move, OfferPackage, TableWording
from game.terms.bargains import Package, PackagePledge, PackageStatus, Undertaking
from game.terms.events import PackageOffered, WordingTabled
from game.terms.text import Choice

HEADWAY = 0.6
"""Share of the room behind a wording from which it is worth bringing forward. Design value."""
SURE = 1e-6
MOST_EXTRAS = 6
"""Wishes tried in a counter-package."""


def package(s: Situation) -> Reasoned | None:
    """The best trade that is still worth its while when weighed exactly, or ``None``."""
    if not s.may(Move.PACKAGE) or not s.takes_part or _pending(s) or len(_mine_this_stage(s)) >= s.temper.skill.offers:
        return None
    tried = {_content(each) for each in s.sight.packages if each.by == s.seat}
    bound = on_offer(s.sight)
    for trade in trades(s, s.present, taken(s), s.temper.skill.looks):
        undertakings = _undertakings(s, trade)
        own = tuple(each.choice for each in undertakings if each.by == s.seat)
        if frozenset(undertakings) in tried or contradicts(bound, own) or not in_earnest(s, own):
            continue
        choices = tuple(dict.fromkeys(each.choice for each in undertakings))
        promised = pledges(s, tuple(s.view.readings.states[j] for j in trade.parties))
        terms = accepting.score(s, choices, trade.parties, own, promised)
        if terms.sum() > 0 and not s.crosses(choices):
            return offered(s, trade.parties, undertakings, terms, promised, None)
    return None


def counter(s: Situation, package: Package) -> Reasoned | None:
    """The nearest package to the one on offer that this seat would accept: one more choice of its own in it."""
    if not s.may(Move.PACKAGE) or package.counters is not None or _mine_this_stage(s):
        return None
    choices = accepting.choices_of(package)
    if accepting.overtaken(s, package) or s.crosses(choices):
        return None
    if contradicts(on_offer(s.sight), choices):
        return None
    mine = tuple(each.choice for each in package.undertakings if each.by == s.seat)
    others = tuple(s.view.readings.index(seat) for seat in package.parties if seat != s.seat)
    author = s.view.readings.index(package.by)
    for extra in _extras(s, choices, author):
        together = (*choices, extra)
        terms = accepting.score(s, together, others, mine, package.pledges)
        if terms.sum() > 0 and not s.crosses(together):
            added = tuple(Undertaking(by=s.view.readings.states[j], choice=extra) for j in others)
            return offered(s, others, (*package.undertakings, *added), terms, package.pledges, package)
    return None


def wording(s: Situation) -> Reasoned | None:
    """Bring forward a wording that one can live with and most of the room too, in an open bracket."""
    if not s.may(Move.WORDING):
        return None
    owed = [each for each in to_table(s.sight) if s.board.decidable[s.ground.at(each)[0]] and not _tabled(s, each)]
    if owed:
        return Reasoned(action=TableWording(by=s.seat, choice=owed[0]), reason=Reason.COMMITTED)
    if not s.takes_part or any(event.by == s.seat for event in of_kind(s.view, WordingTabled)):
        return None
    share = s.room.passing
    quiet = ~(s.board.tabled | s.board.chair_text).any(1)
    wanted = (s.board.decidable & quiet)[:, None] & s.board.on_table & tolerated(s) & (share >= HEADWAY)
    gain = np.where(wanted, s.gain, 0.0)
    best = int(gain.argmax())
    row, column = divmod(best, gain.shape[1])
    if gain[row, column] <= SURE or s.ground.choice(row, column) in barred_from_tabling(s.sight):
        return None
    about = s.ground.choice(row, column)
    worth = 1000 * float(gain[row, column]) / s.step
    parts = (Part(name="interest", amount=worth, about=str(about.bracket), choice=about),)
    return Reasoned(
        action=TableWording(by=s.seat, choice=about, caucus=group_behind(s, about)),
        reason=Reason.STEERS,
        parts=parts,
        scores=(Score(amount=worth),),
    )


def taken(s: Situation) -> Marks:
    """[N, C, K] choices a seat cannot undertake: it is bound to another wording of that bracket."""
    return _taken(s.sight.packages, s.ground)


@remembered(64)
def _taken(packages: tuple[Package, ...], ground: Ground) -> Marks:
    marks = np.zeros((len(ground.axes.states), *ground.shape), dtype=bool)
    for each in packages:
        if each.status is PackageStatus.CONCLUDED:
            for undertaking in each.undertakings:
                row, column = ground.at(undertaking.choice)
                place = ground.axes.state_at[undertaking.by]
                marks[place, row] = True
                marks[place, row, column] = False
    marks.setflags(write=False)
    return marks


def _extras(s: Situation, choices: tuple[Choice, ...], author: int) -> list[Choice]:
    """Own wishes in other brackets that leave it worth having for its author, nearest to the frontier first."""
    busy = [s.ground.at(choice)[0] for choice in choices]
    free = s.board.decidable[:, None] & s.board.on_table & s.ground.exists & ~taken(s)[author]
    free[busy] = False
    theirs = s.room.gain[author] + sum(float(s.room.gain[author, *s.ground.at(choice)]) for choice in choices)
    mine = s.gain + s.utility_with(choices) - s.utility
    wanted = free & (s.gain > 0.1 * s.step) & (theirs > 0)
    together = np.where(wanted.ravel(), frontier.joint(mine.ravel(), theirs.reshape(1, -1)), -1.0)
    order = np.argsort(-together, kind="stable")[:MOST_EXTRAS]
    width = s.ground.shape[1]
    return [s.ground.choice(int(at) // width, int(at) % width) for at in order if together[at] > 0]


def _undertakings(s: Situation, trade: Trade) -> tuple[Undertaking, ...]:
    """The parties undertake the ask, the author the gives."""
    states = s.view.readings.states
    asked = tuple(Undertaking(by=states[j], choice=s.ground.choice(*trade.ask)) for j in trade.parties)
    return (*asked, *(Undertaking(by=s.seat, choice=s.ground.choice(*give)) for give in trade.gives))


def offered(
    s: Situation,
    parties: tuple[int, ...],
    undertakings: tuple[Undertaking, ...],
    terms: Numbers,
    promised: tuple[PackagePledge, ...],
    counters: Package | None,
) -> Reasoned:
    """The offer of a package to those parties, with the terms that speak for it."""
    seats = tuple(s.view.readings.states[j] for j in parties)
    action = OfferPackage(
        by=s.seat,
        parties=seats,
        undertakings=undertakings,
        pledges=promised,
        counters=counters.id if counters else None,
    )
    return weighing.decided(action, Reason.COUNTERS if counters else Reason.TRADES, terms)


def _mine_this_stage(s: Situation) -> list[PackageOffered]:
    return [event for event in of_kind(s.view, PackageOffered) if event.package.by == s.seat]


def in_earnest(s: Situation, own: tuple[Choice, ...]) -> bool:
    """Whether it would keep its word on all of it as things stand: nobody offers what it would rather drop at once."""
    if s.temper.word == inf:
        return True
    rows, columns = np.array([s.ground.at(choice) for choice in own], dtype=np.int64).reshape(-1, 2).T
    return not (temptation(s, rows, columns) > s.temper.word).any()


def _pending(s: Situation) -> bool:
    """Whether an own package still waits for answers."""
    return any(each.by == s.seat for each in on_the_table(s.sight))


@remembered(128)
def _content(package: Package) -> frozenset[Undertaking]:
    return frozenset(package.undertakings)


def _tabled(s: Situation, choice: Choice) -> bool:
    return bool(s.board.tabled[s.ground.at(choice)])
