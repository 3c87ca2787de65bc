"""Politics at home: domestic actors whose margins decide a ratification, and red lines; flat arrays over states."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.engine.arrays import Flags, Floats, Whole
from game.engine.axes import Axes
from game.engine.parameters import Parameters
from game.engine.text import CAPACITY, DEPTH, SAFEGUARD, SOVEREIGNTY
from game.terms.home_front import ActorWork, HomeMeans
from game.terms.ids import AlternativeId, BracketId, ClauseId
from game.terms.mandate import ActorKind, Mandate
from game.terms.scenario import Delegation
from game.terms.text import Choice

LENS_FEATURES = [SOVEREIGNTY, SAFEGUARD, CAPACITY, DEPTH]
"""What domestic actors look at, in the order of ``Cares``: sov, rights, cap, eff (decision D19)."""
_CARES = ("sov", "rights", "cap", "eff")
GOVERNMENT = "Government"
"""The pivotal actor where no formal domestic actor is stricter than the delegation itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """Some alternatives of some brackets, each belonging to ``of``."""

    of: Whole
    """[B] the actor, red line or condition it belongs to."""
    c: Whole
    """[B]."""
    holds: Floats
    """[B, K] 1 for the alternatives meant."""

    def stand(self, y: Floats) -> Floats:
        """[B] share with which one of them stands in the counted text ``y``."""
        return np.asarray((y[self.c] * self.holds).sum(-1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Homes:
    """The domestic actors and red lines of some states, in one flat list each."""

    size: int
    """Number of states."""
    state: Whole
    """[A] whose actor."""
    names: tuple[str, ...]
    formal: Flags
    executive: Flags
    weight: Floats
    cares: Floats
    """[A, 4] over ``LENS_FEATURES``."""
    bar: Floats
    """[A] utility: the extra margin an actor asks for beyond its delegation (E4.3); 0 in the shipped scenarios."""
    blocks: Wordings
    """Of actors: one row per block."""
    needs: Wordings
    """Of actors: one row per need (any of its wordings satisfies it)."""
    lines: Wordings
    """Red lines, ``of`` = state."""
    unless: Wordings
    """Conditions, ``of`` = red line; all of one line's must hold for it to lift."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a text meets at home, by state."""

    margin: Floats
    """[n] M: the smallest win-set margin (E4.3)."""
    pivot: Whole
    """[n] the actor with that margin; -1 where it is the government itself."""
    objector: Whole
    """[n] the actor with the heaviest blocks hit and needs unmet; -1 where there is none."""
    lens: Floats
    """[n] what the pivot's own lens adds to the margin, its bar taken off."""
    informal: Floats
    """[n] what opposed informal actors take off the pivot's margin, 0 or below."""
    crossed: Floats
    """[n] red lines crossed (expected number while text is bracketed)."""
    blocked: Floats
    """[n] weight of blocks hit and needs unmet."""


def meet(homes: Homes, gain: Floats, shift: Floats, y: Floats, p: Parameters) -> Verdict:
    """Win-set margins, the pivotal actor, red lines and blocks for a counted text (E4.3, E4.4, D19).

    ``gain [n]`` = U - d; ``shift [F]`` = features of the text minus those of the opening text.
    """
    hit = hits(homes, y)
    own, government, lens = _margins(homes, gain, shift, hit, p)
    margin, pivot = _smallest(homes, own, government), np.full(homes.size, -1)
    stricter = homes.formal & (own < government[homes.state]) & (own == margin[homes.state])
    decisive = np.flatnonzero(stricter)[::-1]  # the first of several wins
    pivot[homes.state[decisive]] = decisive
    seen = np.append(lens - homes.bar, 0.0)[pivot]
    return Verdict(
        margin=margin,
        pivot=pivot,
        objector=_heaviest(homes, hit * homes.weight),
        lens=seen,
        informal=margin - gain - seen,
        crossed=crossed(homes, y),
        blocked=_sum_by(homes.state, hit * homes.weight, homes.size),
    )


def resistance(homes: Homes, gain: Floats, shift: Floats, hit: Floats, p: Parameters) -> tuple[Floats, Floats]:
    """``margin`` and ``blocked`` of the same verdict, where what stands against the actors' wishes is known: ``hits``.

    Work on actors changes neither that nor the red lines that are crossed.
    """
    own, government, _ = _margins(homes, gain, shift, hit, p)
    return _smallest(homes, own, government), _sum_by(homes.state, hit * homes.weight, homes.size)


def resistances(
    homes: Homes, works: Sequence[ActorWork], gain: float, shift: Floats, hit: Floats, p: Parameters
) -> tuple[Floats, Floats]:
    """[J] ``margin`` and [J] ``blocked`` of one state's home after each of these works alone, bit for bit."""
    gives = [[_gives(work.means, p) * (name == work.actor) for name in homes.names] for work in works]
    takes = [[_takes(work.means, p) * (name == work.actor) for name in homes.names] for work in works]
    bar, weight = homes.bar - gives, homes.weight * (1.0 - np.array(takes))
    lens = p.lens * (homes.cares @ shift[LENS_FEATURES])
    opposed = ~homes.formal & ((lens < 0) | (hit > 0.5))
    informal = -p.informal * _sum_in_turn(opposed * weight)
    own = gain + lens - bar + np.where(homes.executive, informal[:, None], 0.0)
    margin = np.minimum(gain + informal, own[:, homes.formal].min(1, initial=np.inf))
    return margin, _sum_in_turn(hit * weight)


def _sum_in_turn(values: Floats) -> Floats:
    """[J] sums of the rows, added from left to right as ``_sum_by`` does."""
    return np.asarray(np.add.accumulate(values, axis=1)[:, -1])


def _smallest(homes: Homes, own: Floats, government: Floats) -> Floats:
    """[n] the smallest of the margins of a government and its formal actors."""
    margin = government.copy()
    np.minimum.at(margin, homes.state[homes.formal], own[homes.formal])
    return margin


def actor_margin(homes: Homes, gain: Floats, shift: Floats, y: Floats, p: Parameters, state: int, actor: int) -> float:
    """M of one actor of one state, -1 for its government, whether or not it is pivotal (E4.3, E4.16)."""
    own, government, _ = _margins(homes, gain, shift, hits(homes, y), p)
    return float(government[state] if actor < 0 else own[actor])


def actor_margins(homes: Homes, gain: Floats, shift: Floats, hit: Floats, p: Parameters) -> Floats:
    """[A] M of every actor (E4.3); ``hit`` as in ``resistance``."""
    return _margins(homes, gain, shift, hit, p)[0]


def _margins(homes: Homes, gain: Floats, shift: Floats, hits: Floats, p: Parameters) -> tuple[Floats, Floats, Floats]:
    """Margins of every actor [A] and of every government [n], and what each actor's lens adds to its own [A]."""
    lens = p.lens * (homes.cares @ shift[LENS_FEATURES])
    opposed = ~homes.formal & ((lens < 0) | (hits > 0.5))
    informal = -p.informal * _sum_by(homes.state, opposed * homes.weight, homes.size)
    own = gain[homes.state] + lens - homes.bar + np.where(homes.executive, informal[homes.state], 0.0)
    return own, gain + informal, lens


def crossed(homes: Homes, y: Floats) -> Floats:
    """[n] expected number of red lines crossed by a counted text; one whose conditions all hold is lifted (E4.4)."""
    if not len(homes.lines.of):
        return np.zeros(homes.size)
    share = homes.lines.stand(y)
    lifted = np.ones(len(share))
    conditional = np.zeros(len(share), dtype=np.bool_)
    np.multiply.at(lifted, homes.unless.of, homes.unless.stand(y))
    conditional[homes.unless.of] = True
    return _sum_by(homes.lines.of, share * (1.0 - np.where(conditional, lifted, 0.0)), homes.size)


def hits(homes: Homes, y: Floats) -> Floats:
    """[A] blocks that stand plus needs that do not, for each actor."""
    if not len(homes.blocks.of) and not len(homes.needs.of):
        return np.zeros(len(homes.names))
    blocks = _sum_by(homes.blocks.of, homes.blocks.stand(y), len(homes.names))
    return blocks + _sum_by(homes.needs.of, 1.0 - homes.needs.stand(y), len(homes.names))


def _heaviest(homes: Homes, burden: Floats) -> Whole:
    """[n] the actor with the largest burden, the first of equals; -1 where all are 0."""
    if not burden.any():
        return np.full(homes.size, -1)
    most = np.zeros(homes.size)
    np.maximum.at(most, homes.state, burden)
    heaviest = np.full(homes.size, -1)
    at = np.flatnonzero((burden > 0) & (burden == most[homes.state]))[::-1]
    heaviest[homes.state[at]] = at
    return heaviest


def _sum_by(key: Whole, values: Floats, size: int) -> Floats:
    return np.asarray(np.bincount(key, weights=values, minlength=size))


def own_home(axes: Axes, delegation: Delegation, mandate: Mandate, mains: dict[ClauseId, BracketId]) -> Homes:
    """One state's actors and red lines as its mandate has them."""
    briefs = mandate.actors
    blocks = [(a, (each,)) for a, brief in enumerate(briefs) for each in brief.blocks]
    needs = [(a, brief.needs) for a, brief in enumerate(briefs) if brief.needs]
    lines = [(0, _choices(mains[line.clause], line.alternatives)) for line in mandate.red_lines]
    unless = [
        (number, _choices(mains[each.clause], each.alternatives))
        for number, line in enumerate(mandate.red_lines)
        for each in line.unless
    ]
    return Homes(
        size=1,
        state=np.zeros(len(briefs), dtype=np.int64),
        names=tuple(each.name for each in briefs),
        formal=np.array([each.formal for each in delegation.actors], dtype=np.bool_),
        executive=np.array([each.kind is ActorKind.EXECUTIVE for each in delegation.actors], dtype=np.bool_),
        weight=np.array([each.weight / 1000 for each in briefs]),
        cares=_table([[getattr(each.cares, name) / 1000 for name in _CARES] for each in briefs]),
        bar=np.zeros(len(briefs)),
        blocks=_wordings(axes, blocks),
        needs=_wordings(axes, needs),
        lines=_wordings(axes, lines),
        unless=_wordings(axes, unless),
    )


def expected_homes(axes: Axes, delegations: Sequence[Delegation], p: Parameters) -> Homes:
    """Every state's actors as the public may guess them: the usual cares of their kind, no known block or red line."""
    actors = [(i, actor) for i, each in enumerate(delegations) for actor in each.actors]
    cares = [[getattr(p, f"{actor.kind.value}_{name}") for name in _CARES] for _, actor in actors]
    nothing = _wordings(axes, [])
    return Homes(
        size=len(delegations),
        state=np.array([i for i, _ in actors], dtype=np.int64),
        names=tuple(actor.name for _, actor in actors),
        formal=np.array([actor.formal for _, actor in actors], dtype=np.bool_),
        executive=np.array([actor.kind is ActorKind.EXECUTIVE for _, actor in actors], dtype=np.bool_),
        weight=np.full(len(actors), p.usual_weight),
        cares=_table(cares),
        bar=np.zeros(len(actors)),
        blocks=nothing,
        needs=nothing,
        lines=nothing,
        unless=nothing,
    )


def worked(homes: Homes, state: int, done: Iterable[ActorWork], p: Parameters) -> Homes:
    """The same homes after a government has met some of its actors (rule 38): a lower bar, and a smaller weight."""
    bar, weight = homes.bar.copy(), homes.weight.copy()
    for work in done:
        for a, name in enumerate(homes.names):
            if name == work.actor and homes.state[a] == state:
                bar[a] -= _gives(work.means, p)
                weight[a] *= 1.0 - _takes(work.means, p)
    return replace(homes, bar=bar, weight=weight)


def _gives(means: HomeMeans, p: Parameters) -> float:
    """By how much it lowers an actor's bar."""
    return p.home_declaration if means is HomeMeans.DECLARATION else p.home_payment


def _takes(means: HomeMeans, p: Parameters) -> float:
    """The share that it takes off an actor's weight."""
    return p.home_declared if means is HomeMeans.DECLARATION else p.home_paid


def _choices(bracket: BracketId, alternatives: tuple[AlternativeId, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(bracket=bracket, alternative=each) for each in alternatives)


def _table(rows: list[list[float]]) -> Floats:
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(_CARES))


def _wordings(axes: Axes, named: Iterable[tuple[int, tuple[Choice, ...]]]) -> Wordings:
    """Choices of one bracket per row; alternatives that the scenario has not are passed over."""
    rows = [(of, choices) for of, choices in named if choices]
    holds = np.zeros((len(rows), axes.width))
    for row, (_, choices) in enumerate(rows):
        for each in choices:
            holds[row, axes.place(each).k] = 1.0
    return Wordings(
        of=np.array([of for of, _ in rows], dtype=np.int64),
        c=np.array([axes.bracket_at[choices[0].bracket] for _, choices in rows], dtype=np.int64),
        holds=holds,
    )
