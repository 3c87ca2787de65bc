"""Leaks: what a seat could make known, the gates that meets, and what an event makes of it (rule 33; decision D6)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from game.rules.arrangements import knows_of_arrangement
from game.rules.phases import IN_TALKS, spent
from game.rules.state import Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms import events as e
from game.terms.arrangements import ArrangementKind, ArrangementStatus
from game.terms.bargains import PackageStatus
from game.terms.ids import ArrangementId, MessageId, Odds, PackageId, SeatId, ThreatId
from game.terms.leaks import Disclosure, LeakKind, confidence_ref
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused

WHENEVER = IN_TALKS | {Phase.OPENING, Phase.SIGNATURE, Phase.HOME, Phase.REVIEW}
EVEN = Odds(50_000)
"""Odds that the author of a leak is named (decision D6)."""
NOBODY = SeatId("")
"""The author of a leak in the eyes of others, where it is not named."""


def secret_of(now: Negotiation, seat: SeatId, what: LeakKind, ref: str) -> Disclosure | None:
    """What that seat could make known under this name, as it stands; ``None`` where it was not party to any such."""
    return _FINDS[what](now, seat, ref)


def public_already(now: Negotiation, leak: Disclosure) -> bool:
    """Whether everybody knows of it: it was made or concluded in public, or has been leaked before."""
    if any((each.what, each.ref) == (leak.what, leak.ref) for each in now.leaks):
        return True
    if leak.threat is not None:
        return leak.threat.public
    if leak.package is not None:
        return leak.package.status is PackageStatus.CONCLUDED
    arrangement = leak.arrangement
    if arrangement is None or arrangement.kind is ArrangementKind.INFORMAL:
        return False
    return arrangement.status is ArrangementStatus.CONCLUDED


def _message(now: Negotiation, seat: SeatId, ref: str) -> Disclosure | None:
    letter = now.letters.get(MessageId(ref))
    if letter is None or seat not in (letter.by, *letter.to):
        return None
    return Disclosure(what=LeakKind.MESSAGE, ref=ref, letter=letter)


def _offer(now: Negotiation, seat: SeatId, ref: str) -> Disclosure | None:
    package = now.packages.get(PackageId(ref))
    if package is None or seat not in package.parties:
        return None
    return Disclosure(what=LeakKind.OFFER, ref=ref, package=package)


def _threat(now: Negotiation, seat: SeatId, ref: str) -> Disclosure | None:
    threat = now.threats.get(ThreatId(ref))
    if threat is None or seat not in (threat.by, threat.to):
        return None
    return Disclosure(what=LeakKind.THREAT, ref=ref, threat=threat)


def _confidence(now: Negotiation, seat: SeatId, ref: str) -> Disclosure | None:
    told = (each for each in reversed(now.confidences.get(seat, ())) if confidence_ref(each) == ref)
    confidence = next(told, None)
    return None if confidence is None else Disclosure(what=LeakKind.CONFIDENCE, ref=ref, confidence=confidence)


def _arrangement(now: Negotiation, seat: SeatId, ref: str) -> Disclosure | None:
    arrangement = now.arrangements.get(ArrangementId(ref))
    if arrangement is None or not knows_of_arrangement(arrangement, seat):
        return None
    return Disclosure(what=LeakKind.ARRANGEMENT, ref=ref, arrangement=arrangement)


_FINDS: dict[LeakKind, Callable[[Negotiation, SeatId, str], Disclosure | None]] = {
    LeakKind.MESSAGE: _message,
    LeakKind.OFFER: _offer,
    LeakKind.THREAT: _threat,
    LeakKind.CONFIDENCE: _confidence,
    LeakKind.ARRANGEMENT: _arrangement,
}


# Gates


def _was_party_to_it(now: Negotiation, action: a.Leak) -> Refused | None:
    if secret_of(now, action.by, action.what, action.ref) is None:
        return Refused(reason=Refusal.NOT_PRIVY, about=action.ref)
    return None


def _is_a_secret(now: Negotiation, action: a.Leak) -> Refused | None:
    leak = secret_of(now, action.by, action.what, action.ref)
    if leak is not None and public_already(now, leak):
        return Refused(reason=Refusal.NO_SECRET, about=action.ref)
    return None


def _something_to_leak(now: Negotiation, seat: SeatId) -> Refusal | None:
    """Asked at every view, and so the likeliest first: an offer of its own that came to nothing, or waits."""
    return None if any(True for each in _secrets(now, seat) if not public_already(now, each)) else Refusal.NOT_PRIVY


def _secrets(now: Negotiation, seat: SeatId) -> Iterator[Disclosure]:
    refs: tuple[tuple[LeakKind, Iterable[str]], ...] = (
        (LeakKind.OFFER, (name for name, each in now.packages.items() if seat in each.parties)),
        (LeakKind.MESSAGE, now.letters),
        (LeakKind.THREAT, now.threats),
        (LeakKind.ARRANGEMENT, now.arrangements),
        (LeakKind.CONFIDENCE, (confidence_ref(each) for each in now.confidences.get(seat, ()))),
    )
    found = (secret_of(now, seat, what, ref) for what, names in refs for ref in names)
    return (each for each in found if each is not None)


TOPIC = Topic(
    places={a.Leak: WHENEVER},
    costs={a.Leak: 1},
    gates={a.Leak: ((Refusal.NOT_PRIVY, _was_party_to_it), (Refusal.NO_SECRET, _is_a_secret))},
    looks={a.Leak: _something_to_leak},
)


def leaked(now: Negotiation, event: e.Leaked) -> Negotiation:
    """It is known to everybody, as it stood (rule 33.3)."""
    return becoming(now, leaks=(*now.leaks, event.disclosure), attention=spent(now, event.by, event.attention))


STEPS: Steps = {e.Leaked: leaked}
"""What each class of event makes of the state."""
