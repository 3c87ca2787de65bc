"""Why a delegate did what the record says it did: asked again at that very moment, since it is not written down.

A delegate is a pure function of its view and its luck, and both follow from the record; its true reason is kept in the
record as surely as if it stood there. For the debrief and the facilitator, never for a seat.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.delegates.roster import delegate_for
from game.minutes.motives import motive
from game.minutes.names import Names
from game.rules.decide import decide
from game.rules.seen import seating_of
from game.table.actors import actor
from game.table.chance import luck_of
from game.table.facts_here import FactsHere
from game.table.proceedings import Proceedings
from game.terms.events import Occupant, Recorded, SeatKind
from game.terms.ids import SeatId, Seq
from game.terms.reasons import Reasoned
from game.terms.refusals import Refused
from game.terms.same import same

MOST_BESIDE = 8
"""So many events of others may stand in one act: sponsors of a wording that is tabled for a group."""


def true_reason(record: Sequence[Recorded], seat: SeatId, seq: Seq) -> str:
    """Why an artificial delegation did what stands at ``seq``, in one sentence; empty where it was not its own act.

    ``record`` = a whole session's from the opening on, secrets included. For many acts of one session keep ``Motives``.
    """
    found = Motives(record)
    reasoned = found.of(seat, seq)
    return motive(reasoned, found.names) if reasoned is not None else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Act:
    reasoned: Reasoned
    events: int
    """How many it made happen, one after the other."""


class Motives:
    """Walks one record and asks again. Going forward is cheap, going back starts from the opening."""

    def __init__(self, record: Sequence[Recorded]) -> None:
        """``record`` begins with the opening."""
        self._record = tuple(record)
        self._at = Proceedings(self._record[0])
        self._acts: dict[int, _Act | None] = {}

    @property
    def names(self) -> Names:
        """The names of everything heard of where it stands."""
        return Names.of(self._at.opened.scenario.public).hearing(each.event for each in self._at.standing)

    def of(self, seat: SeatId, seq: Seq) -> Reasoned | None:
        """What the delegate of ``seat`` decided when it did what stands at ``seq``, or brought it about.

        ``None`` where a person sat there, where it was another's act, or where the delegate of today would act
        otherwise than the one of the record did.
        """
        place = min(seq - self._record[0].seq, len(self._record) - 1)
        for start in self._starts(seat, place):
            act = self._act(seat, start)
            if act is not None:
                return act.reasoned if start + act.events > place else None
        return None

    def _starts(self, seat: SeatId, place: int) -> Iterator[int]:
        """Where an act of ``seat`` may have begun that an event is of, or follows from, the nearest first."""
        others = 0
        while place > 0 and others <= MOST_BESIDE:
            by = actor(self._record[place].event)
            if by == seat:
                yield place
            others += by is not None
            place -= 1

    def _act(self, seat: SeatId, start: int) -> _Act | None:
        """What the delegate decided before that event, where it leads to that event; remembered."""
        if start not in self._acts:
            self._walk(start)
            occupant = seating_of(self._at.now).get(seat)
            artificial = occupant is not None and occupant.kind is SeatKind.AI
            self._acts[start] = self._asked(seat, occupant, start) if occupant and artificial else None
        return self._acts[start]

    def _walk(self, to: int) -> None:
        """Stand before the event at that place of the record."""
        if len(self._at.record) > to:
            self._at = Proceedings(self._record[0])
        self._at.fold(self._record[len(self._at.record) : to])

    def _asked(self, seat: SeatId, occupant: Occupant, start: int) -> _Act | None:
        seed = self._at.opened.seed or 0
        luck = luck_of(seed, seat, self._at.seq)
        reasoned = delegate_for(seat, occupant).explain(self._at.view_to_choose_from(seat), luck)
        made = decide(self._at.now, reasoned.action, FactsHere(seed, self._at), self._at.seq)
        if isinstance(made, Refused) or not same(made[0], self._record[start].event):
            return None
        return _Act(reasoned=reasoned, events=len(made))
