"""Where Tab goes: widgets that were made late stand in the order of keys where they stand on the page."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow(holder: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab go from whatever comes before ``holder`` through ``widgets``, which stand in it, in their order.

    Qt puts what is made late at the end of the window's order, behind the buttons at the foot of the page.
    """
    stops = [stop for each in widgets for stop in _stops(each)]
    last = _before(holder) if stops else None
    for stop in stops:
        if last is not None:
            QWidget.setTabOrder(last, stop)
        last = stop


def _stops(widget: QWidget) -> list[QWidget]:
    return [each for each in (widget, *widget.findChildren(QWidget)) if _takes_tab(each)]


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _before(holder: QWidget) -> QWidget | None:
    """The last thing before ``holder`` that Tab may stop at; ``None`` where there is none."""
    walker = holder.previousInFocusChain()
    while walker is not None and walker is not holder:
        if _takes_tab(walker) and not holder.isAncestorOf(walker):
            return walker
        walker = walker.previousInFocusChain()
    return None
