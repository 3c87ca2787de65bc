"""``what-if``: do something else at an event, and let delegates play on: two distributions side by side."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Sequence

from game.app import archive, terminal
from game.app.debrief import seat_of
from game.lab.review import review_to_better
from game.lab.review_moves import moves_of
from game.lab.what_if import Question, coming, in_order
from game.lab.what_if_distribution import Pairs, what_if
from game.minutes.names import Names
from game.minutes.reviews import asked_words, beside, rows, what_counts
from game.terms.actions import Action
from game.terms.assessment import Ending, MoveReview, WhatIf
from game.terms.codec import BadShape, from_plain, to_plain
from game.terms.events import Recorded, SessionOpened
from game.terms.ids import SeatId, Seq
from game.terms.trouble import Trouble


def run(asked: Namespace) -> int:
    """Branch, play on, print. Raises ``Trouble``."""
    record = archive.read(asked, asked.file).events
    seat, at = seat_of(record, asked.seat or ""), Seq(asked.at)
    instead, review = _instead(asked.instead, record, seat, at)
    question = Question(record=record, at=at, seat=seat, instead=instead, seed=asked.seed)
    before = _cpu()
    made, pairs = _played(question, asked)
    terminal.aside(f"{2 * len(pairs)} continuations took {_cpu() - before:.1f} s of CPU.")
    found = what_if(at, seat, (made, instead), pairs, _opened(record).scenario.public.states)
    if asked.json:
        terminal.one_object({"what_if": to_plain(found)})
    else:
        _print(found, review, record)
    return int(len(pairs) < asked.runs // 2)


def _played(question: Question, asked: Namespace) -> tuple[Action | None, Pairs]:
    """The continuations in order; those that have come where they are stopped (Ctrl+C)."""
    told = terminal.progress("continuations", asked.runs)
    made, found = coming(question, asked.runs, asked.workers)
    pairs: list[tuple[Ending, Ending]] = []
    try:
        for each in found:
            pairs += each
            told(2 * len(pairs))
    except KeyboardInterrupt:
        if not pairs:
            raise
        terminal.aside("", f"Stopped after {2 * len(pairs)} of {asked.runs} continuations.")
    return made, in_order(pairs)


def _cpu() -> float:
    """Seconds of CPU that this process and the workers it has seen off have used (those of workers not on Windows)."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _opened(record: Sequence[Recorded]) -> SessionOpened:
    opened = record[0].event
    assert isinstance(opened, SessionOpened)
    return opened


def _instead(words: str, record: Sequence[Recorded], seat: SeatId, at: Seq) -> tuple[Action | None, MoveReview | None]:
    """What is done instead, ``None`` = what its delegate would do, and the review that found it.

    Raises ``Trouble`` where nothing can be changed.
    """
    if words not in ("best", "nothing"):
        return _action(words), None
    after = [record[each.place - 1].seq for each in moves_of(record, seat)]
    if at not in after:
        raise _no_move(after, seat, at, record)
    review = review_to_better(record, seat, at) if words == "best" else None
    return (None if review is None else review.best), review


def _no_move(after: Sequence[Seq], seat: SeatId, at: Seq, record: Sequence[Recorded]) -> Trouble:
    """Nothing to change there: says where the nearest move could be."""
    if not any(each.seq == at for each in record):
        return Trouble(f"There is no event {at} in this session: the last is event {record[-1].seq}.")
    who = Names.of(_opened(record).scenario.public).seat_within(seat)
    near = min(after, key=lambda seq: abs(seq - at), default=None)
    if near is None:
        return Trouble(f"In this session {who} made no move that could be another. Name one with --instead.")
    return Trouble(
        f"Right after event {at} {who} made no move that could be another; right after event {near} it did, which is "
        f"--at {near}. A move of your own choice can be tried after any event, with --instead."
    )


def _action(words: str) -> Action:
    """An action as ``review --json`` prints it."""
    try:
        action: Action = from_plain(Action, json.loads(words))
    except (ValueError, BadShape):
        raise Trouble(
            "--instead takes “best”, “nothing”, or an action as “review --json” prints it, in one argument."
        ) from None
    return action


def _print(found: WhatIf, review: MoveReview | None, record: Sequence[Recorded]) -> None:
    names = Names.of(_opened(record).scenario.public).hearing(each.event for each in record)
    terminal.say(asked_words(found, names), beside(found), "")
    terminal.table(rows(found))
    terminal.say("", *what_counts(found, review, names))
