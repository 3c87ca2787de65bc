"""What follows from asking for a price, and answering (rule 37)."""

from __future__ import annotations

from game.rules.prices import open_inquiries
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.events import PriceAsked, PriceNamed, PriceRefused, PriceUnanswered, only
from game.terms.ids import InquiryId
from game.terms.prices import Inquiry


def ask_price(u: Unfolding, action: a.AskPrice) -> None:
    """Ask what the other would want."""
    inquiry = Inquiry(
        id=InquiryId(f"inquiry-{u.seq:05d}"), by=action.by, to=action.to, choice=action.choice, since=u.now.moment
    )
    u.happen(PriceAsked(audience=only(inquiry.by, inquiry.to), inquiry=inquiry))


def name_price(u: Unfolding, action: a.NamePrice) -> None:
    """Say what it would be."""
    asked = u.now.inquiries[action.inquiry]
    u.happen(
        PriceNamed(
            audience=only(asked.by, asked.to),
            inquiry=asked.id,
            by=asked.to,
            to=asked.by,
            choice=asked.choice,
            wants=action.wants,
        )
    )


def name_no_price(u: Unfolding, action: a.NameNoPrice) -> None:
    """Say that there is none."""
    asked = u.now.inquiries[action.inquiry]
    u.happen(
        PriceRefused(
            audience=only(asked.by, asked.to),
            inquiry=asked.id,
            by=asked.to,
            to=asked.by,
            choice=asked.choice,
            reason=action.reason,
        )
    )


def close_inquiries(u: Unfolding) -> None:
    """What nobody has answered by now was not answered (rule 37.5)."""
    for each in open_inquiries(u.now):
        u.happen(
            PriceUnanswered(
                audience=only(each.by, each.to), inquiry=each.id, by=each.to, to=each.by, choice=each.choice
            )
        )


FOLLOWS: Follows = {
    a.AskPrice: ask_price,
    a.NamePrice: name_price,
    a.NameNoPrice: name_no_price,
}
"""What follows from each kind of action."""
