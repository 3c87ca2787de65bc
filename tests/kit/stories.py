"""Tells a session in a text file: what happened, what moved, what one delegation does not see, what is open to it.

The tale is compared letter by letter, so whoever changes a rule, a formula, a delegate or a word meets it in a diff.
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from game.minutes.names import Names
from game.minutes.sentences import sentence
from game.rules.sight import redact
from game.table.playback import Playback
from game.terms.events import ConventionAdopted, ConventionRejected, ReadyDeclared, Recorded, SessionOpened, StageOpened
from game.terms.ids import OBSERVER, SeatId
from game.terms.moments import Moment, Phase
from game.terms.readings import Readings

FOLDER = Path(__file__).parents[1] / "records"
SEED = 7
SHORT = 150
"""A record of so many events is told whole; of a longer one four passages, and what lies between them in figures."""
DOOR = 12
"""Events told from the beginning."""
SITTING = 40
"""Events told from the opening of the first sitting."""
DECISION = 30
"""Events told from the decision on the text as a whole."""
ENDING = 25
LONGEST = 190
"""Signs of one sentence; the rest of it is left out."""
MOVED = 20
"""Per mille: readings that moved by less are not worth a word."""
MOST = 3
"""Movements named after one event, the largest first."""
WIDTH = 110
INDENT = "      "


def path_of(name: str) -> Path:
    """The file in which that scenario's story is kept."""
    return FOLDER / f"{name}.txt"


def story(record: tuple[Recorded, ...]) -> str:
    """The whole file: a heading, the tale, the state it ends in."""
    opened = record[0].event
    assert isinstance(opened, SessionOpened)
    public = opened.scenario.public
    telling = _Telling(record, witness=public.states[1])
    lines = [
        f"{public.title}. Seed {opened.seed}, artificial delegates in every seat, {len(record)} events.",
        f"Readings are the public ones, per mille; the witness is {telling.seat}.",
        "",
        *telling.lines(),
        "",
        f"state {telling.walk.state_hash}",
    ]
    return "\n".join(lines) + "\n"


class _Telling:
    def __init__(self, record: tuple[Recorded, ...], witness: SeatId) -> None:
        self.record = record
        self.walk = Playback(record)
        self.names = Names.of(self.walk.view(OBSERVER).sight.scenario)
        self.witness = witness
        self.seat = self.names.label(witness)
        self.open = 0

    def lines(self) -> Iterator[str]:
        """All of a short record; of a long one its beginning, the decision and its end, and figures between."""
        for start, end, told in _passages(self.record):
            events = self.record[start:end]
            yield from self._told(events) if told else self._counted(events)

    def _told(self, events: tuple[Recorded, ...]) -> Iterator[str]:
        for calm, group in groupby(events, key=lambda each: isinstance(each.event, ReadyDeclared)):
            if calm:
                yield from self._ready(tuple(group))
            else:
                for recorded in group:
                    yield from self._event(recorded)

    def _ready(self, events: tuple[Recorded, ...]) -> Iterator[str]:
        """Those who have nothing more to say, in one line."""
        seats = ", ".join(each.event.by for each in events if isinstance(each.event, ReadyDeclared))
        self.walk.walk(events[-1].seq)
        yield f"{events[0].seq:>4}  ready: {seats}"

    def _event(self, recorded: Recorded) -> Iterator[str]:
        before = self.walk.view(OBSERVER).readings
        self.walk.walk(recorded.seq)
        self.names = self.names.hearing((recorded.event,))
        first = f"{recorded.seq:>4}  "
        yield textwrap.fill(
            _short(sentence(recorded.event, self.names)), WIDTH, initial_indent=first, subsequent_indent=INDENT
        )
        besides = [*self._moved(before), *self._seen(recorded), *self._opened()]
        if besides:
            yield INDENT + "   ".join(besides)

    def _moved(self, before: Readings) -> list[str]:
        """Trust and ratification that moved, the largest movements first."""
        found = sorted(_movements(before, self.walk.view(OBSERVER).readings), key=lambda each: (-each[0], each[1]))
        return [words for by, words in found if by >= MOVED][:MOST]

    def _seen(self, recorded: Recorded) -> list[str]:
        """What the witness learns, where that is less than the whole."""
        copy = redact(recorded.event, self.witness)
        if copy is None:
            return [f"{self.seat} sees nothing"]
        if copy == recorded.event:
            return []
        said = sentence(copy, self.names)
        return [] if said == sentence(recorded.event, self.names) else [f"{self.seat} sees: {_short(said)}"]

    def _opened(self) -> list[str]:
        """The number of kinds of move open to the witness, where it changed."""
        now = sum(each.open for each in self.walk.view(self.witness).sight.permissions)
        was, self.open = self.open, now
        return [] if now == was else [f"open to {self.seat}: {now}"]

    def _counted(self, events: tuple[Recorded, ...]) -> Iterator[str]:
        """A line for each stage: how often each kind of event happened in it."""
        moments: list[Moment] = []
        here = self.walk.view(OBSERVER).sight.moment
        for recorded in events:
            here = recorded.event.moment if isinstance(recorded.event, StageOpened) else here
            moments.append(here)
        for moment, pairs in groupby(zip(moments, events, strict=True), key=lambda pair: pair[0]):
            happened = [recorded for _, recorded in pairs]
            kinds = Counter(type(recorded.event).__name__ for recorded in happened)
            said = ", ".join(f"{kind} {times}" for kind, times in sorted(kinds.items()))
            first = f"{happened[0].seq:>4}  "
            yield textwrap.fill(
                f"… {self.names.moment(moment)}: {said}", WIDTH, initial_indent=first, subsequent_indent=INDENT
            )
        self.names = self.names.hearing(recorded.event for recorded in events)
        self.walk.walk(events[-1].seq if events else self.walk.seq)


def _passages(record: tuple[Recorded, ...]) -> Iterator[tuple[int, int, bool]]:
    """From, to, and whether it is told; without the opening, which the heading tells."""
    if len(record) <= SHORT:
        yield 1, len(record), True
        return
    decided = (ConventionAdopted, ConventionRejected)
    decision = next((at for at, each in enumerate(record) if isinstance(each.event, decided)), len(record) - ENDING)
    last = max(len(record) - ENDING, min(decision + DECISION, len(record)))
    sitting = next(at for at, each in enumerate(record) if _opens_sitting(each))
    yield 1, DOOR, True
    yield DOOR, sitting, False
    yield sitting, sitting + SITTING, True
    yield sitting + SITTING, decision, False
    yield decision, min(decision + DECISION, last), True
    yield min(decision + DECISION, last), last, False
    yield last, len(record), True


def _opens_sitting(recorded: Recorded) -> bool:
    return isinstance(recorded.event, StageOpened) and recorded.event.moment.phase is Phase.SITTING


def _short(words: str) -> str:
    return textwrap.shorten(words, LONGEST, placeholder=" …")


def _movements(before: Readings, after: Readings) -> Iterator[tuple[int, str]]:
    """Every reading that moved: by how much, and in words."""
    for a in after.states:
        was, now = before.ratifies(a).value, after.ratifies(a).value
        yield abs(now - was), f"ratifies {a} {was} -> {now}"
        for b in after.states:
            if a != b:
                was = before.trusts(truster=a, trusted=b).value
                now = after.trusts(truster=a, trusted=b).value
                yield abs(now - was), f"trust {a}->{b} {was} -> {now}"
    yield (
        abs(after.in_force.value - before.in_force.value),
        f"in force {before.in_force.value} -> {after.in_force.value}",
    )
