"""The window: Qt, the look, the shell, and behind it the foyer of this machine.

Imports no more than the first picture takes: the rest comes in a thread of its own while the window is there already.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from game.app import log
from game.app.loading import LOADING
from game.app.settings import SettingsFile
from game.store import places
from game.terms.trouble import Trouble
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme

if TYPE_CHECKING:
    from game.app.foyer import LocalFoyer
    from game.table.foyer import Foyer, SavedSession
    from game.table.ports import Place
    from game.ui.bridge import Bridge
    from game.ui.lines.about import About

WIDE, HIGH = 1440, 900
LANGUAGE = "AD_REFERENDUM_LANGUAGE"
"""A variable of the environment for testers: ``game.ui.pseudo`` says what it can name."""
_DOOR = ("game.ui.screens.home", "game.ui.lines.home", "game.ui.widgets.focus_ring")
_TABLE = "game.ui.screens.table"
_LATER = ("game.ui.screens.new_game", "game.app.laying", "game.ui.screens.session", _TABLE)
"""What a first press would otherwise wait for, in the order it is needed."""
_UNPAINTED_MS = 1000
"""A window that is covered from the start is never painted; what lies behind it is read all the same."""

Behind: TypeAlias = "Callable[[Foyer], Place]"
"""What to do first with the foyer: lay a table, or open a session."""


def run(asked: Namespace, first: Behind | None = None) -> int:
    """Open the window and stay until it is closed; answers the exit status."""
    # Whoever reads or lays a table in another thread gives the window its turn every millisecond.
    sys.setswitchinterval(0.001)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("ad-referendum")
    app.setApplicationDisplayName("Ad Referendum")
    if os.environ.get(LANGUAGE):
        from game.ui.pseudo import speak  # here, because hardly anybody asks for it

        speak(os.environ[LANGUAGE], app)
    keeper = SettingsFile(asked.saves)
    kept = keeper.read()
    look = Look(theme=Theme(dark=kept.dark, percent=kept.percent), reduced_motion=kept.reduced_motion)
    look.dress()
    shell = Shell(look, table_screen, keeper)
    shell.pages.tell_about = _about
    sys.excepthook = partial(_told, shell, log.folder(places.folder(asked.saves)))
    shell.resize(_fitting(app))
    shell.show()
    opener = Opener(shell, asked, first)
    shell.threshold.painted.connect(opener.start)
    QTimer.singleShot(_UNPAINTED_MS, opener.start)
    return app.exec()


def _fitting(app: QApplication) -> QSize:
    room = app.primaryScreen().availableSize()
    return QSize(min(WIDE, room.width()), min(HIGH, room.height()))


class Opener(QObject):
    """Reads what lies behind the door once the window is there, so that the first picture waits for nothing."""

    _door_known = Signal()
    _came = Signal(object, object)
    _failed = Signal(str)
    _taught = Signal(object)
    _loaded = Signal()
    _released = Signal(str)

    def __init__(self, shell: Shell, asked: Namespace, first: Behind | None) -> None:
        super().__init__(shell)
        self._shell, self._asked, self._first = shell, asked, first
        self._started = False
        self._door_known.connect(self._on_door_known)
        self._came.connect(self._on_came)
        self._failed.connect(shell.show_trouble)
        self._taught.connect(shell.teach)
        self._loaded.connect(shell.pages.begin_recalling)
        self._released.connect(shell.pages.show_release)

    def start(self) -> None:
        """Begin to read, in a thread of its own; a second call does nothing."""
        if not self._started:
            self._started = True
            Thread(target=self._work, name="foyer", daemon=True).start()

    def _work(self) -> None:
        with LOADING:
            from game.app import archive
            from game.app.foyer import LocalFoyer

        _import(_DOOR)
        self._door_known.emit()
        foyer, trouble = LocalFoyer(archive.of(self._asked)), ""
        sessions: tuple[SavedSession, ...] = ()
        try:
            with LOADING:
                sessions = foyer.sessions()
        except Trouble as failed:  # a database that does not answer
            trouble = str(failed)
        self._came.emit(foyer, sessions)
        if trouble:
            self._failed.emit(trouble)
        with suppress(Trouble), LOADING:  # said when somebody asks for a new game
            foyer.scenarios()
        _import(_LATER)
        with suppress(Trouble), LOADING:  # the game can be played without its books
            from game.app.handbook import handbook

            self._taught.emit(handbook())
        self._loaded.emit()
        with LOADING:
            from game.app.release import release

        self._released.emit(release())

    def _on_door_known(self) -> None:
        """Make the door now, so that it stands when what lies behind it has been read."""
        self._shell.make_door()

    def _on_came(self, foyer: LocalFoyer, sessions: tuple[SavedSession, ...]) -> None:
        self._shell.pages.recall_by(foyer.recall)
        self._shell.enter(foyer, sessions)
        if self._first is not None:
            self._shell.open_first(partial(_logged, self._first, foyer))


def _logged(first: Behind, foyer: Foyer) -> Place:
    try:
        with LOADING:
            place = first(foyer)
    except Trouble:
        log.LOG.info("what was to be opened first is refused")
        raise
    log.LOG.info("what was to be opened first is open")
    return place


def _import(names: tuple[str, ...]) -> None:
    for each in names:
        with LOADING:
            import_module(each)


def _about() -> About:
    made: About = import_module("game.app.about").about()
    return made


def table_screen(bridge: Bridge, look: Look, parent: QWidget) -> QWidget:
    """The screen of the negotiation itself."""
    made: QWidget = import_module(_TABLE).TableScreen(bridge, look, parent)
    return made


def _told(
    shell: Shell,
    folder: Path,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Qt hands over what was raised in answer to a signal: trouble is said in the window, a bug is reported there."""
    if isinstance(error, Trouble):
        shell.show_trouble(str(error))
        return
    sys.__excepthook__(kind, error, trace)
    log.LOG.error("fault: %s", kind.__name__)
    from game.app import fault  # here, because there is hardly ever one
    from game.ui.screens.fault import FaultNotice

    at = datetime.now(UTC)
    words = fault.report(kind, error, trace, at)
    path = fault.keep(words, folder, at)
    notice = shell.findChild(FaultNotice) or FaultNotice(shell.look, shell)
    notice.show_fault(words, str(path) if path else "")
