"""``debrief``: what a session comes to when everything is open; every figure with the record lines it rests on."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from game.app import archive, terminal
from game.lab.debrief import debrief
from game.minutes.debriefing import Telling, Told, sections, subtitle, title
from game.scenarios import shelf
from game.terms.codec import to_plain
from game.terms.debrief import Debrief
from game.terms.events import Recorded, SeatKind, SessionOpened
from game.terms.ids import SeatId
from game.terms.trouble import Trouble


def run(asked: Namespace) -> int:
    """Work it out and print it. Raises ``Trouble``."""
    read = archive.read(asked, asked.file)
    made = made_of(read.events, asked.seat or "")
    if asked.json:
        terminal.one_object(to_plain(made))
    else:
        _print(Telling.of(made, read.events, shelf.library()))
    if read.fault is not None:
        terminal.aside(f"The rest of the session is damaged. {read.fault}")
        return 1
    return 0


def made_of(record: Sequence[Recorded], seat: str = "") -> Debrief:
    """The debrief for a delegation; unless one is named, for the one that a person plays, else for the room."""
    return debrief(record, shelf.library(), _wanted(record, seat))


def seat_of(record: Sequence[Recorded], seat: str) -> SeatId:
    """The delegation that is named, else the one that a person plays. Raises ``Trouble`` where that is none."""
    wanted = _wanted(record, seat)
    if wanted is None:
        raise Trouble("No single person plays in this session. Say whose moves are meant: --as and three letters.")
    return wanted


def _wanted(record: Sequence[Recorded], seat: str) -> SeatId | None:
    opened = record[0].event
    assert isinstance(opened, SessionOpened)
    states = opened.scenario.public.states
    wanted = SeatId(seat.upper()) if seat else whose(opened)
    if wanted is not None and wanted not in states:
        raise Trouble(f"There is no delegation {wanted} in this session. It has {', '.join(states)}.")
    return wanted


def whose(opened: SessionOpened) -> SeatId | None:
    """The one delegation that a person plays; ``None`` where there is none or more than one."""
    persons = [seat for seat in opened.scenario.public.states if opened.seating[seat].kind is SeatKind.PERSON]
    return persons[0] if len(persons) == 1 else None


def _print(telling: Telling) -> None:
    head = telling.debrief.headline
    for words, rests in ((title(telling), head.rests), (subtitle(telling), head.made)):
        terminal.say(f"{words}  {terminal.lines_behind(rests)}")
    for section in sections(telling):
        terminal.say("", section.title, "-" * len(section.title), *section.lead)
        for line in section.lines:
            _print_line(line)


def _print_line(line: Told) -> None:
    figure = f"  {line.figure}" if line.figure else ""
    rests = f"  {terminal.lines_behind(line.rests)}" if line.rests else ""
    terminal.say(f"- {line.text}{figure}{rests}", *(f"    {each}" for each in line.under))
