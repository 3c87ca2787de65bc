"""``python -m tests.walk.strangers FOLDER``: files as somebody might send them, for a program whose inside is not seen.

One is sound, a tutorial in its sitting with a person in a seat; the others are damaged, or were made to hurt.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random

from game.app.laying import begin
from game.table.ports import Accepted
from game.terms.actions import DeclareReady
from game.terms.ids import SeatId
from game.terms.moments import Phase
from tests.kit import hostile_saves

ALD = SeatId("ALD")
TRICKS = (hostile_saves.endless_view, hostile_saves.huge_body, hostile_saves.wide_body, hostile_saves.nonsense)


def written(folder: Path) -> None:
    """Write them all."""
    folder.mkdir(parents=True, exist_ok=True)
    raw = _sound()
    (folder / "sound.adref").write_bytes(raw)
    (folder / "damaged-cut.adref").write_bytes(raw[: len(raw) // 2])
    (folder / "damaged-end.adref").write_bytes(raw[:-4096] + bytes(4096))
    (folder / "letter.adref").write_text("Dear colleague")
    for trick in TRICKS:
        trick(folder / f"hostile-{trick.__name__.replace('_', '-')}.adref", Random(9))


def _sound() -> bytes:
    with tempfile.TemporaryDirectory(prefix="strangers-") as folder:
        place = begin(Path(folder), "tutorial", ALD, 3)
        while place.table.moment.phase is not Phase.SITTING:
            place.chairs.run()
            assert isinstance(place.table.submit(ALD, DeclareReady(by=ALD), place.table.seq), Accepted)
        place.close()
        return place.record.path.read_bytes()


if __name__ == "__main__":
    written(Path(sys.argv[1]))
