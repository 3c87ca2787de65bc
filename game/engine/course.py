"""One session in progress as the engine follows it: everything that moves, over the ground that does not."""

from __future__ import annotations

from game.engine.arrays import Floats
from game.engine.books import Books
from game.engine.floor import Floor
from game.engine.ground import Ground
from game.engine.minds import Minds
from game.engine.tally import Tally
from game.engine.trust import starting_trust
from game.terms.bargains import Package
from game.terms.ids import OFFICES, PackageId, SeatId


class Course:
    """Books of trust and reciprocity, the floor, the minds and the tally."""

    __slots__ = ("_levels", "books", "floor", "ground", "minds", "packages", "tally")

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.books = Books(starting_trust(ground.public, ground.p), ground.p)
        self.floor = Floor(ground)
        self.minds = Minds(ground)
        self.tally = Tally(ground)
        self.packages: dict[PackageId, Package] = {}
        """Those offered so far, by id."""
        self._levels: dict[int | None, tuple[tuple[int, int], Floats]] = {}

    def copy(self) -> Course:
        """An independent copy, for a branch."""
        twin: Course = Course.__new__(Course)
        twin.ground, twin.packages, twin._levels = self.ground, self.packages.copy(), self._levels.copy()
        twin.books, twin.floor = self.books.copy(), self.floor.copy()
        twin.minds, twin.tally = self.minds.copy(), self.tally.copy()
        return twin

    def place_of(self, seat: SeatId) -> int | None:
        """A state's place on the axes; ``None`` for an office. Raises ``KeyError`` for a seat that is neither."""
        return None if seat in OFFICES else self.ground.axes.state_at[seat]

    def level(self, seat: int | None) -> Floats:
        """T [N, N] as that seat sees it (D2). Not to be written to."""
        version = (self.books.public.version, 0 if seat is None else self.books.witnessed.version)
        known = self._levels.get(seat)
        if known is None or known[0] != version:
            known = (version, self._see(seat))
            self._levels[seat] = known
        return known[1]

    def _see(self, seat: int | None) -> Floats:
        n = len(self.ground.axes.states)
        if seat is None:
            return self.books.public.level()[:, :n]
        return self.books.seen_by(seat, self.level(None), self.books.witnessed.level()[:, :n])

    def version(self, seat: int | None) -> tuple[int, ...]:
        """Changes whenever anything that seat may read does."""
        return (
            self.books.public.version,
            0 if seat is None else self.books.witnessed.version,
            self.books.ledger.version,
            self.floor.version,
            *self.minds.version_for(seat),
            self.tally.version,
        )
