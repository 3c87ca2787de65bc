"""What a draft would change, beside it: entry into force, and for each delegation trust, balance and likelihood."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from game.minutes.figures import nearest
from game.minutes.names import Names
from game.terms.ids import SeatId
from game.terms.readings import Effect, Interval, Preview
from game.terms.views import SeatView
from game.ui.lines.delegates import delegates_of
from game.ui.lines.table_drafts import Draft, PackageDraft, PromiseDraft, StanceDraft, StatementDraft, WordingDraft
from game.ui.lines.table_drafts import MessageDraft as _Message
from game.ui.lines.table_waiting import Waiting
from game.ui.speaking import QT_TRANSLATE_NOOP, say
from game.ui.widgets.figures import percent, signed
from game.ui.widgets.interval_marks import Likely
from game.ui.widgets.preview_table import EffectRow, Effects

_CONTEXT = "TablePreview"
OTHERS = 4
"""So many other delegations are shown."""
_LITTLE_TRUST, _LITTLE_POINTS, _LITTLE_FORCE = 10, 5, 5
"""Per mille below which a change is called little."""
_WIDE = 60
"""Per mille: a range of a likelihood this wide is spoken of."""


class _Words(StrEnum):
    TABLE = QT_TRANSLATE_NOOP("TablePreview", "If you table this")
    DECLARE = QT_TRANSLATE_NOOP("TablePreview", "If you declare this")
    PROMISE = QT_TRANSLATE_NOOP("TablePreview", "If you promise this")
    SAY = QT_TRANSLATE_NOOP("TablePreview", "If you say this")
    ADOPTION = QT_TRANSLATE_NOOP("TablePreview", "Adoption of a text: {change} points, likely {low} to {high}.")
    VALUE = QT_TRANSLATE_NOOP("TablePreview", "What comes of it for you: {change} points, likely {low} to {high}.")
    RETURN = QT_TRANSLATE_NOOP(
        "TablePreview", "What you and {name} expect to return to each other: {change} points, likely {low} to {high}."
    )
    ACCEPT = QT_TRANSLATE_NOOP("TablePreview", "If you accept")
    ANSWER = QT_TRANSLATE_NOOP("TablePreview", "With the first answer")
    FORCE = QT_TRANSLATE_NOOP("TablePreview", "Entry into force {before} → {after}")
    FORCE_SAME = QT_TRANSLATE_NOOP("TablePreview", "Entry into force {before}")
    LIKELY = QT_TRANSLATE_NOOP("TablePreview", "likely {low} to {high}")
    AS_BEFORE = QT_TRANSLATE_NOOP("TablePreview", "as before")
    WELCOME = QT_TRANSLATE_NOOP("TablePreview", "Everybody asked gains by it in {share} of 100 courses.")
    WIDE = QT_TRANSLATE_NOOP("TablePreview", "You do not know {name}’s instructions, so its range is wide.")
    LITTLE = QT_TRANSLATE_NOOP("TablePreview", "This changes little for anyone.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewLines:
    """Everything beside a draft."""

    heading: str
    force: str
    force_range: str
    """By how much it is likely to change."""
    effects: Effects
    remark: str
    more: str
    """What else is foreseen, for the tip and for a screen reader: adoption, what comes of it for you, reciprocity."""


def heading(draft: Draft) -> str:
    """What the preview is a preview of."""
    match draft:
        case WordingDraft() | PackageDraft():
            return say(_CONTEXT, _Words.TABLE)
        case StanceDraft():
            return say(_CONTEXT, _Words.DECLARE)
        case PromiseDraft():
            return say(_CONTEXT, _Words.PROMISE)
        case _:
            return say(_CONTEXT, _Words.SAY)


def answer_heading(waits: Waiting) -> str:
    """What the preview of the first answer to what waits is a preview of."""
    return say(_CONTEXT, _Words.ACCEPT if waits.package is not None else _Words.ANSWER)


def answer_lines(view: SeatView, waits: Waiting, preview: Preview) -> PreviewLines:
    """What the first answer to what waits would change: its parties first."""
    parties = waits.package.parties if waits.package is not None else ()
    return replace(preview_lines(view, PackageDraft(parties=parties), preview), heading=answer_heading(waits))


def preview_lines(view: SeatView, draft: Draft, preview: Preview) -> PreviewLines:
    """The delegations the draft names first, then those for which most changes; your own row last."""
    named = _named(draft)
    order = sorted(preview.effects, key=lambda each: (each.state not in named, -_moved(each), each.state))[:OTHERS]
    delegates = delegates_of(view.sight.scenario, view.sight.seat)
    rows = [
        EffectRow(
            delegate=delegates[each.state],
            trust=_likely(each.trust, 500),
            owes_before=nearest(each.owes, 10),
            owes_after=nearest(each.owes + each.owes_more.value, 10),
            points=_likely(each.likelihood, 10),
        )
        for each in order
    ]
    if view.sight.seat in view.readings.states:
        own = _likely(preview.likelihood, 10)
        rows.append(
            EffectRow(delegate=delegates[view.sight.seat], trust=None, owes_before=None, owes_after=None, points=own)
        )
    force, likely = _force(view, preview)
    return PreviewLines(
        heading=heading(draft),
        force=force,
        force_range=likely,
        effects=Effects(rows=tuple(rows)),
        remark=_remark(view, preview, order),
        more=_more(view, preview, order),
    )


def _named(draft: Draft) -> frozenset[SeatId]:
    match draft:
        case PackageDraft():
            return frozenset(draft.parties)
        case PromiseDraft() | _Message() | StanceDraft():
            return frozenset(draft.to)
        case StatementDraft():
            return frozenset(draft.about)
        case _:
            return frozenset()


def _moved(effect: Effect) -> int:
    """How much changes for a delegation, per mille: trust as it is shown, likelihood, and favours at 10 each."""
    return 2 * abs(effect.trust.value) + abs(effect.likelihood.value) + abs(effect.owes_more.value)


def _likely(change: Interval, unit: int) -> Likely:
    return Likely(value=change.value / unit, low=change.low / unit, high=change.high / unit)


def _force(view: SeatView, preview: Preview) -> tuple[str, str]:
    before = nearest(view.readings.in_force.value, 10)
    change = preview.in_force
    after = max(0, min(100, nearest(view.readings.in_force.value + change.value, 10)))
    if (before, nearest(change.low, 10), nearest(change.high, 10)) == (after, 0, 0):
        return say(_CONTEXT, _Words.FORCE_SAME, before=percent(before)), say(_CONTEXT, _Words.AS_BEFORE)
    low, high = signed(nearest(change.low, 10)), signed(nearest(change.high, 10))
    words = say(_CONTEXT, _Words.FORCE, before=before, after=percent(after))
    return words, say(_CONTEXT, _Words.LIKELY, low=low, high=high)


def _more(view: SeatView, preview: Preview, shown: Iterable[Effect]) -> str:
    """Changes of what has no column of its own, each with its range; what does not change is left out."""
    names = Names.of(view.sight.scenario)
    found = [_step(_Words.ADOPTION, preview.adoption, ""), _step(_Words.VALUE, preview.value, "")]
    found += [_step(_Words.RETURN, each.reciprocity, names.seat_within(each.state)) for each in shown]
    return " ".join(each for each in found if each)


def _step(words: _Words, change: Interval, name: str) -> str:
    value, low, high = (nearest(each, 10) for each in (change.value, change.low, change.high))
    if value == low == high == 0:
        return ""
    return say(_CONTEXT, words, name=name, change=signed(value), low=signed(low), high=signed(high))


def _remark(view: SeatView, preview: Preview, shown: Iterable[Effect]) -> str:
    if preview.welcome is not None:
        return say(_CONTEXT, _Words.WELCOME, share=nearest(preview.welcome, 10))
    if all(_is_little(each) for each in preview.effects) and abs(preview.in_force.value) < _LITTLE_FORCE:
        return say(_CONTEXT, _Words.LITTLE)
    widest = max(shown, key=lambda each: each.likelihood.high - each.likelihood.low, default=None)
    if widest is None or widest.likelihood.high - widest.likelihood.low < _WIDE:
        return ""
    return say(_CONTEXT, _Words.WIDE, name=Names.of(view.sight.scenario).seat_within(widest.state))


def _is_little(effect: Effect) -> bool:
    return (
        abs(effect.trust.value) < _LITTLE_TRUST
        and abs(effect.likelihood.value) < _LITTLE_POINTS
        and abs(effect.owes_more.value) < _LITTLE_POINTS
    )
