"""The talks in every run at once: round by round the room converges, bracket by bracket, and trades what it cannot.

Who objects to what follows from aspirations (E5.1 to E5.3), clause by clause in the order of concession; what nobody
objects to is agreed; those who block two brackets let each other pass where both gain by it (ask and give, E5.8).
Axes: H = 2 runs in each world, which differ in temper and luck, W worlds.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from game.engine.arrays import Flags
from game.engine.ground import Own
from game.engine.playout_position import Position, step_of
from game.engine.playout_worlds import Small, Worlds
from game.engine.streams import Purpose, stream

Places = NDArray[np.int8]

HALVES = 2
_TRADED = 6
"""Brackets in each run and round over which trades are tried: those with the fewest in the way."""
_EVEN_AT, _LEAST, _MOST = 0.35, 0.15, 0.92
"""A wording liked this much less than the favourite is let through as often as not; nobody is taken for granted."""
_POINTED = 9.0
"""How strongly the room is taken to move to the wording with the fewest enemies."""
_WELCOME = 0.9
"""Weight of how well a wording is liked beside the number of objections, always below one objection."""
_OUT_OF_THE_QUESTION = np.float32(1000.0)
"""More objections than there are states: of what is put aside."""
OPEN = -1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tempers:
    """The characters of everybody in every run, each [N, H, W]."""

    beta: Small
    psi: Small
    asks: Small
    """What a text must bring home, as a multiple of what others are seen to bring home."""
    capital: Small
    """What the capital asks on top, as a share of what could be won."""
    reach: Small
    """How far each goes in a clause, as a share of what is usual."""
    patience: Small


@dataclass(slots=True, kw_only=True, eq=False)
class Talks:
    """The room in every run while it sits; changes from round to round."""

    settled: Places
    """[C, H, W] the alternative agreed; -1 while open."""
    word: Flags
    """[N, C * (K - 1), H, W] will not object: has said so, or was paid."""
    expected: Small
    """[N, C, W] what an open bracket is expected to be worth."""
    usual: Small
    """[N, C, W] by how much less than its favourite each likes what is expected there."""
    unit: Small
    """[N, C, W] preference that a unit of utility comes to in each bracket."""
    welcome: Small
    """[C, K - 1, W] how well the room likes each wording, 0.._WELCOME."""
    resisted: Flags
    """[N, C, K - 1, H, W] who objected when it was last asked."""


def tempers_of(at: Position, number: int, chunk: int) -> Tempers:
    """Draw characters (ranges of E5.1, E5.3), but for those that are known."""
    p, luck = at.ground.p, stream(at.ground.entropy, Purpose.PLAYOUT, chunk, 1)
    shape = (len(at.known), HALVES, number)
    mood = luck.standard_normal(shape, dtype=np.float32) * np.float32(p.beta_spread)
    psi, firm, patience = (luck.random(shape, dtype=np.float32) for _ in range(3))
    drawn = Tempers(
        beta=np.exp(mood + np.float32(p.beta_mean) - np.float32(p.firm_clock) * (firm - np.float32(0.5))),
        psi=np.float32(p.psi_low) + psi * np.float32(p.psi_high - p.psi_low),
        asks=np.maximum(_asks(at)[:, None, None] + np.float32(p.asks_spread) * (firm - np.float32(0.5)), 0.0),
        capital=luck.standard_normal(shape, dtype=np.float32) * np.float32(p.capitals),
        reach=np.float32(1.0) - firm * np.float32(p.firm_reach),
        patience=np.floor(patience * np.float32(p.patience + 1.0)),
    )
    for place, each in at.insight.traits.items():
        for name in ("beta", "psi", "asks", "capital", "reach", "patience"):
            getattr(drawn, name)[place] = getattr(each, name)
    return drawn


def _asks(at: Position) -> Small:
    """[N] what those of each role ask of a text on average."""
    p = at.ground.p
    by_role = {
        "drive": p.asks_drive, "conduct": p.asks_conduct, "defend": p.asks_defend, "brake": p.asks_brake,
    }  # fmt: skip
    return np.array([by_role.get(each.role, p.asks_cruise) for each in at.ground.public.delegations], dtype=np.float32)


def begin(at: Position, drawn: Worlds) -> Talks:
    """The room as the position finds it."""
    worlds = drawn.outside.shape[-1]
    ending = _expected_text(at, drawn)
    real = drawn.liking[:, :, :-1]
    share = drawn.weight / np.maximum(drawn.weight.sum(0), np.float32(1e-6))
    liked = np.einsum("nckw,ncw->ckw", real, share)
    spoken = at.word[:, :, :-1].reshape(len(at.word), -1)
    full = (len(at.settled), HALVES, worlds)
    return Talks(
        settled=np.broadcast_to(at.settled.astype(np.int8)[:, None, None], full).copy(),
        word=np.broadcast_to(spoken[:, :, None, None], (*spoken.shape, *full[1:])).copy(),
        expected=np.einsum("nckw,ckw->ncw", drawn.value[:, :, :-1], ending),
        usual=_usual(drawn, ending),
        unit=np.asarray(1.0 / np.maximum(drawn.weight, 1e-4), dtype=np.float32),
        welcome=np.asarray(np.float32(_WELCOME) * liked),
        resisted=np.zeros((*real.shape[:3], *full[1:]), dtype=np.bool_),
    )


def _usual(drawn: Worlds, share: Small) -> Small:
    real = drawn.liking[:, :, :-1]
    return np.asarray(real.max(2) - np.einsum("nckw,ckw->ncw", real, share))


def _expected_text(at: Position, drawn: Worlds) -> Small:
    """[C, K - 1, W] where every open bracket is expected to end: the more let it pass, the likelier."""
    passes = np.clip(np.float32(0.5 + 2.0 * _EVEN_AT) - np.float32(2.0) * drawn.short, _LEAST, _MOST)
    np.copyto(passes, np.float32(1.0), where=at.word[:, :, :-1, None])
    warmth = passes.mean(0)
    warmth[~at.on_table[:, :-1]] = -1e3
    share = np.exp(np.float32(_POINTED) * (warmth - warmth.max(1, keepdims=True)))
    return np.asarray(share / share.sum(1, keepdims=True))


def sit(at: Position, drawn: Worlds, tempers: Tempers, talks: Talks, chunk: int) -> None:
    """Hold every round that is still to come."""
    for place, time in enumerate(at.times):
        luck = stream(at.ground.entropy, Purpose.PLAYOUT, chunk, 2, len(at.times) - place)
        limit = _limits(at, drawn, tempers, talks, time)
        _resist(at, drawn, talks, limit)
        best, left = _candidates(at, talks)
        aside = at.parked & (place < at.rounds_aside)
        left[aside] = _OUT_OF_THE_QUESTION
        _trade(at, drawn, talks, best, left, luck)
        _agree(at, talks, best, left)


def _limits(at: Position, drawn: Worlds, tempers: Tempers, talks: Talks, time: float) -> Small:
    """[N, C, H, W] shortfall from which each objects: beyond what it concedes by now, and felt as a loss (E5.7)."""
    p = at.ground.p
    clock = np.float32(p.first_step) + np.float32(1.0 - p.first_step) * np.float32(time) ** (1.0 / tempers.beta)
    worth = worth_expected(at, drawn, talks)
    span = np.maximum(drawn.best - drawn.outside, np.float32(1e-3))[:, None]
    gave = np.clip((drawn.best[:, None] - worth) / span, 0.0, 1.0)
    others = (gave.sum(0) - gave) / np.float32(max(len(gave) - 1, 1))
    given = (1.0 - tempers.psi) * clock + tempers.psi * np.minimum(others, clock)
    surplus = (worth - drawn.outside[:, None]) / span
    mood = np.clip(np.float32(0.55) + np.float32(0.9) * surplus, 0.4, 1.2)
    reach = np.float32(p.reach_cheap) + np.float32(p.reach_dear - p.reach_cheap) * drawn.dear
    silence = np.float32(step_of(at.ground) * (p.silence_first + (p.silence_last - p.silence_first) * time))
    fear = np.float32(p.last_hour if time >= 1.0 else 0.0) * (worth - drawn.outside[:, None])
    swallowed = np.maximum(silence + fear, 0.0).astype(np.float32)[:, None]
    bearable = swallowed * talks.unit[:, :, None]
    bearable += talks.usual[:, :, None]
    conceded = (given * mood * tempers.reach).astype(np.float32)[:, None] * reach[:, :, None]
    return np.asarray(np.maximum(conceded, bearable, out=bearable))


def worth_expected(at: Position, drawn: Worlds, talks: Talks) -> Small:
    """[N, H, W] utility of the text as expected: what is agreed as it is, the rest as it is likely to end."""
    return _sum_of(at, drawn, talks.settled, talks.expected)


def worth_of(at: Position, drawn: Worlds, chosen: Places) -> Small:
    """[N, H, W] utility of finished texts, links included (E1.4)."""
    total = _sum_of(at, drawn, chosen, None)
    links, width = at.ground.links, drawn.value.shape[2]
    for m in range(len(links.a)):
        both = _holds(chosen[links.a[m]], links.a_holds[m], width) & _holds(chosen[links.b[m]], links.b_holds[m], width)
        total += links.effect[:, m, None, None].astype(np.float32) * both
    return total


def _holds(chosen: Places, wanted: NDArray[np.float64], width: int) -> Flags:
    return np.asarray(wanted[:width].astype(np.bool_)[chosen] & (chosen != OPEN))


def _sum_of(at: Position, drawn: Worlds, chosen: Places, otherwise: Small | None) -> Small:
    total = np.zeros((drawn.outside.shape[0], *chosen.shape[1:]), dtype=np.float32)
    counts = counting(at, chosen)
    for k in range(drawn.value.shape[2]):
        stands = ((chosen == k) & counts).astype(np.float32)
        if stands.any():
            total += np.einsum("ncw,chw->nhw", drawn.value[:, :, k], stands)
    if otherwise is not None:
        total += np.einsum("ncw,chw->nhw", otherwise, ((chosen == OPEN) & counts).astype(np.float32))
    return total


def counting(at: Position, chosen: Places) -> Flags:
    """[C, H, W] whether a bracket counts: main ones do, an inline one where its parent stands or is still open."""
    layout = at.ground.layout
    opens = np.concatenate([layout.opens, np.ones((len(layout.opens), 1))], axis=1) > 0  # place -1: parent still open
    parent = chosen[layout.parent].astype(np.int64)
    counts = opens[np.arange(len(parent))[:, None, None], parent]
    counts[layout.main] = True
    return np.asarray(counts)


def decidable(at: Position, settled: Places) -> Flags:
    """[C, H, W] what can be put to the room: open, and its parent stands (or leaves it free)."""
    waits = (settled[at.ground.layout.parent] == OPEN) & ~at.free[:, None, None]
    return np.asarray((settled == OPEN) & counting(at, settled) & ~waits)


def _resist(at: Position, drawn: Worlds, talks: Talks, limit: Small) -> None:
    """Who objects to what now; known conditional red lines count as long as nothing lifts them."""
    np.greater(drawn.short[:, :, :, None], limit[:, :, None], out=talks.resisted)
    flat = talks.resisted.reshape(talks.word.shape)
    flat &= ~talks.word
    flat[~at.present] = False
    for place, own in at.insight.own.items():
        for c, k, bars in own_lines(own, talks.settled):
            talks.resisted[place, c, k] |= bars


def own_lines(own: Own, settled: Places) -> list[tuple[int, int, Flags]]:
    """Bracket, alternative and [H, W] where it is behind a red line of a known mandate that nothing lifts (E4.4)."""
    lines, unless = own.home.lines, own.home.unless
    found = []
    for number, (c, holds) in enumerate(zip(lines.c, lines.holds, strict=True)):
        mine = np.flatnonzero(unless.of == number)
        lifted = np.full(settled.shape[1:], len(mine) > 0)
        for row in mine:
            lifted &= _holds(settled[unless.c[row]], unless.holds[row], len(unless.holds[row]))
        found += [(int(c), int(k), ~lifted) for k in np.flatnonzero(holds[:-1])]
    return found


def _candidates(at: Position, talks: Talks) -> tuple[Places, Small]:
    """[C, H, W] the wording with the fewest objections in every bracket, of equals the best liked; and how many."""
    number = np.add.reduce(talks.resisted.view(np.uint8), axis=0, dtype=np.uint8)
    score = number.astype(np.float32) - talks.welcome[:, :, None]
    score[~at.on_table[:, :-1]] = np.inf
    best = score.argmin(1)
    left = np.take_along_axis(number, best[:, None], axis=1)[:, 0]
    return best.astype(np.int8), left.astype(np.float32)


def _trade(at: Position, drawn: Worlds, talks: Talks, best: Places, left: Small, luck: np.random.Generator) -> None:
    """Let those who block one bracket pass it where another, which somebody else blocks, is settled their way."""
    able = decidable(at, talks.settled) & (left > 0) & (left < _OUT_OF_THE_QUESTION)
    order = np.where(able, left + luck.random(left.shape, dtype=np.float32), np.inf)
    tried = min(_TRADED, len(order))
    rows = np.argpartition(order, tried - 1, axis=0)[:tried]
    open_to = np.isfinite(np.take_along_axis(order, rows, axis=0))
    cell = rows * (drawn.value.shape[2] - 1) + np.take_along_axis(best, rows, axis=0)
    half, world = np.arange(HALVES)[:, None], np.arange(cell.shape[-1])
    blocks = talks.resisted.reshape(talks.word.shape)[:, cell, half, world] & open_to
    gain = _gain(drawn, talks, rows, cell)
    paid = _paid(gain, blocks, np.float32(0.0))
    talks.word[:, cell, half, world] |= paid
    rest = np.take_along_axis(left, rows, axis=0) - paid.sum(0, dtype=np.float32)
    np.put_along_axis(left, rows, np.where(open_to, rest, np.take_along_axis(left, rows, axis=0)), axis=0)


def _gain(drawn: Worlds, talks: Talks, rows: NDArray[np.int64], cell: NDArray[np.int64]) -> Small:
    """[N, Q, H, W] what each would gain if the candidate of a bracket were agreed; a red line is never worth it."""
    states, brackets, width, worlds = drawn.value.shape
    place, world = rows * width + cell % (width - 1), np.arange(worlds)
    value = drawn.value.reshape(states, brackets * width, worlds)[:, place, world]
    barred = drawn.barred.reshape(states, brackets * (width - 1), worlds)[:, cell, world]
    return np.asarray(value - talks.expected[:, rows, world] - np.float32(9.0) * barred)


def _paid(gain: Small, blocks: Flags, least: np.float32) -> Flags:
    """[N, Q, H, W] who lets what pass, by pairs of brackets that different states block and both sides gain by."""
    paid = np.zeros(blocks.shape, dtype=np.bool_)
    for one, other in combinations(range(gain.shape[1]), 2):
        content = gain[:, one] + gain[:, other] > least
        here, there = blocks[:, one] & content, blocks[:, other] & content
        deal = here.any(0) & there.any(0) & (np.add.reduce((here | there).view(np.uint8), axis=0) > 1)
        paid[:, one] |= here & deal
        paid[:, other] |= there & deal
    return paid


def _agree(at: Position, talks: Talks, best: Places, left: Small) -> None:
    """What nobody objects to is agreed: main brackets first, then those nested in them."""
    layout = at.ground.layout
    for turn in (layout.main, ~layout.main):
        agreed = decidable(at, talks.settled) & (left <= 0) & turn[:, None, None]
        np.copyto(talks.settled, best, where=agreed)
