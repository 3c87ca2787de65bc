"""What never changes during a session, worked out from its first event once so that no step has to search for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.terms.by_seat import BySeat, Keyed
from game.terms.events import Occupant, SeatKind, SessionOpened
from game.terms.ids import AlternativeId, BracketId, ClauseId, SeatId
from game.terms.own_words import drafted
from game.terms.scenario import Calendar, PublicScenario, Scenario, VoteMode
from game.terms.standing import OwnWording
from game.terms.text import Bracket


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """Look-ups over the scenario and the seating. Equal only to itself."""

    scenario: Scenario
    """With the words that delegations drafted since (rule 25)."""
    seating: BySeat[Occupant]
    states: tuple[SeatId, ...]
    present: tuple[SeatId, ...]
    """Delegations somebody sits in, in the scenario's order: those who are asked and counted."""
    seated: frozenset[SeatId]
    """Delegations and offices somebody sits in."""
    brackets: Mapping[BracketId, Bracket]
    """In the order of the articles, main bracket first."""
    alternatives: Mapping[BracketId, frozenset[AlternativeId]]
    main_of: Mapping[BracketId, BracketId]
    """The main bracket of every bracket's clause; a main bracket's is itself."""
    inline_of: Mapping[BracketId, tuple[BracketId, ...]]
    """The inline brackets of every main bracket."""
    budget: BySeat[int]
    """Attention of each delegation for a stage."""
    weight: BySeat[int]
    """Of a vote: 1, or the members of a bloc where votes are weighted."""

    @property
    def public(self) -> PublicScenario:
        """What everybody may know of it."""
        return self.scenario.public

    @property
    def calendar(self) -> Calendar:
        """Sittings, rounds, years."""
        return self.public.calendar

    def clause_of(self, bracket: BracketId) -> ClauseId:
        """The clause a bracket stands in."""
        return self.brackets[bracket].clause


def ground_of(opened: SessionOpened) -> Ground:
    """Work out the look-ups of a session."""
    public, seating = opened.scenario.public, opened.seating
    clauses = public.convention.clauses
    weighted = public.decision.vote_mode is VoteMode.WEIGHTED
    occupied = frozenset(seat for seat, who in seating.items() if who.kind is not SeatKind.NOBODY)
    return Ground(
        scenario=opened.scenario,
        seating=seating,
        states=public.states,
        present=tuple(state for state in public.states if state in occupied),
        seated=occupied,
        brackets={bracket.id: bracket for bracket in public.convention.brackets},
        alternatives={each.id: frozenset(alt.id for alt in each.alternatives) for each in public.convention.brackets},
        main_of={bracket.id: clause.main.id for clause in clauses for bracket in clause.brackets},
        inline_of={clause.main.id: tuple(each.id for each in clause.brackets[1:]) for clause in clauses},
        budget=Keyed((each.id, each.attention) for each in public.delegations),
        weight=Keyed((each.id, each.members if weighted else 1) for each in public.delegations),
    )


def drafted_in(ground: Ground, bracket: BracketId, own: OwnWording) -> Ground:
    """The look-ups once a delegation has drafted words of its own in a bracket."""
    scenario = drafted(ground.scenario, bracket, own)
    return replace(
        ground,
        scenario=scenario,
        brackets={each.id: each for each in scenario.public.convention.brackets},
        alternatives={**ground.alternatives, bracket: ground.alternatives[bracket] | {own.id}},
    )


def struck_from(ground: Ground, bracket: BracketId, alternative: AlternativeId) -> Ground:
    """The look-ups once such a wording was struck: the text has it no more, though the record goes on naming it."""
    return replace(ground, alternatives={**ground.alternatives, bracket: ground.alternatives[bracket] - {alternative}})
