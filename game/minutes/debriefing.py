"""A debrief in words, section by section: what screens, reports and the terminal show. Every line keeps its events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from game.minutes.catalogue import say
from game.minutes.english.debrief import Hindsight, Topics
from game.minutes.figures import nearest, per_cent, whole
from game.minutes.names import Names
from game.minutes.sentences import sentence
from game.terms.debrief import Debrief, TurningPoint
from game.terms.debrief_marks import Rests
from game.terms.events import ReadyDeclared, Recorded, SessionOpened
from game.terms.ids import Seq
from game.terms.teaching import Library

LONGEST_ACT = 160
"""An act of more signs than this is not quoted behind what followed from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One line: what it says, the figure at its right, what stands below it, and the events it rests on."""

    text: str
    figure: str = ""
    under: tuple[str, ...] = ()
    rests: Rests = ()
    mark: int = 0
    """1 for a gain, -1 for a loss, 0 for neither; the sign stands in the figure as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading, what is said of the whole of it, and its lines."""

    topic: Topics
    lead: tuple[str, ...] = ()
    lines: tuple[Told, ...] = ()

    @property
    def title(self) -> str:
        """The heading in words."""
        return say(self.topic)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Telling:
    """What a debrief is told with: its names, the sentences of the record, and the books."""

    debrief: Debrief
    names: Names
    library: Library
    lines: dict[Seq, str] = field(repr=False)
    """One sentence for every event."""
    silent: frozenset[Seq] = frozenset()
    """Events by which somebody had nothing more to say: what followed came of the hour, not of them."""

    @staticmethod
    def of(debrief: Debrief, record: Sequence[Recorded], library: Library) -> Telling:
        """Hear the record once."""
        opened = record[0].event
        assert isinstance(opened, SessionOpened)
        names = Names.of(opened.scenario.public).hearing(each.event for each in record)
        lines = {each.seq: sentence(each.event, names) for each in record}
        silent = frozenset(each.seq for each in record if isinstance(each.event, ReadyDeclared))
        return Telling(debrief=debrief, names=names, library=library, lines=lines, silent=silent)

    @property
    def seat(self) -> str:
        """Whose debrief it is, within a sentence; empty for the room's."""
        return self.names.seat_within(self.debrief.seat) if self.debrief.seat else ""

    def record(self, rests: Iterable[Seq]) -> tuple[tuple[Seq, str], ...]:
        """The record lines that something rests on."""
        return tuple((seq, self.lines[seq]) for seq in rests if seq in self.lines)


def title(telling: Telling) -> str:
    """How it ended, in a line: ``Adopted by vote. In force in year 3, with nine parties.``"""
    head = telling.debrief.headline
    if not head.adopted:
        return say(Hindsight.GOES_ON if head.ending is None else Hindsight.NOT_ADOPTED)
    how = say(Hindsight.BY_CONSENSUS if head.by_consensus else Hindsight.BY_VOTE)
    if head.in_force is not None:
        force = say(Hindsight.FORCE, year=head.in_force, count=head.parties)
    else:
        force = say(Hindsight.NO_FORCE, count=head.parties, needed=whole(head.needed))
    return f"{how} {force}"


def subtitle(telling: Telling) -> str:
    """What was played, by whom, in how many moves."""
    debrief = telling.debrief
    if debrief.seat is None:
        return say(Hindsight.PLAYED, title=debrief.title, count=debrief.headline.moves)
    return say(Hindsight.PLAYED_AS, title=debrief.title, seat=telling.seat, count=debrief.headline.moves)


def points(per_mille: int) -> str:
    """Utility per mille as points of a hundred."""
    return whole(nearest(per_mille, 10))


def turned(turn: TurningPoint) -> tuple[str, int]:
    """The likelihood as it moved and which way; the worth where the likelihood, as it is shown, stood still."""
    before, after = per_cent(turn.force_before), per_cent(turn.force_after)
    if before != after:
        return say(Hindsight.TURN_MOVED, before=before, after=after), turn.force_after - turn.force_before
    worth = say(Hindsight.TURN_WORTH, before=points(turn.value_before), after=points(turn.value_after))
    return worth, turn.value_after - turn.value_before


def turning(telling: Telling) -> Section:
    """The turning points, in the order of the record."""
    debrief = telling.debrief
    value = Hindsight.TURN_VALUE if debrief.seat else Hindsight.TURN_VALUE_ALL
    lines = []
    for each in debrief.turning:
        act = telling.lines.get(each.act, "")
        followed = each.by is not None and each.act != each.seq and each.act not in telling.silent
        key = Hindsight.TURN_BY if len(act) <= LONGEST_ACT else Hindsight.TURN_BY_ALONE
        by = [say(key, who=telling.names.seat_within(each.by), act=act)] if each.by and followed else []
        worth = say(value, seat=telling.seat, before=points(each.value_before), after=points(each.value_after))
        figure, moved = turned(each)
        lines.append(
            Told(
                text=telling.lines[each.seq],
                figure=figure,
                under=(telling.names.moment(each.moment), *by, worth),
                rests=tuple(sorted({each.act, each.seq})),
                mark=(moved > 0) - (moved < 0),
            )
        )
    lead = Hindsight.TURN_LEAD if lines else Hindsight.TURN_STEADY
    return Section(topic=Topics.TURN, lead=(say(lead),), lines=tuple(lines))


def sections(telling: Telling) -> tuple[Section, ...]:
    """Everything, in the order of a debrief."""
    from game.minutes import debriefing_deals as deals
    from game.minutes import debriefing_marks as marks
    from game.minutes import debriefing_years as years

    made = (
        turning(telling),
        deals.space(telling),
        deals.surplus(telling),
        deals.promises(telling),
        deals.given(telling),
        deals.trust(telling),
        deals.home(telling),
        deals.futures(telling),
        years.arrival(telling),
        years.figures(telling),
        years.met(telling),
        years.deeds(telling),
        marks.objectives(telling),
        marks.rubric(telling),
        marks.briefs(telling),
        marks.questions(telling),
        marks.reference(telling),
        marks.positions(telling),
        marks.sources(telling),
    )
    return tuple(each for each in made if each.lines or each.lead)
