"""What follows at home: signatures are counted, capitals answer, the convention enters into force, the years end."""

from __future__ import annotations

from game.rules.ending import end_at_home, judge, open_stage
from game.rules.phases import following
from game.rules.ratification import (
    before_the_capital,
    needed,
    nothing_left_to_wait_for,
    threshold_holds,
    undecided_signatures,
)
from game.rules.unfolding import Unfolding
from game.terms.events import PUBLIC, CapitalAnswered, EnteredIntoForce, SignatureGiven
from game.terms.ids import SeatId


def close_signature(u: Unfolding) -> None:
    """Who has not signed by now has withheld its signature (rule 19.2)."""
    for seat in undecided_signatures(u.now):
        u.happen(SignatureGiven(audience=PUBLIC, by=seat, signed=False))
    _go_on(u)


def close_year(u: Unfolding) -> None:
    """Capitals answer one by one; then it is seen whether the convention enters into force (rules 20.2 and 21.1)."""
    for state in before_the_capital(u.now):
        _answer(u, state)
    if u.now.in_force is None and threshold_holds(u.now):
        u.happen(
            EnteredIntoForce(
                audience=PUBLIC, year=u.now.moment.year, parties=tuple(u.now.parties), needed=needed(u.now)
            )
        )
    _go_on(u)


def _answer(u: Unfolding, state: SeatId) -> None:
    """A capital ratifies where the draw falls below its odds; both stand in the event (decision D9)."""
    year, told = u.now.moment.year, u.facts.capital(state)
    drawn = u.facts.draw("capital", state, str(year))
    u.happen(
        CapitalAnswered(
            audience=PUBLIC,
            by=state,
            year=year,
            ratified=drawn < told.odds,
            odds=told.odds,
            drawn=drawn,
            decisive=told.decisive,
        )
    )


def _go_on(u: Unfolding) -> None:
    """Another year, unless there is nothing to wait for or the years are over (rule 22.1)."""
    judge(u)
    following_year = following(u.now)
    if following_year is None or nothing_left_to_wait_for(u.now):
        end_at_home(u)
    else:
        open_stage(u, following_year)
