"""The other delegations as the table lists them: stance on the bracket looked at, trust, balance, likelihood."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from game.minutes.figures import nearest
from game.minutes.names import Names
from game.terms.ids import AlternativeId, BracketId, SeatId
from game.terms.readings import Interval, ReadingKind, ReadingOf, Readings, Why
from game.terms.standing import Stance
from game.terms.text import Bracket, Choice
from game.terms.views import SeatView, Sight
from game.ui.lines.delegates import delegates_of
from game.ui.lines.table_article import letter_of, supports
from game.ui.lines.table_outline import standing
from game.ui.lines.whys import account_of
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.delegation_list import DelegationRow
from game.ui.widgets.figures import percent, signed_hundredths, span
from game.ui.widgets.interval_marks import Likely
from game.ui.widgets.marks import StanceSign
from game.ui.widgets.why_popover import Explanation

_CONTEXT = "TableDelegations"


class _Words(StrEnum):
    SUPPORTS = QT_TRANSLATE_NOOP("TableDelegations", "supports {what}")
    ACCEPTS = QT_TRANSLATE_NOOP("TableDelegations", "can accept {what}")
    OPPOSES = QT_TRANSLATE_NOOP("TableDelegations", "opposes {what}")
    UNDECLARED = QT_TRANSLATE_NOOP("TableDelegations", "no stance on {where}")
    IN_PRIVATE = QT_TRANSLATE_NOOP("TableDelegations", "{stance}, said in private")
    BY_TRUST = QT_TRANSLATE_NOOP("TableDelegations", "Sort by trust")
    BY_LIKELIHOOD = QT_TRANSLATE_NOOP("TableDelegations", "Sort by likelihood")
    BY_NAME = QT_TRANSLATE_NOOP("TableDelegations", "Sort by name")
    TRUST = QT_TRANSLATE_NOOP("TableDelegations", "{name} trusts you {figure}")
    LIKELY = QT_TRANSLATE_NOOP("TableDelegations", "{name}, {percent}")
    TRUST_NOTE = QT_TRANSLATE_NOOP(
        "TableDelegations", "Hundredths add up to the result. The line shows the likely range, {low} to {high}."
    )
    LIKELY_NOTE = QT_TRANSLATE_NOOP(
        "TableDelegations",
        "If the text were adopted as it stands, within five years. Points add up to the result. "
        "The line shows the likely range, {range}.",
    )


class SortedBy(StrEnum):
    """The order of the list."""

    TRUST = "trust"
    LIKELIHOOD = "likelihood"
    NAME = "name"


_SORT_WORDS = {
    SortedBy.TRUST: _Words.BY_TRUST,
    SortedBy.LIKELIHOOD: _Words.BY_LIKELIHOOD,
    SortedBy.NAME: _Words.BY_NAME,
}


def sort_words(order: SortedBy) -> str:
    """The order as a button says it."""
    return say(_CONTEXT, _SORT_WORDS[order])


def delegation_rows(view: SeatView, looked_at: BracketId, order: SortedBy) -> tuple[DelegationRow, ...]:
    """Every other delegation in that order; stances are those on the bracket looked at. Empty for an office."""
    sight, readings = view.sight, view.readings
    if sight.seat not in readings.states:
        return ()
    names = Names.of(sight.scenario)
    bracket = sight.scenario.convention.bracket(looked_at)
    delegates = delegates_of(sight.scenario, sight.seat)
    rows = []
    for state in readings.states:
        if state == sight.seat:
            continue
        sign, letter, words = _stance(sight, state, bracket, names)
        rows.append(
            DelegationRow(
                key=state,
                delegate=delegates[state],
                stance=sign,
                letter=letter,
                stance_words=words,
                their_trust=on_screen(readings.trusts(truster=state, trusted=sight.seat)),
                your_trust=on_screen(readings.trusts(truster=sight.seat, trusted=state)),
                balance=_balance(readings, sight.seat, state),
                likelihood=_percent(readings.ratifies(state)),
            )
        )
    return tuple(sorted(rows, key=_ORDERS[order]))


_ORDERS: dict[SortedBy, Callable[[DelegationRow], tuple[float | str, ...]]] = {
    SortedBy.TRUST: lambda row: (-row.their_trust.value, row.delegate.name),
    SortedBy.LIKELIHOOD: lambda row: (-row.likelihood.value, row.delegate.name),
    SortedBy.NAME: lambda row: (row.delegate.name,),
}


def on_screen(trust: Interval) -> Likely:
    """Trust per mille of T on the scale that is shown, 2T - 1 (decision D23)."""
    return Likely(value=trust.value / 500 - 1, low=trust.low / 500 - 1, high=trust.high / 500 - 1)


def why_of(view: SeatView, kind: ReadingKind, other: SeatId, explain: Callable[[ReadingOf], Why]) -> Explanation | None:
    """Why ``other`` trusts you so far, or is so likely to ratify; ``None`` where there is no such reading."""
    readings, seat, names = view.readings, view.sight.seat, Names.seen(view.sight)
    if other not in readings.states or (kind is ReadingKind.TRUST and seat not in readings.states):
        return None
    if kind is ReadingKind.TRUST:
        likely = readings.trusts(truster=other, trusted=seat)
        account = account_of(explain(ReadingOf(kind=kind, a=other, b=seat)), likely, names)
        figure = say(_CONTEXT, _Words.TRUST, name=names.seat(other), figure=signed_hundredths(account.total / 100))
        low, high = signed_hundredths(account.low / 100), signed_hundredths(account.high / 100)
        note = say(_CONTEXT, _Words.TRUST_NOTE, low=low, high=high)
    else:
        account = account_of(explain(ReadingOf(kind=kind, a=other)), readings.ratifies(other), names)
        figure = say(_CONTEXT, _Words.LIKELY, name=names.label(other), percent=percent(account.total))
        note = say(_CONTEXT, _Words.LIKELY_NOTE, range=span(account.low, account.high))
    return Explanation(figure=figure, before="", account=account, note=note)


def _percent(likelihood: Interval) -> Likely:
    return Likely(value=likelihood.value / 10, low=likelihood.low / 10, high=likelihood.high / 10)


def _balance(readings: Readings, you: SeatId, other: SeatId) -> int:
    return nearest(readings.balance[readings.index(you), readings.index(other)], 10)


def _stance(sight: Sight, state: SeatId, bracket: Bracket, names: Names) -> tuple[StanceSign, str, str]:
    now = standing(sight, bracket)
    mine = supports(now, sight.seat)
    said = dict(now.stances.get(state, {}))
    private = not any(each is not Stance.UNDECLARED for each in said.values())
    if private:
        said = _in_confidence(sight, state, bracket.id)
    found = _most_telling(said, mine)
    if found is None:
        return StanceSign.UNDECLARED, "", say(_CONTEXT, _Words.UNDECLARED, where=names.bracket_within(bracket.id))
    alternative, stance = found
    what = names.brief(Choice(bracket=bracket.id, alternative=alternative))
    words = say(_CONTEXT, _STANCE_WORDS[stance], what=what)
    letter = _letter_shown(said, alternative)
    if private:
        words = say(_CONTEXT, _Words.IN_PRIVATE, stance=words)
    return _sign(stance, yours=alternative == mine), letter_of(bracket, letter), words


_STANCE_WORDS = {
    Stance.SUPPORT: _Words.SUPPORTS,
    Stance.CAN_ACCEPT: _Words.ACCEPTS,
    Stance.OPPOSE: _Words.OPPOSES,
}


def _in_confidence(sight: Sight, state: SeatId, bracket: BracketId) -> dict[AlternativeId, Stance]:
    told = (each.declaration for each in sight.confidences if each.by == state)
    return {each.choice.alternative: each.stance for each in told if each.choice.bracket == bracket}


def _most_telling(said: dict[AlternativeId, Stance], mine: AlternativeId | None) -> tuple[AlternativeId, Stance] | None:
    """What to show of several stances: towards yours where it favours it, else what is supported, accepted, opposed."""
    if mine is not None and said.get(mine) in (Stance.SUPPORT, Stance.CAN_ACCEPT):
        return mine, said[mine]
    for wanted in (Stance.SUPPORT, Stance.CAN_ACCEPT, Stance.OPPOSE):
        for alternative, stance in said.items():
            if stance is wanted:
                return alternative, stance
    return None


def _letter_shown(said: dict[AlternativeId, Stance], telling: AlternativeId) -> AlternativeId:
    """Of what it supports; of what its badge tells where it supports nothing."""
    return next((each for each, stance in said.items() if stance is Stance.SUPPORT), telling)


def _sign(stance: Stance, *, yours: bool) -> StanceSign:
    if yours and stance is Stance.SUPPORT:
        return StanceSign.SUPPORTS
    if yours and stance is Stance.CAN_ACCEPT:
        return StanceSign.CAN_ACCEPT
    return StanceSign.OPPOSES
