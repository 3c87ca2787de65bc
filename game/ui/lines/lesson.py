"""The steps of the lesson: one idea at a time, each of them met by doing it, and the next when that was done."""

from __future__ import annotations

from enum import StrEnum

from game.terms.bargains import Package, PackageStatus
from game.terms.moments import Phase
from game.terms.standing import Stance
from game.terms.views import SeatView, Sight
from game.ui.speaking import QT_TRANSLATE_NOOP, say

_CONTEXT = "Lesson"
LESSON = "tutorial"
"""Id of the scenario that teaches: its steps are shown in it alone."""


class _Words(StrEnum):
    PREPARATION = QT_TRANSLATE_NOOP(
        "Lesson",
        "Read what your capital wants, and what it will not sign. F1 explains whatever is selected. "
        "Then take your seat.",
    )
    DECLARE = QT_TRANSLATE_NOOP(
        "Lesson",
        "Choose the article you came for, then the alternative you want, and declare support (Ctrl ↵). "
        "A stance costs nothing, and everybody hears it.",
    )
    COMPARE = QT_TRANSLATE_NOOP(
        "Lesson",
        "The letter beside each delegation is the alternative it supports. Look through the three articles: "
        "who wants which one most? Then say that you are ready (Ctrl R).",
    )
    PACKAGE = QT_TRANSLATE_NOOP(
        "Lesson",
        "Nobody moves alone. Offer a package: support what another wants most, if it joins what you came for. "
        "Each green phrase opens a list.",
    )
    PROMISE = QT_TRANSLATE_NOOP(
        "Lesson",
        "A promise goes on the record. Make one you will keep: kept, it builds trust; broken, everybody has seen it.",
    )
    WHY = QT_TRANSLATE_NOOP(
        "Lesson",
        "Select a delegation and press W: its trust is a sum, and there are its parts. Shift W does it for its "
        "likelihood to ratify. Then say that you are ready.",
    )
    SMALL_WORDS = QT_TRANSLATE_NOOP(
        "Lesson",
        "Words still open within an article are small change: choose one under the text, and give it for something.",
    )
    READY = QT_TRANSLATE_NOOP("Lesson", "The others are moving. What they do stands in the record, newest first.")
    QUESTION = QT_TRANSLATE_NOOP(
        "Lesson", "The Chair asks whether anybody objects. Silence is consent: object only where you must."
    )
    INCOMING = QT_TRANSLATE_NOOP(
        "Lesson",
        "A package waits for your answer. Compare what you would get with what you would give; Counter takes it up "
        "as a draft of your own.",
    )
    LAST_ROUND = QT_TRANSLATE_NOOP(
        "Lesson", "This is the last round. What is still in brackets at its end is put to the vote."
    )
    LAST_BUT_FOR_THE_CHAIR = QT_TRANSLATE_NOOP(
        "Lesson",
        "This is the last round, unless the Chair adds one. What is still in brackets when the sitting ends is put "
        "to the vote.",
    )
    INTERSESSION = QT_TRANSLATE_NOOP(
        "Lesson", "Between the sittings you can write, bargain and help others. Then say that you are ready."
    )
    ADOPTION = QT_TRANSLATE_NOOP(
        "Lesson", "Adopting a text binds nobody yet: your capital must still confirm. That is what ad referendum means."
    )
    SIGNATURE = QT_TRANSLATE_NOOP("Lesson", "Without your signature you cannot lay the convention before your capital.")
    HOME = QT_TRANSLATE_NOOP(
        "Lesson", "Submit the convention to your capital, then let the year pass. It answers at the end of the year."
    )
    SUBMITTED = QT_TRANSLATE_NOOP(
        "Lesson",
        "Your capital answers at the end of each year. The dashed line is what entry into force takes. Let the year "
        "pass.",
    )
    PRACTICE = QT_TRANSLATE_NOOP(
        "Lesson",
        "The convention is at work. Answer what others ask with the months your prosecutors have, choose what you "
        "comply with, and let the year pass.",
    )
    OUTSIDE = QT_TRANSLATE_NOOP(
        "Lesson",
        "The convention is at work without you: your capital can still be asked, and each year others judge by what "
        "you give.",
    )


def urgent(sight: Sight) -> str:
    """The step that cannot wait: a question or a package that awaits this seat; empty where there is none."""
    if sight.scenario.id != LESSON or sight.moment.phase not in (Phase.SITTING, Phase.INTERSESSION):
        return ""
    if sight.question is not None and sight.seat in sight.question.asked_of:
        return say(_CONTEXT, _Words.QUESTION)
    return say(_CONTEXT, _Words.INCOMING) if any(_waits(each, sight) for each in sight.packages) else ""


def step(view: SeatView) -> str:
    """The step to take now; empty outside the lesson and at its end."""
    if view.sight.scenario.id != LESSON or view.sight.moment.phase is Phase.ENDED:
        return ""
    return say(_CONTEXT, _step(view.sight))


def _step(sight: Sight) -> _Words:
    match sight.moment.phase:
        case Phase.PREPARATION:
            return _Words.PREPARATION
        case Phase.OPENING:
            return _Words.COMPARE if _has_declared(sight) else _Words.DECLARE
        case Phase.ADOPTION:
            return _Words.ADOPTION
        case Phase.SIGNATURE:
            return _Words.SIGNATURE
        case Phase.REVIEW:
            return _Words.PRACTICE if sight.seat in sight.parties else _Words.OUTSIDE
        case Phase.HOME:
            return _Words.SUBMITTED if sight.seat in sight.submitted else _Words.HOME
        case Phase.INTERSESSION:
            return _Words.INTERSESSION
        case _:
            return _sitting(sight)


def _sitting(sight: Sight) -> _Words:
    if sight.ready.get(sight.seat, False):
        return _Words.READY
    last = sight.moment.sitting >= sight.scenario.calendar.sittings and sight.moment.round >= sight.rounds
    if last:
        added = sight.rounds > sight.scenario.calendar.rounds
        return _Words.LAST_ROUND if added else _Words.LAST_BUT_FOR_THE_CHAIR
    if not any(sight.seat in each.parties for each in sight.packages):
        return _Words.PACKAGE
    if sight.moment.round == 1:
        return _Words.WHY
    if not any(each.by == sight.seat and each.package is None for each in sight.promises):
        return _Words.PROMISE
    return _Words.SMALL_WORDS


def _has_declared(sight: Sight) -> bool:
    said = (now.stances.get(sight.seat) for now in sight.brackets.values())
    return any(Stance.SUPPORT in each.values() for each in said if each is not None)


def _waits(package: Package, sight: Sight) -> bool:
    offered = package.status is PackageStatus.OFFERED
    return offered and sight.seat in package.parties and sight.seat not in package.accepted
