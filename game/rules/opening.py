"""From a scenario to the first events, and from the first event to the first state."""

from __future__ import annotations

from game.rules.ground import Ground, ground_of
from game.rules.phases import BEGINNING, readiness
from game.rules.state import NEVER, Negotiation
from game.terms.by_seat import BySeat, Keyed
from game.terms.events import PUBLIC, Event, Occupant, SeatKind, SessionOpened, StageOpened
from game.terms.ids import CHAIR, FACILITATOR, AlternativeId, BracketId, Seq
from game.terms.scenario import Scenario
from game.terms.standing import BracketStanding, BracketStatus
from game.terms.text import Bracket


def open_session(
    scenario: Scenario,
    *,
    session: str,
    seating: BySeat[Occupant],
    seed: int,
    parameters: Keyed[str, str],
    practice_years: int = 0,
) -> tuple[Event, ...]:
    """The events every session begins with (rule 1.1).

    ``practice_years`` after signature are played to their end, 0 = none of practice. ``seating`` says who sits in every
    delegation and in the chair, and whether there is a facilitator. Raises
    ``ValueError`` where it does not, or where nobody sits in any delegation.
    """
    states = scenario.public.states
    if set(seating) - {FACILITATOR} != {*states, CHAIR}:
        raise ValueError(f"the seating is for {', '.join(seating)}, not for the delegations and the chair")
    if all(seating[state].kind is SeatKind.NOBODY for state in states):
        raise ValueError("somebody has to sit in one delegation at least")
    opened = SessionOpened(
        audience=PUBLIC,
        session=session,
        scenario=scenario,
        seating=seating,
        seed=seed,
        parameters=parameters,
        practice_years=practice_years,
    )
    return opened, StageOpened(audience=PUBLIC, moment=BEGINNING)


def opening(event: SessionOpened) -> Negotiation:
    """The state after the first event, and before the first stage is opened."""
    ground = ground_of(event)
    return Negotiation(
        opened=event,
        ground=ground,
        seq=Seq(1),
        moment=BEGINNING,
        attention=ground.budget,
        ready=readiness(ground, BEGINNING),
        brackets=Keyed((bracket.id, _at_first(ground, bracket)) for bracket in ground.brackets.values()),
        bracket_touched=Keyed((bracket, NEVER) for bracket in ground.brackets),
    )


def _at_first(ground: Ground, bracket: Bracket) -> BracketStanding:
    """What stands in a bracket before the first sitting (rules 9.1 and 9.5)."""
    named = ground.public.starting_text.get(bracket.id)
    on_table = named if named is not None else tuple(each.id for each in bracket.alternatives)
    fixed = _fixed(ground, bracket)
    if fixed is None:
        return BracketStanding(on_table=on_table)
    return BracketStanding(status=BracketStatus.AGREED, on_table=on_table, agreed=fixed)


def _fixed(ground: Ground, bracket: Bracket) -> AlternativeId | None:
    """The wording agreed beforehand; within a clause fixed as a whole an inline bracket keeps its first."""
    fixed = ground.public.fixed
    if bracket.id in fixed:
        return fixed[bracket.id]
    main: BracketId = ground.main_of[bracket.id]
    return bracket.alternatives[0].id if main in fixed else None
