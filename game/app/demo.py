"""``demo``: one seeded conference, narrated in the terminal, from the first statement to the last ratification."""

from __future__ import annotations

import textwrap
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from game.app import archive, terminal
from game.app.laying import now_ms, store
from game.lab.simulate import opening_of
from game.minutes.floor import Floor
from game.minutes.movements import Assessed
from game.minutes.names import Names
from game.minutes.narrative import Chapter, Narrator, chapters, conclusion
from game.minutes.passages import Passage, PassageKind
from game.minutes.voice import Voice
from game.scenarios import shelf
from game.store.archives import Archive, Folder
from game.table.manners import manners
from game.table.memory import MemoryRecord
from game.table.playback import Playback
from game.table.table import Table
from game.table.turns import Turns
from game.terms.by_seat import Keyed
from game.terms.ids import OBSERVER

USUAL_SEED = 7


def run(asked: Namespace) -> int:
    """Play, store and tell the conference; the same seed tells the same story."""
    scenario = shelf.load(shelf.called(asked.scenario, asked.reduced))
    seed = USUAL_SEED if asked.seed is None else asked.seed
    opening = opening_of(scenario, seed, Keyed())
    shelves = archive.of(asked)
    name = shelves.fresh(f"demo-{scenario.public.id}-{seed}")
    table = Table.begin(MemoryRecord(), opening, now_ms)  # its id follows from the seed, not from the file's name
    Turns(table).run()
    # nobody waits for single moves here, so the disk is asked once
    path = store(shelves, name, table.recorded(), table.state_hash)
    _tell(table, seed)
    print(_stored(shelves, path))  # a path is never broken over lines
    return 0


def _stored(shelves: Archive, path: Path) -> str:
    where, how = (path, "") if isinstance(shelves, Folder) else (f"{path} in {shelves.name}", "--store … ")
    return f"\nStored as {where}\nTo see its state: ad-referendum {how}replay {path}"


def _tell(table: Table, luck: int) -> None:
    """Walk the record again, as the room could see it, and narrate each stage with what it moved."""
    record = table.view(OBSERVER).record
    walk = Playback(table.recorded())
    scenario = table.view(OBSERVER).sight.scenario
    floor = Floor(manners(scenario, table.seating, table.seed))
    narrator = Narrator(names=Names.of(scenario), voice=Voice(luck=luck, floor=floor))
    for chapter in chapters(record):
        assessed = _assessed(walk, chapter)
        _print(narrator.tell(assessed))
        narrator = narrator.told(assessed)
    walk.walk(walk.end)
    sight = walk.view(OBSERVER).sight
    _print(
        conclusion(
            sight,
            (each.event for each in record),
            walk.outlook(OBSERVER) if sight.adopted is not None else None,
            lambda reading: walk.why(OBSERVER, reading),
            walk.arrival(),
        )
    )


def _assessed(walk: Playback, chapter: Chapter) -> Chapter:
    """The chapter with the public readings of its first and its last moment."""
    walk.walk(chapter.events[0].seq)
    before = _now(walk)
    walk.walk(chapter.events[-1].seq)
    return replace(chapter, before=before, after=_now(walk))


def _now(walk: Playback) -> Assessed:
    here = walk.copy()
    return Assessed(readings=here.view(OBSERVER).readings, explain=lambda reading: here.why(OBSERVER, reading))


def _print(passages: Iterable[Passage]) -> None:
    for passage in passages:
        for line in passage.text.split("\n"):
            _print_line(passage.kind, line)


def _print_line(kind: PassageKind, line: str) -> None:
    indent = {PassageKind.TREATY: "    ", PassageKind.QUOTE: "    "}.get(kind, "")
    if kind in (PassageKind.HEADING, PassageKind.TREATY_HEADING):
        print()
    print(
        textwrap.fill(line, terminal.width(), initial_indent=indent, subsequent_indent=indent, break_long_words=False)
    )
    if kind is PassageKind.HEADING:
        print("-" * min(len(line), terminal.width()))
