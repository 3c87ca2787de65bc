"""One session in progress as the engine follows it: everything that moves, over the ground that does not."""

from __future__ import annotations

from game.engine.arrays import Floats
from game.engine.axes import Place
from game.engine.books import Books
from game.engine.coercion import Coercion
from game.engine.floor import Floor
from game.engine.ground import Ground
from game.engine.memo import Memo, Version
from game.engine.minds import Minds
from game.engine.tally import Tally
from game.engine.trust import starting_trust
from game.engine.words import Words
from game.terms.bargains import Package
from game.terms.ids import OFFICES, AlternativeId, BracketId, PackageId, SeatId
from game.terms.text import Choice


class Course:
    """Books of trust and reciprocity, the floor, the minds and the tally."""

    __slots__ = ("books", "coercion", "floor", "ground", "heard", "memo", "minds", "own", "packages", "tally", "words")

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.books = Books(starting_trust(ground.public, ground.p), ground.p)
        self.coercion = Coercion(len(ground.axes.states), ground.p)
        self.floor = Floor(ground)
        self.minds = Minds(ground)
        self.tally = Tally(ground)
        self.packages: dict[PackageId, Package] = {}
        """Those offered so far, by id."""
        self.own: dict[tuple[BracketId, AlternativeId], AlternativeId] = {}
        """Words that delegations drafted, and the alternative of the scenario they equal (decision D16)."""
        self.words: dict[tuple[BracketId, AlternativeId], dict[AlternativeId, Words]] = {}
        """Where own words share a place: what was said of each wording there, by bracket and what they equal."""
        self.memo = Memo()
        self.heard = 0
        """Events that something here has listened to."""

    def copy(self) -> Course:
        """An independent copy, for a branch."""
        twin: Course = Course.__new__(Course)
        twin.ground, twin.packages, twin.memo = self.ground, self.packages.copy(), self.memo.copy()
        twin.own, twin.heard = self.own.copy(), self.heard
        twin.words = {
            place: {name: each.copy() for name, each in shared.items()} for place, shared in self.words.items()
        }
        twin.books, twin.floor = self.books.copy(), self.floor.copy()
        twin.coercion = self.coercion.copy()
        twin.minds, twin.tally = self.minds.copy(), self.tally.copy()
        return twin

    def reground(self, ground: Ground) -> None:
        """Stand on other ground from here: what the scenario fixed has changed in play."""
        self.ground = ground
        self.floor.reground(ground)
        self.minds.reground(ground)
        self.tally.version += 1

    def place_of(self, seat: SeatId) -> int | None:
        """A state's place on the axes; ``None`` for an office. Raises ``KeyError`` for a seat that is neither."""
        return None if seat in OFFICES else self.ground.axes.state_at[seat]

    def effect_of(self, bracket: BracketId, alternative: AlternativeId) -> AlternativeId:
        """The alternative of the scenario whose attributes and preferences a wording takes."""
        return self.own.get((bracket, alternative), alternative)

    def place(self, choice: Choice) -> Place:
        """Where a choice lies, own words at the place of what they equal. Raises ``KeyError`` for an unknown one."""
        return self.ground.axes.places[choice.bracket, self.effect_of(choice.bracket, choice.alternative)]

    def viewpoint(self, seat: int | None) -> int | None:
        """``None`` while the seat has seen between states what everybody has: then it shares the public's tables."""
        return seat if seat in self.books.apart else None

    def level(self, seat: int | None) -> Floats:
        """T [N, N] as that seat sees it (D2). Not to be written to."""
        seen = self.viewpoint(seat)
        return self.memo.kept("level", seen, self.acts(seen), lambda: self._see(seen))

    def _see(self, seen: int | None) -> Floats:
        n = len(self.ground.axes.states)
        if seen is None:
            return self.books.public.level()[:, :n]
        return self.books.seen_by(seen, self.level(None), self.books.witnessed.level()[:, :n])

    def acts(self, seen: int | None) -> Version:
        """Changes whenever trust, as seen from a viewpoint, may have."""
        return self.books.public.version, 0 if seen is None else self.books.witnessed.version

    def given(self, seen: int | None) -> Version:
        """Changes whenever what was given, as seen from a viewpoint, may have."""
        return (self.books.ledger.version + (0 if seen is None else self.books.private.version),)

    def between(self, seen: int | None) -> Version:
        """Changes whenever anything between states, as seen from a viewpoint, may have."""
        return (*self.acts(seen), *self.given(seen), self.floor.version, self.tally.version, self.tally.outcomes)

    def pleaded(self, seat: int | None) -> Version:
        """Changes whenever what speaks for and against ratification in that seat's eyes may: no answer of a capital
        does in its year, but for the trust it makes."""
        seen = self.viewpoint(seat)
        moves = self.floor.version, self.tally.version, *self.minds.version_for(seat), self.coercion.version_for(seat)
        return (*self.acts(seen), *self.given(seen), *moves)

    def version(self, seat: int | None) -> Version:
        """Changes whenever anything that seat may read does."""
        return (*self.between(self.viewpoint(seat)), *self.minds.version_for(seat), self.coercion.version_for(seat))
