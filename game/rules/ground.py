"""What never changes during a session, worked out from its first event once so that no step has to search for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.terms.by_seat import BySeat, Keyed
from game.terms.events import Occupant, SeatKind, SessionOpened
from game.terms.ids import AlternativeId, BracketId, ClauseId, SeatId
from game.terms.scenario import Calendar, PublicScenario, VoteMode
from game.terms.text import Bracket


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """Look-ups over the scenario and the seating. Equal only to itself."""

    public: PublicScenario
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
        public=public,
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
