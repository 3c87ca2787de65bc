"""Questions for a price: those that wait for your answer, and what others told you they would want."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from game.minutes.catalogue import and_list
from game.minutes.names import Names
from game.minutes.sentences_prices import no_price
from game.terms.actions import Action, Move, OfferPackage
from game.terms.actions_prices import NameNoPrice, NamePrice
from game.terms.prices import Inquiry, InquiryStatus, NoPrice
from game.terms.views import Sight
from game.ui.lines.delegates import delegates_of
from game.ui.lines.stage import permission
from game.ui.lines.table_reasons import reason
from game.ui.lines.table_waiting import LATER, Deed, Own, Waiting
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.incoming_card import Answer, Clause, Incoming

_CONTEXT = "Prices"


class _Words(StrEnum):
    ASKS = QT_TRANSLATE_NOOP("Prices", "{name} asks what you would want")
    IN_PRIVATE = QT_TRANSLATE_NOOP("Prices", "only you have heard it")
    FOR = QT_TRANSLATE_NOOP("Prices", "for supporting")
    BINDS = QT_TRANSLATE_NOOP("Prices", "Your answer binds nobody. To name a price of your own, offer a package.")
    NOTHING = QT_TRANSLATE_NOOP("Prices", "Nothing: we would support it")
    CAPITAL = QT_TRANSLATE_NOOP("Prices", "Our capital will not have it")
    NOT_SAID = QT_TRANSLATE_NOOP("Prices", "We would rather not say")
    LATER = QT_TRANSLATE_NOOP("Prices", "Later")
    WANTS = QT_TRANSLATE_NOOP("Prices", "For {choice}, {name} would want your support for {wants}.")
    WANTS_NOTHING = QT_TRANSLATE_NOOP("Prices", "{name} would support {choice} as things stand, for nothing.")
    HAS_NONE = QT_TRANSLATE_NOOP("Prices", "{name} has no price for {choice}: {reason}.")
    OFFER = QT_TRANSLATE_NOOP("Prices", "Put it forward")


_ANSWERED = (InquiryStatus.NAMED, InquiryStatus.NO_PRICE)
MOST = 2
"""So many answers are shown; older ones stand in the record."""
NOTHING, CAPITAL, NOT_SAID = "nothing", "capital", "not_said"
"""Keys of the answers."""


def asked_for_a_price(sight: Sight, names: Names) -> Iterator[Waiting]:
    """Questions that wait for your answer, oldest first."""
    for each in sight.inquiries:
        if each.to == sight.seat and each.status is InquiryStatus.OPEN:
            yield _question(each, sight, names)


def _question(inquiry: Inquiry, sight: Sight, names: Names) -> Waiting:
    named, refused = (_refusal(sight, move, names) for move in (Move.NAME_PRICE, Move.NO_PRICE))
    card = Incoming(
        proposer=delegates_of(sight.scenario, sight.seat)[inquiry.by],
        title=say(_CONTEXT, _Words.ASKS, name=names.seat(inquiry.by)),
        seen_by=say(_CONTEXT, _Words.IN_PRIVATE),
        deadline="",
        clauses=(Clause(before=say(_CONTEXT, _Words.FOR), what=names.choice(inquiry.choice)),),
        remark=say(_CONTEXT, _Words.BINDS),
        answers=(
            Answer(key=NOTHING, words=say(_CONTEXT, _Words.NOTHING), letter="N", refusal=named),
            Answer(key=LATER, words=say(_CONTEXT, _Words.LATER), letter="L"),
            Answer(key=CAPITAL, words=say(_CONTEXT, _Words.CAPITAL), refusal=refused),
            Answer(key=NOT_SAID, words=say(_CONTEXT, _Words.NOT_SAID), refusal=refused),
        ),
    )
    deeds: dict[str, Action] = {
        NOTHING: NamePrice(by=sight.seat, inquiry=inquiry.id),
        CAPITAL: NameNoPrice(by=sight.seat, inquiry=inquiry.id, reason=NoPrice.RED_LINE),
        NOT_SAID: NameNoPrice(by=sight.seat, inquiry=inquiry.id, reason=NoPrice.NOT_SAID),
    }
    return Waiting(key=f"inquiry {inquiry.id}", card=card, deeds=deeds)


def prices_told(sight: Sight, names: Names) -> Iterator[Own]:
    """What others told you last in this stage, newest first, with the package that would follow from it."""
    told = [each for each in sight.inquiries if each.by == sight.seat and each.since == sight.moment]
    news = [each for each in reversed(told) if each.status in _ANSWERED and not _offered(each, sight)]
    for each in news[:MOST]:
        deeds = (_offer(each, sight, names),) if each.status is InquiryStatus.NAMED else ()
        yield Own(key=f"inquiry {each.id}", words=_told(each, names), deeds=deeds)


def _told(inquiry: Inquiry, names: Names) -> str:
    name, choice = names.seat(inquiry.to), names.brief(inquiry.choice)
    if inquiry.reason is not None:
        return say(_CONTEXT, _Words.HAS_NONE, name=name, choice=choice, reason=no_price(inquiry.reason))
    if not inquiry.wants:
        return say(_CONTEXT, _Words.WANTS_NOTHING, name=name, choice=choice)
    wants = and_list(map(names.brief, inquiry.wants))
    return say(_CONTEXT, _Words.WANTS, name=names.seat_within(inquiry.to), choice=choice, wants=wants)


def _offer(inquiry: Inquiry, sight: Sight, names: Names) -> Deed:
    offer = OfferPackage(by=sight.seat, parties=(inquiry.to,), undertakings=inquiry.package)
    return Deed(words=say(_CONTEXT, _Words.OFFER), action=offer, refusal=_refusal(sight, Move.PACKAGE, names))


def _offered(inquiry: Inquiry, sight: Sight) -> bool:
    """Whether it was put forward already."""
    return any(each.by == sight.seat and set(each.undertakings) == set(inquiry.package) for each in sight.packages)


def _refusal(sight: Sight, move: Move, names: Names) -> str:
    permitted = permission(sight, move)
    return reason(permitted.refused, names, move) if permitted else ""
