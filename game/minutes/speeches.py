"""What a delegation says beside what it does: true to the act, in character, chosen by a number handed in.

Of several ways to say it, the one is chosen that repeats least of what was said before on this floor.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from game.minutes.besides import Stand, besides
from game.minutes.called import first_up, opened
from game.minutes.calling import aloud as aloud
from game.minutes.calling import package_ways, terms, ways
from game.minutes.catalogue import plain, say_each
from game.minutes.english.speeches import (
    Braking,
    Conducting,
    Cruising,
    Defending,
    Driving,
    Role,
    Saying,
)
from game.minutes.english.speeches_house import Anybody
from game.minutes.floor import Floor
from game.minutes.names import Names
from game.minutes.pledges import pledge_words
from game.minutes.speeches_chair import from_the_chair
from game.minutes.templates import Said, complete_table
from game.terms.actions import Tag
from game.terms.bargains import Package
from game.terms.events import (
    AnswerGiven,
    BracketReopened,
    Event,
    PackageAccepted,
    PackageDeclined,
    PackageOffered,
    PromiseMade,
    SignatureGiven,
    StatementMade,
    WordingTabled,
)
from game.terms.ids import CHAIR, PackageId, SeatId
from game.terms.standing import QuestionKind, Vote
from game.terms.text import Choice

_VOICES: dict[Role, type[Said]] = complete_table(
    Role,
    {
        Role.DRIVE: Driving,
        Role.CONDUCT: Conducting,
        Role.DEFEND: Defending,
        Role.BRAKE: Braking,
        Role.CRUISE: Cruising,
    },
)
_SAYINGS = {
    role: complete_table(Saying, {saying: (voice[saying.name], Anybody[saying.name]) for saying in Saying})
    for role, voice in _VOICES.items()
}

IN_ONE_BREATH = 4
"""An exchange over more wordings than this is not said aloud: its terms are for the record."""
OF_THE_TEXT = (QuestionKind.NO_OBJECTION, QuestionKind.CONSENSUS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Who says what."""

    by: SeatId
    text: str


def remark(event: Event, names: Names, luck: int) -> str | None:
    """What is said beside an event, or ``None`` where it passes in silence; equal ``luck`` chooses equal words."""
    spoken = speech(event, names, luck)
    return spoken.text if spoken else None


def speech(event: Event, names: Names, luck: int, floor: Floor | None = None) -> Spoken | None:
    """The same with its speaker. Nothing is invented about motives: the words carry the terms of the act itself.

    The ``floor`` remembers it; without one, nothing was said before.
    """
    heard = Floor() if floor is None else floor
    heard.declared(event)
    spoken = _speech(event, names, luck, heard)
    if spoken is not None:
        heard.said(spoken.text)
    return spoken


def _speech(event: Event, names: Names, luck: int, floor: Floor) -> Spoken | None:
    match event:
        case StatementMade():
            return _statement(event, names)
        case WordingTabled():
            about = (event.choice,)
            return _say(event.by, Saying.PROPOSE, names, luck, floor, about, choices=_with_name(about, names))
        case PackageOffered():
            return offer(event.package, names, luck, floor)
        case PackageAccepted():
            return _answer(event.by, Saying.ACCEPT, event.package, names, luck, floor)
        case PackageDeclined():
            return _answer(event.by, Saying.DECLINE, event.package, names, luck, floor)
        case PromiseMade():
            promise = event.promise
            whom, pledge = names.seats(promise.to), pledge_words(promise.pledge, names)
            return _say(promise.by, Saying.PROMISE, names, luck, floor, (), pledge=(pledge,), whom=(whom,))
        case BracketReopened():
            return _say(event.by, Saying.REOPEN, names, luck, floor, (), article=(names.article(event.bracket),))
        case SignatureGiven():
            return _say(event.by, Saying.SIGN if event.signed else Saying.WITHHOLD, names, luck, floor, ())
        case AnswerGiven():
            return _objection(event, names, luck, floor)
        case _:
            text = from_the_chair(event, names, luck, floor)
            return Spoken(by=CHAIR, text=text) if text else None


def opening_words(seat: SeatId, names: Names) -> str:
    """What a seat says when the plenary opens: the statement its scenario gives it; empty where there is none."""
    if seat == CHAIR:
        return plain(names.scenario.chair.opening)
    known = names.delegations.get(seat)
    return plain(known.opening_statement) if known else ""


def objection(by: SeatId, choices: Sequence[Choice], names: Names, luck: int, floor: Floor | None = None) -> Spoken:
    """What a delegation says that stands in the way of these; of the text as a whole where there are none."""
    named = _with_name(choices, names) if choices else (names.whole_text,)
    heard = Floor() if floor is None else floor
    spoken = _say(by, Saying.OBJECT, names, luck, heard, choices, choices=named)
    heard.said(spoken.text)
    return spoken


def offer(package: Package, names: Names, luck: int, floor: Floor | None = None) -> Spoken | None:
    """The author's words for an exchange; ``None`` where a package only gives, or only asks, or is too long to say."""
    gives, asks = terms(package)
    if not gives or not asks or len(gives) + len(asks) > IN_ONE_BREATH:
        return None
    saying = Saying.OFFER if package.counters is None else Saying.COUNTER
    whom = names.seats(each for each in package.parties if each != package.by)
    slots = {"whom": (whom,), "gives": ways(gives, names), "asks": ways(asks, names)}
    heard = Floor() if floor is None else floor
    spoken = _say(package.by, saying, names, luck, heard, asks, **slots)
    heard.said(spoken.text)
    return spoken


def _with_name(choices: Sequence[Choice], names: Names) -> tuple[str, ...]:
    """The ways to call wordings that are before the whole house; a single one in full as well."""
    in_full = (names.choices(choices),) if len(choices) == 1 else ()
    return (*ways(choices, names), *in_full)


def _answer(by: SeatId, saying: Saying, package: PackageId, names: Names, luck: int, floor: Floor) -> Spoken:
    """An answer to a package, which it names; what it adds speaks of what it would have to support."""
    known = names.packages.get(package)
    own = [each.choice for each in known.undertakings if each.by == by] if known else []
    return _say(by, saying, names, luck, floor, own, package=package_ways(package, names))


def _statement(event: StatementMade, names: Names) -> Spoken | None:
    text = plain(event.text) or (opening_words(event.by, names) if event.tag is Tag.OPENING else "")
    return Spoken(by=event.by, text=text) if text else None


def _say(
    by: SeatId,
    saying: Saying,
    names: Names,
    luck: int,
    floor: Floor,
    about: Sequence[Choice],
    **slots: tuple[str, ...],
) -> Spoken:
    """The act in words, and at times a sentence more on the first of the wordings it is ``about``."""
    who, known = names.seat_within(by), names.delegations.get(by)
    role = Role(known.role) if known and known.role in Role.__members__.values() else Role.CRUISE
    ways_to_say = [
        text for called in _called(slots) for key in _SAYINGS[role][saying] for text in say_each(key, who=who, **called)
    ]
    text = floor.least_said(tuple(dict.fromkeys(first_up(opened(each, who)) for each in ways_to_say)), luck)
    if not about or not _STANDS.get(saying):
        return Spoken(by=by, text=text)
    return Spoken(by=by, text=besides(text, by, about[0], _STANDS[saying], names, luck, floor))


_STANDS = {
    Saying.PROPOSE: Stand.FOR,
    Saying.OFFER: Stand.FOR,
    Saying.COUNTER: Stand.FOR,
    Saying.ACCEPT: Stand.FOR,
    Saying.DECLINE: Stand.AGAINST,
    Saying.OBJECT: Stand.AGAINST,
}
"""What a speech is, towards the wording it speaks of."""


def _called(slots: dict[str, tuple[str, ...]]) -> Iterator[dict[str, str]]:
    """Every way to fill the slots; each also as it opens a sentence."""
    for filling in product(*slots.values()):
        named = dict(zip(slots, filling, strict=True))
        yield named | {f"{slot}_first": first_up(text) for slot, text in named.items()}


def _objection(event: AnswerGiven, names: Names, luck: int, floor: Floor) -> Spoken | None:
    question = names.questions.get(event.question)
    against = [item for item, vote in event.votes.items() if vote is Vote.AGAINST]
    if question is None or not against or question.kind not in OF_THE_TEXT:
        return None
    choices = [each.choice for each in question.items if each.id in against and each.choice]
    return objection(event.by, choices, names, luck, floor)
