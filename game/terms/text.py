"""The convention: clauses, their brackets, and the alternatives that stand in them."""

from __future__ import annotations

from dataclasses import dataclass

from game.terms.ids import AlternativeId, BracketId, ClauseId, PerMille, SeatId

ZERO = PerMille(0)
USUAL_WEIGHT = PerMille(150)

ATTRIBUTE_NAMES = (
    "obligation", "precision", "delegation", "eff", "rights", "assistance", "flexibility", "enforcement", "sov", "cap",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributes:
    """What a wording does in law, per mille (decision D18).

    0..1000 in a main bracket; deltas, -1000..1000, in an inline one.
    """

    obligation: PerMille = ZERO
    precision: PerMille = ZERO
    delegation: PerMille = ZERO
    eff: PerMille = ZERO
    """Depth: the cooperation delivered if all comply."""
    rights: PerMille = ZERO
    """Level of human-rights safeguards."""
    assistance: PerMille = ZERO
    flexibility: PerMille = ZERO
    enforcement: PerMille = ZERO
    sov: PerMille = ZERO
    """Cost in sovereignty; read by domestic actors only."""
    cap: PerMille = ZERO
    """Capacity that complying takes; read by the capacity gap only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Binds:
    """What a final clause sets if this wording stands (decision D21). ``None`` = says nothing of it."""

    reservations: bool | None = None
    review: str | None = None
    disputes: str | None = None
    participation: str | None = None
    financing: str | None = None
    staged: PerMille | None = None
    threshold: PerMille | None = None
    """Share of the delegations whose ratification brings the convention into force."""
    days: int | None = None
    """Days between the deposit that reaches the threshold and entry into force, at most a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """One wording for a bracket. ``none`` ("no text") is an alternative like any other where a clause is deletable."""

    id: AlternativeId
    label: str
    text: str
    """In a main bracket it may hold ``{name}`` where the inline bracket ``CLAUSE.name`` stands."""
    attributes: Attributes
    modal: str = ""
    tabled_by: tuple[SeatId, ...] = ()
    binds: Binds | None = None
    reference: bool = False
    """Nearest to the real instrument (comparison in the debrief only)."""
    equals: AlternativeId | None = None
    """The scenario's alternative whose effect it has, where a delegation drafted it itself (decision D16)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bracket:
    """A place in a clause where the wording is still open."""

    id: BracketId
    clause: ClauseId
    alternatives: tuple[Alternative, ...]
    under: AlternativeId | None = None
    """Counts only while this alternative of the clause's main bracket stands; ``None`` = always."""
    weight: PerMille = USUAL_WEIGHT
    """Share of the clause's salience an inline bracket takes; meaningless in a main bracket."""

    @property
    def main(self) -> bool:
        """Whether this is the clause's own bracket rather than an inline one."""
        return str(self.id) == str(self.clause)

    @property
    def name(self) -> str:
        """The part of an inline bracket's id after the point; empty for a main bracket."""
        return "" if self.main else str(self.id).split(".", 1)[1]

    def alternative(self, wanted: AlternativeId) -> Alternative:
        """The alternative with that id. Raises ``KeyError`` where there is none."""
        for each in self.alternatives:
            if each.id == wanted:
                return each
        raise KeyError(wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """An article. ``brackets[0]`` is its main bracket."""

    id: ClauseId
    article: int
    title: str
    issue: str
    cluster: str
    tags: tuple[str, ...]
    brackets: tuple[Bracket, ...]
    core: bool = False
    deletable: bool = False
    teaching_note: str = ""
    teaching_sources: tuple[str, ...] = ()

    @property
    def main(self) -> Bracket:
        """The clause's own bracket."""
        return self.brackets[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One alternative in one bracket: what a stance, a proposal or a package is about."""

    bracket: BracketId
    alternative: AlternativeId


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two clauses that are worth more, or less, together: ``effect`` joins the utility of ``who`` if both hold."""

    a: ClauseId
    a_alternatives: tuple[AlternativeId, ...]
    b: ClauseId
    b_alternatives: tuple[AlternativeId, ...]
    effect: PerMille
    who: tuple[SeatId, ...]
    """Empty = everybody."""
    kind: str
    note: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention:
    """The text under negotiation, in the order of its articles."""

    title: str
    clauses: tuple[Clause, ...]

    @property
    def brackets(self) -> tuple[Bracket, ...]:
        """Every bracket, clause by clause, main bracket first: the order of the engine's axis *c*."""
        return tuple(bracket for clause in self.clauses for bracket in clause.brackets)

    def clause(self, wanted: ClauseId) -> Clause:
        """The clause with that id. Raises ``KeyError`` where there is none."""
        for each in self.clauses:
            if each.id == wanted:
                return each
        raise KeyError(wanted)

    def bracket(self, wanted: BracketId) -> Bracket:
        """The bracket with that id. Raises ``KeyError`` where there is none."""
        for each in self.brackets:
            if each.id == wanted:
                return each
        raise KeyError(wanted)
