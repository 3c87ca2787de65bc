"""Time from the start of a program to its first painted window, measured from inside a fresh process.

``python -m tests.kit.first_paint`` prints both figures and their ratio: the game's window beside an empty one.
"""

from __future__ import annotations

import subprocess
import sys
from statistics import median

_WATCH = """
import sys, time
began = time.perf_counter()
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv[:1])
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.isWindow():
            print(round((time.perf_counter() - began) * 1000), flush=True)
            app.removeEventFilter(self)
            QTimer.singleShot(0, app.quit)
        return False
watch = Watch()
app.installEventFilter(watch)
"""
EMPTY = _WATCH + "window = QWidget()\nwindow.resize(1440, 900)\nwindow.show()\napp.exec()\n"
GAME = _WATCH + "from argparse import Namespace\nfrom game.app import window\nwindow.run(Namespace(saves=None))\n"


def milliseconds(script: str) -> int:
    """Milliseconds to the first paint in one fresh process."""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    return int(run.stdout.split()[0])


def paired(times: int) -> tuple[float, float, float]:
    """Medians of the game's and of an empty window's first paint, and of their ratio, taken in turn."""
    milliseconds(GAME)  # compiles and warms the disk
    pairs = [(milliseconds(GAME), milliseconds(EMPTY)) for _ in range(times)]
    return median(a for a, _ in pairs), median(b for _, b in pairs), median(a / b for a, b in pairs)


if __name__ == "__main__":
    game, empty, ratio = paired(7)
    print(f"first paint: {game:.0f} ms; an empty window: {empty:.0f} ms; ratio {ratio:.2f} (median of 7 pairs)")
