"""``python -m tests.walk.keys FILE``: play the tutorial by keyboard from its table to its last page, and write every
key down, so that a program whose inside cannot be seen can be played the same way.

A line is the number of events that were in the record when the key was pressed, ``key`` or ``type``, and the key as
xdotool names it or the words. The first line says the luck, which a program that is played by these keys needs as well;
the last one how many events there are in the end, and the hash of the state they come to.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from game.store.opening import inspect
from game.table.playback import Playback
from game.ui.shell import Shell
from game.ui.theme.look import Look
from tests.walk.course import ALD, Course
from tests.walk.hands import Keyboard
from tests.walk.inputs import NONE, Events, keystroke
from tests.walk.window import LUCK, SownFoyer, launched

_QUIET_MS = 250
"""Without an event for so long while nobody thinks, nobody else is about to move."""


class Written(Events):
    """Qt's own events, and a line for each."""

    def __init__(self, seq: Callable[[], int], moving: Callable[[], bool]) -> None:
        """``seq`` says how many events are in the record, ``moving`` whether others are still at it."""
        self._seq, self._moving = seq, moving
        self.lines: list[str] = []

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press and release; what may be a move only when the others have moved, as whoever plays these keys does."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_R):
            self._rest()
        self.lines.append(f"{self._seq()} key {keystroke(key, modifiers)}")
        super().key(key, modifiers)

    def type(self, words: str) -> None:
        """Write."""
        self.lines.append(f"{self._seq()} type {words}")
        super().type(words)

    def _rest(self) -> None:
        seen, quiet = self._seq(), 0
        while quiet < _QUIET_MS:
            QTest.qWait(10)
            quiet = quiet + 10 if self._seq() == seen and not self._moving() else 0
            seen = self._seq()

    def click(self, window: QWidget, at: QPoint) -> None:
        """Nobody clicks here."""
        raise AssertionError("a walk by keys clicks")


def written(folder: Path) -> list[str]:
    """The keys of one play in ``folder``, and last the number of events that its record then has."""
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    look = Look(reduced_motion=True)
    look.dress()
    shell = launched(look, folder)
    inputs = Written(lambda: _seq(shell), lambda: shell.session is not None and shell.session.bridge.is_thinking)
    course = Course(Keyboard(inputs))
    place = SownFoyer(folder).begin("tutorial", ALD)
    shell.sit_down(place)
    course.from_the_table(shell)
    shell.close()
    walk = Playback(inspect(place.record.path).events)
    walk.walk(walk.end)
    return [f"0 luck {LUCK}", *inputs.lines, f"{walk.end} end {walk.state_hash}"]


def _seq(shell: Shell) -> int:
    return shell.session.bridge.view().seq if shell.session is not None else 0


def main(arguments: list[str]) -> int:
    """Write them into a file."""
    if len(arguments) != 1:
        print("usage: python -m tests.walk.keys FILE", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="keys-") as folder:
        lines = written(Path(folder))
    Path(arguments[0]).write_text("\n".join((*lines, "")), "utf-8")
    print(f"{len(lines) - 2} keys lead through the tutorial")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
