"""The public standing of the text in arrays: what is on the table, who stands where, what is agreed."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Flags, Floats
from game.engine.axes import Place
from game.engine.ground import Ground
from game.engine.text import counted, opening_tables, support_row, text_features
from game.engine.utility import links_active
from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId, BracketId
from game.terms.standing import Stance

STANCES = (Stance.UNDECLARED, Stance.SUPPORT, Stance.CAN_ACCEPT, Stance.OPPOSE)
_CODE = {stance: code for code, stance in enumerate(STANCES)}
_VOICE = np.array([0.0, 1.0, 0.5, 0.0])
"""What a stance weighs in the share of an alternative (E1.1)."""
_OPEN = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class TextAsItStands:
    """The text on the floor, and what follows from it."""

    x: Floats
    """[C, K] shares with which alternatives stand."""
    y: Floats
    """[C, K] the same with inline brackets scaled by the share with which they count."""
    phi: Floats
    """[F] features (E1.2)."""
    links: Floats
    """[M] share with which both ends of each link hold."""

    def worth(self, value: Floats, effect: Floats) -> Floats:
        """U [..] for values ``[.., C, K]`` and effects of links ``[.., M]`` (E1.4)."""
        return np.asarray(np.einsum("...ck,ck->...", value, self.y) + (effect * self.links).sum(-1))


class Floor:
    """Moves with public events only, so that everybody may know all of it."""

    __slots__ = (
        "_dirty", "_ground", "_standing", "_x", "agreed", "asked", "on_table", "opposed", "paid", "stance", "version",
    )  # fmt: skip

    def __init__(self, ground: Ground) -> None:
        states, axes = len(ground.axes.states), ground.axes
        shape = (states, len(axes.brackets), axes.width)
        self._ground = ground
        self.on_table: Flags = opening_tables(axes, ground.layout, ground.public)
        self.stance = np.zeros(shape, dtype=np.int8)
        self.asked: Flags = ground.belief_asked.copy()
        """[N, C, K] ever asked for in public, by name on the draft included."""
        self.opposed: Flags = np.zeros(shape, dtype=np.bool_)
        """[N, C, K] ever opposed in public."""
        self.paid = np.full(shape[:2], _OPEN)
        """[N, C] the wording a state undertook to support in a package: its concession is in the books already."""
        self.agreed = np.full(len(axes.brackets), _OPEN)
        self._x = np.zeros(shape[1:])
        self._dirty = set(range(len(axes.brackets)))
        self._standing: TextAsItStands | None = None
        self.version = 0
        for name, alternative in ground.public.fixed.items():
            self.settle(axes.places[name, alternative])

    def copy(self) -> Floor:
        """An independent copy."""
        twin: Floor = Floor.__new__(Floor)
        twin._ground, twin.version, twin._dirty = self._ground, self.version, self._dirty.copy()
        twin._standing = self._standing
        for name in ("on_table", "stance", "asked", "opposed", "paid", "agreed", "_x"):
            setattr(twin, name, getattr(self, name).copy())
        return twin

    def reground(self, ground: Ground) -> None:
        """Read the same text by what it is worth in law from here."""
        before, self._ground = self._ground, ground
        if ground.layout is not before.layout or ground.links is not before.links:
            self._standing = None
            self.version += 1

    def text(self) -> Floats:
        """X [C, K]: one-hot where agreed, shares of support where bracketed (E1.1). Not to be written to."""
        for c in sorted(self._dirty):
            self._x[c] = self._row(c)
        self._dirty.clear()
        return self._x

    def standing(self) -> TextAsItStands:
        """The text with everything that follows from it; the same object until the floor moves."""
        if self._standing is None:
            ground, x = self._ground, self.text().copy()
            y = counted(ground.layout, x)
            self._standing = TextAsItStands(
                x=x, y=y, phi=text_features(ground.layout, y), links=links_active(ground.links, x)
            )
        return self._standing

    def _row(self, c: int) -> Floats:
        if self.agreed[c] != _OPEN:
            row = np.zeros(self._x.shape[1])
            row[self.agreed[c]] = 1.0
            return row
        voices = _VOICE[self.stance[:, c, :]].sum(0)
        return support_row(self.on_table[c], voices, main=bool(self._ground.layout.main[c]))

    def declare(self, i: int, place: Place, stance: Stance) -> Stance:
        """State ``i`` takes a stance in public; answers the one it had."""
        was = STANCES[int(self.stance[i, place.c, place.k])]
        self.stance[i, place.c, place.k] = _CODE[stance]
        if stance is Stance.SUPPORT:
            self.asked[i, place.c, place.k] = True
        elif stance is Stance.OPPOSE:
            self.opposed[i, place.c, place.k] = True
        self._touch(place.c)
        return was

    def undertake(self, i: int, place: Place) -> None:
        """State ``i`` undertook in a package to support a wording; its rivals it had supported become acceptable."""
        row = self.stance[i, place.c]
        row[row == _CODE[Stance.SUPPORT]] = _CODE[Stance.CAN_ACCEPT]
        row[place.k] = _CODE[Stance.SUPPORT]
        self.paid[i, place.c] = place.k
        self._touch(place.c)

    def put_on_table(self, place: Place) -> None:
        """A wording is brought onto the table."""
        self.on_table[place.c, place.k] = True
        self._touch(place.c)

    def restate(
        self, place: Place, left: tuple[bool, Sequence[Stance], Sequence[bool], Sequence[bool]], unpaid: Set[int]
    ) -> None:
        """Only this is left of what was said at a place: whether it is on the table; by state stance, asked, opposed.

        ``unpaid``: those whom a package had paid for a wording there that is void now.
        """
        on_table, stances, asked, opposed = left
        self.on_table[place.c, place.k] = on_table
        self.stance[:, place.c, place.k] = [_CODE[each] for each in stances]
        self.asked[:, place.c, place.k] = asked
        self.opposed[:, place.c, place.k] = opposed
        for i in unpaid:
            if self.paid[i, place.c] == place.k:
                self.paid[i, place.c] = _OPEN
        self._touch(place.c)

    def settle(self, place: Place) -> None:
        """The bracket is agreed at this wording."""
        self.agreed[place.c] = place.k
        self._touch(place.c)

    def reopen(self, c: int) -> None:
        """What was agreed is in brackets again."""
        self.agreed[c] = _OPEN
        self._touch(c)

    def fall(self, c: int) -> None:
        """No wording stands there at all."""
        self.agreed[c] = self._ground.axes.nothing
        self._touch(c)

    def adopt(self, text: Keyed[BracketId, AlternativeId]) -> None:
        """The convention is adopted with these wordings; a clause without any fell."""
        axes = self._ground.axes
        for c, name in enumerate(axes.brackets):
            if name in text:
                self.settle(axes.places[name, text[name]])
            elif self._ground.layout.main[c]:
                self.fall(c)

    def gave_way(self, place: Place) -> Flags:
        """[N] who had asked for something else in this bracket, or opposed this wording, and was not paid for it."""
        rivals = self.asked[:, place.c, :].copy()
        rivals[:, place.k] = False
        return np.asarray((rivals.any(-1) | self.opposed[:, place.c, place.k]) & (self.paid[:, place.c] != place.k))

    def _touch(self, c: int) -> None:
        self._standing = None
        self._dirty.add(c)
        self.version += 1
