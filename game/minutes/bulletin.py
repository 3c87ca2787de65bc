"""The daily summary: what was agreed, what moved, who blocked, what was bargained, as a reporter tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from game.minutes.catalogue import clause_list, say
from game.minutes.english.bulletin import Daily
from game.minutes.gathered import gathered
from game.minutes.names import Names
from game.terms.events import (
    ArrangementConcluded,
    BracketLifted,
    BracketReopened,
    CaucusEnded,
    CaucusJoined,
    CaucusLeft,
    ContactPointNamed,
    Event,
    EventChoiceMade,
    EventDrawn,
    GuestSpoke,
    HelpGiven,
    InformalsConvened,
    Leaked,
    PackageBroken,
    PackageConcluded,
    PackageDeclined,
    PackageLapsed,
    PackageWithdrawn,
    ProjectStarted,
    PromiseBroken,
    QuestionClosed,
    Returned,
    SeatHandedOver,
    StanceDeclared,
    ThreatCarriedOut,
    ThreatDropped,
    ThreatLapsed,
    Undone,
    WalkedOut,
)
from game.terms.ids import PackageId, SeatId
from game.terms.standing import QuestionKind, Stance
from game.terms.text import Choice

FEW = 3
"""So many provisions, or movements, are told one by one."""

E = TypeVar("E", bound=Event)


def bulletin(events: Sequence[Event], names: Names, movements: Iterable[str] = ()) -> tuple[str, ...]:
    """The sentences of a day's summary; ``movements`` are sentences on the readings, put last."""
    return (*news(events, names), *movements) or (say(Daily.QUIET),)


def news(events: Sequence[Event], names: Names) -> tuple[str, ...]:
    """The same without the readings; nothing where there is nothing to tell."""
    heard = names.hearing(events)
    return (
        *_agreed(events, heard),
        *_reopened(events, heard),
        *_blocked(events, heard),
        *_came_out(events, heard),
        *_bargained(events, heard),
        *_broken(events, heard),
        *_notable(events, heard),
    )


def _of(events: Sequence[Event], kind: type[E]) -> list[E]:
    return [each for each in events if isinstance(each, kind)]


def _agreed(events: Sequence[Event], names: Names) -> Iterator[str]:
    votes = any(each.question.kind is QuestionKind.SEPARATE_VOTE for each in _of(events, QuestionClosed))
    lifted = [each.choice for each in _of(events, BracketLifted)]
    if not lifted:
        if _of(events, QuestionClosed) and not votes:
            yield say(Daily.NOTHING_AGREED)
    elif votes:
        yield say(Daily.CARRIED, choices=names.choices(lifted))
    elif len(lifted) <= FEW:
        yield say(Daily.AGREED, choices=names.choices(lifted))
    else:
        yield say(Daily.AGREED_MANY, count=len(lifted), places=names.places(each.bracket for each in lifted))


def _reopened(events: Sequence[Event], names: Names) -> Iterator[str]:
    reopened = _of(events, BracketReopened)
    for who in dict.fromkeys(each.by for each in reopened):
        places = names.places(each.bracket for each in reopened if each.by == who)
        yield say(Daily.REOPENED, who=names.seat(who), places=places)


def _blocked(events: Sequence[Event], names: Names) -> Iterator[str]:
    """One sentence for each set of objectors, those who blocked most first."""
    together: dict[tuple[SeatId, ...], list[Choice]] = {}
    for closed in _of(events, QuestionClosed):
        for verdict in closed.verdicts:
            if not verdict.carried and verdict.item.choice and closed.question.kind is QuestionKind.NO_OBJECTION:
                choices = together.setdefault(verdict.against, [])
                if verdict.item.choice not in choices:
                    choices.append(verdict.item.choice)
    for who, choices in sorted(together.items(), key=lambda each: -len(each[1]))[:FEW]:
        if not who:
            continue
        if len(choices) <= FEW:
            yield say(Daily.BLOCKED, who=names.seats_first(who, 4), choices=names.choices(choices))
        else:
            places = names.places(each.bracket for each in choices)
            yield say(Daily.BLOCKED_MANY, count=len(choices), who=names.seats_first(who, 4), places=places)


def _came_out(events: Sequence[Event], names: Names) -> Iterator[str]:
    """The wordings on which most delegations newly took a side in public."""
    sides: dict[Choice, dict[SeatId, Stance]] = {}
    for each in _of(events, StanceDeclared):
        for declaration in each.declarations if not each.to else ():
            if declaration.stance in (Stance.SUPPORT, Stance.OPPOSE):
                sides.setdefault(declaration.choice, {})[each.by] = declaration.stance
    together: dict[tuple[tuple[SeatId, Stance], ...], list[Choice]] = {}
    for choice, taken in sorted(sides.items(), key=lambda each: -_weight(each[0], each[1], names))[:FEW]:
        together.setdefault(tuple(taken.items()), []).append(choice)
    for told, choices in together.items():
        yield from _side(choices, dict(told), names)


def _weight(choice: Choice, taken: dict[SeatId, Stance], names: Names) -> int:
    """Those who took a side, whole articles counting twice as much as words within them."""
    return len(taken) * (1 if names.inline_name(choice.bracket) else 2)


def _side(choices: list[Choice], taken: dict[SeatId, Stance], names: Names) -> Iterator[str]:
    """Those who are all on one side of several wordings in one sentence."""
    for_ = [seat for seat, stance in taken.items() if stance is Stance.SUPPORT]
    against = [seat for seat, stance in taken.items() if stance is Stance.OPPOSE]
    if for_ and against:
        for choice in choices:
            worded = names.choice(choice)
            yield say(Daily.SPLIT, choice=worded, for_=names.seats(for_, 4), against=names.seats(against, 4))
    elif for_:
        yield say(Daily.CAME_OUT_FOR, who=names.seats_first(for_, 5), choice=names.choices(choices))
    else:
        yield say(Daily.CAME_OUT_AGAINST, who=names.seats_first(against, 5), choice=names.choices(choices))


def _bargained(events: Sequence[Event], names: Names) -> Iterator[str]:
    concluded = [each.package for each in _of(events, PackageConcluded)]
    if concluded:
        yield say(Daily.CONCLUDED, count=len(concluded), deals=deals_named(concluded, names))
    ends = (PackageDeclined, PackageLapsed, PackageWithdrawn)
    lost = {each.package for each in events if isinstance(each, ends)} - set(concluded)
    if lost:
        yield say(Daily.FELL_THROUGH, count=len(lost))


def deals_named(packages: Iterable[PackageId], names: Names) -> str:
    """Packages by their parties and articles, in a row."""
    return clause_list(_deal(each, names) for each in packages)


def _deal(package: PackageId, names: Names) -> str:
    known = names.packages.get(package)
    if known is None:
        return names.package(package)
    parties = names.seats(known.parties)
    articles = names.articles(each.choice.bracket for each in known.undertakings)
    return say(Daily.DEAL, parties=parties, articles=articles) if articles else say(Daily.DEAL_BARE, parties=parties)


NOTABLE: tuple[type[Event], ...] = (
    EventDrawn,
    EventChoiceMade,
    HelpGiven,
    InformalsConvened,
    GuestSpoke,
    Undone,
    SeatHandedOver,
    Leaked,
    WalkedOut,
    Returned,
    ArrangementConcluded,
    ProjectStarted,
    ContactPointNamed,
    CaucusJoined,
    CaucusLeft,
    CaucusEnded,
    ThreatCarriedOut,
    ThreatDropped,
    ThreatLapsed,
)
"""Told in the day's summary as they are told when they happen."""


def _notable(events: Sequence[Event], names: Names) -> Iterator[str]:
    yield from gathered([each for each in events if isinstance(each, NOTABLE)], names)


def _broken(events: Sequence[Event], names: Names) -> Iterator[str]:
    seen: dict[SeatId, dict[SeatId, None]] = {}
    for each in events:
        if isinstance(each, PackageBroken):
            seen.setdefault(each.by, {}).update(dict.fromkeys(each.towards))
        elif isinstance(each, PromiseBroken):
            seen.setdefault(each.by, {}).update(dict.fromkeys(each.to))
    for who, whom in seen.items():
        yield say(Daily.BROKE_WORD, who=names.seat(who), whom=names.seats(whom, 4) or names.everybody)
