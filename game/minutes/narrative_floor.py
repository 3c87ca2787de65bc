"""The tale of the opening and of the sittings: speeches, bargains told as stories, and the bulletin of the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.minutes.bulletin import news
from game.minutes.catalogue import say
from game.minutes.english.narrative import Tale
from game.minutes.names import Names
from game.minutes.narrative_deals import deals
from game.minutes.narrative_promises import promises
from game.minutes.passages import Passage, paragraph, prose, quote
from game.minutes.sentences import sentence
from game.minutes.speeches import Spoken, opening_words, speech
from game.minutes.voice import Voice
from game.terms.actions import Tag
from game.terms.events import (
    ChairTextTabled,
    Event,
    PackageBroken,
    PackageConcluded,
    PackageDeclined,
    PackageLapsed,
    PackageWithdrawn,
    PromiseBroken,
    QuestionClosed,
    Recorded,
    SessionOpened,
    StatementMade,
    WordingTabled,
)
from game.terms.ids import CHAIR, PackageId, SeatId
from game.terms.standing import QuestionKind
from game.terms.text import Choice

FULL_QUOTES = 5
"""So many general statements are given word for word."""
FEW_WORDINGS = 2
FEW_TABLING = 3
"""Where more delegations than this table something, they are named together."""
MOST_OBJECTIONS = 2
"""So many objections of a stage are given in the words of those who objected."""

_TOLD_AS_STORIES: tuple[type[Event], ...] = (
    PackageBroken,
    PackageConcluded,
    PackageDeclined,
    PackageLapsed,
    PackageWithdrawn,
)


def opened(events: Sequence[Recorded], names: Names) -> Iterator[Passage]:
    """Who meets, about what."""
    if any(isinstance(each.event, SessionOpened) for each in events):
        opened_with = next(each.event for each in events if isinstance(each.event, SessionOpened))
        around = say(Tale.AROUND_THE_TABLE, delegations=names.seats(names.scenario.states))
        yield from prose(names.scenario.synopsis)
        yield from paragraph(sentence(opened_with, names), around)


def statements(events: Sequence[Recorded], names: Names) -> Iterator[Passage]:
    """General statements: the chair's words, a few delegations' word for word, the rest by name."""
    opening = opening_words(CHAIR, names)
    yield from quote(Spoken(by=CHAIR, text=opening) if opening else None, names)
    spoken = [each.event for each in events if isinstance(each.event, StatementMade)]
    quoted = _voices(spoken, names)
    for each in quoted:
        yield from quote(speech(each, names, 0), names)
    others = dict.fromkeys(each.by for each in spoken if each not in quoted and each.by != CHAIR)
    others = dict.fromkeys(seat for seat in others if seat not in {each.by for each in quoted})
    if others:
        yield from prose(say(Tale.SPOKE_TOO, who=names.seats_first(others)))
    yield from _day(events, names)


def _voices(spoken: list[StatementMade], names: Names) -> list[StatementMade]:
    """One statement for each part played at the conference first, then others in the order they were made."""
    first_of_role: dict[str, StatementMade] = {}
    for each in spoken:
        known = names.delegations.get(each.by)
        if known and (each.text.strip() or each.tag is Tag.OPENING):
            first_of_role.setdefault(known.role, each)
    chosen = list(first_of_role.values())
    chosen += [each for each in spoken if each not in chosen and each.text.strip()]
    wanted = chosen[:FULL_QUOTES]
    return [each for each in spoken if each in wanted]


def sitting(
    events: Sequence[Recorded], names: Names, voice: Voice, offered: frozenset[PackageId] | None
) -> Iterator[Passage]:
    """One round: what was tabled, the packages as stories, promises, objections in their own words, the bulletin.

    ``offered`` = packages whose offer was told before; ``None`` for the bulletin without stories and speeches.
    """
    full = offered is not None
    yield from paragraph(*_tabled(events, names))
    if offered is not None:
        yield from _heard(events, names)
        yield from deals(events, names, voice, offered)
        yield from _objections(events, names, voice)
    yield from promises(events, names)
    yield from _day(events, names, PromiseBroken, *(_TOLD_AS_STORIES if full else ()))


def _day(events: Sequence[Recorded], names: Names, *apart: type) -> Iterator[Passage]:
    """The news of the stage, without what is told apart."""
    yield from paragraph(*news([each.event for each in events if not isinstance(each.event, apart)], names))


def _heard(events: Sequence[Recorded], names: Names) -> Iterator[Passage]:
    for each in events:
        if isinstance(each.event, StatementMade):
            yield from quote(speech(each.event, names, 0), names)


def _tabled(events: Sequence[Recorded], names: Names) -> Iterator[str]:
    """Wordings brought to the table, gathered by who brought them."""
    wordings: dict[SeatId, list[Choice]] = {}
    for each in events:
        if isinstance(each.event, WordingTabled):
            wordings.setdefault(each.event.by, []).append(each.event.choice)
        elif isinstance(each.event, ChairTextTabled):
            yield _chair_text(each.event, names)
    if len(wordings) > FEW_TABLING:
        places = dict.fromkeys(choice.bracket for choices in wordings.values() for choice in choices)
        yield say(Tale.TABLED_BY_MANY, who=names.seats_first(wordings), places=names.places(places))
        return
    for by, choices in wordings.items():
        if len(choices) <= FEW_WORDINGS:
            yield say(Tale.TABLED, who=names.seat(by), choices=names.choices(choices))
        else:
            yield say(Tale.TABLED_MANY, who=names.seat(by), places=names.places(each.bracket for each in choices))


def _chair_text(event: ChairTextTabled, names: Names) -> str:
    if event.by != CHAIR or len(event.choices) <= FEW_WORDINGS:
        return sentence(event, names)
    return say(Tale.CHAIR_TEXT, places=names.places(each.bracket for each in event.choices))


def _objections(events: Sequence[Recorded], names: Names, voice: Voice) -> Iterator[Passage]:
    """A few of those who stood in the way, in their own words."""
    spoken: list[Spoken] = []
    for each in events:
        if not isinstance(each.event, QuestionClosed) or each.event.question.kind is not QuestionKind.NO_OBJECTION:
            continue
        refused = [verdict for verdict in each.event.verdicts if verdict.against and verdict.item.choice]
        for who in dict.fromkeys(verdict.against[0] for verdict in refused):
            choices = [verdict.item.choice for verdict in refused if verdict.against[0] == who and verdict.item.choice]
            if len(choices) <= FEW_WORDINGS and who not in {one.by for one in spoken}:
                said = voice.objection(who, choices, each.seq, names)
                spoken += [said] if said is not None else []
    for one in spoken[:MOST_OBJECTIONS]:
        yield from quote(one, names)
