"""``compare``: sessions of one scenario side by side."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.app import archive, terminal
from game.lab.compare import compare
from game.minutes.comparing import SideBySide, side_by_side
from game.minutes.names import Names
from game.terms.codec import to_plain
from game.terms.events import SessionOpened
from game.terms.trouble import Trouble


def run(asked: Namespace) -> int:
    """Read, compare and print. Raises ``Trouble``."""
    if len(asked.files) < 2:
        raise Trouble("Name two session files or more: one alone has nothing beside it.")
    sessions = [(Path(each).stem, archive.read(asked, each).events) for each in asked.files]
    told = compare(sessions)
    if asked.json:
        terminal.one_object(to_plain(told))
        return 0
    opened = sessions[0][1][0].event
    assert isinstance(opened, SessionOpened)
    events = (each.event for _, record in sessions for each in record)
    _print(side_by_side(told, Names.of(opened.scenario.public).hearing(events)))
    return 0


def _print(table: SideBySide) -> None:
    """One block for each row: a terminal is narrower than a class is wide."""
    terminal.say(table.what)
    for row, cells, rests in zip(table.rows, table.cells, table.rests, strict=True):
        terminal.say("", row)
        told = (f"{cell}  {terminal.lines_behind(each)}" for cell, each in zip(cells, rests, strict=True))
        terminal.table(zip(table.columns, told, strict=True))
