"""The texts that could be agreed, and what each is worth to whom: the simplest measure a scenario can be tried with.

Worth is the mean of main preferences weighted by salience, plus links, minus what the seat expects without a convention
(belief times value of the five futures); a crossed red line takes a whole unit off. Inline brackets stand at their
first wording and count for nothing, as the numbers of a scenario are authored. All in millionths, whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations, product
from typing import TypeAlias

from game.terms.ids import AlternativeId, ClauseId, SeatId
from game.terms.mandate import Condition, Mandate, RedLine
from game.terms.scenario import Scenario

UNIT = 1_000_000
TRIES = 12
"""Beginnings of the search: the reference outcomes, the favourites, and as many drawn texts as are left."""

BUDGET = 9_000_000
"""Worths looked up before a search gives up: some seconds, whatever the size of the scenario."""

Text: TypeAlias = tuple[int, ...]
"""For each clause the place of the alternative that stands."""


@dataclass(frozen=True, slots=True)
class _Holds:
    """That a clause stands at one of some alternatives."""

    clause: int
    at: frozenset[int]

    def by(self, text: Sequence[int]) -> bool:
        return text[self.clause] in self.at


@dataclass(frozen=True, slots=True)
class Line:
    """A red line: crossed where ``crossed`` holds, unless all of ``unless`` do; no condition = absolute."""

    crossed: _Holds
    unless: tuple[_Holds, ...]

    def broken(self, text: Sequence[int]) -> bool:
        return self.crossed.by(text) and not (self.unless and all(each.by(text) for each in self.unless))


@dataclass(frozen=True, slots=True)
class _Joint:
    """A link: both hold, and some seats gain or lose."""

    a: _Holds
    b: _Holds
    effect: int
    seats: tuple[int, ...]


def _keyed(number: int, clause: int) -> int:
    return int.from_bytes(blake2b(f"{number}:{clause}".encode(), digest_size=8).digest())


class Space:
    """The texts of one scenario. ``budget`` = how many worths all searches in it may look up together."""

    def __init__(self, scenario: Scenario, budget: int = BUDGET) -> None:
        self.budget = budget
        self._left, self._aside = budget, 0
        public = scenario.public
        self.seats: tuple[SeatId, ...] = public.states
        self.clauses: tuple[ClauseId, ...] = tuple(each.id for each in public.convention.clauses)
        self.options: tuple[tuple[AlternativeId, ...], ...] = tuple(
            tuple(each.id for each in clause.main.alternatives) for clause in public.convention.clauses
        )
        fixed = [public.fixed.get(clause.main.id) for clause in public.convention.clauses]
        self.open: tuple[int, ...] = tuple(place for place, stands in enumerate(fixed) if stands is None)
        self.fixed: tuple[int, ...] = tuple(
            0 if stands is None else self.options[place].index(stands) for place, stands in enumerate(fixed)
        )
        mandates = [scenario.mandates[seat] for seat in self.seats]
        self.worth = tuple(self._worth(each, scenario) for each in mandates)
        self.without = tuple(sum(each.belief[f] * each.batna[f] for f in each.belief) for each in mandates)
        self.lines = tuple(tuple(self._line(each) for each in mandate.red_lines) for mandate in mandates)
        self.joints = tuple(self._joint(scenario, place) for place in range(len(public.links)))

    def _worth(self, mandate: Mandate, scenario: Scenario) -> tuple[tuple[int, ...], ...]:
        total = sum(mandate.salience.values())
        return tuple(
            tuple(
                mandate.salience.get(clause.id, 0) * mandate.preference[clause.main.id][each.id] * 1000 // total
                for each in clause.main.alternatives
            )
            for clause in scenario.public.convention.clauses
        )

    def _holds(self, clause: ClauseId, alternatives: tuple[AlternativeId, ...]) -> _Holds:
        place = self.clauses.index(clause)
        return _Holds(place, frozenset(k for k, each in enumerate(self.options[place]) if each in alternatives))

    def _condition(self, condition: Condition) -> _Holds:
        return self._holds(condition.clause, condition.alternatives)

    def _line(self, line: RedLine) -> Line:
        return Line(self._holds(line.clause, line.alternatives), tuple(self._condition(each) for each in line.unless))

    def _joint(self, scenario: Scenario, place: int) -> _Joint:
        link = scenario.public.links[place]
        who = link.who or self.seats
        return _Joint(
            self._holds(link.a, link.a_alternatives),
            self._holds(link.b, link.b_alternatives),
            link.effect * 1000,
            tuple(i for i, seat in enumerate(self.seats) if seat in who),
        )

    @property
    def exhausted(self) -> bool:
        """Whether the searches have used up their budget."""
        return self._left <= 0

    def reserve(self) -> None:
        """Lay half of what is left of the budget aside, for the search after the next."""
        self._aside = self._left // 2
        self._left -= self._aside

    def release(self) -> None:
        """Take back what was laid aside."""
        self._left, self._aside = max(self._left, 0) + self._aside, 0

    def spend(self, worths: int) -> None:
        """Count worths that were looked up elsewhere."""
        self._left -= worths

    @property
    def everybody(self) -> tuple[int, ...]:
        """The places of all seats."""
        return tuple(range(len(self.seats)))

    def surplus(self, text: Sequence[int], seat: int) -> int:
        """What the text is worth to a seat beyond no text at all; a crossed red line takes ``UNIT`` off."""
        worth = self.worth[seat]
        found = sum([worth[c][k] for c, k in enumerate(text)]) - self.without[seat]
        found += sum(each.effect for each in self.joints if seat in each.seats and each.a.by(text) and each.b.by(text))
        return found - UNIT if self.crosses(text, seat) else found

    def crosses(self, text: Sequence[int], seat: int) -> bool:
        """Whether the text crosses a red line of that seat."""
        return any(line.broken(text) for line in self.lines[seat])

    def score(self, text: Sequence[int], among: Sequence[int]) -> tuple[int, int]:
        """How well those seats fare: the least of them, then all together."""
        self._left -= len(among) * len(text)
        found = [self.surplus(text, seat) for seat in among]
        return min(found), sum(found)

    def favourite(self, among: Sequence[int]) -> Text:
        """Clause by clause what those seats together like best."""
        return tuple(
            max(range(len(options)), key=lambda k: sum(self.worth[seat][c][k] for seat in among))
            if c in self.open
            else self.fixed[c]
            for c, options in enumerate(self.options)
        )

    def text_of(self, choices: dict[ClauseId, AlternativeId]) -> Text:
        """The text of an outcome; what it leaves open stands at the first alternative."""
        return tuple(
            self.options[c].index(choices[clause]) if c in self.open and clause in choices else self.fixed[c]
            for c, clause in enumerate(self.clauses)
        )

    def drawn(self, number: int) -> Text:
        """Any text, the same for the same number (decision D9)."""
        return tuple(
            _keyed(number, c) % len(options) if c in self.open else self.fixed[c]
            for c, options in enumerate(self.options)
        )

    def climbed(
        self, text: Text, among: Sequence[int], enough: int, pairs: bool = True
    ) -> tuple[tuple[int, int], Text]:
        """The best text that changes of one clause, then of two at a time (``pairs``), lead to; ends at ``enough``."""
        best, stands = self.score(text, among), text
        while best[0] < enough and not self.exhausted:
            better = self._step(stands, best, among, 1) or (self._step(stands, best, among, 2) if pairs else None)
            if better is None:
                break
            best, stands = better
        return best, stands

    def _step(
        self, text: Text, best: tuple[int, int], among: Sequence[int], clauses: int
    ) -> tuple[tuple[int, int], Text] | None:
        """The best text that differs in so many clauses, if it is better."""
        found: tuple[tuple[int, int], Text] | None = None
        for places in combinations(self.open, clauses):
            if self.exhausted:
                break
            for choice in product(*(range(len(self.options[place])) for place in places)):
                changed = list(text)
                for place, k in zip(places, choice, strict=True):
                    changed[place] = k
                score = self.score(changed, among)
                if score > best:
                    best, found = score, (score, tuple(changed))
        return found

    def best(
        self, begin: Sequence[Text], among: Sequence[int] | None = None, enough: int = 0
    ) -> tuple[tuple[int, int], Text]:
        """The best text found for those seats, from several beginnings; the search ends when ``enough`` is reached."""
        seats = self.everybody if among is None else among
        beginnings = [*begin, self.favourite(seats)]
        beginnings += [self.drawn(number) for number in range(TRIES - len(beginnings))]
        found: list[tuple[tuple[int, int], Text]] = []
        for beginning in beginnings:
            found.append(self.climbed(beginning, seats, enough))
            if found[-1][0][0] >= enough:
                break
        return max(found)
