"""The closing summary: who got what, who ratified and who did not and what is known of why, and what is likely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.minutes import movements
from game.minutes.binding import binding, likeness
from game.minutes.catalogue import number, plain, say
from game.minutes.english.summary import Closing
from game.minutes.figures import likely_count, likely_per_cent, per_cent, times
from game.minutes.movements import Assessed, Explain
from game.minutes.names import Names
from game.minutes.sentences_home import ENDINGS
from game.minutes.treaty import with_stance
from game.minutes.why import sentence as reason_words
from game.terms.by_seat import Keyed
from game.terms.events import (
    CapitalAnswered,
    Event,
    PromiseBroken,
    PromiseKept,
    WordingTabled,
)
from game.terms.ids import AlternativeId, BracketId, SeatId
from game.terms.readings import Interval, Outlook, ReadingKind, ReadingOf
from game.terms.standing import BracketStanding, Stance
from game.terms.text import Choice
from game.terms.views import Sight

CERTAIN = 1000
"""Per mille."""


def closing(sight: Sight, record: Sequence[Event], explain: Explain | None = None) -> tuple[str, ...]:
    """The whole summary of a finished conference, paragraph by paragraph."""
    names = Names.seen(sight).hearing(record)
    ending = (say(ENDINGS[sight.ending]),) if sight.ending else ()
    if sight.adopted is None:
        return (*ending, *promises(record, names))
    return (
        *ending,
        *who_got_what(sight, record, names),
        *promises(record, names),
        binding(sight.scenario.convention, sight.adopted),
        *likeness(sight.scenario.convention, sight.adopted, names),
        force(sight),
        *ratifications(sight, record, names, explain),
    )


def who_got_what(sight: Sight, record: Sequence[Event], names: Names) -> tuple[str, ...]:
    """For every delegation: where words that it tabled stand, and where what it had opposed does."""
    adopted = sight.adopted or Keyed()
    own = _authors(adopted, record, names)
    return tuple(
        _got(seat, own.get(seat, []), _opposed(seat, adopted, sight.brackets), names) for seat in sight.scenario.states
    )


def _authors(
    adopted: Keyed[BracketId, AlternativeId], record: Sequence[Event], names: Names
) -> dict[SeatId, list[BracketId]]:
    """Where each seat's wording stands: what the scenario says it tabled, and what it tabled in the room."""
    made: dict[SeatId, dict[BracketId, None]] = {}
    for place, alternative in adopted.items():
        known = names.wording(Choice(bracket=place, alternative=alternative))
        for seat in known.tabled_by if known else ():
            made.setdefault(seat, {})[place] = None
    for event in record:
        if isinstance(event, WordingTabled) and adopted.get(event.choice.bracket) == event.choice.alternative:
            made.setdefault(event.by, {})[event.choice.bracket] = None
    return {seat: list(places) for seat, places in made.items()}


def _opposed(
    seat: SeatId, adopted: Keyed[BracketId, AlternativeId], brackets: Keyed[BracketId, BracketStanding]
) -> list[BracketId]:
    standing = ((place, brackets.get(place), alternative) for place, alternative in adopted.items())
    return [
        place for place, now, alternative in standing if now and seat in with_stance(now, alternative, Stance.OPPOSE)
    ]


def _got(seat: SeatId, own: list[BracketId], opposed: list[BracketId], names: Names) -> str:
    if own:
        key = Closing.OWN_AND_OPPOSED if opposed else Closing.OWN
    else:
        key = Closing.OWN_NOWHERE_AND_OPPOSED if opposed else Closing.OWN_NOWHERE
    return say(key, who=names.seat(seat), own=names.articles(own), opposed=names.articles(opposed))


def promises(record: Sequence[Event], names: Names) -> tuple[str, ...]:
    """How many promises were kept, and who broke theirs."""
    kept = [each.by for each in record if isinstance(each, PromiseKept)]
    broken = [each.by for each in record if isinstance(each, PromiseBroken)]
    told = []
    if kept:
        told.append(say(Closing.PROMISES_KEPT, count=len(kept), who=names.seats(dict.fromkeys(kept))))
    if broken:
        told.append(say(Closing.PROMISES_BROKEN, count=len(broken), who=names.seats(dict.fromkeys(broken))))
    return tuple(told)


def force(sight: Sight) -> str:
    """Whether the convention binds anybody."""
    have, needed = len(sight.parties), number(sight.needed)
    if sight.adopted is None:
        return say(Closing.NO_TEXT)
    if sight.in_force is None:
        return say(Closing.NOT_IN_FORCE, count=have, needed=needed)
    return say(Closing.IN_FORCE, year=sight.in_force, count=have, needed=needed)


def ratifications(
    sight: Sight, record: Sequence[Event], names: Names, explain: Explain | None = None
) -> tuple[str, ...]:
    """Who ratified, year by year, and why the others did not, as far as this seat may know."""
    years = sorted(set(sight.parties.values()))
    joined = [
        say(Closing.RATIFIED_IN, year=year, who=names.seats_first(s for s, y in sight.parties.items() if y == year))
        for year in years
    ]
    outside = [seat for seat in sight.scenario.states if seat not in sight.parties]
    absent = (_why_not(seat, sight, record, names, explain) for seat in outside)
    return (*(joined or [say(Closing.NOBODY_RATIFIED)]), *absent)


def _why_not(seat: SeatId, sight: Sight, record: Sequence[Event], names: Names, explain: Explain | None) -> str:
    who = names.seat(seat)
    if seat in sight.withheld and seat not in sight.submitted:
        return say(Closing.WITHHELD, who=who)
    if seat not in sight.submitted:
        return say(Closing.NOT_SUBMITTED if seat in sight.signed else Closing.NOT_SIGNED, who=who)
    refused = [each for each in record if isinstance(each, CapitalAnswered) and each.by == seat and not each.ratified]
    if not refused:
        return say(Closing.UNANSWERED, who=who)
    actor = next((each.decisive for each in reversed(refused) if plain(each.decisive)), "")
    if actor:
        return say(Closing.REFUSED_ACTOR, who=who, times=times(len(refused)), actor=actor)
    reason = _against(seat, names, explain)
    key = Closing.REFUSED_FOR if reason else Closing.REFUSED
    return say(key, who=who, times=times(len(refused)), reason=reason)


def _against(seat: SeatId, names: Names, explain: Explain | None) -> str:
    """What weighed most against a ratification, in words; empty where it cannot be known or nothing did."""
    if explain is None:
        return ""
    parts = explain(ReadingOf(kind=ReadingKind.RATIFICATION, a=seat)).parts
    heaviest = min(parts, key=lambda each: each.amount, default=None)
    return reason_words(heaviest, names, ReadingKind.RATIFICATION) if heaviest and heaviest.amount < 0 else ""


def outlook_lines(outlook: Outlook, names: Names) -> tuple[str, ...]:
    """The forecast in words: the number of ratifications, entry into force year by year, each state; with its doubt."""
    key = Closing.OUTLOOK_ADOPTED if outlook.adopted else Closing.OUTLOOK_IF
    years = number(len(outlook.in_force_by_year))
    head = say(key, years=years, parties=likely_count(outlook.parties), needed=number(outlook.needed))
    adoption = () if outlook.adopted else (say(Closing.ADOPTION, likelihood=likely_per_cent(outlook.adoption)),)
    return (head, *adoption, *_force_by(outlook), *_states(outlook, names))


def _force_by(outlook: Outlook) -> Iterator[str]:
    """Entry into force by the first year in doubt, the middle one and the last."""
    likelihoods = outlook.in_force_by_year
    sure = next((year for year, likely in enumerate(likelihoods, 1) if likely >= CERTAIN), None)
    doubtful = [year for year, likely in enumerate(likelihoods, 1) if 0 < likely < CERTAIN]
    if not doubtful:
        yield say(Closing.FORCE_SURE, year=sure) if sure else say(Closing.FORCE_NEVER)
        return
    for year in sorted({doubtful[0], doubtful[len(doubtful) // 2], doubtful[-1]}):
        yield say(Closing.FORCE_BY, year=year, likelihood=per_cent(likelihoods[year - 1]))


def _states(outlook: Outlook, names: Names) -> Iterator[str]:
    """Parties together, then everybody else by likelihood."""
    states: Sequence[tuple[SeatId, Interval]] = tuple(zip(names.scenario.states, outlook.ratifies, strict=True))
    bound = [seat for seat, likely in states if likely.low >= CERTAIN]
    if bound:
        yield say(Closing.PARTIES, count=len(bound), who=names.seats(bound))
    for seat, likely in sorted(states, key=lambda each: -each[1].value):
        if seat not in bound:
            yield say(Closing.STATE, who=names.seat(seat), likelihood=likely_per_cent(likely))


def readings_lines(before: Assessed, after: Assessed, names: Names) -> tuple[str, ...]:
    """How trust moved in the room, and the largest movements with the reason named."""
    return (movements.room_line(before.readings, after.readings), *movements.lines(before, after, names))


def readings_line(before: Assessed, after: Assessed, names: Names) -> str:
    """The single largest movement; how the room moved where nothing stands out."""
    room = movements.room_line(before.readings, after.readings)
    return next(movements.lines(before, after, names, at_most=1), room)
