"""What follows at home: signatures are counted, capitals answer, the convention enters into force, the years end."""

from __future__ import annotations

from game.rules.ending import end_at_home, judge, open_stage
from game.rules.phases import following
from game.rules.ratification import (
    DAYS_A_YEAR,
    before_the_capital,
    force_day,
    needed,
    nothing_left_to_wait_for,
    threshold_holds,
    undecided_signatures,
)
from game.rules.unfolding import Unfolding
from game.rules.years import count_year, practised
from game.terms.events import PUBLIC, CapitalAnswered, ContagionSpread, EnteredIntoForce, SignatureGiven
from game.terms.ids import SeatId


def close_signature(u: Unfolding) -> None:
    """Who has not signed by now has withheld its signature (rule 19.2)."""
    for seat in undecided_signatures(u.now):
        u.happen(SignatureGiven(audience=PUBLIC, by=seat, signed=False))
    _go_on(u)


def close_year(u: Unfolding) -> None:
    """Capitals answer one by one; then it is seen whether the convention enters into force (rules 20.2 and 21.1)."""
    count_year(u)
    before = u.now.parties
    answers = [_answer(u, state) for state in before_the_capital(u.now)]
    _spread(u, tuple(each for each in u.now.parties if each not in before))
    day = force_day(u.now, answers)
    if day is not None and day <= DAYS_A_YEAR:
        _enter_into_force(u)
    _go_on(u)


def _enter_into_force(u: Unfolding) -> None:
    if u.now.in_force is None:
        year, parties = u.now.moment.year, tuple(u.now.parties)
        u.happen(EnteredIntoForce(audience=PUBLIC, year=year, parties=parties, needed=needed(u.now)))


def _answer(u: Unfolding, state: SeatId) -> CapitalAnswered:
    """A capital ratifies where the draw falls below its odds; both stand in the event (decision D9)."""
    year, told = u.now.moment.year, u.facts.capital(state)
    drawn = u.facts.draw("capital", state, str(year))
    answer = CapitalAnswered(
        audience=PUBLIC,
        by=state,
        year=year,
        ratified=drawn < told.odds,
        odds=told.odds,
        drawn=drawn,
        decisive=told.decisive,
    )
    u.happen(answer)
    return answer


def _spread(u: Unfolding, joined: tuple[SeatId, ...]) -> None:
    """Whose ratification moved whom, by what everybody can tell (rule 38.5)."""
    if joined and practised(u.now):
        moved = u.facts.contagion(joined)
        if moved:
            u.happen(ContagionSpread(audience=PUBLIC, year=u.now.moment.year, moved=moved))


def _go_on(u: Unfolding) -> None:
    """Another year, unless there is nothing to wait for or the years are over (rule 22.1)."""
    judge(u)
    following_year = following(u.now)
    if following_year is None or _nothing_to_come(u):
        end_at_home(u)
    else:
        open_stage(u, following_year)
        if threshold_holds(u.now):  # since last year, and the days of the final clause have passed now
            _enter_into_force(u)


def _nothing_to_come(u: Unfolding) -> bool:
    """Years of practice are played to the last, unless nobody has signed (rule 22.1)."""
    return not u.now.signed if practised(u.now) else nothing_left_to_wait_for(u.now)
