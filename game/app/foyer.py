"""The door of the house for the window: what can be played, what was played, and who lays a table.

Light on purpose: the door is painted with what stands here, and the rest of the house comes when a table is laid.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from game.app.loading import LOADING
from game.scenarios import shelf
from game.store.archives import Archive, archive
from game.store.glance import SaveLine
from game.table.foyer import SavedSession
from game.table.ports import Person
from game.terms.ids import SeatId
from game.terms.scenario import PublicScenario

if TYPE_CHECKING:
    from game.app.hindsight import LocalHindsight
    from game.app.laying import LocalPlace
    from game.table.retrace import Recalled


class LocalFoyer:
    """A ``Foyer`` over the shelf of scenarios and one archive of sessions."""

    def __init__(self, where: Path | Archive) -> None:
        self._archive = archive(where)
        self._reading = Lock()
        """Whoever asks while the shelf is being read waits for that, and does not read it as well."""
        self._known: dict[str, tuple[object, PublicScenario]] = {}
        """By name the edition that was read, and what stood in it."""

    def scenarios(self) -> tuple[PublicScenario, ...]:
        """What can be played, easiest first; read when it is first asked for, and again where a file has changed.

        Raises ``Trouble``.
        """
        with self._reading:
            found = [self._scenario(name) for name in shelf.names()]
        return tuple(sorted(found, key=lambda each: (each.difficulty, each.minutes, each.id)))

    def _scenario(self, name: str) -> PublicScenario:
        edition, (known, found) = shelf.edition(name), self._known.get(name, (None, None))
        if found is None or known != edition:
            found = shelf.public(name)
            self._known[name] = edition, found
        return found

    def sessions(self) -> tuple[SavedSession, ...]:
        """What is stored, latest first."""
        return tuple(_card(line) for line in self._archive.listing())

    def begin(
        self,
        scenario: str,
        seat: SeatId,
        seed: int | None = None,
        *,
        reduced: str = "",
        chairs: bool = False,
        people: tuple[Person, ...] = (),
        strength: str = "",
    ) -> LocalPlace:
        """Lay a table, of the scenario's reduced game of that name if there is one.

        With ``chairs`` whoever sits in ``seat`` holds the chair's seat too (decision D13); ``people`` are all who play
        at this machine, ``strength`` how well the others negotiate. Without a seed, the clock chooses one. Raises
        ``Trouble``.
        """
        with LOADING:
            from game.app.laying import begin

            game = shelf.called(scenario, reduced)
            return begin(self._archive, game, seat, seed, chairs=chairs, people=people, strength=strength)

    def look_back(self, name: str) -> LocalHindsight:
        """Look back on a stored session. Raises ``Trouble``."""
        with LOADING:
            from game.app.hindsight import LocalHindsight

            return LocalHindsight(self._archive, name)

    def take_up(self, name: str) -> LocalPlace:
        """Go on with a stored session where it stopped. Raises ``Trouble``."""
        with LOADING:
            from game.app.laying import take_up

            return take_up(self._archive, name)

    def recall(self, name: str) -> Recalled:
        """What the one person's delegation finds in a session; nothing where the door may not or cannot say it.

        Takes a second, of another process: called from a thread beside the window.
        """
        with LOADING:
            from game.app.recalling import recalled

        return recalled(self._archive.desk_of(name))

    def go_on_in_copy(self, file: str) -> LocalPlace:
        """Go on with what is sound of a damaged session, in a copy among the others. Raises ``Trouble``."""
        with LOADING:
            from game.app.laying import go_on_in_copy

            return go_on_in_copy(self._archive, Path(file))


def _card(line: SaveLine) -> SavedSession:
    return SavedSession(
        name=line.name,
        scenario=line.title,
        played=line.saved,
        seat=line.seat,
        stands=line.words(),
        open=not line.trouble and line.ending is None,
        moment=line.moment,
        at_ms=line.at_ms,
        letters=line.letters,
        delegations=line.delegations,
    )
