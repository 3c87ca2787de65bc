"""The ratification years: who is likely to ratify, who has, how many it takes, and what one's own capital says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from game.minutes.catalogue import number
from game.minutes.figures import likely_count, likely_per_cent, nearest, ordinal, per_cent
from game.minutes.names import Names
from game.terms.actions import Move
from game.terms.events import CapitalAnswered
from game.terms.ids import SeatId
from game.terms.moments import Phase
from game.terms.readings import Grid, Interval, Outlook, Preview, ReadingKind, ReadingOf, Readings, Why
from game.terms.views import SeatView, Sight
from game.ui.asking import Asking
from game.ui.lines.delegates import delegates_of
from game.ui.lines.new_game import hurdle_words
from game.ui.lines.past import Mark, event_words, told
from game.ui.lines.stage import likely_line, likely_words, permission
from game.ui.lines.table_reasons import reason
from game.ui.lines.whys import account_of, change_account
from game.ui.speaking import QT_TRANSLATE_NOOP, counted, opening, say, sentences
from game.ui.widgets.interval_marks import Likely
from game.ui.widgets.seal_view import Delegate
from game.ui.widgets.waterfall import Account

_CONTEXT = "Ratification"
Explain = Callable[[ReadingOf], Why]


class _Words(StrEnum):
    YOU = QT_TRANSLATE_NOOP("Ratification", "{name} (you)")
    PARTY = QT_TRANSLATE_NOOP("Ratification", "Party since year {year}")
    WITHHELD = QT_TRANSLATE_NOOP("Ratification", "Did not sign")
    SUBMITTED = QT_TRANSLATE_NOOP("Ratification", "Before its capital")
    SIGNED = QT_TRANSLATE_NOOP("Ratification", "Signed")
    ROW = QT_TRANSLATE_NOOP("Ratification", "{name}, {state}, {likely}")
    PARTY_ROW = QT_TRANSLATE_NOOP("Ratification", "{name}, {state}")
    THRESHOLD = QT_TRANSLATE_NOOP("Ratification", "{place} ratification: entry into force")
    NEEDED = QT_TRANSLATE_NOOP("Ratification", "It takes {needed}. So far {have} have ratified.")
    NEEDED_NONE = QT_TRANSLATE_NOOP("Ratification", "It takes {needed}. So far nobody has ratified.")
    NEEDED_ONE = QT_TRANSLATE_NOOP("Ratification", "It takes {needed}. So far {have} has ratified.")
    IN_FORCE = QT_TRANSLATE_NOOP("Ratification", "In force since year {year}.")
    FALLS_SHORT = QT_TRANSLATE_NOOP("Ratification", "Falls short")
    ENTERS = QT_TRANSLATE_NOOP("Ratification", "Enters into force")
    COUNT_AXIS = QT_TRANSLATE_NOOP("Ratification", "number of ratifications by the end of year {years}")
    EXPECTED = QT_TRANSLATE_NOOP("Ratification", "Ratifications by then: {likely}.")
    IF_IT_HAPPENS = QT_TRANSLATE_NOOP("Ratification", "If it happens: year {year}")
    IF_SAYS = QT_TRANSLATE_NOOP("Ratification", "Half of those in which it enters into force are there by year {year}.")
    WHEN_AXIS = QT_TRANSLATE_NOOP("Ratification", "by the end of year")
    WHEN = QT_TRANSLATE_NOOP(
        "Ratification", "Of conferences played out from here, in force by the end of year {year}: {likelihood}."
    )
    WHY = QT_TRANSLATE_NOOP("Ratification", "Why {name} is at {percent}")
    WHY_PARTY = QT_TRANSLATE_NOOP("Ratification", "{name} has ratified")
    SINCE = QT_TRANSLATE_NOOP("Ratification", "What moved {name} since {when}")
    HURDLE = QT_TRANSLATE_NOOP("Ratification", "Ratification takes a {hurdle}.")
    NOTE = QT_TRANSLATE_NOOP(
        "Ratification",
        "Points add up to the result. The line shows the likely range, {low} to {high}, within five years.",
    )
    NOTE_SURE = QT_TRANSLATE_NOOP("Ratification", "Points add up to the result, the likelihood within five years.")
    OWN = QT_TRANSLATE_NOOP("Ratification", "These figures use your own instructions as well. Nobody else sees them.")
    PUBLIC = QT_TRANSLATE_NOOP(
        "Ratification", "What only {name} knows is not in these figures: they use what has been said on the record."
    )
    ANSWERED = QT_TRANSLATE_NOOP("Ratification", "Your capital did not ratify in year {year}: {actor} decided it.")
    ANSWERED_BARE = QT_TRANSLATE_NOOP("Ratification", "Your capital did not ratify in year {year}.")
    RATIFIED = QT_TRANSLATE_NOOP("Ratification", "Your capital ratified in year {year}.")
    IS_SUBMITTED = QT_TRANSLATE_NOOP(
        "Ratification", "The convention lies before your capital. It answers at the end of each year."
    )
    TO_SUBMIT = QT_TRANSLATE_NOOP(
        "Ratification", "Your capital has not been asked. Submit the convention, and it answers at the end of the year."
    )
    NOT_SIGNED = QT_TRANSLATE_NOOP(
        "Ratification", "You withheld your signature, so the convention cannot be laid before your capital."
    )
    MAY_ACCEDE = QT_TRANSLATE_NOOP(
        "Ratification", "You did not sign, but the convention is open: submit it, and your capital may accede."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class StateLine:
    """One state in the list by likelihood."""

    key: str
    delegate: Delegate
    name: str
    state: str
    """Party, submitted, signed or not, in words."""
    party: bool
    likely: Likely
    figure: str
    """Whole per cent without its sign; empty for a party."""
    earlier: float | None
    """What it was earlier, in per cent; ``None`` where that is not shown."""
    threshold: str
    """Words on the line under this row, where it is the last one that entry into force takes."""
    sentence: str

    @property
    def passive(self) -> bool:
        """Can be chosen."""
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class CountChart:
    """How many will ratify: one bar per number, and the number needed."""

    shares: tuple[int, ...]
    """Per cent, for 0, 1, 2, … ratifications."""
    needed: int
    short_words: str
    enough_words: str
    axis: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearChart:
    """When it will be in force."""

    shares: tuple[int, ...]
    """Per cent by the end of year 1, 2, …"""
    now: int
    """The present year, 0 before the first."""
    axis: str
    sentence: str
    lows: tuple[int, ...]
    highs: tuple[int, ...]
    """The likely range of ``shares`` (decision D24); empty where it is not known."""
    middle: int
    """The year by which it has happened in half of the runs in which it does; 0 for none ahead."""
    middle_words: str
    middle_sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyPage:
    """Why one state is where it is."""

    delegate: Delegate
    title: str
    under: str
    account: Account
    note: str
    secrecy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnHome:
    """One's own capital."""

    state: str
    """What it has said or waits for."""
    submit: bool
    """Whether the convention can be laid before it now."""
    refusal: str
    """Why not; empty where it can."""


def foreseen(view: SeatView, outlook: Outlook) -> Readings:
    """The readings with likelihoods to ratify as the forecast from here has them: adopted or not, by the last year."""
    return _likely(view.readings, outlook.ratifies)


def with_draft(view: SeatView, outlook: Outlook, preview: Preview) -> SeatView:
    """The same after a draft: a draft's changes are those of the forecast, and so is what they are added to."""
    change = {each.state: each.likelihood.value for each in preview.effects}
    change[view.sight.seat] = preview.likelihood.value
    pairs = zip(view.readings.states, outlook.ratifies, strict=True)
    moved = [_moved(likely, change.get(state, 0)) for state, likely in pairs]
    return replace(view, readings=_likely(view.readings, moved))


def _moved(likely: Interval, by: int) -> Interval:
    value, low, high = (min(1000, max(0, each + by)) for each in (likely.value, likely.low, likely.high))
    return Interval(value=value, low=low, high=high)


def _likely(readings: Readings, likely: Sequence[Interval]) -> Readings:
    shape = readings.likelihood.shape
    return replace(
        readings,
        likelihood=Grid.of(shape, [each.value for each in likely]),
        likelihood_low=Grid.of(shape, [each.low for each in likely]),
        likelihood_high=Grid.of(shape, [each.high for each in likely]),
    )


def states(view: SeatView, then: Readings | None = None) -> tuple[StateLine, ...]:
    """Parties first, by year; then the others by likelihood; the threshold under the row that reaches it.

    ``then`` = the readings of another moment, for what each was.
    """
    sight, delegates = view.sight, delegates_of(view.sight.scenario, view.sight.seat)
    order = sorted(sight.scenario.states, key=lambda seat: _rank(seat, view))
    return tuple(_state(seat, place, view, delegates[seat], then) for place, seat in enumerate(order, start=1))


def _rank(seat: SeatId, view: SeatView) -> tuple[int, int, SeatId]:
    year = view.sight.parties.get(seat)
    return (0, year, seat) if year is not None else (1, -view.readings.ratifies(seat).value, seat)


def _state(seat: SeatId, place: int, view: SeatView, delegate: Delegate, then: Readings | None) -> StateLine:
    sight = view.sight
    reading = view.readings.ratifies(seat)
    line, party = likely_line(reading), seat in sight.parties
    name = say(_CONTEXT, _Words.YOU, name=delegate.name) if delegate.you else delegate.name
    state = _standing(seat, sight)
    slots = {"name": name, "state": state, "likely": likely_words(reading)}
    reaches = place == sight.needed and sight.in_force is None
    return StateLine(
        key=seat,
        delegate=delegate,
        name=name,
        state=state,
        party=party,
        likely=line.likely,
        figure="" if party else str(round(line.likely.value)),
        earlier=then.ratifies(seat).value / 10 if then is not None and not party else None,
        threshold=say(_CONTEXT, _Words.THRESHOLD, place=opening(ordinal(sight.needed))) if reaches else "",
        sentence=say(_CONTEXT, _Words.PARTY_ROW if party else _Words.ROW, **slots),
    )


_BEFORE_SIGNATURE = frozenset({Phase.PREPARATION, Phase.OPENING, Phase.SITTING, Phase.INTERSESSION, Phase.ADOPTION})


def _standing(seat: SeatId, sight: Sight) -> str:
    """How it stands; before there is a text to sign, how its capital decides."""
    if sight.moment.phase in _BEFORE_SIGNATURE:
        return hurdle_words(sight.scenario.delegation(seat))
    if seat in sight.parties:
        return say(_CONTEXT, _Words.PARTY, year=sight.parties[seat])
    if seat in sight.submitted:
        return say(_CONTEXT, _Words.SUBMITTED)
    return say(_CONTEXT, _Words.SIGNED if seat in sight.signed else _Words.WITHHELD)


def needed_words(sight: Sight) -> str:
    """How many it takes, how many there are, and since when it binds."""
    slots = {"needed": number(sight.needed), "have": number(len(sight.parties))}
    if sight.parties:
        said = counted(_CONTEXT, _Words.NEEDED_ONE, _Words.NEEDED, len(sight.parties), **slots)
    else:
        said = say(_CONTEXT, _Words.NEEDED_NONE, **slots)
    in_force = "" if sight.in_force is None else say(_CONTEXT, _Words.IN_FORCE, year=sight.in_force)
    return sentences((in_force, said))


def count_chart(outlook: Outlook) -> CountChart:
    """The forecast of the number of ratifications."""
    return CountChart(
        shares=tuple(nearest(each, 10) for each in outlook.by_number),
        needed=outlook.needed,
        short_words=say(_CONTEXT, _Words.FALLS_SHORT),
        enough_words=say(_CONTEXT, _Words.ENTERS),
        axis=say(_CONTEXT, _Words.COUNT_AXIS, years=len(outlook.in_force_by_year)),
        sentence=say(_CONTEXT, _Words.EXPECTED, likely=likely_count(outlook.parties)),
    )


def year_chart(outlook: Outlook, sight: Sight) -> YearChart:
    """The forecast of entry into force, year by year."""
    by_year, likely = outlook.in_force_by_year, outlook.in_force_likely
    last, middle = len(by_year), 0 if sight.in_force is not None else _middle(by_year)
    at_last = likely_per_cent(likely[-1]) if likely else per_cent(by_year[-1]) if last else ""
    return YearChart(
        shares=tuple(nearest(each, 10) for each in by_year),
        now=sight.moment.year,
        axis=say(_CONTEXT, _Words.WHEN_AXIS),
        sentence=say(_CONTEXT, _Words.WHEN, year=last, likelihood=at_last) if last else "",
        lows=tuple(nearest(each.low, 10) for each in likely),
        highs=tuple(nearest(each.high, 10) for each in likely),
        middle=middle,
        middle_words=say(_CONTEXT, _Words.IF_IT_HAPPENS, year=middle) if middle else "",
        middle_sentence=say(_CONTEXT, _Words.IF_SAYS, year=middle) if middle else "",
    )


def _middle(by_year: Sequence[int]) -> int:
    """The first year with half of what there is in the last; 0 where there is nothing."""
    last = by_year[-1] if by_year else 0
    return next(year for year, each in enumerate(by_year, start=1) if 2 * each >= last) if last else 0


def why_page(seat: SeatId, view: SeatView, explain: Explain) -> WhyPage:
    """Why ``seat`` is as likely to ratify as it is, from what this seat may know."""
    sight = view.sight
    names, reading = Names.of(sight.scenario), view.readings.ratifies(seat)
    account = account_of(explain(ReadingOf(kind=ReadingKind.RATIFICATION, a=seat)), reading, names)
    name, own = names.seat_within(seat), seat == sight.seat
    percent = per_cent(reading.value)
    party = seat in sight.parties
    return WhyPage(
        delegate=delegates_of(sight.scenario, sight.seat)[seat],
        title=say(_CONTEXT, _Words.WHY_PARTY, name=names.seat(seat))
        if party
        else say(_CONTEXT, _Words.WHY, name=name, percent=percent),
        under=say(_CONTEXT, _Words.HURDLE, hurdle=hurdle_words(sight.scenario.delegation(seat))),
        account=account,
        note=say(_CONTEXT, _Words.NOTE, low=account.low, high=account.high)
        if account.low < account.high
        else say(_CONTEXT, _Words.NOTE_SURE),
        secrecy=say(_CONTEXT, _Words.OWN) if own else say(_CONTEXT, _Words.PUBLIC, name=name),
    )


def moved_page(seat: SeatId, view: SeatView, asking: Asking, since: Mark) -> WhyPage:
    """What has moved the likelihood of ``seat`` since a moment, event by event."""
    reading = ReadingOf(kind=ReadingKind.RATIFICATION, a=seat)
    why = asking.moved(reading, since.seq)
    events = told(view, frozenset(seq for part in why.parts for seq in part.events))
    words = {seq: event_words(view, each.event) for seq, each in events.items()}
    names = Names.seen(view.sight)
    account = change_account(why, view.readings.ratifies(seat), names, since.words, lambda seq: words.get(seq, ""))
    page = why_page(seat, view, asking.why)
    return replace(
        page, title=say(_CONTEXT, _Words.SINCE, name=names.seat_within(seat), when=since.words), account=account
    )


def own_home(view: SeatView) -> OwnHome:
    """One's own capital: what it said, whether it can be asked."""
    sight = view.sight
    names = Names.of(sight.scenario)
    submit = permission(sight, Move.SUBMIT)
    asked_already = sight.seat in sight.submitted or sight.seat in sight.parties
    refused = submit.refused if submit is not None and not asked_already else None
    return OwnHome(
        state=_own_state(view),
        submit=submit is not None and submit.open,
        refusal=reason(refused, names, Move.SUBMIT),
    )


def _own_state(view: SeatView) -> str:
    sight = view.sight
    if sight.seat in sight.parties:
        return say(_CONTEXT, _Words.RATIFIED, year=sight.parties[sight.seat])
    if sight.seat not in sight.submitted and sight.seat not in sight.signed:
        submit = permission(sight, Move.SUBMIT)
        return say(_CONTEXT, _Words.MAY_ACCEDE if submit is not None and submit.open else _Words.NOT_SIGNED)
    if sight.seat not in sight.submitted:
        return say(_CONTEXT, _Words.TO_SUBMIT)
    answers = [
        each.event for each in view.record if isinstance(each.event, CapitalAnswered) and each.event.by == sight.seat
    ]
    if not answers:
        return say(_CONTEXT, _Words.IS_SUBMITTED)
    last = answers[-1]
    words = _Words.ANSWERED if last.decisive else _Words.ANSWERED_BARE
    return say(_CONTEXT, words, year=last.year, actor=last.decisive)
