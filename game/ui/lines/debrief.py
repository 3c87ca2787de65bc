"""The debrief on screen: its tabs, the points of its charts in words, and what stands on its buttons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.comparing import SideBySide
from game.minutes.debriefing import Section, Telling, Told, sections
from game.minutes.debriefing_deals import futures_now
from game.minutes.english.debrief import Topics
from game.minutes.figures import nearest
from game.terms.debrief import BargainingSpace, Debrief, SpacePoint
from game.terms.mandate import Future
from game.ui.lines.chart_tables import ChartTable
from game.ui.lines.review_years import YearsChart, charts_of_years
from game.ui.speaking import QT_TRANSLATE_NOOP, clauses, say
from game.ui.theme.tones import Future as Petal

_CONTEXT = "Debrief"


class Leaf(StrEnum):
    """The tabs of the debrief."""

    OVERVIEW = QT_TRANSLATE_NOOP("Debrief", "Overview")
    MOVES = QT_TRANSLATE_NOOP("Debrief", "Moves")
    BARGAIN = QT_TRANSLATE_NOOP("Debrief", "Bargain")
    PEOPLE = QT_TRANSLATE_NOOP("Debrief", "Word and trust")
    HOME = QT_TRANSLATE_NOOP("Debrief", "At home")
    YEARS = QT_TRANSLATE_NOOP("Debrief", "Years")
    LEARNING = QT_TRANSLATE_NOOP("Debrief", "Marks")
    BRIEFS = QT_TRANSLATE_NOOP("Debrief", "Briefs")
    QUESTIONS = QT_TRANSLATE_NOOP("Debrief", "Questions")
    SOURCES = QT_TRANSLATE_NOOP("Debrief", "Sources")
    OTHERS = QT_TRANSLATE_NOOP("Debrief", "Other tables")


class _Words(StrEnum):
    SPACE_SAYS = QT_TRANSLATE_NOOP(
        "Debrief",
        "The text went from {own} for you and {others} for the others to {own_end} and {others_end}; the Nash point "
        "lies at {nash_own} and {nash_others}. Left and right go along the way of the text.",
    )
    CELL = QT_TRANSLATE_NOOP("Debrief", "{session}: {what}: {cell}")
    ON_WAY = QT_TRANSLATE_NOOP(
        "Debrief", "The text on its way, moment {place} of {count}: {own} for you, {others} for the others"
    )
    AT_NASH = QT_TRANSLATE_NOOP(
        "Debrief", "The Nash point, where the product of all gains is largest: {own} for you, {others} for the others"
    )
    AT_NONE = QT_TRANSLATE_NOOP("Debrief", "Without a convention: {own} for you, {others} for the others")
    AT_CONCLUDED = QT_TRANSLATE_NOOP(
        "Debrief", "The text with a package of {who} that was concluded: {own} for you, {others} for the others"
    )
    AT_TRIED = QT_TRANSLATE_NOOP(
        "Debrief", "The text with a package of {who} that was offered: {own} for you, {others} for the others"
    )
    AT_BEST = QT_TRANSLATE_NOOP(
        "Debrief", "A text of which none is better for both sides: {own} for you, {others} for the others"
    )
    ON_COURSE = QT_TRANSLATE_NOOP("Debrief", "{when}: entry into force {share} per cent likely ({low} to {high})")
    TRIED = QT_TRANSLATE_NOOP("Debrief", "{count} packages tried")
    FUTURE = QT_TRANSLATE_NOOP("Debrief", "{name} {share} per cent, {before} at the start")
    EXPORTED = QT_TRANSLATE_NOOP("Debrief", "Written: {place}")
    WORKING = QT_TRANSLATE_NOOP("Debrief", "Looking back, {done} of {of}")
    ALONE = QT_TRANSLATE_NOOP(
        "Debrief",
        "Only this session of the conference lies in the folder. Put the files of other tables beside it, and they "
        "stand here too.",
    )
    COMPARING = QT_TRANSLATE_NOOP("Debrief", "Sessions of this conference are being compared")
    WRITING = QT_TRANSLATE_NOOP("Debrief", "The document is being written")


LEAVES: dict[Leaf, tuple[Topics, ...]] = {
    Leaf.OVERVIEW: (),
    Leaf.MOVES: (),
    Leaf.BARGAIN: (Topics.SPACE, Topics.SURPLUS),
    Leaf.PEOPLE: (Topics.PROMISES, Topics.GIVEN, Topics.TRUST),
    Leaf.HOME: (Topics.HOME, Topics.FUTURES),
    Leaf.YEARS: (Topics.ARRIVAL, Topics.YEARS, Topics.MET, Topics.DEEDS),
    Leaf.LEARNING: (Topics.OBJECTIVES, Topics.RUBRIC),
    Leaf.BRIEFS: (Topics.BRIEFS,),
    Leaf.QUESTIONS: (Topics.QUESTIONS,),
    Leaf.SOURCES: (Topics.REFERENCE, Topics.POSITIONS, Topics.SOURCES),
    Leaf.OTHERS: (),
}
"""What stands on each tab; the overview shows charts, moves and other tables have pages of their own."""


ORDER = (Future.TOGETHER, Future.RENEWAL, Future.UNBOUND, Future.RETREAT, Future.GOING_ALONE)
"""The futures around the dial, from the top, as the clock goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DialChart:
    """The five futures, per mille, at the end and at the start."""

    shares: tuple[tuple[Petal, str, int, int], ...]
    """Future, its name, at the end, at the start."""
    says: str


def title_of_leaf(leaf: Leaf) -> str:
    """What stands on a tab."""
    return say(_CONTEXT, leaf)


def told(telling: Telling) -> dict[Topics, Section]:
    """The sections by topic."""
    return {each.topic: each for each in sections(telling)}


def space_says(space: BargainingSpace) -> str:
    """The bargaining space for a screen reader."""
    first, last = space.path[0], space.path[-1]
    return say(
        _CONTEXT,
        _Words.SPACE_SAYS,
        own=nearest(first.own, 10),
        others=nearest(first.others, 10),
        own_end=nearest(last.own, 10),
        others_end=nearest(last.others, 10),
        nash_own=nearest(space.nash.own, 10),
        nash_others=nearest(space.nash.others, 10),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SpaceMark:
    """One point of the bargaining space, and what there is to say of it."""

    point: SpacePoint
    told: Told


def space_marks(telling: Telling) -> tuple[SpaceMark, ...]:
    """Every point that is drawn: the way of the text first, then what it is held against, then what was tried."""
    space = telling.debrief.space
    if space is None:
        return ()
    settled, names, count = telling.debrief.surplus.rests, telling.names, len(space.path)

    def mark(key: _Words, at: SpacePoint, **slots: str | int) -> SpaceMark:
        words = say(_CONTEXT, key, own=nearest(at.own, 10), others=nearest(at.others, 10), **slots)
        return SpaceMark(point=at, told=Told(text=words, rests=at.rests or settled))

    way = [mark(_Words.ON_WAY, each, place=place, count=count) for place, each in enumerate(space.path, 1)]
    held = [mark(_Words.AT_NASH, space.nash), mark(_Words.AT_NONE, space.outside)]
    tried = [
        mark(_Words.AT_CONCLUDED if each.concluded else _Words.AT_TRIED, each.at, who=names.seat_within(each.by))
        for each in space.tried
    ]
    return (*way, *held, *tried, *(mark(_Words.AT_BEST, each) for each in space.frontier))


def course_point(telling: Telling, place: int) -> Told:
    """One place on the line of the likelihood."""
    point = telling.debrief.course[place]
    force = point.force
    words = say(
        _CONTEXT,
        _Words.ON_COURSE,
        when=telling.names.moment(point.moment),
        share=nearest(force.value, 10),
        low=nearest(force.low, 10),
        high=nearest(force.high, 10),
    )
    return Told(text=words, rests=(point.seq,))


def tried_words(count: int) -> str:
    """How many packages were put to others."""
    return say(_CONTEXT, _Words.TRIED, count=count)


def dial_chart(telling: Telling) -> DialChart:
    """The futures in the order of the dial."""
    from game.minutes.catalogue import say as words

    first, last = telling.debrief.foreseen[0], futures_now(telling)
    shares = []
    for future in ORDER:
        name = words(future)
        now, before = last[future], first.futures[future].value
        shares.append((Petal(future.value), name[:1].upper() + name[1:], now, before))
    sentences = [
        say(_CONTEXT, _Words.FUTURE, name=name, share=nearest(now, 10), before=nearest(before, 10))
        for _, name, now, before in shares
    ]
    return DialChart(shares=tuple(shares), says=clauses(sentences))


def around_the_dial(telling: Telling, section: Section) -> tuple[Told, ...]:
    """What is told of each future, in the order of the dial."""
    by_share = sorted(futures_now(telling).items(), key=lambda each: -each[1])
    lines = {future: line for (future, _), line in zip(by_share, section.lines, strict=True)}
    return tuple(lines[each] for each in ORDER)


def charts_of(telling: Telling) -> tuple[YearsChart, ...]:
    """The figures of the dashboard over the years; none where nothing was signed, none that never left nought."""
    drawn = charts_of_years([each.figures for each in telling.debrief.years.years])
    return tuple(each for each in drawn if any(each.values))


def scores(debrief: Debrief) -> tuple[tuple[int | None, int | None], ...]:
    """Own score and that of the group for each objective, per mille."""
    return tuple((each.score, each.group) for each in debrief.objectives)


def comparison_table(table: SideBySide) -> ChartTable:
    """Sessions side by side."""
    return ChartTable(what=table.what, columns=table.columns, rows=table.rows, cells=table.cells)


def cell_words(table: SideBySide, row: int, column: int) -> str:
    """What a cell says, with its row and its session."""
    slots = {"what": table.rows[row], "session": table.columns[column], "cell": table.cells[row][column]}
    return say(_CONTEXT, _Words.CELL, **slots)


def alone_words() -> str:
    """No other session is there to stand beside this one."""
    return say(_CONTEXT, _Words.ALONE)


def comparing() -> str:
    """Other sessions are being read."""
    return say(_CONTEXT, _Words.COMPARING)


def working(done: int, of: int) -> str:
    """How far the work is."""
    return say(_CONTEXT, _Words.WORKING, done=done, of=of)


def writing() -> str:
    """A document is on its way."""
    return say(_CONTEXT, _Words.WRITING)


def exported(place: str) -> str:
    """Where it was written."""
    return say(_CONTEXT, _Words.EXPORTED, place=place)
