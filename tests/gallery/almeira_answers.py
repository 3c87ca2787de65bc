"""What the pictures say of Okanda and Solvane (decision D37): whys, ledger, lever, room."""

from __future__ import annotations

from game.terms.ids import PerMille, SeatId, Seq
from game.terms.readings import Exchange, Lever, ReadingKind, ReadingOf, RoomReading, Why, WhyPart
from game.terms.text import Choice
from tests.gallery import almeira_figures, almeira_text
from tests.gallery.almeira_text import MIR, OKA, STATES
from tests.gallery.still import Answers

SOL = SeatId("SOL")
_TRUST = (
    ("promise_kept", 105),
    ("concession", 60),
    ("threat", -85),
    ("no_answer", -20),
    ("information", 60),
)
_RATIFICATION = (
    ("assistance", 90),
    ("trust", 40),
    ("signature", 10),
    ("clause:AL06", -110),
    ("supermajority", -130),
    ("capacity_gap", -20),
    ("clause:AL12", -20),
)


def why(reading: ReadingOf) -> Why:
    """Okanda’s trust in Miravel and Solvane’s likelihood as the pictures have them; others without parts."""
    if reading.kind is ReadingKind.TRUST and (reading.a, reading.b) == (OKA, MIR):
        return _why(reading, 470, _TRUST)
    if reading.kind is ReadingKind.RATIFICATION and reading.a == SOL:
        return _why(reading, 580, _RATIFICATION)
    read = almeira_figures.readings()
    if reading.kind is ReadingKind.RATIFICATION or reading.b is None:
        value = read.ratifies(reading.a).value
    else:
        value = read.trusts(truster=reading.a, trusted=reading.b).value
    return Why(reading=reading, start=PerMille(value), parts=(), total=PerMille(value))


def _why(reading: ReadingOf, start: int, parts: tuple[tuple[str, int], ...]) -> Why:
    total = start + sum(amount for _reason, amount in parts)
    made = tuple(WhyPart(reason=reason, amount=PerMille(amount)) for reason, amount in parts)
    return Why(reading=reading, start=PerMille(start), parts=made, total=PerMille(total))


def exchanges(a: SeatId, b: SeatId) -> tuple[Exchange, ...]:
    """Between Miravel and Okanda, from the side of the first."""
    if (a, b) != (MIR, OKA):
        read = almeira_figures.readings()
        owed = read.balance[read.index(a), read.index(b)]
        return (Exchange(event=Seq(3), gave=max(owed, 0), received=max(-owed, 0)),) if owed else ()
    booked = ((2, 0, 20), (3, 10, 0), (4, 0, 20), (5, 10, 0), (6, 0, 10))
    return tuple(Exchange(event=Seq(seq), gave=gave, received=got) for seq, gave, got in booked)


def lever(state: SeatId) -> Lever | None:
    """Solvane’s."""
    if state != SOL:
        return None
    six = Choice(bracket=almeira_text.CONTRIBUTE.bracket, alternative=almeira_text.CONTRIBUTE.alternative)
    return Lever(state=state, choice=six, now=PerMille(440), then=PerMille(530))


def answers() -> Answers:
    """All of it."""
    even = tuple(PerMille(500) for _state in STATES)
    room = RoomReading(
        trust=PerMille(565),
        generated=20,
        reputation=even,
        confidence=even,
        returned=PerMille(610),
        returned_to=tuple(None for _state in STATES),
        diffuse=PerMille(580),
        patterns=(),
    )
    return Answers(explain=why, exchanges=exchanges, lever=lever, room=room)
