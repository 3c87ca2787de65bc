"""What is taken along from a session, in every format: for the command line and for the window alike."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

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

FORMAT = "ad-referendum-record/1"
BINARY = frozenset({"docx", "pdf"})
ENDINGS = {"akn": "xml", "gradebook": "csv"}
"""How files end whose format does not say so."""


@dataclass(frozen=True)
class Takeaway:
    """One record, and what is made of it."""

    record: tuple[Recorded, ...]
    seat: str = ""
    """Whose debrief; empty for the one that a person plays, else the room."""
    text_alone: bool = False
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


def taken_from(read: Opened, seat: str = "", *, text_alone: bool = False) -> tuple[Takeaway, str]:
    """What can be taken along from a stored session, and what is wrong with the file. Raises ``Trouble``."""
    fault = "" if read.fault is None else str(read.fault)
    return Takeaway(record=read.events, seat=seat, text_alone=text_alone), fault


def _akn(taken: Takeaway) -> bytes:
    from game.publish.akomantoso import akoma_ntoso
    from game.publish.report import text_of

    return akoma_ntoso(text_of(taken.sight)).encode()


def _docx(taken: Takeaway) -> bytes:
    from game.publish.docx import docx
    from game.publish.report import text_of

    return docx(text_of(taken.sight))


def _pdf(taken: Takeaway) -> bytes:
    from game.publish.pdf import report_pdf, text_pdf
    from game.publish.report import report_of, text_of

    fonts = shelf.shelf().parent / "fonts"
    if taken.text_alone:
        return text_pdf(text_of(taken.sight), fonts)
    return report_pdf(report_of(taken.telling, taken.sight), fonts)


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
    from game.publish.gradebook import gradebook

    opened = taken.record[0].event
    assert isinstance(opened, SessionOpened)
    states = opened.scenario.public.states
    persons = [each for each in states if opened.seating[each].kind is SeatKind.PERSON]
    marks = levels_of(taken.record, shelf.library(), persons or states)
    return gradebook(taken.record, marks).encode()


MAKERS: Mapping[str, Callable[[Takeaway], bytes]] = {
    "akn": _akn,
    "docx": _docx,
    "pdf": _pdf,
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


def formats() -> Sequence[str]:
    """Every format of a session."""
    return tuple(MAKERS)
