"""What a study is asked about the past, and the pieces that its workers send back for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from game.lab.review import reviewing
from game.lab.review_moves import moves_of
from game.lab.what_if import Fork, Question
from game.terms.actions import Action
from game.terms.assessment import Ending, MoveReview
from game.terms.events import Recorded
from game.terms.ids import SeatId, Seq
from game.terms.trouble import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class LookBack:
    """Review every move of that seat."""

    job: int
    seat: SeatId
    part: int
    parts: int
    """Do every ``parts``-th of the work, from the ``part``-th on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imagine:
    """Go on from there with another move."""

    job: int
    at: Seq
    seat: SeatId
    instead: Action | None
    runs: int
    part: int
    parts: int


Hindsight: TypeAlias = LookBack | Imagine


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of the answer. The whole is there when there are ``total``, all workers together."""

    job: int
    total: int
    review: MoveReview | None = None
    made: Action | None = None
    pair: tuple[Ending, Ending] | None = None
    trouble: str = ""


def pieces(asked: Hindsight, record: Sequence[Recorded]) -> Iterator[Piece | None]:
    """Work on one's share, piece by piece; ``None`` while none is ready, so that a Stop is heard within a second."""
    match asked:
        case LookBack():
            return _reviewed(asked, record)
        case Imagine():
            return _imagined(asked, record)
        case _:
            assert_never(asked)


def _reviewed(asked: LookBack, record: Sequence[Recorded]) -> Iterator[Piece | None]:
    total = sum(1 for _ in moves_of(record, asked.seat))
    if not total and not asked.part:
        yield Piece(job=asked.job, total=0)
    for each in reviewing(record, asked.seat, part=asked.part, parts=asked.parts):
        yield None if each is None else Piece(job=asked.job, total=total, review=each)


def _imagined(asked: Imagine, record: Sequence[Recorded]) -> Iterator[Piece | None]:
    question = Question(record=tuple(record), at=asked.at, seat=asked.seat, instead=asked.instead)
    try:
        fork = Fork(question)
    except Trouble as trouble:
        if not asked.part:
            yield Piece(job=asked.job, total=0, trouble=str(trouble))
        return
    yield None
    for number in range(asked.part, asked.runs // 2, asked.parts):
        played = fork.ending(number, otherwise=False)
        yield None
        pair = played, fork.ending(number, otherwise=True)
        yield Piece(job=asked.job, total=asked.runs // 2, made=fork.made, pair=pair)
