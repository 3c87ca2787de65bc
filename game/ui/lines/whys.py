"""Exact accounts of a reading, in the unit they are shown in; what is shown adds up to what is shown (law 6)."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from game.minutes.figures import nearest, shares
from game.minutes.names import Names
from game.minutes.why import sentence
from game.terms.ids import Seq
from game.terms.readings import Interval, ReadingKind, Why
from game.ui.speaking import QT_TRANSLATE_NOOP, opening, say
from game.ui.widgets.waterfall import MOST_PARTS, Account, Part

_CONTEXT = "Whys"


class _Words(StrEnum):
    LIKE_THIS = QT_TRANSLATE_NOOP("Whys", "States like this one")
    TRUST_START = QT_TRANSLATE_NOOP("Whys", "At the start")
    RATIFIES = QT_TRANSLATE_NOOP("Whys", "{name} ratifies, %")
    TRUSTS = QT_TRANSLATE_NOOP("Whys", "{name} trusts")
    UNTOLD = QT_TRANSLATE_NOOP("Whys", "Something that was not told to you")
    SMALLER = QT_TRANSLATE_NOOP("Whys", "{count} smaller")


def change_account(why: Why, likely: Interval, names: Names, then: str, told: Callable[[Seq], str]) -> Account:
    """The account of a change since the moment called ``then``: a part for each event, the largest ones by name."""
    trust = why.reading.kind is ReadingKind.TRUST
    step, zero = (5, 500) if trust else (10, 0)
    by_event: dict[Seq, int] = {}
    for part in why.parts:
        event = part.events[0] if part.events else Seq(0)
        by_event[event] = by_event.get(event, 0) + part.amount
    kept = sorted(((seq, amount) for seq, amount in by_event.items() if amount), key=lambda each: -abs(each[1]))
    listed, rest = (kept, []) if len(kept) <= MOST_PARTS else (kept[: MOST_PARTS - 1], kept[MOST_PARTS - 1 :])
    words = [told(seq) or say(_CONTEXT, _Words.UNTOLD) for seq, _amount in listed]
    raw = [amount for _seq, amount in listed]
    if rest:
        words.append(say(_CONTEXT, _Words.SMALLER, count=len(rest)))
        raw.append(sum(amount for _seq, amount in rest))
    start, total = nearest(why.start - zero, step), nearest(why.total - zero, step)
    amounts = shares(raw, step, total - start) if raw else ()
    return Account(
        start_words=then,
        start=start if raw else total,
        parts=tuple(Part(words=said, amount=amount) for said, amount in zip(words, amounts, strict=True)),
        total_words=say(_CONTEXT, _Words.TRUSTS if trust else _Words.RATIFIES, name=names.seat(why.reading.a)),
        total=total,
        low=nearest(likely.low - zero, step),
        high=nearest(likely.high - zero, step),
        hundredths=trust,
    )


def account_of(why: Why, likely: Interval, names: Names) -> Account:
    """The account of ``why`` with the likely range of its total, in points of a hundred or hundredths of 2T - 1 (D23).

    Parts come by size; beyond seven the smaller ones stand together.
    """
    trust = why.reading.kind is not ReadingKind.RATIFICATION
    step, zero = (5, 500) if trust else (10, 0)
    start, total = nearest(why.start - zero, step), nearest(why.total - zero, step)
    kept = sorted((each for each in why.parts if each.amount), key=lambda each: (-abs(each.amount), each.reason))
    listed, rest = (kept, []) if len(kept) <= MOST_PARTS else (kept[: MOST_PARTS - 1], kept[MOST_PARTS - 1 :])
    words = [opening(sentence(each, names, why.reading.kind)) for each in listed]
    raw = [int(each.amount) for each in listed]
    if rest:
        words.append(say(_CONTEXT, _Words.SMALLER, count=len(rest)))
        raw.append(sum(each.amount for each in rest))
    elif not raw and start != total:
        start = total
    amounts = shares(raw, step, total - start)
    return Account(
        start_words=say(_CONTEXT, _Words.TRUST_START if trust else _Words.LIKE_THIS),
        start=start,
        parts=tuple(Part(words=said, amount=amount) for said, amount in zip(words, amounts, strict=True)),
        total_words=say(_CONTEXT, _Words.TRUSTS if trust else _Words.RATIFIES, name=names.seat(why.reading.a)),
        total=total,
        low=nearest(likely.low - zero, step),
        high=nearest(likely.high - zero, step),
        hundredths=trust,
    )
