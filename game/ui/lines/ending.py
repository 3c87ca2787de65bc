"""The end of a conference in plain words: what was adopted, who ratified, whether it binds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from game.minutes.arrival import arrival_lines, year_line
from game.minutes.names import Names
from game.minutes.summary import force, promises, ratifications, who_got_what
from game.minutes.treaty import Layer, Paragraph, clean_paragraphs
from game.minutes.verdicts import adopted, rejected
from game.terms.events import ConventionAdopted, ConventionRejected, EndReason
from game.terms.ids import SeatId
from game.terms.practice import Arrival
from game.terms.readings import ReadingOf, Why
from game.terms.views import SeatView, Sight
from game.ui.lines.delegates import delegates_of
from game.ui.lines.outlook_words import FutureLine, arrived_lines
from game.ui.lines.roll_call import Tally, tallies
from game.ui.speaking import QT_TRANSLATE_NOOP, counted, say
from game.ui.widgets.seal_view import Delegate

_CONTEXT = "Ending"
Explain = Callable[[ReadingOf], Why]


class _Words(StrEnum):
    IN_FORCE = QT_TRANSLATE_NOOP("Ending", "In force since year {year}")
    NOT_IN_FORCE = QT_TRANSLATE_NOOP("Ending", "Adopted, and not in force")
    NOT_IN_FORCE_ONE = QT_TRANSLATE_NOOP("Ending", "One ratification short")
    NOT_IN_FORCE_MANY = QT_TRANSLATE_NOOP("Ending", "{count} ratifications short")
    NOT_ADOPTED = QT_TRANSLATE_NOOP("Ending", "No convention")
    PARTY = QT_TRANSLATE_NOOP("Ending", "Party since year {year}")
    WITHHELD = QT_TRANSLATE_NOOP("Ending", "Did not sign")
    NOT_PARTY = QT_TRANSLATE_NOOP("Ending", "Signed, did not ratify")
    NOTHING = QT_TRANSLATE_NOOP("Ending", "No text was adopted.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyLine:
    """What became of one state."""

    delegate: Delegate
    state: str
    party: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingPage:
    """The last page of a conference."""

    title: str
    lead: tuple[str, ...]
    """How it ended, sentence by sentence."""
    parties: tuple[PartyLine, ...]
    world: tuple[str, ...]
    """Where the world went of the five futures, and what pushed it there."""
    futures: tuple[FutureLine, ...]
    years: tuple[str, ...]
    """The first year's figures and the last one's."""
    why: tuple[str, ...]
    """Who ratified when, and why others did not."""
    bargains: tuple[str, ...]
    """Who reads words of its own in the text; promises kept and broken."""
    text: tuple[Paragraph, ...]
    """The text as adopted; empty where none was."""
    nothing: str
    """What stands in the place of a text that was not adopted."""
    decided: tuple[Tally, ...]
    """Where no text was adopted: how the house decided, the last decision first."""


def ending(view: SeatView, explain: Explain | None = None, arrived: Arrival | None = None) -> EndingPage:
    """The last page, as this seat may read it."""
    sight = view.sight
    events = [each.event for each in view.record]
    names = Names.seen(sight).hearing(events)
    how = [adopted(each, names) for each in events if isinstance(each, ConventionAdopted)]
    how += [rejected(each, names) for each in events if isinstance(each, ConventionRejected)]
    has_text = sight.adopted is not None
    return EndingPage(
        title=_title(sight),
        lead=(*how, force(sight)) if has_text else tuple(how),
        parties=_parties(sight) if has_text else (),
        world=arrival_lines(arrived) if arrived is not None else (),
        futures=arrived_lines(arrived) if arrived is not None else (),
        years=_years(sight),
        why=ratifications(sight, events, names, explain) if has_text else (),
        bargains=(*(who_got_what(sight, events, names) if has_text else ()), *promises(events, names)),
        text=tuple(each for each in clean_paragraphs(sight.scenario, sight.adopted) if each.layer is not Layer.TITLE)
        if sight.adopted is not None
        else (),
        nothing="" if has_text else say(_CONTEXT, _Words.NOTHING),
        decided=() if has_text else tallies(view)[::-1],
    )


def _years(sight: Sight) -> tuple[str, ...]:
    told = tuple(year_line(year, each) for year, each in enumerate(sight.indicators, start=1))
    return told if len(told) < 2 else (told[0], told[-1])


def _title(sight: Sight) -> str:
    if sight.in_force is not None:
        return say(_CONTEXT, _Words.IN_FORCE, year=sight.in_force)
    if sight.ending is EndReason.NOT_IN_FORCE:
        short = sight.needed - len(sight.parties)
        if short < 1:
            return say(_CONTEXT, _Words.NOT_IN_FORCE)
        return counted(_CONTEXT, _Words.NOT_IN_FORCE_ONE, _Words.NOT_IN_FORCE_MANY, short)
    return say(_CONTEXT, _Words.NOT_ADOPTED)


def _parties(sight: Sight) -> tuple[PartyLine, ...]:
    delegates = delegates_of(sight.scenario, sight.seat)
    order = sorted(sight.scenario.states, key=lambda seat: (sight.parties.get(seat, 10_000), seat))
    return tuple(
        PartyLine(delegate=delegates[seat], state=_state(seat, sight), party=seat in sight.parties) for seat in order
    )


def _state(seat: SeatId, sight: Sight) -> str:
    if seat in sight.parties:
        return say(_CONTEXT, _Words.PARTY, year=sight.parties[seat])
    return say(_CONTEXT, _Words.NOT_PARTY if seat in sight.signed else _Words.WITHHELD)
