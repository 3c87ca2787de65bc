"""Answers "what would you want for this?": the nearest package it would say yes to now, or the plain reason for none.

Nearest is the package in which the asker would support fewest wordings of its own, and of those the ones it is held to
mind least. The answer is true: the same weighing answers the package itself, should it be offered (E5.7).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from game.delegates import accepting, weighing
from game.delegates.board import SUPPORT
from game.delegates.commitments import contradicts, on_offer
from game.delegates.delegate import Part, Reason, Reasoned
from game.delegates.ground import Numbers
from game.delegates.offering import taken
from game.delegates.situation import Situation
from game.terms.actions import Move, NameNoPrice, NamePrice
from game.terms.prices import Inquiry, InquiryStatus, NoPrice
from game.terms.text import Choice

SINGLES, PAIRED, TRIPLED = 12, 6, 5
"""Wishes tried alone, in twos and in threes."""
SURE = 0.1
"""Score above nothing that a price must leave, so that it is still true when the offer has been heard. Design value."""
WORTH_ASKING = 0.1
"""Steps of utility from which a wish is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Price:
    """A package that might do."""

    wants: tuple[Choice, ...]
    terms: Numbers
    """[8] of E5.7."""

    @property
    def score(self) -> float:
        return float(self.terms.sum())


def answer(s: Situation) -> Reasoned | None:
    """Answer the oldest question that waits for this seat, or ``None``."""
    waiting = (each for each in s.sight.inquiries if each.to == s.seat and each.status is InquiryStatus.OPEN)
    inquiry = next(waiting, None)
    if inquiry is None or not s.may(Move.NAME_PRICE):
        return None
    barred = _barred(s, inquiry.choice)
    if barred is not None:
        return _none(s, inquiry, barred)
    best: _Price | None = None
    for price in _prices(s, inquiry):
        if price.score > SURE:
            return _named(s, inquiry, price)
        best = price if best is None or price.score > best.score else best
    return _none(s, inquiry, NoPrice.RED_LINE) if best is None else _too_dear(s, inquiry, best)


def _barred(s: Situation, choice: Choice) -> NoPrice | None:
    """What no price changes."""
    row, column = s.ground.at(choice)
    if not s.board.decidable[row] or not s.board.on_table[row, column]:
        return NoPrice.SETTLED
    if contradicts(on_offer(s.sight), (choice,)):
        return NoPrice.WORD_GIVEN
    return NoPrice.RED_LINE if s.hopeless[row, column] else None


def _prices(s: Situation, inquiry: Inquiry) -> Iterator[_Price]:
    """What it could want, the least first; nothing that would still leave it behind a red line."""
    wishes = _wishes(s, inquiry)
    for wants in (
        (),
        *((each,) for each in wishes[:SINGLES]),
        *combinations(wishes[:PAIRED], 2),
        *combinations(wishes[:TRIPLED], 3),
    ):
        if len({each.bracket for each in wants}) < len(wants):
            continue
        together = (inquiry.choice, *wants)
        if inquiry.choice in s.crosses(together):
            continue
        asker = s.view.readings.index(inquiry.by)
        yield _Price(wants=wants, terms=accepting.score(s, together, (asker,), (inquiry.choice,)))


def _wishes(s: Situation, inquiry: Inquiry) -> list[Choice]:
    """Wordings it would gain by and the asker is free to give, those first that the asker is held to mind least."""
    asker = s.view.readings.index(inquiry.by)
    row, _ = s.ground.at(inquiry.choice)
    free = s.board.decidable[:, None] & s.board.on_table & s.ground.exists & ~s.forbidden & ~taken(s)[asker]
    free &= s.board.stances[asker] != SUPPORT
    free[row] = False
    wanted = free & (s.gain > WORTH_ASKING * s.step)
    best = wanted & (s.gain >= np.where(wanted, s.gain, -np.inf).max(1, keepdims=True))
    minds = np.where(best, s.room.gain[asker] + s.gain, -np.inf).ravel()
    order = np.argsort(-minds, kind="stable")[:SINGLES]
    width = s.ground.shape[1]
    return [s.ground.choice(int(at) // width, int(at) % width) for at in order if np.isfinite(minds[at])]


def _named(s: Situation, inquiry: Inquiry, price: _Price) -> Reasoned:
    action = NamePrice(by=s.seat, inquiry=inquiry.id, wants=price.wants)
    return weighing.decided(action, Reason.NAMES_PRICE, price.terms, about=str(inquiry.choice.bracket))


def _too_dear(s: Situation, inquiry: Inquiry, best: _Price) -> Reasoned:
    """None of it would do; the parts are those of what comes nearest."""
    action = NameNoPrice(by=s.seat, inquiry=inquiry.id, reason=NoPrice.NOTHING_SUFFICES)
    return weighing.decided(action, Reason.NO_PRICE, best.terms, about=str(inquiry.choice.bracket))


def _none(s: Situation, inquiry: Inquiry, why: NoPrice) -> Reasoned:
    names = {NoPrice.SETTLED: "overtaken", NoPrice.WORD_GIVEN: "word"}
    part = Part(name=names.get(why, "red_line"), amount=accepting.BARRED, choice=inquiry.choice)
    return Reasoned(
        action=NameNoPrice(by=s.seat, inquiry=inquiry.id, reason=why),
        reason=Reason.NO_PRICE,
        parts=(part,),
        scores=(accepting.NOT_TO_BE,),
    )
