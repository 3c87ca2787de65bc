"""Packages told as stories: who offered what to whom, what was answered, and how it ended within the stage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.minutes.bulletin import deals_named
from game.minutes.catalogue import say
from game.minutes.english.narrative import Tale
from game.minutes.names import Names
from game.minutes.passages import Passage, prose, quote
from game.minutes.sentences import sentence
from game.minutes.voice import Voice
from game.terms.bargains import Package
from game.terms.events import (
    Event,
    PackageBroken,
    PackageConcluded,
    PackageDeclined,
    PackageLapsed,
    PackageOffered,
    PackageWithdrawn,
    Recorded,
)
from game.terms.ids import PackageId

MOST_STORIES = 4
"""So many packages of one stage are told in full; the rest are counted."""
MOST_QUOTES = 2


def deals(
    events: Sequence[Recorded], names: Names, voice: Voice, told_before: frozenset[PackageId]
) -> Iterator[Passage]:
    """The packages of one stage: stories of those offered in it, then those that were offered before or in private."""
    offered = [each for each in events if isinstance(each.event, PackageOffered)]
    after = {package.id: _sequel(package, events) for package in _packages(offered)}
    ranked = sorted(offered, key=lambda each: not _concluded(each, after))
    told = [each for each in offered if each in ranked[:MOST_STORIES]]
    for at, each in enumerate(told):
        if at < MOST_QUOTES:
            yield from quote(voice.speech(each, names), names)
        yield from _story(each.event, after, names)
    untold = len(offered) - len(told)
    if untold:
        yield from prose(say(Tale.MANY_OFFERS, count=untold))
    here = frozenset(package.id for package in _packages(offered))
    late = [each for each in events if isinstance(each.event, PackageConcluded) and each.event.package not in here]
    for at, each in enumerate(late[:MOST_STORIES]):
        yield from _late(each, names, voice, told_before, quoted=at < MOST_QUOTES)
    more = [each.event.package for each in late[MOST_STORIES:] if isinstance(each.event, PackageConcluded)]
    if more:
        yield from prose(say(Tale.MORE_CONCLUDED, count=len(more), deals=deals_named(more, names)))
    yield from prose(*(sentence(each.event, names) for each in events if isinstance(each.event, PackageBroken)))


def _packages(offered: Sequence[Recorded]) -> list[Package]:
    return [each.event.package for each in offered if isinstance(each.event, PackageOffered)]


def _concluded(offered: Recorded, after: dict[PackageId, list[Event]]) -> bool:
    event = offered.event
    return isinstance(event, PackageOffered) and any(
        isinstance(each, PackageConcluded) for each in after[event.package.id]
    )


def _sequel(package: Package, events: Sequence[Recorded]) -> list[Event]:
    """What became of a package within the stage, in order."""
    ends = (PackageConcluded, PackageDeclined, PackageLapsed, PackageWithdrawn)
    made: list[Event] = []
    for each in events:
        event = each.event
        ended = isinstance(event, ends) and event.package == package.id
        if ended or (isinstance(event, PackageOffered) and event.package.counters == package.id):
            made.append(event)
    return made


def _story(event: Event, after: dict[PackageId, list[Event]], names: Names) -> Iterator[Passage]:
    if not isinstance(event, PackageOffered):
        return
    package = event.package
    yield from prose(_ending(package, sentence(event, names), after[package.id], names))


def _ending(package: Package, told: str, ends: list[Event], names: Names) -> str:
    if any(isinstance(each, PackageConcluded) for each in ends):
        others = [each for each in package.parties if each != package.by]
        key = Tale.STORY_ACCEPTED if others else Tale.STORY_CONCLUDED
        return say(key, offer=told, who=names.seats_first(others))
    counter = next((each for each in ends if isinstance(each, PackageOffered)), None)
    if counter:
        return say(Tale.STORY_COUNTERED, offer=told, who=names.seat(counter.package.by))
    declined = [each.by for each in ends if isinstance(each, PackageDeclined)]
    if declined:
        return say(Tale.STORY_DECLINED, offer=told, who=names.seats_first(declined))
    if any(isinstance(each, PackageWithdrawn) for each in ends):
        return say(Tale.STORY_WITHDRAWN, offer=told)
    lapsed = any(isinstance(each, PackageLapsed) for each in ends)
    return say(Tale.STORY_LAPSED if lapsed else Tale.STORY_OPEN, offer=told)


def _late(
    recorded: Recorded, names: Names, voice: Voice, told_before: frozenset[PackageId], *, quoted: bool
) -> Iterator[Passage]:
    """A package concluded now: told briefly where its offer was told, whole where it was made in private."""
    event = recorded.event
    assert isinstance(event, PackageConcluded)
    package = names.packages.get(event.package)
    if package is None or event.package not in told_before:
        if package and quoted:
            yield from quote(voice.offer(package, recorded.seq, names), names)
        yield from prose(sentence(event, names))
        return
    parties, author = names.seats_first(package.parties), names.seat_within(package.by)
    places = [each.choice.bracket for each in package.undertakings]
    key = Tale.CONCLUDED_NOW if places else Tale.CONCLUDED_NOW_BARE
    yield from prose(say(key, parties=parties, author=author, articles=names.articles(places)))
