"""The look the tests wear, and the one message of the screenless platform that means nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from game.lab import resident
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from game.ui.widgets import hold_ring
from tests.kit.thinking_here import HandHere
from tests.ui.showing import STANDING


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a screen says this of every window that has a smallest size; nothing else is let pass."""
    for item in items:
        if item.nodeid.startswith("tests/ui/"):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"))


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Light, 100 %, nothing glides; worn by the application."""
    qapp.setCursorFlashTime(0)
    worn = Look(theme=Theme(), reduced_motion=True)
    worn.dress()
    yield worn
    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    # Widgets left behind would be polished again by every later change of the look.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    STANDING.clear()


@pytest.fixture
def thinking_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The study of a table is a thread instead of a process."""
    monkeypatch.setattr(resident, "_Hand", HandHere)


@pytest.fixture
def held_briefly(monkeypatch: pytest.MonkeyPatch) -> None:
    """The ring of the curtain closes in a tenth of its time, for whom it is not about how long it takes."""
    monkeypatch.setattr(hold_ring, "HELD_MS", hold_ring.HELD_MS // 10)
