"""``python -m tests.walk.play_conference HANDS SCENARIO PEOPLE``: a whole conference to adoption, told line by line."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ.pop("QT_FONT_DPI", None)

from PySide6.QtWidgets import QApplication

from game.ui.theme.look import Look
from tests.walk.conference import Conference
from tests.walk.hands import Keyboard, Mouse
from tests.walk.inputs import Events
from tests.walk.window import launched


def main(arguments: list[str]) -> int:
    """Play; exit status 0 where the convention was adopted."""
    hands, scenario, people = arguments
    app = QApplication(sys.argv[:1])
    app.setCursorFlashTime(0)
    app.setQuitOnLastWindowClosed(False)
    look = Look(reduced_motion=True)
    look.dress()
    begun = time.monotonic()

    def tell(words: str) -> None:
        print(f"{time.monotonic() - begun:.0f} s: {words}", flush=True)

    with tempfile.TemporaryDirectory(prefix="conference-") as folder:
        shell = launched(look, Path(folder))
        inputs = Events()
        conference = Conference(
            Keyboard(inputs) if hands == "keyboard" else Mouse(inputs), shell, scenario, int(people), tell
        )
        conference.play()
        tell("the convention was adopted" if conference.adopted else "nothing was adopted")
        adopted = conference.adopted
        shell.leave()
    return 0 if adopted else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
