"""Who trusts whom, what is returned, what is owed: the page of relations in values and words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.figures import nearest
from game.minutes.names import Names
from game.terms.ids import SeatId
from game.terms.readings import Grid, ReadingKind, ReadingOf
from game.terms.views import SeatView
from game.ui.lines.chart_tables import LITTLE_EVIDENCE
from game.ui.lines.delegates import delegates_of
from game.ui.lines.ratification import Explain
from game.ui.lines.table_delegations import on_screen
from game.ui.lines.whys import account_of
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.figures import percent, signed, signed_hundredths
from game.ui.widgets.seal_view import Delegate
from game.ui.widgets.waterfall import Account

_CONTEXT = "Relations"


class _Words(StrEnum):
    TRUSTS = QT_TRANSLATE_NOOP("Relations", "{a} trusts {b} {value}, likely {low} to {high}")
    LITTLE = QT_TRANSLATE_NOOP("Relations", "{sentence}; little evidence")
    AVERAGE = QT_TRANSLATE_NOOP("Relations", "Average trust")
    RETURNED = QT_TRANSLATE_NOOP("Relations", "Average of what pairs expect to return")
    LITTLE_COUNT = QT_TRANSLATE_NOOP("Relations", "Little evidence")
    OF_TIES = QT_TRANSLATE_NOOP("Relations", "{little} of {ties} ties")
    PAIR = QT_TRANSLATE_NOOP("Relations", "{a} and {b}")
    THEIR_TRUST = QT_TRANSLATE_NOOP("Relations", "{a}’s trust in {b}")
    BALANCE = QT_TRANSLATE_NOOP("Relations", "Favours that {b} owes {a}")
    RETURN = QT_TRANSLATE_NOOP("Relations", "What they expect to return to each other")
    LIKELY = QT_TRANSLATE_NOOP("Relations", "likely {low} to {high}")
    WAY = QT_TRANSLATE_NOOP("Relations", "{a} → {b}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """Every tie there is."""

    delegates: tuple[Delegate, ...]
    """On both axes."""
    trust: Grid
    """[N, N] per mille of T, rows trust columns; the diagonal means nothing."""
    evidence: Grid
    """[N, N] hundredths of a unit beyond the prior."""
    you: int
    """Place on the axes; -1 for an office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure with its words and its likely range; no range where it is a count of what is known."""

    words: str
    value: str
    range: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairPage:
    """Everything about one pair, in one direction of trust."""

    title: str
    truster: Delegate
    trusted: Delegate
    figures: tuple[Figure, ...]
    there: str
    """The direction shown, and the other one."""
    back: str
    account: Account


def web(view: SeatView) -> Web:
    """Every tie as this seat reads it."""
    readings = view.readings
    delegates = delegates_of(view.sight.scenario, view.sight.seat)
    you = readings.states.index(view.sight.seat) if view.sight.seat in readings.states else -1
    return Web(
        delegates=tuple(delegates[state] for state in readings.states),
        trust=readings.trust,
        evidence=readings.evidence,
        you=you,
    )


def tie_sentence(view: SeatView, a: SeatId, b: SeatId) -> str:
    """One tie in words, with its range."""
    readings, names = view.readings, Names.of(view.sight.scenario)
    likely = on_screen(readings.trusts(truster=a, trusted=b))
    value, low, high = (signed_hundredths(each) for each in (likely.value, likely.low, likely.high))
    said = say(_CONTEXT, _Words.TRUSTS, a=names.seat(a), b=names.seat(b), value=value, low=low, high=high)
    little = readings.evidence[readings.index(a), readings.index(b)] < LITTLE_EVIDENCE
    return say(_CONTEXT, _Words.LITTLE, sentence=said) if little else said


def overall(view: SeatView) -> tuple[Figure, ...]:
    """What holds of the whole house."""
    readings = view.readings
    count = len(readings.states)
    ties = count * (count - 1)
    if not ties:
        return ()
    trust, evidence, back = readings.trust.values(), readings.evidence.values(), readings.reciprocity.values()
    off = [place for place in range(count * count) if place // count != place % count]
    average = sum(trust[place] for place in off) / ties
    little = sum(evidence[place] < LITTLE_EVIDENCE for place in off)
    returned = nearest(round(sum(back[place] for place in off) / ties), 10)
    return (
        Figure(words=say(_CONTEXT, _Words.AVERAGE), value=signed_hundredths(average / 500 - 1)),
        Figure(words=say(_CONTEXT, _Words.RETURNED), value=percent(returned)),
        Figure(words=say(_CONTEXT, _Words.LITTLE_COUNT), value=say(_CONTEXT, _Words.OF_TIES, little=little, ties=ties)),
    )


def pair_page(view: SeatView, a: SeatId, b: SeatId, explain: Explain) -> PairPage:
    """Why ``a`` trusts ``b`` so far, and how the two stand."""
    readings, names = view.readings, Names.seen(view.sight)
    delegates = delegates_of(view.sight.scenario, view.sight.seat)
    trust = readings.trusts(truster=a, trusted=b)
    one, other = names.seat(a), names.seat(b)
    place = (readings.index(a), readings.index(b))
    balance = nearest(readings.balance[place], 10)
    return PairPage(
        title=say(_CONTEXT, _Words.PAIR, a=one, b=other),
        truster=delegates[a],
        trusted=delegates[b],
        figures=(
            _trust(view, a, b),
            _trust(view, b, a),
            Figure(words=say(_CONTEXT, _Words.RETURN), value=percent(nearest(readings.reciprocity[place], 10))),
            Figure(
                words=say(_CONTEXT, _Words.BALANCE, a=one, b=other),
                value=signed(balance),
            ),
        ),
        there=say(_CONTEXT, _Words.WAY, a=one, b=other),
        back=say(_CONTEXT, _Words.WAY, a=other, b=one),
        account=account_of(explain(ReadingOf(kind=ReadingKind.TRUST, a=a, b=b)), trust, names),
    )


def _trust(view: SeatView, a: SeatId, b: SeatId) -> Figure:
    names = Names.of(view.sight.scenario)
    likely = on_screen(view.readings.trusts(truster=a, trusted=b))
    low, high = signed_hundredths(likely.low), signed_hundredths(likely.high)
    return Figure(
        words=say(_CONTEXT, _Words.THEIR_TRUST, a=names.seat(a), b=names.seat(b)),
        value=signed_hundredths(likely.value),
        range=say(_CONTEXT, _Words.LIKELY, low=low, high=high),
    )
