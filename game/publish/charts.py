"""The pictures of a debrief: how it turned, what was possible, who got what, where the world drifts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from game.minutes.catalogue import say
from game.minutes.debriefing import Telling, points, turned
from game.minutes.debriefing_deals import futures_now
from game.minutes.english.debrief import Hindsight, Paper, Topics
from game.minutes.figures import per_cent
from game.publish.charts_years import FUTURES, WIDE, figures_over_the_years, likeness_over_the_years
from game.publish.drawing import Anchor, Dot, Ink, Patch, Picture, Point, Shape, Stroke, Words, bar
from game.terms.debrief import BargainingSpace, CoursePoint, Debrief, SpacePoint

_LEFT, _RIGHT, _TOP = 34.0, 12.0, 12.0
_CLOSE = 13.0
"""Points within which two marks would hide each other."""


def pictures(telling: Telling) -> tuple[Picture, ...]:
    """Every picture there is something to draw for, in the order of the report."""
    debrief = telling.debrief
    made = [course(telling)] if len(debrief.course) > 1 else []
    if debrief.space is not None:
        made.append(space(telling, debrief.space))
    made.append(gains(telling))
    if debrief.foreseen:
        made.append(futures(telling))
    if debrief.years.years:
        made += [figures_over_the_years(telling), likeness_over_the_years(telling)]
    return tuple(made)


def course(telling: Telling) -> Picture:
    """The likelihood of entry into force after each event that moved it, with its range and the turning points."""
    debrief, height = telling.debrief, 190.0
    across = _across(debrief)

    def down(per_mille: int) -> float:
        return _TOP + (height - _TOP - 28) * (1 - per_mille / 1000)

    steps = [(across(each), each.force) for each in debrief.course]
    band = [(x, down(force.high)) for x, force in steps] + [(x, down(force.low)) for x, force in reversed(steps)]
    line = tuple((x, down(force.value)) for x, force in steps)
    shapes: list[Shape] = [*_ruled(down, height), Patch(points=tuple(band), ink=Ink.SOFT)]
    shapes.append(Stroke(points=line, ink=Ink.ACCENT, width=2))
    places = {each.seq: each for each in debrief.course}
    marks: list[Point] = []
    for number, turn in enumerate(debrief.turning, 1):
        at = places[turn.seq]
        _, moved = turned(turn)
        x, y = _apart((across(at), down(at.force.value)), marks, _CLOSE if at.force.value > 500 else -_CLOSE)
        marks.append((x, y))
        shapes += [
            Dot(at=(x, y), radius=6, ink=Ink.GAIN if moved > 0 else Ink.LOSS),
            Words(at=(x, y + 2.8), text=str(number), ink=Ink.PAPER, anchor=Anchor.MIDDLE, bold=True),
        ]
    shapes += _sittings(telling, across, height)
    return Picture(
        title=say(Topics.TURN), says=say(Hindsight.TURN_LEAD), width=WIDE, height=height, shapes=tuple(shapes)
    )


def _apart(at: Point, marks: Sequence[Point], step: float) -> Point:
    """The nearest place above or below, by ``step``, at which a mark hides none of the others."""
    x, y = at
    while any(abs(x - one) < _CLOSE and abs(y - other) < _CLOSE for one, other in marks):
        y += step
    return x, y


def _across(debrief: Debrief) -> Callable[[CoursePoint], float]:
    """Events at equal distances, in the order of the record."""
    place = {each.seq: number for number, each in enumerate(debrief.course)}
    room = (WIDE - _LEFT - _RIGHT) / max(len(place) - 1, 1)
    return lambda point: _LEFT + room * place[point.seq]


def _ruled(down: Callable[[int], float], height: float) -> Iterator[Shape]:
    for per_mille in (0, 250, 500, 750, 1000):
        y = down(per_mille)
        yield Stroke(points=((_LEFT, y), (WIDE - _RIGHT, y)), ink=Ink.LINE)
        yield Words(at=(_LEFT - 5, y + 3), text=points(per_mille), ink=Ink.INK3, anchor=Anchor.END)


def _sittings(telling: Telling, across: Callable[[CoursePoint], float], height: float) -> Iterator[Shape]:
    last = ""
    right = 0.0
    for each in telling.debrief.course:
        words = telling.names.moment(each.moment)
        x, wide = across(each), 4.0 * len(words)
        fits = x + wide <= WIDE
        if words != last and (x if fits else x - wide) >= right:
            yield Stroke(points=((x, height - 28), (x, height - 22)), ink=Ink.MID)
            anchor = Anchor.START if fits else Anchor.END
            yield Words(at=(x, height - 12), text=words, size=7, ink=Ink.INK3, anchor=anchor)
            right = x + wide * fits + 6
        last = words


_EVERY = {0: 250, 250: 250, 500: 100, 750: 50}
"""Distance of lines, by where the scale begins: whole points, and few enough."""


@dataclass(frozen=True, slots=True)
class _Field:
    """The square in which two values are drawn: the scale from ``low`` to ``high`` along both axes."""

    low: int
    high: int
    side: float = 280.0

    @staticmethod
    def of(found: BargainingSpace) -> _Field:
        """The smallest that holds every point."""
        every = [*found.frontier, *found.path, found.nash, found.outside, *(each.at for each in found.tried)]
        values = [each.own for each in every] + [each.others for each in every]
        return _Field(min(750, max(0, min(values) // 250 * 250)), max(1000, -(-max(values) // 50) * 50))

    def at(self, own: int, others: int) -> Point:
        """Where a pair of values lies."""
        scale = self.side / (self.high - self.low)
        return _LEFT + 20 + scale * (own - self.low), _TOP + scale * (self.high - others)

    def place(self, point: SpacePoint) -> Point:
        """Where a point lies."""
        return self.at(point.own, point.others)

    def ruled(self) -> Iterator[Shape]:
        """Lines at round values, with these."""
        (left, low), (right, high) = self.at(self.low, self.low), self.at(self.high, self.high)
        for step in range(self.low, 1001, _EVERY[self.low]):
            x, y = self.at(step, step)
            yield Stroke(points=((x, high), (x, low)), ink=Ink.LINE)
            yield Stroke(points=((left, y), (right, y)), ink=Ink.LINE)
            yield Words(at=(x, low + 12), text=points(step), ink=Ink.INK3, anchor=Anchor.MIDDLE)
            yield Words(at=(left - 5, y + 3), text=points(step), ink=Ink.INK3, anchor=Anchor.END)


def space(telling: Telling, found: BargainingSpace) -> Picture:
    """What was possible: frontier, Nash point, packages tried, and the way the text went."""
    field = _Field.of(found)
    (left, low), (right, high) = field.at(field.low, field.low), field.at(field.high, field.high)
    mine, theirs = field.place(found.outside)
    label = say(Paper.TO_SEAT, seat=telling.seat)
    shapes: list[Shape] = [
        Patch(points=((mine, high), (right, high), (right, theirs), (mine, theirs)), ink=Ink.SOFT),
        *field.ruled(),
        Stroke(points=((mine, high), (mine, low)), ink=Ink.INK2, dashed=True),
        Stroke(points=((left, theirs), (right, theirs)), ink=Ink.INK2, dashed=True),
        *(Dot(at=field.place(each.at), radius=2, ink=Ink.MID, hollow=not each.concluded) for each in found.tried),
        Stroke(points=tuple(map(field.place, found.frontier)), ink=Ink.INK, width=1.5),
        Stroke(points=tuple(map(field.place, found.path)), ink=Ink.ACCENT, width=1.5),
        *(Dot(at=field.place(each), radius=2.5, ink=Ink.ACCENT, hollow=True) for each in found.path[:-1]),
        Dot(at=field.place(found.path[-1]), radius=5, ink=Ink.ACCENT),
        _diamond(field.place(found.nash)),
        *_key(right + 16),
        Words(at=(left, high - 4), text=say(Paper.TO_OTHERS), ink=Ink.INK3),
        Words(at=((left + right) / 2, low + 26), text=label, anchor=Anchor.MIDDLE),
    ]
    lead = say(Hindsight.SPACE_LEAD, seat=telling.seat)
    return Picture(title=say(Topics.SPACE), says=lead, width=WIDE, height=330, shapes=tuple(shapes))


def _diamond(at: Point) -> Patch:
    x, y = at
    return Patch(points=((x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)), ink=Ink.INK)


def _key(left: float) -> Iterator[Shape]:
    """What the signs mean, at the right of the picture."""
    rows = (Paper.KEY_FRONTIER, Paper.KEY_NASH, Paper.KEY_PATH, Paper.KEY_END, Paper.KEY_DONE, Paper.KEY_TRIED)
    signs: tuple[tuple[Shape, ...], ...] = tuple(_sign(number, left, 30.0 + 20 * number) for number in range(len(rows)))
    for number, (key, sign) in enumerate(zip(rows, signs, strict=True)):
        yield from sign
        yield Words(at=(left + 18, 33.0 + 20 * number), text=say(key))


def _sign(number: int, x: float, y: float) -> tuple[Shape, ...]:
    ink = Ink.INK if number == 0 else Ink.ACCENT
    if number in (0, 2):
        return (Stroke(points=((x, y), (x + 12, y)), ink=ink, width=1.5),)
    if number == 1:
        return (_diamond((x + 6, y)),)
    if number == 3:
        return (Dot(at=(x + 6, y), radius=5, ink=Ink.ACCENT),)
    return (Dot(at=(x + 6, y), radius=2, ink=Ink.MID, hollow=number == 5),)


def gains(telling: Telling) -> Picture:
    """What the text is worth to each state beyond what it has without one."""
    states = telling.debrief.surplus.states
    row, top = 16.0, 20.0
    height = top + row * len(states) + 8
    zero, most = 250.0, max(1, *(abs(each.value - each.outside) for each in states))
    shapes: list[Shape] = [Stroke(points=((zero, top - 6), (zero, height - 6)), ink=Ink.MID)]
    for number, each in enumerate(states):
        y, gain = top + row * number, each.value - each.outside
        length = 150.0 * abs(gain) / most
        left = zero if gain >= 0 else zero - length
        end = (zero + length + 5, Anchor.START) if gain >= 0 else (zero - length - 5, Anchor.END)
        shapes += [
            Words(at=(4, y + 8), text=telling.names.label(each.seat), bold=each.seat == telling.debrief.seat),
            bar(left, y, length, 10, Ink.GAIN if gain >= 0 else Ink.LOSS),
            Words(at=(end[0], y + 8), text=_signed(gain), anchor=end[1], ink=Ink.INK),
        ]
    return Picture(title=say(Paper.GAINS), says=say(Paper.GAINS_SAYS), width=WIDE, height=height, shapes=tuple(shapes))


def _signed(per_mille: int) -> str:
    shown = points(per_mille)
    return f"+{shown}" if per_mille > 0 and shown != "0" else shown


def futures(telling: Telling) -> Picture:
    """The five futures at the start and at the end."""
    first, last = telling.debrief.foreseen[0], futures_now(telling)
    shapes: list[Shape] = []
    for number, (future, now) in enumerate(sorted(last.items(), key=lambda each: -each[1])):
        y, before = 14.0 + 30 * number, first.futures[future].value
        name = say(future)
        shapes += [
            Words(at=(4, y + 10), text=name[:1].upper() + name[1:], bold=number == 0),
            bar(110, y, 300 * now / 1000, 12, FUTURES[future]),
            Words(at=(116 + 300 * now / 1000, y + 10), text=per_cent(now), ink=Ink.INK),
            bar(110, y + 14, 300 * before / 1000, 4, Ink.MID),
        ]
    shapes.append(Words(at=(110, 14.0 + 30 * 5 + 6), text=say(Paper.AT_START), ink=Ink.INK3))
    return Picture(
        title=say(Topics.FUTURES), says=say(Paper.FUTURES_SAYS), width=WIDE, height=180, shapes=tuple(shapes)
    )
