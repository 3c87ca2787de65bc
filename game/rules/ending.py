"""What every stage does as it closes: promises are judged, the next stage opens, or the session ends."""

from __future__ import annotations

from game.rules.dealing import lapse
from game.rules.drawing import choose_for_the_silent, draw_for_the_stage, let_pass
from game.rules.promises import at_the_end, due_now, judgement, unjudged
from game.rules.unfolding import Unfolding
from game.rules.years import begin_year
from game.terms.events import PUBLIC, EndReason, SessionEnded, StageOpened
from game.terms.moments import Moment


def judge(u: Unfolding) -> None:
    """Judge what is due in this stage (rule 13.3)."""
    for promise in due_now(u.now):
        u.happen(judgement(u.now, promise))


def open_stage(u: Unfolding, moment: Moment) -> None:
    """Begin a stage."""
    u.happen(StageOpened(audience=PUBLIC, moment=moment))
    let_pass(u)
    draw_for_the_stage(u)
    begin_year(u)


def end(u: Unfolding, reason: EndReason) -> None:
    """End the session; nothing is left undecided (rule 22.2)."""
    choose_for_the_silent(u)
    judge(u)
    for name in tuple(u.now.offers):
        lapse(u, name)
    for promise in unjudged(u.now):
        u.happen(at_the_end(u.now, promise))
    u.happen(SessionEnded(audience=PUBLIC, reason=reason))


def end_at_home(u: Unfolding) -> None:
    """End after the signature: in force or not."""
    end(u, EndReason.NOT_IN_FORCE if u.now.in_force is None else EndReason.IN_FORCE)
