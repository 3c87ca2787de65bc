"""What was said to you alone, or to a few: messages and stances told in confidence, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.names import Names
from game.minutes.sentences import sentence
from game.terms.events import Event, MessageSent, StageOpened, StanceDeclared
from game.terms.ids import SeatId
from game.terms.leaks import Disclosure, LeakKind, Letter, confidence_ref
from game.terms.moments import Moment, Phase
from game.terms.standing import Confidence
from game.terms.views import SeatView
from game.ui.lines.delegates import delegates_of
from game.ui.lines.table_record import when
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.seal_view import Delegate

_CONTEXT = "TableNotes"


class _Words(StrEnum):
    FROM = QT_TRANSLATE_NOOP("TableNotes", "{name}")
    FROM_WITH = QT_TRANSLATE_NOOP("TableNotes", "{name}, also to {others}")
    TO = QT_TRANSLATE_NOOP("TableNotes", "You to {others}")
    SPOKEN = QT_TRANSLATE_NOOP("TableNotes", "{who}: {text}")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """One note."""

    key: str
    delegate: Delegate
    who: str
    """Who wrote, and to whom else."""
    text: str
    when: str
    others: tuple[SeatId, ...]
    """Whom an answer would go to."""
    secret: Disclosure
    """What it would be if it came out."""

    @property
    def passive(self) -> bool:
        """Can be chosen."""
        return False

    @property
    def sentence(self) -> str:
        """All of it in words."""
        return say(_CONTEXT, _Words.SPOKEN, who=self.who, text=self.text)

    @property
    def hint(self) -> str:
        """The whole, for a place where it is cut."""
        return self.sentence


class NoteBook:
    """The notes of one session. Give it every view; it reads what is new."""

    def __init__(self) -> None:
        self._session = ""
        self._read = 0
        self._moment = Moment(phase=Phase.PREPARATION)
        self._notes: list[NoteLine] = []

    def read(self, view: SeatView) -> bool:
        """Take in what has come since the last view; whether a note was among it."""
        if view.sight.session != self._session:
            self._session, self._read, self._notes = view.sight.session, 0, []
        before = len(self._notes)
        new, self._read = view.record[self._read :], len(view.record)
        for recorded in new:
            if isinstance(recorded.event, StageOpened):
                self._moment = recorded.event.moment
            elif is_note(recorded.event):
                self._notes.append(self._note(str(recorded.seq), recorded.event, view))
        return len(self._notes) > before

    @property
    def lines(self) -> tuple[NoteLine, ...]:
        """Newest first."""
        return tuple(reversed(self._notes))

    @property
    def received(self) -> int:
        """How many others have written."""
        return sum(not each.delegate.you for each in self._notes)

    def _note(self, key: str, event: Event, view: SeatView) -> NoteLine:
        assert isinstance(event, MessageSent | StanceDeclared)
        names, you = Names.seen(view.sight), view.sight.seat
        others = tuple(seat for seat in (event.by, *event.to) if seat != you)
        text = event.text if isinstance(event, MessageSent) else sentence(event, names)
        also = tuple(seat for seat in others if seat != event.by)
        words = _Words.TO if event.by == you else _Words.FROM_WITH if also else _Words.FROM
        return NoteLine(
            key=key,
            delegate=delegates_of(view.sight.scenario, you)[event.by],
            who=say(_CONTEXT, words, name=names.label(event.by), others=names.seats(also)),
            text=text,
            when=when(self._moment),
            others=others,
            secret=secret_of(event),
        )


def secret_of(event: MessageSent | StanceDeclared) -> Disclosure:
    """What a note would be if it came out."""
    if isinstance(event, MessageSent):
        letter = Letter(by=event.by, to=event.to, text=event.text)
        return Disclosure(what=LeakKind.MESSAGE, ref=event.id, letter=letter)
    confidence = Confidence(by=event.by, to=event.to, declaration=event.declarations[0])
    return Disclosure(what=LeakKind.CONFIDENCE, ref=confidence_ref(confidence), confidence=confidence)


def is_note(event: Event) -> bool:
    """Whether it was said to a few alone."""
    return isinstance(event, MessageSent) or (
        isinstance(event, StanceDeclared) and bool(event.to and event.declarations)
    )
