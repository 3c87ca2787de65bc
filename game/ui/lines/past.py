"""The moments one can look back to: every stage that opened, and now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.names import Names
from game.minutes.sentences import sentence
from game.terms.events import Event, StageOpened
from game.terms.ids import Seq
from game.terms.moments import Moment, Phase
from game.terms.views import SeatView
from game.ui.lines.table_record import when
from game.ui.speaking import QT_TRANSLATE_NOOP, opening, say

_CONTEXT = "Past"
_PREPARING = (Phase.PREPARATION,)


class _Words(StrEnum):
    NOW = QT_TRANSLATE_NOOP("Past", "Now")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A moment on the line of time."""

    seq: Seq
    """The last event of before it."""
    words: str
    """In a few letters: S2 R1."""
    sentence: str
    """What happened then."""
    large: bool
    """Whether a sitting, or the years at home, begin with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event with when it was."""

    when: str
    event: Event


def marks(view: SeatView) -> tuple[Mark, ...]:
    """Every stage that has opened, oldest first, and now at the end."""
    names = Names.seen(view.sight)
    found: list[Mark] = []
    for recorded in view.record:
        event = recorded.event
        if not isinstance(event, StageOpened) or event.moment.phase in _PREPARING:
            continue
        found.append(
            Mark(
                seq=Seq(recorded.seq),
                words=when(event.moment) or names.moment(event.moment),
                sentence=sentence(event, names),
                large=_begins(event.moment),
            )
        )
    now = say(_CONTEXT, _Words.NOW)
    return (*found, Mark(seq=view.seq, words=now, sentence=now, large=True))


def _begins(moment: Moment) -> bool:
    return moment.phase is not Phase.SITTING or moment.round == 1


def told(view: SeatView, wanted: frozenset[Seq]) -> dict[Seq, Told]:
    """These events of the record, each with its stage; those that the seat does not know are not there."""
    here, found = "", dict[Seq, Told]()
    for recorded in view.record:
        if isinstance(recorded.event, StageOpened):
            here = when(recorded.event.moment)
        if recorded.seq in wanted:
            found[recorded.seq] = Told(when=here, event=recorded.event)
    return found


def event_words(view: SeatView, event: Event) -> str:
    """An event in a sentence without its full stop, to stand in a row."""
    return opening(sentence(event, Names.seen(view.sight))).removesuffix(".")
