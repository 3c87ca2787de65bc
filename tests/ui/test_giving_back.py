"""A window that stays open all day grows no larger than its work."""

from __future__ import annotations

import gc
import re
import weakref
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from game import ui
from game.app.window import table_screen
from game.ui.giving_back import give_back
from game.ui.keeping import Keeping
from game.ui.shell import Shell
from game.ui.theme.look import Look


class Ring:
    """Holds itself."""

    def __init__(self) -> None:
        self.itself = self


def test_rings_of_references_are_let_go(look: Look) -> None:
    """Issue 7: thirty minutes of input leave memory as it was; what only holds itself is not kept."""
    ring = Ring()
    seen = weakref.ref(ring)
    gc.disable()
    try:
        del ring
        give_back()
        assert seen() is None
    finally:
        gc.enable()


def test_what_keeps_settings_goes_with_its_window(look: Look) -> None:
    """The look outlives windows; it held on to what keeps the settings of every window there had been."""
    shell = Shell(look, table_screen)
    kept = weakref.ref(shell.findChild(Keeping))
    shell.close()
    shell.deleteLater()
    QCoreApplication.sendPostedEvents(shell, QEvent.Type.DeferredDelete)
    del shell
    give_back()
    assert kept() is None


def test_nothing_but_methods_hears_of_a_change_of_look() -> None:
    """Qt cuts the connection of a method when its widget is gone; a lambda goes on and touches what is no more."""
    heard = re.compile(r"look\.(keys\.)?changed\.connect\(\s*lambda")
    files = sorted(Path(ui.__path__[0]).rglob("*.py"))
    assert len(files) > 100
    assert [each.name for each in files if heard.search(each.read_text(encoding="utf-8"))] == []
