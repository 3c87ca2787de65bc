"""Who trusts whom, what is returned, what is owed: the page of relations in values and words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.minutes.figures import nearest
from game.minutes.names import Names
from game.terms.ids import SeatId
from game.terms.readings import Grid, ReadingKind, ReadingOf
from game.terms.views import SeatView
from game.ui.asking import Asking
from game.ui.lines.chart_tables import LITTLE_EVIDENCE
from game.ui.lines.delegates import delegates_of
from game.ui.lines.ledger import Ledger, ledger
from game.ui.lines.past import Mark, event_words, told
from game.ui.lines.room_words import room_sentence, share_words
from game.ui.lines.table_delegations import on_screen
from game.ui.lines.whys import account_of, change_account
from game.ui.speaking import QT_TRANSLATE_NOOP, opening, say
from game.ui.widgets.figures import percent, signed_hundredths
from game.ui.widgets.seal_view import Delegate
from game.ui.widgets.waterfall import Account

_CONTEXT = "Relations"


class _Words(StrEnum):
    TRUSTS = QT_TRANSLATE_NOOP("Relations", "{a} trusts {b} {value}, likely {low} to {high}")
    LITTLE = QT_TRANSLATE_NOOP("Relations", "{sentence}; little evidence")
    AVERAGE = QT_TRANSLATE_NOOP("Relations", "Average trust")
    RETURNED = QT_TRANSLATE_NOOP("Relations", "Average of what pairs expect to return")
    AT_FIRST = QT_TRANSLATE_NOOP("Relations", "{value} at the opening")
    GIVEN_BACK = QT_TRANSLATE_NOOP("Relations", "Of all that was given, returned")
    DIFFUSE = QT_TRANSLATE_NOOP("Relations", "Debts that cancel across the room")
    NOTHING_YET = QT_TRANSLATE_NOOP("Relations", "nothing given yet")
    WHY = QT_TRANSLATE_NOOP("Relations", "Why")
    SINCE = QT_TRANSLATE_NOOP("Relations", "What moved it since {when}")
    LITTLE_COUNT = QT_TRANSLATE_NOOP("Relations", "Little evidence")
    OF_TIES = QT_TRANSLATE_NOOP("Relations", "{little} of {ties} ties")
    PAIR = QT_TRANSLATE_NOOP("Relations", "{a} and {b}")
    THEIR_TRUST = QT_TRANSLATE_NOOP("Relations", "{a}’s trust in {b}")
    IN_YOU = QT_TRANSLATE_NOOP("Relations", "{a}’s trust in you")
    YOURS = QT_TRANSLATE_NOOP("Relations", "Your trust in {b}")
    PAIR_OWN = QT_TRANSLATE_NOOP("Relations", "{other} and you")
    YOU = QT_TRANSLATE_NOOP("Relations", "you")
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
    why: str
    """What the account is about: why it is so, or what has moved it since."""
    account: Account
    books: Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The house as a whole."""

    sentence: str
    figures: tuple[Figure, ...]


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
    said = say(_CONTEXT, _Words.TRUSTS, a=names.seat(a), b=names.seat_within(b), value=value, low=low, high=high)
    little = readings.evidence[readings.index(a), readings.index(b)] < LITTLE_EVIDENCE
    return say(_CONTEXT, _Words.LITTLE, sentence=said) if little else said


def overall(view: SeatView, asking: Asking) -> Room:
    """What holds of the whole house."""
    readings = view.readings
    count = len(readings.states)
    ties = count * (count - 1)
    if not ties:
        return Room(sentence="", figures=())
    trust, evidence, back = readings.trust.values(), readings.evidence.values(), readings.reciprocity.values()
    off = [place for place in range(count * count) if place // count != place % count]
    average = sum(trust[place] for place in off) / ties
    little = sum(evidence[place] < LITTLE_EVIDENCE for place in off)
    expected = nearest(round(sum(back[place] for place in off) / ties), 10)
    room, nothing = asking.room(), say(_CONTEXT, _Words.NOTHING_YET)
    before = average / 500 - 1 - room.generated / 500
    return Room(
        sentence=room_sentence(view, room),
        figures=(
            Figure(
                words=say(_CONTEXT, _Words.AVERAGE),
                value=signed_hundredths(average / 500 - 1),
                range=say(_CONTEXT, _Words.AT_FIRST, value=signed_hundredths(before)),
            ),
            Figure(words=say(_CONTEXT, _Words.GIVEN_BACK), value=share_words(room.returned, nothing)),
            Figure(words=say(_CONTEXT, _Words.DIFFUSE), value=share_words(room.diffuse, nothing)),
            Figure(words=say(_CONTEXT, _Words.RETURNED), value=percent(expected)),
            Figure(
                words=say(_CONTEXT, _Words.LITTLE_COUNT),
                value=say(_CONTEXT, _Words.OF_TIES, little=little, ties=ties),
            ),
        ),
    )


def pair_page(view: SeatView, a: SeatId, b: SeatId, asking: Asking, since: Mark | None = None) -> PairPage:
    """Why ``a`` trusts ``b`` so far, or what moved it ``since`` a moment, and how the two stand."""
    readings, names = view.readings, Names.seen(view.sight)
    delegates = delegates_of(view.sight.scenario, view.sight.seat)
    one, other = (_called(each, view, names) for each in (a, b))
    place = (readings.index(a), readings.index(b))
    return PairPage(
        title=_title(a, b, view, names),
        truster=delegates[a],
        trusted=delegates[b],
        figures=(
            _trust(view, a, b),
            _trust(view, b, a),
            Figure(words=say(_CONTEXT, _Words.RETURN), value=percent(nearest(readings.reciprocity[place], 10))),
        ),
        there=opening(say(_CONTEXT, _Words.WAY, a=one, b=other)),
        back=opening(say(_CONTEXT, _Words.WAY, a=other, b=one)),
        why=say(_CONTEXT, _Words.SINCE, when=since.words) if since else say(_CONTEXT, _Words.WHY),
        account=_account(view, ReadingOf(kind=ReadingKind.TRUST, a=a, b=b), asking, since),
        books=_books(view, a, b, asking),
    )


def _called(seat: SeatId, view: SeatView, names: Names) -> str:
    return say(_CONTEXT, _Words.YOU) if seat == view.sight.seat else names.label(seat)


def _title(a: SeatId, b: SeatId, view: SeatView, names: Names) -> str:
    you = view.sight.seat
    if you in (a, b):
        return say(_CONTEXT, _Words.PAIR_OWN, other=names.seat(b if a == you else a))
    return say(_CONTEXT, _Words.PAIR, a=names.seat(a), b=names.seat_within(b))


def _account(view: SeatView, reading: ReadingOf, asking: Asking, since: Mark | None) -> Account:
    names = Names.seen(view.sight)
    assert reading.b is not None
    likely = view.readings.trusts(truster=reading.a, trusted=reading.b)
    if since is None:
        return account_of(asking.why(reading), likely, names)
    why = asking.moved(reading, since.seq)
    events = told(view, frozenset(seq for part in why.parts for seq in part.events))
    words = {seq: event_words(view, each.event) for seq, each in events.items()}
    return change_account(why, likely, names, since.words, lambda seq: words.get(seq, ""))


def _books(view: SeatView, a: SeatId, b: SeatId, asking: Asking) -> Ledger:
    """From your own side where you are one of the two."""
    one, other = (b, a) if b == view.sight.seat else (a, b)
    return ledger(view, one, other, asking.exchanges(one, other))


def _trust(view: SeatView, a: SeatId, b: SeatId) -> Figure:
    names = Names.of(view.sight.scenario)
    likely = on_screen(view.readings.trusts(truster=a, trusted=b))
    low, high = signed_hundredths(likely.low), signed_hundredths(likely.high)
    you = view.sight.seat
    words = _Words.IN_YOU if b == you else _Words.YOURS if a == you else _Words.THEIR_TRUST
    return Figure(
        words=say(_CONTEXT, words, a=names.seat(a), b=names.seat_within(b)),
        value=signed_hundredths(likely.value),
        range=say(_CONTEXT, _Words.LIKELY, low=low, high=high),
    )
