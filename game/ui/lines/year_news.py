"""What was heard since last year opened: capitals, the world, and who pressed one's own capital, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from game.minutes.names import Names
from game.minutes.sentences import sentence
from game.terms.events import (
    AmendmentClosed,
    CapitalAnswered,
    ContagionSpread,
    ConventionDenounced,
    DisputeClosed,
    DisputeRaised,
    EnteredIntoForce,
    Event,
    EventChoiceMade,
    EventDrawn,
    MemberExcluded,
    NeighbourPersuaded,
    RecordPublished,
    RequestAnswered,
    RequestUnanswered,
    RuleChanged,
    SanctionImposed,
    SanctionLifted,
    ShockPassed,
    ShockStruck,
    StageOpened,
    YearCounted,
)
from game.terms.ids import SeatId
from game.terms.views import SeatView
from game.ui.lines.table_events import choices, event_key
from game.ui.speaking import QT_TRANSLATE_NOOP, say

_CONTEXT = "YearNews"
_SINGLY = 2
"""So many of a kind are told one by one: capitals that said no, neighbours that pressed, equal answers to news."""
_WORLD = (ShockPassed, ShockStruck, EventDrawn, EventChoiceMade)
_CAPITALS = (CapitalAnswered, EnteredIntoForce, ContagionSpread)
_PRACTICE = (
    AmendmentClosed, ConventionDenounced, DisputeClosed, DisputeRaised, MemberExcluded, RecordPublished,
    RequestAnswered, RequestUnanswered, RuleChanged, SanctionImposed, SanctionLifted, YearCounted,
)  # fmt: skip


class _Words(StrEnum):
    NOES = QT_TRANSLATE_NOOP("YearNews", "The capitals of {names} did not ratify in year {year}.")
    CHOSE = QT_TRANSLATE_NOOP("YearNews", "On “{title}”, {names} answered: {label}.")
    SILENT = QT_TRANSLATE_NOOP("YearNews", "On “{title}”, {names} gave no answer in time, which came to this: {label}.")
    PRESSED = QT_TRANSLATE_NOOP("YearNews", "{names} pressed {you} to ratify.")


def news(view: SeatView) -> tuple[str, ...]:
    """While capitals decide."""
    return _told(view, (*_CAPITALS, *_WORLD))


def year_news(view: SeatView) -> tuple[str, ...]:
    """While the convention is practised."""
    return _told(view, (*_CAPITALS, *_WORLD, *_PRACTICE))


def _told(view: SeatView, kinds: tuple[type[Event], ...]) -> tuple[str, ...]:
    """Events of these kinds, and neighbours that pressed one's own capital, since last year opened.

    What waits for a choice is told where the choice is.
    """
    years = [place for place, each in enumerate(view.record) if _opens(each.event)]
    since = years[-2] if len(years) > 1 else years[0] if years else 0
    events = [each.event for each in view.record]
    you, names = view.sight.seat, Names.seen(view.sight).hearing(events)
    asked = {each.key for each in choices(view)}
    heard = [each for each in events[since:] if isinstance(each, kinds) or _presses(each, you)]
    heard = [each for each in heard if not isinstance(each, EventDrawn) or event_key(each.inject) not in asked]
    told, more = list[Event](), list[str]()
    for alike in _alike(heard):
        if len(alike) <= _SINGLY:
            told += alike
        else:
            more.append(_together(alike, names))
    return (*told_with_capitals([each for each in heard if each in told], you, names), *more)


def _alike(heard: Sequence[Event]) -> Iterator[list[Event]]:
    """Each event by itself, but those together that differ in who acted only: neighbours that press, equal answers."""
    groups: dict[tuple[object, ...], list[Event]] = {}
    for place, each in enumerate(heard):
        match each:
            case NeighbourPersuaded():
                key: tuple[object, ...] = (NeighbourPersuaded,)
            case EventChoiceMade(revealed=()):
                key = (each.inject, each.label, each.by_default)
            case _:
                key = (place,)
        groups.setdefault(key, []).append(each)
    yield from groups.values()


def _together(alike: Sequence[Event], names: Names) -> str:
    by = dict.fromkeys(each.by for each in alike if isinstance(each, NeighbourPersuaded | EventChoiceMade))
    first = alike[0]
    if isinstance(first, NeighbourPersuaded):
        return say(_CONTEXT, _Words.PRESSED, names=names.seats_first(by), you=names.seat_within(first.to))
    assert isinstance(first, EventChoiceMade)
    words = _Words.SILENT if first.by_default else _Words.CHOSE
    title, label = names.injects.get(first.inject, ""), first.label.rstrip(".")
    return say(_CONTEXT, words, title=title, names=names.seats(by), label=label)


def _opens(event: object) -> bool:
    return isinstance(event, StageOpened) and event.moment.year > 0


def _presses(event: object, you: SeatId) -> bool:
    return isinstance(event, NeighbourPersuaded) and event.to == you


def told_with_capitals(events: Sequence[Event], you: SeatId, names: Names) -> tuple[str, ...]:
    """Events in sentences; where many capitals of others said no, all of them in one."""
    noes = [each for each in events if isinstance(each, CapitalAnswered) and not each.ratified and each.by != you]
    if len(noes) <= _SINGLY:
        return tuple(sentence(each, names) for each in events)
    others = say(_CONTEXT, _Words.NOES, year=noes[0].year, names=names.seats(each.by for each in noes))
    return (*(sentence(each, names) for each in events if each not in noes), others)
