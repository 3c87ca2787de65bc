"""What stands on the curtain between two people at one machine: whose turn it is, and what everybody knows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.bulletin import news
from game.minutes.names import Names
from game.terms.ids import SeatId, Seq
from game.terms.views import SeatView
from game.ui.lines.delegates import delegates_of
from game.ui.lines.stage import stage
from game.ui.speaking import QT_TRANSLATE_NOOP, counted, say
from game.ui.widgets.seal_view import Delegate

_CONTEXT = "Curtain"
MOST = 3
"""Sentences of what has happened in public."""


class _Words(StrEnum):
    CLOSED = QT_TRANSLATE_NOOP("Curtain", "{seat}’s screen is closed.")
    CLOSED_SAVED = QT_TRANSLATE_NOOP("Curtain", "{seat}’s screen is closed. Its draft is saved.")
    LAID_ONE = QT_TRANSLATE_NOOP("Curtain", "The table is laid for {count} delegation at this machine.")
    LAID = QT_TRANSLATE_NOOP("Curtain", "The table is laid for {count} delegations at this machine.")
    STANDS = QT_TRANSLATE_NOOP("Curtain", "{title} · {under}")
    HAND_OVER = QT_TRANSLATE_NOOP("Curtain", "Hand over the laptop. Everyone else, look away.")
    HAND_TO = QT_TRANSLATE_NOOP("Curtain", "Hand the laptop to {person}. Everyone else, look away.")
    ALONE = QT_TRANSLATE_NOOP("Curtain", "Your screen is hidden. Nothing moves until you open it.")
    SINCE = QT_TRANSLATE_NOOP("Curtain", "Since {seat}’s last turn, in public")
    QUIET = QT_TRANSLATE_NOOP("Curtain", "Nothing new that everybody would know.")
    NOW = QT_TRANSLATE_NOOP("Curtain", "{seat}, opens now")
    OTHER = QT_TRANSLATE_NOOP("Curtain", "{seat}, press to hand it the floor")


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderLine:
    """One of those who play at this machine."""

    seat: SeatId
    delegate: Delegate
    sentence: str
    now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CurtainLines:
    """All words on the curtain."""

    closed: str
    stands: str
    delegate: Delegate
    call: str
    since: str
    news: tuple[str, ...]
    order: tuple[OrderLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """Who comes, who went, and who else plays here."""

    seat: SeatId
    person: str
    seats: tuple[SeatId, ...]
    """Everybody at this machine, in turn order."""
    left: SeatId | None = None
    kept: bool = False
    """Whether whoever left had a draft."""
    since: Seq = Seq(0)
    """The last event ``seat`` had on its screen; 0 where it has not had the floor yet."""


def curtain(public: SeatView, over: Handover) -> CurtainLines:
    """From what an observer knows: nothing that is anybody's own can come here."""
    delegates = delegates_of(public.sight.scenario)
    here = stage(public.sight)
    names = Names.of(public.sight.scenario)
    return CurtainLines(
        closed=_closed(over, names),
        stands=say(_CONTEXT, _Words.STANDS, title=here.title, under=here.under),
        delegate=delegates[over.seat],
        call=_call(over),
        since=say(_CONTEXT, _Words.SINCE, seat=names.seat_within(over.seat)) if over.since else "",
        news=_news(public, over.since) if over.since else (),
        order=tuple(_order(over, delegates[seat], seat) for seat in over.seats) if len(over.seats) > 1 else (),
    )


def _closed(over: Handover, names: Names) -> str:
    if over.left is None:
        return counted(_CONTEXT, _Words.LAID_ONE, _Words.LAID, len(over.seats))
    return say(_CONTEXT, _Words.CLOSED_SAVED if over.kept else _Words.CLOSED, seat=names.seat(over.left))


def _call(over: Handover) -> str:
    if len(over.seats) < 2:
        return say(_CONTEXT, _Words.ALONE)
    return say(_CONTEXT, _Words.HAND_TO, person=over.person) if over.person else say(_CONTEXT, _Words.HAND_OVER)


def _order(over: Handover, delegate: Delegate, seat: SeatId) -> OrderLine:
    now = seat == over.seat
    words = say(_CONTEXT, _Words.NOW if now else _Words.OTHER, seat=delegate.name)
    return OrderLine(seat=seat, delegate=delegate, sentence=words, now=now)


def _news(public: SeatView, since: Seq) -> tuple[str, ...]:
    """The last sentences of the day's summary; Names hear everything before, so that every name is known."""
    names = Names.of(public.sight.scenario).hearing(each.event for each in public.record)
    told = news([each.event for each in public.record if each.seq > since], names)
    return tuple(told[-MOST:]) or (say(_CONTEXT, _Words.QUIET),)
