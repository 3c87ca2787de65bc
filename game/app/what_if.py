"""``what-if``: do something else at an event, and let delegates play on: two distributions side by side."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Sequence

from game.app import archive, terminal
from game.app.debrief import seat_of
from game.lab.review import best_instead
from game.lab.what_if import Question, played_on
from game.lab.what_if_distribution import what_if
from game.minutes.names import Names
from game.minutes.reviews import asked_words, beside, rows
from game.terms.actions import Action
from game.terms.assessment import WhatIf
from game.terms.codec import BadShape, from_plain, to_plain
from game.terms.events import Recorded, SessionOpened
from game.terms.ids import Seq
from game.terms.trouble import Trouble


def run(asked: Namespace) -> int:
    """Branch, play on, print. Raises ``Trouble``."""
    record = archive.read(asked, asked.file).events
    seat, at = seat_of(record, asked.seat or ""), Seq(asked.at)
    instead = best_instead(record, seat, at) if asked.instead == "best" else _action(asked.instead)
    question = Question(record=record, at=at, seat=seat, instead=instead, seed=asked.seed)
    told = terminal.progress("continuations", asked.runs)
    before = _cpu()
    made, pairs = played_on(question, asked.runs, asked.workers, told)
    terminal.aside(f"{2 * len(pairs)} continuations took {_cpu() - before:.1f} s of CPU.")
    found = what_if(at, seat, (made, instead), pairs, _opened(record).scenario.public.states)
    if asked.json:
        terminal.one_object({"what_if": to_plain(found)})
    else:
        _print(found, record)
    return 0


def _cpu() -> float:
    """Seconds of CPU that this process and the workers it has seen off have used (those of workers not on Windows)."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _opened(record: Sequence[Recorded]) -> SessionOpened:
    opened = record[0].event
    assert isinstance(opened, SessionOpened)
    return opened


def _action(words: str) -> Action | None:
    """``nothing``, or an action as ``review --json`` prints it."""
    if words == "nothing":
        return None
    try:
        action: Action = from_plain(Action, json.loads(words))
    except (ValueError, BadShape):
        raise Trouble(
            "--instead takes “best”, “nothing”, or an action as “review --json” prints it, in one argument."
        ) from None
    return action


def _print(found: WhatIf, record: Sequence[Recorded]) -> None:
    names = Names.of(_opened(record).scenario.public).hearing(each.event for each in record)
    terminal.say(asked_words(found, names), beside(found), "")
    terminal.table(rows(found))
