"""The window over a real foyer: opened, driven by keyboard or mouse, and waited for without sleeping."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from game.app.foyer import LocalFoyer
from game.table.ports import Part
from game.terms.actions import Action, DeclareReady, GiveAnswer
from game.terms.by_seat import Keyed
from game.terms.moments import Phase
from game.terms.views import SeatView
from game.ui.bridge import Bridge
from game.ui.lines.stage import is_awaited
from game.ui.screens.session import SessionScreen
from game.ui.shell import Shell
from game.ui.theme.look import Look

PATIENCE = 120.0
"""Seconds that vacant chairs are given to move."""


class StandIn(QWidget):
    """Stands where the screen of the negotiation is mounted; says nothing and wishes nothing."""

    def __init__(self, _bridge: Bridge, _look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.seen: list[Phase] = []

    def show_view(self, view: SeatView, _touched: frozenset[Part]) -> None:
        """Remember the phase."""
        self.seen.append(view.sight.moment.phase)


def opened(look: Look, folder: Path, width: int = 1440, height: int = 900) -> Shell:
    """The window at its door, with a real foyer behind it."""
    shell = Shell(look, StandIn)
    shell.resize(width, height)
    shell.show()
    shell.enter(LocalFoyer(folder))
    shell.activateWindow()
    QApplication.processEvents()
    return shell


def until(holds: Callable[[], bool], what: str) -> None:
    """Turn the event loop until something holds; fails after a while."""
    stop = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < stop, f"never: {what}"
        QTest.qWait(2)


def at_table(shell: Shell) -> SessionScreen:
    """The session at hand."""
    until(lambda: shell.session is not None, "a session")
    assert shell.session is not None
    return shell.session


def phase(shell: Shell) -> Phase:
    """Where the conference stands."""
    return view(shell).sight.moment.phase


def view(shell: Shell) -> SeatView:
    """What the person sees."""
    return at_table(shell).bridge.view()


def awaited(shell: Shell) -> None:
    """Wait until it is the person's turn, or all is over."""
    until(lambda: is_awaited(view(shell).sight) or phase(shell) is Phase.ENDED, "the person's turn")
    QTest.qWait(5)


def idle_through(shell: Shell, until_phase: Phase) -> None:
    """Sit through the negotiation: consent to everything, say ready, until a phase is reached and awaits an answer."""
    while True:
        awaited(shell)
        sight = view(shell).sight
        if sight.moment.phase in (until_phase, Phase.ENDED):
            return
        action: Action = DeclareReady(by=sight.seat)
        if sight.question is not None:
            action = GiveAnswer(by=sight.seat, question=sight.question.id, votes=Keyed())
        at_table(shell).wish(action)


def button(root: QWidget, words: str) -> QAbstractButton:
    """The button that can be seen and says ``words``."""
    found = [
        each
        for each in root.findChildren(QAbstractButton)
        if each.isVisible() and (each.accessibleName() == words or each.text() == words)
    ]
    assert len(found) == 1, f"{len(found)} buttons say {words!r}"
    return found[0]


def click(root: QWidget, words: str) -> None:
    """Click that button with the mouse."""
    target = button(root, words)
    assert target.isEnabled(), f"{words!r} is off"
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)
