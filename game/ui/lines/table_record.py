"""The record as lines, newest first: built once per event and kept, so that a long one stays quick."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.floor import Floor
from game.minutes.names import Names
from game.minutes.sentences import sentence
from game.minutes.speeches import speech
from game.terms.bargains import Package, Promise
from game.terms.events import (
    AnswerGiven,
    BracketFell,
    BracketLifted,
    BracketReopened,
    CaucusFormed,
    ChairTextTabled,
    ClauseParked,
    Event,
    FloorGiven,
    InformalsConvened,
    MessageSent,
    PackageAccepted,
    PackageBroken,
    PackageConcluded,
    PackageDeclined,
    PackageLapsed,
    PackageOffered,
    PackageWithdrawn,
    PromiseBroken,
    PromiseKept,
    PromiseLapsed,
    PromiseMade,
    QuestionClosed,
    QuestionPut,
    ReadyDeclared,
    Recorded,
    SeatKind,
    SessionOpened,
    SittingExtended,
    StageOpened,
    StanceDeclared,
    StatementMade,
    WordingTabled,
)
from game.terms.ids import CHAIR, ClauseId, PackageId, SeatId
from game.terms.moments import Moment, Phase
from game.terms.views import SeatView
from game.ui.lines.delegates import delegates_of
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.theme.icons import Icon
from game.ui.widgets.record_list import RecordLine
from game.ui.widgets.seal_view import Delegate

_CONTEXT = "TableRecord"


class _Words(StrEnum):
    CHAIR = QT_TRANSLATE_NOOP("TableRecord", "Chair")
    YOU = QT_TRANSLATE_NOOP("TableRecord", "You")
    ROUND = QT_TRANSLATE_NOOP("TableRecord", "S{sitting} R{round}")
    OPENING = QT_TRANSLATE_NOOP("TableRecord", "Open")
    BETWEEN = QT_TRANSLATE_NOOP("TableRecord", "After S{sitting}")
    YEAR = QT_TRANSLATE_NOOP("TableRecord", "Y{year}")
    BY = QT_TRANSLATE_NOOP("TableRecord", "{sentence} ({person})")
    QUOTED = QT_TRANSLATE_NOOP("TableRecord", "{sentence} “{text}”")
    SPOKEN = QT_TRANSLATE_NOOP("TableRecord", "{sentence} {spoken}")


class Filter(StrEnum):
    """Which part of the record is shown."""

    ALL = "all"
    PROPOSALS = "proposals"
    PACKAGES = "packages"
    PROMISES = "promises"
    VOTES = "votes"
    ARTICLE = "article"


_PROPOSALS = (StanceDeclared, WordingTabled, ChairTextTabled, BracketReopened)
_PACKAGES = (
    PackageOffered,
    PackageAccepted,
    PackageDeclined,
    PackageWithdrawn,
    PackageLapsed,
    PackageConcluded,
    PackageBroken,
)
_PROMISES = (PromiseMade, PromiseKept, PromiseBroken, PromiseLapsed)
_VOTES = (QuestionPut, AnswerGiven, QuestionClosed, BracketLifted, BracketFell)
SLICE = 4
"""Events worded at one go: one that speaks of thirty wordings takes some 15 ms."""
_UNSAID = (SessionOpened, ReadyDeclared)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    line: RecordLine
    filters: frozenset[Filter]
    articles: frozenset[ClauseId]


class RecordBook:
    """The lines of one session's record, in the order it happened. Give it every view; it reads what is new."""

    def __init__(self) -> None:
        self._session = ""
        self._read = 0
        self._names: Names | None = None
        self._moment = Moment(phase=Phase.PREPARATION)
        self._entries: list[_Entry] = []
        self._floor = Floor()

    def read(self, view: SeatView, most: int = SLICE) -> bool:
        """Take in the oldest ``most`` of the events not yet read; whether there were any."""
        if view.sight.session != self._session:
            self._session, self._read, self._entries, self._names = view.sight.session, 0, [], None
            self._floor = Floor()
        new = view.record[self._read : self._read + most]
        if not new:
            return False
        self._read += len(new)
        base = self._names or Names.of(view.sight.scenario)
        names = self._names = base.hearing(each.event for each in new)
        delegates = delegates_of(view.sight.scenario, view.sight.seat)
        for recorded in new:
            self._take_in(recorded, names, delegates, self._spoken(recorded, names, view))
        return True

    def _spoken(self, recorded: Recorded, names: Names, view: SeatView) -> str:
        """What an artificial delegation says beside what it does; a person speaks for itself, a statement is quoted."""
        said = speech(recorded.event, names, recorded.seq, self._floor)
        seating = view.sight.seating
        if said is None or isinstance(recorded.event, StatementMade) or said.by not in seating:
            return ""
        return said.text if seating[said.by].kind is SeatKind.AI else ""

    def lines(self, which: Filter, about: ClauseId) -> tuple[RecordLine, ...]:
        """What a filter leaves, newest first."""
        if which is Filter.ARTICLE:
            kept = (each.line for each in reversed(self._entries) if about in each.articles)
        else:
            kept = (each.line for each in reversed(self._entries) if which in each.filters)
        return tuple(kept)

    def _take_in(self, recorded: Recorded, names: Names, delegates: dict[SeatId, Delegate], spoken: str) -> None:
        event = recorded.event
        if isinstance(event, StageOpened):
            self._moment = event.moment
        if isinstance(event, _UNSAID):
            return
        line = _line(recorded, names, delegates, when(self._moment), spoken)
        self._entries.append(_Entry(line=line, filters=_filters(event), articles=articles_of(event, names)))


def _line(recorded: Recorded, names: Names, delegates: dict[SeatId, Delegate], when: str, spoken: str) -> RecordLine:
    event = recorded.event
    said = _said(event, names)
    by = actor_of(event, names)
    who = say(_CONTEXT, _Words.CHAIR) if by == CHAIR else _named(delegates[by]) if by in delegates else ""
    person = recorded.person
    opening = f"{names.seat(by)} " if by is not None else ""
    whole = say(_CONTEXT, _Words.BY, sentence=said, person=person) if person else said
    return RecordLine(
        key=str(recorded.seq),
        when=when,
        who=person or who,
        delegate=delegates.get(by) if by is not None else None,
        icon=_icon(event),
        what=said.removeprefix(opening),
        spoken=spoken,
        sentence=say(_CONTEXT, _Words.SPOKEN, sentence=whole, spoken=spoken) if spoken else whole,
    )


def _named(delegate: Delegate) -> str:
    return say(_CONTEXT, _Words.YOU) if delegate.you else delegate.name


def _said(event: Event, names: Names) -> str:
    said = sentence(event, names)
    if isinstance(event, StatementMade | MessageSent) and _bare(event.text) not in _bare(said):
        return say(_CONTEXT, _Words.QUOTED, sentence=said, text=event.text)
    return said


def _bare(text: str) -> str:
    """Without quotation marks: those within a quotation are set as single ones."""
    return text.translate(_QUOTES)


_QUOTES = dict.fromkeys(map(ord, "“”‘’\"'"))


def when(moment: Moment) -> str:
    """The stage of an event, in a few letters."""
    match moment.phase:
        case Phase.SITTING:
            return say(_CONTEXT, _Words.ROUND, sitting=moment.sitting, round=moment.round)
        case Phase.INTERSESSION:
            return say(_CONTEXT, _Words.BETWEEN, sitting=moment.sitting)
        case Phase.HOME | Phase.REVIEW:
            return say(_CONTEXT, _Words.YEAR, year=moment.year)
        case Phase.PREPARATION | Phase.OPENING:
            return say(_CONTEXT, _Words.OPENING)
        case _:
            return ""


def actor_of(event: Event, names: Names) -> SeatId | None:
    """Who did it, where somebody did."""
    match event:
        case PackageOffered():
            return event.package.by
        case PromiseMade():
            return event.promise.by
        case ChairTextTabled():
            return event.by
        case CaucusFormed():
            return event.caucus.speaker
        case QuestionPut() | ClauseParked() | FloorGiven() | InformalsConvened() | SittingExtended():
            return CHAIR
        case PackageWithdrawn():
            known = names.packages.get(event.package)
            return known.by if known else None
        case _:
            by = getattr(event, "by", None)
            return SeatId(by) if isinstance(by, str) and by else None


_ICONS: dict[type, Icon] = {
    StageOpened: Icon.CLOCK,
    StatementMade: Icon.FLAG,
    MessageSent: Icon.NOTE,
    StanceDeclared: Icon.HAND,
    WordingTabled: Icon.BRACKET,
    ChairTextTabled: Icon.DOC,
    BracketLifted: Icon.CHECK,
    BracketReopened: Icon.UNDO,
    BracketFell: Icon.CROSS,
    PackageBroken: Icon.WARNING,
    PromiseBroken: Icon.WARNING,
}


def _icon(event: Event) -> Icon:
    if type(event) in _ICONS:
        return _ICONS[type(event)]
    if isinstance(event, _PACKAGES):
        return Icon.LINK
    if isinstance(event, _PROMISES):
        return Icon.PROMISE
    return Icon.BALLOT


def _filters(event: Event) -> frozenset[Filter]:
    kinds = (
        (Filter.PROPOSALS, _PROPOSALS),
        (Filter.PACKAGES, _PACKAGES),
        (Filter.PROMISES, _PROMISES),
        (Filter.VOTES, _VOTES),
    )
    found = {which for which, types in kinds if isinstance(event, types)}
    # Single answers stand with the votes; their outcome is said to all by the event that closes the question.
    return frozenset(found if isinstance(event, AnswerGiven) else {*found, Filter.ALL})


def articles_of(event: Event, names: Names) -> frozenset[ClauseId]:
    """The articles it is about."""
    return frozenset(ClauseId(place.partition(".")[0]) for place in _places(event, names))


def _places(event: Event, names: Names) -> list[str]:
    match event:
        case StanceDeclared():
            return [each.choice.bracket for each in event.declarations]
        case WordingTabled() | BracketLifted() | PackageBroken():
            return [event.choice.bracket]
        case ChairTextTabled():
            return [each.bracket for each in event.choices]
        case BracketReopened() | BracketFell():
            return [event.bracket]
        case QuestionPut() | QuestionClosed():
            return [each.choice.bracket for each in event.question.items if each.choice]
        case PackageOffered():
            return _package_places(event.package)
        case PackageAccepted() | PackageDeclined() | PackageWithdrawn() | PackageLapsed() | PackageConcluded():
            return _package_places(names.packages.get(PackageId(event.package)))
        case PromiseMade():
            return _promise_places(event.promise)
        case PromiseKept() | PromiseBroken() | PromiseLapsed():
            return _promise_places(names.promises.get(event.promise))
        case _:
            return []


def _package_places(package: Package | None) -> list[str]:
    return [each.choice.bracket for each in package.undertakings] if package else []


def _promise_places(promise: Promise | None) -> list[str]:
    return [promise.pledge.choice.bracket] if promise and promise.pledge.choice else []
