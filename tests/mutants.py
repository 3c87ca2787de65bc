"""``python -m tests.mutants N``: N hostile scenario folders, each judged by ``validate`` in a process of its own.

Each is refused in words with file and line within a second of computing and 200 MB, or valid within ten and 300 MB, and
never ends in a traceback. Prints the figures; status 1 where one mutant broke a promise.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from game.scenarios import shelf
from tests.scenarios.hostile import SHIPPED, Judged, judged, kind_of, made, sound

MOST_SECONDS, REFUSED_IN = 10.0, 1.0
"""Of computing: where it is sound, for the largest that can be played; where it is refused."""
MOST_MEGABYTES, REFUSED_MEGABYTES = 300, 200


@dataclass(frozen=True)
class Told:
    """One mutant, and what it cost."""

    number: int
    judged: Judged | None
    """``None`` = the process died."""
    megabytes: int

    @property
    def broken(self) -> str:
        """The promise that was broken; empty where none was."""
        if self.judged is None:
            return "it died"
        if self.judged.badly:
            return self.judged.badly
        if self.judged.seconds > (MOST_SECONDS if self.judged.valid else REFUSED_IN):
            return f"it took {self.judged.seconds:.1f} s"
        if self.megabytes > (MOST_MEGABYTES if self.judged.valid else REFUSED_MEGABYTES):
            return f"it took {self.megabytes} MB"
        return ""


def judge(number: int, home: Path) -> Told:
    """Make a mutant, and look at it in a child of this process."""
    place = home / str(number)
    path = made(number, place)
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        os.close(reads)
        _answer(path, writes)
    os.close(writes)
    with os.fdopen(reads, "rb") as answer:
        raw = answer.read()
    _, status, used = os.wait4(child, 0)
    shutil.rmtree(place)
    found = Judged(**json.loads(raw)) if status == 0 and raw else None
    return Told(number, found, used.ru_maxrss // 1024)


def _answer(path: Path, writes: int) -> None:
    """What the child does; it never returns, and a traceback of it goes to stderr."""
    status = 1
    try:
        with os.fdopen(writes, "wb") as answer:
            answer.write(json.dumps(asdict(judged(path))).encode("utf-8"))
        status = 0
    finally:
        if status:
            sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
        os._exit(status)


def figures(found: list[Told]) -> Iterator[str]:
    """A table: kind by kind how many were valid or refused, the slowest and the largest."""
    kinds: dict[str, list[Told]] = defaultdict(list)
    for each in found:
        kinds[kind_of(each.number)].append(each)
    heads = f"{'mutants':>8}{'valid':>8}{'refused':>9}{'faults':>8}{'valid in':>10}{'refused in':>12}{'largest':>10}"
    yield f"{'':32}{heads}"
    for kind, told in [*kinds.items(), ("all", found)]:
        known = [each.judged for each in told if each.judged is not None]
        valid = sum(each.valid for each in known)
        took = [max((each.seconds for each in known if each.valid is sound), default=0) for sound in (True, False)]
        largest = max(each.megabytes for each in told)
        faults = sum(each.faults for each in known)
        counts = f"{len(told):8}{valid:8}{len(known) - valid:9}{faults:8}"
        yield f"{kind:32}{counts}{took[0]:8.2f} s{took[1]:10.2f} s{largest:7} MB"


def main() -> int:
    """Judge so many mutants and print what became of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("mutants", type=int, nargs="?", default=1000)
    parser.add_argument("--first", type=int, default=0, help="number of the first mutant")
    asked = parser.parse_args()
    for name in SHIPPED:
        sound(name)
        shelf.load(name)
    with tempfile.TemporaryDirectory() as home:
        found = [judge(number, Path(home)) for number in range(asked.first, asked.first + asked.mutants)]
    for line in figures(found):
        print(line)
    bad = [each for each in found if each.broken]
    for each in bad:
        print(f"mutant {each.number} ({kind_of(each.number)}): {each.broken}")
    print(f"{len(bad)} of {len(found)} broke a promise")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
