"""``python -m tests.cut_wal N``: a power cut N times, the journal cut off at random or filled with garbage from there.

A session is taken from under its writer as a power cut leaves it: everything since it was begun stands in the journal.
Whatever is left of that, the file must open without a fault and hold an exact beginning of the moves that were written.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from game.store.opening import inspect
from tests.kills import Writes

EVENTS = 120
"""Of them the journal holds all."""


@dataclass(kw_only=True)
class Figures:
    """What a campaign found."""

    cuts: int = 0
    faults: int = 0
    """Files that were not sound."""
    astray: int = 0
    """Records that are no beginning of what was written, or end within a move."""
    lengths: set[int] = field(default_factory=set)

    def __str__(self) -> str:
        return (
            f"journals cut or spoilt {self.cuts}; not sound {self.faults}; no exact prefix {self.astray}; "
            f"{len(self.lengths)} different lengths of record"
        )


class _Cut(BaseException):
    """The power."""


def laid_in_pieces(folder: Path) -> Path:
    """The session as a power cut leaves it, ``letters.adref`` and its journal; answers the folder."""
    play = folder / "play"
    play.mkdir()

    def acknowledge(seq: int) -> None:
        if seq >= EVENTS:
            for piece in play.iterdir():
                shutil.copyfile(piece, folder / piece.name)
            raise _Cut

    try:
        Writes().play(play / "letters.adref", acknowledge)
    except _Cut:
        shutil.rmtree(play)
    return folder


def spoilt(journal: bytes, luck: Random) -> bytes:
    """Cut; cut and garbage to its length; garbage in its midst; one bit of it."""
    cut = luck.randrange(len(journal) + 1)
    match luck.randrange(4):
        case 0:
            return journal[:cut]
        case 1:
            return journal[:cut] + luck.randbytes(len(journal) - cut)
        case 2:
            return journal[:cut] + luck.randbytes(luck.randrange(1, 5000)) + journal[cut + 5000 :]
    raw = bytearray(journal)
    raw[min(cut, len(raw) - 1)] ^= 1 << luck.randrange(8)
    return bytes(raw)


def judged(path: Path) -> tuple[int, str]:
    """How many events the file holds, and what is wrong with it."""
    opened = inspect(path)
    if opened.fault is not None:
        return len(opened.events), "fault"
    return len(opened.events), "" if Writes().whole(opened.events) else "astray"


def campaign(cuts: int, pieces: Path, folder: Path, seed: int) -> Figures:
    """Spoil the journal of the session in ``pieces`` so many times."""
    luck, figures = Random(seed), Figures()
    session, journal = pieces / "letters.adref", (pieces / "letters.adref-wal").read_bytes()
    for _ in range(cuts):
        shutil.copyfile(session, folder / session.name)
        (folder / "letters.adref-wal").write_bytes(spoilt(journal, luck))
        events, wrong = judged(folder / session.name)
        figures.cuts += 1
        figures.faults += wrong == "fault"
        figures.astray += wrong == "astray"
        figures.lengths.add(events)
    return figures


def main() -> int:
    """Status 1 where the promise was broken."""
    asked = argparse.ArgumentParser(prog="python -m tests.cut_wal", description=__doc__)
    asked.add_argument("cuts", type=int, nargs="?", default=5000)
    asked.add_argument("--seed", type=int, default=11)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="ad-referendum-cuts-") as home:
        pieces, folder = Path(home) / "pieces", Path(home) / "spoilt"
        pieces.mkdir()
        folder.mkdir()
        figures = campaign(given.cuts, laid_in_pieces(pieces), folder, given.seed)
    print(figures)
    return 1 if figures.faults or figures.astray else 0


if __name__ == "__main__":
    sys.exit(main())
