"""Whether a text exists that some seats all prefer to none: by exhaustion where the space allows, else by certificate.

Two instruments. *Weights*: for any weights of the seats, no text is worth more to the worst off than the best weighted
mean over all texts; the mean is separable by clause, so its best is read off, and whole weights make it exact
(Lagrangian bound; Geoffrion 1974). *Search*: clause by clause, cut off wherever somebody can no longer be content
(branch and bound; Land and Doig 1960). Conditional red lines count in the search only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.scenarios.bargain_space import UNIT, Line, Space, Text

FEWEST, ROUNDS = 12, 160
"""Corrections of the weights: at least, and at most."""
NODE = 60
"""What a step of the search costs beyond its worths, in worths."""
WHOLE = 1_000
"""What whole weights sum to, about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What a search came to."""

    text: Text | None
    """A text that all prefer to none."""
    complete: bool
    """Whether every text was looked at or cut off for good: then no text means there is none."""


@dataclass(frozen=True, slots=True)
class _Way:
    """The order in which a search settles the clauses, and what it knows at each depth."""

    order: Sequence[int]
    rest: Sequence[Sequence[int]]
    """For each seat the most that is still to come; one more than there are clauses."""
    lines: Sequence[Sequence[Line]]


class Prover:
    """One space, some seats of it, and the wordings nobody among them refuses whatever else stands."""

    def __init__(self, space: Space, among: Sequence[int]) -> None:
        self._space = space
        self._among = tuple(among)
        self.allowed = [self._left(c) for c in range(len(space.clauses))]
        self._links = [each for each in space.joints if any(seat in each.seats for seat in among)]

    def _left(self, clause: int) -> tuple[int, ...]:
        """Wordings of a clause that cross nobody's absolute red line."""
        space = self._space
        options = range(len(space.options[clause])) if clause in space.open else (space.fixed[clause],)
        lines = [line for seat in self._among for line in space.lines[seat] if not line.unless]
        taken = {k for line in lines if line.crossed.clause == clause for k in line.crossed.at}
        return tuple(k for k in options if k not in taken)

    @property
    def texts(self) -> int:
        """How many texts there are among the open clauses."""
        number = 1
        for clause in self._space.open:
            number *= len(self._space.options[clause])
        return number

    def ceiling(self) -> int:
        """Millionths: no text is worth more than this to all of them; ``-UNIT`` where red lines leave no text."""
        if not all(self.allowed):
            return -UNIT
        weights = [1.0] * len(self._among)
        best = self._bound([1] * len(self._among))
        for turn in range(self._rounds()):
            total = sum(weights)
            bound, surplus = self._weighed([each / total for each in weights])
            whole = [round(WHOLE * each / total) for each in weights]
            if sum(whole):
                best = min(best, self._bound(whole))
            step = 4.0 / (1 + turn) ** 0.5
            weights = [max(w * (1 - step * (s - bound) / UNIT), w / 8) for w, s in zip(weights, surplus, strict=True)]
        return best

    def _rounds(self) -> int:
        size = sum(map(len, self.allowed)) * len(self._among)
        return max(FEWEST, min(ROUNDS, self._space.budget // (6 * max(size, 1))))

    def _weighed(self, weights: Sequence[float]) -> tuple[float, list[float]]:
        """The best weighted text, links left aside: its worth, and what each seat has of it."""
        space, found = self._space, [-float(self._space.without[seat]) for seat in self._among]
        for clause, allowed in enumerate(self.allowed):
            worths = [space.worth[seat][clause] for seat in self._among]
            taken = max(allowed, key=lambda k: sum(w * each[k] for w, each in zip(weights, worths, strict=True)))
            for place, each in enumerate(worths):
                found[place] += each[taken]
        return sum(w * each for w, each in zip(weights, found, strict=True)), found

    def _bound(self, weights: Sequence[int]) -> int:
        """The same in whole numbers with every link that pays added: an upper bound that is exact as a proof."""
        space = self._space
        total = -sum(w * space.without[seat] for w, seat in zip(weights, self._among, strict=True))
        for clause, allowed in enumerate(self.allowed):
            worths = [space.worth[seat][clause] for seat in self._among]
            total += max(sum(w * each[k] for w, each in zip(weights, worths, strict=True)) for k in allowed)
        for link in self._links:
            paid = sum(w for w, seat in zip(weights, self._among, strict=True) if seat in link.seats)
            total += max(0, link.effect * paid)
        return total // sum(weights)

    def settle(self) -> Settled:
        """A text that all of them prefer to none; or, where the search is complete, that there is none."""
        if not all(self.allowed):
            return Settled(text=None, complete=True)
        order = sorted(range(len(self.allowed)), key=self._spread)
        way = _Way(order=order, rest=self._rest(order), lines=self._lines(order))
        partial = [-self._space.without[seat] for seat in self._among]
        for found in self._walk(way, 0, list(self._space.fixed), partial):
            return Settled(text=found, complete=True)
        return Settled(text=None, complete=not self._space.exhausted)

    def _spread(self, clause: int) -> tuple[int, int]:
        """Clauses with little choice first, and among them those in which most is at stake."""
        allowed = self.allowed[clause]
        stake = sum(
            max(self._space.worth[seat][clause][k] for k in allowed)
            - min(self._space.worth[seat][clause][k] for k in allowed)
            for seat in self._among
        )
        return (min(len(allowed), 2), -stake)

    def _rest(self, order: Sequence[int]) -> list[list[int]]:
        """For each depth and seat: the most that the clauses still to come, and all links, may be worth."""
        space = self._space
        paying = [sum(max(0, each.effect) for each in self._links if seat in each.seats) for seat in self._among]
        rest = [paying]
        for clause in reversed(order):
            most = [max(space.worth[seat][clause][k] for k in self.allowed[clause]) for seat in self._among]
            rest.append([a + b for a, b in zip(rest[-1], most, strict=True)])
        return rest[::-1]

    def _lines(self, order: Sequence[int]) -> list[list[Line]]:
        """For each depth the conditional red lines of which all is known once that clause is settled."""
        depth = {clause: place for place, clause in enumerate(order)}
        known: list[list[Line]] = [[] for _ in order]
        for seat in self._among:
            for line in self._space.lines[seat]:
                if line.unless:
                    known[max(depth[each.clause] for each in (line.crossed, *line.unless))].append(line)
        return known

    def _walk(self, way: _Way, depth: int, text: list[int], partial: list[int]) -> Iterator[Text]:
        space = self._space
        space.spend(NODE + 2 * len(self._among) * len(self.allowed[way.order[depth - 1]]))
        if space.exhausted:
            return
        if depth == len(way.order):
            if space.score(text, self._among)[0] >= 0:
                yield tuple(text)
            return
        clause = way.order[depth]
        for k, now in self._choices(way, depth, text, partial):
            text[clause] = k
            yield from self._walk(way, depth + 1, text, now)

    def _choices(self, way: _Way, depth: int, text: list[int], partial: list[int]) -> list[tuple[int, list[int]]]:
        """Wordings of the next clause with which everybody can still be content, the most promising first."""
        clause, rest = way.order[depth], way.rest[depth + 1]
        worths = [self._space.worth[seat][clause] for seat in self._among]
        found = []
        for k in self.allowed[clause]:
            now = [have + each[k] for have, each in zip(partial, worths, strict=True)]
            slack = min(have + more for have, more in zip(now, rest, strict=True))
            text[clause] = k
            if slack >= 0 and not any(line.broken(text) for line in way.lines[depth]):
                found.append((-slack, k, now))
        return [(k, now) for _, k, now in sorted(found)]
