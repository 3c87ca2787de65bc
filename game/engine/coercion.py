"""Threats in the air: who presses whom, how hard, and which promises were made under duress (E5.12, E2.4)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats
from game.engine.axes import Place
from game.engine.parameters import Parameters
from game.engine.pressure import fading, pressed
from game.terms.ids import PromiseId, ThreatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressing:
    """One threat that is still open."""

    by: int
    to: int
    public: bool
    to_ratify: bool
    """Ratification is what it demands."""
    about: Place | None = None
    """The wording it demands support for, or the tabling of."""
    against: bool = False
    """It demands that the wording be left alone."""
    to_join: bool = False
    """It demands a vote for the text as a whole, or a signature."""


class Coercion:
    """What each seat may know of threats: public ones, and those between itself and another."""

    __slots__ = ("_p", "_private", "_private_version", "_public", "_states", "forced", "open", "version")

    def __init__(self, states: int, p: Parameters) -> None:
        self._p, self._states = p, states
        self.open: dict[ThreatId, Pressing] = {}
        self.forced: set[PromiseId] = set()
        """Promises made because a threat demanded them."""
        self._public: Floats = np.zeros((2, states))
        """Pressure in logits on each state, and of that what is to make it ratify."""
        self._private: dict[int, Floats] = {}
        self.version = 0
        self._private_version: dict[int, int] = {}

    def copy(self) -> Coercion:
        """An independent copy."""
        twin = Coercion(self._states, self._p)
        twin.open, twin.forced = self.open.copy(), self.forced.copy()
        twin._public, twin.version = self._public.copy(), self.version
        twin._private = {seat: pressure.copy() for seat, pressure in self._private.items()}
        twin._private_version = self._private_version.copy()
        return twin

    def version_for(self, seat: int | None) -> int:
        """Changes whenever what that seat may know of threats does."""
        return self.version + (0 if seat is None else self._private_version.get(seat, 0))

    def threaten(self, name: ThreatId, threat: Pressing, leverage: float) -> None:
        """A threat was made by a state with so much leverage over its target."""
        self.open[name] = threat
        for known in (self._public,) if threat.public else map(self._of, (threat.by, threat.to)):
            rows = (0, 1) if threat.to_ratify else (0,)
            for row in rows:
                known[row, threat.to] = pressed(known[row, threat.to], np.asarray(leverage), self._p)
        self._touch(threat)

    def close(self, name: ThreatId) -> Pressing | None:
        """A threat is over: what is conceded from here is not conceded under it. What it was; ``None`` if unknown."""
        threat = self.open.pop(name, None)
        if threat is not None:
            self._touch(threat)
        return threat

    def fade(self, rounds: float) -> None:
        """Rounds passed: pressure halves in each (E5.12)."""
        if not self._public.any() and not self._private:
            return
        self._public = fading(self._public, rounds, self._p)
        self._private = {seat: fading(pressure, rounds, self._p) for seat, pressure in self._private.items()}
        self.version += 1

    def on_all(self, seat: int | None) -> Floats:
        """[N] pressure in logits on each state, as far as that seat knows."""
        return np.asarray(self._known(seat)[0])

    def to_ratify(self, seat: int | None) -> Floats:
        """[N] the part of it that is to make a state ratify."""
        return np.asarray(self._known(seat)[1])

    def to_join(self, seat: int | None) -> Floats:
        """[N] the part of it that is to make a state join the adoption, as far as that seat knows of who presses."""
        found = np.zeros(self._states)
        for threat in self.open.values():
            if threat.to_join and (threat.public or seat in (threat.by, threat.to)):
                found[threat.to] = self._known(seat)[0][threat.to]
        return found

    def _known(self, seat: int | None) -> Floats:
        private = None if seat is None else self._private.get(seat)
        return self._public if private is None else np.minimum(self._public + private, self._p.pressure_most)

    def duress(self, *, private: bool) -> Floats:
        """[N, N] what is left of a concession of j in the eyes of i, who threatens it (E2.4; Kelley 1973).

        Unless ``private``, by the threats that everybody knows of.
        """
        left = np.ones((self._states, self._states))
        for threat in self.open.values():
            if threat.public or private:
                left[threat.by, threat.to] = self._p.duress
        return left

    def _of(self, seat: int) -> Floats:
        return self._private.setdefault(seat, np.zeros((2, self._states)))

    def _touch(self, threat: Pressing) -> None:
        if threat.public:
            self.version += 1
        else:
            for seat in (threat.by, threat.to):
                self._private_version[seat] = self._private_version.get(seat, 0) + 1
