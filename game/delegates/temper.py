"""One delegate's character, drawn once for the session: its persona's leanings, its own mood, its strength.

Time tactics after Faratin, Sierra & Jennings (1998); ranges of E5.1, E5.3 and E5.8. The lean by role is a design value:
those who drive or conduct give way earlier than those who defend or brake.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from math import exp, log
from statistics import NormalDist

from game.delegates.delegate import Luck
from game.delegates.manners import MANNERS, Manners
from game.delegates.personas import DRAWS, LEANINGS, Persona, persona_for
from game.engine.parameters import Parameters
from game.terms.events import Occupant, Strength

LEAN = {"drive": 0.25, "conduct": 0.3, "cruise": 0.1, "defend": -0.1, "brake": -0.35}
"""Added to the logarithm of beta."""
CAPITALS = Parameters().capitals
"""How far capitals of one character differ in what they ask of a text in the end (standard deviation, as a share of
what could be won at all): who governs, and what the parliament expects, is not written in any role. As in forecasts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """What a strength is made of: what is read, how far one looks, how long one holds out; never what one may know."""

    reads: bool
    """Whether it reads others beyond what they have declared; else it takes silence for consent."""
    looks: int
    """Trades weighed exactly, best first."""
    counters: bool
    """Whether it answers a package with a better one."""
    early: float
    """Added to the logarithm of beta."""
    reach: float
    """Times the persona's."""
    margin: float
    """Added to the persona's."""
    foresees: bool
    """Whether it stops a wording for the sake of what it sees the chair put next."""
    offers: int
    """Packages it puts forward in a round, one after the other."""
    opposes: float
    """How far from its favourite a wording must be for it to say no in public, as a multiple of what is usual."""
    choosy: float
    """How much more it gives in the clauses that are cheap to it, and less in the dear ones; 0 as instructed."""
    insists: float
    """Times the persona's: who plays well does not refuse what is better than nothing for being too little."""


SKILLS: Mapping[Strength, Skill] = {
    Strength.GENTLE: Skill(
        reads=False,
        looks=1,
        counters=False,
        early=log(15.0),
        reach=2.0,
        margin=-4.0,
        foresees=False,
        offers=1,
        opposes=1.6,
        choosy=0.0,
        insists=1.0,
    ),
    Strength.STANDARD: Skill(
        reads=True,
        looks=4,
        counters=True,
        early=0.0,
        reach=1.0,
        margin=0.0,
        foresees=False,
        offers=1,
        opposes=1.0,
        choosy=0.0,
        insists=1.0,
    ),
    Strength.DEMANDING: Skill(
        reads=True,
        looks=12,
        counters=True,
        early=log(0.25),
        reach=0.6,
        margin=0.0,
        foresees=True,
        offers=3,
        opposes=1.0,
        choosy=0.5,
        insists=0.2,
    ),
}
"""Design values; ``python -m tests.strengths`` says what they are worth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Temper:
    """Lasting traits."""

    manners: Manners

    persona: Persona
    skill: Skill
    beta: float
    """Below 1 late and firm (Boulware), 1 even, above 1 early and yielding (E5.1)."""
    psi: float
    """Weight of what others give against the clock, 0 to 1 (E5.3)."""
    lam: float
    """Weight of joint gains when designing packages, 0 to 1 (E5.8)."""
    openness: float
    """Share of the lesser positions declared at the opening."""
    insists: float
    """What it asks for itself at the end, as a multiple of what others are seen to bring home."""
    capital: float
    """What its capital asks on top of that in this session, or less, as a share of what could be won at all."""
    patience: int
    """Ratification years it lets others go first."""
    reach: float
    """How far it goes in a clause, as a multiple of what its instructions allow."""
    margin: float
    """Score a package must reach before it says yes."""
    memory: float
    """Weight of debts and of trust."""
    initiative: float
    """Share of rounds in which it brings anything forward."""
    word: float
    """Steps of utility for which it breaks its word."""
    presses: float
    """Share of rounds in which it would rather threaten than trade."""
    frames: bool
    """Whether it tells the room its own story again and again."""


def temper_of(role: str, luck: Luck, occupant: Occupant, *, few: bool = False) -> Temper:
    """The temper of a seat with this role, the same at every moment of a session.

    Among a few (``few``) every no is felt, and what two or three others would bear is too coarse to reckon with: there
    a demanding delegate holds out no longer than others do, and does not look ahead.
    """
    return _drawn(role, occupant, few, tuple(map(luck, TRAITS)))


TRAITS = tuple(
    f"temper {trait}" for trait in ("persona", "beta", "psi", "lambda", "openness", "pride", "capital", "patience")
)
"""What is drawn once for the session."""


@lru_cache(maxsize=256)
def _drawn(role: str, occupant: Occupant, few: bool, draws: tuple[int, ...]) -> Temper:
    """The temper that follows from these draws, one for each of the ``TRAITS``: asked for again at every move."""
    luck = dict(zip(TRAITS, draws, strict=True)).__getitem__
    persona = persona_for(role, occupant.name, luck)
    lean, skill = LEANINGS[persona], SKILLS[occupant.strength]
    if few and skill.foresees:
        skill = replace(skill, foresees=False, early=0.0, reach=1.0, choosy=0.0)
    normal = NormalDist()
    low, high = lean.insists
    leans = LEAN.get(role, 0.0) + lean.early + skill.early - 0.3
    return Temper(
        manners=MANNERS[persona],
        persona=persona,
        skill=skill,
        beta=exp(0.5 * normal.inv_cdf(_share(luck("temper beta"))) + leans),
        psi=min(1.0, 0.2 + 0.5 * _share(luck("temper psi")) + lean.example),
        lam=min(1.0, max(0.0, lean.joint + 0.25 * normal.inv_cdf(_share(luck("temper lambda"))))),
        openness=_share(luck("temper openness")) + lean.openness,
        insists=(low + (high - low) * _share(luck("temper pride"))) * skill.insists,
        capital=CAPITALS * normal.inv_cdf(_share(luck("temper capital"))) * skill.insists,
        patience=luck("temper patience") * 3 // DRAWS + lean.waits,
        reach=lean.reach * skill.reach,
        margin=lean.margin + skill.margin,
        memory=lean.memory,
        initiative=lean.initiative,
        word=lean.word,
        presses=lean.presses,
        frames=lean.frames,
    )


def _share(draw: int) -> float:
    """A draw as a number strictly between 0 and 1."""
    return (draw + 0.5) / DRAWS
