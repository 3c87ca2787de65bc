"""Action to events: the gates first, then what follows."""

from __future__ import annotations

from typing import assert_never

from game.rules import dealing, questions, speaking
from game.rules.closing import close_stage, close_when_all_are_ready
from game.rules.gates import refusal
from game.rules.state import Negotiation
from game.rules.unfolding import Unfolding
from game.terms import actions as a
from game.terms.events import PUBLIC, Event, RatificationSubmitted, ReadyDeclared, SignatureGiven
from game.terms.facts import Facts
from game.terms.ids import Seq
from game.terms.refusals import Refused


def decide(now: Negotiation, action: a.Action, facts: Facts, seq: Seq) -> Refused | tuple[Event, ...]:
    """What happens if this action is taken, or why it may not be. Changes nothing.

    ``seq`` is the last event recorded; ids of what is new derive from it. The same arguments answer the same.
    """
    refused = refusal(now, action)
    if refused is not None:
        return refused
    u = Unfolding(now, facts, seq)
    _unfold(u, action)
    return u.events


def _unfold(u: Unfolding, action: a.Action) -> None:
    match action:
        case a.MakeStatement() | a.SendMessage() | a.DeclareStance() | a.TableWording() | a.TableChairText():
            _speak(u, action)
        case a.OfferPackage() | a.AcceptPackage() | a.DeclinePackage() | a.WithdrawPackage():
            _deal(u, action)
        case a.MakePromise():
            dealing.make_promise(u, action)
        case a.ReopenBracket():
            dealing.reopen_bracket(u, action)
        case a.SeekAgreement():
            questions.seek_agreement(u, action)
        case a.GiveAnswer():
            questions.give_answer(u, action)
        case a.DeclareReady() | a.CloseRound() | a.SignConvention() | a.SubmitToRatification():
            _move_on(u, action)
        case _:
            assert_never(action)


def _speak(
    u: Unfolding, action: a.MakeStatement | a.SendMessage | a.DeclareStance | a.TableWording | a.TableChairText
) -> None:
    match action:
        case a.MakeStatement():
            speaking.make_statement(u, action)
        case a.SendMessage():
            speaking.send_message(u, action)
        case a.DeclareStance():
            speaking.declare_stance(u, action)
        case a.TableWording():
            speaking.table_wording(u, action)
        case a.TableChairText():
            speaking.table_chair_text(u, action)


def _deal(u: Unfolding, action: a.OfferPackage | a.AcceptPackage | a.DeclinePackage | a.WithdrawPackage) -> None:
    match action:
        case a.OfferPackage():
            dealing.offer_package(u, action)
        case a.AcceptPackage():
            dealing.accept_package(u, action)
        case a.DeclinePackage():
            dealing.decline_package(u, action)
        case a.WithdrawPackage():
            dealing.withdraw_package(u, action)


def _move_on(u: Unfolding, action: a.DeclareReady | a.CloseRound | a.SignConvention | a.SubmitToRatification) -> None:
    match action:
        case a.DeclareReady():
            u.happen(ReadyDeclared(audience=PUBLIC, by=action.by, ready=action.ready))
            close_when_all_are_ready(u)
        case a.CloseRound():
            close_stage(u)
        case a.SignConvention():
            u.happen(SignatureGiven(audience=PUBLIC, by=action.by, signed=action.sign))
            close_when_all_are_ready(u)
        case a.SubmitToRatification():
            u.happen(RatificationSubmitted(audience=PUBLIC, by=action.by))
