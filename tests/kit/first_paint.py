"""Time from the start of a program to its first painted window, measured from inside a fresh process.

``python -m tests.kit.first_paint`` prints both figures and their ratio: the game's window beside an empty one; and
the time until the door is painted, where everything that is drawn can be pressed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]

_WATCH = """
import sys, time
began = time.perf_counter()
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv[:1])
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and awaited(watched):
            worked = round(time.process_time() * 1000)
            print(round((time.perf_counter() - began) * 1000), worked, *sys.modules, flush=True)
            app.removeEventFilter(self)
            QTimer.singleShot(0, app.quit)
        return False
watch = Watch()
app.installEventFilter(watch)
"""
_WINDOW = "awaited = QWidget.isWindow\n"
_DOOR = "awaited = lambda widget: type(widget).__name__ == 'HomeScreen'\n"
_GAME = "from argparse import Namespace\nfrom game.app import window\nwindow.run(Namespace(saves=None))\n"
EMPTY = _WATCH + _WINDOW + "window = QWidget()\nwindow.resize(1440, 900)\nwindow.show()\napp.exec()\n"
GAME = _WATCH + _WINDOW + _GAME
DOOR = _WATCH + _DOOR + _GAME


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPaint:
    """What was there when something was painted for the first time."""

    milliseconds: int
    worked: int
    """Milliseconds of the processor, from the start of the process: other programs do not slow them."""
    modules: frozenset[str]
    """Everything imported by then."""


def first_paint(script: str, compiled: Path) -> FirstPaint:
    """One fresh process, which keeps what it compiles as an installed program does: in ``compiled`` if nowhere else."""
    own = {"QT_QPA_PLATFORM": "offscreen", "AD_REFERENDUM_SAVES": str(compiled)}
    if sys.dont_write_bytecode:
        own["PYTHONPYCACHEPREFIX"] = str(compiled)
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | own
    command = [sys.executable, "-c", script]
    run = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True, timeout=60)
    after, worked, *modules = run.stdout.split()
    return FirstPaint(milliseconds=int(after), worked=int(worked), modules=frozenset(modules))


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Milliseconds to the first paint, medians of several starts taken in turn."""

    game: float
    empty: float
    """Of a window with nothing in it."""
    door: float
    """Until the door is painted."""
    ratio: float
    """Of game to empty."""
    work: float
    """The same of what the processor did."""


def measured(times: int) -> Start:
    """So many starts of each."""
    with TemporaryDirectory(prefix="adref-") as folder:
        scripts = (GAME, EMPTY, DOOR)
        for script in scripts:  # compiles, and warms the disk
            first_paint(script, Path(folder))
        runs = [[first_paint(script, Path(folder)) for script in scripts] for _ in range(times)]
    game, empty, door = (median(each.milliseconds for each in script) for script in zip(*runs, strict=True))
    ratio = median(run[0].milliseconds / run[1].milliseconds for run in runs)
    work = median(run[0].worked / run[1].worked for run in runs)
    return Start(game=game, empty=empty, door=door, ratio=ratio, work=work)


if __name__ == "__main__":
    start = measured(7)
    print(
        f"first paint: {start.game:.0f} ms; an empty window: {start.empty:.0f} ms; ratio {start.ratio:.2f}, "
        f"of the processor's work {start.work:.2f}; "
        f"the door: {start.door:.0f} ms (medians of 7)"
    )
