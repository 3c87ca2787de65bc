"""How the readings moved between two moments: the largest steps, each with the reason that made it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.minutes.catalogue import and_list, say
from game.minutes.english.bulletin import Moved
from game.minutes.figures import nearest, per_cent, trust, whole
from game.minutes.names import Names
from game.minutes.templates import complete_table
from game.minutes.why import sentence as reason_words
from game.terms.ids import SeatId
from game.terms.readings import ReadingKind, ReadingOf, Readings, Why, WhyPart

LEAST = {ReadingKind.TRUST: 15, ReadingKind.RATIFICATION: 30, ReadingKind.RECIPROCITY: 30}
"""Per mille: smaller steps are not worth a line."""
CERTAIN = 1000

Explain = Callable[[ReadingOf], Why]
"""The exact account of a reading at one moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """The readings of one moment and, where it can be asked, why they are what they are."""

    readings: Readings
    explain: Explain | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """One reading at two moments, per mille."""

    of: ReadingOf
    before: int
    after: int

    @property
    def step(self) -> int:
        """How far it moved, signed."""
        return self.after - self.before


def trust_movements(before: Readings, after: Readings, at_most: int = 3) -> tuple[Movement, ...]:
    """For each state that is trusted more, or less: where that shows most. Largest first, ties in the order of axes."""
    found: list[Movement] = []
    for j, trusted in enumerate(after.states):
        column = [
            Movement(
                of=ReadingOf(kind=ReadingKind.TRUST, a=truster, b=trusted),
                before=before.trust[i, j],
                after=after.trust[i, j],
            )
            for i, truster in enumerate(after.states)
            if i != j
        ]
        found += _largest(column, 1)
    return _largest(found, at_most)


def ratification_movements(before: Readings, after: Readings, at_most: int = 3) -> tuple[Movement, ...]:
    """Likelihoods of ratification that moved most; not of those who have ratified."""
    return _largest(
        [
            Movement(
                of=ReadingOf(kind=ReadingKind.RATIFICATION, a=state),
                before=before.likelihood[i,],
                after=after.likelihood[i,],
            )
            for i, state in enumerate(after.states)
            if after.likelihood[i,] < CERTAIN
        ],
        at_most,
    )


def reciprocity_movements(before: Readings, after: Readings, at_most: int = 3) -> tuple[Movement, ...]:
    """Pairs whose expected reciprocity moved most."""
    pairs = [(i, j) for i in range(len(after.states)) for j in range(i + 1, len(after.states))]
    return _largest(
        [
            Movement(
                of=ReadingOf(kind=ReadingKind.RECIPROCITY, a=after.states[i], b=after.states[j]),
                before=before.reciprocity[i, j],
                after=after.reciprocity[i, j],
            )
            for i, j in pairs
        ],
        at_most,
    )


def _largest(movements: list[Movement], at_most: int) -> tuple[Movement, ...]:
    worth = [each for each in movements if abs(each.step) >= LEAST[each.of.kind]]
    return tuple(sorted(worth, key=lambda each: -abs(each.step))[:at_most])


def cause(movement: Movement, before: Explain | None, after: Explain | None) -> WhyPart | None:
    """The contribution that changed most in the direction of the movement; ``None`` where no account can be had."""
    if before is None or after is None:
        return None
    then = {(each.reason, each.name): each.amount for each in before(movement.of).parts}
    now = after(movement.of).parts
    steps = [(each.amount - then.get((each.reason, each.name), 0), each) for each in now]
    sign = 1 if movement.step > 0 else -1
    best = max(steps, key=lambda each: sign * each[0], default=None)
    return best[1] if best and sign * best[0] > 0 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """Templates for one kind of reading: one movement up or down, several, each without and with a reason."""

    one: tuple[Moved, Moved, Moved, Moved]
    item: Moved
    many: tuple[Moved, Moved, Moved, Moved]


_SAID = complete_table(
    ReadingKind,
    {
        ReadingKind.TRUST: _Said(
            one=(Moved.TRUST_ROSE, Moved.TRUST_ROSE_FOR, Moved.TRUST_FELL, Moved.TRUST_FELL_FOR),
            item=Moved.TRUST_IN,
            many=(Moved.TRUST_ROSE_IN, Moved.TRUST_ROSE_IN_FOR, Moved.TRUST_FELL_IN, Moved.TRUST_FELL_IN_FOR),
        ),
        ReadingKind.RATIFICATION: _Said(
            one=(Moved.ODDS_ROSE, Moved.ODDS_ROSE_FOR, Moved.ODDS_FELL, Moved.ODDS_FELL_FOR),
            item=Moved.ODDS_OF,
            many=(Moved.ODDS_ROSE_OF, Moved.ODDS_ROSE_OF_FOR, Moved.ODDS_FELL_OF, Moved.ODDS_FELL_OF_FOR),
        ),
        ReadingKind.RECIPROCITY: _Said(
            one=(Moved.RETURN_ROSE, Moved.RETURN_ROSE_FOR, Moved.RETURN_FELL, Moved.RETURN_FELL_FOR),
            item=Moved.RETURN_OF,
            many=(Moved.RETURN_ROSE_OF, Moved.RETURN_ROSE_OF_FOR, Moved.RETURN_FELL_OF, Moved.RETURN_FELL_OF_FOR),
        ),
    },
)


def sentence(movement: Movement, names: Names, part: WhyPart | None = None) -> str:
    """The movement in one sentence, with its reason where that is known."""
    return _told((movement,), _reason(movement, part, names), names)


def _reason(movement: Movement, part: WhyPart | None, names: Names) -> str:
    """The reason in words. An act that moves trust against its own direction is one that is being forgotten (E2.3)."""
    if part is None:
        return ""
    reason = reason_words(part, names, movement.of.kind)
    against = part.amount * movement.step < 0
    return say(Moved.FADED, reason=reason) if against and movement.of.kind is ReadingKind.TRUST else reason


def _told(movements: tuple[Movement, ...], reason: str, names: Names) -> str:
    """Movements of one kind, in one direction and for one reason."""
    first = movements[0]
    said = _SAID[first.of.kind]
    place = (0 if first.step > 0 else 2) + (1 if reason else 0)
    if len(movements) == 1:
        return _filled(said.one[place], first, reason, names)
    items = and_list(_filled(said.item, each, "", names) for each in movements)
    return say(said.many[place], items=items, reason=reason)


def _filled(key: Moved, movement: Movement, reason: str, names: Names) -> str:
    opens = key in _SAID[ReadingKind.RECIPROCITY].one
    figure = _figure_of(movement.of.kind)
    return say(
        key,
        who=(names.seat if opens else names.seat_within)(movement.of.a),
        whom=names.seat_within(movement.of.b or SeatId("")),
        before=figure(movement.before),
        after=figure(movement.after),
        reason=reason,
    )


def _figure_of(kind: ReadingKind) -> Callable[[int], str]:
    if kind is ReadingKind.TRUST:
        return trust
    return per_cent if kind is ReadingKind.RATIFICATION else lambda value: whole(nearest(value, 10))


def room_trust(readings: Readings) -> int:
    """Mean trust between all pairs, per mille (E2.10); 0 where there are no pairs."""
    n = len(readings.states)
    return nearest(sum(readings.trust.values()), n * (n - 1)) if n > 1 else 0


def room_line(before: Readings, after: Readings) -> str:
    """How trust moved in the room as a whole."""
    then, now = room_trust(before), room_trust(after)
    if trust(then) == trust(now):
        return say(Moved.STEADY)
    return say(Moved.ROOM_ROSE if now > then else Moved.ROOM_FELL, before=trust(then), after=trust(now))


def lines(before: Assessed, after: Assessed, names: Names, at_most: int = 3) -> Iterator[str]:
    """The largest movements of trust, of ratification and of reciprocity; those with one reason in one sentence."""
    for find, most in ((trust_movements, at_most), (ratification_movements, 2), (reciprocity_movements, 1)):
        together: dict[tuple[bool, str], list[Movement]] = {}
        for each in find(before.readings, after.readings, most):
            reason = _reason(each, cause(each, before.explain, after.explain), names)
            together.setdefault((each.step > 0, reason), []).append(each)
        for (_, reason), movements in together.items():
            yield _told(tuple(movements), reason, names)
