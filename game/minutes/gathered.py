"""What several did alike, told once: ``Aldmere, Brescal and Cindra joined the caucus …`` instead of three sentences."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any

from game.minutes.catalogue import say
from game.minutes.english.bargains import Deals
from game.minutes.english.caucuses import Groups
from game.minutes.english.cooperation import Helping
from game.minutes.english.deck import Deck
from game.minutes.english.home_front import Front
from game.minutes.english.practice import Practised
from game.minutes.names import Names
from game.minutes.pledges import pledge_words
from game.minutes.sentences import sentence
from game.terms import events as e
from game.terms.ids import SeatId
from game.terms.practice import SanctionStep, ShockKind

_LIKENESS: dict[type[e.Event], Callable[[Any], Hashable]] = {
    e.CaucusJoined: lambda each: each.caucus,
    e.PromiseMade: lambda each: (each.promise.to, each.promise.pledge, each.promise.caucus),
    e.NeighbourPersuaded: lambda each: each.to,
    e.ContactPointNamed: lambda each: None,
    e.SanctionImposed: lambda each: (each.step, each.against),
    e.SanctionLifted: lambda each: each.against,
    e.EventChoiceMade: lambda each: (each.inject, each.label, each.by_default),
    e.ShockStruck: lambda each: each.shock.kind if each.shock.kind is ShockKind.LEADERSHIP else each.shock,
}
"""What must be the same for two events of a kind to be told in one sentence."""


def gathered(events: Iterable[e.Event], names: Names) -> Iterator[str]:
    """Sentences in the order in which things first happened; the same sentence never twice."""
    alike: dict[Hashable, list[e.Event]] = {}
    for place, each in enumerate(events):
        likeness = _LIKENESS.get(type(each))
        key = place if likeness is None else (type(each), likeness(each))
        alike.setdefault(key, []).append(each)
    yield from dict.fromkeys(_told(each, names) for each in alike.values())


def _told(group: Sequence[e.Event], names: Names) -> str:
    who = tuple(dict.fromkeys(seat for each in group for seat in _actors(each)))
    return sentence(group[0], names) if len(who) < 2 else _together(group[-1], who, names)


def _actors(event: e.Event) -> tuple[SeatId, ...]:
    if isinstance(event, e.ShockStruck):
        return event.shock.struck
    if isinstance(event, e.PromiseMade):
        return (event.promise.by,)
    alike = (
        e.CaucusJoined, e.NeighbourPersuaded, e.ContactPointNamed, e.SanctionImposed, e.SanctionLifted,
        e.EventChoiceMade,
    )  # fmt: skip
    return (event.by,) if isinstance(event, alike) else ()


def _together(last: e.Event, who: tuple[SeatId, ...], names: Names) -> str:
    """One sentence for all of them, in the words of the last, who knows of the others."""
    first = names.seats_first(who)
    match last:
        case e.CaucusJoined():
            members = names.seats(last.group.members)
            return say(Groups.JOINED, who=first, caucus=names.caucus(last.caucus), members=members)
        case e.PromiseMade():
            return _promised(last, who, names)
        case e.NeighbourPersuaded():
            return say(Front.PERSUADED, who=first, whom=names.seat_within(last.to))
        case e.ContactPointNamed():
            return say(Helping.CONTACT_POINTS, who=first)
        case e.SanctionImposed():
            suspended = last.step is SanctionStep.SUSPENSION
            key = Practised.SUSPENSION_TOGETHER if suspended else Practised[last.step.name]
            return say(key, who=first, whom=names.seat_within(last.against))
        case e.SanctionLifted():
            return say(Practised.LIFTED_TOGETHER, who=first, whom=names.seat_within(last.against))
        case e.EventChoiceMade():
            return _answered(last, who, names)
        case e.ShockStruck() if last.shock.kind is ShockKind.LEADERSHIP:
            return say(Practised.LEADERSHIP, who=first, count=len(who))
        case _:
            return sentence(last, names)


def _promised(last: e.PromiseMade, who: tuple[SeatId, ...], names: Names) -> str:
    made = last.promise
    key = Deals.PROMISED if made.to else Deals.PROMISED_ALL
    speaking = names.speaking(who, made.caucus)
    return say(key, who=speaking, whom=names.seats(made.to), pledge=pledge_words(made.pledge, names))


def _answered(last: e.EventChoiceMade, who: tuple[SeatId, ...], names: Names) -> str:
    key = Deck.SILENT if last.by_default else Deck.CHOSE
    title = names.injects.get(last.inject, say(Deck.SOMETHING))
    return say(key, title=title, who=names.seats(who), label=last.label.rstrip("."))
