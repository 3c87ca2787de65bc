"""What is taken along from a session, in every format: for the command line and for the window alike."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from game.app.debrief import made_of
from game.lab.debrief import levels_of
from game.minutes.debriefing import Telling
from game.scenarios import shelf
from game.store.opening import Opened
from game.table.playback import Playback
from game.terms.codec import to_plain
from game.terms.debrief import Debrief
from game.terms.events import Event, Recorded, SeatKind, SessionOpened
from game.terms.ids import OBSERVER
from game.terms.trouble import Trouble
from game.terms.views import Sight

if TYPE_CHECKING:
    from game.publish.gradebook import Graded

FORMAT = "ad-referendum-record/1"
BINARY = frozenset({"convention", "docx", "pdf"})
ENDINGS = {"akn": "xml", "convention": "pdf", "gradebook": "csv"}
"""How files end whose format does not say so."""


@dataclass(frozen=True)
class Takeaway:
    """One record, and what is made of it."""

    record: tuple[Recorded, ...]
    seat: str = ""
    """Whose debrief; empty for the one that a person plays, else the room."""
    given: Debrief | None = None
    """The debrief, where it has been worked out already."""

    @cached_property
    def playback(self) -> Playback:
        """The record at its end."""
        playback = Playback(self.record)
        playback.walk(playback.end)
        return playback

    @property
    def sight(self) -> Sight:
        """The conference as everybody could see it at the end."""
        return self.playback.view(OBSERVER).sight

    @cached_property
    def debrief(self) -> Debrief:
        """Everything opened."""
        return self.given or made_of(self.record, self.seat)

    @cached_property
    def telling(self) -> Telling:
        """The debrief in words."""
        return Telling.of(self.debrief, self.record, shelf.library())

    def made(self, kind: str) -> bytes:
        """The document of that format."""
        return MAKERS[kind](self)


def taken_from(read: Opened, seat: str = "") -> tuple[Takeaway, str]:
    """What can be taken along from a stored session, and what is wrong with the file. Raises ``Trouble``."""
    fault = "" if read.fault is None else str(read.fault)
    return Takeaway(record=read.events, seat=seat), fault


def _akn(taken: Takeaway) -> bytes:
    from game.publish.akomantoso import akoma_ntoso
    from game.publish.report import text_of

    return akoma_ntoso(text_of(taken.sight)).encode()


def _docx(taken: Takeaway) -> bytes:
    from game.publish.docx import docx
    from game.publish.report import text_of

    return docx(text_of(taken.sight))


def _pdf(taken: Takeaway) -> bytes:
    from game.publish.pdf import report_pdf
    from game.publish.report import report_of

    return report_pdf(report_of(taken.telling, taken.sight), shelf.shelf().parent / "fonts")


def _convention(taken: Takeaway) -> bytes:
    from game.publish.pdf import text_pdf
    from game.publish.report import text_of

    return text_pdf(text_of(taken.sight), shelf.shelf().parent / "fonts")


def _html(taken: Takeaway) -> bytes:
    from game.publish.html import html
    from game.publish.report import report_of

    return html(report_of(taken.telling, taken.sight)).encode()


def _csv(taken: Takeaway) -> bytes:
    from game.publish.figures import figures

    return figures(taken.debrief).encode()


def _json(taken: Takeaway) -> bytes:
    """The whole record, without clock times, so that equal sessions give equal bytes."""
    document = {
        "format": FORMAT,
        "state_hash": taken.playback.state_hash,
        "events": [_event(each) for each in taken.record],
    }
    return (json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def _event(recorded: Recorded) -> dict[str, object]:
    person = {"person": recorded.person} if recorded.person else {}
    return {"seq": recorded.seq, "event": to_plain(recorded.event, Event), **person}


def _gradebook(taken: Takeaway) -> bytes:
    opened = taken.record[0].event
    assert isinstance(opened, SessionOpened)
    return gradebook_of([graded(opened.session, taken.record)])


def graded(name: str, record: Sequence[Recorded]) -> Graded:
    """A session as it goes into a gradebook, with the levels proposed to the persons in it, else to all."""
    from game.publish.gradebook import Graded

    opened = record[0].event
    assert isinstance(opened, SessionOpened)
    states = opened.scenario.public.states
    persons = [each for each in states if opened.seating[each].kind is SeatKind.PERSON]
    return Graded(name=name, record=record, marks=levels_of(record, shelf.library(), persons or states))


def gradebook_of(sessions: Sequence[Graded]) -> bytes:
    """One gradebook of them all."""
    from game.publish.gradebook import gradebook

    return gradebook(sessions).encode()


MAKERS: Mapping[str, Callable[[Takeaway], bytes]] = {
    "akn": _akn,
    "docx": _docx,
    "pdf": _pdf,
    "convention": _convention,
    "html": _html,
    "csv": _csv,
    "json": _json,
    "gradebook": _gradebook,
}


def write(path: Path, content: bytes) -> None:
    """Write a document. Raises ``Trouble`` where that is impossible."""
    try:
        path.write_bytes(content)
    except OSError as error:
        why = error.strerror or error
        raise Trouble(f"{path} was not written: {why}. Choose another place with --out.") from None


def file_name(session: str, kind: str) -> str:
    """What a take-away of a session is called; no two kinds are called the same."""
    return f"{session}-{kind}.{ENDINGS[kind]}" if kind in ENDINGS else f"{session}.{kind}"
