"""What two states gave each other, event by event, with the balance after each, and what is still due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.names import Names
from game.minutes.pledges import pledge_words
from game.terms.bargains import Promise, PromiseStatus
from game.terms.ids import SeatId
from game.terms.readings import Exchange
from game.terms.views import SeatView
from game.ui.lines.past import event_words, told
from game.ui.lines.table_record import when as when_words
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.figures import MINUS, whole

_CONTEXT = "Ledger"


class _Words(StrEnum):
    GAVE = QT_TRANSLATE_NOOP("Ledger", "{a} gave")
    RECEIVED = QT_TRANSLATE_NOOP("Ledger", "{a} received")
    YOU_GAVE = QT_TRANSLATE_NOOP("Ledger", "You gave")
    YOU_RECEIVED = QT_TRANSLATE_NOOP("Ledger", "You received")
    BALANCE = QT_TRANSLATE_NOOP("Ledger", "Balance")
    UNTOLD = QT_TRANSLATE_NOOP("Ledger", "Something that was not told to you")
    FADED = QT_TRANSLATE_NOOP("Ledger", "Faded with time")
    EARLIER = QT_TRANSLATE_NOOP("Ledger", "{count} earlier exchanges")
    PROMISED = QT_TRANSLATE_NOOP("Ledger", "{by} promised {pledge}")
    DUE = QT_TRANSLATE_NOOP("Ledger", "due {moment}")
    NOTHING = QT_TRANSLATE_NOOP("Ledger", "Neither has given the other anything yet.")
    ROW = QT_TRANSLATE_NOOP(
        "Ledger", "{when}: {what}. {gave_words} {gave}, {received_words} {received}, balance {balance}"
    )
    ROW_BARE = QT_TRANSLATE_NOOP("Ledger", "{when}: {what}")
    OWE = QT_TRANSLATE_NOOP("Ledger", "{a} owes {b} {amount}. Debts this size tend to be called in before adoption.")
    OWE_LITTLE = QT_TRANSLATE_NOOP("Ledger", "{a} owes {b} {amount}.")
    YOU_OWE = QT_TRANSLATE_NOOP("Ledger", "You owe {b} {amount}. Debts this size tend to be called in before adoption.")
    YOU_OWE_LITTLE = QT_TRANSLATE_NOOP("Ledger", "You owe {b} {amount}.")
    OWES_YOU = QT_TRANSLATE_NOOP("Ledger", "{a} owes you {amount}.")
    EVEN = QT_TRANSLATE_NOOP("Ledger", "They owe each other nothing.")
    FAVOUR = QT_TRANSLATE_NOOP(
        "Ledger",
        "A favour is a hundredth of what a text is worth. Whoever consents to what costs it something has given: half "
        "of its sacrifice counts, and half of what others gain by it. Help that was delivered counts by its worth.",
    )
    OWED_BY_NOBODY = QT_TRANSLATE_NOOP(
        "Ledger",
        "What costs nobody anything is owed by nobody. All of it fades with time. What is promised and not due yet "
        "stands in brackets and is not counted.",
    )
    YOU_EVEN = QT_TRANSLATE_NOOP("Ledger", "You owe each other nothing.")


MOST = 7
"""So many exchanges are told one by one, the latest."""
_LARGE = 20
"""Tenths of favours from which a debt is called large."""


def how_counted() -> tuple[str, str]:
    """How what was given is counted (E3.1, E3.9, decision D25), in two paragraphs."""
    return say(_CONTEXT, _Words.FAVOUR), say(_CONTEXT, _Words.OWED_BY_NOBODY)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One line of the ledger; figures are empty where they are none."""

    key: str
    when: str
    words: str
    gave: str = ""
    received: str = ""
    balance: str = ""
    pending: bool = False
    """Promised and not due yet: not counted."""
    sentence: str = ""

    @property
    def passive(self) -> bool:
        """Can be gone to."""
        return False

    @property
    def hint(self) -> str:
        """All of it, for a place where it is cut."""
        return self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The books of a pair, from the side of the first."""

    rows: tuple[LedgerRow, ...]
    gave: str
    """Heads of the columns."""
    received: str
    balance: str
    empty: str
    """What stands there where nothing was given; else empty."""
    sums: str
    """Who owes whom how much, in a sentence."""


def ledger(view: SeatView, a: SeatId, b: SeatId, exchanges: Sequence[Exchange]) -> Ledger:
    """From ``a``'s side. Rows add up to the balance as it is shown: what has faded has a row of its own."""
    names = Names.seen(view.sight)
    own = a == view.sight.seat
    gave = say(_CONTEXT, _Words.YOU_GAVE) if own else say(_CONTEXT, _Words.GAVE, a=names.label(a))
    received = say(_CONTEXT, _Words.YOU_RECEIVED) if own else say(_CONTEXT, _Words.RECEIVED, a=names.label(a))
    books = _Books(view, gave, received)
    worth = [each for each in exchanges if each.gave or each.received]
    rows = books.rows(worth, view.readings.balance[view.readings.index(a), view.readings.index(b)])
    due = tuple(_due(each, names) for each in _open_promises(view, a, b))
    return Ledger(
        rows=(*rows, *due),
        gave=gave,
        received=received,
        balance=say(_CONTEXT, _Words.BALANCE),
        empty="" if rows or due else say(_CONTEXT, _Words.NOTHING),
        sums=_sums(view, a, b),
    )


@dataclass(frozen=True, slots=True)
class _Books:
    view: SeatView
    gave: str
    received: str

    def rows(self, exchanges: Sequence[Exchange], balance: int) -> tuple[LedgerRow, ...]:
        listed = exchanges[-MOST:]
        before = sum(each.gave - each.received for each in exchanges[: len(exchanges) - len(listed)])
        rows: list[LedgerRow] = []
        if before or len(listed) < len(exchanges):
            words = say(_CONTEXT, _Words.EARLIER, count=len(exchanges) - len(listed))
            rows.append(self._row("earlier", "", words, (max(before, 0), max(-before, 0)), before))
        events = told(self.view, frozenset(each.event for each in listed))
        sum_so_far = before
        for each in listed:
            sum_so_far += each.gave - each.received
            known = events.get(each.event)
            words = event_words(self.view, known.event) if known else say(_CONTEXT, _Words.UNTOLD)
            figures = (each.gave, each.received)
            rows.append(self._row(str(each.event), known.when if known else "", words, figures, sum_so_far))
        if sum_so_far != balance:
            rows.append(self._row("faded", "", say(_CONTEXT, _Words.FADED), (0, 0), balance))
        return tuple(rows)

    def _row(self, key: str, when: str, words: str, figures: tuple[int, int], balance: int) -> LedgerRow:
        gave, received = (tenths(each) if each else "" for each in figures)
        sentence = say(
            _CONTEXT,
            _Words.ROW,
            when=when or words,
            what=words,
            gave_words=self.gave,
            gave=tenths(figures[0]),
            received_words=self.received,
            received=tenths(figures[1]),
            balance=tenths(balance, sign=True),
        )
        return LedgerRow(
            key=key,
            when=when,
            words=words,
            gave=gave,
            received=received,
            balance=tenths(balance, sign=True),
            sentence=sentence,
        )


def tenths(value: int, *, sign: bool = False) -> str:
    """Tenths of favours as favours: ``2``, ``0.4``, ``−3``; with ``sign`` also ``+2``."""
    size = whole(abs(value) // 10) + (f".{abs(value) % 10}" if value % 10 else "")
    return f"{MINUS if value < 0 else '+' if sign and value > 0 else ''}{size}"


def _open_promises(view: SeatView, a: SeatId, b: SeatId) -> list[Promise]:
    pair = {a, b}
    return [
        each
        for each in view.sight.promises
        if each.status is PromiseStatus.DUE and each.by in pair and pair - {each.by} <= set(each.to)
    ]


def _due(promise: Promise, names: Names) -> LedgerRow:
    words = say(_CONTEXT, _Words.PROMISED, by=names.seat(promise.by), pledge=pledge_words(promise.pledge, names))
    moment = when_words(promise.due) or names.moment(promise.due)
    when = say(_CONTEXT, _Words.DUE, moment=moment)
    return LedgerRow(
        key=promise.id,
        when=when,
        words=words,
        pending=True,
        sentence=say(_CONTEXT, _Words.ROW_BARE, when=when, what=words),
    )


def _sums(view: SeatView, a: SeatId, b: SeatId) -> str:
    """Who owes whom, said to whoever reads it."""
    names, you = Names.of(view.sight.scenario), view.sight.seat
    owed = view.readings.balance[view.readings.index(a), view.readings.index(b)]
    if abs(owed) < 1:
        return say(_CONTEXT, _Words.YOU_EVEN if you in (a, b) else _Words.EVEN)
    debtor, creditor = (b, a) if owed > 0 else (a, b)
    slots = {"a": names.seat(debtor), "b": names.seat_within(creditor), "amount": tenths(abs(owed))}
    large = abs(owed) >= _LARGE
    if creditor == you:
        return say(_CONTEXT, _Words.OWES_YOU, **slots)
    if debtor == you:
        return say(_CONTEXT, _Words.YOU_OWE if large else _Words.YOU_OWE_LITTLE, **slots)
    return say(_CONTEXT, _Words.OWE if large else _Words.OWE_LITTLE, **slots)
