"""The programme: the course of the conference stage by stage, who presides, how it decides, the agenda."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.names import Names
from game.terms.moments import Phase
from game.terms.views import Sight
from game.ui.lines.new_game import adoption_words
from game.ui.speaking import QT_TRANSLATE_NOOP, counted, say

_CONTEXT = "Programme"


class _Words(StrEnum):
    PREPARATION = QT_TRANSLATE_NOOP("Programme", "Preparation")
    OPENING = QT_TRANSLATE_NOOP("Programme", "Opening statements")
    SITTING = QT_TRANSLATE_NOOP("Programme", "Sitting {sitting}")
    ROUND = QT_TRANSLATE_NOOP("Programme", "{count} round")
    ROUNDS = QT_TRANSLATE_NOOP("Programme", "{count} rounds")
    MONTHS = QT_TRANSLATE_NOOP("Programme", "{rounds}, {months} months after the one before")
    ADOPTION = QT_TRANSLATE_NOOP("Programme", "Adoption")
    SIGNATURE = QT_TRANSLATE_NOOP("Programme", "Signature")
    SIGNED = QT_TRANSLATE_NOOP("Programme", "Subject to ratification")
    HOME = QT_TRANSLATE_NOOP("Programme", "Ratification")
    YEAR = QT_TRANSLATE_NOOP("Programme", "{count} year")
    YEARS = QT_TRANSLATE_NOOP("Programme", "{count} years")
    BRIEFS = QT_TRANSLATE_NOOP("Programme", "Everybody reads their instructions")
    SPEECHES = QT_TRANSLATE_NOOP("Programme", "Each delegation says what it came for")
    HERE = QT_TRANSLATE_NOOP("Programme", "Now: round {round} of {rounds}")
    NOW = QT_TRANSLATE_NOOP("Programme", "Now")
    MINUTES = QT_TRANSLATE_NOOP("Programme", "{minutes} min")


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRow:
    """One stage of the conference."""

    title: str
    under: str
    past: bool
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One line of the agenda."""

    minutes: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammePage:
    """Everything on the page of the calendar."""

    stages: tuple[StageRow, ...]
    decision: str
    chair: str
    opening: str
    agenda: tuple[AgendaRow, ...]


def programme(sight: Sight) -> ProgrammePage:
    """The programme as the seat sees it now."""
    scenario = sight.scenario
    minutes = ((each.minutes, each.text) for each in scenario.agenda)
    return ProgrammePage(
        stages=tuple(_stages(sight)),
        decision=adoption_words(scenario),
        chair=scenario.chair.name,
        opening=scenario.chair.opening,
        agenda=tuple(AgendaRow(minutes=say(_CONTEXT, _Words.MINUTES, minutes=at), text=text) for at, text in minutes),
    )


_ORDER = (
    Phase.PREPARATION,
    Phase.OPENING,
    Phase.SITTING,
    Phase.INTERSESSION,
    Phase.ADOPTION,
    Phase.SIGNATURE,
    Phase.HOME,
    Phase.REVIEW,
    Phase.ENDED,
)
_MEETING = (Phase.SITTING, Phase.INTERSESSION)


def _stages(sight: Sight) -> Iterator[StageRow]:
    for phase, words, under in (
        (Phase.PREPARATION, _Words.PREPARATION, _Words.BRIEFS),
        (Phase.OPENING, _Words.OPENING, _Words.SPEECHES),
    ):
        yield _stage(sight, phase, say(_CONTEXT, words), say(_CONTEXT, under))
    yield from _sittings(sight)
    convention = Names.of(sight.scenario).convention
    yield _stage(sight, Phase.ADOPTION, say(_CONTEXT, _Words.ADOPTION), convention)
    yield _stage(sight, Phase.SIGNATURE, say(_CONTEXT, _Words.SIGNATURE), say(_CONTEXT, _Words.SIGNED))
    years = counted(_CONTEXT, _Words.YEAR, _Words.YEARS, sight.years or sight.scenario.calendar.years)
    yield _stage(sight, Phase.HOME, say(_CONTEXT, _Words.HOME), years)


def _sittings(sight: Sight) -> Iterator[StageRow]:
    calendar, moment = sight.scenario.calendar, sight.moment
    for sitting in range(1, calendar.sittings + 1):
        rounds = counted(_CONTEXT, _Words.ROUND, _Words.ROUNDS, calendar.rounds)
        under = rounds if sitting == 1 else say(_CONTEXT, _Words.MONTHS, rounds=rounds, months=calendar.months_between)
        here = moment.phase is Phase.SITTING and moment.sitting == sitting
        if here:
            under = say(_CONTEXT, _Words.HERE, round=moment.round, rounds=sight.rounds)
        over = moment.sitting > sitting or (moment.sitting == sitting and moment.phase is Phase.INTERSESSION)
        past = over if moment.phase in _MEETING else _is_past(sight, Phase.INTERSESSION)
        yield StageRow(title=say(_CONTEXT, _Words.SITTING, sitting=sitting), under=under, past=past, here=here)


def _stage(sight: Sight, phase: Phase, title: str, under: str) -> StageRow:
    here = sight.moment.phase is phase or (phase is Phase.HOME and sight.moment.phase is Phase.REVIEW)
    return StageRow(
        title=title, under=say(_CONTEXT, _Words.NOW) if here else under, past=_is_past(sight, phase), here=here
    )


def _is_past(sight: Sight, phase: Phase) -> bool:
    if phase is Phase.HOME and sight.moment.phase is Phase.REVIEW:
        return False  # capitals go on ratifying
    return _ORDER.index(sight.moment.phase) > _ORDER.index(phase)
