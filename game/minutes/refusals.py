"""One sentence for every refusal: what did not happen, why, and what one can do."""

from __future__ import annotations

from game.minutes.catalogue import plain, say
from game.minutes.english.refusals import Refusing, Stage, Undone
from game.minutes.names import Names
from game.minutes.templates import complete_table
from game.terms.actions import Move
from game.terms.ids import (
    OFFICES,
    WHOLE_TEXT,
    BracketId,
    SeatId,
)
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused

_UNDONE = complete_table(Move, {move: Undone[move.name] for move in Move})

_STAGES = complete_table(Phase, {phase: Stage[phase.name] for phase in Phase})

_OTHERWISE = {
    Refusal.NOT_YOUR_SEAT: Refusing.ANOTHER_SEAT,
    Refusal.UNKNOWN_SEAT: Refusing.ANOTHER_SEAT,
    Refusal.NAMED_TWICE: Refusing.ANOTHER_SEAT,
    Refusal.UNKNOWN_BRACKET: Refusing.PLACE,
    Refusal.UNKNOWN_ALTERNATIVE: Refusing.PLACE,
    Refusal.PARENT_NOT_STANDING: Refusing.PLACE,
    Refusal.UNKNOWN_CLAUSE: Refusing.PLACE,
    Refusal.CLAUSE_PARKED: Refusing.PLACE,
    Refusal.CLAUSE_CORE: Refusing.PLACE,
    Refusal.NOT_IN_THE_TEXT: Refusing.PLACE,
    Refusal.BRACKET_AGREED: Refusing.PLACE,
    Refusal.BRACKET_NOT_AGREED: Refusing.PLACE,
    Refusal.NOT_ON_THE_TABLE: Refusing.PLACE,
    Refusal.TABLE_FULL: Refusing.PLACE,
    Refusal.PACKAGE_CONTRADICTS: Refusing.PLACE,
    Refusal.UNKNOWN_PACKAGE: Refusing.PACKAGE,
    Refusal.NOT_A_PARTY: Refusing.PACKAGE,
    Refusal.NOT_THE_AUTHOR: Refusing.PACKAGE,
    Refusal.PACKAGE_CLOSED: Refusing.PACKAGE,
    Refusal.PACKAGE_ANSWERED: Refusing.PACKAGE,
    Refusal.UNKNOWN_ITEM: Refusing.QUESTION,
    Refusal.NO_ATTENTION: Refusing.TOO_MUCH,
    Refusal.WRONG_PHASE: Refusing.STAGE,
}
"""What stands in the slot where a refusal does not say what it is about."""


def sentence(refused: Refused, names: Names, move: Move | None = None) -> str:
    """Why not, to be read by the one who asked; ``move`` names what did not happen."""
    about = _about(refused, names)
    reason = say(refused.reason, about=about, About=about[:1].upper() + about[1:])
    return say(Refusing.WHOLE, undone=say(_UNDONE[move]) if move else say(Refusing.YOUR_MOVE), reason=reason)


def _about(refused: Refused, names: Names) -> str:
    about = plain(refused.about)
    if not about:
        return say(_OTHERWISE.get(refused.reason, Refusing.SOMETHING))
    if refused.reason is Refusal.NO_ATTENTION and about.isdecimal():
        return say(Refusing.COST, cost=int(about))
    if refused.reason is Refusal.WRONG_PHASE and about in set(Phase):
        return say(_STAGES[Phase(about)])
    if about == WHOLE_TEXT:
        return names.whole_text
    if about in OFFICES or SeatId(about) in names.delegations:
        return names.seat_within(SeatId(about))
    if BracketId(about) in names.brackets:
        return names.bracket_within(BracketId(about))
    return names.thing(about) or about
