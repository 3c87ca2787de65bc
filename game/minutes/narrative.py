"""A conference told in prose, stage by stage: what a reader of a terminal sees of a record. The caller wraps lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from game.minutes import movements, narrative_floor, narrative_home, summary, treaty
from game.minutes.arrival import arrival_lines
from game.minutes.catalogue import say
from game.minutes.english.narrative import Tale
from game.minutes.movements import Assessed, Explain
from game.minutes.names import Names
from game.minutes.passages import Passage, PassageKind, heading, paragraph, prose
from game.minutes.voice import Voice
from game.terms.events import CapitalAnswered, Event, PackageOffered, ReadyDeclared, Recorded, SessionEnded, StageOpened
from game.terms.ids import PackageId
from game.terms.moments import Moment, Phase
from game.terms.practice import Arrival
from game.terms.readings import Outlook
from game.terms.views import Sight


class Detail(StrEnum):
    """How much is told."""

    BRIEF = "brief"
    """The bulletin of every stage."""
    FULL = "full"
    """Speeches and the stories of packages as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One stage as it was lived: what happened in it, and the readings when it opened and when it closed."""

    moment: Moment | None
    """``None`` for what came before the first stage."""
    events: tuple[Recorded, ...]
    before: Assessed | None = None
    after: Assessed | None = None
    until: Moment | None = None
    """The last of several years told as one; ``None`` where the chapter is one stage."""

    @property
    def quiet(self) -> bool:
        """A year in which at most some capitals did not ratify."""
        dull = (StageOpened, ReadyDeclared, CapitalAnswered, SessionEnded)
        return (
            self.moment is not None
            and self.moment.phase is Phase.HOME
            and all(isinstance(each.event, dull) for each in self.events)
            and not any(isinstance(each.event, CapitalAnswered) and each.event.ratified for each in self.events)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrator:
    """Tells chapters one after the other. ``told`` hands back the narrator who has heard them."""

    names: Names
    offered: frozenset[PackageId] = frozenset()
    """Packages whose offer has been told; others were made behind closed doors and are told when they are concluded."""
    voice: Voice = field(default_factory=Voice)
    """Who reads the speeches; the same luck tells the same tale."""
    detail: Detail = Detail.FULL

    def tell(self, chapter: Chapter) -> tuple[Passage, ...]:
        """The passages of one stage; nothing for a stage in which nothing happened."""
        heard = self._names(chapter)
        body = tuple(self._body(chapter, heard))
        if not body or chapter.moment is None:
            return body
        return (heading(_title(chapter, chapter.moment, self.names)), *body)

    def told(self, chapter: Chapter) -> Narrator:
        """The narrator after this chapter."""
        offered = {each.event.package.id for each in chapter.events if isinstance(each.event, PackageOffered)}
        self.voice.hears(chapter.events)
        return replace(self, names=self._names(chapter), offered=self.offered | offered)

    def _names(self, chapter: Chapter) -> Names:
        """The names that are known when the chapter is over."""
        return self.names.hearing(each.event for each in chapter.events)

    def _body(self, chapter: Chapter, names: Names) -> Iterator[Passage]:
        moment, full = chapter.moment, self.detail is Detail.FULL
        match moment.phase if moment else Phase.PREPARATION:
            case Phase.PREPARATION:
                yield from narrative_floor.opened(chapter.events, names)
            case Phase.OPENING:
                yield from narrative_floor.statements(chapter.events, names)
            case Phase.SITTING | Phase.INTERSESSION:
                yield from narrative_floor.sitting(chapter.events, names, self.voice, self.offered if full else None)
            case Phase.ADOPTION:
                yield from narrative_home.adoption(chapter.events, names, self.voice)
            case Phase.SIGNATURE:
                yield from narrative_home.signature(chapter.events, names)
            case Phase.HOME | Phase.REVIEW | Phase.ENDED:
                yield from narrative_home.year(chapter.events, names)
        if chapter.before and chapter.after:
            yield from paragraph(*movements.lines(chapter.before, chapter.after, names))


def _title(chapter: Chapter, moment: Moment, names: Names) -> str:
    if chapter.until is None:
        return names.moment(moment)
    return say(Tale.YEARS, first=moment.year, last=chapter.until.year)


def chapters(record: Sequence[Recorded]) -> tuple[Chapter, ...]:
    """The record cut where a stage opens, quiet years that follow each other in one.

    Readings are the caller's to add (``dataclasses.replace``).
    """
    made: list[Chapter] = []
    for each in _stages(record):
        if made and made[-1].quiet and each.quiet:
            made[-1] = replace(made[-1], events=(*made[-1].events, *each.events), until=each.moment)
        else:
            made.append(each)
    return tuple(made)


def _stages(record: Sequence[Recorded]) -> Iterator[Chapter]:
    moment: Moment | None = None
    events: list[Recorded] = []
    for each in record:
        if isinstance(each.event, StageOpened):
            if events:
                yield Chapter(moment=moment, events=tuple(events))
            moment, events = each.event.moment, []
        events.append(each)
    if events:
        yield Chapter(moment=moment, events=tuple(events))


def conclusion(
    sight: Sight,
    record: Iterable[Event],
    outlook: Outlook | None = None,
    explain: Explain | None = None,
    arrived: Arrival | None = None,
) -> Iterator[Passage]:
    """The adopted text, what came of it, and the outlook."""
    names = Names.seen(sight)
    if sight.adopted is not None:
        yield heading(say(Tale.HEADING_TEXT))
        yield from (_treaty_passage(each) for each in treaty.clean_paragraphs(sight.scenario, sight.adopted))
    yield heading(say(Tale.HEADING_CLOSING))
    yield from prose(*summary.closing(sight, tuple(record), explain))
    if arrived is not None:
        yield heading(say(Tale.HEADING_ARRIVAL))
        yield from prose(*arrival_lines(arrived))
    if outlook is not None:
        yield heading(say(Tale.HEADING_OUTLOOK))
        yield from prose(*summary.outlook_lines(outlook, names))


def _treaty_passage(paragraph: treaty.Paragraph) -> Passage:
    kinds = {treaty.Layer.TITLE: PassageKind.TREATY_HEADING, treaty.Layer.HEADING: PassageKind.TREATY_HEADING}
    return Passage(kind=kinds.get(paragraph.layer, PassageKind.TREATY), text=paragraph.line)
