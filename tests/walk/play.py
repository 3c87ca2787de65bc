"""``python -m tests.walk.play HANDS FOLDER``: one play of the tutorial in a process of its own, told line by line.

``--display`` takes keys and clicks from the X display that the window is on, else they are Qt's own. ``--audit`` goes
round with Tab at every stage and lists what it never comes to. ``--half first`` stops in the middle, says ``here`` with
what is on disk, and keeps the window going until it is killed; ``--half second`` goes on from the door. ``--then``
names the hands of the second half where they are others.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

if "--display" not in sys.argv:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ.pop("QT_FONT_DPI", None)

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from game.ui.shell import Shell
from game.ui.theme.look import Look
from tests.walk.course import Course
from tests.walk.hands import Hands, Keyboard, Mouse
from tests.walk.inputs import Display, Events, Inputs
from tests.walk.window import launched

HANDS: dict[str, Callable[[Inputs], Hands]] = {"keyboard": Keyboard, "mouse": Mouse}
HERE = "here"


def main(arguments: list[str]) -> int:
    """Play."""
    asked = argparse.ArgumentParser(prog="python -m tests.walk.play")
    asked.add_argument("hands", choices=HANDS)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--display", action="store_true")
    asked.add_argument("--audit", action="store_true")
    asked.add_argument("--then", choices=HANDS, default="")
    asked.add_argument("--half", choices=("first", "second", "both"), default="both")
    wanted = asked.parse_args(arguments)
    app = QApplication(sys.argv[:1])
    app.setCursorFlashTime(0)
    app.setQuitOnLastWindowClosed(False)
    look = Look(reduced_motion=True)
    look.dress()
    inputs: Inputs = Display() if wanted.display else Events()
    course = Course(HANDS[wanted.hands](inputs), _told, auditing=wanted.audit)
    if wanted.half != "second":
        shell = _opened(look, wanted.folder, inputs)
        course.to_the_middle(shell)
        if wanted.half == "first":
            return _linger(course)
        inputs.close(shell)
        _told("closed the window")
    course.hands = HANDS[wanted.then or wanted.hands](inputs)
    course.to_the_end(_opened(look, wanted.folder, inputs))
    for each in course.found:
        _told(f"FOUND {each}")
    return 1 if course.found else 0


def _opened(look: Look, folder: Path, inputs: Inputs) -> Shell:
    shell = launched(look, folder)
    if isinstance(inputs, Display):
        QTest.qWaitForWindowExposed(shell)
        inputs.take_keyboard(shell)
        shell.home.first_focus().setFocus()
    return shell


def _linger(course: Course) -> int:
    """Say what is on disk after each move of the others, until somebody kills this process."""
    said = -1
    course.shell.session.bridge.advance() if course.shell.session else None
    while True:
        seq = course.view.seq
        if seq != said:
            said = seq
            _told(f"{HERE} {seq}")
        QTest.qWait(1)


def _told(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
