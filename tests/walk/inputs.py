"""Where keys and clicks come from: Qt's own events without a screen, or a real keyboard and mouse of an X display."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_PATIENCE = 10.0
"""Seconds in which an event of the display has to arrive."""
_NAMES = {
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Space: "space",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_F1: "F1",
    Qt.Key.Key_F6: "F6",
}


class Inputs(Protocol):
    """A keyboard and a mouse."""

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press and release."""
        ...

    def type(self, words: str) -> None:
        """Write."""
        ...

    def click(self, window: QWidget, at: QPoint) -> None:
        """Press and release the left button over a place in the window."""
        ...

    def wheel(self, window: QWidget, at: QPoint, notches: int) -> None:
        """Turn the wheel over a place in the window, up where positive."""
        ...

    def close(self, window: QWidget) -> None:
        """Close the window as its frame does."""
        ...


class Events:
    """Events handed to Qt, for a platform without a screen. They go the way of real ones: window first, then widget."""

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press and release."""
        QTest.keyClick(_hears(), key, modifiers)
        QTest.qWait(1)

    def type(self, words: str) -> None:
        """Write; a letter may hand the keyboard on, as the first one does that opens a filter."""
        for letter in words:
            QTest.keyClicks(_hears(), letter)
        QTest.qWait(1)

    def click(self, window: QWidget, at: QPoint) -> None:
        """Press and release."""
        handle = window.windowHandle()
        QTest.mouseMove(handle, at)
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, NONE, at)
        QTest.qWait(1)

    def wheel(self, window: QWidget, at: QPoint, notches: int) -> None:
        """Turn."""
        turn, everywhere = QPoint(0, 120 * notches), window.mapToGlobal(at).toPointF()
        phase, buttons = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
        under: QWidget | None = window.childAt(at) or window
        while under is not None:  # an event that is sent, unlike one that came, does not go on to the parents by itself
            place = under.mapFrom(window, at).toPointF()
            event = QWheelEvent(place, everywhere, QPoint(), turn, buttons, NONE, phase, False)
            QApplication.sendEvent(under, event)
            under = None if event.isAccepted() or under is window else under.parentWidget()
        QTest.qWait(1)

    def close(self, window: QWidget) -> None:
        """Close."""
        window.close()


class Display(QObject):
    """A keyboard and a mouse of an X display, moved by xdotool; every event is waited for."""

    def __init__(self) -> None:
        super().__init__()
        self._heard = 0
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own
        """Count what arrives at the window itself."""
        kinds = (QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel)
        if event.type() in kinds and watched.isWindowType():
            self._heard += 1
        return False

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press and release."""
        self._do("key", "--clearmodifiers", keystroke(key, modifiers))

    def type(self, words: str) -> None:
        """Write."""
        self._do("type", "--delay", "2", words)

    def click(self, window: QWidget, at: QPoint) -> None:
        """Move there, press, release."""
        where = window.mapToGlobal(at)
        self._do("mousemove", str(where.x()), str(where.y()), "click", "1")

    def wheel(self, window: QWidget, at: QPoint, notches: int) -> None:
        """Move there and turn."""
        where = window.mapToGlobal(at)
        turn = ("click", "--repeat", str(abs(notches)), "4" if notches > 0 else "5")
        self._do("mousemove", str(where.x()), str(where.y()), *turn)

    def close(self, window: QWidget) -> None:
        """Without a window manager a window has no frame with a cross, so Qt is asked for what the cross does."""
        window.close()

    def take_keyboard(self, window: QWidget) -> None:
        """Without a window manager nobody gives the keyboard to a window that has come."""
        subprocess.run(["xdotool", "windowfocus", "--sync", str(int(window.winId()))], check=True, timeout=_PATIENCE)
        _wait(window.isActiveWindow, "the window has the keyboard")

    def _do(self, *words: str) -> None:
        before = self._heard
        subprocess.run(["xdotool", *words], check=True, timeout=_PATIENCE)
        _wait(lambda: self._heard > before, " ".join(words))
        QTest.qWait(2)


def keystroke(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> str:
    """A key as xdotool names it: ``ctrl+r``."""
    held = ("ctrl+" if modifiers & CTRL else "") + ("shift+" if modifiers & SHIFT else "")
    return held + (_NAMES.get(key) or chr(key.value).lower())


def _hears() -> QWidget:
    focused = QApplication.focusWidget() or QApplication.activeWindow()
    assert focused is not None, "nothing hears the keyboard"
    return focused


def _wait(holds: Callable[[], bool], what: str) -> None:
    stop = time.monotonic() + _PATIENCE
    while not holds():
        assert time.monotonic() < stop, f"the display did nothing: {what}"
        QTest.qWait(1)
