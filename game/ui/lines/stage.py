"""Where the conference stands, whose turn it is, and how likely entry into force is: the bar above every phase."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from game.minutes.figures import likely_per_cent, nearest
from game.minutes.names import Names
from game.terms.actions import Move
from game.terms.events import SeatKind
from game.terms.ids import OFFICES, SeatId
from game.terms.moments import Phase
from game.terms.readings import Interval
from game.terms.scenario import Calendar
from game.terms.views import Permission, SeatView, Sight
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.figures import DASH, percent
from game.ui.widgets.interval_marks import Likely

_CONTEXT = "Stage"
_BEFORE_SITTINGS = (Phase.PREPARATION, Phase.OPENING)
_AFTER_SITTINGS = (Phase.ADOPTION, Phase.SIGNATURE, Phase.HOME)


class _Words(StrEnum):
    PREPARATION = QT_TRANSLATE_NOOP("Stage", "Preparation")
    OPENING = QT_TRANSLATE_NOOP("Stage", "Opening statements")
    SITTING = QT_TRANSLATE_NOOP("Stage", "Sitting {sitting} of {sittings}")
    INTERSESSION = QT_TRANSLATE_NOOP("Stage", "After sitting {sitting} of {sittings}")
    ADOPTION = QT_TRANSLATE_NOOP("Stage", "Adoption")
    SIGNATURE = QT_TRANSLATE_NOOP("Stage", "Signature")
    HOME = QT_TRANSLATE_NOOP("Stage", "Ratification")
    REVIEW = QT_TRANSLATE_NOOP("Stage", "Practice and review")
    ENDED = QT_TRANSLATE_NOOP("Stage", "Over")
    READ = QT_TRANSLATE_NOOP("Stage", "Read your instructions")
    SPEAK = QT_TRANSLATE_NOOP("Stage", "Each delegation opens")
    ROUND = QT_TRANSLATE_NOOP("Stage", "Round {round} of {rounds}")
    BETWEEN = QT_TRANSLATE_NOOP("Stage", "Months between the sittings")
    DECIDE = QT_TRANSLATE_NOOP("Stage", "The text is put to the house")
    SIGN = QT_TRANSLATE_NOOP("Stage", "Subject to ratification")
    YEAR = QT_TRANSLATE_NOOP("Stage", "Year {year} of {years}")
    CLOSED = QT_TRANSLATE_NOOP("Stage", "The record is closed")
    YOUR_TURN = QT_TRANSLATE_NOOP("Stage", "Your turn")
    OTHERS = QT_TRANSLATE_NOOP("Stage", "Others are moving")
    WHAT_READ = QT_TRANSLATE_NOOP("Stage", "Read, then take your seat")
    WHAT_ANSWER = QT_TRANSLATE_NOOP("Stage", "An answer is awaited")
    WHAT_SPEAK = QT_TRANSLATE_NOOP("Stage", "Act, or say Ready")
    WHAT_SIGN = QT_TRANSLATE_NOOP("Stage", "Sign or withhold")
    WHAT_YEAR = QT_TRANSLATE_NOOP("Stage", "Act, or let the year pass")
    ANSWERING = QT_TRANSLATE_NOOP("Stage", "The others are answering")
    WAITING = QT_TRANSLATE_NOOP("Stage", "Waiting for {names}")
    LIKELY = QT_TRANSLATE_NOOP("Stage", "likely {low}{dash}{high}")
    FORCE = QT_TRANSLATE_NOOP("Stage", "In force by year {year} as it stands")
    FORCE_BRIEF = QT_TRANSLATE_NOOP("Stage", "In force by year {year}")
    FORCE_IF = QT_TRANSLATE_NOOP("Stage", "In force if adopted")
    FORCE_SINCE = QT_TRANSLATE_NOOP("Stage", "In force since year {year}")
    FORCE_MEANS = QT_TRANSLATE_NOOP(
        "Stage",
        "{figure}, {span}: that the convention enters into force by year {year}, the last one played, "
        "if its text is adopted as it stands.",
    )
    ADOPTED_MEANS = QT_TRANSLATE_NOOP(
        "Stage", "{figure}, {span}: that the convention enters into force by year {year}, the last one played."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class StageLine:
    """One dot for each stage, and where we are in words."""

    at: int
    """From 0."""
    count: int
    title: str
    under: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnLine:
    """Whose turn it is."""

    title: str
    under: str
    yours: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyLine:
    """A likelihood with its range, in per cent, drawn and written."""

    likely: Likely
    figure: str
    span: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForceLine:
    """How likely entry into force is, and by when."""

    likely: LikelyLine
    caption: str
    brief: str
    """The caption where there is little room."""
    meaning: str
    """The whole in a sentence."""


_TITLES = {
    Phase.PREPARATION: _Words.PREPARATION,
    Phase.OPENING: _Words.OPENING,
    Phase.SITTING: _Words.SITTING,
    Phase.INTERSESSION: _Words.INTERSESSION,
    Phase.ADOPTION: _Words.ADOPTION,
    Phase.SIGNATURE: _Words.SIGNATURE,
    Phase.HOME: _Words.HOME,
    Phase.REVIEW: _Words.REVIEW,
    Phase.ENDED: _Words.ENDED,
}
_UNDER = {
    Phase.PREPARATION: _Words.READ,
    Phase.OPENING: _Words.SPEAK,
    Phase.SITTING: _Words.ROUND,
    Phase.INTERSESSION: _Words.BETWEEN,
    Phase.ADOPTION: _Words.DECIDE,
    Phase.SIGNATURE: _Words.SIGN,
    Phase.HOME: _Words.YEAR,
    Phase.REVIEW: _Words.YEAR,
    Phase.ENDED: _Words.CLOSED,
}
_WISHED = {
    Phase.PREPARATION: _Words.WHAT_READ,
    Phase.OPENING: _Words.WHAT_SPEAK,
    Phase.SITTING: _Words.WHAT_SPEAK,
    Phase.INTERSESSION: _Words.WHAT_SPEAK,
    Phase.ADOPTION: _Words.WHAT_ANSWER,
    Phase.SIGNATURE: _Words.WHAT_SIGN,
    Phase.HOME: _Words.WHAT_YEAR,
    Phase.REVIEW: _Words.WHAT_YEAR,
    Phase.ENDED: _Words.CLOSED,
}


def stage(sight: Sight) -> StageLine:
    """Where ``sight`` stands in the course of its conference."""
    calendar, moment = sight.scenario.calendar, sight.moment
    slots = {
        "sitting": moment.sitting,
        "sittings": calendar.sittings,
        "round": moment.round,
        "rounds": sight.rounds,
        "year": moment.year,
        "years": sight.years or calendar.years,
    }
    return StageLine(
        at=_place(sight, calendar),
        count=len(_BEFORE_SITTINGS) + calendar.sittings + len(_AFTER_SITTINGS),
        title=say(_CONTEXT, _TITLES[moment.phase], **slots),
        under=say(_CONTEXT, _UNDER[moment.phase], **slots),
    )


def _place(sight: Sight, calendar: Calendar) -> int:
    phase = sight.moment.phase
    if phase in _BEFORE_SITTINGS:
        return _BEFORE_SITTINGS.index(phase)
    if phase in (Phase.SITTING, Phase.INTERSESSION):
        return len(_BEFORE_SITTINGS) + sight.moment.sitting - 1
    after = _AFTER_SITTINGS.index(phase) if phase in _AFTER_SITTINGS else len(_AFTER_SITTINGS) - 1
    return len(_BEFORE_SITTINGS) + calendar.sittings + after


def turn(sight: Sight) -> TurnLine:
    """Whose turn it is, as far as this seat can know."""
    if sight.moment.phase is Phase.ENDED:
        return TurnLine(title="", under="", yours=False)
    if is_awaited(sight):
        asked = sight.question is not None and sight.seat in sight.question.asked_of
        wished = _Words.WHAT_ANSWER if asked else _WISHED[sight.moment.phase]
        return TurnLine(title=say(_CONTEXT, _Words.YOUR_TURN), under=say(_CONTEXT, wished), yours=True)
    return TurnLine(title=say(_CONTEXT, _Words.OTHERS), under=_whom(sight), yours=False)


def is_awaited(sight: Sight) -> bool:
    """Whether the conference cannot go on before this seat has acted."""
    if sight.question is not None:
        return sight.seat in sight.question.asked_of and sight.seat not in sight.question.answers
    return not sight.ready.get(sight.seat, False)


def _whom(sight: Sight) -> str:
    if sight.question is not None:
        return say(_CONTEXT, _Words.ANSWERING)
    names = Names.of(sight.scenario)
    waiting = [seat for seat in _occupied(sight) if not sight.ready.get(seat, False)]
    shown = waiting or [seat for seat in _occupied(sight) if seat in OFFICES]
    return say(_CONTEXT, _Words.WAITING, names=names.seats(shown, 2))


def _occupied(sight: Sight) -> list[SeatId]:
    """Other seats that somebody sits in, offices last."""
    taken = [seat for seat, who in sight.seating.items() if who.kind is not SeatKind.NOBODY and seat != sight.seat]
    return sorted(taken, key=lambda seat: seat in OFFICES)


def likely_line(reading: Interval) -> LikelyLine:
    """A likelihood per mille as it is drawn and written."""
    low, value, high = (nearest(each, 10) for each in (reading.low, reading.value, reading.high))
    return LikelyLine(
        likely=Likely(value=value, low=low, high=high),
        figure=percent(value),
        span=say(_CONTEXT, _Words.LIKELY, low=low, high=high, dash=DASH),
    )


def likely_words(reading: Interval) -> str:
    """``57%, likely 46–67``."""
    return likely_per_cent(reading)


def force(view: SeatView) -> ForceLine:
    """Entry into force within the years played: before adoption, of the text as it stands."""
    sight, likely = view.sight, likely_line(view.readings.in_force)
    if sight.in_force is not None:
        since = say(_CONTEXT, _Words.FORCE_SINCE, year=sight.in_force)
        return ForceLine(likely=replace(likely, span=""), caption=since, brief=since, meaning=since)
    slots: dict[str, str | int] = {
        "year": sight.years or sight.scenario.calendar.years,
        "figure": likely.figure,
        "span": likely.span,
    }
    brief = say(_CONTEXT, _Words.FORCE_BRIEF, **slots)
    if sight.adopted is not None:
        return ForceLine(
            likely=likely, caption=brief, brief=brief, meaning=say(_CONTEXT, _Words.ADOPTED_MEANS, **slots)
        )
    return ForceLine(
        likely=likely,
        caption=say(_CONTEXT, _Words.FORCE, **slots),
        brief=say(_CONTEXT, _Words.FORCE_IF),
        meaning=say(_CONTEXT, _Words.FORCE_MEANS, **slots),
    )


def permission(sight: Sight, move: Move) -> Permission | None:
    """Whether a kind of move is open; ``None`` where the seat has no such move."""
    return next((each for each in sight.permissions if each.move is move), None)


def is_open(sight: Sight, move: Move) -> bool:
    """Whether a kind of move may be made now, for some content of it."""
    permitted = permission(sight, move)
    return permitted is not None and permitted.open
