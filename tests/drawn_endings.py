"""Whether a continuation may be played only so far and then drawn: ``python -m tests.continuations --fidelity N``.

Each continuation is played in full by delegates. On its way, as the other move is made and some stages later, its end
is also drawn from the outlook of who keeps the session (``lab.foresight``): sixteen draws each, which together cost
some ten milliseconds. Full and drawn ends of the same continuations are held against one another: for both moves, and
for the difference between the moves, which is what a what-if is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from statistics import fmean, pstdev
from time import process_time

import numpy as np

from game.engine.arrays import Floats
from game.engine.playout import Runs, play
from game.engine.playout_aftermath import NEVER
from game.engine.playout_talks import HALVES
from game.engine.text import one_hot
from game.engine.utility import worth
from game.lab.foresight import foreseen_from
from game.lab.review_moves import moves_of
from game.lab.what_if import Fork, Question, ending_of
from game.table.table import Table
from game.table.turns import Turns
from game.terms import actions as a
from game.terms.assessment import Ending
from game.terms.events import Recorded
from game.terms.ids import SeatId, Seq

STAGES = (0, 2, 4, 8)
"""Stages that are played in full before the end is drawn."""
WORLDS = 8
FIGURES: Mapping[str, Callable[[Ending], float]] = {
    "adopted": lambda end: float(end.adopted),
    "value": lambda end: float(end.value or 0),
    "parties": lambda end: float(len(end.parties)),
}
Drawn = Mapping[str, float]
"""By figure, the mean over the draws."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Continuation:
    """One continuation, played to its end, and what was drawn of its end on the way."""

    ending: Ending
    seconds: float
    drawn: Mapping[int, Drawn]
    """By stages played in full; those it did not live to see are missing."""
    spent: Mapping[int, float]
    """CPU until then, seconds."""


Pairs = Sequence[tuple[Continuation, Continuation]]


def place_of(record: Sequence[Recorded], after: Seq, states: Sequence[SeatId]) -> Question:
    """The first package that is accepted after an event, and declined instead; else positions that are not declared."""
    moves = sorted(
        ((move.place, seat, move.action) for seat in states for move in moves_of(record, seat)),
        key=lambda each: (not isinstance(each[2], a.AcceptPackage), each[0]),
    )
    for place, seat, action in moves:
        if record[place - 1].seq >= after and isinstance(action, a.AcceptPackage | a.DeclareStance):
            return Question(record=tuple(record), at=record[place - 1].seq, seat=seat, instead=_instead(action))
    raise ValueError(f"nothing is accepted or declared after event {after}")


def _instead(action: a.AcceptPackage | a.DeclareStance) -> a.Action:
    if isinstance(action, a.AcceptPackage):
        return a.DeclinePackage(by=action.by, package=action.package)
    return a.DeclareReady(by=action.by)


def played(asked: Question, number: int) -> Iterator[tuple[Continuation, Continuation]]:
    """So many pairs of continuations."""
    fork = Fork(asked)
    for each in range(number):
        yield _continued(fork, asked.seat, each, otherwise=False), _continued(fork, asked.seat, each, otherwise=True)


def _continued(fork: Fork, seat: SeatId, number: int, *, otherwise: bool) -> Continuation:
    table = fork.table(number, otherwise=otherwise)
    turns, drawn, spent = Turns(table), {0: _drawn(table, seat, number)}, {0: 0.0}
    begun, stages, moment = process_time(), 0, table.moment
    while (due := turns.due()) is not None:
        turns.play(due, turns.choose(due))
        if table.moment != moment:
            moment, stages = table.moment, stages + 1
            if stages in STAGES:
                spent[stages] = process_time() - begun
                drawn[stages] = _drawn(table, seat, number)
                begun = process_time() - spent[stages]
    seconds = process_time() - begun
    return Continuation(ending=ending_of(table, number, seat), seconds=seconds, drawn=drawn, spent=spent)


def _drawn(table: Table, seat: SeatId, number: int) -> Drawn:
    """How it goes on from here in the eyes of who keeps the session; each continuation has draws of its own."""
    at = foreseen_from(table._proceedings)
    runs = next(play(at, (number + 1) * WORLDS * HALVES, worlds=WORLDS, first=number))
    place = at.ground.axes.state_at[seat]
    years = at.ground.public.calendar.years
    own = at.ground.own[seat]
    value = np.where(runs.in_force <= years, _worth(table, runs, place), own.outside)
    parties = (runs.joined < NEVER).sum(0)
    means = (runs.adopted.mean(), 1000 * value.mean(), parties.mean())
    return {name: float(mean) for name, mean in zip(FIGURES, means, strict=True)}


def _worth(table: Table, runs: Runs, place: int) -> Floats:
    """[H, W] what each text that was drawn is worth to a state by its own mandate."""
    ground = table.climate.course.ground
    own = ground.own[ground.axes.states[place]].interests
    chosen = np.moveaxis(runs.chosen.astype(np.int64), 0, -1)
    text = one_hot(ground.layout, np.where(chosen < 0, ground.axes.nothing, chosen))
    effect = ground.links.effect[place]
    return np.array([[worth(ground.layout, own.value, each, ground.links, effect) for each in half] for half in text])


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One figure of one fork, drawn after so many stages, held against full play."""

    figure: str
    stages: int
    full: tuple[float, float]
    """Mean as played and otherwise."""
    drawn: tuple[float, float]
    error: float
    """Of both together."""
    error_within: float
    """Its standard error."""
    difference: tuple[float, float]
    """Otherwise less as played: in full, and drawn."""
    difference_within: float
    """Standard error of the error of the difference."""
    seconds: float
    """CPU of one continuation played so far."""

    @property
    def off(self) -> bool:
        """Whether chance alone does not explain it: beyond two standard errors."""
        return abs(self.error) > 2 * self.error_within

    @property
    def misleads(self) -> bool:
        """Whether the difference between the moves is off likewise."""
        return abs(self.difference[1] - self.difference[0]) > 2 * self.difference_within

    def __str__(self) -> str:
        return (
            f"    {self.figure:8} after {self.stages} stages ({self.seconds:.2f} s): "
            f"full {self.full[0]:.2f}, {self.full[1]:.2f}; drawn {self.drawn[0]:.2f}, {self.drawn[1]:.2f}; "
            f"off by {self.error:+.2f} (se {self.error_within:.2f}){' *' if self.off else ''}; difference "
            f"{self.difference[0]:+.2f}, drawn {self.difference[1]:+.2f} (se {self.difference_within:.2f})"
            f"{' *' if self.misleads else ''}"
        )


def held(pairs: Pairs) -> Iterator[Held]:
    """Every figure at every stage that nearly all continuations lived to see."""
    for stages, figure in product(STAGES, FIGURES):
        seen = [pair for pair in pairs if all(stages in each.drawn for each in pair)]
        if 10 * len(seen) >= 9 * len(pairs):
            yield _held(seen, figure, stages)


def _held(pairs: Pairs, figure: str, stages: int) -> Held:
    full = np.array([[FIGURES[figure](each.ending) for each in pair] for pair in pairs])
    drawn = np.array([[each.drawn[stages][figure] for each in pair] for pair in pairs])
    off, apart = (drawn - full).mean(1), np.diff(drawn - full).ravel()
    root = len(pairs) ** 0.5
    return Held(
        figure=figure,
        stages=stages,
        full=(float(full[:, 0].mean()), float(full[:, 1].mean())),
        drawn=(float(drawn[:, 0].mean()), float(drawn[:, 1].mean())),
        error=float(off.mean()),
        error_within=float(off.std()) / root,
        difference=(float(np.diff(full).mean()), float(np.diff(drawn).mean())),
        difference_within=float(apart.std()) / root,
        seconds=fmean(each.spent[stages] for pair in pairs for each in pair),
    )


def told(every: Sequence[Held]) -> Iterator[str]:
    """Over all forks, stage by stage: how far off, how often beyond chance, and what became of the differences."""
    for stages, figure in product(STAGES, FIGURES):
        some = [each for each in every if each.stages == stages and each.figure == figure]
        if not some:
            continue
        full, drawn = (pstdev([each.difference[which] for each in some]) for which in (0, 1))
        off, size = fmean(each.error for each in some), fmean(abs(each.error) for each in some)
        yield (
            f"{figure:8} after {stages} stages, {len(some)} forks: off by {off:+.2f}, {size:.2f} in size, "
            f"beyond chance in {sum(each.off for each in some)}; differences between moves spread by {full:.2f} "
            f"in full, by {drawn:.2f} drawn, beyond chance in {sum(each.misleads for each in some)}"
        )
