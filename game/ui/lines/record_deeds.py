"""What can be done about an event of the record: go to its article, write to whoever did it, let it be known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.names import Names
from game.terms.actions import Move
from game.terms.events import Event, MessageSent, PackageOffered, StanceDeclared
from game.terms.events_arrangements import ArrangementOffered
from game.terms.events_threats import ThreatMade
from game.terms.ids import OFFICES, ClauseId, SeatId
from game.terms.leaks import Disclosure, LeakKind
from game.terms.views import SeatView
from game.ui.lines.secrets import secrets
from game.ui.lines.stage import permission
from game.ui.lines.table_notes import is_note, secret_of
from game.ui.lines.table_reasons import reason
from game.ui.lines.table_record import actor_of, articles_of
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.phrase import Choice

_CONTEXT = "RecordDeeds"


class _Words(StrEnum):
    GO_TO = QT_TRANSLATE_NOOP("RecordDeeds", "Go to {article}")
    WRITE = QT_TRANSLATE_NOOP("RecordDeeds", "Write to {name}")
    LEAK = QT_TRANSLATE_NOOP("RecordDeeds", "Let everybody know of it")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDeed:
    """One of the things to do, and what it is about."""

    choice: Choice
    clause: ClauseId | None = None
    write_to: SeatId | None = None
    secret: Disclosure | None = None


def record_deeds(view: SeatView, key: str) -> tuple[RecordDeed, ...]:
    """What can be done about the event of that line; what cannot be done now says why."""
    event = next((each.event for each in view.record if str(each.seq) == key), None)
    if event is None:
        return ()
    names = Names.seen(view.sight)
    found = [
        RecordDeed(choice=_choice(f"go {each}", say(_CONTEXT, _Words.GO_TO, article=names.article(each))), clause=each)
        for each in sorted(articles_of(event, names))
    ]
    by = actor_of(event, names)
    if by is not None and by != view.sight.seat and by not in OFFICES:
        words = say(_CONTEXT, _Words.WRITE, name=names.seat_within(by))
        found.append(RecordDeed(choice=_choice("write", words, _refusal(view, Move.MESSAGE)), write_to=by))
    secret = _secret(view, event)
    if secret is not None:
        words = say(_CONTEXT, _Words.LEAK)
        found.append(RecordDeed(choice=_choice("leak", words, _refusal(view, Move.LEAK)), secret=secret))
    return tuple(found)


def _choice(key: str, words: str, refusal: str = "") -> Choice:
    return Choice(key=key, words=words, refusal=refusal)


def _refusal(view: SeatView, move: Move) -> str:
    permitted = permission(view.sight, move)
    return reason(permitted.refused if permitted else None, Names.of(view.sight.scenario), move)


def _secret(view: SeatView, event: Event) -> Disclosure | None:
    """What it would be if it came out; nothing where everybody knows."""
    if is_note(event):
        assert isinstance(event, MessageSent | StanceDeclared)
        return secret_of(event)
    known = {(each.what, each.ref): each for each in secrets(view.sight)}
    match event:
        case PackageOffered():
            return known.get((LeakKind.OFFER, event.package.id))
        case ThreatMade():
            return known.get((LeakKind.THREAT, event.threat.id))
        case ArrangementOffered():
            return known.get((LeakKind.ARRANGEMENT, event.arrangement.id))
        case _:
            return None
