"""What was possible: the bargaining space of one seat, value made, value left, and between whom (E6.1 to E6.10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np

from game.engine.arrays import Floats, Whole
from game.engine.bargain import egalitarian, kalai_smorodinsky, nash, utilitarian, weighted
from game.engine.bargain_frontier import two_sides
from game.engine.bargain_shares import claimed, created, integrative_index
from game.engine.text import gates, one_hot
from game.engine.utility import worth
from game.lab.debrief_walk import Walked, mille
from game.lab.yardsticks import yardstick
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.debrief import BargainingSpace, Missed, SpacePoint, StateOutcome, Surplus, TriedPackage
from game.terms.ids import PerMille, SeatId, Seq
from game.terms.text import Choice

POINTS = 24
"""Points of the frontier that are shown, about."""
_WEIGHTS = 17
_NEAR = 0.004
"""Utility within which texts of the exact frontier are merged."""
_TRADES = 36
"""Amendments of each side that are tried in pairs."""
_LEAST = 0.002
"""Utility that both must gain by a trade for it to be told."""
TOLD = 3
"""Trades told."""


def space_of(walked: Walked, seat: SeatId) -> BargainingSpace:
    """The space between one seat and the mean of all others."""
    i, bargain = walked.states.index(seat), walked.bargain
    best = nash(bargain).chosen
    return BargainingSpace(
        seat=seat,
        outside=_point(i, bargain.outside, walked.settled),
        frontier=tuple(_frontier(walked, i, best)),
        nash=_point(i, bargain.worth(best), walked.settled),
        path=tuple(_path(walked, i)),
        tried=tuple(_tried(walked, i)),
    )


def _point(i: int, utility: Floats, *rests: Seq) -> SpacePoint:
    return SpacePoint(own=PerMille(mille(utility[i])), others=PerMille(mille(_others(i, utility))), rests=rests)


def _others(i: int, utility: Floats) -> float:
    return float(np.delete(utility, i).mean()) if len(utility) > 1 else 0.0


def _frontier(walked: Walked, i: int, best: Whole) -> Iterator[SpacePoint]:
    """The best of the exact frontier without links, of weighted sums with them, and of the fair texts."""
    bargain = walked.bargain
    rest = np.delete(bargain.value, i, axis=0)
    exact = two_sides(bargain.layout, bargain.value[i], rest.mean(0), _NEAR).chosen
    texts = [*exact[:: max(1, len(exact) // 200)], best, utilitarian(bargain).chosen]
    texts += [egalitarian(bargain).chosen, kalai_smorodinsky(bargain).chosen]
    for share in np.linspace(0.02, 0.98, _WEIGHTS):
        weights = np.full(len(bargain.outside), (1.0 - share) / max(len(rest), 1))
        weights[i] = share
        texts.append(weighted(bargain, weights).chosen)
    sides = {_point(i, bargain.worth(each), walked.settled) for each in texts}
    kept, highest = [], -(10**9)
    for point in sorted(sides, key=lambda each: (-each.own, -each.others)):
        if point.others > highest:
            kept.append(point)
            highest = point.others
    yield from _thinned(kept)


def _thinned(points: list[SpacePoint]) -> list[SpacePoint]:
    if len(points) <= POINTS:
        return points
    places = sorted({round(place * (len(points) - 1) / (POINTS - 1)) for place in range(POINTS)})
    return [points[each] for each in places]


def _path(walked: Walked, i: int) -> Iterator[SpacePoint]:
    """The text at the start, as each stage opened up to its adoption, and at the end, where it moved."""
    last: SpacePoint | None = None
    kinds = {each.seq: each.event for each in walked.record}
    for seq, text in walked.texts.items():
        if seq > walked.settled or not isinstance(kinds[seq], _MILESTONES):
            continue
        point = _point(i, walked.worth(text), seq)
        if last is None or seq == walked.settled or (point.own, point.others) != (last.own, last.others):
            yield point
        last = point


_MILESTONES = (e.SessionOpened, e.StageOpened, e.ConventionAdopted, e.SessionEnded)


def _tried(walked: Walked, i: int) -> Iterator[TriedPackage]:
    """What the text would have been with each package that was put to others, at the moment it was."""
    concluded = {each.package: seq for seq, each in walked.of(e.PackageConcluded)}
    for seq, each in walked.of(e.PackageOffered):
        utility = with_choices(walked, walked.texts[seq].x, [one.choice for one in each.package.undertakings])
        closed = concluded.get(each.package.id)
        rests = (seq,) if closed is None else (seq, closed)
        yield TriedPackage(at=_point(i, utility, *rests), by=each.package.by, concluded=closed is not None)


def with_choices(walked: Walked, x: Floats, choices: Iterable[Choice]) -> Floats:
    """[N] true utilities of a text with these brackets settled so."""
    tried, bargain, course = x.copy(), walked.bargain, walked.end.climate.course
    for choice in choices:
        place = course.place(choice)
        tried[place.c] = 0.0
        tried[place.c, place.k] = 1.0
    return worth(bargain.layout, bargain.value, tried, bargain.links, bargain.links.effect)


def surplus_of(walked: Walked) -> Surplus:
    """Value created, claimed and left on the table, of the text adopted or as it stood at the end."""
    bargain = walked.bargain
    utility = bargain.worth(walked.chosen)
    best, at_nash = bargain.worth(utilitarian(bargain).chosen), bargain.worth(nash(bargain).chosen)
    halfway = yardstick(walked.end.opened.scenario).halfway
    return Surplus(
        created=PerMille(mille(created(utility, bargain.outside, best))),
        integrative=mille(integrative_index(utility, halfway, at_nash, bargain.outside)),
        states=tuple(_outcomes(walked, utility, at_nash)),
        missed=missed_by(walked),
        rests=(walked.settled,),
    )


def _outcomes(walked: Walked, utility: Floats, at_nash: Floats) -> Iterator[StateOutcome]:
    bargain = walked.bargain
    ideal = bargain.best()
    share = claimed(utility, bargain.outside, ideal)
    for i, seat in enumerate(walked.states):
        answers = [(seq, each) for seq, each in walked.of(e.CapitalAnswered) if each.by == seat]
        signed = [seq for seq, each in walked.of(e.SignatureGiven) if each.by == seat]
        yield StateOutcome(
            seat=seat,
            value=PerMille(mille(utility[i])),
            outside=PerMille(mille(bargain.outside[i])),
            best=PerMille(mille(ideal[i])),
            at_nash=PerMille(mille(at_nash[i])),
            claimed=mille(share[i]),
            party=walked.end.now.parties.get(seat),
            decisive=answers[-1][1].decisive if answers else "",
            rests=(walked.settled, *signed, *(seq for seq, _ in answers)),
        )


def missed_by(walked: Walked) -> tuple[Missed, ...]:
    """For the pairs that could have gained most, the one or two amendments that would have served both.

    The room as a whole must gain, and nobody end below what it has without a convention who was not below it already.
    """
    change, cells = _amendments(walked)
    if not cells:
        return ()
    utility = walked.bargain.worth(walked.chosen)
    found = [_best_trade(walked, pair, change, cells, utility) for pair in combinations(range(len(walked.states)), 2)]
    trades = sorted((each for each in found if each is not None), key=lambda each: (-each[0], each[1]))
    told: list[Missed] = []
    for _, taken, pair in trades:
        missed = _missed(walked, [cells[each] for each in taken], pair)
        if len(told) < TOLD and all(set(each.choices) != set(missed.choices) for each in told):
            told.append(missed)
    return tuple(told)


def _amendments(walked: Walked) -> tuple[Floats, list[tuple[int, int]]]:
    """[N, cells] what each single amendment of the text at the end changes, and which bracket and wording it is."""
    layout = walked.bargain.layout
    counts = gates(layout, one_hot(layout, walked.chosen)) > 0
    able = layout.mask & counts[:, None]
    able[np.arange(len(able)), walked.chosen] = False
    cells = [(int(c), int(k)) for c, k in np.argwhere(able)]
    change = walked.bargain.amendments(walked.chosen)
    return np.array([change[:, c, k] for c, k in cells]).T.reshape(len(walked.states), len(cells)), cells


_Trade = tuple[float, tuple[int, ...], tuple[int, int]]


def _best_trade(
    walked: Walked, pair: tuple[int, int], change: Floats, cells: Sequence[tuple[int, int]], utility: Floats
) -> _Trade | None:
    i, j = pair
    likely = sorted(set(np.argsort(-change[i], kind="stable")[:_TRADES]) | set(np.argsort(-change[j])[:_TRADES]))
    top = np.array(likely, dtype=np.int64)
    clause = walked.bargain.layout.clause[[cells[each][0] for each in likely]]
    both = change[:, top, None] + change[:, None, top]
    single = np.eye(len(top), dtype=np.bool_)
    both = np.where(single, change[:, top, None], both)
    surplus = (utility - walked.bargain.outside)[:, None, None]
    walks = ((surplus >= 0) & (surplus + both < 0)).any(0)
    barred = walks | ((clause[:, None] == clause) & ~single) | (both.mean(0) <= 0)
    least = np.where(barred, -np.inf, np.minimum(both[i], both[j]) + 1e-6 * both.mean(0))
    at = int(least.argmax())
    a, b = divmod(at, len(top))
    if least.flat[at] < _LEAST:
        return None
    taken = (int(top[a]),) if a == b else tuple(sorted((int(top[a]), int(top[b]))))
    return float(least.flat[at]), taken, pair


def _missed(walked: Walked, amendments: Sequence[tuple[int, int]], pair: tuple[int, int]) -> Missed:
    """Told with what it would truly have moved, links and all."""
    axes, chosen = walked.ground.axes, walked.chosen.copy()
    for c, k in amendments:
        chosen[c] = k
    gain = walked.bargain.worth(chosen) - walked.bargain.worth(walked.chosen)
    moved = {seat: mille(each) for seat, each in zip(walked.states, gain, strict=True) if mille(each)}
    choices = tuple(Choice(bracket=axes.brackets[c], alternative=axes.alternatives[c][k]) for c, k in amendments)
    brackets = {each.bracket for each in choices}
    rests = tuple(seq for seq, each in walked.of(e.BracketLifted) if each.choice.bracket in brackets)
    return Missed(
        choices=choices,
        between=(walked.states[pair[0]], walked.states[pair[1]]),
        gains=Keyed(moved),
        free=bool((gain >= -1e-9).all()),
        rests=rests or (walked.settled,),
    )
