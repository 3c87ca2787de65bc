"""Words for why a reading moved, event by event, and for what would move a likelihood most."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.minutes.catalogue import clause_list, say
from game.minutes.english.whys import Changed
from game.minutes.english.whys import Why as Words
from game.minutes.figures import hundredths, nearest, per_cent, shares, signed
from game.minutes.names import Names
from game.minutes.why import sentence
from game.terms.ids import SeatId, Seq
from game.terms.readings import Lever, ReadingKind, Why, WhyPart

MOST_REASONS = 3
"""An event is told with so many of its causes, the largest first."""

Telling = Callable[[Seq], str]
"""The sentence of an event, empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one event changed."""

    event: Seq
    """0 for what no event is named for."""
    words: str
    amount: str
    """Signed; trust in hundredths of 2T - 1, all else in points of a hundred."""
    reasons: tuple[str, ...]
    """The causes, largest first, each with its amount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How a reading moved; start and amounts add up to the total as they are shown (law 6)."""

    start: str
    steps: tuple[Step, ...]
    total: str


def change(why: Why, names: Names, told: Telling) -> Change:
    """The account of a change, event by event in their order; events that show no step are left out."""
    trust = why.reading.kind is ReadingKind.TRUST
    step, shown, zero = (5, hundredths, 500) if trust else (10, signed, 0)
    start, total = nearest(why.start - zero, step), nearest(why.total - zero, step)
    by_event: dict[Seq, list[WhyPart]] = {}
    for part in why.parts:
        by_event.setdefault(part.events[0] if part.events else Seq(0), []).append(part)
    raw = [sum(each.amount for each in parts) for parts in by_event.values()]
    amounts = shares(raw, step, total - start)
    steps = [
        Step(event=seq, words=told(seq) or say(Changed.UNTOLD), amount=shown(amount),
             reasons=_reasons(parts, amount, step, shown, names, why.reading.kind))
        for (seq, parts), amount in zip(by_event.items(), amounts, strict=True)
        if amount
    ]  # fmt: skip
    return Change(start=shown(start), steps=tuple(steps), total=shown(total))


def _reasons(
    parts: list[WhyPart], total: int, step: int, shown: Callable[[int], str], names: Names, kind: ReadingKind
) -> tuple[str, ...]:
    ordered = sorted(parts, key=lambda each: (-abs(each.amount), each.reason))
    amounts = shares([each.amount for each in ordered], step, total)
    told = [
        say(Changed.REASON, reason=sentence(each, names, kind), amount=shown(amount))
        for each, amount in zip(ordered, amounts, strict=True)
        if amount
    ]
    return tuple(told[:MOST_REASONS])


def change_lines(why: Why, names: Names, told: Telling) -> tuple[str, ...]:
    """The change as lines of text: start, what each event did, result."""
    made = change(why, names, told)
    return (say(Words.START, amount=made.start), *map(_line, made.steps), say(Words.TOTAL, amount=made.total))


def _line(step: Step) -> str:
    reasons = say(Changed.BECAUSE, reasons=clause_list(step.reasons)) if step.reasons else ""
    return say(Changed.STEP, amount=step.amount, event=step.words, reasons=reasons).strip()


def lever_sentence(state: SeatId, lever: Lever | None, names: Names) -> str:
    """What single change of the text would make a state likelier to ratify, or that none would."""
    if lever is None:
        return say(Changed.NO_LEVER, state=names.seat_within(state))
    return say(
        Changed.LEVER, State=names.seat(state), now=per_cent(lever.now), then=per_cent(lever.then),
        wording=names.choice(lever.choice),
    )  # fmt: skip
