"""How soon a move is seen: from the key that makes it until its line in the record is painted.

``python -m tests.kit.echo [MOVES]`` writes that many notes at a table of cybercrime, each sent by Ctrl Enter. It prints
what the window's thread worked for each, how long each took without the wait for the processor, how long by the clock,
and, as a floor, what it takes to paint the whole window once on the same machine in the same minute.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from game.app import window
from game.terms.moments import Phase
from game.ui.bridge import Bridge
from game.ui.lines.stage import is_awaited
from game.ui.lines.table_drafts import MessageDraft
from game.ui.screens.session import SessionScreen
from game.ui.screens.table import TableScreen
from game.ui.theme.look import Look
from tests.kit.heartbeat import kept_waiting, place_for, silent, spread

PATIENCE = 240.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """One move, in milliseconds."""

    work: float
    """Of the window's thread."""
    own: float
    """By the clock, without the time others kept the thread from the processor."""
    clock: float


class _Eye(QObject):
    """Sees when the newest line of a record is painted and says some words."""

    def __init__(self, table: TableScreen) -> None:
        super().__init__()
        self._list, self.words, self.seen = table.record.list, "", False
        self._list.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """It is painted right after this."""
        if event.type() == QEvent.Type.Paint and self.words:
            newest = str(self._list.model().index(0, 0).data() or "")
            self.seen = self.seen or self.words in newest
        return False


def echoes(moves: int) -> tuple[list[Echo], list[float]]:
    """So many moves; and the milliseconds of work that painting the whole window takes."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    look = Look(reduced_motion=True)
    look.dress()
    with tempfile.TemporaryDirectory(prefix="adref-") as folder:
        bridge = Bridge(place_for(Path(folder), 4))
        screen = SessionScreen(bridge, look, window.table_screen)
        screen.resize(1440, 900)
        screen.show()
        bridge.advance()
        _sit_down(bridge)
        table = screen.phase_screen
        assert isinstance(table, TableScreen)
        eye = _Eye(table)
        found = [_echo(bridge, table, eye, f"Note number {each}.") for each in range(moves)]
        floor = [_painted(screen) for _each in range(moves)]
        bridge.close()
        screen.close()
        screen.deleteLater()
    return found, floor


def _sit_down(bridge: Bridge) -> None:
    """Until the first sitting waits for its person."""
    stop = time.monotonic() + PATIENCE
    while bridge.view().sight.moment.phase is not Phase.SITTING or not _rests(bridge):
        assert time.monotonic() < stop, "the sitting never began"
        if _rests(bridge):
            action = silent(bridge.view(), bridge.seat)
            assert action is not None
            bridge.wish(action)
        QTest.qWait(2)


def _rests(bridge: Bridge) -> bool:
    return is_awaited(bridge.view().sight) and not bridge.is_thinking


def _echo(bridge: Bridge, table: TableScreen, eye: _Eye, words: str) -> Echo:
    stop = time.monotonic() + PATIENCE
    while not _rests(bridge):
        assert time.monotonic() < stop, "the floor never came back"
        QTest.qWait(2)
    other = next(each for each in bridge.view().sight.scenario.states if each != bridge.seat)
    composer = table.moves.composer
    composer.show_draft(MessageDraft(to=(other,), text=words))
    composer.setFocus()
    QTest.qWait(20)
    eye.words, eye.seen = words, False
    clock, work, waited = time.perf_counter(), time.thread_time(), kept_waiting()
    QTest.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    while not eye.seen:
        assert time.monotonic() < stop, f"{words!r} was never painted"
        QApplication.processEvents()
    took = 1000 * (time.perf_counter() - clock)
    kept = kept_waiting() - waited
    return Echo(work=1000 * (time.thread_time() - work), own=max(0.0, took - kept), clock=took)


def _painted(screen: QWidget) -> float:
    began = time.thread_time()
    screen.grab()
    return 1000 * (time.thread_time() - began)


if __name__ == "__main__":
    found, floor = echoes(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
    print(f"{len(found)} moves, from the key to the painted line; milliseconds:")
    print(f"work of the window's thread: {spread([each.work for each in found])}")
    print(f"without the wait for the processor: {spread([each.own for each in found])}")
    print(f"by the clock: {spread([each.clock for each in found])}")
    print(f"the whole window painted once: {spread(floor)}")
