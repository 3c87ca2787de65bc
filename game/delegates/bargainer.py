"""The standard delegate in a plain bargain: firm while there is time, fair when time runs out, never left with nothing.

While there is time it makes its own best offers in order, down to a floor, and then goes back to the best: that tells
others what it wants, costs nothing, and lets whoever gives way by the clock give way (Faratin, Sierra & Jennings 1998:
a firm tactic earns most against those). In the last rounds it walks along the frontier, as it reads the others' offers,
towards the outcome with the largest product of gains, and once there a little further each turn. In its last turn it
takes whatever is better than no agreement. To give way only when that buys something, and to ask for no more than the
fair share in the end, is the idea of MiCRO (de Jonge 2022), which counts offers where this counts time.
"""

from __future__ import annotations

import numpy as np

from game.delegates.frontier import fairest, joint
from game.delegates.ground import Numbers, Places
from game.delegates.plain_space import Space
from game.delegates.reading_offers import liking_from

FLOOR = 0.9
"""Own utility below which nothing is offered while there is time. Design value; .85 to .95 serve as well."""
TOP = 0.96
"""The same in the second half of that time, when it has said what it wants. Design value."""
CONTENT = 0.95
"""What is taken at once while there is time. Design value."""
WALK = 12
"""Last turns in which it walks to the fair outcome, or a third of all turns where those are few. Design value."""
ARRIVES = 0.6
"""Share of the walk after which it is where it thinks fair."""
YIELDS = 0.6
"""Share of the fair utility that it still asks in the last turn but one."""
HARDLY = 1e-9


class Bargainer:
    """One party: remembers what was offered. ``utility`` [M] 0..1 is its own secret, ``least`` its value of failure."""

    def __init__(self, *, space: Space, utility: Numbers, least: float, others: tuple[int, ...], rounds: int) -> None:
        self._space = space
        self._utility = utility
        self._least = least
        self._rounds = rounds
        self._heard: dict[int, list[int]] = {party: [] for party in others}
        order = np.argsort(-utility, kind="stable")
        self._best: Places = order[utility[order] >= max(FLOOR, least)][: max(1, rounds)]
        self._made = 0
        self._read: dict[int, tuple[int, Numbers]] = {}

    def hear(self, party: int, outcome: int) -> None:
        """Another party offered that outcome."""
        self._heard[party].append(outcome)

    def act(self, turn: int, standing: int | None) -> int | None:
        """The outcome to offer in this turn (0 for the first), or ``None``: accept the one that stands."""
        left = self._rounds - 1 - turn
        walk = self._walk
        if left >= walk:
            return self._firm(standing)
        others = self._others()
        asked = self._asked((walk - 1 - left) / max(1, walk - 1), others)
        if standing is not None and self._takes(standing, asked if left else self._least):
            return None
        enough = self._utility >= asked - HARDLY
        return fairest(self._utility - self._least, others, enough)

    @property
    def _walk(self) -> int:
        """Turns before the end in which it begins to give way."""
        return max(1, min(WALK, self._rounds // 3))

    def _takes(self, outcome: int, asked: float) -> bool:
        worth = float(self._utility[outcome])
        return worth >= asked - HARDLY and worth > self._least

    def _firm(self, standing: int | None) -> int | None:
        """Down to the floor in the first half of the time, at the top in the second; only the nearly best is taken."""
        if standing is not None and self._takes(standing, CONTENT):
            return None
        self._made += 1
        down = 2 * self._made / self._rounds
        if down < 1:
            return int(self._best[min(self._made - 1, int(down * len(self._best)))])
        top = self._best[self._utility[self._best] >= TOP]
        return int(top[self._made % len(top)])

    def _asked(self, gone: float, others: Numbers) -> float:
        """Own utility to ask for when ``gone`` (0..1) of the walk is behind: from the floor to fair, then below."""
        fair = min(float(self._utility[joint(self._utility - self._least, others).argmax()]), FLOOR)
        if gone <= ARRIVES:
            return FLOOR + (fair - FLOOR) * gone / ARRIVES
        last = max(self._least, YIELDS * fair)
        return fair + (last - fair) * (gone - ARRIVES) / (1 - ARRIVES)

    def _others(self) -> Numbers:
        """[N - 1, M] what the outcomes are worth to the others, as their offers tell."""
        return np.array([self._reading(party) for party in self._heard])

    def _reading(self, party: int) -> Numbers:
        offers = self._heard[party]
        known = self._read.get(party)
        if known is None or known[0] != len(offers):
            known = len(offers), liking_from(self._space, self._utility, offers)
            self._read[party] = known
        return known[1]
