"""What a seat may do now, and why not the rest. The same gates as for a move itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from game.rules import register
from game.rules.bargains import may_withdraw, waiting_for
from game.rules.clauses import live, open_brackets
from game.rules.gates import least_price, price, shut, too_dear
from game.rules.phases import awaited as awaited
from game.rules.ratification import may_join
from game.rules.register import ANYBODYS, THE_CHAIRS, THE_FACILITATORS, has_its_place
from game.rules.state import Negotiation
from game.rules.topics import Look
from game.terms.actions import MOVE_OF, Move
from game.terms.ids import CHAIR, FACILITATOR, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused
from game.terms.standing import BracketStatus
from game.terms.views import Permission

KINDS: dict[Move, type] = {move: kind for kind, move in MOVE_OF.items()}
THE_CHAIR_HAS = tuple(move for move, kind in KINDS.items() if kind in THE_CHAIRS or kind in ANYBODYS)
DELEGATIONS_HAVE = tuple(move for move, kind in KINDS.items() if kind not in THE_CHAIRS | THE_FACILITATORS)
THE_FACILITATOR_HAS = tuple(move for move, kind in KINDS.items() if kind in THE_FACILITATORS)


_OF_THE_CHAIR, _OF_THE_FACILITATOR = frozenset(THE_CHAIR_HAS), frozenset(THE_FACILITATOR_HAS)
_OF_DELEGATIONS, _NOTHING = frozenset(DELEGATIONS_HAVE), frozenset[Move]()

SOME_DELEGATION = SeatId("any delegation")
"""Costs and places are the same for all of them."""


def moves_of(now: Negotiation, seat: SeatId) -> tuple[Move, ...]:
    """The kinds of move a seat has at all, now or at another time."""
    if seat == CHAIR:
        return THE_CHAIR_HAS
    if seat == FACILITATOR:
        return THE_FACILITATOR_HAS
    return DELEGATIONS_HAVE if seat in now.attention else ()


def _kinds_of(now: Negotiation, seat: SeatId) -> frozenset[Move]:
    """The same, to be looked up in."""
    if seat in now.attention:
        return _OF_DELEGATIONS
    return _OF_THE_CHAIR if seat == CHAIR else _OF_THE_FACILITATOR if seat == FACILITATOR else _NOTHING


def allowed(now: Negotiation, seat: SeatId) -> tuple[Permission, ...]:
    """For every kind of move the seat has: what it costs, and why it is shut where no move of the kind is open."""
    out_of_place = _out_of_place_now(now, seat)
    return tuple(out_of_place.get(move) or _permission(now, seat, move) for move in moves_of(now, seat))


def permission(now: Negotiation, seat: SeatId, move: Move) -> Permission | None:
    """The same for one kind of move; ``None`` where the seat has no such move at all."""
    if move not in _kinds_of(now, seat):
        return None
    return _out_of_place_now(now, seat).get(move) or _permission(now, seat, move)


def _out_of_place_now(now: Negotiation, seat: SeatId) -> Mapping[Move, Permission]:
    if now.ending is not None or seat not in now.ground.seated:
        return _NONE
    return _out_of_place(seat == CHAIR, now.moment.phase)


_NONE: Mapping[Move, Permission] = {}


@cache
def _out_of_place(chair: bool, phase: Phase) -> dict[Move, Permission]:
    """The moves that have no place in a phase, as they are shown: the same for every seat of a kind."""
    by = CHAIR if chair else SOME_DELEGATION
    refused = Refused(reason=Refusal.WRONG_PHASE, about=phase)
    return {
        move: Permission(move=move, attention=price(kind, by), refused=refused)
        for move, kind in KINDS.items()
        if not has_its_place(kind, by, phase)
    }


def _permission(now: Negotiation, seat: SeatId, move: Move) -> Permission:
    kind = KINDS[move]
    attention, refused = least_price(now, kind, seat), shut(now, kind, seat)
    if refused is None:
        look = LOOKS.get(move)
        pointless = None if look is None else look(now, seat)
        refused = too_dear(now, kind, seat, attention) if pointless is None else None
        if refused is None:
            return _as_told(move, attention, pointless)
    return Permission(move=move, attention=attention, refused=refused)


@cache
def _as_told(move: Move, attention: int, pointless: Refusal | None) -> Permission:
    """What is said again and again: the move is open, or there is nothing it could be about."""
    refused = None if pointless is None else Refused(reason=pointless)
    return Permission(move=move, attention=attention, refused=refused)


def _open_text(now: Negotiation, seat: SeatId) -> Refusal | None:
    return None if next(open_brackets(now), None) is not None else Refusal.BRACKET_AGREED


def _agreed_text(now: Negotiation, seat: SeatId) -> Refusal | None:
    agreed = (name for name, here in now.brackets.items() if here.status is BracketStatus.AGREED and live(now, name))
    return None if next(agreed, None) is not None else Refusal.BRACKET_NOT_AGREED


def _offer_waiting(now: Negotiation, seat: SeatId) -> Refusal | None:
    return None if waiting_for(now, seat) else Refusal.UNKNOWN_PACKAGE


def _offer_unanswered(now: Negotiation, seat: SeatId) -> Refusal | None:
    return None if may_withdraw(now, seat) else Refusal.UNKNOWN_PACKAGE


def _answer_owed(now: Negotiation, seat: SeatId) -> Refusal | None:
    return Refusal.ALREADY_ANSWERED if now.question is not None and seat in now.question.answers else None


def _may_submit(now: Negotiation, seat: SeatId) -> Refusal | None:
    if not may_join(now, seat):
        return Refusal.NOT_SIGNED
    if seat in now.parties:
        return Refusal.ALREADY_PARTY
    return Refusal.ALREADY_SO if seat in now.submitted else None


LOOKS: dict[Move, Look] = {
    **{MOVE_OF[kind]: look for kind, look in register.LOOKS.items()},
    Move.STANCE: _open_text,
    Move.WORDING: _open_text,
    Move.REOPEN: _agreed_text,
    Move.ACCEPT: _offer_waiting,
    Move.DECLINE: _offer_waiting,
    Move.WITHDRAW: _offer_unanswered,
    Move.ANSWER: _answer_owed,
    Move.SEEK_AGREEMENT: _open_text,
    Move.CHAIR_TEXT: _open_text,
    Move.SUBMIT: _may_submit,
}
