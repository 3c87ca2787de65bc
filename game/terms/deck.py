"""The event deck: what the world may throw into a conference, whom it strikes, and what may be answered.

A deck belongs to the starting position (``Scenario.deck``). Seats never see it: they see the headline of what was
drawn, and the one who is struck reads its private text and its choices.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.terms.by_seat import BySeat, Keyed
from game.terms.ids import AlternativeId, ClauseId, SeatId
from game.terms.mandate import ActorKind, Future
from game.terms.text import Choice


class Season(StrEnum):
    """When an inject may be drawn."""

    EARLY = "early"
    """The first sitting; of one or two sittings: the first third of all rounds, rounded up, and so on."""
    MIDDLE = "middle"
    LATE = "late"
    """The last sitting, up to the adoption."""
    RATIFICATION = "ratification"
    """The years after adoption."""


class Family(StrEnum):
    """Where an inject comes from; for the facilitator's list."""

    POLITICAL = "political"
    SECURITY = "security"
    LEAK = "leak"
    ECONOMIC = "economic"
    INSTITUTIONAL = "institutional"
    LEGAL = "legal"
    CIVIL = "civil"
    NATURAL = "natural"


class Aim(StrEnum):
    """How delegations are picked. Every reading below is the public one (decision D1); ties go to the lower id."""

    ALL = "all"
    RANDOM = "random"
    """One, by a keyed draw (decision D9). Of a whole inject only."""
    WEAKEST = "weakest"
    """Least material power; in an effect without the struck one, unless everybody is struck."""
    STRONGEST = "strongest"
    MOST_TRUSTED = "most_trusted"
    """Highest mean of trust received. Of a whole inject only."""
    ARCHETYPE = "archetype"
    """Has one of the archetypes in ``names``. An inject draws one of them, and is not drawn where nobody has; an effect
    means all of them but the struck one, and does nothing where nobody has."""
    CLAUSE_TAG = "clause_tag"
    """Tabled most alternatives in clauses that have one of the tags in ``names``. Of a whole inject only."""
    TARGET = "target"
    """The one that was struck. This and the next four: of effects only."""
    MOVER = "mover"
    """The seat that took the choice; the struck one, unless everybody was. In effects of choices only."""
    OTHERS = "others"
    """Everybody but the struck one; in a choice, but the mover."""
    PARTNERS = "partners"
    """The two with the highest mean of public trust, both ways, with the struck one or the mover."""
    RESPONDERS = "responders"
    """Who, until the end of the next round, publicly offers or promises the struck one assistance, or grants it a
    request; the effect comes once for each, when it does so."""


STRUCK = (Aim.ALL, Aim.RANDOM, Aim.WEAKEST, Aim.STRONGEST, Aim.MOST_TRUSTED, Aim.ARCHETYPE, Aim.CLAUSE_TAG)
"""What a whole inject may aim at."""
CONCERNED = (
    Aim.ALL, Aim.WEAKEST, Aim.STRONGEST, Aim.ARCHETYPE, Aim.TARGET, Aim.MOVER, Aim.OTHERS, Aim.PARTNERS, Aim.RESPONDERS,
)  # fmt: skip
"""Whom an effect may mean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Whom an inject strikes, or an effect means."""

    aim: Aim
    names: tuple[str, ...] = ()
    """Archetypes or tags of clauses, any of them; empty for every other aim."""


class What(StrEnum):
    """What an effect changes, and so what its ``delta`` is."""

    TRUST = "trust"
    """Trust of ``of`` in ``to``, per mille; turned into evidence (decision D26) and logged as an act."""
    SALIENCE = "salience"
    """Salience of the tagged clauses, per mille; normalised afterwards."""
    PREFERENCE = "preference"
    """Preference in the tagged clauses, per mille, clipped to 0..1000: by ``rank``, delta times (attribute minus the
    mean of the bracket); by ``toward``, delta for that wording."""
    BATNA = "batna"
    """Value of the future ``future``, per mille."""
    BELIEF = "belief"
    """Probability of the future ``future``, per mille; normalised afterwards."""
    ACTOR_WEIGHT = "actor_weight"
    """Weight of the domestic actors of ``kind``, per mille, clipped to 0..1000."""
    CAPACITY = "capacity"
    """All three capacities, per mille, clipped to 0..1000."""
    POWER = "power"
    """Material and agenda power, per mille, clipped to 0..1000."""
    RATIFICATION = "ratification"
    """The ratification hazard, on the logit scale, per mille."""
    VISIBILITY = "visibility"
    """A whole number: so many of the most salient clauses not yet public are shown to all, each with its order of
    preference and whether a red line lies there, without conditions. Moves the public estimate, not the mandate."""
    PLEDGE = "pledge"
    """Share of the fund's first budget, per mille, added to what was publicly promised (D27: assistance, due two years
    after entry into force; negative = lowered). While pledges stand, the standing wording of clauses tagged
    ``capacity`` has its ``assistance`` raised by .2 times their sum, the sum capped at 1."""
    CLOCK = "clock"
    """Whole rounds of this sitting, +1 added, -1 lost: never the round being played; if none is left, of the next
    sitting; none there: nothing. With ``of``, only that seat sits them out, and +1 does nothing."""


WHOLE = frozenset({What.VISIBILITY, What.CLOCK})
"""Where ``delta`` is a whole number rather than per mille."""


class Rank(StrEnum):
    """By which attribute a preference moves."""

    RIGHTS = "rights"
    EFF = "eff"
    SOV = "sov"
    CAP = "cap"


class Toward(StrEnum):
    """To which wording a preference moves."""

    TARGET = "target"
    """What the struck one supports; with the tag ``any``, in the three clauses most salient to it."""
    STANDING_TEXT = "standing_text"
    """What stands now."""


ANY_TAG = "any"
"""As the only tag: the three clauses most salient to whomever the effect means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """One change."""

    what: What
    delta: int
    """Per mille, or a whole number (``WHOLE``); never 0."""
    of: Target | None = None
    """Whose. ``None`` only for ``CLOCK``: the clock of the whole room."""
    to: Target | None = None
    """Of trust: in whom."""
    tags: tuple[str, ...] = ()
    """Of salience and preference: clauses that have one of these; ``(ANY_TAG,)``; empty = all clauses."""
    rank: Rank | None = None
    """Of preference: this or ``toward``."""
    toward: Toward | None = None
    future: Future | None = None
    kind: ActorKind | None = None
    rounds: int = 0
    """Taken back after so many rounds; 0 = it stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChoice:
    """One answer to an inject."""

    label: str
    effects: tuple[Effect, ...]
    note: str = ""
    """What it costs, where the label does not say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inject:
    """One event of the deck."""

    id: str
    title: str
    family: Family
    scenarios: tuple[str, ...]
    """Ids of the scenarios in which it may be drawn."""
    seasons: tuple[Season, ...]
    target: Target
    """Where it is ``ALL``, each seat reads the private text and chooses for itself."""
    headline: str
    """Public. ``{target}`` stands for the name of the one that is struck."""
    private_text: str
    effects: tuple[Effect, ...]
    """Applied when it is drawn."""
    choices: tuple[EventChoice, ...]
    """One is taken by the end of the round, for no attention; who takes none gets the last."""
    teaching: str
    """A question for the debrief."""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One effect, worked out: what is different from now on for one seat. Taken back by the same with ``-delta``."""

    what: What
    delta: int
    """As it was applied, after clipping: per mille, or a whole number for ``CLOCK``."""
    of: SeatId | None = None
    """Whose; ``None`` for the clock of the whole room."""
    to: SeatId | None = None
    """Of trust: in whom."""
    clause: ClauseId | None = None
    """Of salience."""
    choice: Choice | None = None
    """Of preference."""
    future: Future | None = None
    """Of the value, or the probability, of a future."""
    actor: str = ""
    """Of the weight of a domestic actor: its name."""


SECRET = frozenset({What.SALIENCE, What.PREFERENCE, What.BATNA, What.BELIEF, What.ACTOR_WEIGHT})
"""What only the seat it happens to may know (decision D4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revelation:
    """What everybody learns of one seat and one clause: its order of preference, and whether a red line lies there."""

    seat: SeatId
    clause: ClauseId
    order: tuple[AlternativeId, ...]
    """Best first; wordings of the main bracket."""
    red_line: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenInject:
    """An inject that waits for an answer from those it struck."""

    id: str
    struck: tuple[SeatId, ...]
    chosen: BySeat[int] = Keyed()
    """Place of the choice that each has taken, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fading:
    """What takes changes back, and when: as the round (or year) opens that is the ``until``-th of the session."""

    inject: str
    changes: tuple[Change, ...]
    """The same with ``-delta``."""
    until: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hope:
    """Help that the answer of a seat to an inject asked for (``Aim.RESPONDERS``)."""

    inject: str
    choice: int
    to: SeatId
    until: int
    """The round (or year) of the session with which it ends."""
    helpers: tuple[SeatId, ...] = ()
    """Who has helped so far."""
