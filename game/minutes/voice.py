"""One who reads a record aloud: remembers what was said, so that whoever listens hears nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from game.minutes.floor import Floor
from game.minutes.names import Names
from game.minutes.speeches import Spoken, objection, offer, speech
from game.terms.bargains import Package
from game.terms.events import Recorded
from game.terms.ids import SeatId, Seq
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Equal luck and an equal order of reading make equal words; what is read again is said again in the same words."""

    luck: int = 0
    floor: Floor = field(default_factory=Floor, compare=False)
    _known: dict[tuple[Seq, SeatId], Spoken | None] = field(default_factory=dict, compare=False)

    def speech(self, recorded: Recorded, names: Names) -> Spoken | None:
        """What is said beside an event."""
        return self._once(recorded.seq, SeatId(""), lambda luck: speech(recorded.event, names, luck, self.floor))

    def offer(self, package: Package, at: Seq, names: Names) -> Spoken | None:
        """The author's words for a package, told where the package is."""
        return self._once(at, package.by, lambda luck: offer(package, names, luck, self.floor))

    def objection(self, by: SeatId, choices: Sequence[Choice], at: Seq, names: Names) -> Spoken | None:
        """What one of those said who stood in the way."""
        return self._once(at, by, lambda luck: objection(by, choices, names, luck, self.floor))

    def hears(self, events: Iterable[Recorded]) -> None:
        """Learn the stances that were taken in public."""
        for each in events:
            self.floor.declared(each.event)

    def _once(self, at: Seq, by: SeatId, say: Callable[[int], Spoken | None]) -> Spoken | None:
        if (at, by) not in self._known:
            self._known[at, by] = say(self.luck + at)
        return self._known[at, by]


def spoken_in(
    record: Iterable[Recorded], names: Names, luck: int, manners: Mapping[SeatId, str] = MappingProxyType({})
) -> Iterator[Spoken]:
    """Everything that is said in a session, in order; ``manners`` as in ``Floor``."""
    voice = Voice(luck=luck, floor=Floor(manners))
    for recorded in record:
        names = names.hearing([recorded.event])
        spoken = voice.speech(recorded, names)
        if spoken is not None:
            yield spoken
