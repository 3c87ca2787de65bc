"""Questions for a price: the gates they meet, and what an event makes of them (rule 37)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.phases import IN_TALKS, addressed
from game.rules.state import NEVER, Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms import events as e
from game.terms.ids import SeatId, Seq
from game.terms.prices import Inquiry, InquiryStatus
from game.terms.refusals import Refusal, Refused


def inquiries_known_to(now: Negotiation, seat: SeatId) -> tuple[Inquiry, ...]:
    """The questions a seat asked or was asked, oldest first (rule 37.2)."""
    return tuple(each for each in now.inquiries.values() if seat in (each.by, each.to))


def open_inquiries(now: Negotiation) -> tuple[Inquiry, ...]:
    """Questions that wait for their answer, oldest first."""
    return tuple(each for each in now.inquiries.values() if each.status is InquiryStatus.OPEN)


# Gates


def _known(now: Negotiation, action: a.NamePrice | a.NameNoPrice) -> Refused | None:
    inquiry = now.inquiries.get(action.inquiry)
    if inquiry is None or action.by not in (inquiry.by, inquiry.to):
        return Refused(reason=Refusal.UNKNOWN_INQUIRY, about=action.inquiry)
    return None


def _is_asked(now: Negotiation, action: a.NamePrice | a.NameNoPrice) -> Refused | None:
    if now.inquiries[action.inquiry].to != action.by:
        return Refused(reason=Refusal.NOT_FOR_YOU, about=action.inquiry)
    return None


def _is_open(now: Negotiation, action: a.NamePrice | a.NameNoPrice) -> Refused | None:
    if now.inquiries[action.inquiry].status is not InquiryStatus.OPEN:
        return Refused(reason=Refusal.MATTER_CLOSED, about=action.inquiry)
    return None


def _asks_anew(now: Negotiation, action: a.AskPrice) -> Refused | None:
    asked = (action.by, action.to, action.choice, now.moment)
    same = any((each.by, each.to, each.choice, each.since) == asked for each in now.inquiries.values())
    return Refused(reason=Refusal.ALREADY_SO) if same else None


def _fits_together(now: Negotiation, action: a.NamePrice) -> Refused | None:
    """One package holds one wording of a bracket for each, and the two would support the whole (rule 37.3)."""
    taken = {now.inquiries[action.inquiry].choice.bracket}
    for each in action.wants:
        if each.bracket in taken:
            return Refused(reason=Refusal.PACKAGE_CONTRADICTS, about=each.bracket)
        taken.add(each.bracket)
    return None


def _some_inquiry(now: Negotiation, seat: SeatId) -> Refusal | None:
    return None if any(each.to == seat for each in open_inquiries(now)) else Refusal.UNKNOWN_INQUIRY


def _touched(now: Negotiation, action: a.NamePrice | a.NameNoPrice) -> Seq:
    return NEVER if _known(now, action) is not None else now.touched.get(action.inquiry, NEVER)


_ANSWERING = (
    (Refusal.UNKNOWN_INQUIRY, _known),
    (Refusal.NOT_FOR_YOU, _is_asked),
    (Refusal.MATTER_CLOSED, _is_open),
)

TOPIC = Topic(
    places={a.AskPrice: IN_TALKS, a.NamePrice: IN_TALKS, a.NameNoPrice: IN_TALKS},
    gates={
        a.AskPrice: ((Refusal.ALREADY_SO, _asks_anew),),
        a.NamePrice: (*_ANSWERING, (Refusal.PACKAGE_CONTRADICTS, _fits_together)),
        a.NameNoPrice: _ANSWERING,
    },
    looks={a.NamePrice: _some_inquiry, a.NameNoPrice: _some_inquiry},
    touched={a.NamePrice: _touched, a.NameNoPrice: _touched},
)


# What an event makes of them


def asked(now: Negotiation, event: e.PriceAsked) -> Negotiation:
    """A question: whom it is put to may want to answer."""
    inquiry = event.inquiry
    return becoming(now, inquiries=now.inquiries.put(inquiry.id, inquiry), ready=addressed(now, (inquiry.to,)))


def named(now: Negotiation, event: e.PriceNamed) -> Negotiation:
    """There is a price; who asked may want to act on it."""
    inquiry = replace(now.inquiries[event.inquiry], status=InquiryStatus.NAMED, wants=event.wants)
    return becoming(_closed(now, inquiry), ready=addressed(now, (event.to,)))


def refused(now: Negotiation, event: e.PriceRefused) -> Negotiation:
    """There is none."""
    inquiry = replace(now.inquiries[event.inquiry], status=InquiryStatus.NO_PRICE, reason=event.reason)
    return becoming(_closed(now, inquiry), ready=addressed(now, (event.to,)))


def let_lie(now: Negotiation, event: e.PriceUnanswered) -> Negotiation:
    """Nothing was said."""
    return _closed(now, replace(now.inquiries[event.inquiry], status=InquiryStatus.UNANSWERED))


def _closed(now: Negotiation, inquiry: Inquiry) -> Negotiation:
    return becoming(
        now,
        inquiries=now.inquiries.put(inquiry.id, inquiry),
        touched=now.touched.put(inquiry.id, now.seq),
    )


STEPS: Steps = {
    e.PriceAsked: asked,
    e.PriceNamed: named,
    e.PriceRefused: refused,
    e.PriceUnanswered: let_lie,
}
"""What each class of event makes of the state."""
