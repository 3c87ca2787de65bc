"""An error in the window is said and survived, wherever it was raised (reliability.md: a bug is reported in place)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PRESS = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from game.ui.theme.look import Look

app = QApplication([])
class Before(QWidget):
    def keyPressEvent(self, event):
        {deed}
Before.__module__ = "game.ui.before"
Look().dress()
class After(QWidget):
    __module__ = "game.ui.after"
    def keyPressEvent(self, event):
        {deed}
    def event(self, event):
        return super().event(event)
for kind in (Before, After):
    window = kind()
    window.show()
    try:
        QTest.keyClick(window, Qt.Key.Key_A)
    except {error}:
        print("said")
"""


@pytest.mark.parametrize(("deed", "error"), [("next(iter(()))", "StopIteration"), ("len()", "TypeError")])
def test_an_error_from_c_in_answer_to_a_key_does_not_end_the_program(deed: str, error: str) -> None:
    """Without a handler between, the process is killed by signal 11."""
    script = PRESS.format(deed=deed, error=error)
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert (run.returncode, run.stdout.split()) == (0, ["said", "said"]), run.stderr
