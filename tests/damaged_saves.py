"""``python -m tests.damaged_saves N``: N damaged session files, each opened as the program opens a stranger's.

A file is refused in words that name it and a remedy, or gives the true beginning of what was written and says what is
wrong with the rest, or is whole. Every file is looked at in a process of its own: a crash, a hang, a lie are counted.
``--hostile N`` looks at N files that were made to hurt instead, and at what each of them cost.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from game.store import saves
from game.store.chain import Meta
from game.store.credentials import Booth, let_in
from game.store.examining import examined
from game.store.record import create
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.terms.events import Recorded
from game.terms.trouble import Trouble
from tests.kit import harms, hostile_saves
from tests.kit.sessions import played

ADVICE = re.compile(r"choose another|a backup|in a copy|update Ad Referendum|copy it into a folder|Look whether")
HANGS = 5.0
"""Seconds of computing."""
GIVEN_UP = 120.0
"""Seconds by the clock after which a child that neither computes nor answers is killed."""
WHOLE_WAY = 40
"""Of so many files one goes the whole way, through a booth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What was written before it was damaged."""

    raw: bytes
    events: tuple[Recorded, ...]
    meta: Meta | None
    state: str


@dataclass(kw_only=True)
class Figures:
    """What a campaign found."""

    outcomes: Counter[str] = field(default_factory=Counter)
    by_kind: dict[str, Counter[str]] = field(default_factory=dict)
    cost: dict[str, tuple[float, int]] = field(default_factory=dict)
    """Most seconds of computing, and most megabytes, by kind."""
    broken: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        rows = [f"{'':24}{'files':>7}{'refused':>9}{'prefix':>8}{'whole':>7}{'slowest':>11}{'largest':>11}"]
        for kind, found in sorted(self.by_kind.items()):
            said = [found[each] for each in ("refused", "prefix", "whole")]
            counted = f"{sum(found.values()):7}{said[0]:9}{said[1]:8}{said[2]:7}"
            rows.append(f"{kind:24}{counted}{self.cost[kind][0]:9.2f} s{self.cost[kind][1]:8} MB")
        kinds = ("crash", "hang", "silently wrong", "no remedy")
        bad = ", ".join(f"{kind} {self.outcomes[kind]}" for kind in kinds)
        slowest, largest = (max(each[place] for each in self.cost.values()) for place in (0, 1))
        rows.append(f"{sum(self.outcomes.values())} files: {bad}; slowest {slowest:.2f} s, largest {largest} MB")
        return "\n".join([*rows, *self.broken[:20]])


def truth(folder: Path, upto: int) -> Truth:
    """A sound session of so many events, and what is in it."""
    record = played("tutorial", 1)[:upto]
    state = Table(MemoryRecord(record), lambda: 0).state_hash
    path = folder / "letters.adref"
    with create(path, session="letters", scenario="tutorial", title="The Three Ports", created="2031") as file:
        file.append_copy(record)
        file.note_state(state)
        meta = file.meta
    raw = path.read_bytes()
    path.unlink()
    return Truth(raw=raw, events=record, meta=meta, state=state)


def judged(path: Path, true: Truth | None, whole_way: bool) -> str:
    """What became of the file, in a word; what is wrong with that, in more words."""
    try:
        verdict = Booth("fork").examine(path) if whole_way else examined(path)
        opened = let_in(path, verdict)
    except Trouble as trouble:
        return "refused" if path.name in str(trouble) and ADVICE.search(str(trouble)) else f"no remedy: {trouble}"
    if true is not None and opened.events != true.events[: len(opened.events)]:
        return "silently wrong: events that were never written"
    if opened.fault is not None:
        if opened.fault.file != path.name or not ADVICE.search(opened.fault.cure):
            return f"no remedy: {opened.fault}"
        return "prefix" if opened.events else "refused"
    if true is not None and (opened.events, opened.meta) != (true.events, true.meta):
        return "silently wrong: less than was written, and nothing is said"
    if true is not None and opened.state is not None and opened.state.hash != true.state:
        return "silently wrong: another state"
    return "whole"


def looked_at(path: Path, look: Callable[[], str]) -> tuple[str, float, int]:
    """Look in a child: the word, seconds of computing, megabytes more than we have ourselves."""
    reads, writes = os.pipe()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = os.fork()
    if not child:
        try:
            os.close(reads)
            said = look()
            saves.listing(path.parent)
            os.write(writes, said.encode()[:4000])
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is what we look for
            os.write(writes, f"crash: {type(error).__name__}: {error}".encode()[:1000])
        finally:
            os._exit(0)
    os.close(writes)
    status, used = _waited_for(child)
    with open(reads, "rb") as pipe:
        said = pipe.read().decode("utf-8", "replace")
    seconds = used.ru_utime + used.ru_stime
    if status == -1 or seconds > HANGS:
        said = f"hang: {seconds:.1f} s"
    return said or f"crash: status {status}", seconds, max(0, used.ru_maxrss - before) // 1024


def _waited_for(child: int) -> tuple[int, resource.struct_rusage]:
    until = time.monotonic() + GIVEN_UP
    while time.monotonic() < until:
        done, status, used = os.wait4(child, os.WNOHANG)
        if done:
            return status, used
        time.sleep(0.002)
    os.kill(child, 9)
    _, _, used = os.wait4(child, 0)
    return -1, used


def _note(figures: Figures, kind: str, number: int, found: tuple[str, float, int]) -> None:
    said, seconds, megabytes = found
    word = said.split(":")[0]
    figures.outcomes[word] += 1
    figures.by_kind.setdefault(kind, Counter())[word] += 1
    if word not in ("refused", "prefix", "whole"):
        figures.broken.append(f"{number} ({kind}): {said[:300]}")
    before = figures.cost.get(kind, (0.0, 0))
    figures.cost[kind] = max(before[0], seconds), max(before[1], megabytes)


def damaged(number: int, seed: int, folder: Path, true: Truth) -> tuple[str, str, float, int]:
    """One damaged file: the kind of harm, and what was found. The file stays as it was."""
    luck, harm = Random(seed * 1_000_003 + number), harms.HARMS[number % len(harms.HARMS)]
    path = folder / "letters.adref"
    path.write_bytes(true.raw)
    harm(path, luck)
    raw = path.read_bytes()
    found = looked_at(path, lambda: judged(path, true, number % WHOLE_WAY == 0))
    if path.read_bytes() != raw:
        found = ("silently wrong: the file was written to", *found[1:])
    for each in folder.iterdir():
        each.unlink()
    return (harm.__name__, *found)


def hostile(number: int, seed: int, folder: Path) -> tuple[str, str, float, int]:
    """One file that was made to hurt, through a booth as in the program."""
    luck, trick = Random(seed * 1_000_003 + number), hostile_saves.TRICKS[number % len(hostile_saves.TRICKS)]
    place = folder / str(number)
    place.mkdir()
    path = place / "letters.adref"
    trick(path, luck)
    found = looked_at(path, lambda: judged(path, None, True))
    shutil.rmtree(place)
    return (trick.__name__, *found)


def campaign(files: int, seed: int, folder: Path, *, made_to_hurt: bool = False) -> Figures:
    """So many files."""
    figures = Figures()
    short, whole = truth(folder, 60), truth(folder, len(played("tutorial", 1)))
    for number in range(files):
        if made_to_hurt:
            kind, *found = hostile(number, seed, folder)
        else:
            kind, *found = damaged(number, seed, folder, whole if number % 20 == 19 else short)
        _note(figures, kind, number, tuple(found))  # type: ignore[arg-type]
        if number % 1000 == 999:
            print(f"{number + 1} files, {len(figures.broken)} broke a promise", file=sys.stderr, flush=True)
    return figures


def main() -> int:
    """Status 1 where one file broke a promise."""
    asked = argparse.ArgumentParser(prog="python -m tests.damaged_saves", description=__doc__)
    asked.add_argument("files", type=int, nargs="?", default=10_000)
    asked.add_argument("--hostile", action="store_true", help="files that were made to hurt")
    asked.add_argument("--seed", type=int, default=7)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="ad-referendum-damaged-") as folder:
        figures = campaign(given.files, given.seed, Path(folder), made_to_hurt=given.hostile)
    print(figures)
    return 1 if figures.broken else 0


if __name__ == "__main__":
    sys.exit(main())
