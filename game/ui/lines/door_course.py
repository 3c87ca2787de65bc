"""The line on the door in words: how entry into force stood to one's delegation through the last session."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from game.minutes.catalogue import and_list
from game.minutes.figures import likely_per_cent, nearest, per_cent
from game.terms.moments import Moment, Phase
from game.ui.lines.chart_tables import ChartTable, figure_and_range
from game.ui.speaking import QT_TRANSLATE_NOOP, counted, opening, say, sentences

if TYPE_CHECKING:
    from game.table.retrace import Recalled, Stood

_CONTEXT = "DoorCourse"
LEAST = 2
"""Points that make a line."""


class _Words(StrEnum):
    HEADING = QT_TRANSLATE_NOOP("DoorCourse", "Likelihood of entry into force, %")
    TABLE = QT_TRANSLATE_NOOP("DoorCourse", "Likelihood of entry into force, stage by stage")
    SAYS = QT_TRANSLATE_NOOP(
        "DoorCourse",
        "As your delegation saw it, from {first} to {last}. The lowest was {lowest}, the highest {highest}. "
        "Ctrl Shift T reads it as a table.",
    )
    EXPECTED = QT_TRANSLATE_NOOP("DoorCourse", "Expected")
    RANGE = QT_TRANSLATE_NOOP("DoorCourse", "Likely range")
    FIRST_SITTING = QT_TRANSLATE_NOOP("DoorCourse", "Sitting {sitting}")
    SITTING = QT_TRANSLATE_NOOP("DoorCourse", "{sitting}")
    ADOPTION = QT_TRANSLATE_NOOP("DoorCourse", "Adoption")
    HOME = QT_TRANSLATE_NOOP("DoorCourse", "Ratification")
    REVIEW = QT_TRANSLATE_NOOP("DoorCourse", "In practice")
    ASKED = QT_TRANSLATE_NOOP("DoorCourse", "A question is before the house.")
    OFFERS_ONE = QT_TRANSLATE_NOOP("DoorCourse", "{names} is waiting for an answer.")
    OFFERS = QT_TRANSLATE_NOOP("DoorCourse", "{names} are waiting for an answer.")
    AT_BEGUN = QT_TRANSLATE_NOOP("DoorCourse", "Before the first sitting")
    AT_SITTING = QT_TRANSLATE_NOOP("DoorCourse", "Sitting {sitting}, round {round}")
    AT_BETWEEN = QT_TRANSLATE_NOOP("DoorCourse", "After sitting {sitting}")
    AT_SIGNATURE = QT_TRANSLATE_NOOP("DoorCourse", "Signature")
    AT_HOME = QT_TRANSLATE_NOOP("DoorCourse", "Ratification, year {year}")
    AT_REVIEW = QT_TRANSLATE_NOOP("DoorCourse", "In practice, year {year}")
    AT_END = QT_TRANSLATE_NOOP("DoorCourse", "At the end")


_AT = {
    Phase.PREPARATION: _Words.AT_BEGUN,
    Phase.OPENING: _Words.AT_BEGUN,
    Phase.SITTING: _Words.AT_SITTING,
    Phase.INTERSESSION: _Words.AT_BETWEEN,
    Phase.ADOPTION: _Words.ADOPTION,
    Phase.SIGNATURE: _Words.AT_SIGNATURE,
    Phase.HOME: _Words.AT_HOME,
    Phase.REVIEW: _Words.AT_REVIEW,
    Phase.ENDED: _Words.AT_END,
}
_TICKS = {Phase.ADOPTION: _Words.ADOPTION, Phase.HOME: _Words.HOME, Phase.REVIEW: _Words.REVIEW}


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorCourse:
    """The line with its likely range, per mille, and where sittings begin on it."""

    heading: str
    values: tuple[int, ...]
    lows: tuple[int, ...]
    highs: tuple[int, ...]
    ticks: tuple[tuple[int, str], ...]
    figure: str
    """The last value, per cent, without the sign."""
    says: str
    table: ChartTable


def door_course(points: Sequence[Stood]) -> DoorCourse | None:
    """The line through ``points``; ``None`` where they make none."""
    if len(points) < LEAST:
        return None
    values = tuple(each.force.value for each in points)
    says = say(
        _CONTEXT,
        _Words.SAYS,
        first=per_cent(values[0]),
        last=likely_per_cent(points[-1].force),
        lowest=per_cent(min(values)),
        highest=per_cent(max(values)),
    )
    return DoorCourse(
        heading=say(_CONTEXT, _Words.HEADING),
        values=values,
        lows=tuple(each.force.low for each in points),
        highs=tuple(each.force.high for each in points),
        ticks=tuple(_ticks(points)),
        figure=str(nearest(values[-1], 10)),
        says=says,
        table=_table(points),
    )


def what_waits(found: Recalled) -> str:
    """``Okanda is waiting for an answer.``; empty where nothing does."""
    asked = say(_CONTEXT, _Words.ASKED) if found.asked else ""
    names = opening(and_list(found.offering))
    offers = counted(_CONTEXT, _Words.OFFERS_ONE, _Words.OFFERS, len(found.offering), names=names)
    return sentences((asked, offers if found.offering else ""))


def _ticks(points: Sequence[Stood]) -> Iterator[tuple[int, str]]:
    """The first point of every sitting, of adoption, and of the years after."""
    said: set[tuple[Phase, int]] = set()
    for place, each in enumerate(points):
        phase, sitting = each.moment.phase, each.moment.sitting
        key = (phase, sitting if phase is Phase.SITTING else 0)
        if key in said:
            continue
        if phase is Phase.SITTING:
            first = not any(done is Phase.SITTING for done, _ in said)
            yield place, say(_CONTEXT, _Words.FIRST_SITTING if first else _Words.SITTING, sitting=sitting)
        elif phase in _TICKS:
            yield place, say(_CONTEXT, _TICKS[phase])
        said.add(key)


def _table(points: Sequence[Stood]) -> ChartTable:
    """A row for every stage: as it stood when the stage closed, or stands now."""
    last: dict[str, Stood] = {}
    for each in points:
        last[_at(each.moment)] = each
    return ChartTable(
        what=say(_CONTEXT, _Words.TABLE),
        columns=(say(_CONTEXT, _Words.EXPECTED), say(_CONTEXT, _Words.RANGE)),
        rows=tuple(last),
        cells=tuple(figure_and_range(each.force) for each in last.values()),
    )


def _at(moment: Moment) -> str:
    return say(_CONTEXT, _AT[moment.phase], sitting=moment.sitting, round=moment.round, year=moment.year)
