"""The promise between the door of the window and the house behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from game.table.hindsight import Hindsight
    from game.table.ports import Person, Place
    from game.terms.ids import SeatId
    from game.terms.moments import Moment
    from game.terms.scenario import PublicScenario


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSession:
    """One stored session, as the door shows it."""

    name: str
    """What ``Foyer.take_up`` is called with."""
    scenario: str
    """Title of its convention."""
    played: str
    """When it began, in words for people."""
    seat: str
    """The delegation a person plays in it; empty where none does."""
    stands: str
    """Where it stands, in words; for a damaged file what is wrong with it."""
    open: bool
    """Whether it can be gone on with."""
    moment: Moment | None = None
    """Where in the conference it stands, where that is known."""
    at_ms: int = 0
    """When its last event was written, milliseconds since 1970; 0 where unknown."""
    letters: str = ""
    """Of the delegation a person plays; empty where that is not known."""
    delegations: tuple[str, ...] = ()
    """Letters of all delegations, in the order of the scenario: seals follow from them."""


class Foyer(Protocol):
    """The door of the house: what can be played, what was played, and who lays a table."""

    def scenarios(self) -> tuple[PublicScenario, ...]:
        """What can be played, easiest first."""
        ...

    def sessions(self) -> tuple[SavedSession, ...]:
        """What is stored, latest first."""
        ...

    def begin(
        self,
        scenario: str,
        seat: SeatId,
        *,
        reduced: str = "",
        chairs: bool = False,
        people: tuple[Person, ...] = (),
        strength: str = "",
    ) -> Place:
        """Lay a table, of the scenario's reduced game of that name if there is one. Raises ``Trouble``.

        With ``chairs`` whoever sits in ``seat`` holds the chair's seat too (decision D13). ``people`` are all who play
        at this machine, ``seat``'s own person among them; without any, one person plays ``seat``. ``strength`` is how
        well artificial delegates negotiate, a ``Strength``; standard where it is empty.
        """
        ...

    def take_up(self, name: str) -> Place:
        """Go on with a stored session. Raises ``Trouble``."""
        ...

    def go_on_in_copy(self, file: str) -> Place:
        """Go on with what is sound of the session in a damaged ``file``, in a copy of it. Raises ``Trouble``."""
        ...

    def look_back(self, name: str) -> Hindsight:
        """Look back on a stored session, over or not, sound or not to its end; by its name, or its file's whole path.

        Raises ``Trouble``.
        """
        ...
