"""``review``: every move of a delegation held against the best that playouts find, graded, with the reason in words."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from game.app import archive, terminal
from game.app.debrief import seat_of
from game.lab.review import reviewed
from game.lab.review_moves import moves_made, moves_of
from game.lab.review_pattern import bargained
from game.minutes.names import Names
from game.minutes.reviews import grade_word, pattern_words, summary, unit, verdict, weighed, without_moves
from game.terms.assessment import MoveReview
from game.terms.codec import to_plain
from game.terms.events import Recorded, SessionOpened
from game.terms.ids import SeatId


def run(asked: Namespace) -> int:
    """Review and print. Raises ``Trouble``."""
    read = archive.read(asked, asked.file)
    seat = seat_of(read.events, asked.seat or "")
    total = sum(1 for _ in moves_of(read.events, seat))
    told = reviewed(read.events, seat, asked.workers, terminal.progress("moves", total), asked.seed)
    pattern = bargained(read.events, seat)
    if asked.json:
        reviews = [to_plain(each) for each in told]
        made = moves_made(read.events, {seat})
        told_of = {"seat": str(seat), "moves": len(made), "made": list(made)}
        terminal.one_object({**told_of, "reviews": reviews, "pattern": to_plain(pattern)})
    else:
        _print(told, seat, read.events)
        rests = terminal.lines_behind(pattern.rests)
        terminal.say(f"{pattern_words(pattern, _names(read.events))}  {rests}", unit())
    return 0


def _print(told: Sequence[MoveReview], seat: SeatId, record: Sequence[Recorded]) -> None:
    names = _names(record)
    for each in told:
        terminal.say(f"{each.seq:>6}  {grade_word(each.grade)}. {verdict(each, names)}")
    if told:
        terminal.say("", summary(tuple(told), names), weighed(told, len(moves_made(record, {seat}))))
    else:
        terminal.say("", without_moves(seat, names))


def _names(record: Sequence[Recorded]) -> Names:
    opened = record[0].event
    assert isinstance(opened, SessionOpened)
    return Names.of(opened.scenario.public).hearing(each.event for each in record)
