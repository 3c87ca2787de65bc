"""The gates about places in the text: known, open, on the table, not full."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import naming
from game.rules.agenda import parked
from game.rules.clauses import MOST_ON_TABLE, live, tabled_by
from game.rules.floor import already_declared
from game.rules.naming import Name
from game.rules.state import Negotiation
from game.terms import actions as a
from game.terms.ids import CHAIR
from game.terms.refusals import Refusal, Refused
from game.terms.standing import BracketStatus


def text_is_known(now: Negotiation, action: a.Action) -> Refused | None:
    """Brackets first, then their alternatives."""
    known = now.ground.alternatives
    for bracket in naming.brackets_in(action):
        if bracket not in known:
            return Refused(reason=Refusal.UNKNOWN_BRACKET, about=bracket)
    for choice in naming.settled_by(action):
        if choice.alternative not in known[choice.bracket]:
            return Refused(reason=Refusal.UNKNOWN_ALTERNATIVE, about=choice.bracket)
    return None


def parent_stands(now: Negotiation, action: a.Action) -> Refused | None:
    """An inline bracket is spoken of while its parent stands or may still be chosen (rule 10.3)."""
    for bracket in naming.brackets_in(action):
        if not live(now, bracket):
            return Refused(reason=Refusal.PARENT_NOT_STANDING, about=bracket)
    return _excluded_by_its_own_question(now, action)


def _excluded_by_its_own_question(now: Negotiation, action: a.Action) -> Refused | None:
    """The chair does not ask for a wording and, in one breath, for what is nested in another one."""
    if not isinstance(action, a.SeekAgreement | a.TableChairText | a.PutToVote | a.ReportText):
        return None
    asked = {choice.bracket: choice.alternative for choice in action.choices}
    for bracket in asked:
        main, under = now.ground.main_of[bracket], now.ground.brackets[bracket].under
        wanted = asked.get(main)
        if under is not None and wanted is not None and now.brackets[main].in_effect(wanted) != under:
            return Refused(reason=Refusal.PARENT_NOT_STANDING, about=bracket)
    return None


def still_open(now: Negotiation, action: a.Action) -> Refused | None:
    """What is agreed has to be reopened before anything else is done with it (rule 11.1)."""
    for choice in naming.settled_by(action):
        if now.brackets[choice.bracket].status is not BracketStatus.OPEN:
            return Refused(reason=Refusal.BRACKET_AGREED, about=choice.bracket)
    return None


def not_parked(now: Negotiation, action: a.Action) -> Refused | None:
    """With a clause that the chair has put aside nothing is done (rule 23.1)."""
    for choice in naming.settled_by(action) if now.parked else ():
        if parked(now, choice.bracket):
            return Refused(reason=Refusal.CLAUSE_PARKED, about=choice.bracket)
    return None


def stands_agreed(now: Negotiation, action: a.Action) -> Refused | None:
    """Only what is agreed can be reopened."""
    if not isinstance(action, a.ReopenBracket | a.SeekReopening):
        return None
    agreed = now.brackets[action.bracket].status is BracketStatus.AGREED
    return None if agreed else Refused(reason=Refusal.BRACKET_NOT_AGREED, about=action.bracket)


def on_the_table(now: Negotiation, action: a.Action) -> Refused | None:
    """Positions, packages and questions are about wordings that stand in their bracket (rule 8.3)."""
    for choice in naming.on_the_table(action):
        if choice.alternative not in now.brackets[choice.bracket].on_table:
            return Refused(reason=Refusal.NOT_ON_THE_TABLE, about=choice.bracket)
    return None


def room_on_the_table(now: Negotiation, action: a.Action) -> Refused | None:
    """Six wordings stand in a bracket at most (decision D14, rule 9.3)."""
    for choice in naming.brought_forward(action):
        on_table = now.brackets[choice.bracket].on_table
        if choice.alternative not in on_table and len(on_table) >= MOST_ON_TABLE:
            return Refused(reason=Refusal.TABLE_FULL, about=choice.bracket)
    return None


def unchanged(now: Negotiation, action: a.Action) -> bool:
    """Whether the text, and what is said of it, would be the same afterwards."""
    match action:
        case a.DeclareStance():
            return all(already_declared(now, action.by, each, action.to) for each in action.declarations)
        case a.TableWording():
            return tabled_by(now, action.by, action.choice)
        case a.TableChairText():
            return all(tabled_by(now, CHAIR, choice) for choice in action.choices)
        case a.SeekAgreement() | a.PutToVote():
            return not action.choices
        case _:
            return False


def named(action: a.Action) -> Iterator[tuple[Name, ...]]:
    """Places that may be named once each."""
    match action:
        case a.DeclareStance():
            choices = (each.choice for each in action.declarations)
            yield tuple((f"{choice.bracket}.{choice.alternative}", choice.bracket) for choice in choices)
        case a.SeekAgreement() | a.TableChairText() | a.PutToVote() | a.ReportText():
            yield tuple((choice.bracket, choice.bracket) for choice in action.choices)
        case _:
            return
