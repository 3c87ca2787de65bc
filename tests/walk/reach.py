"""What the mouse can press and Tab never comes to, and what holds Tab fast."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.walk.inputs import Inputs

_MOST = 300


def unreached(window: QWidget, inputs: Inputs) -> list[str]:
    """Go round with Tab once; the keyboard comes back to where it was."""
    before = QApplication.focusWidget()
    if before is None:
        return ["nothing has the keyboard"]
    visited = [before]
    while len(visited) < _MOST:
        inputs.key(Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is before:
            break
        if now is None or now in visited:
            return [f"Tab goes from {_title(visited[-1])} to {_title(now) if now else 'nowhere'} and never comes back"]
        visited.append(now)
    return [_title(each) for each in _usable(window) if each not in visited and not _by_arrows(each, visited)]


def _usable(window: QWidget) -> list[QWidget]:
    """Everything that can be seen and answers a press."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and not _shut(each) and _answers(each)
    ]


def _answers(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _shut(widget: QWidget) -> bool:
    """Whether it lies where nothing of it can be seen, not even by scrolling."""
    return widget.width() == 0 or widget.height() == 0


def _by_arrows(widget: QWidget, visited: list[QWidget]) -> bool:
    """Whether arrows come to it from another of its group."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and any(each in visited for each in group.buttons())


def _title(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r}"
