"""The golden sessions: recorded once, kept in a packed file for each scenario, replayed for ever after.

A third of their moves are wild, the others delegates': what is recorded is what happened, so that a delegate who plays
otherwise tomorrow changes none of it. The seed of a session is its number.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random

from game.lab.simulate import opening_of
from game.store.bodies import decoded, encoded
from game.table.memory import MemoryRecord
from game.table.playback import Playback
from game.table.table import Table
from game.table.turns import Turns
from game.terms.by_seat import Keyed
from game.terms.events import Recorded
from game.terms.ids import Seq
from tests.kit.sessions import scenario
from tests.kit.wild import Wild

FOLDER = Path(__file__).parents[1] / "records" / "golden"
HASHES = FOLDER / "hashes.txt"
EACH = 50
STEPS = {"tutorial": 700, "trafficking": 500, "illicit_finance": 500, "cybercrime": 500}
"""Scenarios, and how many moves are tried in each of their sessions."""
WHOLE = 10
"""Of so many sessions one is played by delegates alone, to its end."""
ENOUGH = 4_000
"""Moves in which any session comes to its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Golden:
    """A session that is kept."""

    name: str
    record: tuple[Recorded, ...]


def recorded(name: str, seed: int) -> tuple[Recorded, ...]:
    """Play one."""
    luck = Random(seed)
    table = Table.begin(MemoryRecord(), opening_of(scenario(name), seed, Keyed()), clock=lambda: 0)
    turns, wild = Turns(table), Wild(table, luck)
    whole = seed % WHOLE == 0
    undisturbed = ENOUGH if whole else luck.choice((0, 10, 30, 60))
    for step in range(ENOUGH if whole else STEPS[name]):
        seat = turns.due()
        if seat is None:
            break
        if step < undisturbed or step % 3:
            turns.play(seat, turns.choose(seat))
        else:
            by = wild.seat()
            table.submit(by, wild.action(by), table.seq)
    return table.recorded()


def keep(name: str, records: Iterator[tuple[int, tuple[Recorded, ...]]]) -> Path:
    """Pack them: a line each, solid, so that what they share is there once."""
    path = FOLDER / f"{name}.jsonl.xz"
    FOLDER.mkdir(parents=True, exist_ok=True)
    with lzma.open(path, "wt", preset=9, encoding="utf-8") as file:
        for seed, record in records:
            events = [
                [kind, version, body.decode()] for kind, version, body in (encoded(each.event) for each in record)
            ]
            file.write(json.dumps({"name": f"{name}-{seed}", "events": events}, ensure_ascii=False) + "\n")
    return path


def kept(every: int = 1) -> Iterator[Golden]:
    """All that are kept, one after another; or the first of every so many, and the others are not decoded."""
    for name in STEPS:
        with lzma.open(FOLDER / f"{name}.jsonl.xz", "rt", encoding="utf-8") as file:
            for line in islice(file, 0, None, every):
                said = json.loads(line)
                events = (decoded(kind, version, body.encode()) for kind, version, body in said["events"])
                record = tuple(
                    Recorded(seq=Seq(seq), at_ms=0, event=event) for seq, event in enumerate(events, start=1)
                )
                yield Golden(name=said["name"], record=record)


@cache
def hashes() -> dict[str, str]:
    """What each has to come to."""
    return dict(line.split() for line in HASHES.read_text("ascii").splitlines())


def accept() -> int:
    """Write what they come to today: for whoever has changed the rules on purpose. Answers how many are new."""
    before = hashes() if HASHES.exists() else {}
    found = {each.name: state_of(each.record) for each in kept()}
    HASHES.write_text("".join(f"{name} {state}\n" for name, state in found.items()), "ascii")
    hashes.cache_clear()
    return sum(before.get(name) != state for name, state in found.items())


def state_of(record: tuple[Recorded, ...]) -> str:
    """The hash of the state it comes to."""
    walk = Playback(record)
    walk.walk(walk.end)
    return walk.state_hash
