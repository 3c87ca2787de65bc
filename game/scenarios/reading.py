"""A scenario's folder to the Scenario that is played: whole per mille, completed where the author was silent.

Reading is a function of the bytes of the three files alone.
"""

from __future__ import annotations

from pathlib import Path

from game.scenarios import reading_clauses, reading_delegations, reading_frame, reading_mandates
from game.scenarios.bundles import bundle_at
from game.scenarios.checking import examine
from game.scenarios.row import Row
from game.terms.by_seat import Keyed
from game.terms.ids import SeatId
from game.terms.scenario import PublicScenario, Scenario
from game.terms.text import Convention
from game.terms.trouble import Fault, Trouble


def read(folder: Path) -> Scenario:
    """The scenario in ``folder``, or in the zipped file at that path.

    Raises ``Trouble`` in one paragraph: the first fault, and how many more there are.
    """
    bundle = bundle_at(folder)
    if isinstance(bundle, Fault):
        raise Trouble(_refusal(folder, (bundle,)))
    examined = examine(bundle)
    if examined.faults:
        raise Trouble(_refusal(folder, examined.faults))
    frame, text, delegations = (sheet.row for sheet in examined.sheets)
    return scenario(frame, text, delegations)


def _refusal(folder: Path, faults: tuple[Fault, ...]) -> str:
    first = faults[0]
    place = f"{first.file}, line {first.line}" if first.line else first.file
    match len(faults) - 1:
        case 0:
            more = ""
        case 1:
            more = " There is one more fault."
        case others:
            more = f" There are {others} more faults."
    return f"The scenario in {folder} cannot be played. In {place}: {first.reason} {first.cure}{more}"


def scenario(frame: Row, text: Row, delegations: Row) -> Scenario:
    """The scenario of three sound sheets."""
    convention = reading_clauses.convention(frame.word("title"), text)
    rows = delegations.rows("delegation")
    return Scenario(
        public=_public(frame, text, rows, convention),
        mandates=Keyed((SeatId(each.word("id")), reading_mandates.mandate(each, convention)) for each in rows),
        outcomes=reading_frame.outcomes(frame.row("outcomes")),
    )


def _public(frame: Row, text: Row, rows: tuple[Row, ...], convention: Convention) -> PublicScenario:
    return PublicScenario(
        id=frame.word("id"),
        title=frame.word("title"),
        subtitle=frame.word("subtitle"),
        synopsis=frame.word("synopsis"),
        difficulty=frame.whole("difficulty"),
        minutes=frame.whole("minutes"),
        content_advisory=frame.word("content_advisory"),
        names_note=frame.word("names_note"),
        learning=frame.words("learning"),
        based_on=frame.words("based_on"),
        calendar=reading_frame.calendar(frame.row("calendar")),
        decision=reading_frame.decision(frame.row("decision")),
        chair=reading_frame.chair(frame.row("chair")),
        entry_into_force=reading_frame.entry_into_force(frame.row("entry_into_force")),
        world=reading_frame.world(frame.row("world")),
        parameters=frame.row("engine").numbers(),
        convention=convention,
        links=reading_clauses.links(text),
        starting_text=reading_frame.starting_text(frame.row("starting_text")),
        fixed=Keyed(),
        delegations=tuple(reading_delegations.delegation(each) for each in rows),
        agenda=tuple(reading_frame.agenda_item(each) for each in frame.rows("phase")),
        reduced_games=tuple(reading_frame.reduced_game(each) for each in frame.rows("reduced_game")),
        hints=tuple(reading_frame.hint(each) for each in frame.rows("hint")),
    )
