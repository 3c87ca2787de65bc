"""The window: Qt, the look, the shell, and behind it the foyer of this machine."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Thread
from types import TracebackType

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from game.store import saves
from game.table.ports import Foyer, Place
from game.terms.trouble import Trouble
from game.ui.bridge import Bridge
from game.ui.shell import Shell
from game.ui.theme.look import Look

WIDE, HIGH = 1440, 900
_TABLE = "game.ui.screens.table"

Behind = Callable[[Foyer], Place | None]
"""What to do first with the foyer: lay a table, or nothing."""


def run(asked: Namespace, first: Behind = lambda _foyer: None) -> int:
    """Open the window and stay until it is closed; answers the exit status."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("ad-referendum")
    app.setApplicationDisplayName("Ad Referendum")
    look = Look()
    look.dress()
    shell = Shell(look, table_screen)
    sys.excepthook = partial(_told, shell, sys.excepthook)
    shell.resize(_fitting(app))
    shell.show()
    opener = Opener(shell, saves.folder(asked.saves), first)
    QTimer.singleShot(0, opener.start)
    return app.exec()


def _fitting(app: QApplication) -> QSize:
    room = app.primaryScreen().availableSize()
    return QSize(min(WIDE, room.width()), min(HIGH, room.height()))


class Opener(QObject):
    """Reads what lies behind the door once the window is there, so that the first picture waits for nothing."""

    _imported = Signal()
    _read = Signal(object)

    def __init__(self, shell: Shell, folder: Path, first: Behind) -> None:
        super().__init__(shell)
        self._shell, self._folder, self._first = shell, folder, first
        self._imported.connect(self._on_imported)
        self._read.connect(shell.know)

    def start(self) -> None:
        """Begin to read, in a thread of its own."""
        Thread(target=self._work, name="foyer", daemon=True).start()

    def _work(self) -> None:
        foyer = import_module("game.app.foyer").LocalFoyer(self._folder)
        self._imported.emit()
        with suppress(Trouble):  # said when somebody asks for a new game
            self._read.emit(foyer.scenarios())

    def _on_imported(self) -> None:
        from game.app.foyer import LocalFoyer

        foyer = LocalFoyer(self._folder)
        self._shell.enter(foyer)
        try:
            place = self._first(foyer)
        except Trouble as trouble:
            self._shell.show_trouble(str(trouble))
            return
        if place is not None:
            self._shell.sit_down(place)


def table_screen(bridge: Bridge, look: Look, parent: QWidget) -> QWidget:
    """The screen of the negotiation itself."""
    made: QWidget = import_module(_TABLE).TableScreen(bridge, look, parent)
    return made


def _told(
    shell: Shell,
    otherwise: Callable[[type[BaseException], BaseException, TracebackType | None], object],
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Qt hands over what was raised in answer to a signal: trouble is said in the window, a bug as ever."""
    if isinstance(error, Trouble):
        shell.show_trouble(str(error))
    else:
        otherwise(kind, error, trace)
