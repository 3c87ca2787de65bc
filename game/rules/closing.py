"""How a stage closes: when all are ready, or when the chair says so."""

from __future__ import annotations

from typing import assert_never

from game.rules import adoption, home
from game.rules.arranging import lapse_arrangements
from game.rules.chairing import take_up_all
from game.rules.convening import close_informals
from game.rules.cooperating import close_requests
from game.rules.dealing import lapse
from game.rules.drawing import choose_for_the_silent
from game.rules.ending import judge, open_stage
from game.rules.grouping import end_lonely
from game.rules.phases import awaited, following, in_the_last_sitting, rounds_in
from game.rules.pricing import close_inquiries
from game.rules.threatening import lapse_overdue
from game.rules.unfolding import Unfolding
from game.terms.moments import Phase


def close_when_all_are_ready(u: Unfolding) -> None:
    """Close the stage if nobody is awaited any more (rule 2.3)."""
    if not awaited(u.now):
        close_stage(u)


def close_stage(u: Unfolding) -> None:
    """Close this stage and open the next, or end the session."""
    choose_for_the_silent(u)
    phase = u.now.moment.phase
    match phase:
        case Phase.PREPARATION | Phase.OPENING:
            _open_next(u)
        case Phase.SITTING:
            _close_round(u)
        case Phase.INTERSESSION:
            _close_intersession(u)
        case Phase.SIGNATURE:
            home.close_signature(u)
        case Phase.HOME | Phase.REVIEW:
            close_requests(u)
            home.close_year(u)
        case Phase.ADOPTION | Phase.ENDED:
            raise ValueError(f"{phase} is not closed by anybody")
        case _:
            assert_never(phase)


def _open_next(u: Unfolding) -> None:
    moment = following(u.now)
    assert moment is not None
    open_stage(u, moment)
    if in_the_last_sitting(u.now):
        take_up_all(u)
    if moment.phase is Phase.ADOPTION:
        adoption.begin(u)


def _close_intersession(u: Unfolding) -> None:
    """What was asked between the sittings and not answered stays so (rule 29.4)."""
    lapse_overdue(u)
    close_requests(u)
    close_inquiries(u)
    judge(u)
    _open_next(u)


def _close_round(u: Unfolding) -> None:
    """With the last round of a sitting close the offers of the sitting before it; with the last sitting, all."""
    lapse_overdue(u)
    close_inquiries(u)
    close_informals(u)
    calendar, moment = u.now.ground.calendar, u.now.moment
    if moment.round >= rounds_in(u.now, moment.sitting):
        last = moment.sitting == calendar.sittings
        end_lonely(u)
        lapse_arrangements(u, every=in_the_last_sitting(u.now))
        for name, sitting in tuple(u.now.offers.items()):
            if last or sitting < moment.sitting:
                lapse(u, name)
    judge(u)
    _open_next(u)
