"""A record walked once with every mandate open: what a debrief is computed from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np

from game.engine.arrays import Floats, Whole
from game.engine.bargain import Bargain
from game.engine.floor import TextAsItStands
from game.engine.ground import Ground
from game.rules.presiding import standing_of
from game.table.proceedings import Proceedings
from game.terms import events as e
from game.terms.events import Event, Recorded
from game.terms.ids import OBSERVER, BracketId, ClauseId, SeatId, Seq

E = TypeVar("E")
KEPT = (e.StageOpened, e.PackageOffered, e.WordingTabled, e.OwnWordingTabled, e.ConventionAdopted, e.SessionEnded)
"""Events at which the text as it stands is kept."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Walked:
    """A record that has been walked."""

    record: tuple[Recorded, ...]
    """What of it stands: without what was undone."""
    end: Proceedings
    talks: Proceedings
    """As the convention was adopted; the end where none was."""
    texts: dict[Seq, TextAsItStands]
    """The text after each event of the kinds in ``KEPT``."""
    bargain: Bargain
    """True values as the text was settled, brackets that were fixed before the talks held fast."""
    chosen: Whole
    """[C] what stood in every bracket then; where it is open still, what leads."""
    settled: Seq
    """The event with which the text became what it is: its adoption, else the last of the record."""
    about: frozenset[ClauseId] = frozenset()
    """Articles that alone are looked at where a seat's own proposals are measured; empty for all."""

    @property
    def ground(self) -> Ground:
        """The arrays of the session as they were at the end."""
        return self.end.climate.course.ground

    @property
    def states(self) -> tuple[SeatId, ...]:
        """In the order of the axes."""
        return self.ground.axes.states

    def of(self, kind: type[E]) -> Iterator[tuple[Seq, E]]:
        """The events of one class that stand, oldest first."""
        return ((each.seq, each.event) for each in self.record if isinstance(each.event, kind))

    @property
    def span(self) -> tuple[Seq, ...]:
        """Its first line and its last: what "nothing of the kind" rests on."""
        return tuple(dict.fromkeys((self.record[0].seq, self.record[-1].seq)))

    def concerns(self, bracket: BracketId) -> bool:
        """Whether a bracket stands in an article that is looked at."""
        return not self.about or ClauseId(str(bracket).split(".", 1)[0]) in self.about

    def worth(self, text: TextAsItStands) -> Floats:
        """[N] true utilities of a text as it stood."""
        return text.worth(self.bargain.value, self.bargain.links.effect)


def walk(record: Sequence[Recorded]) -> Walked:
    """Walk the record to its end."""
    first, *rest = standing_of(record)
    at, texts, talks = Proceedings(first), dict[Seq, TextAsItStands](), None
    texts[first.seq] = at.climate.course.floor.standing()
    settled = record[-1].seq
    for each in rest:
        at.fold((each,))
        if isinstance(each.event, KEPT):
            texts[each.seq] = at.climate.course.floor.standing()
        if isinstance(each.event, e.ConventionAdopted):
            talks, settled = at.copy(), each.seq
    texts[at.seq] = at.climate.course.floor.standing()
    return Walked(
        record=(first, *rest),
        end=at,
        talks=talks or at,
        texts=texts,
        bargain=_bargain(talks or at),
        chosen=_chosen(talks or at),
        settled=settled,
    )


def _bargain(at: Proceedings) -> Bargain:
    ground = at.climate.course.ground
    own = [ground.own[state] for state in ground.axes.states]
    mask = ground.layout.mask.copy()
    for bracket, alternative in ground.public.fixed.items():
        place = ground.axes.places[bracket, alternative]
        mask[place.c] = False
        mask[place.c, place.k] = True
    return Bargain(
        layout=replace(ground.layout, mask=mask),
        value=np.stack([each.interests.value for each in own]),
        links=ground.links,
        outside=np.array([each.outside for each in own]),
    )


def _chosen(at: Proceedings) -> Whole:
    floor = at.climate.course.floor
    return np.where(floor.agreed >= 0, floor.agreed, floor.text().argmax(1)).astype(np.int64)


def eyes(seat: SeatId | None) -> SeatId:
    """Whose likelihoods and outlooks are read: the seat's own, or what is public."""
    return OBSERVER if seat is None else seat


def mille(share: float) -> int:
    """A share or utility as whole per mille, half to even."""
    return round(float(share) * 1000)


def events_of(walked: Walked) -> tuple[Event, ...]:
    """The events that stand, without their places."""
    return tuple(each.event for each in walked.record)
