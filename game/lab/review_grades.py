"""What grade a move gets, and what there is to say of it (``terms.assessment``)."""

from __future__ import annotations

from collections.abc import Callable

from game.lab.drafts import ways
from game.table.proceedings import Proceedings
from game.terms import actions as a
from game.terms import events as e
from game.terms.assessment import Grade, Remark
from game.terms.same import same
from game.terms.standing import Stance, Vote

MATTERS = 3.0
"""Thousandths of own value below which nobody would call one move better than another. Design value: a trade that is
taken one time in five is worth three or four of them before the answer is heard."""
MUCH = 20.0
"""A change of value that counts as one (sig of E5.7): what is short by so much is a mistake."""
SURELY = 2.0
"""Standard errors by which a move must fall short to be called worse."""
_CONSENTS = (Stance.SUPPORT, Stance.CAN_ACCEPT)


def grade_of(short: float, error: float, ahead: float | None) -> Grade:
    """The grade of a move that falls ``short`` of the best, give or take its standard ``error``, in thousandths.

    ``ahead`` = by how much it leads where it is the best itself.
    """
    if ahead is not None and ahead >= MUCH:
        return Grade.BRILLIANT
    if short < MATTERS or short < SURELY * error:
        return Grade.GOOD
    return Grade.INACCURATE if short < MUCH else Grade.MISTAKEN


def remark_of(grade: Grade, made: a.Action, best: a.Action, before: Proceedings) -> Remark:
    """What there is to say: of what was done wrong first, then of what was not done."""
    if grade in (Grade.BRILLIANT, Grade.GOOD):
        return Remark.NOTHING_BETTER if same(made, best) else Remark.AS_GOOD
    if _breaks_word(before, made) and not _breaks_word(before, best):
        return Remark.BROKEN_WORD
    found = next((remark for remark, holds in _FAULTS if holds(made, best)), None)
    return found or Remark.BETTER_ELSEWHERE


def _breaks_word(before: Proceedings, action: a.Action) -> bool:
    after = ways(before, action.by, action).after
    return any(isinstance(event, e.PromiseBroken | e.PackageBroken) for each in after for event in each.events)


def _threatens(made: a.Action, best: a.Action) -> bool:
    return isinstance(made, a.MakeThreat | a.CarryOutThreat) and not isinstance(best, a.MakeThreat | a.CarryOutThreat)


def _bad_bargain(made: a.Action, best: a.Action) -> bool:
    if isinstance(made, a.AcceptPackage) or (isinstance(made, a.AnswerThreat) and made.yields):
        return not isinstance(best, a.AcceptPackage)
    return isinstance(made, a.OfferPackage) and not isinstance(best, a.AcceptPackage | a.OfferPackage)


def _trades(made: a.Action, best: a.Action) -> bool:
    return isinstance(best, a.OfferPackage | a.AcceptPackage)


def _gave_away(made: a.Action, best: a.Action) -> bool:
    return isinstance(made, a.DeclareStance) and all(each.stance in _CONSENTS for each in made.declarations)


def _in_the_way(made: a.Action, best: a.Action) -> bool:
    return _resists(made) > _resists(best)


def _let_pass(made: a.Action, best: a.Action) -> bool:
    return _resists(best) > _resists(made)


def _resists(action: a.Action) -> int:
    """Against how many things it holds out."""
    match action:
        case a.GiveAnswer():
            return sum(vote is Vote.AGAINST for vote in action.votes.values())
        case a.DeclareStance():
            return sum(each.stance is Stance.OPPOSE for each in action.declarations)
        case a.SignConvention():
            return int(not action.sign)
        case a.DeclinePackage() | a.WalkOut() | a.ReopenBracket():
            return 1
        case _:
            return 0


_FAULTS: tuple[tuple[Remark, Callable[[a.Action, a.Action], bool]], ...] = (
    (Remark.NEEDLESS_THREAT, _threatens),
    (Remark.BAD_BARGAIN, _bad_bargain),
    (Remark.MISSED_TRADE, _trades),
    (Remark.LET_PASS, _let_pass),
    (Remark.STOOD_IN_THE_WAY, _in_the_way),
    (Remark.GAVE_AWAY, _gave_away),
)
"""In the order in which they are told."""
