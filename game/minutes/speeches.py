"""What a delegation says beside what it does: true to the act, in character, chosen by a number handed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.minutes.catalogue import and_list, plain, say, say_one_of
from game.minutes.english.speeches import (
    Aloud,
    Braking,
    Conducting,
    Cruising,
    Defending,
    Driving,
    Presiding,
    Role,
    Saying,
)
from game.minutes.names import Names, shown
from game.minutes.pledges import pledge_words
from game.minutes.templates import Said, complete_table
from game.terms.actions import Tag
from game.terms.bargains import Package
from game.terms.events import (
    AnswerGiven,
    BracketReopened,
    ChairTextTabled,
    ConventionAdopted,
    ConventionRejected,
    Event,
    PackageAccepted,
    PackageDeclined,
    PackageOffered,
    PromiseMade,
    QuestionClosed,
    QuestionPut,
    SignatureGiven,
    StatementMade,
    WordingTabled,
)
from game.terms.ids import CHAIR, NO_TEXT, PackageId, SeatId
from game.terms.standing import Question, QuestionKind, Vote
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
    role: complete_table(Saying, {saying: voice[saying.name] for saying in Saying}) for role, voice in _VOICES.items()
}

IN_ONE_BREATH = 4
"""An exchange over more wordings than this is not said aloud: its terms are for the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Who says what."""

    by: SeatId
    text: str


def remark(event: Event, names: Names, luck: int) -> str | None:
    """What is said beside an event, or ``None`` where it passes in silence; equal ``luck`` chooses equal words."""
    spoken = speech(event, names, luck)
    return spoken.text if spoken else None


def speech(event: Event, names: Names, luck: int) -> Spoken | None:
    """The same with its speaker. Nothing is invented about motives: the words carry the terms of the act itself."""
    match event:
        case StatementMade():
            return _statement(event, names)
        case WordingTabled():
            return _say(event.by, Saying.PROPOSE, names, luck, choices=names.choice(event.choice))
        case PackageOffered():
            return offer(event.package, names, luck)
        case PackageAccepted():
            return _answer(event.by, Saying.ACCEPT, event.package, names, luck)
        case PackageDeclined():
            return _answer(event.by, Saying.DECLINE, event.package, names, luck)
        case PromiseMade():
            pledge = pledge_words(event.promise.pledge, names)
            return _say(event.promise.by, Saying.PROMISE, names, luck, pledge=pledge)
        case BracketReopened():
            return _say(event.by, Saying.REOPEN, names, luck, article=names.article(event.bracket))
        case SignatureGiven():
            return _say(event.by, Saying.SIGN if event.signed else Saying.WITHHOLD, names, luck)
        case AnswerGiven():
            return _objection(event, names, luck)
        case _:
            return _from_the_chair(event, names, luck)


def opening_words(seat: SeatId, names: Names) -> str:
    """What a seat says when the plenary opens: the statement its scenario gives it; empty where there is none."""
    if seat == CHAIR:
        return plain(names.scenario.chair.opening)
    known = names.delegations.get(seat)
    return plain(known.opening_statement) if known else ""


def objection(by: SeatId, choices: Sequence[Choice], names: Names, luck: int) -> Spoken:
    """What a delegation says that stands in the way of these; of the text as a whole where there are none."""
    named = and_list(aloud(each, names) for each in choices) or names.whole_text
    return _say(by, Saying.OBJECT, names, luck, choices=named)


def aloud(choice: Choice, names: Names) -> str:
    """A wording as it is called across the table: ``Article 8 C``; inline, its words."""
    if names.inline_name(choice.bracket) or choice.alternative == NO_TEXT:
        return names.choice(choice)
    letter = shown(str(choice.alternative), "?")
    return say(Aloud.WORDING, article=names.article(choice.bracket), letter=letter)


def _answer(by: SeatId, saying: Saying, package: PackageId, names: Names, luck: int) -> Spoken:
    """An answer to a package, which it names."""
    called = names.package(package)
    said = _say(by, saying, names, luck, package=called)
    return replace(said, text=said.text[:1].upper() + said.text[1:])


def _statement(event: StatementMade, names: Names) -> Spoken | None:
    text = plain(event.text) or (opening_words(event.by, names) if event.tag is Tag.OPENING else "")
    return Spoken(by=event.by, text=text) if text else None


def _say(by: SeatId, saying: Saying, names: Names, luck: int, **slots: str) -> Spoken:
    known = names.delegations.get(by)
    role = Role(known.role) if known and known.role in Role.__members__.values() else Role.CRUISE
    return Spoken(by=by, text=say_one_of(_SAYINGS[role][saying], luck, who=names.seat(by), **slots))


def offer(package: Package, names: Names, luck: int) -> Spoken | None:
    """The author's words for an exchange; ``None`` where a package only gives, or only asks, or is too long to say."""
    gives = dict.fromkeys(each.choice for each in package.undertakings if each.by == package.by)
    asks = dict.fromkeys(each.choice for each in package.undertakings if each.choice not in gives)
    if not gives or not asks or len(gives) + len(asks) > IN_ONE_BREATH:
        return None
    saying = Saying.OFFER if package.counters is None else Saying.COUNTER
    whom = names.seats(each for each in package.parties if each != package.by)
    asked = and_list(aloud(each, names) for each in asks)
    given = and_list(aloud(each, names) for each in gives)
    first = asked[:1].upper() + asked[1:]
    return _say(package.by, saying, names, luck, whom=whom, gives=given, asks=asked, asks_first=first)


def _objection(event: AnswerGiven, names: Names, luck: int) -> Spoken | None:
    question = names.questions.get(event.question)
    against = [item for item, vote in event.votes.items() if vote is Vote.AGAINST]
    if question is None or not against or question.kind not in (QuestionKind.NO_OBJECTION, QuestionKind.CONSENSUS):
        return None
    choices = [each.choice for each in question.items if each.id in against and each.choice]
    return objection(event.by, choices, names, luck)


def _from_the_chair(event: Event, names: Names, luck: int) -> Spoken | None:
    match event:
        case ChairTextTabled(by=by) if by == CHAIR:
            return _chair(Presiding.OWN_TEXT, luck, choices=names.choices(event.choices))
        case QuestionPut():
            return _question(event.question, names, luck)
        case QuestionClosed():
            return _closed(event, luck)
        case ConventionAdopted():
            return _chair(Presiding.ADOPTED, luck)
        case ConventionRejected():
            return _chair(Presiding.REJECTED, luck)
        case _:
            return None


def _question(question: Question, names: Names, luck: int) -> Spoken | None:
    choices = [each.choice for each in question.items if each.choice]
    if question.kind is QuestionKind.CONSENSUS:
        return _chair(Presiding.ASK_CONSENSUS, luck)
    if question.kind is not QuestionKind.NO_OBJECTION or not choices:
        return None
    if len(choices) > 1:
        return _chair(Presiding.ASK_MANY, luck)
    return _chair(Presiding.ASK, luck, choices=names.choices(choices))


def _closed(event: QuestionClosed, luck: int) -> Spoken | None:
    if not event.verdicts:
        return None
    if all(each.carried for each in event.verdicts):
        return _chair(Presiding.GAVEL, luck) if event.question.kind is QuestionKind.NO_OBJECTION else None
    if event.question.kind is QuestionKind.CONSENSUS:
        return _chair(Presiding.CONSENSUS_FAILED, luck)
    if event.question.kind is QuestionKind.NO_OBJECTION and len(event.verdicts) == 1:
        return _chair(Presiding.STAYS_OPEN, luck)
    return None


def _chair(key: Presiding, luck: int, **slots: str) -> Spoken:
    return Spoken(by=CHAIR, text=say_one_of(key, luck, **slots))
