"""A measure before it is compared, and what one delegation put forward: what all measures are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.lab.debrief_walk import Walked
from game.terms import events as e
from game.terms.bargains import PackageStatus
from game.terms.debrief_marks import Rests
from game.terms.ids import SeatId, Seq
from game.terms.standing import Stance
from game.terms.text import Choice

FULL = 1000
"""The full score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """``amount`` of ``of``, the score it makes, and the events behind it. ``None`` in its place: nothing to measure."""

    amount: int
    of: int
    score: int
    rests: Rests


def share(amount: int, of: int, rests: Iterable[Seq], full: int = FULL) -> Raw | None:
    """A share of a whole; ``full`` per mille of it makes the full score. ``None`` of an empty whole."""
    if of <= 0:
        return None
    return Raw(amount=amount, of=of, score=min(FULL, round(FULL * FULL * amount / (of * full))), rests=tuple(rests))


def up_to(amount: int, enough: int, rests: Iterable[Seq]) -> Raw:
    """A count of which ``enough`` make the full score."""
    return Raw(amount=amount, of=enough, score=min(FULL, round(FULL * amount / enough)), rests=tuple(rests))


def spoken_for(walked: Walked, seat: SeatId) -> Iterable[tuple[Seq, Choice]]:
    for seq, each in walked.of(e.StanceDeclared):
        if each.by == seat:
            yield from _told(walked, seq, (one.choice for one in each.declarations if one.stance is Stance.SUPPORT))
    yield from tabled_by(walked, seat)
    for seq, offer in packages(walked, seat):
        yield from _told(walked, seq, (one.choice for one in offer.package.undertakings if one.by == seat))


def _told(walked: Walked, seq: Seq, choices: Iterable[Choice]) -> Iterable[tuple[Seq, Choice]]:
    return ((seq, each) for each in choices if walked.concerns(each.bracket))


def tabled_by(walked: Walked, seat: SeatId) -> Iterable[tuple[Seq, Choice]]:
    """What a seat brought onto the table, in the order it did."""
    for seq, each in walked.of(e.WordingTabled):
        if each.by == seat:
            yield from _told(walked, seq, (each.choice,))
    for seq, own in walked.of(e.OwnWordingTabled):
        if own.by == seat:
            yield from _told(walked, seq, (Choice(bracket=own.bracket, alternative=own.alternative),))


def packages(walked: Walked, seat: SeatId) -> list[tuple[Seq, e.PackageOffered]]:
    """Its packages that touch what is looked at, whole."""

    def touches(offer: e.PackageOffered) -> bool:
        return not walked.about or any(walked.concerns(each.choice.bracket) for each in offer.package.undertakings)

    own = ((seq, each) for seq, each in walked.of(e.PackageOffered) if each.package.by == seat)
    return [(seq, each) for seq, each in own if touches(each)]


def concluded(walked: Walked, seat: SeatId) -> Iterable[tuple[Seq, Choice]]:
    for seq, each in packages(walked, seat):
        if walked.end.now.packages[each.package.id].status is PackageStatus.CONCLUDED:
            yield from _told(walked, seq, (one.choice for one in each.package.undertakings))


def offered_choices(walked: Walked, seat: SeatId) -> Iterable[tuple[Seq, Choice]]:
    for seq, each in packages(walked, seat):
        yield from _told(walked, seq, (one.choice for one in each.package.undertakings))
