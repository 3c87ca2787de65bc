"""A single-text negotiation among simple delegates, on the engine's own books and formulas (section 5).

The delegates of the game are richer (`game.delegates`); these are the ones the expectations were written for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from game.engine.acts import ActKind, heard_by, weight
from game.engine.arrays import Flags, Floats, Whole, logit, sigmoid
from game.engine.bargain import Bargain, nash
from game.engine.parameters import Parameters
from game.engine.pressure import fading, pressed, worth_threatening
from game.engine.reciprocity import Ledger, exchange, expected_shares, imbalance
from game.engine.streams import Purpose, stream
from game.engine.suspicion import suspect
from game.engine.text import DEPTH, counted, one_hot, text_features
from game.engine.trust import EVERYBODY, Trust, room
from game.engine.utility import amendments
from game.terms.ids import Seq
from tests.experiments.worlds import World

CHAIR = -1
"""Sponsor of the chair's texts."""
_NOWHERE = Seq(0)
_MONTHS = 2.0
"""Between rounds of these experiments (decision D11 has others)."""
_ASKS = 12
QUORUM, BLOCK = 2 / 3, 0.10


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """How each delegate bargains, all [N]."""

    beta: Floats
    """Time tactic: below 1 late, above 1 early (E5.1)."""
    psi: Floats
    """Weight of what others give (E5.3)."""
    lam: Floats
    """Weight of joint gains in proposals (E5.8)."""
    coerces: Flags
    spoils: Floats
    """0..1: weight of hollowing the text."""


def styles(here: World, seed: int, *, coerce: float = 0.0, lam: float | None = None) -> Styles:
    """Delegates drawn from a seed, the insincere among them spoilers."""
    luck, states = stream(seed, Purpose.STYLES), here.states
    beta = np.exp(luck.normal(-0.3, 0.5, states))
    psi = luck.uniform(0.2, 0.7, states)
    drawn = np.clip(luck.normal(0.5, 0.25, states), 0, 1) if lam is None else np.full(states, lam)
    return Styles(beta=beta, psi=psi, lam=drawn, coerces=luck.random(states) < coerce, spoils=here.insincere * 0.8)


def books(here: World, p: Parameters) -> tuple[Trust, Ledger]:
    """Trust and ledger before the first move (E2.2)."""
    prior = np.column_stack([here.trust, np.full(here.states, p.process_trust)])
    return Trust(sigmoid(logit(prior) + p.trust_climate), p), Ledger(here.states, p)


def bargain_of(here: World) -> Bargain:
    """What the states of a world bargain over."""
    return Bargain(layout=here.layout, value=here.value, links=here.links, outside=here.outside)


class Room:
    """One conference: opening statements, rounds with proposals, answers, threats and texts of the chair."""

    def __init__(self, here: World, p: Parameters, style: Styles, seed: int, *, rounds: int = 12,
                 chair: bool = True) -> None:  # fmt: skip
        self.here, self.p, self.style, self.seed, self.rounds, self.chair = here, p, style, seed, rounds, chair
        self.bargain = bargain_of(here)
        self.trust, self.ledger = books(here, p)
        self.share = expected_shares(here.capacity, here.power, p)
        real = np.where(here.layout.mask, here.value, -1.0)
        self._best = real.argmax(2)
        self.counts = self._opening()
        luck = stream(seed, Purpose.DRAFT)
        drafters = luck.choice(here.states, here.clauses, p=here.power)
        self.text: Whole = self._best[drafters, np.arange(here.clauses)]
        """[C] each article written by somebody, the strong more often."""
        self.most = self.bargain.best()
        self.pressure, self.suspicion = np.zeros(here.states), np.zeros(here.states)
        self.changes = np.zeros(here.clauses)
        self.round, self.threats, self.adopted = 0, 0, 0

    def _opening(self) -> Floats:
        """What each would have in the more salient half of the clauses (E5.5)."""
        counts = np.zeros_like(self.here.value)
        most = np.where(self.here.layout.mask, self.here.value, 0.0).max(2)
        top = np.argsort(-most, axis=1)[:, : max(1, self.here.clauses // 2)]
        rows = np.arange(self.here.states)[:, None]
        counts[rows, top, self._best[rows, top]] += 2.0
        return counts

    def run(self) -> Room:
        """Every round."""
        for _ in range(self.rounds):
            self._pass_round()
        return self

    @property
    def room_trust(self) -> float:
        """Mean trust between different states (E2.10)."""
        return room(self.trust.level())

    def features(self, text: Whole) -> Floats:
        """Phi of a text (E1.2)."""
        return text_features(self.here.layout, counted(self.here.layout, one_hot(self.here.layout, text)))

    def estimate(self) -> Floats:
        """Vhat [N, C, K]: what each is publicly thought to want (E5.6, ordered clauses)."""
        position, counts = self.here.position, self.counts
        said = counts.sum(2)
        common = (counts * position).sum((0, 2)) / np.maximum(said.sum(0), 1e-9)
        ideal = ((counts * position).sum(2) + common) / (said + 1.0)
        salience = (1 + said) / (1 + said).sum(1, keepdims=True)
        liked = 1 - (position - ideal[..., None]) ** 2 / np.maximum(ideal, 1 - ideal)[..., None] ** 2
        found = np.where(self.here.layout.mask, salience[..., None] * liked, 0.0)
        found[..., -1] = found[..., 0]
        return found

    def aspiration(self) -> Floats:
        """A [N] by the clock and by what others give (E5.1 to E5.3)."""
        passed = min(1.0, self.round / self.rounds)
        gone = 0.05 + 0.95 * passed ** (1 / self.style.beta)
        span = np.maximum(self.most - self.here.outside, 1e-6)
        by_time = self.here.outside + span * (1 - gone)
        given = np.clip((self.most - self.bargain.worth(self.text)) / span, 0, 1)
        others = (given.sum() - given) / max(self.here.states - 1, 1)
        by_others = self.most - span * np.clip(others, 0, 1)
        return np.asarray((1 - self.style.psi) * by_time + self.style.psi * by_others)

    def scores(self, text: Whole, sponsor: int, final: float) -> Floats:
        """[N] score of a draft: the nine terms of E5.7 summed; yes above 0, a strong objection below -2."""
        before, after = self.bargain.worth(self.text), self.bargain.worth(text)
        change = after - ((1 - final) * before + final * self.here.outside)
        short = np.where(change < 0, np.maximum(0, self.aspiration() - after), 0)
        late = 0.5 * (self.round / self.rounds) ** 2 * np.where(after >= self.here.outside, 1, -1)
        reopened = 0.5 * (1 - final) * self.changes[text != self.text].sum()
        level = self.trust.level()
        faith = 2.0 * (level[:, sponsor] - 0.5)
        debt = np.zeros(len(change))
        if sponsor != CHAIR:
            debt = np.clip(imbalance(self.ledger.given, self.share, self.p)[sponsor], -1, 1)
        depth = self.features(text)[DEPTH] - self.features(self.text)[DEPTH]
        lines = self._crossed(text) - self._crossed(self.text)
        return np.asarray(
            change / self.p.sig - short / 0.10 * (1 - final) + late - reopened + faith + debt
            + self._coalition(level, change) + self.pressure - 4.0 * lines - self.style.spoils * 150 * depth
        )  # fmt: skip

    def _coalition(self, level: Floats, change: Floats) -> Floats:
        states = len(change)
        ally = level[:, :states] * (level[:, :states] > 0.55)
        np.fill_diagonal(ally, 0)
        total = ally.sum(1)
        return np.asarray(0.8 * (ally @ np.tanh(change / self.p.sig)) / np.maximum(total, 1e-9) * (total > 0))

    def _crossed(self, text: Whole) -> Floats:
        lines = self.here.homes.lines
        standing = lines.stand(one_hot(self.here.layout, text))
        return np.bincount(lines.of, weights=standing, minlength=self.here.states)

    def _table(self, text: Whole, sponsor: int, final: float = 0.0) -> tuple[bool, Floats]:
        """Put a draft to everybody; adopted by two thirds unless a tenth object strongly (E5.17)."""
        score = self.scores(text, sponsor, final)
        if sponsor != CHAIR:
            score[sponsor] = max(score[sponsor], 0.1)
        yes = score > 0
        self._observe_votes(text, yes)
        if yes.mean() < QUORUM or (score < -2).mean() > BLOCK:
            return False, score
        self._adopt(text, yes)
        return True, score

    def _observe_votes(self, text: Whole, yes: Flags) -> None:
        changed = np.flatnonzero(self.text != text)
        for c in changed:
            self.counts[yes, c, text[c]] += 0.1 / len(changed)
            self.counts[~yes, c, self.text[c]] += 0.1 / len(changed)

    def _adopt(self, text: Whole, yes: Flags) -> None:
        change = self.bargain.worth(text) - self.bargain.worth(self.text)
        cost, gain = np.where(yes, np.maximum(-change, 0), 0), np.maximum(change, 0)
        self.ledger.book(_NOWHERE, exchange(cost, gain, self.p))
        if gain.max() > 0:
            telling = np.array([
                weight(ActKind.CONCESSION, self.p, cost=float(each), duress=bool(pressed))
                for each, pressed in zip(cost, self.pressure > 0, strict=True)
            ])  # fmt: skip
            learned = np.multiply.outer(gain / gain.max(), telling)
            np.fill_diagonal(learned, 0.0)
            self.trust.note(_NOWHERE, ActKind.CONCESSION, EVERYBODY, learned)
        self.changes[text != self.text] += 1
        self.text, self.adopted = text, self.adopted + 1

    def _act(self, kind: ActKind, actor: int, towards: int | None, magnitude: float, seen: float) -> None:
        size = weight(kind, self.p, magnitude=magnitude)
        level = self.trust.level()[:, : self.here.states]
        concerned = None if towards is None else np.array([towards])
        drawn = heard_by(size, actor, concerned, level, self.p)
        if concerned is not None:
            far = np.arange(len(drawn)) != towards
            drawn[far] *= seen
        self.trust.note(_NOWHERE, kind, actor, drawn)

    def _pass_round(self) -> None:
        luck = stream(self.seed, Purpose.FLOOR, self.round)
        self.trust.pass_to(self.trust.month + _MONTHS)
        self.ledger.pass_to(self.ledger.month + _MONTHS)
        self.pressure = fading(self.pressure, 1.0, self.p)
        wanted = self.estimate()
        unhappy = np.maximum(self.most - self.bargain.worth(self.text), 1e-3) * self.here.power**0.25
        speakers = min(self.here.states, 16)
        for i in luck.choice(self.here.states, speakers, replace=False, p=unhappy / unhappy.sum()):
            self._speak(int(i), wanted)
        if self.chair and self.round % 3 == 2:
            self._chair_texts(wanted)
        self.round += 1

    def _speak(self, i: int, wanted: Floats) -> None:
        found = self._proposal(i, wanted)
        if found is None:
            return
        text, ask = found
        self.suspicion[i] += self._suspect(text, wanted)
        self.counts[i, ask, text[ask]] += 0.5
        adopted, score = self._table(text, i)
        if not adopted and self.style.coerces[i]:
            self._threaten(i, score)
        if self.style.spoils[i] > 0:
            self._act(ActKind.HOLLOWING, i, None, 0.3 * self.style.spoils[i], 1.0)

    def _threaten(self, i: int, score: Floats) -> None:
        targets = worth_threatening(self.here.leverage[i], score, self.p)
        self.pressure[targets] = pressed(self.pressure[targets], self.here.leverage[i, targets], self.p)
        self.threats += len(targets)
        for target in targets:
            self._act(ActKind.THREAT, i, int(target), 1.0, self.p.threat_seen)

    def _suspect(self, text: Whole, wanted: Floats) -> float:
        """What the room may think of a proposal (E5.11)."""
        changed = np.flatnonzero(text != self.text)
        layout = self.here.layout
        deeper = layout.features[changed, text[changed], DEPTH] - layout.features[changed, self.text[changed], DEPTH]
        gain = (wanted[:, changed, text[changed]] - wanted[:, changed, self.text[changed]]).sum(1).mean()
        return suspect(float((layout.importance[changed] * deeper).sum()) * self.here.clauses, float(gain), self.p)

    def _proposal(self, i: int, wanted: Floats) -> tuple[Whole, int] | None:
        """The best package of at most two amendments for a delegate, and what it asks for (E5.8)."""
        layout, width = self.here.layout, self.here.layout.mask.shape[1]
        own = self._own_gains(i)
        gains = wanted - wanted[:, np.arange(self.here.clauses), self.text][:, :, None]
        flat = np.where(layout.mask, own, -1.0).ravel()
        shared = np.where(layout.mask, gains.mean(0), -1.0).ravel()
        take = np.argsort(-flat, kind="stable")[:_ASKS]
        take = take[flat[take] > 1e-9]
        if not len(take):
            return None
        give = np.argsort(-(shared + 0.2 * flat), kind="stable")[:_ASKS]
        by_state = gains.reshape(self.here.states, -1)
        alone = np.zeros((self.here.states, 1))
        room = by_state[:, take][:, :, None] + np.concatenate([alone, by_state[:, give]], 1)[:, None, :]
        mine = flat[take][:, None] + np.concatenate([[0.0], flat[give]])
        patience = 0.3 * self.p.sig * self.round / self.rounds
        yes = sigmoid((room + patience) / self.p.sig).mean(0)
        score = (mine + self.style.lam[i] * room.mean(0)) * sigmoid(12 * (yes - QUORUM))
        same = np.concatenate([np.zeros((len(take), 1), bool), take[:, None] // width == give // width], 1)
        score = np.where(same | (mine <= 0), -1.0, score)
        x, y = np.unravel_index(int(score.argmax()), score.shape)
        if score[x, y] <= 0:
            return None
        text = self.text.copy()
        for cell in [take[x], *([give[y - 1]] if y else [])]:
            text[cell // width] = cell % width
        return text, int(take[x] // width)

    def _own_gains(self, i: int) -> Floats:
        spoils, layout, links = self.style.spoils[i], self.here.layout, self.here.links
        own = amendments(layout, self.here.value[i], one_hot(layout, self.text), links, links.effect[i])
        if spoils > 0:
            standing = layout.features[np.arange(self.here.clauses), self.text, DEPTH]
            deeper = layout.importance[:, None] * (layout.features[..., DEPTH] - standing[:, None])
            own = (1 - spoils) * own - spoils * 0.6 * deeper
        return np.asarray(own)

    def _chair_texts(self, wanted: Floats) -> None:
        """One text: small joint improvements; at the end the whole text the chair thinks best (E5.9)."""
        if self.round >= self.rounds - 1:
            links = replace(self.here.links, effect=np.zeros_like(self.here.links.effect))
            guessed = Bargain(layout=self.here.layout, value=wanted, links=links, outside=self.here.outside)
            if self._table(nash(guessed).chosen, CHAIR, final=0.6)[0]:
                return
        refused = np.zeros(wanted.shape[1:], dtype=np.bool_)
        for _ in range(3):
            rows = np.arange(self.here.clauses)
            gap = np.maximum(wanted[:, rows, self.text].sum(1) - self.here.outside, 0.03)
            gains = wanted - wanted[:, rows, self.text][:, :, None]
            worth = (gains / gap[:, None, None]).mean(0)
            worth = np.where(self.here.layout.mask & ~refused, worth, -1.0)
            c, k = np.unravel_index(int(worth.argmax()), worth.shape)
            if worth[c, k] <= 1e-6:
                return
            text = self.text.copy()
            text[c] = k
            refused[c, k] = not self._table(text, CHAIR)[0]


def joint_score(here: World, text: Whole) -> Floats:
    """[N] ln(U - d), surpluses kept at one thousandth (E6.3)."""
    return np.log(np.maximum(bargain_of(here).worth(text) - here.outside, 1e-3))
