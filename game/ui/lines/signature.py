"""Signature: whether this seat has signed, and what signing means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.names import Names
from game.terms.actions import Move
from game.terms.bargains import PledgeKind, PromiseStatus
from game.terms.views import Sight
from game.ui.lines.stage import permission
from game.ui.speaking import QT_TRANSLATE_NOOP, say, sentences

_CONTEXT = "Signature"


class _Words(StrEnum):
    ADOPTED = QT_TRANSLATE_NOOP("Signature", "{convention} is adopted")
    OPEN = QT_TRANSLATE_NOOP("Signature", "It is open for signature, subject to ratification.")
    SIGNED_BY = QT_TRANSLATE_NOOP("Signature", "Signed so far: {names}.")
    SIGNATURE = QT_TRANSLATE_NOOP("Signature", "Your signature")
    MEANS = QT_TRANSLATE_NOOP(
        "Signature",
        "Signing binds nobody yet. It lets you lay the convention before your capital. Without it you stay out.",
    )
    PROMISED = QT_TRANSLATE_NOOP("Signature", "You promised {names} to sign.")
    SIGN = QT_TRANSLATE_NOOP("Signature", "Sign")
    SIGNED = QT_TRANSLATE_NOOP("Signature", "You have signed, subject to ratification.")
    WITHHELD = QT_TRANSLATE_NOOP("Signature", "You have withheld your signature.")
    FINAL = QT_TRANSLATE_NOOP("Signature", "A signature, and a refusal to sign, are final.")
    WAITING = QT_TRANSLATE_NOOP("Signature", "The others are deciding whether to sign.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignaturePage:
    """What the page says, and whether there is something to decide."""

    title: str
    under: str
    own_title: str
    own_words: str
    sign: str
    open: bool
    foot: str


def signature(sight: Sight) -> SignaturePage:
    """The page for the seat that sees."""
    names = Names.of(sight.scenario)
    allowed = permission(sight, Move.SIGN)
    is_open = allowed is not None and allowed.open and sight.seat not in (*sight.signed, *sight.withheld)
    signed_by = say(_CONTEXT, _Words.SIGNED_BY, names=names.seats(sight.signed)) if sight.signed else ""
    return SignaturePage(
        title=say(_CONTEXT, _Words.ADOPTED, convention=names.convention),
        under=" ".join(part for part in (say(_CONTEXT, _Words.OPEN), signed_by) if part),
        own_title=say(_CONTEXT, _Words.SIGNATURE),
        own_words=_own(sight, names),
        sign=say(_CONTEXT, _Words.SIGN),
        open=is_open,
        foot=say(_CONTEXT, _Words.FINAL if is_open else _Words.WAITING),
    )


def _own(sight: Sight, names: Names) -> str:
    if sight.seat in sight.signed:
        return say(_CONTEXT, _Words.SIGNED)
    if sight.seat in sight.withheld:
        return say(_CONTEXT, _Words.WITHHELD)
    owed = [
        seat
        for each in sight.promises
        if each.by == sight.seat and each.status is PromiseStatus.DUE and each.pledge.kind is PledgeKind.SIGN
        for seat in each.to
    ]
    means = say(_CONTEXT, _Words.MEANS)
    promised = say(_CONTEXT, _Words.PROMISED, names=names.seats(dict.fromkeys(owed))) if owed else ""
    return sentences((means, promised))
