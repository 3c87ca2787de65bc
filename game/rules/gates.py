"""May they? Every action meets the same gates in the one order of ``Refusal``; the first that is shut answers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from game.rules import gates_bargains, gates_text, naming
from game.rules.caucuses import deepest_purse, purse
from game.rules.informals import discount, discount_at_best
from game.rules.naming import addressed_to, must_be_delegations, text_in
from game.rules.presence import OF_THE_ABSENT
from game.rules.ratification import may_join
from game.rules.register import ANYBODYS, COSTS, OWN_GATES, PRICED, SPARED, THE_CHAIRS, THE_FACILITATORS, has_its_place
from game.rules.state import Negotiation
from game.rules.topics import Gate
from game.terms import actions as a
from game.terms.codec import plain_text
from game.terms.ids import CHAIR, FACILITATOR, OFFICES, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused

SPOKEN = frozenset({a.MakeStatement, a.TableWording, a.MakePromise})
"""Kinds that a speaker may make for its group."""

LONGEST = 4_000
"""Characters of a statement or message (rule 7.3)."""


def cost(now: Negotiation, action: a.Action) -> int:
    """Attention that an action takes as things stand; offices have none and pay nothing."""
    priced = PRICED.get(type(action))
    if priced is not None and action.by not in OFFICES:
        return priced(now, action)
    free = SPARED.get(type(action))
    return 0 if free is not None and free(action) else price(type(action), action.by) - discount(now, action)


def price(kind: type, by: SeatId) -> int:
    """Attention that a kind of action takes of a seat."""
    return 0 if by in OFFICES else COSTS.get(kind, 0)


def least_price(now: Negotiation, kind: type, by: SeatId) -> int:
    """The least that a kind of action takes of a seat as things stand."""
    return price(kind, by) - (discount_at_best(now, by) if kind is a.OfferPackage else 0)


def refusal(now: Negotiation, action: a.Action) -> Refused | None:
    """Why the action may not be taken; ``None`` where it may."""
    kind: type = type(action)
    refused = shut(now, kind, action.by)
    if refused is not None:
        return refused
    for gate in _met_by(kind):
        refused = gate(now, action)
        if refused is not None:
            return refused
    return None


def shut(now: Negotiation, kind: type, by: SeatId) -> Refused | None:
    """Why a seat may not take any action of that kind now, whatever its content; attention apart."""
    if now.ending is not None:
        return Refused(reason=Refusal.SESSION_ENDED)
    if by not in now.ground.seated and not (by == FACILITATOR and kind in THE_FACILITATORS):
        return Refused(reason=Refusal.NOT_YOUR_SEAT, about=by)
    refused = _never_now(kind, by, now.moment.phase)
    if refused is not None:
        return refused
    if by in now.absent and kind not in OF_THE_ABSENT:
        return Refused(reason=Refusal.ABSENT)
    return _house(now, kind)


@lru_cache(maxsize=8192)
def _never_now(kind: type, by: SeatId, phase: Phase) -> Refused | None:
    """What follows from who asks and from the phase alone."""
    if not has_its_place(kind, by, phase):
        return Refused(reason=Refusal.WRONG_PHASE, about=phase)
    return _of_an_office(kind, by)


def _of_an_office(kind: type, by: SeatId) -> Refused | None:
    """The chair, the facilitator and delegations have moves of their own (rule 4.2)."""
    if kind in THE_CHAIRS and by != CHAIR:
        return Refused(reason=Refusal.NOT_THE_CHAIR)
    if kind in THE_FACILITATORS:
        return None if by == FACILITATOR else Refused(reason=Refusal.NOT_THE_FACILITATOR)
    if by == FACILITATOR or (by == CHAIR and kind not in THE_CHAIRS and kind not in ANYBODYS):
        return Refused(reason=Refusal.NOT_A_DELEGATION, about=by)
    return None


def _house(now: Negotiation, kind: type) -> Refused | None:
    """While a question is before the house it is answered or one's vote explained, nothing else (rules 14.2, 28.1)."""
    if kind is a.GiveAnswer:
        return None if now.question is not None else Refused(reason=Refusal.NO_QUESTION)
    if kind in THE_FACILITATORS or kind is a.ExplainVote:
        return None
    if now.question is not None:
        return Refused(reason=Refusal.QUESTION_PENDING, about=now.question.id)
    return None


def too_dear(now: Negotiation, kind: type, by: SeatId, least: int) -> Refused | None:
    """Whether attention is left for a kind of move that takes so much at the ``least``, one's own or that of a group
    one speaks for (rules 5.1, 27.4)."""
    if not least or kind in SPARED:
        return None
    return _too_dear(least, deepest_purse(now, by) if kind in SPOKEN else now.attention[by])


def _too_dear(needed: int, left: int) -> Refused | None:
    return Refused(reason=Refusal.NO_ATTENTION, about=str(needed)) if needed > left else None


def _office_named(now: Negotiation, action: a.Action) -> Refused | None:
    for seat in must_be_delegations(action):
        if seat in OFFICES:
            return Refused(reason=Refusal.NOT_A_DELEGATION, about=seat)
    return None


def _the_question(now: Negotiation, action: a.Action) -> Refused | None:
    if isinstance(action, a.GiveAnswer) and now.question is not None and action.question != now.question.id:
        return Refused(reason=Refusal.NO_QUESTION, about=action.question)
    return None


def _seats_are_known(now: Negotiation, action: a.Action) -> Refused | None:
    """Whoever is named sits at the table: an empty chair neither hears nor consents."""
    for seat in (*addressed_to(action), *must_be_delegations(action)):
        if seat not in now.ground.seated:
            return Refused(reason=Refusal.UNKNOWN_SEAT, about=seat)
    return None


def _items_are_known(now: Negotiation, action: a.Action) -> Refused | None:
    if isinstance(action, a.GiveAnswer) and now.question is not None:
        items = {item.id for item in now.question.items}
        for item in action.votes:
            if item not in items:
                return Refused(reason=Refusal.UNKNOWN_ITEM, about=item)
    return None


def _changes_something(now: Negotiation, action: a.Action) -> Refused | None:
    unchanged = False
    match action:
        case a.DeclareReady():
            unchanged = now.ready[action.by] is action.ready
        case a.SignConvention():
            unchanged = action.by in (now.signed if action.sign else now.withheld)
        case a.SubmitToRatification():
            unchanged = action.by in now.submitted and action.by not in now.parties
        case _:
            unchanged = gates_text.unchanged(now, action) or gates_bargains.unchanged(now, action)
    return Refused(reason=Refusal.ALREADY_SO) if unchanged else None


def _not_answered_before(now: Negotiation, action: a.Action) -> Refused | None:
    if isinstance(action, a.GiveAnswer) and now.question is not None and action.by in now.question.answers:
        return Refused(reason=Refusal.ALREADY_ANSWERED, about=action.question)
    return gates_bargains.answered_before(now, action)


def _somebody_is_named(now: Negotiation, action: a.Action) -> Refused | None:
    for seats in gates_bargains.addressees(action):
        if not seats:
            return Refused(reason=Refusal.NOBODY_NAMED)
    return None


def _oneself_is_not_named(now: Negotiation, action: a.Action) -> Refused | None:
    if action.by in addressed_to(action):
        return Refused(reason=Refusal.NAMED_ONESELF, about=action.by)
    return gates_bargains.promised_to_oneself(action)


def _nothing_is_named_twice(now: Negotiation, action: a.Action) -> Refused | None:
    for names in (*gates_bargains.named(action), *gates_text.named(action)):
        seen: set[str] = set()
        for name, about in names:
            if name in seen:
                return Refused(reason=Refusal.NAMED_TWICE, about=about)
            seen.add(name)
    return None


def _may_ratify(now: Negotiation, action: a.Action) -> Refused | None:
    if not isinstance(action, a.SubmitToRatification):
        return None
    if not may_join(now, action.by):
        return Refused(reason=Refusal.NOT_SIGNED)
    return Refused(reason=Refusal.ALREADY_PARTY) if action.by in now.parties else None


def _attention_is_left(now: Negotiation, action: a.Action) -> Refused | None:
    needed = cost(now, action)
    group = action.caucus if isinstance(action, a.MakeStatement | a.TableWording | a.MakePromise) else None
    return _too_dear(needed, purse(now, action.by, group)) if needed else None


def _words_are_sound(now: Negotiation, action: a.Action) -> Refused | None:
    text = text_in(action)
    if text is None:
        return None
    if not text.strip():
        return Refused(reason=Refusal.TEXT_EMPTY)
    if len(text) > LONGEST:
        return Refused(reason=Refusal.TEXT_TOO_LONG, about=str(len(text)))
    return Refused(reason=Refusal.TEXT_NOT_PLAIN) if plain_text(text) is None else None


GATES: tuple[tuple[Refusal, Gate], ...] = (
    (Refusal.NOT_A_DELEGATION, _office_named),
    (Refusal.NO_QUESTION, _the_question),
    (Refusal.UNKNOWN_SEAT, _seats_are_known),
    (Refusal.UNKNOWN_BRACKET, gates_text.text_is_known),
    (Refusal.UNKNOWN_PACKAGE, gates_bargains.package_is_known),
    (Refusal.UNKNOWN_ITEM, _items_are_known),
    (Refusal.PARENT_NOT_STANDING, gates_text.parent_stands),
    (Refusal.CLAUSE_PARKED, gates_text.not_parked),
    (Refusal.BRACKET_AGREED, gates_text.still_open),
    (Refusal.BRACKET_NOT_AGREED, gates_text.stands_agreed),
    (Refusal.NOT_ON_THE_TABLE, gates_text.on_the_table),
    (Refusal.TABLE_FULL, gates_text.room_on_the_table),
    (Refusal.ALREADY_SO, _changes_something),
    (Refusal.ALREADY_ANSWERED, _not_answered_before),
    (Refusal.NOBODY_NAMED, _somebody_is_named),
    (Refusal.NAMED_ONESELF, _oneself_is_not_named),
    (Refusal.NAMED_TWICE, _nothing_is_named_twice),
    (Refusal.NOT_A_PARTY, gates_bargains.is_a_party),
    (Refusal.NOT_THE_AUTHOR, gates_bargains.is_the_author),
    (Refusal.PACKAGE_CLOSED, gates_bargains.still_offered),
    (Refusal.PACKAGE_EMPTY, gates_bargains.gives_something),
    (Refusal.PACKAGE_CONTRADICTS, gates_bargains.does_not_contradict),
    (Refusal.PLEDGE_INCOMPLETE, gates_bargains.pledges_are_complete),
    (Refusal.PLEDGE_TOO_LATE, gates_bargains.pledges_are_in_time),
    (Refusal.NOT_SIGNED, _may_ratify),
    (Refusal.NO_ATTENTION, _attention_is_left),
    (Refusal.TEXT_EMPTY, _words_are_sound),
)
"""Met by every kind of action, each with the gravest refusal it gives."""

_ANSWERS: Mapping[type, object] = {a.GiveAnswer: None}

NAMING: Mapping[Gate, tuple[Mapping[type, object], ...]] = {
    _office_named: (naming.DELEGATIONS,),
    _the_question: (_ANSWERS,),
    _items_are_known: (_ANSWERS,),
    _may_ratify: ({a.SubmitToRatification: None},),
    _seats_are_known: (naming.ADDRESSED, naming.DELEGATIONS),
    gates_text.text_is_known: (naming.BRACKETS, naming.SETTLED),
    gates_text.parent_stands: (naming.BRACKETS, naming.SETTLED),
    gates_text.not_parked: (naming.SETTLED,),
    gates_text.still_open: (naming.SETTLED,),
    gates_text.stands_agreed: (naming.BRACKETS,),
    gates_text.on_the_table: (naming.ON_THE_TABLE,),
    gates_text.room_on_the_table: (naming.FORWARD,),
    gates_bargains.package_is_known: (naming.PACKAGE,),
    gates_bargains.is_a_party: (naming.PACKAGE,),
    gates_bargains.is_the_author: (naming.PACKAGE,),
    gates_bargains.still_offered: (naming.PACKAGE,),
    gates_bargains.gives_something: (naming.PACKAGE,),
    gates_bargains.does_not_contradict: (naming.PACKAGE,),
    gates_bargains.pledges_are_complete: (naming.PROMISES,),
    gates_bargains.pledges_are_in_time: (naming.PROMISES,),
    _somebody_is_named: (naming.ADDRESSED, naming.PROMISES),
    _oneself_is_not_named: (naming.ADDRESSED, naming.PROMISES),
    _nothing_is_named_twice: (naming.ADDRESSED, naming.PROMISES, naming.SETTLED),
    _words_are_sound: (naming.TEXT,),
}
"""Gates about what some kinds of action name or do, each with those kinds: others need not meet it."""

_ORDER = {reason: place for place, reason in enumerate(Refusal)}


@cache
def _met_by(kind: type) -> tuple[Gate, ...]:
    """The gates a kind of action meets, those of its topic among the common ones: what is gravest is said first."""
    every = sorted((*GATES, *OWN_GATES.get(kind, ())), key=lambda each: _ORDER[each[0]])
    return tuple(gate for _reason, gate in every if gate not in NAMING or any(kind in table for table in NAMING[gate]))
