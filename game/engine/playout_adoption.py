"""The adoption in every run at once (E5.17): separate votes on what is open, consensus, else the majority (D17)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine.arrays import Flags
from game.engine.playout_position import WHOLE, Position, step_of
from game.engine.playout_reserving import planned
from game.engine.playout_talks import OPEN, Places, Talks, Tempers, counting, own_lines, worth_of
from game.engine.playout_worlds import Small, Worlds
from game.engine.streams import Purpose, stream
from game.terms.ids import NO_TEXT
from game.terms.scenario import Fallback, VoteMode

_DISLIKED = np.float32(0.25)
"""At a separate vote a wording liked less than this is voted against."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Outcome:
    """What every run has put to adoption, and how it went."""

    chosen: Places
    """[C, H, W] what stands; -1 where a bracket does not count or its clause fell."""
    worth: Small
    """[N, H, W] utility of that text."""
    crossed: Small
    """[N, H, W] red lines it crosses."""
    adopted: Flags
    """[H, W]."""
    consensus: Flags
    """[H, W] adopted without a vote."""


def conclude(at: Position, drawn: Worlds, tempers: Tempers, talks: Talks, chunk: int) -> Outcome:
    """Vote on what is open, then on the whole; a text adopted already stands as it is."""
    if not (at.adopted or at.over):
        _separate_votes(at, drawn, talks)
    counts = counting(at, talks.settled)
    worth = worth_of(at, drawn, talks.settled) + excluded_worth(at, drawn, talks.settled, counts)
    besides = planned(at, drawn, talks.settled, counts)
    worth = np.asarray(worth + besides.gain, dtype=np.float32)
    crossed = _crossed(at, drawn, talks.settled, counts) - besides.lifted
    nothing = at.ground.axes.nothing
    chosen = np.where(counts & (talks.settled != nothing), talks.settled, np.int8(OPEN))
    sure = np.ones(chosen.shape[1:], dtype=np.bool_)
    if at.adopted or at.over:
        adopted = consensus = sure & at.adopted
    else:
        put = _Put(worth=worth + _otherwise(at, worth, chunk), crossed=crossed, kept=_kept(at, talks, counts))
        adopted, consensus = _whole(at, drawn, tempers, put)
    some = _some_text(at, chosen)
    return Outcome(
        chosen=chosen, worth=worth, crossed=crossed, adopted=adopted & some, consensus=adopted & consensus & some
    )


def excluded_worth(at: Position, drawn: Worlds, chosen: Places, counts: Flags) -> Small | float:
    """[N, H, W] what the reservations that were entered add to the worth of a text for their authors (E1.5)."""
    if not at.reserved.any():
        return 0.0
    added = np.zeros((len(at.known), *chosen.shape[1:]), dtype=np.float32)
    loss, starts = np.float32(at.ground.p.reserve_loss), at.ground.layout.starts
    for i, clause in zip(*np.nonzero(at.reserved), strict=True):
        stands = np.zeros(chosen.shape[1:], dtype=np.float32)
        for c in np.flatnonzero(at.ground.layout.clause == clause):
            here = (chosen[c] != OPEN) & counts[c]
            stands += here * drawn.value[i, c][chosen[c].astype(np.int64), np.arange(drawn.value.shape[3])]
        without = drawn.value[i, starts[clause], -1]
        added[i] += without - loss * np.abs(without - stands) - stands
    return added


def _some_text(at: Position, chosen: Places) -> Flags:
    """[H, W] whether any clause is left to adopt (rule 16.4)."""
    empty = no_text_places(at)[:, None, None]
    return np.asarray(((chosen != OPEN) & (chosen != empty))[at.ground.layout.main].any(0))


def no_text_places(at: Position) -> NDArray[np.int64]:
    """[C] the place of "no text" among a bracket's alternatives; past the last where it has none."""
    names, width = at.ground.axes.alternatives, at.ground.axes.width
    return np.array([row.index(NO_TEXT) if NO_TEXT in row else width for row in names])


def weights(at: Position) -> NDArray[np.int64]:
    """[N] votes of each delegation (D21)."""
    public = at.ground.public
    if public.decision.vote_mode is VoteMode.WEIGHTED:
        return np.array([each.members for each in public.delegations])
    return np.ones(len(public.delegations), dtype=np.int64)


def _carries(at: Position, in_favour: Flags, against: Flags) -> Flags:
    """Two thirds of those voting; where the scenario has no vote, nobody against (rule 18)."""
    if at.ground.public.decision.fallback is Fallback.NOTHING:
        return np.asarray(~against.any(0))
    votes = np.where(at.present, weights(at), 0).astype(np.int32)
    shape = (len(votes), *(1,) * (in_favour.ndim - 1))
    yes, no = (np.add.reduce(votes.reshape(shape) * each, axis=0) for each in (in_favour, against))
    return np.asarray((3 * yes >= 2 * (yes + no)) & (yes > 0))


def _separate_votes(at: Position, drawn: Worlds, talks: Talks) -> None:
    """What is open is put with its leading wording, main brackets first; what fails falls (rules 16.1 to 16.3)."""
    number = np.add.reduce(talks.resisted.view(np.uint8), axis=0, dtype=np.uint8)
    score = number.astype(np.float32) - talks.welcome[:, :, None]
    score[~at.on_table[:, :-1]] = np.inf
    best = score.argmin(1).astype(np.int8)
    main = at.ground.layout.main
    instead = np.where(main, _fallen(at), 0).astype(np.int8)
    for turn in (main, ~main):
        rows = np.flatnonzero(turn)
        carried = _vote(at, drawn, talks, rows, best[rows])
        result = np.where(carried, best[rows], instead[rows, None, None])
        still = talks.settled[rows] == OPEN
        talks.settled[rows] = np.where(still, result, talks.settled[rows])


def _fallen(at: Position) -> NDArray[np.int64]:
    """[C] what stands in a main bracket where nothing carried: "no text" where that is possible, else nothing."""
    place, nothing = no_text_places(at), at.ground.axes.nothing
    return np.where(place < at.ground.axes.width, place, nothing)


def _vote(at: Position, drawn: Worlds, talks: Talks, rows: NDArray[np.int64], best: Places) -> Flags:
    """[R, H, W] whether the candidate of each of these brackets carries."""
    states, _, width, worlds = drawn.liking.shape
    real, world = width - 1, np.arange(worlds)
    half = np.arange(best.shape[1])[:, None]
    cell = rows[:, None, None] * real + best
    resisted = talks.resisted.reshape(talks.word.shape)[:, cell, half, world]
    barred = drawn.barred.reshape(states, -1, worlds)[:, cell, world]
    liking = drawn.liking.reshape(states, -1, worlds)[:, rows[:, None, None] * width + best, world]
    word = talks.word[:, cell, half, world]
    against = ~word & (barred | (liking < _DISLIKED))
    in_favour = ~against & (word | ~resisted)
    for row in [place for place, c in enumerate(rows) if at.seat is not None and int(c) in at.ballots]:
        against[at.seat, row], in_favour[at.seat, row] = _cast(at.ballots[int(rows[row])])
    return _carries(at, in_favour, against)


def _cast(ballot: int) -> tuple[bool, bool]:
    """Whether a vote counts against, and whether in favour."""
    return ballot < 0, ballot > 0


def _crossed(at: Position, drawn: Worlds, settled: Places, counts: Flags) -> Small:
    """[N, H, W] red lines a text crosses."""
    crossed = np.zeros((len(at.known), *settled.shape[1:]), dtype=np.float32)
    bound = at.reserved[:, at.ground.layout.clause, None]  # no red line lies in what one has excluded (E4.4)
    for k in range(drawn.barred.shape[2]):
        stands = ((settled == k) & counts)[at.ground.layout.main].astype(np.float32)
        barred = (drawn.barred[:, :, k] & ~bound)[:, at.ground.layout.main].astype(np.float32)
        crossed += np.einsum("ncw,chw->nhw", barred, stands)
    for place, own in at.insight.own.items():
        crossed[place] = 0.0
        for c, k, bars in own_lines(own, settled):
            crossed[place] += bars & (settled[c] == k) & ~bound[place, c]
    return crossed


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Put:
    """A text that is put to adoption, in every run."""

    worth: Small
    """[N, H, W]."""
    crossed: Small
    """[N, H, W]."""
    kept: Small
    """[N, H, W] what each is seen to bring home, as a share of its best beyond no convention (E5.2)."""


def _whole(at: Position, drawn: Worlds, tempers: Tempers, put: _Put) -> tuple[Flags, Flags]:
    """Whether it is adopted, and whether without a vote.

    As the delegates that come with the game judge it: better than no convention (E1.6) and than their part of what
    others are seen to bring home (E5.2), no line crossed, and nobody likes to stand alone against the rest.
    """
    p, present, crossed = at.ground.p, at.present[:, None, None], put.crossed
    pressed = np.float32(step_of(at.ground)) * at.pressed.astype(np.float32)[:, None, None]
    surplus = put.worth - drawn.outside[:, None] + pressed + np.float32(p.grace)
    wanted, cause = _wanted(at, drawn, tempers, put.kept)
    score, worse = surplus - wanted, surplus < 0
    shy = (1.0 - cause) ** 2
    breaks = (worse | (crossed > 0) | (score + np.float32(p.alone_stops) * shy < 0)) & present
    in_favour = (score >= 0) & ~worse & (crossed == 0) & present
    against = (worse | (score + np.float32(p.alone_votes) * shy < 0)) & ~in_favour & present
    for place in (each for each, traits in at.insight.traits.items() if traits.pledged):
        breaks[place], in_favour[place], against[place] = False, present[place], False
    if at.seat is not None and WHOLE in at.ballots:
        against[at.seat], in_favour[at.seat] = _cast(at.ballots[WHOLE])
        breaks[at.seat] = ~in_favour[at.seat]
    consensus: Flags = np.logical_not(breaks.any(0))
    if at.ground.public.decision.fallback is Fallback.NOTHING:
        return consensus, consensus
    return np.asarray(consensus | _carries(at, in_favour, against)), consensus


def _otherwise(at: Position, worth: Small, chunk: int) -> Small:
    """[N, H, W] by how much the text of a real conference turns out better or worse than played out.

    For those whose wishes are guessed the doubt about them holds how far that differs; a seat knows its own.
    """
    p, luck = at.ground.p, stream(at.ground.entropy, Purpose.PLAYOUT, chunk, 4)
    own, shared = (luck.standard_normal((number, *worth.shape[1:]), dtype=np.float32) for number in (len(worth), 1))
    known = np.array([place in at.insight.traits for place in range(len(worth))])[:, None, None]
    off = np.float32(p.text_better) + np.float32(p.text_apart) * own + np.float32(p.text_shared) * shared
    guessed = ~(at.known[:, None, None] | known)
    return np.asarray(off * known + np.float32(p.text_guessed) * guessed, dtype=np.float32)


def _kept(at: Position, talks: Talks, counts: Flags) -> Small:
    """[N, H, W] as delegates reckon it: by the public estimate, where all could have half their best without a text."""
    best = np.einsum("nc,chw->nhw", at.seen.max(2).astype(np.float32), counts.astype(np.float32))
    stands = np.zeros_like(best)
    for k in range(at.seen.shape[2]):
        there = ((talks.settled == k) & counts).astype(np.float32)
        stands += np.einsum("nc,chw->nhw", at.seen[:, :, k].astype(np.float32), there)
    span = np.maximum(best * np.float32(1.0 - at.ground.p.held_outside), np.float32(1e-6))
    return np.asarray(np.clip(1.0 - (best - stands) / span, 0.0, 1.0))


def _wanted(at: Position, drawn: Worlds, tempers: Tempers, kept: Small) -> tuple[Small, Small]:
    """[N, H, W] utility beyond no convention that each wants of a text; share of the others with cause to object."""
    p, number = at.ground.p, max(len(kept) - 1, 1)
    others = (kept.sum(0) - kept) / np.float32(number)
    badly = np.stack([(kept < np.float32(p.badly_off) * each).sum(0) for each in others])
    cause = (badly - (kept < np.float32(p.badly_off) * others)) / np.float32(number)
    room = np.maximum(drawn.best - drawn.outside, 0.0)[:, None]
    wanted = np.maximum(tempers.asks * others + tempers.capital, 0.0) * room
    return wanted.astype(np.float32), cause.astype(np.float32)
