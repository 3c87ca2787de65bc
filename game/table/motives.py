"""Why a delegate did what the record says it did: asked again at that very moment, since it is not written down.

A delegate is a pure function of its view and its luck, and both follow from the record; its true reason is kept in the
record as surely as if it stood there. For the debrief and the facilitator, never for a seat.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.delegates.roster import delegate_for
from game.minutes.motives import motive
from game.minutes.names import Names
from game.rules.decide import decide
from game.rules.sight import seating_of
from game.table.actors import actor
from game.table.chance import luck_of
from game.table.facts_here import FactsHere
from game.table.proceedings import Proceedings
from game.terms.events import Occupant, Recorded, SeatKind
from game.terms.ids import SeatId, Seq
from game.terms.reasons import Reasoned
from game.terms.refusals import Refused


def true_reason(record: Sequence[Recorded], seat: SeatId, seq: Seq) -> str:
    """Why an artificial delegation did what stands at ``seq``, in one sentence; empty where it was not its own act.

    ``record`` = a whole session's from the opening on, secrets included. For many acts of one session keep ``Motives``.
    """
    found = Motives(record)
    reasoned = found.of(seat, seq)
    return motive(reasoned, found.names) if reasoned is not None else ""


class Motives:
    """Walks one record and asks again. Going forward is cheap, going back starts from the opening."""

    def __init__(self, record: Sequence[Recorded]) -> None:
        """``record`` begins with the opening."""
        self._record = tuple(record)
        self._at = Proceedings(self._record[0])

    @property
    def names(self) -> Names:
        """The names of everything heard of where it stands."""
        return Names.of(self._at.opened.scenario.public).hearing(each.event for each in self._at.standing)

    def of(self, seat: SeatId, seq: Seq) -> Reasoned | None:
        """What the delegate of ``seat`` decided when it did what stands at ``seq``, or brought it about.

        ``None`` where a person sat there, where it was another's act, or where the delegate of today would act
        otherwise than the one of the record did.
        """
        start = self._act(seq)
        if start is None or actor(self._record[start].event) != seat:
            return None
        self._walk(start)
        occupant = seating_of(self._at.now).get(seat)
        if occupant is None or occupant.kind is not SeatKind.AI:
            return None
        return self._asked(seat, occupant, start)

    def _act(self, seq: Seq) -> int | None:
        """Place in the record of the act that an event is, or follows from."""
        first = self._record[0].seq
        place = min(seq - first, len(self._record) - 1)
        while place > 0 and actor(self._record[place].event) is None:
            place -= 1
        return place if place > 0 else None

    def _walk(self, to: int) -> None:
        """Stand before the event at that place of the record."""
        if len(self._at.record) > to:
            self._at = Proceedings(self._record[0])
        self._at.fold(self._record[len(self._at.record) : to])

    def _asked(self, seat: SeatId, occupant: Occupant, start: int) -> Reasoned | None:
        """The delegate's decision, where it leads to what the record says."""
        seed = self._at.opened.seed or 0
        luck = luck_of(seed, seat, self._at.seq)
        reasoned = delegate_for(seat, occupant).explain(self._at.view_to_choose_from(seat), luck)
        made = decide(self._at.now, reasoned.action, FactsHere(seed, self._at), self._at.seq)
        same = not isinstance(made, Refused) and made[0] == self._record[start].event
        return reasoned if same else None
