"""The tale of adoption, signature and the ratification years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.minutes import narrative_years
from game.minutes.bulletin import bulletin
from game.minutes.catalogue import say
from game.minutes.english.narrative import Tale
from game.minutes.figures import times
from game.minutes.names import Names
from game.minutes.narrative_promises import promises
from game.minutes.passages import Passage, paragraph, prose, quote
from game.minutes.sentences import sentence
from game.minutes.voice import Voice
from game.terms.events import (
    BracketFell,
    BracketLifted,
    CapitalAnswered,
    ConventionAdopted,
    ConventionRejected,
    EnteredIntoForce,
    QuestionClosed,
    QuestionPut,
    RatificationSubmitted,
    Recorded,
    SessionEnded,
    SignatureGiven,
)
from game.terms.ids import SeatId
from game.terms.standing import QuestionKind

FEW_VERDICTS = 4
_WITH_A_WORD = (ConventionAdopted, ConventionRejected)


def adoption(events: Sequence[Recorded], names: Names, voice: Voice) -> Iterator[Passage]:
    """Questions and their results in order, the chair's words where the text stands or falls."""
    for each in events:
        event = each.event
        if isinstance(event, QuestionPut):
            if event.question.kind is QuestionKind.CONSENSUS:
                yield from quote(voice.speech(each, names), names)
            elif event.question.kind is QuestionKind.ADOPTION_VOTE:
                yield from prose(sentence(event, names))
        elif isinstance(event, QuestionClosed) and not _said_again(event):
            yield from _result(each, names, voice)
        elif isinstance(event, BracketFell):
            yield from prose(sentence(event, names))
        elif isinstance(event, _WITH_A_WORD):
            yield from prose(sentence(event, names))
            yield from quote(voice.speech(each, names), names)
    yield from promises(events, names, packages=True)
    yield from _ended(events, names)


def _said_again(closed: QuestionClosed) -> bool:
    """A result on the whole text that the next sentence, on adoption or rejection, repeats."""
    carried = bool(closed.verdicts) and closed.verdicts[0].carried
    kind = closed.question.kind
    return kind is QuestionKind.ADOPTION_VOTE or (kind is QuestionKind.CONSENSUS and carried)


def _result(recorded: Recorded, names: Names, voice: Voice) -> Iterator[Passage]:
    closed = recorded.event
    assert isinstance(closed, QuestionClosed)
    separate = closed.question.kind is QuestionKind.SEPARATE_VOTE
    if separate and len(closed.verdicts) > FEW_VERDICTS:
        carried = [each.item.choice for each in closed.verdicts if each.carried and each.item.choice]
        lifted = [BracketLifted(audience=closed.audience, choice=each, sponsors=()) for each in carried]
        yield from paragraph(*bulletin([closed, *lifted], names))
        return
    yield from prose(sentence(closed, names))
    if closed.question.kind is QuestionKind.CONSENSUS:
        yield from quote(voice.speech(recorded, names), names)


def signature(events: Sequence[Recorded], names: Names) -> Iterator[Passage]:
    """Who signed and who did not."""
    given = [each.event for each in events if isinstance(each.event, SignatureGiven)]
    signed = [each.by for each in given if each.signed]
    withheld = [each.by for each in given if not each.signed]
    if given:
        yield from paragraph(_signed(signed, withheld, names), _withheld(withheld, names))
    yield from promises(events, names, packages=True)
    yield from _ended(events, names)


def _signed(signed: list[SeatId], withheld: list[SeatId], names: Names) -> str:
    if not signed:
        return say(Tale.SIGNED_NONE)
    if not withheld and len(signed) > 1:
        return say(Tale.SIGNED_ALL)
    return say(Tale.SIGNED, count=len(signed), who=names.seats(signed))


def _withheld(withheld: list[SeatId], names: Names) -> str:
    if not withheld:
        return ""
    key = Tale.WITHHELD_ONE if len(withheld) == 1 else Tale.WITHHELD
    return say(key, who=names.seats_first(withheld))


def year(events: Sequence[Recorded], names: Names) -> Iterator[Passage]:
    """One year of ratification: who submitted, whose capital agreed, whose did not, entry into force."""
    submitted = [each.event.by for each in events if isinstance(each.event, RatificationSubmitted)]
    answers = [each.event for each in events if isinstance(each.event, CapitalAnswered)]
    before = say(Tale.SUBMITTED, count=len(submitted), who=names.seats_first(submitted)) if submitted else ""
    yield from paragraph(before, *_answers(answers, names))
    in_force = (each.event for each in events if isinstance(each.event, EnteredIntoForce))
    yield from prose(*(sentence(each, names) for each in in_force))
    yield from narrative_years.practice(events, names)
    yield from promises(events, names, packages=True)
    yield from _ended(events, names)


def _answers(answers: list[CapitalAnswered], names: Names) -> Iterator[str]:
    yes = [each.by for each in answers if each.ratified]
    no = [each.by for each in answers if not each.ratified]
    once = [seat for seat in dict.fromkeys(no) if no.count(seat) == 1]
    if yes:
        yield say(Tale.RATIFIED, who=names.seats_first(yes))
    if once:
        key = Tale.DECLINED if yes else Tale.DECLINED_ALONE
        yield say(key, count=len(once), who=names.seats(once))
    for often in sorted({no.count(seat) for seat in no} - {1}):
        who = [seat for seat in dict.fromkeys(no) if no.count(seat) == often]
        yield say(Tale.DECLINED_TIMES, count=len(who), who=names.seats(who), times=times(often))


def _ended(events: Sequence[Recorded], names: Names) -> Iterator[Passage]:
    yield from prose(*(sentence(each.event, names) for each in events if isinstance(each.event, SessionEnded)))
