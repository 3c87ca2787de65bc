"""What the forecast says besides counts and years: adoption, the five futures, and the change that would help most."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.changes import lever_sentence
from game.minutes.figures import likely_per_cent, nearest, per_cent
from game.minutes.names import Names
from game.terms.ids import PerMille, SeatId
from game.terms.mandate import Future as Course
from game.terms.practice import Arrival
from game.terms.readings import Lever, Outlook
from game.terms.text import Choice
from game.terms.views import SeatView
from game.ui.speaking import QT_TRANSLATE_NOOP, opening, say
from game.ui.theme.tones import Future
from game.ui.widgets.figures import DASH, percent, signed, whole

_CONTEXT = "Outlook"


class _Words(StrEnum):
    TOGETHER = QT_TRANSLATE_NOOP("Outlook", "Together")
    RENEWAL = QT_TRANSLATE_NOOP("Outlook", "Renewal")
    UNBOUND = QT_TRANSLATE_NOOP("Outlook", "Unbound")
    RETREAT = QT_TRANSLATE_NOOP("Outlook", "Retreat")
    GOING_ALONE = QT_TRANSLATE_NOOP("Outlook", "Going alone")
    LIKELY = QT_TRANSLATE_NOOP("Outlook", "likely {low}{dash}{high}")
    FIRST = QT_TRANSLATE_NOOP("Outlook", "{then} at first")
    ADOPTED = QT_TRANSLATE_NOOP("Outlook", "A text is adopted: {likely}. Without a vote: {consensus}.")
    RUNS = QT_TRANSLATE_NOOP("Outlook", "{runs} conferences played out from here, from what you may know.")


@dataclass(frozen=True, slots=True, kw_only=True)
class FutureLine:
    """One of the five futures."""

    future: Future
    words: str
    share: int
    """Per cent."""
    figure: str
    range: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeverLine:
    """One change of the text with what it would do, or that none would do anything."""

    words: str
    change: str
    """Signed points; empty where there is none."""
    sentence: str
    choice: Choice | None


_ORDER = (Future.TOGETHER, Future.RENEWAL, Future.UNBOUND, Future.RETREAT, Future.GOING_ALONE)


def future_lines(outlook: Outlook) -> tuple[FutureLine, ...]:
    """The five futures in the order of their colours; nothing where they were not foreseen."""
    if not outlook.futures:
        return ()
    lines = []
    for future in _ORDER:
        likely = outlook.futures[Course(future.value)]
        value, low, high = (nearest(each, 10) for each in (likely.value, likely.low, likely.high))
        lines.append(
            FutureLine(
                future=future,
                words=say(_CONTEXT, _Words[future.name]),
                share=value,
                figure=percent(value),
                range=say(_CONTEXT, _Words.LIKELY, low=low, dash=DASH, high=high),
            )
        )
    return tuple(lines)


def arrived_lines(arrived: Arrival) -> tuple[FutureLine, ...]:
    """What the world resembles at the end, in the order of their colours, and how much it did at first."""
    return tuple(
        FutureLine(
            future=each,
            words=say(_CONTEXT, _Words[each.name]),
            share=nearest(arrived.likeness.get(Course(each.value), PerMille(0)), 10),
            figure=percent(nearest(arrived.likeness.get(Course(each.value), PerMille(0)), 10)),
            range=say(
                _CONTEXT, _Words.FIRST, then=per_cent(arrived.likeness_then.get(Course(each.value), PerMille(0)))
            ),
        )
        for each in _ORDER
    )


def adoption_words(outlook: Outlook) -> str:
    """How likely a text is adopted, and how; nothing once it is."""
    if outlook.adopted or not outlook.runs:
        return ""
    slots = {"likely": likely_per_cent(outlook.adoption), "consensus": per_cent(outlook.consensus)}
    return say(_CONTEXT, _Words.ADOPTED, **slots)


def runs_words(outlook: Outlook) -> str:
    """What the forecast rests on."""
    return say(_CONTEXT, _Words.RUNS, runs=whole(outlook.runs)) if outlook.runs else ""


def lever_line(view: SeatView, state: SeatId, ask: Callable[[SeatId], Lever | None]) -> LeverLine | None:
    """What would move it most; ``None`` where the text is closed or the state is a party."""
    sight = view.sight
    if state in sight.parties or sight.signed or sight.withheld:
        return None
    names, found = Names.of(sight.scenario), ask(state)
    sentence = lever_sentence(state, found, names)
    if found is None:
        return LeverLine(words=sentence, change="", sentence=sentence, choice=None)
    change = signed(nearest(found.then, 10) - nearest(found.now, 10))
    wording = opening(names.choice(found.choice))
    return LeverLine(words=wording, change=change, sentence=sentence, choice=found.choice)
